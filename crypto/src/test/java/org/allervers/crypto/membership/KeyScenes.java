package org.allervers.crypto.membership;

import static org.allervers.crypto.CompartmentType.HEALTH;
import static org.allervers.crypto.membership.Founders.codes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.allervers.crypto.InsecureKeyAccess;
import org.allervers.crypto.Session;
import org.allervers.crypto.internal.dse1.Algorithms;
import org.allervers.crypto.internal.dse1.EpochKey;
import org.allervers.crypto.internal.dse1.RawKeys;
import org.allervers.crypto.internal.dse1.SealedKeyring;
import org.allervers.crypto.keyring.DeviceSecrets;
import org.allervers.crypto.keyring.KeyEnvelope;
import org.allervers.crypto.keyring.KeyringBundle;
import org.allervers.crypto.keyring.RecipientKey;
import org.allervers.crypto.membership.MembershipChange.Grant;
import org.allervers.crypto.membership.MembershipChange.Revoke;
import org.allervers.crypto.membership.MembershipChange.Rotate;

/** Makes vectors of envelopes and bundles with the list of members that confirms or refuses them. */
final class KeyScenes extends MemberScenes {
  private static final InsecureKeyAccess TOKEN = InsecureKeyAccess.granted();
  private static final long SECOND = 1 << 16 | 1;
  private static final long THIRD = 2 << 16 | 1;

  private MembershipLog team = team();
  private byte[] newest = {};

  KeyScenes() throws Exception {}

  @Override
  void write(Path folder) throws Exception {
    for (long epoch : new long[] {SECOND, THIRD}) {
      team = Founders.by(team, doctor, new Rotate(2, epoch, session.rotate(HEALTH, epoch)));
    }
    newest = RawKeys.toBytes(session.organisation().value(), List.of(held(THIRD)));
    envelopes();
    save(folder.resolve("envelopes.json"));
    bundles();
    save(folder.resolve("bundles.json"));
  }

  private EpochKey held(long epoch) throws Exception {
    byte[] raw = session.exportRawKeys(TOKEN);
    return RawKeys.parse(raw, Algorithms.PLATFORM).keys().stream()
        .filter(key -> key.compartment() == 2 && key.epoch() == epoch)
        .findAny()
        .orElseThrow();
  }

  private KeyEnvelope sealed(Session from, DeviceSecrets author, DeviceSecrets to)
      throws Exception {
    List<RecipientKey> recipients = List.of(to.identity().recipient());
    return KeyEnvelope.seal(from, HEALTH, author, recipients).get(0);
  }

  private void envelope(
      String name, MembershipLog log, DeviceSecrets to, byte[] sealed, String expected) {
    ObjectNode vector = add(name, "envelope");
    list(vector, log, log.entries());
    vector
        .put("compartment", 2)
        .put("recipient", to.id().value().toString())
        .put("seed", HEX.formatHex(to.envelopes().export(TOKEN)))
        .put("sealed", HEX.formatHex(sealed))
        .put("expected", expected);
  }

  private void envelopes() throws Exception {
    String right = "commitment:" + session.commitment(HEALTH, THIRD);
    byte[] toNurse = sealed(session, doctor, nurse).toBytes();
    envelope("X-Wing", team, nurse, toNurse, right);
    byte[] toSecond = sealed(session, doctor, second).toBytes();
    envelope("ML-KEM-1024 around X25519", team, second, toSecond, right);
    MembershipLog left =
        Founders.by(team, second, new Revoke(doctor.id(), RevocationReason.DEPARTURE));
    envelope("the author has left since", left, nurse, toNurse, right);
    envelope("for somebody else", team, doctor, toNurse, "OTHER_RECIPIENT");
    byte[] mixed = Arrays.copyOf(toNurse, toSecond.length);
    mixed[5] = 2;
    envelope("relabelled as the other suite", team, nurse, mixed, "OTHER_SUITE");
    byte[] fromNobody = sealed(session, ghost(), nurse).toBytes();
    envelope("an author whom nobody knows", team, nurse, fromNobody, "UNKNOWN_AUTHOR");
    byte[] renamed = fromNobody.clone();
    System.arraycopy(toNurse, 44, renamed, 44, 16);
    envelope("in the name of another", team, nurse, renamed, "BAD_SIGNATURE");
    byte[] fromWorker = sealed(session, worker, nurse).toBytes();
    envelope("an author without the compartment", team, nurse, fromWorker, "NOT_ENTITLED");
    try (Session injected = Session.restoreRawKeys(TOKEN, raw(THIRD, 7));
        Session ahead = Session.restoreRawKeys(TOKEN, raw(3 << 16 | 1, 7))) {
      byte[] other = sealed(injected, doctor, nurse).toBytes();
      envelope("another key", team, nurse, other, "OTHER_COMMITMENT");
      byte[] early = sealed(ahead, doctor, nurse).toBytes();
      envelope("an epoch that nobody announced", team, nurse, early, "NOT_PUBLISHED");
    }
  }

  private DeviceSecrets ghost() {
    return device(nurse.envelopes().suite());
  }

  private byte[] raw(long epoch, int fill) {
    byte[] key = new byte[32];
    Arrays.fill(key, (byte) fill);
    UUID organisation = session.organisation().value();
    return RawKeys.toBytes(organisation, List.of(EpochKey.of(organisation, 2, epoch, key)));
  }

  private void bundle(String name, MembershipLog log, byte[] sealed, String expected) {
    ObjectNode vector = add(name, "bundle");
    list(vector, log, log.entries());
    vector
        .put("compartment", 2)
        .put("keys", HEX.formatHex(newest))
        .put("sealed", HEX.formatHex(sealed))
        .put("expected", expected);
  }

  private byte[] signed(DeviceSecrets by, MembershipLog log, EpochKey key, EpochKey... older) {
    byte[] bytes = SealedKeyring.seal(
        new SealedKeyring.Origin(session.organisation().value(), by.id().value(), log.heads()),
        key,
        List.of(older),
        new SecureRandom(),
        Algorithms.PLATFORM);
    byte[] signature = by.signing().sign(SealedKeyring.signed(bytes));
    System.arraycopy(signature, 0, bytes, bytes.length - 64, 64);
    return bytes;
  }

  private String opened(byte[] bundle, MembershipLog log) throws Exception {
    try (Session given = Session.restoreRawKeys(TOKEN, newest)) {
      List<Long> missing = KeyringBundle.parse(bundle).addTo(given, HEALTH, log);
      byte[] raw = given.exportRawKeys(TOKEN);
      byte[] hash = java.security.MessageDigest.getInstance("SHA-256")
          .digest(Arrays.copyOfRange(raw, 6, raw.length - 8));
      return "opened:" + HEX.formatHex(hash) + " missing:"
          + missing.stream().map(String::valueOf).reduce((a, b) -> a + "," + b).orElse("");
    }
  }

  private void bundles() throws Exception {
    byte[] whole = KeyringBundle.seal(session, HEALTH, doctor, team).toBytes();
    bundle("the whole history", team, whole, opened(whole, team));
    byte[] some = signed(nurse, team, held(THIRD), held(SECOND));
    bundle("one key left out", team, some, opened(some, team));
    MembershipLog left =
        Founders.by(team, second, new Revoke(doctor.id(), RevocationReason.DEPARTURE));
    bundle("the author has left since", left, whole, opened(whole, left));
    byte[] unsigned = Arrays.copyOf(whole, whole.length);
    Arrays.fill(unsigned, whole.length - 64, whole.length, (byte) 0);
    bundle("unsigned", team, unsigned, "BAD_SIGNATURE");
    byte[] draft = whole.clone();
    draft[5] = 1;
    bundle("suite 1, which has no signature", team, draft, "UNSUPPORTED_SUITE");
    bundle("cut", team, Arrays.copyOf(whole, whole.length - 1), "TRUNCATED");
    bundle("names no entry of the list", team, replaced(whole, 44, 0), "UNSUPPORTED_FORMAT");
    bundle("another organisation", team, changed(whole, 12), "FOREIGN_ORGANISATION");
    bundle("another compartment", team, changed(whole, 6), "FOREIGN_COMPARTMENT");
    bundle("a changed key", team, changed(whole, 150), "BAD_SIGNATURE");
    DeviceSecrets nobody = ghost();
    bundle(
        "an author whom nobody knows",
        team,
        signed(nobody, team, held(THIRD), held(0)),
        "UNKNOWN_AUTHOR");
    bundle(
        "an author without the compartment",
        team,
        signed(worker, team, held(THIRD), held(0)),
        "NOT_ENTITLED");
    bundle(
        "an author who had left", left, signed(doctor, left, held(THIRD), held(0)), "NOT_ENTITLED");
    MembershipLog later =
        Founders.by(team, doctor, new Grant(MemberId.random(), codes(HEALTH), false));
    bundle(
        "the newest entries withheld",
        team,
        signed(doctor, later, held(THIRD), held(0)),
        "LIST_BEHIND");
    bundle(
        "a later key than is held",
        team,
        signed(
            doctor,
            team,
            EpochKey.of(session.organisation().value(), 2, 9 << 16, new byte[32]),
            held(0)),
        "NOT_GRANTED");
    EpochKey false0 = EpochKey.of(session.organisation().value(), 2, 0, new byte[32]);
    EpochKey false5 = EpochKey.of(session.organisation().value(), 2, 5, new byte[32]);
    bundle("a false key", team, signed(doctor, team, held(THIRD), false0), "OTHER_COMMITMENT");
    bundle("a key of no epoch", team, signed(doctor, team, held(THIRD), false5), "NOT_PUBLISHED");
    bundle(
        "keys not in order",
        team,
        signed(doctor, team, held(THIRD), held(SECOND), held(0)),
        "NOT_OPENED");
  }

  private static byte[] replaced(byte[] bytes, int at, int value) {
    byte[] other = bytes.clone();
    other[at] = (byte) value;
    return other;
  }
}
