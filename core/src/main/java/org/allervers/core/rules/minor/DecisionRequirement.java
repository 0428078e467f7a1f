package org.allervers.core.rules.minor;

/**
 * What a derogation asks for around the act, and that the facts may confirm or contradict.
 *
 * @terme exigence d'une dérogation (mineur)
 * @source Code de la santé publique, art. L. 1111-5 et L. 1111-5-1
 */
public enum DecisionRequirement {
  /** The minor expressly opposed, not after the act. */
  OPPOSITION_BEFORE_ACT(
      "opposition expresse du mineur avant l'acte",
      "express opposition of the minor before the act"),
  /** The professional strove to persuade, not after the act. */
  EFFORT_BEFORE_ACT(
      "démarche pour convaincre le mineur avant l'acte",
      "effort to persuade the minor before the act"),
  /** The minor maintained the opposition after that effort and before the act. */
  OPPOSITION_MAINTAINED(
      "opposition maintenue après cette démarche", "opposition maintained after that effort"),
  /** An adult of the minor's choice was there. */
  ADULT_COMPANION(
      "personne majeure choisie par le mineur, présente", "an adult chosen by the minor, present"),
  /** A holder who can be reached was asked. */
  HOLDER_ASKED("titulaire joignable à consulter d'abord", "reachable holder to be asked first");

  private final String french;
  private final String english;

  DecisionRequirement(String french, String english) {
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
