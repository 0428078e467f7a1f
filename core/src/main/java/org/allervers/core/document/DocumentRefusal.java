package org.allervers.core.document;

/**
 * Why a document is not made: a closed list.
 *
 * @terme motif de refus d'un document
 * @source Code de la santé publique, art. L. 1110-4, R. 1110-2 et R. 1111-6; ARS Île-de-France, référentiel des équipes
 *     mobiles médico-sociales (mars 2022), dossier de l'usager
 */
public enum DocumentRefusal {
  /** The dossier holds no such episode. */
  EPISODE_UNKNOWN(
      "Cet accompagnement n’est pas dans le dossier.", "The dossier holds no such episode."),
  /** The episode begins after the day of the document. */
  EPISODE_NOT_BEGUN(
      "L’accompagnement commence après la date du document.",
      "The episode begins after the date of the document."),
  /** The copy holds neither the episodes nor what the person agreed to, or nothing of what is asked for. */
  COMPARTMENT_NOT_HELD(
      "Cette copie du dossier ne contient pas le volet nécessaire.",
      "This copy of the dossier does not hold the compartment that is needed."),
  /** The person did not consent that it is shared with this reader. */
  NO_CONSENT(
      "La personne n’a pas consenti à ce partage : recueillir son accord, ou lui remettre le document.",
      "The person did not consent to this sharing: seek the consent, or hand the document to the person."),
  /** The person opposes it. */
  OPPOSITION("La personne s’y oppose.", "The person opposes it."),
  /** The person must first be told, and may then object. */
  NOT_INFORMED(
      "La personne doit d’abord en être informée et pouvoir s’y opposer.",
      "The person must first be told of it, and may object."),
  /** The person asked that the data be kept without any other use for now. */
  PROCESSING_RESTRICTED(
      "L’usage de ces données est limité à la demande de la personne.",
      "The use of these data is restricted, as the person asked."),
  /** What is asked for is not for readers of this kind. */
  NOT_ENTITLED(
      "Ce destinataire ne peut pas recevoir ces informations.",
      "This reader may not receive this information."),
  /** The person is of age, emancipated, treated as an adult, or not known as a minor. */
  NOT_UNDER_PARENTAL_AUTHORITY(
      "La personne n’est pas connue comme mineure sous autorité parentale.",
      "The person is not known as a minor under parental authority.");

  private final String french;
  private final String english;

  DocumentRefusal(String french, String english) {
    this.french = french;
    this.english = english;
  }

  /** Returns the sentence that a professional reads, in French. */
  public String french() {
    return french;
  }

  /** Returns the sentence that a professional reads, in English. */
  public String english() {
    return english;
  }

  static DocumentRefusal of(Omission.Reason reason) {
    return switch (reason) {
      case OPPOSITION -> OPPOSITION;
      case NO_CONSENT -> NO_CONSENT;
      case NOT_INFORMED -> NOT_INFORMED;
      case PROCESSING_RESTRICTED -> PROCESSING_RESTRICTED;
      case COMPARTMENT_NOT_HELD -> COMPARTMENT_NOT_HELD;
      case NOT_ENTITLED, SECRET_OF_MINOR, RESTRICTED -> NOT_ENTITLED;
    };
  }
}
