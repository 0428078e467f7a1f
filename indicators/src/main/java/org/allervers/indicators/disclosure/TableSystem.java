package org.allervers.indicators.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.allervers.indicators.disclosure.Facts.Place;
import org.allervers.indicators.disclosure.Facts.Role;
import org.allervers.indicators.disclosure.Facts.Sum;
import org.allervers.indicators.disclosure.Facts.Variable;
import org.allervers.indicators.disclosure.PrimaryRule.Owed;
import org.allervers.indicators.disclosure.PrimaryRule.Reason;
import org.allervers.indicators.internal.secrecy.BrokenRelationException;
import org.allervers.indicators.internal.secrecy.CellSystem;
import org.allervers.indicators.internal.secrecy.ReaderView;
import org.allervers.indicators.internal.secrecy.Terms;
import org.allervers.indicators.table.Table;

/**
 * A whole publication as one system of figures: the one place that knows which relations tables obey. The protector makes
 * it of true figures, the attack of what a file shows; both get the same relations, as far as each can know them.
 */
final class TableSystem {

  private final Facts facts;
  private final List<FactTable> tables;

  private TableSystem(Facts facts, List<FactTable> tables) {
    this.facts = facts;
    this.tables = tables;
  }

  /** Tables that print no length of stay, or each to the day. */
  static TableSystem of(List<FactTable> tables, Structure structure) {
    return of(tables, Earlier.NONE, structure, 1);
  }

  /**
   * Tables of one release, with those of earlier ones that a reader has too.
   *
   * @param durationStep days to which lengths of stay are rounded, or {@link QuotientFacts#NOT_PRINTED}
   */
  static TableSystem of(
      List<FactTable> tables, Earlier earlier, Structure structure, int durationStep) {
    Facts facts = new Facts();
    Structure all = structure;
    for (Structure other : earlier.structures()) {
      all = all.and(other);
    }
    List<FactTable> together = new ArrayList<>(tables);
    together.addAll(earlier.agreeing());
    add(facts, together, all, durationStep);
    for (List<FactTable> version : earlier.versions()) {
      facts.nextVersion();
      add(facts, version, all, durationStep);
    }
    return new TableSystem(facts, List.copyOf(together));
  }

  private static void add(
      Facts facts, List<FactTable> tables, Structure structure, int durationStep) {
    tables.forEach(table -> TableFacts.add(facts, table));
    tables.forEach(table -> QuotientFacts.add(facts, table, durationStep));
    tables.forEach(table -> QuotientFacts.join(facts, table, durationStep));
    SpanFacts.add(facts, structure, tables);
  }

  /** The system of tables that a reader has in hand, without any of two periods side by side. */
  static TableSystem seen(List<Table> tables, Structure structure, SecrecyPolicy policy) {
    return seen(tables, List.of(), structure, policy);
  }

  /**
   * The system of what a reader has in hand.
   *
   * @param evolutions what is printed of two periods side by side
   * @throws IllegalArgumentException if the structure does not have the definition of a table
   */
  static TableSystem seen(
      List<Table> tables,
      List<EvolutionFact> evolutions,
      Structure structure,
      SecrecyPolicy policy) {
    boolean isRounded = policy.method() == SecrecyPolicy.Method.ROUNDING;
    // Differences of rounded figures say nothing of the true ones that these do not.
    List<EvolutionFact> exact = isRounded ? List.of() : evolutions;
    List<FactTable> seen = new ArrayList<>();
    for (Table table : tables) {
      FactTable facts = FactTable.seen(table, trait(structure, table.id()), isRounded);
      for (EvolutionFact evolution : exact) {
        facts = evolution.completed(facts);
      }
      seen.add(facts);
    }
    TableSystem system =
        of(seen, Earlier.NONE, structure, isRounded ? QuotientFacts.NOT_PRINTED : step(policy));
    exact.forEach(
        evolution -> evolution.add(system.facts, trait(structure, evolution.definition())));
    return system;
  }

  private static Trait trait(Structure structure, String definition) {
    return Optional.ofNullable(structure.traits().get(definition))
        .orElseThrow(() ->
            new IllegalArgumentException("the structure must have the definition of each table"));
  }

  /** The days to which a policy has lengths of stay rounded. */
  static int step(SecrecyPolicy policy) {
    return Math.max(1, policy.durationStep());
  }

  /** The figures, numbered as the cells of {@link #view} and {@link #protection} are. */
  List<Variable> figures() {
    return facts.variables();
  }

  List<FactTable> tables() {
    return tables;
  }

  /** Where a figure is printed that contradicts another one; none in what one protector made. */
  List<Place> contradictions() {
    return facts.contradictions();
  }

  /** What everybody knows of sums. */
  List<Sum> sums() {
    return facts.sums();
  }

  /** The number of units of which a figure is the sum. */
  int unitsOf(int amount) {
    return facts.unitsOf(amount);
  }

  int find(String key) {
    return facts.find(key);
  }

  /**
   * What a reader has. A withheld figure is known not to be zero where zeros are shown; a sensitive table that shows none
   * may have withheld them.
   *
   * @param policy the rule of the publication, which every reader knows
   */
  ReaderView view(SecrecyPolicy policy, SensitiveFacts sensitive) {
    boolean zerosAreShown = policy.zeros() == SecrecyPolicy.Zeros.SHOWN;
    Set<List<Object>> mayHideZeros = new HashSet<>();
    for (FactTable table : tables) {
      boolean isSensitive = table.trait().nature().isSensitive()
          || table.rows().stream().anyMatch(row -> sensitive.isSensitiveLine(row.code()));
      boolean showsZero = table.rows().stream()
          .anyMatch(row -> !row.isMemo() && row.figure().value().equals(zero()));
      if (isSensitive && !showsZero) {
        mayHideZeros.add(List.of(table.trait().id(), table.at()));
      }
    }
    ReaderView.Builder view = ReaderView.builder();
    for (Variable variable : facts.variables()) {
      if (variable.value().isPresent()) {
        view.shown(variable.value().getAsLong());
      } else if (variable.rounded().isPresent()) {
        long shown = variable.rounded().getAsLong();
        view.hidden(policy.leastRounded(shown), policy.mostRounded(shown));
      } else {
        boolean mayBeZero = !zerosAreShown
            || variable.isNeverPrinted()
            || variable.places().stream()
                .anyMatch(place -> mayHideZeros.contains(
                    List.of(place.definition(), new FactTable.At(place.scope(), place.period()))));
        view.hidden(mayBeZero ? 0 : 1, CellSystem.NO_MOST);
      }
    }
    for (Sum sum : facts.sums()) {
      view.relation(terms(sum), sum.least(), sum.most());
    }
    return view.build();
  }

  private static OptionalLong zero() {
    return OptionalLong.of(0);
  }

  /**
   * What a reader can compute from two shown figures without any solver: a difference of at least one and fewer than the
   * threshold, where all units of the one are among those of the other.
   */
  List<Place> smallDifferences(int threshold) {
    List<Place> found = new ArrayList<>();
    for (Facts.Within pair : facts.nested()) {
      Variable part = facts.variable(pair.part());
      Variable whole = facts.variable(pair.whole());
      if (part.value().isPresent() && whole.value().isPresent()) {
        long difference = whole.value().getAsLong() - part.value().getAsLong();
        if (difference > 0 && difference < threshold && part.value().getAsLong() > 0) {
          found.add(part.place());
        }
      }
    }
    return found;
  }

  /**
   * What is to be hidden and proven.
   *
   * @param cells the figures, in their order, then the differences that are owed something
   * @param primaries why a figure, or the larger figure of a difference, is owed something
   * @param told figures that are owed something but were printed before
   * @param differences for the number of each difference, the figure that it was taken from
   */
  record Protection(
      CellSystem cells,
      Map<Integer, Reason> primaries,
      List<Integer> told,
      Map<Integer, Integer> differences) {}

  /**
   * The same figures with what is owed to each.
   *
   * @param shown keys of figures that an earlier release showed
   * @param hidden keys of figures that an earlier release withheld
   */
  Protection protection(PrimaryRule rule, Set<String> shown, Set<String> hidden) {
    CellSystem.Builder cells = CellSystem.builder();
    Map<Integer, Reason> primaries = new LinkedHashMap<>();
    List<Integer> told = new ArrayList<>();
    long[] floors = floors(rule);
    for (int i = 0; i < facts.variables().size(); i++) {
      Variable variable = facts.variable(i);
      boolean showsZeros = rule.showsZeros(variable);
      long value = variable.value().orElseThrow();
      long least = least(rule, variable);
      int cell = cells.cell(value, least, CellSystem.NO_MOST, Weights.of(variable));
      Optional<Owed> owed = rule.owed(variable);
      if (variable.role() == Role.QUOTIENT) {
        cells.shownLast(cell);
      }
      if (variable.isNeverPrinted() || hidden.contains(variable.key())) {
        cells.alwaysHidden(cell);
      } else if (shown.contains(variable.key())
          || (value == 0 && showsZeros && variable.role() != Role.QUOTIENT)) {
        cells.alwaysShown(cell);
      }
      if (owed.isPresent() && shown.contains(variable.key())) {
        told.add(i);
      } else if (owed.isPresent()) {
        primaries.put(i, owed.get().reason());
        // A sum of lines that are each at least 1 cannot be 1, and nobody is told that it is small.
        cells.protect(cell, Math.max(owed.get().low(), floors[i]), owed.get().high());
      }
    }
    for (Sum sum : facts.sums()) {
      cells.relationWhileShown(
          sum.holders().stream().mapToInt(Integer::intValue).toArray(),
          terms(sum),
          sum.least(),
          sum.most());
    }
    Map<Integer, Integer> differences = new LinkedHashMap<>();
    addDifferences(cells, rule, shown, primaries, differences);
    try {
      return new Protection(cells.build(), primaries, told, differences);
    } catch (BrokenRelationException e) {
      throw new IllegalStateException("true figures must obey their own relations", e);
    }
  }

  private static long least(PrimaryRule rule, Variable variable) {
    boolean isSome = variable.value().orElseThrow() > 0 && !variable.isNeverPrinted();
    return isSome && rule.showsZeros(variable) ? 1 : 0;
  }

  /** What each figure is at least because its parts are, whatever is withheld. */
  private long[] floors(PrimaryRule rule) {
    long[] floors = new long[facts.variables().size()];
    for (int i = 0; i < floors.length; i++) {
      floors[i] = least(rule, facts.variable(i));
    }
    boolean isRaised = true;
    while (isRaised) {
      isRaised = false;
      for (Sum sum : facts.sums()) {
        if (sum.least() == 0 && sum.holders().isEmpty() && sum.factors().get(0) == 1) {
          long parts = 0;
          for (int i = 1; i < sum.cells().size(); i++) {
            // What is taken off on the other side may be anything.
            parts += sum.factors().get(i) == -1 ? floors[sum.cells().get(i)] : Long.MIN_VALUE / 64;
          }
          int whole = sum.cells().get(0);
          if (parts > floors[whole]) {
            floors[whole] = parts;
            isRaised = true;
          }
        }
      }
    }
    return floors;
  }

  private void addDifferences(
      CellSystem.Builder cells,
      PrimaryRule rule,
      Set<String> shown,
      Map<Integer, Reason> primaries,
      Map<Integer, Integer> differences) {
    for (Facts.Within pair : facts.nested()) {
      Variable part = facts.variable(pair.part());
      Variable whole = facts.variable(pair.whole());
      boolean isTold = shown.contains(part.key()) && shown.contains(whole.key());
      Optional<Owed> owed = rule.owed(part, whole);
      if (owed.isPresent() && !isTold) {
        int cell = addDifference(cells, pair.part(), pair.whole(), owed.get());
        differences.put(cell, pair.whole());
        primaries.putIfAbsent(pair.whole(), owed.get().reason());
      }
    }
    for (FactTable table : tables) {
      for (FactRow row : table.rows()) {
        if (rule.isAlike(table, row)) {
          int part = facts.find(TableFacts.line(table.trait(), table.at(), row));
          int whole = facts.find(TableFacts.known(table.trait(), table.at()));
          int threshold = rule.threshold(facts.variable(part));
          Owed owed = new Owed(Reason.ALL_ALIKE, 0, threshold);
          differences.put(addDifference(cells, part, whole, owed), part);
          primaries.putIfAbsent(part, Reason.ALL_ALIKE);
        }
      }
    }
  }

  private int addDifference(CellSystem.Builder cells, int part, int whole, Owed owed) {
    long value = facts.variable(whole).value().orElseThrow()
        - facts.variable(part).value().orElseThrow();
    int difference = cells.cell(value, 0, CellSystem.NO_MOST, 1);
    cells.alwaysHidden(difference);
    cells.relation(Terms.difference(whole, part, difference), 0, 0);
    cells.protect(difference, owed.low(), owed.high());
    return difference;
  }

  /** Keys of the figures among these cells; differences have none. */
  Set<String> keys(BitSet cells) {
    Set<String> keys = new HashSet<>();
    cells.stream()
        .filter(cell -> cell < facts.variables().size())
        .forEach(cell -> keys.add(facts.variable(cell).key()));
    return keys;
  }

  private static Terms terms(Sum sum) {
    Terms terms = Terms.none();
    for (int i = 0; i < sum.cells().size(); i++) {
      terms = terms.and(sum.factors().get(i), sum.cells().get(i));
    }
    return terms;
  }
}
