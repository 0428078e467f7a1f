package org.allervers.crypto.keyring;

import org.allervers.crypto.internal.age.AgeKey;

/**
 * A public key of age, to which a {@link KeyringExport} is sealed. It is no secret. This class is immutable and thread-safe.
 */
public final class AgeRecipient {
  private final String text;
  private final AgeKey key;

  private AgeRecipient(String text, AgeKey key) {
    this.text = text;
    this.key = key;
  }

  /**
   * Reads a recipient.
   *
   * @param text {@code age1pq1…}, or the classical {@code age1…}, which a quantum computer will open
   * @throws IllegalArgumentException if it is anything else, a recipient of a plugin for instance
   */
  public static AgeRecipient parse(String text) {
    return new AgeRecipient(
        text,
        AgeKey.recipient(text)
            .orElseThrow(
                () -> new IllegalArgumentException("recipient must be age1… or age1pq1…")));
  }

  AgeKey key() {
    return key;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AgeRecipient that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** Returns the text, as age writes it. */
  @Override
  public String toString() {
    return text;
  }
}
