package org.allervers.core.mano;

/**
 * What became of a row.
 *
 * @terme sort d'une ligne de Mano
 */
public enum ManoRowStatus {
  /** Of a table that is not sealed: read as it is. */
  CLEAR(true),
  /** Opened under the key of today. */
  OPENED(true),
  /** Opened under an older key: somebody wrote it, or left it out, when the passphrase changed. */
  OPENED_UNDER_OLDER_KEY(true),
  /** Read, and a later version of the same row stands in its place. */
  REPLACED(false),
  /** Sealed, and no key opens it. */
  REFUSED(false),
  /** Its content is no JSON object, or one beyond what a dossier can hold: too deep, or with a number of too many digits. */
  NOT_JSON(false),
  /** Of a sealed table, without sealed columns: there is nothing to open. */
  NO_CONTENT(false),
  /** Opened, and its content is that of another table. */
  WRONG_TABLE(false),
  /** Of another organisation. */
  OTHER_ORGANISATION(false);

  private final boolean isKept;

  ManoRowStatus(boolean isKept) {
    this.isKept = isKept;
  }

  /** Returns whether a record came of the row, and stands among the others. */
  public boolean isKept() {
    return isKept;
  }
}
