package org.allervers.crypto.internal.dse1;

import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.spec.GCMParameterSpec;

/** What is derived for one message: its key, its first nonce and its commitment. Wiped when closed. */
final class MessageSecrets implements AutoCloseable {
  /** The length of a nonce, in bytes. */
  static final int NONCE = 12;

  private final MessageKey key;
  private final byte[] baseNonce;
  private final byte[] commitment;

  private MessageSecrets(MessageKey key, byte[] baseNonce, byte[] commitment) {
    this.key = key;
    this.baseNonce = baseNonce;
    this.commitment = commitment;
  }

  /** Returns the parts of {@code derived}, copied: key, nonce, commitment. */
  static MessageSecrets of(byte[] derived, int keyLength) {
    return new MessageSecrets(
        MessageKey.of(derived, keyLength),
        Arrays.copyOfRange(derived, keyLength, keyLength + NONCE),
        Arrays.copyOfRange(derived, keyLength + NONCE, derived.length));
  }

  MessageKey key() {
    return key;
  }

  /** Returns the nonce of that chunk: the first one XOR the index. */
  GCMParameterSpec nonce(long index) {
    byte[] nonce = baseNonce.clone();
    for (int i = 0; i < Long.BYTES; i++) {
      nonce[NONCE - 1 - i] ^= (byte) (index >>> (8 * i));
    }
    return new GCMParameterSpec(Cobblestone.TAG * 8, nonce);
  }

  /** Returns the commitment, which is public. */
  byte[] commitment() {
    return commitment.clone();
  }

  void putCommitment(byte[] out, int at) {
    System.arraycopy(commitment, 0, out, at, commitment.length);
  }

  /**
   * Compares the commitment with the one found, in constant time.
   *
   * @throws Refused if they differ
   */
  void checkCommitment(byte[] in, int at) throws Refused {
    if (!MessageDigest.isEqual(
        commitment, Arrays.copyOfRange(in, at, at + Cobblestone.COMMITMENT))) {
      throw new Refused(Refused.Check.COMMITMENT, 0);
    }
  }

  @Override
  public void close() {
    key.close();
    Arrays.fill(baseNonce, (byte) 0);
  }

  @Override
  public String toString() {
    return "MessageSecrets[redacted]";
  }
}
