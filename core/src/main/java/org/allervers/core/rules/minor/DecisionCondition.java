package org.allervers.core.rules.minor;

/**
 * Under what condition an outcome holds.
 *
 * @terme condition de la décision (mineur)
 */
public enum DecisionCondition {
  /** None. */
  NONE("sans condition", "no condition"),
  /** Only if it is needed to safeguard health. */
  HEALTH_DEMANDS_IT(
      "seulement si l'acte s'impose pour sauvegarder la santé",
      "only if needed to safeguard health"),
  /** Unless the refusal risks grave consequences: a doctor then gives the indispensable care. */
  UNLESS_GRAVE(
      "sauf conséquences graves : le médecin délivre alors les soins indispensables",
      "unless consequences are grave: a doctor then gives the indispensable care"),
  /** Only what the profession may do. */
  WITHIN_COMPETENCE(
      "dans la limite des compétences de la profession", "within the competence of the profession");

  private final String french;
  private final String english;

  DecisionCondition(String french, String english) {
    this.french = french;
    this.english = english;
  }

  /** Returns the words that a professional reads, in French. */
  public String french() {
    return french;
  }

  /** Returns the same words in English. */
  public String english() {
    return english;
  }
}
