package org.allervers.indicators.internal.secrecy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** Cells that are hidden together, or not at all. */
final class Units {

  private final CellSystem system;
  private final int[] root;
  private final BitSet[] members;
  private final long[] cost;
  private final BitSet fixed = new BitSet();
  private final BitSet needed = new BitSet();

  Units(CellSystem system) {
    this.system = system;
    root = new int[system.size()];
    members = new BitSet[system.size()];
    cost = new long[system.size()];
    for (int i = 0; i < root.length; i++) {
      root[i] = i;
    }
    for (int[] group : system.together()) {
      for (int i = 1; i < group.length; i++) {
        root[rootOf(group[i])] = rootOf(group[0]);
      }
    }
    for (int i = 0; i < root.length; i++) {
      int r = rootOf(i);
      if (members[r] == null) {
        members[r] = new BitSet();
      }
      members[r].set(i);
      cost[r] += system.alwaysHidden().get(i) ? 0 : system.cost(i);
    }
    system.alwaysShown().stream().forEach(c -> fixed.set(rootOf(c)));
    system.demands().forEach(d -> needed.set(rootOf(d.cell())));
  }

  private int rootOf(int cell) {
    int at = cell;
    while (root[at] != at) {
      root[at] = root[root[at]];
      at = root[at];
    }
    return at;
  }

  /** The cells hidden with this one, itself among them. */
  BitSet unitOf(int cell) {
    return (BitSet) members[rootOf(cell)].clone();
  }

  /** Whether a cell, or one that goes with it, must be shown. */
  boolean mustBeShown(int cell) {
    return fixed.get(rootOf(cell));
  }

  /** The cells that may be hidden at a cost. */
  BitSet mayHide() {
    BitSet cells = new BitSet();
    for (int i = 0; i < root.length; i++) {
      cells.set(i, !fixed.get(rootOf(i)) && !system.alwaysHidden().get(i));
    }
    return cells;
  }

  /** What hiding a cell costs, with all that goes with it. */
  long cost(int cell) {
    return cost[rootOf(cell)];
  }

  /** The hidden units that hold no protected cell and are not always hidden. */
  List<BitSet> dearestFirst(BitSet hidden) {
    List<Integer> roots = new ArrayList<>();
    for (int r = 0; r < root.length; r++) {
      if (rootOf(r) == r
          && !needed.get(r)
          && !system.alwaysHidden().intersects(members[r])
          && cost[r] > 0
          && hidden.intersects(members[r])) {
        roots.add(r);
      }
    }
    roots.sort(Comparator.comparingLong(r -> -cost[r]));
    List<BitSet> units = new ArrayList<>();
    for (int r : roots) {
      units.add((BitSet) members[r].clone());
    }
    return units;
  }
}
