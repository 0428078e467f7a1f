package org.allervers.core.rules.episode;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.allervers.core.episode.Episode;
import org.allervers.core.episode.Period;
import org.allervers.core.rules.Parameters;
import org.jspecify.annotations.Nullable;

/** By how much a renewal came too late. */
final class Lateness {

  /** Ten thousand years in months: no accompaniment lasts longer. */
  private static final long LONGEST = 120_000;

  private Lateness() {}

  static Optional<LateDecision> of(Episode episode, Period period, Parameters parameters) {
    LocalDate decided = Days.decidedOn(period);
    if (decided == null) {
      return Optional.empty();
    }
    LocalDate anchor = Days.entryOpenOn(episode, period.range().start());
    int months = parameters
        .of(EpisodeParameters.PERIOD_MONTHS)
        .at(anchor == null ? episode.enteredOn() : anchor);
    LocalDate expiry = expiry(episode, period, months);
    return decided.isAfter(expiry)
        ? Optional.of(new LateDecision(period, expiry, decided))
        : Optional.empty();
  }

  /** Returns the first day not covered by what a period renews: the recorded one before it, or else the legal one. */
  static LocalDate expiry(Episode episode, Period period, int months) {
    LocalDate start = period.range().start();
    LocalDate entry = Days.entryOpenOn(episode, start);
    Period before = before(episode, period, entry);
    if (before != null) {
      LocalDate end = before.range().end().orElse(start);
      return end.isBefore(start) ? end : start;
    }
    return entry == null ? start : legalExpiry(entry, period, months);
  }

  /** Returns where the chain from the entry ends the period before, if nothing of it was recorded, by its number. */
  private static LocalDate legalExpiry(LocalDate entry, Period period, int months) {
    LocalDate start = period.range().start();
    long passed = (long) Math.max(1, months) * Math.max(0, period.number() - 1);
    if (passed == 0 || passed > LONGEST || !Days.isReal(entry)) {
      return start;
    }
    LocalDate legal = entry.plusMonths(passed);
    return legal.isBefore(start) ? legal : start;
  }

  /** Returns the recorded period of the same entry that begins last before another, or nothing. */
  static @Nullable Period before(Episode episode, Period period, @Nullable LocalDate entry) {
    LocalDate start = period.range().start();
    Period found = null;
    List<Period> periods = episode.periods();
    for (int i = 0; i < periods.size(); i++) {
      Period other = periods.get(i);
      LocalDate begins = other.range().start();
      if (begins.isBefore(start)
          && (entry == null || !begins.isBefore(entry))
          && (found == null || begins.isAfter(found.range().start()))) {
        found = other;
      }
    }
    return found;
  }
}
