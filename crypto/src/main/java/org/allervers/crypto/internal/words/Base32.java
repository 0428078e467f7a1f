package org.allervers.crypto.internal.words;

import java.util.Arrays;
import java.util.Optional;

/**
 * Base 32 as QR codes carry it: capital letters and digits, no padding.
 *
 * @source RFC 4648 section 6
 */
public final class Base32 {
  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private Base32() {}

  /** Returns the prefix and the bytes, in an array that the caller has to wipe. */
  public static char[] write(String prefix, byte[] bytes) {
    char[] out = new char[prefix.length() + (bytes.length * 8 + 4) / 5];
    prefix.getChars(0, prefix.length(), out, 0);
    for (int i = prefix.length(), from = 0; i < out.length; i++, from += 5) {
      int value = 0;
      for (int bit = from; bit < from + 5; bit++) {
        int one = bit / 8 < bytes.length ? (bytes[bit / 8] >>> (7 - bit % 8)) & 1 : 0;
        value = (value << 1) | one;
      }
      out[i] = ALPHABET.charAt(value);
    }
    return out;
  }

  /**
   * Returns the bytes written from that place on, which the caller has to wipe; white space and case do not matter. Empty if
   * another sign stands there, or if there are bits beyond the last byte.
   */
  public static Optional<byte[]> read(char[] text, int from) {
    byte[] bytes = new byte[(text.length - from) * 5 / 8];
    int bits = 0;
    boolean right = true;
    for (int i = from; i < text.length; i++) {
      if (!Character.isWhitespace(text[i])) {
        int value = ALPHABET.indexOf(Character.toUpperCase(text[i]));
        right &= value >= 0;
        for (int bit = 4; bit >= 0; bit--, bits++) {
          int one = (value >>> bit) & 1;
          if (bits / 8 < bytes.length) {
            bytes[bits / 8] |= (byte) (one << (7 - bits % 8));
          } else {
            right &= one == 0;
          }
        }
      }
    }
    byte[] exact = Arrays.copyOf(bytes, bits / 8);
    Arrays.fill(bytes, (byte) 0);
    // A last sign that ends no byte stands for nothing.
    if (right && bits % 8 < 5) {
      return Optional.of(exact);
    }
    Arrays.fill(exact, (byte) 0);
    return Optional.empty();
  }
}
