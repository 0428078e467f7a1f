package org.allervers.indicators.disclosure;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.allervers.core.time.ReportingPeriod;
import org.allervers.indicators.disclosure.UnreadableReportException.Reason;
import org.allervers.indicators.disclosure.WorkbookFile.Block;
import org.allervers.indicators.disclosure.WorkbookFile.Value;
import org.allervers.indicators.table.Base;
import org.allervers.indicators.table.Count;
import org.allervers.indicators.table.DefinitionStamp;
import org.allervers.indicators.table.Label;
import org.allervers.indicators.table.PercentBase;
import org.allervers.indicators.table.Quotient;
import org.allervers.indicators.table.QuotientKind;
import org.allervers.indicators.table.Row;
import org.allervers.indicators.table.Scope;
import org.allervers.indicators.table.Table;
import org.allervers.indicators.table.Total;
import org.allervers.indicators.table.Unit;

/** One table, read from the lines and columns of its sheet. */
final class TableBlock {

  private static final String WITHHELD = "n.c.";
  private static final String UNDEFINED = "n.d.";
  private static final BigDecimal NEAR = new BigDecimal("0.000000001");

  private final Block block;
  private final Map<Integer, List<Value>> sheet;

  TableBlock(Block block, Map<Integer, List<Value>> sheet) {
    this.block = block;
    this.sheet = sheet;
  }

  Table table() throws UnreadableReportException {
    String id = block.text("table");
    int line = block.number("first_line");
    int lines = block.number("lines");
    int memos = block.number("memo_lines");
    boolean hasTotal = block.text("has_total").equals("true");
    try {
      Table.Builder table = Table.builder()
          .definition(new DefinitionStamp(
              id, block.text("version"), block.text("sha256"), id, Label.ofBoth(id)))
          .title(Label.ofBoth(id))
          .scope(new Scope(block.text("scope"), Label.ofBoth(block.text("scope"))))
          .period(ReportingPeriod.of(
              LocalDate.parse(block.text("start")), LocalDate.parse(block.text("end"))))
          .unit(block.word("unit", Unit.class))
          .multipleAnswers(block.text("multiple_answers").equals("true"))
          .base(base(line, lines + memos > 0 || hasTotal));
      if (!block.text("quotient_kind").isEmpty()) {
        table.quotientKind(block.word("quotient_kind", QuotientKind.class));
      }
      for (int i = 0; i < lines; i++) {
        table.addRow(row(line++, false));
      }
      if (hasTotal) {
        table.total(new Total(
            Label.ofBoth(id), figure(line), percent(line), Optional.empty(), fraction(line)));
        line++;
      }
      for (int i = 0; i < memos; i++) {
        table.addRow(row(line++, true));
      }
      return table.build();
    } catch (DateTimeException | IllegalArgumentException | ArithmeticException e) {
      throw new UnreadableReportException(Reason.ALTERED, place(line), e);
    }
  }

  private Row row(int line, boolean memo) throws UnreadableReportException {
    String code = cell(line, "code_column").text();
    return new Row(
        code,
        Label.ofBoth(code),
        figure(line),
        percent(line),
        memo,
        Optional.empty(),
        fraction(line));
  }

  private Base base(int line, boolean hasLines) throws UnreadableReportException {
    PercentBase kind = block.word("base", PercentBase.class);
    return hasLines
        ? new Base(
            kind, count(line, cell(line, "known_column")), count(line, cell(line, "total_column")))
        : new Base(kind, Count.withheld(), Count.withheld());
  }

  /** A figure with its flag: whoever types over one forgets the other. */
  private Count figure(int line) throws UnreadableReportException {
    Count count = count(line, cell(line, "count_column"));
    boolean isHidden = count.status() == Count.Status.WITHHELD;
    if (!cell(line, "status_column").text().equals(isHidden ? "C" : "F")) {
      throw altered(line);
    }
    return count;
  }

  Count count(int line, Value value) throws UnreadableReportException {
    if (value.number().isPresent()) {
      return Count.of(whole(value.number().get()));
    }
    if (value.text().equals(WITHHELD)) {
      return Count.withheld();
    }
    String[] bounds = value.text().split(" à | to ", -1);
    if (bounds.length == 2) {
      return Count.between(digits(bounds[0]), digits(bounds[1]));
    }
    if (value.text().isBlank()) {
      throw altered(line);
    }
    return Count.of(digits(value.text()));
  }

  private Optional<BigDecimal> percent(int line) throws UnreadableReportException {
    Value value = cell(line, "percent_column");
    if (value.number().isEmpty()) {
      if (value.text().isEmpty()) {
        return Optional.empty();
      }
      throw altered(line);
    }
    BigDecimal percent = value.number().get().movePointRight(2);
    return Optional.of(scaled(line, percent, block.number("percent_scale")));
  }

  private Optional<Quotient> fraction(int line) throws UnreadableReportException {
    Value printed = cell(line, "quotient_column");
    if (printed.number().isEmpty() && printed.text().isEmpty()) {
      return Optional.empty();
    }
    int scale = block.number("quotient_scale");
    if (printed.text().equals(UNDEFINED)) {
      return Optional.of(new Quotient(BigInteger.ZERO, BigInteger.ZERO, scale));
    }
    if (printed.number().isEmpty()) {
      throw altered(line);
    }
    BigDecimal value = scaled(line, printed.number().get(), scale);
    return Optional.of(new Quotient(value.unscaledValue(), BigInteger.TEN.pow(scale), scale));
  }

  /** A spreadsheet keeps decimals as binary fractions; a figure with more of them than were printed was typed. */
  BigDecimal scaled(int line, BigDecimal value, int scale) throws UnreadableReportException {
    BigDecimal rounded = value.setScale(scale, RoundingMode.HALF_UP);
    if (rounded.subtract(value).abs().compareTo(NEAR) > 0) {
      throw altered(line);
    }
    return rounded;
  }

  private static long whole(BigDecimal number) {
    return number.longValueExact();
  }

  /** A number written as a text, because a spreadsheet would round it: digits in groups. */
  private static long digits(String text) {
    return Long.parseLong(text.replaceAll("[\\u202F\\u00A0, ]", ""));
  }

  Value cell(int line, String name) throws UnreadableReportException {
    int column = block.column(name);
    List<Value> row = sheet.getOrDefault(line, List.of());
    return column >= 0 && column < row.size() ? row.get(column) : Value.NONE;
  }

  UnreadableReportException altered(int line) {
    return new UnreadableReportException(Reason.ALTERED, place(line));
  }

  private String place(int line) {
    return block.text("sheet") + " line " + line;
  }
}
