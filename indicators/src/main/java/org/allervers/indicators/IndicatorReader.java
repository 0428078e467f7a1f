package org.allervers.indicators;

import static org.allervers.indicators.internal.DefinitionReader.label;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.allervers.indicators.definition.Basis;
import org.allervers.indicators.definition.DefinitionProblem;
import org.allervers.indicators.definition.DefinitionProblem.Kind;
import org.allervers.indicators.definition.UnknownPolicy;
import org.allervers.indicators.definition.UnreadableDefinitionException;
import org.allervers.indicators.internal.DefinitionReader;
import org.allervers.indicators.internal.JsonView;
import org.allervers.indicators.table.Unit;

/** Reads a definition from its canonical JSON, or lists all that is wrong with it. */
final class IndicatorReader {

  private static final Set<String> MEMBERS = Set.of(
      "format",
      "id",
      "version",
      "title",
      "validity",
      "jurisdiction",
      "source",
      "legal",
      "counting",
      "unit",
      "basis",
      "timing",
      "population",
      "measure",
      "unknown",
      "shares",
      "memos",
      "notes",
      "attribution",
      "levels",
      "breakdown",
      "total");

  private IndicatorReader() {}

  static Indicator read(String json) {
    List<DefinitionProblem> problems = new ArrayList<>();
    JsonView root = JsonView.of(json, problems);
    Optional<Indicator> read = Optional.empty();
    if (problems.isEmpty() && isOurs(root, problems)) {
      read = read(root, problems);
    }
    return read.orElseThrow(() -> new UnreadableDefinitionException(problems));
  }

  private static boolean isOurs(JsonView root, List<DefinitionProblem> problems) {
    if (!root.isObject() || !root.has("format")) {
      root.problem(Kind.FOREIGN, "a definition must be an object with a format");
      return false;
    }
    long format = root.number("format");
    if (problems.isEmpty() && format != Indicator.FORMAT) {
      root.problem(
          format > Indicator.FORMAT ? Kind.NEWER_FORMAT : Kind.FOREIGN,
          format + " where " + Indicator.FORMAT + " is known");
    }
    return problems.isEmpty();
  }

  private static Optional<Indicator> read(JsonView root, List<DefinitionProblem> problems) {
    root.only(MEMBERS);
    Indicator.Builder draft = Indicator.builder(root.text("id"), root.text("version"))
        .title(label(root.object("title")))
        .validity(DefinitionReader.validity(root.object("validity")))
        .jurisdiction(root.text("jurisdiction"))
        .source(root.text("source"))
        .counting(label(root.object("counting")))
        .unit(root.word("unit", Unit.values(), unit -> unit.name().toLowerCase(Locale.ROOT)))
        .basis(root.word("basis", Basis.values(), Basis::code))
        .timing(DefinitionReader.timing(root.object("timing")))
        .population(DefinitionReader.population(root.object("population")))
        .measure(DefinitionReader.measure(root.object("measure")))
        .unknown(root.word("unknown", UnknownPolicy.values(), UnknownPolicy::code))
        .shares(DefinitionReader.shares(root.object("shares")))
        .atEveryLevel()
        .withoutTotal();
    root.texts("legal").forEach(draft::addLegalReference);
    DefinitionReader.list(root, "memos", DefinitionReader::memo).forEach(draft::addMemo);
    DefinitionReader.list(root, "notes", DefinitionReader::label).forEach(draft::addNote);
    if (root.has("attribution")) {
      draft.attributedBy(DefinitionReader.attribute(root.object("attribution")));
    }
    if (root.has("levels")) {
      draft.at(root.texts("levels").toArray(String[]::new));
    }
    if (root.has("breakdown")) {
      draft.breakdown(DefinitionReader.breakdown(root.object("breakdown")));
    }
    if (root.has("total")) {
      draft.total(label(root.object("total")));
    }
    if (!problems.isEmpty()) {
      return Optional.empty();
    }
    return DefinitionReader.made(root, () -> Optional.of(draft.build()), Optional.empty());
  }
}
