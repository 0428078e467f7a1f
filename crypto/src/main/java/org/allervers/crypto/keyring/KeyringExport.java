package org.allervers.crypto.keyring;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.allervers.crypto.CryptoException;
import org.allervers.crypto.InsecureKeyAccess;
import org.allervers.crypto.Passphrase;
import org.allervers.crypto.Session;
import org.allervers.crypto.internal.age.AgeFile;
import org.allervers.crypto.internal.age.AgeKey;
import org.allervers.crypto.internal.age.AgeRefused;
import org.allervers.crypto.keyring.KeyringException.Reason;

/**
 * The keys of a session as a plain age file, for the day on which this library is no more: any program that reads age opens it,
 * and what comes out is the keys in clear, as the specification describes them. Whoever opens it reads everything that the
 * session reads, until a later epoch.
 *
 * <p>The files are those of age-encryption.org/v1, as text or binary, for hybrid recipients, classical ones or a passphrase.
 */
public final class KeyringExport {
  /** The work of a passphrase that is written: 2^18 times, 256 MiB of memory, as age itself does. */
  public static final int PASSPHRASE_WORK = 18;

  /** The most work that is computed for a passphrase, inclusive: 2^20 times, 1 GiB of memory. */
  public static final int MOST_WORK = 20;

  private KeyringExport() {}

  /**
   * Returns the keys of a session for those recipients, as text.
   *
   * @param recipients one at least, all hybrid or all classical: a classical one among hybrid ones would make all as weak
   * @throws IllegalArgumentException if they are mixed, or none
   * @throws IllegalStateException if the session is closed
   */
  public static byte[] seal(
      InsecureKeyAccess token, Session session, Collection<AgeRecipient> recipients) {
    return sealTo(token, session, recipients.stream().map(AgeRecipient::key).toList());
  }

  /**
   * Returns the keys of a session for a passphrase, as text. It takes about a second and 256 MiB.
   *
   * @param passphrase wiped; put into Unicode form NFC by the caller if it has to be typed elsewhere
   * @throws IllegalArgumentException if it is shorter than 12 characters or no well-formed Unicode
   * @throws IllegalStateException if the session is closed
   */
  public static byte[] seal(InsecureKeyAccess token, Session session, char[] passphrase) {
    return seal(token, session, passphrase, PASSPHRASE_WORK);
  }

  static byte[] seal(InsecureKeyAccess token, Session session, char[] passphrase, int work) {
    if (passphrase.length < Passphrase.SHORTEST) {
      Arrays.fill(passphrase, '\0');
      throw new IllegalArgumentException("passphrase must have 12 characters at least");
    }
    byte[] utf8 = utf8(passphrase);
    AgeKey key = AgeKey.passphrase(utf8, work);
    Arrays.fill(utf8, (byte) 0);
    try {
      return sealTo(token, session, List.of(key));
    } finally {
      key.destroy();
    }
  }

  private static byte[] sealTo(InsecureKeyAccess token, Session session, List<AgeKey> keys) {
    byte[] raw = session.exportRawKeys(token);
    try {
      return AgeFile.seal(keys, raw, true, new SecureRandom());
    } finally {
      Arrays.fill(raw, (byte) 0);
    }
  }

  private static byte[] utf8(char[] passphrase) {
    try {
      ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(passphrase));
      byte[] bytes = new byte[encoded.remaining()];
      encoded.get(bytes);
      encoded.clear();
      encoded.put(new byte[encoded.capacity()]);
      return bytes;
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("passphrase must be well-formed Unicode");
    } finally {
      Arrays.fill(passphrase, '\0');
    }
  }

  /**
   * Opens a session with the keys of a file.
   *
   * @param file binary or as text
   * @throws KeyringException with the first of {@code UNSUPPORTED_FORMAT} (no age file, or a damaged header),
   *     {@code NOT_OPENED} (for other recipients), {@code TAMPERED}, {@code UNSUPPORTED_FORMAT} (no keys inside) that applies
   * @throws IllegalStateException if the identity is closed
   */
  public static Session open(byte[] file, AgeIdentity identity) throws KeyringException {
    return open(file, List.of(identity.key()));
  }

  /**
   * Opens a session with the keys of a file sealed under a passphrase.
   *
   * @param passphrase wiped
   * @throws KeyringException as {@link #open(byte[], AgeIdentity)}, and {@code TOO_DEAR} if the file asks for more than
   *     {@link #MOST_WORK}
   * @throws IllegalArgumentException if the passphrase is no well-formed Unicode
   */
  public static Session open(byte[] file, char[] passphrase) throws KeyringException {
    byte[] utf8 = utf8(passphrase);
    AgeKey key = AgeKey.passphrase(utf8, MOST_WORK);
    Arrays.fill(utf8, (byte) 0);
    try {
      return open(file, List.of(key));
    } finally {
      key.destroy();
    }
  }

  private static Session open(byte[] file, List<AgeKey> keys) throws KeyringException {
    byte[] raw;
    try {
      raw = AgeFile.open(keys, file);
    } catch (AgeRefused e) {
      throw new KeyringException(
          switch (e.fault()) {
            case ARMOR, HEADER, MIXED -> Reason.UNSUPPORTED_FORMAT;
            case TOO_DEAR -> Reason.TOO_DEAR;
            case NO_MATCH -> Reason.NOT_OPENED;
            case MAC, PAYLOAD -> Reason.TAMPERED;
          });
    }
    try {
      return Session.restoreRawKeys(InsecureKeyAccess.granted(), raw);
    } catch (CryptoException e) {
      throw new KeyringException(Reason.UNSUPPORTED_FORMAT);
    } finally {
      Arrays.fill(raw, (byte) 0);
    }
  }
}
