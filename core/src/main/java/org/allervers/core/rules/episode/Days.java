package org.allervers.core.rules.episode;

import java.time.LocalDate;
import java.util.List;
import org.allervers.core.episode.Episode;
import org.allervers.core.episode.Exit;
import org.allervers.core.episode.Period;
import org.allervers.core.episode.Renewal;
import org.allervers.core.episode.Reopening;
import org.allervers.core.health.Prescription;
import org.allervers.core.rules.dossier.DaySpan;
import org.allervers.core.time.DateRange;
import org.jspecify.annotations.Nullable;

/** Civil days of episodes, reckoned without throwing and without making objects: rules ask this of every dossier. */
final class Days {

  /** The first day that a calendar reckons with; whoever wrote an earlier one mistyped. */
  static final LocalDate FIRST = LocalDate.of(1, 1, 1);

  /** The last day that a calendar reckons with. */
  static final LocalDate LAST = LocalDate.of(9999, 12, 31);

  /** Any number of months or days that an int holds can be added to a year below this one. */
  private static final int SAFE_YEAR = 100_000_000;

  private Days() {}

  static boolean isReal(LocalDate day) {
    return !day.isBefore(FIRST) && !day.isAfter(LAST);
  }

  static LocalDate clamp(LocalDate day) {
    if (day.isBefore(FIRST)) {
      return FIRST;
    }
    return day.isAfter(LAST) ? LAST : day;
  }

  /** Returns the same day some months later, or the last of the month; the end of time where there is no such day. */
  static LocalDate plusMonths(LocalDate day, int months) {
    if (day.getYear() > SAFE_YEAR) {
      return LocalDate.MAX;
    }
    return day.getYear() < -SAFE_YEAR ? LocalDate.MIN : day.plusMonths(months);
  }

  /** Returns the day some days later; the end of time where there is no such day. */
  static LocalDate plusDays(LocalDate day, int days) {
    if (day.getYear() > SAFE_YEAR) {
      return LocalDate.MAX;
    }
    return day.getYear() < -SAFE_YEAR ? LocalDate.MIN : day.plusDays(days);
  }

  static boolean contains(DateRange range, LocalDate day) {
    if (day.isBefore(range.start())) {
      return false;
    }
    LocalDate end = range.end().orElse(null);
    return end == null || day.isBefore(end);
  }

  /** Returns the day of entry or reopening from which the episode is open on a day, or nothing if it is not open then. */
  static @Nullable LocalDate entryOpenOn(Episode episode, LocalDate day) {
    LocalDate start = episode.enteredOn();
    List<Reopening> reopenings = episode.reopenings();
    for (int i = 0; i < reopenings.size(); i++) {
      LocalDate end = later(start, reopenings.get(i).undoneExit().date());
      if (!day.isBefore(start) && day.isBefore(end)) {
        return start;
      }
      start = later(end, reopenings.get(i).date());
    }
    Exit exit = episode.exit().orElse(null);
    boolean open = !day.isBefore(start) && (exit == null || day.isBefore(exit.date()));
    return open ? start : null;
  }

  static boolean isOpen(Episode episode, LocalDate day) {
    return entryOpenOn(episode, day) != null;
  }

  /** Returns whether every episode lasts, without a break, from the first to the last of some days. */
  static boolean areWithin(DaySpan days, List<Episode> episodes) {
    for (int i = 0; i < episodes.size(); i++) {
      Episode episode = episodes.get(i);
      Exit exit = episode.exit().orElse(null);
      if (!episode.reopenings().isEmpty()
          || !days.isWithin(episode.enteredOn(), null)
          || (exit != null && !days.last().isBefore(exit.date()))) {
        return false;
      }
    }
    return true;
  }

  /** Returns the latest exit of an episode by a day, one that was undone later among them, or nothing. */
  static @Nullable Exit lastExitBy(Episode episode, LocalDate day) {
    Exit last = episode.exit().orElse(null);
    if (last != null && last.date().isAfter(day)) {
      last = null;
    }
    for (int i = 0; i < episode.reopenings().size(); i++) {
      Exit undone = episode.reopenings().get(i).undoneExit();
      if (!undone.date().isAfter(day) && (last == null || undone.date().isAfter(last.date()))) {
        last = undone;
      }
    }
    return last;
  }

  /** Returns the latest entry or reopening of an episode by a day; its entry if there is none. */
  static LocalDate lastEntryBy(Episode episode, LocalDate day) {
    LocalDate last = episode.enteredOn();
    List<Reopening> reopenings = episode.reopenings();
    for (int i = 0; i < reopenings.size(); i++) {
      LocalDate date = reopenings.get(i).date();
      if (date.isAfter(last) && !date.isAfter(day)) {
        last = date;
      }
    }
    return last;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return other.isAfter(one) ? other : one;
  }

  /** Returns the day on which a period was renewed, or nothing. */
  static @Nullable LocalDate decidedOn(Period period) {
    Renewal renewal = period.renewal().orElse(null);
    return renewal == null ? null : renewal.decidedOn().orElse(null);
  }

  /** Returns whether a period is known on a day: a decision of a later day does not exist yet. */
  static boolean isKnown(Period period, LocalDate asOf) {
    LocalDate decided = decidedOn(period);
    return decided == null || !decided.isAfter(asOf);
  }

  /** Returns the first day for which a prescription holds. */
  static LocalDate start(Prescription prescription) {
    return prescription.start().orElse(prescription.date());
  }

  /** Returns whether a prescription says until when it holds. */
  static boolean saysItsEnd(Prescription prescription) {
    return prescription.lastDay().isPresent() || prescription.durationDays().isPresent();
  }

  /** Returns the first day that a prescription does not cover any more, or nothing if it does not say. */
  static @Nullable LocalDate end(Prescription prescription) {
    LocalDate lastDay = prescription.lastDay().orElse(null);
    if (lastDay != null) {
      return plusDays(lastDay, 1);
    }
    Integer days = prescription.durationDays().orElse(null);
    return days == null ? null : plusDays(start(prescription), Math.max(0, days));
  }

  /** Returns whether a prescription says that it holds on a day. */
  static boolean covers(Prescription prescription, LocalDate day) {
    LocalDate end = end(prescription);
    return end != null && !day.isBefore(start(prescription)) && day.isBefore(end);
  }
}
