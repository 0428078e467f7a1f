package org.allervers.crypto;

import static org.allervers.crypto.CompartmentType.HEALTH;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.allervers.crypto.internal.dse1.Algorithms;
import org.allervers.crypto.internal.dse1.RawKeys;
import org.allervers.crypto.journal.JournalReader;
import org.allervers.crypto.keyring.DeviceSecrets;
import org.allervers.crypto.keyring.EnvelopeSuite;
import org.allervers.crypto.keyring.GrantedKey;
import org.allervers.crypto.membership.MemberId;
import org.allervers.crypto.membership.MembershipChange;
import org.allervers.crypto.membership.MembershipLog;
import org.allervers.crypto.renewal.Departure;
import org.allervers.crypto.renewal.KeyKeeper;
import org.allervers.crypto.renewal.Renewal;
import org.allervers.crypto.renewal.RenewalStep;
import org.allervers.crypto.renewal.RenewalStorage;
import org.allervers.crypto.renewal.Resealed;
import org.allervers.crypto.renewal.Resealing;
import org.allervers.crypto.renewal.Retirement;
import org.allervers.crypto.renewal.Standing;
import org.allervers.crypto.store.MemoryAttachmentStore;
import org.allervers.crypto.store.MemoryRecordStore;
import org.allervers.crypto.store.StoredState;
import org.junit.jupiter.api.Test;

/** Keys are renewed and objects sealed again, rightly and wrongly, and everything that can be printed or kept is searched. */
class RenewalCanaryTest {
  private static final String WORD = "CANARI-Dupin-Colombe-tension";
  private static final InsecureKeyAccess TOKEN = InsecureKeyAccess.granted();

  @Test
  void nothing_says_a_key_or_a_content_while_keys_are_renewed() throws Exception {
    try (Canary canary = new Canary();
        Session session = Session.create(HEALTH);
        DeviceSecrets device = DeviceSecrets.create(session.organisation(), EnvelopeSuite.X_WING)) {
      canary.secret(WORD);
      listen(canary, session);
      canary.secret(device.signing().export(TOKEN));
      canary.secret(device.envelopes().export(TOKEN));
      MembershipLog list = begun(session, device);
      Renewal renewal = renewals(canary, session, device, list);
      list = list.with(renewal.entries());
      resealings(canary, session, device, list);
      List<Class<?>> unseen = publicTypes();
      unseen.removeAll(canary.seen());
      assertThat(unseen).as("public types that nobody looked at").isEmpty();
      canary.assertNothingWasSaid();
    }
  }

  private static void listen(Canary canary, Session session) throws Exception {
    byte[] raw = session.exportRawKeys(TOKEN);
    RawKeys.parse(raw, Algorithms.PLATFORM).keys().forEach(key -> canary.secret(key.copyOfRoot()));
  }

  private static MembershipLog begun(Session session, DeviceSecrets device) throws Exception {
    SigningKey root = SigningKey.random();
    MembershipLog list = MembershipLog.found(session.organisation(), root);
    MemberId member = MemberId.random();
    for (MembershipChange change : List.of(
        new MembershipChange.Rotate(HEALTH.code(), 0, session.commitment(HEALTH, 0)),
        new MembershipChange.Grant(member, new TreeSet<>(List.of(HEALTH.code())), true),
        new MembershipChange.Enrol(device.identity(), member, 1))) {
      list = list.with(List.of(list.signAsRoot(change, root)));
    }
    return list;
  }

  private static Renewal renewals(
      Canary canary, Session session, DeviceSecrets device, MembershipLog list) throws Exception {
    KeyKeeper keeper = canary.look(KeyKeeper.of(session, device, list));
    Renewal renewal = canary.look(keeper.rotate(HEALTH));
    renewal.steps().forEach(canary::look);
    try (GrantedKey key = renewal
            .envelopesTo(device.id())
            .get(0)
            .open(list.with(renewal.entries()), HEALTH, device.envelopes());
        Session granted = GrantedKey.session(List.of(key))) {
      listen(canary, granted);
    }
    canary.refused(() -> keeper.remove(new MembershipChange.Retire(HEALTH.code(), 0), HEALTH));
    canary.refused(() -> keeper.rotate(CompartmentType.SOCIAL));
    byte[] bytes = renewal.toBytes();
    for (int at = 0; at < bytes.length; at += 3) {
      byte[] bad = bytes.clone();
      bad[at] ^= 1;
      canary.refused(() -> Renewal.parse(bad));
      byte[] cut = Arrays.copyOf(bytes, at);
      canary.refused(() -> Renewal.parse(cut));
    }
    RenewalStorage occupied = new RenewalStorage() {
      @Override
      public Optional<byte[]> kept() {
        return Optional.of(new byte[3]);
      }

      @Override
      public void keep(byte[] kept) throws IOException {
        throw new IOException("not reached");
      }

      @Override
      public void write(RenewalStep step) throws IOException {
        throw new IOException("not reached");
      }

      @Override
      public void forget() throws IOException {
        throw new IOException("not reached");
      }
    };
    canary.refused(() -> {
      renewal.run(occupied);
      return "";
    });
    return renewal;
  }

  private static void resealings(
      Canary canary, Session session, DeviceSecrets device, MembershipLog list) throws Exception {
    MemoryRecordStore records = new MemoryRecordStore();
    MemoryAttachmentStore attachments = new MemoryAttachmentStore();
    Compartment<CompartmentType.Health> health = session.compartment(HEALTH);
    ObjectRef<CompartmentType.Health> ref = ObjectRef.random(HEALTH);
    records.create(health.seal(ref, Revision.first(), WORD.getBytes(StandardCharsets.UTF_8)));
    session.rotate(HEALTH, 7);
    listen(canary, session);
    Standing standing = canary.look(Standing.of(HEALTH, records, attachments));
    standing.byEpoch().values().forEach(canary::look);
    canary.look(Departure.of(list, device.id(), HEALTH, standing));
    Resealing<CompartmentType.Health> pass =
        canary.look(Resealing.begin(health, 7, 1, records, attachments));
    pass.next(9).forEach(canary::look);
    canary.look(pass.progress());
    canary.refused(() -> pass.next(0));
    canary.refused(() -> Resealing.begin(health, 0, 1, records, attachments));
    byte[] bad = records.find(ref).orElseThrow().toBytes();
    bad[bad.length - 1] ^= 1;
    records.forget(ref);
    records.create(Sealed.parse(bad));
    session.rotate(HEALTH, 8);
    canary.look(Resealing.begin(health, 8, 1, records, attachments).next(1).get(0));
    canary.look(new Resealed.Changed<>(ref, new StoredState.Absent()));
    canary.look(new Resealed.Misplaced<>(ref, new IOException("misplaced")));
    canary.look(new Resealed.Exhausted<>(ref, Revision.first()));
    JournalReader journal = JournalReader.of(session.organisation(), list.deviceKeys());
    canary.look(Retirement.examine(health, 0, list, records, attachments, journal, List.of()));
    canary.look(new Retirement.Possible(new MembershipChange.Retire(HEALTH.code(), 0)));
  }

  private static List<Class<?>> publicTypes() throws Exception {
    Path classes = Path.of(
        Session.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    List<Class<?>> all = new ArrayList<>();
    String name = "org/allervers/crypto/renewal/";
    try (Stream<Path> files = Files.list(classes.resolve(name))) {
      for (Path file : files.filter(one -> one.toString().endsWith(".class")).toList()) {
        String simple = file.getFileName().toString().replace(".class", "");
        if (!simple.equals("package-info")) {
          all.add(Class.forName(name.replace('/', '.') + simple));
        }
      }
    }
    all.removeIf(type -> !Modifier.isPublic(type.getModifiers())
        || Modifier.isAbstract(type.getModifiers())
        || type.isEnum());
    assertThat(all).hasSizeGreaterThan(10);
    return all;
  }
}
