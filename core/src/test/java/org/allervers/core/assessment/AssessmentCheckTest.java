package org.allervers.core.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.allervers.core.assessment.Bound.Tier;
import org.allervers.core.rules.Finding;
import org.allervers.core.rules.Findings;
import org.allervers.core.rules.Severity;
import org.allervers.core.time.PartialDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class AssessmentCheckTest {

  private static final Questionnaire FORM = Answering.FORM;
  private static final Questionnaire CONFIRMING = FORM.withBounds(FORM.bounds().confirming());
  private static final PartialDate ADULT = PartialDate.of(Year.of(1980));

  private static List<String> rules(Findings findings) {
    return findings.stream().map(Finding::rule).toList();
  }

  /** Each line: the answers, the birth year if known, and the rule and place found with everything turned on. */
  @ParameterizedTest
  @CsvFileSource(
      resources = "/org/allervers/core/assessment/checks.csv",
      delimiter = ';',
      numLinesToSkip = 1,
      emptyValue = "")
  void finds_what_the_cases_say(String answers, String birthYear, String rule, String question) {
    Questionnaire everything = CONFIRMING.withThresholds(Thresholds.nurseAssessment2022());
    PartialDate birth = birthYear == null || birthYear.isBlank()
        ? PartialDate.unknown()
        : PartialDate.parse(birthYear);
    List<String> found = everything.check(Answering.of(answers), birth).stream()
        .map(finding -> finding.rule() + " " + finding.path())
        .toList();
    if (rule == null || rule.isBlank()) {
      assertThat(found).isEmpty();
    } else {
      assertThat(found).containsExactly(rule + " reponses[" + question + "]");
    }
  }

  @Test
  void finds_nothing_in_an_empty_assessment() {
    assertThat(CONFIRMING.check(Answering.empty(), ADULT)).isEmpty();
  }

  @Test
  void says_that_another_version_was_filled_in() {
    Assessment other = Answering.empty().toBuilder().version("2030.1").build();
    Findings findings = FORM.check(other);
    assertThat(rules(findings)).containsExactly("Q-VERSION");
    assertThat(findings.of(Severity.INFO)).hasSize(1);
  }

  @Test
  void keeps_and_reports_answers_to_questions_that_it_does_not_have() {
    Assessment newer = Answering.empty().answer("E5c", true);
    assertThat(FORM.check(newer).asList())
        .extracting(Finding::rule, Finding::path)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("Q-QUESTION", "reponses[E5c]"));
    assertThat(newer.answerTo("E5c").known()).contains(true);
  }

  @Nested
  class Types {

    @Test
    void a_value_of_another_type_is_found() {
      Assessment wrong = Answering.empty()
          .answer("B1", "soixante-dix")
          .answer("B3", new BigDecimal("175.5"))
          .answer("A4", "OUI")
          .answer("A5", true)
          .answer("A7b", "ENFANTS")
          .answer("B5", "120")
          .answer("B8a", "2h")
          .answer("B1a.DELAI", "P3D")
          .answer("C3", 3)
          .answer("C9b.DEPUIS", "hier")
          .answer("D4a", new BigDecimal("1.5"));
      assertThat(FORM.check(wrong).stream().filter(each -> each.rule().equals("Q-TYPE")))
          .extracting(Finding::path)
          .containsExactlyInAnyOrder(
              "reponses[B1]",
              "reponses[B3]",
              "reponses[A4]",
              "reponses[A5]",
              "reponses[A7b]",
              "reponses[B5]",
              "reponses[B8a]",
              "reponses[B1a.DELAI]",
              "reponses[C3]",
              "reponses[C9b.DEPUIS]",
              "reponses[D4a]");
    }

    @Test
    void a_whole_number_may_be_written_with_decimals() {
      assertThat(FORM.check(Answering.empty().answer("B3", new BigDecimal("175.0"))))
          .isEmpty();
    }

    @Test
    void numbers_beyond_reason_are_not_computed_with() {
      Assessment huge =
          Answering.empty().answer("B1", new BigDecimal("1E+999999999")).answer("B3", 175);
      assertThat(rules(FORM.check(huge))).containsExactly("Q-TYPE");
      assertThat(FORM.derive(huge).bmi()).isEmpty();
    }

    @Test
    void a_box_ticked_twice_is_found() {
      Assessment twice = Answering.of("A4=OUI").answer("A4a", List.of("AME", "AME"));
      assertThat(rules(FORM.check(twice))).containsExactly("Q-OPTION");
    }
  }

  @Nested
  class Limits {

    private final Assessment fever = Answering.of("B9=39.0");

    @Test
    void unusual_values_pass_until_the_host_asks_to_confirm() {
      assertThat(FORM.check(fever)).isEmpty();
      assertThat(rules(CONFIRMING.check(fever))).containsExactly("Q-CONFIRM");
      assertThat(CONFIRMING.check(fever).asList().get(0).severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void a_message_gives_the_bound_and_never_the_value() {
      Finding finding = FORM.check(Answering.of("B5=310/90")).asList().get(0);
      assertThat(finding.french()).isEqualTo("Valeur impossible (attendu : 40 à 300 mmHg).");
      assertThat(finding.english()).isEqualTo("Impossible value (expected: 40 to 300 mmHg).");
      assertThat(CONFIRMING.check(Answering.of("B9=34.5")).asList().get(0).french())
          .isEqualTo(
              "Contrôle de saisie : valeur inhabituelle, à confirmer (attendu : 35,0 à 38,5 °C).");
      assertThat(CONFIRMING.check(Answering.of("B4=85")).asList().get(0).french())
          .endsWith("(attendu : au moins 90 %).");
    }

    @Test
    void a_bound_can_be_withdrawn() {
      Questionnaire without =
          CONFIRMING.withBounds(CONFIRMING.bounds().without("B9", Tier.CONFIRM));
      assertThat(without.check(fever)).isEmpty();
      assertThat(rules(without.check(Answering.of("B9=46")))).containsExactly("Q-REJECT");
      assertThat(FORM.withBounds(Bounds.none()).check(Answering.of("B9=46"))).isEmpty();
    }

    @Test
    void a_bound_can_be_replaced_from_a_day_on() {
      Bound stricter = Bound.of(
          "B9", Tier.REJECT, null, new BigDecimal("44"), LocalDate.of(2026, 2, 1), "équipe");
      Questionnaire changed = FORM.withBounds(FORM.bounds().with(stricter));
      Assessment warm = Answering.of("B9=44.5");
      assertThat(changed.check(warm)).isEmpty();
      Assessment later = warm.toBuilder().date(LocalDate.of(2026, 2, 1)).build();
      assertThat(rules(changed.check(later))).containsExactly("Q-REJECT");
      assertThat(changed.bounds().with(stricter)).isEqualTo(changed.bounds());
    }

    @Test
    void a_bound_for_adults_is_left_out_where_a_minor_is_possible() {
      Assessment light = Answering.of("B1=30");
      assertThat(rules(CONFIRMING.check(light))).containsExactly("Q-CONFIRM");
      assertThat(rules(CONFIRMING.check(light, ADULT))).containsExactly("Q-CONFIRM");
      assertThat(CONFIRMING.check(light, PartialDate.of(Year.of(2008)))).isEmpty();
    }
  }

  @Nested
  class Alerts {

    private final Assessment thin = Answering.of("B1=50 & B3=165");

    @Test
    void are_off_until_the_host_turns_them_on() {
      assertThat(FORM.thresholds().asList()).isEmpty();
      assertThat(FORM.check(thin, ADULT)).isEmpty();
    }

    @Test
    void say_that_they_are_no_diagnosis() {
      Questionnaire alerting = FORM.withThresholds(Thresholds.nurseAssessment2022());
      Finding finding = alerting.check(thin, ADULT).asList().get(0);
      assertThat(finding.rule()).isEqualTo("Q-ALERT-BMI");
      assertThat(finding.severity()).isEqualTo(Severity.INFO);
      assertThat(finding.french()).startsWith("Contrôle de saisie, sans valeur de diagnostic");
      assertThat(alerting.check(thin)).as("age unknown").isEmpty();
      Questionnaire less = alerting.withThresholds(alerting.thresholds().without("Q-ALERT-BMI"));
      assertThat(less.check(thin, ADULT)).isEmpty();
    }
  }
}
