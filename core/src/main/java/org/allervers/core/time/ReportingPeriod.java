package org.allervers.core.time;

import java.time.LocalDate;
import java.util.Objects;

/**
 * The civil days a report is about: {@code start} included, {@code end} excluded, at least one day.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param start first day
 * @param end day after the last one
 * @terme période de rapport
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), §1.8: yearly and quarterly
 */
public record ReportingPeriod(LocalDate start, LocalDate end) {

  /**
   * Checks its parts.
   *
   * @throws IllegalArgumentException if {@code end} is not after {@code start}
   */
  public ReportingPeriod {
    Objects.requireNonNull(start, "start");
    Objects.requireNonNull(end, "end");
    if (!end.isAfter(start)) {
      throw new IllegalArgumentException(
          "a report period must have at least one day, but was " + start + "/" + end);
    }
  }

  /** From {@code start} included to {@code end} excluded. */
  public static ReportingPeriod of(LocalDate start, LocalDate end) {
    return new ReportingPeriod(start, end);
  }

  /** From {@code first} to {@code last}, both included. */
  public static ReportingPeriod ofClosed(LocalDate first, LocalDate last) {
    return new ReportingPeriod(first, last.plusDays(1));
  }

  /** The civil year. */
  public static ReportingPeriod ofYear(int year) {
    return new ReportingPeriod(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
  }

  /**
   * The civil quarter.
   *
   * @param quarter 1 to 4
   * @throws IllegalArgumentException for any other quarter
   */
  public static ReportingPeriod ofQuarter(int year, int quarter) {
    if (quarter < 1 || quarter > 4) {
      throw new IllegalArgumentException("quarter must be 1 to 4, but was " + quarter);
    }
    LocalDate start = LocalDate.of(year, 3 * quarter - 2, 1);
    return new ReportingPeriod(start, start.plusMonths(3));
  }

  /** The last day of the period. */
  public LocalDate last() {
    return end.minusDays(1);
  }

  /** Whether the day is in the period. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(start) && day.isBefore(end);
  }

  /** Both ends as ISO dates, the second one excluded: {@code 2022-01-01/2023-01-01}. */
  @Override
  public String toString() {
    return start + "/" + end;
  }
}
