package org.allervers.indicators.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.allervers.indicators.PublishedTables;
import org.allervers.indicators.export.ReportSheet.Column;
import org.allervers.indicators.export.ReportSheet.Look;
import org.allervers.indicators.table.QuotientKind;
import org.allervers.indicators.table.Row;
import org.allervers.indicators.table.Table;
import org.allervers.indicators.table.Total;
import org.dhatim.fastexcel.Workbook;

/**
 * The sheet for programs, in the same words whatever the language: which table stands in which lines and columns of which
 * sheet. It repeats no figure of a table. Used once.
 */
final class StructureSheet {

  /** Name of the sheet in every language. */
  static final String NAME = "Structure";

  static final String FORMAT = "allervers-workbook/1";

  private static final List<String> HEADINGS = List.of(
      "table",
      "version",
      "sha256",
      "scope",
      "start",
      "end",
      "unit",
      "base",
      "multiple_answers",
      "quotient_kind",
      "quotient_scale",
      "percent_scale",
      "sheet",
      "first_line",
      "lines",
      "has_total",
      "memo_lines",
      "label_column",
      "count_column",
      "percent_column",
      "quotient_column",
      "known_column",
      "total_column",
      "status_column",
      "code_column");

  /**
   * Where a table was written.
   *
   * @param sheet name of the sheet
   * @param firstLine number of its first line, from 1
   * @param columns of its sheet
   */
  record Place(Table table, String sheet, int firstLine, Columns columns) {}

  /** Columns of a sheet of tables, from 0. */
  record Columns(
      int label, OptionalInt percent, OptionalInt quotient, int known, int status, int code) {

    int count() {
      return label + 1;
    }
  }

  private final PublishedTables published;
  private final Wording words;

  StructureSheet(PublishedTables published, Wording words) {
    this.published = published;
    this.words = words;
  }

  /**
   * Writes the sheet.
   *
   * @param evolutions where tables in two periods were written, as {@link EvolutionSheet} tells it
   */
  void write(
      Workbook workbook, String name, String stamp, List<Place> places, List<String> evolutions)
      throws IOException {
    ReportSheet sheet =
        new ReportSheet(workbook, words, name, words.of("structure.title"), stamp, columns());
    sheet.sentence(words.of("structure.intro"));
    fact(sheet, "format", FORMAT);
    fact(sheet, "policy", published.secrecy().policy());
    fact(sheet, "policy_version", published.secrecy().policyVersion());
    fact(sheet, "threshold", Integer.toString(published.secrecy().threshold()));
    fact(sheet, "verdict", published.secrecy().verdict().name());
    fact(sheet, "certificate", published.secrecy().certificate());
    fact(sheet, "figures", published.figuresHash());
    fact(sheet, "definitions", published.definitionsHash());
    published.secrecy().structure().forEach(line -> fact(sheet, "structure", line));
    evolutions.forEach(line -> fact(sheet, "evolution", line));
    sheet.skip();
    sheet.heading();
    sheet.freeze();
    for (Place place : places) {
      List<String> fields = fields(place);
      for (int i = 0; i < fields.size(); i++) {
        sheet.text(i, fields.get(i), Look.PLAIN);
      }
      sheet.endLine();
    }
    sheet.finish();
  }

  private static void fact(ReportSheet sheet, String code, String value) {
    sheet.fact(code, value);
  }

  private static List<Column> columns() {
    return HEADINGS.stream().map(heading -> new Column(heading, 14, false)).toList();
  }

  private static List<String> fields(Place place) {
    Table table = place.table();
    Columns at = place.columns();
    List<String> fields = new ArrayList<>(List.of(
        table.id(),
        table.version(),
        table.definition().sha256(),
        table.scope().code(),
        table.period().start().toString(),
        table.period().end().toString(),
        table.unit().name(),
        table.base().kind().name(),
        Boolean.toString(table.hasMultipleAnswers()).toLowerCase(Locale.ROOT),
        table.quotientKind().map(QuotientKind::name).orElse(""),
        number(fractionScale(table)),
        number(percentScale(table)),
        place.sheet(),
        Integer.toString(place.firstLine()),
        Long.toString(table.rows().stream().filter(row -> !row.memo()).count()),
        Boolean.toString(table.total().isPresent()),
        Long.toString(table.rows().stream().filter(Row::memo).count())));
    Stream.of(
            OptionalInt.of(at.label()),
            OptionalInt.of(at.count()),
            at.percent(),
            at.quotient(),
            OptionalInt.of(at.known()),
            OptionalInt.of(at.known() + 1),
            OptionalInt.of(at.status()),
            OptionalInt.of(at.code()))
        .map(column -> column.isPresent() ? letter(column.getAsInt()) : "")
        .forEach(fields::add);
    return fields;
  }

  private static Optional<Integer> fractionScale(Table table) {
    return Stream.concat(
            table.rows().stream().map(Row::fraction), table.total().stream().map(Total::fraction))
        .flatMap(Optional::stream)
        .map(fraction -> fraction.scale())
        .findFirst();
  }

  private static Optional<Integer> percentScale(Table table) {
    return Stream.concat(
            table.rows().stream().map(Row::percent), table.total().stream().map(Total::percent))
        .flatMap(Optional::stream)
        .map(percent -> percent.scale())
        .findFirst();
  }

  private static String number(Optional<Integer> value) {
    return value.map(String::valueOf).orElse("");
  }

  /** A sheet of tables has fewer columns than the alphabet. */
  private static String letter(int column) {
    return Character.toString('A' + column);
  }
}
