package org.allervers.crypto.keyring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.allervers.crypto.CompartmentType;
import org.allervers.crypto.CryptoException.NotGranted;
import org.allervers.crypto.DeviceId;
import org.allervers.crypto.OrganisationId;
import org.allervers.crypto.Session;
import org.allervers.crypto.internal.dse1.Envelope;
import org.allervers.crypto.internal.dse1.EpochKey;
import org.allervers.crypto.internal.dse1.Refused;
import org.allervers.crypto.keyring.KeyringException.Reason;

/**
 * One compartment key on its way to one recipient: sealed to the recipient's key and signed by its author, for one
 * organisation, compartment and epoch. It may be stored anywhere.
 *
 * <p>An envelope proves that its author had the key and meant this recipient. Whether the author had the right to give it, and
 * whether it is the key that everybody else has for this epoch, the list of members says: nothing opens without it. This class is
 * immutable and thread-safe.
 */
public final class KeyEnvelope {
  private final Envelope envelope;

  private KeyEnvelope(Envelope envelope) {
    this.envelope = envelope;
  }

  /**
   * Seals the newest key of a compartment to those recipients, one envelope each, in their order. Each is sealed in the suite of
   * its recipient.
   *
   * @param author whose signature the envelopes bear
   * @return unmodifiable
   * @throws NotGranted if the session has no key for the compartment
   * @throws KeyringException {@code UNUSABLE_KEY} if nothing can be sealed to a recipient's key
   * @throws IllegalStateException if the session or the author is closed
   */
  public static List<KeyEnvelope> seal(
      Session session,
      CompartmentType<?> compartment,
      DeviceSecrets author,
      Collection<RecipientKey> recipients)
      throws NotGranted, KeyringException {
    try (HeldKeys held = HeldKeys.of(session, compartment)) {
      List<KeyEnvelope> envelopes = new ArrayList<>();
      for (RecipientKey recipient : List.copyOf(recipients)) {
        envelopes.add(sealOne(session.organisation(), held.newest(), author, recipient));
      }
      return List.copyOf(envelopes);
    } catch (Refused e) {
      throw new AssertionError("an envelope just written is read", e);
    }
  }

  private static KeyEnvelope sealOne(
      OrganisationId organisation, EpochKey key, DeviceSecrets author, RecipientKey recipient)
      throws KeyringException, Refused {
    byte[] publicKey = recipient.toBytes();
    Envelope.Route route =
        new Envelope.Route(organisation.value(), author.id().value(), recipient.holder());
    byte[] bytes = Envelope.seal(recipient.suite().hybrid(), route, key, publicKey)
        .orElseThrow(() -> new KeyringException(Reason.UNUSABLE_KEY));
    byte[] signature = author.sign(Envelope.signed(bytes, publicKey));
    System.arraycopy(signature, 0, bytes, bytes.length - signature.length, signature.length);
    return new KeyEnvelope(Envelope.parse(bytes));
  }

  /**
   * Reads an envelope. Nothing of it is authentic before it is opened.
   *
   * @param bytes copied
   * @throws KeyringException {@code UNSUPPORTED_FORMAT}, {@code UNSUPPORTED_SUITE} or {@code TRUNCATED} if it is something else
   */
  public static KeyEnvelope parse(byte[] bytes) throws KeyringException {
    try {
      return new KeyEnvelope(Envelope.parse(bytes));
    } catch (Refused e) {
      throw KeyringException.of(e);
    }
  }

  /**
   * Returns the key that the author sealed to the holder of that key, once it is found to be the one that the list of members
   * publishes. The signature is verified before anything is opened.
   *
   * <p>An author who was shut out since he signed is still read: the key is the right one, and the list says who may not be given
   * it any more.
   *
   * @param members the list of members of the organisation meant
   * @param compartment the one meant
   * @param key the recipient's: that of a device, or of a recovery key
   * @throws KeyringException with the first of {@code FOREIGN_ORGANISATION}, {@code FOREIGN_COMPARTMENT},
   *     {@code OTHER_RECIPIENT}, {@code OTHER_SUITE}, {@code UNKNOWN_AUTHOR}, {@code BAD_SIGNATURE}, {@code NOT_ENTITLED},
   *     {@code NOT_OPENED}, {@code NOT_PUBLISHED}, {@code OTHER_COMMITMENT} that applies
   * @throws IllegalStateException if the key is closed
   */
  public GrantedKey open(KeyAuthority members, CompartmentType<?> compartment, EnvelopeKey key)
      throws KeyringException {
    OrganisationId organisation = members.organisation();
    check(organisation.value().equals(envelope.organisation()), Reason.FOREIGN_ORGANISATION);
    check(compartment.code() == envelope.compartment(), Reason.FOREIGN_COMPARTMENT);
    check(key.recipient().holder().equals(envelope.recipient()), Reason.OTHER_RECIPIENT);
    check(suite() == key.suite(), Reason.OTHER_SUITE);
    DeviceIdentity author =
        members.identity(author()).orElseThrow(() -> new KeyringException(Reason.UNKNOWN_AUTHOR));
    byte[] publicKey = key.recipient().toBytes();
    check(
        author
            .verificationKey()
            .verifies(Envelope.signed(envelope.toBytes(), publicKey), envelope.signature()),
        Reason.BAD_SIGNATURE);
    check(members.hasHeld(author.id(), compartment), Reason.NOT_ENTITLED);
    byte[] seed = key.copyOfSeed();
    try {
      EpochKey opened =
          envelope.open(seed, publicKey).orElseThrow(() -> new KeyringException(Reason.NOT_OPENED));
      return published(members, compartment, opened);
    } finally {
      Arrays.fill(seed, (byte) 0);
    }
  }

  private static GrantedKey published(
      KeyAuthority members, CompartmentType<?> compartment, EpochKey opened)
      throws KeyringException {
    try {
      Published.check(members, compartment, opened);
    } catch (KeyringException e) {
      opened.destroy();
      throw e;
    }
    return new GrantedKey(members.organisation(), opened);
  }

  private static void check(boolean right, Reason otherwise) throws KeyringException {
    if (!right) {
      throw new KeyringException(otherwise);
    }
  }

  /** Returns the suite; not authenticated. */
  public EnvelopeSuite suite() {
    return EnvelopeSuite.of(envelope.suite());
  }

  /** Returns the number of the compartment; not authenticated. */
  public int compartment() {
    return envelope.compartment();
  }

  /** Returns the epoch of the key; not authenticated. */
  public long epoch() {
    return envelope.epoch();
  }

  /** Returns the organisation; not authenticated. */
  public OrganisationId organisation() {
    return new OrganisationId(envelope.organisation());
  }

  /** Returns for whom it is; not authenticated. */
  public UUID recipient() {
    return envelope.recipient();
  }

  /** Returns the device that is said to have signed it; not authenticated. */
  public DeviceId author() {
    return new DeviceId(envelope.author());
  }

  /** Returns the bytes to store: 1292 of them for {@link EnvelopeSuite#X_WING}, 1788 for the other. */
  public byte[] toBytes() {
    return envelope.toBytes();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof KeyEnvelope that && Arrays.equals(toBytes(), that.toBytes());
  }

  @Override
  public int hashCode() {
    return Objects.hash(envelope.recipient(), envelope.epoch());
  }

  @Override
  public String toString() {
    return "KeyEnvelope[compartment=" + compartment() + ", epoch=" + epoch() + ", to " + recipient()
        + "]";
  }
}
