package org.allervers.indicators.table;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A figure as somebody printed it, right or wrong.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param count the printed count, if any
 * @param percent the printed percentage with its printed decimals, if any
 */
public record Printed(OptionalLong count, Optional<BigDecimal> percent) {

  public Printed {
    Objects.requireNonNull(count, "count");
    Objects.requireNonNull(percent, "percent");
  }
}
