package org.allervers.indicators;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.allervers.core.time.ReportingPeriod;
import org.allervers.indicators.definition.Attribute;
import org.allervers.indicators.definition.Bands;
import org.allervers.indicators.definition.Basis;
import org.allervers.indicators.definition.Breakdown;
import org.allervers.indicators.definition.Category;
import org.allervers.indicators.definition.Expression;
import org.allervers.indicators.definition.Measure;
import org.allervers.indicators.definition.ReferenceDate;
import org.allervers.indicators.definition.Timing;
import org.allervers.indicators.period.TimeKind;
import org.allervers.indicators.table.Scope;

/**
 * Walks the expression tree for one definition, one period and one scope at a time, with sets and days: what the plan
 * compiles, told slowly. It shares the extractors with the plan and nothing else.
 */
final class SlowTwin {

  /** An entry with its days; {@code to} is far away while it is open. */
  private record Entry(Object item, LocalDate from, LocalDate to, int position) {}

  /** What one cell holds. */
  static final class Tally {

    long units;
    long amount;
    // Two people who are alike are two all the same.
    final Set<Object> persons = Collections.newSetFromMap(new IdentityHashMap<>());
    final TreeMap<Long, Long> values = new TreeMap<>();
    final Set<List<Object>> sessions = new HashSet<>();
  }

  private final Schema<?> schema;
  private final Organisation organisation;
  private final Indicator indicator;
  private final ReportingPeriod period;
  private final Map<String, Map<String, Tally>> cells = new HashMap<>();
  private Object record = this;

  private SlowTwin(
      Schema<?> schema, Organisation organisation, Indicator indicator, ReportingPeriod period) {
    this.schema = schema;
    this.organisation = organisation;
    this.indicator = indicator;
    this.period = period;
  }

  /** The cells by scope and row; "COUNTED", "PLACED" and the names of the reasons are rows too. */
  static Map<String, Map<String, Tally>> count(
      Schema<?> schema,
      Organisation organisation,
      Indicator indicator,
      ReportingPeriod period,
      Iterable<?> records) {
    SlowTwin twin = new SlowTwin(schema, organisation, indicator, period);
    for (Object record : records) {
      twin.count(record);
    }
    return twin.cells;
  }

  private void count(Object newRecord) {
    record = newRecord;
    Timing timing = indicator.timing();
    List<Entry> selected = selected(timing.source(), timing.kind());
    if (indicator.basis() == Basis.PERSON) {
      if (!selected.isEmpty()) {
        unit(Optional.empty());
      }
    } else {
      selected.forEach(entry -> unit(Optional.of(entry)));
    }
  }

  private List<Entry> entries(String source) {
    SourceBinding binding = schema.sources().get(source);
    List<Entry> all = new ArrayList<>();
    int position = 0;
    for (Object item : binding.items().apply(record)) {
      long from = binding.begins(item);
      long to = binding.ends(item);
      if (from != SourceBinding.UNDATED && to >= from) {
        LocalDate end = to == PeriodIndex.OPEN ? LocalDate.MAX : LocalDate.ofEpochDay(to);
        all.add(new Entry(item, LocalDate.ofEpochDay(from), end, position));
      }
      position++;
    }
    return all;
  }

  private List<Entry> selected(String source, TimeKind kind) {
    List<Entry> all = entries(source);
    return all.stream().filter(entry -> isSelected(entry, kind, all)).toList();
  }

  private boolean isSelected(Entry entry, TimeKind kind, List<Entry> all) {
    LocalDate dayBefore = period.start().minusDays(1);
    return switch (kind) {
      case STOCK_AT_START -> isThere(entry, dayBefore);
      case STOCK_AT_END -> isThere(entry, period.last());
      case ENTRIES, EVENT_IN_PERIOD -> period.contains(entry.from());
      case EXITS -> period.contains(entry.to());
      case OVERLAP -> {
        LocalDate last =
            entry.to().equals(entry.from()) ? entry.to() : entry.to().minusDays(1);
        yield !entry.from().isAfter(period.last()) && !last.isBefore(period.start());
      }
      case FIRST_EVER_IN_PERIOD ->
        period.contains(entry.from())
            && all.stream()
                .noneMatch(other -> other.from().isBefore(entry.from())
                    || (other.from().equals(entry.from()) && other.position() < entry.position()));
    };
  }

  /** Begun by that day and not left by the end of it. */
  private static boolean isThere(Entry entry, LocalDate day) {
    return !entry.from().isAfter(day) && entry.to().isAfter(day);
  }

  private void unit(Optional<Entry> entry) {
    var population = indicator.population();
    Optional<Timing> at = entry.map(e -> indicator.timing());
    Measure measure = indicator.measure();
    boolean isRatio = measure.kind() == Measure.Kind.RATIO;
    if (!holds(population.initial(), entry, at) || !holds(population.denominator(), entry, at)) {
      return;
    }
    if (population.exclusions().stream().anyMatch(e -> holds(e, entry, at))) {
      return;
    }
    boolean inNumerator = population.numerator().map(e -> holds(e, entry, at)).orElse(true);
    if (!inNumerator && !isRatio) {
      return;
    }
    Set<String> rows = new LinkedHashSet<>(List.of("COUNTED"));
    OptionalLong quantity = OptionalLong.of(1);
    if (measure.quantity().isPresent()) {
      Reading reading = read(measure.quantity().get(), entry, at);
      quantity = reading.number();
      if (quantity.isEmpty()) {
        rows.add(reading.missing().orElse(Unplaced.NOT_RECORDED).name());
      } else if (quantity.getAsLong() < 0 || quantity.getAsLong() > 1_000_000_000L) {
        rows.add("UNLISTED");
        quantity = OptionalLong.empty();
      }
    }
    if (quantity.isPresent()) {
      rows.addAll(lines(indicator.breakdown(), entry, at));
    }
    indicator.memos().stream()
        .filter(memo -> holds(memo.condition(), entry, at))
        .forEach(memo -> rows.add(memo.category().code()));
    enter(rows, quantity, isRatio && !inNumerator, entry, at);
  }

  private void enter(
      Set<String> rows,
      OptionalLong quantity,
      boolean isNought,
      Optional<Entry> entry,
      Optional<Timing> at) {
    Set<String> levels = new LinkedHashSet<>();
    indicator
        .attribution()
        .ifPresent(a -> read(a, entry, at).codes().stream()
            .filter(code -> !organisation.lineOf(code).isEmpty())
            .forEach(levels::add));
    Set<String> scopes = new LinkedHashSet<>(List.of(Scope.TOTAL));
    levels.forEach(level -> scopes.addAll(organisation.lineOf(level)));
    for (String scope : scopes) {
      for (String row : rows) {
        Tally tally = cells
            .computeIfAbsent(scope, key -> new HashMap<>())
            .computeIfAbsent(row, key -> new Tally());
        tally.units++;
        tally.persons.add(record);
        if (quantity.isPresent() && !isNought) {
          tally.amount += quantity.getAsLong();
          tally.values.merge(quantity.getAsLong(), 1L, Long::sum);
        }
        if (indicator.basis() == Basis.SESSION) {
          addSessions(tally, scope, levels, entry.orElseThrow());
        }
      }
    }
  }

  private void addSessions(Tally tally, String scope, Set<String> levels, Entry entry) {
    var binding = schema.sources().get(indicator.timing().source());
    int half = binding.halfDay().applyAsInt(entry.item());
    Set<String> teams = levels.isEmpty() ? Set.of("") : levels;
    for (String team : teams) {
      if (scope.equals(Scope.TOTAL) || organisation.lineOf(team).contains(scope)) {
        tally.sessions.add(List.of(team, entry.from(), half));
      }
    }
  }

  private Set<String> lines(
      Optional<Breakdown> breakdown, Optional<Entry> entry, Optional<Timing> at) {
    if (breakdown.isEmpty()) {
      return Set.of("PLACED");
    }
    Set<String> found = linesOf(breakdown.get(), entry, at);
    Set<String> reasons = new LinkedHashSet<>(found);
    reasons.retainAll(List.of(
        "NOT_RECORDED", "UNKNOWN", "DECLINED", "NOT_APPLICABLE", "UNLISTED", "CONTRADICTORY"));
    if (reasons.isEmpty()) {
      found.add("PLACED");
    }
    return found;
  }

  private Set<String> linesOf(Breakdown breakdown, Optional<Entry> entry, Optional<Timing> at) {
    if (breakdown instanceof Breakdown.Crossed crossed) {
      List<String> codes = new ArrayList<>();
      for (Breakdown part : crossed.parts()) {
        String code = linesOf(part, entry, at).iterator().next();
        if (part.categories().stream().noneMatch(c -> c.code().equals(code))) {
          return new LinkedHashSet<>(Set.of(code));
        }
        codes.add(code);
      }
      return new LinkedHashSet<>(Set.of(String.join("/", codes)));
    }
    if (breakdown instanceof Breakdown.ByBand byBand) {
      Reading reading = read(byBand.attribute(), entry, at);
      return new LinkedHashSet<>(Set.of(reading
          .missing()
          .map(Enum::name)
          .orElseGet(() -> band(byBand.bands(), reading.number().getAsLong()))));
    }
    Breakdown.ByCode byCode = (Breakdown.ByCode) breakdown;
    Reading reading = read(byCode.attribute(), entry, at);
    if (reading.missing().isPresent()) {
      return new LinkedHashSet<>(Set.of(reading.missing().get().name()));
    }
    Set<String> distinct = new HashSet<>();
    reading
        .codes()
        .forEach(code -> distinct.add(byCode.isMultiple() || isNamed(code) ? code : "?"));
    if (distinct.size() > 1 && !byCode.isMultiple()) {
      return new LinkedHashSet<>(Set.of("CONTRADICTORY"));
    }
    Set<String> lines = new LinkedHashSet<>();
    for (Category category : byCode.categories()) {
      if (category.codes().stream().anyMatch(reading.codes()::contains)) {
        lines.add(category.code());
      }
    }
    return lines.isEmpty() ? new LinkedHashSet<>(Set.of("UNLISTED")) : lines;
  }

  /** Codes that no definition of the plan names are one and the same to it. */
  private static boolean isNamed(String code) {
    return !code.startsWith("INCONNU");
  }

  private static String band(Bands bands, long value) {
    var index = bands.indexOf(value);
    return index.isEmpty()
        ? "UNLISTED"
        : bands.list().get(index.getAsInt()).category().code();
  }

  private boolean holds(Expression expression, Optional<Entry> entry, Optional<Timing> at) {
    if (expression instanceof Expression.All all) {
      return all.conditions().stream().allMatch(e -> holds(e, entry, at));
    }
    if (expression instanceof Expression.Any any) {
      return any.conditions().stream().anyMatch(e -> holds(e, entry, at));
    }
    if (expression instanceof Expression.Not not) {
      return !holds(not.condition(), entry, at);
    }
    if (expression instanceof Expression.In in) {
      return read(in.attribute(), entry, at).codes().stream().anyMatch(in.codes()::contains);
    }
    if (expression instanceof Expression.Between between) {
      OptionalLong number = read(between.attribute(), entry, at).number();
      return number.isPresent()
          && number.getAsLong() >= between.min()
          && number.getAsLong() <= between.max();
    }
    if (expression instanceof Expression.Known known) {
      return read(known.attribute(), entry, at).missing().isEmpty();
    }
    Expression.Occurs occurs = (Expression.Occurs) expression;
    Timing timing = new Timing(occurs.kind(), occurs.source());
    return selected(occurs.source(), occurs.kind()).stream()
            .filter(e -> holds(occurs.where(), Optional.of(e), Optional.of(timing)))
            .count()
        >= occurs.atLeast();
  }

  private Reading read(Attribute attribute, Optional<Entry> entry, Optional<Timing> at) {
    if (attribute instanceof Attribute.OfEvent event) {
      return schema
          .sources()
          .get(event.source())
          .attributes()
          .get(event.name())
          .reader()
          .apply(entry.orElseThrow().item(), LocalDate.EPOCH);
    }
    if (attribute instanceof Attribute.Duration) {
      LocalDate cut =
          at.orElseThrow().kind() == TimeKind.STOCK_AT_START ? period.start() : period.end();
      LocalDate from = entry.orElseThrow().from();
      LocalDate to = entry.get().to().isBefore(cut) ? entry.get().to() : cut;
      return Reading.ofNumber(Math.max(0, to.toEpochDay() - from.toEpochDay()));
    }
    if (attribute instanceof Attribute.Collected collected) {
      return collected(collected);
    }
    Attribute.OfPerson person = (Attribute.OfPerson) attribute;
    return referenceDay(person.at(), entry, at)
        .map(day -> schema.attributes().get(person.name()).reader().apply(record, day))
        .orElseGet(() -> Reading.missing(Unplaced.NOT_RECORDED));
  }

  private Reading collected(Attribute.Collected collected) {
    Set<String> codes = new LinkedHashSet<>();
    Set<Unplaced> reasons = new HashSet<>();
    for (Entry entry : selected(collected.source(), collected.kind())) {
      Reading reading = read(
          new Attribute.OfEvent(collected.source(), collected.name()),
          Optional.of(entry),
          Optional.empty());
      codes.addAll(reading.codes());
      reading.missing().ifPresent(reasons::add);
    }
    if (!codes.isEmpty()) {
      return Reading.ofCodes(codes);
    }
    return Reading.missing(List.of(
            Unplaced.CONTRADICTORY, Unplaced.DECLINED, Unplaced.UNKNOWN, Unplaced.NOT_APPLICABLE)
        .stream()
        .filter(reasons::contains)
        .findFirst()
        .orElse(Unplaced.NOT_RECORDED));
  }

  private Optional<LocalDate> referenceDay(
      ReferenceDate reference, Optional<Entry> entry, Optional<Timing> at) {
    return switch (reference.kind()) {
      case TIMELESS -> Optional.of(LocalDate.EPOCH);
      case PERIOD_START -> Optional.of(period.start());
      case PERIOD_END -> Optional.of(period.last());
      case ENTRY -> entry.map(Entry::from);
      case EVENT ->
        at.orElseThrow().kind() == TimeKind.EXITS ? entry.map(Entry::to) : entry.map(Entry::from);
      case FIRST_OF ->
        entries(reference.source().orElseThrow()).stream()
            .map(Entry::from)
            .min(LocalDate::compareTo)
            .filter(day -> !day.isAfter(period.last()));
    };
  }
}
