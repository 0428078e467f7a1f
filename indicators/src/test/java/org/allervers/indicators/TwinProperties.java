package org.allervers.indicators;

import static org.allervers.indicators.People.QUARTER;
import static org.allervers.indicators.People.YEAR;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.allervers.core.time.ReportingPeriod;
import org.allervers.indicators.People.Person;
import org.allervers.indicators.People.Stay;
import org.allervers.indicators.People.Visit;
import org.allervers.indicators.definition.Basis;
import org.allervers.indicators.definition.Timing;
import org.allervers.indicators.explain.Cell;
import org.allervers.indicators.explain.Explanation;
import org.allervers.indicators.period.TimeKind;
import org.allervers.indicators.table.Scope;

/** One pass against slow streams that share no code with it: a pass for each figure. */
class TwinProperties {

  private final Plan<Person> plan = People.plan();

  @Provide
  Arbitrary<List<Person>> people() {
    return People.persons().list().ofMaxSize(12);
  }

  @Property(tries = 200)
  void one_pass_equals_a_pass_for_each_figure(@ForAll("people") List<Person> people) {
    Evaluation evaluation = plan.evaluate(people);
    for (ReportingPeriod p : List.of(YEAR, QUARTER)) {
      for (Scope scope : People.TEAMS.scopes()) {
        Twin twin = new Twin(people, p, scope.code());
        twin.expected()
            .forEach(figure -> assertThat(
                    evaluation.value(new Cell(figure.indicator(), scope.code(), p, figure.row())))
                .as("%s %s %s %s", figure.indicator(), figure.row(), scope.code(), p)
                .isEqualTo(figure.value()));
      }
    }
    assertThat(evaluation.records()).isEqualTo(people.size());
  }

  @Property(tries = 100)
  void lines_and_unknown_make_the_denominator(@ForAll("people") List<Person> people) {
    Evaluation evaluation = plan.evaluate(people);
    long counted = 0;
    for (String row : List.of("F", "H", Cell.UNKNOWN)) {
      counted += evaluation.value(new Cell("SEXE", Scope.TOTAL, YEAR, row));
    }
    long denominator =
        evaluation.internal().tables().get(0).base().total().exact().orElseThrow();
    assertThat(counted).isEqualTo(denominator);
  }

  @Property(tries = 100)
  void as_many_members_as_the_figure_says(@ForAll("people") List<Person> people) {
    Evaluation evaluation = plan.evaluate(people);
    for (String row : List.of("F", "H", Cell.TOTAL, Cell.UNKNOWN)) {
      Cell cell = new Cell("SEXE", "NORD", YEAR, row);
      assertThat(plan.members(people, cell)).hasSize((int) evaluation.value(cell));
    }
    for (String row : List.of("SOIN", "DROITS", "ASSIDU")) {
      Cell cell = new Cell("SERVICE", Scope.TOTAL, QUARTER, row);
      assertThat(plan.members(people, cell)).hasSize((int) evaluation.value(cell));
    }
    for (String row : List.of("FIN", "PERDU", Cell.TOTAL)) {
      Cell cell = new Cell("SORTIE", Scope.TOTAL, YEAR, row);
      assertThat(plan.members(people, cell)).hasSize((int) evaluation.contributors(cell));
    }
  }

  @Property(tries = 100)
  void explained_cells_are_the_counted_ones(@ForAll("people") List<Person> people) {
    for (Person person : people) {
      if (!person.sex().equals("!")) {
        Evaluation alone = plan.evaluate(List.of(person));
        for (Explanation explanation : plan.explain(person, "SEXE")) {
          explanation.units().stream()
              .flatMap(unit -> unit.cells().stream())
              .forEach(cell -> assertThat(alone.value(cell)).isEqualTo(1));
          long reached = explanation.units().stream()
              .filter(unit -> !unit.cells().isEmpty())
              .count();
          assertThat(reached > 0).isEqualTo(explanation.isCounted());
        }
      }
    }
  }

  @Property(tries = 200)
  void stock_at_end_is_stock_at_start_plus_entries_minus_exits(
      @ForAll("people") List<Person> people) {
    var schema = People.schema();
    var kinds =
        List.of(TimeKind.STOCK_AT_START, TimeKind.ENTRIES, TimeKind.EXITS, TimeKind.STOCK_AT_END);
    List<Indicator> indicators = kinds.stream()
        .map(kind -> People.draft(kind.code())
            .basis(Basis.SPELL)
            .timing(new Timing(kind, "suivi"))
            .build())
        .toList();
    Evaluation e = schema.compile(indicators, People.TEAMS, QUARTER).evaluate(people);
    long[] n = kinds.stream()
        .mapToLong(kind -> e.value(new Cell(kind.code(), Scope.TOTAL, QUARTER, Cell.TOTAL)))
        .toArray();
    assertThat(n[3]).isEqualTo(n[0] + n[1] - n[2]);
  }

  private record Figure(String indicator, String row, long value) {}

  private static final class Twin {

    private final List<Person> people;
    private final ReportingPeriod period;
    private final String scope;

    Twin(List<Person> people, ReportingPeriod period, String scope) {
      this.people = people.stream().filter(p -> !p.sex().equals("!")).toList();
      this.period = period;
      this.scope = scope;
    }

    Stream<Figure> expected() {
      return Stream.of(
          new Figure("SEXE", "F", followed(p -> p.sex().equals("F"))),
          new Figure("SEXE", "H", followed(p -> p.sex().equals("H"))),
          new Figure("SEXE", Cell.UNKNOWN, followed(p -> !Set.of("F", "H").contains(p.sex()))),
          new Figure("AGE", "18-40", followed(p -> isAge(p, 18, 40))),
          new Figure("AGE", "41+", followed(p -> isAge(p, 41, 999))),
          new Figure("AGE", Cell.TOTAL, followed(p -> true)),
          new Figure("SERVICE", "SOIN", served(Set.of("SOIN"))),
          new Figure("SERVICE", "DROITS", served(Set.of("DROITS", "AME"))),
          new Figure("SERVICE", "ASSIDU", visited(p -> visits(p).count() >= 2)),
          new Figure("SORTIE", "FIN", exits("FIN")),
          new Figure("SORTIE", "PERDU", exits("PERDU")),
          new Figure("UNITES", Cell.TOTAL, items()),
          new Figure(
              "SORTIS",
              Cell.TOTAL,
              followed(p ->
                  !p.sex().equals("X") && valid(p).noneMatch(s -> isOpenOn(s, period.last())))));
    }

    private long followed(Predicate<Person> condition) {
      return people.stream()
          .filter(condition)
          .filter(p -> valid(p).anyMatch(this::overlaps))
          .filter(p -> inScope(valid(p).filter(this::overlaps).map(Stay::team)))
          .count();
    }

    private long visited(Predicate<Person> condition) {
      return people.stream()
          .filter(condition)
          .filter(p -> visits(p).findAny().isPresent())
          .filter(p -> inScope(visits(p).map(Visit::team)))
          .count();
    }

    private long served(Set<String> services) {
      return visited(
          p -> visits(p).flatMap(v -> v.services().stream()).anyMatch(services::contains));
    }

    private long exits(String motive) {
      return people.stream()
          .flatMap(Twin::valid)
          .filter(s -> s.to().filter(period::contains).isPresent())
          .filter(s -> s.motive().equals(Optional.of(motive)))
          .filter(s -> inScope(Stream.of(s.team())))
          .count();
    }

    private long items() {
      return people.stream()
          .flatMap(this::visits)
          .filter(v -> inScope(Stream.of(v.team())))
          .mapToLong(Visit::items)
          .sum();
    }

    private boolean inScope(Stream<String> teams) {
      Set<String> all = new HashSet<>(Set.of(Scope.TOTAL));
      teams.forEach(team -> {
        if (Set.of("N1", "N2", "NORD").contains(team)) {
          all.add("NORD");
        }
        all.add(team);
      });
      return all.contains(scope);
    }

    private boolean isAge(Person person, int min, int max) {
      return person
          .birth()
          .filter(b -> !b.isAfter(period.last()))
          .map(b -> ChronoUnit.YEARS.between(b, period.last()))
          .filter(age -> age >= min && age <= max)
          .isPresent();
    }

    private Stream<Visit> visits(Person person) {
      return person.visits().stream().filter(v -> period.contains(v.day()));
    }

    private static Stream<Stay> valid(Person person) {
      return person.stays().stream()
          .filter(s -> s.to().filter(to -> to.isBefore(s.from())).isEmpty());
    }

    /** Day by day: a stay of no day is there on the day on which it begins and ends. */
    private boolean overlaps(Stay stay) {
      LocalDate last =
          stay.to().map(to -> to.equals(stay.from()) ? to : to.minusDays(1)).orElse(LocalDate.MAX);
      return !stay.from().isAfter(period.last()) && !last.isBefore(period.start());
    }

    private static boolean isOpenOn(Stay stay, LocalDate day) {
      return !stay.from().isAfter(day)
          && stay.to().filter(to -> !to.isAfter(day)).isEmpty();
    }
  }
}
