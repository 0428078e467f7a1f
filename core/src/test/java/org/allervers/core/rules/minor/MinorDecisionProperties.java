package org.allervers.core.rules.minor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.allervers.core.Dossier;
import org.allervers.core.minor.AseContact;
import org.allervers.core.minor.AseContactKind;
import org.allervers.core.minor.MinorityRecord;
import org.allervers.core.referral.Referral;
import org.allervers.core.rules.Finding;
import org.allervers.core.rules.Rule;
import org.allervers.core.rules.RuleEngine;
import org.allervers.core.rules.RuleSet;
import org.allervers.core.testkit.AnyDossier;
import org.allervers.core.testkit.Sketch;

/** Dates and events around an act, in any order. */
class MinorDecisionProperties {

  private static final LocalDate ACT = LocalDate.of(2026, 3, 1);

  private static final List<MinorQuestion> DEROGATIONS = Questions.all(ACT).stream()
      .filter(one -> DecisionTable.match(one).isDerogation())
      .toList();

  private static final RuleEngine<Dossier> RULES = RuleEngine.of(RuleSet.of(rules()));

  private static List<Rule<Dossier>> rules() {
    List<Rule<Dossier>> rules = new ArrayList<>(MinorRules.all());
    rules.addAll(DerogationRules.all());
    return rules;
  }

  @Provide
  Arbitrary<MinorQuestion> derogations() {
    return Arbitraries.of(DEROGATIONS);
  }

  @Property(tries = 500)
  void i8_an_effort_or_an_opposition_that_is_not_before_the_act_invalidates_the_derogation(
      @ForAll("derogations") MinorQuestion question,
      @ForAll @IntRange(min = -30, max = 30) int opposed,
      @ForAll @IntRange(min = -30, max = 30) int effort,
      @ForAll @IntRange(min = -30, max = 30) int maintained) {
    MinorDecision decision = MinorDecisions.standard()
        .decide(question
            .opposedOn(ACT.plusDays(opposed))
            .effortOn(ACT.plusDays(effort))
            .maintainedOn(ACT.plusDays(maintained))
            .companionIsAdult(true));
    boolean valid = opposed <= 0 && effort <= 0 && maintained <= 0 && maintained >= effort;
    assertThat(decision.isPermitted()).isEqualTo(valid);
    assertThat(decision.unmet().contains(DecisionRequirement.EFFORT_BEFORE_ACT))
        .isEqualTo(effort > 0);
    assertThat(decision.unmet().contains(DecisionRequirement.OPPOSITION_BEFORE_ACT))
        .isEqualTo(opposed > 0);
    assertThat(decision.unproved()).isEmpty();
  }

  @Property(tries = 200)
  void i9_the_companion_is_an_adult_on_the_day_of_the_act(
      @ForAll("derogations") MinorQuestion question, @ForAll boolean adult) {
    MinorDecision decision = MinorDecisions.standard().decide(question.companionIsAdult(adult));
    assertThat(decision.unmet().contains(DecisionRequirement.ADULT_COMPANION)).isEqualTo(!adult);
    assertThat(decision.isPermitted()).isEqualTo(adult);
  }

  @Property(tries = 200)
  void i9_a_companion_of_another_day_does_not_count(
      @ForAll @IntRange(min = -400, max = 400) int away) {
    Dossier dossier =
        Sketch.dossier("identite.datesNaissance[0].date=2010-05-05; minorite.accompagnants[0].date="
            + ACT.plusDays(away)
            + "; minorite.accompagnants[0].majoriteAttestee=true");
    assertThat(MinorStatus.of(dossier, ACT).companionIsAdult().isPresent()).isEqualTo(away == 0);
  }

  @Provide
  Arbitrary<Dossier> minors() {
    return AnyDossier.dossiers()
        .map(drawn -> drawn.toBuilder()
            .identity(
                Sketch.dossier("identite.datesNaissance[0].date=2010-05-05").identity())
            .build());
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.longs()
        .between(LocalDate.of(2015, 1, 1).toEpochDay(), LocalDate.of(2028, 5, 4).toEpochDay())
        .map(LocalDate::ofEpochDay);
  }

  @Property(tries = 150)
  void an_event_that_closes_a_duty_never_adds_a_violation_nor_opens_a_duty(
      @ForAll("minors") Dossier dossier,
      @ForAll("days") LocalDate asOf,
      @ForAll("days") LocalDate event) {
    Set<String> before = violated(dossier, asOf);
    Dossier after = dossier.toBuilder()
        .addReferral(referral(event))
        .minority(dossier.minority().orElse(MinorityRecord.empty()).toBuilder()
            .addAseContact(AseContact.builder()
                .date(event)
                .kind(AseContactKind.of("TELEPHONE"))
                .build())
            .build())
        .build();
    assertThat(before).containsAll(violated(after, asOf));
    assertThat(overdue(after, asOf)).isLessThanOrEqualTo(overdue(dossier, asOf));
  }

  private static Referral referral(LocalDate day) {
    return Sketch.dossier("orientations[0].dispositif=PASS; .proposeeLe=" + day)
        .referrals()
        .get(0);
  }

  private static Set<String> violated(Dossier dossier, LocalDate asOf) {
    return new HashSet<>(RULES.check(dossier, asOf).stream().map(Finding::rule).toList());
  }

  private static long overdue(Dossier dossier, LocalDate asOf) {
    return MinorDecisions.standard().openDuties(dossier, asOf).stream()
        .filter(duty -> duty.status(asOf) == MinorDuty.Status.OVERDUE)
        .count();
  }

  @Property(tries = 150)
  void any_dossier_on_any_day_has_a_status_a_view_and_duties(
      @ForAll("anyone") Dossier dossier, @ForAll("anyDay") LocalDate day) {
    MinorStatus status = MinorStatus.of(dossier, day);
    assertThat(status.situation().isPresent()).isEqualTo(status.isMinor());
    for (ActingProfessional professional : ActingProfessional.values()) {
      for (MinorActKind act : MinorActKind.values()) {
        assertThat(MinorDecisions.standard()
                .decide(dossier, professional, act, day)
                .isPresent())
            .isEqualTo(status.isMinor());
      }
    }
    assertThat(ParentView.of(dossier, day).reasons()).isNotEmpty();
    assertThat(MinorDecisions.standard().openDuties(dossier, day))
        .allMatch(duty -> !duty.since().isAfter(day));
  }

  @Provide
  Arbitrary<Dossier> anyone() {
    return AnyDossier.dossiers();
  }

  @Provide
  Arbitrary<LocalDate> anyDay() {
    return Arbitraries.oneOf(days(), Arbitraries.of(LocalDate.MIN, LocalDate.MAX));
  }
}
