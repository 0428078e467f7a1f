package org.allervers.crypto.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allervers.crypto.CompartmentType;
import org.allervers.crypto.ObjectRef;
import org.allervers.crypto.Revision;
import org.allervers.crypto.Sealed;
import org.allervers.crypto.Session;
import org.allervers.crypto.journal.ActedBy;
import org.allervers.crypto.journal.Checkpoint;
import org.allervers.crypto.journal.Head;
import org.allervers.crypto.journal.JournalAct;
import org.allervers.crypto.journal.JournalEntry;
import org.allervers.crypto.keyring.KeyEnvelope;
import org.allervers.crypto.membership.MembershipChange.Enrol;
import org.allervers.crypto.membership.MembershipChange.Grant;
import org.allervers.crypto.membership.MembershipChange.Revoke;
import org.allervers.crypto.membership.MembershipChange.Rotate;
import org.allervers.crypto.membership.MembershipChange.Withdraw;
import org.allervers.crypto.membership.TeamOracle.Change;
import org.allervers.crypto.membership.TeamOracle.Kind;
import org.allervers.crypto.membership.TeamOracle.State;

/**
 * A team with real keys, signatures and seals, beside an oracle that has names and sets alone. After every step both must say the
 * same: who may do what, who receives keys, what a device notices. Items have names: L and the hash of an entry of the list, J and
 * device and sequence of an entry of the journal, R and object and revision of a record.
 */
final class TeamWorld {
  static final List<Integer> COMPARTMENTS = List.of(1, 2);

  static final int PEOPLE = 5;
  private static final int OBJECTS = 4;

  /** An entry of the journal, or a record, as the oracle sees it. */
  private record Written(int device, long sequence, String object, long revision) {}

  /** A record, under which key, and what its writer knew. */
  record Filed(String object, String key, ObjectRef<?> ref, Sealed sealed, long content) {}

  final Random random;
  final TeamOracle oracle = new TeamOracle();
  final KeyTokens tokens = new KeyTokens();
  final List<TeamDevice> devices = new ArrayList<>();
  final Map<String, Filed> records = new TreeMap<>();
  final List<TeamDevice.Sent> envelopes = new ArrayList<>();
  final List<TeamDevice.Bundle> bundles = new ArrayList<>();
  final List<String> noticed = new ArrayList<>();
  int refused;

  private final TeamServer server = new TeamServer();
  private final Map<String, MembershipEntry> entries = new TreeMap<>();
  private final Map<String, JournalEntry> journals = new TreeMap<>();
  private final Map<String, Written> written = new TreeMap<>();
  private final Map<TeamDevice, List<MembershipLog>> past = new java.util.HashMap<>();
  private final Set<List<Object>> laid = new java.util.HashSet<>();
  private long cheats;

  TeamWorld(long seed) {
    random = new Random(seed);
    TeamDevice first = begin();
    devices.add(first);
  }

  private TeamDevice begin() {
    MembershipLog log = MembershipLog.found(Founders.ORGANISATION, Founders.ROOT);
    record(log.entries().get(0), TeamOracle.ROOT, change(Kind.FOUND, 0, 0, 0, false, 0), Set.of());
    TeamDevice first = new TeamDevice(0, KnownList.of(log));
    first.list = Optional.of(log);
    entries.keySet().forEach(hash -> first.has.add("L" + hash));
    for (int compartment : COMPARTMENTS) {
      first.put(TeamDevice.name(compartment, 0), bytes());
      asRoot(first, change(Kind.ROTATE, 0, 0, compartment, false, 0));
      asRoot(first, change(Kind.GRANT, 0, 0, compartment, true, 0));
    }
    asRoot(first, change(Kind.ENROL, 0, 0, 0, false, 0));
    first.known = KnownList.of(first.list());
    first.seen = placed(first);
    first.most = first.seen.size();
    COMPARTMENTS.forEach(c -> tokens.hand(TeamDevice.name(c, 0), 0, 0, first.seen));
    return first;
  }

  byte[] bytes() {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    return bytes;
  }

  static Change change(
      Kind kind, int device, int member, int compartment, boolean manages, long epoch) {
    return new Change(kind, device, member, compartment, manages, epoch);
  }

  private static MemberId person(int number) {
    return new MemberId(new UUID(31, number));
  }

  private static MembershipChange real(Change change, String commitment) {
    TreeSet<Integer> compartment = new TreeSet<>(Set.of(Math.max(1, change.compartment())));
    return switch (change.kind()) {
      case ENROL ->
        new Enrol(
            TeamDevice.secretsOf(change.device()).identity(),
            person(change.member()),
            change.device() + 1);
      case GRANT -> new Grant(person(change.member()), compartment, change.manages());
      case WITHDRAW -> new Withdraw(person(change.member()), compartment);
      case REVOKE -> new Revoke(TeamDevice.secretsOf(change.device()).id(), RevocationReason.LOSS);
      default -> new Rotate(change.compartment(), change.epoch(), commitment);
    };
  }

  private String commitment(TeamDevice by, Change change) {
    if (change.kind() != Kind.ROTATE) {
      return "";
    }
    try {
      return by.session().commitment(TeamDevice.type(change.compartment()), change.epoch());
    } catch (org.allervers.crypto.CryptoException e) {
      throw new AssertionError(e);
    }
  }

  private void record(MembershipEntry entry, int author, Change change, Set<String> known) {
    entries.put(entry.hash(), entry);
    assertThat(oracle.add(entry.hash(), author, change, known)).isTrue();
  }

  void asRoot(TeamDevice at, Change change) {
    Set<String> known = placed(at);
    try {
      MembershipEntry entry =
          at.list().signAsRoot(real(change, commitment(at, change)), Founders.ROOT);
      record(entry, TeamOracle.ROOT, change, known);
      learn(at, entry);
    } catch (MembershipException e) {
      throw new AssertionError(e);
    }
  }

  private void learn(TeamDevice at, MembershipEntry entry) {
    past.computeIfAbsent(at, d -> new ArrayList<>()).add(at.list());
    at.has.add("L" + entry.hash());
    at.list = Optional.of(at.list().with(List.of(entry)));
  }

  private static Set<String> names(Collection<String> items, String kind) {
    return items.stream()
        .filter(item -> item.startsWith(kind))
        .map(item -> item.substring(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  Set<String> placed(TeamDevice device) {
    return oracle.inPlace(names(device.has, "L"));
  }

  State state(TeamDevice device) {
    return oracle.state(placed(device));
  }

  /** A device makes a change, or is refused where the oracle says so. */
  boolean act(TeamDevice by, Change change) {
    Set<String> known = placed(by);
    boolean right = oracle.state(known).mayDo(by.number, change);
    MembershipEntry entry;
    try {
      entry = by.list().sign(real(change, commitment(by, change)), by.id(), by.secrets.signing());
    } catch (MembershipException e) {
      assertThat(right).as("%s refused %s to %s", e.reason(), change, by).isFalse();
      refused++;
      return false;
    }
    assertThat(right).as("%s by %s", change, by).isTrue();
    record(entry, by.number, change, known);
    learn(by, entry);
    assertSame(by);
    return true;
  }

  /** Both say the same of the list that a device has. */
  void assertSame(TeamDevice device) {
    MembershipLog list = device.list();
    State state = state(device);
    for (int compartment : COMPARTMENTS) {
      assertThat(list.devices(TeamDevice.type(compartment)).stream()
              .map(identity -> TeamDevice.numberOf(identity.id()))
              .collect(Collectors.toSet()))
          .as("who receives keys of %d by the list of %s", compartment, device)
          .isEqualTo(state.entitled(compartment));
    }
    assertThat(Set.copyOf(list.heads())).isEqualTo(oracle.newest(placed(device)));
    Set<String> named = new TreeSet<>();
    Set<String> voided = new TreeSet<>();
    for (MembershipFinding finding : list.findings()) {
      if (finding instanceof MembershipFinding.Refused one) {
        named.add(one.entry());
      } else if (finding instanceof MembershipFinding.Forged one) {
        named.add(one.entry());
      } else if (finding instanceof MembershipFinding.Voided one) {
        voided.add(one.entry());
      }
    }
    assertThat(named).isEqualTo(oracle.refused(names(device.has, "L")));
    assertThat(voided).isEqualTo(state.voided);
  }

  /** Somebody with a changed program signs what he wants, after what he knew some time ago, and the server takes it. */
  void cheat(TeamDevice by, Change change) {
    List<MembershipLog> before = past.getOrDefault(by, List.of());
    MembershipLog from = before.isEmpty() ? by.list() : before.get(random.nextInt(before.size()));
    Set<String> known = oracle.inPlace(
        from.entries().stream().map(MembershipEntry::hash).collect(Collectors.toSet()));
    // Downwards, lest an honest one that comes after it be the same: then it is for the order to
    // say
    // which of the two is meant, and some have the other.
    long epoch = (60_000 - ++cheats) << 16 | (by.number + 1);
    Change made = change.kind() == Kind.ROTATE
        ? change(Kind.ROTATE, 0, 0, change.compartment(), false, epoch)
        : change;
    MembershipEntry entry = MembershipEntry.sign(
        Founders.ORGANISATION,
        by.id().value(),
        from.heads(),
        real(made, Founders.SOME_KEY),
        by.secrets.signing());
    entries.put(entry.hash(), entry);
    oracle.add(entry.hash(), by.number, made, known);
    Set<String> handed = known.stream().map(name -> "L" + name).collect(Collectors.toSet());
    handed.add("L" + entry.hash());
    server.upload(random.nextInt(2), handed);
    injectKey(by);
  }

  // A key of his own under the name of one that there is.
  private void injectKey(TeamDevice by) {
    List<String> names = List.copyOf(by.keys.keySet());
    if (!names.isEmpty()) {
      String key = names.get(random.nextInt(names.size()));
      byte[] chunk = by.keys.get(key).clone();
      chunk[20] ^= 1;
      try (Session forged = TeamDevice.session(List.of(chunk))) {
        int compartment = Integer.parseInt(key.substring(0, 1));
        by.seal(forged, compartment, by.list().devices(TeamDevice.type(compartment)))
            .forEach(envelope -> envelopes.add(new TeamDevice.Sent(envelope, key, true)));
      }
    }
  }

  boolean join(TeamDevice by, int member, boolean inPerson) throws Exception {
    int number = devices.size();
    if (number == TeamDevice.MOST || !act(by, change(Kind.ENROL, number, member, 0, false, 0))) {
      return false;
    }
    String code = Invitation.of(by.list()).qrPayload();
    TeamDevice joined = new TeamDevice(number, KnownList.of(Invitation.parse(code)));
    joined.attested = oracle.newest(placed(by));
    devices.add(joined);
    if (inPerson) {
      merge(joined, by.has);
    }
    return true;
  }

  boolean rotate(TeamDevice by, int compartment) throws Exception {
    if (!state(by).managedBy(by.number).contains(compartment)) {
      return false;
    }
    CompartmentType<?> type = TeamDevice.type(compartment);
    long epoch = by.list().nextEpoch(type, by.id());
    String key = TeamDevice.name(compartment, epoch);
    by.put(key, bytes());
    if (!act(by, change(Kind.ROTATE, 0, 0, compartment, false, epoch))) {
      by.keys.remove(key);
      return false;
    }
    assertThat(by.list().writable(type)).as("a key just made").contains(epoch);
    tokens.hand(key, by.number, by.number, placed(by));
    return true;
  }

  /** Hands the newest keys to all who may have them, and lays the older ones under them. */
  void handOver(TeamDevice by) throws Exception {
    for (int compartment : COMPARTMENTS) {
      Optional<Long> epoch = by.list().writable(TeamDevice.type(compartment));
      String key = TeamDevice.name(compartment, epoch.orElse(-1L));
      Set<String> known = placed(by);
      Set<Integer> holders = oracle.state(known).entitled(compartment);
      if (epoch.isPresent() && by.keys.containsKey(key) && holders.contains(by.number)) {
        List<org.allervers.crypto.keyring.DeviceIdentity> to =
            by.list().devices(TeamDevice.type(compartment)).stream()
                .filter(one -> !tokens.wasHanded(key, TeamDevice.numberOf(one.id()), holders))
                .toList();
        for (KeyEnvelope sealed : by.seal(by.session(), compartment, to)) {
          envelopes.add(new TeamDevice.Sent(sealed, key, false));
          tokens.hand(key, (int) sealed.recipient().getLeastSignificantBits(), by.number, known);
        }
        Set<String> older = by.keys.keySet().stream()
            .filter(name -> name.startsWith(compartment + "/"))
            .filter(name -> Long.parseLong(name.substring(2)) < epoch.get())
            .collect(Collectors.toSet());
        if (!older.isEmpty() && laid.add(List.of(key, older, by.number))) {
          bundles.add(new TeamDevice.Bundle(key, by.bundle(compartment)));
          tokens.lay(key, older);
        }
      }
    }
  }

  boolean write(TeamDevice by, int compartment) throws Exception {
    CompartmentType<?> type = TeamDevice.type(compartment);
    Optional<Long> epoch = by.list().writable(type);
    String key = TeamDevice.name(compartment, epoch.orElse(-1L));
    if (epoch.isEmpty() || !by.keys.containsKey(key) || !by.list().isMember(by.id())) {
      return false;
    }
    Set<String> known = placed(by);
    Set<Integer> entitled = oracle.state(known).entitled(compartment);
    for (TeamDevice other : devices) {
      if (tokens.reachKnown(other.number, known).contains(key)) {
        assertThat(entitled)
            .as("%s writes with %s, which %s was given", by, key, other)
            .contains(other.number);
      }
    }
    seal(by, type, key);
    return true;
  }

  private <C> void seal(TeamDevice by, CompartmentType<C> type, String key) throws Exception {
    int number = random.nextInt(OBJECTS);
    ObjectRef<C> ref = ObjectRef.of(type, new UUID(type.code(), number));
    String object = type.code() + "." + number;
    Revision revision =
        new Revision((by.objects.getOrDefault(object, 0L) >> 16) + 1, by.number + 1);
    byte[] content = bytes();
    Sealed sealed = by.session().compartment(type).seal(ref, revision, content);
    assertThat(TeamDevice.name(type.code(), sealed.epoch())).isEqualTo(key);
    long clock = Math.max(0, 1_700_000_000_000L + (random.nextLong() >> 24));
    JournalEntry entry = by.journal.append(
        by.session().compartment(type),
        JournalAct.stored(ref, sealed),
        ActedBy.ofTeam("suivi"),
        clock);
    long order = revision.counter() << 16 | revision.device();
    String journal = "J" + by.number + ":" + entry.sequence();
    String record = "R" + object + ":" + order;
    journals.put(journal, entry);
    written.put(journal, new Written(by.number, entry.sequence(), object, order));
    records.put(record, new Filed(object, key, ref, sealed, java.util.Arrays.hashCode(content)));
    written.put(record, new Written(by.number, 0, object, order));
    by.has.add(journal);
    by.has.add(record);
    learnJournal(by);
  }

  /** One device gives another all that it has, without a server. */
  void merge(TeamDevice at, Set<String> items) throws Exception {
    at.has.addAll(items);
    List<MembershipEntry> list = entries(items);
    if (at.list.isEmpty()) {
      at.list = Optional.of(MembershipLog.read(at.known.organisation(), at.known.root(), list));
    } else {
      past.computeIfAbsent(at, d -> new ArrayList<>()).add(at.list());
      at.list = Optional.of(at.list().with(list));
    }
    assertSame(at);
    learnJournal(at);
  }

  private List<MembershipEntry> entries(Set<String> items) {
    return names(items, "L").stream().map(entries::get).toList();
  }

  /** A device reads what it has of the journals; both say what is wrong with them. */
  private void learnJournal(TeamDevice at) {
    List<String> expected = new ArrayList<>();
    List<JournalEntry> shown = new ArrayList<>();
    Map<Integer, TreeMap<Long, String>> chains = new TreeMap<>();
    at.has.stream().filter(item -> item.startsWith("J")).forEach(item -> {
      Written one = written.get(item);
      if (one.sequence() > at.ends.getOrDefault(one.device(), 0L)) {
        chains.computeIfAbsent(one.device(), d -> new TreeMap<>()).put(one.sequence(), item);
        shown.add(journals.get(item));
      }
    });
    State state = state(at);
    chains.forEach((device, chain) -> {
      if (!state.isKnown(device)) {
        expected.add("UnknownDevice");
        return;
      }
      for (Map.Entry<Long, String> step : chain.entrySet()) {
        if (step.getKey() > at.ends.getOrDefault(device, 0L) + 1) {
          expected.add("Missing");
          return;
        }
        at.ends.put(device, step.getKey());
        Written one = written.get(step.getValue());
        at.objects.merge(one.object(), one.revision(), Math::max);
      }
    });
    assertThat(kinds(at.reader.read(shown))).as("journals at %s", at).isEqualTo(sorted(expected));
    at.attestedEnds.entrySet().removeIf(e -> e.getValue() <= at.ends.getOrDefault(e.getKey(), 0L));
    assertThat(at.reader.unreached()).hasSize(at.attestedEnds.size());
    noticed.addAll(expected);
  }

  static List<String> kinds(Collection<?> findings) {
    return findings.stream()
        .map(finding -> finding.getClass().getSimpleName())
        .sorted()
        .toList();
  }

  private static List<String> sorted(List<String> names) {
    return names.stream().sorted().toList();
  }

  /** A device gives a server all that it has, and looks at what the server shows. */
  void sync(TeamDevice at, TeamServer.Lie lie) throws Exception {
    server.upload(at.number, at.has);
    Set<String> view = server.show(at.number, lie, random);
    int before = noticed.size();
    if (syncList(at, view)) {
      syncJournal(at, view);
      syncStore(at, view);
      at.receive(envelopes, bundles);
    }
    if (lie == TeamServer.Lie.NONE) {
      assertThat(noticed.subList(before, noticed.size()))
          .as("%s suspects an honest server", at)
          .isEmpty();
    }
    if (random.nextInt(8) == 0) {
      at.restart();
    }
  }

  private boolean syncList(TeamDevice at, Set<String> view) {
    Set<String> placed = oracle.inPlace(names(view, "L"));
    List<MembershipEntry> shownEntries = entries(view);
    MembershipLog shown;
    try {
      shown = at.list.isPresent()
          ? at.list().shown(shownEntries)
          : MembershipLog.read(at.known.organisation(), at.known.root(), shownEntries);
    } catch (MembershipException e) {
      assertThat(e.reason()).isEqualTo(MembershipException.Reason.NO_FOUNDING);
      assertThat(placed).as("a list without a beginning").isEmpty();
      // Nobody may have handed anything to the server yet.
      if (!shownEntries.isEmpty()) {
        noticed.add("NO_FOUNDING");
      }
      return false;
    }
    List<String> expected = new ArrayList<>();
    boolean shorter = placed.size() < at.most;
    Set<String> gone = new TreeSet<>(oracle.newest(at.seen));
    gone.removeAll(placed);
    gone.forEach(name -> expected.add("Forked"));
    if (!gone.isEmpty() && shorter) {
      expected.clear();
      expected.add("RolledBack");
    }
    at.attested.stream().filter(n -> !placed.contains(n)).forEach(n -> expected.add("Withheld"));
    assertThat(placed.containsAll(at.seen) && placed.containsAll(at.attested))
        .isEqualTo(expected.isEmpty());
    assertThat(kinds(at.known.compare(shown))).as("list at %s", at).isEqualTo(sorted(expected));
    // What another device attests may be on its way, whoever the server is.
    expected.removeIf(name -> name.equals("Withheld"));
    noticed.addAll(expected);
    at.has.addAll(view.stream().filter(item -> item.startsWith("L")).toList());
    if (at.list.isPresent()) {
      past.computeIfAbsent(at, d -> new ArrayList<>()).add(at.list());
    }
    at.list = Optional.of(at.list.map(list -> list.with(shown)).orElse(shown));
    assertSame(at);
    at.known = at.known.with(at.list());
    at.seen = placed(at);
    at.most = Math.max(at.most, at.seen.size());
    at.attested.removeAll(at.seen);
    return true;
  }

  private void syncJournal(TeamDevice at, Set<String> view) {
    Map<Integer, JournalEntry> last = new TreeMap<>();
    view.stream()
        .filter(item -> item.startsWith("J"))
        .map(journals::get)
        .forEach(entry -> last.merge(
            TeamDevice.numberOf(entry.device()),
            entry,
            (a, b) -> a.sequence() > b.sequence() ? a : b));
    List<Head> heads = last.values().stream()
        .map(entry -> new Head(entry.device(), entry.sequence(), entry.hash()))
        .toList();
    List<String> expected = new ArrayList<>();
    at.ends.forEach((device, end) -> {
      if (!last.containsKey(device) || last.get(device).sequence() < end) {
        expected.add("RolledBack");
      }
    });
    assertThat(kinds(at.reader.compare(heads))).as("heads at %s", at).isEqualTo(expected);
    at.has.addAll(view.stream().filter(item -> item.startsWith("J")).toList());
    learnJournal(at);
    noticed.addAll(expected);
  }

  private void syncStore(TeamDevice at, Set<String> view) {
    Map<String, Long> latest = new TreeMap<>();
    view.stream()
        .filter(item -> item.startsWith("R"))
        .forEach(item ->
            latest.merge(written.get(item).object(), written.get(item).revision(), Math::max));
    List<String> expected = new ArrayList<>();
    latest.forEach((object, revision) -> {
      long known = at.objects.getOrDefault(object, 0L);
      if (known != revision) {
        expected.add(known < revision ? "Unaccounted" : "Stale");
      }
    });
    at.objects.keySet().stream()
        .filter(object -> !latest.containsKey(object))
        .forEach(object -> expected.add("Withheld"));
    List<Sealed> shown = new ArrayList<>();
    latest.forEach((object, revision) ->
        shown.add(records.get("R" + object + ":" + revision).sealed()));
    assertThat(kinds(at.reader.check(shown))).as("store at %s", at).isEqualTo(sorted(expected));
    at.has.addAll(view.stream().filter(item -> item.startsWith("R")).toList());
    noticed.addAll(expected);
  }

  /** A device shows another how far it came, by a way that no server controls. */
  void attest(TeamDevice from, TeamDevice to) throws Exception {
    String text = Checkpoint.of(from.reader, from.list().heads(), from.id(), from.secrets.signing())
        .toText();
    Checkpoint shown = Checkpoint.parse(text);
    boolean known = state(to).isKnown(from.number);
    assertThat(shown.isSignedBy(to.list().deviceKeys())).isEqualTo(known);
    if (known) {
      to.known = to.known.expecting(shown);
      assertThat(to.reader.expect(shown)).isEmpty();
      to.attested.addAll(oracle.newest(placed(from)));
      to.attested.removeAll(oracle.newest(to.seen));
      from.ends.forEach((device, end) -> {
        if (end > to.ends.getOrDefault(device, 0L)) {
          to.attestedEnds.merge(device, end, Math::max);
        }
      });
    }
  }

  void close() {
    devices.forEach(TeamDevice::close);
  }
}
