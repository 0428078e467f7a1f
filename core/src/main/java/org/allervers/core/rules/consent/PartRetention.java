package org.allervers.core.rules.consent;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.allervers.core.rules.Source;
import org.jspecify.annotations.Nullable;

/**
 * How long one part of a dossier is kept, and where it stands on a day. This class is immutable and thread-safe.
 *
 * @terme conservation d'un volet
 */
public final class PartRetention {

  private final RetentionState state;
  private final @Nullable LocalDate countedFrom;
  private final @Nullable LocalDate inactiveFrom;
  private final @Nullable LocalDate disposableFrom;
  private final @Nullable LocalDate changesOn;
  private final List<Source> basis;

  PartRetention(
      RetentionState state,
      @Nullable LocalDate countedFrom,
      @Nullable LocalDate inactiveFrom,
      @Nullable LocalDate disposableFrom,
      @Nullable LocalDate changesOn,
      List<Source> basis) {
    this.state = Objects.requireNonNull(state, "state");
    this.countedFrom = countedFrom;
    this.inactiveFrom = inactiveFrom;
    this.disposableFrom = disposableFrom;
    this.changesOn = changesOn;
    this.basis = List.copyOf(basis);
  }

  /** Returns where the part stands. */
  public RetentionState state() {
    return state;
  }

  /** Returns the day from which time is counted: the last contact with the person; empty if none is known. */
  public Optional<LocalDate> countedFrom() {
    return Optional.ofNullable(countedFrom);
  }

  /** Returns the first day on which the part is out of use, or empty if it cannot be counted. */
  public Optional<LocalDate> inactiveFrom() {
    return Optional.ofNullable(inactiveFrom);
  }

  /** Returns the first day on which disposal may be decided, or empty if it cannot be counted. */
  public Optional<LocalDate> disposableFrom() {
    return Optional.ofNullable(disposableFrom);
  }

  /** Returns the day on which the state changes if nothing happens until then, or empty if it does not change by itself. */
  public Optional<LocalDate> changesOn() {
    return Optional.ofNullable(changesOn);
  }

  /** Returns the texts on which the times stand, at least one. */
  public List<Source> basis() {
    return basis;
  }

  /** Returns the state, and no date. */
  @Override
  public String toString() {
    return "PartRetention[" + state + "]";
  }
}
