package org.allervers.core.rules.referral;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allervers.core.Dossier;
import org.allervers.core.answer.Answer;
import org.allervers.core.code.Code;
import org.allervers.core.code.Concept;
import org.allervers.core.consent.ConsentEvent;
import org.allervers.core.coordination.SharedExtract;
import org.allervers.core.dispositif.ServiceKind;
import org.allervers.core.episode.Episode;
import org.allervers.core.episode.Exit;
import org.allervers.core.referral.Referral;
import org.allervers.core.referral.ReferralOutcome;
import org.allervers.core.referral.RightsOpening;
import org.allervers.core.rules.Case;
import org.allervers.core.rules.Confidence;
import org.allervers.core.rules.Jurisdiction;
import org.allervers.core.rules.Obligation;
import org.allervers.core.rules.Parameter;
import org.allervers.core.rules.Rule;
import org.allervers.core.rules.Severity;
import org.allervers.core.rules.Source;
import org.allervers.core.rules.Subjects;
import org.allervers.core.rules.dossier.DossierParts;
import org.allervers.core.time.History;
import org.jspecify.annotations.Nullable;

/**
 * Rules on orientations, in the order of the référentiel.
 *
 * @terme règles d'orientation
 */
public final class ReferralRules {

  private static final Subjects<Dossier, SharedExtract> EACH_EXTRACT = Subjects.each(
      "coordination.informationsPartagees", dossier -> dossier.coordination().sharedExtracts());

  /** The outcome of an orientation that the person did not want. */
  static final String DECLINED = "REFUSEE_PERSONNE";

  /** Rights that open ordinary care. */
  private static final Set<String> COVERS = Set.of("AME", "PUMA", "CSS");

  /** Services that are not of care; a kind that no list holds may be. */
  private static final Set<String> SOCIAL_KINDS = ServiceKind.list().concepts().stream()
      .filter(concept -> concept.mapping("nature").equals(List.of("social")))
      .map(Concept::code)
      .collect(Collectors.toUnmodifiableSet());

  /** Exits that no team decides. */
  private static final Set<String> OF_NO_TEAM = Set.of("DECES", "INCARCERATION", "RECONDUITE");

  /** How soon somebody whose rights are open is oriented: the text says "as soon as possible". */
  public static final Parameter<Integer> DAYS_TO_ORIENT = Parameter.of(
          "R-ORI-01.jours",
          "délai d'orientation après une ouverture de droits, en jours",
          "time to orient after a right was opened, in days")
      .from(
          "2022-03-01",
          30,
          Source.proposal(
              "Le référentiel dit « le plus rapidement possible » ; un mois, à décider par chaque équipe."));

  /** How near a refusal an exit is looked at. */
  public static final Parameter<Integer> DAYS_AFTER_REFUSAL = Parameter.of(
          "R-ORI-03.jours",
          "délai entre un refus d'orientation et une sortie à vérifier, en jours",
          "time between a refused orientation and an exit to be checked, in days")
      .from(
          "2022-03-01",
          15,
          Source.proposal(
              "Le refus ne met pas fin à lui seul à la prise en charge ; une sortie dans les quinze jours se vérifie."));

  /** Whose rights are open is oriented to ordinary care. */
  public static final Rule<Dossier> R_ORI_01 = Rule.on(DossierParts.EACH_RIGHTS_OPENING)
      .id("R-ORI-01")
      .severity(Severity.WARNING)
      .obligation(Obligation.MANDATORY)
      .jurisdiction(Jurisdiction.ILE_DE_FRANCE)
      .validFrom("2022-03-01")
      .source(
          reference(
              "Dès que le patient bénéficie d'une ouverture de droits effective, il convient de l'orienter le plus "
                  + "rapidement possible vers les dispositifs de droit commun hospitalier et/ou en ville."))
      .statement(
          "Dès que sa couverture maladie est ouverte, la personne est orientée vers le droit commun.",
          "As soon as health cover is open, the person is oriented to ordinary care.")
      .message(
          "Droits ouverts depuis plus de {R-ORI-01.jours} jours sans orientation vers le droit commun : en proposer une.",
          "Rights open for more than {R-ORI-01.jours} days without an orientation to ordinary care: propose one.")
      .reads(DossierParts.RIGHTS_OPENINGS)
      .reads(DossierParts.REFERRALS)
      .reads(DossierParts.EPISODES)
      .uses(DAYS_TO_ORIENT)
      .datedBy(c -> c.subject().obtainedOn().orElse(c.asOf()))
      .appliesWhen(ReferralRules::isOpenedWhileAccompanied)
      .needs(
          "orientations.droitCommun", c -> isEarly(c) || oriented(c, true) || !oriented(c, false))
      .holdsWhen(c -> isEarly(c) || oriented(c, true))
      .build();

  /** The person knows of the orientation. */
  public static final Rule<Dossier> R_ORI_03A = Rule.on(DossierParts.EACH_REFERRAL)
      .id("R-ORI-03A")
      .severity(Severity.WARNING)
      .obligation(Obligation.MANDATORY)
      .jurisdiction(Jurisdiction.ILE_DE_FRANCE)
      .validFrom("2022-03-01")
      .source(reference(
          "Dans le respect du choix du patient, qui doit être informé de son orientation vers une autre structure ou un autre "
              + "professionnel de santé."))
      .statement(
          "La personne est informée de son orientation.",
          "The person is informed of the orientation.")
      .message(
          "Orientation dont la personne n'a pas été informée : l'en informer et recueillir son choix.",
          "Orientation of which the person was not informed: inform the person and ask for their choice.")
      .reads(DossierParts.REFERRALS)
      .path("personneInformee")
      .datedBy(c -> c.subject().proposedOn())
      .appliesWhen(ReferralRules::isProposed)
      .needs("personneInformee", c -> c.subject().personInformed().isKnown())
      .holdsWhen(c -> c.subject().personInformed().known().orElse(false))
      .build();

  /** Declining an orientation ends nothing. */
  public static final Rule<Dossier> R_ORI_03B = Rule.on(DossierParts.EACH_REFERRAL)
      .id("R-ORI-03B")
      .severity(Severity.WARNING)
      .obligation(Obligation.MANDATORY)
      .jurisdiction(Jurisdiction.ILE_DE_FRANCE)
      .validFrom("2022-03-01")
      .source(
          reference(
              "Ce refus ne doit pas en lui-même mettre fin à la prise en charge du patient par l'équipe mobile."))
      .statement(
          "Le refus d'une orientation ne met pas fin, à lui seul, à l'accompagnement.",
          "Declining an orientation does not by itself end the accompaniment.")
      .message(
          "Sortie dans les {R-ORI-03.jours} jours d'un refus d'orientation : vérifier le motif de la sortie.",
          "Exit within {R-ORI-03.jours} days of a declined orientation: check the motive of the exit.")
      .reads(DossierParts.REFERRALS)
      .reads(DossierParts.EPISODES)
      .uses(DAYS_AFTER_REFUSAL)
      .path("issues")
      .datedBy(c -> c.subject().proposedOn())
      .appliesWhen(c -> refusedOn(c) != null)
      .holdsWhen(c -> !isLeftAfterRefusal(c))
      .settledWhen(ReferralHistoryRules.SIMPLE)
      .build();

  /** The professional who takes over is told what was done, through the person. */
  public static final Rule<Dossier> R_ORI_04A = Rule.on(DossierParts.EACH_REFERRAL)
      .id("R-ORI-04A")
      .severity(Severity.INFO)
      .obligation(Obligation.MANDATORY)
      .jurisdiction(Jurisdiction.ILE_DE_FRANCE)
      .validFrom("2022-03-01")
      .source(userFile(
          "Lorsque l'usager est orienté vers un professionnel de santé, il doit, le cas échéant, pouvoir bénéficier d'un "
              + "compte rendu de sa prise en charge."))
      .statement(
          "La personne orientée vers un soin peut recevoir un compte rendu de sa prise en charge.",
          "A person oriented to care can receive a report on what was done.")
      .message(
          "Orientation vers un soin réalisée sans compte rendu remis : le proposer à la personne.",
          "Orientation to care carried out without a report: offer one to the person.")
      .reads(DossierParts.REFERRALS)
      .path("compteRenduRemis")
      .datedBy(c -> c.subject().proposedOn())
      .appliesWhen(c -> isProposed(c)
          && isOutcome(c.subject().outcomes().at(c.asOf()), "REALISEE")
          && isCare(c.subject()))
      .needs("compteRenduRemis", c -> c.subject().reportHandedOver().isKnown())
      .holdsWhen(c -> c.subject().reportHandedOver().known().orElse(false))
      .build();

  /** The consent on which an orientation relies is there. */
  public static final Rule<Dossier> R_ORI_04B = Rule.on(DossierParts.EACH_REFERRAL)
      .id("R-ORI-04B")
      .severity(Severity.BLOCKING)
      .obligation(Obligation.MANDATORY)
      .jurisdiction(Jurisdiction.ILE_DE_FRANCE)
      .validFrom("2022-03-01")
      .source(sharing())
      .statement(
          "Le consentement au partage auquel renvoie une orientation existe et vaut pendant l'orientation.",
          "The consent to share that an orientation names exists and is in force during it.")
      .message(
          "Orientation qui renvoie à un consentement au partage absent, refusé ou retiré : ne rien transmettre, redemander.",
          "Orientation that names a consent to share that is absent, refused or withdrawn: send nothing, ask again.")
      .reads(DossierParts.REFERRALS)
      .reads(DossierParts.CONSENTS)
      .path("consentementPartage")
      .datedBy(c -> c.subject().proposedOn())
      .appliesWhen(c -> isProposed(c) && c.subject().sharingConsent().isPresent())
      .holdsWhen(ReferralRules::isConsented)
      .build();

  /** What is sent to whoever takes over is sent with consent. */
  public static final Rule<Dossier> R_ORI_04C = Rule.on(EACH_EXTRACT)
      .id("R-ORI-04C")
      .severity(Severity.WARNING)
      .obligation(Obligation.MANDATORY)
      .jurisdiction(Jurisdiction.ILE_DE_FRANCE)
      .validFrom("2022-03-01")
      .source(sharing())
      .statement(
          "Une information n'est transmise au professionnel vers qui la personne est orientée qu'avec son consentement.",
          "Information goes to the professional to whom the person is oriented only with consent.")
      .message(
          "Information transmise pour une orientation sans consentement au partage à cette date : vérifier.",
          "Information sent for an orientation without a consent to share on that day: check.")
      .reads(DossierParts.COORDINATION)
      .reads(DossierParts.CONSENTS)
      .datedBy(c -> c.subject().date())
      .appliesWhen(ReferralRules::isMaybeForOrientation)
      .needs("finalite", c -> c.subject().purpose().isPresent())
      .holdsWhen(c -> isConsentedOn(c.root(), c.subject().date()))
      .build();

  private ReferralRules() {}

  /** Returns these rules. */
  public static List<Rule<Dossier>> all() {
    return List.of(R_ORI_01, R_ORI_03A, R_ORI_03B, R_ORI_04A, R_ORI_04B, R_ORI_04C);
  }

  private static Source reference(String sentence) {
    return new Source(
        "ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022)",
        "partenariats",
        sentence,
        Confidence.HIGH);
  }

  private static Source userFile(String sentence) {
    return new Source(
        "ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022)",
        "dossier de l'usager",
        sentence,
        Confidence.HIGH);
  }

  private static Source sharing() {
    return userFile(
        "Lorsque des informations sont partagées directement avec les professionnels de santé vers qui les usagers sont orientés, "
            + "cela ne peut se faire que dans le respect des règles (consentement préalable, sécurisation des échanges).");
  }

  private static boolean isProposed(Case<Dossier, Referral> c) {
    return !c.subject().proposedOn().isAfter(c.asOf());
  }

  private static boolean isOpenedWhileAccompanied(Case<Dossier, RightsOpening> c) {
    RightsOpening opening = c.subject();
    LocalDate obtained = opening.obtainedOn().orElse(null);
    if (obtained == null
        || obtained.isAfter(c.asOf())
        || opening.renewal().orElse(false)
        || !COVERS.contains(opening.right().value())) {
      return false;
    }
    List<Episode> episodes = c.root().episodes();
    for (int i = 0; i < episodes.size(); i++) {
      if (episodes.get(i).isOpenOn(obtained)) {
        return true;
      }
    }
    return false;
  }

  private static long daysSince(Case<Dossier, RightsOpening> c, LocalDate day) {
    return ChronoUnit.DAYS.between(c.subject().obtainedOn().orElse(day), day);
  }

  private static boolean isEarly(Case<Dossier, RightsOpening> c) {
    return daysSince(c, c.asOf()) <= c.get(DAYS_TO_ORIENT);
  }

  /** Returns whether an orientation to ordinary care, or to what may be, was proposed since shortly before. */
  private static boolean oriented(Case<Dossier, RightsOpening> c, boolean surely) {
    List<Referral> referrals = c.root().referrals();
    for (int i = 0; i < referrals.size(); i++) {
      Referral referral = referrals.get(i);
      if (!referral.proposedOn().isAfter(c.asOf())
          && daysSince(c, referral.proposedOn()) >= -c.get(DAYS_TO_ORIENT)
          && isCare(referral)
          && referral.isCommonLaw().orElse(!surely)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isCare(Referral referral) {
    return !SOCIAL_KINDS.contains(referral.kind().value());
  }

  static boolean isOutcome(Answer<Code<ReferralOutcome>> outcome, String code) {
    return outcome.isKnown() && outcome.known().get().is(code);
  }

  /** Returns the first day on which the person declined, or null. */
  private static @Nullable LocalDate refusedOn(Case<Dossier, Referral> c) {
    List<History.Entry<Code<ReferralOutcome>>> outcomes = c.subject().outcomes().entries();
    for (int i = 0; i < outcomes.size(); i++) {
      if (outcomes.get(i).since().isAfter(c.asOf())) {
        return null;
      }
      if (isOutcome(outcomes.get(i).answer(), DECLINED)) {
        return outcomes.get(i).since();
      }
    }
    return null;
  }

  private static boolean isLeftAfterRefusal(Case<Dossier, Referral> c) {
    LocalDate refused = refusedOn(c);
    Optional<UUID> named = c.subject().episode();
    List<Episode> episodes = c.root().episodes();
    for (int i = 0; i < episodes.size() && refused != null; i++) {
      Episode episode = episodes.get(i);
      Exit exit = episode.exit().orElse(null);
      if (exit != null
          && (named.isEmpty() || named.get().equals(episode.id()))
          && !exit.date().isAfter(c.asOf())
          && !exit.date().isBefore(refused)
          && ChronoUnit.DAYS.between(refused, exit.date()) <= c.get(DAYS_AFTER_REFUSAL)
          && !(exit.motive().isKnown()
              && OF_NO_TEAM.contains(exit.motive().known().get().value()))) {
        return true;
      }
    }
    return false;
  }

  /** The consent that is named holds when the orientation is proposed or goes on. */
  private static boolean isConsented(Case<Dossier, Referral> c) {
    UUID named = c.subject().sharingConsent().orElse(null);
    List<ConsentEvent> events = c.root().consents().events();
    for (int i = 0; i < events.size(); i++) {
      if (events.get(i).id().equals(named)) {
        return isForSharing(events.get(i)) && isInForceDuring(c, events.get(i));
      }
    }
    return false;
  }

  private static boolean isInForceDuring(Case<Dossier, Referral> c, ConsentEvent consent) {
    if (consent.isInForce(c.subject().proposedOn())) {
      return true;
    }
    List<History.Entry<Code<ReferralOutcome>>> outcomes = c.subject().outcomes().entries();
    for (int i = 0; i < outcomes.size(); i++) {
      if (!outcomes.get(i).since().isAfter(c.asOf())
          && consent.isInForce(outcomes.get(i).since())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isForSharing(ConsentEvent consent) {
    return consent.type().is("PARTAGE") || consent.type().is("ORIENTATION");
  }

  private static boolean isMaybeForOrientation(Case<Dossier, SharedExtract> c) {
    return !c.subject().date().isAfter(c.asOf())
        && (c.subject().purpose().isEmpty() || c.subject().purpose().get().is("ORIENTATION"));
  }

  private static boolean isConsentedOn(Dossier dossier, LocalDate day) {
    List<ConsentEvent> events = dossier.consents().events();
    for (int i = 0; i < events.size(); i++) {
      if (isForSharing(events.get(i)) && events.get(i).isInForce(day)) {
        return true;
      }
    }
    return false;
  }
}
