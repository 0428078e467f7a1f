package org.allervers.crypto.recovery;

import java.util.OptionalInt;
import org.allervers.crypto.internal.dse1.Refused;
import org.allervers.crypto.internal.words.WordSheet.Misread;

/** A refusal of shares, with its reason and its place, and nothing of what was read. */
public final class RecoveryException extends Exception {
  private static final long serialVersionUID = 1L;
  private static final int NONE = 0;

  /** Why shares were refused. */
  public enum Reason {
    /** A word is none of the list: {@link RecoveryException#place} is its number from 1, through all lines. */
    NOT_A_WORD,
    /** There are too few or too many words, {@link RecoveryException#place} of them, for a share. */
    WRONG_LENGTH,
    /** A word of a line was misread, or lines were exchanged: {@link RecoveryException#place} is the line, from 1. */
    WRONG_LINE,
    /** The share as a whole does not fit its checksum. */
    WRONG_CHECKSUM,
    /** The text is that of something else, or of a format that this version does not read. */
    UNSUPPORTED_FORMAT,
    /** A share is of another organisation: {@link RecoveryException#place} is its number among those given, from 1. */
    FOREIGN_ORGANISATION,
    /** A share is of another compartment: {@link RecoveryException#place} is its number among those given, from 1. */
    FOREIGN_COMPARTMENT,
    /** A share is of another set than the first: {@link RecoveryException#place} is its number among those given, from 1. */
    DIFFERENT_SETS,
    /** A share was given twice: {@link RecoveryException#place} is the number of its holder. */
    DOUBLED_SHARE,
    /** Two different shares claim one holder, whose number is {@link RecoveryException#place}: one is forged. */
    CONFLICTING_SHARES,
    /** Too few shares were given; {@link RecoveryException#place} more are needed. */
    TOO_FEW,
    /** The shares are of one set by what they say, and do not give what was split: one at least is forged. */
    NOT_RECONSTRUCTED
  }

  private final Reason reason;
  private final int place;

  RecoveryException(Reason reason, int place) {
    super(place == NONE ? "refused: " + reason : "refused: " + reason + ", " + place);
    this.reason = reason;
    this.place = place;
  }

  RecoveryException(Reason reason) {
    this(reason, NONE);
  }

  static RecoveryException of(Misread misread) {
    return new RecoveryException(
        switch (misread.fault()) {
          case WORD -> Reason.NOT_A_WORD;
          case NUMBER_OF_WORDS -> Reason.WRONG_LENGTH;
          case LINE -> Reason.WRONG_LINE;
        },
        misread.place());
  }

  static RecoveryException of(Refused refused) {
    return new RecoveryException(
        refused.check() == Refused.Check.COMMITMENT
            ? Reason.WRONG_CHECKSUM
            : Reason.UNSUPPORTED_FORMAT);
  }

  /** Returns the reason, for an exhaustive {@code switch}. */
  public Reason reason() {
    return reason;
  }

  /** Returns where, or how many, as the reason says; empty if the reason says neither. */
  public OptionalInt place() {
    return place == NONE ? OptionalInt.empty() : OptionalInt.of(place);
  }
}
