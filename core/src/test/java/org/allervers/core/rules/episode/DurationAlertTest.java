package org.allervers.core.rules.episode;

import static org.allervers.core.rules.episode.Drawn.calendar;
import static org.allervers.core.rules.episode.Drawn.day;
import static org.allervers.core.rules.episode.Drawn.decided;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allervers.core.rules.Parameters;
import org.allervers.core.rules.episode.DurationAlert.Reason;
import org.junit.jupiter.api.Test;

class DurationAlertTest {

  private static final String EMSP = "accompagnements[0].dispositif=EMSP; .entreLe=2023-01-10; ";

  private static final String RENEWED =
      EMSP + "accompagnements[0].periodes[0].numero=2; .periode=2023-03-10/2023-05-10; "
          + ".renouvellement.decideLe=%s; .renouvellement.orientationReexaminee=%s; ";

  private static final String ESSIP = "accompagnements[0].dispositif=ESSIP; .entreLe=2023-03-01; "
      + "sante.prescriptions[0].date=2023-03-01; ";

  private static final String ACT = "accompagnements[0].dispositif=ACT_HLM; .entreLe=2023-01-10; "
      + ".equipe=00000000-0000-4000-8000-000000000001; ";

  private static List<String> alerts(String sketch, String from, String to) {
    return alerts(sketch, from, to, Parameters.standard());
  }

  private static List<String> alerts(String sketch, String from, String to, Parameters parameters) {
    return calendar(sketch, parameters).alertsDue(day(from), day(to)).stream()
        .map(alert -> alert.date() + " " + alert.reason() + " " + alert.concerns())
        .toList();
  }

  @Test
  void an_expiry_is_announced_then_found_passed_and_care_goes_on() {
    assertThat(alerts(EMSP, "2023-01-01", "2023-05-01"))
        .containsExactly(
            "2023-02-23 EXPIRY_NEAR 2023-03-10",
            "2023-03-10 EXPIRED 2023-03-10",
            "2023-03-10 COMMON_LAW_REVIEW 2023-03-10",
            "2023-04-25 EXPIRY_NEAR 2023-05-10");
    assertThat(calendar(EMSP).currentPeriod(day("2023-03-20"))).isPresent();
  }

  @Test
  void the_first_day_is_asked_for_and_the_last_is_not() {
    assertThat(alerts(EMSP, "2023-02-23", "2023-02-24")).hasSize(1);
    assertThat(alerts(EMSP, "2023-02-24", "2023-03-10")).isEmpty();
    assertThat(alerts(EMSP, "2023-02-22", "2023-02-23")).isEmpty();
    assertThat(alerts(EMSP, "2023-03-10", "2023-03-11")).hasSize(2);
    assertThat(alerts(EMSP, "2023-03-10", "2023-03-10")).isEmpty();
    assertThat(alerts(EMSP, "2023-03-10", "2023-01-10")).isEmpty();
  }

  @Test
  void a_decision_silences_what_comes_after_it_and_nothing_before() {
    assertThat(alerts(String.format(RENEWED, "2023-02-20", true), "2023-01-10", "2023-04-01"))
        .isEmpty();
    assertThat(alerts(String.format(RENEWED, "2023-03-05", true), "2023-01-10", "2023-04-01"))
        .containsExactly("2023-02-23 EXPIRY_NEAR 2023-03-10");
    assertThat(alerts(String.format(RENEWED, "2023-03-10", true), "2023-01-10", "2023-04-01"))
        .containsExactly("2023-02-23 EXPIRY_NEAR 2023-03-10");
    assertThat(alerts(String.format(RENEWED, "2023-03-20", true), "2023-01-10", "2023-04-01"))
        .containsExactly(
            "2023-02-23 EXPIRY_NEAR 2023-03-10",
            "2023-03-10 EXPIRED 2023-03-10",
            "2023-03-10 COMMON_LAW_REVIEW 2023-03-10");
  }

  @Test
  void common_law_is_looked_at_again_at_each_renewal() {
    assertThat(alerts(String.format(RENEWED, "2023-02-20", false), "2023-01-10", "2023-04-01"))
        .containsExactly("2023-03-10 COMMON_LAW_REVIEW 2023-03-10");
  }

  @Test
  void whoever_left_is_not_spoken_of_any_more() {
    assertThat(alerts(EMSP + ".sortie.date=2023-03-10", "2023-01-01", "2024-01-01"))
        .containsExactly("2023-02-23 EXPIRY_NEAR 2023-03-10");
    assertThat(alerts(EMSP + ".sortie.date=2023-02-23", "2023-01-01", "2024-01-01"))
        .isEmpty();
  }

  @Test
  void the_notice_is_the_host_s_decision() {
    assertThat(alerts(
            EMSP, "2023-01-01", "2023-03-10", decided(EpisodeParameters.EXPIRY_NOTICE_DAYS, 1)))
        .containsExactly("2023-03-09 EXPIRY_NEAR 2023-03-10");
    assertThat(alerts(
            EMSP, "2023-01-01", "2023-03-10", decided(EpisodeParameters.EXPIRY_NOTICE_DAYS, 400)))
        .isEmpty();
  }

  @Test
  void a_prescription_that_nothing_follows_is_announced_and_found_ended() {
    assertThat(alerts(ESSIP + ".dernierJour=2023-04-30", "2023-01-01", "2024-01-01"))
        .containsExactly(
            "2023-04-24 PRESCRIPTION_ENDING 2023-05-01",
            "2023-05-01 PRESCRIPTION_ENDED 2023-05-01");
    assertThat(alerts(
            ESSIP + ".dernierJour=2023-04-30; "
                + "sante.prescriptions[1].date=2023-04-28; .debut=2023-05-01; .dureeJours=30",
            "2023-01-01",
            "2023-05-10"))
        .containsExactly("2023-04-24 PRESCRIPTION_ENDING 2023-05-01");
  }

  @Test
  void a_prescription_that_says_no_end_is_asked_for_one() {
    assertThat(alerts(ESSIP, "2023-01-01", "2024-01-01"))
        .containsExactly("2023-03-01 PRESCRIPTION_WITHOUT_END 2023-03-01");
  }

  @Test
  void a_project_is_reviewed_each_year_and_two_years_are_worth_knowing() {
    assertThat(alerts(ACT, "2023-01-01", "2026-01-01"))
        .containsExactly(
            "2024-01-10 YEARLY_REVIEW 2024-01-10",
            "2025-01-10 LONGER_THAN_MEAN 2025-01-10",
            "2025-01-10 YEARLY_REVIEW 2025-01-10");
    assertThat(alerts(
            ACT + ".projets[0].signeLe=2023-01-20; .revisions=[2024-01-20, 2024-06-01]",
            "2023-01-01",
            "2025-06-02"))
        .containsExactly(
            "2025-01-10 LONGER_THAN_MEAN 2025-01-10", "2025-06-01 YEARLY_REVIEW 2025-06-01");
  }

  @Test
  void two_years_mean_nothing_to_a_team_that_stays_as_long_as_it_takes() {
    Parameters recovery = decided(
        EpisodeParameters.RECOVERY_TEAMS,
        List.of(UUID.fromString("00000000-0000-4000-8000-000000000001")));
    assertThat(alerts(ACT, "2025-01-01", "2026-01-01", recovery))
        .containsExactly("2025-01-10 YEARLY_REVIEW 2025-01-10");
  }

  @Test
  void the_end_of_a_project_is_announced_as_an_expiry() {
    assertThat(alerts(
            ACT + ".projets[0].signeLe=2023-01-10; .periode=2023-01-10/2023-07-10",
            "2023-01-01",
            "2024-01-01"))
        .containsExactly("2023-06-25 EXPIRY_NEAR 2023-07-10", "2023-07-10 EXPIRED 2023-07-10");
  }

  @Test
  void every_reason_has_a_code_and_a_sentence_in_both_languages() {
    Set<String> codes = Stream.of(Reason.values()).map(Reason::code).collect(Collectors.toSet());
    assertThat(codes).hasSameSizeAs(Reason.values()).allMatch(code -> code.matches("[A-Z_]+"));
    assertThat(Reason.values())
        .allMatch(reason -> reason.french().endsWith(".") && reason.english().endsWith("."));
  }
}
