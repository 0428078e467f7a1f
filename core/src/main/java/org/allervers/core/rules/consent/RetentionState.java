package org.allervers.core.rules.consent;

/**
 * Where a part of a dossier stands in its keeping. Nothing is ever destroyed because of it: what follows is a decision of
 * the controller, recorded.
 *
 * @terme situation de conservation
 */
public enum RetentionState {
  /** In use. */
  ACTIVE("base active", "in use"),
  /** Out of use: to the archive if that is justified, or to be disposed of. */
  TO_ARCHIVE("à archiver", "to be archived"),
  /** In the archive. */
  ARCHIVED("archivé", "archived"),
  /** The time of keeping is over: disposal may be decided, after the opinions that the law asks for. */
  DISPOSITION_ELIGIBLE("élimination à décider", "disposal may be decided"),
  /** Nothing may be destroyed, because of a claim or a duty. */
  LEGAL_HOLD("gel", "legal hold"),
  /** This copy of the dossier lacks what is needed to tell. */
  UNDETERMINED("indéterminé", "undetermined");

  private final String french;
  private final String english;

  RetentionState(String french, String english) {
    this.french = french;
    this.english = english;
  }

  /** Returns the French words. */
  public String french() {
    return french;
  }

  /** Returns the English words. */
  public String english() {
    return english;
  }
}
