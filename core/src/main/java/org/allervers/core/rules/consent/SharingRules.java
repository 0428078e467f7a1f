package org.allervers.core.rules.consent;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.allervers.core.Dossier;
import org.allervers.core.activity.Act;
import org.allervers.core.activity.ActKind;
import org.allervers.core.code.Code;
import org.allervers.core.consent.ConsentEvent;
import org.allervers.core.consent.ConsentScope;
import org.allervers.core.consent.ConsentState;
import org.allervers.core.consent.ConsentType;
import org.allervers.core.consent.DataCategory;
import org.allervers.core.consent.Opposition;
import org.allervers.core.consent.OppositionKind;
import org.allervers.core.consent.RightsRequest;
import org.allervers.core.coordination.RecipientCategory;
import org.allervers.core.coordination.SharedExtract;
import org.allervers.core.dispositif.Profession;
import org.allervers.core.referral.Referral;
import org.allervers.core.rules.Case;
import org.allervers.core.rules.Jurisdiction;
import org.allervers.core.rules.Obligation;
import org.allervers.core.rules.Parameter;
import org.allervers.core.rules.Rule;
import org.allervers.core.rules.Severity;
import org.allervers.core.rules.Source;
import org.allervers.core.rules.dossier.DossierParts;
import org.jspecify.annotations.Nullable;

/**
 * Rules on secrecy: what was shared, with whom, on what consent, and who writes in the health file.
 *
 * @terme règles sur le partage et le secret
 */
public final class SharingRules {

  private static final String SECRECY_REFORM = "2016-01-28";
  private static final String SHARING_DECREE = "2016-10-13";

  private static final Code<DataCategory> HEALTH = DataCategory.of("SANTE");
  private static final Code<ConsentType> SIAO_TRANSMISSION = ConsentType.of("SI_SIAO");

  static final Predicate<Case<Dossier, Dossier>> NO_REFERRAL_NAMES_A_CONSENT =
      c -> !isConsentNamed(c.root().referrals());

  /** Acts of the health file that those who are no health professionals do too. */
  public static final Parameter<List<String>> OPEN_ACTS = Parameter.of(
          "R-ACC-08.actes",
          "actes du volet santé que d'autres professionnels formés peuvent faire",
          "acts of the health file that other trained professionals may do")
      .from(
          "2002-01-03",
          List.of(
              "TROD",
              "RDR_CONSEIL",
              "RDR_MATERIEL",
              "ETP_EDUCATION",
              "SANTE_SEXUELLE",
              "DEPARASITAGE",
              "APPUI_HOSPITALISATION"),
          Source.proposal(
              "Réduction des risques, dépistage rapide, prévention et hygiène se font aussi par des intervenants formés (pour les tests : CSP, art. L. 6211-3-1)."));

  /** What the person opposes is not shared. */
  public static final Rule<Dossier> R_CON_03B = ConsentSubjects.onExtract(
          "R-CON-03B", Severity.BLOCKING)
      .obligation(Obligation.MANDATORY)
      .validFrom(SECRECY_REFORM)
      .source(ConsentSources.SHARING_OPPOSITION)
      .source(ConsentSources.OPPOSITION_RIGHT)
      .statement(
          "Tant que dure une opposition à l'échange ou au partage, l'information n'est pas partagée.",
          "While an opposition to exchange or sharing lasts, information is not shared.")
      .message(
          "Information partagée malgré l'opposition de la personne : retirer l'information et le lui dire.",
          "Information shared despite the person's opposition: take it back and tell the person.")
      .reads(DossierParts.CONSENTS)
      .appliesWhen(c -> ConsentSubjects.isOver(c, c.subject().date())
          && hasSharingOpposition(c.root(), c.subject().date()))
      .holdsWhen(c -> isTakenBack(c) || !isOpposed(c))
      .build();

  /** The consent that a referral names is one to sharing. */
  public static final Rule<Dossier> R_CON_06 = Rule.on(DossierParts.EACH_REFERRAL)
      .id("R-CON-06")
      .severity(Severity.WARNING)
      .obligation(Obligation.MANDATORY)
      .jurisdiction(Jurisdiction.NATIONAL)
      .validFrom(SECRECY_REFORM)
      .source(ConsentSources.OUTSIDE_SHARING)
      .source(ConsentSources.REFERRAL_CONSENT)
      .statement(
          "Le consentement au soin ou au dossier ne vaut pas consentement au partage : une transmission en cite un qui porte sur le partage.",
          "Consent to care or to a file is no consent to sharing: a transmission names one that is about sharing.")
      .message(
          "Le consentement cité par l'orientation ne porte pas sur le partage : recueillir un consentement au partage.",
          "The consent that the referral names is not about sharing: seek a consent to sharing.")
      .reads(DossierParts.REFERRALS)
      .reads(DossierParts.CONSENTS)
      .path("consentementPartage")
      .datedBy(c -> c.subject().proposedOn())
      .appliesWhen(c -> cited(c) != null)
      .holdsWhen(c -> isAboutSharing(cited(c)))
      .settledWhen(NO_REFERRAL_NAMES_A_CONSENT)
      .build();

  /** What leaves the care team leaves with consent. */
  public static final Rule<Dossier> R_CON_07A = ConsentSubjects.onExtract(
          "R-CON-07A", Severity.BLOCKING)
      .obligation(Obligation.MANDATORY)
      .validFrom(SECRECY_REFORM)
      .source(ConsentSources.OUTSIDE_SHARING)
      .source(ConsentSources.REFERRAL_CONSENT)
      .statement(
          "Une information partagée hors de l'équipe de soins l'est avec le consentement préalable de la personne, sauf danger.",
          "Information shared outside the care team is shared with the person's prior consent, unless there is danger.")
      .message(
          "Information partagée hors de l'équipe sans consentement en vigueur ce jour-là.",
          "Information shared outside the team without a consent in force on that day.")
      .reads(DossierParts.CONSENTS)
      .path("categoriesDestinataires")
      .appliesWhen(c -> ConsentSubjects.isOver(c, c.subject().date())
          && !isForProtection(c.subject())
          && goesOutside(c.subject()))
      .holdsWhen(c -> isTakenBack(c) || isAgreed(c))
      .build();

  /** Consent to sharing follows an information attested by a written support. */
  public static final Rule<Dossier> R_CON_07B = ConsentSubjects.onEvent(
          "R-CON-07B", Severity.WARNING)
      .obligation(Obligation.MANDATORY)
      .validFrom(SHARING_DECREE)
      .source(ConsentSources.WRITTEN_SUPPORT)
      .statement(
          "Le consentement au partage suit une information attestée par la remise d'un support écrit.",
          "Consent to sharing follows an information attested by a written support.")
      .message(
          "Consentement au partage sans support d'information remis : le remettre, et le noter.",
          "Consent to sharing without the written information handed over: hand it over, and note it.")
      .path("supportRemis")
      .datedBy(c -> c.subject().date())
      .appliesWhen(c -> c.subject().state().equals(ConsentState.CONSENTI)
          && isAboutSharing(c.subject())
          && ConsentSubjects.isOver(c, c.subject().date()))
      .needs("supportRemis", c -> c.subject().supportHandedOver().isPresent())
      .holdsWhen(c -> c.subject().supportHandedOver().orElse(false))
      .build();

  /** The consent that a referral names exists, and was given. */
  public static final Rule<Dossier> R_CON_07C = Rule.on(DossierParts.EACH_REFERRAL)
      .id("R-CON-07C")
      .severity(Severity.WARNING)
      .obligation(Obligation.MANDATORY)
      .jurisdiction(Jurisdiction.NATIONAL)
      .validFrom(SECRECY_REFORM)
      .source(ConsentSources.OUTSIDE_SHARING)
      .source(ConsentSources.REFERRAL_CONSENT)
      .statement(
          "Le consentement au partage que cite une orientation existe et a été donné.",
          "The consent to sharing that a referral names exists and was given.")
      .message(
          "Le consentement au partage cité par l'orientation manque, a été refusé ou n'est pas donné.",
          "The consent to sharing that the referral names is missing, refused or not given.")
      .reads(DossierParts.REFERRALS)
      .reads(DossierParts.CONSENTS)
      .path("consentementPartage")
      .datedBy(c -> c.subject().proposedOn())
      .appliesWhen(c -> c.subject().sharingConsent().isPresent()
          && ConsentSubjects.isOver(c, c.subject().proposedOn()))
      .holdsWhen(c -> isGiven(cited(c), c.asOf()))
      .settledWhen(NO_REFERRAL_NAMES_A_CONSENT)
      .build();

  /** Health items go to those whom the law lists. */
  public static final Rule<Dossier> R_ACC_05 = ConsentSubjects.onExtract(
          "R-ACC-05", Severity.WARNING)
      .obligation(Obligation.MANDATORY)
      .validFrom(SECRECY_REFORM)
      .source(ConsentSources.SECRECY)
      .source(ConsentSources.RECIPIENTS)
      .statement(
          "Une information de santé ne va qu'à des professionnels que la loi désigne, jamais par défaut à des bénévoles ou des interprètes.",
          "A health item goes only to professionals whom the law lists, never by default to volunteers or interpreters.")
      .message(
          "Information de santé partagée avec des destinataires non désignés par la loi : la retirer, ou préciser le destinataire.",
          "Health item shared with recipients whom the law does not list: take it back, or say who they are.")
      .path("categoriesDestinataires")
      .appliesWhen(c -> ConsentSubjects.isOver(c, c.subject().date()))
      .needs("categoriesDestinataires", c -> !c.subject().recipientCategories().isEmpty())
      .holdsWhen(c -> isTakenBack(c) || !has(c.subject(), "AUTRES"))
      .build();

  /** The health file is written by health professionals. */
  public static final Rule<Dossier> R_ACC_08 = Rule.on(DossierParts.EACH_ACT)
      .id("R-ACC-08")
      .severity(Severity.WARNING)
      .obligation(Obligation.PROPOSED)
      .jurisdiction(Jurisdiction.NATIONAL)
      .validFrom("2002-01-03")
      .source(
          Source.proposal(
              "Le volet santé est lu et écrit par les professionnels de santé ; le psychologue y tient ses propres notes."))
      .source(ConsentSources.SEPARATE_FILES)
      .source(ConsentSources.RECIPIENTS)
      .statement(
          "Un acte du volet santé est noté par un professionnel de santé ou un psychologue.",
          "An act of the health file is recorded by a health professional or a psychologist.")
      .message(
          "Acte de santé noté par une profession qui n'est pas de santé : vérifier la profession ou l'acte.",
          "Health act recorded by a profession that is not one of health: check the profession or the act.")
      .reads(DossierParts.HEALTH_ACTS)
      .uses(OPEN_ACTS)
      .path("profession")
      .datedBy(c -> c.subject().date())
      .appliesWhen(c ->
          isOfHealthFile(c.subject()) && ConsentSubjects.isOver(c, c.subject().date()))
      .needs("profession", c -> c.subject().profession().isPresent())
      .holdsWhen(c -> mayWriteHealth(c.subject().profession().orElse(null))
          || c.get(OPEN_ACTS).contains(c.subject().kind().value()))
      .settledWhen(c -> isAllByHealthProfessionals(c.root()))
      .build();

  /** What is restricted is not shared. */
  public static final Rule<Dossier> R_HIS_100 = ConsentSubjects.onExtract(
          "R-HIS-100", Severity.BLOCKING)
      .obligation(Obligation.MANDATORY)
      .validFrom("2018-05-25")
      .source(ConsentSources.RESTRICTION)
      .statement(
          "Pendant une limitation du traitement, les données sont conservées et rien d'autre.",
          "While processing is restricted, data are stored and nothing else.")
      .message(
          "Information partagée pendant une limitation demandée par la personne : la retirer.",
          "Information shared while the person had processing restricted: take it back.")
      .reads(DossierParts.CONSENTS)
      .appliesWhen(c -> ConsentSubjects.isOver(c, c.subject().date())
          && !isForProtection(c.subject())
          && hasRestriction(c.root()))
      .holdsWhen(c -> isTakenBack(c) || !isRestricted(c))
      .build();

  /** Before sharing, somebody checks that the person does not oppose it. */
  public static final Rule<Dossier> R_HIS_101 = ConsentSubjects.onExtract(
          "R-HIS-101", Severity.WARNING)
      .obligation(Obligation.RECOMMENDED)
      .validFrom(SECRECY_REFORM)
      .source(ConsentSources.SHARING_OPPOSITION)
      .statement(
          "Avant un partage, l'absence d'opposition de la personne est vérifiée.",
          "Before sharing, somebody checks that the person does not oppose it.")
      .message(
          "Partage sans vérification d'une opposition : vérifier maintenant.",
          "Shared without checking for an opposition: check now.")
      .path("oppositionVerifiee")
      .appliesWhen(c -> ConsentSubjects.isOver(c, c.subject().date()))
      .needs("oppositionVerifiee", c -> c.subject().oppositionChecked().isPresent())
      .holdsWhen(c -> c.subject().oppositionChecked().orElse(false))
      .build();

  /** The person is told of what is shared, before, or later with the reason. */
  public static final Rule<Dossier> R_HIS_102 = ConsentSubjects.onExtract(
          "R-HIS-102", Severity.WARNING)
      .obligation(Obligation.MANDATORY)
      .validFrom(SHARING_DECREE)
      .source(ConsentSources.CROSS_CATEGORY)
      .statement(
          "La personne est informée du partage au préalable ; sinon plus tard, avec le motif au dossier.",
          "The person is told of the sharing beforehand; else later, with the reason in the file.")
      .message(
          "Partage sans information de la personne : l'informer, noter le jour et pourquoi cela n'a pas pu être fait avant.",
          "Shared without telling the person: tell them, note the day and why it could not be done before.")
      .path("personneInformee")
      .appliesWhen(c -> ConsentSubjects.isOver(c, c.subject().date()))
      .needs("personneInformee", c -> c.subject().personInformed().isPresent())
      .holdsWhen(c -> c.subject().personInformed().orElse(false) || isInformedLater(c))
      .build();

  /** A health item is chosen by a health professional. */
  public static final Rule<Dossier> R_HIS_104 = ConsentSubjects.onExtract(
          "R-HIS-104", Severity.WARNING)
      .obligation(Obligation.PROPOSED)
      .validFrom(SECRECY_REFORM)
      .source(
          Source.proposal(
              "Le volet santé ne s'ouvre pas : c'est un professionnel de santé, ou le psychologue pour ses notes, qui choisit l'information utile."))
      .source(ConsentSources.NECESSARY_ONLY)
      .statement(
          "Une information de santé est choisie et transmise par un professionnel de santé ou un psychologue.",
          "A health item is chosen and passed on by a health professional or a psychologist.")
      .message(
          "Information de santé transmise par une profession qui n'est pas de santé : vérifier l'auteur.",
          "Health item passed on by a profession that is not one of health: check the author.")
      .path("profession")
      .appliesWhen(c -> ConsentSubjects.isOver(c, c.subject().date()))
      .needs("profession", c -> c.subject().profession().isPresent())
      .holdsWhen(c -> mayWriteHealth(c.subject().profession().orElse(null)))
      .build();

  private SharingRules() {}

  /** Returns these rules. */
  public static List<Rule<Dossier>> all() {
    return List.of(
        R_CON_03B, R_CON_06, R_CON_07A, R_CON_07B, R_CON_07C, R_ACC_05, R_ACC_08, R_HIS_100,
        R_HIS_101, R_HIS_102, R_HIS_104);
  }

  private static boolean isTakenBack(Case<Dossier, SharedExtract> c) {
    return c.subject().withdrawnOn().isPresent()
        && ConsentSubjects.isOver(c, c.subject().withdrawnOn().get());
  }

  private static boolean isSharingOpposition(Opposition opposition) {
    return opposition.kind().equals(OppositionKind.PARTAGE)
        || opposition.kind().equals(OppositionKind.ECHANGE);
  }

  private static boolean hasSharingOpposition(Dossier dossier, LocalDate day) {
    List<Opposition> oppositions = dossier.consents().oppositions();
    for (int i = 0; i < oppositions.size(); i++) {
      if (isSharingOpposition(oppositions.get(i))
          && ConsentStatus.isInForce(oppositions.get(i), day)) {
        return true;
      }
    }
    return false;
  }

  /** What was shared on the very day of the opposition may have been shared before it. */
  private static boolean isOpposed(Case<Dossier, SharedExtract> c) {
    SharedExtract extract = c.subject();
    ConsentScope scope = scope(extract);
    List<Opposition> oppositions = c.root().consents().oppositions();
    for (int i = 0; i < oppositions.size(); i++) {
      Opposition opposition = oppositions.get(i);
      if (isSharingOpposition(opposition)
          && opposition.date().isBefore(extract.date())
          && ConsentStatus.isInForce(opposition, extract.date())
          && Scopes.touches(opposition.scope(), scope)) {
        return true;
      }
    }
    return false;
  }

  private static ConsentScope scope(SharedExtract extract) {
    return ConsentScope.builder()
        .addDataCategory(HEALTH)
        .recipientCategories(extract.recipientCategories())
        .recipients(extract.recipients())
        .build();
  }

  private static boolean isForProtection(SharedExtract extract) {
    return extract.purpose().isPresent() && extract.purpose().get().is("PROTECTION");
  }

  /** Categories that are never of the care team of a mobile service. */
  private static boolean isOutside(Code<RecipientCategory> category) {
    return category.is("SIAO") || category.is("MANDATAIRES") || category.is("PROCHES");
  }

  private static boolean goesOutside(SharedExtract extract) {
    for (int i = 0; i < extract.recipientCategories().size(); i++) {
      if (isOutside(extract.recipientCategories().get(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAgreed(Case<Dossier, SharedExtract> c) {
    SharedExtract extract = c.subject();
    ConsentStatus status = ConsentStatus.of(c.root().consents(), extract.date());
    for (int i = 0; i < extract.recipientCategories().size(); i++) {
      Code<RecipientCategory> category = extract.recipientCategories().get(i);
      if (isOutside(category)) {
        ConsentScope asked = ConsentScope.builder()
            .addDataCategory(HEALTH)
            .addRecipientCategory(category)
            .recipients(extract.recipients())
            .build();
        Code<ConsentType> type = category.is("SIAO") ? SIAO_TRANSMISSION : ConsentStatus.SHARING;
        if (!status.of(type, asked).isGiven()) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean has(SharedExtract extract, String category) {
    for (int i = 0; i < extract.recipientCategories().size(); i++) {
      if (extract.recipientCategories().get(i).is(category)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isInformedLater(Case<Dossier, SharedExtract> c) {
    return c.subject().informedLaterOn().isPresent()
        && ConsentSubjects.isOver(c, c.subject().informedLaterOn().get())
        && c.subject().notInformedReason().isPresent();
  }

  private static boolean isConsentNamed(List<Referral> referrals) {
    for (int i = 0; i < referrals.size(); i++) {
      if (referrals.get(i).sharingConsent().isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable ConsentEvent cited(Case<Dossier, Referral> c) {
    UUID id = c.subject().sharingConsent().orElse(null);
    if (id == null) {
      return null;
    }
    List<ConsentEvent> events = c.root().consents().events();
    for (int i = 0; i < events.size(); i++) {
      if (events.get(i).id().equals(id)) {
        return events.get(i);
      }
    }
    return null;
  }

  private static boolean isAboutSharing(@Nullable ConsentEvent event) {
    return event != null && Scopes.isWithin(event.type(), ConsentStatus.SHARING);
  }

  private static boolean isGiven(@Nullable ConsentEvent event, LocalDate asOf) {
    return event != null
        && event.state().equals(ConsentState.CONSENTI)
        && !event.date().isAfter(asOf)
        && ConsentEvents.isByWhoMay(event);
  }

  private static boolean mayWriteHealth(@Nullable Code<Profession> profession) {
    return profession != null
        && (AccessProfile.isHealthProfession(profession) || profession.is("PSYCHOLOGUE"));
  }

  private static boolean isAllByHealthProfessionals(Dossier dossier) {
    List<Act> acts = dossier.acts();
    for (int i = 0; i < acts.size(); i++) {
      if (!mayWriteHealth(acts.get(i).profession().orElse(null)) && isOfHealthFile(acts.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isOfHealthFile(Act act) {
    return !OtherActs.KINDS.contains(act.kind().value());
  }

  private static boolean hasRestriction(Dossier dossier) {
    List<RightsRequest> requests = dossier.consents().rightsRequests();
    for (int i = 0; i < requests.size(); i++) {
      if (requests.get(i).restriction().isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** What was shared on the very day of the request may have been shared before it. */
  private static boolean isRestricted(Case<Dossier, SharedExtract> c) {
    LocalDate day = c.subject().date();
    List<RightsRequest> requests = c.root().consents().rightsRequests();
    for (int i = 0; i < requests.size(); i++) {
      RightsRequest request = requests.get(i);
      if (request.receivedOn().isBefore(day)
          && request.restriction().isPresent()
          && request.restriction().get().contains(day)
          && Scopes.touchesData(request.dataCategories(), List.of(HEALTH))) {
        return true;
      }
    }
    return false;
  }

  /** The kinds of acts that the list puts outside the health file; a kind that nobody knows stays inside. */
  private static final class OtherActs {

    private static final Set<String> KINDS = ActKind.list().concepts().stream()
        .filter(concept -> concept.mapping("volet").equals(List.of("social"))
            || concept.mapping("volet").equals(List.of("coordination")))
        .map(concept -> concept.code())
        .collect(Collectors.toUnmodifiableSet());

    private OtherActs() {}
  }
}
