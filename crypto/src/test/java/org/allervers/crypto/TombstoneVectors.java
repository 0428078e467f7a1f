package org.allervers.crypto;

import static org.allervers.crypto.CompartmentType.HEALTH;
import static org.allervers.crypto.CompartmentType.SOCIAL;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.allervers.crypto.CompartmentType.Health;
import org.allervers.crypto.internal.dse1.EpochKey;
import org.allervers.crypto.internal.dse1.Forgery;
import org.allervers.crypto.internal.dse1.RecordHeader;
import org.junit.jupiter.api.Test;

/** The vectors of tombstones: what proves a deletion, and each way in which one is refused. */
class TombstoneVectors {
  static final int COUNT = 33;

  private static final HexFormat HEX = HexFormat.of();
  private static final Revision REVISION = new Revision(2, 7);
  private static final long BITS = 0x20007;

  private final VectorFile file = new VectorFile();
  private final UUID organisation = UUID.randomUUID();
  private final UUID id = UUID.randomUUID();
  private final EpochKey key = Keys.key(organisation, HEALTH, 3, 0x22);
  private final Session session =
      Keys.session(organisation, List.of(key, Keys.key(organisation, SOCIAL, 0, 0x33)));
  private final byte[] keys = session.exportRawKeys(InsecureKeyAccess.granted());

  @Test
  void a_tombstone_is_a_record_of_one_length_whose_class_has_its_highest_bit_set()
      throws Exception {
    for (ObjectClass objectClass : ObjectClass.values()) {
      ObjectRef<Health> ref = ObjectRef.of(HEALTH, objectClass, id);
      byte[] sealed = session.compartment(HEALTH).sealTombstone(ref, REVISION).toBytes();
      assertThat(sealed).hasSize(622);
      assertThat(Arrays.copyOf(sealed, 38))
          .isEqualTo(HEX.parseHex("445345010101" + "0002" + "00000003" + "800" + objectClass.code()
              + id.toString().replace("-", "") + "0000000000020007"));
    }
  }

  VectorFile file() throws Exception {
    Compartment<Health> health = session.compartment(HEALTH);
    byte[] revision = ByteBuffer.allocate(Long.BYTES).putLong(BITS).array();
    for (ObjectClass objectClass : ObjectClass.values()) {
      ObjectRef<Health> ref = ObjectRef.of(HEALTH, objectClass, id);
      add("of class " + objectClass.code(), health.sealTombstone(ref, REVISION).toBytes())
          .put("expected", VectorFile.opened(revision))
          .withObject("/ref")
          .put("class", objectClass.code());
    }
    ObjectRef<Health> ref = ObjectRef.of(HEALTH, id);
    byte[] sealed = health.sealTombstone(ref, REVISION).toBytes();
    asRecord(health, ref, sealed);
    byte[] record = health.seal(ref, REVISION, new byte[0]).toBytes();
    refused("a record where a tombstone is expected", record, "UNSUPPORTED_FORMAT:OBJECT_CLASS");
    refused("a record made a tombstone", changed(record, 12, 0x80), "TAMPERED:COMMITMENT");
    refused("five bytes", Arrays.copyOf(sealed, 5), "TRUNCATED");
    refused("no room for a tag", Arrays.copyOf(sealed, 94 + 15), "TRUNCATED");
    refused("cut in the chunk", Arrays.copyOf(sealed, sealed.length - 1), "TAMPERED:CONTENT");
    refused("another magic", changed(sealed, 0, 1), "UNSUPPORTED_FORMAT:MAGIC");
    refused("another version", changed(sealed, 3, 2), "UNSUPPORTED_FORMAT:VERSION");
    refused("the kind of an attachment", changed(sealed, 4, 3), "UNSUPPORTED_FORMAT:KIND");
    refused("another suite", changed(sealed, 5, 2), "UNSUPPORTED_FORMAT:SUITE");
    refused("no class", changed(sealed, 13, 1), "UNSUPPORTED_FORMAT:OBJECT_CLASS");
    refused("an unknown class", changed(sealed, 13, 4), "UNSUPPORTED_FORMAT:OBJECT_CLASS");
    refused("another high bit", changed(sealed, 12, 0x40), "UNSUPPORTED_FORMAT:OBJECT_CLASS");
    refused("another class", changed(sealed, 13, 2), "WRONG_OBJECT");
    refused("another compartment", changed(sealed, 7, 3), "WRONG_OBJECT");
    refused("another id", changed(sealed, 20, 1), "WRONG_OBJECT");
    refused("an epoch without a key", changed(sealed, 11, 1), "NOT_GRANTED");
    refused("a later revision", changed(sealed, 35, 4), "TAMPERED:COMMITMENT");
    refused("another salt", changed(sealed, 40, 1), "TAMPERED:COMMITMENT");
    refused("another commitment", changed(sealed, 70, 1), "TAMPERED:COMMITMENT");
    refused("a changed chunk", changed(sealed, 300, 1), "TAMPERED:CONTENT");
    RecordHeader header = new RecordHeader(2, 3, 1, true, id, BITS);
    byte[] payload = Arrays.copyOf(new byte[] {1, (byte) 0x80}, 512);
    refused("with a payload", Forgery.sealed(key, header, payload), "TAMPERED:PADDING");
    refused("no padding", Forgery.sealed(key, header, new byte[512]), "TAMPERED:PADDING");
    try (Session foreign =
        Keys.session(new UUID(9, 9), List.of(Keys.key(new UUID(9, 9), HEALTH, 3, 0x22)))) {
      refused("the same key in another organisation", sealed, "TAMPERED:COMMITMENT")
          .put("keys", HEX.formatHex(foreign.exportRawKeys(InsecureKeyAccess.granted())));
    }
    session.close();
    return file;
  }

  private void asRecord(Compartment<Health> health, ObjectRef<Health> ref, byte[] sealed) {
    refused("opened as a record", sealed, "DELETED").put("kind", "record");
    refused("of the revision that is known", sealed, "DELETED")
        .put("kind", "record")
        .put("known", "0000000000020007");
    refused("a later revision is known", sealed, "STALE_REVISION")
        .put("kind", "record")
        .put("known", "0000000000020008");
    refused("made a record", changed(sealed, 12, 0x80), "TAMPERED:COMMITMENT")
        .put("kind", "record");
    byte[] before = health.seal(ref, Revision.first(), new byte[0]).toBytes();
    refused("the record before, after a deletion that is known", before, "STALE_REVISION")
        .put("kind", "record")
        .put("known", "0000000000020007");
    refused("in the place of an attachment", sealed, "UNSUPPORTED_FORMAT:KIND")
        .put("kind", "attachment")
        .withObject("/ref")
        .put("class", 4);
  }

  private ObjectNode refused(String name, byte[] sealed, String expected) {
    return add(name, sealed).put("expected", expected);
  }

  private ObjectNode add(String name, byte[] sealed) {
    ObjectNode vector = file.add(name, "tombstone", sealed).put("keys", HEX.formatHex(keys));
    vector.putObject("ref").put("compartment", 2).put("class", 1).put("id", id.toString());
    return vector;
  }

  private static byte[] changed(byte[] bytes, int at, int mask) {
    byte[] other = bytes.clone();
    other[at] ^= (byte) mask;
    return other;
  }
}
