package org.allervers.core.rules.episode;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.allervers.core.episode.Period;

/**
 * A renewal that was decided after the expiry of what it renews.
 *
 * @param period the period that it opened
 * @param expiry the first day that was not covered any more
 * @param decidedOn the day of the decision, after the expiry
 * @terme décision tardive
 */
public record LateDecision(Period period, LocalDate expiry, LocalDate decidedOn) {

  /** Refuses missing components. */
  public LateDecision {
    Objects.requireNonNull(period, "period");
    Objects.requireNonNull(expiry, "expiry");
    Objects.requireNonNull(decidedOn, "decidedOn");
  }

  /** Returns by how many days it was late, at least 1. */
  public long days() {
    return ChronoUnit.DAYS.between(expiry, decidedOn);
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "LateDecision[redacted]";
  }
}
