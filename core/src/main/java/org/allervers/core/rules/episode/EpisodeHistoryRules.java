package org.allervers.core.rules.episode;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.allervers.core.Dossier;
import org.allervers.core.episode.Decision;
import org.allervers.core.episode.Episode;
import org.allervers.core.episode.Evaluation;
import org.allervers.core.episode.Exit;
import org.allervers.core.episode.IndividualProject;
import org.allervers.core.episode.Period;
import org.allervers.core.episode.Reopening;
import org.allervers.core.episode.Request;
import org.allervers.core.episode.Suspension;
import org.allervers.core.health.Prescription;
import org.allervers.core.rules.Case;
import org.allervers.core.rules.Jurisdiction;
import org.allervers.core.rules.Obligation;
import org.allervers.core.rules.Rule;
import org.allervers.core.rules.Severity;
import org.allervers.core.rules.Subjects;
import org.allervers.core.rules.dossier.DossierParts;
import org.jspecify.annotations.Nullable;

/**
 * Rules that find histories which contradict themselves: somebody mistyped a date. They hold for requests, episodes and
 * what lies in them.
 *
 * @terme règles de cohérence de l'accompagnement
 */
public final class EpisodeHistoryRules {

  /** Each decision on each request. */
  public static final Subjects<Dossier, Decision> EACH_DECISION =
      DossierParts.EACH_REQUEST.then("decisions", Request::decisions);

  /** Each evaluation of each request. */
  public static final Subjects<Dossier, Evaluation> EACH_EVALUATION =
      DossierParts.EACH_REQUEST.then("evaluations", Request::evaluations);

  /** Each suspension of each episode. */
  public static final Subjects<Dossier, Suspension> EACH_SUSPENSION =
      DossierParts.EACH_EPISODE.then("suspensions", Episode::suspensions);

  /** Each reopening of each episode. */
  public static final Subjects<Dossier, Reopening> EACH_REOPENING =
      DossierParts.EACH_EPISODE.then("reouvertures", Episode::reopenings);

  /** Each individual project of each episode. */
  public static final Subjects<Dossier, IndividualProject> EACH_PROJECT =
      DossierParts.EACH_EPISODE.then("projets", Episode::projects);

  /** Each prescription. */
  public static final Subjects<Dossier, Prescription> EACH_PRESCRIPTION =
      Subjects.each("sante.prescriptions", dossier -> dossier.health().prescriptions());

  /** A period begins while the person is accompanied. */
  public static final Rule<Dossier> R_HIS_01 = contradiction("R-HIS-01", DossierParts.EACH_PERIOD)
      .statement(
          "Une période commence pendant l'accompagnement.",
          "A period begins during the accompaniment.")
      .message(
          "Période qui commence hors de l'accompagnement : vérifier les dates.",
          "Period that begins outside the accompaniment: check the dates.")
      .reads(DossierParts.EPISODES)
      .path("periode")
      .holdsWhen(
          c -> Days.isOpen(c.in(DossierParts.EACH_EPISODE), c.subject().range().start()))
      .settledWhen(RegularPeriods.EVERYWHERE)
      .build();

  /** Periods do not overlap. */
  public static final Rule<Dossier> R_HIS_02 = contradiction("R-HIS-02", DossierParts.EACH_PERIOD)
      .statement("Deux périodes ne se chevauchent pas.", "Two periods do not overlap.")
      .message(
          "Période qui en chevauche une autre : vérifier les dates.",
          "Period that overlaps another: check the dates.")
      .reads(DossierParts.EPISODES)
      .path("periode")
      .appliesWhen(c -> c.index() > 0)
      .holdsWhen(c -> !overlapsEarlier(c))
      .settledWhen(RegularPeriods.EVERYWHERE)
      .build();

  /** Periods are numbered in the order of their days. */
  public static final Rule<Dossier> R_HIS_03 = contradiction("R-HIS-03", DossierParts.EACH_PERIOD)
      .statement(
          "Les périodes sont numérotées dans l'ordre de leurs dates.",
          "Periods are numbered in the order of their days.")
      .message(
          "Numéro de période qui ne suit pas l'ordre des dates : renuméroter.",
          "Number of a period out of the order of the days: number them again.")
      .reads(DossierParts.EPISODES)
      .path("numero")
      .appliesWhen(c -> c.index() > 0)
      .holdsWhen(c -> isInOrder(c))
      .settledWhen(RegularPeriods.EVERYWHERE)
      .build();

  /** A decision follows its request. */
  public static final Rule<Dossier> R_HIS_04 = contradiction("R-HIS-04", EACH_DECISION)
      .statement(
          "Une décision ne précède pas la demande.", "A decision does not come before its request.")
      .message(
          "Décision antérieure à la demande : vérifier les dates.",
          "Decision before the request: check the dates.")
      .reads(DossierParts.REQUESTS)
      .path("date")
      .holdsWhen(
          c -> !c.subject().date().isBefore(c.in(DossierParts.EACH_REQUEST).receivedOn()))
      .settledWhen(RequestHistoryRules.IN_ORDER)
      .build();

  /** Nobody renews what has ended. */
  public static final Rule<Dossier> R_HIS_05 = contradiction("R-HIS-05", DossierParts.EACH_EPISODE)
      .statement(
          "Aucun renouvellement n'est décidé après la sortie.",
          "No renewal is decided after the exit.")
      .message(
          "Sortie antérieure au dernier renouvellement : vérifier les dates, ou rouvrir l'accompagnement.",
          "Exit before the last renewal: check the dates, or reopen the accompaniment.")
      .reads(DossierParts.EPISODES)
      .path("sortie.date")
      .appliesWhen(c -> c.subject().exit().isPresent() && hasRenewal(c.subject()))
      .holdsWhen(c -> !isRenewedAfterExit(c.subject()))
      .settledWhen(RegularPeriods.EVERYWHERE)
      .build();

  /** A suspension begins while the person is accompanied. */
  public static final Rule<Dossier> R_HIS_06 = contradiction("R-HIS-06", EACH_SUSPENSION)
      .statement(
          "Une suspension commence pendant l'accompagnement.",
          "A suspension begins during the accompaniment.")
      .message(
          "Suspension hors de l'accompagnement : vérifier les dates.",
          "Suspension outside the accompaniment: check the dates.")
      .reads(DossierParts.EPISODES)
      .path("periode")
      .holdsWhen(
          c -> Days.isOpen(c.in(DossierParts.EACH_EPISODE), c.subject().range().start()))
      .build();

  /** The entry follows the admission. */
  public static final Rule<Dossier> R_HIS_07 = contradiction("R-HIS-07", DossierParts.EACH_EPISODE)
      .statement(
          "L'entrée ne précède pas la décision d'admission.",
          "The entry does not come before the decision to admit.")
      .message(
          "Entrée antérieure à l'admission : vérifier les dates.",
          "Entry before the admission: check the dates.")
      .reads(DossierParts.EPISODES)
      .path("entreLe")
      .appliesWhen(c -> c.subject().admittedOn().isPresent())
      .holdsWhen(c -> !c.subject().enteredOn().isBefore(admission(c.subject())))
      .build();

  /** The admission follows the request. */
  public static final Rule<Dossier> R_HIS_08 = contradiction("R-HIS-08", DossierParts.EACH_EPISODE)
      .statement(
          "L'admission et l'entrée ne précèdent pas la demande acceptée.",
          "The admission and the entry do not come before the accepted request.")
      .message(
          "Admission ou entrée antérieure à la demande : vérifier les dates ou la demande désignée.",
          "Admission or entry before the request: check the dates or the request that is named.")
      .reads(DossierParts.EPISODES)
      .reads(DossierParts.REQUESTS)
      .path("demande")
      .appliesWhen(c -> named(c) != null)
      .holdsWhen(c -> followsItsRequest(c))
      .build();

  /** A reopening follows the exit that it undoes. */
  public static final Rule<Dossier> R_HIS_09 = contradiction("R-HIS-09", EACH_REOPENING)
      .statement(
          "Une réouverture ne précède ni l'entrée ni la sortie qu'elle annule.",
          "A reopening comes neither before the entry nor before the exit that it undoes.")
      .message(
          "Réouverture antérieure à la sortie annulée ou à l'entrée : vérifier les dates.",
          "Reopening before the exit that it undoes or before the entry: check the dates.")
      .reads(DossierParts.EPISODES)
      .path("date")
      .holdsWhen(c -> !c.subject().date().isBefore(c.subject().undoneExit().date())
          && !c.subject().undoneExit().date().isBefore(entryBefore(c)))
      .build();

  /** An evaluation ends after it began. */
  public static final Rule<Dossier> R_HIS_10 = contradiction("R-HIS-10", EACH_EVALUATION)
      .statement(
          "Une évaluation ne se conclut pas avant d'avoir débuté.",
          "An evaluation is not concluded before it began.")
      .message(
          "Évaluation conclue avant son début : vérifier les dates.",
          "Evaluation concluded before it began: check the dates.")
      .reads(DossierParts.REQUESTS)
      .path("conclueLe")
      .appliesWhen(c -> c.subject().concludedOn().isPresent())
      .needs("debuteeLe", c -> c.subject().startedOn().isPresent())
      .holdsWhen(c -> !c.subject()
          .concludedOn()
          .orElse(LocalDate.MAX)
          .isBefore(c.subject().startedOn().orElse(LocalDate.MIN)))
      .settledWhen(RequestHistoryRules.IN_ORDER)
      .build();

  /** A project is reviewed after it was agreed. */
  public static final Rule<Dossier> R_HIS_11 = contradiction("R-HIS-11", EACH_PROJECT)
      .statement(
          "Un projet individuel n'est pas révisé avant d'être signé.",
          "An individual project is not reviewed before it is signed.")
      .message(
          "Projet révisé avant sa signature : vérifier les dates.",
          "Project reviewed before it was signed: check the dates.")
      .reads(DossierParts.EPISODES)
      .path("revisions")
      .appliesWhen(c -> !c.subject().reviewedOn().isEmpty())
      .needs("signeLe", c -> c.subject().signedOn().isPresent())
      .holdsWhen(c -> !isReviewedBeforeSigned(c.subject()))
      .build();

  /** A prescription does not end before it begins. */
  public static final Rule<Dossier> R_HIS_12 = contradiction("R-HIS-12", EACH_PRESCRIPTION)
      .statement(
          "Une prescription ne finit pas avant de commencer.",
          "A prescription does not end before it begins.")
      .message(
          "Fin de prescription antérieure à son début : vérifier les dates.",
          "Prescription that ends before it begins: check the dates.")
      .reads(DossierParts.HEALTH)
      .path("dernierJour")
      .appliesWhen(c -> c.subject().lastDay().isPresent())
      .holdsWhen(
          c -> !c.subject().lastDay().orElse(LocalDate.MAX).isBefore(Days.start(c.subject())))
      .build();

  /** The request that an episode names is in the dossier. */
  public static final Rule<Dossier> R_HIS_13 = contradiction("R-HIS-13", DossierParts.EACH_EPISODE)
      .statement(
          "La demande que désigne un accompagnement est dans le dossier.",
          "The request that an accompaniment names is in the dossier.")
      .message(
          "Demande désignée introuvable dans le dossier : la joindre ou corriger le lien.",
          "The request that is named is not in the dossier: attach it or correct the link.")
      .reads(DossierParts.EPISODES)
      .reads(DossierParts.REQUESTS)
      .path("demande")
      .appliesWhen(c -> c.subject().request().isPresent())
      .holdsWhen(c -> named(c) != null)
      .build();

  private EpisodeHistoryRules() {}

  /** Returns these rules. */
  public static List<Rule<Dossier>> all() {
    return List.of(
        R_HIS_01, R_HIS_02, R_HIS_03, R_HIS_04, R_HIS_05, R_HIS_06, R_HIS_07, R_HIS_08, R_HIS_09,
        R_HIS_10, R_HIS_11, R_HIS_12, R_HIS_13);
  }

  private static <S> Rule.Builder<Dossier, S> contradiction(
      String id, Subjects<Dossier, S> subjects) {
    return Rule.on(subjects)
        .id(id)
        .severity(Severity.WARNING)
        .obligation(Obligation.PROPOSED)
        .jurisdiction(Jurisdiction.NATIONAL)
        .validFrom(EpisodeSources.SINCE)
        .source(EpisodeSources.LIFE);
  }

  private static boolean overlapsEarlier(Case<Dossier, Period> c) {
    List<Period> periods = c.in(DossierParts.EACH_EPISODE).periods();
    for (int i = 0; i < c.index(); i++) {
      if (periods.get(i).range().overlaps(c.subject().range())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isInOrder(Case<Dossier, Period> c) {
    Episode episode = c.in(DossierParts.EACH_EPISODE);
    Period before = episode.periods().get(c.index() - 1);
    LocalDate start = c.subject().range().start();
    if (start.isBefore(before.range().start())) {
      return false;
    }
    // A reopening starts a chain of its own, which a team may number from 1 again.
    LocalDate entry = Days.lastEntryBy(episode, start);
    return c.subject().number() > before.number()
        || entry.isAfter(before.range().start());
  }

  private static boolean hasRenewal(Episode episode) {
    List<Period> periods = episode.periods();
    for (int i = 0; i < periods.size(); i++) {
      if (Days.decidedOn(periods.get(i)) != null) {
        return true;
      }
    }
    return false;
  }

  private static boolean isRenewedAfterExit(Episode episode) {
    LocalDate exit = episode.exit().map(Exit::date).orElse(LocalDate.MAX);
    List<Period> periods = episode.periods();
    for (int i = 0; i < periods.size(); i++) {
      LocalDate decided = Days.decidedOn(periods.get(i));
      if (decided != null && decided.isAfter(exit)) {
        return true;
      }
    }
    return false;
  }

  private static LocalDate admission(Episode episode) {
    return episode.admittedOn().orElse(LocalDate.MIN);
  }

  private static @Nullable Request named(Case<Dossier, Episode> c) {
    UUID id = c.subject().request().orElse(null);
    List<Request> requests = c.root().requests();
    for (int i = 0; id != null && i < requests.size(); i++) {
      if (id.equals(requests.get(i).id())) {
        return requests.get(i);
      }
    }
    return null;
  }

  private static boolean followsItsRequest(Case<Dossier, Episode> c) {
    Request request = named(c);
    if (request == null) {
      return true;
    }
    LocalDate admitted = c.subject().admittedOn().orElse(LocalDate.MAX);
    return !c.subject().enteredOn().isBefore(request.receivedOn())
        && !admitted.isBefore(request.receivedOn());
  }

  /** Returns the day of the entry or the reopening that came before a reopening in the list. */
  private static LocalDate entryBefore(Case<Dossier, Reopening> c) {
    Episode episode = c.in(DossierParts.EACH_EPISODE);
    return c.index() == 0
        ? episode.enteredOn()
        : episode.reopenings().get(c.index() - 1).date();
  }

  private static boolean isReviewedBeforeSigned(IndividualProject project) {
    LocalDate signed = project.signedOn().orElse(LocalDate.MIN);
    List<LocalDate> reviews = project.reviewedOn();
    for (int i = 0; i < reviews.size(); i++) {
      if (reviews.get(i).isBefore(signed)) {
        return true;
      }
    }
    return false;
  }
}
