package org.allervers.core.rules.episode;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.allervers.core.Dossier;
import org.allervers.core.activity.Encounter;
import org.allervers.core.activity.Visit;
import org.allervers.core.dispositif.Dispositif;
import org.allervers.core.episode.Episode;
import org.allervers.core.episode.Suspension;
import org.allervers.core.rules.Parameters;

/**
 * Nobody came to the day place for so long that the service closes the accompaniment: the practice of one service, which
 * another adopts or not.
 *
 * @param lastVisit the day of the last visit; of the entry if there was none; of the end of a suspension if that is later
 * @param dueFrom the first day on which the exit is due
 * @param exitDate the day to note as that of the exit, the first one on which the person is not accompanied any more
 * @terme absence à l'accueil de jour
 * @source Saint Benoît Labre, LHSS de jour, rapport d'activité 2024
 */
public record DayServiceAbsence(LocalDate lastVisit, LocalDate dueFrom, LocalDate exitDate) {

  /** Refuses missing components. */
  public DayServiceAbsence {
    Objects.requireNonNull(lastVisit, "lastVisit");
    Objects.requireNonNull(dueFrom, "dueFrom");
    Objects.requireNonNull(exitDate, "exitDate");
  }

  /**
   * Returns the absence that makes an exit due on a day; empty if none is due, the episode is not one of a day place, is not
   * open on that day, or is suspended.
   *
   * @param asOf the day of the question; later visits do not exist yet
   */
  public static Optional<DayServiceAbsence> of(
      Dossier dossier, Episode episode, LocalDate asOf, Parameters parameters) {
    if (!concerns(episode, asOf)) {
      return Optional.empty();
    }
    boolean encounters = parameters.of(EpisodeParameters.ENCOUNTERS_COUNT).at(asOf);
    int months = parameters.of(EpisodeParameters.ABSENCE_MONTHS).at(asOf);
    LocalDate last = lastVisit(dossier, episode, asOf, encounters);
    LocalDate limit = Days.plusMonths(last, months);
    if (!asOf.isAfter(limit)) {
      return Optional.empty();
    }
    LocalDate dueFrom = Days.plusDays(limit, 1);
    LocalDate exitDate =
        switch (parameters.of(EpisodeParameters.ABSENCE_EXIT_DATE).at(asOf)) {
          case DETECTION -> asOf;
          case THRESHOLD -> dueFrom;
          case LAST_VISIT -> Days.plusDays(last, 1);
        };
    return Optional.of(new DayServiceAbsence(last, dueFrom, exitDate));
  }

  static boolean concerns(Episode episode, LocalDate asOf) {
    return isDayService(episode) && Days.isOpen(episode, asOf) && !isSuspended(episode, asOf);
  }

  static boolean isDayService(Episode episode) {
    return episode.dispositif().equals(Dispositif.LHSS_JOUR);
  }

  static boolean isSuspended(Episode episode, LocalDate day) {
    List<Suspension> suspensions = episode.suspensions();
    for (int i = 0; i < suspensions.size(); i++) {
      if (Days.contains(suspensions.get(i).range(), day)) {
        return true;
      }
    }
    return false;
  }

  /** Returns the last sign of the person by a day. */
  static LocalDate lastVisit(
      Dossier dossier, Episode episode, LocalDate asOf, boolean encountersCount) {
    LocalDate last = Days.lastEntryBy(episode, asOf);
    List<Visit> visits = dossier.visits();
    for (int i = 0; i < visits.size(); i++) {
      Visit visit = visits.get(i);
      last = sign(last, visit.date(), visit.episode(), episode, asOf);
    }
    if (encountersCount) {
      List<Encounter> encounters = dossier.encounters();
      for (int i = 0; i < encounters.size(); i++) {
        Encounter encounter = encounters.get(i);
        last = sign(last, encounter.date(), encounter.episode(), episode, asOf);
      }
    }
    List<Suspension> suspensions = episode.suspensions();
    for (int i = 0; i < suspensions.size(); i++) {
      LocalDate end = suspensions.get(i).range().end().orElse(null);
      if (end != null && end.isAfter(last) && !end.isAfter(asOf)) {
        last = end;
      }
    }
    return last;
  }

  private static LocalDate sign(
      LocalDate last, LocalDate day, Optional<UUID> named, Episode episode, LocalDate asOf) {
    boolean counts = day.isAfter(last)
        && !day.isAfter(asOf)
        && (named.isEmpty() || named.get().equals(episode.id()));
    return counts ? day : last;
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "DayServiceAbsence[redacted]";
  }
}
