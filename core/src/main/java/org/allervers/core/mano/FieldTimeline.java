package org.allervers.core.mano;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One field through time: a stretch before the first entry that changes it, one between each two, one after the last. Two
 * words speak of a stretch, the entry that opens it and the one that closes it; today's value closes the last.
 */
final class FieldTimeline {

  /** What an entry says a value is; empty if it says that there is none. */
  record Word(Optional<Object> value) {}

  /**
   * @param start the first moment, {@link Instant#MIN} for the first stretch
   * @param end the first moment after it, {@link Instant#MAX} for the last
   * @param opening the entry that opens it, or null
   * @param earlier what the opening entry says, or null if there is none
   * @param later what the closing word says, or null if it says nothing of before
   */
  record Stretch(
      Instant start,
      Instant end,
      @Nullable ManoChange opening,
      @Nullable Word earlier,
      @Nullable Word later) {

    /** Mano shows a past state by replaying from today backwards: so the later word is believed. */
    Optional<Object> value() {
      if (later != null) {
        return later.value();
      }
      return earlier != null ? earlier.value() : Optional.empty();
    }

    boolean isCoherent() {
      return earlier == null || later == null || ManoValues.same(earlier.value(), later.value());
    }
  }

  private final List<Stretch> stretches;

  private FieldTimeline(List<Stretch> stretches) {
    this.stretches = stretches;
  }

  static FieldTimeline of(String field, List<ManoChange> changes, Optional<Object> today) {
    List<Stretch> stretches = new ArrayList<>();
    Instant start = Instant.MIN;
    @Nullable ManoChange opening = null;
    for (ManoChange change : changes) {
      if (!change.changes(field)) {
        continue;
      }
      // Of two entries of one moment, the stretch between them has no length, but its words are
      // checked.
      stretches.add(new Stretch(
          start,
          change.at(),
          opening,
          opening == null ? null : new Word(opening.after(field)),
          change.tellsBefore(field) ? new Word(change.before(field)) : null));
      start = change.at();
      opening = change;
    }
    stretches.add(new Stretch(
        start,
        Instant.MAX,
        opening,
        opening == null ? null : new Word(opening.after(field)),
        new Word(ManoValues.something(today))));
    return new FieldTimeline(stretches);
  }

  List<Stretch> stretches() {
    return stretches;
  }

  Stretch at(Instant at) {
    for (int i = stretches.size() - 1; i > 0; i--) {
      if (!stretches.get(i).start().isAfter(at)) {
        return stretches.get(i);
      }
    }
    return stretches.get(0);
  }

  /** The stretch that is in force just before a moment. */
  Stretch before(Instant end) {
    for (int i = stretches.size() - 1; i > 0; i--) {
      if (stretches.get(i).start().isBefore(end)) {
        return stretches.get(i);
      }
    }
    return stretches.get(0);
  }
}
