package org.allervers.crypto.fuzz;

import static org.allervers.crypto.CompartmentType.HEALTH;
import static org.allervers.crypto.CompartmentType.SOCIAL;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.allervers.crypto.internal.bytes.Secret;
import org.allervers.crypto.internal.dse1.Algorithms;
import org.allervers.crypto.internal.dse1.AttachmentSealing;
import org.allervers.crypto.internal.dse1.EpochKey;
import org.allervers.crypto.internal.dse1.JournalRecord;
import org.allervers.crypto.internal.dse1.MemberRecord;
import org.allervers.crypto.internal.dse1.PassphraseSlot;
import org.allervers.crypto.internal.dse1.PassphraseSlot.Cost;
import org.allervers.crypto.internal.dse1.PassphraseSlot.Stretching;
import org.allervers.crypto.internal.dse1.RawKeys;
import org.allervers.crypto.internal.dse1.RecordEngine;
import org.allervers.crypto.internal.dse1.RecordHeader;
import org.allervers.crypto.internal.dse1.SealedKeyring;
import org.allervers.crypto.internal.dse1.TraceSealing;
import org.allervers.crypto.internal.mano.ManoEngine;

/** Writes the corpus from nothing: genuine objects, and those that are wrong in one place. The same bytes every time. */
final class CorpusWriter {
  // The first byte of an entry of StoreFuzz: the folder of health, the end of the name, the id of
  // the object.
  private static final int RECORD = 1 | 4 | 32;
  private static final int DELETED = 1 | 8 | 32;
  private static final int UNFINISHED = 1 | 12 | 32;
  private static final int MANIFEST = 1 | 16 | 32;
  private static final int BURIED = 1 | 20 | 32;
  private static final int CONTENT = 1 | 24 | 32;
  private static final int READY = 1 | 28 | 32;
  private static final int FOLDER = 64;
  private static final int[] LENGTHS = {0, 1, 30, 511, 512, 1_500};

  private final SecureRandom random = new Hostile.FixedRandom();
  private final RecordEngine engine = new RecordEngine(random, new UUID(1, 2), new AtomicLong());
  private final Path folder;

  private CorpusWriter(Path folder) {
    this.folder = folder;
  }

  public static void main(String[] args) throws Exception {
    CorpusWriter writer = new CorpusWriter(Path.of(args[0]));
    writer.records();
    writer.attachments();
    writer.manifests();
    writer.keys();
    writer.mano();
    writer.texts();
    writer.folders();
    writer.journals();
    writer.members();
  }

  private void put(String target, String name, byte[] bytes) throws IOException {
    Files.write(Files.createDirectories(folder.resolve(target)).resolve(name), bytes);
  }

  private static byte[] bytes(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] changed(byte[] bytes, int at) {
    byte[] copy = bytes.clone();
    copy[at] ^= 1;
    return copy;
  }

  private void records() throws IOException {
    for (int length : LENGTHS) {
      for (EpochKey key : List.of(Hostile.key(SOCIAL, 0), Hostile.key(HEALTH, 1))) {
        long revision = (long) length << 16;
        RecordHeader header =
            new RecordHeader(key.compartment(), key.epoch(), 1, Hostile.OBJECT, revision);
        byte[] payload =
            Hostile.payload(Hostile.OBJECT, new org.allervers.crypto.Revision(length, 0));
        byte[] record = engine.seal(key, header, payload);
        put("RecordFuzz", "record-" + key.compartment() + "-" + length, record);
        if (length == 30) {
          for (int at : new int[] {0, 3, 4, 5, 7, 11, 13, 29, 37, 38, 62, 94, 621}) {
            put("RecordFuzz", "changed-" + key.compartment() + "-" + at, changed(record, at));
          }
          put("RecordFuzz", "cut-" + key.compartment(), Arrays.copyOf(record, 110));
        }
        byte[] padded = Arrays.copyOf(payload, record.length - 94 - 16);
        padded[payload.length] = (byte) 0x80;
        put("ForgedRecordFuzz", "padded-" + length, padded);
        put("ForgedRecordFuzz", "longer-" + length, Arrays.copyOf(padded, 2 * padded.length));
        padded[payload.length] = 0;
        put("ForgedRecordFuzz", "unmarked-" + length, padded);
      }
    }
    RecordHeader gone = new RecordHeader(HEALTH.code(), 1, 1, true, Hostile.OBJECT, 3 << 16);
    byte[] tombstone = engine.seal(Hostile.key(HEALTH, 1), gone, new byte[0]);
    put("RecordFuzz", "tombstone", tombstone);
    put("RecordFuzz", "changed-tombstone", changed(tombstone, 100));
    put("RecordFuzz", "undeleted", changed(tombstone, 12));
    put("RecordFuzz", "empty", new byte[0]);
    put("ForgedRecordFuzz", "empty", new byte[0]);
  }

  private void attachments() throws IOException {
    EpochKey key = Hostile.key(HEALTH, 1);
    for (int length : new int[] {0, 500, 16_376, 20_000, 32_768}) {
      RecordHeader header = new RecordHeader(
          HEALTH.code(), 1, RecordHeader.ATTACHMENT, Hostile.OBJECT, (long) length << 16);
      byte[] payload =
          Hostile.payload(Hostile.OBJECT, new org.allervers.crypto.Revision(length, 0));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      AttachmentSealing.seal(engine, key, header, new ByteArrayInputStream(payload), out);
      byte[] sealed = out.toByteArray();
      for (int how : new int[] {0, 1, 2, 5}) {
        if (how == 0 || length < 20_000) {
          put(
              "AttachmentFuzz",
              "sealed-" + how + "-" + length,
              bytes(new byte[] {(byte) how, 1}, sealed));
        }
      }
      put(
          "AttachmentFuzz",
          "cut-" + length,
          bytes(new byte[2], Arrays.copyOf(sealed, Math.min(sealed.length - 1, 94 + 16_400))));
      put("AttachmentFuzz", "changed-" + length, bytes(new byte[2], changed(sealed, 100)));
      int message = sealed.length - 94 - 16 * ((sealed.length - 94) / 16_400 + 1);
      byte[] end = ByteBuffer.allocate(10)
          .putShort((short) (message - 8))
          .putLong(length)
          .array();
      put("ForgedAttachmentFuzz", "length-" + length, end);
      end[9]++;
      put("ForgedAttachmentFuzz", "another-" + length, end);
    }
    for (int how = 1; how < 6; how += 4) {
      // Says that it is longer than its first bytes.
      put("AttachmentFuzz", "liar-" + how, bytes(new byte[] {(byte) how, 1}, ascii("DSE\1\2\1")));
    }
    put("ForgedAttachmentFuzz", "huge", new byte[] {1, -8, 127, -1, -1, -1, -1, -1, -1, -1});
  }

  private void manifests() throws IOException {
    byte[] name = "été.pdf".getBytes(StandardCharsets.UTF_8);
    byte[] type = ascii("application/pdf");
    ByteBuffer out = ByteBuffer.allocate(45 + name.length + type.length)
        .put((byte) 1)
        .put(new byte[32])
        .putLong(40_000)
        .putShort((short) name.length)
        .put(name)
        .putShort((short) type.length)
        .put(type);
    put("ManifestFuzz", "manifest", out.array());
    for (int at = 0; at < out.capacity(); at += 2) {
      put("ManifestFuzz", "changed-" + at, changed(out.array(), at));
    }
    put("ManifestFuzz", "nameless", Arrays.copyOf(new byte[] {1}, 45));
    put("ManifestFuzz", "longer", Arrays.copyOf(out.array(), out.capacity() + 1));
    put("ManifestFuzz", "shorter", Arrays.copyOf(out.array(), out.capacity() - 1));
  }

  private void keys() throws IOException {
    byte[] all = new byte[0];
    for (EpochKey key : Hostile.keys()) {
      for (boolean secret : new boolean[] {false, true}) {
        byte[] slot = PassphraseSlot.seal(
                Hostile.ORGANISATION,
                key,
                Stretching.fresh(random, new Cost(65_536, 3, 1), secret),
                OrganisationFuzz.stretched(),
                random)
            .toBytes();
        all = bytes(all, slot);
        put("OrganisationFuzz", "slots-" + all.length / slot.length, all);
        for (int at : new int[] {4, 12, 44, 45, 48, 52, 53, 70, 71, 130}) {
          put("OrganisationFuzz", "changed-" + at, changed(slot, at));
        }
      }
    }
    byte[] bundle = SealedKeyring.seal(
        KeyringFuzz.origin(), KeyringFuzz.NEWEST, KeyringFuzz.OLDER, random, Algorithms.PLATFORM);
    byte[] signature = KeyringFuzz.DEVICE.signing().sign(SealedKeyring.signed(bundle));
    System.arraycopy(signature, 0, bundle, bundle.length - signature.length, signature.length);
    put("KeyringFuzz", "bundle", bundle);
    put("KeyringFuzz", "cut", Arrays.copyOf(bundle, bundle.length - 1));
    for (int at : new int[] {4, 7, 11, 12, 30, 44, 45, 78, 90, 150, 300}) {
      put("KeyringFuzz", "changed-" + at, changed(bundle, at));
    }
    for (int[] epochs : new int[][] {{}, {0}, {0, 1, 8}, {1, 0}, {2, 2}, {3 << 16}, {8, -1}}) {
      ByteBuffer message = ByteBuffer.allocate(36 * epochs.length);
      for (int epoch : epochs) {
        message.putInt(epoch).put(new byte[32]);
      }
      String name = Arrays.toString(epochs).replaceAll("[^0-9]+", "-");
      put("KeyringFuzz", "inside" + name, message.array());
    }
    put("KeyringFuzz", "inside-uneven", new byte[37]);
    byte[] raw = RawKeys.toBytes(Hostile.ORGANISATION, Hostile.keys());
    put("RawKeysFuzz", "four", bytes(new byte[1], raw));
    put("RawKeysFuzz", "completed", bytes(new byte[] {1}, Arrays.copyOf(raw, raw.length - 8)));
    put("RawKeysFuzz", "one", bytes(new byte[] {1}, Arrays.copyOf(raw, 22 + 38)));
    put(
        "RawKeysFuzz",
        "twice",
        bytes(new byte[] {1}, Arrays.copyOf(raw, 22 + 38), Arrays.copyOfRange(raw, 22, 22 + 38)));
    put("RawKeysFuzz", "none", bytes(new byte[] {1}, Arrays.copyOf(raw, 22)));
    put("RawKeysFuzz", "cut", bytes(new byte[1], Arrays.copyOf(raw, raw.length - 9)));
    put("RawKeysFuzz", "changed", bytes(new byte[1], changed(raw, 30)));
  }

  private void mano() throws IOException {
    Secret secret = org.allervers.crypto.internal.mano.ManoPassphrase.stretch(ascii("manomano"));
    ManoEngine mano = new ManoEngine(List.of(secret));
    String key = mano.newKey(random);
    String item = mano.sealText(ascii(ManoItemFuzz.GENUINE.get(0)), random);
    byte[] file = mano.sealFile(ascii(ManoItemFuzz.GENUINE.get(1)), random);
    String verification = mano.sealVerification(random);
    put("ManoItemFuzz", "item", ascii(key + "\n" + item));
    put("ManoItemFuzz", "file", bytes(ascii(key + "\n"), file));
    put("ManoItemFuzz", "verification", ascii("\n" + verification));
    put("ManoItemFuzz", "cut", ascii(key + "\n" + item.substring(0, item.length() - 4)));
    put("ManoItemFuzz", "unpadded", ascii(key + "\n" + item.replace("=", "")));
    put("ManoItemFuzz", "short-key", ascii(key.substring(4) + "\n" + item));
    put("ManoItemFuzz", "other-key", ascii("AAAA" + key.substring(4) + "\n" + item));
    put("ManoItemFuzz", "url-safe", ascii(key + "\n" + item.replace('+', '-').replace('/', '_')));
    put("ManoItemFuzz", "short", ascii(key + "\nAAAA"));
    put("ManoItemFuzz", "no-line", ascii(item));
    String[] texts = {
      "", "{}", "{\"a\":\"12/05\"}", "{\"a\":\"12\\/05\"}", "{\"a\":\"12\\\\/05\"}", "\\\\\\\\//\\/"
    };
    for (int i = 0; i < texts.length; i++) {
      put("ManoTextFuzz", "text-" + i, Base64.getEncoder().encode(ascii(texts[i])));
      put("ManoTextFuzz", "utf16-" + i, texts[i].getBytes(StandardCharsets.UTF_16BE));
      put("ManoTextFuzz", "plain-" + i, ascii(texts[i]));
    }
    put("ManoTextFuzz", "accent", "Zoé 🐝".getBytes(StandardCharsets.UTF_8));
    put("ManoTextFuzz", "accent-16", "Zoé 🐝".getBytes(StandardCharsets.UTF_16BE));
    put("ManoTextFuzz", "half", new byte[] {(byte) 0xd8, 0x3d});
    put("ManoTextFuzz", "latin", Base64.getEncoder().encode(ascii("Zo\u00e9")));
    put("ManoTextFuzz", "stray-bits", ascii("AAB="));
    put("ManoTextFuzz", "pads", ascii("===="));
  }

  private void texts() throws IOException {
    String[] typed = {
      "",
      "péniche fictive sous pluie battante vers minuit",
      "pe\u0301niche fictive",
      "aaaaaaaaaaaaaaaaaaaa",
      "azertyuiop 1234567890",
      "Tr0ub4dor&3-Tr0ub4dor&3",
      "\ud83d\udc1d\ud83d",
      "mot mot mot mot mot mot mot",
      "\ufdfa\ufb2c\u0390"
    };
    for (int i = 0; i < typed.length; i++) {
      put("SecretTextFuzz", "typed-" + i, typed[i].getBytes(StandardCharsets.UTF_16BE));
      put("SecretTextFuzz", "utf8-" + i, typed[i].getBytes(StandardCharsets.UTF_8));
    }
    put("SecretTextFuzz", "secret", ascii("00112233445566778899aabbCCDDEEFF"));
    put("SecretTextFuzz", "short-secret", ascii("00112233445566778899aabbCCDDEE"));
    put("SecretTextFuzz", "no-secret", ascii("00112233445566778899aabbCCDDEEFG"));
  }

  private void journals() throws IOException {
    RecordHeader header = new RecordHeader(HEALTH.code(), 1, 1, Hostile.OBJECT, 1 << 16);
    for (int operation : new int[] {1, 2, 7, 99}) {
      byte[] trace = ByteBuffer.allocate(13)
          .put((byte) 1)
          .putShort((short) 1)
          .put((byte) 'p')
          .putShort((short) 1)
          .put((byte) 'r')
          .putShort((short) 1)
          .put((byte) 'f')
          .putShort((short) 1)
          .put((byte) 'w')
          .array();
      put("JournalFuzz", "trace-" + operation, bytes(new byte[] {4}, trace));
      byte[] head = JournalRecord.head(
          new JournalRecord.Place(Hostile.ORGANISATION, new UUID(5, 6), 1, new byte[32], 7 << 16),
          new JournalRecord.Act(operation, header, new byte[32]),
          TraceSealing.sealedLength(trace.length));
      byte[] sealed = TraceSealing.seal(
          Hostile.ORGANISATION, Hostile.key(HEALTH, 1), head, trace, random, Algorithms.PLATFORM);
      byte[] signature = JournalFuzz.KEY.sign(JournalRecord.signed(head, sealed));
      byte[] whole = JournalRecord.of(head, sealed, signature).toBytes();
      put("JournalFuzz", "entry-" + operation, bytes(new byte[1], whole));
      byte[] length = ByteBuffer.allocate(4).putInt(whole.length).array();
      put("JournalFuzz", "archive-" + operation, bytes(new byte[] {1}, length, whole, length));
      put("JournalFuzz", "changed-" + operation, bytes(new byte[1], changed(whole, 90)));
    }
    byte[] state = bytes(new byte[] {2, 1}, new byte[32]);
    put("JournalFuzz", "state", state);
    put("JournalFuzz", "state-huge", changed(state, 18));
    put("JournalFuzz", "checkpoint", bytes(new byte[] {3}, ascii(JournalFuzz.CHECKPOINT)));
  }

  private void members() throws IOException {
    UUID root = new UUID(0, 0);
    byte[] key = JournalFuzz.KEY.verificationKey().toBytes();
    byte[] member = new byte[16];
    byte[][] bodies = {
      key,
      bytes(member, new byte[] {0, 1}),
      bytes(member, new byte[] {1, 0, 1, 0, 2}),
      bytes(member, new byte[] {0, 2}),
      bytes(member, new byte[] {2}),
      bytes(new byte[] {0, 2, 0, 0, 0, 1}, new byte[32]),
      {0, 2, 0, 0, 0, 0}
    };
    List<String> parents = List.of();
    for (int operation = 1; operation <= bodies.length; operation++) {
      byte[] unsigned = MemberRecord.unsigned(
          Hostile.ORGANISATION, root, parents, operation, bodies[operation - 1]);
      byte[] whole = bytes(unsigned, MembershipFuzz.stranger().sign(MemberRecord.signed(unsigned)));
      put("MembershipFuzz", "change-" + operation, whole);
      put("MembershipFuzz", "changed-" + operation, changed(whole, whole.length - 70));
      parents = List.of("0".repeat(64), "a".repeat(64)).subList(0, operation % 2 + 1);
    }
  }

  private static byte[] entry(int where, String name, byte[] content) {
    byte[] padded = Arrays.copyOf(content, (content.length + 3) / 4 * 4);
    return bytes(
        new byte[] {(byte) where, (byte) name.length(), (byte) (padded.length / 4)},
        ascii(name),
        padded);
  }

  private byte[] sealed(int objectClass, boolean tombstone, int counter) {
    RecordHeader header = new RecordHeader(
        HEALTH.code(), 1, objectClass, tombstone, Hostile.OBJECT, (long) counter << 16);
    return engine.seal(Hostile.key(HEALTH, 1), header, new byte[510]);
  }

  private void folders() throws IOException {
    byte[] object = entry(RECORD, "", sealed(1, false, 1));
    byte[] deleted = entry(DELETED, "", sealed(1, true, 3));
    byte[] manifest = entry(MANIFEST, "", sealed(2, false, 1));
    byte[] content = entry(CONTENT, "", new byte[40]);
    put("StoreFuzz", "object", object);
    put("StoreFuzz", "tombstone", deleted);
    put("StoreFuzz", "both", bytes(object, deleted));
    put("StoreFuzz", "misplaced", entry(DELETED, "", sealed(1, false, 1)));
    put("StoreFuzz", "misplaced-tombstone", entry(RECORD, "", sealed(1, true, 3)));
    put("StoreFuzz", "short-tombstone", entry(DELETED, "", new byte[4]));
    put("StoreFuzz", "unfinished", bytes(object, entry(UNFINISHED, "", new byte[40])));
    put("StoreFuzz", "attachment", bytes(manifest, content));
    put("StoreFuzz", "ready", bytes(manifest, entry(READY, "", new byte[40])));
    put("StoreFuzz", "incomplete", manifest);
    put("StoreFuzz", "orphan", bytes(content, entry(READY, "", new byte[40])));
    put("StoreFuzz", "deleted-attachment", bytes(content, entry(BURIED, "", sealed(4, true, 3))));
    for (int end = RECORD; end <= READY; end += 4) {
      put("StoreFuzz", "folder-" + end, entry(end | FOLDER, "", new byte[0]));
    }
    put("StoreFuzz", "file-as-folder", entry(0, "00002", new byte[4]));
    put("StoreFuzz", "foreign", bytes(entry(1 | 4, "note", new byte[4]), entry(3, "x", content)));
    put("StoreFuzz", "foreign-unfinished", entry(1 | 12, "note", new byte[4]));
    put("StoreFuzz", "capitals", entry(1 | 4, "00000000-0000-000C-0000-00000000000D", content));
    put(
        "StoreFuzz",
        "brackets",
        bytes(entry(1 | 4, "*?[", content), entry(1 | 4, "{a,b}", content)));
  }
}
