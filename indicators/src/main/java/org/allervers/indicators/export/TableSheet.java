package org.allervers.indicators.export;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.allervers.core.time.ReportingPeriod;
import org.allervers.indicators.explain.Cell;
import org.allervers.indicators.export.ReportSheet.Column;
import org.allervers.indicators.export.ReportSheet.Look;
import org.allervers.indicators.table.Comparison;
import org.allervers.indicators.table.Count;
import org.allervers.indicators.table.DefinitionStamp;
import org.allervers.indicators.table.Quotient;
import org.allervers.indicators.table.QuotientKind;
import org.allervers.indicators.table.Row;
import org.allervers.indicators.table.Table;
import org.allervers.indicators.table.Total;
import org.dhatim.fastexcel.Workbook;

/** The sheet of one indicator: its tables one below the other, all scopes in the same columns. Used once. */
final class TableSheet {

  private static final int LABEL_MIN = 24;
  private static final int LABEL_MAX = 60;

  private final List<Table> tables;
  private final Wording words;
  private final Phrases phrases;
  private final boolean manyPeriods;
  private final boolean percents;
  private final Optional<QuotientKind> quotients;
  private final boolean compared;

  TableSheet(List<Table> tables, boolean manyPeriods, Wording words) {
    this.words = words;
    this.phrases = new Phrases(words);
    this.tables = List.copyOf(tables);
    this.manyPeriods = manyPeriods;
    this.percents = tables.stream().anyMatch(HtmlTable::hasPercents);
    this.quotients =
        tables.stream().map(Table::quotientKind).flatMap(Optional::stream).findFirst();
    this.compared =
        tables.stream().anyMatch(table -> !Agreements.comparisons(table).isEmpty());
  }

  /** Writes the sheet, and tells where each table stands. */
  List<StructureSheet.Place> write(Workbook workbook, String name, String stamp)
      throws IOException {
    Table first = tables.get(0);
    DefinitionStamp definition = first.definition();
    ReportSheet sheet = new ReportSheet(
        workbook,
        words,
        name,
        definition.id() + " · " + words.say(first.title()),
        stamp,
        columns());
    sheet.sentence(words.of("counting", words.say(definition.counting())));
    sheet.sentence(
        words.of("definition.line", definition.id(), definition.version(), definition.source()));
    sheet.sentence(words.of("period.line", phrases.periods(periods())));
    sheet.heading();
    sheet.freeze();
    List<StructureSheet.Place> places = new ArrayList<>();
    for (Table table : tables) {
      places.add(new StructureSheet.Place(table, name, sheet.nextLine(), places()));
      block(sheet, table);
    }
    notes(sheet);
    sheet.finish();
    return places;
  }

  private List<ReportingPeriod> periods() {
    return tables.stream().map(Table::period).distinct().toList();
  }

  private StructureSheet.Columns places() {
    int label = manyPeriods ? 2 : 1;
    int next = label + 2;
    OptionalInt percent = percents ? OptionalInt.of(next++) : OptionalInt.empty();
    OptionalInt quotient = quotients.isPresent() ? OptionalInt.of(next) : OptionalInt.empty();
    int known = next + (quotients.isPresent() ? 1 : 0) + (compared ? 4 : 0);
    return new StructureSheet.Columns(label, percent, quotient, known, known + 3, known + 4);
  }

  private List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column(words.of("column.scope"), 26, false));
    if (manyPeriods) {
      columns.add(new Column(words.of("column.period"), 24, false));
    }
    columns.add(new Column(labelHeading(), labelWidth(), false));
    columns.add(new Column(words.of("column.count"), 10, true));
    if (percents) {
      columns.add(new Column(words.of("column.percent"), 9, true));
    }
    quotients.ifPresent(kind -> columns.add(new Column(words.say(kind.label()), 12, true)));
    if (compared) {
      columns.add(new Column(words.of("column.published.count"), 11, true));
      columns.add(new Column(words.of("column.published.percent"), 11, true));
      columns.add(new Column(words.of("column.difference"), 11, true));
      columns.add(new Column(words.of("column.verdict"), 26, false));
    }
    columns.add(new Column(words.of("column.known"), 10, true));
    columns.add(new Column(words.of("column.total"), 10, true));
    columns.add(new Column(words.of("column.base"), 22, false));
    columns.add(new Column(words.of("column.status"), 15, false));
    columns.add(new Column(words.of("column.code"), 14, false));
    return columns;
  }

  private String labelHeading() {
    return tables.stream()
        .map(Table::dimension)
        .flatMap(Optional::stream)
        .map(words::say)
        .findFirst()
        .orElseGet(() -> words.of("column.label"));
  }

  private int labelWidth() {
    int longest = tables.stream()
        .flatMap(table -> Stream.concat(
            table.rows().stream().map(Row::label), table.total().stream().map(Total::label)))
        .mapToInt(label -> words.say(label).length())
        .max()
        .orElse(LABEL_MIN);
    return Math.max(LABEL_MIN, Math.min(LABEL_MAX, longest + 2));
  }

  private void block(ReportSheet sheet, Table table) {
    String period = phrases.period(table.period());
    boolean first = true;
    for (Row row : table.rows()) {
      if (!row.memo()) {
        line(sheet, table, period, Line.of(row, words), first);
        first = false;
      }
    }
    if (table.total().isPresent()) {
      line(sheet, table, period, Line.of(table.total().get(), words), first);
      first = false;
    }
    for (Row row : table.rows()) {
      if (row.memo()) {
        line(sheet, table, period, Line.of(row, words), first);
        first = false;
      }
    }
    if (first) {
      sheet.text(0, words.say(table.scope().label()), Look.PLAIN);
      sheet.text(manyPeriods ? 2 : 1, words.of("no.rows"), Look.ASIDE);
      sheet.endLine();
    }
    sheet.skip();
  }

  private void line(ReportSheet sheet, Table table, String period, Line line, boolean first) {
    int column = 0;
    sheet.text(column++, words.say(table.scope().label()), line.look());
    if (manyPeriods) {
      sheet.text(column++, period, line.look());
    }
    sheet.text(column++, line.label(), line.look());
    sheet.count(column++, line.count(), line.look());
    if (percents) {
      sheet.percent(column++, line.percent(), line.look());
    }
    if (quotients.isPresent()) {
      quotient(sheet, line, column);
      column++;
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
    sheet.text(column + 3, Withheld.status(line.count()), line.look());
    sheet.text(column + 4, line.code(), line.look());
    sheet.endLine();
  }

  /** The quotient as printed: what it was divided from is not told. */
  private void quotient(ReportSheet sheet, Line line, int column) {
    if (line.fraction().isEmpty()) {
      sheet.text(column, "", line.look());
      return;
    }
    Quotient fraction = line.fraction().get();
    if (fraction.value().isPresent()) {
      sheet.number(column, fraction.value().get(), line.look());
    } else {
      sheet.text(column, words.of("undefined"), line.look());
    }
  }

  private void comparison(ReportSheet sheet, Line line, int column) {
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
    sheet.text(column + 3, phrases.verdict(found), found.differs() ? Look.ALERT : look);
  }

  private String base(Table table) {
    return percents ? words.say(table.base().kind().label()) : words.of("no.percentages");
  }

  private static void blank(ReportSheet sheet, int column, int cells, Look look) {
    for (int i = 0; i < cells; i++) {
      sheet.text(column + i, "", look);
    }
  }

  private void notes(ReportSheet sheet) {
    for (Table table : tables) {
      String scope = words.say(table.scope().label());
      sheet.sentence(words.of("chart.bar", scope, phrases.base(table)));
      if (table.hasMultipleAnswers()) {
        sheet.sentence(words.of("chart.bar", scope, words.of("multiple")));
      }
      table.notes().forEach(note -> sheet.sentence(words.of("chart.bar", scope, words.say(note))));
    }
    if (tables.stream().anyMatch(HtmlTable::withholds)) {
      sheet.sentence(words.of("withheld"));
    }
    sheet.sentence(words.of("secrecy.legend"));
  }

  /** A row or a total, seen the same way. */
  private record Line(
      String code,
      String label,
      Count count,
      Optional<BigDecimal> percent,
      Optional<Quotient> fraction,
      Optional<Comparison> comparison,
      Look look) {

    static Line of(Row row, Wording words) {
      String label = words.say(row.label());
      return new Line(
          row.code(),
          row.memo() ? label + " (" + words.of("memo") + ")" : label,
          row.count(),
          row.percent(),
          row.fraction(),
          row.comparison(),
          row.memo() ? Look.ASIDE : Look.PLAIN);
    }

    static Line of(Total total, Wording words) {
      return new Line(
          Cell.TOTAL,
          words.say(total.label()),
          total.count(),
          total.percent(),
          total.fraction(),
          total.comparison(),
          Look.STRONG);
    }
  }
}
