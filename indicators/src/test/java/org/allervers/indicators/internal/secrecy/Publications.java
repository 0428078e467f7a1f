package org.allervers.indicators.internal.secrecy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;

/** Fictitious publications as numbers: tables of any number of ways, tables that share a margin, percentages, unions. */
final class Publications {

  static final int THRESHOLD = 11;

  private final CellSystem.Builder builder = CellSystem.builder();
  private final List<Long> values = new ArrayList<>();
  private final Random random;

  private Publications(long seed) {
    random = new Random(seed);
  }

  /** One of five kinds, by seed. */
  static CellSystem any(long seed) {
    return switch ((int) (seed % 5)) {
      case 0 -> table(seed, 3 + (int) (seed % 4), 3 + (int) (seed % 3));
      case 1 -> table(seed, 3, 2, 2 + (int) (seed % 4));
      case 2 -> linked(seed);
      case 3 -> percentages(seed);
      default -> union(seed);
    };
  }

  /** A table with all its margins; counts below the threshold are protected, zeros are shown. */
  static CellSystem table(long seed, int... classes) {
    Publications made = new Publications(seed);
    made.addTable(classes);
    return made.built();
  }

  /** Two territories and their sum, each by the same classes twice over. */
  static CellSystem linked(long seed) {
    Publications made = new Publications(seed);
    int classes = 3 + made.random.nextInt(3);
    int[][] tables = new int[3][];
    for (int t = 0; t < 2; t++) {
      tables[t] = made.addTable(classes, 2);
    }
    int[] sum = new int[tables[0].length];
    for (int i = 0; i < sum.length; i++) {
      int a = tables[0][i];
      int b = tables[1][i];
      sum[i] = made.cell(made.values.get(a) + made.values.get(b));
      made.builder.relation(Terms.difference(sum[i], a, b), 0, 0);
    }
    made.addSums(sum, classes, 2);
    return made.built();
  }

  /** A table of one way, of which each line is also printed as a whole percentage of a base that is not printed. */
  static CellSystem percentages(long seed) {
    Publications made = new Publications(seed);
    int[] cells = made.addTable(4 + made.random.nextInt(3));
    long total = made.values.get(cells[0]);
    if (total == 0) {
      return made.built();
    }
    for (int i = 1; i < cells.length; i++) {
      long percent = Math.floorDiv(200 * made.values.get(cells[i]) + total, 2 * total);
      // percent - 0.5 <= 100 x / total < percent + 0.5, in whole numbers.
      Terms twice = Terms.none().and(200, cells[i]).and(1 - 2 * percent, cells[0]);
      made.builder.relationWhileShown(new int[] {cells[i]}, twice, 0, CellSystem.NO_MOST);
      Terms above = Terms.none().and(200, cells[i]).and(-1 - 2 * percent, cells[0]);
      made.builder.relationWhileShown(new int[] {cells[i]}, above, CellSystem.NO_LEAST, -1);
    }
    return made.built();
  }

  /** Two quarters and the year by the same classes: distinct persons are at least the greater and at most the sum. */
  static CellSystem union(long seed) {
    Publications made = new Publications(seed);
    int classes = 3 + made.random.nextInt(3);
    int[] first = made.addTable(classes);
    int[] second = made.addTable(classes);
    int[] year = new int[classes + 1];
    long all = 0;
    for (int i = 1; i <= classes; i++) {
      long a = made.values.get(first[i]);
      long b = made.values.get(second[i]);
      long both = Math.min(a, b) == 0 ? 0 : made.random.nextInt((int) Math.min(a, b) + 1);
      year[i] = made.cell(a + b - both);
      all += a + b - both;
    }
    year[0] = made.cell(all);
    for (int i = 0; i <= classes; i++) {
      made.builder.relation(
          Terms.sum(year[i]).and(-1, first[i]).and(-1, second[i]), CellSystem.NO_LEAST, 0);
      made.builder.relation(Terms.difference(year[i], first[i]), 0, CellSystem.NO_MOST);
      made.builder.relation(Terms.difference(year[i], second[i]), 0, CellSystem.NO_MOST);
    }
    made.addSums(year, classes);
    return made.built();
  }

  private int[] addTable(int... classes) {
    int size = 1;
    for (int c : classes) {
      size *= c + 1;
    }
    long[] counts = new long[size];
    for (int i = 0; i < size; i++) {
      int[] at = place(i, classes);
      if (isInner(at)) {
        long count = Math.max(0, Math.round(Math.exp(1.9 + 1.1 * random.nextGaussian())) - 2);
        for (int mask = 0; mask < 1 << classes.length; mask++) {
          counts[index(at, mask, classes)] += count;
        }
      }
    }
    int[] cells = new int[size];
    for (int i = 0; i < size; i++) {
      cells[i] = cell(counts[i]);
    }
    addSums(cells, classes);
    return cells;
  }

  private void addSums(int[] cells, int... classes) {
    for (int i = 0; i < cells.length; i++) {
      int[] at = place(i, classes);
      int stride = 1;
      for (int way = classes.length - 1; way >= 0; way--) {
        if (at[way] == 0) {
          int[] parts = new int[classes[way]];
          for (int k = 1; k <= parts.length; k++) {
            parts[k - 1] = cells[i + k * stride];
          }
          builder.relation(Terms.difference(cells[i], parts), 0, 0);
        }
        stride *= classes[way] + 1;
      }
    }
  }

  private static int[] place(int index, int... classes) {
    int[] at = new int[classes.length];
    int left = index;
    for (int way = classes.length - 1; way >= 0; way--) {
      at[way] = left % (classes[way] + 1);
      left /= classes[way] + 1;
    }
    return at;
  }

  private static boolean isInner(int... at) {
    for (int a : at) {
      if (a == 0) {
        return false;
      }
    }
    return true;
  }

  private static int index(int[] at, int mask, int... classes) {
    int index = 0;
    for (int way = 0; way < classes.length; way++) {
      index = index * (classes[way] + 1) + ((mask >> way & 1) == 0 ? at[way] : 0);
    }
    return index;
  }

  /** Zeros are always printed, so what is hidden is 1 or more. */
  private int cell(long value) {
    boolean isZero = value == 0;
    int cell = builder.cell(value, isZero ? 0 : 1, isZero ? 0 : CellSystem.NO_MOST, 1 + value);
    values.add(value);
    if (isZero) {
      builder.alwaysShown(cell);
    } else if (value < THRESHOLD) {
      // A sum of lines of one person or more cannot be one person: what is owed is that it may be
      // small, or large.
      builder.protect(cell, value, THRESHOLD);
      builder.protect(cell, Math.max(1, value - 2), THRESHOLD);
    }
    return cell;
  }

  private CellSystem built() {
    try {
      return builder.build();
    } catch (BrokenRelationException e) {
      throw new AssertionError(e);
    }
  }

  /** What is hidden if only the protected cells are, as a careless publisher would. */
  static BitSet primariesOnly(CellSystem system) {
    BitSet hidden = new BitSet();
    system.demands().forEach(d -> hidden.set(d.cell()));
    return hidden;
  }
}
