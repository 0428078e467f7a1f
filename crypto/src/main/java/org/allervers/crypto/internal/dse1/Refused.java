package org.allervers.crypto.internal.dse1;

/** Why some bytes were refused; the front door turns it into its own failures. */
public final class Refused extends Exception {
  private static final long serialVersionUID = 1L;

  /** The check that failed, in the order in which the checks are made. */
  public enum Check {
    MAGIC,
    VERSION,
    KIND,
    SUITE,
    TOO_LONG,
    LENGTH,
    OBJECT_CLASS,
    COST,
    COMMITMENT,
    CHUNK,
    PADDING,
    MANIFEST
  }

  private final Check check;
  private final long found;

  Refused(Check check, long found) {
    // No stack: refusing is an ordinary answer of a batch, and the front door adds its own.
    super(check.name(), null, false, false);
    this.check = check;
    this.found = found;
  }

  /** Returns the check that failed. */
  public Check check() {
    return check;
  }

  /** Returns the clear value that failed the check (a version, a length in bytes, ...), 0 where there is none. */
  public long found() {
    return found;
  }
}
