package org.allervers.core;

import java.util.Objects;
import java.util.UUID;

/**
 * The identifier of a dossier: a random UUID that says nothing of the person.
 *
 * @param value the UUID
 * @terme identifiant du dossier
 */
public record DossierId(UUID value) {

  /** Refuses a missing value. */
  public DossierId {
    Objects.requireNonNull(value, "value");
  }

  /** Returns the identifier of the given value. */
  public static DossierId of(UUID value) {
    return new DossierId(value);
  }

  /**
   * Returns the identifier written as a UUID.
   *
   * @throws IllegalArgumentException if the text is not a UUID
   */
  public static DossierId parse(String text) {
    return new DossierId(UUID.fromString(text));
  }

  /** Returns the UUID as text. */
  @Override
  public String toString() {
    return value.toString();
  }
}
