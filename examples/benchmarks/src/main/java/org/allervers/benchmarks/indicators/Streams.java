package org.allervers.benchmarks.indicators;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.allervers.benchmarks.indicators.Person.Sex;
import org.allervers.benchmarks.indicators.Person.Stay;
import org.allervers.core.time.ReportingPeriod;
import org.allervers.indicators.table.Scope;

/** The plain way: a pass of streams for each indicator and period, grouped by team and line. */
final class Streams {

  /** What is grouped by. */
  private record Key(String scope, int line) {}

  private record Length(Key key, long days) {}

  private final Grid grid;
  private final List<Person> people;

  Streams(Grid grid, List<Person> people) {
    this.grid = grid;
    this.people = people;
  }

  long[] cells() {
    long[] cells = new long[grid.size()];
    List<ReportingPeriod> periods = grid.periods();
    for (int p = 0; p < periods.size(); p++) {
      ReportingPeriod period = periods.get(p);
      Map<Key, Long> persons = people.stream()
          .flatMap(person -> persons(person, period))
          .collect(groupingBy(key -> key, counting()));
      Map<Key, Long> exits = people.stream()
          .flatMap(person -> exits(person, period))
          .collect(groupingBy(Length::key, counting()));
      Map<Key, Long> days = people.stream()
          .flatMap(person -> exits(person, period))
          .collect(groupingBy(Length::key, summingLong(Length::days)));
      Map<Key, Long> acts = people.stream()
          .flatMap(person -> acts(person, period))
          .collect(groupingBy(key -> key, counting()));
      List<String> scopes = grid.scopes();
      for (int s = 0; s < scopes.size(); s++) {
        int at = grid.at(p, s);
        for (int line = 0; line < 36; line++) {
          cells[at + Grid.PERSONS_AT + line] =
              persons.getOrDefault(new Key(scopes.get(s), line), 0L);
        }
        for (int line = 0; line < 8; line++) {
          Key key = new Key(scopes.get(s), line);
          long some = exits.getOrDefault(key, 0L);
          cells[at + Grid.EXITS_AT + 2 * line] = some;
          cells[at + Grid.EXITS_AT + 2 * line + 1] = Grid.tenths(days.getOrDefault(key, 0L), some);
        }
        for (int line = 0; line < 24; line++) {
          cells[at + Grid.ACTS_AT + line] = acts.getOrDefault(new Key(scopes.get(s), line), 0L);
        }
      }
    }
    return cells;
  }

  private Stream<String> scopes(String team) {
    return grid == Grid.W1 || team == null ? Stream.of(Scope.TOTAL) : Stream.of(team, Scope.TOTAL);
  }

  private Stream<Key> persons(Person person, ReportingPeriod period) {
    LocalDate last = period.last();
    if (person.birth() == null || person.sex() == null || person.birth().isAfter(last)) {
      return Stream.empty();
    }
    int line = line(Period.between(person.birth(), last).getYears(), person.sex());
    return person.meetings().stream()
        .filter(meeting -> period.contains(meeting.day()))
        .flatMap(meeting -> scopes(meeting.team()))
        .distinct()
        .map(scope -> new Key(scope, line));
  }

  @SuppressWarnings("EnumOrdinal")
  private static int line(int age, Sex sex) {
    int band = Grid.AGES.length - 1;
    while (Grid.AGES[band] > age) {
      band--;
    }
    return 4 * band + sex.ordinal();
  }

  @SuppressWarnings("EnumOrdinal")
  private Stream<Length> exits(Person person, ReportingPeriod period) {
    return person.stays().stream()
        .filter(stay -> stay.to() != null && stay.motive() != null && period.contains(stay.to()))
        .flatMap(stay -> scopes(stay.team())
            .map(scope -> new Length(new Key(scope, stay.motive().ordinal()), days(stay))));
  }

  private static long days(Stay stay) {
    return ChronoUnit.DAYS.between(stay.from(), stay.to());
  }

  @SuppressWarnings("EnumOrdinal")
  private Stream<Key> acts(Person person, ReportingPeriod period) {
    return person.meetings().stream()
        .filter(meeting -> Objects.nonNull(meeting.act()) && period.contains(meeting.day()))
        .flatMap(meeting ->
            scopes(meeting.team()).map(scope -> new Key(scope, meeting.act().ordinal())));
  }
}
