package org.allervers.crypto.fuzz;

import static org.allervers.crypto.CompartmentType.HEALTH;
import static org.allervers.crypto.fuzz.Hostile.check;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.allervers.crypto.InsecureKeyAccess;
import org.allervers.crypto.OrganisationId;
import org.allervers.crypto.Session;
import org.allervers.crypto.SigningKey;
import org.allervers.crypto.internal.dse1.Algorithms;
import org.allervers.crypto.internal.dse1.JournalRecord;
import org.allervers.crypto.internal.dse1.TraceSealing;
import org.allervers.crypto.journal.Checkpoint;
import org.allervers.crypto.journal.DeviceKeys;
import org.allervers.crypto.journal.JournalArchive;
import org.allervers.crypto.journal.JournalEntry;
import org.allervers.crypto.journal.JournalException;
import org.allervers.crypto.journal.JournalReader;
import org.allervers.crypto.journal.JournalledObject;

/** An entry, an archive, a saved state, a checkpoint, and the inside of a trace: the first byte says which. */
final class JournalFuzz {
  static final SigningKey KEY = SigningKey.restore(InsecureKeyAccess.granted(), new byte[32]);

  private static final DeviceKeys MEMBERS = device -> Optional.of(KEY.verificationKey());
  private static final OrganisationId ORGANISATION = new OrganisationId(Hostile.ORGANISATION);
  private static final Session SESSION = Hostile.session();

  static final String CHECKPOINT = Checkpoint.of(
          JournalReader.of(ORGANISATION, MEMBERS),
          List.of("ab".repeat(32)),
          new org.allervers.crypto.DeviceId(Hostile.OBJECT),
          KEY)
      .toText();

  private interface Parser<T> {
    T parse() throws Exception;
  }

  private JournalFuzz() {}

  public static void fuzzerTestOneInput(byte[] data) throws Exception {
    if (data.length == 0) {
      return;
    }
    byte[] rest = Arrays.copyOfRange(data, 1, data.length);
    switch (data[0]) {
      case 0 -> value(rest, () -> JournalEntry.parse(rest)).ifPresent(e -> entry(e, rest));
      case 1 ->
        value(rest, () -> JournalArchive.read(new ByteArrayInputStream(rest)))
            .ifPresent(entries -> archive(entries, rest));
      case 2 ->
        value(rest, () -> JournalReader.restore(rest, MEMBERS))
            .ifPresent(reader -> check(
                Arrays.equals(reader.toBytes(), rest), "a state that is written in another way"));
      case 3 -> {
        String text = new String(rest, StandardCharsets.UTF_8);
        value(rest, () -> Checkpoint.parse(text))
            .ifPresent(point -> check(point.toText().equals(text), "another checkpoint"));
      }
      default -> trace(rest);
    }
  }

  private static <T> Optional<T> value(byte[] input, Parser<T> parser) {
    return Hostile.value(input.length, () -> {
          try {
            return Optional.of(parser.parse());
          } catch (JournalException e) {
            return Optional.<T>empty();
          } catch (org.allervers.crypto.CryptoException | java.io.IOException e) {
            throw e;
          } catch (Exception e) {
            throw new AssertionError(e);
          }
        })
        .flatMap(found -> found);
  }

  private static void entry(JournalEntry entry, byte[] bytes) {
    check(Arrays.equals(entry.toBytes(), bytes), "another entry");
    check(entry.toString().length() < 200 && entry.timeMillis() >= 0, "a text or a time");
    JournalReader reader = JournalReader.of(ORGANISATION, MEMBERS);
    boolean believed = reader.read(List.of(entry)).isEmpty() && !reader.heads().isEmpty();
    // All that was ever signed with this key is in the corpus.
    check(!believed || entry.revision().counter() == 1, "an entry that nobody signed");
    JournalledObject object = entry.object();
    if (believed && object.compartment() == HEALTH.code()) {
      value(bytes, () -> entry.actedBy(SESSION.compartment(HEALTH)));
    }
  }

  private static void archive(List<JournalEntry> entries, byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      JournalArchive.write(entries, out);
    } catch (java.io.IOException e) {
      throw new AssertionError(e);
    }
    check(Arrays.equals(out.toByteArray(), bytes), "another archive");
  }

  /** What a device with all its keys may put inside a trace. */
  private static void trace(byte[] inside) throws Exception {
    byte[] sized = Arrays.copyOf(inside, Math.min(inside.length, 9_000));
    org.allervers.crypto.internal.dse1.RecordHeader header =
        new org.allervers.crypto.internal.dse1.RecordHeader(
            HEALTH.code(), 1, 1, Hostile.OBJECT, 1 << 16);
    byte[] head = JournalRecord.head(
        new JournalRecord.Place(Hostile.ORGANISATION, Hostile.OBJECT, 1, new byte[32], 1),
        new JournalRecord.Act(1, header, new byte[32]),
        TraceSealing.sealedLength(sized.length));
    byte[] sealed = TraceSealing.seal(
        Hostile.ORGANISATION,
        Hostile.key(HEALTH, 1),
        head,
        sized,
        new Hostile.FixedRandom(),
        Algorithms.PLATFORM);
    byte[] whole = JournalRecord.of(head, sealed, new byte[64]).toBytes();
    value(whole, () -> JournalEntry.parse(whole).actedBy(SESSION.compartment(HEALTH)))
        .ifPresent(by -> check(
            by.principal().length() <= 200 && by.toString().equals("ActedBy[redacted]"),
            "a trace"));
  }
}
