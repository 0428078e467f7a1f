package org.allervers.indicators.template;

import static org.allervers.indicators.internal.DefinitionReader.label;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.allervers.indicators.Indicator;
import org.allervers.indicators.definition.Attribute;
import org.allervers.indicators.definition.Basis;
import org.allervers.indicators.definition.Breakdown;
import org.allervers.indicators.definition.DefinitionProblem;
import org.allervers.indicators.definition.DefinitionProblem.Kind;
import org.allervers.indicators.definition.Measure;
import org.allervers.indicators.definition.ReferenceDate;
import org.allervers.indicators.definition.Shares;
import org.allervers.indicators.definition.UnknownPolicy;
import org.allervers.indicators.definition.UnreadableDefinitionException;
import org.allervers.indicators.internal.DefinitionReader;
import org.allervers.indicators.internal.JsonView;
import org.allervers.indicators.table.Label;
import org.allervers.indicators.table.Unit;

/** Reads a form, or lists all that is wrong with it. Its parts are those of the canonical JSON of a definition. */
final class TemplateReader {

  private static final int FORMAT = 1;

  private static final Set<String> MEMBERS = Set.of(
      "format",
      "id",
      "version",
      "official",
      "title",
      "note",
      "validity",
      "jurisdiction",
      "source",
      "legal",
      "dispositifs",
      "populations",
      "tables");

  private final TemplateHeader header;
  private final Map<String, CountedPopulation> populations = new HashMap<>();

  private TemplateReader(TemplateHeader header) {
    this.header = header;
  }

  static Template read(String json) {
    List<DefinitionProblem> problems = new ArrayList<>();
    JsonView root = JsonView.of(json, problems);
    if (problems.isEmpty() && isOurs(root, problems)) {
      root.only(MEMBERS);
      TemplateReader reader = new TemplateReader(header(root));
      root.array("populations").forEach(reader::readPopulation);
      List<TemplateTable> tables =
          root.array("tables").stream().map(reader::table).toList();
      if (problems.isEmpty()) {
        return new Template(reader.header, tables);
      }
    }
    throw new UnreadableDefinitionException(problems);
  }

  private static boolean isOurs(JsonView root, List<DefinitionProblem> problems) {
    if (!root.isObject() || !root.has("format")) {
      root.problem(Kind.FOREIGN, "a form must be an object with a format");
      return false;
    }
    long format = root.number("format");
    if (problems.isEmpty() && format != FORMAT) {
      root.problem(
          format > FORMAT ? Kind.NEWER_FORMAT : Kind.FOREIGN,
          format + " where " + FORMAT + " is known");
    }
    return problems.isEmpty();
  }

  private static TemplateHeader header(JsonView root) {
    return new TemplateHeader(
        root.text("id"),
        root.text("version"),
        root.flag("official"),
        label(root.object("title")),
        label(root.object("note")),
        DefinitionReader.validity(root.object("validity")),
        root.text("jurisdiction"),
        root.text("source"),
        root.texts("legal"),
        root.texts("dispositifs"));
  }

  private void readPopulation(JsonView view) {
    view.only(Set.of(
        "id", "counting", "unit", "basis", "timing", "population", "attribution", "dispositif"));
    CountedPopulation population = new CountedPopulation(
        label(view.object("counting")),
        view.word("unit", Unit.values(), unit -> unit.name().toLowerCase(Locale.ROOT)),
        view.word("basis", Basis.values(), Basis::code),
        DefinitionReader.timing(view.object("timing")),
        DefinitionReader.population(view.object("population")),
        DefinitionReader.attribute(view.object("attribution")),
        DefinitionReader.attribute(view.object("dispositif")));
    if (populations.putIfAbsent(view.text("id"), population) != null) {
      view.problem(Kind.INVALID, "a population must be named once: " + view.text("id"));
    }
  }

  private TemplateTable table(JsonView view) {
    view.only(
        Set.of("id", "title", "dispositifs", "rows", "measure", "unknown", "shares", "columns"));
    String id = view.text("id");
    Label title = label(view.object("title"));
    List<String> dispositifs =
        view.has("dispositifs") ? view.texts("dispositifs") : header.dispositifs();
    if (!header.dispositifs().containsAll(dispositifs)) {
      view.problem(Kind.UNKNOWN_WORD, "dispositifs must be those of the form");
    }
    Optional<Breakdown> rows = view.has("rows")
        ? Optional.of(DefinitionReader.breakdown(view.object("rows")))
        : Optional.empty();
    Measure measure =
        view.has("measure") ? DefinitionReader.measure(view.object("measure")) : Measure.count();
    Shares shares = DefinitionReader.shares(view.object("shares"));
    UnknownPolicy unknown = view.word("unknown", UnknownPolicy.values(), UnknownPolicy::code);
    List<TemplateColumn> columns = new ArrayList<>();
    for (JsonView one : view.array("columns")) {
      column(one, id, title, rows, measure, shares, unknown).ifPresent(columns::add);
    }
    return new TemplateTable(id, title, dispositifs, columns);
  }

  private Optional<TemplateColumn> column(
      JsonView view,
      String table,
      Label title,
      Optional<Breakdown> rows,
      Measure measure,
      Shares shares,
      UnknownPolicy unknown) {
    view.only(Set.of("id", "label", "population", "at"));
    Label heading = label(view.object("label"));
    String name = view.text("population");
    CountedPopulation counted = populations.get(name);
    Optional<ReferenceDate> at =
        view.has("at") ? Optional.of(DefinitionReader.referenceDate(view)) : Optional.empty();
    if (counted == null) {
      view.problem(Kind.UNKNOWN_WORD, "a population must be named in the form: " + name);
      return Optional.empty();
    }
    Indicator.Builder draft = Indicator.builder(table + "-" + view.text("id"), header.version())
        .title(title.fr() + ", " + heading.fr(), title.en() + ", " + heading.en())
        .validity(header.validity())
        .jurisdiction(header.jurisdiction())
        .source(header.source())
        .counting(counted.counting().fr(), counted.counting().en())
        .unit(counted.unit())
        .basis(counted.basis())
        .timing(counted.timing())
        .population(counted.population())
        .attributedBy(counted.attribution())
        .atEveryLevel()
        .measure(measure)
        .breakdown(rows.map(lines -> at.map(day -> read(lines, day)).orElse(lines))
            .orElse(null))
        .unknown(unknown)
        .shares(shares)
        .addNote(header.note().fr(), header.note().en());
    header.legal().forEach(draft::addLegalReference);
    return DefinitionReader.made(
        view,
        () -> Optional.of(new TemplateColumn(heading, draft.build(), counted.dispositif())),
        Optional.empty());
  }

  /** The same rows, facts of the person read at another day. */
  private static Breakdown read(Breakdown rows, ReferenceDate at) {
    if (rows instanceof Breakdown.ByCode lines
        && lines.attribute() instanceof Attribute.OfPerson fact) {
      return new Breakdown.ByCode(
          lines.dimension(), Attribute.of(fact.name(), at), lines.categories(), lines.isMultiple());
    }
    if (rows instanceof Breakdown.ByBand lines
        && lines.attribute() instanceof Attribute.OfPerson fact) {
      return Breakdown.byBand(lines.dimension(), Attribute.of(fact.name(), at), lines.bands());
    }
    if (rows instanceof Breakdown.Crossed crossed) {
      return new Breakdown.Crossed(
          crossed.parts().stream().map(part -> read(part, at)).toList());
    }
    return rows;
  }
}
