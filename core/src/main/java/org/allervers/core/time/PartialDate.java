package org.allervers.core.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;

/**
 * A date of which the day, the month, the year, or nothing is known.
 *
 * <p>Written as {@code 1985-03-12}, {@code 1985-03}, {@code 1985} or {@code ?}. Years run from 1 to 9999. Whether a
 * date was declared or proved is not said here. This class is immutable and thread-safe.
 *
 * @terme date partielle
 */
public final class PartialDate {

  /**
   * How much of a date is known.
   *
   * @terme précision de la date
   */
  public enum Precision {
    /** Day, month and year. */
    DAY,
    /** Month and year. */
    MONTH,
    /** Year alone. */
    YEAR,
    /** Nothing. */
    UNKNOWN
  }

  private static final PartialDate UNKNOWN = new PartialDate(0, 0, 0);

  private final short year;
  private final byte month;
  private final byte day;

  private PartialDate(int year, int month, int day) {
    this.year = (short) year;
    this.month = (byte) month;
    this.day = (byte) day;
  }

  /** Returns a date known to the day. */
  public static PartialDate of(LocalDate date) {
    return new PartialDate(checkYear(date.getYear()), date.getMonthValue(), date.getDayOfMonth());
  }

  /** Returns a date known to the month. */
  public static PartialDate of(YearMonth month) {
    return new PartialDate(checkYear(month.getYear()), month.getMonthValue(), 0);
  }

  /** Returns a date known to the year. */
  public static PartialDate of(Year year) {
    return new PartialDate(checkYear(year.getValue()), 0, 0);
  }

  /** Returns the date of which nothing is known. */
  public static PartialDate unknown() {
    return UNKNOWN;
  }

  private static int checkYear(int year) {
    if (year < 1 || year > 9999) {
      throw new DateTimeException("year must be between 1 and 9999");
    }
    return year;
  }

  /**
   * Returns the date written as {@code 1985-03-12}, {@code 1985-03}, {@code 1985} or {@code ?}.
   *
   * @throws DateTimeParseException if the text has another form or the date does not exist; the text is not repeated
   */
  public static PartialDate parse(String text) {
    try {
      return switch (text.length()) {
        case 1 -> {
          if (text.charAt(0) != '?') {
            throw malformed();
          }
          yield UNKNOWN;
        }
        case 4 -> of(Year.of(digits(text, 0, 4)));
        case 7 -> {
          requireDash(text, 4);
          yield of(YearMonth.of(digits(text, 0, 4), digits(text, 5, 7)));
        }
        case 10 -> {
          requireDash(text, 4);
          requireDash(text, 7);
          yield of(LocalDate.of(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10)));
        }
        default -> throw malformed();
      };
    } catch (DateTimeParseException e) {
      throw e;
    } catch (DateTimeException e) {
      // The message of the cause repeats the date, which may be somebody's.
      throw malformed();
    }
  }

  private static int digits(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        throw malformed();
      }
      number = number * 10 + digit;
    }
    return number;
  }

  private static void requireDash(String text, int at) {
    if (text.charAt(at) != '-') {
      throw malformed();
    }
  }

  private static DateTimeParseException malformed() {
    return new DateTimeParseException(
        "a partial date must be yyyy-mm-dd, yyyy-mm, yyyy or ?", "", 0);
  }

  /** Returns how much is known. */
  public Precision precision() {
    if (day != 0) {
      return Precision.DAY;
    }
    if (month != 0) {
      return Precision.MONTH;
    }
    return year != 0 ? Precision.YEAR : Precision.UNKNOWN;
  }

  /** Returns the date if it is known to the day. */
  public Optional<LocalDate> day() {
    return day == 0 ? Optional.empty() : Optional.of(LocalDate.of(year, month, day));
  }

  /** Returns the year if it is known. */
  public Optional<Year> year() {
    return year == 0 ? Optional.empty() : Optional.of(Year.of(year));
  }

  /** Returns the first day that this date can mean, or empty if nothing is known. */
  public Optional<LocalDate> earliest() {
    return year == 0
        ? Optional.empty()
        : Optional.of(LocalDate.of(year, month == 0 ? 1 : month, day == 0 ? 1 : day));
  }

  /** Returns the last day that this date can mean, or empty if nothing is known. */
  public Optional<LocalDate> latest() {
    return switch (precision()) {
      case DAY -> day();
      case MONTH -> Optional.of(YearMonth.of(year, month).atEndOfMonth());
      case YEAR -> Optional.of(LocalDate.of(year, 12, 31));
      case UNKNOWN -> Optional.empty();
    };
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PartialDate that
        && year == that.year
        && month == that.month
        && day == that.day;
  }

  @Override
  public int hashCode() {
    return Objects.hash(year, month, day);
  }

  /** Returns the date as {@link #parse} reads it. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(10);
    switch (precision()) {
      case UNKNOWN -> text.append('?');
      case YEAR -> pad(text, year, 4);
      case MONTH -> pad(pad(text, year, 4).append('-'), month, 2);
      case DAY -> pad(pad(pad(text, year, 4).append('-'), month, 2).append('-'), day, 2);
    }
    return text.toString();
  }

  private static StringBuilder pad(StringBuilder text, int number, int width) {
    String digits = Integer.toString(number);
    return text.append("0".repeat(width - digits.length())).append(digits);
  }
}
