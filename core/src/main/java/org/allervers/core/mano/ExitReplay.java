package org.allervers.core.mano;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.allervers.core.mano.ManoHistoryProblem.Reason;
import org.jspecify.annotations.Nullable;

/** Finds the times out of the caseload, and a date for each exit. */
final class ExitReplay {

  private final ManoHistory history;
  private final Optional<Instant> modifiedAt;
  private final HistoryCleaning cleaning;
  private final List<ManoExit> exits = new ArrayList<>();
  private final List<ManoHistoryProblem> problems = new ArrayList<>();
  private Instant reentry = Instant.MIN;

  private ExitReplay(ManoHistory history, Optional<Instant> modifiedAt, HistoryCleaning cleaning) {
    this.history = history;
    this.modifiedAt = modifiedAt;
    this.cleaning = cleaning;
  }

  static ExitReplay of(
      ManoHistory history, Optional<Instant> modifiedAt, HistoryCleaning cleaning) {
    ExitReplay replay = new ExitReplay(history, modifiedAt, cleaning);
    FieldTimeline.@Nullable Stretch first = null;
    for (FieldTimeline.Stretch stretch : history.timeline(ManoHistory.OUT).stretches()) {
      boolean isOut = stretch.value().equals(Optional.of(true));
      if (isOut && first == null) {
        first = stretch;
      } else if (!isOut && first != null) {
        replay.exit(first, Optional.of(stretch.start()));
        first = null;
      }
    }
    if (first != null) {
      replay.exit(first, Optional.empty());
    }
    return replay;
  }

  List<ManoExit> exits() {
    return List.copyOf(exits);
  }

  List<ManoHistoryProblem> problems() {
    return problems;
  }

  private void exit(FieldTimeline.Stretch first, Optional<Instant> end) {
    ManoChange opening = first.opening();
    int entry = opening == null ? -1 : cleaning.entryOf(opening);
    Optional<Instant> entered =
        opening != null && opening.after(ManoHistory.OUT).equals(Optional.of(true))
            ? Optional.of(opening.at())
            : Optional.empty();
    Optional<Instant> declared = declared(first.start(), end, entry);
    Optional<Instant> saved = end.isEmpty() ? modifiedAt : Optional.empty();
    Optional<Instant> start = declared.or(() -> entered).or(() -> saved);
    if (start.isEmpty() || end.filter(until -> !start.get().isBefore(until)).isPresent()) {
      say(Reason.EXIT_UNDATED, entry);
    } else {
      ManoExit.Dating dating = ManoExit.Dating.MODIFIED_AT;
      if (declared.isPresent()) {
        dating = ManoExit.Dating.DECLARED;
      } else if (entered.isPresent()) {
        dating = ManoExit.Dating.HISTORY;
      }
      Instant since = start.get().isBefore(reentry) ? reentry : start.get();
      exits.add(new ManoExit(
          since, end, ManoValues.texts(word(ManoHistory.OUT_REASONS, first.start(), end)), dating));
    }
    reentry = end.orElse(reentry);
  }

  private Optional<Instant> declared(Instant since, Optional<Instant> end, int entry) {
    ZoneId zone = history.zone();
    Optional<LocalDate> day = word(ManoHistory.OUT_DATE, since, end)
        .flatMap(value -> ManoValues.instant(value, zone))
        .map(at -> LocalDate.ofInstant(at, zone));
    if (day.isEmpty()) {
      return Optional.empty();
    }
    Instant start = day.get().atStartOfDay(zone).toInstant();
    if (end.filter(until -> !start.isBefore(until)).isPresent()) {
      say(Reason.EXIT_AFTER_REENTRY, entry);
      return Optional.empty();
    }
    if (start.isBefore(reentry)) {
      if (!day.get().equals(LocalDate.ofInstant(reentry, zone))) {
        say(Reason.EXIT_BEFORE_REENTRY, entry);
        return Optional.empty();
      }
      return Optional.of(reentry);
    }
    return Optional.of(start);
  }

  /** The last word on a field within the exit: what was said before it is of another exit. */
  private Optional<Object> word(String field, Instant since, Optional<Instant> end) {
    FieldTimeline.Stretch last = history.timeline(field).before(end.orElse(Instant.MAX));
    FieldTimeline.Word later = last.later();
    if (later != null && later.value().isPresent()) {
      return later.value();
    }
    FieldTimeline.Word earlier = last.earlier();
    return earlier != null && !last.start().isBefore(since) ? earlier.value() : Optional.empty();
  }

  private void say(Reason reason, int entry) {
    problems.add(new ManoHistoryProblem(reason, entry, ManoHistory.OUT));
  }
}
