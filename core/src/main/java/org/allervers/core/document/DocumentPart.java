package org.allervers.core.document;

import org.allervers.core.Compartment;

/**
 * What a document can speak of. A caller names the parts of a {@link ProfessionalReport}, strictly those that its reader
 * needs; an {@link ExitSummary} has all of them but the notes. They are printed in the order in which they stand here.
 *
 * @terme partie d'un document
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), partenariats, document de
 *     synthèse; Code de la santé publique, art. R. 1110-1
 */
public enum DocumentPart {
  /** Names, date of birth, languages, how to reach the person. */
  IDENTITY("identite", Compartment.IDENTITY, "Identité", "Identity"),
  /** The request, the kind of team, the days and the periods. */
  ACCOMPANIMENT("accompagnement", Compartment.COORDINATION, "Accompagnement", "Support"),
  /** What motivated the intervention, and the health troubles known. */
  REASON(
      "motif",
      Compartment.HEALTH,
      "Motif de l’intervention et problèmes de santé",
      "Reason for the intervention and health problems"),
  /** Allergies and intolerances. */
  ALLERGIES("allergies", Compartment.HEALTH, "Allergies", "Allergies"),
  /** Medical antecedents. */
  ANTECEDENTS("antecedents", Compartment.HEALTH, "Antécédents", "Medical history"),
  /** Treatments that go on, and prescriptions. */
  TREATMENTS("traitements", Compartment.HEALTH, "Traitements", "Treatments"),
  /** Vaccination status and doses. */
  VACCINATIONS("vaccinations", Compartment.HEALTH, "Vaccinations", "Vaccinations"),
  /** Pregnancies that go on. */
  PREGNANCY("grossesse", Compartment.HEALTH, "Grossesse", "Pregnancy"),
  /** Psychoactive substances. */
  CONSUMPTIONS("consommations", Compartment.HEALTH, "Consommations", "Substance use"),
  /** The last values measured, and the last nurse health assessment. */
  MEASUREMENTS(
      "mesures",
      Compartment.HEALTH,
      "Dernières mesures et dernier bilan",
      "Last measurements and assessment"),
  /** Attending doctor, place of follow-up, cover. */
  MEDICAL_FOLLOW_UP("suivi-medical", Compartment.HEALTH, "Suivi médical", "Medical follow-up"),
  /** Where the person lives and who supports them. */
  SOCIAL_SITUATION(
      "situation-sociale", Compartment.SOCIAL, "Situation sociale", "Social situation"),
  /** Rights obtained, asked for and refused. */
  RIGHTS("droits", Compartment.SOCIAL, "Droits et démarches", "Rights and procedures"),
  /** Acts done, counted by kind. */
  ACTS("actes", Compartment.COORDINATION, "Ce qui a été fait", "What was done"),
  /** Referrals and what came of them. */
  REFERRALS("orientations", Compartment.COORDINATION, "Orientations", "Referrals"),
  /** Health items in words that a health professional pushed to the reader's category. */
  SHARED_EXTRACTS(
      "elements-partages",
      Compartment.COORDINATION,
      "Éléments utiles au suivi, partagés par l’équipe soignante",
      "Items useful to the follow-up, shared by the care team"),
  /** Partners whom the person agrees that one contacts, and the trusted person. */
  PARTNERS("partenaires", Compartment.COORDINATION, "Partenaires et proches", "Partners"),
  /** Motive, destination and who takes over. */
  EXIT("sortie", Compartment.COORDINATION, "Fin de l’accompagnement", "End of the support"),
  /** Planned appointments. */
  APPOINTMENTS("rendez-vous", Compartment.COORDINATION, "Rendez-vous prévus", "Appointments"),
  /** What is open: tasks, steps, referrals, rights. */
  REMAINING(
      "reste-a-faire", Compartment.COORDINATION, "Ce qui reste à faire", "What remains to do"),
  /** The dated notes of the health file, but those kept to named professionals. */
  HEALTH_NOTES("notes-sante", Compartment.HEALTH, "Notes de santé", "Health notes"),
  /** The dated notes of the social file. */
  SOCIAL_NOTES("notes-sociales", Compartment.SOCIAL, "Notes sociales", "Social notes"),
  /** The dated notes that the whole team may read. */
  TEAM_NOTES("notes-equipe", Compartment.COORDINATION, "Notes d’équipe", "Team notes");

  private final String code;
  private final Compartment compartment;
  private final String french;
  private final String english;

  DocumentPart(String code, Compartment compartment, String french, String english) {
    this.code = code;
    this.compartment = compartment;
    this.french = french;
    this.english = english;
  }

  /** Returns the stable code of this part. */
  public String code() {
    return code;
  }

  /**
   * Returns the compartment in which it is kept. Acts, referrals, tasks and what remains to do are kept in several: each
   * item then follows its own.
   */
  public Compartment compartment() {
    return compartment;
  }

  /** Returns its title. */
  public Wording title() {
    return Wording.of(french, english);
  }

  /** Returns whether it holds free notes, which are left out unless they are asked for. */
  public boolean isNotes() {
    return this == HEALTH_NOTES || this == SOCIAL_NOTES || this == TEAM_NOTES;
  }

  boolean isMixed() {
    return this == ACTS || this == REFERRALS || this == APPOINTMENTS || this == REMAINING;
  }
}
