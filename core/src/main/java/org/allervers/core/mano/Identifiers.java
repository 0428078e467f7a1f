package org.allervers.core.mano;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/** The identifiers of Mano as those of a dossier. */
final class Identifiers {

  private static final int LETTERS = 36;

  private Identifiers() {}

  /** Returns the UUID that a text is, or empty. */
  static Optional<UUID> uuid(String text) {
    if (text.length() != LETTERS) {
      return Optional.empty();
    }
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Returns the UUID that a text is, or one that is made of it: the same for the same text. */
  static UUID always(String text) {
    return uuid(text)
        .orElseGet(() -> UUID.nameUUIDFromBytes(("mano:" + text).getBytes(StandardCharsets.UTF_8)));
  }
}
