package org.allervers.core.mano;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A time during which the person was out of the caseload of the organisation, from the exit to the re-entry.
 *
 * @param start the exit: midnight of the day that was declared, or a moment, as {@code dating} says
 * @param end the re-entry, or empty if there was none
 * @param reasons as they were chosen, perhaps none
 * @param dating where the start comes from
 * @terme sortie dans Mano
 */
public record ManoExit(
    Instant start, Optional<Instant> end, List<String> reasons, ManoExit.Dating dating) {

  /**
   * Where the start of an exit comes from, the surest first.
   *
   * @terme origine de la date de sortie
   */
  public enum Dating {
    /** The team gave the day. */
    DECLARED,
    /** No day was given, as on the telephone: the moment when the exit was entered. */
    HISTORY,
    /** No entry tells of it: the moment when the record was last saved, a guess that is never too early. */
    MODIFIED_AT
  }

  /** Refuses a missing part, and an end that is not after the start. */
  public ManoExit {
    Objects.requireNonNull(dating, "dating");
    reasons = List.copyOf(reasons);
    if (end.isPresent() && !end.get().isAfter(start)) {
      throw new IllegalArgumentException("end must be after start");
    }
  }

  /** Returns whether the moment is in it: the start is, the end is not. */
  public boolean contains(Instant at) {
    return !at.isBefore(start) && (end.isEmpty() || at.isBefore(end.get()));
  }

  /** Returns nothing of the person. */
  @Override
  public String toString() {
    return "ManoExit[redacted]";
  }
}
