package org.allervers.core.rules;

/**
 * How sure this library is that a source says what the rule says.
 *
 * @terme degré de confiance
 */
public enum Confidence {
  /** Read in the text itself, or in several sources that agree. */
  HIGH("lu dans le texte"),
  /** Read second-hand, or in part. */
  MEDIUM("lu de seconde main"),
  /** Concluded, or not verified. */
  LOW("déduit, à vérifier"),
  /** This library's own proposal: no source says it. */
  PROPOSAL("proposition de la bibliothèque");

  private final String french;

  Confidence(String french) {
    this.french = french;
  }

  /** Returns the words that a reader of the catalogue sees. */
  public String french() {
    return french;
  }
}
