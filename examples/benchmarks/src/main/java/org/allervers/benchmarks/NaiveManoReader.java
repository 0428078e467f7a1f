package org.allervers.benchmarks;

import java.util.Base64;
import org.allervers.crypto.mano.ManoItem;
import org.bouncycastle.crypto.engines.XSalsa20Engine;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.macs.Poly1305;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;
import org.bouncycastle.util.Arrays;

/** Reads Mano's items as one would write it in an afternoon with Bouncy Castle. */
final class NaiveManoReader {
  private static final int NONCE = 24;
  private static final int HEAD = 40;

  private final byte[] masterKey = new byte[32];

  NaiveManoReader(byte[] passphrase) {
    byte[] salt = new byte[16];
    for (int i = 0; i < salt.length; i++) {
      salt[i] = (byte) (0x80 + i);
    }
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
        .withMemoryAsKB(65_536)
        .withIterations(2)
        .withParallelism(1)
        .withSalt(salt)
        .build());
    generator.generateBytes(passphrase, masterKey);
  }

  byte[] read(ManoItem item) {
    byte[] key = open(Base64.getDecoder().decode(item.encryptedEntityKey()), masterKey);
    byte[] inner = open(Base64.getDecoder().decode(item.encrypted()), key);
    return Base64.getDecoder().decode(inner);
  }

  private static byte[] open(byte[] box, byte[] key) {
    XSalsa20Engine engine = new XSalsa20Engine();
    engine.init(false, new ParametersWithIV(new KeyParameter(key), box, 0, NONCE));
    byte[] oneTimeKey = new byte[32];
    engine.processBytes(oneTimeKey, 0, oneTimeKey.length, oneTimeKey, 0);
    Poly1305 authenticator = new Poly1305();
    authenticator.init(new KeyParameter(oneTimeKey));
    authenticator.update(box, HEAD, box.length - HEAD);
    byte[] tag = new byte[HEAD - NONCE];
    authenticator.doFinal(tag, 0);
    if (!Arrays.constantTimeAreEqual(tag.length, tag, 0, box, NONCE)) {
      throw new IllegalStateException("not authentic");
    }
    byte[] clear = new byte[box.length - HEAD];
    engine.processBytes(box, HEAD, clear.length, clear, 0);
    return clear;
  }
}
