package org.allervers.core.rules.activity;

import java.util.List;
import org.allervers.core.Dossier;
import org.allervers.core.rules.Jurisdiction;
import org.allervers.core.rules.Obligation;
import org.allervers.core.rules.Rule;
import org.allervers.core.rules.Severity;
import org.allervers.core.rules.Source;
import org.allervers.core.rules.dossier.DossierParts;

/**
 * Rules on assessments as events of a dossier. What is in one is checked by its own questionnaire, question by question.
 *
 * @see org.allervers.core.assessment.Questionnaire#check
 * @terme règles de bilan
 */
public final class AssessmentRules {

  /** An assessment lies in the past. */
  public static final Rule<Dossier> R_BIL_01 = Rule.on(DossierParts.EACH_ASSESSMENT)
      .id("R-BIL-01")
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
    return List.of(R_BIL_01);
  }
}
