package org.allervers.benchmarks.sealing;

import com.sun.jna.Library;
import com.sun.jna.Native;

/** Argon2id in C, from the libraries of the machine. */
final class NativeArgon2 {
  private static final int SODIUM_ALGORITHM = 2;

  private NativeArgon2() {}

  /** The reference implementation, libargon2. */
  interface Argon2 extends Library {
    int argon2id_hash_raw(
        int passes,
        int memory,
        int lanes,
        byte[] passphrase,
        long length,
        byte[] salt,
        long saltLength,
        byte[] out,
        long outLength);
  }

  /** libsodium. */
  interface Sodium extends Library {
    int sodium_init();

    int crypto_pwhash(
        byte[] out,
        long outLength,
        byte[] passphrase,
        long length,
        byte[] salt,
        long passes,
        long memoryBytes,
        int algorithm);
  }

  static Stretch argon2() {
    Argon2 library = Native.load("argon2", Argon2.class);
    return (passphrase, salt, memory, passes) -> {
      byte[] out = new byte[32];
      check(library.argon2id_hash_raw(
          passes, memory, 1, passphrase, passphrase.length, salt, salt.length, out, out.length));
      return out;
    };
  }

  static Stretch sodium() {
    Sodium library = Native.load("sodium", Sodium.class);
    if (library.sodium_init() < 0) {
      throw new IllegalStateException("libsodium does not start");
    }
    return (passphrase, salt, memory, passes) -> {
      byte[] out = new byte[32];
      check(library.crypto_pwhash(
          out,
          out.length,
          passphrase,
          passphrase.length,
          salt,
          passes,
          memory * 1024L,
          SODIUM_ALGORITHM));
      return out;
    };
  }

  private static void check(int result) {
    if (result != 0) {
      throw new IllegalStateException("refused with " + result);
    }
  }

  /** One call of Argon2id with one lane. */
  @FunctionalInterface
  interface Stretch {
    /**
     * Returns 32 bytes.
     *
     * @param memory in KiB
     */
    byte[] of(byte[] passphrase, byte[] salt, int memory, int passes);
  }
}
