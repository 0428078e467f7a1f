package org.allervers.benchmarks.sealing;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Seals and opens the first messages of 16 MiB of a process that has sealed and opened nothing but records of 2 KiB: what a
 * user meets who attaches a file in the first minutes. The score is the time of one message; see also
 * {@link Cpu}.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 0)
@Measurement(iterations = 15)
@State(Scope.Benchmark)
public class FirstLargeBenchmark {
  private static final int LARGE = 1 << 24;
  private static final int SMALL = 2048;
  private static final int WARM = 50_000;

  /** The contender; see {@link Sealer#of}. */
  @Param({"record", "attachment", "raw", "raw-streamed"})
  public String contender = "";

  private Sealer large;

  /** Warms small operations, then makes the large message. */
  @Setup
  public void setUp() throws Exception {
    Sealer small = Sealer.of(contender, SMALL);
    for (int i = 0; i < WARM; i++) {
      small.seal();
      small.open();
    }
    Thread.sleep(500);
    large = Sealer.of(contender, LARGE);
  }

  /** Seals one message. */
  @Benchmark
  public Object seal(Cpu cpu) throws Exception {
    cpu.called(1);
    return large.seal();
  }

  /** Opens one message. */
  @Benchmark
  public Object open(Cpu cpu) throws Exception {
    cpu.called(1);
    return large.open();
  }
}
