package org.allervers.core.mano;

/**
 * A repair of damage that Mano's own programs did, which may be left out.
 *
 * @terme réparation d'import
 */
public enum ManoRepair {
  /** Slashes are freed of the backslashes that a change of key left before them. */
  SLASHES,
  /** Several medical files of one person are read as one. */
  MEDICAL_FILES,
  /** Several reports of one team and day are read as one. */
  REPORTS,
  /** Entries of a history that say nothing of their own are left aside. */
  HISTORY,
  /** Descriptions of documents that name no file are left aside. */
  DOCUMENTS,
  /** A multiple choice that was kept as one text is read as a list of one. */
  LISTS
}
