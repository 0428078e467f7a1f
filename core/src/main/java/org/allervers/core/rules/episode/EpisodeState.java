package org.allervers.core.rules.episode;

/**
 * Where a request or the accompaniment that follows it stands.
 *
 * @terme état de l'accompagnement
 */
public enum EpisodeState {
  /** The team keeps watch; nobody has asked for anything. */
  WATCH("VEILLE", "Veille sociale", "Social watch"),
  /** A request was received. */
  REQUESTED("DEMANDE_RECUE", "Demande reçue", "Request received"),
  /** The team evaluates. */
  EVALUATION("EVALUATION", "Évaluation", "Evaluation"),
  /** The team evaluates at the express request of the agency, which it cannot refuse. */
  PRIORITY_EVALUATION(
      "EVALUATION_PRIORITAIRE",
      "Évaluation prioritaire (demande expresse de l'ARS)",
      "Priority evaluation"),
  /** There is no place yet. */
  WAITING("LISTE_ATTENTE", "Liste d'attente", "Waiting list"),
  /** The team refused. */
  REFUSED("REFUSEE", "Demande refusée", "Request refused"),
  /** Another service suits better. */
  REDIRECTED("REORIENTEE", "Demande réorientée", "Request redirected"),
  /** The person does not wish it, or was not found. */
  NO_FOLLOW_UP("SANS_SUITE", "Demande sans suite", "No follow-up"),
  /** Accepted, and nothing done yet. */
  ADMITTED("ADMIS", "Admis", "Admitted"),
  /** The person is accompanied. */
  ONGOING("EN_COURS", "Accompagnement en cours", "Ongoing"),
  /** The period, the prescription or the project has ended, and nobody decided. Care goes on. */
  EXPIRED("ECHU_A_DECIDER", "Échu, décision à prendre", "Expired, to be decided"),
  /** The accompaniment stands still. */
  SUSPENDED("SUSPENDU", "Suspendu", "Suspended"),
  /** The person left. */
  EXITED("SORTI", "Sorti", "Exited"),
  /** The person came back, and nothing was done yet. */
  REOPENED("REOUVERT", "Rouvert", "Reopened"),
  /** The person died. */
  CLOSED("CLOS_DEFINITIF", "Clos définitivement", "Closed for good"),
  /** The person opposes that data be collected. */
  ANONYMISATION_REQUESTED(
      "ANONYMISATION_DEMANDEE",
      "Opposition au dossier : anonymisation demandée",
      "Anonymisation requested"),
  /** No contact for so long that the dossier leaves the active base. */
  ARCHIVED("ARCHIVE_INTERMEDIAIRE", "Archivage intermédiaire", "Intermediate archive"),
  /** The dossier was eliminated or made anonymous; no dossier is left to ask. */
  DISPOSED("ELIMINE_OU_ANONYME", "Éliminé ou anonymisé", "Disposed of or anonymised");

  private final String code;
  private final String french;
  private final String english;

  EpisodeState(String code, String french, String english) {
    this.code = code;
    this.french = french;
    this.english = english;
  }

  /** Returns the stable code. */
  public String code() {
    return code;
  }

  /** Returns what a professional reads, in French. */
  public String french() {
    return french;
  }

  /** Returns what a professional reads, in English. */
  public String english() {
    return english;
  }
}
