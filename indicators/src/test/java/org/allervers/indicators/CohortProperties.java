package org.allervers.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.allervers.core.time.ReportingPeriod;
import org.allervers.indicators.People.Person;
import org.allervers.indicators.People.Stay;
import org.allervers.indicators.People.Visit;
import org.allervers.indicators.definition.Attribute;
import org.allervers.indicators.definition.Bands;
import org.allervers.indicators.definition.Basis;
import org.allervers.indicators.definition.Breakdown;
import org.allervers.indicators.definition.Category;
import org.allervers.indicators.definition.Measure;
import org.allervers.indicators.definition.Population;
import org.allervers.indicators.definition.ReferenceDate;
import org.allervers.indicators.definition.Timing;
import org.allervers.indicators.period.TimeKind;
import org.allervers.indicators.table.Label;
import org.allervers.indicators.table.Scope;

/** One by one, many at a time, or from columns: the same bits. */
class CohortProperties {

  private static final ReportingPeriod[] PERIODS = {
    People.YEAR, People.QUARTER, ReportingPeriod.ofYear(2021)
  };

  private static final List<String> TEAMS = List.of("N1", "N2", "SUD", "NORD", "AILLEURS");

  @Provide
  Arbitrary<List<Person>> people() {
    return People.persons().list().ofMaxSize(8);
  }

  @Provide
  Arbitrary<Indicator> indicators() {
    return Words.indicators();
  }

  /** The kinds of definitions that have a short way, in all their forms. */
  @Provide
  Arbitrary<Indicator> shortOnes() {
    return net.jqwik.api.Combinators.combine(
            net.jqwik.api.Arbitraries.of(0, 1, 2, 3),
            net.jqwik.api.Arbitraries.of(0, 1, 2, 3, 4),
            net.jqwik.api.Arbitraries.of(0, 1, 2))
        .as(CohortProperties::shortOne);
  }

  private static Indicator shortOne(int form, int lines, int levels) {
    boolean isOfVisits = form == 0 || form == 2;
    String source = isOfVisits ? "visite" : "suivi";
    TimeKind kind =
        isOfVisits ? TimeKind.EVENT_IN_PERIOD : lines % 2 == 0 ? TimeKind.EXITS : TimeKind.ENTRIES;
    boolean isOfPersons = form >= 2;
    Indicator.Builder draft = People.draft("X")
        .basis(isOfPersons ? Basis.PERSON : isOfVisits ? Basis.EVENT : Basis.SPELL)
        .timing(new Timing(kind, source))
        .attributedBy(
            levels == 0
                ? null
                : isOfPersons
                    ? Attribute.collected(source, "equipe", kind)
                    : Attribute.ofEvent(source, "equipe"))
        .population(Population.everybody());
    if (levels == 0) {
      draft.at(Scope.TOTAL);
    } else if (levels == 1) {
      draft.at("N1", "NORD");
    }
    if (isOfPersons) {
      draft.breakdown(personLines(lines));
    } else {
      draft.breakdown(lines == 0 ? null : entryLines(source));
      if (isOfVisits && lines > 2) {
        draft.measure(
            lines == 3
                ? Measure.sum("visite", "unites")
                : Measure.mean(Attribute.ofEvent("visite", "unites"), 2));
      } else if (!isOfVisits && kind == TimeKind.EXITS && lines == 2) {
        draft.measure(Measure.mean(Attribute.durationOf("suivi"), 1));
      } else if (lines == 1) {
        draft.measure(Measure.perPerson(1));
      }
    }
    return draft.build();
  }

  private static Breakdown entryLines(String source) {
    String attribute = source.equals("suivi") ? "motif" : "equipe";
    return Breakdown.byCode(
        Label.ofBoth("x"),
        Attribute.ofEvent(source, attribute),
        List.of(
            Category.of("FIN", "Fin", "End"), Category.of("N1", "Nord", "North").including("N2")));
  }

  private static Breakdown personLines(int form) {
    Bands bands = Bands.ofClosed()
        .band("18-40", Label.ofBoth("18-40"), 18, 40)
        .band("41-60", Label.ofBoth("41-60"), 41, 60)
        .build();
    Breakdown age = Breakdown.byBand(
        Label.ofBoth("a"),
        Attribute.of("age", form == 1 ? ReferenceDate.PERIOD_START : ReferenceDate.PERIOD_END),
        bands);
    Breakdown sex = Breakdown.byCode(
        Label.ofBoth("s"),
        Attribute.of("sexe", ReferenceDate.TIMELESS),
        List.of(Category.of("F", "Femme", "Woman"), Category.of("H", "Homme", "Man")));
    return switch (form) {
      case 0 -> sex;
      case 1 -> age;
      case 2 -> Breakdown.crossed(age, sex);
      default -> Breakdown.crossed(sex, age);
    };
  }

  private static Plan<Person> plan(Indicator... indicators) {
    return People.schema().compile(List.of(indicators), People.TEAMS, PERIODS);
  }

  private static <T> Partial oneByOne(Plan<T> plan, List<T> records) {
    Accumulator<T> accumulator = plan.accumulator();
    records.forEach(accumulator::add);
    return accumulator.partial();
  }

  private static <T> void checkAllWays(Plan<T> plan, List<T> records) {
    Partial expected = oneByOne(plan, records);
    assertThat(plan.partial(records)).as("many at a time").isEqualTo(expected);
    Cohort<T> cohort = plan.cohort(records);
    assertThat(plan.partial(cohort)).as("from columns").isEqualTo(expected);
    assertThat(plan.partial(cohort, Runnable::run, 3)).as("in parts").isEqualTo(expected);
  }

  @Property(tries = 500)
  void any_definition_counts_the_same_in_every_way(
      @ForAll("indicators") Indicator indicator, @ForAll("people") List<Person> people) {
    checkAllWays(plan(indicator), people);
  }

  @Property(tries = 300)
  void the_short_ways_count_the_same(
      @ForAll("shortOnes") Indicator one,
      @ForAll("shortOnes") Indicator other,
      @ForAll("people") List<Person> people) {
    checkAllWays(plan(one, other.toBuilder("Y").build()), people);
  }

  @Property(tries = 200)
  void short_and_long_ways_stand_beside_each_other(
      @ForAll("shortOnes") Indicator one,
      @ForAll("indicators") Indicator other,
      @ForAll("people") List<Person> people) {
    checkAllWays(plan(one, other.toBuilder("Y").build()), people);
  }

  @Property(tries = 200)
  void another_plan_counts_the_same_cohort(
      @ForAll("indicators") Indicator one,
      @ForAll("shortOnes") Indicator other,
      @ForAll("people") List<Person> people) {
    List<Person> readable =
        people.stream().filter(person -> !person.sex().equals("!")).toList();
    Schema<Person> schema = People.schema();
    Indicator second = other.toBuilder("Y").build();
    Cohort<Person> cohort =
        schema.compile(List.of(one, second), People.TEAMS, PERIODS).cohort(readable);
    for (Indicator alone : List.of(one, second)) {
      Plan<Person> plan = schema.compile(List.of(alone), People.TEAMS, People.QUARTER);
      assertThat(plan.partial(cohort)).isEqualTo(oneByOne(plan, readable));
    }
  }

  @Example
  void crowds_of_every_size_and_long_records_count_the_same() {
    List<Person> people = new ArrayList<>();
    for (int n : new int[] {0, 1, 3, 1023, 1024, 1025, 5000, 2, 0, 7}) {
      people.add(person(people.size(), n));
    }
    for (int i = 0; i < 600; i++) {
      people.add(person(i, i % 23));
    }
    people.add(null);
    people.add(new Person(7, "!", Optional.empty(), List.of(), List.of()));
    checkAllWays(People.plan(), people);
    checkAllWays(plan(shortOne(0, 3, 2), shortOne(2, 3, 2).toBuilder("Y").build()), people);
  }

  private static Person person(int id, int visits) {
    return new Person(
        id,
        id % 3 == 0 ? "F" : "H",
        Optional.of(LocalDate.of(1960, 2, 28).plusDays(id)),
        List.of(new Stay(
            LocalDate.of(2021, 12, 1),
            Optional.of(LocalDate.of(2022, 4, 1)),
            "N1",
            Optional.of("FIN"))),
        IntStream.range(0, visits)
            .mapToObj(i -> new Visit(
                LocalDate.of(2021, 11, 1).plusDays(i % 500),
                TEAMS.get(i % (1 + id % 5)),
                List.of("SOIN"),
                i % 7))
            .toList());
  }

  @Example
  void an_attribute_that_cannot_be_read_rejects_its_record_alone() {
    Schema<Integer> schema = Schema.builder("flot/1", Integer.class)
        .events(
            "visite",
            Integer.class,
            n -> IntStream.range(0, n).boxed().toList(),
            ev -> ev.onIfKnown(
                    n -> n % 4 == 3 ? Optional.empty() : Optional.of(LocalDate.of(2022, 5, 2)))
                .codeOrNull("equipe", n -> {
                  if (n == 6) {
                    throw new IllegalStateException("unreadable");
                  }
                  return n % 2 == 0 ? "N1" : null;
                })
                .codes("service", n -> List.of("SOIN", "X" + n)))
        .build();
    Indicator visits = People.draft("X")
        .basis(Basis.EVENT)
        .timing(new Timing(TimeKind.EVENT_IN_PERIOD, "visite"))
        .attributedBy(Attribute.ofEvent("visite", "equipe"))
        .breakdown(Breakdown.byCodes(
            Label.ofBoth("s"),
            Attribute.ofEvent("visite", "service"),
            List.of(Category.of("SOIN", "Soin", "Care"))))
        .build();
    Plan<Integer> plan = schema.compile(List.of(visits), People.TEAMS, People.YEAR);
    List<Integer> records = Arrays.asList(2, 9, 5, null, 4, 12, 0, 6);
    checkAllWays(plan, records);
    Cohort<Integer> cohort = plan.cohort(records);
    assertThat(plan.evaluate(cohort).rejections())
        .isEqualTo(Map.of(
            Rejection.NULL_RECORD,
            1L,
            Rejection.EXTRACTOR_FAILED,
            2L,
            Rejection.UNDATED_EVENT,
            3L));
    assertThat(cohort.persons()).isEqualTo(5);
    assertThat(cohort.records()).isEqualTo(8);
    assertThat(cohort.entries()).isEqualTo(2 + 4 + 3 + 0 + 5);
    assertThat(cohort).hasToString("Cohort[5 persons]");
  }

  @Example
  void ends_of_any_century_count_the_same() {
    LocalDate longAgo = LocalDate.ofEpochDay(-30_000);
    LocalDate first = longAgo.minusYears(3);
    List<Optional<LocalDate>> ends = new ArrayList<>(List.of(Optional.empty()));
    for (int day = -2; day <= 2; day++) {
      ends.add(Optional.of(longAgo.plusDays(day)));
      ends.add(Optional.of(LocalDate.EPOCH.plusDays(day)));
      ends.add(Optional.of(LocalDate.of(2022, 1, 1).plusDays(day)));
    }
    List<Person> people = ends.stream()
        .map(end -> new Person(
            1,
            "F",
            Optional.empty(),
            List.of(new Stay(first, end, "N1", Optional.of("FIN"))),
            List.of()))
        .toList();
    for (int year : new int[] {longAgo.getYear(), 1969, 1970, 2021, 2022}) {
      Plan<Person> plan = People.schema()
          .compile(
              List.of(shortOne(1, 2, 2), shortOne(3, 0, 1).toBuilder("Y").build()),
              People.TEAMS,
              ReportingPeriod.ofYear(year),
              ReportingPeriod.ofYear(year + 1));
      checkAllWays(plan, people);
    }
  }

  @Example
  void more_periods_than_sets_of_them_are_counted_for_count_the_same() {
    ReportingPeriod[] quarters = Stream.iterate(0, i -> i + 1)
        .limit(24)
        .map(i -> ReportingPeriod.ofQuarter(2020 + i / 4, 1 + i % 4))
        .toArray(ReportingPeriod[]::new);
    List<Person> people =
        IntStream.range(0, 700).mapToObj(i -> person(i, i % 9)).toList();
    for (int periods : new int[] {10, 11, 12, 13, 24}) {
      Plan<Person> plan = People.schema()
          .compile(
              List.of(shortOne(0, 1, 2), shortOne(2, 2, 2).toBuilder("Y").build()),
              People.TEAMS,
              Arrays.copyOf(quarters, periods));
      checkAllWays(plan, people);
    }
  }

  @Example
  void a_person_who_cannot_be_read_counts_nowhere_wherever_it_fails() {
    for (String failing : List.of("list", "day", "team", "sex")) {
      Schema<Integer> schema = failingSchema(failing);
      Indicator visits = People.draft("X")
          .basis(Basis.EVENT)
          .timing(new Timing(TimeKind.EVENT_IN_PERIOD, "visite"))
          .attributedBy(Attribute.ofEvent("visite", "equipe"))
          .build();
      Indicator persons = People.draft("Y")
          .timing(new Timing(TimeKind.EVENT_IN_PERIOD, "visite"))
          .attributedBy(Attribute.collected("visite", "equipe", TimeKind.EVENT_IN_PERIOD))
          .breakdown(personLines(0))
          .build();
      Plan<Integer> plan = schema.compile(List.of(visits, persons), People.TEAMS, PERIODS);
      List<Integer> records = IntStream.range(0, 600).boxed().toList();
      checkAllWays(plan, records);
      assertThat(plan.evaluate(records).rejections())
          .as(failing)
          .isEqualTo(Map.of(Rejection.EXTRACTOR_FAILED, 7L));
    }
  }

  /** Those whose number ends in 77, and 255, cannot be read. */
  private static Schema<Integer> failingSchema(String failing) {
    return Schema.builder("panne/1", Integer.class)
        .code("sexe", n -> Optional.of(fail(n, failing, "sex") % 2 == 0 ? "F" : "H"))
        .events(
            "visite",
            Integer.class,
            n -> n % 3 == 0
                ? new ArrayDeque<>(List.of(n, fail(n, failing, "list")))
                : new ArrayList<>(List.of(n, fail(n, failing, "list"), n)),
            ev -> ev.on(n -> LocalDate.of(2022, 5, 2).plusDays(fail(n, failing, "day") % 60))
                .code("equipe", n -> Optional.of(TEAMS.get(fail(n, failing, "team") % 5))))
        .build();
  }

  private static int fail(int n, String failing, String here) {
    if (failing.equals(here) && (n % 100 == 77 || n == 255)) {
      throw new IllegalStateException("unreadable");
    }
    return n;
  }

  @Example
  void refuses_a_cohort_that_lacks_something() {
    Cohort<Person> cohort = plan(People.bySex()).cohort(List.of());
    assertThatIllegalArgumentException().isThrownBy(() -> plan(People.bySex()).evaluate(cohort));
    Schema<Person> schema = People.schema();
    Cohort<Person> bySex =
        schema.compile(List.of(People.bySex()), People.TEAMS, People.YEAR).cohort(List.of());
    for (Indicator more : List.of(People.byAge(), People.byService(), People.exits())) {
      Plan<Person> plan = schema.compile(List.of(more), People.TEAMS, People.YEAR);
      assertThatIllegalArgumentException().isThrownBy(() -> plan.evaluate(bySex));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> People.plan().partial(People.plan().cohort(List.of()), Runnable::run, 0));
  }

  @Example
  void refuses_to_read_for_more_periods_than_it_can() {
    ReportingPeriod[] many = Stream.iterate(0, i -> i + 1)
        .limit(65)
        .map(i -> ReportingPeriod.ofYear(1960 + i))
        .toArray(ReportingPeriod[]::new);
    Plan<Person> plan = People.schema().compile(List.of(People.bySex()), People.TEAMS, many);
    assertThatIllegalArgumentException().isThrownBy(() -> plan.cohort(List.of()));
  }
}
