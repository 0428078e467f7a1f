package org.allervers.indicators.disclosure;

/** Thrown where the bytes of a ledger are not the unbroken ledger of the team. It tells the entry, and no figure. */
public final class LedgerException extends Exception {

  private static final long serialVersionUID = 1L;

  /** What is wrong. */
  public enum Reason {
    /** The bytes are no ledger, or of a newer format. */
    UNREADABLE,
    /** The ledger is of another team. */
    FOREIGN_TEAM,
    /** An entry is missing. */
    GAP,
    /** Entries stand in another order, or one stands twice. */
    REORDERED,
    /** An entry does not follow the one before it: something in it or before it was changed. */
    ALTERED,
    /** A seal is not that of the organisation over this entry. */
    SEAL_BROKEN,
    /** It is whole, and without an entry that it had: its end was cut off, or it is an old copy. */
    ROLLED_BACK
  }

  private final Reason reason;
  private final int entry;

  LedgerException(Reason reason, int entry) {
    super("the ledger is broken at entry " + entry + ": " + reason);
    this.reason = reason;
    this.entry = entry;
  }

  public Reason reason() {
    return reason;
  }

  /** The entry at which it shows, from 1; 0 for the ledger as a whole. */
  public int entry() {
    return entry;
  }
}
