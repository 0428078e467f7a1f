package org.allervers.crypto.internal.mano;

/** What the bytes are not. Without a trace: a batch may hold many. */
public final class Refused extends Exception {
  private static final long serialVersionUID = 1L;

  /** The check that failed. */
  public enum Check {
    /** The key of the item is not base64, or not of the one length it can have. */
    KEY_SHAPE,
    /** No candidate opens the key of the item, or the verification key. */
    KEY,
    /** The content is not base64, or too short. */
    CONTENT_SHAPE,
    /** The content is not authentic under the key of the item. */
    CONTENT,
    /** The content is authentic, and is not the base64 of an ASCII text. */
    TEXT
  }

  private final Check check;

  Refused(Check check) {
    super(check.name(), null, false, false);
    this.check = check;
  }

  /** Returns the check that failed. */
  public Check check() {
    return check;
  }
}
