package org.allervers.core.rules.consent;

/**
 * What somebody may do with a part of the file, by default.
 *
 * @terme droit d'accès à un volet
 */
public enum Access {
  /** Reads and writes. */
  READ_WRITE("lit et écrit"),
  /** Reads. */
  READ("lit"),
  /** Writes, and chooses what others read: the author of shared items. */
  WRITE("écrit"),
  /** Reads and writes the notes that are one's own, and reads the items that were pushed. */
  OWN_NOTES("ses propres notes et les informations transmises"),
  /** Reads only the items that a health professional pushed. */
  BY_PUSH("les seules informations transmises"),
  /** Reads if the author named them. */
  IF_NAMED("si l'auteur le désigne"),
  /** The least, if the service decides so: first name, meeting point. */
  MINIMUM("le minimum, sur décision du service"),
  /** Nothing. */
  NONE("aucun accès");

  private final String french;

  Access(String french) {
    this.french = french;
  }

  /** Returns the French words. */
  public String french() {
    return french;
  }
}
