package org.allervers.crypto.internal.dse1;

import java.util.Arrays;
import javax.crypto.SecretKey;

/**
 * The AES key of one message: the beginning of an array, not copied, and wiped when closed. The JDK's {@code SecretKeySpec}
 * refuses to be destroyed.
 */
final class MessageKey implements SecretKey, AutoCloseable {
  private static final long serialVersionUID = 1L;

  private final transient byte[] bytes;
  private final int length;

  private MessageKey(byte[] bytes, int length) {
    this.bytes = bytes;
    this.length = length;
  }

  /** Returns the key made of the first {@code length} bytes of {@code bytes}, which now belong to it. */
  static MessageKey of(byte[] bytes, int length) {
    return new MessageKey(bytes, length);
  }

  @Override
  public String getAlgorithm() {
    return "AES";
  }

  @Override
  public String getFormat() {
    return "RAW";
  }

  @Override
  public byte[] getEncoded() {
    return Arrays.copyOf(bytes, length);
  }

  @Override
  public void close() {
    Arrays.fill(bytes, 0, length, (byte) 0);
  }

  @Override
  public String toString() {
    return "MessageKey[redacted]";
  }
}
