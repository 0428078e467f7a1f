package org.allervers.core.rules.consent;

import org.allervers.core.rules.Source;

/**
 * Whose consent to care is sought.
 *
 * @terme qui consent au soin
 * @source Code civil, art. 459; Code de l'action sociale et des familles, art. L. 311-3
 */
public enum CareDecider {
  /** The person alone. */
  PERSON(
      "La personne consent elle-même.",
      "The person consents alone.",
      ConsentSources.SUPPORT_CONSENT),
  /** The person, assisted where the state of the person demands it. */
  PERSON_ASSISTED(
      "La personne consent elle-même, avec l'assistance de la personne chargée de sa protection si son état le demande.",
      "The person consents, with the assistance of the person in charge of the protection if needed.",
      ConsentSources.PROTECTED_ADULT),
  /** The person as far as able; else the representative whom the judge appointed for the person. */
  REPRESENTATIVE_IF_UNABLE(
      "Rechercher d'abord le consentement de la personne ; si elle ne peut exprimer sa volonté, l'autorisation de la personne chargée de sa représentation, en tenant compte de son avis.",
      "Seek the person's consent first; if unable to express will, the authorisation of the representative, taking the person's opinion into account.",
      ConsentSources.PROTECTED_ADULT),
  /** A measure exists, and nobody wrote down whether it includes representation for the person. */
  READ_THE_JUDGMENT(
      "Une mesure existe : lire le jugement pour savoir si la personne est représentée pour sa personne. D'ici là, rechercher son consentement.",
      "There is a measure: read the judgment to know whether it includes representation for the person. Until then, seek the person's consent.",
      ConsentSources.PROTECTED_ADULT),
  /** The person is a minor, or may be: the rules on minors answer. */
  MINOR(
      "Personne mineure ou présumée telle : voir les règles sur les mineurs.",
      "The person is a minor or presumed so: see the rules on minors.",
      ConsentSources.SUPPORT_CONSENT),
  /** This copy of the dossier lacks what is needed to tell. */
  NOT_HELD(
      "Cette copie du dossier ne permet pas de le dire.",
      "This copy of the dossier cannot tell.",
      ConsentSources.SEPARATE_FILES);

  private final String french;
  private final String english;

  @SuppressWarnings("ImmutableEnumChecker") // A record of texts and an enum.
  private final Source basis;

  CareDecider(String french, String english, Source basis) {
    this.french = french;
    this.english = english;
    this.basis = basis;
  }

  /** Returns what to do, in French. */
  public String french() {
    return french;
  }

  /** Returns what to do, in English. */
  public String english() {
    return english;
  }

  /** Returns the text on which it stands. */
  public Source basis() {
    return basis;
  }
}
