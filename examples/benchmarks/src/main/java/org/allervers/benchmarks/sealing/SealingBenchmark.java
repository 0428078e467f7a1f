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

/** Seals and opens one message, everything being warm. The score is the time of one message; see also
 * {@link Cpu}. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Benchmark)
public class SealingBenchmark {
  private static final int SMALL = 2048;
  private static final int MIDDLE = 65_536;

  /** The contender; see {@link Sealer#of}. */
  @Param({"record", "engine", "raw", "tink-gcm", "tink-xaes", "cryptolib", "aws"})
  public String contender = "";

  /** What is sealed, in bytes, our padding included. */
  @Param({"2048", "65536"})
  public int size;

  private Sealer sealer;

  /**
   * Makes the contender, and checks it. Smaller messages go before: large ones are too few to be compiled for, and a count,
   * unlike a time, warms the same on a machine that others use.
   */
  @Setup
  public void setUp() throws Exception {
    for (int i = 0; i < 3; i++) {
      warm(SMALL, 10_000);
      if (size > SMALL) {
        warm(MIDDLE, 2_000);
      }
      // The compiler works in the background, and must not be judged by what else runs on the
      // machine.
      Thread.sleep(300);
    }
    sealer = Sealer.of(contender, size);
    if (!sealer.isRight()) {
      throw new IllegalStateException(contender + " does not open what it sealed");
    }
  }

  private void warm(int length, int times) throws Exception {
    Sealer smaller = Sealer.of(contender, length);
    for (int i = 0; i < times; i++) {
      smaller.seal();
      smaller.open();
    }
  }

  /** Seals one message. */
  @Benchmark
  public Object seal(Cpu cpu) throws Exception {
    cpu.called(1);
    return sealer.seal();
  }

  /** Opens one message. */
  @Benchmark
  public Object open(Cpu cpu) throws Exception {
    cpu.called(1);
    return sealer.open();
  }
}
