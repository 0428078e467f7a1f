package org.allervers.core.rules.episode;

import static org.allervers.core.rules.episode.Drawn.day;
import static org.allervers.core.rules.episode.Drawn.decided;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allervers.core.Dossier;
import org.allervers.core.rules.Parameter;
import org.allervers.core.rules.Parameters;
import org.allervers.core.rules.Rule;
import org.allervers.core.rules.RuleEngine;
import org.allervers.core.rules.catalogue.RuleSets;
import org.allervers.core.testkit.Sketch;
import org.junit.jupiter.api.Test;

/** What the texts leave open, a host decides, and the rules follow. */
class HostDecisionsTest {

  private static int found(String rule, String sketch, String asOf, Parameters parameters) {
    RuleEngine<Dossier> engine =
        RuleEngine.of(RuleSets.dossiers().only(other -> other.id().equals(rule)));
    return engine.with(parameters).check(Sketch.dossier(sketch), day(asOf)).size();
  }

  @Test
  void a_longer_period_is_a_violation_of_two_months_and_not_of_three() {
    String sketch = "accompagnements[0].dispositif=EMSP; .entreLe=2023-01-10; "
        + ".periodes[0].numero=1; accompagnements[0].periodes[0].periode=2023-01-10/2023-04-10";
    assertThat(found("R-DUR-01A", sketch, "2023-02-01", Parameters.standard())).isEqualTo(1);
    assertThat(
            found("R-DUR-01A", sketch, "2023-02-01", decided(EpisodeParameters.PERIOD_MONTHS, 3)))
        .isZero();
  }

  @Test
  void a_stopped_clock_delays_the_expiry() {
    String sketch = "accompagnements[0].dispositif=EMSP; .entreLe=2023-01-10; "
        + ".suspensions[0].periode=2023-02-01/2023-02-21";
    assertThat(found("R-DUR-01B", sketch, "2023-03-15", Parameters.standard())).isEqualTo(1);
    Parameters stopped = decided(EpisodeParameters.SUSPENDED_DAYS_COUNT, false);
    assertThat(found("R-DUR-01B", sketch, "2023-03-15", stopped)).isZero();
    assertThat(found("R-DUR-01B", sketch, "2023-03-30", stopped)).isEqualTo(1);
  }

  @Test
  void first_care_needs_a_prescription_where_the_host_says_so() {
    String sketch = "accompagnements[0].dispositif=ESSIP; .entreLe=2023-03-01; "
        + "actes[0].date=2023-03-05; .acte=PREMIERS_SOINS";
    assertThat(found("R-DUR-03A", sketch, "2023-04-01", Parameters.standard())).isZero();
    assertThat(found(
            "R-DUR-03A",
            sketch,
            "2023-04-01",
            decided(EpisodeParameters.PRESCRIBED_ACTS, List.of("PREMIERS_SOINS"))))
        .isEqualTo(1);
  }

  @Test
  void two_years_are_nothing_to_tell_of_a_team_that_stays_as_long_as_it_takes() {
    String sketch = "accompagnements[0].dispositif=ACT_HLM; .entreLe=2020-01-10; "
        + ".equipe=00000000-0000-4000-8000-000000000001";
    assertThat(found("R-DUR-04B", sketch, "2023-03-15", Parameters.standard())).isEqualTo(1);
    assertThat(found(
            "R-DUR-04B",
            sketch,
            "2023-03-15",
            decided(
                EpisodeParameters.RECOVERY_TEAMS,
                List.of(UUID.fromString("00000000-0000-4000-8000-000000000001")))))
        .isZero();
  }

  @Test
  void an_exit_for_absence_that_bears_the_day_of_the_last_visit_says_when_it_was_found() {
    String sketch = "accompagnements[0].dispositif=LHSS_JOUR; .entreLe=2024-01-02; "
        + ".sortie.motif=ABSENCE_3_MOIS; .sortie.date=2024-02-11; passages[0].date=2024-02-10";
    assertThat(found("R-LDJ-01B", sketch, "2024-07-01", Parameters.standard())).isEqualTo(1);
    RuleEngine<Dossier> engine = RuleEngine.of(
            RuleSets.dossiers().only(rule -> rule.id().equals("R-LDJ-01B")))
        .with(decided(EpisodeParameters.ABSENCE_EXIT_DATE, AbsenceExitDate.LAST_VISIT));
    assertThat(engine.check(Sketch.dossier(sketch), day("2024-07-01")).undetermined())
        .singleElement()
        .satisfies(missing -> assertThat(missing.fields()).containsExactly("sortie.constateeLe"));
  }

  @Test
  void an_act_before_the_entry_is_right_where_the_host_allows_it() {
    String sketch = "accompagnements[0].dispositif=EMSP; .entreLe=2023-03-01; "
        + "actes[0].date=2023-02-05; .acte=COORD_RDV; .accompagnement=@accompagnements[0]";
    assertThat(found("R-CYC-05A", sketch, "2023-04-01", Parameters.standard())).isEqualTo(1);
    assertThat(found(
            "R-CYC-05A",
            sketch,
            "2023-04-01",
            decided(EpisodeParameters.EVALUATION_ACTS, List.of("COORD_RDV"))))
        .isZero();
  }

  @Test
  void every_threshold_has_one_id_and_those_of_the_rules_are_among_them() {
    Set<String> ids =
        EpisodeParameters.all().stream().map(Parameter::id).collect(Collectors.toSet());
    assertThat(ids).hasSameSizeAs(EpisodeParameters.all());
    for (Rule<Dossier> rule : List.of(
        DurationRules.R_DUR_01B,
        PrescriptionRules.R_DUR_03A,
        ProjectRules.R_DUR_04B,
        DayServiceRules.R_LDJ_01B,
        LifecycleRules.R_CYC_05A)) {
      assertThat(ids).containsAll(rule.parameters().stream().map(Parameter::id).toList());
    }
  }
}
