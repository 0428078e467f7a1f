package org.allervers.crypto;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import org.allervers.crypto.internal.bytes.Secret;
import org.allervers.crypto.internal.dse1.PassphraseSlot;

/**
 * 128 random bits that every device of the organisation keeps and the server never sees. With it, guessing the passphrase
 * from what the server stores is out of reach, however weak the passphrase. This class is thread-safe.
 */
public final class OrganisationSecret implements AutoCloseable {
  private final Secret bytes;

  private OrganisationSecret(byte[] bytes) {
    this.bytes = Secret.copyOf(bytes);
    Arrays.fill(bytes, (byte) 0);
  }

  /** Returns a new secret. */
  public static OrganisationSecret random() {
    byte[] bytes = new byte[PassphraseSlot.SECRET];
    new SecureRandom().nextBytes(bytes);
    return new OrganisationSecret(bytes);
  }

  /**
   * Returns the secret written so.
   *
   * @param text 32 hexadecimal digits in either case, as {@link #reveal} writes them
   * @throws IllegalArgumentException if it is anything else
   */
  public static OrganisationSecret parse(CharSequence text) {
    byte[] bytes;
    try {
      bytes = HexFormat.of().parseHex(text);
    } catch (IllegalArgumentException e) {
      // The cause would quote the text.
      throw new IllegalArgumentException("secret must be 32 hexadecimal digits");
    }
    if (bytes.length != PassphraseSlot.SECRET) {
      throw new IllegalArgumentException("secret must be 32 hexadecimal digits");
    }
    return new OrganisationSecret(bytes);
  }

  /**
   * Returns the secret as 32 hexadecimal digits, to be shown or kept by the device.
   *
   * @param token the right to handle keys in clear
   * @throws IllegalStateException if the secret is closed
   */
  public String reveal(InsecureKeyAccess token) {
    Objects.requireNonNull(token, "token");
    byte[] copy = bytes.copy();
    try {
      return HexFormat.of().formatHex(copy);
    } finally {
      Arrays.fill(copy, (byte) 0);
    }
  }

  byte[] copyOfBytes() {
    return bytes.copy();
  }

  /** Wipes the secret. Does nothing the second time. */
  @Override
  public void close() {
    bytes.destroy();
  }

  @Override
  public String toString() {
    return "OrganisationSecret[redacted]";
  }
}
