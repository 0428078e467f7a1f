package org.allervers.indicators.disclosure;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.allervers.core.time.ReportingPeriod;
import org.allervers.indicators.disclosure.UnreadableReportException.Reason;
import org.allervers.indicators.disclosure.WorkbookFile.Block;
import org.allervers.indicators.disclosure.WorkbookFile.Value;
import org.allervers.indicators.explain.Cell;
import org.allervers.indicators.table.Row;
import org.allervers.indicators.table.Table;

/** One table in two periods, read from the lines and columns of the sheet of evolutions. */
final class EvolutionBlock {

  private static final int GROWTH_DECIMALS = 1;

  private final Block block;
  private final TableBlock cells;
  private final List<Table> tables;

  EvolutionBlock(Block block, Map<Integer, List<Value>> sheet, List<Table> tables) {
    this.block = block;
    this.cells = new TableBlock(block, sheet);
    this.tables = tables;
  }

  EvolutionFact fact() throws UnreadableReportException {
    int first = block.number("first_line");
    try {
      ReportingPeriod before = period("before");
      ReportingPeriod after = period("after");
      Table table = tables.stream()
          .filter(one -> one.id().equals(block.text("table"))
              && one.scope().code().equals(block.text("scope"))
              && one.period().equals(after))
          .findFirst()
          .orElseThrow(() -> cells.altered(first));
      List<EvolutionFact.Line> lines = new ArrayList<>();
      int line = first;
      for (Row row : table.rows()) {
        lines.add(line(line++, row.code(), row.memo()));
      }
      if (table.total().isPresent()) {
        lines.add(line(line++, Cell.TOTAL, false));
      }
      if (line - first != block.number("lines")) {
        throw cells.altered(line);
      }
      return new EvolutionFact(block.text("table"), block.text("scope"), before, after, lines);
    } catch (DateTimeException | IllegalArgumentException | ArithmeticException e) {
      throw new UnreadableReportException(Reason.ALTERED, block.text("sheet"), e);
    }
  }

  private ReportingPeriod period(String which) {
    return ReportingPeriod.of(
        LocalDate.parse(block.text(which + "_start")), LocalDate.parse(block.text(which + "_end")));
  }

  private EvolutionFact.Line line(int line, String code, boolean isMemo)
      throws UnreadableReportException {
    Optional<BigDecimal> difference = cells.cell(line, "difference_column").number();
    Optional<BigDecimal> growth = cells.cell(line, "growth_column").number();
    return new EvolutionFact.Line(
        code,
        isMemo,
        side(line, "before_column", "quotient_before_column"),
        side(line, "after_column", "quotient_after_column"),
        difference.isEmpty()
            ? OptionalLong.empty()
            : OptionalLong.of(difference.get().longValueExact()),
        growth.isEmpty()
            ? Optional.empty()
            : Optional.of(cells.scaled(line, growth.get().movePointRight(2), GROWTH_DECIMALS)));
  }

  private EvolutionFact.Side side(int line, String count, String quotient)
      throws UnreadableReportException {
    Optional<BigDecimal> printed = cells.cell(line, quotient).number();
    return new EvolutionFact.Side(
        cells.count(line, cells.cell(line, count)),
        printed.isEmpty()
            ? Optional.empty()
            : Optional.of(cells.scaled(line, printed.get(), block.number("quotient_scale"))));
  }
}
