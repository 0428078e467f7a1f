package org.allervers.crypto.internal.mano;

import java.util.Arrays;
import java.util.Base64;
import org.allervers.crypto.internal.argon2.Argon2id;
import org.allervers.crypto.internal.bytes.Secret;

/** From a passphrase to its key: Argon2id over the base64 of its Latin-1 bytes, with the salt and the cost of the format. */
public final class ManoPassphrase {
  private static final int MEMORY = 65_536;
  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int SALT = 16;
  private static final int SALT_START = 0x80;

  private ManoPassphrase() {}

  /** Stretches the Latin-1 bytes of a passphrase, and wipes them. */
  public static Secret stretch(byte[] latin1) {
    byte[] letters = Base64.getEncoder().encode(latin1);
    Arrays.fill(latin1, (byte) 0);
    byte[] salt = new byte[SALT];
    for (int i = 0; i < SALT; i++) {
      salt[i] = (byte) (SALT_START + i);
    }
    byte[] key = Argon2id.stretch(letters, salt, MEMORY, PASSES, LANES);
    Arrays.fill(letters, (byte) 0);
    Secret secret = Secret.copyOf(key);
    Arrays.fill(key, (byte) 0);
    return secret;
  }
}
