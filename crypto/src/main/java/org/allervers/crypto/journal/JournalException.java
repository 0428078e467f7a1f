package org.allervers.crypto.journal;

/** Bytes of a journal that cannot be read. No message carries any of them. */
public final class JournalException extends Exception {
  private static final long serialVersionUID = 1L;

  /** What is wrong. */
  public enum Reason {
    /** The bytes are of another format, version, kind or suite. */
    UNSUPPORTED_FORMAT,
    /** The bytes are too few or too many. */
    TRUNCATED,
    /** The trace is not one that this version writes. */
    UNREADABLE_TRACE,
    /** A saved state contradicts itself. */
    INCONSISTENT_STATE,
    /** A checkpoint is not written as it must be. */
    UNREADABLE_CHECKPOINT,
    /** The last entry is not of this device, or not signed by it. */
    NOT_OF_THIS_DEVICE
  }

  private final Reason reason;

  JournalException(Reason reason) {
    super("journal: " + reason);
    this.reason = reason;
  }

  /** Returns the reason, for an exhaustive {@code switch}. */
  public Reason reason() {
    return reason;
  }
}
