package org.allervers.core.rules;

/**
 * What became of one rule on one subject.
 *
 * @terme issue d'une règle
 */
public enum OutcomeStatus {
  /** The rule applies and is respected. */
  SATISFIED("SATISFAITE"),
  /** The rule applies and is not respected. */
  VIOLATED("NON_RESPECTEE"),
  /** The rule does not concern this subject, or not at that date. */
  NOT_APPLICABLE("SANS_OBJET"),
  /** The rule applies, and what it needs was not answered. */
  UNDETERMINED("INDETERMINEE");

  private final String code;

  OutcomeStatus(String code) {
    this.code = code;
  }

  /** Returns the French word that professionals read. */
  public String code() {
    return code;
  }
}
