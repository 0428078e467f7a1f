package org.allervers.benchmarks.disclosure;

import java.util.Random;
import org.allervers.indicators.internal.secrecy.BrokenRelationException;
import org.allervers.indicators.internal.secrecy.CellSystem;
import org.allervers.indicators.internal.secrecy.Terms;

/** A table of made-up counts with all its margins. */
final class FictitiousTable {

  private static final int THRESHOLD = 11;

  private final int[] classes;
  private final long[] counts;
  private final long[] lines;

  private FictitiousTable(int... classes) {
    this.classes = classes.clone();
    int size = 1;
    for (int c : classes) {
      size *= c + 1;
    }
    counts = new long[size];
    lines = new long[size];
  }

  /**
   * The system to protect: counts from 1 to 10 must be able to reach 11, and the least that lines of one person or more
   * leave; zeros are printed.
   *
   * @param mean about how many persons a cell counts
   * @param classes how many classes each way has, its total not among them
   */
  static CellSystem of(long seed, int mean, int... classes) {
    FictitiousTable table = new FictitiousTable(classes);
    table.fill(new Random(seed), mean);
    CellSystem.Builder builder = CellSystem.builder();
    for (int i = 0; i < table.counts.length; i++) {
      long count = table.counts[i];
      if (count == 0) {
        builder.alwaysShown(builder.cell(0, 0, 0, 1));
      } else {
        int cell = builder.cell(count, 1, CellSystem.NO_MOST, 1 + count);
        if (count < THRESHOLD) {
          builder.protect(cell, table.lines[i], THRESHOLD);
        }
      }
    }
    table.addSums(builder);
    try {
      return builder.build();
    } catch (BrokenRelationException e) {
      throw new IllegalStateException(e);
    }
  }

  private void fill(Random random, int mean) {
    for (int i = 0; i < counts.length; i++) {
      int[] at = place(i);
      boolean isInner = true;
      for (int a : at) {
        isInner &= a > 0;
      }
      if (isInner) {
        long count = (long) (mean * Math.exp(0.9 * random.nextGaussian() - 0.4));
        for (int mask = 0; mask < 1 << classes.length; mask++) {
          int to = 0;
          for (int way = 0; way < classes.length; way++) {
            to = to * (classes[way] + 1) + ((mask >> way & 1) == 0 ? at[way] : 0);
          }
          counts[to] += count;
          lines[to] += count > 0 ? 1 : 0;
        }
      }
    }
  }

  private void addSums(CellSystem.Builder builder) {
    for (int i = 0; i < counts.length; i++) {
      int[] at = place(i);
      int stride = 1;
      for (int way = classes.length - 1; way >= 0; way--) {
        if (at[way] == 0) {
          int[] parts = new int[classes[way]];
          for (int k = 1; k <= parts.length; k++) {
            parts[k - 1] = i + k * stride;
          }
          builder.relation(Terms.difference(i, parts), 0, 0);
        }
        stride *= classes[way] + 1;
      }
    }
  }

  private int[] place(int index) {
    int[] at = new int[classes.length];
    int left = index;
    for (int way = classes.length - 1; way >= 0; way--) {
      at[way] = left % (classes[way] + 1);
      left /= classes[way] + 1;
    }
    return at;
  }
}
