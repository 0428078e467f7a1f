package org.allervers.indicators;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.allervers.indicators.Binder.Condition;
import org.allervers.indicators.Binder.Need;
import org.allervers.indicators.Binder.Reader;
import org.allervers.indicators.UnboundDefinitionException.Kind;
import org.allervers.indicators.definition.Bands;
import org.allervers.indicators.definition.Basis;
import org.allervers.indicators.definition.Breakdown;
import org.allervers.indicators.definition.Category;
import org.allervers.indicators.explain.StepResult.Step;
import org.allervers.indicators.period.TimeKind;
import org.allervers.indicators.table.Scope;

/** A definition bound to a schema: the way of one record through it, counted or explained alike. */
final class BoundIndicator {

  /** Above this a quantity is a typing error, and a sum of such could overflow. */
  private static final long MAX_QUANTITY = 1_000_000_000L;

  private final boolean isOfPersons;
  private final int source;
  private final TimeKind kind;
  private final Condition initial;
  private final Condition denominator;
  private final List<Condition> exclusions;
  private final Optional<Condition> numerator;
  private final Optional<Reader> attribution;
  private final Map<String, Set<Integer>> scopesOfLevel;
  private final OptionalInt totalScope;
  private final Optional<Reader> value;
  private final Map<String, Integer> lineOfCode;
  private final Optional<Bands> bands;
  private final boolean isMultiple;
  private final int lines;
  private final List<Condition> memos;
  private final Optional<Reader> quantity;

  private BoundIndicator(
      Indicator indicator, Binder binder, Organisation organisation, List<Scope> scopes) {
    String sourceName = indicator.timing().source();
    this.isOfPersons = indicator.basis() == Basis.PERSON;
    this.kind = indicator.timing().kind();
    this.source = binder.source(sourceName, kind).orElse(0);
    Set<String> events = isOfPersons ? Set.of() : Set.of(sourceName);
    var population = indicator.population();
    this.initial = binder.expression(population.initial(), events);
    this.denominator = binder.expression(population.denominator(), events);
    this.exclusions =
        population.exclusions().stream().map(e -> binder.expression(e, events)).toList();
    this.numerator = population.numerator().map(e -> binder.expression(e, events));
    this.attribution = indicator.attribution().map(a -> binder.attribute(a, Need.CODE, events));
    Optional<Breakdown> breakdown = indicator.breakdown();
    this.bands = breakdown.flatMap(BoundIndicator::bandsOf);
    Need need = bands.isPresent() ? Need.NUMBER : Need.CODE;
    this.value = breakdown.map(b -> binder.attribute(b.attribute(), need, events));
    this.lineOfCode = new HashMap<>();
    List<Category> categories = breakdown.map(Breakdown::categories).orElse(List.of());
    for (int line = 0; line < categories.size(); line++) {
      for (String code : categories.get(line).codes()) {
        lineOfCode.put(code, line);
      }
    }
    this.lines = categories.size();
    this.isMultiple = breakdown.map(Breakdown::isMultiple).orElse(false);
    this.memos = indicator.memos().stream()
        .map(m -> binder.expression(m.condition(), events))
        .toList();
    this.quantity =
        indicator.measure().quantity().map(q -> binder.attribute(q, Need.NUMBER, events));
    this.totalScope = indexOf(scopes, Scope.TOTAL);
    this.scopesOfLevel = scopesOfLevel(organisation, scopes);
  }

  static BoundIndicator bind(
      Indicator indicator, Binder binder, Organisation organisation, List<Scope> scopes) {
    binder.begin(indicator.id());
    if (indicator.attribution().isEmpty() && scopes.stream().anyMatch(scope -> !scope.isTotal())) {
      binder.problem(Kind.NO_ATTRIBUTION, indicator.id());
    }
    return new BoundIndicator(indicator, binder, organisation, scopes);
  }

  private static Optional<Bands> bandsOf(Breakdown breakdown) {
    return breakdown instanceof Breakdown.ByBand byBand
        ? Optional.of(byBand.bands())
        : Optional.empty();
  }

  private static Map<String, Set<Integer>> scopesOfLevel(
      Organisation organisation, List<Scope> scopes) {
    Map<String, Set<Integer>> result = new HashMap<>();
    for (Scope level : organisation.scopes()) {
      if (!level.isTotal()) {
        Set<Integer> indexes = new TreeSet<>();
        for (String code : organisation.lineOf(level.code())) {
          indexOf(scopes, code).ifPresent(indexes::add);
        }
        result.put(level.code(), indexes);
      }
    }
    return result;
  }

  private static OptionalInt indexOf(List<Scope> scopes, String code) {
    for (int i = 0; i < scopes.size(); i++) {
      if (scopes.get(i).code().equals(code)) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  /** Follows the record through this definition, in the period that the frame looks at. */
  void follow(Frame frame, Sink sink) {
    boolean some = false;
    for (int item = 0; item < frame.size(source); item++) {
      if (frame.selects(source, item, kind)) {
        some = true;
        if (isOfPersons) {
          break;
        }
        frame.select(source, item);
        frame.setEventDay(frame.dayOf(source, item, kind));
        sink.unit(frame.position(source, item));
        sink.step(Step.TIME, 0, true);
        followUnit(frame, sink);
      }
    }
    frame.select(source, -1);
    if (isOfPersons || !some) {
      sink.unit(-1);
      sink.step(Step.TIME, 0, some);
      if (some) {
        followUnit(frame, sink);
      }
    }
  }

  private void followUnit(Frame frame, Sink sink) {
    if (!passes(Step.INITIAL, initial, frame, sink)) {
      return;
    }
    Set<Integer> levels = new TreeSet<>();
    boolean attributed = attribute(frame, levels);
    List<Integer> scopes = new ArrayList<>(levels);
    totalScope.ifPresent(total -> scopes.add(total));
    enter(sink, scopes, Slots.INITIAL, 1);
    if (!passes(Step.DENOMINATOR, denominator, frame, sink)) {
      return;
    }
    for (int i = 0; i < exclusions.size(); i++) {
      boolean excluded = exclusions.get(i).test(frame);
      sink.step(Step.EXCLUSION, i, !excluded);
      if (excluded) {
        enter(sink, scopes, Slots.EXCLUDED, 1);
        return;
      }
    }
    enter(sink, scopes, Slots.DENOMINATOR, 1);
    if (numerator.isPresent() && !passes(Step.NUMERATOR, numerator.get(), frame, sink)) {
      return;
    }
    count(frame, sink, scopes);
    if (!attributed && totalScope.isPresent()) {
      sink.enter(totalScope.getAsInt(), Slots.UNATTRIBUTED, 1);
    }
  }

  private static boolean passes(Step step, Condition condition, Frame frame, Sink sink) {
    boolean passed = condition.test(frame);
    sink.step(step, 0, passed);
    return passed;
  }

  /** Adds the scopes of the unit's levels; false if a level was asked for and none is known. */
  private boolean attribute(Frame frame, Set<Integer> levels) {
    if (attribution.isEmpty()) {
      return true;
    }
    boolean known = false;
    for (String code : attribution.get().read(frame).codes()) {
      Set<Integer> scopes = scopesOfLevel.get(code);
      if (scopes != null) {
        known = true;
        levels.addAll(scopes);
      }
    }
    return known;
  }

  private void count(Frame frame, Sink sink, List<Integer> scopes) {
    Optional<Unplaced> unmeasured = Optional.empty();
    long amount = 1;
    if (quantity.isPresent()) {
      Reading read = quantity.get().read(frame);
      OptionalLong number = read.number();
      amount = 0;
      if (number.isEmpty()) {
        unmeasured = Optional.of(read.missing().orElse(Unplaced.NOT_RECORDED));
      } else if (number.getAsLong() < 0 || number.getAsLong() > MAX_QUANTITY) {
        unmeasured = Optional.of(Unplaced.UNLISTED);
      } else {
        amount = number.getAsLong();
      }
    }
    enter(sink, scopes, Slots.COUNTED, amount);
    for (int i = 0; i < memos.size(); i++) {
      if (memos.get(i).test(frame)) {
        enter(sink, scopes, Slots.memo(lines, i), amount);
      }
    }
    if (unmeasured.isPresent()) {
      enter(sink, scopes, Slots.unplaced(unmeasured.get()), 0);
    } else if (value.isEmpty()) {
      enter(sink, scopes, Slots.PLACED, amount);
    } else {
      place(value.get().read(frame), sink, scopes, amount);
    }
  }

  private void place(Reading reading, Sink sink, List<Integer> scopes, long amount) {
    if (reading.missing().isPresent()) {
      enter(sink, scopes, Slots.unplaced(reading.missing().get()), amount);
      return;
    }
    if (reading.codes().size() > 1 && !isMultiple) {
      enter(sink, scopes, Slots.unplaced(Unplaced.CONTRADICTORY), amount);
      return;
    }
    Set<Integer> found = new TreeSet<>();
    long unlisted = 0;
    if (bands.isPresent()) {
      bands.get().indexOf(reading.number().getAsLong()).ifPresent(found::add);
    } else {
      for (String code : reading.codes()) {
        Integer line = lineOfCode.get(code);
        if (line == null) {
          unlisted++;
        } else {
          found.add(line);
        }
      }
    }
    if (found.isEmpty()) {
      enter(sink, scopes, Slots.unplaced(Unplaced.UNLISTED), amount);
      return;
    }
    enter(sink, scopes, Slots.PLACED, amount);
    for (int line : found) {
      enter(sink, scopes, Slots.line(line), amount);
    }
    for (long i = 0; i < unlisted; i++) {
      enter(sink, scopes, Slots.UNLISTED_ANSWERS, amount);
    }
  }

  private static void enter(Sink sink, List<Integer> scopes, int slot, long amount) {
    for (int scope : scopes) {
      sink.enter(scope, slot, amount);
    }
  }
}
