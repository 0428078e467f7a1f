package org.allervers.benchmarks.sealing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.allervers.crypto.internal.argon2.Argon2id;
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

/** Stretches one passphrase at the default cost: 64 MiB, three passes, one lane. The score is the time of one. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 4)
@Measurement(iterations = 6)
@State(Scope.Benchmark)
public class PassphraseBenchmark {
  private static final int MEMORY = 65_536;
  private static final int PASSES = 3;

  /** Ours, or a library of the machine. */
  @Param({"ours", "libargon2", "libsodium"})
  public String contender = "";

  private final byte[] passphrase = "sept mots de la vie courante".getBytes(StandardCharsets.UTF_8);
  private final byte[] salt = Sealer.message(16);
  private NativeArgon2.Stretch stretch;

  /** Finds the contender, and compares it with ours. */
  @Setup
  public void setUp() {
    NativeArgon2.Stretch ours =
        (secret, grain, memory, passes) -> Argon2id.stretch(secret, grain, memory, passes, 1);
    stretch = switch (contender) {
      case "libargon2" -> NativeArgon2.argon2();
      case "libsodium" -> NativeArgon2.sodium();
      default -> ours;
    };
    if (!Arrays.equals(stretch.of(passphrase, salt, 8192, 1), ours.of(passphrase, salt, 8192, 1))) {
      throw new IllegalStateException(contender + " gives another result");
    }
  }

  /** Stretches. */
  @Benchmark
  public byte[] stretch(Cpu cpu) {
    cpu.called(1);
    return stretch.of(passphrase, salt, MEMORY, PASSES);
  }
}
