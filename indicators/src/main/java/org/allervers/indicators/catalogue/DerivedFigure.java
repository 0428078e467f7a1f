package org.allervers.indicators.catalogue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.allervers.core.time.ReportingPeriod;
import org.allervers.indicators.Evaluation;
import org.allervers.indicators.explain.Cell;
import org.allervers.indicators.table.Label;
import org.allervers.indicators.table.Scope;

/**
 * A figure that is computed from counted ones. It counts nothing itself.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param id identifier in its catalogue
 * @param kind how it is computed
 * @param figure identifier of the definition that it starts from
 * @param by identifier of the definition that divides; empty text where none does
 * @param scale decimals, 0 to 6, rounded half up
 * @param label what it is
 */
public record DerivedFigure(
    String id, Kind kind, String figure, String by, int scale, Label label) {

  /** How a figure is computed. */
  public enum Kind {
    /** Growth over the year before, in percent of the earlier figure. */
    GROWTH,
    /** The figure by the other one. */
    QUOTIENT,
    /** The figure of a whole year by its twelve months. */
    PER_MONTH,
    /** A mean number of days by 30.4375 days, the mean month. */
    DAYS_IN_MONTHS
  }

  private static final BigDecimal MEAN_MONTH = new BigDecimal("30.4375");
  private static final BigDecimal TWELVE = BigDecimal.valueOf(12);

  public DerivedFigure {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(figure, "figure");
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(label, "label");
  }

  /**
   * The figure of all levels together in a year of an evaluation.
   *
   * @param year the calendar year; for a growth the evaluation must hold the year before too
   * @return empty if it is undefined, for want of units
   * @throws IllegalArgumentException if the evaluation lacks the definition or the year
   */
  public Optional<BigDecimal> value(Evaluation evaluation, int year) {
    Cell cell = cell(figure, year);
    return switch (kind) {
      case GROWTH ->
        evaluation.evolution(cell, ReportingPeriod.ofYear(year - 1)).percent(scale);
      case QUOTIENT -> evaluation.ratio(cell, cell(by, year), scale).value();
      case PER_MONTH -> Optional.of(by(BigDecimal.valueOf(evaluation.value(cell)), TWELVE));
      case DAYS_IN_MONTHS -> evaluation.quotient(cell).map(days -> by(days, MEAN_MONTH));
    };
  }

  private BigDecimal by(BigDecimal dividend, BigDecimal divisor) {
    return dividend.divide(divisor, scale, RoundingMode.HALF_UP);
  }

  private static Cell cell(String definition, int year) {
    return new Cell(definition, Scope.TOTAL, ReportingPeriod.ofYear(year), Cell.TOTAL);
  }

  static List<DerivedFigure> read(String name) {
    return new ReportFiles(name)
        .rows("derived", 7).stream()
            .map(f -> new DerivedFigure(
                f[0], Kind.valueOf(f[1]), f[2], f[3], Integer.parseInt(f[4]), Label.of(f[5], f[6])))
            .toList();
  }
}
