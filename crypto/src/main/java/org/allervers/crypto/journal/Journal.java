package org.allervers.crypto.journal;

import java.util.HexFormat;
import java.util.Optional;
import org.allervers.crypto.Compartment;
import org.allervers.crypto.CryptoException;
import org.allervers.crypto.DeviceId;
import org.allervers.crypto.OrganisationId;
import org.allervers.crypto.SigningKey;
import org.allervers.crypto.internal.dse1.JournalRecord;
import org.allervers.crypto.internal.dse1.JournalRecord.Act;
import org.allervers.crypto.internal.dse1.JournalRecord.Place;
import org.allervers.crypto.internal.dse1.RecordHeader;
import org.allervers.crypto.journal.JournalException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The journal of one device: a chain that only grows, of which each entry is signed and names the one before.
 *
 * <pre>{@code
 * Journal journal = Journal.begin(organisation, device, key);
 * Sealed sealed = health.seal(ref, revision, note);
 * JournalEntry entry = journal.append(health, JournalAct.stored(ref, sealed), ActedBy.of("n1", "infirmière", "soin"), now);
 * // store the entry, then the object: an object without an entry is found out, and an entry without an object is, too
 * }</pre>
 *
 * <p>Nothing of it needs the network. A device that loses its last entry must not begin again under the same id: the two
 * chains would be a fork, which every other device finds out. This class is thread-safe.
 */
public final class Journal {
  private final OrganisationId organisation;
  private final DeviceId device;
  private final SigningKey key;
  private @Nullable JournalEntry last;

  private Journal(
      OrganisationId organisation, DeviceId device, SigningKey key, @Nullable JournalEntry last) {
    this.organisation = organisation;
    this.device = device;
    this.key = key;
    this.last = last;
  }

  /** Returns the journal of a device that has not written anything yet. */
  public static Journal begin(OrganisationId organisation, DeviceId device, SigningKey key) {
    return new Journal(organisation, device, key, null);
  }

  /**
   * Returns the journal of a device, continued.
   *
   * @param key of the device; it stays the caller's, who closes it
   * @param last the last entry that this device wrote
   * @throws JournalException with NOT_OF_THIS_DEVICE if it was not signed with that key
   */
  public static Journal resume(SigningKey key, JournalEntry last) throws JournalException {
    if (!last.isSignedBy(key.verificationKey())) {
      throw new JournalException(Reason.NOT_OF_THIS_DEVICE);
    }
    return new Journal(last.organisation(), last.device(), key, last);
  }

  /** Returns the end of the chain; empty while nothing is written. */
  public synchronized Optional<Head> head() {
    return Optional.ofNullable(last).map(Head::of);
  }

  /**
   * Writes an entry. Store it before what it speaks of is sent anywhere.
   *
   * @param compartment the one of the act, by whose newest key the trace is sealed
   * @param nowMillis milliseconds since 1970 by the clock of the device, from 0 to 2<sup>48</sup> - 1; if that clock went
   *     back, the entry says the time of the one before
   * @throws CryptoException.NotGranted if the compartment's session has no key
   * @throws IllegalArgumentException if the compartment is another one than that of the act, if an opening in an emergency
   *     gives no reason or names nobody, or if the time is out of bounds
   * @throws IllegalStateException if the session or the key is closed
   */
  public synchronized <C> JournalEntry append(
      Compartment<C> compartment, JournalAct<C> act, ActedBy by, long nowMillis)
      throws CryptoException.NotGranted {
    if (!compartment.type().equals(act.compartment())) {
      throw new IllegalArgumentException("compartment must be " + act.compartment());
    }
    if (act.needsReason() && (by.reason().isEmpty() || !by.isIndividual())) {
      throw new IllegalArgumentException(
          "an opening in an emergency must name one person and say why");
    }
    if (nowMillis < 0 || nowMillis >= 1L << 48) {
      throw new IllegalArgumentException("time must fit 48 bits, but was " + nowMillis);
    }
    byte[] trace = by.toBytes();
    long epoch = compartment.epoch();
    byte[] head = JournalRecord.head(
        place(nowMillis), acted(act, epoch), Compartment.sealedNoteLength(trace.length));
    byte[] sealed = compartment.sealNote(epoch, head, trace);
    JournalEntry entry = JournalEntry.of(
        JournalRecord.of(head, sealed, key.sign(JournalRecord.signed(head, sealed))));
    last = entry;
    return entry;
  }

  private Place place(long nowMillis) {
    JournalEntry before = last;
    if (before == null) {
      return new Place(
          organisation.value(), device.value(), 1, new byte[JournalRecord.HASH], nowMillis << 16);
    }
    long time = Math.max(nowMillis << 16, before.time() + 1);
    return new Place(
        organisation.value(),
        device.value(),
        before.sequence() + 1,
        HexFormat.of().parseHex(before.hash()),
        time);
  }

  private static Act acted(JournalAct<?> act, long epoch) {
    JournalledObject object = act.object();
    RecordHeader header = new RecordHeader(
        object.compartment(),
        epoch,
        object.objectClass(),
        object.id(),
        act.revision().counter() << 16 | act.revision().device());
    return new Act(act.operation().code(), header, act.digestBytes());
  }

  @Override
  public String toString() {
    return "Journal[" + organisation + ", " + device + "]";
  }
}
