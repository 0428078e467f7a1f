package org.allervers.indicators.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Something printed that does not agree with the rest.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param reason what kind of disagreement
 * @param place where it stands
 * @param printed the printed figure, if the disagreement is about one
 * @param recomputed the figure that the rest gives, if there is one
 * @param details line labels that explain it: the lines left out of a total, the variants of a label
 * @param sentence the finding in French and in English
 */
public record Discrepancy(
    DiscrepancyReason reason,
    Place place,
    Optional<BigDecimal> printed,
    Optional<BigDecimal> recomputed,
    List<String> details,
    Label sentence) {

  public Discrepancy {
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(printed, "printed");
    Objects.requireNonNull(recomputed, "recomputed");
    details = List.copyOf(details);
    Objects.requireNonNull(sentence, "sentence");
  }

  /**
   * Where a disagreement stands.
   *
   * @param tables identifiers of the tables concerned, the one at fault first
   * @param scope scope label as printed; empty text for a sentence about no scope
   * @param line line label as printed, if it is about one line
   * @param sourceLines line numbers in the source document, from 1, in order; empty if not known
   */
  public record Place(
      List<String> tables, String scope, Optional<String> line, List<Integer> sourceLines) {

    public Place {
      tables = List.copyOf(tables);
      Objects.requireNonNull(scope, "scope");
      Objects.requireNonNull(line, "line");
      sourceLines = List.copyOf(sourceLines);
    }

    /** Whether this place names the table. */
    public boolean isIn(String table) {
      return tables.contains(table);
    }
  }
}
