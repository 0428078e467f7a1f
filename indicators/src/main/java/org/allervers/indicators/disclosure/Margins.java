package org.allervers.indicators.disclosure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.allervers.indicators.table.Count;
import org.allervers.indicators.table.Percent;
import org.allervers.indicators.table.Row;
import org.allervers.indicators.table.Table;
import org.allervers.indicators.table.Total;
import org.allervers.indicators.table.Unit;

/** Whether the figures of one table that are told agree with each other. */
final class Margins {

  private Margins() {}

  /** The first table that contradicts itself. */
  static Optional<Table> firstBroken(List<Table> tables) {
    return tables.stream().filter(table -> !adds(table) || !shares(table)).findFirst();
  }

  /** The total is the sum of the lines, and what is told of them is not more. */
  private static boolean adds(Table table) {
    List<Count> lines =
        table.rows().stream().filter(row -> !row.memo()).map(Row::count).toList();
    Optional<Count> total = table.total().map(Total::count);
    if (lines.isEmpty() || total.isEmpty() || total.get().exact().isEmpty()) {
      return true;
    }
    long told = lines.stream().mapToLong(line -> line.exact().orElse(0)).sum();
    boolean isWhole = lines.stream().allMatch(line -> line.exact().isPresent());
    long whole = total.get().exact().getAsLong();
    return isWhole ? told == whole : told <= whole;
  }

  /** A percentage is that of its line, within what an adjustment to 100 may change. */
  private static boolean shares(Table table) {
    Optional<Count> base = switch (table.base().kind()) {
      case KNOWN -> Optional.of(table.base().known());
      case ALL -> Optional.of(table.base().total());
      case CONCERNED -> Optional.empty();
    };
    if (base.isEmpty() || base.get().exact().isEmpty() || table.unit() == Unit.ITEMS) {
      return true;
    }
    long whole = base.get().exact().getAsLong();
    return table.rows().stream()
        .filter(row -> row.count().exact().isPresent() && row.percent().isPresent())
        .allMatch(row -> {
          BigDecimal printed = row.percent().orElseThrow();
          Optional<BigDecimal> share =
              Percent.of(row.count().exact().orElseThrow(), whole, printed.scale());
          return share
              .map(one -> one.subtract(printed).abs().compareTo(printed.ulp()) <= 0)
              .orElse(false);
        });
  }
}
