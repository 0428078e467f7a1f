package org.allervers.indicators.internal.secrecy;

/**
 * What a protected cell is owed: among the whole-number worlds that agree with everything a reader sees, one in which it
 * is at most {@code low} and one in which it is at least {@code high}.
 *
 * @param cell the protected cell
 * @param low not above {@code high}
 * @param high not below {@code low}
 */
public record Demand(int cell, long low, long high) {

  /** Checks that {@code low <= high}. */
  public Demand {
    if (low > high) {
      throw new IllegalArgumentException("low must not pass high");
    }
  }
}
