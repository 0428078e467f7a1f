package org.allervers.core.rules.consent;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.allervers.core.Dossier;
import org.allervers.core.consent.RightsRequest;
import org.allervers.core.rules.Case;
import org.allervers.core.rules.Jurisdiction;
import org.allervers.core.rules.Obligation;
import org.allervers.core.rules.Parameter;
import org.allervers.core.rules.Parameters;
import org.allervers.core.rules.Rule;
import org.allervers.core.rules.Severity;
import org.allervers.core.rules.dossier.DossierParts;
import org.jspecify.annotations.Nullable;

/**
 * Rules on the answers to requests of the person about their data, and the day by which an answer is due.
 *
 * @terme règles sur les demandes d'exercice d'un droit
 */
public final class RightsRules {

  /** The time to answer a request. */
  public static final Parameter<Integer> ANSWER = Parameter.of(
          "R-CON-09A.delai",
          "délai de réponse à une demande, en mois",
          "time to answer a request, in months")
      .from("2018-05-25", 1, ConsentSources.GDPR_ACCESS);

  /** How much longer it is once the person was told that it is prolonged. */
  public static final Parameter<Integer> EXTENSION = Parameter.of(
          "R-CON-09A.prolongation",
          "prolongation du délai de réponse, en mois",
          "extension of the time to answer, in months")
      .from("2018-05-25", 2, ConsentSources.GDPR_ACCESS);

  /** The time to give access to health information. */
  public static final Parameter<Integer> HEALTH_ANSWER = Parameter.of(
          "R-CON-09B.delai",
          "délai de communication des informations de santé, en jours",
          "time to give access to health information, in days")
      .from("2002-03-05", 8, ConsentSources.MEDICAL_ACCESS);

  /** The time to give access to old health information. */
  public static final Parameter<Integer> OLD_HEALTH_ANSWER = Parameter.of(
          "R-CON-09B.delai-ancien",
          "délai de communication des informations de santé anciennes, en mois",
          "time to give access to old health information, in months")
      .from("2002-03-05", 2, ConsentSources.MEDICAL_ACCESS);

  /** From which age on health information is old. */
  public static final Parameter<Integer> OLD_AGE = Parameter.of(
          "R-CON-09B.anciennete",
          "ancienneté à partir de laquelle une information de santé est ancienne, en années",
          "age from which health information is old, in years")
      .from("2002-03-05", 5, ConsentSources.MEDICAL_ACCESS);

  /** A request is answered in time. */
  public static final Rule<Dossier> R_CON_09A = onRequest("R-CON-09A", Severity.WARNING)
      .obligation(Obligation.MANDATORY)
      .validFrom("2018-05-25")
      .source(ConsentSources.GDPR_ACCESS)
      .statement(
          "Il est répondu à une demande d'exercice d'un droit dans le délai.",
          "A request to exercise a right is answered in time.")
      .message(
          "Demande sans réponse après le délai ({R-CON-09A.delai} mois, prolongeable de {R-CON-09A.prolongation} mois) : répondre sans attendre.",
          "Request not answered in time ({R-CON-09A.delai} month, extensible by {R-CON-09A.prolongation} months): answer without delay.")
      .uses(ANSWER, EXTENSION)
      .path("reponseLe")
      .appliesWhen(c -> isOpen(c) && !isHealthAccess(c.subject()))
      .holdsWhen(c ->
          isAnswered(c) || !c.asOf().isAfter(due(c.subject(), c.get(ANSWER), c.get(EXTENSION))))
      .build();

  /** Access to health information is given in time. */
  public static final Rule<Dossier> R_CON_09B = onRequest("R-CON-09B", Severity.WARNING)
      .obligation(Obligation.MANDATORY)
      .validFrom("2002-03-05")
      .source(ConsentSources.MEDICAL_ACCESS)
      .statement(
          "Les informations de santé demandées sont communiquées dans les huit jours, ou dans les deux mois si elles sont anciennes.",
          "Health information is given within eight days of the request, or within two months if it is old.")
      .message(
          "Informations de santé demandées et non communiquées dans le délai ({R-CON-09B.delai} jours, ou {R-CON-09B.delai-ancien} mois si elles sont anciennes) : les communiquer sans attendre.",
          "Health information requested and not given in time ({R-CON-09B.delai} days, or {R-CON-09B.delai-ancien} months if old): give it without delay.")
      .reads(DossierParts.ENCOUNTERS)
      .reads(DossierParts.VISITS)
      .uses(HEALTH_ANSWER, OLD_HEALTH_ANSWER, OLD_AGE)
      .path("reponseLe")
      .appliesWhen(c -> isOpen(c) && isHealthAccess(c.subject()))
      .holdsWhen(c -> isAnswered(c)
          || !c.asOf()
              .isAfter(healthDue(
                  c.root(),
                  c.subject(),
                  c.get(HEALTH_ANSWER),
                  c.get(OLD_HEALTH_ANSWER),
                  c.get(OLD_AGE))))
      .build();

  /** A request that is turned down has a reason. */
  public static final Rule<Dossier> R_CON_09C = onRequest("R-CON-09C", Severity.WARNING)
      .obligation(Obligation.MANDATORY)
      .validFrom("2018-05-25")
      .source(ConsentSources.GDPR_ACCESS)
      .statement(
          "Le rejet d'une demande, même en partie, est motivé auprès de la personne.",
          "The person is told why a request is turned down, even in part.")
      .message(
          "Demande rejetée sans motif noté : noter le motif donné à la personne.",
          "Request turned down without a reason: note the reason given to the person.")
      .path("motif")
      .appliesWhen(c -> c.subject().outcome().isPresent()
          && (c.subject().outcome().get().is("REJETEE")
              || c.subject().outcome().get().is("SATISFAITE_EN_PARTIE")))
      .holdsWhen(c -> c.subject().reason().isPresent())
      .build();

  /** A request is not answered before it is received. */
  public static final Rule<Dossier> R_HIS_105 = ConsentSubjects.contradiction(
          ConsentSubjects.EACH_RIGHTS_REQUEST,
          "R-HIS-105",
          "Un fait ne peut pas précéder celui dont il dépend.")
      .statement(
          "Il n'est pas répondu à une demande avant qu'elle soit reçue.",
          "A request is not answered before it is received.")
      .message(
          "Réponse datée d'avant la demande : corriger une des deux dates.",
          "Answer dated before the request: correct one of the two days.")
      .reads(DossierParts.CONSENTS)
      .path("reponseLe")
      .appliesWhen(c -> c.subject().answeredOn().isPresent())
      .holdsWhen(c -> !c.subject().answeredOn().get().isBefore(c.subject().receivedOn()))
      .build();

  private RightsRules() {}

  /** Returns these rules. */
  public static List<Rule<Dossier>> all() {
    return List.of(R_CON_09A, R_CON_09B, R_CON_09C, R_HIS_105);
  }

  /** Returns the last day on which an answer to a request is in time, with the times of the sources. */
  public static LocalDate answerDueOn(Dossier dossier, RightsRequest request) {
    return answerDueOn(dossier, request, Parameters.standard());
  }

  /**
   * Returns the last day on which an answer to a request is in time. Access to health information is due sooner; it is old
   * if the last encounter or visit lies far enough before the request.
   */
  public static LocalDate answerDueOn(
      Dossier dossier, RightsRequest request, Parameters parameters) {
    LocalDate day = request.receivedOn();
    return isHealthAccess(request)
        ? healthDue(
            dossier,
            request,
            parameters.of(HEALTH_ANSWER).at(day),
            parameters.of(OLD_HEALTH_ANSWER).at(day),
            parameters.of(OLD_AGE).at(day))
        : due(request, parameters.of(ANSWER).at(day), parameters.of(EXTENSION).at(day));
  }

  private static Rule.Builder<Dossier, RightsRequest> onRequest(String id, Severity severity) {
    return Rule.on(ConsentSubjects.EACH_RIGHTS_REQUEST)
        .id(id)
        .severity(severity)
        .jurisdiction(Jurisdiction.NATIONAL)
        .reads(DossierParts.CONSENTS)
        .datedBy(c -> c.subject().receivedOn());
  }

  private static boolean isOpen(Case<Dossier, RightsRequest> c) {
    return ConsentSubjects.isOver(c, c.subject().receivedOn())
        && (c.subject().outcome().isEmpty()
            || !(c.subject().outcome().get().is("RETIREE")
                || c.subject().outcome().get().is("SANS_OBJET")));
  }

  private static boolean isHealthAccess(RightsRequest request) {
    if (!request.right().is("ACCES")) {
      return false;
    }
    for (int i = 0; i < request.dataCategories().size(); i++) {
      if (request.dataCategories().get(i).is("SANTE")
          || request.dataCategories().get(i).is("TOUTES")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAnswered(Case<Dossier, RightsRequest> c) {
    return c.subject().answeredOn().isPresent()
        && ConsentSubjects.isOver(c, c.subject().answeredOn().get());
  }

  private static LocalDate due(RightsRequest request, int months, int extension) {
    boolean extended = request.outcome().isPresent() && request.outcome().get().is("PROLONGEE");
    return plus(request.receivedOn(), Period.ofMonths(extended ? months + extension : months));
  }

  private static LocalDate healthDue(
      Dossier dossier, RightsRequest request, int days, int months, int years) {
    LocalDate last = lastMeeting(dossier, request.receivedOn());
    boolean isOld =
        last != null && plus(last, Period.ofYears(years)).isBefore(request.receivedOn());
    return plus(request.receivedOn(), isOld ? Period.ofMonths(months) : Period.ofDays(days));
  }

  private static @Nullable LocalDate lastMeeting(Dossier dossier, LocalDate before) {
    LocalDate last = null;
    for (int i = 0; i < dossier.encounters().size(); i++) {
      last = later(last, dossier.encounters().get(i).date(), before);
    }
    for (int i = 0; i < dossier.visits().size(); i++) {
      last = later(last, dossier.visits().get(i).date(), before);
    }
    return last;
  }

  private static @Nullable LocalDate later(
      @Nullable LocalDate last, LocalDate day, LocalDate before) {
    return day.isAfter(before) || (last != null && last.isAfter(day)) ? last : day;
  }

  private static LocalDate plus(LocalDate day, Period period) {
    // Nobody waits that long: the end of the calendar is no error.
    return day.getYear() > LocalDate.MAX.getYear() - period.toTotalMonths() / 12 - 2
        ? LocalDate.MAX
        : day.plus(period);
  }
}
