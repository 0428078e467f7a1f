package org.allervers.core.rules.episode;

/**
 * From when a renewal counts that was decided after the expiry. The texts are silent.
 *
 * @terme effet d'une décision tardive
 */
public enum LateDecisionPolicy {
  /** From the old expiry: the chain of periods stays as the day of entry makes it. */
  RETROACTIVE("RETROACTIVE"),
  /** From the day of the decision: the chain starts again there, and the days in between stay uncovered. */
  FROM_DECISION("DATE_DE_DECISION");

  private final String code;

  LateDecisionPolicy(String code) {
    this.code = code;
  }

  /** Returns the stable code. */
  public String code() {
    return code;
  }

  /** Returns the code. */
  @Override
  public String toString() {
    return code;
  }
}
