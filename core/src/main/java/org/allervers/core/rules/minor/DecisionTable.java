package org.allervers.core.rules.minor;

import static org.allervers.core.rules.minor.ActingProfessional.DOCTOR;
import static org.allervers.core.rules.minor.ActingProfessional.MIDWIFE;
import static org.allervers.core.rules.minor.ActingProfessional.NURSE;
import static org.allervers.core.rules.minor.ActingProfessional.SOCIAL_WORKER;
import static org.allervers.core.rules.minor.ActingProfessional.TROD_STAFF;
import static org.allervers.core.rules.minor.DecisionOutcome.ALLOW;
import static org.allervers.core.rules.minor.DecisionOutcome.ALLOW_AMBIGUOUS;
import static org.allervers.core.rules.minor.DecisionOutcome.ASSIST_AND_ALERT;
import static org.allervers.core.rules.minor.DecisionOutcome.REFER;
import static org.allervers.core.rules.minor.DecisionRow.row;
import static org.allervers.core.rules.minor.LegalSituation.BROKEN_TIES_OWN_COVER;
import static org.allervers.core.rules.minor.LegalSituation.EMANCIPATED;
import static org.allervers.core.rules.minor.LegalSituation.ENTRUSTED_TO_ASE;
import static org.allervers.core.rules.minor.LegalSituation.NO_ASE_CONTACT;
import static org.allervers.core.rules.minor.LegalSituation.PARENTS_PRESENT;
import static org.allervers.core.rules.minor.LegalSituation.REFUSED_BY_ASE;
import static org.allervers.core.rules.minor.LegalSituation.REFUSED_BY_JUDGE;
import static org.allervers.core.rules.minor.LegalSituation.UNDER_EVALUATION;
import static org.allervers.core.rules.minor.MinorActKind.ABORTION;
import static org.allervers.core.rules.minor.MinorActKind.CONTRACEPTION;
import static org.allervers.core.rules.minor.MinorActKind.EMERGENCY;
import static org.allervers.core.rules.minor.MinorActKind.FIRST_NURSING_CARE;
import static org.allervers.core.rules.minor.MinorActKind.MAJOR_NON_URGENT;
import static org.allervers.core.rules.minor.MinorActKind.MEDICAL_DECISION;
import static org.allervers.core.rules.minor.MinorActKind.SEXUAL_REPRODUCTIVE_HEALTH;
import static org.allervers.core.rules.minor.MinorActKind.SOCIAL_SUPPORT;
import static org.allervers.core.rules.minor.MinorActKind.TROD;
import static org.allervers.core.rules.minor.MinorActKind.USUAL_NON_URGENT;
import static org.allervers.core.rules.minor.ParentalState.CONSENTS;
import static org.allervers.core.rules.minor.ParentalState.MINOR_OPPOSES;
import static org.allervers.core.rules.minor.ParentalState.REFUSES;
import static org.allervers.core.rules.minor.ParentalState.UNREACHABLE;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The table of decisions. The first row that matches decides; together the rows match every question. */
final class DecisionTable {

  static final Set<ActingProfessional> HEALTH = Set.of(NURSE, DOCTOR, MIDWIFE);
  static final Set<ActingProfessional> DOCTOR_OR_MIDWIFE = Set.of(DOCTOR, MIDWIFE);
  static final Set<ActingProfessional> NURSE_OR_TROD_STAFF = Set.of(NURSE, TROD_STAFF);
  static final Set<ActingProfessional> CARING = Set.of(NURSE, DOCTOR, MIDWIFE, TROD_STAFF);
  static final Set<LegalSituation> ALONE = Set.of(NO_ASE_CONTACT, UNDER_EVALUATION);
  static final Set<LegalSituation> PARENTS_OR_ALONE =
      Set.of(PARENTS_PRESENT, NO_ASE_CONTACT, UNDER_EVALUATION);
  static final Set<LegalSituation> UNDER_AUTHORITY =
      Set.of(PARENTS_PRESENT, NO_ASE_CONTACT, UNDER_EVALUATION, ENTRUSTED_TO_ASE);

  static final List<DecisionRow> ROWS = all();

  private DecisionTable() {}

  /** Returns the row that decides. */
  static DecisionRow match(MinorQuestion question) {
    for (DecisionRow row : ROWS) {
      if (row.matches(question)) {
        return row;
      }
    }
    throw new IllegalStateException("the table must match every question");
  }

  private static List<DecisionRow> all() {
    List<DecisionRow> rows = new ArrayList<>();
    rows.addAll(whatever());
    rows.addAll(competence());
    rows.addAll(byOneself());
    rows.addAll(sexualHealth());
    rows.addAll(CareRows.all());
    rows.addAll(earlierLaw());
    return List.copyOf(rows);
  }

  private static List<DecisionRow> whatever() {
    return List.of(
        row("R01", ALLOW)
            .by(HEALTH)
            .act(EMERGENCY)
            .asks(ConsentGiver.NOBODY_IF_IMPOSSIBLE)
            .law(
                MinorLaw.CSP_R4312_14,
                MinorLaw.CSP_R4127_42,
                MinorLaw.CSP_R4127_330,
                MinorLaw.CSP_1111_4)
            .says(
                "Urgence ou soins indispensables : donner les soins nécessaires, quelle que soit la situation, et alerter un médecin ou le SAMU.",
                "Emergency or indispensable care: give the necessary care, whatever the situation, and call a doctor or the emergency services."),
        row("R02", ASSIST_AND_ALERT)
            .by(Set.of(SOCIAL_WORKER, TROD_STAFF))
            .act(EMERGENCY)
            .asks(ConsentGiver.NOBODY)
            .law(MinorLaw.CP_223_6)
            .says(
                "Urgence : porter assistance et alerter ; les soins reviennent à un professionnel de santé.",
                "Emergency: assist and alert; care is for a health professional."),
        row("R03", ALLOW)
            .in(Set.of(REFUSED_BY_ASE, REFUSED_BY_JUDGE, EMANCIPATED))
            .act(SOCIAL_SUPPORT)
            .asks(ConsentGiver.SELF)
            .law(MinorLaw.CASF_311_3)
            .flags(DecisionFlag.F6_CONSENT_TO_DOSSIER)
            .says(
                "Accompagnement et information sans soin : possible avec l'accord de la personne.",
                "Support and information without care: possible with the person's agreement."),
        row("R03b", ALLOW)
            .act(SOCIAL_SUPPORT)
            .asks(ConsentGiver.SELF_AND_HOLDER_IF_REACHABLE)
            .law(MinorLaw.CASF_311_3)
            .flags(DecisionFlag.F6_CONSENT_TO_DOSSIER)
            .says(
                "Accompagnement et information sans soin : possible avec l'accord du mineur, et d'un titulaire s'il est joignable.",
                "Support and information without care: possible with the minor's agreement, and a holder's if reachable."));
  }

  private static List<DecisionRow> competence() {
    return List.of(
        row("R04", REFER)
            .by(SOCIAL_WORKER)
            .law(MinorLaw.COMPETENCE)
            .says(
                "Un soin n'est pas de la compétence de ce professionnel : orienter.",
                "Care is not within this professional's competence: refer."),
        row("R04b", REFER)
            .by(TROD_STAFF)
            .act(
                FIRST_NURSING_CARE,
                MEDICAL_DECISION,
                SEXUAL_REPRODUCTIVE_HEALTH,
                CONTRACEPTION,
                ABORTION,
                USUAL_NON_URGENT,
                MAJOR_NON_URGENT)
            .law(MinorLaw.COMPETENCE)
            .says(
                "Le personnel formé au TROD ne fait que le TROD : orienter.",
                "Staff trained for rapid tests does rapid tests alone: refer."),
        row("R05", REFER)
            .by(NURSE)
            .act(ABORTION, MEDICAL_DECISION, MAJOR_NON_URGENT)
            .law(MinorLaw.COMPETENCE)
            .says(
                "Cette décision revient à un médecin ou une sage-femme ; l'infirmier peut exécuter la prescription.",
                "This decision is for a doctor or a midwife; the nurse may carry out the prescription."),
        row("R05b", REFER)
            .by(MIDWIFE)
            .act(MAJOR_NON_URGENT)
            .law(MinorLaw.COMPETENCE)
            .says(
                "Un acte non usuel de cette nature revient à un médecin : orienter.",
                "A serious act of this kind is for a doctor: refer."),
        row("R05c", REFER)
            .by(MIDWIFE)
            .act(ABORTION)
            .until(MinorLaw.HEALTH_SYSTEM_ACT)
            .law(MinorLaw.COMPETENCE)
            .says(
                "À cette date, l'interruption de grossesse revenait au médecin : orienter.",
                "On that day, abortion was for a doctor: refer."));
  }

  private static List<DecisionRow> byOneself() {
    return List.of(
        row("R06", ALLOW)
            .in(EMANCIPATED)
            .by(CARING)
            .asks(ConsentGiver.SELF)
            .only(DecisionCondition.WITHIN_COMPETENCE)
            .law(MinorLaw.CC_413_6)
            .secret(SecrecyEffect.OWN_SECRECY)
            .says(
                "Mineur émancipé : son seul consentement suffit, comme pour un majeur.",
                "Emancipated minor: their consent alone is enough, as for an adult."),
        row("R07", ALLOW)
            .in(REFUSED_BY_JUDGE)
            .by(CARING)
            .asks(ConsentGiver.SELF)
            .only(DecisionCondition.WITHIN_COMPETENCE)
            .law(MinorLaw.ANNEX_SITUATION_4)
            .flags(DecisionFlag.F2_STATUS_MAY_CHANGE)
            .secret(SecrecyEffect.OWN_SECRECY)
            .says(
                "Situation 4 : prise en charge comme une personne majeure ; l'âge déclaré reste noté.",
                "Situation 4: care as for an adult; the declared age stays recorded."),
        row("R08", ALLOW)
            .in(REFUSED_BY_ASE)
            .by(CARING)
            .asks(ConsentGiver.SELF)
            .companion(CompanionNeed.RECOMMENDED)
            .only(DecisionCondition.WITHIN_COMPETENCE)
            .law(MinorLaw.ANNEX_SITUATION_3)
            .flags(DecisionFlag.F1_AGE_UNDETERMINED, DecisionFlag.F2_STATUS_MAY_CHANGE)
            .secret(SecrecyEffect.OWN_SECRECY)
            .says(
                "Situation 3 : intervention possible comme pour un majeur, l'âge restant indéterminé ; informer du recours devant le juge.",
                "Situation 3: one may act as for an adult, the age staying undetermined; tell of the judge."),
        row("R09b", ALLOW)
            .in(BROKEN_TIES_OWN_COVER)
            .by(DOCTOR_OR_MIDWIFE)
            .act(ABORTION)
            .asks(ConsentGiver.MINOR_ALONE)
            .companion(CompanionNeed.RECOMMENDED)
            .law(MinorLaw.CSP_1111_5_OWN_COVER, MinorLaw.CSP_2212_4, MinorLaw.CSP_2212_7)
            .flags(DecisionFlag.F5_OWN_COVER_WORDING)
            .secret(SecrecyEffect.SECRET_BY_LAW)
            .says(
                "Liens rompus et couverture personnelle : le seul consentement de la mineure ; une personne majeure de son choix est conseillée, l'article L. 2212-7 la demandant sans titulaire.",
                "Broken ties and own cover: the minor's consent alone; an adult of her choice is wise, as article L. 2212-7 asks for one without a holder."),
        row("R09", ALLOW)
            .in(BROKEN_TIES_OWN_COVER)
            .by(DOCTOR_OR_MIDWIFE)
            .asks(ConsentGiver.MINOR_ALONE)
            .only(DecisionCondition.WITHIN_COMPETENCE)
            .law(MinorLaw.CSP_1111_5_OWN_COVER)
            .flags(DecisionFlag.F5_OWN_COVER_WORDING)
            .says(
                "Liens de famille rompus et couverture personnelle : le seul consentement du mineur est requis.",
                "Broken family ties and personal cover: the minor's consent alone is required."),
        row("R09c", ALLOW)
            .in(BROKEN_TIES_OWN_COVER)
            .by(NURSE_OR_TROD_STAFF)
            .asks(ConsentGiver.MINOR_ALONE)
            .only(DecisionCondition.WITHIN_COMPETENCE)
            .law(MinorLaw.CSP_1111_5_OWN_COVER)
            .flags(DecisionFlag.F4_OWN_COVER_ADDRESSEE, DecisionFlag.F5_OWN_COVER_WORDING)
            .says(
                "Liens de famille rompus et couverture personnelle : le seul consentement du mineur est requis, si l'organisme lit l'alinéa 2 comme valant pour ce professionnel.",
                "Broken family ties and personal cover: the minor's consent alone, if the organisation reads paragraph 2 as serving this professional."));
  }

  private static List<DecisionRow> sexualHealth() {
    return List.of(
        row("R10", ALLOW)
            .in(UNDER_AUTHORITY)
            .by(HEALTH)
            .act(CONTRACEPTION)
            .asks(ConsentGiver.MINOR_ALONE)
            .only(DecisionCondition.WITHIN_COMPETENCE)
            .law(MinorLaw.CSP_5134_1)
            .secret(SecrecyEffect.SECRET_BY_LAW)
            .says(
                "Contraception : le consentement des titulaires n'est pas requis, sans opposition à exprimer ni accompagnant.",
                "Contraception: no holder's consent, no opposition to voice, no companion."),
        row("R11", ALLOW)
            .in(UNDER_AUTHORITY)
            .by(DOCTOR_OR_MIDWIFE)
            .act(ABORTION)
            .when(CONSENTS)
            .asks(ConsentGiver.HOLDER_AND_MINOR)
            .law(MinorLaw.CSP_2212_4, MinorLaw.CSP_2212_7)
            .says(
                "Interruption de grossesse : consentement d'un titulaire et de la mineure, après l'entretien préalable.",
                "Abortion: consent of one holder and of the minor, after the interview."),
        row("R12", ALLOW)
            .in(UNDER_AUTHORITY)
            .by(DOCTOR_OR_MIDWIFE)
            .act(ABORTION)
            .when(REFUSES, MINOR_OPPOSES, UNREACHABLE)
            .asks(ConsentGiver.MINOR_ALONE)
            .companion(CompanionNeed.REQUIRED)
            .law(MinorLaw.CSP_2212_4, MinorLaw.CSP_2212_7)
            .secret(SecrecyEffect.SECRET_BY_LAW)
            .says(
                "Interruption de grossesse sans titulaire : à la demande de la mineure, après l'entretien préalable, accompagnée d'une personne majeure de son choix.",
                "Abortion without a holder: at the minor's request, after the interview, accompanied by an adult of her choice."),
        row("R13", ALLOW)
            .in(UNDER_AUTHORITY)
            .by(CARING)
            .act(TROD)
            .when(CONSENTS)
            .asks(ConsentGiver.HOLDER_AND_MINOR)
            .law(MinorLaw.CC_371_1)
            .says(
                "Test rapide : possible avec un titulaire et le mineur.",
                "Rapid test: possible with a holder and the minor."),
        row("R14", ALLOW)
            .in(UNDER_AUTHORITY)
            .by(CARING)
            .act(TROD)
            .when(MINOR_OPPOSES)
            .derogation()
            .says(
                "Test rapide en secret : possible si le mineur maintient son opposition, accompagné d'une personne majeure de son choix.",
                "Rapid test in secret: possible if the minor maintains the opposition, accompanied by an adult of their choice."),
        row("R15", ALLOW_AMBIGUOUS)
            .in(UNDER_AUTHORITY)
            .by(DOCTOR_OR_MIDWIFE)
            .act(TROD)
            .when(UNREACHABLE, REFUSES)
            .asks(ConsentGiver.MINOR_SOUGHT)
            .companion(CompanionNeed.RECOMMENDED)
            .only(DecisionCondition.HEALTH_DEMANDS_IT)
            .law(MinorLaw.CSP_1111_4, MinorLaw.CSP_R4127_42, MinorLaw.CSP_R4127_330)
            .flags(DecisionFlag.F3_UNREACHABLE_IS_NOT_OPPOSITION)
            .says(
                "Test rapide sans titulaire ni opposition du mineur : aucune dérogation ne s'applique à la lettre ; seulement si la santé l'impose, motif à écrire.",
                "Rapid test without a holder or an opposition: no derogation fits the letter; only if health demands it, reason in writing."),
        row("R16", REFER)
            .in(UNDER_AUTHORITY)
            .by(NURSE_OR_TROD_STAFF)
            .act(TROD)
            .when(UNREACHABLE, REFUSES)
            .law(MinorLaw.COMPETENCE)
            .flags(DecisionFlag.F3_UNREACHABLE_IS_NOT_OPPOSITION)
            .says(
                "Test rapide sans titulaire ni opposition du mineur : orienter vers un médecin ou un CeGIDD.",
                "Rapid test without a holder or an opposition: refer to a doctor or a screening centre."),
        row("R17", ALLOW)
            .in(UNDER_AUTHORITY)
            .by(HEALTH)
            .act(SEXUAL_REPRODUCTIVE_HEALTH)
            .when(CONSENTS)
            .asks(ConsentGiver.HOLDER_AND_MINOR)
            .only(DecisionCondition.WITHIN_COMPETENCE)
            .law(MinorLaw.CC_372_2)
            .says(
                "Santé sexuelle et reproductive : possible avec un titulaire et le mineur.",
                "Sexual and reproductive health: possible with a holder and the minor."),
        row("R18", ALLOW)
            .in(UNDER_AUTHORITY)
            .by(HEALTH)
            .act(SEXUAL_REPRODUCTIVE_HEALTH)
            .when(MINOR_OPPOSES)
            .derogation()
            .says(
                "Santé sexuelle et reproductive en secret : possible si le mineur maintient son opposition, accompagné d'une personne majeure de son choix ; pour l'infirmier, prévention, dépistage ou traitement seulement.",
                "Sexual and reproductive health in secret: possible if the minor maintains the opposition, accompanied by an adult of their choice; for a nurse, prevention, screening or treatment only."));
  }

  /** What remains on days on which the derogation did not serve the professional yet. */
  private static List<DecisionRow> earlierLaw() {
    return List.of(
        row("L01", REFER)
            .when(MINOR_OPPOSES)
            .until(MinorLaw.HEALTH_SYSTEM_ACT)
            .law(MinorLaw.COMPETENCE)
            .says(
                "À cette date, la loi n'ouvrait pas la dérogation à ce professionnel : orienter vers un médecin.",
                "On that day, the law did not grant the derogation to this professional: refer to a doctor."));
  }
}
