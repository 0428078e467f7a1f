package org.allervers.core.rules.minor;

/**
 * What may be done. It advises before the act; it never prevents recording one that was done.
 *
 * @terme issue de la décision (mineur)
 */
public enum DecisionOutcome {
  /** The act may be done, under the conditions said. */
  ALLOW("possible", "may be done"),
  /** No text settles it: the act may be done if health demands it, with a reason in writing. */
  ALLOW_AMBIGUOUS(
      "possible si la santé l'impose, motif à écrire : aucun texte ne tranche",
      "may be done if health demands it, reason in writing: no text settles it"),
  /** Help and call for help; care is not theirs to give. */
  ASSIST_AND_ALERT("porter assistance et alerter", "assist and alert"),
  /** Another professional has to do it. */
  REFER("orienter vers un autre professionnel", "refer to another professional"),
  /** Somebody else has to decide first. */
  DEFER(
      "attendre la décision de qui en a le pouvoir",
      "wait for the decision of whoever has the power"),
  /** It may not be done now. */
  DENY("ne pas faire", "do not do it");

  private final String french;
  private final String english;

  DecisionOutcome(String french, String english) {
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
