package org.allervers.crypto.membership;

/** Bytes that are no entry of a list of members or nothing of what goes with one, or a change that may not be made. */
public final class MembershipException extends Exception {
  private static final long serialVersionUID = 1L;

  /** What is wrong. */
  public enum Reason {
    /** The bytes are of another format, version, kind, suite or change. */
    UNSUPPORTED_FORMAT,
    /** The bytes are too few, too many, or not in the one form that is written. */
    MALFORMED,
    /** The device is not enrolled, or no longer. */
    NOT_A_MEMBER,
    /** The device may not do this: see {@link MembershipLog#sign}. */
    NOT_ALLOWED,
    /** The device, its number or the epoch is taken already. */
    CONFLICT,
    /** What it speaks of does not exist. */
    UNKNOWN,
    /** The list has no beginning signed by that root key. */
    NO_FOUNDING,
    /** It is of another organisation. */
    FOREIGN_ORGANISATION,
    /** A device demands more already, and does not come down. */
    LESS_THAN_KNOWN
  }

  private final Reason reason;

  MembershipException(Reason reason) {
    super("membership: " + reason);
    this.reason = reason;
  }

  /** Returns the reason, for an exhaustive {@code switch}. */
  public Reason reason() {
    return reason;
  }
}
