package org.allervers.indicators.table;

import java.util.Objects;

/**
 * The definition behind a table, so that a figure can be recomputed years later.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param id stable identifier, for example "LEO-06"
 * @param version version of the definition
 * @param sha256 SHA-256 of its canonical JSON, 64 lower-case hexadecimal digits
 * @param source the text that asks for the figure or prints it
 * @param counting how units are counted, in one sentence
 */
public record DefinitionStamp(
    String id, String version, String sha256, String source, Label counting) {

  public DefinitionStamp {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(sha256, "sha256");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(counting, "counting");
  }
}
