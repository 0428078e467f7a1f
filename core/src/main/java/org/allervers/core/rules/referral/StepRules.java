package org.allervers.core.rules.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allervers.core.Dossier;
import org.allervers.core.answer.Answer;
import org.allervers.core.code.Code;
import org.allervers.core.episode.Episode;
import org.allervers.core.referral.DocumentSent;
import org.allervers.core.referral.Reminder;
import org.allervers.core.referral.Step;
import org.allervers.core.referral.StepStatus;
import org.allervers.core.rules.Confidence;
import org.allervers.core.rules.Jurisdiction;
import org.allervers.core.rules.Obligation;
import org.allervers.core.rules.Rule;
import org.allervers.core.rules.Severity;
import org.allervers.core.rules.Source;
import org.allervers.core.rules.Subjects;
import org.allervers.core.rules.dossier.DossierParts;
import org.allervers.core.social.SocialEvaluation;
import org.allervers.core.time.History;

/**
 * Rules on steps towards rights and on the rights obtained, and what cannot be true of them.
 *
 * @terme règles de démarche
 */
public final class StepRules {

  /** Shelter is asked for in the national tool, with an evaluation. */
  public static final Rule<Dossier> R_REP_08 = Rule.on(DossierParts.EACH_STEP)
      .id("R-REP-08")
      .severity(Severity.INFO)
      .obligation(Obligation.MANDATORY)
      .jurisdiction(Jurisdiction.ILE_DE_FRANCE)
      .validFrom("2022-03-01")
      .source(new Source(
          "ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022)",
          "demandes d'hébergement et évaluation sociale",
          "Le recours au SI-SIAO reste nécessaire pour des demandes d'hébergement et d'éventuelles mises à jour d'évaluation "
              + "sociale.",
          Confidence.HIGH))
      .statement(
          "Une demande d'hébergement s'appuie sur une évaluation sociale transmise au SIAO.",
          "A request for shelter rests on a social evaluation sent to the SIAO.")
      .message(
          "Demande d'hébergement déposée sans évaluation sociale transmise au SIAO : la saisir dans le SI-SIAO.",
          "Request for shelter filed without a social evaluation sent to the SIAO: enter it in SI-SIAO.")
      .reads(DossierParts.STEPS)
      .reads(DossierParts.SOCIAL)
      .datedBy(c -> filedOn(c.subject()))
      .appliesWhen(c -> c.subject().right().is("SIAO") && !filedOn(c.subject()).isAfter(c.asOf()))
      .holdsWhen(c -> isSentToSiao(c.root(), c.asOf()))
      .build();

  /** Nothing is obtained before it is asked for. */
  public static final Rule<Dossier> R_HIS_120 = contradiction(
          "R-HIS-120", DossierParts.EACH_RIGHTS_OPENING)
      .statement(
          "Un droit n'est pas obtenu avant d'être demandé.",
          "A right is not obtained before it is asked for.")
      .message(
          "Droit obtenu avant d'être demandé : corriger l'une des deux dates.",
          "Right obtained before it was asked for: correct one of the two dates.")
      .reads(DossierParts.RIGHTS_OPENINGS)
      .path("obtenuLe")
      .appliesWhen(
          c -> c.subject().obtainedOn().isPresent() && c.subject().requestedOn().isPresent())
      .holdsWhen(c -> !isBefore(c.subject().obtainedOn(), c.subject().requestedOn()))
      .build();

  /** Nothing is refused before it is asked for. */
  public static final Rule<Dossier> R_HIS_121 = contradiction(
          "R-HIS-121", DossierParts.EACH_RIGHTS_OPENING)
      .statement(
          "Un droit n'est pas refusé avant d'être demandé.",
          "A right is not refused before it is asked for.")
      .message(
          "Droit refusé avant d'être demandé : corriger l'une des deux dates.",
          "Right refused before it was asked for: correct one of the two dates.")
      .reads(DossierParts.RIGHTS_OPENINGS)
      .path("refuseLe")
      .appliesWhen(
          c -> c.subject().refusedOn().isPresent() && c.subject().requestedOn().isPresent())
      .holdsWhen(c -> !isBefore(c.subject().refusedOn(), c.subject().requestedOn()))
      .build();

  /** One request is granted or refused. */
  public static final Rule<Dossier> R_HIS_122 = contradiction(
          "R-HIS-122", DossierParts.EACH_RIGHTS_OPENING)
      .statement(
          "Un même droit demandé n'est pas à la fois obtenu et refusé.",
          "One right that was asked for is not both obtained and refused.")
      .message(
          "Droit noté obtenu et refusé : séparer le refus du recours ou de la nouvelle demande.",
          "Right noted as obtained and refused: separate the refusal from the appeal or the new request.")
      .reads(DossierParts.RIGHTS_OPENINGS)
      .path("refuseLe")
      .appliesWhen(
          c -> c.subject().obtainedOn().isPresent() || c.subject().refusedOn().isPresent())
      .holdsWhen(
          c -> c.subject().obtainedOn().isEmpty() || c.subject().refusedOn().isEmpty())
      .build();

  /** A right does not end before it begins. */
  public static final Rule<Dossier> R_HIS_123 = contradiction(
          "R-HIS-123", DossierParts.EACH_RIGHTS_OPENING)
      .statement(
          "Un droit n'expire pas avant d'être obtenu.",
          "A right does not expire before it is obtained.")
      .message(
          "Droit expiré avant d'être obtenu : corriger l'une des deux dates.",
          "Right that expires before it was obtained: correct one of the two dates.")
      .reads(DossierParts.RIGHTS_OPENINGS)
      .path("expireLe")
      .appliesWhen(
          c -> c.subject().obtainedOn().isPresent() && c.subject().validUntil().isPresent())
      .holdsWhen(c -> !isBefore(c.subject().validUntil(), c.subject().obtainedOn()))
      .build();

  /** What is asked for, obtained or refused lies in the past. */
  public static final Rule<Dossier> R_HIS_124 = contradiction(
          "R-HIS-124", DossierParts.EACH_RIGHTS_OPENING)
      .statement(
          "La demande, l'obtention et le refus d'un droit ne sont pas datés de l'avenir.",
          "The request, the grant and the refusal of a right are not dated in the future.")
      .message(
          "Droit demandé, obtenu ou refusé à une date à venir : corriger la date.",
          "Right asked for, obtained or refused on a future day: correct the date.")
      .reads(DossierParts.RIGHTS_OPENINGS)
      .holdsWhen(c -> !isAfter(c.subject().requestedOn(), c.asOf())
          && !isAfter(c.subject().obtainedOn(), c.asOf())
          && !isAfter(c.subject().refusedOn(), c.asOf()))
      .build();

  /** The step of a right is in the dossier. */
  public static final Rule<Dossier> R_HIS_125 = contradiction(
          "R-HIS-125", DossierParts.EACH_RIGHTS_OPENING)
      .statement(
          "La démarche à laquelle renvoie un droit est dans le dossier.",
          "The step that a right names is in the dossier.")
      .message(
          "Droit qui renvoie à une démarche absente du dossier : corriger le renvoi.",
          "Right that names a step absent from the dossier: correct the reference.")
      .reads(DossierParts.RIGHTS_OPENINGS)
      .reads(DossierParts.STEPS)
      .path("demarche")
      .appliesWhen(c -> c.subject().step().isPresent())
      .holdsWhen(c -> isStep(c.root().steps(), c.subject().step()))
      .build();

  /** Nothing happens to a step before its start, nor in the future. */
  public static final Rule<Dossier> R_HIS_126 = contradiction("R-HIS-126", DossierParts.EACH_STEP)
      .statement(
          "Les états, relances et pièces d'une démarche ne précèdent pas son début.",
          "The statuses, reminders and documents of a step do not precede its start.")
      .message(
          "État, relance ou pièce antérieurs au début de la démarche : corriger les dates.",
          "Status, reminder or document earlier than the start of the step: correct the dates.")
      .reads(DossierParts.STEPS)
      .path("debuteeLe")
      .appliesWhen(c -> !c.subject().statuses().isEmpty()
          || !c.subject().reminders().isEmpty()
          || !c.subject().documentsSent().isEmpty())
      .needs("debuteeLe", c -> c.subject().startedOn().isPresent())
      .holdsWhen(c -> !isEarlier(c.subject(), c.subject().startedOn()))
      .build();

  /** Statuses of a step follow the order of things. */
  public static final Rule<Dossier> R_HIS_127 = contradiction("R-HIS-127", DossierParts.EACH_STEP)
      .severity(Severity.INFO)
      .statement(
          "Une démarche obtenue n'est pas reprise, et une démarche engagée n'est plus à faire.",
          "A step that succeeded is not taken up again, and one that was begun is not still to do.")
      .message(
          "États de la démarche dans le désordre : corriger l'ordre, ou ouvrir une nouvelle démarche.",
          "Statuses of the step out of order: correct the order, or open a new step.")
      .reads(DossierParts.STEPS)
      .path("statuts")
      .appliesWhen(c -> c.subject().statuses().entries().size() > 1)
      .holdsWhen(c -> !isOutOfOrder(c.subject().statuses().entries()))
      .build();

  /** A step lies in the past. */
  public static final Rule<Dossier> R_HIS_128 = contradiction("R-HIS-128", DossierParts.EACH_STEP)
      .statement(
          "Une démarche, ses états et ses relances ne sont pas datés de l'avenir.",
          "A step, its statuses and its reminders are not dated in the future.")
      .message(
          "Démarche, état ou relance datés de l'avenir : corriger la date, ou en faire une tâche.",
          "Step, status or reminder dated in the future: correct the date, or make it a task.")
      .reads(DossierParts.STEPS)
      .holdsWhen(c -> !isFuture(c.subject(), c.asOf()))
      .build();

  /** The episode of a step is in the dossier. */
  public static final Rule<Dossier> R_HIS_129 = contradiction("R-HIS-129", DossierParts.EACH_STEP)
      .statement(
          "L'accompagnement auquel renvoie une démarche est dans le dossier.",
          "The episode that a step names is in the dossier.")
      .message(
          "Démarche qui renvoie à un accompagnement absent du dossier : corriger le renvoi.",
          "Step that names an episode absent from the dossier: correct the reference.")
      .reads(DossierParts.STEPS)
      .reads(DossierParts.EPISODES)
      .path("accompagnement")
      .appliesWhen(c -> c.subject().episode().isPresent())
      .holdsWhen(c -> isEpisode(c.root().episodes(), c.subject().episode()))
      .build();

  private StepRules() {}

  /** Returns these rules. */
  public static List<Rule<Dossier>> all() {
    return List.of(
        R_REP_08, R_HIS_120, R_HIS_121, R_HIS_122, R_HIS_123, R_HIS_124, R_HIS_125, R_HIS_126,
        R_HIS_127, R_HIS_128, R_HIS_129);
  }

  private static <S> Rule.Builder<Dossier, S> contradiction(
      String id, Subjects<Dossier, S> subjects) {
    return Rule.on(subjects)
        .id(id)
        .severity(Severity.WARNING)
        .obligation(Obligation.PROPOSED)
        .jurisdiction(Jurisdiction.NATIONAL)
        .validFrom("1900-01-01")
        .source(Source.proposal("Une histoire contradictoire fausse le suivi et les indicateurs."));
  }

  private static boolean isBefore(Optional<LocalDate> one, Optional<LocalDate> other) {
    return one.isPresent() && other.isPresent() && one.get().isBefore(other.get());
  }

  private static boolean isAfter(Optional<LocalDate> date, LocalDate day) {
    return date.isPresent() && date.get().isAfter(day);
  }

  /** Returns the first day on which a step was filed; the last day there is if it never was. */
  private static LocalDate filedOn(Step step) {
    List<History.Entry<Code<StepStatus>>> statuses = step.statuses().entries();
    for (int i = 0; i < statuses.size(); i++) {
      if (is(statuses.get(i).answer(), "DEPOSE")) {
        return statuses.get(i).since();
      }
    }
    return LocalDate.MAX;
  }

  private static boolean is(Answer<Code<StepStatus>> status, String code) {
    return status.isKnown() && status.known().get().is(code);
  }

  private static boolean isSentToSiao(Dossier dossier, LocalDate asOf) {
    List<SocialEvaluation> evaluations = dossier.social().evaluations();
    for (int i = 0; i < evaluations.size(); i++) {
      Optional<LocalDate> sent = evaluations.get(i).sentToSiaoOn();
      if (sent.isPresent() && !sent.get().isAfter(asOf)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isStep(List<Step> steps, Optional<UUID> named) {
    for (int i = 0; i < steps.size() && named.isPresent(); i++) {
      if (steps.get(i).id().equals(named.get())) {
        return true;
      }
    }
    return named.isEmpty();
  }

  private static boolean isEpisode(List<Episode> episodes, Optional<UUID> named) {
    for (int i = 0; i < episodes.size() && named.isPresent(); i++) {
      if (episodes.get(i).id().equals(named.get())) {
        return true;
      }
    }
    return named.isEmpty();
  }

  private static boolean isEarlier(Step step, Optional<LocalDate> start) {
    if (start.isEmpty()) {
      return false;
    }
    List<History.Entry<Code<StepStatus>>> statuses = step.statuses().entries();
    if (!statuses.isEmpty() && statuses.get(0).since().isBefore(start.get())) {
      return true;
    }
    List<Reminder> reminders = step.reminders();
    for (int i = 0; i < reminders.size(); i++) {
      if (reminders.get(i).date().isBefore(start.get())) {
        return true;
      }
    }
    List<DocumentSent> documents = step.documentsSent();
    for (int i = 0; i < documents.size(); i++) {
      if (documents.get(i).date().isBefore(start.get())) {
        return true;
      }
    }
    return false;
  }

  /** A refusal may be appealed and a dropped step resumed; what was obtained is done. */
  private static boolean isOutOfOrder(List<History.Entry<Code<StepStatus>>> statuses) {
    for (int i = 1; i < statuses.size(); i++) {
      if (is(statuses.get(i - 1).answer(), "OBTENU")
          || (is(statuses.get(i).answer(), "A_FAIRE")
              && !is(statuses.get(i - 1).answer(), "A_FAIRE"))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFuture(Step step, LocalDate asOf) {
    if (isAfter(step.startedOn(), asOf)) {
      return true;
    }
    List<History.Entry<Code<StepStatus>>> statuses = step.statuses().entries();
    if (!statuses.isEmpty() && statuses.get(statuses.size() - 1).since().isAfter(asOf)) {
      return true;
    }
    List<Reminder> reminders = step.reminders();
    for (int i = 0; i < reminders.size(); i++) {
      if (reminders.get(i).date().isAfter(asOf)) {
        return true;
      }
    }
    return false;
  }
}
