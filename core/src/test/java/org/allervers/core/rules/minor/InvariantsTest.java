package org.allervers.core.rules.minor;

import static org.allervers.core.rules.minor.ActingProfessional.DOCTOR;
import static org.allervers.core.rules.minor.ActingProfessional.NURSE;
import static org.allervers.core.rules.minor.LegalSituation.BROKEN_TIES_OWN_COVER;
import static org.allervers.core.rules.minor.LegalSituation.EMANCIPATED;
import static org.allervers.core.rules.minor.LegalSituation.NO_ASE_CONTACT;
import static org.allervers.core.rules.minor.LegalSituation.REFUSED_BY_ASE;
import static org.allervers.core.rules.minor.LegalSituation.REFUSED_BY_JUDGE;
import static org.allervers.core.rules.minor.LegalSituation.UNDER_EVALUATION;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What must hold of every one of the 1600 decisions; the numbers are those of the legal analysis. */
class InvariantsTest {

  private static final List<MinorDecision> ALL = Questions.decided();

  private static final Set<LegalSituation> ALONE = Set.of(NO_ASE_CONTACT, UNDER_EVALUATION);

  private static void each(Predicate<MinorDecision> of, Predicate<MinorDecision> holds) {
    List<MinorDecision> concerned = ALL.stream().filter(of).toList();
    assertThat(concerned).isNotEmpty();
    assertThat(concerned.stream()
            .filter(holds.negate())
            .map(decision -> Questions.describe(decision.question()) + " " + decision.rule()))
        .isEmpty();
  }

  private static Set<String> articles(MinorDecision decision) {
    return decision.basis().stream()
        .map(basis -> basis.source().place())
        .collect(Collectors.toSet());
  }

  private static boolean mayAct(MinorDecision decision) {
    return decision.outcome() == DecisionOutcome.ALLOW
        || decision.outcome() == DecisionOutcome.ALLOW_AMBIGUOUS;
  }

  private static boolean isOwed(MinorDecision decision, MinorDuty.Kind kind) {
    return decision.duties().stream().anyMatch(duty -> duty.kind() == kind);
  }

  @Test
  void i1_an_emergency_never_ends_in_a_refusal_or_a_referral_for_a_health_professional() {
    each(
        d -> d.question().act() == MinorActKind.EMERGENCY
            && d.question().professional().isHealthProfessional(),
        d -> d.outcome() == DecisionOutcome.ALLOW && d.isPermitted());
  }

  @Test
  void i2_a_companion_is_required_only_by_a_derogation_that_asks_for_one() {
    Set<String> asking = Set.of(
        "art. L. 1111-5, alinéa 1", "art. L. 1111-5-1", "art. L. 6211-3-1", "art. L. 2212-7");
    each(
        d -> d.companion() == CompanionNeed.REQUIRED,
        d -> articles(d).stream().anyMatch(asking::contains));
  }

  @Test
  void i3_emancipated_minors_and_those_whom_the_judge_refused_need_neither_holder_nor_companion() {
    Set<ConsentGiver> own = Set.of(
        ConsentGiver.SELF,
        ConsentGiver.NOBODY,
        ConsentGiver.NOBODY_IF_IMPOSSIBLE,
        ConsentGiver.NOT_HERE);
    each(
        d -> Set.of(EMANCIPATED, REFUSED_BY_JUDGE).contains(d.question().situation()),
        d -> own.contains(d.consent()) && d.companion() == CompanionNeed.NO);
  }

  @Test
  void
      i4_a_minor_alone_is_always_owed_contact_with_child_protection_and_a_referral_after_a_nurse() {
    each(
        d -> ALONE.contains(d.question().situation()),
        d -> isOwed(d, MinorDuty.Kind.CONTACT_CHILD_PROTECTION));
    each(
        d -> ALONE.contains(d.question().situation()) && d.question().professional() == NURSE,
        d -> isOwed(d, MinorDuty.Kind.REFER_TO_DOCTOR_OR_MIDWIFE));
  }

  @Test
  void i5_under_opposition_a_nurse_acts_on_the_minors_word_alone_only_where_a_text_says_so() {
    Set<MinorActKind> open = Set.of(
        MinorActKind.SEXUAL_REPRODUCTIVE_HEALTH,
        MinorActKind.TROD,
        MinorActKind.CONTRACEPTION,
        MinorActKind.EMERGENCY,
        MinorActKind.SOCIAL_SUPPORT);
    Set<LegalSituation> own =
        Set.of(EMANCIPATED, REFUSED_BY_JUDGE, REFUSED_BY_ASE, BROKEN_TIES_OWN_COVER);
    each(
        d -> d.question().professional() == NURSE
            && d.question().parents() == ParentalState.MINOR_OPPOSES
            && !open.contains(d.question().act())
            && !own.contains(d.question().situation())
            && !(d.question().act() == MinorActKind.FIRST_NURSING_CARE
                && ALONE.contains(d.question().situation())),
        d -> !mayAct(d));
  }

  @Test
  void i6_contraception_by_a_health_professional_needs_no_parents_no_opposition_no_companion() {
    each(
        d -> d.question().act() == MinorActKind.CONTRACEPTION
            && d.question().professional().isHealthProfessional(),
        d -> d.outcome() == DecisionOutcome.ALLOW
            && Set.of(ConsentGiver.MINOR_ALONE, ConsentGiver.SELF).contains(d.consent())
            && d.companion() != CompanionNeed.REQUIRED
            && d.unproved().isEmpty());
  }

  @Test
  void i7_while_the_minor_opposes_holders_have_no_access() {
    each(
        d -> d.question().parents() == ParentalState.MINOR_OPPOSES,
        MinorDecision::isHiddenFromHolders);
    each(
        d -> d.secrecy().contains(SecrecyEffect.WRITTEN_MENTION),
        d -> d.isHiddenFromHolders() && isOwed(d, MinorDuty.Kind.WRITE_THE_OPPOSITION));
  }

  @Test
  void i8_and_i9_a_derogation_always_names_what_it_asks_for() {
    each(
        d -> d.secrecy().contains(SecrecyEffect.WRITTEN_MENTION)
            && d.companion() == CompanionNeed.REQUIRED
            && d.question().act() != MinorActKind.ABORTION,
        d -> d.unproved()
            .containsAll(Set.of(
                DecisionRequirement.OPPOSITION_BEFORE_ACT,
                DecisionRequirement.EFFORT_BEFORE_ACT,
                DecisionRequirement.OPPOSITION_MAINTAINED,
                DecisionRequirement.ADULT_COMPANION)));
    each(
        d -> d.companion() == CompanionNeed.REQUIRED,
        d -> d.unproved().contains(DecisionRequirement.ADULT_COMPANION));
  }

  @Test
  void i10_a_doctor_is_never_refused_what_a_nurse_may_do() {
    int compared = 0;
    for (MinorDecision nurse : ALL) {
      if (nurse.question().professional() == NURSE && nurse.outcome() == DecisionOutcome.ALLOW) {
        MinorQuestion asked = nurse.question();
        MinorDecision doctor = MinorDecisions.standard()
            .decide(MinorQuestion.of(
                asked.situation(), DOCTOR, asked.act(), asked.parents(), asked.day()));
        assertThat(doctor.outcome())
            .as(Questions.describe(asked))
            .isNotIn(DecisionOutcome.DENY, DecisionOutcome.REFER);
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(50);
  }

  @Test
  void nobody_who_gives_no_care_ever_gives_care() {
    each(
        d -> d.question().professional() == ActingProfessional.SOCIAL_WORKER
            && d.question().act() != MinorActKind.SOCIAL_SUPPORT,
        d -> !mayAct(d));
  }
}
