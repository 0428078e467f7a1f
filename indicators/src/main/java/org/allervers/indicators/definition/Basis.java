package org.allervers.indicators.definition;

/** What is counted. */
public enum Basis {
  /** Distinct persons: one record, one unit. */
  PERSON("person"),
  /** The events or spells that the timing selects: a person may count several times. */
  EVENT("event");

  private final String code;

  Basis(String code) {
    this.code = code;
  }

  /** The word for it in canonical JSON. */
  public String code() {
    return code;
  }
}
