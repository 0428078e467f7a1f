package org.allervers.core.rules.consent;

import org.allervers.core.rules.Confidence;
import org.allervers.core.rules.Source;

/** The texts on consent, secrecy and keeping, cited once. */
final class ConsentSources {

  private static final String REFERENTIEL =
      "ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022)";

  static final Source FILE_CONSENT = new Source(
      REFERENTIEL,
      "qualité des prises en charge, 2",
      "Le consentement préalable de la personne suivie est recueilli pour créer un dossier la concernant, lorsque cela est possible.",
      Confidence.HIGH);

  static final Source COLLECTION_CONSENT = new Source(
      REFERENTIEL,
      "rapport annuel d'activité, 1",
      "La personne doit être informée et consentir à la collecte et au traitement de ses informations personnelles.",
      Confidence.HIGH);

  static final Source OPPOSITION_RIGHT = new Source(
      REFERENTIEL,
      "qualité des prises en charge, 2",
      "La personne est informée de son droit de s'opposer à la collecte, à l'échange et au partage d'informations, à tout moment.",
      Confidence.HIGH);

  static final Source REFERRAL_CONSENT = new Source(
      REFERENTIEL,
      "qualité des prises en charge, 2",
      "Le partage direct avec le professionnel de santé vers qui la personne est orientée demande son consentement préalable et un échange sécurisé.",
      Confidence.HIGH);

  static final Source SEPARATE_FILES = new Source(
      REFERENTIEL,
      "qualité des prises en charge, 2",
      "Le dossier sanitaire est distinct du dossier social.",
      Confidence.HIGH);

  static final Source WELCOME_DOCUMENTS = new Source(
      REFERENTIEL,
      "droits des usagers",
      "À l'inclusion, la personne reçoit un livret d'accueil avec la charte, le règlement de fonctionnement et un document individuel de prise en charge.",
      Confidence.HIGH);

  static final Source NOTHING_NOMINATIVE = new Source(
      REFERENTIEL,
      "rapport annuel d'activité, 1",
      "Aucune donnée directement ou indirectement nominative ne peut être transmise à l'ARS.",
      Confidence.HIGH);

  static final Source DOCUMENTS_LAW = new Source(
      "Code de l'action sociale et des familles",
      "art. L. 311-4 et L. 311-7",
      "Un livret d'accueil est remis avec la charte et le règlement de fonctionnement ; un document individuel de prise en charge est élaboré.",
      Confidence.MEDIUM);

  static final Source SUPPORT_CONSENT = new Source(
      "Code de l'action sociale et des familles",
      "art. L. 311-3, 3°",
      "Le consentement éclairé est systématiquement recherché lorsque la personne est apte à exprimer sa volonté ; à défaut, celui de son représentant légal.",
      Confidence.HIGH);

  static final Source FILE_ACCESS = new Source(
      "Code de l'action sociale et des familles",
      "art. L. 311-3, 5°",
      "La personne accède à toute information ou document relatif à sa prise en charge.",
      Confidence.HIGH);

  static final Source TRUSTED_PERSON = new Source(
      "Code de l'action sociale et des familles",
      "art. L. 311-5-1",
      "Toute personne majeure peut désigner une personne de confiance, qui l'accompagne et est consultée.",
      Confidence.HIGH);

  static final Source SECRECY = new Source(
      "Code de la santé publique",
      "art. L. 1110-4, I",
      "Le secret couvre l'ensemble des informations venues à la connaissance du professionnel et de tout membre du personnel.",
      Confidence.HIGH);

  static final Source TEAM_SHARING = new Source(
      "Code de la santé publique",
      "art. L. 1110-4, III et L. 1110-12",
      "Entre professionnels d'une même équipe de soins, le partage porte sur ce qui est strictement nécessaire.",
      Confidence.HIGH);

  static final Source OUTSIDE_SHARING = new Source(
      "Code de la santé publique",
      "art. L. 1110-4, III",
      "Hors de l'équipe de soins, le partage requiert le consentement préalable de la personne.",
      Confidence.HIGH);

  static final Source SHARING_OPPOSITION = new Source(
      "Code de la santé publique",
      "art. L. 1110-4, IV",
      "La personne est informée de son droit de s'opposer à l'échange et au partage, qu'elle peut exercer à tout moment.",
      Confidence.MEDIUM);

  static final Source WRITTEN_SUPPORT = new Source(
      "Code de la santé publique",
      "art. D. 1110-3-1",
      "L'information préalable au consentement est attestée par la remise d'un support écrit.",
      Confidence.MEDIUM);

  static final Source NECESSARY_ONLY = new Source(
      "Code de la santé publique",
      "art. R. 1110-1",
      "Seules s'échangent ou se partagent les informations strictement nécessaires, dans le périmètre des missions.",
      Confidence.HIGH);

  static final Source RECIPIENTS = new Source(
      "Code de la santé publique",
      "art. R. 1110-2",
      "Deux catégories : les professionnels de santé, et une liste d'autres professionnels.",
      Confidence.HIGH);

  static final Source CROSS_CATEGORY = new Source(
      "Code de la santé publique",
      "art. R. 1110-3",
      "Le partage entre les deux catégories demande d'informer la personne au préalable ; si elle est hors d'état, elle l'est plus tard, avec mention au dossier.",
      Confidence.MEDIUM);

  static final Source VITAL_INTEREST = new Source(
      "RGPD",
      "art. 9, 2, c",
      "Le traitement est permis pour sauvegarder les intérêts vitaux d'une personne incapable de consentir.",
      Confidence.MEDIUM);

  static final Source RESCUE = new Source(
      "Code pénal",
      "art. 223-6",
      "Chacun doit porter secours à une personne en péril.",
      Confidence.HIGH);

  static final Source REPORTING = new Source(
      "Code pénal",
      "art. 226-14",
      "Le secret n'empêche pas d'informer les autorités de privations ou de sévices, aux conditions de l'article.",
      Confidence.HIGH);

  static final Source OBJECTION = new Source(
      "RGPD",
      "art. 21",
      "La personne peut s'opposer au traitement pour des raisons tenant à sa situation.",
      Confidence.MEDIUM);

  static final Source RESTRICTION = new Source(
      "RGPD",
      "art. 18",
      "Pendant une limitation, les données ne sont que conservées, sauf accord de la personne, droits en justice ou protection d'autrui.",
      Confidence.MEDIUM);

  static final Source GDPR_ACCESS = new Source(
      "RGPD",
      "art. 12 et 15",
      "Il est répondu à une demande dans le délai d'un mois, prolongeable de deux mois.",
      Confidence.MEDIUM);

  static final Source MEDICAL_ACCESS = new Source(
      "Code de la santé publique",
      "art. L. 1111-7",
      "Les informations de santé sont communiquées dans les huit jours, ou dans les deux mois si elles datent de plus de cinq ans.",
      Confidence.MEDIUM);

  static final Source PROTECTED_ADULT = new Source(
      "Code civil",
      "art. 459",
      "La personne protégée décide seule autant que son état le permet ; elle n'est représentée que si le juge l'a prévu.",
      Confidence.HIGH);

  private ConsentSources() {}
}
