package org.allervers.crypto.mano;

import org.allervers.crypto.internal.mano.Refused;

/** A refusal, with its reason and nothing of what was refused. */
public final class ManoException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Why something was refused. */
  public enum Reason {
    /** The passphrase is empty, or white space alone. */
    PASSPHRASE_EMPTY,
    /** The passphrase has a character beyond U+00FF, such as {@code €} or {@code œ}: Mano's dashboard makes no key of it. */
    PASSPHRASE_NOT_LATIN1,
    /** The sealed key of the item is not base64 as the format writes it, or not of 96 letters. */
    MALFORMED_KEY,
    /** No candidate opens it: sealed under another passphrase, or changed. One cannot be told from the other. */
    WRONG_KEY,
    /** The sealed content is not base64 as the format writes it, or too short for any content. */
    MALFORMED_CONTENT,
    /** The key of the item opens and its content does not: changed, cut, or of another item. */
    ALTERED,
    /** The content is authentic and is not what Mano writes at this place: its writer is at fault. */
    UNREADABLE
  }

  private final Reason reason;

  ManoException(Reason reason) {
    super("refused: " + reason);
    this.reason = reason;
  }

  /** Returns the reason, for an exhaustive {@code switch}. */
  public Reason reason() {
    return reason;
  }

  static Reason reasonOf(Refused refused) {
    return switch (refused.check()) {
      case KEY_SHAPE -> Reason.MALFORMED_KEY;
      case KEY -> Reason.WRONG_KEY;
      case CONTENT_SHAPE -> Reason.MALFORMED_CONTENT;
      case CONTENT -> Reason.ALTERED;
      case TEXT -> Reason.UNREADABLE;
    };
  }
}
