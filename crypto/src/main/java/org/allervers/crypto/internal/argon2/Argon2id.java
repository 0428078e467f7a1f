package org.allervers.crypto.internal.argon2;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id version 1.3, which the JDK does not have. The class is used directly: no provider is registered, so the host's
 * own are left alone.
 *
 * @source RFC 9106
 */
public final class Argon2id {
  private static final int LENGTH = 32;

  private Argon2id() {}

  /**
   * Returns 32 bytes, which the caller has to wipe.
   *
   * @param memory in KiB
   * @param passes over the memory
   */
  public static byte[] stretch(byte[] passphrase, byte[] salt, int memory, int passes, int lanes) {
    Argon2Parameters parameters = new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
        .withVersion(Argon2Parameters.ARGON2_VERSION_13)
        .withMemoryAsKB(memory)
        .withIterations(passes)
        .withParallelism(lanes)
        .withSalt(salt)
        .build();
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(parameters);
    byte[] out = new byte[LENGTH];
    generator.generateBytes(passphrase, out);
    return out;
  }
}
