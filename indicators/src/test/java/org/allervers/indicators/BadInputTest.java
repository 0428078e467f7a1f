package org.allervers.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.AbstractCollection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.allervers.core.time.ReportingPeriod;
import org.allervers.indicators.People.Person;
import org.allervers.indicators.People.Stay;
import org.allervers.indicators.People.Visit;
import org.allervers.indicators.UnboundDefinitionException.Kind;
import org.allervers.indicators.definition.Attribute;
import org.allervers.indicators.definition.Basis;
import org.allervers.indicators.definition.Breakdown;
import org.allervers.indicators.definition.Category;
import org.allervers.indicators.definition.Measure;
import org.allervers.indicators.definition.Timing;
import org.allervers.indicators.explain.Cell;
import org.allervers.indicators.period.HalfDay;
import org.allervers.indicators.period.TimeKind;
import org.allervers.indicators.table.Label;
import org.allervers.indicators.table.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever comes in, nothing is lost and nothing is counted that should not be. */
class BadInputTest {

  private static final LocalDate DAY = LocalDate.of(2022, 5, 2);
  private static final Cell VISITS = new Cell("X", Scope.TOTAL, People.YEAR, Cell.TOTAL);

  /** Events made while they are read: nobody holds ten million of them. */
  private static final class Endless extends AbstractCollection<Integer> {

    private final int size;
    private int walks;

    private Endless(int size) {
      this.size = size;
    }

    @Override
    public Iterator<Integer> iterator() {
      walks++;
      return IntStream.range(0, size).iterator();
    }

    @Override
    public int size() {
      return size;
    }
  }

  private static Indicator.Builder visits(Basis basis, String source) {
    return People.draft("X")
        .basis(basis)
        .timing(new Timing(TimeKind.EVENT_IN_PERIOD, source))
        .attributedBy(null)
        .at(Scope.TOTAL);
  }

  @Test
  @Timeout(20)
  void ten_million_events_on_one_person_take_no_more_memory_than_a_thousand() {
    Schema<Endless> schema = Schema.builder("flot/1", Endless.class)
        .events(
            "visite",
            Integer.class,
            e -> e,
            ev -> ev.on(n -> DAY.plusDays(n % 1000))
                .codeOrNull("service", n -> n % 3 == 0 ? "SOIN" : null))
        .build();
    Indicator lines = visits(Basis.EVENT, "visite")
        .breakdown(Breakdown.byCode(
            Label.ofBoth("Service"),
            Attribute.ofEvent("visite", "service"),
            List.of(Category.of("SOIN", "Soin", "Care"))))
        .build();
    Plan<Endless> plan = schema.compile(List.of(lines), People.TEAMS, People.YEAR);
    Endless many = new Endless(10_000_000);
    Evaluation evaluation = plan.evaluate(List.of(many));
    long expected = 10_000L
        * IntStream.range(0, 1000)
            .filter(n -> People.YEAR.contains(DAY.plusDays(n)))
            .count();
    long placed = evaluation.value(VISITS);
    long unknown = evaluation.value(new Cell("X", Scope.TOTAL, People.YEAR, Cell.UNKNOWN));
    assertThat(placed + unknown).isEqualTo(expected);
    assertThat(evaluation.contributors(VISITS)).isEqualTo(1);
    assertThat(many.walks).as("walks over the events").isEqualTo(2);
  }

  @Test
  void a_source_that_is_good_for_one_walk_is_asked_again() {
    Schema<Integer> schema = Schema.builder("flot/1", Integer.class)
        .events(
            "visite", Integer.class, n -> IntStream.range(0, n)::iterator, ev -> ev.on(n -> DAY))
        .build();
    Plan<Integer> plan =
        schema.compile(List.of(visits(Basis.EVENT, "visite").build()), People.TEAMS, People.YEAR);
    for (int size : List.of(0, 1, 31, 32, 33, 4095, 4096, 4097, 9000)) {
      assertThat(plan.evaluate(List.of(size)).value(VISITS)).isEqualTo(size);
    }
  }

  @Test
  void an_extractor_that_fails_late_leaves_nothing_behind() {
    Schema<Integer> schema = Schema.builder("flot/1", Integer.class)
        .number("age", n -> {
          throw new IllegalStateException("secret " + n);
        })
        .events("visite", Integer.class, n -> List.of(n), ev -> ev.on(n -> DAY))
        .build();
    Indicator withAge = visits(Basis.PERSON, "visite")
        .breakdown(Breakdown.byBand(
            Label.ofBoth("Âge"),
            Attribute.of("age", org.allervers.indicators.definition.ReferenceDate.TIMELESS),
            org.allervers.indicators.definition.Bands.ofClosed()
                .from("0+", Label.ofBoth("0+"), 0)
                .build()))
        .build();
    Indicator first = visits(Basis.EVENT, "visite").build().toBuilder("A").build();
    Evaluation evaluation =
        schema.compile(List.of(first, withAge), People.TEAMS, People.YEAR).evaluate(List.of(1, 2));
    assertThat(evaluation.value(new Cell("A", Scope.TOTAL, People.YEAR, Cell.TOTAL)))
        .isZero();
    assertThat(evaluation.rejections()).isEqualTo(Map.of(Rejection.EXTRACTOR_FAILED, 2L));
    assertThat(evaluation.records()).isEqualTo(2);
  }

  @Test
  void reversed_open_and_undated_are_told_apart() {
    Stay reversed = new Stay(DAY, Optional.of(DAY.minusDays(1)), "N1", Optional.empty());
    Stay open = new Stay(DAY, Optional.empty(), "N1", Optional.of("FIN"));
    Person person = new Person(1, "F", Optional.empty(), List.of(reversed, open), List.of());
    Indicator exits = People.exits();
    Evaluation evaluation = People.schema()
        .compile(List.of(exits, People.bySex()), People.TEAMS, People.YEAR)
        .evaluate(List.of(person));
    assertThat(evaluation.rejections()).isEqualTo(Map.of(Rejection.REVERSED_SPELL, 1L));
    assertThat(evaluation.value(new Cell("SORTIE", Scope.TOTAL, People.YEAR, Cell.TOTAL)))
        .isZero();
    assertThat(evaluation.value(new Cell("SEXE", Scope.TOTAL, People.YEAR, "F")))
        .isEqualTo(1);
  }

  @Test
  void an_event_outside_any_slot_is_no_session_and_still_an_event() {
    Schema<Integer> schema = Schema.builder("plages/1", Integer.class)
        .events(
            "visite",
            Integer.class,
            n -> List.of(n),
            ev -> ev.on(n -> DAY)
                .halfDay(n -> n == 0
                    ? Optional.empty()
                    : Optional.of(n % 2 == 0 ? HalfDay.MORNING : HalfDay.AFTERNOON)))
        .build();
    Indicator sessions = visits(Basis.SESSION, "visite").build();
    Indicator events = visits(Basis.EVENT, "visite").build().toBuilder("E").build();
    Evaluation evaluation = schema
        .compile(List.of(sessions, events), People.TEAMS, People.YEAR)
        .evaluate(List.of(0, 1, 2, 3, 4));
    assertThat(evaluation.value(VISITS)).as("half-days").isEqualTo(2);
    assertThat(evaluation.contributors(VISITS)).as("persons met in them").isEqualTo(4);
    assertThat(evaluation.value(new Cell("E", Scope.TOTAL, People.YEAR, Cell.TOTAL)))
        .isEqualTo(5);
    assertThat(evaluation.rejections()).isEqualTo(Map.of(Rejection.OUTSIDE_SLOT, 1L));
  }

  @Test
  void sessions_and_spells_need_a_source_that_has_them() {
    Indicator spells = visits(Basis.SPELL, "visite").build();
    Indicator stays = People.draft("S").basis(Basis.EVENT).build();
    Indicator halves = People.draft("H")
        .basis(Basis.SESSION)
        .timing(new Timing(TimeKind.EVENT_IN_PERIOD, "jour"))
        .attributedBy(null)
        .at(Scope.TOTAL)
        .build();
    Schema<Person> schema = Schema.builder("x", Person.class)
        .spells(
            "suivi",
            Stay.class,
            Person::stays,
            sp -> sp.from(Stay::from).to(Stay::to).code("equipe", stay -> Optional.of(stay.team())))
        .events("visite", Visit.class, Person::visits, ev -> ev.on(Visit::day))
        .events("jour", Visit.class, Person::visits, ev -> ev.on(Visit::day))
        .build();
    assertThatExceptionOfType(UnboundDefinitionException.class)
        .isThrownBy(() ->
            schema.compile(List.of(spells, stays, halves), People.TEAMS, People.YEAR, People.YEAR))
        .satisfies(e -> assertThat(e.problems())
            .extracting(UnboundDefinitionException.Problem::kind)
            .containsExactly(
                Kind.DUPLICATE_PERIOD, Kind.WRONG_BASIS, Kind.WRONG_BASIS, Kind.NO_HALF_DAYS));
  }

  @Test
  void a_period_of_no_day_does_not_come_to_be() {
    assertThatIllegalArgumentException().isThrownBy(() -> ReportingPeriod.of(DAY, DAY));
  }

  @Test
  void a_quantity_that_cannot_be_is_no_quantity() {
    Indicator items = People.items();
    Person typo = new Person(
        1,
        "F",
        Optional.empty(),
        List.of(),
        List.of(
            new Visit(DAY, "N1", List.of(), 5),
            new Visit(DAY, "N1", List.of(), -1),
            new Visit(DAY, "N1", List.of(), 5_000_000_000L)));
    Evaluation evaluation =
        People.schema().compile(List.of(items), People.TEAMS, People.YEAR).evaluate(List.of(typo));
    assertThat(evaluation.value(new Cell("UNITES", Scope.TOTAL, People.YEAR, Cell.TOTAL)))
        .isEqualTo(5);
    assertThat(evaluation.internal().tables().get(0).notes())
        .anyMatch(note -> note.fr().equals("2 avec une valeur hors liste"));
  }

  @Test
  void totals_that_do_not_close_stop_the_run_by_name() {
    Plan<Person> plan = People.schema().compile(List.of(People.bySex()), People.TEAMS, People.YEAR);
    Partial honest = plan.partial(List.of(new Person(
        1,
        "F",
        Optional.empty(),
        List.of(new Stay(DAY, Optional.empty(), "N1", Optional.empty())),
        List.of())));
    long[] units = honest.units().clone();
    units[plan.layout().cell(0, 0, 0, Slots.line(0))]++;
    Partial altered = new Partial(
        honest.definitionHash(),
        units,
        honest.amounts(),
        honest.contributors(),
        honest.sparse(),
        1,
        Map.of(),
        new TreeSet<>());
    assertThatExceptionOfType(UnclosedTotalsException.class)
        .isThrownBy(() -> plan.finish(altered))
        .satisfies(e -> {
          assertThat(e.indicator()).isEqualTo("SEXE");
          assertThat(e.scope()).isEqualTo(Scope.TOTAL);
          assertThat(e.period()).isEqualTo(People.YEAR.toString());
        });
  }

  @Test
  void every_record_is_visited_once_whatever_is_asked() {
    List<Integer> visits = new ArrayList<>();
    Schema<Integer> schema = Schema.builder("une-fois/1", Integer.class)
        .events(
            "visite",
            Integer.class,
            n -> {
              visits.add(n);
              return Collections.nCopies(100, n);
            },
            ev -> ev.on(n -> DAY).quantity("unites", n -> n))
        .build();
    List<Indicator> indicators = List.of(
        visits(Basis.EVENT, "visite").build(),
        visits(Basis.PERSON, "visite").build().toBuilder("P").build(),
        visits(Basis.EVENT, "visite").build().toBuilder("S")
            .measure(Measure.sum("visite", "unites"))
            .build());
    schema
        .compile(
            indicators, People.TEAMS, People.YEAR, ReportingPeriod.ofYear(2021), People.QUARTER)
        .evaluate(List.of(1, 2, 3));
    assertThat(visits).containsExactly(1, 2, 3);
  }
}
