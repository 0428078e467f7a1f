package org.allervers.crypto.membership;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.allervers.crypto.CompartmentType;
import org.allervers.crypto.DeviceId;
import org.allervers.crypto.OrganisationId;
import org.allervers.crypto.SigningKey;
import org.allervers.crypto.VerificationKey;
import org.allervers.crypto.internal.dse1.MemberRecord;
import org.allervers.crypto.journal.DeviceKeys;
import org.allervers.crypto.keyring.DeviceIdentity;
import org.allervers.crypto.keyring.KeyAuthority;
import org.allervers.crypto.keyring.RecipientKey;
import org.allervers.crypto.membership.Membership.Epoch;
import org.allervers.crypto.membership.MembershipChange.Enrol;
import org.allervers.crypto.membership.MembershipChange.Found;
import org.allervers.crypto.membership.MembershipChange.Grant;
import org.allervers.crypto.membership.MembershipChange.Recovery;
import org.allervers.crypto.membership.MembershipException.Reason;

/**
 * The list of members of an organisation, as far as this device knows it, and what follows from it: which devices belong to
 * whom, who holds which compartment, which keys there are, and which of them must be renewed.
 *
 * <p>Everybody who has the same entries comes to the same list, in whatever order they arrived; nothing needs a network. An
 * entry counts if its author had the right by all that he knew when he signed. Removals win: whoever is shut out by somebody who
 * did not know an entry of his has that entry voided, so that nobody signs himself back in with an old date. Two managers who
 * shut each other out at the same time are both out; the root key, kept in the recovery set, lets somebody in again.
 *
 * <p>A server can withhold the newest entries, which {@link KnownList} finds out. It cannot add, change or reorder any. This
 * class is immutable and thread-safe.
 *
 * @terme liste des membres
 */
public final class MembershipLog implements KeyAuthority {
  private static final int MOST_INDEX = 0xffff;

  private final OrganisationId organisation;
  private final VerificationKey root;
  private final Map<String, MembershipEntry> all;
  private final MembershipOrder order;
  private final List<MembershipFinding> findings = new ArrayList<>();
  private final List<String> heads;
  private final Membership members;
  private final Set<String> voided;

  private MembershipLog(
      OrganisationId organisation,
      VerificationKey root,
      Map<String, MembershipEntry> all,
      Set<String> verified) {
    this.organisation = organisation;
    this.root = root;
    this.all = all;
    this.order = new MembershipOrder(organisation, root, all.values(), verified);
    this.members = order.fold(order.full(), order.voids(order.full()));
    this.voided = members.voided;
    this.heads = headsOf();
    findings.addAll(order.findings());
    report();
  }

  /**
   * Begins an organisation.
   *
   * @param root its root key: keep it in the recovery set, and show its public half to each new device
   */
  public static MembershipLog found(OrganisationId organisation, SigningKey root) {
    MembershipEntry first = MembershipEntry.sign(
        organisation, MembershipEntry.ROOT, List.of(), new Found(root.verificationKey()), root);
    return new MembershipLog(
        organisation, root.verificationKey(), new TreeMap<>(Map.of(first.hash(), first)), Set.of());
  }

  /**
   * Reads a list.
   *
   * @param root the root key as this device was shown it, not as a server says it is
   * @param entries in any order, the same twice if it so happens
   * @throws MembershipException with NO_FOUNDING if none of them begins that organisation under that root key
   */
  public static MembershipLog read(
      OrganisationId organisation, VerificationKey root, Collection<MembershipEntry> entries)
      throws MembershipException {
    return read(organisation, root, entries, Set.of());
  }

  private static MembershipLog read(
      OrganisationId organisation,
      VerificationKey root,
      Collection<MembershipEntry> entries,
      Set<String> verified)
      throws MembershipException {
    Map<String, MembershipEntry> all = new TreeMap<>();
    entries.forEach(entry -> all.put(entry.hash(), entry));
    MembershipLog log = new MembershipLog(organisation, root, all, verified);
    if (log.order.entries().isEmpty()) {
      throw new MembershipException(Reason.NO_FOUNDING);
    }
    return log;
  }

  /**
   * Returns the list that those entries make by themselves, as somebody shows it, to be compared with what is known ({@link
   * KnownList#compare}). Signatures that were verified for this list are not verified again.
   *
   * @throws MembershipException with NO_FOUNDING if none of them begins this organisation
   */
  public MembershipLog shown(Collection<MembershipEntry> entries) throws MembershipException {
    return read(organisation, root, entries, verified());
  }

  /** Returns this list with more entries, those that it has already among them or not. */
  public MembershipLog with(Collection<MembershipEntry> more) {
    Map<String, MembershipEntry> merged = new TreeMap<>(all);
    more.forEach(entry -> merged.put(entry.hash(), entry));
    return new MembershipLog(organisation, root, merged, verified());
  }

  /**
   * Returns this list with what another one has, whose signatures need not be verified again.
   *
   * @throws IllegalArgumentException if it is the list of another organisation, or under another root key
   */
  public MembershipLog with(MembershipLog other) {
    if (!other.organisation.equals(organisation) || !other.root.equals(root)) {
      throw new IllegalArgumentException("list must be that of the organisation and its root key");
    }
    Map<String, MembershipEntry> merged = new TreeMap<>(all);
    merged.putAll(other.all);
    Set<String> verified = verified();
    verified.addAll(other.verified());
    return new MembershipLog(organisation, root, merged, verified);
  }

  private Set<String> verified() {
    Set<String> verified = new HashSet<>();
    order.entries().forEach(entry -> verified.add(entry.hash()));
    return verified;
  }

  /**
   * Returns a signed entry for a change, after all that this list knows; {@link #with} adds it.
   *
   * <p>Managers of a compartment grant it, withdraw it, rotate its key and set its recovery key; managers of all that a member holds enrol a device for
   * him; managers of something that he holds revoke his devices; every device revokes itself.
   *
   * @throws MembershipException with NOT_A_MEMBER, NOT_ALLOWED, CONFLICT or UNKNOWN if the change would not count
   */
  public MembershipEntry sign(MembershipChange change, DeviceId author, SigningKey key)
      throws MembershipException {
    check(Optional.of(author), change);
    Enrol enrolled = members.devices.get(author);
    if (enrolled == null || !enrolled.identity().verificationKey().equals(key.verificationKey())) {
      throw new MembershipException(Reason.NOT_A_MEMBER);
    }
    return MembershipEntry.sign(organisation, author.value(), parents(), change, key);
  }

  /**
   * Returns an entry signed with the root key, which may do everything.
   *
   * @throws MembershipException with NOT_ALLOWED if it is another key, with CONFLICT or UNKNOWN if the change would not count
   */
  public MembershipEntry signAsRoot(MembershipChange change, SigningKey key)
      throws MembershipException {
    if (!key.verificationKey().equals(root)) {
      throw new MembershipException(Reason.NOT_ALLOWED);
    }
    check(Optional.empty(), change);
    return MembershipEntry.sign(organisation, MembershipEntry.ROOT, parents(), change, key);
  }

  private List<String> parents() {
    return heads.subList(0, Math.min(heads.size(), MemberRecord.MOST_PARENTS));
  }

  private void check(Optional<DeviceId> author, MembershipChange change)
      throws MembershipException {
    Optional<Reason> refusal = members.refusal(author, change);
    if (refusal.isPresent()) {
      throw new MembershipException(refusal.get());
    }
  }

  private List<String> headsOf() {
    Set<String> followed = new TreeSet<>();
    order.entries().forEach(entry -> followed.addAll(entry.parents()));
    return order.entries().stream()
        .map(MembershipEntry::hash)
        .filter(hash -> !followed.contains(hash))
        .sorted()
        .toList();
  }

  private void report() {
    for (MembershipEntry entry : order.entries()) {
      if (voided.contains(entry.hash())) {
        findings.add(new MembershipFinding.Voided(entry.hash()));
      }
    }
    Map<DeviceId, Integer> last = new HashMap<>();
    Set<DeviceId> equivocal = new TreeSet<>();
    for (int at = 0; at < order.entries().size(); at++) {
      MembershipEntry entry = order.entries().get(at);
      Optional<DeviceId> author = entry.author();
      if (author.isPresent()) {
        Integer before = last.put(author.get(), at);
        if (before != null && !order.pastOf(entry.hash()).get(before)) {
          equivocal.add(author.get());
        }
      }
    }
    equivocal.forEach(device -> findings.add(new MembershipFinding.Equivocal(device)));
  }

  /** Returns the organisation. */
  @Override
  public OrganisationId organisation() {
    return organisation;
  }

  /** Returns the public half of the root key. */
  public VerificationKey root() {
    return root;
  }

  /** Returns all entries, to be stored or sent: those that count, in their order, then those that wait or were refused. */
  public List<MembershipEntry> entries() {
    Set<MembershipEntry> ordered = new LinkedHashSet<>(order.entries());
    ordered.addAll(all.values());
    return List.copyOf(ordered);
  }

  /** Returns what does not count and why, and devices to be looked at; empty if all is well. */
  public List<MembershipFinding> findings() {
    return List.copyOf(findings);
  }

  /** Returns the hashes of the newest entries, ascending: two lists with the same ones are the same. */
  @Override
  public List<String> heads() {
    return heads;
  }

  /** Returns whether an entry is in its place: verified, and all that it follows too. */
  boolean has(String hash) {
    return order.has(hash);
  }

  /** Returns how many entries are in their place. */
  int size() {
    return order.entries().size();
  }

  /** Returns the devices that are enrolled and have not been revoked, by id. */
  List<DeviceIdentity> activeDevices() {
    return members.devices.values().stream()
        .map(Enrol::identity)
        .filter(identity -> members.isActive(identity.id()))
        .toList();
  }

  /** Returns whether a device is enrolled and has not been revoked. */
  public boolean isMember(DeviceId device) {
    return members.isActive(device);
  }

  /** Returns the identity of a device that was ever enrolled, even if it was revoked since. */
  @Override
  public Optional<DeviceIdentity> identity(DeviceId device) {
    return Optional.ofNullable(members.devices.get(device)).map(Enrol::identity);
  }

  /** Returns whose device it is; empty if it was never enrolled. */
  public Optional<MemberId> member(DeviceId device) {
    return Optional.ofNullable(members.devices.get(device)).map(Enrol::member);
  }

  /** Returns whether a member holds a compartment. */
  public boolean holds(MemberId member, CompartmentType<?> compartment) {
    return members.rightsOf(member).held.contains(compartment.code());
  }

  @Override
  public boolean holds(DeviceId device, CompartmentType<?> compartment) {
    return isMember(device)
        && member(device).filter(member -> holds(member, compartment)).isPresent();
  }

  @Override
  public boolean hasHeld(DeviceId device, CompartmentType<?> compartment) {
    Optional<MemberId> member = member(device);
    return order.entries().stream()
        .filter(entry -> !voided.contains(entry.hash()))
        .map(MembershipEntry::change)
        .anyMatch(change -> change instanceof Grant grant
            && member.filter(grant.member()::equals).isPresent()
            && grant.compartments().contains(compartment.code()));
  }

  @Override
  public Optional<MembershipLog> asOf(Collection<String> heads) {
    BitSet known = new BitSet();
    List<MembershipEntry> ordered = order.entries();
    Set<String> missing = new HashSet<>(heads);
    for (int at = 0; at < ordered.size(); at++) {
      if (missing.remove(ordered.get(at).hash())) {
        known.or(order.pastOf(ordered.get(at).hash()));
        known.set(at);
      }
    }
    if (!missing.isEmpty() || known.isEmpty()) {
      return Optional.empty();
    }
    Map<String, MembershipEntry> then = new TreeMap<>();
    known.stream().mapToObj(ordered::get).forEach(entry -> then.put(entry.hash(), entry));
    return Optional.of(new MembershipLog(organisation, root, then, then.keySet()));
  }

  /** Returns whether a member manages a compartment. */
  public boolean manages(MemberId member, CompartmentType<?> compartment) {
    return members.rightsOf(member).managed.contains(compartment.code());
  }

  /** Returns the devices that may have the keys of a compartment, by id. */
  public List<DeviceIdentity> devices(CompartmentType<?> compartment) {
    return members.devices.values().stream()
        .filter(enrol -> members.isActive(enrol.identity().id()))
        .filter(enrol -> holds(enrol.member(), compartment))
        .map(Enrol::identity)
        .toList();
  }

  /**
   * Returns the recovery keys of a compartment: none before one is set, and more than one only where two were set at the same time,
   * until another takes the place of both.
   */
  public List<Recovery> recovery(CompartmentType<?> compartment) {
    return order.recovery(order.full(), voided, compartment.code());
  }

  /**
   * Returns all to whom the key of a compartment is to be sealed: its {@link #devices}, by id, then its recovery keys, which
   * whoever renews it so does not forget.
   */
  public List<RecipientKey> recipients(CompartmentType<?> compartment) {
    List<RecipientKey> all = new ArrayList<>();
    devices(compartment).forEach(device -> all.add(device.recipient()));
    recovery(compartment).forEach(set -> all.add(set.key()));
    return all.stream().distinct().toList();
  }

  /**
   * Returns the keys with which entries of the journal are verified: of all devices ever enrolled, even if they were revoked
   * since, and even if the enrolment turned out void, so that all come to know the same journal whatever they heard first. Whose
   * device it is, and whether it is anybody's, {@link #member} says.
   */
  public DeviceKeys deviceKeys() {
    Map<DeviceId, VerificationKey> nobodys = new HashMap<>();
    for (MembershipEntry entry : order.entries()) {
      if (entry.change() instanceof Enrol enrol && voided.contains(entry.hash())) {
        nobodys.putIfAbsent(enrol.identity().id(), enrol.identity().verificationKey());
      }
    }
    return device -> identity(device)
        .map(DeviceIdentity::verificationKey)
        .or(() -> Optional.ofNullable(nobodys.get(device)));
  }

  /** Returns the commitment to the key of an epoch, 64 lower-case hexadecimal digits: any other key is forged. */
  @Override
  public Optional<String> commitment(CompartmentType<?> compartment, long epoch) {
    return Optional.ofNullable(members.epochsOf(compartment.code()).get(epoch))
        .map(Epoch::commitment);
  }

  /** Returns the epochs of a compartment that are not retired, ascending. */
  @Override
  public List<Long> epochs(CompartmentType<?> compartment) {
    Set<Long> gone = members.retired.getOrDefault(compartment.code(), Set.of());
    return members.epochsOf(compartment.code()).keySet().stream()
        .filter(epoch -> !gone.contains(epoch))
        .toList();
  }

  /** Returns the epoch to seal in; empty if {@link #mustRotate} or if there is no key yet. */
  public Optional<Long> writable(CompartmentType<?> compartment) {
    return mustRotate(compartment)
        ? Optional.empty()
        : members.newest(compartment.code()).map(Epoch::number);
  }

  /**
   * Returns whether the newest key of a compartment may be known to somebody who has no right to it, or has lost it, so that it
   * must be renewed before anything is sealed: to whom its maker handed it, not knowing of a removal, or to whom somebody handed
   * it since who had no right to; or to those who hold shares of a recovery key that another has taken the place of.
   */
  public boolean mustRotate(CompartmentType<?> compartment) {
    Optional<Epoch> newest = members.newest(compartment.code());
    if (newest.isEmpty() || newest.get().voided()) {
      return newest.isPresent();
    }
    KeyHolders holders = new KeyHolders(order, compartment.code());
    return !KeyHolders.entitled(members, compartment.code())
            .containsAll(holders.devices(newest.get()))
        || !KeyHolders.of(recovery(compartment)).containsAll(holders.recovery(newest.get()));
  }

  /**
   * Returns the latest epoch of a compartment whose key a device may have been handed; empty if it never was. Whoever has that
   * key may have those of all earlier epochs.
   */
  public Optional<Long> lastKeyOf(DeviceId device, CompartmentType<?> compartment) {
    KeyHolders holders = new KeyHolders(order, compartment.code());
    return members.epochsOf(compartment.code()).descendingMap().values().stream()
        .filter(epoch -> holders.devices(epoch).contains(device))
        .findFirst()
        .map(Epoch::number);
  }

  /**
   * Returns the number of the next epoch that a device makes for a compartment: after all others, and such that no other device
   * makes the same.
   *
   * @throws MembershipException with NOT_A_MEMBER if the device is not enrolled
   */
  public long nextEpoch(CompartmentType<?> compartment, DeviceId device)
      throws MembershipException {
    Enrol enrol = members.devices.get(device);
    if (enrol == null) {
      throw new MembershipException(Reason.NOT_A_MEMBER);
    }
    return members.nextEpoch(compartment.code(), enrol.index());
  }

  /**
   * Returns a number for a new device that no device has, and that another manager, enrolling another device at the same time,
   * is unlikely to give.
   *
   * @throws IllegalStateException if all 65 535 are taken
   */
  public int freeIndex(DeviceId device) {
    Set<Integer> taken = new TreeSet<>();
    members.devices.values().forEach(enrol -> taken.add(enrol.index()));
    int index =
        (int) Long.remainderUnsigned(device.value().getLeastSignificantBits(), MOST_INDEX) + 1;
    for (int tried = 0; taken.contains(index); tried++) {
      if (tried == MOST_INDEX) {
        throw new IllegalStateException("all numbers of devices are taken");
      }
      index = index % MOST_INDEX + 1;
    }
    return index;
  }

  @Override
  public String toString() {
    return "MembershipLog[" + organisation + ", entries=" + order.entries().size() + ", devices="
        + members.devices.size() + "]";
  }
}
