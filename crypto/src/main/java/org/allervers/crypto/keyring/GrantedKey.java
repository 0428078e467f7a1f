package org.allervers.crypto.keyring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.allervers.crypto.CryptoException;
import org.allervers.crypto.InsecureKeyAccess;
import org.allervers.crypto.OrganisationId;
import org.allervers.crypto.Session;
import org.allervers.crypto.internal.dse1.EpochKey;
import org.allervers.crypto.internal.dse1.RawKeys;
import org.allervers.crypto.keyring.KeyringException.Reason;

/**
 * A compartment key that came out of an envelope, and is the one that the list of members publishes. It is wiped when closed; the
 * sessions that have it live on. This class is thread-safe.
 */
public final class GrantedKey implements AutoCloseable {
  private final OrganisationId organisation;
  private final EpochKey key;

  GrantedKey(OrganisationId organisation, EpochKey key) {
    this.organisation = organisation;
    this.key = key;
  }

  /**
   * Opens a session with those keys, which stay with the caller to be closed.
   *
   * @param keys at least one, all of one organisation
   * @throws KeyringException {@code FOREIGN_ORGANISATION} if they are of several organisations, {@code CONFLICTING_KEYS} if two
   *     are of one epoch of a compartment and not the same
   * @throws IllegalArgumentException if there is none
   * @throws IllegalStateException if one is closed
   */
  public static Session session(Collection<GrantedKey> keys) throws KeyringException {
    List<GrantedKey> given = List.copyOf(keys);
    if (given.isEmpty()) {
      throw new IllegalArgumentException("keys must not be empty");
    }
    OrganisationId organisation = given.get(0).organisation;
    List<EpochKey> all = new ArrayList<>();
    for (GrantedKey each : given) {
      if (!each.organisation.equals(organisation)) {
        throw new KeyringException(Reason.FOREIGN_ORGANISATION);
      }
      all.add(each.key);
    }
    byte[] raw = RawKeys.toBytes(organisation.value(), all);
    try {
      return Session.restoreRawKeys(InsecureKeyAccess.granted(), raw);
    } catch (CryptoException e) {
      throw new KeyringException(Reason.CONFLICTING_KEYS);
    } finally {
      Arrays.fill(raw, (byte) 0);
    }
  }

  /**
   * Adds this key to an open session, which reads with it from now on, and seals with it if it is the newest of its compartment.
   * A session that has it already stays as it is. The key stays with the caller to be closed.
   *
   * @throws KeyringException {@code FOREIGN_ORGANISATION} if the session is of another organisation, {@code CONFLICTING_KEYS} if
   *     it has another key for that epoch
   * @throws IllegalStateException if this key or the session is closed
   */
  public void addTo(Session session) throws KeyringException {
    if (!session.organisation().equals(organisation)) {
      throw new KeyringException(Reason.FOREIGN_ORGANISATION);
    }
    byte[] raw = RawKeys.toBytes(organisation.value(), List.of(key));
    try {
      session.addRawKeys(InsecureKeyAccess.granted(), raw);
    } catch (CryptoException e) {
      throw new KeyringException(Reason.CONFLICTING_KEYS);
    } finally {
      Arrays.fill(raw, (byte) 0);
    }
  }

  /** Returns the organisation. */
  public OrganisationId organisation() {
    return organisation;
  }

  /** Returns the number of the compartment; see {@code CompartmentType.code}. */
  public int compartment() {
    return key.compartment();
  }

  /** Returns the epoch, from 0. */
  public long epoch() {
    return key.epoch();
  }

  /**
   * Returns the public commitment to this key, 32 bytes: the same for the same key at the same place, and for no other. It is
   * what the list of members publishes.
   */
  public byte[] commitment() {
    return key.commitment();
  }

  /** Wipes the key. Does nothing the second time. */
  @Override
  public void close() {
    key.destroy();
  }

  @Override
  public String toString() {
    return "GrantedKey[compartment=" + compartment() + ", epoch=" + epoch() + ", redacted]";
  }
}
