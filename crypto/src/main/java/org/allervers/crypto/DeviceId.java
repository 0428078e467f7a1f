package org.allervers.crypto;

import java.util.Objects;
import java.util.UUID;

/**
 * The identity of a device of the organisation: random, and never that of a person. This class is immutable and thread-safe.
 *
 * @param value 128 random bits
 */
public record DeviceId(UUID value) implements Comparable<DeviceId> {
  /** Checks that the value is there. */
  public DeviceId {
    Objects.requireNonNull(value, "value");
  }

  /** Returns a new identity, drawn at random. */
  public static DeviceId random() {
    return new DeviceId(UUID.randomUUID());
  }

  /** Compares the 128 bits as an unsigned number. */
  @Override
  public int compareTo(DeviceId other) {
    int high =
        Long.compareUnsigned(value.getMostSignificantBits(), other.value.getMostSignificantBits());
    return high != 0
        ? high
        : Long.compareUnsigned(
            value.getLeastSignificantBits(), other.value.getLeastSignificantBits());
  }
}
