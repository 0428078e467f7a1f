package org.allervers.indicators.export;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import org.allervers.indicators.PublishedTables;
import org.allervers.indicators.export.ReportSheet.Column;
import org.allervers.indicators.export.ReportSheet.Look;
import org.allervers.indicators.table.DefinitionStamp;
import org.allervers.indicators.table.Discrepancy;
import org.allervers.indicators.table.Table;
import org.dhatim.fastexcel.Workbook;

/** The sheets of the workbook, in order. */
final class ReportWorkbook {

  private static final String APPLICATION = "Allervers";
  private static final String FORMAT_VERSION = "1.0000";

  private final PublishedTables published;
  private final Wording words;
  private final Phrases phrases;
  private final String stamp;
  private final Map<String, List<Table>> tablesById;
  private final Map<String, String> sheetNames = new LinkedHashMap<>();
  private final String summaryName;
  private final String evolutionName;
  private final String discrepanciesName;
  private final String definitionsName;
  private final String secrecyName;
  private final String structureName;

  ReportWorkbook(PublishedTables published, Wording words) {
    this.published = published;
    this.words = words;
    this.phrases = new Phrases(words);
    this.stamp = words.say(published.stamp());
    this.tablesById = published.tables().stream()
        .collect(Collectors.groupingBy(Table::id, LinkedHashMap::new, Collectors.toList()));
    SheetNames names = new SheetNames();
    structureName = names.claim(StructureSheet.NAME);
    secrecyName = names.claim(words.of("secrecy.sheet"));
    summaryName = names.claim(words.of("summary.sheet"));
    evolutionName = names.claim(words.of("evolution.sheet"));
    discrepanciesName = names.claim(words.of("discrepancies.sheet"));
    definitionsName = names.claim(words.of("definitions.sheet"));
    tablesById.keySet().forEach(id -> sheetNames.put(id, names.claim(id)));
  }

  void write(OutputStream out) throws IOException {
    try (Workbook workbook = new Workbook(out, APPLICATION, FORMAT_VERSION)) {
      // It is written again without compression; see ReproducibleZip.
      workbook.setCompressionLevel(Deflater.NO_COMPRESSION);
      workbook.properties().setTitle(words.of("report.title"));
      summary(workbook);
      List<StructureSheet.Place> places = new ArrayList<>();
      for (Map.Entry<String, List<Table>> entry : tablesById.entrySet()) {
        places.addAll(new TableSheet(entry.getValue(), published.periods().size() > 1, words)
            .write(workbook, sheetName(entry.getKey()), stamp));
      }
      List<String> evolutions = hasEvolutions()
          ? new EvolutionSheet(published.evolutions(), words).write(workbook, evolutionName, stamp)
          : List.of();
      if (!published.discrepancies().isEmpty()) {
        discrepancies(workbook);
      }
      new SecrecySheet(published, words).write(workbook, secrecyName, stamp);
      definitions(workbook);
      new StructureSheet(published, words)
          .write(workbook, structureName, stamp, places, evolutions);
    }
  }

  private boolean hasEvolutions() {
    return !published.evolutions().isEmpty();
  }

  private String sheetName(String id) {
    return sheetNames.getOrDefault(id, summaryName);
  }

  private void summary(Workbook workbook) throws IOException {
    ReportSheet sheet = new ReportSheet(
        workbook,
        words,
        summaryName,
        words.of("report.title") + ", " + phrases.periods(published.periods()),
        stamp,
        List.of(
            column("column.indicator", 40),
            column("column.title", 48),
            column("column.scope", 40),
            column("column.period", 26),
            number("column.compared", 11),
            number("column.equal", 11),
            number("column.different", 11)));
    sheet.freeze();
    sheet.sentence(words.of("report.about"));
    sheet.sentence(words.of("rounding"));
    sheet.skip();
    sheet.fact(words.of("period"), phrases.periods(published.periods()));
    sheet.fact(words.of("audience"), stamp);
    sheet.fact(words.of("hash"), published.definitionsHash());
    sheet.fact(
        words.of("tables.count"), words.numbers().integer(published.tables().size()));
    Withheld withheld = Withheld.in(published.tables());
    sheet.fact(words.of("secrecy.shown"), words.numbers().integer(withheld.shown()));
    sheet.fact(words.of("secrecy.hidden"), words.numbers().integer(withheld.hidden()));
    if (Agreements.in(published.tables()).compared() > 0) {
      sheet.fact(words.of("compared"), Agreements.in(published.tables()).sentence(words));
    }
    if (!published.discrepancies().isEmpty()) {
      sheet.fact(
          words.of("discrepancies.count"),
          words.numbers().integer(published.discrepancies().size()));
    }
    sheet.skip();
    sheet.heading();
    for (Map.Entry<String, List<Table>> entry : tablesById.entrySet()) {
      List<Table> tables = entry.getValue();
      sheet.link(0, sheetName(entry.getKey()), entry.getKey());
      sheet.text(1, words.say(tables.get(0).title()), Look.PLAIN);
      sheet.text(
          2, joined(tables.stream().map(t -> words.say(t.scope().label())).toList()), Look.PLAIN);
      sheet.text(
          3, joined(tables.stream().map(t -> phrases.period(t.period())).toList()), Look.PLAIN);
      Agreements found = Agreements.in(tables);
      sheet.number(4, BigDecimal.valueOf(found.compared()), Look.PLAIN);
      sheet.number(5, BigDecimal.valueOf(found.equal()), Look.PLAIN);
      sheet.number(
          6,
          BigDecimal.valueOf(found.different()),
          found.different() > 0 ? Look.ALERT : Look.PLAIN);
      sheet.endLine();
    }
    List<String> others = new ArrayList<>();
    if (hasEvolutions()) {
      others.add(evolutionName);
    }
    if (!published.discrepancies().isEmpty()) {
      others.add(discrepanciesName);
    }
    others.addAll(List.of(secrecyName, definitionsName, structureName));
    for (String name : others) {
      sheet.link(0, name, name);
      sheet.endLine();
    }
    sheet.finish();
  }

  private void discrepancies(Workbook workbook) throws IOException {
    ReportSheet sheet = new ReportSheet(
        workbook,
        words,
        discrepanciesName,
        words.of("discrepancies.title"),
        stamp,
        List.of(
            number("column.number", 6),
            column("column.indicator", 18),
            column("column.scope", 24),
            column("column.line", 28),
            number("column.printed", 12),
            number("column.recomputed", 12),
            column("column.sentence", 70),
            column("column.details", 34),
            column("column.sources", 18)));
    List<Discrepancy> found = published.discrepancies();
    sheet.sentence(words.of("discrepancies.intro"));
    sheet.heading();
    sheet.freeze();
    for (int i = 0; i < found.size(); i++) {
      Discrepancy discrepancy = found.get(i);
      Discrepancy.Place place = discrepancy.place();
      sheet.number(0, BigDecimal.valueOf(i + 1), Look.PLAIN);
      sheet.text(1, String.join(", ", place.tables()), Look.PLAIN);
      sheet.text(2, place.scope(), Look.PLAIN);
      sheet.text(3, place.line().orElse(""), Look.PLAIN);
      number(sheet, 4, discrepancy.printed());
      number(sheet, 5, discrepancy.recomputed());
      sheet.text(6, words.say(discrepancy.sentence()), Look.PLAIN);
      sheet.text(7, String.join(" ; ", discrepancy.details()), Look.PLAIN);
      sheet.text(8, joined(place.sourceLines().stream().map(String::valueOf).toList()), Look.PLAIN);
      sheet.endLine();
    }
    sheet.finish();
  }

  private void definitions(Workbook workbook) throws IOException {
    ReportSheet sheet = new ReportSheet(
        workbook,
        words,
        definitionsName,
        words.of("definitions.title"),
        stamp,
        List.of(
            column("column.indicator", 16),
            column("column.title", 36),
            column("column.version", 10),
            column("column.period", 24),
            column("column.source", 40),
            column("column.counting", 60),
            column("column.sha", 68)));
    sheet.sentence(words.of("definitions.intro"));
    sheet.sentence(words.of("hash.line", published.definitionsHash()));
    sheet.heading();
    sheet.freeze();
    Set<DefinitionStamp> written = new LinkedHashSet<>();
    for (Table table : published.tables()) {
      DefinitionStamp definition = table.definition();
      if (!written.add(definition)) {
        continue;
      }
      List<String> periods = published.tables().stream()
          .filter(other -> other.definition().equals(definition))
          .map(other -> phrases.period(other.period()))
          .toList();
      sheet.text(0, definition.id(), Look.PLAIN);
      sheet.text(1, words.say(table.title()), Look.PLAIN);
      sheet.text(2, definition.version(), Look.PLAIN);
      sheet.text(3, joined(periods), Look.PLAIN);
      sheet.text(4, definition.source(), Look.PLAIN);
      sheet.text(5, words.say(definition.counting()), Look.PLAIN);
      sheet.text(6, definition.sha256(), Look.PLAIN);
      sheet.endLine();
    }
    sheet.finish();
  }

  private static void number(ReportSheet sheet, int column, Optional<BigDecimal> value) {
    if (value.isPresent()) {
      sheet.number(column, value.get(), Look.PLAIN);
    } else {
      sheet.text(column, "", Look.PLAIN);
    }
  }

  private static String joined(List<String> values) {
    return String.join(", ", new ArrayList<>(new LinkedHashSet<>(values)));
  }

  private Column column(String key, int width) {
    return new Column(words.of(key), width, false);
  }

  private Column number(String key, int width) {
    return new Column(words.of(key), width, true);
  }
}
