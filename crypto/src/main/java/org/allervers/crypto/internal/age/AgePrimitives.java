package org.allervers.crypto.internal.age;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.agreement.X25519Agreement;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.generators.SCrypt;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.modes.ChaCha20Poly1305;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.HKDFParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.X25519PublicKeyParameters;

/** The algorithms that age names, from Bouncy Castle's classes used directly. */
final class AgePrimitives {
  static final int TAG = 16;

  private AgePrimitives() {}

  /** Returns 32 bytes of HKDF-SHA-256, which the caller has to wipe. */
  static byte[] hkdf(byte[] ikm, byte[] salt, String info) {
    HKDFBytesGenerator generator = new HKDFBytesGenerator(new SHA256Digest());
    generator.init(new HKDFParameters(ikm, salt, info.getBytes(StandardCharsets.US_ASCII)));
    byte[] out = new byte[32];
    generator.generateBytes(out, 0, out.length);
    return out;
  }

  /** Returns HMAC-SHA-256. */
  static byte[] hmac(byte[] key, byte[] message) {
    HMac mac = new HMac(new SHA256Digest());
    mac.init(new KeyParameter(key));
    mac.update(message, 0, message.length);
    byte[] out = new byte[32];
    mac.doFinal(out, 0);
    return out;
  }

  /** Returns 32 bytes of scrypt with r = 8 and p = 1, which the caller has to wipe. */
  static byte[] scrypt(byte[] passphrase, byte[] salt, int logWork) {
    return SCrypt.generate(passphrase, salt, 1 << logWork, 8, 1, 32);
  }

  /** Returns the public key of a private one. */
  static byte[] x25519(byte[] privateKey) {
    return new X25519PrivateKeyParameters(privateKey).generatePublicKey().getEncoded();
  }

  /** Returns the shared secret, which the caller has to wipe; empty if it would be zeros. */
  static Optional<byte[]> x25519(byte[] privateKey, byte[] publicKey) {
    X25519Agreement agreement = new X25519Agreement();
    agreement.init(new X25519PrivateKeyParameters(privateKey));
    byte[] shared = new byte[32];
    try {
      agreement.calculateAgreement(new X25519PublicKeyParameters(publicKey), shared, 0);
      return Optional.of(shared);
    } catch (IllegalStateException e) {
      return Optional.empty();
    }
  }

  /** Returns the message sealed with ChaCha20-Poly1305. */
  static byte[] seal(byte[] key, byte[] nonce, byte[] message) {
    ChaCha20Poly1305 cipher = new ChaCha20Poly1305();
    cipher.init(true, new AEADParameters(new KeyParameter(key), TAG * 8, nonce));
    byte[] out = new byte[message.length + TAG];
    try {
      int done = cipher.processBytes(message, 0, message.length, out, 0);
      cipher.doFinal(out, done);
      return out;
    } catch (InvalidCipherTextException e) {
      throw new AssertionError("sealing verifies nothing", e);
    }
  }

  /** Returns the message, which the caller has to wipe; empty if it is not authentic. */
  static Optional<byte[]> open(byte[] key, byte[] nonce, byte[] sealed) {
    if (sealed.length < TAG) {
      return Optional.empty();
    }
    ChaCha20Poly1305 cipher = new ChaCha20Poly1305();
    cipher.init(false, new AEADParameters(new KeyParameter(key), TAG * 8, nonce));
    byte[] out = new byte[sealed.length - TAG];
    try {
      int done = cipher.processBytes(sealed, 0, sealed.length, out, 0);
      cipher.doFinal(out, done);
      return Optional.of(out);
    } catch (InvalidCipherTextException e) {
      Arrays.fill(out, (byte) 0);
      return Optional.empty();
    }
  }
}
