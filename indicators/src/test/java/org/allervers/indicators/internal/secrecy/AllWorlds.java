package org.allervers.indicators.internal.secrecy;

import java.util.Arrays;
import java.util.List;

/** Every world of a small view, one after the other: the slow twin of everything that searches. */
final class AllWorlds {

  private final ReaderView view;
  private final long[] at;
  final long[] least;
  final long[] most;
  long worlds;

  private AllWorlds(ReaderView view) {
    this.view = view;
    at = new long[view.cells()];
    least = new long[view.cells()];
    most = new long[view.cells()];
    Arrays.fill(least, Long.MAX_VALUE);
    Arrays.fill(most, Long.MIN_VALUE);
  }

  static AllWorlds of(ReaderView view) {
    AllWorlds all = new AllWorlds(view);
    all.from(0);
    return all;
  }

  private void from(int cell) {
    if (cell == at.length) {
      worlds++;
      for (int i = 0; i < at.length; i++) {
        least[i] = Math.min(least[i], at[i]);
        most[i] = Math.max(most[i], at[i]);
      }
      return;
    }
    for (long value = view.least(cell); value <= view.most(cell); value++) {
      at[cell] = value;
      if (decided(cell)) {
        from(cell + 1);
      }
    }
  }

  private boolean decided(int cell) {
    List<Relation> relations = view.relations();
    for (Relation relation : relations) {
      if (relation.terms().last() == cell) {
        long sum = 0;
        for (int t = 0; t < relation.terms().size(); t++) {
          sum += relation.terms().factor(t) * at[relation.terms().cell(t)];
        }
        if (sum < relation.least() || sum > relation.most()) {
          return false;
        }
      }
    }
    return true;
  }
}
