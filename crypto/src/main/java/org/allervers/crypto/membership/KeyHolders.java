package org.allervers.crypto.membership;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.allervers.crypto.DeviceId;
import org.allervers.crypto.membership.Membership.Epoch;
import org.allervers.crypto.membership.MembershipChange.Enrol;
import org.allervers.crypto.membership.MembershipChange.Grant;
import org.allervers.crypto.membership.MembershipChange.Recovery;
import org.allervers.crypto.membership.MembershipChange.Revoke;

/**
 * Who may have a key of one compartment: those who had the right when it was made, and those to whom somebody gave it since,
 * even if that turned out to be void, for whoever gave it may have handed over the key.
 */
final class KeyHolders {
  private final MembershipOrder order;
  private final int compartment;

  KeyHolders(MembershipOrder order, int compartment) {
    this.order = order;
    this.compartment = compartment;
  }

  /** Returns the devices that have the right by that state. */
  static Set<DeviceId> entitled(Membership state, int compartment) {
    Set<DeviceId> devices = new TreeSet<>();
    for (Enrol enrol : state.devices.values()) {
      if (state.isActive(enrol.identity().id())
          && state.rightsOf(enrol.member()).held.contains(compartment)) {
        devices.add(enrol.identity().id());
      }
    }
    return devices;
  }

  /** Returns the holders of those recovery keys. */
  static Set<UUID> of(Collection<Recovery> sets) {
    Set<UUID> holders = new TreeSet<>();
    sets.forEach(set -> holders.add(set.key().holder()));
    return holders;
  }

  Set<DeviceId> devices(Epoch epoch) {
    BitSet known = order.pastOf(epoch.entry());
    Set<DeviceId> devices =
        new TreeSet<>(entitled(order.fold(known, order.voids(known)), compartment));
    List<MembershipEntry> entries = order.entries();
    for (int at = 0; at < entries.size(); at++) {
      if (entries.get(at).change() instanceof Enrol enrol
          && wasGiven(enrol, !known.get(at), known)) {
        devices.add(enrol.identity().id());
      }
    }
    return devices;
  }

  /** Returns whether the device of that enrolment was given the compartment since. */
  private boolean wasGiven(Enrol enrol, boolean enrolledSince, BitSet known) {
    List<MembershipEntry> entries = order.entries();
    for (int at = 0; at < entries.size(); at++) {
      MembershipEntry entry = entries.get(at);
      if (entry.change() instanceof Grant grant
          && grant.member().equals(enrol.member())
          && grant.compartments().contains(compartment)
          && (enrolledSince || (!known.get(at) && !isOut(enrol.identity().id(), entry)))) {
        return true;
      }
    }
    return false;
  }

  // Who grants knowing that a device is out hands it nothing.
  private boolean isOut(DeviceId device, MembershipEntry whenSigned) {
    BitSet past = order.pastOf(whenSigned.hash());
    return past.stream()
        .mapToObj(at -> order.entries().get(at).change())
        .anyMatch(change -> change instanceof Revoke revoke && revoke.device().equals(device));
  }

  Set<UUID> recovery(Epoch epoch) {
    BitSet known = order.pastOf(epoch.entry());
    Set<UUID> holders = new HashSet<>(
        of(order.recovery(known, order.fold(known, order.voids(known)).voided, compartment)));
    for (int at = known.nextClearBit(0);
        at < order.entries().size();
        at = known.nextClearBit(at + 1)) {
      if (order.entries().get(at).change() instanceof Recovery set
          && set.compartment() == compartment) {
        holders.add(set.key().holder());
      }
    }
    return holders;
  }
}
