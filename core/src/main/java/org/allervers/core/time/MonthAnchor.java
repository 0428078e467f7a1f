package org.allervers.core.time;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A chain of periods of whole months, every one of them counted from one start date.
 *
 * <p>The k-th period ends {@code k × months} months after the start, on the same day of the month or else on the last:
 * from 31 December, two months at a time, 28 February, 30 April, 30 June. Counting from the previous end instead would
 * drift to 28 April and stay there.
 *
 * @param start the first day of the first period
 * @param months the length of one period in months, at least 1
 * @terme échéance
 */
public record MonthAnchor(LocalDate start, int months) {

  /**
   * Refuses a missing start and a length below one month.
   *
   * @throws IllegalArgumentException if {@code months} is below 1
   */
  public MonthAnchor {
    Objects.requireNonNull(start, "start");
    if (months < 1) {
      throw new IllegalArgumentException("months must be at least 1, but was " + months);
    }
  }

  /**
   * Returns the k-th period, half-open.
   *
   * @param k the number of the period, from 1
   * @throws IllegalArgumentException if {@code k} is below 1
   */
  public DateRange period(int k) {
    if (k < 1) {
      throw new IllegalArgumentException("k must be at least 1, but was " + k);
    }
    return DateRange.of(
        start.plusMonths((long) months * (k - 1)), start.plusMonths((long) months * k));
  }

  /** Returns the first day that the k-th period does not cover, k from 1. */
  public LocalDate expiry(int k) {
    return period(k).end().orElseThrow();
  }
}
