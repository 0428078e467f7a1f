package org.allervers.core.rules.episode;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.allervers.core.episode.Episode;
import org.allervers.core.episode.IndividualProject;
import org.allervers.core.health.Prescription;
import org.allervers.core.time.DateRange;
import org.jspecify.annotations.Nullable;

/** The prescriptions or the projects that an accompaniment lasts by, as ranges of days. */
final class Covers {

  private record Cover(DateRange range, @Nullable LocalDate knownOn, PeriodBasis basis) {}

  private final List<Cover> covers;

  private Covers(List<Cover> covers) {
    List<Cover> sorted = new ArrayList<>(covers);
    sorted.sort(Comparator.comparing(cover -> cover.range().start()));
    this.covers = List.copyOf(sorted);
  }

  static Covers of(DurationKind kind, Episode episode, Collection<Prescription> prescriptions) {
    return switch (kind) {
      case PRESCRIPTIONS -> new Covers(ofPrescriptions(episode, prescriptions));
      case PROJECT -> new Covers(ofProjects(episode.projects()));
      case PERIODS, UNKNOWN -> new Covers(List.of());
    };
  }

  private static List<Cover> ofPrescriptions(
      Episode episode, Collection<Prescription> prescriptions) {
    Set<UUID> named = new HashSet<>();
    episode.prescription().ifPresent(named::add);
    episode.periods().forEach(period -> period.prescription().ifPresent(named::add));
    List<Prescription> counted = prescriptions.stream()
        .filter(written -> PrescriptionRules.isNursing(written) || named.contains(written.id()))
        .toList();
    List<Cover> covers = new ArrayList<>();
    for (Prescription prescription : counted) {
      LocalDate start = Days.start(prescription);
      LocalDate end = Days.saysItsEnd(prescription)
          ? Days.end(prescription)
          : nextStart(counted, Days.start(prescription));
      add(covers, start, end, prescription.date(), new PeriodBasis.Prescribed(prescription));
    }
    return covers;
  }

  /** A prescription that says no end is taken to hold until the next begins; an alert asks for its end. */
  private static @Nullable LocalDate nextStart(List<Prescription> counted, LocalDate start) {
    return counted.stream()
        .map(Days::start)
        .filter(start::isBefore)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private static List<Cover> ofProjects(List<IndividualProject> projects) {
    List<Cover> covers = new ArrayList<>();
    for (IndividualProject project : projects) {
      LocalDate signed = project.signedOn().orElse(null);
      DateRange range = project.range().orElse(signed == null ? null : openFrom(signed, projects));
      if (range != null) {
        LocalDate end = range.end().orElse(null);
        add(covers, range.start(), end, signed, new PeriodBasis.Agreed(project));
      }
    }
    return covers;
  }

  /** A project without an end holds until the next is signed. */
  private static DateRange openFrom(LocalDate signed, List<IndividualProject> projects) {
    return projects.stream()
        .flatMap(other -> other.signedOn().stream())
        .filter(signed::isBefore)
        .min(Comparator.naturalOrder())
        .map(next -> DateRange.of(signed, next))
        .orElse(DateRange.from(signed));
  }

  private static void add(
      List<Cover> covers,
      LocalDate start,
      @Nullable LocalDate end,
      @Nullable LocalDate knownOn,
      PeriodBasis basis) {
    if (Days.isReal(start) && (end == null || end.isAfter(start))) {
      DateRange range =
          end == null || end.isAfter(Days.LAST) ? DateRange.from(start) : DateRange.of(start, end);
      covers.add(new Cover(range, knownOn, basis));
    }
  }

  /** Returns those that touch an entry and were written or signed by a day, numbered. */
  List<LegalPeriod> knownOn(LocalDate day, Entry entry) {
    List<LegalPeriod> periods = new ArrayList<>();
    for (Cover cover : covers) {
      boolean known = cover.knownOn() == null || !cover.knownOn().isAfter(day);
      if (known && touches(cover.range(), entry)) {
        periods.add(
            new LegalPeriod(entry.number(), periods.size() + 1, cover.range(), cover.basis()));
      }
    }
    return periods;
  }

  /** Returns those that touch an entry, whenever they were written. */
  List<LegalPeriod> all(Entry entry) {
    return knownOn(LocalDate.MAX, entry);
  }

  private static boolean touches(DateRange range, Entry entry) {
    LocalDate end = entry.end();
    return (end == null || range.start().isBefore(end))
        && range.end().map(day -> day.isAfter(entry.start())).orElse(true);
  }
}
