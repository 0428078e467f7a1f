package org.allervers.crypto;

import static org.allervers.crypto.CompartmentType.HEALTH;
import static org.allervers.crypto.CompartmentType.SOCIAL;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.allervers.crypto.CompartmentType.Health;
import org.allervers.crypto.internal.dse1.EpochKey;
import org.allervers.crypto.internal.dse1.Forgery;
import org.allervers.crypto.internal.dse1.RawKeys;
import org.allervers.crypto.internal.dse1.RecordHeader;
import org.junit.jupiter.api.Test;

/**
 * The frozen vectors, which never change, and vectors made afresh in each run for the reference decryptor. Both go through
 * every kind of object and every reason for which a reader refuses one.
 */
class ReferenceVectors {
  private static final Path FROZEN = Path.of("../docs/reference-decryptor/vectors");
  private static final Path FRESH = Path.of("target/fresh-vectors");
  private static final HexFormat HEX = HexFormat.of();
  private static final int BODY = 94;
  private static final int CHUNK = 16_400;
  private static final String PASSPHRASE = "sept mots tirés hasard péniche cactus violette";

  private static final String OF_TEAM = "autre phrase fictive longue, soigneuse, verte, calme";

  private final UUID organisation = UUID.randomUUID();
  private final UUID id = UUID.randomUUID();
  private final EpochKey old = Keys.key(organisation, HEALTH, 0, 0x11);
  private final EpochKey key = Keys.key(organisation, HEALTH, 3, 0x22);
  private final EpochKey social = Keys.key(organisation, SOCIAL, 0, 0x33);
  private final Session session = Keys.session(organisation, List.of(old, key, social));
  private final byte[] keys = session.exportRawKeys(InsecureKeyAccess.granted());
  private final ObjectRef<Health> record = ObjectRef.of(HEALTH, id);
  private final ObjectRef<Health> attachment = ObjectRef.of(HEALTH, ObjectClass.ATTACHMENT, id);

  @Test
  void frozen_vectors_open_or_are_refused_with_the_same_reason_for_ever() throws Exception {
    assertThat(check(FROZEN)).isEqualTo(76 + TombstoneVectors.COUNT + JournalVectors.COUNT);
  }

  @Test
  void fresh_vectors_are_as_expected() throws Exception {
    records().write(FRESH.resolve("records.json"));
    attachments().write(FRESH.resolve("attachments.json"));
    slots().write(FRESH.resolve("slots.json"));
    keysInClear().write(FRESH.resolve("keys.json"));
    new TombstoneVectors().file().write(FRESH.resolve("tombstones.json"));
    new JournalVectors().file().write(FRESH.resolve("journal.json"));
    assertThat(check(FRESH)).isEqualTo(76 + TombstoneVectors.COUNT + JournalVectors.COUNT);
    session.close();
  }

  private static int check(Path folder) throws Exception {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
    int checked = 0;
    for (Path file : files) {
      for (JsonNode vector : VectorFile.read(file)) {
        assertThat(VectorFile.outcome(vector))
            .as("%s: %s", file, vector.get("name").asText())
            .isEqualTo(vector.get("expected").asText());
        checked++;
      }
    }
    return checked;
  }

  private VectorFile records() throws Exception {
    Compartment<Health> health = session.compartment(HEALTH);
    VectorFile file = new VectorFile();
    for (int length : new int[] {0, 1, 511, 512, 5_000, 20_000}) {
      byte[] payload = AttachmentTest.noise(length);
      Sealed sealed = health.seal(record, new Revision(2, 7), payload);
      object(file, length + " bytes", "record", sealed.toBytes())
          .put("expected", VectorFile.opened(payload));
    }
    byte[] note = "note fictive".getBytes(StandardCharsets.UTF_8);
    byte[] sealed = health.seal(record, new Revision(2, 7), note).toBytes();
    object(file, "the revision that is known", "record", sealed)
        .put("known", "0000000000020007")
        .put("expected", VectorFile.opened(note));
    object(file, "a later revision is known", "record", sealed)
        .put("known", "0000000000020008")
        .put("expected", "STALE_REVISION");
    byte[] inOldEpoch = Forgery.sealed(
        old,
        new RecordHeader(2, 0, 1, id, 0x20007),
        Arrays.copyOf(new byte[] {1, (byte) 0x80}, 512));
    object(file, "an older epoch", "record", inOldEpoch)
        .put("expected", VectorFile.opened(new byte[] {1}));
    refusals(file, "record", sealed);
    byte[] payload = AttachmentTest.noise(33_000);
    byte[] large = health.seal(record, new Revision(2, 7), payload).toBytes();
    object(file, "chunks swapped", "record", swapped(large)).put("expected", "TAMPERED:CONTENT");
    RecordHeader header = new RecordHeader(2, 3, 1, id, 0x20007);
    object(file, "no padding mark", "record", Forgery.sealed(key, header, new byte[512]))
        .put("expected", "TAMPERED:PADDING");
    byte[] wrongBucket = Arrays.copyOf(new byte[] {1, (byte) 0x80}, 1024);
    object(file, "another bucket", "record", Forgery.sealed(key, header, wrongBucket))
        .put("expected", "TAMPERED:PADDING");
    object(file, "an attachment", "record", sealAttachment(note).bytes)
        .put("expected", "UNSUPPORTED_FORMAT:KIND");
    return file;
  }

  private VectorFile attachments() throws Exception {
    VectorFile file = new VectorFile();
    for (int length : new int[] {0, 504, 505, 16_372, 33_000}) {
      byte[] payload = AttachmentTest.noise(length);
      object(file, length + " bytes", "attachment", sealAttachment(payload).bytes)
          .put("expected", VectorFile.opened(payload));
    }
    byte[] note = "pièce fictive".getBytes(StandardCharsets.UTF_8);
    Pair pair = sealAttachment(note);
    Pair twin = sealAttachment(note);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write("reçu.txt\0text/plain\0".getBytes(StandardCharsets.UTF_8));
    all.write(note);
    object(file, "with its manifest", "attachment", pair.bytes)
        .put("manifest", HEX.formatHex(pair.manifest))
        .put("expected", VectorFile.opened(all.toByteArray()));
    object(file, "with the manifest of another", "attachment", pair.bytes)
        .put("manifest", HEX.formatHex(twin.manifest))
        .put("expected", "TAMPERED:COMMITMENT");
    object(file, "with the manifest of a later revision", "attachment", pair.bytes)
        .put("manifest", HEX.formatHex(sealAttachment(note, new Revision(3, 0)).manifest))
        .put("expected", "STALE_REVISION");
    RecordHeader manifest = new RecordHeader(2, 3, 2, id, 0x20007);
    byte[] unknown = Arrays.copyOf(new byte[] {2, (byte) 0x80}, 512);
    object(file, "a manifest of another version", "attachment", pair.bytes)
        .put("manifest", HEX.formatHex(Forgery.sealed(key, manifest, unknown)))
        .put("expected", "UNSUPPORTED_FORMAT:MANIFEST");
    refusals(file, "attachment", pair.bytes);
    byte[] large = sealAttachment(AttachmentTest.noise(33_000)).bytes;
    object(file, "chunks swapped", "attachment", swapped(large))
        .put("expected", "TAMPERED:CONTENT");
    object(file, "cut between two chunks", "attachment", Arrays.copyOf(large, BODY + CHUNK))
        .put("expected", "TRUNCATED");
    RecordHeader header = new RecordHeader(2, 3, 4, id, 0x20007);
    byte[] wrongLength = ByteBuffer.allocate(512).putLong(504, 505).array();
    object(
            file,
            "a length of another bucket",
            "attachment",
            Forgery.sealed(key, header, wrongLength))
        .put("expected", "TAMPERED:PADDING");
    object(file, "no room for the length", "attachment", Forgery.sealed(key, header, new byte[7]))
        .put("expected", "TAMPERED:PADDING");
    return file;
  }

  /** The refusals that records and attachments share. */
  private void refusals(VectorFile file, String kind, byte[] sealed) throws Exception {
    object(file, "five bytes", kind, Arrays.copyOf(sealed, 5)).put("expected", "TRUNCATED");
    object(file, "no room for a tag", kind, Arrays.copyOf(sealed, BODY + 15))
        .put("expected", "TRUNCATED");
    object(file, "cut in a chunk", kind, Arrays.copyOf(sealed, sealed.length - 1))
        .put("expected", "TAMPERED:CONTENT");
    changed(file, kind, sealed, 0, "UNSUPPORTED_FORMAT:MAGIC");
    changed(file, kind, sealed, 3, "UNSUPPORTED_FORMAT:VERSION");
    changed(file, kind, sealed, 5, "UNSUPPORTED_FORMAT:SUITE");
    changed(file, kind, sealed, 12, "UNSUPPORTED_FORMAT:OBJECT_CLASS");
    changed(file, kind, sealed, 6, "WRONG_OBJECT");
    changed(file, kind, sealed, 20, "WRONG_OBJECT");
    changed(file, kind, sealed, 11, "NOT_GRANTED");
    changed(file, kind, sealed, 37, "TAMPERED:COMMITMENT");
    changed(file, kind, sealed, 40, "TAMPERED:COMMITMENT");
    changed(file, kind, sealed, 70, "TAMPERED:COMMITMENT");
    changed(file, kind, sealed, sealed.length - 20, "TAMPERED:CONTENT");
    try (Session foreign =
        Keys.session(new UUID(9, 9), List.of(Keys.key(new UUID(9, 9), HEALTH, 3, 0x22)))) {
      object(file, "the same key in another organisation", kind, sealed)
          .put("keys", HEX.formatHex(foreign.exportRawKeys(InsecureKeyAccess.granted())))
          .put("expected", "TAMPERED:COMMITMENT");
    }
  }

  private void changed(VectorFile file, String kind, byte[] sealed, int at, String expected) {
    byte[] other = sealed.clone();
    other[at] ^= 0x40;
    object(file, "byte " + at + " changed", kind, other).put("expected", expected);
  }

  private VectorFile slots() throws Exception {
    VectorFile file = new VectorFile();
    String secret = "000102030405060708090a0b0c0d0e0f";
    Organisation empty = Organisation.of(session);
    byte[] plain = empty.withWeakerSlots(session, typed(PASSPHRASE), HEALTH).toBytes();
    byte[] mixed = empty
        .withSlots(session, typed(OF_TEAM), OrganisationSecret.parse(secret), SOCIAL)
        .toBytes();
    // Keys of their own: closing a session wipes them.
    try (Session health = Keys.session(
            organisation,
            List.of(
                Keys.key(organisation, HEALTH, 0, 0x11), Keys.key(organisation, HEALTH, 3, 0x22)));
        Session team =
            Keys.session(organisation, List.of(Keys.key(organisation, SOCIAL, 0, 0x33)))) {
      slot(file, "two epochs", plain)
          .put("expected", VectorFile.opened(VectorFile.keyBytes(health)));
      slot(file, "with the organisation secret", mixed)
          .put("passphrase", OF_TEAM)
          .put("organisationSecret", secret)
          .put("expected", VectorFile.opened(VectorFile.keyBytes(team)));
    }
    slot(file, "without the organisation secret", mixed)
        .put("passphrase", OF_TEAM)
        .put("expected", "WRONG_PASSPHRASE");
    slot(file, "another passphrase", plain)
        .put("passphrase", PASSPHRASE + "!")
        .put("expected", "WRONG_PASSPHRASE");
    byte[] one = Arrays.copyOf(plain, 175);
    slot(file, "a changed key", flipped(one, 174)).put("expected", "TAMPERED:CONTENT");
    slot(file, "a changed epoch", flipped(one, 11)).put("expected", "WRONG_PASSPHRASE");
    slot(file, "cheap", flipped(one, 46)).put("expected", "OUT_OF_POLICY:KDF_COST");
    slot(file, "dear", flipped(one, 45)).put("expected", "OUT_OF_POLICY:KDF_COST");
    slot(file, "another derivation", flipped(one, 44)).put("expected", "UNSUPPORTED_FORMAT:SUITE");
    slot(file, "cut", Arrays.copyOf(one, 174)).put("expected", "TRUNCATED");
    slot(file, "too many", new byte[257 * 175]).put("expected", "OUT_OF_POLICY:TOO_MANY_SLOTS");
    byte[] two = Arrays.copyOf(one, 350);
    System.arraycopy(one, 0, two, 175, 175);
    slot(
            file,
            "health and social under one passphrase",
            MadeElsewhere.slots(organisation, PASSPHRASE, key, social))
        .put("expected", "OUT_OF_POLICY:HEALTH_NOT_APART");
    slot(
            file,
            "two keys for one epoch",
            MadeElsewhere.slots(
                organisation, PASSPHRASE, key, Keys.key(organisation, HEALTH, 3, 0x44)))
        .put("expected", "TAMPERED:COMMITMENT");
    slot(file, "dear together", MadeElsewhere.dear(one, 64))
        .put("expected", "OUT_OF_POLICY:KDF_COST");
    slot(file, "two organisations", flipped(two, 175 + 20)).put("expected", "TAMPERED:COMMITMENT");
    return file;
  }

  private VectorFile keysInClear() throws Exception {
    VectorFile file = new VectorFile();
    file.add("three keys", "keys", keys)
        .put("expected", VectorFile.opened(VectorFile.keyBytes(session)));
    file.add("a changed byte", "keys", flipped(keys, 30)).put("expected", "TAMPERED:CHECKSUM");
    file.add(
            "two keys for one epoch",
            "keys",
            RawKeys.toBytes(
                organisation, List.of(key, old, Keys.key(organisation, HEALTH, 3, 0x44))))
        .put("expected", "TAMPERED:COMMITMENT");
    file.add("cut", "keys", Arrays.copyOf(keys, keys.length - 1)).put("expected", "TRUNCATED");
    file.add("another kind", "keys", flipped(keys, 4)).put("expected", "UNSUPPORTED_FORMAT:KIND");
    return file;
  }

  private ObjectNode object(VectorFile file, String name, String kind, byte[] sealed) {
    ObjectNode vector = file.add(name, kind, sealed).put("keys", HEX.formatHex(keys));
    vector
        .putObject("ref")
        .put("compartment", 2)
        .put("class", kind.equals("record") ? 1 : 4)
        .put("id", id.toString());
    return vector;
  }

  private static ObjectNode slot(VectorFile file, String name, byte[] sealed) {
    return file.add(name, "slots", sealed).put("passphrase", PASSPHRASE);
  }

  @SuppressWarnings("ArrayRecordComponent") // bytes of a test
  private record Pair(byte[] manifest, byte[] bytes) {}

  private Pair sealAttachment(byte[] payload) throws CryptoException, IOException {
    return sealAttachment(payload, new Revision(2, 7));
  }

  private Pair sealAttachment(byte[] payload, Revision revision)
      throws CryptoException, IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Sealed manifest = session
        .compartment(HEALTH)
        .sealAttachment(
            attachment,
            revision,
            new AttachmentLabel("reçu.txt", "text/plain"),
            new ByteArrayInputStream(payload),
            out);
    return new Pair(manifest.toBytes(), out.toByteArray());
  }

  private static byte[] swapped(byte[] sealed) {
    byte[] moved = sealed.clone();
    System.arraycopy(sealed, BODY, moved, BODY + CHUNK, CHUNK);
    System.arraycopy(sealed, BODY + CHUNK, moved, BODY, CHUNK);
    return moved;
  }

  private static byte[] flipped(byte[] bytes, int at) {
    byte[] other = bytes.clone();
    other[at] ^= 1;
    return other;
  }

  private static Passphrase typed(String text) {
    return Passphrase.of(text.toCharArray());
  }
}
