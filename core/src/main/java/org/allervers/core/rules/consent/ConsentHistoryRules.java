package org.allervers.core.rules.consent;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.allervers.core.Dossier;
import org.allervers.core.consent.ConsentEvent;
import org.allervers.core.consent.ConsentState;
import org.allervers.core.consent.Handover;
import org.allervers.core.coordination.TrustedPerson;
import org.allervers.core.rules.Case;
import org.allervers.core.rules.Jurisdiction;
import org.allervers.core.rules.Obligation;
import org.allervers.core.rules.Rule;
import org.allervers.core.rules.Severity;
import org.allervers.core.rules.dossier.DossierParts;
import org.jspecify.annotations.Nullable;

/**
 * Rules on histories of consents that contradict themselves, and on who may speak for whom. What was written is kept; somebody
 * has to look at it.
 *
 * @terme cohérence des consentements
 */
public final class ConsentHistoryRules {

  private static final String ORDER = "Un fait ne peut pas précéder celui dont il dépend.";
  private static final String FUTURE =
      "Un fait noté ne peut pas être daté d'après le jour où on le lit.";

  private static final Set<String> REPRESENTING =
      Set.of("TUTELLE", "HABILITATION_FAMILIALE", "MANDAT_PROTECTION_FUTURE");

  /** A consent is not dated in the future. */
  public static final Rule<Dossier> R_HIS_90A = ConsentSubjects.contradiction(
          ConsentSubjects.EACH_EVENT, "R-HIS-90A", FUTURE)
      .statement(
          "Un consentement, un refus ou une impossibilité n'est pas daté dans le futur.",
          "A consent, a refusal or an impossibility is not dated in the future.")
      .message(
          "Consentement daté dans le futur : corriger la date.",
          "Consent dated in the future: correct the date.")
      .reads(DossierParts.CONSENTS)
      .path("date")
      .holdsWhen(c -> ConsentSubjects.isOver(c, c.subject().date()))
      .settledWhen(ConsentEvents.ALL_LASTING_CONSENTS)
      .build();

  /** An opposition is not dated in the future. */
  public static final Rule<Dossier> R_HIS_90B = ConsentSubjects.contradiction(
          ConsentSubjects.EACH_OPPOSITION, "R-HIS-90B", FUTURE)
      .statement(
          "Une opposition n'est pas datée dans le futur.",
          "An opposition is not dated in the future.")
      .message(
          "Opposition datée dans le futur : corriger la date.",
          "Opposition dated in the future: correct the date.")
      .reads(DossierParts.CONSENTS)
      .path("date")
      .holdsWhen(c -> ConsentSubjects.isOver(c, c.subject().date()))
      .build();

  /** A request about one's data is not received in the future. */
  public static final Rule<Dossier> R_HIS_90C = ConsentSubjects.contradiction(
          ConsentSubjects.EACH_RIGHTS_REQUEST, "R-HIS-90C", FUTURE)
      .statement(
          "Une demande d'exercice d'un droit n'est pas reçue dans le futur.",
          "A request to exercise a right is not received in the future.")
      .message(
          "Demande reçue dans le futur : corriger la date.",
          "Request received in the future: correct the date.")
      .reads(DossierParts.CONSENTS)
      .path("recueLe")
      .holdsWhen(c -> ConsentSubjects.isOver(c, c.subject().receivedOn()))
      .build();

  /** An item is not shared in the future. */
  public static final Rule<Dossier> R_HIS_90D = ConsentSubjects.contradiction(
          ConsentSubjects.EACH_EXTRACT, "R-HIS-90D", FUTURE)
      .statement(
          "Une information n'est pas partagée dans le futur.",
          "An item is not shared in the future.")
      .message(
          "Partage daté dans le futur : corriger la date.",
          "Sharing dated in the future: correct the date.")
      .reads(DossierParts.COORDINATION)
      .path("date")
      .holdsWhen(c -> ConsentSubjects.isOver(c, c.subject().date()))
      .build();

  /** A consent is not withdrawn before it is given. */
  public static final Rule<Dossier> R_HIS_91 = ConsentSubjects.contradiction(
          ConsentSubjects.EACH_EVENT, "R-HIS-91", ORDER)
      .statement(
          "Un consentement n'est pas retiré avant d'être donné.",
          "A consent is not withdrawn before it is given.")
      .message(
          "Consentement retiré avant d'être donné : corriger une des deux dates.",
          "Consent withdrawn before it was given: correct one of the two days.")
      .reads(DossierParts.CONSENTS)
      .path("retireLe")
      .appliesWhen(c -> c.subject().withdrawnOn().isPresent())
      .holdsWhen(
          c -> !isBefore(c.subject().withdrawnOn().orElse(null), c.subject().date()))
      .settledWhen(ConsentEvents.ALL_LASTING_CONSENTS)
      .build();

  /** Whoever was to be asked again is asked again. */
  public static final Rule<Dossier> R_HIS_92 = ConsentSubjects.contradiction(
          ConsentSubjects.EACH_EVENT,
          "R-HIS-92",
          "Une impossibilité est provisoire : à la date prévue, le consentement est redemandé.")
      .source(ConsentSources.CROSS_CATEGORY)
      .statement(
          "Au jour prévu, le consentement est redemandé.",
          "On the day that was set, the consent is sought again.")
      .message(
          "La date pour redemander le consentement est passée : redemander, ou fixer une autre date.",
          "The day on which to ask again is past: ask again, or set another day.")
      .reads(DossierParts.CONSENTS)
      .path("aRedemanderLe")
      .appliesWhen(c -> !c.subject().state().equals(ConsentState.CONSENTI)
          && ConsentSubjects.isOver(c, c.subject().date())
          && c.subject().askAgainOn().isPresent()
          && c.subject().askAgainOn().get().isBefore(c.asOf()))
      .holdsWhen(ConsentHistoryRules::isAskedAgain)
      .settledWhen(ConsentEvents.ALL_LASTING_CONSENTS)
      .build();

  /** A consent holds for at least one day. */
  public static final Rule<Dossier> R_HIS_93 = ConsentSubjects.contradiction(
          ConsentSubjects.EACH_EVENT, "R-HIS-93", ORDER)
      .statement(
          "La validité d'un consentement dure au moins un jour après qu'il est donné.",
          "The validity of a consent lasts at least a day after it is given.")
      .message(
          "Consentement dont la validité est finie avant d'être donné : corriger les dates.",
          "Consent whose validity is over before it is given: correct the days.")
      .reads(DossierParts.CONSENTS)
      .path("validite")
      .appliesWhen(c -> c.subject().validity().isPresent())
      .holdsWhen(c -> isEverInForce(c.subject()))
      .settledWhen(ConsentEvents.ALL_LASTING_CONSENTS)
      .build();

  /** A reason of impossibility goes with an impossibility. */
  public static final Rule<Dossier> R_HIS_94 = ConsentSubjects.contradiction(
          ConsentSubjects.EACH_EVENT,
          "R-HIS-94",
          "Un motif d'impossibilité n'a de sens que si le consentement n'a pas pu être recueilli.")
      .statement(
          "Un motif d'impossibilité accompagne une impossibilité, pas un accord ni un refus.",
          "A reason of impossibility goes with an impossibility, not with a consent or a refusal.")
      .message(
          "Un motif d'impossibilité est noté avec un accord ou un refus : corriger l'un ou l'autre.",
          "A reason of impossibility is noted with a consent or a refusal: correct one of them.")
      .reads(DossierParts.CONSENTS)
      .path("motifImpossibilite")
      .appliesWhen(c -> c.subject().impossibilityReason().isPresent())
      .holdsWhen(c -> c.subject().state().equals(ConsentState.IMPOSSIBLE))
      .settledWhen(ConsentEvents.ALL_LASTING_CONSENTS)
      .build();

  /** Nobody without power consents. */
  public static final Rule<Dossier> R_HIS_95 = ConsentSubjects.onEvent(
          "R-HIS-95", Severity.BLOCKING)
      .obligation(Obligation.MANDATORY)
      .validFrom("2002-01-03")
      .source(ConsentSources.TRUSTED_PERSON)
      .source(ConsentSources.SUPPORT_CONSENT)
      .statement(
          "La personne de confiance est consultée ; elle ne consent jamais à la place de la personne.",
          "A trusted person is consulted and never consents in the person's place.")
      .message(
          "Consentement noté d'une personne de confiance, ou de personne : il ne vaut pas, rechercher celui de la personne ou de son représentant.",
          "Consent noted as a trusted person's, or as nobody's: it is none; seek that of the person or the representative.")
      .path("acteur")
      .appliesWhen(c -> c.subject().state().equals(ConsentState.CONSENTI)
          && c.subject().actor().isPresent())
      .holdsWhen(c -> !ConsentEvents.hasNoPower(c.subject().actor().get()))
      .settledWhen(ConsentEvents.ALL_LASTING_CONSENTS)
      .build();

  /** An opposition is not taken back before it is voiced. */
  public static final Rule<Dossier> R_HIS_96 = ConsentSubjects.contradiction(
          ConsentSubjects.EACH_OPPOSITION, "R-HIS-96", ORDER)
      .statement(
          "Une opposition n'est pas levée avant d'être exprimée.",
          "An opposition is not taken back before it is voiced.")
      .message(
          "Opposition levée avant d'être exprimée : elle est tenue pour valable, corriger une des deux dates.",
          "Opposition taken back before it was voiced: it is held to be in force, correct one of the two days.")
      .reads(DossierParts.CONSENTS)
      .path("leveeLe")
      .appliesWhen(c -> c.subject().revokedOn().isPresent())
      .holdsWhen(
          c -> !isBefore(c.subject().revokedOn().orElse(null), c.subject().date()))
      .build();

  /** A trusted person is of age. */
  public static final Rule<Dossier> R_HIS_97 = Rule.on(ConsentSubjects.EACH_TRUSTED_PERSON)
      .id("R-HIS-97")
      .severity(Severity.WARNING)
      .obligation(Obligation.RECOMMENDED)
      .jurisdiction(Jurisdiction.NATIONAL)
      .validFrom("2015-12-30")
      .source(ConsentSources.TRUSTED_PERSON)
      .statement("La personne de confiance est majeure.", "A trusted person is of age.")
      .message(
          "La personne de confiance est notée mineure : proposer d'en désigner une autre.",
          "The trusted person is noted as a minor: offer to name another one.")
      .reads(DossierParts.COORDINATION)
      .path("majeure")
      .appliesWhen(c -> !isRevoked(c))
      .needs("majeure", c -> c.subject().adult().isKnown())
      .holdsWhen(c -> c.subject().adult().known().orElse(true))
      .build();

  /** A trusted person is not revoked before being named. */
  public static final Rule<Dossier> R_HIS_98 = ConsentSubjects.contradiction(
          ConsentSubjects.EACH_TRUSTED_PERSON, "R-HIS-98", ORDER)
      .statement(
          "Une personne de confiance n'est pas révoquée avant d'être désignée.",
          "A trusted person is not revoked before being named.")
      .message(
          "Personne de confiance révoquée avant d'être désignée : corriger une des deux dates.",
          "Trusted person revoked before being named: correct one of the two days.")
      .reads(DossierParts.COORDINATION)
      .path("revoqueeLe")
      .appliesWhen(c -> c.subject().revoked().isPresent())
      .needs("designeeLe", c -> c.subject().named().isPresent())
      .holdsWhen(c ->
          !isBefore(c.subject().revoked().orElse(null), c.subject().named().orElse(LocalDate.MIN)))
      .build();

  /** Where a trusted person is said to be named, somebody is. */
  public static final Rule<Dossier> R_HIS_99 = ConsentSubjects.contradiction(
          DossierParts.DOSSIER,
          "R-HIS-99",
          "Une désignation sans nom ne permet de consulter personne.")
      .statement(
          "Si une personne de confiance est dite désignée, elle est notée.",
          "If a trusted person is said to be named, the dossier says who.")
      .message(
          "Personne de confiance dite désignée, et aucune en cours : la noter, ou corriger la situation.",
          "A trusted person is said to be named, and none is current: note who, or correct the status.")
      .reads(DossierParts.COORDINATION)
      .path("coordination.personnesConfiance")
      .appliesWhen(c -> !c.subject().coordination().trustedPersonStatus().isEmpty()
          && c.subject()
              .coordination()
              .trustedPersonStatus()
              .at(c.asOf())
              .known()
              .map(status -> status.is("DESIGNEE"))
              .orElse(false))
      .holdsWhen(ConsentHistoryRules::hasTrustedPerson)
      .build();

  /** The person is not told later on a day before the sharing. */
  public static final Rule<Dossier> R_HIS_103A = ConsentSubjects.contradiction(
          ConsentSubjects.EACH_EXTRACT, "R-HIS-103A", ORDER)
      .statement(
          "La personne n'est pas informée plus tard un jour d'avant le partage.",
          "The person is not told later on a day before the sharing.")
      .message(
          "Information dite donnée après coup, et datée d'avant le partage : corriger une des deux dates.",
          "Information said to be given afterwards, and dated before the sharing: correct one of the two days.")
      .reads(DossierParts.COORDINATION)
      .path("informeePlusTardLe")
      .appliesWhen(c -> c.subject().informedLaterOn().isPresent())
      .holdsWhen(
          c -> !isBefore(c.subject().informedLaterOn().orElse(null), c.subject().date()))
      .build();

  /** An item is not taken back before it is shared. */
  public static final Rule<Dossier> R_HIS_103B = ConsentSubjects.contradiction(
          ConsentSubjects.EACH_EXTRACT, "R-HIS-103B", ORDER)
      .statement(
          "Une information n'est pas retirée avant d'être partagée.",
          "An item is not taken back before it is shared.")
      .message(
          "Information retirée avant d'être partagée : corriger une des deux dates.",
          "Item taken back before it was shared: correct one of the two days.")
      .reads(DossierParts.COORDINATION)
      .path("retireeLe")
      .appliesWhen(c -> c.subject().withdrawnOn().isPresent())
      .holdsWhen(
          c -> !isBefore(c.subject().withdrawnOn().orElse(null), c.subject().date()))
      .build();

  /** Representation is read in the judgment, and the representative can be reached. */
  public static final Rule<Dossier> R_HIS_106 = Rule.on(ConsentSubjects.EACH_PROTECTION)
      .id("R-HIS-106")
      .severity(Severity.INFO)
      .obligation(Obligation.RECOMMENDED)
      .jurisdiction(Jurisdiction.NATIONAL)
      .validFrom("2009-01-01")
      .source(ConsentSources.PROTECTED_ADULT)
      .statement(
          "La représentation pour la personne se lit dans le jugement, jamais dans le nom de la mesure ; si elle existe, on sait qui joindre.",
          "Representation for the person is read in the judgment, never in the name of the measure; if there is one, it is known whom to reach.")
      .message(
          "Personne représentée, et aucun mandataire noté : noter qui joindre.",
          "The person is represented, and no representative is noted: note whom to reach.")
      .reads(DossierParts.CONSENTS)
      .path("mandataire")
      .appliesWhen(c -> REPRESENTING.contains(c.subject().measure().value())
          && WhoConsents.isInForce(c.subject(), c.asOf()))
      .needs(
          "representationPersonne", c -> c.subject().representationForPerson().isKnown())
      .holdsWhen(c -> !c.subject().representationForPerson().known().orElse(false)
          || c.subject().representative().isPresent())
      .build();

  /** A document is not signed before it is handed over. */
  public static final Rule<Dossier> R_HIS_107 = ConsentSubjects.contradiction(
          ConsentSubjects.EACH_HANDOVER, "R-HIS-107", ORDER)
      .statement(
          "Un document n'est pas signé avant d'être remis.",
          "A document is not signed before it is handed over.")
      .message(
          "Document signé avant d'être remis : corriger une des deux dates.",
          "Document signed before it was handed over: correct one of the two days.")
      .reads(DossierParts.CONSENTS)
      .path("signeLe")
      .appliesWhen(c -> c.subject().signedOn().isPresent())
      .needs("date", c -> c.subject().date().isPresent())
      .holdsWhen(c ->
          !isBefore(c.subject().signedOn().orElse(null), c.subject().date().orElse(LocalDate.MIN)))
      .settledWhen(c -> areUnsigned(c.root().consents().handovers()))
      .build();

  /** A yes and a no of one day say which came last. */
  public static final Rule<Dossier> R_HIS_108 = ConsentSubjects.contradiction(
          ConsentSubjects.EACH_EVENT,
          "R-HIS-108",
          "Le même jour, seul l'horaire dit si l'accord ou le refus est le dernier ; sans lui, le refus l'emporte.")
      .statement(
          "Un accord et un refus du même jour et du même objet disent leur heure.",
          "A consent and a refusal of one day on one matter say their time.")
      .message(
          "Accord et refus le même jour sans heure : le refus l'emporte, noter les heures.",
          "A consent and a refusal on one day without times: the refusal wins, note the times.")
      .reads(DossierParts.CONSENTS)
      .path("heure")
      .appliesWhen(c -> c.subject().state().equals(ConsentState.CONSENTI))
      .holdsWhen(c -> !hasUntimedRefusal(c))
      .settledWhen(ConsentEvents.ALL_LASTING_CONSENTS)
      .build();

  private ConsentHistoryRules() {}

  /** Returns these rules. */
  public static List<Rule<Dossier>> all() {
    return List.of(
        R_HIS_90A,
        R_HIS_90B,
        R_HIS_90C,
        R_HIS_90D,
        R_HIS_91,
        R_HIS_92,
        R_HIS_93,
        R_HIS_94,
        R_HIS_95,
        R_HIS_96,
        R_HIS_97,
        R_HIS_98,
        R_HIS_99,
        R_HIS_103A,
        R_HIS_103B,
        R_HIS_106,
        R_HIS_107,
        R_HIS_108);
  }

  private static boolean isBefore(@Nullable LocalDate day, LocalDate other) {
    return day != null && day.isBefore(other);
  }

  private static boolean areUnsigned(List<Handover> handovers) {
    for (int i = 0; i < handovers.size(); i++) {
      if (handovers.get(i).signedOn().isPresent()) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAskedAgain(Case<Dossier, ConsentEvent> c) {
    ConsentEvent asked = c.subject();
    List<ConsentEvent> events = c.root().consents().events();
    for (int i = 0; i < events.size(); i++) {
      ConsentEvent other = events.get(i);
      if (other.type().equals(asked.type())
          && other.date().isAfter(asked.date())
          && ConsentSubjects.isOver(c, other.date())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isEverInForce(ConsentEvent event) {
    LocalDate end = event.validity().flatMap(range -> range.end()).orElse(null);
    return end == null || (end.isAfter(event.date()) && !event.validity().get().isEmpty());
  }

  private static boolean isRevoked(Case<Dossier, TrustedPerson> c) {
    LocalDate revoked = c.subject().revoked().orElse(null);
    return revoked != null && ConsentSubjects.isOver(c, revoked);
  }

  private static boolean hasTrustedPerson(Case<Dossier, Dossier> c) {
    List<TrustedPerson> trusted = c.subject().coordination().trustedPersons();
    for (int i = 0; i < trusted.size(); i++) {
      LocalDate revoked = trusted.get(i).revoked().orElse(null);
      if (revoked == null || revoked.isAfter(c.asOf())) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasUntimedRefusal(Case<Dossier, ConsentEvent> c) {
    ConsentEvent given = c.subject();
    List<ConsentEvent> events = c.root().consents().events();
    for (int i = 0; i < events.size(); i++) {
      ConsentEvent other = events.get(i);
      if (other.date().equals(given.date())
          && other.type().equals(given.type())
          && (other.state().equals(ConsentState.REFUSE)
              || other.state().equals(ConsentState.RETIRE))
          && (given.time().isEmpty() || other.time().isEmpty())
          && Scopes.touches(other.scope(), given.scope())) {
        return true;
      }
    }
    return false;
  }
}
