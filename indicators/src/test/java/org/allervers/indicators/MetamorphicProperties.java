package org.allervers.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.allervers.core.time.ReportingPeriod;
import org.allervers.indicators.People.Person;
import org.allervers.indicators.People.Stay;
import org.allervers.indicators.People.Visit;
import org.allervers.indicators.explain.Cell;
import org.allervers.indicators.table.Scope;

/** What must not change a figure, and what must change it in a known way. */
class MetamorphicProperties {

  @Provide
  Arbitrary<List<Person>> people() {
    return People.persons().list().ofMaxSize(12);
  }

  @Provide
  Arbitrary<Indicator> indicators() {
    return Words.indicators();
  }

  private static Plan<Person> plan(Indicator indicator, ReportingPeriod... periods) {
    return People.schema().compile(List.of(indicator), People.TEAMS, periods);
  }

  @Property(tries = 200)
  void the_order_of_people_and_the_way_of_splitting_do_not_matter(
      @ForAll("indicators") Indicator indicator,
      @ForAll("people") List<Person> people,
      @ForAll @IntRange(min = 1, max = 5) int parts,
      @ForAll long seed) {
    Plan<Person> plan = plan(indicator, People.YEAR, People.QUARTER);
    List<Person> shuffled = new ArrayList<>(people);
    Collections.shuffle(shuffled, new Random(seed));
    Partial merged = plan.partial(shuffled, Runnable::run, parts);
    assertThat(merged).isEqualTo(plan.partial(people));
    assertThat(merged.toBytes()).isEqualTo(plan.partial(people).toBytes());
  }

  @Property(tries = 200)
  void who_goes_out_again_was_never_there(
      @ForAll("indicators") Indicator indicator,
      @ForAll("people") List<Person> people,
      @ForAll("people") List<Person> others) {
    Plan<Person> plan = plan(indicator, People.YEAR);
    Accumulator<Person> accumulator = plan.accumulator();
    people.forEach(accumulator::add);
    for (int i = 0; i < Math.min(people.size(), others.size()); i++) {
      accumulator.replace(people.get(i), others.get(i));
      accumulator.replace(others.get(i), people.get(i));
    }
    assertThat(accumulator.partial()).isEqualTo(plan.partial(people));
  }

  /** Four hundred years are a whole number of weeks and leap years, so that even the ages stay. */
  @Property(tries = 100)
  void when_everything_is_shifted_nothing_changes(@ForAll("people") List<Person> people) {
    List<Person> later = people.stream().map(MetamorphicProperties::later).toList();
    ReportingPeriod year = People.YEAR;
    ReportingPeriod laterYear = ReportingPeriod.ofYear(2422);
    Evaluation now =
        People.schema().compile(People.indicators(), People.TEAMS, year).evaluate(people);
    Evaluation then =
        People.schema().compile(People.indicators(), People.TEAMS, laterYear).evaluate(later);
    for (Cell cell : cells(year)) {
      assertThat(then.value(new Cell(cell.indicator(), cell.scope(), laterYear, cell.row())))
          .as(cell.toString())
          .isEqualTo(now.value(cell));
    }
  }

  private static Person later(Person person) {
    return new Person(
        person.id(),
        person.sex(),
        person.birth().map(day -> day.plusYears(400)),
        person.stays().stream()
            .map(stay -> new Stay(
                stay.from().plusYears(400),
                stay.to().map(day -> day.plusYears(400)),
                stay.team(),
                stay.motive()))
            .toList(),
        person.visits().stream()
            .map(visit -> new Visit(
                visit.day().plusYears(400), visit.team(), visit.services(), visit.items()))
            .toList());
  }

  private static List<Cell> cells(ReportingPeriod period) {
    List<Cell> cells = new ArrayList<>();
    for (Scope scope : People.TEAMS.scopes()) {
      for (String row : List.of("F", "H", Cell.TOTAL, Cell.UNKNOWN)) {
        cells.add(new Cell("SEXE", scope.code(), period, row));
      }
      cells.add(new Cell("AGE", scope.code(), period, "18-40"));
      cells.add(new Cell("SERVICE", scope.code(), period, "DROITS"));
      cells.add(new Cell("SORTIE", scope.code(), period, "FIN"));
      cells.add(new Cell("UNITES", scope.code(), period, Cell.TOTAL));
    }
    return cells;
  }

  @Property(tries = 100)
  void renamed_codes_give_renamed_lines(@ForAll("people") List<Person> people) {
    List<Person> renamed = people.stream()
        .map(p -> new Person(
            p.id(), p.sex().equals("F") ? "FEMME" : p.sex(), p.birth(), p.stays(), p.visits()))
        .toList();
    Indicator other = Indicator.parse(
        People.bySex().canonicalJson().replace("{\"code\":\"F\"", "{\"code\":\"FEMME\""));
    Evaluation before = plan(People.bySex(), People.YEAR).evaluate(people);
    Evaluation after = plan(other, People.YEAR).evaluate(renamed);
    for (String row : List.of("H", Cell.TOTAL, Cell.UNKNOWN)) {
      assertThat(after.value(new Cell("SEXE", "NORD", People.YEAR, row)))
          .isEqualTo(before.value(new Cell("SEXE", "NORD", People.YEAR, row)));
    }
    assertThat(after.value(new Cell("SEXE", "NORD", People.YEAR, "FEMME")))
        .isEqualTo(before.value(new Cell("SEXE", "NORD", People.YEAR, "F")));
  }

  @Property(tries = 100)
  void a_year_of_events_is_the_sum_of_its_quarters(@ForAll("people") List<Person> people) {
    Evaluation evaluation = plan(
            People.items(),
            People.YEAR,
            ReportingPeriod.ofQuarter(2022, 1),
            ReportingPeriod.ofQuarter(2022, 2),
            ReportingPeriod.ofQuarter(2022, 3),
            ReportingPeriod.ofQuarter(2022, 4))
        .evaluate(people);
    long quarters = 0;
    for (int quarter = 1; quarter <= 4; quarter++) {
      quarters += evaluation.value(
          new Cell("UNITES", Scope.TOTAL, ReportingPeriod.ofQuarter(2022, quarter), Cell.TOTAL));
    }
    assertThat(evaluation.value(new Cell("UNITES", Scope.TOTAL, People.YEAR, Cell.TOTAL)))
        .isEqualTo(quarters);
  }

  @Property(tries = 20)
  void a_hundred_periods_give_what_each_gives_alone(@ForAll("people") List<Person> people) {
    List<ReportingPeriod> weeks = new ArrayList<>();
    LocalDate monday = LocalDate.of(2021, 6, 7);
    for (int week = 0; week < 100; week++) {
      LocalDate start = monday.plusWeeks(week);
      weeks.add(ReportingPeriod.of(start, start.plusWeeks(1)));
    }
    Evaluation all =
        plan(People.byService(), weeks.toArray(ReportingPeriod[]::new)).evaluate(people);
    for (int week : List.of(0, 40, 63, 64, 65, 99)) {
      Evaluation alone = plan(People.byService(), weeks.get(week)).evaluate(people);
      for (String row : List.of("SOIN", "DROITS", "ASSIDU", Cell.TOTAL)) {
        Cell cell = new Cell("SERVICE", "NORD", weeks.get(week), row);
        assertThat(all.value(cell)).isEqualTo(alone.value(cell));
      }
    }
    assertThat(all.rejections())
        .isEqualTo(plan(People.byService(), weeks.get(0)).evaluate(people).rejections());
  }

  @Example
  void threads_of_the_host_give_the_same_bits() {
    List<Person> people = new ArrayList<>();
    People.persons().sampleStream().limit(500).forEach(people::add);
    Plan<Person> plan = People.plan();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      Partial alone = plan.partial(people);
      for (int parts : List.of(1, 2, 7, 600)) {
        assertThat(plan.partial(people, threads, parts).toBytes()).isEqualTo(alone.toBytes());
      }
      assertThat(plan.evaluate(people, threads, 3).internal().tables())
          .isEqualTo(plan.evaluate(people).internal().tables());
    } finally {
      threads.shutdownNow();
    }
  }
}
