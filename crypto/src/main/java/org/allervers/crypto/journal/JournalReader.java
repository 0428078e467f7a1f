package org.allervers.crypto.journal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.allervers.crypto.DeviceId;
import org.allervers.crypto.ObjectClass;
import org.allervers.crypto.OrganisationId;
import org.allervers.crypto.Revision;
import org.allervers.crypto.Sealed;
import org.allervers.crypto.VerificationKey;
import org.allervers.crypto.journal.KnownJournal.End;
import org.allervers.crypto.journal.KnownJournal.Last;
import org.jspecify.annotations.Nullable;

/**
 * Verifies the journals of all devices, remembers how far it came, and says what a server or a store shows that cannot be.
 *
 * <pre>{@code
 * JournalReader reader = JournalReader.restore(state, members);
 * List<JournalFinding> findings = reader.read(newEntries);
 * List<StoreFinding> wrong = reader.check(store.all());
 * state = reader.toBytes();                       // seal it before it is stored
 * }</pre>
 *
 * <p>It detects, it does not prevent: a server can always refuse to serve, and what no device has seen yet can be kept from
 * all of them. What is new is verified once; what is known costs nothing again. This class is not thread-safe.
 */
public final class JournalReader {
  private final KnownJournal known;
  private final DeviceKeys keys;

  private JournalReader(KnownJournal known, DeviceKeys keys) {
    this.known = known;
    this.keys = keys;
  }

  /** Returns a reader that knows nothing yet. Give it a {@link Checkpoint} from a device that does. */
  public static JournalReader of(OrganisationId organisation, DeviceKeys keys) {
    return new JournalReader(new KnownJournal(organisation), keys);
  }

  /**
   * Returns a reader that knows what another knew.
   *
   * @param state what {@link #toBytes} returned, opened where it was sealed: whoever could change it could roll back
   * @throws JournalException if it is something else, cut, or contradicts itself
   */
  public static JournalReader restore(byte[] state, DeviceKeys keys) throws JournalException {
    return new JournalReader(KnownJournal.parse(state), keys);
  }

  /** Returns what this reader knows, to be sealed and kept. The same knowledge gives the same bytes. */
  public byte[] toBytes() {
    return known.toBytes();
  }

  /** Returns the organisation. */
  public OrganisationId organisation() {
    return known.organisation;
  }

  /** Returns the end of each chain that was verified, by device, unmodifiable. */
  public List<Head> heads() {
    return known.ends.values().stream().map(End::head).toList();
  }

  /** Returns the hashes of the openings in an emergency that nobody on another device has reviewed, unmodifiable. */
  public List<String> openReviews() {
    return List.copyOf(known.openReviews.keySet());
  }

  /** Returns the last revision of an object that the journal knows; empty if it speaks of none. */
  public Optional<Revision> lastRevision(JournalledObject object) {
    return Optional.ofNullable(known.objects.get(object)).map(Last::revision);
  }

  /**
   * Verifies entries and learns what they say. Any order will do, and those that are known already are passed over. What
   * cannot be verified is left aside and named; the chains of other devices go on.
   *
   * @return what is wrong, in the order of the devices and of their chains; empty if all is well
   */
  public List<JournalFinding> read(Collection<JournalEntry> entries) {
    List<JournalFinding> findings = new ArrayList<>();
    Map<DeviceId, Map<Long, Set<JournalEntry>>> chains = new TreeMap<>();
    for (JournalEntry entry : entries) {
      if (entry.organisation().equals(known.organisation)) {
        chains
            .computeIfAbsent(entry.device(), device -> new TreeMap<>(Long::compareUnsigned))
            .computeIfAbsent(entry.sequence(), sequence -> new HashSet<>())
            .add(entry);
      } else {
        findings.add(new JournalFinding.Foreign(entry.device(), entry.sequence()));
      }
    }
    chains.forEach((device, chain) -> readChain(device, chain, findings));
    return findings;
  }

  private void readChain(
      DeviceId device, Map<Long, Set<JournalEntry>> chain, List<JournalFinding> findings) {
    Optional<VerificationKey> key = keys.keyOf(device);
    if (key.isEmpty()) {
      long first = chain.keySet().iterator().next();
      findings.add(new JournalFinding.UnknownDevice(device, first));
      return;
    }
    for (Map.Entry<Long, Set<JournalEntry>> step : chain.entrySet()) {
      boolean goesOn = readStep(device, step.getKey(), step.getValue(), key.get(), findings);
      if (!goesOn) {
        return;
      }
    }
  }

  /** Returns whether the chain can be followed beyond this step. */
  private boolean readStep(
      DeviceId device,
      long sequence,
      Set<JournalEntry> shown,
      VerificationKey key,
      List<JournalFinding> findings) {
    End end = known.ends.get(device);
    long last = end == null ? 0 : end.head().sequence();
    if (Long.compareUnsigned(sequence, last) < 0) {
      return true;
    }
    if (sequence == last && end != null && shown.stream().allMatch(e -> isHead(e, end))) {
      return true;
    }
    if (sequence < 1 || sequence - last > 1) {
      findings.add(new JournalFinding.Missing(device, last + 1, sequence - 1));
      return false;
    }
    List<JournalEntry> signed =
        shown.stream().filter(entry -> entry.isSignedBy(key)).toList();
    if (signed.size() < shown.size()) {
      findings.add(new JournalFinding.Forged(device, sequence));
    }
    if (sequence == last) {
      // Other entries than the one that is known, in its place.
      boolean fork = signed.stream().anyMatch(entry -> end == null || !isHead(entry, end));
      if (fork) {
        findings.add(new JournalFinding.Forked(device, sequence));
      }
      return !fork;
    }
    if (signed.size() > 1) {
      findings.add(new JournalFinding.Forked(device, sequence));
      return false;
    }
    return !signed.isEmpty() && accept(signed.get(0), end, findings);
  }

  private static boolean isHead(JournalEntry entry, End end) {
    return entry.hash().equals(end.head().hash());
  }

  private boolean accept(JournalEntry entry, @Nullable End before, List<JournalFinding> findings) {
    String previous = before == null ? "0".repeat(64) : before.head().hash();
    DeviceId device = entry.device();
    Optional<Head> reached = Optional.ofNullable(known.awaited.get(device))
        .filter(head -> head.sequence() == entry.sequence());
    if (!entry.previousHash().equals(previous)) {
      findings.add(new JournalFinding.Forked(device, Math.max(1, entry.sequence() - 1)));
      return false;
    }
    if (reached.isPresent() && !reached.get().hash().equals(entry.hash())) {
      findings.add(new JournalFinding.Forked(device, entry.sequence()));
      return false;
    }
    if (before != null && Long.compareUnsigned(entry.time(), before.time()) <= 0) {
      findings.add(new JournalFinding.TimeReversed(device, entry.sequence()));
    }
    if (reached.isPresent()) {
      known.awaited.remove(device);
    }
    known.ends.put(device, new End(Head.of(entry), entry.time()));
    learn(entry, findings);
    return true;
  }

  private void learn(JournalEntry entry, List<JournalFinding> findings) {
    if (entry.operation() == JournalOperation.BREAK_GLASS) {
      known.openReviews.put(entry.hash(), entry.device());
    } else if (entry.operation() == JournalOperation.REVIEW) {
      DeviceId opener = known.openReviews.get(entry.digest());
      if (opener != null && !opener.equals(entry.device())) {
        known.openReviews.remove(entry.digest());
      }
    } else if (entry.operation().stores()) {
      Last found = new Last(entry.revision(), entry.digest());
      Last last = known.objects.get(entry.object());
      if (last == null || last.revision().compareTo(found.revision()) < 0) {
        known.objects.put(entry.object(), found);
      } else if (last.revision().equals(found.revision()) && !last.equals(found)) {
        findings.add(new JournalFinding.TwoOfOneRevision(entry.object(), entry.revision()));
      }
    }
  }

  /**
   * Compares with what somebody claims to hold, for example a server that is asked for the ends of all chains.
   *
   * @param shown the ends that are claimed, at most one for each device
   * @return a {@link JournalFinding.RolledBack} for each chain that is shorter than what is known here, and a {@link
   *     JournalFinding.Forked} for each that ends at the same number with another entry
   */
  public List<JournalFinding> compare(Collection<Head> shown) {
    Map<DeviceId, Head> byDevice = new HashMap<>();
    shown.forEach(head -> byDevice.put(head.device(), head));
    List<JournalFinding> findings = new ArrayList<>();
    known.ends.forEach((device, end) -> {
      Head claimed = byDevice.get(device);
      long last = claimed == null ? 0 : claimed.sequence();
      if (last < end.head().sequence()) {
        findings.add(new JournalFinding.RolledBack(device, end.head().sequence(), last));
      } else if (claimed != null
          && last == end.head().sequence()
          && !claimed.hash().equals(end.head().hash())) {
        findings.add(new JournalFinding.Forked(device, last));
      }
    });
    return findings;
  }

  /**
   * Learns what another device attests of the chains, so that even a device that knows nothing yet notices an old or another
   * journal. Read the entries first or afterwards; then ask {@link #unreached}. What the checkpoint attests of the list of
   * members is for {@code KnownList.expecting}.
   *
   * @param checkpoint verified by the caller, see {@link Checkpoint#isSignedBy}
   * @return a {@link JournalFinding.Forked} for each chain that is known to end in another entry there
   */
  public List<JournalFinding> expect(Checkpoint checkpoint) {
    List<JournalFinding> findings = new ArrayList<>();
    for (Head head : checkpoint.heads()) {
      End end = known.ends.get(head.device());
      long last = end == null ? 0 : end.head().sequence();
      Head before = known.awaited.get(head.device());
      if (last < head.sequence() && (before == null || before.sequence() < head.sequence())) {
        known.awaited.put(head.device(), head);
      } else if (end != null && last == head.sequence() && !end.head().equals(head)) {
        findings.add(new JournalFinding.Forked(head.device(), last));
      }
    }
    return findings;
  }

  /** Returns a {@link JournalFinding.RolledBack} for each chain that ends before what a checkpoint attests. */
  public List<JournalFinding> unreached() {
    List<JournalFinding> findings = new ArrayList<>();
    known.awaited.forEach((device, head) -> {
      End end = known.ends.get(device);
      long last = end == null ? 0 : end.head().sequence();
      findings.add(new JournalFinding.RolledBack(device, head.sequence(), last));
    });
    return findings;
  }

  /**
   * Compares a whole store with the journal.
   *
   * @param stored all records, manifests and tombstones that the store shows, those of the journal's organisation alone;
   *     attachments are accounted for by their manifests
   * @return what is wrong: first what is there, in the order shown, then what is missing, by object; empty if all is well
   */
  public List<StoreFinding> check(Iterable<Sealed> stored) {
    List<StoreFinding> findings = new ArrayList<>();
    Set<JournalledObject> seen = new HashSet<>();
    for (Sealed sealed : stored) {
      JournalledObject object = JournalledObject.of(sealed);
      seen.add(object);
      Optional<StoreFinding> finding = check(object, sealed);
      finding.ifPresent(findings::add);
      if (sealed.isTombstone()
          && sealed.objectClass() == ObjectClass.ATTACHMENT
          && finding.isEmpty()) {
        // It stands for the manifest too.
        seen.add(
            new JournalledObject(object.compartment(), ObjectClass.MANIFEST.code(), object.id()));
      }
    }
    known.objects.forEach((object, last) -> {
      if (!seen.contains(object)) {
        findings.add(new StoreFinding.Withheld(object, last.revision()));
      }
    });
    return findings;
  }

  /**
   * Compares one object that a store shows with the journal.
   *
   * @return what is wrong with it; empty if it is the one that was written last
   */
  public Optional<StoreFinding> check(Sealed sealed) {
    return check(JournalledObject.of(sealed), sealed);
  }

  private Optional<StoreFinding> check(JournalledObject object, Sealed sealed) {
    Last last = known.objects.get(object);
    Revision found = sealed.revision();
    int order = last == null ? -1 : last.revision().compareTo(found);
    if (last == null || order < 0) {
      return Optional.of(new StoreFinding.Unaccounted(object, found));
    }
    if (order > 0) {
      return Optional.of(new StoreFinding.Stale(object, last.revision(), found));
    }
    return last.digest().equals(JournalAct.digest(sealed))
        ? Optional.empty()
        : Optional.of(new StoreFinding.Replaced(object, found));
  }

  @Override
  public String toString() {
    return "JournalReader[" + known.organisation + ", devices=" + known.ends.size() + ", objects="
        + known.objects.size() + "]";
  }
}
