package org.allervers.indicators.table;

import java.util.Objects;

/**
 * What the percentages of a table stand on: "n = 26 known of N = 51".
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param kind what a percentage of this table is a share of
 * @param known units whose value is known
 * @param total units of the denominator, known or not
 */
public record Base(PercentBase kind, Count known, Count total) {

  public Base {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(known, "known");
    Objects.requireNonNull(total, "total");
  }

  public static Base of(PercentBase kind, long known, long total) {
    return new Base(kind, Count.of(known), Count.of(total));
  }

  /** Whether both counts are told and some unit has no known value. */
  public boolean isPartial() {
    return known.exact().isPresent()
        && total.exact().isPresent()
        && known.exact().getAsLong() < total.exact().getAsLong();
  }
}
