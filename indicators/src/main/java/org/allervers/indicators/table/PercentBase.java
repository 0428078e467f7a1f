package org.allervers.indicators.table;

/** What a percentage is a share of. There is no default: a definition names one. */
public enum PercentBase {
  /** The units whose value is known, that is which stand in at least one line. */
  KNOWN("valeur connue", "known value"),
  /** All units of the denominator, known or not. */
  ALL("ensemble", "all"),
  /** The units of the denominator to which the question applies. */
  CONCERNED("personnes concernées", "concerned");

  private final String fr;
  private final String en;

  PercentBase(String fr, String en) {
    this.fr = fr;
    this.en = en;
  }

  public Label label() {
    return Label.of(fr, en);
  }
}
