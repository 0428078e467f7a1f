package org.allervers.core.assessment;

import java.util.Objects;

/** Thrown when the text of a questionnaire, its bounds or its thresholds cannot be read. */
public final class QuestionnaireFormatException extends Exception {

  private static final long serialVersionUID = 1L;

  /**
   * Why a text cannot be read.
   *
   * @terme motif d'illisibilité
   */
  public enum Reason {
    /** A required header line {@code #name=value} is missing, or a line has no {@code =}. */
    HEADER,
    /** A required column is missing. */
    COLUMN,
    /** A line has more or fewer cells than there are columns, or a required cell is empty. */
    CELL,
    /** A code occurs twice. */
    DUPLICATE,
    /** The type, tier or measure is not one of those that exist. */
    KEYWORD,
    /** The options are malformed or missing. */
    OPTION,
    /** The condition is malformed. */
    CONDITION,
    /** The derivation or the coherence is malformed. */
    FORMULA,
    /** A condition names a question that does not come before, or a formula names one that does not exist. */
    REFERENCE,
    /** A number or a date is malformed, or the least exceeds the greatest. */
    NUMBER
  }

  private final int line;
  private final Reason reason;

  QuestionnaireFormatException(int line, Reason reason) {
    super("line " + line + " must be readable, but its " + reason + " is not");
    this.line = line;
    this.reason = Objects.requireNonNull(reason);
  }

  /** Returns the number of the line, from 1; the line after the last if something is missing from the whole. */
  public int line() {
    return line;
  }

  /** Returns why the line cannot be read. */
  public Reason reason() {
    return reason;
  }
}
