package org.allervers.core.rules.consent;

import java.util.List;
import org.allervers.core.rules.Source;

/**
 * Why a permission says what it says: a closed list, each with its verdict, its words and its texts.
 *
 * @terme motif d'un avis
 */
public enum PermissionReason {
  /** The person agreed to the file. */
  FILE_AGREED(
      Verdict.ALLOWED,
      "La personne consent à son dossier.",
      "The person agrees to the file.",
      ConsentSources.FILE_CONSENT),
  /** The agreement to the file could not be sought: the file is provisional. */
  FILE_PROVISIONAL(
      Verdict.ALLOWED_WITH_DUTY,
      "Le consentement au dossier n'a pas pu être recueilli : dossier provisoire, redemander.",
      "Consent to the file could not be sought: the file is provisional, ask again.",
      ConsentSources.FILE_CONSENT),
  /** The agreement to the file was never sought, or no longer holds. */
  FILE_NOT_AGREED(
      Verdict.NEEDS_CONSENT,
      "Le consentement au dossier est à recueillir, ou l'impossibilité à noter. Un acte déjà fait se note quand même.",
      "Consent to the file must be sought, or its impossibility noted. An act already done may still be recorded.",
      ConsentSources.FILE_CONSENT,
      ConsentSources.COLLECTION_CONSENT),
  /** The person refused to have a file. */
  FILE_REFUSED(
      Verdict.ALLOWED_ANONYMOUSLY,
      "La personne refuse le dossier : le soin continue, l'activité se note sans son nom.",
      "The person refuses the file: care goes on, activity is recorded without a name.",
      ConsentSources.COLLECTION_CONSENT,
      ConsentSources.FILE_CONSENT),
  /** The person took back the agreement to the file. */
  FILE_WITHDRAWN(
      Verdict.ALLOWED_ANONYMOUSLY,
      "La personne a retiré son accord au dossier : le soin continue, l'activité se note sans son nom.",
      "The person took back the agreement to the file: care goes on, activity is recorded without a name.",
      ConsentSources.COLLECTION_CONSENT,
      ConsentSources.FILE_CONSENT),
  /** The person opposes the collection of these data. */
  COLLECTION_OPPOSED(
      Verdict.ALLOWED_ANONYMOUSLY,
      "La personne s'oppose à la collecte de ces données : l'activité se note sans son nom.",
      "The person opposes the collection of these data: activity is recorded without a name.",
      ConsentSources.OPPOSITION_RIGHT,
      ConsentSources.OBJECTION),
  /** A life is in danger. */
  VITAL_EMERGENCY(
      Verdict.ALLOWED_WITH_DUTY,
      "Urgence vitale : agir et transmettre ce qu'il faut, informer ensuite, le mentionner.",
      "Life in danger: act and pass on what is needed, tell the person afterwards, note it.",
      ConsentSources.VITAL_INTEREST,
      ConsentSources.RESCUE),
  /** Processing is restricted. */
  PROCESSING_RESTRICTED(
      Verdict.RESTRICTED,
      "Traitement limité à la demande de la personne : les données se conservent, sans autre usage. Un acte déjà fait se note quand même.",
      "Processing is restricted at the person's request: data are stored, nothing else. An act already done may still be recorded.",
      ConsentSources.RESTRICTION),
  /** This copy lacks the compartment of the consents, or the data in question. */
  COPY_INCOMPLETE(
      Verdict.NOT_HELD,
      "Cette copie du dossier ne contient pas ce qu'il faut pour répondre.",
      "This copy of the dossier lacks what is needed to answer.",
      ConsentSources.SEPARATE_FILES),
  /** The person asks for what is the person's own. */
  OWN_FILE(
      Verdict.ALLOWED_WITH_DUTY,
      "La personne a droit à ses propres informations, sans ce qui concerne des tiers.",
      "The person has a right to their own information, without what concerns third parties.",
      ConsentSources.FILE_ACCESS,
      ConsentSources.MEDICAL_ACCESS),
  /** Opposed to sharing. */
  SHARING_OPPOSED(
      Verdict.OPPOSED,
      "La personne s'oppose au partage de ces informations.",
      "The person opposes the sharing of this information.",
      ConsentSources.SHARING_OPPOSITION,
      ConsentSources.OPPOSITION_RIGHT),
  /** Opposed to exchange. */
  EXCHANGE_OPPOSED(
      Verdict.OPPOSED,
      "La personne s'oppose à l'échange de ces informations.",
      "The person opposes the exchange of this information.",
      ConsentSources.SHARING_OPPOSITION,
      ConsentSources.OPPOSITION_RIGHT),
  /** The file itself, or the collection of these data, is opposed: what is already there does not leave. */
  USE_OPPOSED(
      Verdict.OPPOSED,
      "La personne refuse le dossier ou s'oppose à la collecte : ce qui est déjà noté ne sort pas.",
      "The person refuses the file or opposes collection: what is already recorded does not leave.",
      ConsentSources.OPPOSITION_RIGHT,
      ConsentSources.OBJECTION),
  /** Within the team, among professionals of one category. */
  SAME_TEAM(
      Verdict.ALLOWED_WITH_DUTY,
      "Même équipe de soins : partage du strict nécessaire, la personne étant informée et pouvant s'y opposer.",
      "Same care team: share what is strictly necessary; the person is informed and may object.",
      ConsentSources.TEAM_SHARING,
      ConsentSources.NECESSARY_ONLY),
  /** Within the team, a health item for somebody who is not a health professional. */
  HEALTH_EXTRACT(
      Verdict.ALLOWED_WITH_DUTY,
      "Même équipe, autre catégorie : une information de santé choisie peut être transmise ; le volet santé ne s'ouvre pas.",
      "Same team, other category: a chosen health item may be passed on; the health file does not open.",
      ConsentSources.TEAM_SHARING,
      ConsentSources.CROSS_CATEGORY,
      ConsentSources.SEPARATE_FILES),
  /** Within the team, and the person cannot be told now. */
  TEAM_INFORM_LATER(
      Verdict.ALLOWED_WITH_DUTY,
      "La personne ne peut pas être informée maintenant : partager, l'informer dès que possible, le mentionner.",
      "The person cannot be told now: share, tell them as soon as possible, note it.",
      ConsentSources.CROSS_CATEGORY),
  /** Within the team, and nothing says that the person was told. */
  TEAM_NOT_INFORMED(
      Verdict.NEEDS_INFORMATION,
      "Informer d'abord la personne du partage dans l'équipe et de son droit de s'y opposer, et le noter.",
      "First tell the person about sharing in the team and the right to object, and note it.",
      ConsentSources.CROSS_CATEGORY,
      ConsentSources.SHARING_OPPOSITION),
  /** Within the team, for somebody who needs only to find the person. */
  TEAM_MINIMUM(
      Verdict.ALLOWED_WITH_DUTY,
      "Le minimum pour intervenir peut être donné, si le service le décide : prénom, point de rencontre.",
      "The least needed to take part may be given, if the service decides so: first name, meeting point.",
      ConsentSources.NECESSARY_ONLY),
  /** The recipient is no professional who may receive what is secret. */
  RECIPIENT_NOT_ENTITLED(
      Verdict.NOT_ENTITLED,
      "Ce destinataire n'est pas de ceux qui peuvent recevoir une information couverte par le secret.",
      "This recipient is not among those who may receive information under secrecy.",
      ConsentSources.SECRECY,
      ConsentSources.RECIPIENTS),
  /** Outside the team, with a consent that covers it. */
  SHARING_AGREED(
      Verdict.ALLOWED_WITH_DUTY,
      "La personne consent à ce partage : strict nécessaire, échange sécurisé.",
      "The person consents to this sharing: what is strictly necessary, by secured means.",
      ConsentSources.OUTSIDE_SHARING,
      ConsentSources.NECESSARY_ONLY,
      ConsentSources.REFERRAL_CONSENT),
  /** Outside the team, with a consent whose information nobody attested. */
  SHARING_AGREED_NOT_ATTESTED(
      Verdict.ALLOWED_WITH_DUTY,
      "La personne consent à ce partage, mais la remise du support d'information n'est pas notée : le remettre.",
      "The person consents to this sharing, but handing over the written information is not noted: hand it over.",
      ConsentSources.OUTSIDE_SHARING,
      ConsentSources.WRITTEN_SUPPORT),
  /** Outside the team, without a consent that covers it. */
  SHARING_NOT_AGREED(
      Verdict.NEEDS_CONSENT,
      "Hors de l'équipe de soins, le consentement préalable de la personne est à recueillir.",
      "Outside the care team, the person's prior consent must be sought.",
      ConsentSources.OUTSIDE_SHARING,
      ConsentSources.REFERRAL_CONSENT),
  /** Outside the team, and the person refused. */
  SHARING_REFUSED(
      Verdict.OPPOSED,
      "La personne a refusé ce partage.",
      "The person refused this sharing.",
      ConsentSources.OUTSIDE_SHARING),
  /** Outside the team, and the person took the consent back. */
  SHARING_WITHDRAWN(
      Verdict.OPPOSED,
      "La personne a retiré son consentement à ce partage.",
      "The person took back the consent to this sharing.",
      ConsentSources.OUTSIDE_SHARING),
  /** A report to the authorities that the law permits. */
  REPORT_TO_AUTHORITIES(
      Verdict.ALLOWED_WITH_DUTY,
      "Signaler un danger aux autorités est permis aux conditions de la loi, qui sont à vérifier.",
      "Reporting a danger to the authorities is permitted on the conditions of the law, to be checked.",
      ConsentSources.REPORTING),
  /** Nothing stands against counting. */
  STATISTICS_NOT_OPPOSED(
      Verdict.ALLOWED,
      "La personne ne s'oppose pas à l'usage statistique ; rien de nominatif ne sort.",
      "The person does not oppose statistical use; nothing nominative leaves.",
      ConsentSources.NOTHING_NOMINATIVE),
  /** Opposed to statistics, refused the file or opposes collection: counted as one head, without any characteristic. */
  HEAD_COUNT_ONLY(
      Verdict.ALLOWED_ANONYMOUSLY,
      "La personne s'oppose à cet usage : elle compte pour une, sans aucune caractéristique.",
      "The person opposes this use: counted as one, without any characteristic.",
      ConsentSources.OPPOSITION_RIGHT,
      ConsentSources.OBJECTION),
  /** Opposed, and the service leaves such persons out altogether. */
  LEFT_OUT_OF_STATISTICS(
      Verdict.OPPOSED,
      "La personne s'oppose à cet usage : elle n'est pas comptée.",
      "The person opposes this use: not counted.",
      ConsentSources.OPPOSITION_RIGHT,
      ConsentSources.OBJECTION);

  private final Verdict verdict;
  private final String french;
  private final String english;

  @SuppressWarnings("ImmutableEnumChecker") // A copy that nobody can change, of records.
  private final List<Source> basis;

  PermissionReason(Verdict verdict, String french, String english, Source... basis) {
    this.verdict = verdict;
    this.french = french;
    this.english = english;
    this.basis = List.of(basis);
  }

  /** Returns the verdict that follows. */
  public Verdict verdict() {
    return verdict;
  }

  /** Returns the sentence that a professional reads, in French. */
  public String french() {
    return french;
  }

  /** Returns the sentence that a professional reads, in English. */
  public String english() {
    return english;
  }

  /** Returns the texts on which it stands, the first one first, at least one. */
  public List<Source> basis() {
    return basis;
  }
}
