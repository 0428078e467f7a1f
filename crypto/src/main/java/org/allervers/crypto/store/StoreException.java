package org.allervers.crypto.store;

import java.io.IOException;

/** The medium refused, for a reason that is known. Nothing that was acknowledged before is lost. */
public final class StoreException extends IOException {
  private static final long serialVersionUID = 1L;

  /** Why the medium refused. */
  public enum Reason {
    /** No room is left. Free some and try again. */
    FULL,
    /** The folder, or the medium, cannot be written; it can still be read. */
    READ_ONLY,
    /** The file system has no locks, or another writer of this very process holds this one. */
    NOT_LOCKABLE,
    /** A file holds another object than its name says, or an object where a tombstone should be. */
    MISPLACED,
    /** The manifest of an attachment is there, and its content is not. */
    INCOMPLETE
  }

  private final Reason reason;

  StoreException(Reason reason, IOException cause) {
    super("the store refused: " + reason, cause);
    this.reason = reason;
  }

  StoreException(Reason reason) {
    super("the store refused: " + reason);
    this.reason = reason;
  }

  /** Returns the reason. */
  public Reason reason() {
    return reason;
  }
}
