package org.allervers.core.assessment;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * How much weight was lost, and in what time. This class is immutable and thread-safe.
 *
 * @terme perte de poids
 */
public final class WeightLoss {

  private final BigDecimal percent;
  private final @Nullable Integer months;

  WeightLoss(BigDecimal percent, @Nullable Integer months) {
    this.percent = percent;
    this.months = months;
  }

  /** Returns the loss in per cent of the previous weight, half up to one decimal; negative for a gain. */
  public BigDecimal percent() {
    return percent;
  }

  /** Returns the months between the two weights, or empty if the time was not answered. */
  public OptionalInt months() {
    return months == null ? OptionalInt.empty() : OptionalInt.of(months);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof WeightLoss that
        && percent.equals(that.percent)
        && Objects.equals(months, that.months);
  }

  @Override
  public int hashCode() {
    return Objects.hash(percent, months);
  }

  /** Returns a text without the loss, which is personal. */
  @Override
  public String toString() {
    return "WeightLoss[redacted]";
  }

  static Optional<Integer> wholeMonths(Optional<BigDecimal> months) {
    return months
        .filter(each -> each.signum() >= 0 && each.compareTo(BigDecimal.valueOf(12_000)) <= 0)
        .map(BigDecimal::intValue);
  }
}
