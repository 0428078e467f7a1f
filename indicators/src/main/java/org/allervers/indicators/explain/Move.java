package org.allervers.indicators.explain;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A record that stands behind a figure now and did not before, or the reverse, and why. It is the record of a person: keep
 * it where the record is kept.
 *
 * <p>This class is immutable and thread-safe if its record is.
 *
 * @param <R> the type of a record
 * @param record the record as it is now, or as it was if it is gone
 * @param direction in or out
 * @param origins what has changed: each alone if there is one, together or each alone if there are several
 * @param reason why the record is not behind the figure on the other side
 * @param step the condition that it fails there; present for {@link Reason#STEP}
 * @param elsewhere the cells of the same definition and period that it stands in there; present for {@link
 *     Reason#ELSEWHERE}
 */
public record Move<R>(
    R record,
    Direction direction,
    Set<Origin> origins,
    Reason reason,
    Optional<StepResult> step,
    List<Cell> elsewhere) {

  /** Which way. */
  public enum Direction {
    ENTERED,
    LEFT
  }

  /** What has changed between the two. */
  public enum Origin {
    /** The record itself, its coming or its going. */
    DATA,
    /** The definition, or the levels that figures are given for. */
    DEFINITION,
    /** The period. */
    PERIOD
  }

  /** Why a record is not behind the figure on the side where it is not. */
  public enum Reason {
    /** There is no such record there. */
    ABSENT,
    /** It cannot be read there. */
    UNREADABLE,
    /** It fails a step of the definition there. */
    STEP,
    /** It is counted there, in another line or at another level. */
    ELSEWHERE,
    /** It passes every step there and reaches no printed line. */
    IN_NO_LINE
  }

  public Move {
    Objects.requireNonNull(record, "record");
    Objects.requireNonNull(direction, "direction");
    origins = Set.copyOf(origins);
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(step, "step");
    elsewhere = List.copyOf(elsewhere);
  }

  /** Which way and for which reason; nothing of the person. */
  @Override
  public String toString() {
    return "Move[" + direction + ", " + reason + "]";
  }
}
