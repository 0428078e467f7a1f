package org.allervers.indicators.export;

import java.util.List;
import java.util.stream.Stream;
import org.allervers.indicators.table.Count;
import org.allervers.indicators.table.Row;
import org.allervers.indicators.table.Table;
import org.allervers.indicators.table.Total;

/**
 * How many figures of some tables are told, and how many are not.
 *
 * @param shown figures of lines and totals that are told
 * @param hidden those that are not
 */
record Withheld(long shown, long hidden) {

  static Withheld in(List<Table> tables) {
    long hidden = tables.stream().flatMap(Withheld::counts).filter(Withheld::is).count();
    return new Withheld(tables.stream().flatMap(Withheld::counts).count() - hidden, hidden);
  }

  /** Whether the figure is not told. */
  static boolean is(Count count) {
    return count.status() == Count.Status.WITHHELD;
  }

  /** "F" for a free figure, "C" for a confidential one, as SDMX codes the confidentiality of an observation. */
  static String status(Count count) {
    return is(count) ? "C" : "F";
  }

  private static Stream<Count> counts(Table table) {
    return Stream.concat(
        table.rows().stream().map(Row::count), table.total().stream().map(Total::count));
  }
}
