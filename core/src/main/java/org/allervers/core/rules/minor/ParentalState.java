package org.allervers.core.rules.minor;

/**
 * What holders of parental authority, or the minor about them, say of one act. That nobody can be reached is not that the
 * minor opposes: no derogation of the law rests on it.
 *
 * @terme position des titulaires pour un acte
 * @source Code de la santé publique, art. L. 1111-5 et L. 1111-5-1
 */
public enum ParentalState {
  /** A holder consents. */
  CONSENTS("un titulaire consent", "a holder consents"),
  /** A holder refuses. */
  REFUSES("un titulaire refuse", "a holder refuses"),
  /** The minor expressly opposes that the holders be consulted, and maintains it after the effort to persuade. */
  MINOR_OPPOSES(
      "le mineur s'oppose à la consultation des titulaires",
      "the minor opposes consulting the holders"),
  /** Holders are unreachable or unknown, and nobody opposes. */
  UNREACHABLE("titulaires injoignables ou inconnus", "holders unreachable or unknown");

  private final String french;
  private final String english;

  ParentalState(String french, String english) {
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
