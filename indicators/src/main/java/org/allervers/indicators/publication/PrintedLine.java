package org.allervers.indicators.publication;

import java.util.Objects;
import org.allervers.indicators.table.Printed;

/**
 * One printed line.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param label the label as printed
 * @param kind its place in the table
 * @param figure the figure as printed
 * @param sourceLine line number in the source document, from 1
 */
public record PrintedLine(String label, Kind kind, Printed figure, int sourceLine) {

  /** Place of a line in its table. */
  public enum Kind {
    /** A line of the sum. */
    LINE,
    /** A line beside the sum. */
    MEMO,
    /** The total. */
    TOTAL
  }

  public PrintedLine {
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(figure, "figure");
  }
}
