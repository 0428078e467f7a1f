package org.allervers.indicators;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.allervers.core.time.ReportingPeriod;
import org.allervers.indicators.UnboundDefinitionException.Kind;
import org.allervers.indicators.UnboundDefinitionException.Problem;
import org.allervers.indicators.definition.Bands;
import org.allervers.indicators.definition.Basis;
import org.allervers.indicators.definition.Breakdown;
import org.allervers.indicators.definition.Category;
import org.allervers.indicators.definition.Expression;
import org.allervers.indicators.definition.Population;
import org.allervers.indicators.definition.Timing;
import org.allervers.indicators.explain.StepResult.Step;

/**
 * All definitions of a plan, bound for up to 64 periods, with the room that one record needs while it is counted. Not
 * thread-safe: each thread has its own.
 *
 * <p>A record is first {@linkplain #read read}, which is where the host's extractors run and may fail, and then
 * {@linkplain #count counted}, which cannot fail: so a record counts whole or not at all.
 */
final class Program {

  /** The folds of one source that can be made in one walk over its entries. */
  private record Walk(SourceFrame source, List<Fold> folds) {}

  private final PeriodIndex periods;
  private final List<SourceFrame> sources;
  private final List<PersonColumn> persons;
  private final List<Fold> folds;
  private final List<Walk> walks = new ArrayList<>();
  private final List<BoundIndicator> indicators;
  private final List<BoundIndicator> ofPersons = new ArrayList<>();
  private final Map<SourceFrame, List<BoundIndicator>> ofEntries = new LinkedHashMap<>();
  private final List<Problem> problems;
  private Object record = this;

  private Program(Binder binder, PeriodIndex periods, List<BoundIndicator> indicators) {
    this.periods = periods;
    this.sources = binder.sources();
    this.persons = binder.persons();
    this.indicators = List.copyOf(indicators);
    this.problems = binder.problems();
    this.folds = binder.folds();
    int levels = folds.stream().mapToInt(fold -> fold.level() + 1).max().orElse(0);
    for (int level = 0; level < levels; level++) {
      for (SourceFrame source : sources) {
        int now = level;
        List<Fold> some = folds.stream()
            .filter(fold -> fold.level() == now && fold.source() == source)
            .toList();
        if (!some.isEmpty()) {
          walks.add(new Walk(source, some));
        }
      }
    }
    for (BoundIndicator indicator : indicators) {
      if (indicator.isOfPersons()) {
        ofPersons.add(indicator);
      } else {
        ofEntries
            .computeIfAbsent(indicator.source(), source -> new ArrayList<>())
            .add(indicator);
      }
    }
  }

  /** Binds the definitions of a layout for the periods from {@code first} on, as many as one program can hold. */
  static Program bind(Schema<?> schema, Layout layout, int first) {
    int end = Math.min(layout.periods().size(), first + PeriodIndex.MAX);
    List<ReportingPeriod> some = layout.periods().subList(first, end);
    PeriodIndex periods = new PeriodIndex(some);
    Binder binder = new Binder(schema, periods);
    List<BoundIndicator> bound = new ArrayList<>();
    for (int i = 0; i < layout.indicators().size(); i++) {
      binder.begin(layout.indicators().get(i).id());
      bound.add(new BoundIndicator(layout, i, first, parts(binder, layout, i)));
    }
    return new Program(binder, periods, bound);
  }

  private static BoundIndicator.Parts parts(Binder binder, Layout layout, int index) {
    Indicator indicator = layout.indicators().get(index);
    Timing timing = indicator.timing();
    SourceFrame source = binder.source(timing);
    checkBasis(binder, indicator, source);
    Condition present = binder.present(timing);
    boolean isOfPersons = indicator.basis() == Basis.PERSON;
    Optional<Timing> current = isOfPersons ? Optional.empty() : Optional.of(timing);
    Population population = indicator.population();
    Optional<Attribution> attribution = indicator
        .attribution()
        .map(attribute -> Attribution.of(binder.codes(attribute, current), layout, index));
    if (attribution.isEmpty()
        && layout.scopes(index).stream().anyMatch(scope -> !scope.isTotal())) {
      binder.problem(Kind.NO_ATTRIBUTION, indicator.id());
    }
    return new BoundIndicator.Parts(
        source,
        present,
        condition(population.initial(), binder, current),
        condition(population.denominator(), binder, current),
        population.exclusions().stream().map(e -> binder.expression(e, current)).toList(),
        population.numerator().map(e -> binder.expression(e, current)),
        attribution,
        indicator
            .breakdown()
            .map(breakdown -> placer(breakdown, binder, current))
            .orElseGet(Placer::nowhere),
        indicator.memos().stream()
            .map(memo -> binder.expression(memo.condition(), current))
            .toList(),
        indicator.measure().quantity().map(quantity -> binder.numbers(quantity, current)));
  }

  private static void checkBasis(Binder binder, Indicator indicator, SourceFrame source) {
    Basis basis = indicator.basis();
    boolean ofSpells = source.binding().isOfSpells();
    boolean fits = basis == Basis.PERSON || ofSpells == (basis == Basis.SPELL);
    String name = indicator.timing().source();
    if (!fits) {
      binder.problem(Kind.WRONG_BASIS, name);
    } else if (basis == Basis.SESSION) {
      source.useHalfDays();
      if (!source.binding().saysHalfDays()) {
        binder.problem(Kind.NO_HALF_DAYS, name);
      }
    }
  }

  private static Optional<Condition> condition(
      Expression expression, Binder binder, Optional<Timing> current) {
    return expression.equals(Expression.always())
        ? Optional.empty()
        : Optional.of(binder.expression(expression, current));
  }

  private static Placer placer(Breakdown breakdown, Binder binder, Optional<Timing> current) {
    if (breakdown instanceof Breakdown.Crossed crossed) {
      int[] widths =
          crossed.parts().stream().mapToInt(part -> part.categories().size()).toArray();
      return new Placer.Crossed(
          crossed.parts().stream().map(part -> placer(part, binder, current)).toList(), widths);
    }
    if (breakdown instanceof Breakdown.ByBand byBand) {
      Bands bands = byBand.bands();
      return new Placer.ByBand(binder.numbers(byBand.attribute(), current), bands);
    }
    Breakdown.ByCode byCode = (Breakdown.ByCode) breakdown;
    CodeReader reader = binder.codes(byCode.attribute(), current);
    List<Category> categories = byCode.categories();
    categories.forEach(category -> category.codes().forEach(reader.table()::add));
    int[] lineOf = new int[reader.table().size()];
    Arrays.fill(lineOf, -1);
    for (int line = 0; line < categories.size(); line++) {
      for (String code : categories.get(line).codes()) {
        lineOf[reader.table().add(code)] = line;
      }
    }
    return new Placer.ByCode(reader, lineOf, byCode.isMultiple());
  }

  /** How many periods it holds. */
  int periods() {
    return periods.size();
  }

  List<Problem> problems() {
    return problems;
  }

  /**
   * Reads a record with the host's extractors.
   *
   * @throws RuntimeException whatever an extractor throws; nothing was counted then
   */
  void read(Object newRecord) {
    record = newRecord;
    for (SourceFrame source : sources) {
      source.open(record);
    }
    for (PersonColumn person : persons) {
      if (person.isEarly()) {
        person.read(record, periods.all());
      }
    }
    for (Fold fold : folds) {
      fold.clear();
    }
    for (Walk walk : walks) {
      walk.source().rewind();
      while (walk.source().next()) {
        for (Fold fold : walk.folds()) {
          fold.seeBlock();
        }
      }
      for (Fold fold : walk.folds()) {
        fold.close();
      }
    }
    long active = 0;
    for (BoundIndicator indicator : indicators) {
      active |= indicator.present();
    }
    for (PersonColumn person : persons) {
      if (!person.isEarly()) {
        person.read(record, active);
      }
    }
  }

  /** Counts the record that was read, or takes it out with sign -1. */
  void count(Cells cells, int sign) {
    for (BoundIndicator indicator : ofPersons) {
      indicator.countPerson(cells, sign);
    }
    ofEntries.forEach((source, some) -> {
      source.rewind();
      while (source.next()) {
        for (BoundIndicator indicator : some) {
          indicator.countBlock(cells, sign);
        }
      }
      for (BoundIndicator indicator : some) {
        indicator.endRecord();
      }
    });
  }

  /** Tells what becomes of the record that was read, in one definition and period. */
  void explain(int indicator, int period, Sink sink) {
    BoundIndicator bound = indicators.get(indicator);
    long bit = 1L << period;
    if (bound.isOfPersons()) {
      bound.explainPerson(bit, sink);
      return;
    }
    boolean some = false;
    bound.source().rewind();
    while (bound.source().next()) {
      some |= bound.explainBlock(bit, sink);
    }
    if (!some) {
      sink.unit(-1);
      sink.step(Step.TIME, 0, false);
    }
  }

  /** Adds the entries of the record that were left out, by reason. */
  void addRejections(Map<Rejection, Long> all, int sign) {
    for (SourceFrame source : sources) {
      if (source.hasRejections()) {
        all.merge(Rejection.UNDATED_EVENT, sign * source.undated(), Long::sum);
        all.merge(Rejection.REVERSED_SPELL, sign * source.reversed(), Long::sum);
        all.merge(Rejection.OUTSIDE_SLOT, sign * source.outsideSlots(), Long::sum);
      }
    }
  }
}
