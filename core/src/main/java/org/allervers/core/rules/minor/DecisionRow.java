package org.allervers.core.rules.minor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.allervers.core.time.DateRange;

/** One row of the table of decisions: whom it concerns, and what it says. Made with {@link #row}, read afterwards. */
final class DecisionRow {

  final String id;
  final DecisionOutcome outcome;

  private Set<LegalSituation> situations = EnumSet.allOf(LegalSituation.class);
  private Set<ActingProfessional> professionals = EnumSet.allOf(ActingProfessional.class);
  private Set<MinorActKind> acts = EnumSet.allOf(MinorActKind.class);
  private Set<ParentalState> states = EnumSet.allOf(ParentalState.class);
  private DateRange validity = DateRange.from(MinorLaw.PATIENTS_RIGHTS);
  private boolean derogation;

  DecisionCondition condition = DecisionCondition.NONE;
  ConsentGiver consent = ConsentGiver.NOT_HERE;
  CompanionNeed companion = CompanionNeed.NO;
  String french = "";
  String english = "";

  private final List<LegalBasis> basis = new ArrayList<>();
  private final Set<DecisionFlag> flags = EnumSet.noneOf(DecisionFlag.class);
  private final Set<SecrecyEffect> secrecy = EnumSet.noneOf(SecrecyEffect.class);

  private DecisionRow(String id, DecisionOutcome outcome) {
    this.id = id;
    this.outcome = outcome;
  }

  static DecisionRow row(String id, DecisionOutcome outcome) {
    return new DecisionRow(id, outcome);
  }

  DecisionRow in(Collection<LegalSituation> values) {
    situations = EnumSet.copyOf(values);
    return this;
  }

  DecisionRow in(LegalSituation value) {
    situations = EnumSet.of(value);
    return this;
  }

  DecisionRow by(Collection<ActingProfessional> values) {
    professionals = EnumSet.copyOf(values);
    return this;
  }

  DecisionRow by(ActingProfessional value) {
    professionals = EnumSet.of(value);
    return this;
  }

  DecisionRow act(MinorActKind first, MinorActKind... others) {
    acts = EnumSet.of(first, others);
    return this;
  }

  DecisionRow when(ParentalState first, ParentalState... others) {
    states = EnumSet.of(first, others);
    return this;
  }

  DecisionRow until(LocalDate day) {
    validity = DateRange.of(MinorLaw.PATIENTS_RIGHTS, day);
    return this;
  }

  DecisionRow asks(ConsentGiver value) {
    consent = value;
    return this;
  }

  DecisionRow companion(CompanionNeed value) {
    companion = value;
    return this;
  }

  DecisionRow only(DecisionCondition value) {
    condition = value;
    return this;
  }

  DecisionRow law(LegalBasis... values) {
    basis.addAll(List.of(values));
    return this;
  }

  DecisionRow flags(DecisionFlag... values) {
    flags.addAll(List.of(values));
    return this;
  }

  DecisionRow secret(SecrecyEffect... values) {
    secrecy.addAll(List.of(values));
    return this;
  }

  /** The minor alone consents, accompanied and in secret, from the day on which the law grants it to the professional. */
  DecisionRow derogation() {
    derogation = true;
    consent = ConsentGiver.MINOR_ALONE;
    companion = CompanionNeed.REQUIRED;
    condition = DecisionCondition.HEALTH_DEMANDS_IT;
    return this;
  }

  DecisionRow says(String inFrench, String inEnglish) {
    french = inFrench;
    english = inEnglish;
    return this;
  }

  boolean isDerogation() {
    return derogation;
  }

  /** Returns whether this row concerns the question; its day must be one that the table knows. */
  boolean matches(MinorQuestion question) {
    return situations.contains(question.situation())
        && professionals.contains(question.professional())
        && acts.contains(question.act())
        && states.contains(question.parents())
        && validity.contains(question.day())
        && (!derogation
            || !question.day().isBefore(MinorLaw.derogationSince(question.professional())));
  }

  List<LegalBasis> basis(MinorQuestion question) {
    List<LegalBasis> all = new ArrayList<>();
    if (derogation) {
      all.add(MinorLaw.derogation(question.professional()));
      if (MinorLaw.CSP_R1111_6.isInForce(question.day())) {
        all.add(MinorLaw.CSP_R1111_6);
      }
    }
    for (LegalBasis one : basis) {
      if (one.isInForce(question.day()) && !all.contains(one)) {
        all.add(one);
      }
    }
    return List.copyOf(all);
  }

  Set<DecisionFlag> flags() {
    return flags;
  }

  Set<SecrecyEffect> secrecy() {
    return secrecy;
  }
}
