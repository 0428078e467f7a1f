package org.allervers.indicators.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.allervers.core.time.ReportingPeriod;
import org.allervers.indicators.definition.Basis;
import org.allervers.indicators.definition.Measure;
import org.allervers.indicators.disclosure.FactTable.At;
import org.allervers.indicators.explain.Cell;
import org.allervers.indicators.period.TimeKind;

/** What tables say together: levels and those above them, periods and those within them, persons and their acts. */
final class SpanFacts {

  /** No more ways to cut a period than this are looked at. */
  private static final int MOST_CUTS = 32;

  /**
   * One figure wherever it stands: under the same name, the same units at another level or in another period.
   *
   * @param isOfPersons whether one unit may be at several levels and in several periods
   * @param change whether a figure is the same in a longer period but for the units that come with it
   */
  private record Line(
      String name, Trait trait, boolean isOfPersons, Trait.Change change, Map<At, Integer> cells) {

    private boolean addsUp() {
      return isOfPersons == trait.isOfPersons();
    }
  }

  private final Facts facts;
  private final Structure structure;
  private final List<FactTable> tables;
  private final Map<String, Line> lines = new LinkedHashMap<>();

  private SpanFacts(Facts facts, Structure structure, List<FactTable> tables) {
    this.facts = facts;
    this.structure = structure;
    this.tables = tables;
  }

  static void add(Facts facts, Structure structure, List<FactTable> tables) {
    SpanFacts span = new SpanFacts(facts, structure, tables);
    tables.forEach(span::collect);
    span.lines.values().forEach(span::addLevels);
    span.lines.values().forEach(span::addPeriods);
    span.addPopulations();
  }

  private void collect(FactTable table) {
    Trait trait = table.trait();
    At at = table.at();
    collect(trait, at, TableFacts.all(trait, at), true);
    collect(trait, at, TableFacts.known(trait, at), trait.lines().isStable());
    if (table.total().isPresent()) {
      collect(
          trait,
          at,
          TableFacts.total(trait, at),
          trait.lines().isStable() || !trait.lines().any());
    }
    for (FactRow row : table.rows()) {
      // A line beside the sum may be read at the end of a period: only levels are compared.
      boolean isStable =
          trait.lines().isStable() && !row.isMemo() && !row.code().equals(Cell.UNKNOWN);
      collect(trait, at, TableFacts.line(trait, at, row), isStable);
    }
    QuotientFacts.rows(table).forEach((name, row) -> {
      boolean isStable = trait.lines().isStable() && !row.isMemo();
      collectQuotient(trait, at, name, isStable);
    });
  }

  private void collect(Trait trait, At at, String key, boolean isStable) {
    collect(trait, at, key, trait.isOfPersons(), isStable ? Trait.Change.STEADY : Trait.Change.ANY);
  }

  /** What is printed nowhere behaves as what is: sums of quantities as the units that have them. */
  private void collectQuotient(Trait trait, At at, String name, boolean isStable) {
    Trait.Change change = isStable ? Trait.Change.STEADY : Trait.Change.ANY;
    String divisor = QuotientFacts.divisor(trait, at, name);
    if (facts.find(divisor) >= 0) {
      // Units per person are divided by persons, of whom one may be anywhere.
      boolean isOfPersons = trait.isOfPersons() || trait.nature().kind() == Measure.Kind.PER_PERSON;
      collect(trait, at, divisor, isOfPersons, change);
    }
    String amount = QuotientFacts.amount(trait, at, name);
    boolean isOfUnits = trait.nature().kind() == Measure.Kind.MEAN;
    if (isOfUnits && facts.find(amount) >= 0) {
      collect(
          trait,
          at,
          amount,
          trait.isOfPersons(),
          isStable ? trait.quantity().change() : Trait.Change.ANY);
    }
  }

  private void collect(Trait trait, At at, String key, boolean isOfPersons, Trait.Change change) {
    int cell = facts.find(key);
    String name = key.substring(0, key.indexOf('@'));
    lines
        .computeIfAbsent(name, n -> new Line(n, trait, isOfPersons, change, new LinkedHashMap<>()))
        .cells()
        .put(at, cell);
  }

  private void addLevels(Line line) {
    for (Map.Entry<At, Integer> whole : line.cells().entrySet()) {
      At at = whole.getKey();
      List<Integer> parts = new ArrayList<>();
      List<At> below = new ArrayList<>();
      line.cells().forEach((other, cell) -> {
        boolean isBelow = other.period().equals(at.period())
            && structure
                .nearestAbove(
                    other.scope(), above -> line.cells().containsKey(new At(above, at.period())))
                .filter(at.scope()::equals)
                .isPresent();
        if (isBelow) {
          parts.add(cell);
          below.add(other);
        }
      });
      if (parts.isEmpty()) {
        continue;
      }
      boolean isDisjoint = line.addsUp() && isDisjoint(line.trait(), at, below);
      if (isDisjoint && facts.equalIfSo(whole.getValue(), parts)) {
        continue;
      }
      if (line.isOfPersons()) {
        parts.forEach(part -> facts.within(part, whole.getValue()));
        if (!structure.isOpen(at.scope(), below.stream().map(At::scope).toList())) {
          facts.atMost(whole.getValue(), parts);
        }
      } else {
        facts.atLeast(whole.getValue(), parts);
      }
    }
  }

  /** Whether the totals that are told show that nobody is at two levels and nobody at none. */
  private boolean isDisjoint(Trait trait, At at, List<At> below) {
    int whole = facts.find(TableFacts.all(trait, at));
    List<Integer> parts =
        below.stream().map(level -> facts.find(TableFacts.all(trait, level))).toList();
    return !parts.contains(-1) && facts.isSum(whole, parts);
  }

  private void addPeriods(Line line) {
    if (line.change() == Trait.Change.ANY || !line.trait().growsWithPeriod()) {
      return;
    }
    byScope(line, (scope, cells) -> {
      List<ReportingPeriod> periods = new ArrayList<>(cells.keySet());
      periods.sort(
          Comparator.comparing(ReportingPeriod::start).thenComparing(ReportingPeriod::end));
      for (ReportingPeriod whole : periods) {
        int cell = cells.getOrDefault(whole, -1);
        List<ReportingPeriod> inner =
            periods.stream().filter(one -> isWithin(one, whole)).toList();
        inner.forEach(one -> facts.within(cells.getOrDefault(one, -1), cell));
        List<List<ReportingPeriod>> cuts = new ArrayList<>();
        cut(whole.start(), whole, inner, new ArrayList<>(), cuts);
        for (List<ReportingPeriod> parts : cuts) {
          List<Integer> sum =
              parts.stream().map(part -> cells.getOrDefault(part, -1)).toList();
          addCut(line, cell, sum);
        }
      }
    });
  }

  private void addCut(Line line, int whole, List<Integer> parts) {
    boolean addsUp = line.addsUp() && line.trait().addsUpOverPeriods();
    if (line.change() == Trait.Change.GROWS) {
      if (addsUp) {
        facts.atLeast(whole, parts);
      }
    } else if (!addsUp || !facts.equalIfSo(whole, parts)) {
      facts.atMost(whole, parts);
    }
  }

  private static boolean isWithin(ReportingPeriod inner, ReportingPeriod outer) {
    return !inner.equals(outer)
        && !inner.start().isBefore(outer.start())
        && !inner.end().isAfter(outer.end());
  }

  /** All ways to make up a period of shorter ones that touch. */
  private static void cut(
      LocalDate from,
      ReportingPeriod whole,
      List<ReportingPeriod> inner,
      List<ReportingPeriod> sofar,
      List<List<ReportingPeriod>> cuts) {
    if (from.equals(whole.end())) {
      cuts.add(List.copyOf(sofar));
      return;
    }
    for (ReportingPeriod next : inner) {
      if (next.start().equals(from) && cuts.size() < MOST_CUTS) {
        sofar.add(next);
        cut(next.end(), whole, inner, sofar, cuts);
        sofar.remove(sofar.size() - 1);
      }
    }
  }

  private static void byScope(Line line, BiConsumer<String, Map<ReportingPeriod, Integer>> action) {
    Map<String, Map<ReportingPeriod, Integer>> scopes = new LinkedHashMap<>();
    line.cells()
        .forEach((at, cell) -> scopes
            .computeIfAbsent(at.scope(), scope -> new LinkedHashMap<>())
            .put(at.period(), cell));
    scopes.forEach(action);
  }

  /** All units of one source, without any condition, by level and period. */
  private void addPopulations() {
    Map<At, Map<String, Integer>> all = new LinkedHashMap<>();
    for (FactTable table : tables) {
      Trait.Counted counted = table.trait().counted();
      if (counted.isEverybody()) {
        all.computeIfAbsent(table.at(), at -> new LinkedHashMap<>())
            .putIfAbsent(
                name(counted.source(), counted.basis(), counted.time()),
                facts.find(TableFacts.all(table.trait(), table.at())));
      }
    }
    List<String> sources =
        tables.stream().map(one -> one.trait().counted().source()).distinct().toList();
    all.forEach((at, cells) -> {
      for (String source : sources) {
        addUnits(cells, source);
        addFlow(cells, source);
      }
    });
    addStocks(all, sources);
    addPersonsBehind();
  }

  private static String name(String source, Basis basis, TimeKind time) {
    return source + "|" + basis + "|" + time;
  }

  /** Persons are at most their acts, and so are half-days; those met for the first time are among those met. */
  private void addUnits(Map<String, Integer> cells, String source) {
    for (TimeKind time : TimeKind.values()) {
      int persons = cells.getOrDefault(name(source, Basis.PERSON, time), -1);
      for (Basis basis : List.of(Basis.EVENT, Basis.SPELL)) {
        int acts = cells.getOrDefault(name(source, basis, time), -1);
        int sessions = cells.getOrDefault(name(source, Basis.SESSION, time), -1);
        atLeast(acts, persons);
        atLeast(acts, sessions);
      }
    }
    for (Basis basis : List.of(Basis.PERSON, Basis.SPELL, Basis.EVENT)) {
      int first = cells.getOrDefault(name(source, basis, TimeKind.FIRST_EVER_IN_PERIOD), -1);
      int met = cells.getOrDefault(name(source, basis, TimeKind.EVENT_IN_PERIOD), -1);
      int followed = cells.getOrDefault(name(source, basis, TimeKind.OVERLAP), -1);
      within(first, met);
      within(first, followed);
      within(cells.getOrDefault(name(source, basis, TimeKind.ENTRIES), -1), followed);
      within(cells.getOrDefault(name(source, basis, TimeKind.STOCK_AT_END), -1), followed);
    }
  }

  /** Those open at the end are those open at the start and those begun, less those ended. */
  private void addFlow(Map<String, Integer> cells, String source) {
    for (Basis basis : List.of(Basis.SPELL, Basis.PERSON)) {
      int start = cells.getOrDefault(name(source, basis, TimeKind.STOCK_AT_START), -1);
      int end = cells.getOrDefault(name(source, basis, TimeKind.STOCK_AT_END), -1);
      int entries = cells.getOrDefault(name(source, basis, TimeKind.ENTRIES), -1);
      int exits = cells.getOrDefault(name(source, basis, TimeKind.EXITS), -1);
      int followed = cells.getOrDefault(name(source, basis, TimeKind.OVERLAP), -1);
      if (start >= 0 && end >= 0 && entries >= 0 && exits >= 0) {
        flow(List.of(end, exits, start, entries), List.of(1L, 1L, -1L, -1L));
      }
      if (followed >= 0 && start >= 0 && entries >= 0) {
        flow(List.of(followed, start, entries), List.of(1L, -1L, -1L));
      }
      if (followed >= 0 && end >= 0 && exits >= 0) {
        flow(List.of(followed, end, exits), List.of(1L, -1L, -1L));
      }
    }
  }

  private void flow(List<Integer> cells, List<Long> factors) {
    facts.balanceIfSo(cells, factors);
  }

  /** Whoever is open on the last day of a period is open on the eve of the next. */
  private void addStocks(Map<At, Map<String, Integer>> all, List<String> sources) {
    all.forEach((at, cells) -> all.forEach((next, others) -> {
      boolean touches = at.scope().equals(next.scope())
          && at.period().end().equals(next.period().start());
      for (String source : touches ? sources : List.<String>of()) {
        for (Basis basis : List.of(Basis.SPELL, Basis.PERSON)) {
          int end = cells.getOrDefault(name(source, basis, TimeKind.STOCK_AT_END), -1);
          int start = others.getOrDefault(name(source, basis, TimeKind.STOCK_AT_START), -1);
          if (end >= 0 && start >= 0) {
            facts.equalIfSo(end, List.of(start));
          }
        }
      }
    }));
  }

  /** What acts per person were divided by is the number of persons, where that is printed too. */
  private void addPersonsBehind() {
    for (FactTable table : tables) {
      Trait trait = table.trait();
      String at = "@" + table.at().scope() + "@" + table.at().period();
      int behind = facts.find("P|" + trait.lines().series() + "|T" + at);
      if (behind < 0 || !trait.counted().isEverybody() || trait.counted().isNarrowed()) {
        continue;
      }
      for (FactTable other : tables) {
        Trait.Counted counted = other.trait().counted();
        boolean samePersons = other.trait().isOfPersons()
            && counted.isEverybody()
            && counted.source().equals(trait.counted().source())
            && counted.time() == trait.counted().time()
            && other.at().equals(table.at());
        if (samePersons) {
          facts.equalIfSo(behind, List.of(facts.find(TableFacts.all(other.trait(), other.at()))));
        }
      }
    }
  }

  private void atLeast(int whole, int part) {
    if (whole >= 0 && part >= 0) {
      facts.atLeast(whole, List.of(part));
    }
  }

  private void within(int part, int whole) {
    if (whole >= 0 && part >= 0) {
      facts.within(part, whole);
    }
  }
}
