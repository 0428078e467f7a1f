package org.allervers.indicators.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.allervers.indicators.Evaluation;
import org.allervers.indicators.Indicator;
import org.allervers.indicators.definition.DefinitionProblem;
import org.allervers.indicators.definition.UnreadableDefinitionException;
import org.allervers.indicators.internal.JsonObject;
import org.allervers.indicators.internal.JsonView;
import org.allervers.indicators.table.Scope;

/**
 * What every reader knows of a publication before reading a figure: the traits of its definitions, and which level
 * stands above which. It is printed in the file, so that the attack on the file knows what the protector knew.
 * Immutable.
 *
 * @param traits by identifier of the definition
 * @param parents the level right above a level, where that is not the total
 * @param open levels of which somebody is at none of the published levels below
 */
record Structure(Map<String, Trait> traits, Map<String, String> parents, Set<String> open) {

  Structure {
    traits = Collections.unmodifiableMap(new LinkedHashMap<>(traits));
    parents = Collections.unmodifiableMap(new LinkedHashMap<>(parents));
    open = Collections.unmodifiableSet(new LinkedHashSet<>(open));
  }

  Structure(Map<String, Trait> traits, Map<String, String> parents) {
    this(traits, parents, Set.of());
  }

  static Structure of(List<Evaluation> evaluations, SensitiveFacts sensitive) {
    Map<String, Trait> traits = new LinkedHashMap<>();
    Map<String, String> parents = new LinkedHashMap<>();
    for (Evaluation evaluation : evaluations) {
      for (Indicator indicator : evaluation.indicators()) {
        traits.putIfAbsent(indicator.id(), Trait.of(indicator, sensitive));
      }
      for (Scope scope : evaluation.organisation().scopes()) {
        evaluation
            .organisation()
            .findParent(scope.code())
            .ifPresent(parent -> parents.put(scope.code(), parent));
      }
    }
    return new Structure(traits, parents);
  }

  /** The level right above; empty for the total. */
  Optional<String> above(String scope) {
    return scope.equals(Scope.TOTAL)
        ? Optional.empty()
        : Optional.of(parents.getOrDefault(scope, Scope.TOTAL));
  }

  /** The same with other traits for the definitions named. */
  Structure with(Map<String, Trait> others) {
    Map<String, Trait> all = new LinkedHashMap<>(traits);
    all.putAll(others);
    return new Structure(all, parents, open);
  }

  /**
   * The same, with the levels that the figures show to be open. A reader takes it that whoever is counted is at one of the
   * levels below, unless told otherwise; where that is false, figures would contradict each other, and be refused.
   */
  Structure withOpenLevels(List<FactTable> counted) {
    Map<List<Object>, Map<String, Long>> lines = new LinkedHashMap<>();
    for (FactTable table : counted) {
      if (table.trait().isOfPersons()) {
        put(lines, table, "total", "", table.base().all());
        put(lines, table, "known", "", table.base().known());
        table.rows().forEach(row -> put(lines, table, "row", row.code(), row.figure()));
      }
    }
    Set<String> found = new LinkedHashSet<>(open);
    lines.values().forEach(values -> {
      Map<String, Long> below = new LinkedHashMap<>();
      values.forEach((scope, value) -> nearestAbove(scope, values::containsKey)
          .ifPresent(whole -> below.merge(whole, value, Long::sum)));
      below.forEach((whole, sum) -> {
        if (values.getOrDefault(whole, 0L) > sum) {
          found.add(whole);
        }
      });
    });
    return new Structure(traits, parents, found);
  }

  private static void put(
      Map<List<Object>, Map<String, Long>> lines,
      FactTable table,
      String kind,
      String code,
      Figure figure) {
    figure
        .value()
        .ifPresent(value -> lines
            .computeIfAbsent(
                List.of(table.trait().id(), table.at().period(), kind, code),
                key -> new LinkedHashMap<>())
            .put(table.at().scope(), value));
  }

  /** The next level above of which there is a figure too; levels between the two may not have been published. */
  Optional<String> nearestAbove(String scope, Predicate<String> isPublished) {
    Optional<String> above = above(scope);
    while (above.isPresent() && !isPublished.test(above.get())) {
      above = above(above.get());
    }
    return above;
  }

  /** Whether somebody at a level may be at none of those below, by what is open of it and of the levels between. */
  boolean isOpen(String whole, Collection<String> below) {
    return open.contains(whole)
        || below.stream()
            .anyMatch(
                scope -> nearestAbove(scope, above -> above.equals(whole) || open.contains(above))
                    .filter(open::contains)
                    .isPresent());
  }

  Structure and(Structure more) {
    Map<String, String> levels = new LinkedHashMap<>(more.parents);
    levels.putAll(parents);
    Map<String, Trait> all = new LinkedHashMap<>(more.traits);
    all.putAll(traits);
    Set<String> both = new LinkedHashSet<>(more.open);
    both.addAll(open);
    return new Structure(all, levels, both);
  }

  /** One line of canonical JSON for each trait, then for each level under another, then for each open one. */
  List<String> text() {
    List<String> lines = new ArrayList<>();
    traits.values().forEach(trait -> lines.add(trait.canonicalJson()));
    parents.forEach((scope, parent) ->
        lines.add(new JsonObject().text("scope", scope).text("parent", parent).json()));
    open.forEach(scope -> lines.add(new JsonObject().text("openScope", scope).json()));
    return lines;
  }

  /**
   * Reads what {@link #text()} wrote.
   *
   * @throws UnreadableDefinitionException listing all that is wrong
   */
  static Structure parse(List<String> lines) {
    Map<String, Trait> traits = new LinkedHashMap<>();
    Map<String, String> parents = new LinkedHashMap<>();
    Set<String> open = new LinkedHashSet<>();
    List<DefinitionProblem> problems = new ArrayList<>();
    for (String line : lines) {
      JsonView view = JsonView.of(line, problems);
      if (view.has("parent")) {
        parents.put(view.text("scope"), view.text("parent"));
      } else if (view.has("openScope")) {
        open.add(view.text("openScope"));
      } else {
        Trait trait = Trait.read(view);
        traits.put(trait.id(), trait);
      }
    }
    if (!problems.isEmpty()) {
      throw new UnreadableDefinitionException(problems);
    }
    return new Structure(traits, parents, open);
  }
}
