package org.allervers.core.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Some rules, each id once, in the order in which they were given. A set is not changed: {@link #plus}, {@link #without}
 * and {@link #replacing} make another one, so a host adds its own rules without touching those of the library.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param <R> the type of the whole that is checked
 * @terme jeu de règles
 */
public final class RuleSet<R> {

  private final Map<String, Rule<R>> byId;
  private final List<Rule<R>> rules;
  private final List<Part<R>> parts;
  private final List<Subjects<R, ?>> lists;
  private final int[] listOf;
  private final List<Predicate<Case<R, R>>> gates;
  private final int[] gateOf;

  private RuleSet(Map<String, Rule<R>> byId) {
    this.byId = byId;
    this.rules = List.copyOf(byId.values());
    this.parts =
        rules.stream().flatMap(rule -> rule.reads().stream()).distinct().toList();
    // Rules that speak of the same list share one place, so that a check asks for each list once.
    Map<Subjects<?, ?>, Integer> places = new HashMap<>();
    List<Subjects<R, ?>> found = new ArrayList<>();
    this.listOf = new int[rules.size()];
    for (int i = 0; i < listOf.length; i++) {
      Subjects<R, ?> subjects = rules.get(i).subjects();
      Integer place = places.putIfAbsent(subjects.outermost(), found.size());
      if (place == null) {
        found.add(subjects);
      }
      listOf[i] = place == null ? found.size() - 1 : place;
    }
    this.lists = List.copyOf(found);
    // In the same way, a question on the whole that settles several rules is asked once.
    List<Predicate<Case<R, R>>> asked = new ArrayList<>();
    this.gateOf = new int[rules.size()];
    for (int i = 0; i < gateOf.length; i++) {
      Predicate<Case<R, R>> gate = rules.get(i).settled();
      if (gate != null && !asked.contains(gate)) {
        asked.add(gate);
      }
      gateOf[i] = gate == null ? -1 : asked.indexOf(gate);
    }
    this.gates = List.copyOf(asked);
  }

  /**
   * Returns the set of some rules.
   *
   * @throws IllegalArgumentException if two of them have the same id
   */
  public static <R> RuleSet<R> of(Collection<Rule<R>> rules) {
    Map<String, Rule<R>> byId = new LinkedHashMap<>();
    for (Rule<R> rule : rules) {
      if (byId.putIfAbsent(rule.id(), rule) != null) {
        throw new IllegalArgumentException("the id " + rule.id() + " must be used once");
      }
    }
    return new RuleSet<>(byId);
  }

  /**
   * Returns these rules followed by one more.
   *
   * @throws IllegalArgumentException if its id is in the set; see {@link #replacing}
   */
  public RuleSet<R> plus(Rule<R> other) {
    return plus(of(List.of(other)));
  }

  /**
   * Returns these rules followed by others.
   *
   * @throws IllegalArgumentException if an id is used twice
   */
  public RuleSet<R> plus(RuleSet<R> others) {
    List<Rule<R>> all = new ArrayList<>(rules);
    all.addAll(others.rules);
    return of(all);
  }

  /**
   * Returns these rules without some.
   *
   * @throws IllegalArgumentException if an id is not in the set: a misspelt id must not keep a rule in silence
   */
  public RuleSet<R> without(String... ids) {
    Map<String, Rule<R>> others = new LinkedHashMap<>(byId);
    for (String id : ids) {
      if (others.remove(id) == null) {
        throw unknown(id);
      }
    }
    return new RuleSet<>(others);
  }

  /**
   * Returns these rules with one of them replaced, at its place.
   *
   * @throws IllegalArgumentException if no rule of the set has its id
   */
  public RuleSet<R> replacing(Rule<R> rule) {
    if (!byId.containsKey(rule.id())) {
      throw unknown(rule.id());
    }
    Map<String, Rule<R>> others = new LinkedHashMap<>(byId);
    others.put(rule.id(), rule);
    return new RuleSet<>(others);
  }

  /** Returns the rules that a choice keeps, such as those of one jurisdiction. */
  public RuleSet<R> only(Predicate<Rule<R>> choice) {
    return of(rules.stream().filter(choice).toList());
  }

  /** Returns the rules in their order. */
  public List<Rule<R>> rules() {
    return rules;
  }

  /** Returns the parts that the rules read, each once. */
  List<Part<R>> parts() {
    return parts;
  }

  /** Returns, for each outermost list that the rules speak of, subjects that lie in it. */
  List<Subjects<R, ?>> lists() {
    return lists;
  }

  /** Returns which of the {@link #lists} a rule speaks of. */
  int listOf(int rule) {
    return listOf[rule];
  }

  /** Returns the questions on the whole that settle rules, each once. */
  List<Predicate<Case<R, R>>> gates() {
    return gates;
  }

  /** Returns which of the {@link #gates} settles a rule; -1 if none does. */
  int gateOf(int rule) {
    return gateOf[rule];
  }

  /** Returns the rule of an id. */
  public Optional<Rule<R>> find(String id) {
    return Optional.ofNullable(byId.get(Objects.requireNonNull(id, "id")));
  }

  private static IllegalArgumentException unknown(String id) {
    return new IllegalArgumentException("the rule " + id + " must be in the set");
  }

  /** Returns the number of rules. */
  @Override
  public String toString() {
    return "RuleSet[" + rules.size() + "]";
  }
}
