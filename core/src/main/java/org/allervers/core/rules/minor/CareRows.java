package org.allervers.core.rules.minor;

import static org.allervers.core.rules.minor.ActingProfessional.DOCTOR;
import static org.allervers.core.rules.minor.ActingProfessional.NURSE;
import static org.allervers.core.rules.minor.DecisionOutcome.ALLOW;
import static org.allervers.core.rules.minor.DecisionOutcome.ALLOW_AMBIGUOUS;
import static org.allervers.core.rules.minor.DecisionOutcome.DEFER;
import static org.allervers.core.rules.minor.DecisionOutcome.DENY;
import static org.allervers.core.rules.minor.DecisionOutcome.REFER;
import static org.allervers.core.rules.minor.DecisionRow.row;
import static org.allervers.core.rules.minor.DecisionTable.ALONE;
import static org.allervers.core.rules.minor.DecisionTable.DOCTOR_OR_MIDWIFE;
import static org.allervers.core.rules.minor.DecisionTable.HEALTH;
import static org.allervers.core.rules.minor.DecisionTable.PARENTS_OR_ALONE;
import static org.allervers.core.rules.minor.LegalSituation.ENTRUSTED_TO_ASE;
import static org.allervers.core.rules.minor.LegalSituation.PARENTS_PRESENT;
import static org.allervers.core.rules.minor.MinorActKind.FIRST_NURSING_CARE;
import static org.allervers.core.rules.minor.MinorActKind.MAJOR_NON_URGENT;
import static org.allervers.core.rules.minor.MinorActKind.MEDICAL_DECISION;
import static org.allervers.core.rules.minor.MinorActKind.SEXUAL_REPRODUCTIVE_HEALTH;
import static org.allervers.core.rules.minor.MinorActKind.USUAL_NON_URGENT;
import static org.allervers.core.rules.minor.ParentalState.CONSENTS;
import static org.allervers.core.rules.minor.ParentalState.MINOR_OPPOSES;
import static org.allervers.core.rules.minor.ParentalState.REFUSES;
import static org.allervers.core.rules.minor.ParentalState.UNREACHABLE;

import java.util.ArrayList;
import java.util.List;

/** The rows on care for a minor under authority: entrusted, alone, or with parents. */
final class CareRows {

  private CareRows() {}

  static List<DecisionRow> all() {
    List<DecisionRow> rows = new ArrayList<>();
    rows.addAll(entrusted());
    rows.addAll(firstCare());
    rows.addAll(medicalDecisions());
    rows.addAll(usualActs());
    rows.addAll(majorActs());
    return rows;
  }

  private static List<DecisionRow> entrusted() {
    return List.of(
        row("R23", ALLOW)
            .in(ENTRUSTED_TO_ASE)
            .by(DOCTOR_OR_MIDWIFE)
            .when(MINOR_OPPOSES)
            .derogation()
            .says(
                "Mineur confié qui s'oppose : possible s'il maintient son opposition, accompagné d'une personne majeure de son choix.",
                "Entrusted minor who opposes: possible if the opposition is maintained, accompanied by an adult of their choice."),
        row("R23b", REFER)
            .in(ENTRUSTED_TO_ASE)
            .by(NURSE)
            .when(MINOR_OPPOSES)
            .law(MinorLaw.CSP_1111_5_1, MinorLaw.CC_371_1)
            .says(
                "Mineur confié qui s'oppose : hors santé sexuelle et reproductive, orienter vers un médecin ou une sage-femme.",
                "Entrusted minor who opposes: outside sexual and reproductive health, refer to a doctor or a midwife."),
        row("R20", ALLOW)
            .in(ENTRUSTED_TO_ASE)
            .act(FIRST_NURSING_CARE, USUAL_NON_URGENT)
            .asks(ConsentGiver.ASE_SERVICE)
            .only(DecisionCondition.WITHIN_COMPETENCE)
            .law(MinorLaw.CC_373_4)
            .says(
                "Mineur confié, acte usuel : le service auquel il est confié consent, avec le mineur.",
                "Entrusted minor, usual act: the service consents, with the minor."),
        row("R21", ALLOW)
            .in(ENTRUSTED_TO_ASE)
            .act(MAJOR_NON_URGENT)
            .when(CONSENTS)
            .asks(ConsentGiver.ALL_HOLDERS)
            .law(MinorLaw.CC_373_4, MinorLaw.CC_375_7)
            .says(
                "Mineur confié, acte non usuel : les titulaires consentent, avec le mineur.",
                "Entrusted minor, serious act: the holders consent, with the minor."),
        row("R21b", DEFER)
            .in(ENTRUSTED_TO_ASE)
            .act(MAJOR_NON_URGENT)
            .asks(ConsentGiver.HOLDERS_OR_JUDGE)
            .law(MinorLaw.CC_375_7)
            .says(
                "Mineur confié, acte non usuel sans les titulaires : le service demande au juge.",
                "Entrusted minor, serious act without the holders: the service asks the judge."),
        row("R22", ALLOW)
            .in(ENTRUSTED_TO_ASE)
            .act(MEDICAL_DECISION)
            .when(CONSENTS)
            .asks(ConsentGiver.HOLDER_AND_MINOR)
            .law(MinorLaw.CC_373_4, MinorLaw.CSP_1111_4)
            .says(
                "Mineur confié, décision médicale : un titulaire et le mineur consentent, le service est informé.",
                "Entrusted minor, medical decision: a holder and the minor consent, the service is informed."),
        row("R22b", DEFER)
            .in(ENTRUSTED_TO_ASE)
            .act(MEDICAL_DECISION, SEXUAL_REPRODUCTIVE_HEALTH)
            .asks(ConsentGiver.HOLDERS_OR_JUDGE)
            .only(DecisionCondition.UNLESS_GRAVE)
            .law(MinorLaw.CC_373_4, MinorLaw.CC_375_7, MinorLaw.CSP_1111_4)
            .says(
                "Mineur confié, décision sans les titulaires : passer par le service, qui fait seul les actes usuels et demande le reste aux titulaires ou au juge.",
                "Entrusted minor, decision without the holders: go through the service, which does usual acts alone and asks the holders or the judge for the rest."));
  }

  private static List<DecisionRow> firstCare() {
    return List.of(
        row("R24", ALLOW)
            .in(ALONE)
            .act(FIRST_NURSING_CARE)
            .asks(ConsentGiver.MINOR_SOUGHT)
            .law(MinorLaw.ANNEX_FIRST_CARE)
            .flags(
                DecisionFlag.F3_UNREACHABLE_IS_NOT_OPPOSITION, DecisionFlag.F7_FIRST_CARE_UNLISTED)
            .says(
                "Mineur isolé : premiers soins de compétence infirmière possibles pour sauvegarder sa santé, son consentement étant recherché.",
                "Minor alone: first nursing care is possible to safeguard health, the minor's consent being sought."),
        row("R25", ALLOW)
            .in(PARENTS_PRESENT)
            .act(FIRST_NURSING_CARE)
            .when(CONSENTS)
            .asks(ConsentGiver.ONE_HOLDER)
            .law(MinorLaw.CC_372_2)
            .says(
                "Premiers soins : l'accord d'un titulaire suffit.",
                "First care: one holder's agreement is enough."),
        row("R26", ALLOW)
            .in(PARENTS_PRESENT)
            .by(DOCTOR_OR_MIDWIFE)
            .act(FIRST_NURSING_CARE)
            .when(MINOR_OPPOSES)
            .derogation()
            .says(
                "Premiers soins en secret : possibles si le mineur maintient son opposition, accompagné d'une personne majeure de son choix.",
                "First care in secret: possible if the minor maintains the opposition, accompanied by an adult of their choice."),
        row("R26b", REFER)
            .in(PARENTS_PRESENT)
            .by(NURSE)
            .act(FIRST_NURSING_CARE)
            .when(MINOR_OPPOSES)
            .law(MinorLaw.CSP_1111_5_1, MinorLaw.CC_371_1)
            .says(
                "Le mineur s'oppose : hors santé sexuelle et reproductive, orienter vers un médecin ou une sage-femme.",
                "The minor opposes: outside sexual and reproductive health, refer to a doctor or a midwife."),
        row("R27", ALLOW_AMBIGUOUS)
            .in(PARENTS_PRESENT)
            .act(FIRST_NURSING_CARE)
            .when(UNREACHABLE)
            .asks(ConsentGiver.MINOR_SOUGHT)
            .companion(CompanionNeed.RECOMMENDED)
            .only(DecisionCondition.HEALTH_DEMANDS_IT)
            .law(
                MinorLaw.CSP_R4312_14,
                MinorLaw.CSP_R4127_42,
                MinorLaw.CSP_R4127_330,
                MinorLaw.CSP_1111_4)
            .flags(DecisionFlag.F3_UNREACHABLE_IS_NOT_OPPOSITION)
            .says(
                "Premiers soins sans titulaire joignable : s'efforcer de le joindre ; seulement si la santé l'impose, motif à écrire.",
                "First care without a reachable holder: strive to reach one; only if health demands it, reason in writing."),
        row("R28", DENY)
            .in(PARENTS_PRESENT)
            .act(FIRST_NURSING_CARE)
            .when(REFUSES)
            .asks(ConsentGiver.ONE_HOLDER)
            .only(DecisionCondition.UNLESS_GRAVE)
            .law(MinorLaw.CSP_1111_4)
            .says(
                "Un titulaire refuse : ne pas faire, sauf conséquences graves ; appeler alors un médecin.",
                "A holder refuses: do not do it, unless consequences are grave; then call a doctor."));
  }

  private static List<DecisionRow> medicalDecisions() {
    return List.of(
        row("R29", ALLOW)
            .in(PARENTS_OR_ALONE)
            .act(MEDICAL_DECISION)
            .when(CONSENTS)
            .asks(ConsentGiver.HOLDER_AND_MINOR)
            .law(MinorLaw.CC_371_1, MinorLaw.CSP_1111_4)
            .says(
                "Décision médicale : un titulaire et le mineur consentent.",
                "Medical decision: a holder and the minor consent."),
        row("R30", ALLOW)
            .in(PARENTS_OR_ALONE)
            .act(MEDICAL_DECISION)
            .when(MINOR_OPPOSES)
            .derogation()
            .says(
                "Décision médicale en secret : possible si elle s'impose pour sauvegarder la santé et si le mineur maintient son opposition, accompagné d'une personne majeure de son choix.",
                "Medical decision in secret: possible if needed to safeguard health and if the minor maintains the opposition, accompanied by an adult of their choice."),
        row("R31", DENY)
            .in(PARENTS_OR_ALONE)
            .by(HEALTH)
            .act(SEXUAL_REPRODUCTIVE_HEALTH, MEDICAL_DECISION)
            .when(REFUSES)
            .asks(ConsentGiver.ONE_HOLDER)
            .only(DecisionCondition.UNLESS_GRAVE)
            .law(MinorLaw.CSP_1111_4)
            .says(
                "Un titulaire refuse : ne pas faire, sauf conséquences graves : le médecin délivre alors les soins indispensables.",
                "A holder refuses: do not do it, unless consequences are grave: a doctor then gives the indispensable care."),
        row("R32", REFER)
            .in(PARENTS_OR_ALONE)
            .by(NURSE)
            .act(SEXUAL_REPRODUCTIVE_HEALTH)
            .when(UNREACHABLE)
            .law(MinorLaw.CSP_1111_5_1, MinorLaw.CC_371_1)
            .flags(DecisionFlag.F3_UNREACHABLE_IS_NOT_OPPOSITION)
            .says(
                "Sans titulaire joignable ni opposition du mineur : orienter vers un médecin, une sage-femme ou un CeGIDD.",
                "Without a reachable holder or an opposition: refer to a doctor, a midwife or a screening centre."),
        row("R33", ALLOW_AMBIGUOUS)
            .in(PARENTS_OR_ALONE)
            .by(DOCTOR_OR_MIDWIFE)
            .act(SEXUAL_REPRODUCTIVE_HEALTH, MEDICAL_DECISION)
            .when(UNREACHABLE)
            .asks(ConsentGiver.MINOR_SOUGHT)
            .companion(CompanionNeed.RECOMMENDED)
            .only(DecisionCondition.HEALTH_DEMANDS_IT)
            .law(MinorLaw.CSP_1111_4, MinorLaw.CSP_R4127_42, MinorLaw.CSP_R4127_330)
            .flags(DecisionFlag.F3_UNREACHABLE_IS_NOT_OPPOSITION)
            .says(
                "Sans titulaire joignable ni opposition du mineur : aucune dérogation ne s'applique à la lettre ; seulement si la santé l'impose, motif à écrire, consentement du mineur recherché.",
                "Without a reachable holder or an opposition: no derogation fits the letter; only if health demands it, reason in writing, the minor's consent sought."));
  }

  private static List<DecisionRow> usualActs() {
    return List.of(
        row("R34", ALLOW)
            .in(PARENTS_OR_ALONE)
            .act(USUAL_NON_URGENT)
            .when(CONSENTS)
            .asks(ConsentGiver.ONE_HOLDER)
            .law(MinorLaw.CC_372_2)
            .says(
                "Acte usuel : l'accord d'un titulaire suffit.",
                "Usual act: one holder's agreement is enough."),
        row("R35", REFER)
            .in(PARENTS_OR_ALONE)
            .by(NURSE)
            .act(USUAL_NON_URGENT)
            .when(MINOR_OPPOSES)
            .law(MinorLaw.CSP_1111_5_1, MinorLaw.CC_371_1)
            .says(
                "Le mineur s'oppose : hors santé sexuelle et reproductive, orienter vers un médecin ou une sage-femme.",
                "The minor opposes: outside sexual and reproductive health, refer to a doctor or a midwife."),
        row("R36", ALLOW)
            .in(PARENTS_OR_ALONE)
            .by(DOCTOR_OR_MIDWIFE)
            .act(USUAL_NON_URGENT)
            .when(MINOR_OPPOSES)
            .derogation()
            .says(
                "Acte usuel en secret : seulement s'il s'impose pour sauvegarder la santé et si le mineur maintient son opposition, accompagné d'une personne majeure de son choix.",
                "Usual act in secret: only if needed to safeguard health and if the minor maintains the opposition, accompanied by an adult of their choice."),
        row("R37", DENY)
            .in(PARENTS_OR_ALONE)
            .act(USUAL_NON_URGENT)
            .when(REFUSES)
            .asks(ConsentGiver.ONE_HOLDER)
            .law(MinorLaw.CC_371_1)
            .says(
                "Un titulaire refuse un acte qui peut attendre : ne pas faire.",
                "A holder refuses an act that can wait: do not do it."),
        row("R38", DEFER)
            .in(PARENTS_OR_ALONE)
            .act(USUAL_NON_URGENT)
            .when(UNREACHABLE)
            .asks(ConsentGiver.HOLDER_OR_ASE)
            .law(MinorLaw.ANNEX_CHILD_PROTECTION, MinorLaw.CC_371_1)
            .says(
                "Acte qui peut attendre : l'accord d'un titulaire ou de l'ASE d'abord, l'équipe ne se substitue pas à l'ASE.",
                "An act that can wait: a holder's or child protection's agreement first; the team does not stand in for child protection."));
  }

  private static List<DecisionRow> majorActs() {
    return List.of(
        row("R39", ALLOW)
            .in(PARENTS_OR_ALONE)
            .by(DOCTOR)
            .act(MAJOR_NON_URGENT)
            .when(CONSENTS)
            .asks(ConsentGiver.ALL_HOLDERS)
            .law(MinorLaw.CC_371_1, MinorLaw.CC_372)
            .says(
                "Acte non usuel : tous les titulaires consentent, avec le mineur.",
                "Serious act: all holders consent, with the minor."),
        row("R40", ALLOW)
            .in(PARENTS_OR_ALONE)
            .by(DOCTOR)
            .act(MAJOR_NON_URGENT)
            .when(MINOR_OPPOSES)
            .derogation()
            .says(
                "Acte non usuel en secret : seulement s'il s'impose pour sauvegarder la santé et si le mineur maintient son opposition, accompagné d'une personne majeure de son choix.",
                "Serious act in secret: only if needed to safeguard health and if the minor maintains the opposition, accompanied by an adult of their choice."),
        row("R41", DEFER)
            .in(PARENTS_OR_ALONE)
            .by(DOCTOR)
            .act(MAJOR_NON_URGENT)
            .when(REFUSES, UNREACHABLE)
            .asks(ConsentGiver.HOLDERS_OR_JUDGE)
            .law(MinorLaw.CC_375_5, MinorLaw.CC_375_7)
            .says(
                "Acte non usuel sans les titulaires : s'en remettre au juge ou au procureur.",
                "Serious act without the holders: turn to the judge or the prosecutor."));
  }
}
