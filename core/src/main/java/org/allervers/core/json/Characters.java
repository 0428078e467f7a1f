package org.allervers.core.json;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

/** Reads the values that come most often from characters, each in one form alone: it is written back as it came. */
final class Characters {

  /**
   * Reads a value from {@code length} characters from {@code offset} on.
   *
   * @param <T> the type of the value
   */
  @FunctionalInterface
  interface Parsing<T> {
    T parse(char[] text, int offset, int length);
  }

  private Characters() {}

  /** Reads {@code yyyy-mm-dd}. */
  static LocalDate date(char[] text, int offset, int length) {
    if (length != 10 || text[offset + 4] != '-' || text[offset + 7] != '-') {
      throw new DateTimeException("not yyyy-mm-dd");
    }
    return LocalDate.of(
        digits(text, offset, 4), digits(text, offset + 5, 2), digits(text, offset + 8, 2));
  }

  /** Reads {@code hh:mm}, or whatever longer form {@link LocalTime#parse(CharSequence)} takes. */
  static LocalTime time(char[] text, int offset, int length) {
    if (length != 5) {
      return LocalTime.parse(new String(text, offset, length));
    }
    if (text[offset + 2] != ':') {
      throw new DateTimeException("not hh:mm");
    }
    return LocalTime.of(digits(text, offset, 2), digits(text, offset + 3, 2));
  }

  private static int digits(char[] text, int offset, int count) {
    int number = 0;
    for (int i = offset; i < offset + count; i++) {
      int digit = text[i] - '0';
      if (digit < 0 || digit > 9) {
        throw new DateTimeException("not a digit");
      }
      number = number * 10 + digit;
    }
    return number;
  }

  /** Reads the 36 characters of a UUID; {@link UUID#fromString} also takes shortened groups. */
  static UUID uuid(char[] text, int offset, int length) {
    if (length != 36
        || text[offset + 8] != '-'
        || text[offset + 13] != '-'
        || text[offset + 18] != '-'
        || text[offset + 23] != '-') {
      throw new IllegalArgumentException("not a UUID");
    }
    long high =
        hex(text, offset, 8) << 32 | hex(text, offset + 9, 4) << 16 | hex(text, offset + 14, 4);
    return new UUID(high, hex(text, offset + 19, 4) << 48 | hex(text, offset + 24, 12));
  }

  private static long hex(char[] text, int offset, int count) {
    long number = 0;
    for (int i = offset; i < offset + count; i++) {
      char c = text[i];
      // Character.digit also takes digits of other scripts.
      int digit = c > 'f' ? -1 : Character.digit(c, 16);
      if (digit < 0) {
        throw new IllegalArgumentException("not a UUID");
      }
      number = number << 4 | digit;
    }
    return number;
  }
}
