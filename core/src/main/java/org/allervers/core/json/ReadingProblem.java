package org.allervers.core.json;

import java.util.List;
import java.util.Objects;

/**
 * Why a document could not be read, and where. It names places and forms, never a value.
 *
 * @param reason what is wrong
 * @param path the place, as a JSON pointer such as {@code /social/habitat/0/depuis}; empty for the whole document
 * @param line the line within the document, from 1, or 0 if unknown
 * @param column the column within the line, from 1, or 0 if unknown
 * @param expected what was expected there, in English; for {@link Reason#INCOMPLETE} the missing properties
 * @terme anomalie de lecture
 */
public record ReadingProblem(
    Reason reason, String path, int line, int column, List<String> expected) {

  /**
   * What can be wrong with a document.
   *
   * @terme motif d'anomalie de lecture
   */
  public enum Reason {
    /** The text is not JSON, or not UTF-8. */
    NOT_JSON,
    /** The text ends before the document does. */
    TRUNCATED,
    /** The document is JSON, and not an object of this format. */
    WRONG_SHAPE,
    /** A value is not of the form that its place needs, such as a date that does not exist. */
    INVALID_VALUE,
    /** A property that its place needs is missing. */
    INCOMPLETE,
    /** A property stands twice in one object, so that one of the two would be lost. */
    DUPLICATE_PROPERTY,
    /** The document is of a version that this library does not know. */
    UNSUPPORTED_VERSION,
    /** The document goes beyond one of the {@link JsonLimits}. */
    LIMIT_EXCEEDED
  }

  /** Refuses missing components. */
  public ReadingProblem {
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(path, "path");
    expected = List.copyOf(expected);
  }

  /** Returns the problem in one English sentence. */
  public String message() {
    return reason
        + (path.isEmpty() ? "" : " at " + path)
        + (line > 0 ? " (line " + line + ", column " + column + ")" : "")
        + (expected.isEmpty() ? "" : ": expected " + String.join(", ", expected));
  }
}
