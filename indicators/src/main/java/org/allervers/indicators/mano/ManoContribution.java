package org.allervers.indicators.mano;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * What one known defect does to a figure. If the defects of a figure do not touch each other, {@code alone} and {@code
 * lifted} are equal; where they differ, some record is changed by several defects together.
 *
 * @param alone by how much the figure without any defect changes when this one is switched on; may be negative
 * @param lifted by how much the figure of Mano exceeds the one in which only this defect is lifted; may be negative
 * @param records identifiers of the records for which this defect alone makes a difference, in either way, in the order of
 *     reading
 * @terme effet d'un défaut de Mano
 */
public record ManoContribution(BigDecimal alone, BigDecimal lifted, List<String> records) {

  /** Copies the identifiers. */
  public ManoContribution {
    Objects.requireNonNull(alone, "alone");
    Objects.requireNonNull(lifted, "lifted");
    records = List.copyOf(records);
  }

  /** Returns how many records there are, and nothing of them or of the figure. */
  @Override
  public String toString() {
    return "ManoContribution[" + records.size() + " records]";
  }
}
