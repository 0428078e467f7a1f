package org.allervers.indicators.internal.secrecy;

/**
 * How much work may be spent, in steps. A step is counted, not timed, so that the same input gives the same answer on every
 * machine; it is about one coefficient looked at by the solver.
 *
 * @param steps 1 or more
 */
public record Effort(long steps) {

  /** Checks that there is some. */
  public Effort {
    if (steps < 1) {
      throw new IllegalArgumentException("steps must be 1 or more, but was " + steps);
    }
  }

  /** Returns enough for a report of some two thousand cells. */
  public static Effort standard() {
    return new Effort(2_000_000_000L);
  }
}
