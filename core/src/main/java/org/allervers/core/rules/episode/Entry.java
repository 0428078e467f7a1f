package org.allervers.core.rules.episode;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.allervers.core.episode.Episode;
import org.allervers.core.time.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * The days from one entry or reopening to the exit that follows it. What is not a day of the calendar is left out, so that
 * all that is reckoned from it exists.
 *
 * @param number 1 for the entry, 2 for the first reopening
 * @param start the anchor
 * @param end the first day after it, or nothing if the person is still there
 */
record Entry(int number, LocalDate start, @Nullable LocalDate end) {

  static List<Entry> of(Episode episode) {
    List<Entry> entries = new ArrayList<>();
    int number = 1;
    for (DateRange range : episode.ranges()) {
      if (Days.isReal(range.start()) && !range.isEmpty()) {
        LocalDate end = range.end().filter(day -> !day.isAfter(Days.LAST)).orElse(null);
        entries.add(new Entry(number, range.start(), end));
      }
      number++;
    }
    return entries;
  }

  boolean contains(LocalDate day) {
    return !day.isBefore(start) && (end == null || day.isBefore(end));
  }

  /** Returns the first day not counted when one counts the days before {@code asOf}. */
  LocalDate endBefore(LocalDate asOf) {
    LocalDate last = end == null || asOf.isBefore(end) ? asOf : end;
    return last.isBefore(start) ? start : last;
  }

  /** Returns whether what begins on a day belongs here; what begins before the first entry belongs to that. */
  boolean holdsStart(LocalDate day) {
    return number == 1 ? end == null || day.isBefore(end) : contains(day);
  }
}
