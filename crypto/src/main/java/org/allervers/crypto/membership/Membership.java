package org.allervers.crypto.membership;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.allervers.crypto.DeviceId;
import org.allervers.crypto.OrganisationId;
import org.allervers.crypto.internal.dse1.RecoveryPart;
import org.allervers.crypto.membership.MembershipChange.Enrol;
import org.allervers.crypto.membership.MembershipChange.Grant;
import org.allervers.crypto.membership.MembershipChange.Recovery;
import org.allervers.crypto.membership.MembershipChange.Retire;
import org.allervers.crypto.membership.MembershipChange.Revoke;
import org.allervers.crypto.membership.MembershipChange.Rotate;
import org.allervers.crypto.membership.MembershipChange.Withdraw;
import org.allervers.crypto.membership.MembershipException.Reason;

/** What follows from some entries, one after the other. Not thread-safe. */
final class Membership {
  private static final int INDEX_BITS = 16;

  /** The rights of one member. */
  static final class Rights {
    final Set<Integer> held = new TreeSet<>();
    final Set<Integer> managed = new TreeSet<>();
  }

  /**
   * A key of a compartment.
   *
   * @param entry the hash of the rotation
   * @param voided whether whoever made it had been shut out meanwhile: it is read, and never written with
   */
  record Epoch(long number, String commitment, String entry, boolean voided) {}

  private final OrganisationId organisation;
  final Map<DeviceId, Enrol> devices = new TreeMap<>();
  final Map<MemberId, Rights> rights = new HashMap<>();
  final Set<DeviceId> revoked = new HashSet<>();
  final Map<Integer, NavigableMap<Long, Epoch>> epochs = new TreeMap<>();
  final Map<Integer, Set<Long>> retired = new TreeMap<>();
  /** The entries that do nothing: their authors were shut out meanwhile, or what they stood on was void. */
  final Set<String> voided = new TreeSet<>();

  private final Set<Integer> indexes = new HashSet<>();

  Membership(OrganisationId organisation) {
    this.organisation = organisation;
  }

  Rights rightsOf(MemberId member) {
    return Optional.ofNullable(rights.get(member)).orElseGet(Rights::new);
  }

  Optional<Rights> rightsOf(DeviceId device) {
    return Optional.ofNullable(devices.get(device)).map(enrol -> rightsOf(enrol.member()));
  }

  boolean isActive(DeviceId device) {
    return devices.containsKey(device) && !revoked.contains(device);
  }

  /** Returns why that device may not make that change now; empty if it may. */
  Optional<Reason> refusal(Optional<DeviceId> author, MembershipChange change) {
    if (change instanceof Rotate rotate && !isNewer(rotate)) {
      return Optional.of(Reason.CONFLICT);
    }
    return refusalBesideOthers(author, change);
  }

  /** As {@link #refusal}, for a change that was signed when less was known: another may have made a later key meanwhile. */
  Optional<Reason> refusalBesideOthers(Optional<DeviceId> author, MembershipChange change) {
    if (change instanceof MembershipChange.Found) {
      return Optional.of(Reason.CONFLICT);
    }
    Optional<Reason> conflict = conflict(author, change);
    if (author.isEmpty() || conflict.isPresent()) {
      return conflict;
    }
    DeviceId device = author.get();
    if (!isActive(device)) {
      return Optional.of(Reason.NOT_A_MEMBER);
    }
    Set<Integer> managed = rightsOf(device).map(r -> r.managed).orElse(Set.of());
    return isAllowed(device, managed, change) ? Optional.empty() : Optional.of(Reason.NOT_ALLOWED);
  }

  private boolean isAllowed(DeviceId device, Set<Integer> managed, MembershipChange change) {
    if (change instanceof Enrol enrol) {
      // A device of a member receives all that the member holds: only who manages all of it may add
      // one, lest a manager of social matters enrol a device of his own as the nurse's.
      return !managed.isEmpty() && managed.containsAll(rightsOf(enrol.member()).held);
    } else if (change instanceof Grant grant) {
      return managed.containsAll(grant.compartments());
    } else if (change instanceof Withdraw withdraw) {
      return managed.containsAll(withdraw.compartments());
    } else if (change instanceof Revoke revoke) {
      Set<Integer> held = rightsOf(revoke.device()).map(r -> r.held).orElse(Set.of());
      boolean touches = held.isEmpty() || held.stream().anyMatch(managed::contains);
      return revoke.device().equals(device) || (!managed.isEmpty() && touches);
    } else if (change instanceof Rotate rotate) {
      return managed.contains(rotate.compartment());
    }
    return (change instanceof Retire retire && managed.contains(retire.compartment()))
        || (change instanceof Recovery recovery && managed.contains(recovery.compartment()));
  }

  private Optional<Reason> conflict(Optional<DeviceId> author, MembershipChange change) {
    if (change instanceof Enrol enrol) {
      boolean taken = devices.containsKey(enrol.identity().id()) || indexes.contains(enrol.index());
      boolean foreign = !enrol.identity().organisation().equals(organisation);
      return taken || foreign ? Optional.of(Reason.CONFLICT) : Optional.empty();
    } else if (change instanceof Revoke revoke) {
      return devices.containsKey(revoke.device()) ? Optional.empty() : Optional.of(Reason.UNKNOWN);
    } else if (change instanceof Rotate rotate) {
      int index = author.map(devices::get).map(Enrol::index).orElse(0);
      boolean own = (rotate.epoch() & 0xffff) == index;
      Epoch there = epochsOf(rotate.compartment()).get(rotate.epoch());
      boolean taken = there != null && !there.voided();
      return own && !taken ? Optional.empty() : Optional.of(Reason.CONFLICT);
    } else if (change instanceof Retire retire) {
      boolean known = epochsOf(retire.compartment()).containsKey(retire.epoch());
      boolean older =
          newest(retire.compartment()).filter(e -> e.number() > retire.epoch()).isPresent();
      return known && older ? Optional.empty() : Optional.of(Reason.UNKNOWN);
    } else if (change instanceof Recovery recovery) {
      UUID holder = RecoveryPart.recipientOf(
          organisation.value(), recovery.compartment(), recovery.key().toBytes());
      return holder.equals(recovery.key().holder())
          ? Optional.empty()
          : Optional.of(Reason.CONFLICT);
    }
    return Optional.empty();
  }

  private boolean isNewer(Rotate rotate) {
    return newest(rotate.compartment())
        .filter(e -> e.number() >= rotate.epoch())
        .isEmpty();
  }

  NavigableMap<Long, Epoch> epochsOf(int compartment) {
    return epochs.getOrDefault(compartment, new TreeMap<>());
  }

  Optional<Epoch> newest(int compartment) {
    return Optional.ofNullable(epochsOf(compartment).lastEntry()).map(Map.Entry::getValue);
  }

  /** Returns the first epoch that is later than all others and made by the device of that index. */
  long nextEpoch(int compartment, int index) {
    long last = newest(compartment).map(Epoch::number).orElse(-1L);
    long counter = Math.max(0, last >> INDEX_BITS);
    long same = (counter << INDEX_BITS) | index;
    return same > last ? same : ((counter + 1) << INDEX_BITS) | index;
  }

  /** Makes a change. A removal and a rotation are made even if they conflict with what came meanwhile. */
  void apply(MembershipChange change, String entry, boolean voided) {
    if (change instanceof Rotate rotate) {
      // A void key never takes the place of one that counts: who was shut out could put another
      // commitment, with an old date, to a key that he had made when he had the right.
      epochs
          .computeIfAbsent(rotate.compartment(), c -> new TreeMap<>())
          .merge(
              rotate.epoch(),
              new Epoch(rotate.epoch(), rotate.commitment(), entry, voided),
              (there, made) -> there.voided() && !made.voided() ? made : there);
    }
    if (voided) {
      this.voided.add(entry);
      return;
    }
    if (change instanceof Enrol enrol) {
      devices.put(enrol.identity().id(), enrol);
      indexes.add(enrol.index());
    } else if (change instanceof Grant grant) {
      Rights granted = rights.computeIfAbsent(grant.member(), m -> new Rights());
      granted.held.addAll(grant.compartments());
      if (grant.manages()) {
        granted.managed.addAll(grant.compartments());
      }
    } else if (change instanceof Withdraw withdraw) {
      Rights left = rights.computeIfAbsent(withdraw.member(), m -> new Rights());
      left.held.removeAll(withdraw.compartments());
      left.managed.removeAll(withdraw.compartments());
    } else if (change instanceof Revoke revoke) {
      revoked.add(revoke.device());
    } else if (change instanceof Retire retire) {
      retired.computeIfAbsent(retire.compartment(), c -> new TreeSet<>()).add(retire.epoch());
    }
  }
}
