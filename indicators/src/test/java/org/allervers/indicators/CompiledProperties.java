package org.allervers.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.allervers.core.time.ReportingPeriod;
import org.allervers.indicators.People.Person;
import org.allervers.indicators.definition.Basis;
import org.allervers.indicators.definition.Breakdown;
import org.allervers.indicators.definition.Category;
import org.allervers.indicators.explain.Cell;
import org.allervers.indicators.explain.Explanation;
import org.allervers.indicators.table.Scope;

/** Whatever the definition, the compiled plan counts what its slow twin counts. */
class CompiledProperties {

  private static final List<ReportingPeriod> PERIODS =
      List.of(People.YEAR, People.QUARTER, ReportingPeriod.ofYear(2021));

  @Provide
  Arbitrary<List<Person>> people() {
    return People.persons().filter(person -> !person.sex().equals("!")).list().ofMaxSize(8);
  }

  @Provide
  Arbitrary<Indicator> indicators() {
    return Words.indicators();
  }

  private static Plan<Person> plan(Indicator... indicators) {
    return People.schema()
        .compile(List.of(indicators), People.TEAMS, PERIODS.toArray(ReportingPeriod[]::new));
  }

  @Property(tries = 400)
  void compiled_is_interpreted(
      @ForAll("indicators") Indicator indicator, @ForAll("people") List<Person> people) {
    Evaluation evaluation = plan(indicator).evaluate(people);
    for (ReportingPeriod period : PERIODS) {
      Map<String, Map<String, SlowTwin.Tally>> twin =
          SlowTwin.count(People.schema(), People.TEAMS, indicator, period, people);
      for (Scope scope : People.TEAMS.scopes()) {
        Map<String, SlowTwin.Tally> cells = twin.getOrDefault(scope.code(), Map.of());
        for (String row : rows(indicator)) {
          Cell cell = new Cell("X", scope.code(), period, row);
          SlowTwin.Tally tally = cells.getOrDefault(
              row.equals(Cell.TOTAL) ? totalRow(indicator) : row, new SlowTwin.Tally());
          assertThat(evaluation.value(cell))
              .as("%s of %s", cell, indicator.canonicalJson())
              .isEqualTo(value(indicator, tally));
          assertThat(evaluation.contributors(cell))
              .as("persons behind %s of %s", cell, indicator.canonicalJson())
              .isEqualTo(tally.persons.size());
          if (indicator.measure().scale().isPresent()) {
            SlowTwin.Tally known =
                row.equals(Cell.TOTAL) ? cells.getOrDefault("PLACED", new SlowTwin.Tally()) : tally;
            assertThat(evaluation.quotient(cell))
                .as("quotient of %s of %s", cell, indicator.canonicalJson())
                .isEqualTo(quotient(indicator, tally, known));
          }
        }
      }
    }
  }

  @Property(tries = 300)
  void what_is_written_and_read_counts_the_same(
      @ForAll("indicators") Indicator indicator, @ForAll("people") List<Person> people) {
    Indicator read = Indicator.parse(indicator.canonicalJson());
    assertThat(plan(read).partial(people)).isEqualTo(plan(indicator).partial(people));
  }

  @Property(tries = 300)
  void beside_others_it_counts_the_same(
      @ForAll("indicators") Indicator one,
      @ForAll("indicators") Indicator other,
      @ForAll("people") List<Person> people) {
    Indicator second = other.toBuilder("Y").build();
    Evaluation both = plan(one, second).evaluate(people);
    Evaluation alone = plan(one).evaluate(people);
    for (String row : rows(one)) {
      Cell cell = new Cell("X", "NORD", People.YEAR, row);
      assertThat(both.value(cell)).isEqualTo(alone.value(cell));
    }
  }

  @Property(tries = 300)
  void as_many_members_and_explanations_as_the_figure_says(
      @ForAll("indicators") Indicator indicator, @ForAll("people") List<Person> people) {
    Plan<Person> plan = plan(indicator);
    Evaluation evaluation = plan.evaluate(people);
    for (String row : rows(indicator)) {
      Cell cell = new Cell("X", "NORD", People.YEAR, row);
      List<Person> members = plan.members(people, cell);
      assertThat(members).hasSize((int) evaluation.contributors(cell));
      if (!row.equals(Cell.TOTAL)) {
        List<Person> explained = new ArrayList<>();
        for (Person person : people) {
          if (plan.explain(person, "X").stream()
              .flatMap(explanation -> explanation.units().stream())
              .map(Explanation.Unit::cells)
              .anyMatch(cells -> cells.contains(cell))) {
            explained.add(person);
          }
        }
        assertThat(explained).as(indicator.canonicalJson()).isEqualTo(members);
      }
    }
  }

  private static List<String> rows(Indicator indicator) {
    List<String> rows = new ArrayList<>(List.of(Cell.TOTAL, "MEMO"));
    indicator.breakdown().map(Breakdown::categories).orElse(List.of()).stream()
        .map(Category::code)
        .forEach(rows::add);
    return rows;
  }

  private static String totalRow(Indicator indicator) {
    return indicator.breakdown().isEmpty() ? "COUNTED" : "PLACED";
  }

  private static long value(Indicator indicator, SlowTwin.Tally tally) {
    if (indicator.basis() == Basis.SESSION) {
      return tally.sessions.size();
    }
    return switch (indicator.measure().kind()) {
      case SUM, RATIO -> tally.amount;
      case COUNT, MEAN, MEDIAN, PER_PERSON -> tally.units;
    };
  }

  private static Optional<BigDecimal> quotient(
      Indicator indicator, SlowTwin.Tally tally, SlowTwin.Tally known) {
    int scale = indicator.measure().scale().orElseThrow();
    List<Long> values = new ArrayList<>();
    known.values.forEach((value, count) -> {
      for (long i = 0; i < count; i++) {
        values.add(value);
      }
    });
    return switch (indicator.measure().kind()) {
      case COUNT, SUM -> Optional.empty();
      case MEAN -> divide(known.amount, known.units, scale);
      case MEDIAN ->
        values.isEmpty()
            ? Optional.empty()
            : divide(values.get((values.size() - 1) / 2) + values.get(values.size() / 2), 2, scale);
      case RATIO -> divide(100 * tally.amount, tally.units, scale);
      case PER_PERSON -> divide(tally.units, tally.persons.size(), scale);
    };
  }

  private static Optional<BigDecimal> divide(long dividend, long divisor, int scale) {
    return divisor == 0
        ? Optional.empty()
        : Optional.of(BigDecimal.valueOf(dividend)
            .divide(BigDecimal.valueOf(divisor), scale, RoundingMode.HALF_UP));
  }
}
