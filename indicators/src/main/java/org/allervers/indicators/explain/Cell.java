package org.allervers.indicators.explain;

import java.util.Objects;
import org.allervers.core.time.ReportingPeriod;

/**
 * The address of one figure. It says nothing of who stands behind it.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param indicator identifier of the definition
 * @param scope code of the organisational level
 * @param period the period
 * @param row code of the line; {@link #TOTAL} for the total line, {@link #UNKNOWN} for the units in no line
 */
public record Cell(String indicator, String scope, ReportingPeriod period, String row) {

  /** Row code of the total line. */
  public static final String TOTAL = "TOTAL";

  /** Row code of the counted units that stand in no line. */
  public static final String UNKNOWN = "NON_RENSEIGNE";

  public Cell {
    Objects.requireNonNull(indicator, "indicator");
    Objects.requireNonNull(scope, "scope");
    Objects.requireNonNull(period, "period");
    Objects.requireNonNull(row, "row");
  }

  /** Whether this is the same line of the same definition, whatever the scope and the period. */
  public boolean isLine(String indicator, String row) {
    return this.indicator.equals(indicator) && this.row.equals(row);
  }
}
