package org.allervers.core.rules.minor;

/**
 * What the dates of birth say on one day. It is never stored.
 *
 * @terme majorité au jour dit
 * @source Code civil, art. 388
 */
public enum Majority {
  /** Under age, or nothing excludes it and the person says so. */
  MINOR("mineur", "minor"),
  /** Of age by every date that was declared or proved. */
  ADULT("majeur", "adult"),
  /** Nothing tells. */
  UNKNOWN("inconnue", "unknown");

  private final String french;
  private final String english;

  Majority(String french, String english) {
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
