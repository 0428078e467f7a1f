package org.allervers.core.rules.minor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.allervers.core.Dossier;
import org.allervers.core.activity.Act;
import org.allervers.core.activity.ActKind;
import org.allervers.core.code.Code;
import org.allervers.core.code.Concept;
import org.allervers.core.dispositif.Profession;
import org.allervers.core.rules.Parameters;
import org.allervers.core.rules.Source;
import org.allervers.core.testkit.Sketch;
import org.junit.jupiter.api.Test;

class MinorDecisionsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

  private static final String SECRET =
      "minorite.oppositions[0].date=2026-02-20; .maintenueLe=2026-02-25; minorite.demarchesAupresDuMineur[0].date=2026-02-22; ";

  private static final String COMPANION =
      "minorite.accompagnants[0].date=2026-03-01; .majoriteAttestee=true; ";

  private static Dossier minor(String situation, String more) {
    return Sketch.dossier(
        "identite.datesNaissance[0].date=2010-05-05; minorite.situation[0].depuis=2026-01-01;"
            + " minorite.situation[0].valeur=" + situation + "; " + more);
  }

  private static MinorDecision decide(
      Dossier dossier, ActingProfessional professional, MinorActKind act) {
    return MinorDecisions.standard().decide(dossier, professional, act, DAY).orElseThrow();
  }

  private static MinorDecision ask(
      LegalSituation situation,
      ActingProfessional professional,
      MinorActKind act,
      ParentalState parents,
      LocalDate day) {
    return MinorDecisions.standard()
        .decide(MinorQuestion.of(situation, professional, act, parents, day));
  }

  @Test
  void vector_12_a_nurse_gives_first_care_in_situation_1_and_owes_a_referral() {
    MinorDecision decision =
        decide(minor("M1", ""), ActingProfessional.NURSE, MinorActKind.FIRST_NURSING_CARE);
    assertThat(decision.rule()).isEqualTo("R24");
    assertThat(decision.isPermitted()).isTrue();
    assertThat(decision.consent()).isEqualTo(ConsentGiver.MINOR_SOUGHT);
    assertThat(decision.duties())
        .extracting(MinorDuty::kind, MinorDuty::due)
        .containsExactly(
            tuple(MinorDuty.Kind.CONTACT_CHILD_PROTECTION, LocalDate.of(2026, 3, 8)),
            tuple(MinorDuty.Kind.REFER_TO_DOCTOR_OR_MIDWIFE, LocalDate.of(2026, 3, 8)));
  }

  @Test
  void vector_12_a_nurse_may_give_contraception_in_situation_1() {
    MinorDecision decision = decide(
        minor("M1", SECRET + COMPANION), ActingProfessional.NURSE, MinorActKind.CONTRACEPTION);
    assertThat(decision.isPermitted()).isTrue();
    assertThat(decision.rule()).isEqualTo("R10");
  }

  @Test
  void vector_12_a_nurse_does_not_diagnose_in_situation_1() {
    MinorDecision decision =
        decide(minor("M1", ""), ActingProfessional.NURSE, MinorActKind.MEDICAL_DECISION);
    assertThat(decision.outcome()).isEqualTo(DecisionOutcome.REFER);
    assertThat(decision.isPermitted()).isFalse();
  }

  @Test
  void vector_12_a_doctor_acts_in_secret_in_situation_2_and_not_without_an_adult_companion() {
    MinorDecision complete = decide(
        minor("M2", SECRET + COMPANION), ActingProfessional.DOCTOR, MinorActKind.MEDICAL_DECISION);
    assertThat(complete.rule()).isEqualTo("R30");
    assertThat(complete.isPermitted()).isTrue();
    assertThat(complete.unproved()).isEmpty();
    MinorDecision nobody =
        decide(minor("M2", SECRET), ActingProfessional.DOCTOR, MinorActKind.MEDICAL_DECISION);
    assertThat(nobody.unproved()).containsExactly(DecisionRequirement.ADULT_COMPANION);
    MinorDecision child = decide(
        minor("M2", SECRET + "minorite.accompagnants[0].date=2026-03-01; .majoriteAttestee=false"),
        ActingProfessional.DOCTOR,
        MinorActKind.MEDICAL_DECISION);
    assertThat(child.unmet()).containsExactly(DecisionRequirement.ADULT_COMPANION);
    assertThat(child.isPermitted()).isFalse();
  }

  @Test
  void vector_12_in_situation_3_everybody_acts_as_for_an_adult() {
    MinorDecision decision =
        decide(minor("M3", ""), ActingProfessional.NURSE, MinorActKind.USUAL_NON_URGENT);
    assertThat(decision.consent()).isEqualTo(ConsentGiver.SELF);
    assertThat(decision.flags())
        .contains(DecisionFlag.F1_AGE_UNDETERMINED, DecisionFlag.F2_STATUS_MAY_CHANGE);
    assertThat(decision.duties())
        .extracting(MinorDuty::kind)
        .containsExactly(MinorDuty.Kind.TELL_OF_THE_JUDGE);
  }

  @Test
  void vector_12_with_parents_present_nothing_usual_is_done_without_them() {
    String refuses =
        "minorite.titulaires[0].type=MERE; .position[0].depuis=2026-01-01; .valeur=REFUSE";
    assertThat(decide(minor("M0", refuses), ActingProfessional.NURSE, MinorActKind.USUAL_NON_URGENT)
            .outcome())
        .isEqualTo(DecisionOutcome.DENY);
  }

  @Test
  void a_reachable_holder_is_asked_first() {
    MinorDecision decision = decide(
        minor(
            "M0",
            "minorite.titulaires[0].type=MERE; .joignabilite[0].depuis=2026-01-01; .valeur=JOIGNABLE"),
        ActingProfessional.DOCTOR,
        MinorActKind.MEDICAL_DECISION);
    assertThat(decision.outcome()).isEqualTo(DecisionOutcome.ALLOW_AMBIGUOUS);
    assertThat(decision.unmet()).containsExactly(DecisionRequirement.HOLDER_ASKED);
    assertThat(decision.isPermitted()).isFalse();
  }

  @Test
  void an_organisation_may_protect_situation_3_until_the_judge_has_spoken() {
    MinorQuestion question = MinorQuestion.of(
        LegalSituation.REFUSED_BY_ASE,
        ActingProfessional.NURSE,
        MinorActKind.USUAL_NON_URGENT,
        ParentalState.UNREACHABLE,
        DAY);
    MinorDecisions protective = MinorDecisions.with(
        MinorPolicy.standard().withSituation3(Situation3Policy.AS_MINOR_PROTECTIVE));
    assertThat(MinorDecisions.standard().decide(question).rule()).isEqualTo("R08");
    assertThat(protective.decide(question).rule()).isEqualTo("R38");
    assertThat(protective.decide(question).question().situation())
        .isEqualTo(LegalSituation.REFUSED_BY_ASE);
  }

  @Test
  void an_organisation_may_keep_own_cover_for_doctors_and_midwives() {
    MinorDecisions strict = MinorDecisions.with(MinorPolicy.standard().withOwnCoverForAll(false));
    MinorQuestion nurse = MinorQuestion.of(
        LegalSituation.BROKEN_TIES_OWN_COVER,
        ActingProfessional.NURSE,
        MinorActKind.USUAL_NON_URGENT,
        ParentalState.UNREACHABLE,
        DAY);
    assertThat(MinorDecisions.standard().decide(nurse).rule()).isEqualTo("R09c");
    assertThat(strict.decide(nurse).rule()).isEqualTo("R38");
    assertThat(ask(
                LegalSituation.BROKEN_TIES_OWN_COVER,
                ActingProfessional.NURSE,
                MinorActKind.CONTRACEPTION,
                ParentalState.REFUSES,
                DAY)
            .outcome())
        .isEqualTo(DecisionOutcome.ALLOW);
  }

  @Test
  void a_hosts_thresholds_become_choices() {
    MinorPolicy policy = MinorPolicy.of(
        Parameters.standard()
            .with(MinorParameters.REFERRAL_DAYS.always(3, Source.decision("conseil 2026"))),
        DAY);
    assertThat(policy.referralDays()).isEqualTo(3);
    assertThat(policy.childProtectionDays()).isEqualTo(7);
    assertThatThrownBy(() -> MinorPolicy.standard().withDelays(-1, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_law_of_the_day_of_the_act_decides() {
    LocalDate before = LocalDate.of(2016, 1, 27);
    LocalDate after = LocalDate.of(2016, 1, 28);
    for (ActingProfessional professional :
        List.of(ActingProfessional.NURSE, ActingProfessional.MIDWIFE)) {
      assertThat(ask(
                  LegalSituation.PARENTS_PRESENT,
                  professional,
                  MinorActKind.SEXUAL_REPRODUCTIVE_HEALTH,
                  ParentalState.MINOR_OPPOSES,
                  before)
              .rule())
          .isEqualTo("L01");
      assertThat(ask(
                  LegalSituation.PARENTS_PRESENT,
                  professional,
                  MinorActKind.SEXUAL_REPRODUCTIVE_HEALTH,
                  ParentalState.MINOR_OPPOSES,
                  after)
              .rule())
          .isEqualTo("R18");
    }
    assertThat(ask(
                LegalSituation.PARENTS_PRESENT,
                ActingProfessional.DOCTOR,
                MinorActKind.MEDICAL_DECISION,
                ParentalState.MINOR_OPPOSES,
                before)
            .rule())
        .isEqualTo("R30");
  }

  @Test
  void before_the_annex_its_situations_have_no_rule_and_open_no_duty() {
    MinorDecision before = ask(
        LegalSituation.NO_ASE_CONTACT,
        ActingProfessional.NURSE,
        MinorActKind.FIRST_NURSING_CARE,
        ParentalState.UNREACHABLE,
        LocalDate.of(2022, 2, 28));
    assertThat(before.rule()).isEqualTo("R27");
    assertThat(before.duties())
        .extracting(MinorDuty::kind)
        .containsExactly(MinorDuty.Kind.WRITE_THE_REASON);
    assertThat(ask(
                LegalSituation.NO_ASE_CONTACT,
                ActingProfessional.NURSE,
                MinorActKind.FIRST_NURSING_CARE,
                ParentalState.UNREACHABLE,
                LocalDate.of(2022, 3, 1))
            .rule())
        .isEqualTo("R24");
  }

  @Test
  void acts_older_than_the_law_known_here_are_flagged() {
    assertThat(ask(
                LegalSituation.PARENTS_PRESENT,
                ActingProfessional.DOCTOR,
                MinorActKind.EMERGENCY,
                ParentalState.CONSENTS,
                LocalDate.of(1999, 1, 1))
            .flags())
        .contains(DecisionFlag.EARLIER_LAW);
  }

  @Test
  void doubts_fit_what_is_asked() {
    assertThat(ask(
                LegalSituation.NO_ASE_CONTACT,
                ActingProfessional.NURSE,
                MinorActKind.FIRST_NURSING_CARE,
                ParentalState.UNREACHABLE,
                DAY)
            .flags())
        .contains(DecisionFlag.F3_UNREACHABLE_IS_NOT_OPPOSITION, DecisionFlag.F8_REFERRAL_DELAY);
    assertThat(ask(
                LegalSituation.NO_ASE_CONTACT,
                ActingProfessional.DOCTOR,
                MinorActKind.FIRST_NURSING_CARE,
                ParentalState.MINOR_OPPOSES,
                DAY)
            .flags())
        .doesNotContain(
            DecisionFlag.F3_UNREACHABLE_IS_NOT_OPPOSITION, DecisionFlag.F8_REFERRAL_DELAY);
  }

  @Test
  void nobody_decides_for_an_adult_as_for_a_minor() {
    Dossier dossier = Sketch.dossier("identite.datesNaissance[0].date=1980-01-01");
    assertThat(MinorDecisions.standard()
            .decide(dossier, ActingProfessional.NURSE, MinorActKind.TROD, DAY))
        .isEmpty();
  }

  @Test
  void every_code_of_an_act_has_a_kind_or_is_known_to_tell_too_little() {
    List<String> without = ActKind.list().concepts().stream()
        .map(Concept::code)
        .filter(code -> MinorActKind.of(ActKind.of(code)).isEmpty())
        .toList();
    assertThat(without)
        .containsExactlyInAnyOrder(
            "BILAN_INFIRMIER",
            "EVAL_SOMATIQUE",
            "EVAL_PSY",
            "SOIN_RELATIONNEL",
            "SOIN_BASE",
            "CONSULT_PSYCHOLOGIQUE",
            "DEPARASITAGE",
            "DEPISTAGE",
            "ETP_EDUCATION",
            "RDR_MATERIEL",
            "ADDICTOLOGIE",
            "LECTURE_ORDONNANCE",
            "TELECONSULTATION",
            "CO_EVALUATION",
            "AUTRE");
  }

  @Test
  void the_ground_tells_what_a_code_leaves_open_and_an_emergency_overrides_all() {
    Act screening = act("acte=DEPISTAGE; .fondementMineur=L1111_5_1");
    assertThat(MinorActKind.of(screening)).contains(MinorActKind.SEXUAL_REPRODUCTIVE_HEALTH);
    assertThat(MinorActKind.of(act("acte=DEPISTAGE"))).isEmpty();
    assertThat(MinorActKind.of(act("acte=VACCINATION; .fondementMineur=PREMIERS_SOINS")))
        .contains(MinorActKind.USUAL_NON_URGENT);
    assertThat(MinorActKind.of(act("acte=VACCINATION; .fondementMineur=URGENCE")))
        .contains(MinorActKind.EMERGENCY);
  }

  private static Act act(String line) {
    return Sketch.dossier("actes[0].date=2026-01-01; ." + line).acts().get(0);
  }

  @Test
  void professions_of_which_the_texts_do_not_speak_are_not_guessed() {
    assertThat(List.of("AS", "KINE", "DENTISTE", "CHEF_SERVICE", "BENEVOLE", "AUTRE"))
        .allSatisfy(code -> assertThat(ActingProfessional.of(profession(code))).isEmpty());
    assertThat(ActingProfessional.of(profession("PUERICULTRICE")))
        .contains(ActingProfessional.NURSE);
    assertThat(ActingProfessional.of(profession("PSYCHIATRE"))).contains(ActingProfessional.DOCTOR);
    assertThat(ActingProfessional.of(profession("PSYCHOLOGUE")))
        .contains(ActingProfessional.SOCIAL_WORKER);
  }

  private static Code<Profession> profession(String code) {
    return Profession.of(code);
  }

  @Test
  void decisions_and_questions_show_nothing_of_anybody() {
    MinorDecision decision =
        decide(minor("M1", ""), ActingProfessional.NURSE, MinorActKind.FIRST_NURSING_CARE);
    assertThat(decision).hasToString("MinorDecision[R24]");
    assertThat(decision.question()).hasToString("MinorQuestion[redacted]");
    assertThat(decision.duties().get(0).toString()).doesNotContain("2026");
  }
}
