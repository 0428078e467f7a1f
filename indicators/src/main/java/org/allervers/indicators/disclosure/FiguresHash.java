package org.allervers.indicators.disclosure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.allervers.indicators.internal.Sha256;
import org.allervers.indicators.table.Count;
import org.allervers.indicators.table.Quotient;
import org.allervers.indicators.table.Row;
import org.allervers.indicators.table.Table;
import org.allervers.indicators.table.Total;

/**
 * One hash over every figure of some tables as printed, so that a figure that was typed over shows. It has no key: it
 * tells a slip from a file that is whole, not a forger from its maker.
 */
final class FiguresHash {

  private final StringBuilder text = new StringBuilder();

  private FiguresHash() {}

  static String of(List<Table> tables) {
    FiguresHash hash = new FiguresHash();
    tables.forEach(hash::add);
    return Sha256.of(hash.text.toString());
  }

  private void add(Table table) {
    line(
        "table",
        table.id(),
        table.version(),
        table.definition().sha256(),
        table.scope().code(),
        table.period().start().toString(),
        table.period().end().toString(),
        table.unit().name(),
        table.base().kind().name(),
        machine(table.base().known()),
        machine(table.base().total()),
        Boolean.toString(table.hasMultipleAnswers()));
    for (Row row : table.rows()) {
      figure(row.memo() ? "memo" : "row", row.code(), row.count(), row.percent(), row.fraction());
    }
    if (table.total().isPresent()) {
      Total total = table.total().get();
      figure("total", "", total.count(), total.percent(), total.fraction());
    }
  }

  private void figure(
      String kind,
      String code,
      Count count,
      Optional<BigDecimal> percent,
      Optional<Quotient> fraction) {
    line(
        kind,
        code,
        machine(count),
        percent.map(BigDecimal::toPlainString).orElse(""),
        fraction
            .map(one -> one.value().map(BigDecimal::toPlainString).orElse("n.d."))
            .orElse(""));
  }

  /** "12", "12..15" or "n.c.". */
  private static String machine(Count count) {
    return count instanceof Count.Bounds bounds
        ? bounds.least() + ".." + bounds.most()
        : count.text();
  }

  private void line(String... fields) {
    for (String field : fields) {
      // With its length, so that no two lists of fields give one text.
      text.append(field.length()).append(':').append(field).append(' ');
    }
    text.append('\n');
  }
}
