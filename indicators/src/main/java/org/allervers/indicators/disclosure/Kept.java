package org.allervers.indicators.disclosure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.allervers.core.time.ReportingPeriod;
import org.allervers.indicators.internal.JsonObject;
import org.allervers.indicators.internal.JsonView;
import org.allervers.indicators.table.PercentBase;

/**
 * A table of an earlier release: its true facts, and the keys of the figures that it withheld. Immutable.
 *
 * @param facts its facts
 * @param hidden keys of those withheld
 */
record Kept(FactTable facts, Set<String> hidden) {

  Kept {
    hidden = Set.copyOf(hidden);
  }

  /** The facts with those of the keys withheld that are in this table. */
  static Kept of(FactTable facts, Set<String> hidden) {
    Set<String> here = new HashSet<>();
    TableFacts.keys(facts).stream().filter(hidden::contains).forEach(here::add);
    return new Kept(facts, here);
  }

  /** Whether it is of that definition and of a period that has a day in common with that one. */
  boolean overlaps(String definition, ReportingPeriod period) {
    return facts.trait().id().equals(definition)
        && facts.at().period().start().isBefore(period.end())
        && period.start().isBefore(facts.at().period().end());
  }

  String canonicalJson() {
    List<String> rows = new ArrayList<>();
    facts.rows().forEach(row -> rows.add(row(row)));
    JsonObject json = new JsonObject()
        .raw("trait", facts.trait().canonicalJson())
        .text("scope", facts.at().scope())
        .text("start", facts.at().period().start().toString())
        .text("end", facts.at().period().end().toString())
        .raws("rows", rows)
        .text("base", facts.base().kind().name())
        .raw("known", figure(facts.base().known()))
        .raw("all", figure(facts.base().all()))
        .texts("hidden", hidden.stream().sorted().toList());
    facts.total().ifPresent(total -> json.raw("total", row(total)));
    return json.json();
  }

  private static String row(FactRow row) {
    JsonObject json = new JsonObject()
        .text("code", row.code())
        .flag("memo", row.isMemo())
        .raw("figure", figure(row.figure()));
    row.quotient().ifPresent(value -> json.text("quotient", value.toPlainString()));
    row.divisor().ifPresent(value -> json.number("divisor", value));
    row.amount().ifPresent(value -> json.number("amount", value));
    return json.json();
  }

  private static String figure(Figure figure) {
    return new JsonObject()
        .number("value", figure.value().orElseThrow())
        .number("persons", figure.persons())
        .json();
  }

  static Kept read(JsonView view) {
    Trait trait = Trait.read(view.object("trait"));
    ReportingPeriod period =
        ReportingPeriod.of(LocalDate.parse(view.text("start")), LocalDate.parse(view.text("end")));
    List<FactRow> rows = view.array("rows").stream().map(Kept::row).toList();
    Optional<FactRow> total =
        view.has("total") ? Optional.of(row(view.object("total"))) : Optional.empty();
    FactTable facts = new FactTable(
        trait,
        new FactTable.At(view.text("scope"), period),
        rows,
        total,
        new FactTable.Base(
            view.word("base", PercentBase.values(), Enum::name),
            figure(view.object("known")),
            figure(view.object("all"))));
    return new Kept(facts, new HashSet<>(view.texts("hidden")));
  }

  private static FactRow row(JsonView view) {
    return new FactRow(
        view.text("code"),
        view.flag("memo"),
        figure(view.object("figure")),
        Optional.empty(),
        view.has("quotient")
            ? Optional.of(new BigDecimal(view.text("quotient")))
            : Optional.empty(),
        number(view, "divisor"),
        number(view, "amount"));
  }

  private static OptionalLong number(JsonView view, String key) {
    return view.has(key) ? OptionalLong.of(view.number(key)) : OptionalLong.empty();
  }

  private static Figure figure(JsonView view) {
    return Figure.of(view.number("value"), view.number("persons"));
  }
}
