package org.allervers.indicators.table;

/** What the quotient of a line is, which stands beside its count. */
public enum QuotientKind {
  /** The sum of the quantities by the number of units that have one. */
  MEAN("Moyenne", "Mean"),
  /** The middle quantity. */
  MEDIAN("Médiane", "Median"),
  /** The units of the numerator by those of the denominator, in percent. */
  RATIO("Taux (%)", "Ratio (%)"),
  /** The units by the distinct persons behind them. */
  PER_PERSON("Par personne", "Per person");

  private final String fr;
  private final String en;

  QuotientKind(String fr, String en) {
    this.fr = fr;
    this.en = en;
  }

  public Label label() {
    return Label.of(fr, en);
  }
}
