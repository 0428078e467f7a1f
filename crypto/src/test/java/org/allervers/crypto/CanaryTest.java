package org.allervers.crypto;

import static org.allervers.crypto.CompartmentType.HEALTH;
import static org.allervers.crypto.CompartmentType.SOCIAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.lang.reflect.Modifier;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.allervers.crypto.CompartmentType.Health;
import org.allervers.crypto.CompartmentType.Social;
import org.allervers.crypto.internal.dse1.Algorithms;
import org.allervers.crypto.internal.dse1.EpochKey;
import org.allervers.crypto.internal.dse1.RawKeys;
import org.allervers.crypto.journal.ActedBy;
import org.allervers.crypto.journal.Checkpoint;
import org.allervers.crypto.journal.Journal;
import org.allervers.crypto.journal.JournalAct;
import org.allervers.crypto.journal.JournalEntry;
import org.allervers.crypto.journal.JournalFinding;
import org.allervers.crypto.journal.JournalReader;
import org.allervers.crypto.journal.StoreFinding;
import org.allervers.crypto.mano.ManoFile;
import org.allervers.crypto.mano.ManoItem;
import org.allervers.crypto.mano.ManoKey;
import org.allervers.crypto.mano.ManoReader;
import org.allervers.crypto.mano.ManoWriter;
import org.allervers.crypto.store.FileAttachmentStore;
import org.allervers.crypto.store.FileRecordStore;
import org.allervers.crypto.store.StoredAttachment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything is mishandled and everything that can be printed is printed, then searched for what must not be there. */
class CanaryTest {
  private static final String WORD = "CANARI-tension-12-8";
  private static final String NAME = "CANARI-ordonnance-dupin.pdf";
  private static final String MEDIA_TYPE = "canari/x-dupin-colombe";
  private static final String PASSPHRASE = "canari perché, sept mots jaunes et bavards";
  private static final String MANO = "canari de mano";
  private static final String PRINCIPAL = "CANARI-Dupin-Colombe";
  private static final byte[] PAYLOAD = WORD.repeat(40).getBytes(StandardCharsets.UTF_8);
  private static final Set<String> NEVER_MADE = Set.of(
      "Social",
      "Health",
      "Coordination",
      "Identity",
      "UnreliableRuntimeException",
      "JournalArchive");

  private final ObjectRef<Health> ref = ObjectRef.of(HEALTH, new UUID(3, 4));
  private final ObjectRef<Health> attachment =
      ObjectRef.of(HEALTH, ObjectClass.ATTACHMENT, new UUID(3, 5));
  private final Session session = Session.create(HEALTH, SOCIAL);
  private Canary canary;

  @TempDir
  private Path folder;

  @BeforeEach
  void listen() throws Exception {
    byte[] raw = session.exportRawKeys(InsecureKeyAccess.granted());
    canary = new Canary();
    RawKeys.parse(raw, Algorithms.PLATFORM).keys().forEach(key -> canary.secret(key.copyOfRoot()));
    List.of(WORD, NAME, MEDIA_TYPE, PASSPHRASE, MANO, PRINCIPAL).forEach(canary::secret);
  }

  @AfterEach
  void stop() {
    canary.close();
    session.close();
  }

  private static Passphrase passphrase(String text) {
    return Passphrase.of(text.toCharArray());
  }

  @Test
  void the_canary_is_heard_in_every_form() {
    byte[] some = Arrays.copyOfRange(PAYLOAD, 5, 30);
    for (String said : List.of(
        "x" + WORD.toLowerCase(java.util.Locale.ROOT) + "x",
        HexFormat.of().formatHex(some),
        Base64.getEncoder().encodeToString(Arrays.copyOf(some, 11)),
        Arrays.toString(some),
        new String(some, StandardCharsets.ISO_8859_1))) {
      try (Canary listening = new Canary()) {
        listening.secret(WORD);
        listening.refused(() -> {
          Exception inner = new IllegalStateException("inner");
          inner.addSuppressed(new IOException(said));
          throw new IllegalArgumentException("outer", inner);
        });
        assertThatThrownBy(listening::assertNothingWasSaid).isInstanceOf(AssertionError.class);
      }
      try (Canary listening = new Canary()) {
        listening.secret(WORD);
        System.getLogger("org.allervers.crypto.essai").log(System.Logger.Level.DEBUG, said);
        assertThatThrownBy(listening::assertNothingWasSaid).isInstanceOf(AssertionError.class);
      }
    }
  }

  @Test
  void nothing_says_a_payload_a_key_or_a_passphrase() throws Exception {
    records();
    attachments();
    slots();
    stores();
    mano();
    journal();
    closed();
    assertThat(canary.refusals()).isGreaterThan(700);
    List<Class<?>> unseen = publicTypes();
    unseen.removeAll(canary.seen());
    assertThat(unseen).as("public types that nobody looked at").isEmpty();
    canary.assertNothingWasSaid();
  }

  private void records() throws Exception {
    Compartment<Health> health = canary.look(session.compartment(HEALTH));
    Sealed sealed = canary.look(health.seal(ref, Revision.first(), PAYLOAD));
    canary.look(session);
    canary.look(ref);
    canary.look(HEALTH);
    canary.look(Revision.first());
    canary.look(session.organisation());
    canary.look(InsecureKeyAccess.granted());
    ObjectRef<Health> other = ObjectRef.random(HEALTH);
    health.openAll(Map.of(ref, sealed, other, sealed), Runnable::run).forEach(canary::look);
    canary.refused(() -> health.openAtLeast(ref, Revision.first().next(), sealed));
    canary.refused(() -> health.open(other, sealed));
    Sealed tombstone = canary.look(health.sealTombstone(ref, Revision.first().next()));
    canary.refused(() -> health.open(ref, tombstone));
    canary.refused(() -> health.openTombstone(ref, sealed));
    canary.refused(
        () -> health.openTombstone(ref, Sealed.parse(changed(tombstone.toBytes(), 100))));
    canary.refused(() -> health.fromEpoch(9));
    canary.refused(() -> {
      session.addRawKeys(InsecureKeyAccess.granted(), PAYLOAD);
      return "";
    });
    canary.refused(() -> session.compartment(CompartmentType.IDENTITY));
    canary.refused(() -> health.seal(attachment, Revision.first(), PAYLOAD));
    Compartment<Social> social = session.compartment(SOCIAL);
    canary.refused(() -> social.open(ObjectRef.of(SOCIAL, ref.id()), sealed));
    byte[] bytes = sealed.toBytes();
    for (int i = 0; i < bytes.length; i += 3) {
      int at = i;
      canary.refused(() -> health.open(ref, Sealed.parse(changed(bytes, at))));
      canary.refused(() -> health.open(ref, Sealed.parse(Arrays.copyOf(bytes, at))));
    }
    byte[] raw = session.exportRawKeys(InsecureKeyAccess.granted());
    canary.refused(() -> Session.restoreRawKeys(InsecureKeyAccess.granted(), changed(raw, 40)));
    canary.refused(() ->
        Session.restoreRawKeys(InsecureKeyAccess.granted(), Arrays.copyOf(raw, raw.length - 1)));
    canary.refused(() -> Sealed.parse(raw));
    canary.refused(() -> Organisation.parse(raw));
    canary.refused(() -> Sealed.parse(PAYLOAD));
    canary.refused(() -> Organisation.parse(PAYLOAD));
    canary.refused(() -> OrganisationSecret.parse(WORD));
  }

  private static byte[] changed(byte[] bytes, int at) {
    byte[] copy = bytes.clone();
    copy[at] ^= 1;
    return copy;
  }

  private void attachments() throws Exception {
    Compartment<Health> health = session.compartment(HEALTH);
    AttachmentLabel label = canary.look(new AttachmentLabel(NAME, MEDIA_TYPE));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Sealed manifest = health.sealAttachment(
        attachment, Revision.first(), label, new ByteArrayInputStream(PAYLOAD), out);
    byte[] bytes = out.toByteArray();
    Manifest<Health> opened = canary.look(health.openManifest(attachment, manifest));
    canary.lookInside(
        canary.look(health.openAttachment(opened, new MemoryChannel(bytes))).revision());
    for (int i = 0; i < bytes.length; i += 9) {
      int at = i;
      canary.refused(
          () -> health.openAttachment(attachment, new MemoryChannel(changed(bytes, at))));
      canary.refused(
          () -> health.openAttachment(attachment, new MemoryChannel(Arrays.copyOf(bytes, at))));
      canary.refused(() -> health.openManifest(
          attachment, Sealed.parse(changed(manifest.toBytes(), at % manifest.length()))));
    }
    // A name in the place of a manifest: authentic, and no manifest.
    Sealed text = health.seal(
        ObjectRef.of(HEALTH, ObjectClass.MANIFEST, attachment.id()), Revision.first(), PAYLOAD);
    canary.refused(() -> health.openManifest(attachment, text));
    canary.refused(() -> new AttachmentLabel(NAME.repeat(40), MEDIA_TYPE));
    canary.refused(() -> new AttachmentLabel(NAME + "\ud800", MEDIA_TYPE));
    canary.refused(() -> new AttachmentLabel(NAME, MEDIA_TYPE.repeat(20)));
    MemoryChannel medium = new MemoryChannel(bytes);
    AttachmentChannel channel = health.openAttachment(attachment, medium);
    medium.replace(changed(bytes, 100));
    canary.refused(() -> channel.read(ByteBuffer.allocate(9)));
    canary.refused(() -> channel.read(ByteBuffer.allocate(9), 0));
    canary.refused(() -> channel.write(ByteBuffer.wrap(PAYLOAD)));
    canary.refused(() -> channel.toInputStream().readAllBytes());
    channel.close();
    canary.refused(() -> channel.read(ByteBuffer.allocate(9)));
    canary.lookInside(channel, session);
    InputStream broken = new SequenceInputStream(
        new ByteArrayInputStream(PAYLOAD), new ByteArrayInputStream(PAYLOAD) {
          @Override
          public synchronized int read(byte[] to, int at, int length) {
            throw new IllegalStateException("the medium failed");
          }
        });
    canary.refused(() -> health.sealAttachment(
        attachment, Revision.first(), label, broken, OutputStream.nullOutputStream()));
  }

  private void slots() throws Exception {
    OrganisationSecret secret = OrganisationSecret.random();
    OrganisationSecret another = OrganisationSecret.random();
    Passphrase right = passphrase(PASSPHRASE);
    canary.secret(secret.reveal(InsecureKeyAccess.granted()));
    canary.secret(HexFormat.of().parseHex(secret.reveal(InsecureKeyAccess.granted())));
    canary.look(secret);
    canary.look(right);
    canary.look(KdfCost.STANDARD);
    Organisation empty = canary.look(Organisation.of(session));
    canary.refused(empty::toBytes);
    canary.refused(() -> empty.withWeakerSlots(session, passphrase("canari"), SOCIAL));
    canary.refused(() -> empty.withSlots(session, right, secret, SOCIAL, HEALTH));
    Organisation locked = canary.look(empty.withSlots(session, right, secret, SOCIAL));
    locked.locks().forEach(canary::look);
    canary.look(locked.protection());
    Floor floor = canary.look(Floor.lowest().withCost(KdfCost.STRONG).withEpoch(SOCIAL, 1));
    canary.refused(() -> locked.demanding(floor));
    canary.refused(() -> locked.unlock(right));
    canary.refused(() -> locked.unlock(right, another));
    canary.refused(() -> locked.changePassphrase(right, passphrase(PASSPHRASE)));
    byte[] bytes = locked.toBytes();
    canary.refused(() -> Organisation.parse(changed(bytes, 150)).unlock(right, secret));
    for (int i = 0; i < 71; i++) {
      int at = i;
      byte[] slot = changed(bytes, at);
      slot[45] = 1;
      canary.refused(() -> Organisation.parse(slot));
      canary.refused(() -> Organisation.parse(Arrays.copyOf(bytes, at)));
    }
    right.close();
    secret.close();
    canary.refused(() -> locked.unlock(right, another));
    canary.refused(() -> secret.reveal(InsecureKeyAccess.granted()));
    canary.lookInside(right);
    canary.lookInside(secret);
  }

  private void stores() throws Exception {
    Sealed sealed = session.compartment(HEALTH).seal(ref, Revision.first(), PAYLOAD);
    FileRecordStore store = canary.look(FileRecordStore.open(folder.resolve("dossiers")));
    canary.look(store.state(ref));
    canary.look(store.create(sealed));
    canary.look(store.create(sealed));
    canary.look(store.state(ref));
    canary.refused(() -> store.replace(sealed, Revision.first()));
    Path file = folder.resolve("dossiers").resolve("00002").resolve(ref.id() + ".dse");
    FileAttachmentStore attachments =
        canary.look(FileAttachmentStore.open(folder.resolve("dossiers")));
    Compartment<Health> health = session.compartment(HEALTH);
    attachments.create(
        attachment,
        to -> health.sealAttachment(
            attachment,
            Revision.first(),
            new AttachmentLabel(NAME, MEDIA_TYPE),
            new ByteArrayInputStream(PAYLOAD),
            to));
    try (StoredAttachment stored = canary.look(attachments.find(attachment).orElseThrow())) {
      canary.look(stored.manifest());
    }
    canary.refused(() -> attachments.create(ObjectRef.random(HEALTH), to -> sealed));
    Files.write(
        file,
        session
            .compartment(HEALTH)
            .seal(ObjectRef.random(HEALTH), Revision.first(), PAYLOAD)
            .toBytes());
    canary.refused(() -> store.find(ref));
    Files.write(file, PAYLOAD);
    canary.refused(() -> store.find(ref));
    canary.refused(() -> store.state(ref));
    canary.refused(() -> FileRecordStore.open(file));
    Files.write(file, sealed.toBytes());
    Sealed tombstone =
        session.compartment(HEALTH).sealTombstone(ref, Revision.first().next());
    canary.look(store.delete(tombstone, Revision.first()));
    canary.look(store.state(ref));
    canary.look(store);
  }

  private void mano() throws Exception {
    canary.refused(() -> ManoKey.derive((MANO + "\u20ac").toCharArray()));
    canary.refused(() -> ManoKey.deriveAll((MANO + "\u20ac").toCharArray()));
    ManoKey key = canary.look(ManoKey.derive(MANO.toCharArray()));
    ManoWriter writer = canary.look(ManoWriter.of(key));
    ManoReader reader = canary.look(ManoReader.of(key));
    ManoItem item = canary.look(writer.seal(WORD));
    ManoFile file = canary.look(writer.sealFile(PAYLOAD));
    canary.look(reader.open(item));
    canary.look(reader.openFile(file));
    canary.look(reader.open(new ManoItem(item.encrypted(), item.encryptedEntityKey() + "=")));
    canary.refused(() -> reader.open(new ManoItem(WORD, WORD)).payload());
    canary.refused(() -> reader.openVerification(WORD).payload());
    canary.refused(() -> reader
        .openFile(new ManoFile(changed(file.content(), 50), file.encryptedEntityKey()))
        .payload());
    canary.refused(() -> writer.seal(new byte[] {'C', (byte) 0xff}));
    reader.close();
    canary.refused(() -> reader.open(item));
    canary.refused(() -> writer.seal(WORD));
    canary.lookInside(key);
  }

  private void journal() throws Exception {
    Compartment<Health> health = session.compartment(HEALTH);
    SigningKey key = canary.look(SigningKey.random());
    canary.secret(key.export(InsecureKeyAccess.granted()));
    VerificationKey verification = canary.look(key.verificationKey());
    DeviceId device = canary.look(DeviceId.random());
    Journal journal = canary.look(Journal.begin(session.organisation(), device, key));
    ActedBy by = canary.look(ActedBy.of(PRINCIPAL, PRINCIPAL, PRINCIPAL).because(WORD));
    JournalAct<Health> act =
        canary.look(JournalAct.stored(ref, health.seal(ref, Revision.first(), PAYLOAD)));
    JournalEntry entry = canary.look(journal.append(health, act, by, 1));
    canary.look(entry.object());
    canary.look(journal.head().orElseThrow());
    JournalReader reader =
        canary.look(JournalReader.of(session.organisation(), named -> Optional.of(verification)));
    reader.read(List.of(entry)).forEach(canary::look);
    canary.look(Checkpoint.of(reader, List.of(), device, key));
    for (JournalFinding finding : List.of(
        new JournalFinding.Foreign(device, 1),
        new JournalFinding.UnknownDevice(device, 1),
        new JournalFinding.Forged(device, 1),
        new JournalFinding.Missing(device, 1, 2),
        new JournalFinding.Forked(device, 1),
        new JournalFinding.RolledBack(device, 2, 1),
        new JournalFinding.TimeReversed(device, 1),
        new JournalFinding.TwoOfOneRevision(entry.object(), Revision.first()))) {
      canary.look(finding);
    }
    for (StoreFinding finding : List.of(
        new StoreFinding.Withheld(entry.object(), Revision.first()),
        new StoreFinding.Stale(entry.object(), Revision.first(), Revision.first()),
        new StoreFinding.Replaced(entry.object(), Revision.first()),
        new StoreFinding.Unaccounted(entry.object(), Revision.first()))) {
      canary.look(finding);
    }
    byte[] bytes = entry.toBytes();
    for (int at : new int[] {0, 3, 4, 5, 153}) {
      canary.refused(() -> JournalEntry.parse(changed(bytes, at)));
    }
    canary.refused(() -> JournalEntry.parse(changed(bytes, 92)).actedBy(health));
    canary.refused(() -> JournalEntry.parse(changed(bytes, 200)).actedBy(health));
    canary.refused(() -> entry.actedBy(session.compartment(SOCIAL)));
    canary.refused(() -> ActedBy.of(PRINCIPAL.repeat(50), "", ""));
    canary.refused(() -> Checkpoint.parse(PRINCIPAL));
    canary.refused(() -> journal.append(health, act, by, -1));
    canary.refused(() -> health.sealNote(7, bytes, PAYLOAD));
    canary.refused(
        () -> health.openNote(0, bytes, changed(health.sealNote(0, bytes, PAYLOAD), 99)));
    canary.refused(() -> SigningKey.restore(InsecureKeyAccess.granted(), PAYLOAD));
    key.close();
    canary.refused(() -> journal.append(health, act, by, 2));
    canary.lookInside(key);
  }

  private void closed() throws Exception {
    Compartment<Health> health = session.compartment(HEALTH);
    Sealed sealed = health.seal(ref, Revision.first(), PAYLOAD);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    health.sealAttachment(
        attachment,
        Revision.first(),
        new AttachmentLabel(NAME, MEDIA_TYPE),
        new ByteArrayInputStream(PAYLOAD),
        out);
    AttachmentChannel channel =
        health.openAttachment(attachment, new MemoryChannel(out.toByteArray()));
    channel.read(ByteBuffer.allocate(10));
    session.close();
    canary.refused(() -> health.open(ref, sealed));
    canary.refused(() -> health.seal(ref, Revision.first(), PAYLOAD));
    canary.refused(() -> health.openAll(Map.of(ref, sealed), Runnable::run));
    canary.refused(() -> session.compartment(HEALTH));
    canary.refused(() -> session.exportRawKeys(InsecureKeyAccess.granted()));
    canary.refused(() -> channel.read(ByteBuffer.allocate(10)));
    canary.look(session);
    canary.lookInside(session);
    canary.lookInside(channel);
    EpochKey key = Keys.key(Keys.ORGANISATION, HEALTH, 0, 0x5e);
    canary.secret(key.copyOfRoot());
    key.destroy();
    canary.lookInside(key);
    canary.look(key);
  }

  /** Returns the public classes of which a host can hold an object. */
  private static List<Class<?>> publicTypes() throws Exception {
    Path classes = Path.of(
        Session.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    List<Class<?>> all = new java.util.ArrayList<>();
    for (String exported : List.of("", "journal/", "mano/", "store/")) {
      String name = "org/allervers/crypto/" + exported;
      try (Stream<Path> files = Files.list(classes.resolve(name))) {
        for (Path file : files.filter(one -> one.toString().endsWith(".class")).toList()) {
          String simple = file.getFileName().toString().replace(".class", "");
          if (!simple.equals("package-info")) {
            all.add(Class.forName(name.replace('/', '.') + simple));
          }
        }
      }
    }
    assertThat(all).hasSizeGreaterThan(60);
    all.removeIf(type -> !Modifier.isPublic(type.getModifiers())
        || Modifier.isAbstract(type.getModifiers())
        || (type.isEnum() && type != KdfCost.class)
        || NEVER_MADE.contains(type.getSimpleName()));
    assertThat(all).hasSizeGreaterThan(30);
    return all;
  }
}
