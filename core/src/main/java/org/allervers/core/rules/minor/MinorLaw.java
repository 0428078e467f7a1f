package org.allervers.core.rules.minor;

import java.time.LocalDate;
import org.allervers.core.rules.Confidence;
import org.allervers.core.rules.Source;

/** The texts on minors, with the day from which each serves, and the days on which the law changed. */
final class MinorLaw {

  /** The law of 4 March 2002 on the rights of patients: nothing before it is known here. */
  static final LocalDate PATIENTS_RIGHTS = LocalDate.of(2002, 3, 5);

  /** The law of 26 January 2016: midwives in L1111-5, nurses in L1111-5-1, staff trained for rapid tests. */
  static final LocalDate HEALTH_SYSTEM_ACT = LocalDate.of(2016, 1, 28);

  /** The référentiel of Île-de-France and its annex 4. */
  static final LocalDate ANNEX = LocalDate.of(2022, 3, 1);

  static final String REFERENTIEL =
      "ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022)";

  static final LegalBasis ANNEX_FIRST_CARE = annex(
      "Les premiers soins de compétence infirmière peuvent être réalisés dans une logique de sauvegarde de la santé (situations 1 et 2).");

  static final LegalBasis ANNEX_SITUATION_3 = annex(
      "Situation 3 : le statut reste indéterminé, les professionnels de santé peuvent intervenir comme pour un majeur.");

  static final LegalBasis ANNEX_SITUATION_4 =
      annex("Situation 4 : la prise en charge se fait en tant que personne majeure.");

  static final LegalBasis ANNEX_CHILD_PROTECTION = annex(
      "Une articulation avec les services de l'ASE est indispensable ; l'équipe ne doit pas se substituer à l'ASE.");

  static final LegalBasis ANNEX_REFERRAL = annex(
      "Une orientation vers un médecin ou une sage-femme doit ensuite être faite (situations 1 et 2).");

  static final LegalBasis CSP_1111_4 = csp(
      "L. 1111-4",
      "Si le refus du titulaire risque des conséquences graves, le médecin délivre les soins indispensables ; le consentement du mineur est recherché.");

  static final LegalBasis CSP_1111_5 = csp(
      "L. 1111-5, alinéa 1",
      "Le médecin peut se dispenser du consentement des titulaires si le mineur s'oppose expressément à leur consultation, après s'être efforcé de le convaincre ; le mineur se fait accompagner d'une personne majeure de son choix.");

  static final LegalBasis CSP_1111_5_MIDWIFE = since2016(
      "L. 1111-5, alinéa 1",
      "Le médecin ou la sage-femme peut se dispenser du consentement des titulaires si le mineur s'oppose expressément à leur consultation, après s'être efforcé de le convaincre ; le mineur se fait accompagner d'une personne majeure de son choix.");

  static final LegalBasis CSP_1111_5_OWN_COVER = csp(
      "L. 1111-5, alinéa 2",
      "Liens de famille rompus, couverture de base et complémentaire à titre personnel : le seul consentement du mineur est requis.");

  static final LegalBasis CSP_1111_5_1 = since2016(
      "L. 1111-5-1",
      "L'infirmier, pour la prévention, le dépistage ou le traitement en santé sexuelle et reproductive, dans les mêmes conditions.");

  static final LegalBasis CSP_6211_3_1 = since2016(
      "L. 6211-3-1",
      "Le personnel formé peut réaliser le test rapide sans le consentement des titulaires, dans les mêmes conditions.");

  static final LegalBasis CSP_5134_1 =
      csp("L. 5134-1", "Le consentement des titulaires n'est pas requis pour la contraception.");

  static final LegalBasis CSP_2212_4 =
      csp("L. 2212-4", "L'entretien préalable est obligatoire pour la mineure non émancipée.");

  static final LegalBasis CSP_2212_7 = csp(
      "L. 2212-7",
      "Sans le consentement d'un titulaire, l'interruption est pratiquée à la demande de la mineure, accompagnée d'une personne majeure de son choix.");

  static final LegalBasis CSP_R1111_6 = law(
      "R. 1111-6",
      "Le mineur peut s'opposer à la communication aux titulaires ; le professionnel le mentionne par écrit et, tant que l'opposition est maintenue, leur demande d'accès ne peut être satisfaite.",
      "2003-05-27");

  static final LegalBasis CSP_R4312_14 = law(
      "R. 4312-14",
      "L'infirmier s'efforce de prévenir les titulaires et d'obtenir leur consentement ; en cas d'urgence il donne les soins nécessaires.",
      "2016-11-28");

  static final LegalBasis CSP_R4127_42 = law(
      "R. 4127-42",
      "Le médecin s'efforce de prévenir les titulaires et d'obtenir leur consentement ; en cas d'urgence il donne les soins nécessaires.",
      "2004-08-08");

  static final LegalBasis CSP_R4127_330 = law(
      "R. 4127-330",
      "La sage-femme, en cas d'urgence ou si les titulaires ne peuvent être joints, donne les soins nécessaires.",
      "2004-08-08");

  static final LegalBasis CC_371_1 =
      civil("371-1", "L'autorité parentale protège l'enfant dans sa santé, jusqu'à la majorité.");

  static final LegalBasis CC_372 =
      civil("372", "Les père et mère exercent en commun l'autorité parentale.");

  static final LegalBasis CC_372_2 = civil(
      "372-2",
      "Pour un acte usuel, chacun des parents est réputé agir avec l'accord de l'autre à l'égard des tiers de bonne foi.");

  static final LegalBasis CC_373_4 =
      civil("373-4", "Qui a la garde de l'enfant confié accomplit les actes usuels.");

  static final LegalBasis CC_375_5 =
      civil("375-5", "Le juge, et le procureur en urgence, peuvent confier l'enfant en danger.");

  static final LegalBasis CC_375_7 = civil(
      "375-7",
      "Les parents gardent les autres attributs ; le juge peut autoriser un acte en cas de refus abusif ou de négligence.");

  static final LegalBasis CC_413_6 =
      civil("413-6 et 413-7", "Le mineur émancipé est capable comme un majeur.");

  static final LegalBasis CP_223_6 = new LegalBasis(
      new Source("Code pénal", "art. 223-6", "Porter assistance.", Confidence.HIGH),
      PATIENTS_RIGHTS);

  static final LegalBasis CASF_311_3 = new LegalBasis(
      new Source(
          "CASF",
          "art. L. 311-3",
          "Le consentement éclairé de la personne est systématiquement recherché, à défaut celui de son représentant.",
          Confidence.HIGH),
      PATIENTS_RIGHTS);

  static final LegalBasis COMPETENCE = new LegalBasis(
      new Source(
          "CSP",
          "quatrième partie",
          "L'acte relève de la compétence d'un autre professionnel.",
          Confidence.HIGH),
      PATIENTS_RIGHTS);

  private MinorLaw() {}

  /** Returns the first day on which the derogation for secrecy serves a professional. */
  static LocalDate derogationSince(ActingProfessional professional) {
    return professional == ActingProfessional.DOCTOR ? PATIENTS_RIGHTS : HEALTH_SYSTEM_ACT;
  }

  /** Returns the text of the derogation for secrecy that serves a professional. */
  static LegalBasis derogation(ActingProfessional professional) {
    return switch (professional) {
      case DOCTOR -> CSP_1111_5;
      case MIDWIFE -> CSP_1111_5_MIDWIFE;
      case NURSE -> CSP_1111_5_1;
      case SOCIAL_WORKER, TROD_STAFF -> CSP_6211_3_1;
    };
  }

  private static LegalBasis annex(String sentence) {
    return new LegalBasis(new Source(REFERENTIEL, "annexe 4", sentence, Confidence.HIGH), ANNEX);
  }

  private static LegalBasis csp(String article, String sentence) {
    return law(article, sentence, "2002-03-05");
  }

  private static LegalBasis since2016(String article, String sentence) {
    return law(article, sentence, "2016-01-28");
  }

  private static LegalBasis law(String article, String sentence, String since) {
    return new LegalBasis(
        new Source("CSP", "art. " + article, sentence, Confidence.HIGH), LocalDate.parse(since));
  }

  private static LegalBasis civil(String article, String sentence) {
    return new LegalBasis(
        new Source("Code civil", "art. " + article, sentence, Confidence.HIGH), PATIENTS_RIGHTS);
  }
}
