package org.allervers.core.rules.episode;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.allervers.core.episode.Episode;
import org.allervers.core.episode.Period;
import org.allervers.core.health.Prescription;
import org.allervers.core.rules.Parameters;
import org.allervers.core.time.DateRange;

/**
 * How long one accompaniment may last, how long it does, and what is due: what the screen of a host needs.
 *
 * <pre>{@code
 * DurationCalendar calendar = DurationCalendar.of(episode, dossier.health().prescriptions());
 * calendar.currentPeriod(today).ifPresent(period -> show(period.number(), period.range()));
 * calendar.nextExpiry(today).ifPresent(day -> show("échéance", day));
 * calendar.expiredSince(today).ifPresent(day -> show("à décider depuis", day));
 * for (LegalPeriod period : calendar.periods(today)) {
 *   show(period.range(), period.basis());
 * }
 * for (DurationAlert alert : calendar.alertsDue(today, today.plusDays(15))) {
 *   show(alert.date(), alert.reason().french());
 * }
 * show(calendar.practisedDuration(today).days(), calendar.legalDuration(today).days());
 * }</pre>
 *
 * <p>Each dispositif has its own measure, {@link #kind()}: periods of whole months counted from the day of entry, or of the
 * latest reopening; prescriptions; an individual project. The length of the periods and the conventions are those of
 * {@link EpisodeParameters}, as they hold on the day of that entry. An expiry alerts; it never ends care.
 *
 * <p>Every question is asked on a day. What is dated later does not exist yet for it: not an exit, not a renewal decided
 * then, not a prescription written then. All days are civil days without an hour, so the change to summer time cannot move
 * an expiry; a host that holds an instant turns it into a day of its own zone. Ranges are half-open: the expiry is the first
 * day that is not covered. Years before 1 and after 9999 are mistakes: an entry there has no periods, and a question asked
 * there is asked on the first or the last day of that calendar. Nothing here throws on what a dossier holds.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @terme calendrier des durées
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), annexe 2
 */
public final class DurationCalendar {

  private final Episode episode;
  private final DurationKind kind;
  private final List<Entry> entries;
  private final Covers covers;
  private final Parameters parameters;

  private DurationCalendar(
      Episode episode, Collection<Prescription> prescriptions, Parameters parameters) {
    this.episode = episode;
    this.kind = DurationKind.of(episode.dispositif());
    this.entries = List.copyOf(Entry.of(episode));
    this.covers = Covers.of(kind, episode, prescriptions);
    this.parameters = parameters;
  }

  /** Returns the calendar of an episode; its prescriptions are read if it lasts by them. */
  public static DurationCalendar of(Episode episode, Collection<Prescription> prescriptions) {
    return of(episode, prescriptions, Parameters.standard());
  }

  /** Returns the calendar of an episode with the thresholds and conventions that a host decided. */
  public static DurationCalendar of(
      Episode episode, Collection<Prescription> prescriptions, Parameters parameters) {
    return new DurationCalendar(
        Objects.requireNonNull(episode, "episode"),
        List.copyOf(prescriptions),
        Objects.requireNonNull(parameters, "parameters"));
  }

  /** Returns by what the accompaniment lasts. */
  public DurationKind kind() {
    return kind;
  }

  /**
   * Returns the period of a day, decided or not; of several prescriptions or projects the one that ends last. Empty if the
   * person is not accompanied on that day, or no prescription or project covers it.
   */
  public Optional<LegalPeriod> currentPeriod(LocalDate asOf) {
    LocalDate day = Days.clamp(asOf);
    return entryOn(day).flatMap(entry -> currentPeriod(entry, day));
  }

  private Optional<LegalPeriod> currentPeriod(Entry entry, LocalDate day) {
    if (kind == DurationKind.PERIODS) {
      RenewalChain chain = chain(entry, day);
      return Optional.of(chain.period(chain.number(day)));
    }
    return covers.knownOn(day, entry).stream()
        .filter(period -> Days.contains(period.range(), day))
        .max(Comparator.comparing(period -> period.range().end().orElse(LocalDate.MAX)));
  }

  /**
   * Returns the first day that the current period does not cover. Empty if there is no current period, or it has no end yet:
   * a prescription that says none, a project without one, a suspension that stops the clock.
   */
  public Optional<LocalDate> nextExpiry(LocalDate asOf) {
    return currentPeriod(asOf).flatMap(period -> period.range().end());
  }

  /**
   * Returns the first day that nobody decided on, if the person is accompanied on {@code asOf} without a period, a
   * prescription or a project that somebody decided; empty if all is well or the person is not accompanied.
   */
  public Optional<LocalDate> expiredSince(LocalDate asOf) {
    LocalDate day = Days.clamp(asOf);
    return entryOn(day).flatMap(entry -> expiredSince(entry, day));
  }

  private Optional<LocalDate> expiredSince(Entry entry, LocalDate day) {
    return switch (kind) {
      case PERIODS -> Optional.ofNullable(chain(entry, day).expiredSince(day));
      case UNKNOWN -> Optional.empty();
      case PRESCRIPTIONS, PROJECT -> {
        List<LegalPeriod> known = covers.knownOn(day, entry);
        if (known.stream().anyMatch(period -> Days.contains(period.range(), day))) {
          yield Optional.empty();
        }
        yield Optional.of(known.stream()
            .flatMap(period -> period.range().end().stream())
            .filter(end -> !end.isAfter(day) && end.isAfter(entry.start()))
            .max(Comparator.naturalOrder())
            .orElse(entry.start()));
      }
    };
  }

  /**
   * Returns the periods that began by {@code asOf}, entry after entry, each with what decided it: the chain from the anchor,
   * with the periods that nobody decided; or the prescriptions, or the projects, that touch the accompaniment.
   */
  public List<LegalPeriod> periods(LocalDate asOf) {
    LocalDate day = Days.clamp(asOf);
    List<LegalPeriod> periods = new ArrayList<>();
    for (Entry entry : entries) {
      if (kind == DurationKind.PERIODS) {
        RenewalChain chain = chain(entry, day);
        int begun = chain.begunBefore(entry.endBefore(day.plusDays(1)));
        for (int number = 1; number <= begun; number++) {
          periods.add(chain.period(number));
        }
      } else if (!entry.start().isAfter(day)) {
        covers.knownOn(day, entry).stream()
            .filter(period -> !period.range().start().isAfter(day))
            .forEach(periods::add);
      }
    }
    return List.copyOf(periods);
  }

  /**
   * Returns the days that lie between two recorded periods, prescriptions or projects of one entry and that none of them
   * covers, in their order. Days before the first and after the last are not gaps; see {@link #expiredSince}.
   */
  public List<DateRange> gaps(LocalDate asOf) {
    LocalDate day = Days.clamp(asOf);
    List<DateRange> gaps = new ArrayList<>();
    for (Entry entry : entries) {
      gaps.addAll(Union.of(recordedRanges(entry, day)).within(entry).gaps(pauses(entry, day)));
    }
    return List.copyOf(gaps);
  }

  private List<DateRange> recordedRanges(Entry entry, LocalDate day) {
    return kind == DurationKind.PERIODS
        ? chain(entry, day).known().stream().map(Period::range).toList()
        : covers.knownOn(day, entry).stream().map(LegalPeriod::range).toList();
  }

  private Union pauses(Entry entry, LocalDate day) {
    return Union.ofDays(clock(entry, day).pauses());
  }

  /** Returns the renewals that were decided after the expiry of what they renew, and by {@code asOf}, in their order. */
  public List<LateDecision> lateDecisions(LocalDate asOf) {
    if (kind != DurationKind.PERIODS) {
      return List.of();
    }
    LocalDate day = Days.clamp(asOf);
    List<LateDecision> late = new ArrayList<>();
    for (Entry entry : entries) {
      for (Period period : chain(entry, day).known()) {
        Lateness.of(episode, period, parameters).ifPresent(late::add);
      }
    }
    return List.copyOf(late);
  }

  /**
   * Returns how long, before {@code asOf}, the person was accompanied within periods that somebody decided, or under a
   * prescription or a project; with the number of those periods.
   */
  public AccompaniedTime legalDuration(LocalDate asOf) {
    LocalDate day = Days.clamp(asOf);
    long days = 0;
    int periods = 0;
    for (Entry entry : entries) {
      LocalDate end = entry.endBefore(day);
      List<DateRange> decided = decidedRanges(entry, day, end);
      days += Union.of(decided).within(entry).daysBefore(end, pauses(entry, day));
      periods += decided.size();
    }
    return new AccompaniedTime(days, periods);
  }

  private List<DateRange> decidedRanges(Entry entry, LocalDate day, LocalDate end) {
    if (!entry.start().isBefore(end)) {
      return List.of();
    }
    return kind == DurationKind.PERIODS
        ? chain(entry, day).decidedBefore(end)
        : covers.knownOn(day, entry).stream()
            .map(LegalPeriod::range)
            .filter(range -> range.start().isBefore(end))
            .toList();
  }

  /**
   * Returns how long, before {@code asOf}, the person was accompanied, decided or not; with the number of periods begun.
   * Days of a suspension count unless {@link EpisodeParameters#SUSPENDED_DAYS_COUNT} says otherwise.
   */
  public AccompaniedTime practisedDuration(LocalDate asOf) {
    LocalDate day = Days.clamp(asOf);
    long days = 0;
    int periods = 0;
    for (Entry entry : entries) {
      LocalDate end = entry.endBefore(day);
      if (entry.start().isBefore(end)) {
        days += ChronoUnit.DAYS.between(entry.start(), end) - clock(entry, day).stillBefore(end);
        periods += kind == DurationKind.PERIODS
            ? chain(entry, day).begunBefore(end)
            : decidedRanges(entry, day, end).size();
      }
    }
    return new AccompaniedTime(days, periods);
  }

  /**
   * Returns what somebody should be told from {@code from}, included, to {@code to}, excluded, by day: each alert as it was
   * or will be due with what is recorded on its day. Empty if {@code to} is not after {@code from}.
   */
  public List<DurationAlert> alertsDue(LocalDate from, LocalDate to) {
    LocalDate first = Days.clamp(from);
    LocalDate last = to.isAfter(Days.LAST) ? Days.LAST : Days.clamp(to).minusDays(1);
    if (last.isBefore(first) || !to.isAfter(from)) {
      return List.of();
    }
    AlertSchedule schedule = new AlertSchedule(episode, parameters, first, last);
    for (Entry entry : entries) {
      switch (kind) {
        case PERIODS -> schedule.addPeriods(entry, chain(entry, last));
        case PRESCRIPTIONS -> schedule.addPrescriptions(entry, covers.all(entry));
        case PROJECT -> schedule.addProjects(entry, covers.all(entry));
        case UNKNOWN -> {
          // Nobody knows by what it lasts.
        }
      }
    }
    return schedule.alerts();
  }

  private Optional<Entry> entryOn(LocalDate day) {
    return entries.stream().filter(entry -> entry.contains(day)).findFirst();
  }

  private RenewalChain chain(Entry entry, LocalDate asOf) {
    return RenewalChain.of(episode, entry, parameters, asOf);
  }

  private RunningDays clock(Entry entry, LocalDate asOf) {
    boolean counted = parameters.of(EpisodeParameters.SUSPENDED_DAYS_COUNT).at(entry.start());
    return RunningDays.of(episode, entry.start(), counted, asOf);
  }

  /** Returns the measure alone: what it holds is personal. */
  @Override
  public String toString() {
    return "DurationCalendar[" + kind + "]";
  }
}
