package org.allervers.core.rules.episode;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.allervers.core.answer.Answer;
import org.allervers.core.episode.Episode;
import org.allervers.core.episode.IndividualProject;
import org.allervers.core.episode.Period;
import org.allervers.core.health.Prescription;
import org.allervers.core.rules.Parameter;
import org.allervers.core.rules.Parameters;
import org.allervers.core.rules.episode.DurationAlert.Reason;
import org.jspecify.annotations.Nullable;

/** Collects the alerts of some days; each counts what was recorded by its own day. Not thread-safe. */
final class AlertSchedule {

  private static final Comparator<DurationAlert> BY_DAY = Comparator.comparing(DurationAlert::date)
      .thenComparing(DurationAlert::reason)
      .thenComparing(DurationAlert::concerns);

  private final Episode episode;
  private final Parameters parameters;
  private final LocalDate first;
  private final LocalDate last;
  private final Set<DurationAlert> alerts = new TreeSet<>(BY_DAY);

  AlertSchedule(Episode episode, Parameters parameters, LocalDate first, LocalDate last) {
    this.episode = episode;
    this.parameters = parameters;
    this.first = first;
    this.last = last;
  }

  List<DurationAlert> alerts() {
    return List.copyOf(alerts);
  }

  void addPeriods(Entry entry, RenewalChain chain) {
    int notice = notice(EpisodeParameters.EXPIRY_NOTICE_DAYS, entry);
    int number = first.isAfter(entry.start()) ? Math.max(1, chain.number(first) - 1) : 1;
    LocalDate expiry = chain.end(number);
    while (expiry != null && !expiry.minusDays(notice).isAfter(last)) {
      LocalDate start = chain.start(number);
      if (start == null || !entry.contains(start)) {
        return;
      }
      number++;
      Period next = chain.recorded(number);
      LocalDate near = expiry.minusDays(notice);
      if (!isDecidedBy(next, near) && !near.isBefore(start)) {
        add(entry, near, Reason.EXPIRY_NEAR, expiry);
      }
      if (!isDecidedBy(next, expiry)) {
        add(entry, expiry, Reason.EXPIRED, expiry);
      }
      LocalDate begins = chain.start(number);
      if (begins != null && !isReviewed(next, begins)) {
        add(entry, begins, Reason.COMMON_LAW_REVIEW, begins);
      }
      expiry = chain.end(number);
    }
  }

  private static boolean isDecidedBy(@Nullable Period period, LocalDate day) {
    return period != null && Days.isKnown(period, day);
  }

  private static boolean isReviewed(@Nullable Period period, LocalDate day) {
    return period != null
        && Days.isKnown(period, day)
        && period
            .renewal()
            .map(renewal -> renewal.orientationReviewed().equals(Answer.of(true)))
            .orElse(false);
  }

  void addPrescriptions(Entry entry, List<LegalPeriod> covers) {
    int notice = notice(EpisodeParameters.PRESCRIPTION_NOTICE_DAYS, entry);
    for (LegalPeriod cover : covers) {
      if (cover.basis() instanceof PeriodBasis.Prescribed prescribed
          && !Days.saysItsEnd(prescribed.prescription())) {
        LocalDate start = later(entry.start(), beginsToCount(prescribed.prescription()));
        add(entry, start, Reason.PRESCRIPTION_WITHOUT_END, start);
      } else {
        addEnd(entry, cover, covers, notice, Reason.PRESCRIPTION_ENDING, Reason.PRESCRIPTION_ENDED);
      }
    }
  }

  private static LocalDate beginsToCount(Prescription prescription) {
    return later(prescription.date(), Days.start(prescription));
  }

  private void addEnd(
      Entry entry,
      LegalPeriod cover,
      List<LegalPeriod> covers,
      int notice,
      Reason near,
      Reason ended) {
    LocalDate end = cover.range().end().orElse(null);
    if (end == null) {
      return;
    }
    LocalDate before = later(cover.range().start(), end.minusDays(notice));
    if (!isCovered(end, before, covers)) {
      add(entry, later(entry.start(), before), near, end);
    }
    if (!isCovered(end, end, covers)) {
      add(entry, end, ended, end);
    }
  }

  /** Returns whether something covers a day, of what was written or signed by another. */
  private static boolean isCovered(LocalDate day, LocalDate knownBy, List<LegalPeriod> covers) {
    return covers.stream()
        .filter(other -> Days.contains(other.range(), day))
        .anyMatch(other ->
            other.basis().decidedOn().map(known -> !known.isAfter(knownBy)).orElse(true));
  }

  void addProjects(Entry entry, List<LegalPeriod> covers) {
    int notice = notice(EpisodeParameters.EXPIRY_NOTICE_DAYS, entry);
    for (LegalPeriod cover : covers) {
      addEnd(entry, cover, covers, notice, Reason.EXPIRY_NEAR, Reason.EXPIRED);
    }
    if (!ProjectRules.isOfRecoveryTeam(episode, valueOf(EpisodeParameters.RECOVERY_TEAMS, entry))) {
      int months = valueOf(EpisodeParameters.PROJECT_MONTHS, entry);
      LocalDate mean = Days.plusMonths(entry.start(), months);
      add(entry, mean, Reason.LONGER_THAN_MEAN, mean);
    }
    addReviews(entry, Math.max(1, valueOf(EpisodeParameters.REVIEW_MONTHS, entry)));
  }

  private void addReviews(Entry entry, int months) {
    List<LocalDate> looked = new ArrayList<>(reviews(entry));
    for (int i = 0; i < looked.size(); i++) {
      LocalDate next = i + 1 < looked.size() ? looked.get(i + 1) : LocalDate.MAX;
      long passed = months;
      LocalDate due = looked.get(i).plusMonths(passed);
      while (due.isBefore(next) && !due.isAfter(last)) {
        add(entry, due, Reason.YEARLY_REVIEW, due);
        passed += months;
        due = looked.get(i).plusMonths(passed);
      }
    }
  }

  /** Returns the days on which somebody looked at the project: the entry, each signature, each review. */
  private Set<LocalDate> reviews(Entry entry) {
    Set<LocalDate> days = new TreeSet<>();
    days.add(entry.start());
    for (IndividualProject project : episode.projects()) {
      project.signedOn().ifPresent(days::add);
      days.addAll(project.reviewedOn());
    }
    days.removeIf(day -> !entry.contains(day) || !Days.isReal(day));
    return days;
  }

  private void add(Entry entry, LocalDate day, Reason reason, LocalDate concerns) {
    if (entry.contains(day) && !day.isBefore(first) && !day.isAfter(last)) {
      alerts.add(new DurationAlert(day, reason, concerns));
    }
  }

  private int notice(Parameter<Integer> days, Entry entry) {
    return Math.max(0, valueOf(days, entry));
  }

  private <V> V valueOf(Parameter<V> parameter, Entry entry) {
    return parameters.of(parameter).at(entry.start());
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return other.isAfter(one) ? other : one;
  }
}
