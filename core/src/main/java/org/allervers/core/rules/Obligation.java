package org.allervers.core.rules;

/**
 * Whether the source demands, recommends, or leaves it to us.
 *
 * @terme portée de la règle
 */
public enum Obligation {
  /** The source demands it. */
  MANDATORY("obligatoire"),
  /** The source recommends it, or a service practises it. */
  RECOMMENDED("recommandé"),
  /** Needed to make a text executable, or a safeguard of this library. */
  PROPOSED("proposé");

  private final String french;

  Obligation(String french) {
    this.french = french;
  }

  /** Returns the word that a reader of the catalogue sees. */
  public String french() {
    return french;
  }
}
