package org.allervers.crypto.journal;

import java.util.Objects;
import java.util.regex.Pattern;
import org.allervers.crypto.DeviceId;

/**
 * The end of one device's chain, as somebody knows it. This class is immutable and thread-safe.
 *
 * @param device whose chain it is
 * @param sequence number of the last entry, from 1
 * @param hash SHA-256 of that entry, 64 lower-case hexadecimal digits
 */
public record Head(DeviceId device, long sequence, String hash) {
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the number is below 1 or the hash is none
   */
  public Head {
    Objects.requireNonNull(device, "device");
    if (sequence < 1 || !HASH.matcher(hash).matches()) {
      throw new IllegalArgumentException("sequence must be 1 or more, and hash 64 digits");
    }
  }

  static Head of(JournalEntry entry) {
    return new Head(entry.device(), entry.sequence(), entry.hash());
  }
}
