package org.allervers.crypto.internal.dse1;

import java.util.Arrays;
import javax.crypto.SecretKey;

/** The AES key of one message, wiped when closed. The JDK's {@code SecretKeySpec} refuses to be destroyed. */
final class MessageKey implements SecretKey, AutoCloseable {
  private static final long serialVersionUID = 1L;

  private final transient byte[] bytes;

  private MessageKey(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Returns the key made of the first {@code length} bytes of {@code source}, copied. */
  static MessageKey of(byte[] source, int length) {
    return new MessageKey(Arrays.copyOf(source, length));
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
    return bytes.clone();
  }

  @Override
  public void close() {
    Arrays.fill(bytes, (byte) 0);
  }

  @Override
  public String toString() {
    return "MessageKey[redacted]";
  }
}
