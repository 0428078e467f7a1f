package org.allervers.indicators.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.allervers.indicators.disclosure.Hierarchies.Level;
import org.allervers.indicators.table.Label;

/**
 * A whole publication made coarser in one way: the same fact has the same lines in every table, and a level stands in place
 * of the levels under it in every table that has both. Immutable.
 *
 * @param tables the tables that are left, merged or not, in their order
 * @param traits traits of the definitions whose lines were merged
 * @param words what was done
 * @param standing codes of the levels that stand in place of those under them
 * @param coarseness how much coarser than the definitions; only compared
 */
record Recoding(
    List<CountedTable> tables,
    Map<String, Trait> traits,
    List<Label> words,
    Set<String> standing,
    int coarseness) {

  /** Levels are worth more than a merging of lines: they are taken last. */
  private static final int PER_LEVEL = 1_000;

  Recoding {
    tables = List.copyOf(tables);
    traits = Map.copyOf(traits);
    words = List.copyOf(words);
    standing = Set.copyOf(standing);
  }

  /**
   * A way to merge lines.
   *
   * @param level which lines go together
   * @param step 1 for the finest level of its fact
   */
  record Choice(Level level, int step) {}

  /**
   * Makes tables coarser.
   *
   * @param tables those that are left after levels were chosen
   * @param standing the levels that stand in place of those under them
   * @param words what that did
   * @param merged by fact, how its lines are merged
   * @param released by definition, how the lines of an earlier release were merged; empty if they were not
   */
  static Recoding of(
      List<CountedTable> tables,
      Set<String> standing,
      List<Label> words,
      Map<String, Choice> merged,
      Map<String, Optional<Choice>> released) {
    List<CountedTable> coarser = new ArrayList<>();
    Map<String, Trait> traits = new LinkedHashMap<>();
    List<Label> said = new ArrayList<>(words);
    int coarseness = PER_LEVEL * standing.size();
    for (CountedTable table : tables) {
      Optional<Choice> choice = Merging.attribute(table)
          .flatMap(fact ->
              released.getOrDefault(table.trait().id(), Optional.ofNullable(merged.get(fact))));
      CountedTable one = choice.map(by -> Merging.merge(table, by.level())).orElse(table);
      coarser.add(one);
      boolean isMerged = !one.trait().equals(table.trait());
      if (isMerged && traits.put(table.trait().id(), one.trait()) == null) {
        coarseness += choice.orElseThrow().step();
        said.add(words(table, choice.get().level().label()));
      }
    }
    return new Recoding(coarser, traits, said, standing, coarseness);
  }

  private static Label words(CountedTable table, Label by) {
    Label title = table.table().title();
    String id = " (" + table.trait().id() + ")";
    return Label.of(title.fr() + id + " : " + by.fr(), title.en() + id + ": " + by.en());
  }
}
