package org.allervers.indicators.export;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allervers.core.time.ReportingPeriod;
import org.allervers.indicators.PublishedTables;
import org.allervers.indicators.table.Comparison;
import org.allervers.indicators.table.Count;
import org.allervers.indicators.table.Discrepancy;
import org.allervers.indicators.table.EvolutionRow;
import org.allervers.indicators.table.EvolutionTable;
import org.allervers.indicators.table.Label;
import org.allervers.indicators.table.Quotient;
import org.allervers.indicators.table.Row;
import org.allervers.indicators.table.Table;
import org.allervers.indicators.table.Total;

/** Writes the records of a file, one after the other. Used once. */
final class CsvRecords {

  /** What a record is; the first field of each. */
  private enum Kind {
    STAMP,
    ROUNDING,
    ESCAPING,
    DEFINITIONS,
    SECRECY,
    TABLE,
    ROW,
    MEMO,
    TOTAL,
    NOTE,
    EVOLUTION,
    BROKEN_SERIES,
    DISCREPANCY
  }

  /** The columns in their order. */
  private enum Column {
    KIND,
    TABLE,
    VERSION,
    SHA256,
    TITLE,
    SCOPE,
    SCOPE_LABEL,
    START,
    END,
    ROW,
    LABEL,
    UNIT,
    STATUS,
    CONF_STATUS,
    COUNT,
    LEAST,
    MOST,
    PERCENT,
    QUOTIENT_KIND,
    QUOTIENT,
    BASE,
    KNOWN,
    TOTAL,
    MULTIPLE_ANSWERS,
    PUBLISHED,
    PUBLISHED_PERCENT,
    RECOMPUTED,
    BEFORE_START,
    BEFORE_END,
    BEFORE_COUNT,
    DIFFERENCE,
    GROWTH,
    BEFORE_QUOTIENT,
    TEXT,
    DETAIL
  }

  private static final String END_OF_RECORD = "\r\n";

  private final Writer out;
  private final Wording words;
  private final Map<Column, String> fields = new EnumMap<>(Column.class);

  CsvRecords(Writer out, Wording words) {
    this.out = out;
    this.words = words;
  }

  void write(PublishedTables tables) throws IOException {
    out.write(Stream.of(Column.values())
        .map(column -> column.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(",")));
    out.write(END_OF_RECORD);
    text(Column.TEXT, words.say(tables.stamp()));
    record(Kind.STAMP);
    text(Column.TEXT, words.of("rounding"));
    record(Kind.ROUNDING);
    text(Column.TEXT, words.of("csv.escaping"));
    record(Kind.ESCAPING);
    text(Column.SHA256, tables.definitionsHash());
    record(Kind.DEFINITIONS);
    secrecy(tables);
    for (Table table : tables.tables()) {
      table(table);
    }
    for (EvolutionTable evolution : tables.evolutions()) {
      evolution(evolution);
    }
    for (Discrepancy discrepancy : tables.discrepancies()) {
      discrepancy(discrepancy);
    }
  }

  private void secrecy(PublishedTables tables) throws IOException {
    for (SecrecyFacts.Fact fact : SecrecyFacts.of(tables, words)) {
      text(Column.ROW, fact.code());
      text(Column.LABEL, fact.name());
      text(Column.TEXT, fact.value());
      record(Kind.SECRECY);
    }
    said("recoding", "secrecy.recodings", tables.secrecy().recodings());
    said("loss", "secrecy.losses", tables.secrecy().losses());
  }

  private void said(String code, String key, List<Label> labels) throws IOException {
    for (Label label : labels) {
      text(Column.ROW, code);
      text(Column.LABEL, words.of(key));
      text(Column.TEXT, words.say(label));
      record(Kind.SECRECY);
    }
  }

  private void table(Table table) throws IOException {
    place(table);
    table.dimension().ifPresent(dimension -> text(Column.LABEL, words.say(dimension)));
    fields.put(Column.BASE, table.base().kind().name());
    fields.put(Column.KNOWN, machine(table.base().known()));
    fields.put(Column.TOTAL, machine(table.base().total()));
    table.quotientKind().ifPresent(kind -> fields.put(Column.QUOTIENT_KIND, kind.name()));
    fields.put(Column.MULTIPLE_ANSWERS, Boolean.toString(table.hasMultipleAnswers()));
    text(Column.TEXT, words.say(table.definition().counting()));
    text(Column.DETAIL, table.definition().source());
    record(Kind.TABLE);
    for (Row row : table.rows()) {
      place(table);
      text(Column.ROW, row.code());
      text(Column.LABEL, words.say(row.label()));
      figures(row.count(), row.percent(), row.fraction(), row.comparison());
      record(row.memo() ? Kind.MEMO : Kind.ROW);
    }
    if (table.total().isPresent()) {
      Total total = table.total().get();
      place(table);
      text(Column.LABEL, words.say(total.label()));
      figures(total.count(), total.percent(), total.fraction(), total.comparison());
      record(Kind.TOTAL);
    }
    for (Label note : table.notes()) {
      place(table);
      text(Column.TEXT, words.say(note));
      record(Kind.NOTE);
    }
  }

  private void place(Table table) {
    text(Column.TABLE, table.id());
    text(Column.VERSION, table.version());
    text(Column.SHA256, table.definition().sha256());
    text(Column.TITLE, words.say(table.title()));
    text(Column.SCOPE, table.scope().code());
    text(Column.SCOPE_LABEL, words.say(table.scope().label()));
    fields.put(Column.UNIT, table.unit().name());
    days(Column.START, Column.END, table.period());
  }

  private void figures(
      Count count,
      Optional<BigDecimal> percent,
      Optional<Quotient> fraction,
      Optional<Comparison> comparison) {
    count(count);
    decimal(Column.PERCENT, percent);
    quotient(Column.QUOTIENT, fraction);
    comparison.map(Comparison::printed).ifPresent(printed -> {
      printed.count().ifPresent(value -> fields.put(Column.PUBLISHED, Long.toString(value)));
      decimal(Column.PUBLISHED_PERCENT, printed.percent());
    });
  }

  private void count(Count count) {
    fields.put(Column.STATUS, count.status().name());
    fields.put(Column.CONF_STATUS, Withheld.status(count));
    count.exact().ifPresent(value -> fields.put(Column.COUNT, Long.toString(value)));
    if (count instanceof Count.Bounds bounds) {
      fields.put(Column.LEAST, Long.toString(bounds.least()));
      fields.put(Column.MOST, Long.toString(bounds.most()));
    }
  }

  private void evolution(EvolutionTable evolution) throws IOException {
    if (evolution.isBroken()) {
      place(evolution.after());
      days(Column.BEFORE_START, Column.BEFORE_END, evolution.before().period());
      text(Column.TEXT, words.of("evolution.broken.short"));
      text(Column.DETAIL, evolution.before().definition().sha256());
      record(Kind.BROKEN_SERIES);
    }
    for (EvolutionRow row : evolution.rows()) {
      place(evolution.after());
      days(Column.BEFORE_START, Column.BEFORE_END, evolution.before().period());
      text(Column.ROW, row.code());
      text(Column.LABEL, words.say(row.label()));
      count(row.after());
      fields.put(Column.BEFORE_COUNT, machine(row.before()));
      row.evolution()
          .ifPresent(both -> fields.put(Column.DIFFERENCE, Long.toString(both.difference())));
      decimal(Column.GROWTH, row.percent());
      quotient(Column.QUOTIENT, row.fractionAfter());
      quotient(Column.BEFORE_QUOTIENT, row.fractionBefore());
      record(Kind.EVOLUTION);
    }
  }

  private void discrepancy(Discrepancy discrepancy) throws IOException {
    Discrepancy.Place place = discrepancy.place();
    text(Column.TABLE, String.join(" ", place.tables()));
    text(Column.SCOPE_LABEL, place.scope());
    fields.put(Column.STATUS, discrepancy.reason().name());
    place.line().ifPresent(line -> text(Column.LABEL, line));
    decimal(Column.PUBLISHED, discrepancy.printed());
    decimal(Column.RECOMPUTED, discrepancy.recomputed());
    text(Column.TEXT, words.say(discrepancy.sentence()));
    text(Column.DETAIL, String.join(" | ", discrepancy.details()));
    record(Kind.DISCREPANCY);
  }

  private void days(Column start, Column end, ReportingPeriod period) {
    fields.put(start, period.start().toString());
    fields.put(end, period.end().toString());
  }

  /** The quotient as printed; "n.d." when it is undefined. */
  private void quotient(Column column, Optional<Quotient> fraction) {
    fraction.ifPresent(
        one -> fields.put(column, one.value().map(BigDecimal::toPlainString).orElse("n.d.")));
  }

  private void decimal(Column column, Optional<BigDecimal> value) {
    value.ifPresent(decimal -> fields.put(column, decimal.toPlainString()));
  }

  /** "12", "12..15" or "n.c.". */
  private static String machine(Count count) {
    return count instanceof Count.Bounds bounds
        ? bounds.least() + ".." + bounds.most()
        : count.text();
  }

  private void text(Column column, String text) {
    fields.put(column, CsvText.field(text));
  }

  private void record(Kind kind) throws IOException {
    out.write(kind.name());
    for (Column column : Column.values()) {
      if (column != Column.KIND) {
        out.write(',');
        out.write(fields.getOrDefault(column, ""));
      }
    }
    out.write(END_OF_RECORD);
    fields.clear();
  }
}
