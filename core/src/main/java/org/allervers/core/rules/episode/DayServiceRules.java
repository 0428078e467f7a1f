package org.allervers.core.rules.episode;

import static org.allervers.core.rules.episode.EpisodeParameters.ABSENCE_EXIT_DATE;
import static org.allervers.core.rules.episode.EpisodeParameters.ABSENCE_MONTHS;
import static org.allervers.core.rules.episode.EpisodeParameters.ENCOUNTERS_COUNT;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.allervers.core.Dossier;
import org.allervers.core.activity.Visit;
import org.allervers.core.code.Code;
import org.allervers.core.episode.Episode;
import org.allervers.core.episode.Exit;
import org.allervers.core.episode.ExitMotive;
import org.allervers.core.rules.Case;
import org.allervers.core.rules.Jurisdiction;
import org.allervers.core.rules.Obligation;
import org.allervers.core.rules.Rule;
import org.allervers.core.rules.Severity;
import org.allervers.core.rules.dossier.DossierParts;
import org.jspecify.annotations.Nullable;

/**
 * Rules that one day place (LHSS de jour) follows by its own decision. Another service adopts them, changes their thresholds
 * or leaves them out.
 *
 * @terme règles de l'accueil de jour
 */
public final class DayServiceRules {

  private static final Jurisdiction SERVICE = Jurisdiction.local("SBL");

  private static final String SINCE = "2024-01-01";

  private static final String MOTIVE = "ABSENCE_3_MOIS";

  static final Predicate<Case<Dossier, Dossier>> NO_EPISODE_OF_A_DAY_PLACE =
      c -> !isOneOfADayPlace(c.root().episodes());

  /** Whoever has not come for too long is not accompanied any more. */
  public static final Rule<Dossier> R_LDJ_01A = Rule.on(DossierParts.EACH_EPISODE)
      .id("R-LDJ-01A")
      .severity(Severity.WARNING)
      .obligation(Obligation.RECOMMENDED)
      .jurisdiction(SERVICE)
      .validFrom(SINCE)
      .source(EpisodeSources.ABSENCE)
      .statement(
          "En LHSS de jour, plus de trois mois sans passage mettent fin à l'accompagnement.",
          "With an LHSS de jour, more than three months without a visit end the accompaniment.")
      .message(
          "Plus de {R-LDJ-01.mois} mois sans passage : noter la sortie, ou reprendre contact.",
          "More than {R-LDJ-01.mois} months without a visit: record the exit, or get in touch again.")
      .reads(DossierParts.EPISODES)
      .reads(DossierParts.VISITS)
      .reads(DossierParts.ENCOUNTERS)
      .uses(ABSENCE_MONTHS, ENCOUNTERS_COUNT)
      .path("sortie")
      .appliesWhen(c -> DayServiceAbsence.concerns(c.subject(), c.asOf()))
      .holdsWhen(c -> !isAbsentFor(c, c.asOf()))
      .settledWhen(NO_EPISODE_OF_A_DAY_PLACE)
      .build();

  /** Nobody is said to be absent for three months before that time is over. */
  public static final Rule<Dossier> R_LDJ_01B = Rule.on(DossierParts.EACH_EPISODE)
      .id("R-LDJ-01B")
      .severity(Severity.WARNING)
      .obligation(Obligation.RECOMMENDED)
      .jurisdiction(SERVICE)
      .validFrom(SINCE)
      .source(EpisodeSources.ABSENCE)
      .statement(
          "Une sortie pour absence se constate après plus de trois mois sans passage.",
          "An exit for absence is found after more than three months without a visit.")
      .message(
          "Sortie pour absence, mais un passage date de {R-LDJ-01.mois} mois ou moins : vérifier le motif ou la date.",
          "Exit for absence, but a visit was {R-LDJ-01.mois} months ago or less: check the motive or the date.")
      .reads(DossierParts.EPISODES)
      .reads(DossierParts.VISITS)
      .reads(DossierParts.ENCOUNTERS)
      .uses(ABSENCE_MONTHS, ENCOUNTERS_COUNT, ABSENCE_EXIT_DATE)
      .path("sortie.motif")
      .datedBy(c -> c.subject().exit().map(Exit::date).orElse(c.asOf()))
      .appliesWhen(c -> isAbsenceExit(c))
      .needs(
          "sortie.constateeLe",
          c -> c.get(ABSENCE_EXIT_DATE) != AbsenceExitDate.LAST_VISIT || found(c.subject()) != null)
      .holdsWhen(c -> isAbsentFor(c, foundOn(c)))
      .settledWhen(NO_EPISODE_OF_A_DAY_PLACE)
      .build();

  /** Whoever comes back is accompanied again. */
  public static final Rule<Dossier> R_LDJ_01C = Rule.on(DossierParts.EACH_VISIT)
      .id("R-LDJ-01C")
      .severity(Severity.INFO)
      .obligation(Obligation.RECOMMENDED)
      .jurisdiction(SERVICE)
      .validFrom(SINCE)
      .source(EpisodeSources.ABSENCE)
      .statement(
          "Si la personne revient après une sortie pour absence, son dossier est de nouveau ouvert.",
          "If the person comes back after an exit for absence, the dossier is opened again.")
      .message(
          "Retour après une sortie pour absence : rouvrir l'accompagnement.",
          "Return after an exit for absence: reopen the accompaniment.")
      .reads(DossierParts.EPISODES)
      .reads(DossierParts.VISITS)
      .datedBy(c -> c.subject().date())
      .appliesWhen(c -> !c.subject().date().isAfter(c.asOf()) && followsAbsence(c))
      .holdsWhen(c -> isOpenAgain(c))
      .build();

  private DayServiceRules() {}

  /** Returns these rules. */
  public static List<Rule<Dossier>> all() {
    return List.of(R_LDJ_01A, R_LDJ_01B, R_LDJ_01C);
  }

  private static boolean isOneOfADayPlace(List<Episode> episodes) {
    for (int i = 0; i < episodes.size(); i++) {
      if (DayServiceAbsence.isDayService(episodes.get(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAbsentFor(Case<Dossier, Episode> c, LocalDate day) {
    LocalDate last =
        DayServiceAbsence.lastVisit(c.root(), c.subject(), day, c.get(ENCOUNTERS_COUNT));
    return day.isAfter(Days.plusMonths(last, c.get(ABSENCE_MONTHS)));
  }

  private static boolean isAbsenceExit(Case<Dossier, Episode> c) {
    Exit exit = c.subject().exit().orElse(null);
    return exit != null
        && DayServiceAbsence.isDayService(c.subject())
        && !exit.date().isAfter(c.asOf())
        && isForAbsence(exit);
  }

  private static boolean isForAbsence(Exit exit) {
    Code<ExitMotive> motive = exit.motive().known().orElse(null);
    return motive != null && motive.is(MOTIVE);
  }

  private static LocalDate foundOn(Case<Dossier, Episode> c) {
    LocalDate found = found(c.subject());
    return found != null ? found : c.subject().exit().map(Exit::date).orElse(c.asOf());
  }

  private static @Nullable LocalDate found(Episode episode) {
    Exit exit = episode.exit().orElse(null);
    return exit == null ? null : exit.recordedOn().orElse(null);
  }

  private static boolean followsAbsence(Case<Dossier, Visit> c) {
    LocalDate day = c.subject().date();
    List<Episode> episodes = c.root().episodes();
    for (int i = 0; i < episodes.size(); i++) {
      Episode episode = episodes.get(i);
      if (DayServiceAbsence.isDayService(episode)) {
        Exit exit = Days.lastExitBy(episode, day);
        if (exit != null && isForAbsence(exit)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isOpenAgain(Case<Dossier, Visit> c) {
    List<Episode> episodes = c.root().episodes();
    for (int i = 0; i < episodes.size(); i++) {
      if (DayServiceAbsence.isDayService(episodes.get(i))
          && Days.isOpen(episodes.get(i), c.subject().date())) {
        return true;
      }
    }
    return false;
  }
}
