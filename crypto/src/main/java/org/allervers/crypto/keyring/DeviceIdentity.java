package org.allervers.crypto.keyring;

import java.util.Arrays;
import java.util.Locale;
import org.allervers.crypto.CryptoException;
import org.allervers.crypto.DeviceId;
import org.allervers.crypto.OrganisationId;
import org.allervers.crypto.SigningKey;
import org.allervers.crypto.VerificationKey;
import org.allervers.crypto.internal.dse1.DeviceCard;
import org.allervers.crypto.internal.dse1.Refused;
import org.allervers.crypto.internal.hpke.HybridSuite;
import org.allervers.crypto.internal.words.Base32;
import org.allervers.crypto.internal.words.FrenchWords;
import org.allervers.crypto.keyring.KeyringException.Reason;

/**
 * The public keys of a device, signed by itself: it proves that they belong together and to one organisation, and nothing of
 * whose device it is. Before a device is trusted, two people compare its fingerprint on the screen of the one and of the other,
 * or one scans the code of the other: a server that shows a key of its own is found out then, and only then. This class is
 * immutable and thread-safe.
 */
public final class DeviceIdentity {
  private static final String QR = "DSE1-DEVICE:";
  private static final int WORDS = 12;

  private final DeviceCard card;
  private final VerificationKey verificationKey;
  private final RecipientKey recipient;

  private DeviceIdentity(DeviceCard card, VerificationKey verificationKey, RecipientKey recipient) {
    this.card = card;
    this.verificationKey = verificationKey;
    this.recipient = recipient;
  }

  static DeviceIdentity sign(
      OrganisationId organisation, SigningKey signing, RecipientKey recipient) {
    HybridSuite suite = recipient.suite().hybrid();
    byte[] unsigned = DeviceCard.unsigned(
        suite,
        organisation.value(),
        recipient.holder(),
        signing.verificationKey().toBytes(),
        recipient.toBytes());
    byte[] signature = signing.sign(DeviceCard.signed(unsigned));
    byte[] all = Arrays.copyOf(unsigned, unsigned.length + signature.length);
    System.arraycopy(signature, 0, all, unsigned.length, signature.length);
    try {
      return new DeviceIdentity(DeviceCard.parse(all), signing.verificationKey(), recipient);
    } catch (Refused e) {
      throw new AssertionError("an identity just made is read", e);
    }
  }

  /**
   * Reads an identity.
   *
   * @param bytes copied
   * @throws KeyringException with the first of {@code UNSUPPORTED_FORMAT}, {@code UNSUPPORTED_SUITE}, {@code TRUNCATED},
   *     {@code UNUSABLE_KEY}, {@code BAD_SIGNATURE} that applies
   */
  public static DeviceIdentity parse(byte[] bytes) throws KeyringException {
    try {
      DeviceCard card = DeviceCard.parse(bytes);
      VerificationKey verificationKey = VerificationKey.parse(card.verificationKey());
      RecipientKey recipient =
          RecipientKey.parse(card.device(), EnvelopeSuite.of(card.suite()), card.recipientKey());
      if (!verificationKey.verifies(DeviceCard.signed(card.unsigned()), card.signature())) {
        throw new KeyringException(Reason.BAD_SIGNATURE);
      }
      return new DeviceIdentity(card, verificationKey, recipient);
    } catch (Refused e) {
      throw KeyringException.of(e);
    } catch (CryptoException e) {
      throw new KeyringException(Reason.UNUSABLE_KEY);
    }
  }

  /** Returns the organisation for which the device made its keys. */
  public OrganisationId organisation() {
    return new OrganisationId(card.organisation());
  }

  /** Returns the device. */
  public DeviceId id() {
    return new DeviceId(card.device());
  }

  /** Returns the key with which its signatures are verified. */
  public VerificationKey verificationKey() {
    return verificationKey;
  }

  /** Returns the key to which envelopes for it are sealed. */
  public RecipientKey recipient() {
    return recipient;
  }

  /**
   * Returns the fingerprint, 32 bytes: of the organisation, the device and both its keys. It is that of the keys and not of the
   * signature.
   */
  public byte[] fingerprint() {
    return card.fingerprint();
  }

  /**
   * Returns the fingerprint for people: its first 120 bits as twelve French words, four to a line, lines separated by a line feed.
   */
  public String fingerprintWords() {
    byte[] fingerprint = fingerprint();
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < WORDS; i++) {
      int number = 0;
      for (int bit = i * FrenchWords.BITS; bit < (i + 1) * FrenchWords.BITS; bit++) {
        number = (number << 1) | ((fingerprint[bit / 8] >>> (7 - bit % 8)) & 1);
      }
      words.append(FrenchWords.word(number)).append(i % 4 == 3 ? '\n' : ' ');
    }
    return words.substring(0, words.length() - 1);
  }

  /** Returns the text of a code that names this device and its whole fingerprint: 89 characters of the alphanumeric mode. */
  public String qrPayload() {
    return new String(Base32.write(QR, named()));
  }

  private byte[] named() {
    byte[] device = DeviceCard.idBytes(card.device());
    byte[] fingerprint = fingerprint();
    byte[] named = Arrays.copyOf(device, device.length + fingerprint.length);
    System.arraycopy(fingerprint, 0, named, device.length, fingerprint.length);
    return named;
  }

  /**
   * Checks that this identity is the one whose code was scanned. Until then it is what a server says.
   *
   * @param scanned the text of the code, in either case, white space around it left out
   * @throws KeyringException {@code UNSUPPORTED_FORMAT} if the code is another one, {@code OTHER_FINGERPRINT} if it is that of
   *     another device or of other keys
   */
  public void checkScanned(String scanned) throws KeyringException {
    String text = scanned.strip();
    if (!text.toUpperCase(Locale.ROOT).startsWith(QR)) {
      throw new KeyringException(Reason.UNSUPPORTED_FORMAT);
    }
    byte[] named = Base32.read(text.toCharArray(), QR.length())
        .orElseThrow(() -> new KeyringException(Reason.UNSUPPORTED_FORMAT));
    if (!Arrays.equals(named, named())) {
      throw new KeyringException(Reason.OTHER_FINGERPRINT);
    }
  }

  /** Returns the bytes to publish: 1350 of them for {@link EnvelopeSuite#X_WING}, 1734 for the other. */
  public byte[] toBytes() {
    return card.toBytes();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DeviceIdentity that && Arrays.equals(toBytes(), that.toBytes());
  }

  @Override
  public int hashCode() {
    return card.device().hashCode();
  }

  @Override
  public String toString() {
    return "DeviceIdentity[" + id() + "]";
  }
}
