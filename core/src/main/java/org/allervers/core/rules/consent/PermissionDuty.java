package org.allervers.core.rules.consent;

/**
 * What has to be done with an act that is allowed.
 *
 * @terme devoir lié à un avis
 */
public enum PermissionDuty {
  /** Share only what the recipient strictly needs. */
  STRICTLY_NECESSARY(
      "Ne transmettre que le strict nécessaire.", "Pass on only what is strictly necessary."),
  /** Health items reach those outside the health file only as items that a health professional chose. */
  EXTRACT_ONLY(
      "Ne pas ouvrir le volet santé : un professionnel de santé choisit l'information utile.",
      "Do not open the health file: a health professional picks the useful item."),
  /** Write down what was shared, with whom and why. */
  RECORD_SHARING("Noter le partage.", "Record the sharing."),
  /** Tell the person as soon as it can be done. */
  INFORM_LATER(
      "Informer la personne dès que possible.", "Tell the person as soon as it can be done."),
  /** Write in the file why it was done so. */
  MENTION_IN_FILE("Le mentionner au dossier.", "Mention it in the file."),
  /** Hand over the written support of the information, and note it. */
  HAND_OVER_SUPPORT(
      "Remettre le support écrit de l'information, et le noter.",
      "Hand over the written support of the information, and note it."),
  /** Send it by a secured means. */
  SECURE_EXCHANGE("Utiliser un échange sécurisé.", "Use a secured exchange."),
  /** Seek the consent again. */
  ASK_AGAIN("Rechercher de nouveau le consentement.", "Seek the consent again."),
  /** Leave out what concerns third parties, and what a minor keeps secret. */
  FILTER_THIRD_PARTIES(
      "Retirer ce qui concerne des tiers et ce qu'un mineur tient secret.",
      "Leave out what concerns third parties and what a minor keeps secret."),
  /** Check that the conditions of the law that lifts the secret are met. */
  CHECK_CONDITIONS(
      "Vérifier que les conditions de la loi sont réunies.",
      "Check that the conditions of the law are met.");

  private final String french;
  private final String english;

  PermissionDuty(String french, String english) {
    this.french = french;
    this.english = english;
  }

  /** Returns what to do, in French. */
  public String french() {
    return french;
  }

  /** Returns what to do, in English. */
  public String english() {
    return english;
  }
}
