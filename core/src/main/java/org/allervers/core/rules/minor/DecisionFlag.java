package org.allervers.core.rules.minor;

/**
 * Where the texts leave a doubt that a professional should know of.
 *
 * @terme réserve sur la décision (mineur)
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), annexe 4; Code de la santé publique, art. L. 1111-5
 */
public enum DecisionFlag {
  /** The age is undetermined, and the text only says that one may act as for an adult. */
  F1_AGE_UNDETERMINED(
      "âge indéterminé : le texte permet, sans l'imposer, d'agir comme pour un majeur",
      "undetermined age: the text allows, without demanding it, to act as for an adult"),
  /** An appeal or new papers may reopen the status. */
  F2_STATUS_MAY_CHANGE(
      "un recours ou de nouveaux documents peuvent rouvrir le statut",
      "an appeal or new papers may reopen the status"),
  /** The derogation asks for an opposition, and here nobody opposes. */
  F3_UNREACHABLE_IS_NOT_OPPOSITION(
      "la dérogation suppose une opposition expresse, ici personne ne s'oppose",
      "the derogation asks for an express opposition, and here nobody opposes"),
  /** The second paragraph names no profession, in an article on doctors and midwives. */
  F4_OWN_COVER_ADDRESSEE(
      "l'alinéa 2 ne nomme aucune profession, dans un article sur le médecin et la sage-femme",
      "paragraph 2 names no profession, in an article on doctors and midwives"),
  /** The article still names the cover of 1999; today it is the C2S. */
  F5_OWN_COVER_WORDING(
      "l'article cite encore la CMU-C, aujourd'hui la C2S",
      "the article still names the CMU-C, today the C2S"),
  /** No text says who consents to opening a minor's dossier. */
  F6_CONSENT_TO_DOSSIER(
      "aucun texte ne dit qui consent à l'ouverture du dossier d'un mineur",
      "no text says who consents to opening a minor's dossier"),
  /** No text lists first nursing care, nor its companion or consent. */
  F7_FIRST_CARE_UNLISTED(
      "les premiers soins infirmiers ne sont listés par aucun texte",
      "no text lists first nursing care"),
  /** No text sets a delay for the referral. */
  F8_REFERRAL_DELAY(
      "aucun délai n'est fixé pour l'orientation", "no text sets a delay for the referral"),
  /** No text sets the form of the contact with child protection. */
  F9_ASE_CONTACT_FORM(
      "la forme de l'articulation avec l'ASE n'est pas fixée",
      "no text sets the form of the contact with child protection"),
  /** The situation is not one of the four of the annex. */
  F10_OUTSIDE_ANNEX("situation absente de l'annexe 4", "situation not in annex 4"),
  /** Opposing needs discernment, and the law sets no age: a professional assesses it. */
  F11_MATURITY(
      "discernement à apprécier : la loi ne fixe pas d'âge",
      "discernment to be assessed: the law sets no age"),
  /** The minor is a parent, or a holder is a minor. */
  F12_MINOR_PARENT(
      "le mineur est parent, ou un titulaire est mineur",
      "the minor is a parent, or a holder is a minor"),
  /** The act is older than the law that this table knows, that of 5 March 2002 and later. */
  EARLIER_LAW(
      "acte antérieur au droit connu ici (5 mars 2002)",
      "act older than the law known here (5 March 2002)");

  private final String french;
  private final String english;

  DecisionFlag(String french, String english) {
    this.french = french;
    this.english = english;
  }

  /** Returns the words that a professional reads, in French. */
  public String french() {
    return french;
  }

  /** Returns the same words in English. */
  public String english() {
    return english;
  }
}
