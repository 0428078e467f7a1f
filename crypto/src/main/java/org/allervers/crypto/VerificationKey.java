package org.allervers.crypto;

import java.util.Arrays;
import java.util.HexFormat;
import org.allervers.crypto.internal.ed25519.Ed25519;

/**
 * The public half of a device's signing key (Ed25519). It is no secret, and proves nothing of whose it is: that is what the
 * list of members is for. This class is immutable and thread-safe.
 */
public final class VerificationKey {
  /** The length of a key, in bytes. */
  public static final int LENGTH = Ed25519.PUBLIC;

  private final byte[] bytes;

  private VerificationKey(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * Reads a key.
   *
   * @param bytes 32 bytes, copied
   * @throws CryptoException.Truncated if they are fewer or more
   * @throws CryptoException.Tampered if they are no point of the curve, or one that more than one signature would fit
   */
  public static VerificationKey parse(byte[] bytes) throws CryptoException {
    if (bytes.length != LENGTH) {
      throw new CryptoException.Truncated(bytes.length);
    }
    if (!Ed25519.isValid(bytes)) {
      throw new CryptoException.Tampered("the key", CryptoException.Tampered.Part.CONTENT);
    }
    return new VerificationKey(bytes.clone());
  }

  static VerificationKey of(byte[] bytes) {
    return new VerificationKey(bytes);
  }

  /** Returns the key, in a new array. */
  public byte[] toBytes() {
    return bytes.clone();
  }

  /** Returns whether that signature is of that message under this key. */
  public boolean verifies(byte[] message, byte[] signature) {
    return Ed25519.verify(bytes, message, signature);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof VerificationKey that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "VerificationKey[" + HexFormat.of().formatHex(bytes) + "]";
  }
}
