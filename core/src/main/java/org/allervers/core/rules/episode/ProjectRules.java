package org.allervers.core.rules.episode;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.allervers.core.Dossier;
import org.allervers.core.episode.Episode;
import org.allervers.core.episode.IndividualProject;
import org.allervers.core.rules.Case;
import org.allervers.core.rules.Jurisdiction;
import org.allervers.core.rules.Obligation;
import org.allervers.core.rules.Rule;
import org.allervers.core.rules.Severity;
import org.allervers.core.rules.dossier.DossierParts;

/**
 * Rules on the individual project by which an ACT hors les murs works.
 *
 * @terme règles de projet individuel
 */
public final class ProjectRules {

  static final Predicate<Case<Dossier, Dossier>> NO_EPISODE_BY_PROJECT =
      c -> !DurationKind.PROJECT.isAmong(c.root().episodes());

  /** The accompaniment rests on an individual project with a date. */
  public static final Rule<Dossier> R_DUR_04A = Rule.on(DossierParts.EACH_EPISODE)
      .id("R-DUR-04A")
      .severity(Severity.WARNING)
      .obligation(Obligation.MANDATORY)
      .jurisdiction(Jurisdiction.NATIONAL)
      .validFrom(EpisodeSources.SINCE)
      .source(EpisodeSources.PROJECT)
      .statement(
          "En ACT hors les murs, la durée est définie avec la personne par un projet individuel daté.",
          "With an ACT hors les murs, the length is set with the person by a dated individual project.")
      .message(
          "Accompagnement sans projet individuel : le définir avec la personne et le dater.",
          "Accompaniment without an individual project: set it with the person and date it.")
      .reads(DossierParts.EPISODES)
      .path("projets")
      .datedBy(c -> c.subject().enteredOn())
      .appliesWhen(c -> lastsByProject(c.subject()) && !c.subject().enteredOn().isAfter(c.asOf()))
      .needs("projets.signeLe", c -> hasDatedProject(c) || !hasUndatedProject(c.subject()))
      .holdsWhen(c -> hasDatedProject(c))
      .settledWhen(NO_EPISODE_BY_PROJECT)
      .build();

  /** Two years are a mean that is worth knowing, and no limit. */
  public static final Rule<Dossier> R_DUR_04B = Rule.on(DossierParts.EACH_EPISODE)
      .id("R-DUR-04B")
      .severity(Severity.INFO)
      .obligation(Obligation.RECOMMENDED)
      .jurisdiction(Jurisdiction.NATIONAL)
      .validFrom(EpisodeSources.SINCE)
      .source(EpisodeSources.TWO_YEARS)
      .source(EpisodeSources.RECOVERY)
      .statement(
          "En ACT hors les murs, la durée moyenne est de deux ans : une information, jamais une limite.",
          "With an ACT hors les murs, the mean length is two years: for information, never a limit.")
      .message(
          "Plus de {R-DUR-04.mois} mois d'accompagnement : au-delà de la durée moyenne, sans obligation de sortie.",
          "More than {R-DUR-04.mois} months of accompaniment: longer than the mean, no duty to leave.")
      .reads(DossierParts.EPISODES)
      .uses(EpisodeParameters.PROJECT_MONTHS, EpisodeParameters.RECOVERY_TEAMS)
      .path("entreLe")
      .appliesWhen(c -> lastsByProject(c.subject())
          && Days.isOpen(c.subject(), c.asOf())
          && !isOfRecoveryTeam(c.subject(), c.get(EpisodeParameters.RECOVERY_TEAMS)))
      .holdsWhen(c -> !isPast(c, c.get(EpisodeParameters.PROJECT_MONTHS)))
      .settledWhen(NO_EPISODE_BY_PROJECT)
      .build();

  /** Somebody looks at the project each year. */
  public static final Rule<Dossier> R_DUR_04C = Rule.on(DossierParts.EACH_EPISODE)
      .id("R-DUR-04C")
      .severity(Severity.INFO)
      .obligation(Obligation.PROPOSED)
      .jurisdiction(Jurisdiction.NATIONAL)
      .validFrom(EpisodeSources.SINCE)
      .source(EpisodeSources.YEARLY)
      .statement(
          "Le projet individuel est revu avec la personne au moins une fois par an.",
          "The individual project is reviewed with the person at least once a year.")
      .message(
          "Projet individuel non revu depuis {R-DUR-04.revision-mois} mois : le revoir avec la personne.",
          "Individual project not reviewed for {R-DUR-04.revision-mois} months: review it with the person.")
      .reads(DossierParts.EPISODES)
      .uses(EpisodeParameters.REVIEW_MONTHS)
      .path("projets")
      .appliesWhen(c -> lastsByProject(c.subject()) && Days.isOpen(c.subject(), c.asOf()))
      .holdsWhen(c -> isReviewed(c, c.get(EpisodeParameters.REVIEW_MONTHS)))
      .settledWhen(NO_EPISODE_BY_PROJECT)
      .build();

  private ProjectRules() {}

  /** Returns these rules. */
  public static List<Rule<Dossier>> all() {
    return List.of(R_DUR_04A, R_DUR_04B, R_DUR_04C);
  }

  static boolean isOfRecoveryTeam(Episode episode, List<UUID> teams) {
    UUID team = episode.team().orElse(null);
    return team != null && teams.contains(team);
  }

  private static boolean lastsByProject(Episode episode) {
    return DurationKind.of(episode.dispositif()) == DurationKind.PROJECT;
  }

  private static boolean hasDatedProject(Case<Dossier, Episode> c) {
    List<IndividualProject> projects = c.subject().projects();
    for (int i = 0; i < projects.size(); i++) {
      LocalDate signed = projects.get(i).signedOn().orElse(null);
      if (signed != null && !signed.isAfter(c.asOf())) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasUndatedProject(Episode episode) {
    List<IndividualProject> projects = episode.projects();
    for (int i = 0; i < projects.size(); i++) {
      if (projects.get(i).signedOn().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPast(Case<Dossier, Episode> c, int months) {
    LocalDate entry = Days.entryOpenOn(c.subject(), c.asOf());
    return entry != null && c.asOf().isAfter(Days.plusMonths(entry, months));
  }

  private static boolean isReviewed(Case<Dossier, Episode> c, int months) {
    if (!isPast(c, months)) {
      return true;
    }
    List<IndividualProject> projects = c.subject().projects();
    for (int i = 0; i < projects.size(); i++) {
      LocalDate signed = projects.get(i).signedOn().orElse(null);
      if (signed != null && isRecent(signed, c.asOf(), months)) {
        return true;
      }
      List<LocalDate> reviews = projects.get(i).reviewedOn();
      for (int j = 0; j < reviews.size(); j++) {
        if (isRecent(reviews.get(j), c.asOf(), months)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isRecent(LocalDate day, LocalDate asOf, int months) {
    return !day.isAfter(asOf) && !asOf.isAfter(Days.plusMonths(day, months));
  }
}
