package org.allervers.benchmarks.journal;

import static org.allervers.crypto.CompartmentType.SOCIAL;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.allervers.crypto.Compartment;
import org.allervers.crypto.CompartmentType.Social;
import org.allervers.crypto.CryptoException;
import org.allervers.crypto.DeviceId;
import org.allervers.crypto.ObjectRef;
import org.allervers.crypto.Revision;
import org.allervers.crypto.Session;
import org.allervers.crypto.SigningKey;
import org.allervers.crypto.VerificationKey;
import org.allervers.crypto.journal.ActedBy;
import org.allervers.crypto.journal.DeviceKeys;
import org.allervers.crypto.journal.Journal;
import org.allervers.crypto.journal.JournalAct;
import org.allervers.crypto.journal.JournalEntry;
import org.allervers.crypto.journal.JournalException;
import org.allervers.crypto.journal.JournalReader;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Twenty devices, 100 000 entries: all of them verified, then the same journal with a hundred new ones. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@State(Scope.Benchmark)
public class JournalBenchmark {
  private static final int DEVICES = 20;
  private static final int ENTRIES = 100_000;
  private static final int NEW = 100;

  private final Map<DeviceId, VerificationKey> keys = new LinkedHashMap<>();
  private final List<JournalEntry> entries = new ArrayList<>();
  private final List<byte[]> bytes = new ArrayList<>();
  private final DeviceKeys members = device -> Optional.ofNullable(keys.get(device));
  private Session session;
  private byte[] known;

  /** Writes the journals. */
  @Setup
  public void setUp() throws CryptoException, JournalException {
    session = Session.create(SOCIAL);
    Compartment<Social> social = session.compartment(SOCIAL);
    List<Journal> journals = new ArrayList<>();
    for (int i = 0; i < DEVICES; i++) {
      SigningKey key = SigningKey.random();
      DeviceId device = DeviceId.random();
      keys.put(device, key.verificationKey());
      journals.add(Journal.begin(session.organisation(), device, key));
    }
    ActedBy by = ActedBy.of("agent fictif", "infirmière", "soin");
    for (int i = 0; i < ENTRIES; i++) {
      JournalAct<Social> act = JournalAct.read(ObjectRef.random(SOCIAL), Revision.first());
      JournalEntry entry = journals.get(i % DEVICES).append(social, act, by, i);
      entries.add(entry);
      bytes.add(entry.toBytes());
    }
    JournalReader reader = JournalReader.of(session.organisation(), members);
    reader.read(entries.subList(0, ENTRIES - NEW));
    known = reader.toBytes();
  }

  /** From bytes to a verified journal. */
  @Benchmark
  public int all() throws JournalException {
    List<JournalEntry> parsed = new ArrayList<>();
    for (byte[] one : bytes) {
      parsed.add(JournalEntry.parse(one));
    }
    return verified(JournalReader.of(session.organisation(), members), parsed);
  }

  /** What a device does that has seen all but the last hundred. */
  @Benchmark
  public int incremental() throws JournalException {
    List<JournalEntry> parsed = new ArrayList<>();
    for (byte[] one : bytes.subList(ENTRIES - NEW, ENTRIES)) {
      parsed.add(JournalEntry.parse(one));
    }
    return verified(JournalReader.restore(known, members), parsed);
  }

  private static int verified(JournalReader reader, List<JournalEntry> parsed) {
    if (!reader.read(parsed).isEmpty()) {
      throw new IllegalStateException("an honest journal was doubted");
    }
    return reader.heads().size();
  }
}
