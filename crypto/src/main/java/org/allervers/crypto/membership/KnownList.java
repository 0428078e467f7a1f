package org.allervers.crypto.membership;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.UUID;
import org.allervers.crypto.CryptoException;
import org.allervers.crypto.CryptoException.BelowFloor;
import org.allervers.crypto.Floor;
import org.allervers.crypto.OrganisationId;
import org.allervers.crypto.VerificationKey;
import org.allervers.crypto.journal.Checkpoint;
import org.allervers.crypto.keyring.DeviceIdentity;
import org.allervers.crypto.keyring.EnvelopeSuite;
import org.allervers.crypto.membership.MembershipException.Reason;

/**
 * What a device remembers, so that nobody gives it back an older organisation: how far the list of members had come, what other
 * devices attest of it, and the least that this device accepts. Some hundred bytes, however long the list.
 *
 * <pre>{@code
 * KnownList known = KnownList.of(Invitation.parse(scanned));           // once, when the device is enrolled
 * MembershipLog shown = list.shown(entriesOfTheServer);               // MembershipLog.read the first time
 * List<MembershipFinding> wrong = known.compare(shown);                // rolled back, forked, withheld
 * list = list.with(shown);                                             // nothing that was known is lost
 * known = known.with(list);
 * store(seal(known.toBytes()));
 * }</pre>
 *
 * <p>It detects, it does not prevent: the list that the device has stays what it is. What only this device knows is no rollback when
 * a server does not show it: learn one's own entries once the server has them. This class is immutable and thread-safe.
 */
public final class KnownList {
  private static final byte VERSION = 1;
  private static final int HASH = 32;

  private final OrganisationId organisation;
  private final VerificationKey root;
  private final EnvelopeSuite suite;
  private final Floor floor;
  private final int entries;
  private final NavigableSet<String> seen;
  private final NavigableSet<String> attested;

  private KnownList(
      OrganisationId organisation,
      VerificationKey root,
      EnvelopeSuite suite,
      Floor floor,
      int entries,
      Collection<String> seen,
      Collection<String> attested) {
    this.organisation = organisation;
    this.root = root;
    this.suite = suite;
    this.floor = floor;
    this.entries = entries;
    this.seen = new TreeSet<>(seen);
    this.attested = new TreeSet<>(attested);
    this.attested.removeAll(this.seen);
  }

  /** Returns what the founder of an organisation remembers. */
  public static KnownList of(MembershipLog list) {
    return begun(list.organisation(), list.root(), List.of()).with(list);
  }

  /** Returns what a new device remembers, which has seen nothing yet. */
  public static KnownList of(Invitation invitation) {
    return begun(invitation.organisation(), invitation.root(), invitation.members());
  }

  private static KnownList begun(
      OrganisationId organisation, VerificationKey root, Collection<String> attested) {
    return new KnownList(
        organisation, root, EnvelopeSuite.X_WING, Floor.lowest(), 0, List.of(), attested);
  }

  /**
   * Returns this memory, expecting what another device attests.
   *
   * @param checkpoint verified by the caller to be a member's, see {@link Checkpoint#isSignedBy}, or attested by an {@link
   *     Invitation#attests invitation}
   * @throws MembershipException with FOREIGN_ORGANISATION if it is of another organisation
   */
  public KnownList expecting(Checkpoint checkpoint) throws MembershipException {
    if (!checkpoint.organisation().equals(organisation)) {
      throw new MembershipException(Reason.FOREIGN_ORGANISATION);
    }
    NavigableSet<String> more = new TreeSet<>(attested);
    more.addAll(checkpoint.members());
    return new KnownList(organisation, root, suite, floor, entries, seen, more);
  }

  /**
   * Returns what is wrong with a list, as somebody shows it, by all that this device remembers.
   *
   * @param shown read from what was shown alone, and not merged with what this device has
   * @return {@link MembershipFinding.RolledBack}, or {@link MembershipFinding.Forked} for each entry that is gone; {@link
   *     MembershipFinding.Withheld} for each attested one; {@link MembershipFinding.BelowFloor}; empty if all is well
   * @throws IllegalArgumentException if it is the list of another organisation, or under another root key
   */
  public List<MembershipFinding> compare(MembershipLog shown) {
    check(shown);
    List<MembershipFinding> findings = new ArrayList<>();
    List<String> gone = seen.stream().filter(hash -> !shown.has(hash)).toList();
    if (!gone.isEmpty() && shown.size() < entries) {
      findings.add(new MembershipFinding.RolledBack(entries, shown.size()));
    } else {
      gone.forEach(hash -> findings.add(new MembershipFinding.Forked(hash)));
    }
    attested.stream()
        .filter(hash -> !shown.has(hash))
        .forEach(hash -> findings.add(new MembershipFinding.Withheld(hash)));
    for (DeviceIdentity device : shown.activeDevices()) {
      if (device.recipient().suite().compareTo(suite) < 0) {
        findings.add(new MembershipFinding.BelowFloor(device.id()));
      }
    }
    return findings;
  }

  /**
   * Returns this memory, and that a list was seen. Nothing is forgotten: what the list lacks stays known, or expected.
   *
   * @throws IllegalArgumentException if it is the list of another organisation, or under another root key
   */
  public KnownList with(MembershipLog list) {
    check(list);
    NavigableSet<String> newest = new TreeSet<>(list.heads());
    seen.stream().filter(hash -> !list.has(hash)).forEach(newest::add);
    List<String> awaited = attested.stream().filter(hash -> !list.has(hash)).toList();
    return new KnownList(
        organisation, root, suite, floor, Math.max(entries, list.size()), newest, awaited);
  }

  private void check(MembershipLog list) {
    if (!list.organisation().equals(organisation) || !list.root().equals(root)) {
      throw new IllegalArgumentException("list must be that of the organisation and its root key");
    }
  }

  /**
   * Returns this memory with a higher floor.
   *
   * @throws CryptoException.BelowFloor if the floor demands less of anything than the one that is remembered
   */
  public KnownList demanding(Floor higher) throws BelowFloor {
    higher.checkNotBelow(floor);
    return new KnownList(organisation, root, suite, higher, entries, seen, attested);
  }

  /**
   * Returns this memory, accepting envelopes of that suite or a stronger one for all devices.
   *
   * @throws MembershipException with LESS_THAN_KNOWN if a stronger one is demanded already
   */
  public KnownList demanding(EnvelopeSuite least) throws MembershipException {
    if (least.compareTo(suite) < 0) {
      throw new MembershipException(Reason.LESS_THAN_KNOWN);
    }
    return new KnownList(organisation, root, least, floor, entries, seen, attested);
  }

  /** Returns the organisation. */
  public OrganisationId organisation() {
    return organisation;
  }

  /** Returns the public half of the root key. */
  public VerificationKey root() {
    return root;
  }

  /** Returns the least that this device accepts of a locked organisation. */
  public Floor floor() {
    return floor;
  }

  /** Returns the least suite of envelopes that this device accepts for anybody. */
  public EnvelopeSuite suite() {
    return suite;
  }

  /** Returns the hashes of the newest entries that were seen, ascending, unmodifiable. */
  public List<String> seen() {
    return List.copyOf(seen);
  }

  /** Returns the hashes of the entries that others attest and that were not seen, ascending, unmodifiable. */
  public List<String> attested() {
    return List.copyOf(attested);
  }

  /** Returns the bytes to keep, sealed: whoever could change them could roll back. The same knowledge gives the same bytes. */
  public byte[] toBytes() {
    byte[] least = floor.toBytes();
    ByteBuffer out = ByteBuffer.allocate(1
        + 16
        + VerificationKey.LENGTH
        + 1
        + 4 * 4
        + least.length
        + HASH * (seen.size() + attested.size()));
    out.put(VERSION)
        .putLong(organisation.value().getMostSignificantBits())
        .putLong(organisation.value().getLeastSignificantBits())
        .put(root.toBytes())
        .put((byte) (suite == EnvelopeSuite.X_WING ? 1 : 2))
        .putInt(least.length)
        .put(least)
        .putInt(entries);
    for (NavigableSet<String> hashes : List.of(seen, attested)) {
      out.putInt(hashes.size());
      hashes.forEach(hash -> out.put(HexFormat.of().parseHex(hash)));
    }
    return out.array();
  }

  /**
   * Reads a memory.
   *
   * @param bytes what {@link #toBytes} returned, opened where it was sealed
   * @throws MembershipException with UNSUPPORTED_FORMAT if they are of another version, with MALFORMED if they were changed or cut
   */
  public static KnownList parse(byte[] bytes) throws MembershipException {
    if (bytes.length == 0 || bytes[0] != VERSION) {
      throw new MembershipException(Reason.UNSUPPORTED_FORMAT);
    }
    KnownList known;
    try {
      known = read(ByteBuffer.wrap(bytes, 1, bytes.length - 1));
    } catch (BufferUnderflowException | CryptoException e) {
      throw new MembershipException(Reason.MALFORMED);
    }
    if (!Arrays.equals(known.toBytes(), bytes)) {
      throw new MembershipException(Reason.MALFORMED);
    }
    return known;
  }

  private static KnownList read(ByteBuffer in) throws CryptoException {
    OrganisationId organisation = new OrganisationId(new UUID(in.getLong(), in.getLong()));
    VerificationKey root = VerificationKey.parse(next(in, VerificationKey.LENGTH));
    EnvelopeSuite suite =
        in.get() == 1 ? EnvelopeSuite.X_WING : EnvelopeSuite.ML_KEM_1024_AND_X25519;
    Floor floor = Floor.parse(next(in, in.getInt()));
    int entries = in.getInt();
    List<String> seen = hashes(in);
    return new KnownList(organisation, root, suite, floor, entries, seen, hashes(in));
  }

  private static List<String> hashes(ByteBuffer in) {
    List<String> hashes = new ArrayList<>();
    for (int left = in.getInt(); left > 0; left--) {
      hashes.add(HexFormat.of().formatHex(next(in, HASH)));
    }
    return hashes;
  }

  // A length beyond the bytes that are there is refused before anything is made of it.
  private static byte[] next(ByteBuffer in, int length) {
    if (length < 0 || length > in.remaining()) {
      throw new BufferUnderflowException();
    }
    byte[] next = new byte[length];
    in.get(next);
    return next;
  }

  @Override
  public String toString() {
    return "KnownList[" + organisation + ", entries=" + entries + ", attested=" + attested.size()
        + "]";
  }
}
