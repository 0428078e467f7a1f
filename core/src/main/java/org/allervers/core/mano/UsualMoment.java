package org.allervers.core.mano;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * The two forms in which nearly every moment of Mano is written, {@code 2024-05-01T08:30:00.000Z} by its clients and {@code
 * 2024-05-01 08:30:00.000+00} by its data base. An organisation has a million of them, and the JDK's reader of all forms takes
 * twenty times as long.
 */
final class UsualMoment {

  private static final int SECONDS_END = 19;
  private static final int MOST_DIGITS = 9;
  private static final int CERTAIN_DAY = 28;
  private static final int SECONDS_OF_A_DAY = 86_400;

  private UsualMoment() {}

  /** Returns the moment, or empty if the text is of another form, or of a day or an hour that is rare or wrong. */
  static Optional<Instant> of(String text) {
    int end = end(text);
    if (end < SECONDS_END || !hasSigns(text)) {
      return Optional.empty();
    }
    int year = number(text, 0, 4);
    int month = number(text, 5, 7);
    int day = number(text, 8, 10);
    int hour = number(text, 11, 13);
    int minute = number(text, 14, 16);
    int second = number(text, 17, SECONDS_END);
    int digits = Math.max(0, end - SECONDS_END - 1);
    int fraction = digits == 0 ? 0 : number(text, SECONDS_END + 1, end);
    if (year < 1
        || !isIn(month, 1, 12)
        || !isDayOf(day, year, month)
        || !isIn(hour, 0, 23)
        || !isIn(minute, 0, 59)
        || !isIn(second, 0, 59)
        || fraction < 0) {
      return Optional.empty();
    }
    for (int i = digits; i < MOST_DIGITS; i++) {
      fraction *= 10;
    }
    long seconds = LocalDate.of(year, month, day).toEpochDay() * SECONDS_OF_A_DAY
        + (hour * 60L + minute) * 60
        + second;
    return Optional.of(Instant.ofEpochSecond(seconds, fraction));
  }

  /** Returns where seconds and their fraction end, or -1 if what follows is not UTC. */
  private static int end(String text) {
    int end =
        text.endsWith("Z") ? text.length() - 1 : text.endsWith("+00") ? text.length() - 3 : -1;
    boolean isBare = end == SECONDS_END;
    boolean hasFraction = end > SECONDS_END + 1
        && end <= SECONDS_END + 1 + MOST_DIGITS
        && text.charAt(SECONDS_END) == '.';
    return isBare || hasFraction ? end : -1;
  }

  private static boolean hasSigns(String text) {
    return text.charAt(4) == '-'
        && text.charAt(7) == '-'
        && (text.charAt(10) == 'T' || text.charAt(10) == ' ')
        && text.charAt(13) == ':'
        && text.charAt(16) == ':';
  }

  private static boolean isDayOf(int day, int year, int month) {
    return isIn(day, 1, CERTAIN_DAY) || isIn(day, 1, YearMonth.of(year, month).lengthOfMonth());
  }

  private static boolean isIn(int number, int least, int most) {
    return number >= least && number <= most;
  }

  /** Returns a number of digits alone, or -1. */
  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = 10 * number + digit;
    }
    return number;
  }
}
