package org.allervers.crypto;

import static org.allervers.crypto.CompartmentType.HEALTH;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.allervers.crypto.CompartmentType.Health;
import org.allervers.crypto.internal.dse1.EpochKey;
import org.allervers.crypto.internal.dse1.JournalRecord;
import org.allervers.crypto.journal.ActedBy;
import org.allervers.crypto.journal.Journal;
import org.allervers.crypto.journal.JournalAct;
import org.allervers.crypto.journal.JournalEntry;
import org.allervers.crypto.journal.JournalException;
import org.allervers.crypto.journal.JournalFinding;
import org.allervers.crypto.journal.JournalReader;
import org.junit.jupiter.api.Test;

/** The vectors of journal entries: the first of a device, and each way in which one is doubted. */
class JournalVectors {
  static final int COUNT = 18;

  private static final HexFormat HEX = HexFormat.of();
  private static final Revision REVISION = new Revision(2, 7);

  private final VectorFile file = new VectorFile();
  private final UUID organisation = UUID.randomUUID();
  private final EpochKey key = Keys.key(organisation, HEALTH, 3, 0x22);
  private final Session session = Keys.session(organisation, List.of(key));
  private final byte[] keys = session.exportRawKeys(InsecureKeyAccess.granted());
  private final SigningKey signer = SigningKey.random();
  private final ObjectRef<Health> ref = ObjectRef.random(HEALTH);

  /** What this library says of an entry that it does not believe. */
  static final class Doubted extends Exception {
    private static final long serialVersionUID = 1L;

    Doubted(String reason) {
      super(reason);
    }
  }

  static byte[] open(Session session, byte[] signer, byte[] sealed) throws Exception {
    try {
      JournalEntry entry = JournalEntry.parse(sealed);
      VerificationKey device = VerificationKey.parse(signer);
      JournalReader reader = JournalReader.of(session.organisation(), named -> Optional.of(device));
      for (JournalFinding finding : reader.read(List.of(entry))) {
        throw new Doubted(finding.getClass().getSimpleName().toUpperCase(Locale.ROOT));
      }
      ActedBy by =
          entry.actedBy(session.compartment(VectorFile.type(entry.object().compartment())));
      return String.join(
              "\0", by.principal(), by.role(), by.purpose(), by.reason().orElse(""))
          .getBytes(StandardCharsets.UTF_8);
    } catch (JournalException e) {
      throw new Doubted(
          e.reason() == JournalException.Reason.UNSUPPORTED_FORMAT
              ? "UNSUPPORTED_FORMAT:" + field(sealed)
              : e.reason().name());
    }
  }

  private static String field(byte[] sealed) {
    if (sealed[0] != 'D') {
      return "MAGIC";
    }
    return sealed[3] != 1 ? "VERSION" : sealed[4] != 6 ? "KIND" : "SUITE";
  }

  @Test
  void an_entry_is_laid_out_as_specified() throws Exception {
    Sealed sealed = session.compartment(HEALTH).seal(ref, REVISION, new byte[] {1});
    DeviceId device = new DeviceId(new UUID(3, 4));
    byte[] entry = append(device, JournalAct.stored(ref, sealed), ActedBy.of("a", "b", "c"))
        .toBytes();
    assertThat(entry).hasSize(154 + 24 + 32 + 128 + 16 + 64);
    String head = "445345010601" + hex(organisation) + hex(device.value()) + "0000000000000001"
        + "0".repeat(64) + "0001020304050000" + "0002" + "0002" + "00000003" + "0001"
        + hex(ref.id()) + "0000000000020007"
        + HEX.formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(sealed.toBytes()))
        + "00c8";
    assertThat(HEX.formatHex(entry, 0, 154)).isEqualTo(head);
  }

  private static String hex(UUID id) {
    return id.toString().replace("-", "");
  }

  private JournalEntry append(DeviceId device, JournalAct<Health> act, ActedBy by)
      throws Exception {
    return Journal.begin(session.organisation(), device, signer)
        .append(session.compartment(HEALTH), act, by, 0x000102030405L);
  }

  VectorFile file() throws Exception {
    ActedBy by = ActedBy.of("personne fictive 7", "infirmière", "soin");
    DeviceId device = DeviceId.random();
    JournalAct<Health> read = JournalAct.read(ref, REVISION);
    byte[] entry = append(device, read, by).toBytes();
    opened("a reading", entry, "personne fictive 7\0infirmière\0soin\0");
    opened(
        "an opening in an emergency",
        append(device, JournalAct.brokeGlass(ref, REVISION), by.because("appel des secours"))
            .toBytes(),
        "personne fictive 7\0infirmière\0soin\0appel des secours");
    Sealed sealed = session.compartment(HEALTH).seal(ref, REVISION, new byte[] {1});
    opened(
        "a writing, by a team that shares a passphrase",
        append(device, JournalAct.stored(ref, sealed), ActedBy.ofTeam("suivi")).toBytes(),
        "\0\0suivi\0");
    String longName = "é".repeat(200);
    opened(
        "a name of two chunks of padding",
        append(device, read, ActedBy.of(longName, "", "")).toBytes(),
        longName + "\0\0\0");
    refused("another magic", changed(entry, 0, 1), "UNSUPPORTED_FORMAT:MAGIC");
    refused("another version", changed(entry, 3, 2), "UNSUPPORTED_FORMAT:VERSION");
    refused("the kind of a keyring", changed(entry, 4, 3), "UNSUPPORTED_FORMAT:KIND");
    refused("another suite", changed(entry, 5, 2), "UNSUPPORTED_FORMAT:SUITE");
    refused("cut", Arrays.copyOf(entry, entry.length - 1), "TRUNCATED");
    refused("too long", Arrays.copyOf(entry, entry.length + 1), "TRUNCATED");
    refused("another length of trace", changed(entry, 153, 1), "TRUNCATED");
    refused("another organisation", changed(entry, 7, 1), "FOREIGN");
    refused("another sequence", changed(entry, 45, 2), "MISSING");
    refused("another time", changed(entry, 80, 1), "FORGED");
    refused("another signature", changed(entry, entry.length - 3, 1), "FORGED");
    refused("another trace", changed(entry, 260, 1), "FORGED");
    refused(
        "a trace changed by the device itself", signed(changed(entry, 260, 1)), "TAMPERED:CONTENT");
    refused("first, and after another", signed(changed(entry, 50, 1)), "FORKED");
    session.close();
    return file;
  }

  private byte[] signed(byte[] entry) throws Exception {
    JournalRecord record = JournalRecord.parse(entry);
    return JournalRecord.of(record.head(), record.trace(), signer.sign(record.signed()))
        .toBytes();
  }

  private void opened(String name, byte[] entry, String trace) throws Exception {
    add(name, entry).put("expected", VectorFile.opened(trace.getBytes(StandardCharsets.UTF_8)));
  }

  private void refused(String name, byte[] entry, String expected) {
    add(name, entry).put("expected", expected);
  }

  private ObjectNode add(String name, byte[] entry) {
    return file.add(name, "journal", entry)
        .put("keys", HEX.formatHex(keys))
        .put("signer", HEX.formatHex(signer.verificationKey().toBytes()));
  }

  private static byte[] changed(byte[] bytes, int at, int mask) {
    byte[] other = bytes.clone();
    other[at] ^= (byte) mask;
    return other;
  }
}
