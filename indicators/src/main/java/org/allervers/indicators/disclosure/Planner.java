package org.allervers.indicators.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.allervers.indicators.disclosure.Hierarchies.Level;
import org.allervers.indicators.disclosure.Recoding.Choice;
import org.allervers.indicators.table.Label;
import org.allervers.indicators.table.Scope;

/**
 * Finds the few ways to make a publication coarser that are worth being tried in earnest. Each table is looked at by itself and
 * each way once, so the work is bounded; the same tables give the same ways. Immutable.
 */
final class Planner {

  /** So many facts of the best way are also tried as they are defined. */
  private static final int MOST_SPARED = 2;

  private final Hierarchies hierarchies;
  private final Estimate estimate;
  private final List<Release> releases;
  private final List<CountedTable> tables;
  private final Map<String, String> series = new HashMap<>();

  Planner(
      Hierarchies hierarchies,
      Estimate estimate,
      List<Release> releases,
      List<CountedTable> tables) {
    this.hierarchies = hierarchies;
    this.estimate = estimate;
    this.releases = List.copyOf(releases);
    this.tables = List.copyOf(tables);
    for (Release release : releases) {
      release
          .structure()
          .traits()
          .forEach((id, trait) -> series.put(id, trait.lines().series()));
    }
  }

  /** The way that the estimate finds best: territories as they were counted, lines merged. */
  Recoding best() {
    Set<String> fixed = fixed();
    return recoding(fixed, merged(left(fixed)));
  }

  /** The ways worth trying, the least coarse first. */
  List<Recoding> ways() {
    List<Recoding> ways = new ArrayList<>();
    Set<String> fixed = fixed();
    Map<String, Choice> merged = merged(left(fixed));
    ways.add(recoding(fixed, Map.of()));
    if (!merged.isEmpty()) {
      ways.add(recoding(fixed, merged));
      merged.keySet().stream().limit(MOST_SPARED).forEach(fact -> {
        Map<String, Choice> others = new LinkedHashMap<>(merged);
        others.remove(fact);
        if (!others.isEmpty()) {
          ways.add(recoding(fixed, others));
        }
      });
    }
    for (Set<String> standing : cuts(fixed)) {
      ways.add(recoding(standing, merged(left(standing))));
    }
    ways.sort(Comparator.comparingInt(Recoding::coarseness));
    return ways;
  }

  private Recoding recoding(Set<String> standing, Map<String, Choice> merged) {
    List<Label> words =
        hierarchies.territories().map(one -> one.words(tables, standing)).orElse(List.of());
    return Recoding.of(left(standing), standing, words, merged, released());
  }

  private List<CountedTable> left(Set<String> standing) {
    return hierarchies.territories().map(one -> one.choose(tables, standing)).orElse(tables);
  }

  // Levels.

  /** Levels that an earlier release had in place of others: readers go on reading what they began with. */
  private Set<String> fixed() {
    Set<String> fixed = new HashSet<>();
    hierarchies.territories().ifPresent(territories -> {
      for (Scope scope : territories.standIns()) {
        Territories.Exchange exchange = territories.exchange(tables, scope.code());
        if (!scope.isTotal() && isReleased(exchange.brought()) && !isReleased(exchange.taken())) {
          fixed.add(scope.code());
        }
      }
    });
    return fixed;
  }

  private boolean isReleased(List<CountedTable> some) {
    return some.stream()
        .anyMatch(table -> releases.stream()
            .flatMap(release -> release.tables().stream())
            .map(Kept::facts)
            .anyMatch(facts -> facts.trait().id().equals(table.trait().id())
                && facts.at().scope().equals(table.table().scope().code())));
  }

  /** Other choices of levels: those that the estimate finds better, and the total alone. */
  private Set<Set<String>> cuts(Set<String> fixed) {
    Set<Set<String>> cuts = new LinkedHashSet<>();
    hierarchies.territories().ifPresent(territories -> {
      Set<String> better = new HashSet<>(fixed);
      for (Scope scope : territories.standIns()) {
        Territories.Exchange exchange = territories.exchange(tables, scope.code());
        boolean isFree = !exchange.taken().isEmpty() && !isReleased(exchange.taken());
        boolean isUnder = better.stream().anyMatch(one -> territories.isUnder(scope.code(), one));
        if (isFree && scope.isTotal()) {
          // It is told anyway: what it gains only a trial can say.
          cuts.add(Set.of(Scope.TOTAL));
        } else if (isFree && !isUnder && told(exchange.brought()) > told(exchange.taken())) {
          better.add(scope.code());
        }
      }
      cuts.add(better);
    });
    cuts.remove(fixed);
    return cuts;
  }

  private long told(List<CountedTable> some) {
    return some.stream().mapToLong(table -> units(table) - estimate.lost(table)).sum();
  }

  private static long units(CountedTable table) {
    return table.table().rows().stream()
        .filter(row -> !row.memo())
        .mapToLong(row -> row.count().exact().orElse(0))
        .sum();
  }

  /** Levels that were declared and not counted, and might tell more than those under them. */
  List<Label> suggestions() {
    return hierarchies.territories().map(this::suggestions).orElse(List.of());
  }

  private List<Label> suggestions(Territories territories) {
    Set<String> counted = new HashSet<>();
    tables.forEach(table -> counted.add(table.table().scope().code()));
    List<Label> suggestions = new ArrayList<>();
    for (Scope scope : territories.standIns()) {
      if (!counted.contains(scope.code())
          && counted.containsAll(territories.finest(scope.code()))) {
        PooledLevels pooled = PooledLevels.of(tables, territories.finest(scope.code()), estimate);
        if (pooled.mostTold() > pooled.toldApart()) {
          Label under = territories.names(scope.code());
          suggestions.add(Label.of(
              "Faire compter aussi « " + scope.label().fr() + " » : à la place de " + under.fr()
                  + ", ce niveau montrerait au plus " + pooled.mostTold()
                  + " unités dans ses lignes, contre " + pooled.toldApart()
                  + " ; les personnes suivies par plusieurs territoires n’y compteraient"
                  + " qu’une fois",
              "Have " + scope.label().en() + " counted too: in place of " + under.en()
                  + " it would show at most " + pooled.mostTold() + " units in its lines, against "
                  + pooled.toldApart() + "; persons followed by several territories would count"
                  + " once"));
        }
      }
    }
    return suggestions;
  }

  // Lines.

  /** By fact, the way to merge that loses the fewest persons over all tables; of equals, the finest. */
  private Map<String, Choice> merged(List<CountedTable> left) {
    Map<String, List<CountedTable>> byFact = new LinkedHashMap<>();
    for (CountedTable table : left) {
      Merging.attribute(table)
          .ifPresent(
              fact -> byFact.computeIfAbsent(fact, any -> new ArrayList<>()).add(table));
    }
    Map<String, Choice> chosen = new LinkedHashMap<>();
    byFact.forEach(
        (fact, group) -> choose(fact, group).ifPresent(choice -> chosen.put(fact, choice)));
    return chosen;
  }

  private Optional<Choice> choose(String fact, List<CountedTable> group) {
    List<Level> levels = hierarchies.levels(fact);
    Map<String, Optional<Choice>> before = released();
    Optional<Choice> best = Optional.empty();
    boolean wasMerged = group.stream()
        .anyMatch(table -> before.containsKey(table.trait().id())
            && before.get(table.trait().id()).isPresent());
    long least =
        wasMerged ? Long.MAX_VALUE : group.stream().mapToLong(estimate::lost).sum();
    for (int i = 0; i < levels.size(); i++) {
      Level level = levels.get(i);
      // What was released keeps its lines; a new table of the same fact is merged alike.
      boolean agrees = group.stream()
          .map(table -> before.get(table.trait().id()))
          .allMatch(
              one -> one == null || one.filter(by -> by.level().equals(level)).isPresent());
      OptionalLong lost = agrees ? lost(group, level) : OptionalLong.empty();
      if (lost.isPresent() && lost.getAsLong() < least) {
        least = lost.getAsLong();
        best = Optional.of(new Choice(level, i + 1));
      }
    }
    return best;
  }

  /** The persons that would be lost; empty if some table would be left with one line. */
  private OptionalLong lost(List<CountedTable> group, Level level) {
    long lost = 0;
    for (CountedTable table : group) {
      CountedTable merged = Merging.merge(table, level);
      boolean keepsLines =
          merged.table().rows().stream().filter(row -> !row.memo()).count() > 1;
      if (!keepsLines && !merged.trait().equals(table.trait())) {
        return OptionalLong.empty();
      }
      lost += estimate.lost(merged);
    }
    return OptionalLong.of(lost);
  }

  /** What was released once keeps its lines: two ways to merge would give away what one withholds. */
  private Map<String, Optional<Choice>> released() {
    Map<String, Optional<Choice>> released = new HashMap<>();
    for (CountedTable table : tables) {
      String before = series.get(table.trait().id());
      Optional<String> fact = Merging.attribute(table);
      if (before != null && fact.isPresent()) {
        released.put(table.trait().id(), find(table, hierarchies.levels(fact.get()), before));
      }
    }
    return released;
  }

  private static Optional<Choice> find(CountedTable table, List<Level> levels, String before) {
    for (int i = 0; i < levels.size(); i++) {
      Trait trait = Merging.merge(table, levels.get(i)).trait();
      if (!trait.equals(table.trait()) && trait.lines().series().equals(before)) {
        return Optional.of(new Choice(levels.get(i), i + 1));
      }
    }
    return Optional.empty();
  }
}
