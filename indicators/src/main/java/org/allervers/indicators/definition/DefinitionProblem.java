package org.allervers.indicators.definition;

import java.io.Serializable;
import java.util.Objects;

/**
 * One thing that keeps a text from being a definition.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param path where it stands, from the root of the text: {@code $.population.initial.all[1]}
 * @param kind what is wrong
 * @param detail the name or the reason, never longer than 200 characters
 */
public record DefinitionProblem(String path, Kind kind, String detail) implements Serializable {

  /** What is wrong. */
  public enum Kind {
    /** The text is not JSON, or nests too deep, or repeats a key. */
    NOT_JSON,
    /** The text is JSON of something else. */
    FOREIGN,
    /** The text is written in a later format than this version of the library knows. */
    NEWER_FORMAT,
    /** A member is missing. */
    MISSING,
    /** A member is not of the type that it must have. */
    WRONG_TYPE,
    /** A member has a name that this format does not have: nothing is skipped, since it could change the count. */
    UNKNOWN_MEMBER,
    /** A word is not one of the closed list that stands there. */
    UNKNOWN_WORD,
    /** The parts do not make a definition, for example bands with a gap. */
    INVALID
  }

  public DefinitionProblem {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(kind, "kind");
    detail = detail.length() <= 200 ? detail : detail.substring(0, 200);
  }

  /** Path, kind and detail in one line. */
  @Override
  public String toString() {
    return path + ": " + kind + " " + detail;
  }
}
