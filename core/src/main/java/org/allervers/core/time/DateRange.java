package org.allervers.core.time;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A half-open range of civil days: the start is in, the end is out, and the end may be open.
 *
 * <p>A range of which both ends are equal is empty. Written as {@code 2022-01-01/2022-03-01}, or
 * {@code 2022-01-01/..} when open. This class is immutable and thread-safe.
 *
 * @terme période
 */
public final class DateRange {

  private final LocalDate start;
  private final @Nullable LocalDate end;

  private DateRange(LocalDate start, @Nullable LocalDate end) {
    this.start = Objects.requireNonNull(start, "start");
    this.end = end;
    if (end != null && end.isBefore(start)) {
      throw new IllegalArgumentException("end must not be before start");
    }
  }

  /**
   * Returns the range from {@code start}, included, to {@code end}, excluded.
   *
   * @throws IllegalArgumentException if {@code end} is before {@code start}
   */
  public static DateRange of(LocalDate start, LocalDate end) {
    return new DateRange(start, Objects.requireNonNull(end, "end"));
  }

  /**
   * Returns the range from {@code start} to {@code last}, both included.
   *
   * @throws IllegalArgumentException if {@code last} is before the day before {@code start}
   */
  public static DateRange ofClosed(LocalDate start, LocalDate last) {
    return new DateRange(start, last.plusDays(1));
  }

  /** Returns the range that starts at {@code start} and has no end yet. */
  public static DateRange from(LocalDate start) {
    return new DateRange(start, null);
  }

  /**
   * Returns the range written as {@code start/end} or {@code start/..}.
   *
   * @throws DateTimeParseException if the text is not of that form or a date does not exist; the text is not repeated
   * @throws IllegalArgumentException if the end is before the start
   */
  public static DateRange parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      throw malformed();
    }
    LocalDate start = day(text.substring(0, slash));
    String end = text.substring(slash + 1);
    return end.equals("..") ? from(start) : of(start, day(end));
  }

  private static LocalDate day(String text) {
    if (text.length() != 10) {
      throw malformed();
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      // The message of the cause repeats the date, which may be somebody's.
      throw malformed();
    }
  }

  private static DateTimeParseException malformed() {
    return new DateTimeParseException(
        "a range must be written yyyy-mm-dd/yyyy-mm-dd or /..", "", 0);
  }

  /** Returns the first day of the range. */
  public LocalDate start() {
    return start;
  }

  /** Returns the first day after the range, or empty if the range is open. */
  public Optional<LocalDate> end() {
    return end == null ? Optional.empty() : Optional.of(end);
  }

  /** Returns whether the range has no end yet. */
  public boolean isOpen() {
    return end == null;
  }

  /** Returns whether the range holds no day. */
  public boolean isEmpty() {
    return start.equals(end);
  }

  /** Returns whether {@code date} lies in this range: not before the start, and before the end. */
  public boolean contains(LocalDate date) {
    return !date.isBefore(start) && (end == null || date.isBefore(end));
  }

  /** Returns whether the two ranges have at least one day in common. */
  public boolean overlaps(DateRange other) {
    return !isEmpty()
        && !other.isEmpty()
        && (other.end == null || start.isBefore(other.end))
        && (end == null || other.start.isBefore(end));
  }

  /** Returns the length in days, or empty if the range is open. */
  public OptionalLong days() {
    return end == null
        ? OptionalLong.empty()
        : OptionalLong.of(ChronoUnit.DAYS.between(start, end));
  }

  /**
   * Returns this range with another end.
   *
   * @param newEnd the first day after the range
   * @throws IllegalArgumentException if {@code newEnd} is before the start
   */
  public DateRange endingAt(LocalDate newEnd) {
    return of(start, newEnd);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DateRange that
        && start.equals(that.start)
        && Objects.equals(end, that.end);
  }

  @Override
  public int hashCode() {
    return Objects.hash(start, end);
  }

  /** Returns the range as {@link #parse} reads it. */
  @Override
  public String toString() {
    return start + "/" + (end == null ? ".." : end);
  }
}
