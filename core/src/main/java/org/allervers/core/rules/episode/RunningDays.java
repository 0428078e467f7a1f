package org.allervers.core.rules.episode;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.allervers.core.episode.Episode;
import org.allervers.core.episode.Suspension;
import org.jspecify.annotations.Nullable;

/**
 * The days that count, when those of a suspension do not: periods are reckoned in running days and shown in civil ones.
 * Where suspensions stop nothing, both are the same.
 */
final class RunningDays {

  private static final RunningDays ALL = new RunningDays(List.of());

  /** Days that stand still, from the first to the first that runs again; that one may not be known. */
  private record Still(long start, long end) {
    boolean isOpen() {
      return end == Long.MAX_VALUE;
    }
  }

  private final List<Still> still;

  private RunningDays(List<Still> still) {
    this.still = still;
  }

  /**
   * Returns the running days of one entry.
   *
   * @param suspended whether days of suspension count
   * @param asOf the day of the question; what starts later does not exist yet
   */
  static RunningDays of(Episode episode, LocalDate entry, boolean suspended, LocalDate asOf) {
    if (suspended || episode.suspensions().isEmpty()) {
      return ALL;
    }
    List<Still> found = new ArrayList<>();
    for (Suspension suspension : episode.suspensions()) {
      LocalDate start = suspension.range().start();
      LocalDate end = suspension.range().end().orElse(null);
      boolean counts =
          !start.isAfter(asOf) && !start.isAfter(Days.LAST) && (end == null || end.isAfter(entry));
      if (counts && !start.equals(end)) {
        long first = Math.max(start.toEpochDay(), entry.toEpochDay());
        found.add(new Still(
            first, end == null || end.isAfter(Days.LAST) ? Long.MAX_VALUE : end.toEpochDay()));
      }
    }
    found.sort(Comparator.comparingLong(Still::start));
    List<Still> merged = new ArrayList<>();
    for (Still next : found) {
      Still last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      if (last != null && next.start() <= last.end()) {
        merged.set(merged.size() - 1, new Still(last.start(), Math.max(last.end(), next.end())));
      } else {
        merged.add(next);
      }
    }
    return new RunningDays(List.copyOf(merged));
  }

  /** Returns the civil day of a running one, or nothing if it does not come before the suspension that has no end yet. */
  @Nullable
  LocalDate civil(LocalDate running) {
    if (still.isEmpty()) {
      return running;
    }
    long day = running.toEpochDay();
    for (Still pause : still) {
      if (pause.start() >= day) {
        break;
      }
      if (pause.isOpen()) {
        return null;
      }
      day += pause.end() - pause.start();
    }
    return LocalDate.ofEpochDay(day);
  }

  /** Returns the running day of a civil one; all days of a suspension are its first one. */
  LocalDate running(LocalDate civil) {
    return still.isEmpty() ? civil : civil.minusDays(stillBefore(civil));
  }

  /** Returns how many days before a civil one stood still. */
  long stillBefore(LocalDate civil) {
    long before = 0;
    for (Still pause : still) {
      before += Math.max(0, Math.min(pause.end(), civil.toEpochDay()) - pause.start());
    }
    return before;
  }

  /** Returns the suspensions in which nothing runs, the last perhaps without an end, as far as the calendar goes. */
  List<long[]> pauses() {
    return still.stream()
        .map(pause -> new long[] {pause.start(), Math.min(pause.end(), Days.LAST.toEpochDay() + 1)})
        .toList();
  }
}
