package org.allervers.core.rules.episode;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.allervers.core.episode.Episode;
import org.allervers.core.episode.Period;
import org.allervers.core.rules.Parameters;
import org.allervers.core.time.DateRange;
import org.allervers.core.time.MonthAnchor;
import org.jspecify.annotations.Nullable;

/**
 * The periods of whole months of one entry, as they are known on one day. Nothing is listed: each period is reckoned from
 * the anchor when it is asked for, however far it lies.
 *
 * <p>A period that the team recorded is the decision on the legal period whose first day is the nearest to its own, the
 * earlier one of two that are as near: teams that count from the previous expiry drift by some days.
 */
final class RenewalChain {

  /** Periods that are counted from one running day. */
  private record Segment(int first, MonthAnchor anchor) {

    LocalDate start(int number) {
      return number == first ? anchor.start() : anchor.expiry(number - first);
    }

    int at(LocalDate running) {
      if (running.isBefore(anchor.start())) {
        return first;
      }
      long months = ChronoUnit.MONTHS.between(anchor.start(), running);
      int number = first + (int) (months / anchor.months());
      // The last day of a short month ends a month that the day-number says is not over.
      while (!start(number + 1).isAfter(running)) {
        number++;
      }
      return number;
    }
  }

  private final Entry entry;
  private final RunningDays clock;
  private final List<Segment> segments = new ArrayList<>();
  private final Map<Integer, Period> recorded = new HashMap<>();
  private final List<Period> known;

  private RenewalChain(Entry entry, RunningDays clock, int months, List<Period> known) {
    this.entry = entry;
    this.clock = clock;
    this.known = known;
    this.segments.add(new Segment(1, new MonthAnchor(clock.running(entry.start()), months)));
  }

  static RenewalChain of(Episode episode, Entry entry, Parameters parameters, LocalDate asOf) {
    LocalDate anchor = entry.start();
    boolean counted = parameters.of(EpisodeParameters.SUSPENDED_DAYS_COUNT).at(anchor);
    int months = Math.max(1, parameters.of(EpisodeParameters.PERIOD_MONTHS).at(anchor));
    List<Period> known = new ArrayList<>();
    for (Period period : episode.periods()) {
      if (Days.isKnown(period, asOf)
          && Days.isReal(period.range().start())
          && entry.holdsStart(period.range().start())) {
        known.add(period);
      }
    }
    known.sort(Comparator.comparing(period -> period.range().start()));
    RenewalChain chain = new RenewalChain(
        entry, RunningDays.of(episode, anchor, counted, asOf), months, List.copyOf(known));
    if (parameters.of(EpisodeParameters.LATE_DECISION).at(anchor)
        == LateDecisionPolicy.FROM_DECISION) {
      chain.followDecisions(months);
    } else {
      known.forEach(
          period -> chain.recorded.putIfAbsent(chain.nearest(period.range().start()), period));
    }
    return chain;
  }

  /** Starts again at each decision that came when the chain had run out. */
  private void followDecisions(int months) {
    List<Period> byDecision = new ArrayList<>(known);
    byDecision.sort(Comparator.comparing(RenewalChain::effectiveOn));
    int last = 1;
    for (Period period : byDecision) {
      LocalDate day = Days.clamp(effectiveOn(period));
      LocalDate expiry = start(last + 1);
      boolean now = !period.range().start().isAfter(day);
      int number;
      if (now && expiry != null && !day.isBefore(expiry) && entry.contains(day)) {
        number = last + 1;
        if (day.isAfter(expiry)) {
          segments.add(new Segment(number, new MonthAnchor(clock.running(day), months)));
        }
      } else {
        number = nearest(period.range().start());
      }
      recorded.putIfAbsent(number, period);
      last = Math.max(last, number);
    }
  }

  private static LocalDate effectiveOn(Period period) {
    LocalDate decided = Days.decidedOn(period);
    return decided == null ? period.range().start() : decided;
  }

  private Segment segmentOf(int number) {
    int i = segments.size() - 1;
    while (i > 0 && segments.get(i).first() > number) {
      i--;
    }
    return segments.get(i);
  }

  /** Returns the first day of a period, or nothing if the suspension before it has no end yet. */
  @Nullable
  LocalDate start(int number) {
    return clock.civil(segmentOf(number).start(number));
  }

  /** Returns the first day that a period does not cover, or nothing as above. */
  @Nullable
  LocalDate end(int number) {
    return clock.civil(segmentOf(number).start(number + 1));
  }

  /** Returns the number of the period of a day; of a day that no period covers, that of the next. */
  int number(LocalDate day) {
    LocalDate running = clock.running(day);
    int i = segments.size() - 1;
    while (i > 0 && segments.get(i).anchor().start().isAfter(running)) {
      i--;
    }
    int number = segments.get(i).at(running);
    return i + 1 < segments.size() ? Math.min(number, segments.get(i + 1).first()) : number;
  }

  /** Returns the expiry, or the anchor itself, that is the nearest to a day of the calendar. */
  static LocalDate nearestBoundary(LocalDate anchor, int months, LocalDate day) {
    Segment segment = new Segment(1, new MonthAnchor(anchor, months));
    LocalDate start = segment.start(segment.at(day));
    LocalDate next = segment.start(segment.at(day) + 1);
    return isNearer(day, start, next) ? next : start;
  }

  private static boolean isNearer(LocalDate day, LocalDate start, LocalDate next) {
    return ChronoUnit.DAYS.between(day, next) < ChronoUnit.DAYS.between(start, day);
  }

  private int nearest(LocalDate day) {
    int number = number(day);
    LocalDate start = start(number);
    LocalDate next = start(number + 1);
    if (start == null || next == null || !day.isAfter(start)) {
      return number;
    }
    return isNearer(day, start, next) ? number + 1 : number;
  }

  /** Returns a period that begins on a day of the calendar. */
  LegalPeriod period(int number) {
    LocalDate start = Objects.requireNonNull(start(number), "start");
    LocalDate end = end(number);
    DateRange range = end == null ? DateRange.from(start) : DateRange.of(start, end);
    return new LegalPeriod(entry.number(), number, range, basis(number));
  }

  private PeriodBasis basis(int number) {
    Period period = recorded.get(number);
    if (period != null) {
      return new PeriodBasis.Recorded(period);
    }
    return number == 1 ? new PeriodBasis.Entry() : new PeriodBasis.Undecided();
  }

  /** Returns what was recorded for a period, or nothing. */
  @Nullable
  Period recorded(int number) {
    return recorded.get(number);
  }

  /** Returns since when nobody decided, if that is so on a day of the entry, or nothing. */
  @Nullable
  LocalDate expiredSince(LocalDate day) {
    int number = number(day);
    if (number == 1 || recorded.containsKey(number)) {
      return null;
    }
    for (Period period : known) {
      if (Days.contains(period.range(), day)) {
        return null;
      }
    }
    int last = 1;
    for (int decided : recorded.keySet()) {
      if (decided < number) {
        last = Math.max(last, decided);
      }
    }
    return end(last);
  }

  /** Returns the periods known on the day of this chain that were recorded in this entry, by their first day. */
  List<Period> known() {
    return known;
  }

  /** Returns how many periods began before a day. */
  int begunBefore(LocalDate day) {
    if (!day.isAfter(entry.start())) {
      return 0;
    }
    int number = number(day.minusDays(1));
    LocalDate start = start(number);
    return start == null || !start.isBefore(day) ? number - 1 : number;
  }

  /** Returns the periods that began before a day and that something decides. */
  List<DateRange> decidedBefore(LocalDate day) {
    List<DateRange> decided = new ArrayList<>();
    int begun = begunBefore(day);
    for (int number = 1; number <= begun; number++) {
      if (number == 1 || recorded.containsKey(number)) {
        decided.add(period(number).range());
      }
    }
    return decided;
  }
}
