package org.allervers.crypto.mano;

import java.util.Objects;

/**
 * A sealed file. Its name, its type and its sealed key are not in it: Mano keeps them in {@code documents[]}, inside the
 * content of the item that the file belongs to.
 *
 * @param content the bytes that the server stores, not copied: the caller owns them
 * @param encryptedEntityKey the key of this file under the key of the passphrase, in base64, 96 letters
 */
@SuppressWarnings("ArrayRecordComponent") // the caller owns the array
public record ManoFile(byte[] content, String encryptedEntityKey) {
  /** Refuses a missing part. */
  public ManoFile {
    Objects.requireNonNull(content, "content");
    Objects.requireNonNull(encryptedEntityKey, "encryptedEntityKey");
  }

  @Override
  public String toString() {
    return "ManoFile[" + content.length + " bytes, redacted]";
  }
}
