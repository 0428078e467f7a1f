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
   * Returns the identifier written as a UUID of 36 characters.
   *
   * @throws IllegalArgumentException if the text is not one; the text is not repeated
   */
  public static DossierId parse(String text) {
    try {
      UUID value = UUID.fromString(text);
      // The JDK also reads groups of other lengths, which would be a second text for the same UUID.
      if (value.toString().equalsIgnoreCase(text)) {
        return new DossierId(value);
      }
    } catch (IllegalArgumentException e) {
      // Said below, without the text that this message repeats.
    }
    throw new IllegalArgumentException("an identifier must be a UUID of 36 characters");
  }

  /** Returns the UUID as text. */
  @Override
  public String toString() {
    return value.toString();
  }
}
