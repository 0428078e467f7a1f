package org.allervers.core.rules.episode;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allervers.core.Dossier;
import org.allervers.core.activity.Act;
import org.allervers.core.activity.Encounter;
import org.allervers.core.activity.Visit;
import org.allervers.core.episode.Decision;
import org.allervers.core.episode.Episode;
import org.allervers.core.episode.Exit;
import org.allervers.core.episode.Period;
import org.allervers.core.episode.Reopening;
import org.allervers.core.episode.Request;
import org.allervers.core.episode.SocialWatch;
import org.allervers.core.rules.Case;
import org.allervers.core.rules.Jurisdiction;
import org.allervers.core.rules.Obligation;
import org.allervers.core.rules.Rule;
import org.allervers.core.rules.Severity;
import org.allervers.core.rules.Subjects;
import org.allervers.core.rules.dossier.DaySpan;
import org.allervers.core.rules.dossier.DossierParts;
import org.allervers.core.time.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * Rules on the steps that the life of an accompaniment cannot take; {@link Lifecycle} holds the table of all steps.
 *
 * @terme règles du cycle de vie
 */
public final class LifecycleRules {

  /** After a refusal, an entry takes a new request. */
  public static final Rule<Dossier> R_CYC_01 = forbidden("R-CYC-01", DossierParts.EACH_EPISODE)
      .statement(
          "Après un refus, une réorientation ou un classement sans suite, une entrée suppose une nouvelle demande.",
          "After a refusal, a redirection or no follow-up, an entry takes a new request.")
      .message(
          "Entrée après un refus de la demande : enregistrer la nouvelle demande ou la nouvelle décision.",
          "Entry after the request was refused: record the new request or the new decision.")
      .reads(DossierParts.EPISODES)
      .reads(DossierParts.REQUESTS)
      .path("demande")
      .appliesWhen(c -> isEntered(c)
          && (c.subject().request().isPresent() ? request(c) != null : mayFollowRefusal(c)))
      .needs("demande", c -> c.subject().request().isPresent())
      .holdsWhen(c -> !isRefusedBy(request(c), c.subject().enteredOn()))
      .build();

  /** Nobody is accompanied twice at once by teams of one dispositif. */
  public static final Rule<Dossier> R_CYC_02 = forbidden("R-CYC-02", DossierParts.EACH_EPISODE)
      .statement(
          "Une personne n'a pas deux accompagnements en cours en même temps dans le même dispositif.",
          "Nobody has two accompaniments at the same time in the same dispositif.")
      .message(
          "Deux accompagnements du même dispositif en même temps : clore ou réunir l'un des deux.",
          "Two accompaniments of the same dispositif at the same time: close one or join both.")
      .reads(DossierParts.EPISODES)
      .appliesWhen(c -> isEntered(c) && hasSibling(c, c.root().episodes().size()))
      .holdsWhen(c -> !overlapsEarlier(c))
      .build();

  /** Nothing is renewed before it was admitted. */
  public static final Rule<Dossier> R_CYC_03 = forbidden("R-CYC-03", DossierParts.EACH_PERIOD)
      .statement(
          "Un renouvellement se décide après l'admission.",
          "A renewal is decided after the admission.")
      .message(
          "Renouvellement décidé avant l'admission : vérifier les dates.",
          "Renewal decided before the admission: check the dates.")
      .reads(DossierParts.EPISODES)
      .path("renouvellement.decideLe")
      .appliesWhen(c -> Days.decidedOn(c.subject()) != null && Days.isKnown(c.subject(), c.asOf()))
      .holdsWhen(c -> isAfterAdmission(c))
      .settledWhen(RegularPeriods.EVERYWHERE)
      .build();

  /** Nobody leaves before entering. */
  public static final Rule<Dossier> R_CYC_04 = forbidden("R-CYC-04", DossierParts.EACH_EPISODE)
      .statement(
          "Une sortie ne précède ni l'entrée ni la réouverture.",
          "An exit comes neither before the entry nor before the reopening.")
      .message(
          "Sortie antérieure à l'entrée ou à la réouverture : vérifier les dates.",
          "Exit before the entry or the reopening: check the dates.")
      .reads(DossierParts.EPISODES)
      .path("sortie.date")
      .appliesWhen(c -> c.subject().exit().isPresent())
      .holdsWhen(c -> !exitDate(c).isBefore(Days.lastEntryBy(c.subject(), LocalDate.MAX)))
      .build();

  /** An act lies in the episode that it names, or belongs to the evaluation before it. */
  public static final Rule<Dossier> R_CYC_05A = forbidden("R-CYC-05A", DossierParts.EACH_ACT)
      .statement(
          "Un acte est daté dans l'accompagnement qu'il désigne ; avant l'entrée et pendant une veille sociale,"
              + " seuls des actes d'évaluation le sont.",
          "An act is dated within the accompaniment that it names; before the entry and during a social watch, only"
              + " acts of evaluation are.")
      .message(
          "Acte daté hors de l'accompagnement : corriger la date, ou rattacher l'acte au bon accompagnement.",
          "Act dated outside the accompaniment: correct the date, or attach the act to the right accompaniment.")
      .reads(DossierParts.ACTS)
      .reads(DossierParts.EPISODES)
      .reads(DossierParts.SOCIAL_WATCHES)
      .uses(EpisodeParameters.EVALUATION_ACTS)
      .path("date")
      .datedBy(c -> c.subject().date())
      .appliesWhen(c -> !c.subject().date().isAfter(c.asOf())
          && PrescriptionRules.isDone(c.subject())
          && named(c.root(), c.subject().episode()) != null)
      .holdsWhen(c -> isInItsEpisode(c))
      .settledWhen(c ->
          Days.areWithin(c.fact(DaySpan.OF_ACTS), c.root().episodes()) || areActsInside(c.root()))
      .build();

  /** An encounter lies in the episode that it names, or before it. */
  public static final Rule<Dossier> R_CYC_05B = forbidden("R-CYC-05B", DossierParts.EACH_ENCOUNTER)
      .statement(
          "Une rencontre rattachée à un accompagnement n'a pas lieu après sa sortie, hors veille sociale.",
          "An encounter attached to an accompaniment does not take place after its exit, but for a social watch.")
      .message(
          "Rencontre datée après la sortie : rouvrir l'accompagnement, ou rattacher la rencontre à la veille.",
          "Encounter dated after the exit: reopen the accompaniment, or attach the encounter to the watch.")
      .reads(DossierParts.ENCOUNTERS)
      .reads(DossierParts.EPISODES)
      .reads(DossierParts.SOCIAL_WATCHES)
      .path("date")
      .datedBy(c -> c.subject().date())
      .appliesWhen(c ->
          !c.subject().date().isAfter(c.asOf()) && named(c.root(), c.subject().episode()) != null)
      .holdsWhen(c -> isNotAfter(c.root(), c.subject()))
      .settledWhen(c -> Days.areWithin(c.fact(DaySpan.OF_ENCOUNTERS), c.root().episodes())
          || areEncountersInside(c.root()))
      .build();

  /** A visit lies in the episode that it names, or before it. */
  public static final Rule<Dossier> R_CYC_05C = forbidden("R-CYC-05C", DossierParts.EACH_VISIT)
      .statement(
          "Un passage rattaché à un accompagnement n'a pas lieu après sa sortie, hors veille sociale.",
          "A visit attached to an accompaniment does not take place after its exit, but for a social watch.")
      .message(
          "Passage daté après la sortie : rouvrir l'accompagnement, ou détacher le passage.",
          "Visit dated after the exit: reopen the accompaniment, or detach the visit.")
      .reads(DossierParts.VISITS)
      .reads(DossierParts.EPISODES)
      .reads(DossierParts.SOCIAL_WATCHES)
      .path("date")
      .datedBy(c -> c.subject().date())
      .appliesWhen(c ->
          !c.subject().date().isAfter(c.asOf()) && named(c.root(), c.subject().episode()) != null)
      .holdsWhen(c -> isNotAfter(c.root(), c.subject()))
      .build();

  /** Nobody enters or comes back after a death. */
  public static final Rule<Dossier> R_CYC_06 = forbidden("R-CYC-06", DossierParts.EACH_EPISODE)
      .statement(
          "Après un décès, aucun accompagnement ne commence ni ne rouvre.",
          "After a death, no accompaniment begins or is reopened.")
      .message(
          "Entrée ou réouverture après un décès noté : vérifier le motif de sortie ou les dates.",
          "Entry or reopening after a recorded death: check the exit motive or the dates.")
      .reads(DossierParts.EPISODES)
      .appliesWhen(c -> firstDeath(c.root(), c.asOf()) != null)
      .holdsWhen(c -> !beginsAfter(c.subject(), firstDeath(c.root(), c.asOf())))
      .build();

  private LifecycleRules() {}

  /** Returns these rules. */
  public static List<Rule<Dossier>> all() {
    return List.of(
        R_CYC_01, R_CYC_02, R_CYC_03, R_CYC_04, R_CYC_05A, R_CYC_05B, R_CYC_05C, R_CYC_06);
  }

  private static <S> Rule.Builder<Dossier, S> forbidden(String id, Subjects<Dossier, S> subjects) {
    return Rule.on(subjects)
        .id(id)
        .severity(Severity.WARNING)
        .obligation(Obligation.PROPOSED)
        .jurisdiction(Jurisdiction.NATIONAL)
        .validFrom(EpisodeSources.SINCE)
        .source(EpisodeSources.LIFE);
  }

  private static boolean isEntered(Case<Dossier, Episode> c) {
    return !c.subject().enteredOn().isAfter(c.asOf());
  }

  private static @Nullable Request request(Case<Dossier, Episode> c) {
    UUID id = c.subject().request().orElse(null);
    List<Request> requests = c.root().requests();
    for (int i = 0; id != null && i < requests.size(); i++) {
      if (id.equals(requests.get(i).id())) {
        return requests.get(i);
      }
    }
    return null;
  }

  private static boolean isRefusedBy(@Nullable Request request, LocalDate day) {
    Decision decision = request == null ? null : Lifecycle.latestDecision(request, day);
    return decision != null
        && (decision.decision().is("REFUSEE")
            || decision.decision().is("REORIENTEE")
            || decision.decision().is("SANS_SUITE"));
  }

  /** Returns whether every request of the dispositif that came before the entry was refused, and there is one. */
  private static boolean mayFollowRefusal(Case<Dossier, Episode> c) {
    boolean refused = false;
    List<Request> requests = c.root().requests();
    for (int i = 0; i < requests.size(); i++) {
      Request request = requests.get(i);
      boolean same = request.dispositif().isEmpty()
          || request.dispositif().get().equals(c.subject().dispositif());
      if (same && !request.receivedOn().isAfter(c.subject().enteredOn())) {
        if (!isRefusedBy(request, c.subject().enteredOn())) {
          return false;
        }
        refused = true;
      }
    }
    return refused;
  }

  private static boolean hasSibling(Case<Dossier, Episode> c, int before) {
    List<Episode> episodes = c.root().episodes();
    for (int i = 0; i < before; i++) {
      if (i != c.index() && isSibling(c, episodes.get(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSibling(Case<Dossier, Episode> c, Episode other) {
    return other.dispositif().equals(c.subject().dispositif())
        && !other.enteredOn().isAfter(c.asOf());
  }

  private static boolean overlapsEarlier(Case<Dossier, Episode> c) {
    if (!hasSibling(c, c.index())) {
      return false;
    }
    List<DateRange> own = c.subject().ranges();
    for (int i = 0; i < c.index(); i++) {
      Episode other = c.root().episodes().get(i);
      if (isSibling(c, other) && overlap(own, other.ranges())) {
        return true;
      }
    }
    return false;
  }

  private static boolean overlap(List<DateRange> own, List<DateRange> others) {
    for (int i = 0; i < own.size(); i++) {
      for (int j = 0; j < others.size(); j++) {
        if (own.get(i).overlaps(others.get(j))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isAfterAdmission(Case<Dossier, Period> c) {
    Episode episode = c.in(DossierParts.EACH_EPISODE);
    LocalDate decided = Days.decidedOn(c.subject());
    LocalDate admitted = episode.admittedOn().orElse(episode.enteredOn());
    return decided == null || !decided.isBefore(admitted) || !decided.isBefore(episode.enteredOn());
  }

  private static LocalDate exitDate(Case<Dossier, Episode> c) {
    return c.subject().exit().map(Exit::date).orElse(LocalDate.MAX);
  }

  private static @Nullable Episode named(Dossier dossier, Optional<UUID> named) {
    UUID id = named.orElse(null);
    List<Episode> episodes = dossier.episodes();
    for (int i = 0; id != null && i < episodes.size(); i++) {
      if (id.equals(episodes.get(i).id())) {
        return episodes.get(i);
      }
    }
    return null;
  }

  private static boolean isInItsEpisode(Case<Dossier, Act> c) {
    Act act = c.subject();
    Episode episode = named(c.root(), act.episode());
    if (episode == null || Days.isOpen(episode, act.date())) {
      return true;
    }
    boolean before = act.date().isBefore(episode.enteredOn());
    return (before || isWatched(c.root(), act.date()))
        && c.get(EpisodeParameters.EVALUATION_ACTS).contains(act.kind().value());
  }

  private static boolean isNotAfter(Dossier dossier, Encounter encounter) {
    return isNotAfter(dossier, named(dossier, encounter.episode()), encounter.date());
  }

  private static boolean isNotAfter(Dossier dossier, Visit visit) {
    return isNotAfter(dossier, named(dossier, visit.episode()), visit.date());
  }

  private static boolean isNotAfter(Dossier dossier, @Nullable Episode episode, LocalDate day) {
    return episode == null
        || day.isBefore(episode.enteredOn())
        || Days.isOpen(episode, day)
        || isWatched(dossier, day);
  }

  private static boolean areActsInside(Dossier dossier) {
    List<Act> acts = dossier.acts();
    for (int i = 0; i < acts.size(); i++) {
      Act act = acts.get(i);
      Episode episode = named(dossier, act.episode());
      if (episode != null && !Days.isOpen(episode, act.date())) {
        return false;
      }
    }
    return true;
  }

  private static boolean areEncountersInside(Dossier dossier) {
    List<Encounter> encounters = dossier.encounters();
    for (int i = 0; i < encounters.size(); i++) {
      Encounter encounter = encounters.get(i);
      Episode episode = named(dossier, encounter.episode());
      if (episode != null && !Days.isOpen(episode, encounter.date())) {
        return false;
      }
    }
    return true;
  }

  private static boolean isWatched(Dossier dossier, LocalDate day) {
    List<SocialWatch> watches = dossier.socialWatches();
    for (int i = 0; i < watches.size(); i++) {
      if (Days.contains(watches.get(i).range(), day)) {
        return true;
      }
    }
    return false;
  }

  /** Returns the first day of a death by the day of the question, one whose exit was undone among them, or nothing. */
  private static @Nullable LocalDate firstDeath(Dossier dossier, LocalDate asOf) {
    LocalDate first = null;
    List<Episode> episodes = dossier.episodes();
    for (int i = 0; i < episodes.size(); i++) {
      Exit exit = episodes.get(i).exit().orElse(null);
      first = death(first, exit, asOf);
      List<Reopening> reopenings = episodes.get(i).reopenings();
      for (int j = 0; j < reopenings.size(); j++) {
        first = death(first, reopenings.get(j).undoneExit(), asOf);
      }
    }
    return first;
  }

  private static @Nullable LocalDate death(
      @Nullable LocalDate first, @Nullable Exit exit, LocalDate asOf) {
    boolean earlier = exit != null
        && !exit.date().isAfter(asOf)
        && (first == null || exit.date().isBefore(first))
        && Lifecycle.isDeath(exit);
    return earlier && exit != null ? exit.date() : first;
  }

  private static boolean beginsAfter(Episode episode, @Nullable LocalDate death) {
    return death != null && Days.lastEntryBy(episode, LocalDate.MAX).isAfter(death);
  }
}
