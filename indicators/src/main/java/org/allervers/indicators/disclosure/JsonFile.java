package org.allervers.indicators.disclosure;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.allervers.core.time.ReportingPeriod;
import org.allervers.indicators.definition.DefinitionProblem;
import org.allervers.indicators.disclosure.UnreadableReportException.Reason;
import org.allervers.indicators.internal.JsonView;
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

/** Reads the JSON of a report as somebody would who has nothing else. */
final class JsonFile {

  private static final String FORMAT = "allervers-tables/2";

  private JsonFile() {}

  static ReportFile read(byte[] content) throws UnreadableReportException {
    List<DefinitionProblem> problems = new ArrayList<>();
    JsonView root = JsonView.of(text(content), problems);
    if (!problems.isEmpty() || !root.isObject()) {
      throw new UnreadableReportException(Reason.NOT_A_REPORT, "");
    }
    if (!root.has("format") || !root.text("format").equals(FORMAT)) {
      throw new UnreadableReportException(Reason.FOREIGN, "");
    }
    try {
      JsonView secrecy = root.object("secrecy");
      ReportFile file = new ReportFile(
          secrecy.text("policy"),
          secrecy.text("policyVersion"),
          secrecy.smallNumber("threshold"),
          secrecy.text("figures"),
          secrecy.texts("structure"),
          root.array("tables").stream().map(JsonFile::table).toList(),
          root.array("evolutions").stream().map(JsonFile::evolution).toList());
      if (problems.isEmpty()) {
        return file;
      }
    } catch (IllegalArgumentException | ArithmeticException | java.time.DateTimeException e) {
      throw new UnreadableReportException(Reason.ALTERED, "", e);
    }
    throw new UnreadableReportException(Reason.ALTERED, problems.get(0).path());
  }

  private static String text(byte[] content) throws UnreadableReportException {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(content))
          .toString();
    } catch (CharacterCodingException e) {
      throw new UnreadableReportException(Reason.NOT_A_REPORT, "", e);
    }
  }

  private static Table table(JsonView json) {
    JsonView definition = json.object("definition");
    JsonView base = json.object("base");
    String id = definition.text("id");
    Table.Builder table = Table.builder()
        .definition(new DefinitionStamp(
            id,
            definition.text("version"),
            definition.text("sha256"),
            definition.text("source"),
            Label.ofBoth(id)))
        .title(Label.ofBoth(id))
        .scope(new Scope(
            json.object("scope").text("code"), Label.ofBoth(json.object("scope").text("code"))))
        .period(period(json.object("period")))
        .unit(json.word("unit", Unit.values(), Unit::name))
        .base(new Base(
            base.word("kind", PercentBase.values(), PercentBase::name),
            count(base, "known"),
            count(base, "total")))
        .multipleAnswers(json.flag("multipleAnswers"));
    if (json.has("quotientKind")) {
      table.quotientKind(json.word("quotientKind", QuotientKind.values(), QuotientKind::name));
    }
    for (JsonView row : json.array("rows")) {
      table.addRow(new Row(
          row.text("code"),
          Label.ofBoth(row.text("code")),
          count(row, "count"),
          percent(row),
          row.flag("memo"),
          Optional.empty(),
          fraction(row, "fraction")));
    }
    if (json.has("total")) {
      JsonView total = json.object("total");
      table.total(new Total(
          Label.ofBoth(id),
          count(total, "count"),
          percent(total),
          Optional.empty(),
          fraction(total, "fraction")));
    }
    return table.build();
  }

  private static EvolutionFact evolution(JsonView json) {
    return new EvolutionFact(
        json.object("definition").text("id"),
        json.object("scope").text("code"),
        period(json.object("before")),
        period(json.object("after")),
        json.array("rows").stream().map(JsonFile::evolutionLine).toList());
  }

  private static EvolutionFact.Line evolutionLine(JsonView row) {
    return new EvolutionFact.Line(
        row.text("code"),
        row.flag("memo"),
        side(row, "before", "fractionBefore"),
        side(row, "after", "fractionAfter"),
        row.has("difference") ? OptionalLong.of(row.number("difference")) : OptionalLong.empty(),
        row.has("growth") ? Optional.of(new BigDecimal(row.text("growth"))) : Optional.empty());
  }

  private static EvolutionFact.Side side(JsonView row, String count, String fraction) {
    return new EvolutionFact.Side(
        count(row, count), fraction(row, fraction).flatMap(Quotient::value));
  }

  private static ReportingPeriod period(JsonView period) {
    return ReportingPeriod.of(
        LocalDate.parse(period.text("start")), LocalDate.parse(period.text("end")));
  }

  private static Count count(JsonView json, String key) {
    if (!json.hasObject(key)) {
      return Count.of(json.number(key));
    }
    JsonView told = json.object(key);
    return told.has("least")
        ? Count.between(told.number("least"), told.number("most"))
        : Count.withheld();
  }

  private static Optional<BigDecimal> percent(JsonView json) {
    return json.has("percent")
        ? Optional.of(new BigDecimal(json.text("percent")))
        : Optional.empty();
  }

  private static Optional<Quotient> fraction(JsonView json, String key) {
    if (!json.has(key)) {
      return Optional.empty();
    }
    JsonView fraction = json.object(key);
    int scale = fraction.smallNumber("scale");
    Quotient quotient = fraction.has("value")
        ? new Quotient(
            new BigDecimal(fraction.text("value")).setScale(scale).unscaledValue(),
            BigInteger.TEN.pow(scale),
            scale)
        : new Quotient(BigInteger.ZERO, BigInteger.ZERO, scale);
    return Optional.of(quotient);
  }
}
