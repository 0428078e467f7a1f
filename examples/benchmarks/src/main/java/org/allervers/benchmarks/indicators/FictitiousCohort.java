package org.allervers.benchmarks.indicators;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.allervers.benchmarks.indicators.Person.Act;
import org.allervers.benchmarks.indicators.Person.Meeting;
import org.allervers.benchmarks.indicators.Person.Motive;
import org.allervers.benchmarks.indicators.Person.Sex;
import org.allervers.benchmarks.indicators.Person.Stay;

/**
 * Fictitious people of 50 teams over four years: ten meetings each on average, most of them with one team. The same person
 * for the same number, whatever the size of the cohort. Every date is an object of its own, as in records that were read.
 */
final class FictitiousCohort {

  static final LocalDate FIRST = LocalDate.of(2021, 1, 1);
  static final int DAYS = 1461;
  static final int TEAMS = 50;

  private static final long SEED = 20_260_301L;

  private static final List<Act> ACTS = List.of(Act.values());
  private static final List<Motive> MOTIVES = List.of(Motive.values());
  private static final List<Sex> SEXES = List.of(Sex.values());
  private static final String[] TEAM = new String[TEAMS];

  static {
    for (int t = 0; t < TEAMS; t++) {
      TEAM[t] = String.format("T%02d", t + 1);
    }
  }

  private FictitiousCohort() {}

  static String team(int index) {
    return TEAM[index];
  }

  static List<Person> of(int persons) {
    return of(0, persons);
  }

  /** The persons from one number on; other numbers are other persons. */
  static List<Person> of(int first, int persons) {
    List<Person> people = new ArrayList<>(persons);
    for (int i = 0; i < persons; i++) {
      people.add(person(first + i));
    }
    return people;
  }

  static Person person(int number) {
    SplittableRandom random = new SplittableRandom(SEED + number);
    String home = TEAM[random.nextInt(TEAMS)];
    int meetings = random.nextInt(21);
    List<Meeting> met = new ArrayList<>(meetings);
    for (int i = 0; i < meetings; i++) {
      String team = random.nextInt(100) < 97 ? home : TEAM[random.nextInt(TEAMS)];
      met.add(new Meeting(
          day(random.nextInt(DAYS)),
          random.nextInt(100) == 0 ? null : team,
          random.nextInt(100) == 0 ? null : ACTS.get(random.nextInt(24))));
    }
    int stays = random.nextInt(10) == 0 ? 2 : random.nextInt(9) == 0 ? 0 : 1;
    List<Stay> stayed = new ArrayList<>(stays);
    for (int i = 0; i < stays; i++) {
      stayed.add(stay(random, home));
    }
    LocalDate birth =
        random.nextInt(20) == 0 ? null : LocalDate.of(1930, 1, 1).plusDays(random.nextInt(32_500));
    Sex sex = random.nextInt(33) == 0 ? null : SEXES.get(random.nextInt(4));
    return new Person(birth, sex, stayed, met);
  }

  private static Stay stay(SplittableRandom random, String team) {
    int from = random.nextInt(DAYS);
    if (random.nextInt(10) < 3) {
      return new Stay(day(from), null, team, null);
    }
    Motive motive = random.nextInt(25) == 0 ? null : MOTIVES.get(random.nextInt(8));
    return new Stay(day(from), day(from + 1 + random.nextInt(600)), team, motive);
  }

  private static LocalDate day(int index) {
    return FIRST.plusDays(index);
  }
}
