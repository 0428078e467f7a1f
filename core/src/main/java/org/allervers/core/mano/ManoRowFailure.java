package org.allervers.core.mano;

import java.util.Objects;
import java.util.Optional;

/**
 * A row that gave no record, named by its table and identifier alone. This class is immutable and thread-safe.
 *
 * @param table its table
 * @param id its identifier, or an empty text
 * @param status what became of it
 * @param detail the word of the cipher for it, or empty
 * @terme ligne de Mano écartée
 */
public record ManoRowFailure(
    ManoTable table, String id, ManoRowStatus status, Optional<String> detail) {
  /** Refuses a missing part. */
  public ManoRowFailure {
    Objects.requireNonNull(table, "table");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(detail, "detail");
  }
}
