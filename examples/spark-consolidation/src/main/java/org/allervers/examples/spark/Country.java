package org.allervers.examples.spark;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.allervers.indicators.Organisation;
import org.allervers.indicators.table.Label;

/** A fictitious country: 500 teams in 100 départements in 18 regions, and the people whom they meet. */
final class Country {

  static final int TEAMS = 500;
  static final int PEOPLE = 100_000;
  static final int VISITS_EACH = 10;

  private static final int DEPARTEMENTS = 100;
  private static final int REGIONS = 18;
  private static final List<String> ACTS = List.of("SOIN", "DROITS", "HYGIENE", "ECOUTE");

  private Country() {}

  static Organisation organisation() {
    Organisation.Builder country = Organisation.builder(Label.of("Pays", "Country"));
    for (int i = 0; i < REGIONS; i++) {
      country.level(region(i), Label.of("Région " + i, "Region " + i));
    }
    for (int i = 0; i < DEPARTEMENTS; i++) {
      country.level(
          departement(i), Label.of("Département " + i, "Département " + i), region(i % REGIONS));
    }
    for (int i = 0; i < TEAMS; i++) {
      country.level(team(i), Label.of("Équipe " + i, "Team " + i), departement(i % DEPARTEMENTS));
    }
    return country.build();
  }

  /** Who the person is, apart from what was done for them. */
  static Person person(int number, List<Visit> visits) {
    SplittableRandom chance = new SplittableRandom(2L * number);
    String sex = List.of("F", "H", "").get(chance.nextInt(3));
    LocalDate birth = LocalDate.of(1930, 1, 1).plusDays(chance.nextInt(30_000));
    return new Person(number, sex, birth, visits);
  }

  /** What was done for the person, by one to three teams of any region. */
  static List<Visit> visits(int number) {
    SplittableRandom chance = new SplittableRandom(2L * number + 1);
    int[] teams = {chance.nextInt(TEAMS), chance.nextInt(TEAMS), chance.nextInt(TEAMS)};
    int known = 1 + chance.nextInt(teams.length);
    LocalDateTime start = LocalDateTime.of(2023, 7, 1, 0, 0);
    List<Visit> visits = new ArrayList<>();
    for (int i = 0; i < VISITS_EACH; i++) {
      visits.add(new Visit(
          number,
          start.plusHours(chance.nextInt(24 * 730)),
          team(teams[chance.nextInt(known)]),
          ACTS.get(chance.nextInt(ACTS.size())),
          1 + chance.nextInt(90)));
    }
    return visits;
  }

  static String region(int number) {
    return String.format(Locale.ROOT, "R%02d", number);
  }

  private static String departement(int number) {
    return String.format(Locale.ROOT, "D%03d", number);
  }

  private static String team(int number) {
    return String.format(Locale.ROOT, "E%03d", number);
  }
}
