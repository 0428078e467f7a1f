package org.allervers.indicators.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.allervers.core.time.ReportingPeriod;
import org.allervers.indicators.definition.Measure;
import org.allervers.indicators.explain.Cell;
import org.allervers.indicators.table.PercentBase;
import org.allervers.indicators.table.Quotient;
import org.allervers.indicators.table.Row;
import org.allervers.indicators.table.Table;

/**
 * A table reduced to its facts, whoever knows them: the protector, a reader, the ledger. Immutable.
 *
 * @param trait what its definition says
 * @param at where it stands
 * @param rows its lines in order
 * @param total its total line, if it has one
 * @param base what its percentages stand on
 */
record FactTable(Trait trait, At at, List<FactRow> rows, Optional<FactRow> total, Base base) {

  /**
   * Where a table stands.
   *
   * @param scope code of the level
   * @param period the period
   */
  record At(String scope, ReportingPeriod period) {}

  /**
   * What percentages stand on.
   *
   * @param kind what they are shares of
   * @param known units whose value is known
   * @param all units of the denominator
   */
  record Base(PercentBase kind, Figure known, Figure all) {}

  FactTable {
    rows = List.copyOf(rows);
  }

  /** A table as a reader sees it. */
  static FactTable seen(Table table, Trait trait, boolean isRounded) {
    List<FactRow> rows = new ArrayList<>();
    for (Row row : table.rows()) {
      rows.add(new FactRow(
          row.code(),
          row.memo(),
          Figure.seen(row.count(), isRounded),
          isRounded ? Optional.empty() : row.percent(),
          isRounded ? Optional.empty() : row.quotient(),
          OptionalLong.empty(),
          OptionalLong.empty()));
    }
    Optional<FactRow> total = table
        .total()
        .map(line -> new FactRow(
            Cell.TOTAL,
            false,
            Figure.seen(line.count(), isRounded),
            isRounded ? Optional.empty() : line.percent(),
            isRounded ? Optional.empty() : line.quotient(),
            OptionalLong.empty(),
            OptionalLong.empty()));
    return new FactTable(
        trait,
        new At(table.scope().code(), table.period()),
        rows,
        total,
        new Base(
            table.base().kind(),
            Figure.seen(table.base().known(), isRounded),
            Figure.seen(table.base().total(), isRounded)));
  }

  /** A table as its makers know it, with the persons behind each line. */
  static FactTable counted(Table table, Trait trait, Behind behind) {
    List<FactRow> rows = new ArrayList<>();
    for (Row row : table.rows()) {
      long value = row.count().exact().orElseThrow();
      rows.add(new FactRow(
          row.code(),
          row.memo(),
          Figure.of(value, behind.of(row.code())),
          row.percent(),
          row.quotient(),
          divisor(row.fraction()),
          amount(row.fraction(), trait)));
    }
    Optional<FactRow> total = table
        .total()
        .map(line -> new FactRow(
            Cell.TOTAL,
            false,
            Figure.of(line.count().exact().orElseThrow(), behind.of(Cell.TOTAL)),
            line.percent(),
            line.quotient(),
            divisor(line.fraction()),
            amount(line.fraction(), trait)));
    long known = table.base().known().exact().orElseThrow();
    long all = table.base().total().exact().orElseThrow();
    boolean persons = trait.isOfPersons();
    return new FactTable(
        trait,
        new At(table.scope().code(), table.period()),
        rows,
        total,
        new Base(
            table.base().kind(),
            Figure.of(known, persons ? known : behindKnown(total, known, trait, behind)),
            Figure.of(all, persons ? all : behind.of(Cell.TOTAL))));
  }

  /** A mean stands on the known units: at least those persons are behind them who cannot all be behind unknown ones. */
  private static long behindKnown(Optional<FactRow> total, long known, Trait trait, Behind behind) {
    long all = behind.of(Cell.TOTAL);
    boolean isOfQuantity =
        trait.nature().kind() == Measure.Kind.MEAN || trait.nature().kind() == Measure.Kind.MEDIAN;
    long unknown = total
        .map(line -> Math.max(0, line.figure().value().orElse(known) - known))
        .orElse(0L);
    return isOfQuantity ? Math.max(Math.min(known, 1), all - unknown) : all;
  }

  private static OptionalLong amount(Optional<Quotient> fraction, Trait trait) {
    return trait.nature().kind() == Measure.Kind.MEAN && fraction.isPresent()
        ? OptionalLong.of(fraction.get().dividend().longValueExact())
        : OptionalLong.empty();
  }

  private static OptionalLong divisor(Optional<Quotient> fraction) {
    return fraction
        .map(quotient -> OptionalLong.of(quotient.divisor().longValueExact()))
        .orElse(OptionalLong.empty());
  }

  /** How many distinct persons are behind a line. */
  interface Behind {
    long of(String row);
  }
}
