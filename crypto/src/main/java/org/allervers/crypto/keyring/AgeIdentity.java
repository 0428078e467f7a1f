package org.allervers.crypto.keyring;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Objects;
import org.allervers.crypto.InsecureKeyAccess;
import org.allervers.crypto.internal.age.AgeKey;

/** A private key of age, which opens a {@link KeyringExport}. It is wiped when closed. This class is thread-safe. */
public final class AgeIdentity implements AutoCloseable {
  private final AgeKey key;

  private AgeIdentity(AgeKey key) {
    this.key = key;
  }

  /**
   * Reads an identity, and wipes the array. It passes through strings, which only the garbage collector can erase.
   *
   * @param text {@code AGE-SECRET-KEY-PQ-1…} or {@code AGE-SECRET-KEY-1…}
   * @throws IllegalArgumentException if it is anything else; the array is wiped
   */
  public static AgeIdentity parse(char[] text) {
    try {
      return new AgeIdentity(AgeKey.identity(new String(text).strip())
          .orElseThrow(() -> new IllegalArgumentException(
              "identity must be AGE-SECRET-KEY-1… or AGE-SECRET-KEY-PQ-1…")));
    } finally {
      Arrays.fill(text, '\0');
    }
  }

  /**
   * Returns the text of a new hybrid identity, to be kept by the person, in an array that the caller has to wipe.
   *
   * @param token the right to handle keys in clear
   */
  public static char[] randomText(InsecureKeyAccess token) {
    Objects.requireNonNull(token, "token");
    byte[] seed = new byte[32];
    new SecureRandom().nextBytes(seed);
    try {
      return AgeKey.hybridIdentity(seed).toCharArray();
    } finally {
      Arrays.fill(seed, (byte) 0);
    }
  }

  /** Returns the recipient that this identity opens. */
  public AgeRecipient recipient() {
    return AgeRecipient.parse(key.recipientText());
  }

  AgeKey key() {
    return key;
  }

  /** Wipes the identity. Does nothing the second time. */
  @Override
  public void close() {
    key.destroy();
  }

  @Override
  public String toString() {
    return "AgeIdentity[redacted]";
  }
}
