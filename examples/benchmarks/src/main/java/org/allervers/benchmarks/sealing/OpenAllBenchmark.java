package org.allervers.benchmarks.sealing;

import static org.allervers.crypto.CompartmentType.SOCIAL;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.allervers.crypto.Compartment;
import org.allervers.crypto.CompartmentType.Social;
import org.allervers.crypto.CryptoException;
import org.allervers.crypto.ObjectRef;
import org.allervers.crypto.Opened;
import org.allervers.crypto.Revision;
import org.allervers.crypto.Sealed;
import org.allervers.crypto.Session;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Opens a batch of distinct records of 2 KiB on one thread. The score is the time of one record; see also {@link Cpu}. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Benchmark)
public class OpenAllBenchmark {
  private static final int RECORDS = 10_000;
  private static final int SIZE = 2048;

  private final Map<ObjectRef<Social>, Sealed> records = new LinkedHashMap<>();
  private Compartment<Social> social;

  /** Seals the records. */
  @Setup
  public void setUp() throws CryptoException {
    social = Session.create(SOCIAL).compartment(SOCIAL);
    byte[] payload = Sealer.message(SIZE - 1);
    for (int i = 0; i < RECORDS; i++) {
      ObjectRef<Social> ref = ObjectRef.random(SOCIAL);
      records.put(ref, social.seal(ref, Revision.first(), payload));
    }
  }

  /** The whole batch, without help from another thread. */
  @Benchmark
  @OperationsPerInvocation(RECORDS)
  public List<Opened<Social>> openAll(Cpu cpu) throws CryptoException {
    cpu.called(RECORDS);
    List<Opened<Social>> opened = social.openAll(records, task -> {});
    if (opened.get(RECORDS - 1).payload().length != SIZE - 1) {
      throw new IllegalStateException("not what was sealed");
    }
    return opened;
  }
}
