package org.allervers.crypto.keyring;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import org.allervers.crypto.CompartmentType;
import org.allervers.crypto.CryptoException;
import org.allervers.crypto.CryptoException.NotGranted;
import org.allervers.crypto.DeviceId;
import org.allervers.crypto.InsecureKeyAccess;
import org.allervers.crypto.OrganisationId;
import org.allervers.crypto.Session;
import org.allervers.crypto.internal.dse1.Algorithms;
import org.allervers.crypto.internal.dse1.EpochKey;
import org.allervers.crypto.internal.dse1.RawKeys;
import org.allervers.crypto.internal.dse1.Refused;
import org.allervers.crypto.internal.dse1.SealedKeyring;
import org.allervers.crypto.keyring.KeyringException.Reason;

/**
 * The earlier keys of one compartment, sealed under its newest one and signed by the device that made the bundle: who is given the
 * newest key reads the history. It may be stored anywhere, and kept on each device: it is verified and opened without a network.
 *
 * <p>It names the newest entries of the list of members that its author knew. A reader whose list lacks one of them is told so:
 * somebody withholds the list from him, or it has not arrived.
 *
 * <p>A bundle is sealed and opened with the AES and SHA-512 of this runtime, also for a session that was begun with a provider of the
 * host's. This class is immutable and thread-safe.
 */
public final class KeyringBundle {
  private final SealedKeyring sealed;

  private KeyringBundle(SealedKeyring sealed) {
    this.sealed = sealed;
  }

  /**
   * Seals all earlier keys of a compartment that the session holds under its newest one. To be made with each new key, before it is
   * announced, and when an older key has reached this device by another way.
   *
   * @param author whose signature the bundle bears
   * @param members the list of members; it need not know the newest key yet
   * @throws NotGranted if the session has no key for the compartment
   * @throws KeyringException {@code FOREIGN_ORGANISATION} if the list is of another organisation, {@code NOT_ENTITLED} if the author
   *     does not hold the compartment, {@code NOT_PUBLISHED} or {@code OTHER_COMMITMENT} if an earlier key is not that of the list
   * @throws IllegalStateException if there is no earlier key, or more than 4096, or if the session or the author is closed
   */
  public static KeyringBundle seal(
      Session session, CompartmentType<?> compartment, DeviceSecrets author, KeyAuthority members)
      throws NotGranted, KeyringException {
    checkOrganisation(session, members);
    if (!members.holds(author.id(), compartment)) {
      throw new KeyringException(Reason.NOT_ENTITLED);
    }
    try (HeldKeys held = HeldKeys.of(session, compartment)) {
      List<EpochKey> older = held.olderThanNewest();
      if (older.isEmpty() || older.size() > SealedKeyring.MOST_KEYS) {
        throw new IllegalStateException("earlier keys must be 1 to 4096, but were " + older.size());
      }
      for (EpochKey key : older) {
        Published.check(members, compartment, key);
      }
      List<String> heads = members.heads();
      byte[] bytes = SealedKeyring.seal(
          new SealedKeyring.Origin(
              session.organisation().value(),
              author.id().value(),
              heads.subList(0, Math.min(heads.size(), SealedKeyring.MOST_HEADS))),
          held.newest(),
          older,
          new SecureRandom(),
          Algorithms.PLATFORM);
      byte[] signature = author.sign(SealedKeyring.signed(bytes));
      System.arraycopy(signature, 0, bytes, bytes.length - signature.length, signature.length);
      return parse(bytes);
    }
  }

  private static void checkOrganisation(Session session, KeyAuthority members)
      throws KeyringException {
    if (!session.organisation().equals(members.organisation())) {
      throw new KeyringException(Reason.FOREIGN_ORGANISATION);
    }
  }

  /**
   * Reads a bundle. Nothing of it is authentic before its keys are added to a session.
   *
   * @param bytes copied
   * @throws KeyringException {@code UNSUPPORTED_FORMAT}, {@code UNSUPPORTED_SUITE} or {@code TRUNCATED} if it is something else
   */
  public static KeyringBundle parse(byte[] bytes) throws KeyringException {
    try {
      return new KeyringBundle(SealedKeyring.parse(bytes));
    } catch (Refused e) {
      throw KeyringException.of(e);
    }
  }

  /**
   * Adds the earlier keys to a session, once the signature, the author's right and each key are found to be what the list of members
   * says. What is already there stays; nothing is added if it fails.
   *
   * @param compartment the one meant
   * @param members the list of members
   * @return the epochs of the list that are not retired and of which the session still has no key, ascending, unmodifiable: empty if
   *     the whole history can be read
   * @throws NotGranted if the session has no key for the compartment, or not the one that the bundle was sealed under
   * @throws KeyringException with the first of {@code FOREIGN_ORGANISATION}, {@code FOREIGN_COMPARTMENT}, {@code UNKNOWN_AUTHOR},
   *     {@code BAD_SIGNATURE}, {@code LIST_BEHIND}, {@code NOT_ENTITLED}, {@code NOT_OPENED}, {@code NOT_PUBLISHED},
   *     {@code OTHER_COMMITMENT}, {@code CONFLICTING_KEYS} that applies
   * @throws IllegalStateException if the session is closed
   */
  public List<Long> addTo(Session session, CompartmentType<?> compartment, KeyAuthority members)
      throws NotGranted, KeyringException {
    checkOrganisation(session, members);
    verify(compartment, members);
    session.commitment(compartment, epoch()); // refuses an epoch that the session has no key of
    try (HeldKeys held = HeldKeys.of(session, compartment)) {
      List<EpochKey> earlier = opened(held.of(epoch()).orElseThrow());
      try {
        for (EpochKey each : earlier) {
          Published.check(members, compartment, each);
        }
        add(session, earlier);
      } finally {
        earlier.forEach(EpochKey::destroy);
      }
    }
    try (HeldKeys now = HeldKeys.of(session, compartment)) {
      return members.epochs(compartment).stream()
          .filter(epoch -> now.of(epoch).isEmpty())
          .toList();
    }
  }

  private void verify(CompartmentType<?> compartment, KeyAuthority members)
      throws KeyringException {
    check(organisation().equals(members.organisation()), Reason.FOREIGN_ORGANISATION);
    check(compartment.code() == compartment(), Reason.FOREIGN_COMPARTMENT);
    DeviceIdentity author =
        members.identity(author()).orElseThrow(() -> new KeyringException(Reason.UNKNOWN_AUTHOR));
    check(
        author.verificationKey().verifies(sealed.signed(), sealed.signature()),
        Reason.BAD_SIGNATURE);
    KeyAuthority then =
        members.asOf(sealed.heads()).orElseThrow(() -> new KeyringException(Reason.LIST_BEHIND));
    check(then.holds(author(), compartment), Reason.NOT_ENTITLED);
  }

  private static void check(boolean right, Reason otherwise) throws KeyringException {
    if (!right) {
      throw new KeyringException(otherwise);
    }
  }

  private List<EpochKey> opened(EpochKey key) throws KeyringException {
    try {
      return sealed.open(key, Algorithms.PLATFORM);
    } catch (Refused e) {
      throw new KeyringException(Reason.NOT_OPENED);
    }
  }

  private static void add(Session session, List<EpochKey> keys) throws KeyringException {
    byte[] raw = RawKeys.toBytes(session.organisation().value(), keys);
    try {
      session.addRawKeys(InsecureKeyAccess.granted(), raw);
    } catch (CryptoException e) {
      throw new KeyringException(Reason.CONFLICTING_KEYS);
    } finally {
      Arrays.fill(raw, (byte) 0);
    }
  }

  /** Returns the organisation; not authenticated. */
  public OrganisationId organisation() {
    return new OrganisationId(sealed.organisation());
  }

  /** Returns the number of the compartment; not authenticated. */
  public int compartment() {
    return sealed.compartment();
  }

  /** Returns the epoch of the key that opens it; not authenticated. */
  public long epoch() {
    return sealed.epoch();
  }

  /** Returns the device that is said to have signed it; not authenticated. */
  public DeviceId author() {
    return new DeviceId(sealed.author());
  }

  /** Returns the hashes of the newest entries of the list of members that its author knew, ascending; not authenticated. */
  public List<String> heads() {
    return sealed.heads();
  }

  /** Returns the bytes to store. */
  public byte[] toBytes() {
    return sealed.toBytes();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof KeyringBundle that && Arrays.equals(toBytes(), that.toBytes());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(toBytes());
  }

  @Override
  public String toString() {
    return "KeyringBundle[compartment=" + compartment() + ", epoch=" + epoch() + ", by " + author()
        + "]";
  }
}
