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

/** Seals and opens one message, everything being warm. The score is the time of one message. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Benchmark)
public class SealingBenchmark {
  /** The contender; see {@link Sealer#of}. */
  @Param({"record", "engine", "raw", "tink-gcm", "tink-xaes", "cryptolib", "aws"})
  public String contender = "";

  /** What is sealed, in bytes, our padding included. */
  @Param({"2048", "65536"})
  public int size;

  private Sealer sealer;

  /** Makes the contender, and checks it. */
  @Setup
  public void setUp() throws Exception {
    sealer = Sealer.of(contender, size);
    if (!sealer.isRight()) {
      throw new IllegalStateException(contender + " does not open what it sealed");
    }
  }

  /** Seals one message. */
  @Benchmark
  public Object seal() throws Exception {
    return sealer.seal();
  }

  /** Opens one message. */
  @Benchmark
  public Object open() throws Exception {
    return sealer.open();
  }
}
