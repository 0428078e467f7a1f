package org.allervers.crypto.renewal;

/** A renewal that may not be begun, or bytes that are none. Nothing was written. */
public final class RenewalException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Why it was refused. */
  public enum Reason {
    /** The bytes are of something else, or of a form that this version does not read. */
    UNSUPPORTED_FORMAT,
    /** The bytes were cut or damaged. If they were never acknowledged, nothing had been begun. */
    DAMAGED,
    /** Another renewal was begun on this device: finish it first, see {@link Renewal#resume}. */
    UNFINISHED,
    /** The session has not the key that the list says is the newest, or has another one for that epoch. */
    NOT_CURRENT,
    /** The newest key may be known to somebody without the right to it: renew it before it is handed on. */
    MUST_ROTATE,
    /** Nobody has the right to the new key, so that nobody would have it. */
    NO_RECIPIENT,
    /** What is to be removed is no removal, or does not concern that compartment. */
    NO_REMOVAL
  }

  private final Reason reason;

  RenewalException(Reason reason) {
    super("renewal: " + reason);
    this.reason = reason;
  }

  /** Returns the reason, for an exhaustive {@code switch}. */
  public Reason reason() {
    return reason;
  }
}
