package org.allervers.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.allervers.crypto.mano.ManoException;
import org.allervers.crypto.mano.ManoItem;
import org.allervers.crypto.mano.ManoKey;
import org.allervers.crypto.mano.ManoOpened;
import org.allervers.crypto.mano.ManoReader;
import org.allervers.crypto.mano.ManoWriter;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Opens a batch of Mano items of 2 KiB on one thread, and lets a reader made of Bouncy Castle's engines in the plainest way
 * do the same. The score is the time of one item.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ManoReadBenchmark {

  private static final int ITEMS = 1000;
  private static final int ITEM = 2048;

  /** The items and both readers. */
  @State(Scope.Benchmark)
  public static class Records {
    final List<ManoItem> items = new ArrayList<>(ITEMS);
    ManoReader reader;
    NaiveManoReader naive;

    /** Seals the items. */
    @Setup
    public void setUp() throws ManoException {
      ManoKey key = ManoKey.derive("fictif".toCharArray());
      ManoWriter writer = ManoWriter.of(key);
      byte[] json = new byte[ITEM];
      Arrays.fill(json, (byte) 'a');
      for (int i = 0; i < ITEMS; i++) {
        items.add(writer.seal(json));
      }
      reader = ManoReader.of(key);
      naive = new NaiveManoReader(
          Base64.getEncoder().encode("fictif".getBytes(StandardCharsets.ISO_8859_1)));
    }

    /** Closes the keys. */
    @TearDown
    public void tearDown() {
      reader.close();
    }
  }

  /** The library's batch, without help from another thread. */
  @Benchmark
  @OperationsPerInvocation(ITEMS)
  public void read_mano_allervers(Records state, Blackhole hole) {
    for (ManoOpened one : state.reader.openAll(state.items, task -> {})) {
      if (!(one instanceof ManoOpened.Intact)) {
        throw new IllegalStateException(one.toString());
      }
      hole.consume(one);
    }
  }

  /** The plainest reader. */
  @Benchmark
  @OperationsPerInvocation(ITEMS)
  public void read_mano_naive(Records state, Blackhole hole) {
    for (ManoItem item : state.items) {
      hole.consume(state.naive.read(item));
    }
  }
}
