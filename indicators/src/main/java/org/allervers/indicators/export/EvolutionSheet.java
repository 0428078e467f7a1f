package org.allervers.indicators.export;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allervers.indicators.export.ReportSheet.Column;
import org.allervers.indicators.export.ReportSheet.Look;
import org.allervers.indicators.table.Evolution;
import org.allervers.indicators.table.EvolutionRow;
import org.allervers.indicators.table.EvolutionTable;
import org.allervers.indicators.table.Quotient;
import org.allervers.indicators.table.Table;
import org.dhatim.fastexcel.Workbook;

/** The sheet of all lines in two periods. Used once. */
final class EvolutionSheet {

  /** The columns of figures by their names for programs, in the order of the sheet. */
  private static final List<String> FIGURES = List.of(
      "before_column",
      "after_column",
      "difference_column",
      "growth_column",
      "quotient_before_column",
      "quotient_after_column");

  private static final int FIRST_FIGURE = 6;

  private final List<EvolutionTable> evolutions;
  private final Wording words;
  private final Phrases phrases;

  EvolutionSheet(List<EvolutionTable> evolutions, Wording words) {
    this.evolutions = List.copyOf(evolutions);
    this.words = words;
    this.phrases = new Phrases(words);
  }

  /** Writes the sheet, and returns where each table stands in it: named fields, for the sheet for programs. */
  List<String> write(Workbook workbook, String name, String stamp) throws IOException {
    List<String> places = new ArrayList<>();
    ReportSheet sheet =
        new ReportSheet(workbook, words, name, words.of("evolution.title"), stamp, columns());
    sheet.sentence(words.of("evolution.intro"));
    sheet.heading();
    sheet.freeze();
    for (EvolutionTable evolution : evolutions) {
      if (evolution.isBroken()) {
        opening(sheet, evolution, words.of("evolution.broken.short"), Look.ALERT);
        sheet.endLine();
      }
      if (!evolution.isBroken()) {
        places.add(place(evolution, name, sheet.nextLine()));
      }
      for (EvolutionRow row : evolution.rows()) {
        line(sheet, evolution, row);
      }
    }
    sheet.finish();
    return places;
  }

  private static String place(EvolutionTable evolution, String name, int firstLine) {
    Table before = evolution.before();
    Table after = evolution.after();
    List<EvolutionRow> rows = evolution.rows();
    OptionalInt scale = rows.stream()
        .flatMap(row -> Stream.of(row.fractionBefore(), row.fractionAfter()))
        .flatMap(Optional::stream)
        .mapToInt(Quotient::scale)
        .findFirst();
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("table", after.id());
    fields.put("scope", after.scope().code());
    fields.put("before_start", before.period().start());
    fields.put("before_end", before.period().end());
    fields.put("after_start", after.period().start());
    fields.put("after_end", after.period().end());
    fields.put("quotient_scale", scale.isPresent() ? scale.getAsInt() : "");
    fields.put("sheet", name);
    fields.put("first_line", firstLine);
    fields.put("lines", rows.size());
    for (int i = 0; i < FIGURES.size(); i++) {
      fields.put(FIGURES.get(i), Character.toString('A' + FIRST_FIGURE + i));
    }
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "="
            + URLEncoder.encode(field.getValue().toString(), StandardCharsets.UTF_8))
        .collect(Collectors.joining(" "));
  }

  private List<Column> columns() {
    return List.of(
        column("column.indicator", 16),
        column("column.title", 36),
        column("column.scope", 24),
        column("column.label", 36),
        column("column.period.before", 22),
        column("column.period.after", 22),
        number("column.before"),
        number("column.after"),
        number("column.difference"),
        number("column.growth"),
        number("column.quotient.before"),
        number("column.quotient.after"));
  }

  private void opening(ReportSheet sheet, EvolutionTable evolution, String label, Look look) {
    Table after = evolution.after();
    sheet.text(0, after.id(), look);
    sheet.text(1, words.say(after.title()), look);
    sheet.text(2, words.say(after.scope().label()), look);
    sheet.text(3, label, look);
    sheet.text(4, phrases.period(evolution.before().period()), look);
    sheet.text(5, phrases.period(after.period()), look);
  }

  private void line(ReportSheet sheet, EvolutionTable evolution, EvolutionRow row) {
    Look look = row.memo() ? Look.ASIDE : Look.PLAIN;
    opening(sheet, evolution, phrases.line(row), look);
    sheet.count(6, row.before(), look);
    sheet.count(7, row.after(), look);
    Optional<Evolution> both = row.evolution();
    if (both.isPresent()) {
      sheet.number(8, BigDecimal.valueOf(both.get().difference()), look);
    } else {
      sheet.text(8, "", look);
    }
    sheet.percent(9, row.percent(), look);
    quotient(sheet, 10, row.fractionBefore(), look);
    quotient(sheet, 11, row.fractionAfter(), look);
    sheet.endLine();
  }

  private void quotient(ReportSheet sheet, int column, Optional<Quotient> fraction, Look look) {
    Optional<BigDecimal> value = fraction.flatMap(Quotient::value);
    if (value.isPresent()) {
      sheet.number(column, value.get(), look);
    } else {
      sheet.text(column, fraction.isPresent() ? words.of("undefined") : "", look);
    }
  }

  private Column column(String key, int width) {
    return new Column(words.of(key), width, false);
  }

  private Column number(String key) {
    return new Column(words.of(key), 12, true);
  }
}
