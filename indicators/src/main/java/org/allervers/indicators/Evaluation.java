package org.allervers.indicators;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.allervers.core.time.ReportingPeriod;
import org.allervers.indicators.definition.Measure;
import org.allervers.indicators.explain.Cell;
import org.allervers.indicators.table.Evolution;
import org.allervers.indicators.table.Quotient;

/**
 * All figures of one run. It is confidential, small counts included; {@link #internal} gives the tables for the
 * organisation's own eyes.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Evaluation {

  private final Layout layout;
  private final Figures figures;

  Evaluation(Layout layout, Partial partial) {
    this.layout = layout;
    this.figures = new Figures(layout, partial);
  }

  /** SHA-256 over definitions, organisation, periods and schema name. */
  public String definitionHash() {
    return layout.hash();
  }

  public List<Indicator> indicators() {
    return layout.indicators();
  }

  public List<ReportingPeriod> periods() {
    return layout.periods();
  }

  /** The levels that the figures are given for. */
  public Organisation organisation() {
    return layout.organisation();
  }

  /** Records seen, the rejected ones included. */
  public long records() {
    return figures.partial().records();
  }

  /** What was left out, by reason; reasons without a case are absent. */
  public Map<Rejection, Long> rejections() {
    return figures.partial().rejections();
  }

  /**
   * The whole number of a cell: units; the sum of their quantities if the definition adds up a quantity; the units of
   * the numerator if it is a ratio. The total of a table in which several answers are possible counts the units with an
   * answer, not the answers.
   *
   * @throws IllegalArgumentException if there is no such cell
   */
  public long value(Cell cell) {
    int indicator = indexOf(cell);
    int period = layout.periods().indexOf(cell.period());
    CellSlots slots = CellSlots.of(layout, indicator, cell);
    return slots.slots().stream()
        .mapToLong(slot -> figure(indicator, period, slots.scope(), slot))
        .sum();
  }

  /**
   * The distinct persons behind a cell. For a definition that counts persons it equals the value.
   *
   * @throws IllegalArgumentException if there is no such cell, or it is the unknown line: one person may be unknown
   *     there for several reasons
   */
  public long contributors(Cell cell) {
    int indicator = indexOf(cell);
    if (cell.row().equals(Cell.UNKNOWN)) {
      throw new IllegalArgumentException("the persons behind the unknown line are not kept");
    }
    int period = layout.periods().indexOf(cell.period());
    CellSlots slots = CellSlots.of(layout, indicator, cell);
    return slots.slots().stream()
        .mapToLong(slot -> figures.contributors(indicator, period, slots.scope(), slot))
        .sum();
  }

  /**
   * The mean, median, ratio or number per person of a cell, at the scale of the definition.
   *
   * @return empty if it is undefined there, for want of units
   * @throws IllegalArgumentException if there is no such cell, the definition prints whole numbers only, or the cell is
   *     the unknown line
   */
  public Optional<BigDecimal> quotient(Cell cell) {
    int indicator = indexOf(cell);
    if (layout.indicators().get(indicator).measure().scale().isEmpty()
        || cell.row().equals(Cell.UNKNOWN)) {
      throw new IllegalArgumentException("the cell must have a quotient");
    }
    int period = layout.periods().indexOf(cell.period());
    CellSlots slots = CellSlots.of(layout, indicator, cell);
    int slot = slots.slots().iterator().next();
    return quotient(indicator, period, slots.scope(), slot).flatMap(Quotient::value);
  }

  /**
   * The quotient of two figures of this run, for example acts by sessions.
   *
   * @param scale decimals, 0 to 6
   * @throws IllegalArgumentException if there is no such cell or the scale is out of bounds
   */
  public Quotient ratio(Cell dividend, Cell divisor, int scale) {
    return Quotient.of(value(dividend), value(divisor), scale);
  }

  /**
   * The same figure in an earlier period of this run, and in that of the cell.
   *
   * @throws IllegalArgumentException if there is no such cell
   */
  public Evolution evolution(Cell cell, ReportingPeriod before) {
    Cell earlier = new Cell(cell.indicator(), cell.scope(), before, cell.row());
    return new Evolution(value(earlier), value(cell));
  }

  /** The tables for the organisation's own eyes, in the order of definitions, then periods, then scopes. */
  public InternalTables internal() {
    return InternalTables.of(this);
  }

  Layout layout() {
    return layout;
  }

  long units(int indicator, int period, int scope, int slot) {
    return figures.units(indicator, period, scope, slot);
  }

  /** What a line prints: units, or the sum of quantities. */
  long figure(int indicator, int period, int scope, int slot) {
    return switch (layout.indicators().get(indicator).measure().kind()) {
      case SUM, RATIO -> figures.amount(indicator, period, scope, slot);
      case COUNT, MEAN, MEDIAN, PER_PERSON -> figures.units(indicator, period, scope, slot);
    };
  }

  /** What a line prints beside its count; empty if the definition prints whole numbers only. */
  Optional<Quotient> quotient(int indicator, int period, int scope, int slot) {
    Measure measure = layout.indicators().get(indicator).measure();
    int scale = measure.scale().orElse(0);
    // Units without the quantity stand in no line: the total of those that have it is kept apart.
    int known = slot == Slots.COUNTED ? Slots.PLACED : slot;
    long units = units(indicator, period, scope, known);
    return switch (measure.kind()) {
      case COUNT, SUM -> Optional.empty();
      case MEAN ->
        Optional.of(Quotient.of(figures.amount(indicator, period, scope, known), units, scale));
      case MEDIAN -> Optional.of(figures.median(indicator, period, scope, known, scale));
      case RATIO ->
        Optional.of(Quotient.ofPercent(
            figures.amount(indicator, period, scope, slot),
            units(indicator, period, scope, slot),
            scale));
      case PER_PERSON ->
        Optional.of(Quotient.of(
            units(indicator, period, scope, slot),
            figures.contributors(indicator, period, scope, slot),
            scale));
    };
  }

  /** A place to visit every table. */
  interface TableVisitor {
    void visit(int indicator, int period, int scope);
  }

  void forEachTable(TableVisitor visitor) {
    for (int i = 0; i < layout.indicators().size(); i++) {
      for (int p = 0; p < layout.periods().size(); p++) {
        for (int s = 0; s < layout.scopes(i).size(); s++) {
          visitor.visit(i, p, s);
        }
      }
    }
  }

  private int indexOf(Cell cell) {
    for (int i = 0; i < layout.indicators().size(); i++) {
      if (layout.indicators().get(i).id().equals(cell.indicator())) {
        return i;
      }
    }
    throw new IllegalArgumentException(
        "the evaluation must have the indicator " + cell.indicator());
  }

  /** The number of records and tables; no figure. */
  @Override
  public String toString() {
    return "Evaluation[" + records() + " records, " + layout.indicators().size() + " indicators]";
  }
}
