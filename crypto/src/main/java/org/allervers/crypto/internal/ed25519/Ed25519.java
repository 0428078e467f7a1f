package org.allervers.crypto.internal.ed25519;

/**
 * Ed25519 on bare bytes: pure, without context or prehash.
 *
 * @source RFC 8032, section 5.1
 */
public final class Ed25519 {
  /** The length of a private key (its seed), in bytes. */
  public static final int SEED = 32;

  /** The length of a public key, in bytes. */
  public static final int PUBLIC = 32;

  /** The length of a signature, in bytes. */
  public static final int SIGNATURE = 64;

  private Ed25519() {}

  /**
   * Returns the public key of a private one.
   *
   * @param seed 32 bytes, which the caller keeps and has to wipe
   */
  public static byte[] publicKey(byte[] seed) {
    byte[] key = new byte[PUBLIC];
    org.bouncycastle.math.ec.rfc8032.Ed25519.generatePublicKey(seed, 0, key, 0);
    return key;
  }

  /** Returns the signature of a message, 64 bytes. */
  public static byte[] sign(byte[] seed, byte[] publicKey, byte[] message) {
    byte[] signature = new byte[SIGNATURE];
    org.bouncycastle.math.ec.rfc8032.Ed25519.sign(
        seed, 0, publicKey, 0, message, 0, message.length, signature, 0);
    return signature;
  }

  /** Returns whether a public key is a point that a signature can be verified with: no small or mixed order, canonical. */
  public static boolean isValid(byte[] publicKey) {
    return publicKey.length == PUBLIC
        && org.bouncycastle.math.ec.rfc8032.Ed25519.validatePublicKeyFull(publicKey, 0);
  }

  /** Returns whether that signature is of that message under that key. */
  public static boolean verify(byte[] publicKey, byte[] message, byte[] signature) {
    return publicKey.length == PUBLIC
        && signature.length == SIGNATURE
        && org.bouncycastle.math.ec.rfc8032.Ed25519.verify(
            signature, 0, publicKey, 0, message, 0, message.length);
  }
}
