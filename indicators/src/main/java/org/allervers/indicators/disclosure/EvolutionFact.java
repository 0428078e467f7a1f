package org.allervers.indicators.disclosure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.allervers.core.time.ReportingPeriod;
import org.allervers.indicators.disclosure.FactTable.At;
import org.allervers.indicators.disclosure.Facts.Place;
import org.allervers.indicators.disclosure.Facts.Role;
import org.allervers.indicators.explain.Cell;
import org.allervers.indicators.internal.secrecy.CellSystem;
import org.allervers.indicators.table.Count;

/**
 * What is printed of one table in two periods: the figures of both once more, and what ties them. Immutable.
 *
 * @param definition identifier of the definition
 * @param scope code of the level
 * @param before the earlier period
 * @param after the later period
 * @param lines its lines and its total line
 */
record EvolutionFact(
    String definition,
    String scope,
    ReportingPeriod before,
    ReportingPeriod after,
    List<Line> lines) {

  /**
   * A line in two periods.
   *
   * @param code code of the line
   * @param isMemo whether it stands beside the sum
   * @param before the earlier figure
   * @param after the later figure
   * @param difference as printed
   * @param growth in percent of the earlier figure, as printed
   */
  record Line(
      String code,
      boolean isMemo,
      Side before,
      Side after,
      OptionalLong difference,
      Optional<BigDecimal> growth) {

    private boolean isTotal() {
      return code.equals(Cell.TOTAL);
    }
  }

  /**
   * A figure with what is printed beside it.
   *
   * @param count the figure
   * @param quotient its mean, median, rate or number per person
   */
  record Side(Count count, Optional<BigDecimal> quotient) {}

  EvolutionFact {
    lines = List.copyOf(lines);
  }

  /** A table with what this prints of it and the table itself does not. */
  FactTable completed(FactTable table) {
    boolean isHere = table.trait().id().equals(definition) && table.at().scope().equals(scope);
    if (isHere && table.at().period().equals(before)) {
      return completed(table, true);
    }
    return isHere && table.at().period().equals(after) ? completed(table, false) : table;
  }

  private FactTable completed(FactTable table, boolean isBefore) {
    List<FactRow> rows = new ArrayList<>();
    for (FactRow row : table.rows()) {
      FactRow seen = row;
      for (Line line : lines) {
        if (!line.isTotal() && line.code().equals(row.code()) && line.isMemo() == row.isMemo()) {
          seen = completed(seen, isBefore ? line.before() : line.after());
        }
      }
      rows.add(seen);
    }
    Optional<FactRow> total = table.total();
    for (Line line : lines) {
      if (line.isTotal()) {
        total = total.map(row -> completed(row, isBefore ? line.before() : line.after()));
      }
    }
    return new FactTable(table.trait(), table.at(), rows, total, table.base());
  }

  private static FactRow completed(FactRow row, Side side) {
    return new FactRow(
        row.code(),
        row.isMemo(),
        row.figure().value().isPresent() ? row.figure() : Figure.seen(side.count(), false),
        row.percent(),
        row.quotient().isPresent() ? row.quotient() : side.quotient(),
        row.divisor(),
        row.amount());
  }

  /** Adds what the two figures of a line, their difference and their growth tell of each other. */
  void add(Facts facts, Trait trait) {
    for (Line line : lines) {
      int earlier = figure(facts, trait, line, before, line.before());
      int later = figure(facts, trait, line, after, line.after());
      List<Integer> cells = List.of(later, earlier);
      line.difference()
          .ifPresent(value -> facts.printed(cells, List.of(1L, -1L), value, value, List.of()));
      line.growth().ifPresent(percent -> addGrowth(facts, cells, percent));
    }
  }

  private int figure(Facts facts, Trait trait, Line line, ReportingPeriod period, Side side) {
    At at = new At(scope, period);
    Figure figure = Figure.seen(side.count(), false);
    FactRow row = new FactRow(
        line.code(),
        line.isMemo(),
        figure,
        Optional.empty(),
        Optional.empty(),
        OptionalLong.empty(),
        OptionalLong.empty());
    String key = line.isTotal() ? TableFacts.total(trait, at) : TableFacts.line(trait, at, row);
    Role role = Role.LINE;
    if (line.isMemo() || line.isTotal()) {
      role = line.isTotal() ? Role.TOTAL : Role.MEMO;
    }
    return facts.figure(
        key, trait, figure, new Place(definition, scope, period, line.code(), role));
  }

  /** {@code 100 * (after - before) / before}, rounded half away from zero: two inequalities in whole numbers. */
  private static void addGrowth(Facts facts, List<Integer> cells, BigDecimal percent) {
    long steps = percent.unscaledValue().longValueExact();
    long whole = BigDecimal.valueOf(200, -percent.scale()).longValueExact();
    long low = whole + 2 * steps - 1;
    long high = whole + 2 * steps + 1;
    boolean fits = Math.max(whole, Math.abs(high)) <= CellSystem.LARGEST_FACTOR;
    if (fits) {
      facts.printed(cells, List.of(whole, -low), steps > 0 ? 0 : 1, Long.MAX_VALUE, List.of());
      facts.printed(cells, List.of(whole, -high), Long.MIN_VALUE, steps < 0 ? 0 : -1, List.of());
    }
  }
}
