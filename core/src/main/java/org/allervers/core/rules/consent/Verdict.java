package org.allervers.core.rules.consent;

/**
 * What the law and the person's own words say of an act before it is done. The host decides; nothing is prevented, and an
 * act already done may always be recorded.
 *
 * @terme avis avant un acte
 */
public enum Verdict {
  /** Nothing stands against it. */
  ALLOWED("AUTORISE"),
  /** Allowed, with something to do besides. */
  ALLOWED_WITH_DUTY("AUTORISE_AVEC_DEVOIR"),
  /** Allowed without anything that names or describes the person. */
  ALLOWED_ANONYMOUSLY("AUTORISE_ANONYMEMENT"),
  /** The person must be told first. */
  NEEDS_INFORMATION("INFORMER_D_ABORD"),
  /** The person must consent first. */
  NEEDS_CONSENT("CONSENTEMENT_REQUIS"),
  /** The person said no. */
  OPPOSED("OPPOSITION"),
  /** The data may only be stored, while a request is examined. */
  RESTRICTED("LIMITATION"),
  /** Those who would receive it are not among those who may. */
  NOT_ENTITLED("DESTINATAIRE_NON_HABILITE"),
  /** This copy of the dossier lacks what is needed to tell. */
  NOT_HELD("NON_DETENU");

  private final String code;

  Verdict(String code) {
    this.code = code;
  }

  /** Returns the stable code. */
  public String code() {
    return code;
  }

  /** Returns whether the act may go on, with its duties and in its form if there are any. */
  public boolean isFavourable() {
    return this == ALLOWED || this == ALLOWED_WITH_DUTY || this == ALLOWED_ANONYMOUSLY;
  }
}
