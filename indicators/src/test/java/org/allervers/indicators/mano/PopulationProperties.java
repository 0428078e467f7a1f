package org.allervers.indicators.mano;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.allervers.core.mano.ManoPerson;
import org.allervers.core.time.ReportingPeriod;
import org.allervers.indicators.Evaluation;
import org.allervers.indicators.Indicator;
import org.junit.jupiter.api.Test;

/**
 * The populations against an independent twin, over random lives. With {@code -Dallervers.mano.lives=5000} there are that many
 * lives; with {@code -Dallervers.mano.seed} they are others.
 */
class PopulationProperties {

  private static final int PER_PERIOD = 25;
  private static final List<String> ZONES =
      List.of("Europe/Paris", "UTC", "America/Martinique", "Indian/Reunion");

  @Test
  void populations_are_those_of_plain_loops() {
    int lives = Integer.getInteger("allervers.mano.lives", 150);
    Random random = new Random(Long.getLong("allervers.mano.seed", 20260217));
    long counted = 0;
    for (int i = 0; i < lives; i += PER_PERIOD) {
      ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
      LocalDate first = random.nextInt(3) == 0
          ? LocalDate.of(2024, 3, 31)
          : LocalDate.of(2023, 6, 1).plusDays(random.nextInt(500));
      int length = random.nextInt(3) == 0 ? 1 : 1 + random.nextInt(300);
      ReportingPeriod period = ReportingPeriod.of(first, first.plusDays(length));
      List<ManoLife> some = new ArrayList<>();
      for (int j = 0; j < PER_PERIOD; j++) {
        some.add(new ManoLife(random.nextLong(), zone, period));
      }
      for (ManoGeneration generation : ManoGeneration.values()) {
        counted += compare(ManoCompatible.asPrinted(generation), zone, period, some);
        counted += compare(ManoCompatible.corrected(generation), zone, period, some);
      }
    }
    // Lives that no population ever counts would prove nothing.
    assertThat(counted).isGreaterThan(lives * 8L);
  }

  private static long compare(
      ManoCompatible set, ZoneId zone, ReportingPeriod period, List<ManoLife> lives) {
    ManoGeneration generation = set.generation();
    List<String> names = generation.populations();
    List<Indicator> totals =
        set.persons().stream().filter(one -> names.contains(name(one))).toList();
    List<ManoPerson> persons = lives.stream().map(ManoLife::person).toList();
    Evaluation evaluation = Sheets.evaluate(Sheets.persons(zone), totals, period, persons);
    List<String> levels = Sheets.levels(evaluation);
    long sum = 0;
    for (String which : names) {
      for (int level = 0; level < levels.size(); level++) {
        String team = level == 0 ? "" : levels.get(level);
        boolean apart = level > 0 && generation != ManoGeneration.ARCHIVE;
        String id = generation.prefix() + "/" + which + (apart ? ManoDrafts.BY_TEAM : "");
        long counted = Sheets.cell(evaluation, id, levels.get(level), "TOTAL");
        List<ManoLife> expected = lives.stream()
            .filter(life -> counts(life.twin(period, set.switchedOn()), generation, which, team))
            .toList();
        if (counted != expected.size()) {
          explain(set, zone, period, lives, id, level, expected);
        }
        sum += counted;
      }
    }
    return sum;
  }

  @Test
  void counts_of_records_are_those_of_plain_loops() {
    int lives = Integer.getInteger("allervers.mano.lives", 150);
    Random random = new Random(Long.getLong("allervers.mano.seed", 20260217));
    for (int i = 0; i < lives; i += PER_PERIOD) {
      ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
      LocalDate first = LocalDate.of(2023, 6, 1).plusDays(random.nextInt(500));
      ReportingPeriod period = ReportingPeriod.of(first, first.plusDays(1 + random.nextInt(300)));
      List<ManoLife> some = new ArrayList<>();
      for (int j = 0; j < PER_PERIOD; j++) {
        some.add(new ManoLife(random.nextLong(), zone, period));
      }
      for (ManoCompatible set : List.of(
          ManoCompatible.asPrinted(ManoGeneration.ARCHIVE),
          ManoCompatible.asPrinted(ManoGeneration.SUCCESSOR_V1_2026),
          ManoCompatible.corrected(ManoGeneration.SUCCESSOR_V1_2026))) {
        compareRecords(set, zone, period, some);
      }
    }
  }

  private static void compareRecords(
      ManoCompatible set, ZoneId zone, ReportingPeriod period, List<ManoLife> lives) {
    Map<String, ToLongFunction<ManoTwin>> figures = Map.of(
        "actions", ManoTwin::actions,
        "rencontres", twin -> twin.encounters("RENCONTRE"),
        "passages", twin -> twin.encounters("PASSAGE"),
        "rencontres-nouvelles", twin -> twin.isNewIn("RENCONTRE") ? 1 : 0,
        "passages-nouvelles", twin -> twin.isNewIn("PASSAGE") ? 1 : 0);
    String prefix = set.generation().prefix() + "/";
    List<Indicator> some = set.persons().stream()
        .filter(one -> figures.containsKey(one.id().substring(prefix.length())))
        .toList();
    assertThat(some).hasSameSizeAs(figures.keySet());
    Evaluation evaluation = Sheets.evaluate(
        Sheets.persons(zone), some, period, lives.stream().map(ManoLife::person).toList());
    figures.forEach((id, figure) -> assertThat(
            Sheets.cell(evaluation, prefix + id, Sheets.levels(evaluation).get(0), "TOTAL"))
        .as("%s %s %s %s", prefix + id, set.switchedOn(), period, zone)
        .isEqualTo(lives.stream()
            .mapToLong(life -> figure.applyAsLong(life.twin(period, set.switchedOn())))
            .sum()));
  }

  private static String name(Indicator one) {
    String end = one.id().substring(one.id().indexOf('/') + 1);
    return end.endsWith(ManoDrafts.BY_TEAM)
        ? end.substring(0, end.length() - ManoDrafts.BY_TEAM.length())
        : end;
  }

  static boolean counts(ManoTwin twin, ManoGeneration generation, String which, String team) {
    return switch (generation) {
      case ARCHIVE -> twin.archive(which, team);
      case SUCCESSOR_V1_2024, SUCCESSOR_V1_2026 -> twin.first(which, team);
      case SUCCESSOR_V2 -> twin.second(which, team);
    };
  }

  private static void explain(
      ManoCompatible set,
      ZoneId zone,
      ReportingPeriod period,
      List<ManoLife> lives,
      String id,
      int level,
      List<ManoLife> expected) {
    List<Indicator> one =
        set.persons().stream().filter(each -> each.id().equals(id)).toList();
    for (ManoLife life : lives) {
      Evaluation alone = Sheets.evaluate(Sheets.persons(zone), one, period, List.of(life.person()));
      String scope = Sheets.levels(alone).get(level);
      assertThat(Sheets.cell(alone, id, scope, "TOTAL"))
          .as("%s %s at %s in %s, %s: %s", id, set.switchedOn(), scope, period, zone, life)
          .isEqualTo(expected.contains(life) ? 1 : 0);
    }
  }

  @Test
  void two_versions_of_one_figure_stand_after_each_other() {
    List<Indicator> before =
        ManoCompatible.asPrinted(ManoGeneration.SUCCESSOR_V1_2024).persons();
    List<Indicator> after =
        ManoCompatible.asPrinted(ManoGeneration.SUCCESSOR_V1_2026).persons();
    for (int i = 0; i < before.size(); i++) {
      assertThat(after.get(i).id()).isEqualTo(before.get(i).id());
      assertThat(after.get(i).version()).isNotEqualTo(before.get(i).version());
      assertThat(before.get(i).validity().until())
          .contains(after.get(i).validity().from());
    }
    assertThat(Set.copyOf(before)).doesNotContainAnyElementsOf(after);
  }
}
