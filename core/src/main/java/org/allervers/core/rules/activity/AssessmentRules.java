package org.allervers.core.rules.activity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.allervers.core.Dossier;
import org.allervers.core.assessment.Assessment;
import org.allervers.core.assessment.AssessmentRule;
import org.allervers.core.assessment.Questionnaire;
import org.allervers.core.identity.BirthDate;
import org.allervers.core.rules.Case;
import org.allervers.core.rules.Confidence;
import org.allervers.core.rules.Fact;
import org.allervers.core.rules.Jurisdiction;
import org.allervers.core.rules.Obligation;
import org.allervers.core.rules.Rule;
import org.allervers.core.rules.Severity;
import org.allervers.core.rules.Source;
import org.allervers.core.rules.dossier.DossierParts;
import org.allervers.core.time.PartialDate;

/**
 * What {@link Questionnaire#check(Assessment, PartialDate)} finds in the assessments of a dossier, gathered so that one report holds it. Each rule says
 * that an assessment has such findings; the questions are those that the questionnaire's own check names.
 *
 * @terme règles de bilan
 */
public final class AssessmentRules {

  /** For each assessment, which rules of its questionnaire it breaks; none if the questionnaire is not one of this library. */
  private static final Fact<Dossier, List<Set<AssessmentRule>>> CHECKED =
      Fact.of((dossier, asOf) -> checked(dossier));

  /** No answer is impossible. */
  public static final Rule<Dossier> R_BIL_01 = check("R-BIL-01")
      .severity(Severity.BLOCKING)
      .statement(
          "Un bilan ne porte aucune réponse impossible.",
          "An assessment holds no impossible answer.")
      .message(
          "Bilan avec une valeur impossible ou une réponse qui n'a pas la forme attendue : ouvrir le bilan et corriger.",
          "Assessment with an impossible value or an answer of another form than expected: open it and correct.")
      .holdsWhen(c -> !has(c, AssessmentRule.REJECT)
          && !has(c, AssessmentRule.TYPE)
          && !has(c, AssessmentRule.OPTION))
      .build();

  /** Answers agree with each other. */
  public static final Rule<Dossier> R_BIL_02 = check("R-BIL-02")
      .severity(Severity.WARNING)
      .statement(
          "Les réponses d'un bilan concordent entre elles.",
          "The answers of an assessment agree with each other.")
      .message(
          "Bilan dont des réponses ne concordent pas : ouvrir le bilan et vérifier.",
          "Assessment with answers that do not agree: open it and check.")
      .holdsWhen(c -> !has(c, AssessmentRule.COHERENCE))
      .build();

  /** An assessment lies in the past. */
  public static final Rule<Dossier> R_BIL_03 = Rule.on(DossierParts.EACH_ASSESSMENT)
      .id("R-BIL-03")
      .severity(Severity.WARNING)
      .obligation(Obligation.PROPOSED)
      .jurisdiction(Jurisdiction.NATIONAL)
      .validFrom("1900-01-01")
      .source(Source.proposal("Une histoire contradictoire fausse le suivi et les indicateurs."))
      .statement(
          "Un bilan n'est pas daté de l'avenir.", "An assessment is not dated in the future.")
      .message(
          "Bilan daté de l'avenir : corriger la date.",
          "Assessment dated in the future: correct the date.")
      .reads(DossierParts.ASSESSMENTS)
      .path("date")
      .holdsWhen(c -> !c.subject().date().isAfter(c.asOf()))
      .build();

  private AssessmentRules() {}

  /** Returns these rules. */
  public static List<Rule<Dossier>> all() {
    return List.of(R_BIL_01, R_BIL_02, R_BIL_03);
  }

  private static Rule.Builder<Dossier, Assessment> check(String id) {
    return Rule.on(DossierParts.EACH_ASSESSMENT)
        .id(id)
        .obligation(Obligation.PROPOSED)
        .jurisdiction(Jurisdiction.NATIONAL)
        .validFrom("2022-03-01")
        .source(Source.proposal("Contrôle de ce qui est écrit, non de ce que cela veut dire."))
        .source(new Source(
            "ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022)",
            "annexe 3",
            "Guide d'entretien du bilan de santé infirmier.",
            Confidence.HIGH))
        .reads(DossierParts.ASSESSMENTS)
        .reads(DossierParts.IDENTITY)
        .path("reponses")
        .datedBy(c -> c.subject().date())
        .appliesWhen(c -> !c.subject().date().isAfter(c.asOf()))
        .needs("questionnaire", c -> isKnown(c.subject()));
  }

  private static boolean isKnown(Assessment assessment) {
    Questionnaire form = Questionnaire.nurseAssessment2022();
    return assessment.questionnaire().equals(form.id())
        && assessment.version().equals(form.version());
  }

  private static boolean has(Case<Dossier, Assessment> c, AssessmentRule rule) {
    return c.fact(CHECKED).get(c.index()).contains(rule);
  }

  private static List<Set<AssessmentRule>> checked(Dossier dossier) {
    PartialDate birth = birth(dossier.identity().birthDates());
    List<Set<AssessmentRule>> all = new ArrayList<>(dossier.assessments().size());
    for (Assessment assessment : dossier.assessments()) {
      all.add(
          isKnown(assessment)
              ? Questionnaire.nurseAssessment2022().broken(assessment, birth)
              : Set.of());
    }
    return all;
  }

  /** Of several declared dates none is believed. */
  private static PartialDate birth(List<BirthDate> declared) {
    return declared.size() == 1 ? declared.get(0).date() : PartialDate.unknown();
  }
}
