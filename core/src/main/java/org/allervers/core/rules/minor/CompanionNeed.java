package org.allervers.core.rules.minor;

/**
 * Whether the minor has to be accompanied by an adult of their own choice.
 *
 * @terme accompagnement par une personne majeure
 * @source Code de la santé publique, art. L. 1111-5, L. 1111-5-1, L. 2212-7 et L. 6211-3-1
 */
public enum CompanionNeed {
  /** It is not needed. */
  NO("non", "no"),
  /** It is wise. */
  RECOMMENDED("recommandé", "recommended"),
  /** The law demands it. */
  REQUIRED("obligatoire", "required");

  private final String french;
  private final String english;

  CompanionNeed(String french, String english) {
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
