package org.allervers.crypto;

import static org.allervers.crypto.CompartmentType.HEALTH;
import static org.allervers.crypto.CompartmentType.SOCIAL;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.allervers.crypto.keyring.AgeIdentity;
import org.allervers.crypto.keyring.AgeRecipient;
import org.allervers.crypto.keyring.DeviceIdentity;
import org.allervers.crypto.keyring.DeviceSecrets;
import org.allervers.crypto.keyring.EnvelopeSuite;
import org.allervers.crypto.keyring.GrantedKey;
import org.allervers.crypto.keyring.KeyEnvelope;
import org.allervers.crypto.keyring.KeyringBundle;
import org.allervers.crypto.keyring.KeyringExport;
import org.allervers.crypto.keyring.Listed;
import org.allervers.crypto.membership.Invitation;
import org.allervers.crypto.membership.KnownList;
import org.allervers.crypto.membership.MemberId;
import org.allervers.crypto.membership.MembershipChange;
import org.allervers.crypto.membership.MembershipEntry;
import org.allervers.crypto.membership.MembershipException;
import org.allervers.crypto.membership.MembershipFinding;
import org.allervers.crypto.membership.MembershipLog;
import org.allervers.crypto.membership.RevocationReason;
import org.allervers.crypto.recovery.RecoveryKey;
import org.allervers.crypto.recovery.RecoveryShare;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The keys of devices, of recovery and of exports are mishandled, and everything that can be printed is searched for them. */
class MembersCanaryTest {
  private static final InsecureKeyAccess TOKEN = InsecureKeyAccess.granted();

  private final Session session = Session.create(HEALTH, SOCIAL);
  private final DeviceSecrets device =
      DeviceSecrets.create(session.organisation(), EnvelopeSuite.X_WING);
  private final DeviceSecrets other =
      DeviceSecrets.create(session.organisation(), EnvelopeSuite.X_WING);
  private Canary canary;

  @BeforeEach
  void listen() {
    canary = new Canary();
    byte[] raw = session.exportRawKeys(TOKEN);
    for (int at = 22; at + 38 <= raw.length - 8; at += 38) {
      canary.secret(Arrays.copyOfRange(raw, at + 6, at + 38));
    }
    for (DeviceSecrets each : List.of(device, other)) {
      canary.secret(each.signing().export(TOKEN));
      canary.secret(each.envelopes().export(TOKEN));
    }
  }

  @AfterEach
  void stop() {
    canary.close();
    session.close();
    device.close();
    other.close();
  }

  @Test
  void nothing_says_a_key_of_a_device_or_of_recovery() throws Exception {
    envelopes();
    members();
    recovery();
    exports();
    device.close();
    canary.refused(() -> device.signing().sign(new byte[1]));
    canary.lookInside(device);
    assertThat(canary.refusals()).isGreaterThan(300);
    List<Class<?>> unseen = publicTypes();
    unseen.removeAll(canary.seen());
    assertThat(unseen).as("public types that nobody looked at").isEmpty();
    canary.assertNothingWasSaid();
  }

  private void envelopes() throws Exception {
    canary.look(device);
    canary.look(device.envelopes());
    DeviceIdentity identity = canary.look(device.identity());
    KeyEnvelope envelope = canary.look(KeyEnvelope.seal(
            session, HEALTH, device, List.of(canary.look(other.identity().recipient())))
        .get(0));
    MembershipLog list = new Listed(session)
        .published(HEALTH, 0)
        .holding(device, HEALTH)
        .holding(other, HEALTH)
        .log();
    try (GrantedKey key = canary.look(envelope.open(list, HEALTH, other.envelopes()));
        Session elsewhere = Session.create(HEALTH)) {
      key.addTo(session);
      canary.refused(() -> {
        key.addTo(elsewhere);
        return "";
      });
      canary.refused(() -> GrantedKey.session(List.of()));
      canary.look(key);
    }
    canary.refused(() -> envelope.open(list, HEALTH, device.envelopes()));
    canary.refused(() -> envelope.open(list, SOCIAL, other.envelopes()));
    session.rotate(HEALTH, 5);
    byte[] bundle =
        canary.look(KeyringBundle.seal(session, HEALTH, device, list)).toBytes();
    for (int at = 0; at < bundle.length; at += 5) {
      byte[] bad = changed(bundle, at);
      canary.refused(() -> KeyringBundle.parse(bad).addTo(session, HEALTH, list));
    }
    byte[] bytes = envelope.toBytes();
    for (int at = 0; at < bytes.length; at += 9) {
      byte[] bad = changed(bytes, at);
      canary.refused(() -> KeyEnvelope.parse(bad).open(list, HEALTH, other.envelopes()));
    }
    byte[] card = identity.toBytes();
    for (int at = 0; at < card.length; at += 9) {
      byte[] bad = changed(card, at);
      canary.refused(() -> DeviceIdentity.parse(bad));
    }
  }

  private void members() throws Exception {
    SigningKey root = SigningKey.random();
    canary.secret(root.export(TOKEN));
    MemberId member = canary.look(MemberId.random());
    MembershipLog log = canary.look(MembershipLog.found(session.organisation(), root));
    TreeSet<Integer> health = new TreeSet<>(List.of(HEALTH.code()));
    List<MembershipChange> changes = List.of(
        new MembershipChange.Rotate(HEALTH.code(), 0, session.commitment(HEALTH, 0)),
        new MembershipChange.Grant(member, health, true),
        new MembershipChange.Enrol(device.identity(), member, 1),
        new MembershipChange.Withdraw(member, health),
        new MembershipChange.Rotate(HEALTH.code(), 1 << 16, session.rotate(HEALTH, 1 << 16)),
        new MembershipChange.Retire(HEALTH.code(), 0),
        recoverySet(),
        new MembershipChange.Revoke(device.id(), RevocationReason.LOSS));
    for (MembershipChange change : changes) {
      log = log.with(List.of(canary.look(log.signAsRoot(canary.look(change), root))));
    }
    canary.look(log.entries().get(0).change());
    MembershipLog whole = log;
    canary.refused(() -> whole.sign(changes.get(1), device.id(), device.signing()));
    canary.refused(() -> whole.signAsRoot(changes.get(2), root));
    canary.refused(() -> whole.signAsRoot(changes.get(1), device.signing()));
    String hash = log.heads().get(0);
    for (MembershipFinding finding : List.of(
        new MembershipFinding.Foreign(hash),
        new MembershipFinding.Forged(hash),
        new MembershipFinding.Waiting(hash, hash),
        new MembershipFinding.Refused(hash, MembershipException.Reason.NOT_ALLOWED),
        new MembershipFinding.Voided(hash),
        new MembershipFinding.RolledBack(2, 1),
        new MembershipFinding.Forked(hash),
        new MembershipFinding.Withheld(hash),
        new MembershipFinding.BelowFloor(device.id()),
        new MembershipFinding.Equivocal(device.id()))) {
      canary.look(finding);
    }
    KnownList known = canary.look(KnownList.of(log));
    Invitation invitation = canary.look(Invitation.of(log));
    for (int length = 0; length < invitation.qrPayload().length(); length += 5) {
      String cut = invitation.qrPayload().substring(0, length);
      canary.refused(() -> Invitation.parse(cut));
    }
    byte[] memory = known.toBytes();
    for (int length = 0; length < memory.length; length += 5) {
      byte[] cut = Arrays.copyOf(memory, length);
      canary.refused(() -> KnownList.parse(cut));
    }
    byte[] entry = log.entries().get(1).toBytes();
    for (int length = 0; length < entry.length; length += 5) {
      byte[] cut = Arrays.copyOf(entry, length);
      canary.refused(() -> MembershipEntry.parse(cut));
    }
  }

  private MembershipChange recoverySet() {
    try (RecoveryKey key = RecoveryKey.create(session.organisation(), HEALTH);
        org.allervers.crypto.keyring.EnvelopeKey envelopes = key.envelopes()) {
      canary.secret(envelopes.export(TOKEN));
      return new MembershipChange.Recovery(HEALTH.code(), envelopes.recipient(), 1, 2, 3);
    }
  }

  private void recovery() throws Exception {
    RecoveryKey key = canary.look(RecoveryKey.create(session.organisation(), HEALTH));
    canary.secret(key.envelopes().export(TOKEN));
    canary.secret(new String(key.ageIdentityText(TOKEN)));
    canary.look(key.ageIdentity());
    List<RecoveryShare> shares = key.split(2, 3);
    for (RecoveryShare share : shares) {
      canary.look(share);
      canary.secret(new String(share.toQrPayload()).substring(20));
    }
    canary.look(RecoveryKey.drill(session.organisation(), HEALTH, shares));
    canary.refused(() -> RecoveryKey.combine(session.organisation(), HEALTH, shares.subList(0, 1)));
    canary.refused(() -> RecoveryKey.combine(session.organisation(), SOCIAL, shares));
    char[] code = shares.get(0).toQrPayload();
    for (int at = 0; at < code.length; at += 3) {
      char[] bad = code.clone();
      bad[at] = bad[at] == 'A' ? 'B' : 'A';
      canary.refused(() -> RecoveryShare.parse(bad));
    }
    key.close();
    shares.forEach(RecoveryShare::close);
    canary.refused(() -> key.split(2, 3));
    canary.lookInside(key);
    shares.forEach(canary::lookInside);
  }

  private void exports() throws Exception {
    char[] text = AgeIdentity.randomText(TOKEN);
    canary.secret(new String(text));
    AgeIdentity identity = canary.look(AgeIdentity.parse(text.clone()));
    AgeRecipient recipient = canary.look(identity.recipient());
    byte[] file = KeyringExport.seal(TOKEN, session, List.of(recipient));
    try (Session again = KeyringExport.open(file, identity)) {
      canary.look(again);
    }
    for (int at = 0; at < file.length; at += 11) {
      byte[] bad = changed(file, at);
      canary.refused(() -> KeyringExport.open(bad, identity));
    }
    identity.close();
    canary.refused(() -> KeyringExport.open(file, identity));
    canary.lookInside(identity);
  }

  private static byte[] changed(byte[] bytes, int at) {
    byte[] other = bytes.clone();
    other[at] ^= 1;
    return other;
  }

  private static List<Class<?>> publicTypes() throws Exception {
    Path classes = Path.of(
        Session.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    List<Class<?>> all = new ArrayList<>();
    for (String room : List.of("keyring/", "membership/", "recovery/")) {
      String name = "org/allervers/crypto/" + room;
      try (Stream<Path> files = Files.list(classes.resolve(name))) {
        for (Path file : files.filter(one -> one.toString().endsWith(".class")).toList()) {
          String simple = file.getFileName().toString().replace(".class", "");
          if (!simple.equals("package-info")) {
            all.add(Class.forName(name.replace('/', '.') + simple));
          }
        }
      }
    }
    all.removeIf(type -> !Modifier.isPublic(type.getModifiers())
        || Modifier.isAbstract(type.getModifiers())
        || type.isEnum()
        || type == KeyringExport.class);
    assertThat(all).hasSizeGreaterThan(20);
    return all;
  }
}
