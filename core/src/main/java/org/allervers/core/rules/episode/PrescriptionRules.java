package org.allervers.core.rules.episode;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.allervers.core.Dossier;
import org.allervers.core.activity.Act;
import org.allervers.core.activity.ActOutcome;
import org.allervers.core.code.Code;
import org.allervers.core.episode.Episode;
import org.allervers.core.episode.Period;
import org.allervers.core.health.Prescription;
import org.allervers.core.health.PrescriptionKind;
import org.allervers.core.rules.Case;
import org.allervers.core.rules.Jurisdiction;
import org.allervers.core.rules.Obligation;
import org.allervers.core.rules.Rule;
import org.allervers.core.rules.Severity;
import org.allervers.core.rules.dossier.DossierParts;
import org.jspecify.annotations.Nullable;

/**
 * Rules on the prescriptions by which an ESSIP works.
 *
 * @terme règles de prescription
 */
public final class PrescriptionRules {

  /** Outcomes that say that nothing was done. */
  private static final Set<String> NOT_DONE = ActOutcome.list().codes().stream()
      .filter(code -> code.concept().orElseThrow().mapping("realise").contains("non"))
      .map(code -> code.value())
      .collect(Collectors.toUnmodifiableSet());

  static final Predicate<Case<Dossier, Dossier>> NO_EPISODE_BY_PRESCRIPTION =
      c -> !DurationKind.PRESCRIPTIONS.isAmong(c.root().episodes());

  /** Care by an ESSIP rests on a prescription that was written by then and still holds. */
  public static final Rule<Dossier> R_DUR_03A = Rule.on(DossierParts.EACH_ACT)
      .id("R-DUR-03A")
      .severity(Severity.BLOCKING)
      .obligation(Obligation.MANDATORY)
      .jurisdiction(Jurisdiction.NATIONAL)
      .validFrom(EpisodeSources.SINCE)
      .source(EpisodeSources.PRESCRIPTION)
      .source(EpisodeSources.CARE_ON_PRESCRIPTION)
      .statement(
          "En ESSIP, un soin repose sur une prescription écrite et en cours ce jour-là ; un bilan ou un premier"
              + " contact n'en demande pas.",
          "With an ESSIP, care rests on a prescription written by then and in force that day; an assessment or a"
              + " first contact needs none.")
      .message(
          "Soin d'ESSIP sans prescription en cours ce jour-là : obtenir ou joindre la prescription.",
          "ESSIP care without a prescription in force that day: obtain or attach the prescription.")
      .reads(DossierParts.HEALTH_ACTS)
      .reads(DossierParts.HEALTH)
      .reads(DossierParts.EPISODES)
      .uses(EpisodeParameters.PRESCRIBED_ACTS)
      .path("prescription")
      .datedBy(c -> c.subject().date())
      .appliesWhen(c -> isPrescribedCare(c))
      .needs("prescription.dernierJour", c -> isCovered(c) || !mayBeCovered(c))
      .holdsWhen(c -> isCovered(c))
      .settledWhen(NO_EPISODE_BY_PRESCRIPTION)
      .build();

  /** One prescription follows the other without a day between. */
  public static final Rule<Dossier> R_DUR_03B = Rule.on(DossierParts.EACH_EPISODE)
      .id("R-DUR-03B")
      .severity(Severity.WARNING)
      .obligation(Obligation.MANDATORY)
      .jurisdiction(Jurisdiction.NATIONAL)
      .validFrom(EpisodeSources.SINCE)
      .source(EpisodeSources.PRESCRIPTION)
      .statement(
          "En ESSIP, une nouvelle prescription prend la suite de la précédente sans jour découvert.",
          "With an ESSIP, a new prescription follows the one before without a day uncovered.")
      .message(
          "Jours sans prescription entre deux prescriptions : vérifier les dates ou suspendre l'accompagnement.",
          "Days without a prescription between two prescriptions: check the dates or suspend the accompaniment.")
      .reads(DossierParts.HEALTH)
      .reads(DossierParts.EPISODES)
      .path("prescription")
      .appliesWhen(c -> lastsByPrescription(c.subject())
          && !c.subject().enteredOn().isAfter(c.asOf())
          && c.root().health().prescriptions().size() > 1)
      .holdsWhen(c -> !leavesGap(c))
      .settledWhen(NO_EPISODE_BY_PRESCRIPTION)
      .build();

  /** Whoever is accompanied by an ESSIP today has a prescription today. */
  public static final Rule<Dossier> R_DUR_03C = Rule.on(DossierParts.EACH_EPISODE)
      .id("R-DUR-03C")
      .severity(Severity.WARNING)
      .obligation(Obligation.MANDATORY)
      .jurisdiction(Jurisdiction.NATIONAL)
      .validFrom(EpisodeSources.SINCE)
      .source(EpisodeSources.PRESCRIPTION)
      .statement(
          "Un accompagnement par une ESSIP débute par une prescription et dure autant qu'elle.",
          "An accompaniment by an ESSIP starts with a prescription and lasts as long as it.")
      .message(
          "Accompagnement ESSIP sans prescription en cours : la renouveler, ou décider de la sortie.",
          "ESSIP accompaniment without a prescription in force: renew it, or decide on the exit.")
      .reads(DossierParts.HEALTH)
      .reads(DossierParts.EPISODES)
      .path("prescription")
      .appliesWhen(c -> lastsByPrescription(c.subject()) && Days.isOpen(c.subject(), c.asOf()))
      .needs(
          "prescription.dernierJour", c -> isCoveredOn(c, c.asOf()) || !mayBeCoveredOn(c, c.asOf()))
      .holdsWhen(c -> isCoveredOn(c, c.asOf()))
      .settledWhen(NO_EPISODE_BY_PRESCRIPTION)
      .build();

  private PrescriptionRules() {}

  /** Returns these rules. */
  public static List<Rule<Dossier>> all() {
    return List.of(R_DUR_03A, R_DUR_03B, R_DUR_03C);
  }

  /** Returns whether a prescription is one for nursing, as far as it says. */
  static boolean isNursing(Prescription prescription) {
    Code<PrescriptionKind> kind = prescription.kind().orElse(null);
    return kind == null || kind.is("SOINS_INFIRMIERS") || kind.is("SOINS_BASE");
  }

  static boolean isDone(Act act) {
    Code<ActOutcome> outcome = act.outcome().known().orElse(null);
    return outcome == null || !NOT_DONE.contains(outcome.value());
  }

  private static boolean lastsByPrescription(Episode episode) {
    return DurationKind.of(episode.dispositif()) == DurationKind.PRESCRIPTIONS;
  }

  private static boolean isPrescribedCare(Case<Dossier, Act> c) {
    Act act = c.subject();
    return !act.date().isAfter(c.asOf())
        && c.get(EpisodeParameters.PRESCRIBED_ACTS).contains(act.kind().value())
        && isDone(act)
        && episodeOf(c.root(), act) != null;
  }

  /** Returns the ESSIP episode of an act: the one that it names, or else the only one open on its day. */
  private static @Nullable Episode episodeOf(Dossier dossier, Act act) {
    UUID named = act.episode().orElse(null);
    Episode open = null;
    List<Episode> episodes = dossier.episodes();
    for (int i = 0; i < episodes.size(); i++) {
      Episode episode = episodes.get(i);
      if (named != null) {
        if (episode.id().equals(named)) {
          return lastsByPrescription(episode) ? episode : null;
        }
      } else if (Days.isOpen(episode, act.date())) {
        if (open != null) {
          return null;
        }
        open = episode;
      }
    }
    return open != null && lastsByPrescription(open) ? open : null;
  }

  private static boolean isCovered(Case<Dossier, Act> c) {
    Act act = c.subject();
    Episode episode = episodeOf(c.root(), act);
    List<Prescription> prescriptions = c.root().health().prescriptions();
    for (int i = 0; i < prescriptions.size(); i++) {
      Prescription prescription = prescriptions.get(i);
      if (!prescription.date().isAfter(act.date())
          && Days.covers(prescription, act.date())
          && counts(prescription, episode, act)) {
        return true;
      }
    }
    return false;
  }

  private static boolean mayBeCovered(Case<Dossier, Act> c) {
    Act act = c.subject();
    Episode episode = episodeOf(c.root(), act);
    List<Prescription> prescriptions = c.root().health().prescriptions();
    for (int i = 0; i < prescriptions.size(); i++) {
      Prescription prescription = prescriptions.get(i);
      if (mayHold(prescription, act.date()) && counts(prescription, episode, act)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a prescription began by a day and does not say until when it holds. */
  private static boolean mayHold(Prescription prescription, LocalDate day) {
    return !Days.saysItsEnd(prescription)
        && !prescription.date().isAfter(day)
        && !Days.start(prescription).isAfter(day);
  }

  private static boolean counts(
      Prescription prescription, @Nullable Episode episode, @Nullable Act act) {
    if (isNursing(prescription)) {
      return true;
    }
    UUID id = prescription.id();
    if (act != null && id.equals(act.prescription().orElse(null))) {
      return true;
    }
    return episode != null && names(episode, id);
  }

  private static boolean names(Episode episode, UUID prescription) {
    if (prescription.equals(episode.prescription().orElse(null))) {
      return true;
    }
    List<Period> periods = episode.periods();
    for (int i = 0; i < periods.size(); i++) {
      if (prescription.equals(periods.get(i).prescription().orElse(null))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isCoveredOn(Case<Dossier, Episode> c, LocalDate day) {
    List<Prescription> prescriptions = c.root().health().prescriptions();
    for (int i = 0; i < prescriptions.size(); i++) {
      Prescription prescription = prescriptions.get(i);
      if (!prescription.date().isAfter(c.asOf())
          && Days.covers(prescription, day)
          && counts(prescription, c.subject(), null)) {
        return true;
      }
    }
    return false;
  }

  private static boolean mayBeCoveredOn(Case<Dossier, Episode> c, LocalDate day) {
    List<Prescription> prescriptions = c.root().health().prescriptions();
    for (int i = 0; i < prescriptions.size(); i++) {
      Prescription prescription = prescriptions.get(i);
      if (mayHold(prescription, day) && counts(prescription, c.subject(), null)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether one ends while the person is accompanied, none covers the day after, and another begins later. */
  private static boolean leavesGap(Case<Dossier, Episode> c) {
    List<Prescription> prescriptions = c.root().health().prescriptions();
    for (int i = 0; i < prescriptions.size(); i++) {
      Prescription one = prescriptions.get(i);
      LocalDate end = Days.end(one);
      if (end != null
          && end.isAfter(Days.start(one))
          && isKnown(c, one)
          && Days.isOpen(c.subject(), end)
          && !isCoveredOn(c, end)
          && !mayBeCoveredOn(c, end)
          && isFollowed(c, end)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFollowed(Case<Dossier, Episode> c, LocalDate end) {
    LocalDate entry = Days.entryOpenOn(c.subject(), end);
    List<Prescription> prescriptions = c.root().health().prescriptions();
    for (int i = 0; i < prescriptions.size(); i++) {
      Prescription other = prescriptions.get(i);
      LocalDate start = Days.start(other);
      if (start.isAfter(end)
          && isKnown(c, other)
          && entry != null
          && entry.equals(Days.entryOpenOn(c.subject(), start))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isKnown(Case<Dossier, Episode> c, Prescription prescription) {
    return !prescription.date().isAfter(c.asOf()) && counts(prescription, c.subject(), null);
  }
}
