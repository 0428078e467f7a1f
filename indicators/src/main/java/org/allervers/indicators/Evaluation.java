package org.allervers.indicators;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToLongFunction;
import org.allervers.core.time.ReportingPeriod;
import org.allervers.indicators.definition.Breakdown;
import org.allervers.indicators.explain.Cell;
import org.allervers.indicators.table.Scope;

/**
 * All figures of one run. It is confidential, small counts included; {@link #internal} gives the tables for the
 * organisation's own eyes.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Evaluation {

  private final Layout layout;
  private final Partial partial;

  /** Checks that every table closes; a failure would be an error of this library, not of the records. */
  Evaluation(Layout layout, Partial partial) {
    this.layout = layout;
    this.partial = partial;
    forEachTable(this::checkCloses);
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

  /** Records seen, the rejected ones included. */
  public long records() {
    return partial.records();
  }

  /** What was left out, by reason; reasons without a case are absent. */
  public Map<Rejection, Long> rejections() {
    return partial.rejections();
  }

  /**
   * The figure of a cell: units, or the sum of their quantities if the definition adds up a quantity. The total of a
   * table in which several answers are possible counts the units with an answer, not the answers.
   *
   * @throws IllegalArgumentException if there is no such cell
   */
  public long value(Cell cell) {
    int indicator = indexOf(cell);
    boolean sums = layout.indicators().get(indicator).measure().quantity().isPresent();
    return sum(cell, indicator, sums ? partial::amount : partial::units);
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
    return sum(cell, indicator, partial::contributors);
  }

  /** The tables for the organisation's own eyes, in the order of definitions, then periods, then scopes. */
  public InternalTables internal() {
    return InternalTables.of(this);
  }

  Layout layout() {
    return layout;
  }

  long units(int indicator, int period, int scope, int slot) {
    return partial.units(layout.cell(indicator, period, scope, slot));
  }

  /** What a line prints: units, or the sum of quantities. */
  long figure(int indicator, int period, int scope, int slot) {
    int cell = layout.cell(indicator, period, scope, slot);
    boolean sums = layout.indicators().get(indicator).measure().quantity().isPresent();
    return sums ? partial.amount(cell) : partial.units(cell);
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

  private void checkCloses(int indicator, int period, int scope) {
    long unplaced = 0;
    for (Unplaced reason : Unplaced.values()) {
      unplaced += units(indicator, period, scope, Slots.unplaced(reason));
    }
    long placed = units(indicator, period, scope, Slots.PLACED);
    long counted = units(indicator, period, scope, Slots.COUNTED);
    Optional<Breakdown> breakdown = layout.indicators().get(indicator).breakdown();
    long lines = 0;
    for (int line = 0; line < layout.lines(indicator); line++) {
      lines += units(indicator, period, scope, Slots.line(line));
    }
    boolean isSingle = breakdown.isPresent() && !breakdown.get().isMultiple();
    boolean linesClose = !isSingle || lines == placed;
    if (placed + unplaced != counted || !linesClose) {
      Scope where = layout.scopes(indicator).get(scope);
      throw new AssertionError(layout.indicators().get(indicator).id() + " does not close at "
          + where.code() + "; please report");
    }
  }

  private int indexOf(Cell cell) {
    List<String> ids = new ArrayList<>();
    layout.indicators().forEach(indicator -> ids.add(indicator.id()));
    int index = ids.indexOf(cell.indicator());
    if (index < 0) {
      throw new IllegalArgumentException(
          "the evaluation must have the indicator " + cell.indicator());
    }
    return index;
  }

  private long sum(Cell cell, int indicator, IntToLongFunction reader) {
    CellSlots slots = CellSlots.of(layout, indicator, cell);
    int period = layout.periods().indexOf(cell.period());
    return slots.slots().stream()
        .mapToLong(slot -> reader.applyAsLong(layout.cell(indicator, period, slots.scope(), slot)))
        .sum();
  }

  /** The number of records and tables; no figure. */
  @Override
  public String toString() {
    return "Evaluation[" + partial.records() + " records, "
        + layout.indicators().size() + " indicators]";
  }
}
