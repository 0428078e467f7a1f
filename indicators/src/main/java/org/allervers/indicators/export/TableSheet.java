package org.allervers.indicators.export;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.allervers.core.time.ReportingPeriod;
import org.allervers.indicators.export.ReportSheet.Column;
import org.allervers.indicators.export.ReportSheet.Look;
import org.allervers.indicators.table.Comparison;
import org.allervers.indicators.table.Count;
import org.allervers.indicators.table.DefinitionStamp;
import org.allervers.indicators.table.Label;
import org.allervers.indicators.table.Row;
import org.allervers.indicators.table.Table;
import org.allervers.indicators.table.Total;
import org.dhatim.fastexcel.Workbook;

/** The sheet of one indicator: its tables one below the other, all scopes in the same columns. Used once. */
final class TableSheet {

  private static final int LABEL_MIN = 24;
  private static final int LABEL_MAX = 60;

  private final List<Table> tables;
  private final boolean manyPeriods;
  private final boolean percents;
  private final boolean compared;

  TableSheet(List<Table> tables, boolean manyPeriods) {
    this.tables = List.copyOf(tables);
    this.manyPeriods = manyPeriods;
    this.percents = tables.stream().anyMatch(HtmlTable::hasPercents);
    this.compared =
        tables.stream().anyMatch(table -> !Agreements.comparisons(table).isEmpty());
  }

  void write(Workbook workbook, String name, String stamp) throws IOException {
    Table first = tables.get(0);
    DefinitionStamp definition = first.definition();
    ReportSheet sheet = new ReportSheet(
        workbook, name, definition.id() + " · " + first.title().fr(), stamp, columns());
    sheet.sentence(Wording.of("counting", definition.counting().fr()));
    sheet.sentence(
        Wording.of("definition.line", definition.id(), definition.version(), definition.source()));
    sheet.sentence(Wording.of("period.line", Phrases.periods(periods())));
    sheet.heading();
    sheet.freeze();
    for (Table table : tables) {
      block(sheet, table);
    }
    notes(sheet);
    sheet.finish();
  }

  private List<ReportingPeriod> periods() {
    return tables.stream().map(Table::period).distinct().toList();
  }

  private List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column(Wording.of("column.scope"), 26, false));
    if (manyPeriods) {
      columns.add(new Column(Wording.of("column.period"), 24, false));
    }
    columns.add(new Column(labelHeading(), labelWidth(), false));
    columns.add(new Column(Wording.of("column.count"), 10, true));
    if (percents) {
      columns.add(new Column(Wording.of("column.percent"), 9, true));
    }
    if (compared) {
      columns.add(new Column(Wording.of("column.published.count"), 11, true));
      columns.add(new Column(Wording.of("column.published.percent"), 11, true));
      columns.add(new Column(Wording.of("column.difference"), 11, true));
      columns.add(new Column(Wording.of("column.verdict"), 26, false));
    }
    columns.add(new Column(Wording.of("column.known"), 10, true));
    columns.add(new Column(Wording.of("column.total"), 10, true));
    columns.add(new Column(Wording.of("column.base"), 22, false));
    return columns;
  }

  private String labelHeading() {
    return tables.stream()
        .map(Table::dimension)
        .flatMap(Optional::stream)
        .map(Label::fr)
        .findFirst()
        .orElseGet(() -> Wording.of("column.label"));
  }

  private int labelWidth() {
    int longest = tables.stream()
        .flatMap(table -> Stream.concat(
            table.rows().stream().map(Row::label), table.total().stream().map(Total::label)))
        .mapToInt(label -> label.fr().length())
        .max()
        .orElse(LABEL_MIN);
    return Math.max(LABEL_MIN, Math.min(LABEL_MAX, longest + 2));
  }

  private void block(ReportSheet sheet, Table table) {
    boolean first = true;
    for (Row row : table.rows()) {
      if (!row.memo()) {
        line(sheet, table, Line.of(row), first);
        first = false;
      }
    }
    if (table.total().isPresent()) {
      line(sheet, table, Line.of(table.total().get()), first);
      first = false;
    }
    for (Row row : table.rows()) {
      if (row.memo()) {
        line(sheet, table, Line.of(row), first);
        first = false;
      }
    }
    if (first) {
      sheet.text(0, table.scope().label().fr(), Look.PLAIN);
      sheet.text(manyPeriods ? 2 : 1, Wording.of("no.rows"), Look.ASIDE);
      sheet.endLine();
    }
    sheet.skip();
  }

  private void line(ReportSheet sheet, Table table, Line line, boolean first) {
    int column = 0;
    sheet.text(column++, table.scope().label().fr(), line.look());
    if (manyPeriods) {
      sheet.text(column++, Phrases.period(table.period()), line.look());
    }
    sheet.text(column++, line.label(), line.look());
    sheet.count(column++, line.count(), line.look());
    if (percents) {
      sheet.percent(column++, line.percent(), line.look());
    }
    if (compared) {
      comparison(sheet, line, column);
      column += 4;
    }
    // Once per block: the base is the same for all its lines.
    if (first) {
      sheet.count(column, table.base().known(), Look.PLAIN);
      sheet.count(column + 1, table.base().total(), Look.PLAIN);
      sheet.text(column + 2, base(table), Look.PLAIN);
    } else {
      blank(sheet, column, 3, line.look());
    }
    sheet.endLine();
  }

  private static void comparison(ReportSheet sheet, Line line, int column) {
    Look look = line.look();
    if (line.comparison().isEmpty()) {
      blank(sheet, column, 4, look);
      return;
    }
    Comparison found = line.comparison().get();
    if (found.printed().count().isPresent()) {
      long printed = found.printed().count().getAsLong();
      sheet.number(column, BigDecimal.valueOf(printed), look);
      if (line.count().exact().isPresent()) {
        BigDecimal difference = BigDecimal.valueOf(line.count().exact().getAsLong())
            .subtract(BigDecimal.valueOf(printed));
        sheet.number(column + 2, difference, difference.signum() == 0 ? look : Look.ALERT);
      } else {
        sheet.text(column + 2, "", look);
      }
    } else {
      sheet.text(column, "", look);
      sheet.text(column + 2, "", look);
    }
    sheet.percent(column + 1, found.printed().percent(), look);
    sheet.text(column + 3, Phrases.verdict(found), found.differs() ? Look.ALERT : look);
  }

  private String base(Table table) {
    return percents ? table.base().kind().label().fr() : Wording.of("no.percentages");
  }

  private static void blank(ReportSheet sheet, int column, int cells, Look look) {
    for (int i = 0; i < cells; i++) {
      sheet.text(column + i, "", look);
    }
  }

  private void notes(ReportSheet sheet) {
    for (Table table : tables) {
      String scope = table.scope().label().fr();
      sheet.sentence(Wording.of("chart.bar", scope, Phrases.base(table)));
      if (table.hasMultipleAnswers()) {
        sheet.sentence(Wording.of("chart.bar", scope, Wording.of("multiple")));
      }
      table.notes().forEach(note -> sheet.sentence(Wording.of("chart.bar", scope, note.fr())));
    }
    if (tables.stream().anyMatch(HtmlTable::withholds)) {
      sheet.sentence(Wording.of("withheld"));
    }
  }

  /** A row or a total, seen the same way. */
  private record Line(
      String label,
      Count count,
      Optional<BigDecimal> percent,
      Optional<Comparison> comparison,
      Look look) {

    static Line of(Row row) {
      String label = row.label().fr();
      return new Line(
          row.memo() ? label + " (" + Wording.of("memo") + ")" : label,
          row.count(),
          row.percent(),
          row.comparison(),
          row.memo() ? Look.ASIDE : Look.PLAIN);
    }

    static Line of(Total total) {
      return new Line(
          total.label().fr(), total.count(), total.percent(), total.comparison(), Look.STRONG);
    }
  }
}
