package org.allervers.crypto.membership;

import static org.allervers.crypto.CompartmentType.HEALTH;
import static org.allervers.crypto.CompartmentType.SOCIAL;
import static org.allervers.crypto.membership.Founders.codes;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.allervers.crypto.CompartmentType;
import org.allervers.crypto.Session;
import org.allervers.crypto.SigningKey;
import org.allervers.crypto.internal.dse1.MemberRecord;
import org.allervers.crypto.keyring.DeviceSecrets;
import org.allervers.crypto.keyring.EnvelopeKey;
import org.allervers.crypto.keyring.EnvelopeSuite;
import org.allervers.crypto.membership.MembershipChange.Enrol;
import org.allervers.crypto.membership.MembershipChange.Grant;
import org.allervers.crypto.membership.MembershipChange.Retire;
import org.allervers.crypto.membership.MembershipChange.Revoke;
import org.allervers.crypto.membership.MembershipChange.Rotate;
import org.allervers.crypto.membership.MembershipChange.Withdraw;
import org.allervers.crypto.recovery.RecoveryKey;

/** Makes vectors of identities and of lists of members: a team, what happens to it, and what somebody tries with it. */
class MemberScenes {
  static final HexFormat HEX = HexFormat.of();
  private static final ObjectMapper JSON = new ObjectMapper();

  final Session session = Session.create(HEALTH, SOCIAL);
  final SigningKey root = SigningKey.random();
  final DeviceSecrets doctor = device(EnvelopeSuite.X_WING);
  final DeviceSecrets second = device(EnvelopeSuite.ML_KEM_1024_AND_X25519);
  final DeviceSecrets nurse = device(EnvelopeSuite.X_WING);
  final DeviceSecrets worker = device(EnvelopeSuite.ML_KEM_1024_AND_X25519);
  final MemberId doctorId = MemberId.random();
  final MemberId secondId = MemberId.random();
  final MemberId nurseId = MemberId.random();
  final MemberId workerId = MemberId.random();
  private ArrayNode vectors = JSON.createArrayNode();

  final DeviceSecrets device(EnvelopeSuite suite) {
    return DeviceSecrets.create(session.organisation(), suite);
  }

  MembershipLog byRoot(MembershipLog log, MembershipChange change) throws Exception {
    return log.with(List.of(log.signAsRoot(change, root)));
  }

  /** Two managers of everything, a nurse with health, a social worker with the social part. */
  MembershipLog team() throws Exception {
    MembershipLog log = MembershipLog.found(session.organisation(), root);
    log = byRoot(log, new Rotate(1, 0, session.commitment(SOCIAL, 0)));
    log = byRoot(log, new Rotate(2, 0, session.commitment(HEALTH, 0)));
    log = byRoot(log, new Grant(doctorId, codes(SOCIAL, HEALTH), true));
    log = byRoot(log, new Enrol(doctor.identity(), doctorId, 1));
    log = Founders.by(log, doctor, new Grant(secondId, codes(SOCIAL, HEALTH), true));
    log = Founders.by(log, doctor, new Enrol(second.identity(), secondId, 2));
    log = Founders.by(log, doctor, new Grant(nurseId, codes(HEALTH), false));
    log = Founders.by(log, second, new Enrol(nurse.identity(), nurseId, 3));
    log = Founders.by(log, doctor, new Grant(workerId, codes(SOCIAL), false));
    return Founders.by(log, doctor, new Enrol(worker.identity(), workerId, 4));
  }

  static MembershipLog renewed(MembershipLog log, DeviceSecrets by, CompartmentType<?> compartment)
      throws Exception {
    long epoch = log.nextEpoch(compartment, by.id());
    return Founders.by(
        log, by, new Rotate(compartment.code(), epoch, String.format("%064x", 0xabc000L + epoch)));
  }

  static MembershipLog merged(MembershipLog one, MembershipLog other) {
    return one.with(other.entries());
  }

  /** Returns an entry that follows the newest ones, whether its author has the right to it or not. */
  private MembershipEntry tried(MembershipLog log, DeviceSecrets by, MembershipChange change) {
    return MembershipEntry.sign(
        session.organisation(), by.id().value(), log.heads(), change, by.signing());
  }

  final ObjectNode add(String name, String kind) {
    return vectors.addObject().put("name", name).put("kind", kind);
  }

  final void list(ObjectNode vector, MembershipLog log, List<MembershipEntry> entries) {
    vector
        .put("organisation", session.organisation().value().toString())
        .put("root", HEX.formatHex(log.root().toBytes()));
    ArrayNode all = vector.putArray("entries");
    entries.forEach(entry -> all.add(HEX.formatHex(entry.toBytes())));
  }

  private void list(String name, MembershipLog log, MembershipEntry... more) {
    MembershipLog with = log.with(List.of(more));
    ObjectNode vector = add(name, "list");
    list(vector, with, with.entries());
    vector.put("expected", MemberVectors.text(with));
  }

  private void refused(String name, String kind, byte[] sealed, String expected) {
    add(name, kind).put("sealed", HEX.formatHex(sealed)).put("expected", expected);
  }

  void write(Path folder) throws Exception {
    identities();
    save(folder.resolve("identities.json"));
    entries();
    save(folder.resolve("entries.json"));
    lists();
    tries();
    save(folder.resolve("lists.json"));
    recoveries();
    save(folder.resolve("recovery.json"));
  }

  final void save(Path file) throws IOException {
    ObjectNode all = JSON.createObjectNode().put("format", "DSE1");
    all.set("vectors", vectors);
    Files.createDirectories(file.getParent());
    Files.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(all));
    vectors = JSON.createArrayNode();
  }

  private void identities() {
    for (DeviceSecrets each : List.of(doctor, worker)) {
      add("suite of " + each.envelopes().suite(), "identity")
          .put("sealed", HEX.formatHex(each.identity().toBytes()))
          .put("expected", "fingerprint:" + HEX.formatHex(each.identity().fingerprint()));
    }
    byte[] card = doctor.identity().toBytes();
    refused("five bytes", "identity", Arrays.copyOf(card, 5), "TRUNCATED");
    refused("cut", "identity", Arrays.copyOf(card, card.length - 1), "TRUNCATED");
    refused("another magic", "identity", changed(card, 0), "UNSUPPORTED_FORMAT");
    refused("another version", "identity", changed(card, 3), "UNSUPPORTED_FORMAT");
    refused("another kind", "identity", changed(card, 4), "UNSUPPORTED_FORMAT");
    byte[] suite = card.clone();
    suite[5] = 3;
    refused("another suite", "identity", suite, "UNSUPPORTED_SUITE");
    refused("another organisation", "identity", changed(card, 6), "BAD_SIGNATURE");
    refused("another device", "identity", changed(card, 22), "BAD_SIGNATURE");
    refused("another signature", "identity", changed(card, card.length - 1), "BAD_SIGNATURE");
    byte[] swapped = card.clone();
    System.arraycopy(nurse.identity().toBytes(), 70, swapped, 70, 1216);
    refused("the recipient key of another", "identity", swapped, "BAD_SIGNATURE");
    byte[] low = card.clone();
    Arrays.fill(low, 38, 70, (byte) 0);
    refused("a signing key of low order", "identity", low, "UNUSABLE_KEY");
    Arrays.fill(low, 38, 70, (byte) 0xff);
    refused("a signing key that is not reduced", "identity", low, "UNUSABLE_KEY");
    byte[] lattice = card.clone();
    Arrays.fill(lattice, 70, 73, (byte) 0xff);
    refused("a lattice key that is not reduced", "identity", lattice, "UNUSABLE_KEY");
    byte[] curve = card.clone();
    Arrays.fill(curve, card.length - 96, card.length - 64, (byte) 0);
    refused("a key of the curve of low order", "identity", curve, "UNUSABLE_KEY");
  }

  private void entries() throws Exception {
    MembershipLog log = MembershipLog.found(session.organisation(), root);
    TreeSet<Integer> both = new TreeSet<>(List.of(1, 2));
    for (MembershipChange change : List.of(
        new Rotate(2, 7, "ab".repeat(32)),
        new Enrol(doctor.identity(), doctorId, 1),
        new Grant(doctorId, both, true),
        new Withdraw(doctorId, both),
        new Revoke(doctor.id(), RevocationReason.LOSS),
        new Retire(2, 7))) {
      MembershipEntry entry = tried(log, doctor, change);
      add(change.getClass().getSimpleName(), "entry")
          .put("sealed", HEX.formatHex(entry.toBytes()))
          .put("expected", "hash:" + entry.hash());
    }
    byte[] grant = tried(log, doctor, new Grant(doctorId, both, true)).toBytes();
    refused("five bytes", "entry", Arrays.copyOf(grant, 5), "MALFORMED");
    refused("cut", "entry", Arrays.copyOf(grant, grant.length - 1), "MALFORMED");
    refused("longer", "entry", Arrays.copyOf(grant, grant.length + 1), "MALFORMED");
    for (int at : new int[] {0, 3, 4, 5}) {
      refused("byte " + at + " changed", "entry", changed(grant, at), "UNSUPPORTED_FORMAT");
    }
    byte[] member = ByteBuffer.allocate(16).putLong(1).putLong(2).array();
    refused("an unknown change", "entry", bare(List.of(), 99, member), "UNSUPPORTED_FORMAT");
    refused("no compartment", "entry", bare(List.of(), 4, member), "MALFORMED");
    byte[] descending = HEX.parseHex(HEX.formatHex(member) + "00020001");
    refused("compartments not in order", "entry", bare(List.of(), 4, descending), "MALFORMED");
    byte[] third = HEX.parseHex(HEX.formatHex(member) + "02" + "0001");
    refused("neither manager nor not", "entry", bare(List.of(), 3, third), "MALFORMED");
    List<String> twice = List.of("ab".repeat(32), "ab".repeat(32));
    refused("entries followed twice", "entry", bare(twice, 4, descending), "MALFORMED");
    byte[] reason = HEX.parseHex(HEX.formatHex(member) + "05");
    refused("an unknown reason", "entry", bare(List.of(), 5, reason), "MALFORMED");
    byte[] card = doctor.identity().toBytes();
    byte[] enrol = ByteBuffer.allocate(18 + card.length)
        .put(member)
        .putShort((short) 1)
        .put(changed(card, 30))
        .array();
    refused("a false identity", "entry", bare(List.of(), 2, enrol), "MALFORMED");
  }

  private byte[] bare(List<String> parents, int change, byte[] body) {
    byte[] unsigned = MemberRecord.unsigned(
        session.organisation().value(), new UUID(0, 0), parents, change, body);
    byte[] signature = root.sign(MemberRecord.signed(unsigned));
    return ByteBuffer.allocate(unsigned.length + 64)
        .put(unsigned)
        .put(signature)
        .array();
  }

  private void lists() throws Exception {
    list("begun", MembershipLog.found(session.organisation(), root));
    MembershipLog team = team();
    list("a team", team);
    List<MembershipEntry> reversed = new ArrayList<>(team.entries());
    Collections.reverse(reversed);
    ObjectNode vector = add("in another order", "list");
    list(vector, team, reversed);
    vector.put("expected", MemberVectors.text(team));
    MembershipLog left =
        Founders.by(team, doctor, new Revoke(nurse.id(), RevocationReason.DEPARTURE));
    list("a nurse left, the key to be renewed", left);
    MembershipLog renewed = renewed(left, doctor, HEALTH);
    list("a nurse left, the key renewed", renewed);
    list("an old key retired", Founders.by(renewed, doctor, new Retire(2, 0)));
    list("withdrawn", Founders.by(team, second, new Withdraw(workerId, codes(SOCIAL))));
    list("two renew at once", merged(renewed(team, doctor, HEALTH), renewed(team, second, HEALTH)));
    MembershipLog out = Founders.by(team, doctor, new Revoke(second.id(), RevocationReason.LOSS));
    MembershipLog unaware = renewed(
        Founders.by(team, second, new Grant(workerId, codes(HEALTH), false)), second, SOCIAL);
    list("who was shut out meanwhile grants and renews nothing", merged(out, unaware));
    MembershipLog other =
        Founders.by(team, second, new Revoke(doctor.id(), RevocationReason.COMPROMISE));
    MembershipLog none = merged(out, other);
    list("two shut each other out", none);
    list(
        "the root key lets somebody in again",
        byRoot(none, new Enrol(device(EnvelopeSuite.X_WING).identity(), doctorId, 9)));
    list(
        "given and taken at once",
        merged(
            Founders.by(team, second, new Grant(nurseId, codes(SOCIAL), false)),
            Founders.by(team, doctor, new Withdraw(nurseId, codes(SOCIAL)))));
    Enrol one = new Enrol(device(EnvelopeSuite.X_WING).identity(), nurseId, 5);
    Enrol two = new Enrol(device(EnvelopeSuite.X_WING).identity(), workerId, 5);
    list(
        "one number for two devices",
        merged(Founders.by(team, doctor, one), Founders.by(team, second, two)));
    list(
        "a device that signs two entries beside each other",
        merged(renewed(team, doctor, HEALTH), renewed(team, doctor, SOCIAL)));
  }

  private MembershipChange.Recovery recovery(int set) throws Exception {
    try (RecoveryKey key = RecoveryKey.create(session.organisation(), HEALTH);
        EnvelopeKey envelopes = key.envelopes()) {
      return new MembershipChange.Recovery(2, envelopes.recipient(), set, 3, 5);
    }
  }

  private void recoveries() throws Exception {
    MembershipLog team = Founders.by(team(), doctor, recovery(7));
    list("a recovery key", team);
    MembershipLog replaced = Founders.by(team, second, recovery(8));
    list("a recovery key in the place of another, the key to be renewed", replaced);
    list(
        "a recovery key in the place of another, the key renewed",
        renewed(replaced, doctor, HEALTH));
    MembershipLog twice = merged(replaced, Founders.by(team, doctor, recovery(9)));
    list("two recovery keys at once", twice);
    list(
        "both replaced, and the key renewed",
        renewed(Founders.by(twice, doctor, recovery(10)), doctor, HEALTH));
    MembershipLog out = Founders.by(team, doctor, new Revoke(second.id(), RevocationReason.LOSS));
    list("a recovery key of one who was shut out meanwhile", merged(out, replaced));
    list(
        "a recovery key of a compartment that one does not manage",
        team,
        tried(team, nurse, recovery(11)));
    byte[] set = tried(team, doctor, recovery(12)).toBytes();
    int needed = set.length - 64 - 1216 - 2;
    byte[] many = set.clone();
    many[needed] = 6;
    refused("more shares needed than there are", "entry", many, "MALFORMED");
    many[needed] = 1;
    refused("one share enough", "entry", many, "MALFORMED");
  }

  private void tries() throws Exception {
    MembershipLog team = team();
    MembershipEntry right = tried(team, doctor, new Grant(MemberId.random(), codes(HEALTH), false));
    byte[] bytes = right.toBytes();
    list("a changed signature", team, MembershipEntry.parse(changed(bytes, bytes.length - 1)));
    list("a changed member", team, MembershipEntry.parse(changed(bytes, bytes.length - 80)));
    DeviceSecrets ghost = device(EnvelopeSuite.X_WING);
    list("a device of nobody", team, tried(team, ghost, right.change()));
    list(
        "in the name of the root key",
        team,
        MembershipEntry.sign(
            session.organisation(),
            MembershipEntry.ROOT,
            team.heads(),
            new Enrol(ghost.identity(), doctorId, 66),
            ghost.signing()));
    SigningKey false1 = SigningKey.random();
    list(
        "a second beginning",
        team,
        MembershipLog.found(session.organisation(), false1).entries().get(0));
    list("of another organisation", team, elsewhere());
    MembershipEntry next = tried(team.with(List.of(right)), doctor, new Retire(2, 0));
    list("an entry withheld", team, next);
    list("not allowed", team, tried(team, nurse, new Grant(nurseId, codes(SOCIAL), true)));
    list(
        "a device for a colleague",
        team,
        tried(team, nurse, new Enrol(ghost.identity(), doctorId, 8)));
    MembershipEntry refused = tried(team, worker, new Revoke(doctor.id(), RevocationReason.OTHER));
    MembershipEntry after = MembershipEntry.sign(
        session.organisation(),
        doctor.id().value(),
        List.of(refused.hash()),
        right.change(),
        doctor.signing());
    list("after an entry that was refused", team, refused, after);
    MembershipLog left = Founders.by(team, doctor, new Revoke(second.id(), RevocationReason.LOSS));
    list("no longer a member", left, tried(left, second, right.change()));
    list(
        "the epoch of another device",
        team,
        tried(team, doctor, new Rotate(2, 2, "cd".repeat(32))));
    list(
        "an earlier epoch",
        renewed(team, second, HEALTH),
        tried(renewed(team, second, HEALTH), doctor, new Rotate(2, 1, "cd".repeat(32))));
    list(
        "a number that is taken",
        team,
        tried(team, doctor, new Enrol(ghost.identity(), nurseId, 1)));
    list(
        "a device that never was",
        team,
        tried(team, doctor, new Revoke(ghost.id(), RevocationReason.LOSS)));
    list("the newest key retired", team, tried(team, doctor, new Retire(2, 0)));
    ObjectNode vector = add("another root key", "list");
    list(vector, MembershipLog.found(session.organisation(), false1), team.entries());
    vector.put("expected", "NO_FOUNDING");
  }

  private static MembershipEntry elsewhere() {
    try (Session other = Session.create(HEALTH)) {
      return MembershipLog.found(other.organisation(), SigningKey.random())
          .entries()
          .get(0);
    }
  }

  static byte[] changed(byte[] bytes, int at) {
    byte[] other = bytes.clone();
    other[at] ^= 0x40;
    return other;
  }
}
