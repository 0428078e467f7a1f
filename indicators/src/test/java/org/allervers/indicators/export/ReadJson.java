package org.allervers.indicators.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.allervers.core.time.ReportingPeriod;
import org.allervers.indicators.table.Base;
import org.allervers.indicators.table.Count;
import org.allervers.indicators.table.DefinitionStamp;
import org.allervers.indicators.table.Discrepancy;
import org.allervers.indicators.table.DiscrepancyReason;
import org.allervers.indicators.table.Label;
import org.allervers.indicators.table.PercentBase;
import org.allervers.indicators.table.Printed;
import org.allervers.indicators.table.Quotient;
import org.allervers.indicators.table.QuotientKind;
import org.allervers.indicators.table.Row;
import org.allervers.indicators.table.Scope;
import org.allervers.indicators.table.Table;
import org.allervers.indicators.table.Total;
import org.allervers.indicators.table.Unit;

/** Makes the tables again from the file alone. */
final class ReadJson {

  private ReadJson() {}

  static JsonNode tree(String json) {
    try {
      return new ObjectMapper().readTree(json);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Table> tables(String json) {
    List<Table> tables = new ArrayList<>();
    tree(json).get("tables").forEach(node -> tables.add(table(node)));
    return tables;
  }

  static List<Discrepancy> discrepancies(String json) {
    List<Discrepancy> found = new ArrayList<>();
    tree(json).get("discrepancies").forEach(node -> {
      List<Integer> lines = new ArrayList<>();
      node.get("sourceLines").forEach(line -> lines.add(line.intValue()));
      found.add(new Discrepancy(
          DiscrepancyReason.valueOf(node.get("reason").textValue()),
          new Discrepancy.Place(
              texts(node.get("tables")),
              node.get("scope").textValue(),
              Optional.ofNullable(node.get("line")).map(JsonNode::textValue),
              lines),
          decimal(node, "printed"),
          decimal(node, "recomputed"),
          texts(node.get("details")),
          label(node.get("sentence"))));
    });
    return found;
  }

  private static Table table(JsonNode node) {
    JsonNode definition = node.get("definition");
    JsonNode base = node.get("base");
    Table.Builder table = Table.builder()
        .definition(new DefinitionStamp(
            definition.get("id").textValue(),
            definition.get("version").textValue(),
            definition.get("sha256").textValue(),
            definition.get("source").textValue(),
            label(definition.get("counting"))))
        .title(label(node.get("title")))
        .scope(new Scope(
            node.at("/scope/code").textValue(), label(node.get("scope").get("label"))))
        .period(ReportingPeriod.of(
            LocalDate.parse(node.at("/period/start").textValue()),
            LocalDate.parse(node.at("/period/end").textValue())))
        .unit(Unit.valueOf(node.get("unit").textValue()))
        .dimension(
            Optional.ofNullable(node.get("dimension")).map(ReadJson::label).orElse(null))
        .quotientKind(Optional.ofNullable(node.get("quotientKind"))
            .map(kind -> QuotientKind.valueOf(kind.textValue()))
            .orElse(null))
        .multipleAnswers(node.get("multipleAnswers").booleanValue())
        .base(new Base(
            PercentBase.valueOf(base.get("kind").textValue()),
            count(base.get("known")),
            count(base.get("total"))));
    for (JsonNode row : node.get("rows")) {
      String code = row.get("code").textValue();
      Row plain = row.get("memo").booleanValue()
          ? Row.ofMemo(
              code, label(row.get("label")), count(row.get("count")), decimal(row, "percent"))
          : Row.of(code, label(row.get("label")), count(row.get("count")), decimal(row, "percent"));
      Row whole = plain.withFraction(fraction(row));
      table.addRow(printed(row).map(whole::comparedWith).orElse(whole));
    }
    JsonNode total = node.get("total");
    if (total != null) {
      Total whole = Total.of(
              label(total.get("label")), count(total.get("count")), decimal(total, "percent"))
          .withFraction(fraction(total));
      table.total(printed(total).map(whole::comparedWith).orElse(whole));
    }
    node.get("notes").forEach(note -> table.addNote(label(note)));
    return table.build();
  }

  private static Count count(JsonNode node) {
    if (node.isIntegralNumber()) {
      return Count.of(node.longValue());
    }
    return node.has("least")
        ? Count.between(node.get("least").longValue(), node.get("most").longValue())
        : Count.withheld();
  }

  private static Optional<Quotient> fraction(JsonNode line) {
    return Optional.ofNullable(line.get("fraction"))
        .map(node -> node.has("value")
            ? new Quotient(
                new BigDecimal(node.get("value").textValue()).unscaledValue(),
                java.math.BigInteger.TEN.pow(node.get("scale").intValue()),
                node.get("scale").intValue())
            : Quotient.of(0, 0, node.get("scale").intValue()));
  }

  private static Optional<Printed> printed(JsonNode line) {
    return Optional.ofNullable(line.get("printed"))
        .map(node -> new Printed(
            node.has("count")
                ? OptionalLong.of(node.get("count").longValue())
                : OptionalLong.empty(),
            decimal(node, "percent")));
  }

  private static Optional<BigDecimal> decimal(JsonNode node, String key) {
    return Optional.ofNullable(node.get(key)).map(value -> new BigDecimal(value.textValue()));
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.textValue()));
    return texts;
  }

  private static Label label(JsonNode node) {
    return Label.of(node.get("fr").textValue(), node.get("en").textValue());
  }
}
