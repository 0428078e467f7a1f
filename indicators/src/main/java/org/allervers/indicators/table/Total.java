package org.allervers.indicators.table;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * The total line. Where several answers are possible the count is the number of answers; the persons are in the base.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param label its wording, for example "Total VDL"
 * @param count the recomputed total, never a copied one
 * @param percent its share of the base; empty when the table has no percentages or several answers are possible
 * @param comparison the printed total, if there is one
 * @param quotient the mean, median, ratio or number per person of all lines together; empty when the definition prints
 *     whole numbers only, when it is undefined or when the count is withheld
 */
public record Total(
    Label label,
    Count count,
    Optional<BigDecimal> percent,
    Optional<Comparison> comparison,
    Optional<BigDecimal> quotient) {

  public Total {
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(count, "count");
    Objects.requireNonNull(percent, "percent");
    Objects.requireNonNull(comparison, "comparison");
    Objects.requireNonNull(quotient, "quotient");
    boolean tells = percent.isPresent() || quotient.isPresent();
    if (count.status() == Count.Status.WITHHELD && tells) {
      throw new IllegalArgumentException("a withheld count must have no percentage or quotient");
    }
  }

  public static Total of(Label label, Count count, Optional<BigDecimal> percent) {
    return new Total(label, count, percent, Optional.empty(), Optional.empty());
  }

  /** The same total beside the printed one. */
  public Total comparedWith(Printed printed) {
    return new Total(
        label, count, percent, Optional.of(Comparison.between(count, percent, printed)), quotient);
  }

  /** The same total with its mean, median, ratio or number per person. */
  public Total withQuotient(Optional<BigDecimal> value) {
    return new Total(label, count, percent, comparison, value);
  }
}
