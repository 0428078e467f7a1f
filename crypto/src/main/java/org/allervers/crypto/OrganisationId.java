package org.allervers.crypto;

import java.util.Objects;
import java.util.UUID;

/**
 * The identity of an organisation. Every key is derived for it, so that nothing sealed in one organisation opens in another.
 * This class is immutable and thread-safe.
 *
 * @param value 128 random bits
 */
public record OrganisationId(UUID value) {
  /** Checks that the value is there. */
  public OrganisationId {
    Objects.requireNonNull(value, "value");
  }
}
