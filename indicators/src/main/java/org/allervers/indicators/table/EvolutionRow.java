package org.allervers.indicators.table;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * One line in two periods.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param code stable code of the category; that of the total line is {@link #TOTAL}
 * @param label its wording
 * @param memo true for a line beside the sum
 * @param before the earlier count
 * @param after the later count
 * @param fractionBefore the earlier mean, median, ratio or number per person, if there is one
 * @param fractionAfter the later one, if there is one
 */
public record EvolutionRow(
    String code,
    Label label,
    boolean memo,
    Count before,
    Count after,
    Optional<Quotient> fractionBefore,
    Optional<Quotient> fractionAfter) {

  /** Code of the total line. */
  public static final String TOTAL = "TOTAL";

  /** Decimals of a growth in percent. */
  private static final int SCALE = 1;

  public EvolutionRow {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
    Objects.requireNonNull(fractionBefore, "fractionBefore");
    Objects.requireNonNull(fractionAfter, "fractionAfter");
  }

  static EvolutionRow of(Row before, Row after) {
    return new EvolutionRow(
        after.code(),
        after.label(),
        after.memo(),
        before.count(),
        after.count(),
        before.fraction(),
        after.fraction());
  }

  static EvolutionRow of(Total before, Total after) {
    return new EvolutionRow(
        TOTAL,
        after.label(),
        false,
        before.count(),
        after.count(),
        before.fraction(),
        after.fraction());
  }

  /** Both counts; empty unless both are told exactly. */
  public Optional<Evolution> evolution() {
    return before.exact().isPresent() && after.exact().isPresent()
        ? Optional.of(new Evolution(before.exact().getAsLong(), after.exact().getAsLong()))
        : Optional.empty();
  }

  /** The growth in percent of the earlier count, with one decimal, rounded half up; empty for a growth from nothing. */
  public Optional<BigDecimal> percent() {
    return evolution().flatMap(both -> both.percent(SCALE));
  }

  /** The earlier quotient as printed; empty when there is none or it is undefined. */
  public Optional<BigDecimal> quotientBefore() {
    return fractionBefore.flatMap(Quotient::value);
  }

  /** The later quotient as printed; empty when there is none or it is undefined. */
  public Optional<BigDecimal> quotientAfter() {
    return fractionAfter.flatMap(Quotient::value);
  }
}
