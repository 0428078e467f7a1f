package org.allervers.core.mano;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A time during which a team had the person in its care.
 *
 * @param team the identifier of the team
 * @param start its first moment
 * @param end the first moment after it, or empty if it goes on
 * @terme suivi par une équipe dans Mano
 */
public record ManoAssignment(String team, Instant start, Optional<Instant> end) {

  /** Refuses a missing part, and an end that is not after the start. */
  public ManoAssignment {
    Objects.requireNonNull(team, "team");
    if (end.isPresent() && !end.get().isAfter(start)) {
      throw new IllegalArgumentException("end must be after start");
    }
  }

  /** Returns whether the moment is in it: the start is, the end is not. */
  public boolean contains(Instant at) {
    return !at.isBefore(start) && (end.isEmpty() || at.isBefore(end.get()));
  }
}
