package org.allervers.core.rules.consent;

import org.allervers.core.rules.Confidence;
import org.allervers.core.rules.Source;

/**
 * The lawful basis on which a controller holds dossiers. The controller declares it once, for all; no dossier holds it, no
 * person gives it, and no consent of a person stands for it: taking back a consent does not make what was lawful unlawful.
 *
 * @terme base légale du traitement
 * @source Règlement (UE) 2016/679, art. 6 et 9; CNIL, délibération n° 2021-028 du 11 mars 2021
 */
public enum ProcessingBasis {
  /** A task in the public interest: what public bodies rather declare. */
  PUBLIC_INTEREST_TASK(
      "mission d'intérêt public", "task in the public interest", "art. 6, 1, e", true),
  /** A legitimate interest: what private bodies may declare. */
  LEGITIMATE_INTEREST("intérêt légitime", "legitimate interest", "art. 6, 1, f", true),
  /** A duty set by law, for the records that it imposes. */
  LEGAL_OBLIGATION("obligation légale", "legal obligation", "art. 6, 1, c", false),
  /** The life of the person or of somebody else, in an emergency. */
  VITAL_INTERESTS("sauvegarde des intérêts vitaux", "vital interests", "art. 6, 1, d", false);

  private final String french;
  private final String english;

  @SuppressWarnings("ImmutableEnumChecker") // A record of texts and an enum.
  private final Source source;

  private final boolean objectable;

  ProcessingBasis(String french, String english, String article, boolean objectable) {
    this.french = french;
    this.english = english;
    this.source = new Source(
        "RGPD",
        article,
        "Le traitement est licite s'il repose sur cette base, déclarée par le responsable.",
        Confidence.HIGH);
    this.objectable = objectable;
  }

  /** Returns the French words. */
  public String french() {
    return french;
  }

  /** Returns the English words. */
  public String english() {
    return english;
  }

  /** Returns where it is written. */
  public Source source() {
    return source;
  }

  /** Returns whether the right to object of article 21 goes with it; the service's own charter may grant more. */
  public boolean isObjectable() {
    return objectable;
  }
}
