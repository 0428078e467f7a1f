package org.allervers.indicators;

/** Bytes that are no partial result of this version. */
public final class UnreadablePartialException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /** What is wrong with them. */
  public enum Reason {
    /** They are something else. */
    FOREIGN,
    /** They were written by a later version. */
    NEWER_VERSION,
    /** They end too early. */
    TRUNCATED,
    /** They were altered. */
    CORRUPT
  }

  private final Reason reason;

  UnreadablePartialException(Reason reason) {
    super("bytes must be a partial result, but are " + reason);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
