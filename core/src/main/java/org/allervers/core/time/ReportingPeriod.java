package org.allervers.core.time;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A closed period that a report counts, with the name under which it is printed.
 *
 * @param name the printed name, such as {@code 2022} or {@code 2022-T1}
 * @param range the days counted, half-open and not open-ended
 * @terme période de rapport
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), §1.8: yearly and quarterly
 */
public record ReportingPeriod(String name, DateRange range) {

  /**
   * Refuses an open or empty range.
   *
   * @throws IllegalArgumentException if {@code range} is open or empty
   */
  public ReportingPeriod {
    Objects.requireNonNull(name, "name");
    if (range.isOpen() || range.isEmpty()) {
      throw new IllegalArgumentException("range must have an end and at least one day");
    }
  }

  /** Returns the civil year, from 1 January to 31 December included. */
  public static ReportingPeriod year(int year) {
    return new ReportingPeriod(
        Integer.toString(year),
        DateRange.of(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1)));
  }

  /**
   * Returns a quarter of a civil year, printed as {@code 2022-T1}.
   *
   * @param quarter from 1 (January to March) to 4
   * @throws IllegalArgumentException if {@code quarter} is not between 1 and 4
   */
  public static ReportingPeriod quarter(int year, int quarter) {
    if (quarter < 1 || quarter > 4) {
      throw new IllegalArgumentException("quarter must be between 1 and 4, but was " + quarter);
    }
    LocalDate start = LocalDate.of(year, 3 * quarter - 2, 1);
    return new ReportingPeriod(year + "-T" + quarter, DateRange.of(start, start.plusMonths(3)));
  }

  /** Returns the first day counted. */
  public LocalDate start() {
    return range.start();
  }

  /** Returns the first day not counted any more. */
  public LocalDate end() {
    return range.end().orElseThrow();
  }
}
