package org.allervers.indicators.table;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * One line of a table.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param code stable code of the category
 * @param label its wording
 * @param count its units
 * @param percent its share at the scale of the definition; empty when the table has no percentages, when the base is
 *     zero ("n.d.") or when the count is withheld
 * @param memo true for a line beside the sum, such as "Dont couple"
 * @param comparison the printed figure for this line, if there is one; empty when the count is withheld
 * @param fraction its mean, median, ratio or number per person as an exact fraction; empty when the definition prints
 *     whole numbers only, when nobody can tell it for this line or when the count is withheld
 */
public record Row(
    String code,
    Label label,
    Count count,
    Optional<BigDecimal> percent,
    boolean memo,
    Optional<Comparison> comparison,
    Optional<Quotient> fraction) {

  /**
   * Checks its parts.
   *
   * @throws IllegalArgumentException if a withheld count comes with a percentage, a quotient or a comparison, which would tell it
   */
  public Row {
    Objects.requireNonNull(code, "code");
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

  /** A line of the sum. */
  public static Row of(String code, Label label, Count count, Optional<BigDecimal> percent) {
    return new Row(code, label, count, percent, false, Optional.empty(), Optional.empty());
  }

  /** A line beside the sum. */
  public static Row ofMemo(String code, Label label, Count count, Optional<BigDecimal> percent) {
    return new Row(code, label, count, percent, true, Optional.empty(), Optional.empty());
  }

  /** The same line beside the printed figure; as it is when its count is withheld. */
  public Row comparedWith(Printed printed) {
    if (count.status() == Count.Status.WITHHELD) {
      return this;
    }
    return new Row(
        code,
        label,
        count,
        percent,
        memo,
        Optional.of(Comparison.between(count, percent, printed)),
        fraction);
  }

  /** The same line with its mean, median, ratio or number per person. */
  public Row withFraction(Optional<Quotient> value) {
    return new Row(code, label, count, percent, memo, comparison, value);
  }

  /** Its mean, median, ratio or number per person as printed; empty when there is none or it is undefined ("n.d."). */
  public Optional<BigDecimal> quotient() {
    return fraction.flatMap(Quotient::value);
  }
}
