package org.allervers.crypto.journal;

/** What an entry of the journal says was done. */
public enum JournalOperation {
  /** An object was read. */
  READ(1),
  /** An object was written, at its revision. */
  WRITE(2),
  /** An object was deleted; its tombstone has that revision. */
  DELETE(3),
  /** An object was sealed again under a newer key, with the same content. */
  RESEAL(4),
  /** An object was handed to somebody who has no key for it. */
  SHARE(5),
  /** Data left, the object being what stands for them: a report, an archive. */
  EXPORT(6),
  /**
   * An object was opened beyond what the role allows, because somebody was in danger. Somebody else has to review it.
   *
   * @terme bris de glace
   */
  BREAK_GLASS(7),
  /** An opening in an emergency was reviewed, on another device than the one that made it. */
  REVIEW(8),
  /** A number that this version does not know: the chain is verified, the act is not interpreted. */
  OTHER(0);

  private final int code;

  JournalOperation(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }

  static JournalOperation of(int code) {
    for (JournalOperation operation : values()) {
      if (operation.code == code) {
        return operation;
      }
    }
    return OTHER;
  }

  /** Returns whether an act of this kind leaves a sealed object behind, by whose digest a store is checked. */
  boolean stores() {
    return this == WRITE || this == DELETE || this == RESEAL;
  }
}
