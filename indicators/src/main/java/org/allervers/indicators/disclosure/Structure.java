package org.allervers.indicators.disclosure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 */
record Structure(Map<String, Trait> traits, Map<String, String> parents) {

  Structure {
    traits = Collections.unmodifiableMap(new LinkedHashMap<>(traits));
    parents = Collections.unmodifiableMap(new LinkedHashMap<>(parents));
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
    return new Structure(all, parents);
  }

  Structure and(Structure more) {
    Map<String, String> levels = new LinkedHashMap<>(more.parents);
    levels.putAll(parents);
    Map<String, Trait> all = new LinkedHashMap<>(more.traits);
    all.putAll(traits);
    return new Structure(all, levels);
  }

  /** One line of canonical JSON for each trait, then for each level under another. */
  List<String> text() {
    List<String> lines = new ArrayList<>();
    traits.values().forEach(trait -> lines.add(trait.canonicalJson()));
    parents.forEach((scope, parent) ->
        lines.add(new JsonObject().text("scope", scope).text("parent", parent).json()));
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
    List<DefinitionProblem> problems = new ArrayList<>();
    for (String line : lines) {
      JsonView view = JsonView.of(line, problems);
      if (view.has("parent")) {
        parents.put(view.text("scope"), view.text("parent"));
      } else {
        Trait trait = Trait.read(view);
        traits.put(trait.id(), trait);
      }
    }
    if (!problems.isEmpty()) {
      throw new UnreadableDefinitionException(problems);
    }
    return new Structure(traits, parents);
  }
}
