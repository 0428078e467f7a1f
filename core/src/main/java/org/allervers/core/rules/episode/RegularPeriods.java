package org.allervers.core.rules.episode;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.allervers.core.Dossier;
import org.allervers.core.episode.Episode;
import org.allervers.core.episode.Exit;
import org.allervers.core.episode.Period;
import org.allervers.core.rules.Case;
import org.jspecify.annotations.Nullable;

/** Whether periods are written as a careful team writes them, so that most rules on periods have nothing to say. */
final class RegularPeriods {

  /**
   * In every episode, which was never reopened, the periods follow each other without a gap from the entry on, with growing
   * numbers, are renewed between entry and exit, and each renewal looked again at common law.
   */
  static final Predicate<Case<Dossier, Dossier>> EVERYWHERE =
      c -> areRegular(c.root().episodes());

  /** Besides, each renewal was decided by the day on which its period begins, which is the expiry of the one before. */
  static final Predicate<Case<Dossier, Dossier>> RENEWED_IN_TIME =
      c -> areRegular(c.root().episodes()) && areInTime(c.root().episodes());

  /** Each period has an end, which comes no later than the months that it may last, counted from its own start. */
  static final Predicate<Case<Dossier, Dossier>> SHORT_ENOUGH = c -> areShort(c);

  private RegularPeriods() {}

  private static boolean areInTime(List<Episode> episodes) {
    for (int i = 0; i < episodes.size(); i++) {
      List<Period> periods = episodes.get(i).periods();
      for (int j = 0; j < periods.size(); j++) {
        Period period = periods.get(j);
        if ((j == 0 && period.number() > 1) || (period.renewal().isPresent() && isLate(period))) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean isLate(Period period) {
    LocalDate decided = Days.decidedOn(period);
    return decided == null || decided.isAfter(period.range().start());
  }

  private static boolean areShort(Case<Dossier, Dossier> c) {
    List<Episode> episodes = c.root().episodes();
    for (int i = 0; i < episodes.size(); i++) {
      List<Period> periods = episodes.get(i).periods();
      for (int j = 0; j < periods.size(); j++) {
        LocalDate start = periods.get(j).range().start();
        LocalDate end = periods.get(j).range().end().orElse(null);
        int months = Math.max(1, c.getAt(EpisodeParameters.PERIOD_MONTHS, start));
        if (end == null || end.isAfter(Days.plusMonths(start, months))) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean areRegular(List<Episode> episodes) {
    for (int i = 0; i < episodes.size(); i++) {
      if (!areRegular(episodes.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean areRegular(Episode episode) {
    if (!episode.reopenings().isEmpty()) {
      return false;
    }
    LocalDate entry = episode.enteredOn();
    LocalDate exit = episode.exit().map(Exit::date).orElse(null);
    List<Period> periods = episode.periods();
    Period before = null;
    for (int i = 0; i < periods.size(); i++) {
      Period period = periods.get(i);
      if (!follows(before, period)
          || !isWithin(entry, exit, period.range().start())
          || !isRenewedWell(entry, exit, period)) {
        return false;
      }
      before = period;
    }
    return true;
  }

  private static boolean follows(@Nullable Period before, Period period) {
    return before == null
        || (period.number() > before.number()
            && period.range().start().isAfter(before.range().start())
            && period.range().start().equals(before.range().end().orElse(null)));
  }

  private static boolean isWithin(LocalDate entry, @Nullable LocalDate exit, LocalDate start) {
    return !start.isBefore(entry) && (exit == null || start.isBefore(exit));
  }

  private static boolean isRenewedWell(LocalDate entry, @Nullable LocalDate exit, Period period) {
    LocalDate decided = Days.decidedOn(period);
    if (decided != null && (decided.isBefore(entry) || (exit != null && decided.isAfter(exit)))) {
      return false;
    }
    return (period.renewal().isEmpty() && period.number() <= 1)
        || DurationRules.review(period).known().orElse(false);
  }
}
