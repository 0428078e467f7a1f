package org.allervers.indicators.export;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.allervers.core.time.ReportingPeriod;
import org.allervers.indicators.PublishedTables;
import org.allervers.indicators.disclosure.Secrecy;
import org.allervers.indicators.internal.JsonObject;
import org.allervers.indicators.table.Comparison;
import org.allervers.indicators.table.Count;
import org.allervers.indicators.table.DefinitionStamp;
import org.allervers.indicators.table.Discrepancy;
import org.allervers.indicators.table.EvolutionRow;
import org.allervers.indicators.table.EvolutionTable;
import org.allervers.indicators.table.Label;
import org.allervers.indicators.table.Printed;
import org.allervers.indicators.table.Quotient;
import org.allervers.indicators.table.Row;
import org.allervers.indicators.table.Table;
import org.allervers.indicators.table.Total;

/** The members of the file, in the order of their names; the tables, one by one, come last. */
final class JsonMembers {

  private static final String FORMAT = "allervers-tables/2";

  private JsonMembers() {}

  static void write(PublishedTables tables, Writer out) throws IOException {
    String head =
        new JsonObject().text("definitionsHash", tables.definitionsHash()).json();
    out.write(head, 0, head.length() - 1);
    array(out, "discrepancies", tables.discrepancies(), JsonMembers::discrepancy);
    array(out, "evolutions", tables.evolutions(), JsonMembers::evolution);
    String middle = new JsonObject()
        .text("format", FORMAT)
        .raws("periods", tables.periods().stream().map(JsonMembers::period).toList())
        .raw(
            "rounding",
            label(Label.of(Wording.FRENCH.of("rounding"), Wording.ENGLISH.of("rounding"))))
        .raw("secrecy", secrecy(tables))
        .raw("stamp", label(tables.stamp()))
        .json();
    out.write(',');
    out.write(middle, 1, middle.length() - 2);
    array(out, "tables", tables.tables(), JsonMembers::table);
    out.write('}');
  }

  private static <V> void array(Writer out, String key, List<V> values, Function<V, String> json)
      throws IOException {
    out.write(",\"" + key + "\":[");
    for (int i = 0; i < values.size(); i++) {
      out.write(i == 0 ? "" : ",");
      out.write(json.apply(values.get(i)));
    }
    out.write(']');
  }

  private static String secrecy(PublishedTables tables) {
    Secrecy secrecy = tables.secrecy();
    JsonObject json = new JsonObject()
        .text("certificate", secrecy.certificate())
        .text("figures", tables.figuresHash())
        .number("hidden", secrecy.hidden())
        .raws("losses", secrecy.losses().stream().map(JsonMembers::label).toList())
        .text("policy", secrecy.policy())
        .raw("policyLabel", label(secrecy.policyLabel()))
        .text("policyVersion", secrecy.policyVersion())
        .raws("recodings", secrecy.recodings().stream().map(JsonMembers::label).toList())
        .text("reference", secrecy.reference())
        .number("releases", secrecy.releases())
        .number("shown", secrecy.shown())
        .texts("structure", secrecy.structure())
        .number("threshold", secrecy.threshold())
        .text("verdict", secrecy.verdict().name());
    secrecy.decision().ifPresent(one -> json.raw("decision", label(one)));
    return json.json();
  }

  private static String table(Table table) {
    JsonObject json = new JsonObject()
        .raw(
            "base",
            new JsonObject()
                .text("kind", table.base().kind().name())
                .raw("known", count(table.base().known()))
                .raw("total", count(table.base().total()))
                .json())
        .raw("definition", definition(table.definition()))
        .flag("multipleAnswers", table.hasMultipleAnswers())
        .raws("notes", table.notes().stream().map(JsonMembers::label).toList())
        .raw("period", period(table.period()))
        .raws("rows", table.rows().stream().map(JsonMembers::row).toList())
        .raw("scope", scope(table))
        .raw("title", label(table.title()))
        .text("unit", table.unit().name());
    table.dimension().ifPresent(dimension -> json.raw("dimension", label(dimension)));
    table.quotientKind().ifPresent(kind -> json.text("quotientKind", kind.name()));
    table.total().ifPresent(total -> json.raw("total", total(total)));
    return json.json();
  }

  private static String scope(Table table) {
    return new JsonObject()
        .text("code", table.scope().code())
        .raw("label", label(table.scope().label()))
        .json();
  }

  private static String definition(DefinitionStamp definition) {
    return new JsonObject()
        .raw("counting", label(definition.counting()))
        .text("id", definition.id())
        .text("sha256", definition.sha256())
        .text("source", definition.source())
        .text("version", definition.version())
        .json();
  }

  private static String row(Row row) {
    JsonObject json = new JsonObject().text("code", row.code()).flag("memo", row.memo());
    figures(json, row.label(), row.count(), row.percent(), row.fraction(), row.comparison());
    return json.json();
  }

  private static String total(Total total) {
    JsonObject json = new JsonObject();
    figures(
        json, total.label(), total.count(), total.percent(), total.fraction(), total.comparison());
    return json.json();
  }

  private static void figures(
      JsonObject json,
      Label label,
      Count count,
      Optional<BigDecimal> percent,
      Optional<Quotient> fraction,
      Optional<Comparison> comparison) {
    json.raw("label", label(label))
        .raw("count", count(count))
        .text("confStatus", Withheld.status(count));
    percent.ifPresent(value -> json.text("percent", value.toPlainString()));
    fraction.ifPresent(value -> json.raw("fraction", fraction(value)));
    comparison.ifPresent(found -> json.raw("printed", printed(found.printed())));
  }

  private static String printed(Printed printed) {
    JsonObject json = new JsonObject();
    printed.count().ifPresent(value -> json.number("count", value));
    printed.percent().ifPresent(value -> json.text("percent", value.toPlainString()));
    return json.json();
  }

  /** A number when it is told; two of them when it lies between; a status when it is withheld. */
  private static String count(Count count) {
    if (count instanceof Count.Bounds bounds) {
      return new JsonObject()
          .number("least", bounds.least())
          .number("most", bounds.most())
          .json();
    }
    return count.exact().isPresent()
        ? Long.toString(count.exact().getAsLong())
        : new JsonObject().text("status", count.status().name()).json();
  }

  /** As printed: what it was divided from is not told. */
  private static String fraction(Quotient fraction) {
    JsonObject json = new JsonObject().number("scale", fraction.scale());
    fraction.value().ifPresent(value -> json.text("value", value.toPlainString()));
    return json.json();
  }

  private static String evolution(EvolutionTable evolution) {
    return new JsonObject()
        .raw("after", period(evolution.after().period()))
        .raw("before", period(evolution.before().period()))
        .flag("broken", evolution.isBroken())
        .raw("definition", definition(evolution.after().definition()))
        .raw("definitionBefore", definition(evolution.before().definition()))
        .raws("rows", evolution.rows().stream().map(JsonMembers::evolution).toList())
        .raw("scope", scope(evolution.after()))
        .raw("title", label(evolution.after().title()))
        .json();
  }

  private static String evolution(EvolutionRow row) {
    JsonObject json = new JsonObject()
        .raw("after", count(row.after()))
        .raw("before", count(row.before()))
        .text("code", row.code())
        .raw("label", label(row.label()))
        .flag("memo", row.memo());
    row.evolution().ifPresent(both -> json.number("difference", both.difference()));
    row.percent().ifPresent(value -> json.text("growth", value.toPlainString()));
    row.fractionBefore().ifPresent(value -> json.raw("fractionBefore", fraction(value)));
    row.fractionAfter().ifPresent(value -> json.raw("fractionAfter", fraction(value)));
    return json.json();
  }

  private static String discrepancy(Discrepancy discrepancy) {
    Discrepancy.Place place = discrepancy.place();
    JsonObject json = new JsonObject()
        .texts("details", discrepancy.details())
        .text("reason", discrepancy.reason().name())
        .text("scope", place.scope())
        .raw("sentence", label(discrepancy.sentence()))
        .raws("sourceLines", place.sourceLines().stream().map(String::valueOf).toList())
        .texts("tables", place.tables());
    place.line().ifPresent(line -> json.text("line", line));
    discrepancy.printed().ifPresent(value -> json.text("printed", value.toPlainString()));
    discrepancy.recomputed().ifPresent(value -> json.text("recomputed", value.toPlainString()));
    return json.json();
  }

  private static String period(ReportingPeriod period) {
    return new JsonObject()
        .text("end", period.end().toString())
        .text("start", period.start().toString())
        .json();
  }

  private static String label(Label label) {
    return new JsonObject().text("en", label.en()).text("fr", label.fr()).json();
  }
}
