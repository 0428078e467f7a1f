package org.allervers.indicators.definition;

/** What is counted. */
public enum Basis {
  /** Distinct persons: one record, one unit. */
  PERSON("person"),
  /** The events that the timing selects: a person may count several times. */
  EVENT("event"),
  /** The spells that the timing selects: a person may count several times. */
  SPELL("spell"),
  /**
   * The half-days of a team with at least one selected event, whoever was met: ten persons met on one morning are one
   * session. The attribution gives the team.
   */
  SESSION("session");

  private final String code;

  Basis(String code) {
    this.code = code;
  }

  /** The word for it in canonical JSON. */
  public String code() {
    return code;
  }
}
