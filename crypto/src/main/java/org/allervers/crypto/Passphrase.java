package org.allervers.crypto;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import org.allervers.crypto.internal.bytes.Secret;

/**
 * A passphrase, wiped when closed. It is compared in Unicode form NFC, so that an accent typed on two systems is the same.
 * This class is thread-safe.
 */
public final class Passphrase implements AutoCloseable {
  /** The fewest characters (code points) that a new slot accepts. */
  public static final int SHORTEST = 12;

  private final Secret utf8;
  private final int length;

  private Passphrase(Secret utf8, int length) {
    this.utf8 = utf8;
    this.length = length;
  }

  /**
   * Returns the passphrase made of those characters, and wipes the array. A passphrase with characters beyond ASCII passes
   * through a string, which only the garbage collector can erase.
   */
  public static Passphrase of(char[] characters) {
    CharBuffer given = CharBuffer.wrap(characters);
    CharBuffer normal = Normalizer.isNormalized(given, Normalizer.Form.NFC)
        ? given
        : CharBuffer.wrap(Normalizer.normalize(given, Normalizer.Form.NFC));
    int length = Character.codePointCount(normal, 0, normal.length());
    ByteBuffer encoded = StandardCharsets.UTF_8.encode(normal);
    byte[] bytes = new byte[encoded.remaining()];
    encoded.get(bytes);
    encoded.clear();
    encoded.put(new byte[encoded.capacity()]);
    Arrays.fill(characters, '\0');
    Passphrase passphrase = new Passphrase(Secret.copyOf(bytes), length);
    Arrays.fill(bytes, (byte) 0);
    return passphrase;
  }

  int length() {
    return length;
  }

  byte[] copyOfUtf8() {
    return utf8.copy();
  }

  /** Wipes the passphrase. Does nothing the second time. */
  @Override
  public void close() {
    utf8.destroy();
  }

  @Override
  public String toString() {
    return "Passphrase[redacted]";
  }
}
