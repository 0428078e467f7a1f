package org.allervers.indicators.internal.secrecy;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;

/**
 * Tells quickly where no move is possible: asks for any point, whole or not, in which given hidden cells, and no others,
 * differ from the truth. Mostly the answer is near the last one, and costs little. Not thread-safe.
 */
final class Relaxation {

  private final CellSystem system;
  private final int[] cellOf;
  private final int[] columnOf;
  private final int[] slackOf;
  private final Branching branching;

  Relaxation(CellSystem system, BitSet hidden, Work work) {
    this.system = system;
    cellOf = hidden.stream().toArray();
    columnOf = new int[system.size()];
    Arrays.fill(columnOf, -1);
    int columns = 0;
    for (int cell : cellOf) {
      columnOf[cell] = columns++;
    }
    // One more column for each relation that is not always known.
    slackOf = new int[system.relations().size()];
    for (int r = 0; r < slackOf.length; r++) {
      slackOf[r] = system.relations().get(r).holders().intersects(hidden) ? columns++ : -1;
    }
    long[] least = new long[columns];
    long[] most = new long[columns];
    Arrays.setAll(
        least, c -> c < cellOf.length ? Distance.least(system, cellOf[c]) : -Distance.FAR);
    Arrays.setAll(most, c -> c < cellOf.length ? Distance.most(system, cellOf[c]) : Distance.FAR);
    Rows.Collector rows = new Rows.Collector(columns);
    for (int r = 0; r < slackOf.length; r++) {
      addRow(rows, r);
    }
    // One node: where the first point is not whole, another search goes on.
    branching = new Branching(rows.rows(), least, most, new long[columns], cellOf.length, 1, work);
  }

  private void addRow(Rows.Collector rows, int r) {
    Relation relation = system.relations().get(r).relation();
    Terms terms = relation.terms();
    int[] at = new int[terms.size() + 1];
    long[] with = new long[terms.size() + 1];
    int used = 0;
    for (int t = 0; t < terms.size(); t++) {
      int column = columnOf[terms.cell(t)];
      if (column >= 0) {
        at[used] = column;
        with[used++] = terms.factor(t);
      }
    }
    if (used == 0) {
      return;
    }
    if (slackOf[r] >= 0) {
      at[used] = slackOf[r];
      with[used++] = 1;
    }
    rows.add(
        Arrays.copyOf(at, used),
        Arrays.copyOf(with, used),
        Distance.least(system, relation),
        Distance.most(system, relation));
  }

  /** Holds cells at their true value, and makes known what they tell. */
  void show(BitSet cells, BitSet hidden) {
    cells.stream().filter(c -> columnOf[c] >= 0).forEach(c -> branching.set(columnOf[c], 0, 0));
    know(hidden);
  }

  /** Takes {@link #show} back. */
  void hide(BitSet cells, BitSet hidden) {
    cells.stream()
        .filter(c -> columnOf[c] >= 0)
        .forEach(
            c -> branching.set(columnOf[c], Distance.least(system, c), Distance.most(system, c)));
    know(hidden);
  }

  private void know(BitSet hidden) {
    for (int r = 0; r < slackOf.length; r++) {
      if (slackOf[r] >= 0) {
        long far = system.relations().get(r).isKnown(hidden) ? 0 : Distance.FAR;
        if (branching.most(slackOf[r]) != far) {
          branching.set(slackOf[r], -far, far);
        }
      }
    }
  }

  /** A move that meets a goal, if the first point happens to be whole. */
  Optional<long[]> find(Goal goal) {
    int column = columnOf[goal.cell()];
    Optional<long[]> found = goal.isHigh()
        ? branching.find(column, goal.by(), Long.MAX_VALUE)
        : branching.find(column, Long.MIN_VALUE, goal.by());
    return found.map(point -> {
      long[] by = new long[system.size()];
      for (int c = 0; c < cellOf.length; c++) {
        by[cellOf[c]] = point[c];
      }
      return by;
    });
  }

  /** Whether the last search found a point, but not one of whole numbers. */
  boolean mayBePossible() {
    return branching.gaveUp();
  }
}
