package org.allervers.core.rules.episode;

import static org.allervers.core.rules.episode.Drawn.day;
import static org.allervers.core.rules.episode.Drawn.decided;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.allervers.core.Dossier;
import org.allervers.core.rules.Parameters;
import org.allervers.core.rules.RuleEngine;
import org.allervers.core.rules.catalogue.RuleSets;
import org.allervers.core.testkit.Sketch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayServiceAbsenceTest {

  private static final String DAY_PLACE =
      "accompagnements[0].dispositif=LHSS_JOUR; .entreLe=2024-01-02; passages[0].date=2024-02-10; ";

  private static Optional<DayServiceAbsence> absence(
      String sketch, String asOf, Parameters parameters) {
    Dossier dossier = Sketch.dossier(sketch);
    return DayServiceAbsence.of(dossier, dossier.episodes().get(0), day(asOf), parameters);
  }

  @ParameterizedTest
  @CsvSource({"DETECTION, 2024-06-20", "THRESHOLD, 2024-05-11", "LAST_VISIT, 2024-02-11"})
  void the_day_of_the_exit_is_a_convention(AbsenceExitDate convention, String exit) {
    assertThat(absence(
            DAY_PLACE, "2024-06-20", decided(EpisodeParameters.ABSENCE_EXIT_DATE, convention)))
        .map(DayServiceAbsence::exitDate)
        .contains(day(exit));
  }

  @Test
  void an_encounter_elsewhere_counts_where_the_host_says_so() {
    String met = DAY_PLACE + "rencontres[0].date=2024-06-01";
    assertThat(absence(met, "2024-06-20", Parameters.standard())).isPresent();
    Parameters counted = decided(EpisodeParameters.ENCOUNTERS_COUNT, true);
    assertThat(absence(met, "2024-06-20", counted)).isEmpty();
    Dossier dossier = Sketch.dossier(met);
    RuleEngine<Dossier> engine =
        RuleEngine.of(RuleSets.dossiers().only(rule -> rule.id().equals("R-LDJ-01A")));
    assertThat(engine.check(dossier, day("2024-06-20"))).hasSize(1);
    assertThat(engine.with(counted).check(dossier, day("2024-06-20"))).isEmpty();
  }

  @Test
  void the_time_is_the_host_s_decision() {
    assertThat(absence(DAY_PLACE, "2024-06-20", decided(EpisodeParameters.ABSENCE_MONTHS, 6)))
        .isEmpty();
    Dossier dossier = Sketch.dossier(DAY_PLACE);
    RuleEngine<Dossier> engine =
        RuleEngine.of(RuleSets.dossiers().only(rule -> rule.id().equals("R-LDJ-01A")));
    assertThat(engine.check(dossier, day("2024-06-20")).asList().get(0).french())
        .startsWith("Plus de 3 mois sans passage");
    assertThat(engine
            .with(decided(EpisodeParameters.ABSENCE_MONTHS, 6))
            .check(dossier, day("2024-06-20")))
        .isEmpty();
  }

  @Test
  void a_visit_of_another_episode_is_not_one_of_this() {
    String other = DAY_PLACE + "accompagnements[1].dispositif=EMSP; .entreLe=2024-01-02; "
        + "passages[1].date=2024-06-01; .accompagnement=@accompagnements[1]";
    assertThat(absence(other, "2024-06-20", Parameters.standard())).isPresent();
  }

  @Test
  void nothing_is_due_of_whoever_left_or_belongs_to_another_service() {
    assertThat(absence(
            DAY_PLACE + "accompagnements[0].sortie.date=2024-06-20",
            "2024-06-20",
            Parameters.standard()))
        .isEmpty();
    assertThat(absence(
            "accompagnements[0].dispositif=EMSP; .entreLe=2024-01-02",
            "2024-06-20",
            Parameters.standard()))
        .isEmpty();
    assertThat(absence(DAY_PLACE, "2024-06-20", Parameters.standard()).orElseThrow())
        .hasToString("DayServiceAbsence[redacted]");
  }
}
