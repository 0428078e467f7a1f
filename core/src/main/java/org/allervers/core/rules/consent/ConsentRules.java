package org.allervers.core.rules.consent;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.allervers.core.Dossier;
import org.allervers.core.consent.ConsentEvent;
import org.allervers.core.consent.ConsentScope;
import org.allervers.core.consent.ConsentState;
import org.allervers.core.consent.DataCategory;
import org.allervers.core.consent.Handover;
import org.allervers.core.consent.OppositionKind;
import org.allervers.core.rules.Case;
import org.allervers.core.rules.Jurisdiction;
import org.allervers.core.rules.Obligation;
import org.allervers.core.rules.Rule;
import org.allervers.core.rules.Severity;
import org.allervers.core.rules.Source;
import org.allervers.core.rules.dossier.DossierParts;
import org.jspecify.annotations.Nullable;

/**
 * Rules on the agreement to a file, the consent to be accompanied, information and the documents of inclusion.
 *
 * @terme règles sur le consentement
 */
public final class ConsentRules {

  private static final String REFERENTIEL_SINCE = "2022-03-01";

  private static final ConsentScope ACTIVITY =
      ConsentScope.builder().addDataCategory(DataCategory.of("ACTIVITE")).build();

  private static final List<String> WELCOME_DOCUMENTS =
      List.of("LIVRET_ACCUEIL", "CHARTE", "REGLEMENT", "DIPC");

  /** Each of the welcome documents was handed over or offered on a day that is past. */
  static final Predicate<Case<Dossier, Dossier>> ALL_HANDED_OVER =
      c -> areHandedOver(c.root().consents().handovers(), c.asOf());

  /** Consent to the file is sought. */
  public static final Rule<Dossier> R_CON_01A = onDossier("R-CON-01A", Severity.WARNING)
      .obligation(Obligation.MANDATORY)
      .source(ConsentSources.FILE_CONSENT)
      .statement(
          "Le consentement à la création du dossier est recherché, ou son impossibilité notée.",
          "Consent to the creation of the file is sought, or its impossibility noted.")
      .message(
          "Aucun consentement au dossier : le recueillir, ou noter le refus ou pourquoi c'est impossible.",
          "No consent to the file: seek it, or note the refusal or why it is impossible.")
      .reads(DossierParts.COORDINATION)
      .reads(DossierParts.EPISODES)
      .reads(DossierParts.ENCOUNTERS)
      .path("consentements.evenements")
      .appliesWhen(ConsentSubjects::isInUse)
      .holdsWhen(c -> ConsentSubjects.isSought(c, "DOSSIER"))
      .build();

  /** Where consent to the file was impossible, the day on which to ask again is set. */
  public static final Rule<Dossier> R_CON_01B = ConsentSubjects.onEvent("R-CON-01B", Severity.INFO)
      .obligation(Obligation.PROPOSED)
      .validFrom(REFERENTIEL_SINCE)
      .source(Source.proposal(
          "« Lorsque cela est possible » : une impossibilité est provisoire, il faut redemander."))
      .source(ConsentSources.FILE_CONSENT)
      .statement(
          "Une impossibilité de recueillir le consentement au dossier a un motif et une date pour redemander.",
          "An impossibility to seek consent to the file has a reason and a day on which to ask again.")
      .message(
          "Consentement impossible à recueillir : fixer une date pour redemander.",
          "Consent could not be sought: set a day on which to ask again.")
      .path("aRedemanderLe")
      .appliesWhen(c -> c.subject().type().is("DOSSIER")
          && c.subject().state().equals(ConsentState.IMPOSSIBLE)
          && ConsentSubjects.isOver(c, c.subject().date()))
      .needs("motifImpossibilite", c -> c.subject().impossibilityReason().isPresent())
      .holdsWhen(c -> c.subject().askAgainOn().isPresent())
      .settledWhen(ConsentEvents.ALL_LASTING_CONSENTS)
      .build();

  /** The person is told. */
  public static final Rule<Dossier> R_CON_02A = onDossier("R-CON-02A", Severity.WARNING)
      .obligation(Obligation.MANDATORY)
      .source(ConsentSources.COLLECTION_CONSENT)
      .source(ConsentSources.OPPOSITION_RIGHT)
      .statement(
          "La personne est informée de la collecte et de son droit de s'opposer.",
          "The person is told about the collection and the right to object.")
      .message(
          "Aucune information notée : informer la personne de la collecte et de son droit de s'opposer, et le noter.",
          "No information noted: tell the person about the collection and the right to object, and note it.")
      .reads(DossierParts.COORDINATION)
      .reads(DossierParts.EPISODES)
      .reads(DossierParts.ENCOUNTERS)
      .path("consentements.informations")
      .appliesWhen(ConsentSubjects::isInUse)
      .holdsWhen(c -> Permissions.isInformed(c.subject().consents(), c.asOf()))
      .build();

  /** Whoever refuses the file has no activity recorded by name. */
  public static final Rule<Dossier> R_CON_02B = onDossier("R-CON-02B", Severity.BLOCKING)
      .obligation(Obligation.MANDATORY)
      .source(ConsentSources.COLLECTION_CONSENT)
      .statement(
          "Après un refus ou un retrait du consentement au dossier, l'activité se note sans nom ; le soin continue.",
          "After consent to the file is refused or withdrawn, activity is recorded without a name; care goes on.")
      .message(
          "Rencontre notée au nom de la personne après son refus du dossier : la noter comme rencontre anonyme.",
          "Encounter recorded by name after the person refused the file: record it as an anonymous encounter.")
      .reads(DossierParts.ENCOUNTERS)
      .path("rencontres")
      .appliesWhen(c -> isRefused(file(c)))
      .holdsWhen(c -> !ConsentSubjects.hasEncounterAfter(c, file(c).since().orElse(c.asOf())))
      .settledWhen(ConsentEvents.ALL_LASTING_CONSENTS)
      .build();

  /** Whoever opposes collection has no activity recorded by name. */
  public static final Rule<Dossier> R_CON_03A = onDossier("R-CON-03A", Severity.BLOCKING)
      .obligation(Obligation.MANDATORY)
      .source(ConsentSources.OPPOSITION_RIGHT)
      .source(ConsentSources.OBJECTION)
      .statement(
          "Tant que dure une opposition à la collecte, l'activité se note sans nom.",
          "While an opposition to collection lasts, activity is recorded without a name.")
      .message(
          "Rencontre notée au nom de la personne malgré son opposition à la collecte.",
          "Encounter recorded by name despite the person's opposition to collection.")
      .reads(DossierParts.ENCOUNTERS)
      .path("rencontres")
      .appliesWhen(c -> opposed(c) != null)
      .holdsWhen(c -> !hasEncounterAfter(c, opposed(c)))
      .build();

  /** Consent to be accompanied is sought. */
  public static final Rule<Dossier> R_CON_04A = Rule.on(DossierParts.DOSSIER)
      .id("R-CON-04A")
      .severity(Severity.WARNING)
      .obligation(Obligation.MANDATORY)
      .jurisdiction(Jurisdiction.NATIONAL)
      .validFrom("2002-01-03")
      .source(ConsentSources.SUPPORT_CONSENT)
      .statement(
          "Le consentement à l'accompagnement est systématiquement recherché.",
          "Consent to be accompanied is always sought.")
      .message(
          "Accompagnement commencé sans consentement recherché : le rechercher et le noter.",
          "Accompaniment begun without consent sought: seek it and note it.")
      .reads(DossierParts.CONSENTS)
      .reads(DossierParts.EPISODES)
      .path("consentements.evenements")
      .appliesWhen(ConsentSubjects::hasEpisode)
      .holdsWhen(c -> ConsentSubjects.isSought(c, "ACCOMPAGNEMENT"))
      .build();

  /** For a person unable to express will, somebody who may speaks. */
  public static final Rule<Dossier> R_CON_04B = ConsentSubjects.onEvent(
          "R-CON-04B", Severity.WARNING)
      .obligation(Obligation.MANDATORY)
      .validFrom("2002-01-03")
      .source(ConsentSources.SUPPORT_CONSENT)
      .source(ConsentSources.PROTECTED_ADULT)
      .statement(
          "Si la personne est hors d'état d'exprimer sa volonté, le consentement de son représentant légal est recherché.",
          "If the person is unable to express will, the consent of the legal representative is sought.")
      .message(
          "Personne dite hors d'état d'exprimer sa volonté, et consentement noté comme le sien : rechercher celui du représentant, ou corriger l'aptitude.",
          "The person is said to be unable to express will, and the consent is noted as theirs: seek the representative's, or correct the capacity.")
      .path("acteur")
      .appliesWhen(c -> c.subject().state().equals(ConsentState.CONSENTI)
          && ConsentEvents.isUnable(c.subject())
          && ConsentSubjects.isOver(c, c.subject().date()))
      .needs("acteur", c -> c.subject().actor().isPresent())
      .holdsWhen(c -> ConsentEvents.isByWhoMay(c.subject()))
      .settledWhen(ConsentEvents.ALL_LASTING_CONSENTS)
      .build();

  /** The welcome booklet is handed over. */
  public static final Rule<Dossier> R_CON_05A =
      handover("R-CON-05A", "LIVRET_ACCUEIL", "le livret d'accueil", "the welcome booklet");

  /** The charter is handed over. */
  public static final Rule<Dossier> R_CON_05B = handover(
      "R-CON-05B",
      "CHARTE",
      "la charte des droits et libertés",
      "the charter of rights and freedoms");

  /** The house rules are handed over. */
  public static final Rule<Dossier> R_CON_05C =
      handover("R-CON-05C", "REGLEMENT", "le règlement de fonctionnement", "the house rules");

  /** The individual care document is handed over. */
  public static final Rule<Dossier> R_CON_05D = handover(
      "R-CON-05D",
      "DIPC",
      "le document individuel de prise en charge",
      "the individual care document");

  private ConsentRules() {}

  /** Returns these rules. */
  public static List<Rule<Dossier>> all() {
    return List.of(
        R_CON_01A, R_CON_01B, R_CON_02A, R_CON_02B, R_CON_03A, R_CON_04A, R_CON_04B, R_CON_05A,
        R_CON_05B, R_CON_05C, R_CON_05D);
  }

  private static Rule.Builder<Dossier, Dossier> onDossier(String id, Severity severity) {
    return Rule.on(DossierParts.DOSSIER)
        .id(id)
        .severity(severity)
        .jurisdiction(Jurisdiction.ILE_DE_FRANCE)
        .validFrom(REFERENTIEL_SINCE)
        .reads(DossierParts.CONSENTS);
  }

  private static Rule<Dossier> handover(String id, String kind, String french, String english) {
    return Rule.on(DossierParts.DOSSIER)
        .id(id)
        .severity(Severity.INFO)
        .obligation(Obligation.MANDATORY)
        .jurisdiction(Jurisdiction.NATIONAL)
        .validFrom("2002-01-03")
        .source(ConsentSources.WELCOME_DOCUMENTS)
        .source(ConsentSources.DOCUMENTS_LAW)
        .statement(
            "À l'inclusion, la personne reçoit " + french + " ou une proposition de remise.",
            "On inclusion, " + english + " is handed over or offered to the person.")
        .message(
            "Personne accompagnée sans " + french + " : remettre, expliquer, ou noter le refus.",
            "The person is accompanied without " + english
                + ": hand over, explain, or note the refusal.")
        .reads(DossierParts.CONSENTS)
        .reads(DossierParts.EPISODES)
        .path("consentements.documents")
        .appliesWhen(ConsentSubjects::hasEpisode)
        .needs("consentements.documents.issue", c -> !isUnclear(c.subject(), kind))
        .holdsWhen(c -> isOffered(c, kind))
        .settledWhen(ALL_HANDED_OVER)
        .build();
  }

  private static boolean areHandedOver(List<Handover> handovers, LocalDate asOf) {
    int found = 0;
    for (int i = 0; i < handovers.size(); i++) {
      LocalDate day = handovers.get(i).date().orElse(null);
      if (day != null && !day.isAfter(asOf)) {
        found |= 1 << (WELCOME_DOCUMENTS.indexOf(handovers.get(i).kind().value()) + 1);
      }
    }
    // The first bit stands for documents of other kinds.
    return (found | 1) == (1 << (WELCOME_DOCUMENTS.size() + 1)) - 1;
  }

  /** A document of which neither the day nor the outcome is written says nothing yet. */
  private static boolean isUnclear(Dossier dossier, String kind) {
    boolean unclear = false;
    List<Handover> handovers = dossier.consents().handovers();
    for (int i = 0; i < handovers.size(); i++) {
      Handover handover = handovers.get(i);
      if (handover.kind().is(kind)) {
        if (handover.date().isPresent() || handover.outcome().isPresent()) {
          return false;
        }
        unclear = true;
      }
    }
    return unclear;
  }

  private static boolean isOffered(Case<Dossier, Dossier> c, String kind) {
    List<Handover> handovers = c.subject().consents().handovers();
    for (int i = 0; i < handovers.size(); i++) {
      Handover handover = handovers.get(i);
      if (handover.kind().is(kind)
          && (handover.date().isEmpty()
              || ConsentSubjects.isOver(c, handover.date().get()))) {
        return true;
      }
    }
    return false;
  }

  private static ConsentStanding file(Case<Dossier, Dossier> c) {
    List<ConsentEvent> events = c.subject().consents().events();
    return events.isEmpty()
        ? ConsentStanding.never()
        : ConsentStatus.of(c.subject().consents(), c.asOf()).of(ConsentStatus.FILE, ACTIVITY);
  }

  private static boolean isRefused(ConsentStanding file) {
    return file.answer() == ConsentAnswer.REFUSED || file.answer() == ConsentAnswer.WITHDRAWN;
  }

  private static @Nullable LocalDate opposed(Case<Dossier, Dossier> c) {
    return c.subject().consents().oppositions().isEmpty()
        ? null
        : ConsentStatus.of(c.subject().consents(), c.asOf())
            .opposedSince(OppositionKind.COLLECTE, ACTIVITY)
            .orElse(null);
  }

  private static boolean hasEncounterAfter(Case<Dossier, Dossier> c, @Nullable LocalDate since) {
    return since != null && ConsentSubjects.hasEncounterAfter(c, since);
  }
}
