package org.allervers.crypto.internal.dse1;

import java.util.Arrays;
import javax.crypto.spec.GCMParameterSpec;

/** What is derived for one message: its key, its first nonce and its commitment. Wiped when closed. */
final class MessageSecrets implements AutoCloseable {
  /** The length of a nonce, in bytes. */
  static final int NONCE = 12;

  private final byte[] derived;
  private final int keyLength;
  private final MessageKey key;

  private MessageSecrets(byte[] derived, int keyLength) {
    this.derived = derived;
    this.keyLength = keyLength;
    this.key = MessageKey.of(derived, keyLength);
  }

  /** Returns the parts of {@code derived}, which now belongs to them: key, nonce, commitment. */
  static MessageSecrets of(byte[] derived, int keyLength) {
    return new MessageSecrets(derived, keyLength);
  }

  MessageKey key() {
    return key;
  }

  /** Returns the nonce of that chunk: the first one XOR the index. */
  GCMParameterSpec nonce(long index) {
    byte[] nonce = Arrays.copyOfRange(derived, keyLength, keyLength + NONCE);
    for (int i = 0; i < Long.BYTES; i++) {
      nonce[NONCE - 1 - i] ^= (byte) (index >>> (8 * i));
    }
    return new GCMParameterSpec(Cobblestone.TAG * 8, nonce);
  }

  /** Returns the commitment, which is public. */
  byte[] commitment() {
    return Arrays.copyOfRange(derived, keyLength + NONCE, derived.length);
  }

  void putCommitment(byte[] out, int at) {
    System.arraycopy(derived, keyLength + NONCE, out, at, Cobblestone.COMMITMENT);
  }

  /**
   * Compares the commitment with the one found, in constant time.
   *
   * @throws Refused if they differ
   */
  void checkCommitment(byte[] in, int at) throws Refused {
    int difference = 0;
    for (int i = 0; i < Cobblestone.COMMITMENT; i++) {
      difference |= derived[keyLength + NONCE + i] ^ in[at + i];
    }
    if (difference != 0) {
      throw new Refused(Refused.Check.COMMITMENT, 0);
    }
  }

  @Override
  public void close() {
    // The commitment is public, and asked for later.
    Arrays.fill(derived, 0, keyLength + NONCE, (byte) 0);
  }

  @Override
  public String toString() {
    return "MessageSecrets[redacted]";
  }
}
