package org.allervers.core.rules.minor;

/**
 * How an organisation treats a person whom child protection did not recognise and who may seize the judge.
 *
 * @terme choix pour la situation 3
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), annexe 4
 */
public enum Situation3Policy {
  /** As an adult for care, as the annex allows. */
  AS_ADULT("comme un majeur pour les soins", "as an adult for care"),
  /** As a minor under evaluation, until the judge has spoken. */
  AS_MINOR_PROTECTIVE("comme un mineur en cours d'évaluation", "as a minor under evaluation");

  private final String french;
  private final String english;

  Situation3Policy(String french, String english) {
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
