package org.allervers.examples.quickstart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.allervers.indicators.InternalTables;
import org.allervers.indicators.publication.PrintedTable;
import org.allervers.indicators.publication.Publication;
import org.allervers.indicators.table.Comparison;
import org.allervers.indicators.table.Discrepancy;
import org.allervers.indicators.table.DiscrepancyReason;
import org.allervers.indicators.table.Label;
import org.allervers.indicators.table.Row;
import org.allervers.indicators.table.Table;
import org.allervers.indicators.table.Total;

/**
 * How many printed figures, counts and percentages, the counted tables repeat.
 *
 * @param tables one line for each printed table, in its order
 */
record Agreement(List<OfTable> tables) {

  Agreement {
    tables = List.copyOf(tables);
  }

  /**
   * The printed figures of one table.
   *
   * @param id of the table
   * @param title of the table
   * @param scope the territory, or both
   * @param printed how many figures are printed
   * @param equal how many were found again
   * @param misprinted how many differ where the print contradicts itself and the recount is what its own lines give
   */
  record OfTable(String id, Label title, Label scope, int printed, int equal, int misprinted) {

    boolean isReproduced() {
      return equal + misprinted == printed;
    }
  }

  int printed() {
    return tables.stream().mapToInt(OfTable::printed).sum();
  }

  int equal() {
    return tables.stream().mapToInt(OfTable::equal).sum();
  }

  int misprinted() {
    return tables.stream().mapToInt(OfTable::misprinted).sum();
  }

  /** Whether each printed figure was found again, or is one that the publication itself contradicts. */
  boolean isComplete() {
    return tables.stream().allMatch(OfTable::isReproduced);
  }

  static Agreement between(Publication publication, InternalTables counted) {
    List<OfTable> all = new ArrayList<>();
    for (PrintedTable printed : publication.tables()) {
      Optional<Table> table = counted.tables().stream()
          .filter(one -> publication.findPrinted(one).filter(printed::equals).isPresent())
          .findFirst();
      all.add(new OfTable(
          printed.id(),
          table.map(Table::title).orElse(Label.ofBoth(printed.id())),
          table.map(one -> one.scope().label()).orElse(Label.ofBoth(printed.scope())),
          figures(printed),
          table.map(Agreement::equalFigures).orElse(0),
          table.map(one -> misprints(one, counted.discrepancies())).orElse(0)));
    }
    return new Agreement(all);
  }

  private static int figures(PrintedTable printed) {
    return printed.lines().stream()
        .mapToInt(line -> (line.figure().count().isPresent() ? 1 : 0)
            + (line.figure().percent().isPresent() ? 1 : 0))
        .sum();
  }

  private static int equalFigures(Table table) {
    List<Comparison> comparisons = new ArrayList<>();
    table.rows().stream().map(Row::comparison).forEach(one -> one.ifPresent(comparisons::add));
    table.total().flatMap(Total::comparison).ifPresent(comparisons::add);
    return comparisons.stream()
        .mapToInt(one -> count(one.countAgreement()) + count(one.percentAgreement()))
        .sum();
  }

  private static int count(Comparison.Agreement agreement) {
    return agreement == Comparison.Agreement.EQUAL ? 1 : 0;
  }

  /** A total that is not the sum of its own lines cannot be found again; the sum can. */
  private static int misprints(Table table, List<Discrepancy> found) {
    Optional<BigDecimal> sum = found.stream()
        .filter(one -> one.reason() == DiscrepancyReason.WRONG_TOTAL)
        .filter(one -> one.place().isIn(table.id()))
        .findFirst()
        .flatMap(Discrepancy::recomputed);
    return (int) table
        .total()
        .filter(total -> total
            .comparison()
            .filter(one -> one.countAgreement() == Comparison.Agreement.DIFFERENT)
            .isPresent())
        .flatMap(total -> sum.filter(expected -> total.count().exact().stream()
            .anyMatch(ours -> BigDecimal.valueOf(ours).compareTo(expected) == 0)))
        .stream()
        .count();
  }
}
