package org.allervers.crypto.internal.age;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Bech32 without its limit of length, as age writes keys.
 *
 * @source BIP 173
 */
final class Bech32 {
  private static final String ALPHABET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
  private static final int[] GENERATOR = {0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3
  };
  private static final int CHECKSUM = 6;

  private Bech32() {}

  /** Returns the text, in lower case. */
  static String write(String prefix, byte[] bytes) {
    int[] values = new int[(bytes.length * 8 + 4) / 5 + CHECKSUM];
    for (int i = 0; i < values.length - CHECKSUM; i++) {
      for (int bit = i * 5; bit < i * 5 + 5; bit++) {
        int one = bit / 8 < bytes.length ? (bytes[bit / 8] >>> (7 - bit % 8)) & 1 : 0;
        values[i] = (values[i] << 1) | one;
      }
    }
    int checksum = checksum(prefix, values) ^ 1;
    StringBuilder text = new StringBuilder(prefix).append('1');
    for (int i = 0; i < values.length; i++) {
      int left = values.length - 1 - i;
      int value = left < CHECKSUM ? (checksum >>> (5 * left)) & 31 : values[i];
      text.append(ALPHABET.charAt(value));
    }
    Arrays.fill(values, 0);
    return text.toString();
  }

  /** Returns the bytes; empty if the text is none, or has another prefix. */
  static Optional<byte[]> read(String prefix, String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    boolean oneCase = text.equals(lower) || text.equals(text.toUpperCase(Locale.ROOT));
    int from = prefix.length() + 1;
    if (!oneCase || !lower.startsWith(prefix + "1") || lower.length() < from + CHECKSUM) {
      return Optional.empty();
    }
    int[] values = lower.substring(from).chars().map(ALPHABET::indexOf).toArray();
    if (Arrays.stream(values).anyMatch(value -> value < 0) || checksum(prefix, values) != 1) {
      return Optional.empty();
    }
    int bits = (values.length - CHECKSUM) * 5;
    byte[] bytes = new byte[bits / 8];
    boolean padded = bits % 8 < 5;
    for (int bit = 0; bit < bits; bit++) {
      int one = (values[bit / 5] >>> (4 - bit % 5)) & 1;
      if (bit / 8 < bytes.length) {
        bytes[bit / 8] |= (byte) (one << (7 - bit % 8));
      } else {
        padded &= one == 0;
      }
    }
    return padded ? Optional.of(bytes) : Optional.empty();
  }

  private static int checksum(String prefix, int[] values) {
    int sum = 1;
    for (int i = 0; i < prefix.length(); i++) {
      sum = step(sum, prefix.charAt(i) >> 5);
    }
    sum = step(sum, 0);
    for (int i = 0; i < prefix.length(); i++) {
      sum = step(sum, prefix.charAt(i) & 31);
    }
    for (int value : values) {
      sum = step(sum, value);
    }
    return sum;
  }

  private static int step(int sum, int value) {
    int top = sum >>> 25;
    int next = (sum & 0x1ffffff) << 5 ^ value;
    for (int i = 0; i < GENERATOR.length; i++) {
      next ^= GENERATOR[i] & -((top >>> i) & 1);
    }
    return next;
  }
}
