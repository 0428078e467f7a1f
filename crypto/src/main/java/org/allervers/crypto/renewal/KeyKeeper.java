package org.allervers.crypto.renewal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.allervers.crypto.Compartment;
import org.allervers.crypto.CompartmentType;
import org.allervers.crypto.CryptoException;
import org.allervers.crypto.CryptoException.NotGranted;
import org.allervers.crypto.DeviceId;
import org.allervers.crypto.InsecureKeyAccess;
import org.allervers.crypto.Session;
import org.allervers.crypto.SigningKey;
import org.allervers.crypto.internal.dse1.Algorithms;
import org.allervers.crypto.internal.dse1.EpochKey;
import org.allervers.crypto.internal.dse1.RawKeys;
import org.allervers.crypto.internal.dse1.Refused;
import org.allervers.crypto.keyring.DeviceIdentity;
import org.allervers.crypto.keyring.DeviceSecrets;
import org.allervers.crypto.keyring.KeyEnvelope;
import org.allervers.crypto.keyring.KeyringBundle;
import org.allervers.crypto.keyring.KeyringException;
import org.allervers.crypto.keyring.RecipientKey;
import org.allervers.crypto.membership.MemberId;
import org.allervers.crypto.membership.MembershipChange;
import org.allervers.crypto.membership.MembershipEntry;
import org.allervers.crypto.membership.MembershipException;
import org.allervers.crypto.membership.MembershipLog;
import org.allervers.crypto.membership.RevocationReason;
import org.allervers.crypto.renewal.RenewalException.Reason;

/**
 * The device of a member who manages compartments, at work: it prepares new keys, removals, enrolments and recoveries, each as a
 * {@link Renewal} to be run. Preparing one writes nothing, and leaves the session as it is: the session has a new key once the
 * renewal is done and this device has opened its own envelope, as every other device does, with
 * {@link KeyEnvelope#open} and {@link org.allervers.crypto.keyring.GrantedKey#addTo}.
 *
 * <p>The session, the secrets and the list stay the caller's. This class is immutable and thread-safe.
 */
public final class KeyKeeper {
  private final Session session;
  private final DeviceSecrets secrets;
  private final MembershipLog list;

  private KeyKeeper(Session session, DeviceSecrets secrets, MembershipLog list) {
    this.session = session;
    this.secrets = secrets;
    this.list = list;
  }

  /**
   * Returns a device at work.
   *
   * @param session open, with the compartments that are to be renewed
   * @param secrets of this device, which signs
   * @param list as it is known here; read it again after each renewal
   */
  public static KeyKeeper of(Session session, DeviceSecrets secrets, MembershipLog list) {
    return new KeyKeeper(
        Objects.requireNonNull(session, "session"),
        Objects.requireNonNull(secrets, "secrets"),
        Objects.requireNonNull(list, "list"));
  }

  /**
   * Prepares a new key for each of those compartments: the envelopes, then the keyrings, then the entries that announce the keys.
   * So no key is announced that those who are to have it cannot have.
   *
   * @throws NotGranted if the session has no key for one of them
   * @throws MembershipException if this device may not renew one
   * @throws RenewalException {@code NOT_CURRENT}, {@code NO_RECIPIENT}
   * @throws KeyringException {@code NOT_ENTITLED} if this device does not hold one of them, {@code UNUSABLE_KEY} if nothing can be
   *     sealed to a recipient's key
   */
  public Renewal rotate(CompartmentType<?>... compartments)
      throws NotGranted, MembershipException, RenewalException, KeyringException {
    Plan plan = new Plan(list);
    plan.rotate(List.of(compartments));
    return plan.renewal();
  }

  /**
   * Prepares a removal, and a new key for each of those compartments whose key somebody then has without the right to it. The
   * removal is written first: it holds from then on, whoever has to finish the rest.
   *
   * @param removal a {@link MembershipChange.Revoke} or a {@link MembershipChange.Withdraw}
   * @param compartments those that this device manages, of what is removed
   * @throws NotGranted if the session has no key for one of them
   * @throws MembershipException if this device may not remove, or renew
   * @throws RenewalException {@code NO_REMOVAL} if it is another change, {@code NOT_CURRENT}, {@code NO_RECIPIENT}
   * @throws KeyringException {@code NOT_ENTITLED} if this device does not hold one of them, {@code UNUSABLE_KEY} if nothing can be
   *     sealed to a recipient's key
   */
  public Renewal remove(MembershipChange removal, CompartmentType<?>... compartments)
      throws NotGranted, MembershipException, RenewalException, KeyringException {
    if (!(removal instanceof MembershipChange.Revoke)
        && !(removal instanceof MembershipChange.Withdraw)) {
      throw new RenewalException(Reason.NO_REMOVAL);
    }
    Plan plan = new Plan(list);
    plan.sign(removal, Optional.empty());
    plan.rotate(plan.toBeRenewed(List.of(compartments)));
    return plan.renewal();
  }

  /**
   * Prepares the enrolment of a device: the entries first, then the keyrings, then its envelopes. So nobody has a key without
   * standing in the list, and the next manager to renew a key would notice who has one.
   *
   * @param identity of the device, compared by two people beforehand
   * @param member whose device it is
   * @param manages whether what is granted is granted to be managed too
   * @param compartments what the device is handed the keys of; those that the member does not hold yet are granted
   * @throws NotGranted if the session has no key for one of them
   * @throws MembershipException if this device may not grant or enrol
   * @throws RenewalException {@code MUST_ROTATE}, {@code NOT_CURRENT}
   * @throws KeyringException {@code NOT_ENTITLED} if this device does not hold one of them, {@code UNUSABLE_KEY} if nothing can be
   *     sealed to the device's key
   */
  public Renewal enrol(
      DeviceIdentity identity, MemberId member, boolean manages, CompartmentType<?>... compartments)
      throws NotGranted, MembershipException, RenewalException, KeyringException {
    List<CompartmentType<?>> all = List.of(compartments);
    for (CompartmentType<?> each : all) {
      if (list.mustRotate(each)) {
        throw new RenewalException(Reason.MUST_ROTATE);
      }
    }
    Plan plan = new Plan(list);
    plan.enrol(identity, member, manages, all, Optional.empty());
    plan.handOn(identity.recipient(), all);
    return plan.renewal();
  }

  /**
   * Prepares a recovery key for a compartment: the entry that sets it first, then the keyring, then the newest key sealed to it.
   * Every key made later is sealed to it too.
   *
   * @param recovery the key and its set of shares; prove its printed shares first, see {@link
   *     org.allervers.crypto.recovery.RecoveryDrill}
   * @throws NotGranted if the session has no key for the compartment
   * @throws MembershipException if this device may not set it
   * @throws RenewalException {@code NOT_CURRENT}
   * @throws KeyringException {@code NOT_ENTITLED} if this device does not hold the compartment
   * @throws IllegalArgumentException if the key is set for another compartment
   */
  public Renewal entrust(MembershipChange.Recovery recovery, CompartmentType<?> compartment)
      throws NotGranted, MembershipException, RenewalException, KeyringException {
    if (recovery.compartment() != compartment.code()) {
      throw new IllegalArgumentException(
          "recovery must be of " + compartment + ", but was of " + recovery.compartment());
    }
    Plan plan = new Plan(list);
    plan.sign(recovery, Optional.empty());
    plan.handOn(recovery.key(), List.of(compartment));
    return plan.renewal();
  }

  /**
   * Prepares what follows a loss, on the new device of somebody who has the keys again through the recovery key and holds the root
   * key: this device is enrolled and given the keys, lost devices are shut out, and keys that they had are renewed. Any stop leaves
   * the recovery key opening what it opened; the same can be prepared again on yet another device.
   *
   * @param root the root key
   * @param member whose device this is
   * @param lost devices that are shut out with it
   * @param compartments all that were recovered; the member is to hold and manage them
   * @throws NotGranted if the session has no key for one of them
   * @throws MembershipException if it is not the root key, or if a device was never enrolled
   * @throws RenewalException {@code NOT_CURRENT}, {@code NO_RECIPIENT}
   * @throws KeyringException {@code NOT_ENTITLED} if this device does not hold one of them, {@code UNUSABLE_KEY} if nothing can be
   *     sealed to a recipient's key
   */
  public Renewal recover(
      SigningKey root, MemberId member, Set<DeviceId> lost, CompartmentType<?>... compartments)
      throws NotGranted, MembershipException, RenewalException, KeyringException {
    List<CompartmentType<?>> all = List.of(compartments);
    Plan plan = new Plan(list);
    plan.enrol(secrets.identity(), member, true, all, Optional.of(root));
    plan.handOn(secrets.identity().recipient(), all);
    for (DeviceId each : new TreeSet<>(lost)) {
      plan.sign(new MembershipChange.Revoke(each, RevocationReason.LOSS), Optional.of(root));
    }
    plan.rotate(plan.toBeRenewed(all));
    return plan.renewal();
  }

  /**
   * Returns the epochs of a compartment, not retired, whose keys this session lacks: the keyrings that it makes lack them too. A
   * newcomer then needs an earlier keyring, or another manager's.
   *
   * @throws NotGranted if the session has no key for the compartment
   */
  public List<Long> missing(CompartmentType<?> compartment) throws NotGranted {
    Compartment<?> open = session.compartment(compartment);
    return list.epochs(compartment).stream().filter(epoch -> !open.holds(epoch)).toList();
  }

  @Override
  public String toString() {
    return "KeyKeeper[" + secrets.id() + "]";
  }

  /** Steps as they are added, and the list as it will be once they are written. */
  private final class Plan {
    private final List<RenewalStep> steps = new ArrayList<>();
    private MembershipLog after;

    Plan(MembershipLog list) {
      this.after = list;
    }

    Renewal renewal() {
      return new Renewal(steps);
    }

    List<CompartmentType<?>> toBeRenewed(List<CompartmentType<?>> compartments) {
      List<CompartmentType<?>> those = new ArrayList<>(compartments);
      those.removeIf(each -> !after.mustRotate(each));
      return those;
    }

    void sign(MembershipChange change, Optional<SigningKey> root) throws MembershipException {
      MembershipEntry entry = root.isPresent()
          ? after.signAsRoot(change, root.get())
          : after.sign(change, secrets.id(), secrets.signing());
      after = after.with(List.of(entry));
      steps.add(RenewalStep.of(entry));
    }

    void enrol(
        DeviceIdentity identity,
        MemberId member,
        boolean manages,
        List<CompartmentType<?>> compartments,
        Optional<SigningKey> root)
        throws MembershipException {
      NavigableSet<Integer> granted = new TreeSet<>();
      for (CompartmentType<?> each : compartments) {
        if (!after.holds(member, each) || (manages && !after.manages(member, each))) {
          granted.add(each.code());
        }
      }
      if (!granted.isEmpty()) {
        sign(new MembershipChange.Grant(member, granted, manages), root);
      }
      sign(new MembershipChange.Enrol(identity, member, after.freeIndex(identity.id())), root);
    }

    /** Hands the newest keys, and the older ones, to one device. */
    void handOn(RecipientKey recipient, Collection<CompartmentType<?>> compartments)
        throws NotGranted, KeyringException, RenewalException {
      try (Session copy = copy(compartments)) {
        for (CompartmentType<?> each : compartments) {
          checkCurrent(copy, each);
          keyring(copy, each);
        }
        for (CompartmentType<?> each : compartments) {
          envelopes(copy, each, List.of(recipient));
        }
      }
    }

    void rotate(Collection<CompartmentType<?>> compartments)
        throws NotGranted, MembershipException, RenewalException, KeyringException {
      if (compartments.isEmpty()) {
        return;
      }
      List<MembershipChange> announced = new ArrayList<>();
      try (Session copy = copy(compartments)) {
        for (CompartmentType<?> each : compartments) {
          long epoch = after.nextEpoch(each, secrets.id());
          String commitment = copy.rotate(each, epoch);
          announced.add(new MembershipChange.Rotate(each.code(), epoch, commitment));
          envelopes(copy, each, recipients(each));
          keyring(copy, each);
        }
      }
      for (MembershipChange change : announced) {
        sign(change, Optional.empty());
      }
    }

    private List<RecipientKey> recipients(CompartmentType<?> compartment) throws RenewalException {
      if (after.devices(compartment).isEmpty()) {
        throw new RenewalException(Reason.NO_RECIPIENT);
      }
      return after.recipients(compartment);
    }

    private void envelopes(
        Session from, CompartmentType<?> compartment, List<RecipientKey> recipients)
        throws NotGranted, KeyringException {
      KeyEnvelope.seal(from, compartment, secrets, recipients)
          .forEach(envelope -> steps.add(RenewalStep.of(envelope)));
    }

    private void keyring(Session from, CompartmentType<?> compartment)
        throws NotGranted, KeyringException {
      Compartment<?> open = from.compartment(compartment);
      boolean older = after.epochs(compartment).stream()
          .anyMatch(each -> each < open.epoch() && open.holds(each));
      if (older) {
        steps.add(RenewalStep.of(KeyringBundle.seal(from, compartment, secrets, after)));
      }
    }

    private void checkCurrent(Session from, CompartmentType<?> compartment)
        throws NotGranted, RenewalException {
      List<Long> epochs = after.epochs(compartment);
      if (from.compartment(compartment).epoch() != epochs.get(epochs.size() - 1)) {
        throw new RenewalException(Reason.NOT_CURRENT);
      }
    }

    /** Returns a session of its own, with the keys of those compartments that are in the list and not retired. */
    private Session copy(Collection<CompartmentType<?>> compartments)
        throws NotGranted, RenewalException {
      for (CompartmentType<?> each : compartments) {
        session.compartment(each);
      }
      byte[] raw = session.exportRawKeys(InsecureKeyAccess.granted());
      List<EpochKey> keys = List.of();
      try {
        keys = RawKeys.parse(raw, Algorithms.PLATFORM).keys();
        List<EpochKey> listed = new ArrayList<>();
        for (CompartmentType<?> each : compartments) {
          listed.addAll(listed(each, keys));
        }
        return session(listed);
      } catch (Refused e) {
        throw new AssertionError("keys just exported are read", e);
      } finally {
        Arrays.fill(raw, (byte) 0);
        keys.forEach(EpochKey::destroy);
      }
    }

    private List<EpochKey> listed(CompartmentType<?> compartment, List<EpochKey> keys)
        throws RenewalException {
      List<Long> epochs = after.epochs(compartment);
      List<EpochKey> listed = keys.stream()
          .filter(key -> key.compartment() == compartment.code() && epochs.contains(key.epoch()))
          .toList();
      boolean forged = listed.stream()
          .anyMatch(key -> !after
              .commitment(compartment, key.epoch())
              .equals(Optional.of(HexFormat.of().formatHex(key.commitment()))));
      if (listed.isEmpty() || forged) {
        throw new RenewalException(Reason.NOT_CURRENT);
      }
      return listed;
    }

    private Session session(List<EpochKey> keys) {
      byte[] some = RawKeys.toBytes(session.organisation().value(), keys);
      try {
        return Session.restoreRawKeys(InsecureKeyAccess.granted(), some);
      } catch (CryptoException e) {
        throw new AssertionError("keys just written are read", e);
      } finally {
        Arrays.fill(some, (byte) 0);
      }
    }
  }
}
