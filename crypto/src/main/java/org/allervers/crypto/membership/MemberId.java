package org.allervers.crypto.membership;

import java.util.Objects;
import java.util.UUID;

/**
 * A person of the team, by a random number: who that is, the host knows. This class is immutable and thread-safe.
 *
 * @param value 128 random bits
 */
public record MemberId(UUID value) {
  /** Checks that the value is there. */
  public MemberId {
    Objects.requireNonNull(value, "value");
  }

  /** Returns a new number, drawn at random. */
  public static MemberId random() {
    return new MemberId(UUID.randomUUID());
  }
}
