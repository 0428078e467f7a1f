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
 * @param comparison the printed total, if there is one; empty when the count is withheld
 * @param fraction the mean, median, ratio or number per person of all lines together as an exact fraction; empty when the definition prints
 *     whole numbers only, when nobody can tell it for this line or when the count is withheld
 */
public record Total(
    Label label,
    Count count,
    Optional<BigDecimal> percent,
    Optional<Comparison> comparison,
    Optional<Quotient> fraction) {

  public Total {
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(count, "count");
    Objects.requireNonNull(percent, "percent");
    Objects.requireNonNull(comparison, "comparison");
    Objects.requireNonNull(fraction, "fraction");
    boolean tells = percent.isPresent() || fraction.isPresent() || comparison.isPresent();
    if (count.status() == Count.Status.WITHHELD && tells) {
      throw new IllegalArgumentException(
          "a withheld count must have no percentage, quotient or comparison");
    }
  }

  public static Total of(Label label, Count count, Optional<BigDecimal> percent) {
    return new Total(label, count, percent, Optional.empty(), Optional.empty());
  }

  /** The same total beside the printed one; as it is when its count is withheld. */
  public Total comparedWith(Printed printed) {
    if (count.status() == Count.Status.WITHHELD) {
      return this;
    }
    return new Total(
        label, count, percent, Optional.of(Comparison.between(count, percent, printed)), fraction);
  }

  /** The same total with its mean, median, ratio or number per person. */
  public Total withFraction(Optional<Quotient> value) {
    return new Total(label, count, percent, comparison, value);
  }

  /** The mean, median, ratio or number per person as printed; empty when there is none or it is undefined ("n.d."). */
  public Optional<BigDecimal> quotient() {
    return fraction.flatMap(Quotient::value);
  }
}
