package org.allervers.indicators.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.allervers.core.time.ReportingPeriod;

/** Figures, each once wherever it is printed, and what everybody knows of their sums. Not thread-safe. */
final class Facts {

  /** What a figure is. */
  enum Role {
    LINE,
    MEMO,
    TOTAL,
    KNOWN,
    ALL,
    /** What a quotient was divided by: never printed. */
    DIVISOR,
    /** The sum of the quantities of a line: printed only where a table of sums does. */
    AMOUNT,
    /** Whether a quotient is printed; its value says nothing. */
    QUOTIENT
  }

  /**
   * Where a figure is printed.
   *
   * @param definition identifier of the definition
   * @param scope code of the level
   * @param period the period
   * @param row code of the line
   * @param role what it is
   */
  record Place(String definition, String scope, ReportingPeriod period, String row, Role role) {}

  /** One figure. */
  static final class Variable {
    private final String key;
    private final Trait trait;
    private final List<Place> places = new ArrayList<>();
    private OptionalLong value;
    private long persons;
    private OptionalLong rounded;

    private Variable(String key, Trait trait, Figure figure) {
      this.key = key;
      this.trait = trait;
      this.value = figure.value();
      this.persons = figure.persons();
      this.rounded = figure.rounded();
    }

    String key() {
      return key;
    }

    Trait trait() {
      return trait;
    }

    /** Where it is printed, first place first. */
    List<Place> places() {
      return places;
    }

    OptionalLong value() {
      return value;
    }

    /** Distinct persons behind it; -1: not known. */
    long persons() {
      return persons;
    }

    /** What is shown in its place where figures are rounded. */
    OptionalLong rounded() {
      return rounded;
    }

    /** Whether it is printed nowhere under this name, so that no reader has it. */
    boolean isNeverPrinted() {
      return role() == Role.DIVISOR || role() == Role.AMOUNT;
    }

    Role role() {
      return places.get(0).role();
    }

    Place place() {
      return places.get(0);
    }

    private void merge(Figure figure) {
      if (value.isEmpty()) {
        value = figure.value();
      }
      if (rounded.isEmpty()) {
        rounded = figure.rounded();
      }
      persons = Math.max(persons, figure.persons());
    }

    private boolean differs(Figure figure) {
      return isOther(value, figure.value()) || isOther(rounded, figure.rounded());
    }

    private static boolean isOther(OptionalLong one, OptionalLong other) {
      return one.isPresent() && other.isPresent() && !one.equals(other);
    }
  }

  /**
   * What everybody knows of a sum, both ends included; {@link Long#MIN_VALUE} and {@link Long#MAX_VALUE} for no end.
   *
   * @param cells numbers of figures
   * @param factors one for each
   * @param least its least possible value
   * @param most its greatest possible value
   * @param holders figures that must be shown for the fact to be printed; empty: it is known anyway
   */
  record Sum(
      List<Integer> cells, List<Long> factors, long least, long most, List<Integer> holders) {}

  /**
   * A figure whose units are all among those of another.
   *
   * @param part the smaller
   * @param whole the greater
   */
  record Within(int part, int whole) {}

  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private final List<Variable> variables = new ArrayList<>();
  private final List<Sum> sums = new ArrayList<>();
  private final List<Within> nested = new ArrayList<>();
  private final List<Place> contradictions = new ArrayList<>();
  private final Map<Integer, Integer> unitsOf = new HashMap<>();
  private int version;

  /** From here on figures are those of another version of the same tables, and equal none of the ones before. */
  void nextVersion() {
    version++;
  }

  private String versioned(String key) {
    return version == 0 ? key : version + "!" + key;
  }

  /** The number of the figure with that key, which is new or printed in one more place. */
  int figure(String name, Trait trait, Figure figure, Place place) {
    String key = versioned(name);
    Integer number = numbers.get(key);
    if (number == null) {
      number = variables.size();
      numbers.put(key, number);
      variables.add(new Variable(key, trait, figure));
    } else if (variables.get(number).differs(figure)) {
      contradictions.add(place);
    } else {
      variables.get(number).merge(figure);
    }
    variables.get(number).places.add(place);
    return number;
  }

  List<Variable> variables() {
    return variables;
  }

  Variable variable(int number) {
    return variables.get(number);
  }

  /** The number of a figure; -1: there is none. */
  int find(String key) {
    return numbers.getOrDefault(versioned(key), -1);
  }

  List<Sum> sums() {
    return sums;
  }

  List<Within> nested() {
    return nested;
  }

  /** Where a figure is printed that differs from the same figure elsewhere, or from its parts. */
  List<Place> contradictions() {
    return contradictions;
  }

  /** {@code whole} is the sum of {@code parts}, by definition. */
  void equal(int whole, List<Integer> parts) {
    Sum sum = sum(whole, parts, 0, 0);
    if (isBroken(sum)) {
      contradictions.add(variables.get(whole).place());
    } else {
      add(sum);
    }
  }

  /** The same, unless the figures that are known say otherwise. */
  boolean equalIfSo(int whole, List<Integer> parts) {
    return addIfSo(sum(whole, parts, 0, 0));
  }

  /** {@code whole} is at least the sum of {@code parts}, unless the figures that are known say otherwise. */
  boolean atLeast(int whole, List<Integer> parts) {
    return addIfSo(sum(whole, parts, 0, Long.MAX_VALUE));
  }

  /** {@code whole} is at most the sum of {@code parts}, unless the figures that are known say otherwise. */
  boolean atMost(int whole, List<Integer> parts) {
    return addIfSo(sum(whole, parts, Long.MIN_VALUE, 0));
  }

  /** The figures with their factors make nothing, unless those that are known say otherwise. */
  boolean balanceIfSo(List<Integer> cells, List<Long> factors) {
    return addIfSo(new Sum(List.copyOf(cells), List.copyOf(factors), 0, 0, List.of()));
  }

  /** The figures with their factors make something between two ends, unless those that are known say otherwise. */
  boolean betweenIfSo(List<Integer> cells, List<Long> factors, long least, long most) {
    return addIfSo(new Sum(List.copyOf(cells), List.copyOf(factors), least, most, List.of()));
  }

  /** The one figure is a sum over the units that the other one counts. */
  void sumOver(int amount, int units) {
    unitsOf.putIfAbsent(amount, units);
  }

  int unitsOf(int amount) {
    return unitsOf.getOrDefault(amount, amount);
  }

  /** All units of {@code part} are units of {@code whole}: their difference is a number of units too. */
  void within(int part, int whole) {
    if (part != whole && atLeast(whole, List.of(part))) {
      nested.add(new Within(part, whole));
    }
  }

  /** Printed while {@code holders} are shown. */
  void printed(List<Integer> cells, List<Long> factors, long least, long most, List<Integer> by) {
    add(new Sum(List.copyOf(cells), List.copyOf(factors), least, most, List.copyOf(by)));
  }

  /** Whether all figures are known and the whole is the sum of the parts. */
  boolean isSum(int whole, List<Integer> parts) {
    Sum sum = sum(whole, parts, 0, 0);
    return isKnown(sum) && !isBroken(sum);
  }

  private Sum sum(int whole, List<Integer> parts, long least, long most) {
    List<Integer> cells = new ArrayList<>(List.of(whole));
    List<Long> factors = new ArrayList<>(List.of(1L));
    for (int part : parts) {
      cells.add(part);
      factors.add(-1L);
    }
    return new Sum(cells, factors, least, most, List.of());
  }

  private boolean addIfSo(Sum sum) {
    if (isBroken(sum)) {
      return false;
    }
    add(sum);
    return true;
  }

  private void add(Sum sum) {
    sums.add(sum);
  }

  private boolean isKnown(Sum sum) {
    return sum.cells().stream().allMatch(cell -> variables.get(cell).value().isPresent());
  }

  private boolean isBroken(Sum sum) {
    if (!isKnown(sum)) {
      return false;
    }
    long total = 0;
    for (int i = 0; i < sum.cells().size(); i++) {
      long value = variables.get(sum.cells().get(i)).value().orElseThrow();
      total = Math.addExact(total, Math.multiplyExact(sum.factors().get(i), value));
    }
    return total < sum.least() || total > sum.most();
  }
}
