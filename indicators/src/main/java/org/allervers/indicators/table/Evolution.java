package org.allervers.indicators.table;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A figure in two periods, counted by the same definition.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param before the earlier figure
 * @param after the later figure
 */
public record Evolution(long before, long after) {

  /** What came on top; negative for a fall. */
  public long difference() {
    return Math.subtractExact(after, before);
  }

  /**
   * The difference in percent of the earlier figure, rounded half up, away from zero for a half.
   *
   * @param scale decimals, 0 to 6
   * @return empty if the earlier figure is zero: a growth from nothing has no percentage
   */
  public Optional<BigDecimal> percent(int scale) {
    return Percent.growth(before, after, scale);
  }
}
