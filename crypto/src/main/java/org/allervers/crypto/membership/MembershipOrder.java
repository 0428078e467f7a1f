package org.allervers.crypto.membership;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.allervers.crypto.DeviceId;
import org.allervers.crypto.OrganisationId;
import org.allervers.crypto.VerificationKey;
import org.allervers.crypto.membership.MembershipChange.Enrol;
import org.allervers.crypto.membership.MembershipChange.Found;
import org.allervers.crypto.membership.MembershipChange.Grant;
import org.allervers.crypto.membership.MembershipChange.Recovery;
import org.allervers.crypto.membership.MembershipChange.Retire;
import org.allervers.crypto.membership.MembershipChange.Revoke;
import org.allervers.crypto.membership.MembershipChange.Rotate;
import org.allervers.crypto.membership.MembershipChange.Withdraw;

/**
 * The entries that were verified, each after those that it follows, and what follows from any part of them. The same entries
 * have the same order wherever they came from. Not thread-safe while it is made.
 */
final class MembershipOrder {
  private final OrganisationId organisation;
  private final VerificationKey root;
  private final Set<String> verified;
  private final List<MembershipEntry> order = new ArrayList<>();
  private final Map<String, BitSet> past = new HashMap<>();
  private final List<MembershipFinding> findings = new ArrayList<>();
  // While entries are admitted: what follows from those that have been reached.
  private final BitSet reached = new BitSet();
  private Membership running;

  /**
   * Puts entries into order.
   *
   * @param verified hashes of entries whose signatures were found right before: which key they are verified with depends on
   *     nothing but what they follow
   */
  MembershipOrder(
      OrganisationId organisation,
      VerificationKey root,
      Collection<MembershipEntry> entries,
      Set<String> verified) {
    this.organisation = organisation;
    this.root = root;
    this.verified = verified;
    this.running = new Membership(organisation);
    arrange(entries);
  }

  List<MembershipEntry> entries() {
    return order;
  }

  /** Returns what was left aside. */
  List<MembershipFinding> findings() {
    return findings;
  }

  // Entries whose past is known, each after those that it follows; of equals, by hash.
  private void arrange(Collection<MembershipEntry> entries) {
    Map<String, Integer> position = new HashMap<>();
    Map<String, Integer> generation = new HashMap<>();
    List<MembershipEntry> open = new ArrayList<>(entries);
    open.removeIf(entry -> {
      boolean foreign = !entry.organisation().equals(organisation);
      if (foreign) {
        findings.add(new MembershipFinding.Foreign(entry.hash()));
      }
      return foreign;
    });
    List<MembershipEntry> whole = new ArrayList<>();
    boolean grown = true;
    while (grown) {
      grown = false;
      List<MembershipEntry> left = new ArrayList<>();
      for (MembershipEntry entry : open) {
        if (generation.keySet().containsAll(entry.parents())) {
          int deepest = entry.parents().stream().mapToInt(generation::get).max().orElse(0);
          generation.put(entry.hash(), deepest + 1);
          whole.add(entry);
          grown = true;
        } else {
          left.add(entry);
        }
      }
      open = left;
    }
    for (MembershipEntry entry : open) {
      entry.parents().stream()
          .filter(parent -> !generation.containsKey(parent))
          .findFirst()
          .ifPresent(parent -> findings.add(new MembershipFinding.Waiting(entry.hash(), parent)));
    }
    whole.sort(Comparator.comparing((MembershipEntry entry) -> generation.get(entry.hash()))
        .thenComparing(MembershipEntry::hash));
    for (MembershipEntry entry : whole) {
      admit(entry, position);
    }
  }

  private void admit(MembershipEntry entry, Map<String, Integer> position) {
    BitSet before = new BitSet();
    for (String parent : entry.parents()) {
      Integer at = position.get(parent);
      if (at == null) {
        // What it follows was refused: so is this.
        findings.add(new MembershipFinding.Waiting(entry.hash(), parent));
        return;
      }
      before.or(pastOf(parent));
      before.set(at);
    }
    Optional<MembershipFinding> doubt = doubt(entry, before);
    if (doubt.isPresent()) {
      findings.add(doubt.get());
      return;
    }
    int at = order.size();
    position.put(entry.hash(), at);
    past.put(entry.hash(), before);
    order.add(entry);
    if (before.equals(reached)) {
      // The usual case, one entry after the other: nothing is folded again.
      running.apply(entry.change(), entry.hash(), false);
      reached.set(at);
    } else {
      reached.clear();
      reached.or(before);
      reached.set(at);
      running = fold(reached, voids(reached));
    }
  }

  private Optional<MembershipFinding> doubt(MembershipEntry entry, BitSet before) {
    if (entry.change() instanceof Found found) {
      boolean first = entry.parents().isEmpty() && found.root().equals(root) && order.isEmpty();
      return first && entry.author().isEmpty() && entry.isSignedBy(root)
          ? Optional.empty()
          : Optional.of(new MembershipFinding.Forged(entry.hash()));
    }
    if (before.isEmpty()) {
      return Optional.of(new MembershipFinding.Forged(entry.hash()));
    }
    Membership known = before.equals(reached) ? running : fold(before, voids(before));
    Optional<VerificationKey> key = entry.author().isEmpty()
        ? Optional.of(root)
        : entry.author().map(known.devices::get).map(enrol -> enrol.identity().verificationKey());
    if (key.isEmpty() || (!verified.contains(entry.hash()) && !entry.isSignedBy(key.get()))) {
      return Optional.of(new MembershipFinding.Forged(entry.hash()));
    }
    return known
        .refusal(entry.author(), entry.change())
        .map(reason -> new MembershipFinding.Refused(entry.hash(), reason));
  }

  BitSet pastOf(String hash) {
    return Objects.requireNonNull(past.get(hash), "past");
  }

  boolean has(String hash) {
    return past.containsKey(hash);
  }

  BitSet full() {
    BitSet every = new BitSet();
    every.set(0, order.size());
    return every;
  }

  /** Returns the entries among those whose author was shut out by somebody who did not know them. */
  Set<String> voids(BitSet among) {
    Set<String> found = new TreeSet<>();
    for (int at = among.nextSetBit(0); at >= 0; at = among.nextSetBit(at + 1)) {
      MembershipEntry removal = order.get(at);
      if (isRemoval(removal)) {
        voidsOf(removal, at, among, found);
      }
    }
    return found;
  }

  private void voidsOf(MembershipEntry removal, int at, BitSet among, Set<String> found) {
    BitSet known = pastOf(removal.hash());
    for (int i = among.nextSetBit(0); i >= 0; i = among.nextSetBit(i + 1)) {
      MembershipEntry entry = order.get(i);
      boolean concurrent = i != at && !known.get(i) && !pastOf(entry.hash()).get(at);
      if (concurrent && !isRemoval(entry) && takesFrom(removal, entry)) {
        found.add(entry.hash());
      }
    }
  }

  /** Returns the recovery keys of a compartment by some entries: those whose place no later one has taken. */
  List<Recovery> recovery(BitSet among, Set<String> voided, int compartment) {
    List<MembershipEntry> set = among.stream()
        .mapToObj(order::get)
        .filter(entry -> !voided.contains(entry.hash()))
        .filter(entry -> entry.change() instanceof Recovery one && one.compartment() == compartment)
        .toList();
    BitSet replaced = new BitSet();
    set.forEach(entry -> replaced.or(pastOf(entry.hash())));
    return set.stream()
        .filter(entry -> !replaced.get(order.indexOf(entry)))
        .map(entry -> (Recovery) entry.change())
        .toList();
  }

  static boolean isRemoval(MembershipEntry entry) {
    return entry.change() instanceof Revoke || entry.change() instanceof Withdraw;
  }

  private boolean takesFrom(MembershipEntry removal, MembershipEntry entry) {
    if (entry.author().isEmpty()) {
      return false;
    }
    if (entry.change() instanceof Grant grant
        && removal.change() instanceof Withdraw withdrawn
        && grant.member().equals(withdrawn.member())
        && concerns(grant, withdrawn)) {
      // One manager gives what another takes away, neither knowing of the other.
      return true;
    }
    if (removal.change() instanceof Revoke revoke) {
      return entry.author().get().equals(revoke.device());
    }
    Withdraw withdraw = (Withdraw) removal.change();
    return memberOf(entry.author().get()).filter(withdraw.member()::equals).isPresent()
        && concerns(entry.change(), withdraw);
  }

  private static boolean concerns(MembershipChange change, Withdraw withdraw) {
    if (change instanceof Grant grant) {
      return grant.compartments().stream().anyMatch(withdraw.compartments()::contains);
    } else if (change instanceof Rotate rotate) {
      return withdraw.compartments().contains(rotate.compartment());
    } else if (change instanceof Retire retire) {
      return withdraw.compartments().contains(retire.compartment());
    } else if (change instanceof Recovery recovery) {
      return withdraw.compartments().contains(recovery.compartment());
    }
    return true;
  }

  private Optional<MemberId> memberOf(DeviceId device) {
    return order.stream()
        .map(MembershipEntry::change)
        .filter(Enrol.class::isInstance)
        .map(Enrol.class::cast)
        .filter(enrol -> enrol.identity().id().equals(device))
        .map(Enrol::member)
        .findFirst();
  }

  Membership fold(BitSet among, Set<String> without) {
    Membership state = new Membership(organisation);
    for (int at = among.nextSetBit(0); at >= 0; at = among.nextSetBit(at + 1)) {
      MembershipEntry entry = order.get(at);
      boolean out = without.contains(entry.hash());
      // What was right for its author may have lost its ground through what was voided, or taken a
      // number that another device took at the same time.
      boolean grounded = isRemoval(entry)
          || entry.change() instanceof Found
          || state.refusalBesideOthers(entry.author(), entry.change()).isEmpty();
      state.apply(entry.change(), entry.hash(), out || !grounded);
    }
    return state;
  }
}
