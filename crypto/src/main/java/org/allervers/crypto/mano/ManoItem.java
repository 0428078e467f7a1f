package org.allervers.crypto.mano;

import java.util.Objects;

/**
 * The two sealed columns that every encrypted table of Mano has. Not checked here: reading says what is wrong with them.
 * This class is immutable and thread-safe.
 *
 * @param encrypted the content, in base64
 * @param encryptedEntityKey the key of this item under the key of the passphrase, in base64, 96 letters
 */
public record ManoItem(String encrypted, String encryptedEntityKey) {
  /** Refuses a missing column: Mano has rows without them, which hold nothing to open. */
  public ManoItem {
    Objects.requireNonNull(encrypted, "encrypted");
    Objects.requireNonNull(encryptedEntityKey, "encryptedEntityKey");
  }

  @Override
  public String toString() {
    return "ManoItem[" + encrypted.length() + " letters, redacted]";
  }
}
