package org.allervers.indicators.period;

import java.time.LocalTime;

/** One of the two half-days by which the presence of a team is counted. */
public enum HalfDay {
  /** Before noon. */
  MORNING,
  /** From noon on. */
  AFTERNOON;

  /** The half-day of a time of day; noon itself is in the afternoon. */
  public static HalfDay of(LocalTime time) {
    return time.isBefore(LocalTime.NOON) ? MORNING : AFTERNOON;
  }
}
