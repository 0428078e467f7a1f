package org.allervers.core.rules.episode;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.allervers.core.Dossier;
import org.allervers.core.episode.Decision;
import org.allervers.core.episode.Evaluation;
import org.allervers.core.episode.Request;
import org.allervers.core.rules.Case;
import org.allervers.core.rules.Jurisdiction;
import org.allervers.core.rules.Obligation;
import org.allervers.core.rules.Rule;
import org.allervers.core.rules.Severity;
import org.allervers.core.rules.Source;
import org.allervers.core.rules.dossier.DossierParts;

/**
 * What cannot be true of a request, its evaluations and its decisions.
 *
 * @terme contradictions d'une demande
 */
public final class RequestHistoryRules {

  /** Nobody was refused, and no ground of a refusal is given. */
  static final Predicate<Case<Dossier, Dossier>> NONE_REFUSED =
      c -> !isOneRefused(c.root().requests());

  /** Each request comes before its evaluations and decisions, and these before the day of the question. */
  static final Predicate<Case<Dossier, Dossier>> IN_ORDER =
      c -> areInOrder(c.root().requests(), c.asOf());

  /** Nothing is decided before it is asked. */
  public static final Rule<Dossier> R_HIS_114 = contradiction("R-HIS-114")
      .statement(
          "Une décision ne précède pas la réception de la demande.",
          "A decision does not precede the receipt of the request.")
      .message(
          "Décision antérieure à la réception de la demande : corriger l'une des deux dates.",
          "Decision earlier than the receipt of the request: correct one of the two dates.")
      .path("decisions")
      .appliesWhen(c -> !c.subject().decisions().isEmpty())
      .holdsWhen(c -> !isDecidedEarly(c.subject()))
      .build();

  /** An evaluation ends after it begins, and begins after it is asked for. */
  public static final Rule<Dossier> R_HIS_115 = contradiction("R-HIS-115")
      .statement(
          "Une évaluation débute après la réception de la demande et se conclut après son début.",
          "An evaluation begins after the request was received and is concluded after it began.")
      .message(
          "Évaluation commencée avant la demande, ou conclue avant d'être commencée : corriger les dates.",
          "Evaluation that began before the request, or was concluded before it began: correct the dates.")
      .path("evaluations")
      .appliesWhen(c -> !c.subject().evaluations().isEmpty())
      .holdsWhen(c -> !isEvaluatedEarly(c.subject()))
      .build();

  /** Nobody is told of a decision before it is taken. */
  public static final Rule<Dossier> R_HIS_116 = contradiction("R-HIS-116")
      .statement(
          "Une décision n'est pas notifiée avant d'être prise.",
          "Nobody is notified of a decision before it is taken.")
      .message(
          "Décision notifiée avant d'être prise : corriger l'une des deux dates.",
          "Decision notified before it was taken: correct one of the two dates.")
      .path("decisions")
      .appliesWhen(c -> !c.subject().decisions().isEmpty())
      .holdsWhen(c -> !isNotifiedEarly(c.subject()))
      .build();

  /** A request and its decisions lie in the past. */
  public static final Rule<Dossier> R_HIS_117 = contradiction("R-HIS-117")
      .statement(
          "Une demande et ses décisions ne sont pas datées de l'avenir.",
          "A request and its decisions are not dated in the future.")
      .message(
          "Demande ou décision datée de l'avenir : corriger la date.",
          "Request or decision dated in the future: correct the date.")
      .path("recueLe")
      .holdsWhen(c -> !isFuture(c.subject(), c.asOf()))
      .build();

  private RequestHistoryRules() {}

  /** Returns these rules. */
  public static List<Rule<Dossier>> all() {
    return List.of(R_HIS_114, R_HIS_115, R_HIS_116, R_HIS_117);
  }

  private static Rule.Builder<Dossier, Request> contradiction(String id) {
    return Rule.on(DossierParts.EACH_REQUEST)
        .id(id)
        .severity(Severity.WARNING)
        .obligation(Obligation.PROPOSED)
        .jurisdiction(Jurisdiction.NATIONAL)
        .validFrom("1900-01-01")
        .source(Source.proposal("Une histoire contradictoire fausse le suivi et les indicateurs."))
        .reads(DossierParts.REQUESTS)
        .settledWhen(IN_ORDER);
  }

  private static boolean isOneRefused(List<Request> requests) {
    for (int i = 0; i < requests.size(); i++) {
      List<Decision> decisions = requests.get(i).decisions();
      for (int j = 0; j < decisions.size(); j++) {
        if (decisions.get(j).refusalMotive().isPresent()
            || decisions.get(j).decision().is("REFUSEE")) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean areInOrder(List<Request> requests, LocalDate asOf) {
    for (int i = 0; i < requests.size(); i++) {
      Request request = requests.get(i);
      if (isFuture(request, asOf)
          || isDecidedEarly(request)
          || isNotifiedEarly(request)
          || isEvaluatedEarly(request)
          || isConcludedWithoutStart(request)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isConcludedWithoutStart(Request request) {
    List<Evaluation> evaluations = request.evaluations();
    for (int i = 0; i < evaluations.size(); i++) {
      if (evaluations.get(i).startedOn().isEmpty()
          && evaluations.get(i).concludedOn().isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDecidedEarly(Request request) {
    List<Decision> decisions = request.decisions();
    for (int i = 0; i < decisions.size(); i++) {
      if (decisions.get(i).date().isBefore(request.receivedOn())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isEvaluatedEarly(Request request) {
    List<Evaluation> evaluations = request.evaluations();
    for (int i = 0; i < evaluations.size(); i++) {
      Optional<LocalDate> start = evaluations.get(i).startedOn();
      Optional<LocalDate> end = evaluations.get(i).concludedOn();
      LocalDate first = start.orElse(request.receivedOn());
      if (first.isBefore(request.receivedOn()) || (end.isPresent() && end.get().isBefore(first))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNotifiedEarly(Request request) {
    List<Decision> decisions = request.decisions();
    for (int i = 0; i < decisions.size(); i++) {
      Optional<LocalDate> notified = decisions.get(i).notifiedOn();
      if (notified.isPresent() && notified.get().isBefore(decisions.get(i).date())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFuture(Request request, LocalDate asOf) {
    if (request.receivedOn().isAfter(asOf)) {
      return true;
    }
    List<Decision> decisions = request.decisions();
    for (int i = 0; i < decisions.size(); i++) {
      if (decisions.get(i).date().isAfter(asOf)) {
        return true;
      }
    }
    return false;
  }
}
