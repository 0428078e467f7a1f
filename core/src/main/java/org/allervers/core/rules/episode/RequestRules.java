package org.allervers.core.rules.episode;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.allervers.core.Dossier;
import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;
import org.allervers.core.dispositif.Dispositif;
import org.allervers.core.dispositif.Requester;
import org.allervers.core.episode.Decision;
import org.allervers.core.episode.Episode;
import org.allervers.core.episode.Evaluation;
import org.allervers.core.episode.Meeting;
import org.allervers.core.episode.RefusalMotive;
import org.allervers.core.episode.Request;
import org.allervers.core.rules.Case;
import org.allervers.core.rules.Confidence;
import org.allervers.core.rules.Jurisdiction;
import org.allervers.core.rules.Obligation;
import org.allervers.core.rules.Rule;
import org.allervers.core.rules.Severity;
import org.allervers.core.rules.Source;
import org.allervers.core.rules.Subjects;
import org.allervers.core.rules.dossier.DossierParts;

/**
 * Rules on requests, their evaluation and the decision on them, in the order of the référentiel.
 *
 * @terme règles de demande
 */
public final class RequestRules {

  private static final Subjects<Dossier, Decision> EACH_DECISION =
      DossierParts.EACH_REQUEST.then("decisions", Request::decisions);

  private static final Set<String> NAMED = mapped(Requester.list(), "idf");
  private static final Set<String> NAMED_FOR_ACT_HLM = mapped(Requester.list(), "act-hlm");
  private static final Set<String> OF_THE_AGENCY = mapped(Requester.list(), "ars-expresse");
  private static final Set<String> FORBIDDEN = mapped(RefusalMotive.list(), "interdit");

  /** Motives that lie with the person, not with the team. */
  private static final Set<String> NOT_OF_THE_TEAM =
      Set.of("REFUS_PERSONNE", "INJOIGNABLE", "DECES");

  /** Somebody whom the text does not name may ask too. */
  public static final Rule<Dossier> R_DEM_01 = Rule.on(DossierParts.EACH_REQUEST)
      .id("R-DEM-01")
      .severity(Severity.INFO)
      .obligation(Obligation.MANDATORY)
      .jurisdiction(Jurisdiction.ILE_DE_FRANCE)
      .validFrom("2022-03-01")
      .source(
          reference(
              "modalités d'intervention",
              "Les demandes d'intervention d'équipes mobiles peuvent être émises par différents acteurs."))
      .source(reference(
          "annexe 2, ACT hors les murs §2.4",
          "L'intervention d'un ACT hors les murs peut être mise en œuvre sur demande : des services sociaux, d'un "
              + "établissement de santé…"))
      .statement(
          "Une demande vient d'un des acteurs que nomme le référentiel ; toute autre est acceptée et signalée.",
          "A request comes from somebody whom the référentiel names; any other is accepted and reported.")
      .message(
          "Demandeur que le référentiel ne nomme pas : la demande reste recevable.",
          "Requester whom the référentiel does not name: the request can still be taken.")
      .reads(DossierParts.REQUESTS)
      .path("origine")
      .datedBy(c -> c.subject().receivedOn())
      .appliesWhen(RequestRules::isReceived)
      .needs("origine", c -> c.subject().origin().isKnown())
      .holdsWhen(c -> isNamed(c.subject()))
      .build();

  /** The team does not refuse what the agency asks expressly. */
  public static final Rule<Dossier> R_DEM_02A = Rule.on(EACH_DECISION)
      .id("R-DEM-02A")
      .severity(Severity.BLOCKING)
      .obligation(Obligation.MANDATORY)
      .jurisdiction(Jurisdiction.ILE_DE_FRANCE)
      .validFrom("2022-03-01")
      .source(
          reference(
              "modalités d'intervention",
              "La décision d'intervention relève de l'équipe, sauf en cas de demande expresse de l'Agence Régionale de Santé."))
      .statement(
          "L'équipe ne refuse pas une demande expresse de l'ARS ; la personne, elle, le peut toujours.",
          "The team does not refuse an express request of the agency; the person always may.")
      .message(
          "Demande expresse de l'ARS refusée par l'équipe : revoir la décision avec l'ARS.",
          "Express request of the agency refused by the team: take the decision up with the agency.")
      .reads(DossierParts.REQUESTS)
      .path("decision")
      .datedBy(c -> c.subject().date())
      .appliesWhen(c -> isTaken(c)
          && c.subject().decision().is("REFUSEE")
          && isMaybeExpress(c.in(DossierParts.EACH_REQUEST)))
      .needs("demande.arsExpresse", c -> isExpress(c.in(DossierParts.EACH_REQUEST)))
      .needs("motifRefus", c -> c.subject().refusalMotive().isPresent())
      .holdsWhen(c -> isAmong(NOT_OF_THE_TEAM, c.subject().refusalMotive()))
      .settledWhen(RequestHistoryRules.NONE_REFUSED)
      .build();

  /** The team evaluates before it decides. */
  public static final Rule<Dossier> R_DEM_02B = Rule.on(EACH_DECISION)
      .id("R-DEM-02B")
      .severity(Severity.WARNING)
      .obligation(Obligation.MANDATORY)
      .jurisdiction(Jurisdiction.ILE_DE_FRANCE)
      .validFrom("2022-03-01")
      .source(reference(
          "modalités d'intervention",
          "L'évaluation de la demande reste à la charge de l'équipe mobile ; la décision relève de l'équipe, selon la "
              + "conclusion de son évaluation."))
      .statement(
          "Une décision de l'équipe sur une demande suit une évaluation.",
          "A decision of the team on a request follows an evaluation.")
      .message(
          "Décision sans évaluation : noter l'évaluation faite avant la décision.",
          "Decision without an evaluation: record the evaluation made before the decision.")
      .reads(DossierParts.REQUESTS)
      .datedBy(c -> c.subject().date())
      .appliesWhen(c ->
          isTaken(c) && isOfTheTeam(c.subject()) && !isExpress(c.in(DossierParts.EACH_REQUEST)))
      .needs("demande.evaluations.debuteeLe", c -> isEvaluated(c) || !isUndated(c))
      .holdsWhen(RequestRules::isEvaluated)
      .build();

  /** What the agency asks expressly comes from the agency. */
  public static final Rule<Dossier> R_DEM_03 = Rule.on(DossierParts.EACH_REQUEST)
      .id("R-DEM-03")
      .severity(Severity.WARNING)
      .obligation(Obligation.MANDATORY)
      .jurisdiction(Jurisdiction.ILE_DE_FRANCE)
      .validFrom("2022-03-01")
      .source(
          reference(
              "modalités d'intervention",
              "Concernant les demandes de l'ARS, la saisine des équipes se fera directement par l'ARS."))
      .statement(
          "Une demande expresse de l'ARS est adressée à l'équipe par l'ARS elle-même.",
          "An express request of the agency is addressed to the team by the agency itself.")
      .message(
          "Demande dite expresse de l'ARS, mais venue d'un autre demandeur : corriger l'origine ou le caractère exprès.",
          "Request said to be express, but from another requester: correct the origin or the express mark.")
      .reads(DossierParts.REQUESTS)
      .path("origine")
      .datedBy(c -> c.subject().receivedOn())
      .appliesWhen(c -> isReceived(c) && c.subject().arsExpress().orElse(false))
      .needs("origine", c -> c.subject().origin().isKnown())
      .holdsWhen(c -> isAmong(OF_THE_AGENCY, c.subject().origin().known()))
      .build();

  /** Nobody is refused for want of means, of papers, of an address or of a link. */
  public static final Rule<Dossier> R_DEM_05 = Rule.on(EACH_DECISION)
      .id("R-DEM-05")
      .severity(Severity.BLOCKING)
      .obligation(Obligation.MANDATORY)
      .jurisdiction(Jurisdiction.ILE_DE_FRANCE)
      .validFrom("2022-03-01")
      .source(reference(
          "objectifs",
          "Sans condition de ressources ou de régularité de séjour en France ou de domiciliation dans le territoire "
              + "d'intervention de l'équipe ou de lien avec le SIAO local."))
      .statement(
          "Nul n'est refusé pour ses ressources, son droit au séjour, sa domiciliation ou son lien avec le SIAO local.",
          "Nobody is refused for resources, right of residence, registered address or link with the local SIAO.")
      .message(
          "Motif de refus contraire à l'inconditionnalité de l'accueil : revoir la décision.",
          "Refusal on a ground that unconditional reception forbids: review the decision.")
      .reads(DossierParts.REQUESTS)
      .path("motifRefus")
      .datedBy(c -> c.subject().date())
      .appliesWhen(c -> isTaken(c)
          && (c.subject().decision().is("REFUSEE")
              || c.subject().refusalMotive().isPresent()))
      .needs("motifRefus", c -> c.subject().refusalMotive().map(Code::isListed).orElse(false))
      .holdsWhen(c -> !isAmong(FORBIDDEN, c.subject().refusalMotive()))
      .settledWhen(RequestHistoryRules.NONE_REFUSED)
      .build();

  /** A refusal says why. */
  public static final Rule<Dossier> R_DEM_06 = Rule.on(EACH_DECISION)
      .id("R-DEM-06")
      .severity(Severity.WARNING)
      .obligation(Obligation.PROPOSED)
      .jurisdiction(Jurisdiction.NATIONAL)
      .validFrom("2020-12-31")
      .source(
          Source.proposal(
              "Le refus motivé est demandé aux lits halte soins santé ; l'étendre à toutes les équipes rend R-DEM-05 vérifiable."))
      .source(new Source(
          "Code de l'action sociale et des familles",
          "art. D.312-176-2",
          "Le refus d'admission dans une structure « lits halte soins santé » est motivé.",
          Confidence.MEDIUM))
      .statement("Un refus dit son motif.", "A refusal says its ground.")
      .message(
          "Refus sans motif : noter le motif du refus.",
          "Refusal without a ground: record the ground.")
      .reads(DossierParts.REQUESTS)
      .path("motifRefus")
      .datedBy(c -> c.subject().date())
      .appliesWhen(c -> isTaken(c) && c.subject().decision().is("REFUSEE"))
      .holdsWhen(c -> c.subject().refusalMotive().isPresent())
      .settledWhen(RequestHistoryRules.NONE_REFUSED)
      .build();

  /** A service in Nantes meets the person and whoever refers them together, before it decides. */
  public static final Rule<Dossier> R_DEM_07 = Rule.on(EACH_DECISION)
      .id("R-DEM-07")
      .severity(Severity.INFO)
      .obligation(Obligation.RECOMMENDED)
      .jurisdiction(Jurisdiction.local("SBL"))
      .validFrom("2024-01-01")
      .source(new Source(
          "Saint Benoît Labre, LHSS mobiles, rapport d'activité 2024",
          "admission",
          "Première rencontre tripartite entre la personne, l'équipe et l'orienteur, puis décision.",
          Confidence.HIGH))
      .statement(
          "Avant d'admettre, l'équipe rencontre ensemble la personne et celui qui l'oriente.",
          "Before admission, the team meets the person together with whoever refers them.")
      .message(
          "Admission sans rencontre tripartite préalable (pratique locale).",
          "Admission without a three-party meeting before it (local practice).")
      .reads(DossierParts.REQUESTS)
      .datedBy(c -> c.subject().date())
      .appliesWhen(c -> isTaken(c) && c.subject().decision().is("ACCEPTEE"))
      .needs("demande.evaluations.rencontres.tripartite", c -> tripartite(c) != Known.UNKNOWN)
      .holdsWhen(c -> tripartite(c) == Known.YES)
      .build();

  /** A minor in a LHSS is accompanied, by the rules for minors. */
  public static final Rule<Dossier> R_DEM_08A = Rule.on(DossierParts.EACH_EPISODE)
      .id("R-DEM-08A")
      .severity(Severity.WARNING)
      .obligation(Obligation.MANDATORY)
      .jurisdiction(Jurisdiction.NATIONAL)
      .validFrom("2020-12-31")
      .source(adults())
      .source(minors())
      .statement(
          "L'accompagnement d'un mineur par un LHSS mobile ou de jour suit les règles propres aux mineurs.",
          "A mobile or day LHSS accompanies a minor by the rules for minors.")
      .message(
          "Personne peut-être mineure dans un LHSS : suivre les règles sur les mineurs ; l'âge n'est pas un motif de refus.",
          "Person who may be a minor in a LHSS: follow the rules for minors; age is no ground for refusal.")
      .reads(DossierParts.EPISODES)
      .reads(DossierParts.IDENTITY)
      .datedBy(c -> c.subject().enteredOn())
      .appliesWhen(
          c -> !c.subject().enteredOn().isAfter(c.asOf()) && isLhss(c.subject().dispositif()))
      .needs("identite.datesNaissance", c -> MaybeMinor.isDecided(c.root().identity()))
      .holdsWhen(c -> !MaybeMinor.on(c.subject().enteredOn(), c.root().identity()))
      .build();

  /** A minor is not refused as being outside the team's missions. */
  public static final Rule<Dossier> R_DEM_08B = Rule.on(EACH_DECISION)
      .id("R-DEM-08B")
      .severity(Severity.WARNING)
      .obligation(Obligation.MANDATORY)
      .jurisdiction(Jurisdiction.ILE_DE_FRANCE)
      .validFrom("2022-03-01")
      .source(minors())
      .statement(
          "Une personne mineure n'est pas refusée comme étrangère aux missions de l'équipe du seul fait de son âge.",
          "A minor is not refused as outside the team's missions for the age alone.")
      .message(
          "Refus « hors mission » d'une personne peut-être mineure : vérifier que l'âge n'en est pas la cause.",
          "Refusal as outside the missions of a person who may be a minor: check that age is not the reason.")
      .reads(DossierParts.REQUESTS)
      .reads(DossierParts.IDENTITY)
      .path("motifRefus")
      .datedBy(c -> c.subject().date())
      .appliesWhen(c -> isTaken(c) && is(c.subject().refusalMotive(), "HORS_MISSION"))
      .needs("identite.datesNaissance", c -> MaybeMinor.isDecided(c.root().identity()))
      .holdsWhen(c -> !MaybeMinor.on(c.subject().date(), c.root().identity()))
      .settledWhen(RequestHistoryRules.NONE_REFUSED)
      .build();

  /** Two teams for one person are worth knowing. */
  public static final Rule<Dossier> R_DEM_10 = Rule.on(DossierParts.DOSSIER)
      .id("R-DEM-10")
      .severity(Severity.INFO)
      .obligation(Obligation.RECOMMENDED)
      .jurisdiction(Jurisdiction.ILE_DE_FRANCE)
      .validFrom("2022-03-01")
      .source(
          reference(
              "partenariats",
              "Éviter tout effet de substitution ou de doublon des interventions entre les différents dispositifs."))
      .statement(
          "Une personne suivie le même jour par deux dispositifs est signalée ; ce n'est pas une erreur.",
          "A person followed on one day by two kinds of team is reported; it is no error.")
      .message(
          "Personne suivie par plusieurs dispositifs à la fois : s'accorder sur qui fait quoi.",
          "Person followed by several kinds of team at once: agree on who does what.")
      .reads(DossierParts.EPISODES)
      .path("accompagnements")
      .appliesWhen(c -> c.root().episodes().size() > 1)
      .holdsWhen(c -> !isFollowedTwice(c.root().episodes(), c.asOf()))
      .build();

  private RequestRules() {}

  /** Returns these rules. */
  public static List<Rule<Dossier>> all() {
    return List.of(
        R_DEM_01, R_DEM_02A, R_DEM_02B, R_DEM_03, R_DEM_05, R_DEM_06, R_DEM_07, R_DEM_08A,
        R_DEM_08B, R_DEM_10);
  }

  private static Source reference(String place, String sentence) {
    return new Source(
        "ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022)",
        place,
        sentence,
        Confidence.HIGH);
  }

  private static Source adults() {
    return new Source(
        "Code de l'action sociale et des familles",
        "art. D.312-176-1",
        "Les structures « lits halte soins santé » accueillent des personnes majeures sans domicile fixe.",
        Confidence.MEDIUM);
  }

  private static Source minors() {
    return reference(
        "annexe 4, mineurs",
        "Les EMSP et les LHSS mobiles peuvent être amenées à intervenir auprès de personnes mineures.");
  }

  private static <S extends CodeSystem> Set<String> mapped(CodeList<S> list, String nomenclature) {
    Set<String> codes = new HashSet<>();
    list.concepts().forEach(concept -> {
      if (concept.mapping(nomenclature).contains("oui")) {
        codes.add(concept.code());
      }
    });
    return Set.copyOf(codes);
  }

  private static <S extends CodeSystem> boolean isAmong(Set<String> codes, Optional<Code<S>> code) {
    return code.isPresent() && codes.contains(code.get().value());
  }

  private static <S extends CodeSystem> boolean is(Optional<Code<S>> code, String value) {
    return code.isPresent() && code.get().is(value);
  }

  private static boolean isReceived(Case<Dossier, Request> c) {
    return !c.subject().receivedOn().isAfter(c.asOf());
  }

  private static boolean isTaken(Case<Dossier, Decision> c) {
    return !c.subject().date().isAfter(c.asOf());
  }

  private static boolean isNamed(Request request) {
    return isAmong(NAMED, request.origin().known())
        || (is(request.dispositif(), "ACT_HLM")
            && isAmong(NAMED_FOR_ACT_HLM, request.origin().known()));
  }

  private static boolean isExpress(Request request) {
    return request.arsExpress().orElse(isAmong(OF_THE_AGENCY, request.origin().known()));
  }

  private static boolean isMaybeExpress(Request request) {
    return isExpress(request)
        || (request.arsExpress().isEmpty() && !request.origin().isKnown());
  }

  private static boolean isOfTheTeam(Decision decision) {
    return (decision.decision().is("ACCEPTEE")
            || decision.decision().is("REFUSEE")
            || decision.decision().is("REORIENTEE"))
        && !isAmong(NOT_OF_THE_TEAM, decision.refusalMotive());
  }

  private static boolean isEvaluated(Case<Dossier, Decision> c) {
    LocalDate day = c.subject().date();
    List<Evaluation> evaluations = c.in(DossierParts.EACH_REQUEST).evaluations();
    for (int i = 0; i < evaluations.size(); i++) {
      Evaluation evaluation = evaluations.get(i);
      if (isBy(evaluation.startedOn(), day) || isBy(evaluation.concludedOn(), day)) {
        return true;
      }
      for (int j = 0; j < evaluation.meetings().size(); j++) {
        if (!evaluation.meetings().get(j).date().isAfter(day)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isUndated(Case<Dossier, Decision> c) {
    List<Evaluation> evaluations = c.in(DossierParts.EACH_REQUEST).evaluations();
    for (int i = 0; i < evaluations.size(); i++) {
      Evaluation evaluation = evaluations.get(i);
      if (evaluation.startedOn().isEmpty()
          && evaluation.concludedOn().isEmpty()
          && evaluation.meetings().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBy(Optional<LocalDate> date, LocalDate day) {
    return date.isPresent() && !date.get().isAfter(day);
  }

  private enum Known {
    YES,
    NO,
    UNKNOWN
  }

  private static Known tripartite(Case<Dossier, Decision> c) {
    boolean unknown = false;
    List<Evaluation> evaluations = c.in(DossierParts.EACH_REQUEST).evaluations();
    for (int i = 0; i < evaluations.size(); i++) {
      List<Meeting> meetings = evaluations.get(i).meetings();
      for (int j = 0; j < meetings.size(); j++) {
        Meeting meeting = meetings.get(j);
        if (!meeting.date().isAfter(c.subject().date())) {
          if (meeting.tripartite().orElse(false)) {
            return Known.YES;
          }
          unknown |= meeting.tripartite().isEmpty();
        }
      }
    }
    return unknown ? Known.UNKNOWN : Known.NO;
  }

  private static boolean isLhss(Code<Dispositif> dispositif) {
    return dispositif.is("LHSS_MOBILE")
        || dispositif.is("LHSS_JOUR")
        || dispositif.is("LHSS_MOBILE_PERINAT");
  }

  private static boolean isFollowedTwice(List<Episode> episodes, LocalDate day) {
    for (int i = 1; i < episodes.size(); i++) {
      Episode one = episodes.get(i);
      if (one.isOpenOn(day)) {
        for (int j = 0; j < i; j++) {
          Episode other = episodes.get(j);
          if (!other.dispositif().equals(one.dispositif()) && other.isOpenOn(day)) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
