package org.allervers.crypto;

import java.security.SecureRandom;
import java.util.Arrays;
import org.allervers.crypto.internal.bytes.Secret;
import org.allervers.crypto.internal.ed25519.Ed25519;

/**
 * The signing key of a device (Ed25519), held in memory until closed. It never leaves its device, except sealed. This class
 * is thread-safe.
 */
public final class SigningKey implements AutoCloseable {
  private final Secret seed;
  private final byte[] publicKey;

  private SigningKey(byte[] seed) {
    this.seed = Secret.copyOf(seed);
    this.publicKey = Ed25519.publicKey(seed);
  }

  /** Returns a new key, drawn at random. */
  public static SigningKey random() {
    byte[] seed = new byte[Ed25519.SEED];
    new SecureRandom().nextBytes(seed);
    try {
      return new SigningKey(seed);
    } finally {
      Arrays.fill(seed, (byte) 0);
    }
  }

  /**
   * Returns the key of a seed.
   *
   * @param token the right to handle keys in clear
   * @param seed 32 random bytes, copied; the caller has to wipe its own array
   * @throws IllegalArgumentException if they are fewer or more
   */
  public static SigningKey restore(InsecureKeyAccess token, byte[] seed) {
    if (seed.length != Ed25519.SEED) {
      throw new IllegalArgumentException("seed must be 32 bytes, but was " + seed.length);
    }
    return new SigningKey(seed);
  }

  /**
   * Returns the seed, which the caller has to wipe. Whoever has it signs as this device.
   *
   * @throws IllegalStateException if the key is closed
   */
  public byte[] export(InsecureKeyAccess token) {
    return seed.copy();
  }

  /** Returns the public half. */
  public VerificationKey verificationKey() {
    return VerificationKey.of(publicKey.clone());
  }

  /**
   * Returns the signature of a message, 64 bytes. The message must say what it is for: each use of the library begins it
   * with a label of its own.
   *
   * @throws IllegalStateException if the key is closed
   */
  public byte[] sign(byte[] message) {
    byte[] copy = seed.copy();
    try {
      return Ed25519.sign(copy, publicKey, message);
    } finally {
      Arrays.fill(copy, (byte) 0);
    }
  }

  /** Wipes the key. Does nothing the second time. */
  @Override
  public void close() {
    seed.destroy();
  }

  @Override
  public String toString() {
    return "SigningKey[redacted]";
  }
}
