package org.allervers.indicators.mano;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.allervers.core.mano.ManoPerson;
import org.allervers.core.mano.ManoRecord;
import org.allervers.core.mano.ManoTable;
import org.allervers.core.time.ReportingPeriod;
import org.allervers.indicators.Evaluation;
import org.allervers.indicators.Indicator;
import org.allervers.indicators.explain.Cell;

/** Changes over time, time since, and actions by group, against plain loops over what was drawn. */
class FigureProperties {

  private static final List<String> VALUES = List.of("", "Tente", "Squat", "Logement");
  private static final Map<String, String> GROUPS =
      Map.of("Social", "Accompagnement", "Médical", "Accompagnement", "Contact", "Rue");
  private static final List<String> CATEGORIES =
      List.of("Social", "Médical", "Contact", "Ancienne");

  /** What a loop says of each line of each figure; lines that were never met are zero. */
  private static final class Expected {
    private final Map<List<String>, Long> counts =
        new TreeMap<>(Comparator.comparing((List<String> key) -> String.join("|", key)));

    void add(String figure, String line) {
      counts.merge(List.of(figure, line), 1L, Long::sum);
    }

    void check(Evaluation evaluation, String prefix, String figure, List<String> lines) {
      for (String line : lines) {
        Cell cell =
            new Cell(prefix + "/" + figure, "TOTAL", evaluation.periods().get(0), line);
        assertThat(evaluation.value(cell))
            .as("%s, %s", figure, line)
            .isEqualTo(counts.getOrDefault(List.of(figure, line), 0L));
      }
    }
  }

  private static Instant noon(LocalDate day) {
    return day.atTime(12, 0).atZone(Sheets.PARIS).toInstant();
  }

  private static ReportingPeriod period(Random random) {
    LocalDate first = LocalDate.of(2023, 6, 1).plusDays(random.nextInt(400));
    return ReportingPeriod.of(first, first.plusDays(1L + random.nextInt(300)));
  }

  private static Evaluation count(
      List<Indicator> figures, ReportingPeriod period, List<ManoPerson> persons) {
    return FigureCasesTest.schema()
        .compile(figures, ManoCompatible.organisation(FigureCasesTest.ORGANISATION), period)
        .evaluate(persons);
  }

  private static boolean in(ReportingPeriod period, LocalDate day) {
    return !day.isBefore(period.start()) && day.isBefore(period.end());
  }

  @Property(tries = 40)
  void values_and_changes_are_those_of_plain_loops(@ForAll long seed) {
    Random random = new Random(seed);
    ReportingPeriod period = period(random);
    Expected expected = new Expected();
    List<ManoPerson> persons = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      LocalDate created = LocalDate.of(2023, 1, 1).plusDays(random.nextInt(600));
      TreeMap<LocalDate, String> values = new TreeMap<>(Map.of(created, value(random)));
      List<String> entries = new ArrayList<>();
      LocalDate day = created;
      for (int change = random.nextInt(6); change > 0; change--) {
        day = day.plusDays(1 + random.nextInt(150));
        String before = values.lastEntry().getValue();
        String after = value(random);
        if (after.equals(before)) {
          continue;
        }
        values.put(day, after);
        entries.add("{'date':'" + noon(day) + "','data':{'custom-lieu':{" + word("oldValue", before)
            + (before.isEmpty() || after.isEmpty() ? "" : ",") + word("newValue", after) + "}}}");
        if (in(period, day)) {
          expected.add("evolution-custom-lieu-quittees", named(before));
          expected.add("evolution-custom-lieu-venues", named(after));
        }
      }
      if (created.isBefore(period.start())) {
        expected.add(
            "evolution-custom-lieu-debut",
            line(values.lowerEntry(period.start()).getValue()));
      }
      if (created.isBefore(period.end())) {
        expected.add(
            "evolution-custom-lieu-fin", line(values.lowerEntry(period.end()).getValue()));
      }
      String today = word("custom-lieu", values.lastEntry().getValue());
      persons.add(Sheets.person("{'_id':'p" + i + "','assignedTeams':['jour'],'followedSince':'"
          + noon(created) + "','createdAt':'" + noon(created) + "'," + today
          + (today.isEmpty() ? "" : ",") + "'history':[" + String.join(",", entries) + "]}"));
    }
    for (ManoGeneration generation : ManoGeneration.values()) {
      ManoCompatible set =
          ManoCompatible.asPrinted(generation).withOrganisation(FigureCasesTest.ORGANISATION);
      List<Indicator> figures = set.evolutions().stream()
          .filter(one -> one.id().contains("/evolution-custom-lieu-"))
          .toList();
      Evaluation evaluation = count(figures, period, persons);
      List<String> lines = List.of("Tente", "Squat", "Logement");
      for (String end : List.of("debut", "fin")) {
        expected.check(evaluation, generation.prefix(), "evolution-custom-lieu-" + end, lines);
        expected.check(
            evaluation, generation.prefix(), "evolution-custom-lieu-" + end, List.of(Cell.UNKNOWN));
      }
      for (String end : List.of("quittees", "venues")) {
        expected.check(evaluation, generation.prefix(), "evolution-custom-lieu-" + end, lines);
        expected.check(
            evaluation,
            generation.prefix(),
            "evolution-custom-lieu-" + end,
            List.of("SANS_VALEUR"));
      }
    }
  }

  private static String value(Random random) {
    return VALUES.get(random.nextInt(VALUES.size()));
  }

  private static String word(String name, String value) {
    return value.isEmpty() ? "" : "'" + name + "':'" + value + "'";
  }

  private static String named(String value) {
    return value.isEmpty() ? "SANS_VALEUR" : value;
  }

  private static String line(String value) {
    return value.isEmpty() ? Cell.UNKNOWN : value;
  }

  @Property(tries = 40)
  void actions_by_group_are_those_of_plain_loops(@ForAll long seed) {
    Random random = new Random(seed);
    ReportingPeriod period = period(random);
    Expected exploded = new Expected();
    Expected meant = new Expected();
    Expected people = new Expected();
    List<ManoPerson> persons = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      List<ManoRecord> actions = new ArrayList<>();
      Set<String> groupsOfPerson = new HashSet<>();
      for (int action = random.nextInt(5); action > 0; action--) {
        LocalDate day = period.start().plusDays(random.nextInt(400) - 50L);
        boolean done = random.nextInt(4) > 0;
        Set<String> categories = new LinkedHashSet<>();
        for (int each = random.nextInt(4); each > 0; each--) {
          categories.add(CATEGORIES.get(random.nextInt(CATEGORIES.size())));
        }
        actions.add(Sheets.record(
            ManoTable.ACTION,
            "{'_id':'a" + action + "','person':'p" + i + "','teams':['jour'],'status':'"
                + (done ? "FAIT" : "A FAIRE") + "','dueAt':'" + noon(day) + "','categories':["
                + String.join(
                    ",", categories.stream().map(one -> "'" + one + "'").toList())
                + "]}"));
        if (!done || !in(period, day)) {
          continue;
        }
        Set<String> groups = new LinkedHashSet<>();
        for (String category : categories) {
          String group = GROUPS.getOrDefault(category, "CATEGORIES_SUPPRIMEES");
          exploded.add("actions-groupes", group);
          if (groups.add(group)) {
            meant.add("actions-groupes", group);
          }
        }
        if (categories.isEmpty()) {
          exploded.add("actions-groupes", Cell.UNKNOWN);
          meant.add("actions-groupes", Cell.UNKNOWN);
          groups.add("SANS_CATEGORIE");
        }
        groupsOfPerson.addAll(groups);
      }
      groupsOfPerson.forEach(group -> people.add("personnes-actions-groupes", group));
      persons.add(Sheets.person(
          "{'_id':'p" + i + "','assignedTeams':['jour'],'createdAt':'2023-01-01T10:00:00.000Z'}",
          actions.toArray(ManoRecord[]::new)));
    }
    ManoGeneration generation = ManoGeneration.SUCCESSOR_V1_2026;
    List<String> lines = List.of("Accompagnement", "Rue", "CATEGORIES_SUPPRIMEES");
    List<String> all = new ArrayList<>(lines);
    all.add(Cell.UNKNOWN);
    for (boolean isOn : List.of(true, false)) {
      ManoCompatible set = ManoCompatible.of(generation, isOn ? Set.of(ManoDefect.D6) : Set.of())
          .withOrganisation(FigureCasesTest.ORGANISATION);
      List<Indicator> figures = set.persons().stream()
          .filter(one -> one.id().endsWith("actions-groupes"))
          .toList();
      Evaluation evaluation = count(figures, period, persons);
      (isOn ? exploded : meant).check(evaluation, generation.prefix(), "actions-groupes", all);
      people.check(evaluation, generation.prefix(), "personnes-actions-groupes", lines);
      people.check(
          evaluation, generation.prefix(), "personnes-actions-groupes", List.of("SANS_CATEGORIE"));
    }
  }

  @Property(tries = 40)
  void bands_of_follow_up_are_those_of_a_plain_loop(@ForAll long seed) {
    Random random = new Random(seed);
    ReportingPeriod period = period(random);
    Expected expected = new Expected();
    List<ManoPerson> persons = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      LocalDate created = period.end().minusDays(1L + random.nextInt(2500));
      Instant end = period.end().atStartOfDay(Sheets.PARIS).toInstant();
      double months = (end.toEpochMilli() - noon(created).toEpochMilli()) / 86_400_000.0 / 30.4375;
      expected.add(
          "suivies-anciennete",
          months < 6
              ? "0-6-mois"
              : months < 12
                  ? "6-12-mois"
                  : months < 24 ? "1-2-ans" : months < 60 ? "2-5-ans" : "5-ans");
      persons.add(Sheets.person(
          "{'_id':'p" + i + "','createdAt':'" + noon(created) + "'}",
          Sheets.record(
              ManoTable.RENCONTRE,
              "{'_id':'r','person':'p" + i + "','date':'" + noon(period.start()) + "'}")));
    }
    List<Indicator> figures = ManoCompatible.corrected(ManoGeneration.ARCHIVE).persons().stream()
        .filter(one -> one.id().endsWith("suivies-anciennete"))
        .toList();
    Evaluation evaluation = count(figures, period, persons);
    expected.check(
        evaluation,
        "MANO-A",
        "suivies-anciennete",
        List.of("0-6-mois", "6-12-mois", "1-2-ans", "2-5-ans", "5-ans"));
  }
}
