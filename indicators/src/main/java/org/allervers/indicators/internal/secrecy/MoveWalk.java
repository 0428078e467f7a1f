package org.allervers.indicators.internal.secrecy;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Looks for whole-number moves without any solver. A cell that moves by one breaks the sums in which it stands; some other
 * cell of a broken sum must make up for it, which breaks others, until none is left. The most promising start is continued
 * first, so that in tables the small closed figures are found: rectangles, and boxes in three-way ones. A move found is
 * repeated as often as bounds allow, then the next one is added. Finds nothing where the few steps that it may take do not
 * reach. Not thread-safe.
 */
final class MoveWalk {

  private static final int MOST_CELLS = 14;
  private static final int MOST_MOVES = 24;

  private final CellSystem system;
  private final Units units;
  private final Work work;
  private final Rows rows;
  private final long[] low;
  private final long[] high;
  private final BitSet mayHide;
  private final long patience;

  /** Where the cells are, after the moves found so far. */
  private final long[] base;

  private final long[] sumOfBase;

  /** What the start at hand adds; all 0 between two steps. */
  private final long[] by;

  private final long[] sum;
  private final BitSet free = new BitSet();
  private final BitSet isKnown = new BitSet();

  MoveWalk(CellSystem system, Units units, Work work) {
    this.system = system;
    this.units = units;
    this.work = work;
    Rows.Collector collector = new Rows.Collector(system.size());
    for (CellSystem.Held held : system.relations()) {
      Terms terms = held.relation().terms();
      int[] at = new int[terms.size()];
      long[] with = new long[terms.size()];
      for (int t = 0; t < at.length; t++) {
        at[t] = terms.cell(t);
        with[t] = terms.factor(t);
      }
      collector.add(
          at,
          with,
          Distance.least(system, held.relation()),
          Distance.most(system, held.relation()));
    }
    rows = collector.rows();
    low = new long[system.size()];
    high = new long[system.size()];
    Arrays.setAll(low, i -> Distance.least(system, i));
    Arrays.setAll(high, i -> Distance.most(system, i));
    mayHide = units.mayHide();
    long[] costs = mayHide.stream().mapToLong(units::cost).sorted().toArray();
    patience = costs.length == 0 ? 1 : Math.max(1, costs[costs.length / 4]);
    base = new long[system.size()];
    by = new long[system.size()];
    sumOfBase = new long[rows.size()];
    sum = new long[rows.size()];
  }

  /** A start of a move: one cell more than another start. */
  private static final class Start {
    final @Nullable Start before;
    final int cell;
    final long by;
    final long cost;
    final int cells;
    final long rank;
    final long order;

    Start(@Nullable Start before, int cell, long by, long cost, long rank, long order) {
      this.before = before;
      this.cell = cell;
      this.by = by;
      this.cost = cost;
      this.rank = rank;
      this.order = order;
      cells = before == null ? 1 : before.cells + 1;
    }
  }

  /**
   * A move that meets a goal; none if the walk did not find one.
   *
   * @param among the cells that move for free
   * @param mayHideMore whether other cells may move, at their cost
   * @param most how many starts may be continued for each move
   */
  Optional<long[]> find(Goal goal, BitSet among, boolean mayHideMore, int most) {
    isKnown.clear();
    for (int r = 0; r < rows.size(); r++) {
      isKnown.set(r, system.relations().get(r).isKnown(among));
    }
    free.clear();
    free.or(among);
    Arrays.fill(base, 0);
    Arrays.fill(sumOfBase, 0);
    for (int move = 0; move < MOST_MOVES; move++) {
      if (goal.isMetBy(base)) {
        return Optional.of(base.clone());
      }
      Start found = walk(goal, mayHideMore, most);
      if (found == null || !repeat(goal, found)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private @Nullable Start walk(Goal goal, boolean mayHideMore, int most) {
    PriorityQueue<Start> starts = new PriorityQueue<>(
        Comparator.comparingLong((Start s) -> s.rank).thenComparingLong(s -> s.order));
    long first = goal.isHigh() ? 1 : -1;
    if (!canMove(goal.cell(), first)) {
      return null;
    }
    starts.add(new Start(null, goal.cell(), first, 0, 0, 0));
    long order = 1;
    for (int step = 0; step < most && !starts.isEmpty() && work.isLeft(); step++) {
      Start start = starts.remove();
      lay(start, 1);
      int broken = narrowestBroken(start);
      if (broken < 0) {
        lay(start, -1);
        return start;
      }
      if (start.cells < MOST_CELLS) {
        int brokenNow = countBroken(start);
        long excess = excess(broken);
        work.spend(8L * rows.column[broken].length);
        for (int i = 0; i < rows.column[broken].length; i++) {
          int cell = rows.column[broken][i];
          boolean isFree = free.get(cell);
          boolean isAllowed = isFree || (mayHideMore && mayHide.get(cell));
          if (by[cell] != 0 || !isAllowed) {
            continue;
          }
          long amount = makesUp(excess, rows.factor[broken][i]);
          if (canMove(cell, amount)) {
            long cost = start.cost + (isFree ? 0 : units.cost(cell));
            int left = brokenNow + change(cell, amount);
            long rank = 4 * cost + patience * (4L * left + start.cells);
            starts.add(new Start(start, cell, amount, cost, rank, order++));
          }
        }
      }
      lay(start, -1);
    }
    return null;
  }

  /** Adds a start to the sums, or takes it away. */
  private void lay(Start start, int times) {
    for (Start at = start; at != null; at = at.before) {
      by[at.cell] += times * at.by;
      add(at.cell, times * at.by);
    }
  }

  private void add(int cell, long amount) {
    for (int row : rows.rowsOf[cell]) {
      sum[row] += amount * factor(row, cell);
    }
  }

  private long factor(int row, int cell) {
    return rows.factor[row][Arrays.binarySearch(rows.column[row], cell)];
  }

  private boolean canMove(int cell, long amount) {
    long to = base[cell] + amount;
    return amount != 0 && to >= low[cell] && to <= high[cell];
  }

  /** By how much the sum of a row is too large, or, negative, too small. */
  private long excess(int row) {
    return excess(row, 0);
  }

  private long excess(int row, long more) {
    if (!isKnown.get(row)) {
      return 0;
    }
    long at = sumOfBase[row] + sum[row] + more;
    if (at > rows.most[row]) {
      return at - rows.most[row];
    }
    return at < rows.least[row] ? at - rows.least[row] : 0;
  }

  /** The least amount that brings a sum back, with this factor. */
  private static long makesUp(long excess, long factor) {
    long amount = -excess / factor;
    if (amount * factor == -excess) {
      return amount;
    }
    return (excess < 0) == (factor > 0) ? amount + 1 : amount - 1;
  }

  private int change(int cell, long amount) {
    int change = 0;
    for (int row : rows.rowsOf[cell]) {
      boolean was = excess(row) != 0;
      boolean is = excess(row, amount * factor(row, cell)) != 0;
      change += (is ? 1 : 0) - (was ? 1 : 0);
    }
    return change;
  }

  private int narrowestBroken(Start start) {
    int narrowest = -1;
    for (Start at = start; at != null; at = at.before) {
      for (int row : rows.rowsOf[at.cell]) {
        if (excess(row) != 0 && (narrowest < 0 || isNarrower(row, narrowest))) {
          narrowest = row;
        }
      }
    }
    return narrowest;
  }

  private boolean isNarrower(int row, int than) {
    int difference = rows.column[row].length - rows.column[than].length;
    return difference < 0 || (difference == 0 && row < than);
  }

  private int countBroken(Start start) {
    BitSet broken = new BitSet();
    for (Start at = start; at != null; at = at.before) {
      for (int row : rows.rowsOf[at.cell]) {
        broken.set(row, excess(row) != 0);
      }
    }
    return broken.cardinality();
  }

  /** Makes a move as often as the goal asks for and bounds allow. */
  private boolean repeat(Goal goal, Start found) {
    long most = Math.abs(goal.by() - base[goal.cell()]);
    lay(found, 1);
    for (Start at = found; at != null; at = at.before) {
      long room = at.by > 0 ? high[at.cell] - base[at.cell] : base[at.cell] - low[at.cell];
      most = Math.min(most, room / Math.abs(at.by));
      for (int row : rows.rowsOf[at.cell]) {
        if (isKnown.get(row) && sum[row] != 0) {
          long end = sum[row] > 0 ? rows.most[row] : rows.least[row];
          if (end != CellSystem.NO_LEAST && end != CellSystem.NO_MOST) {
            most = Math.min(most, (end - sumOfBase[row]) / sum[row]);
          }
        }
      }
    }
    lay(found, -1);
    for (Start at = found; at != null && most > 0; at = at.before) {
      base[at.cell] += most * at.by;
      for (int row : rows.rowsOf[at.cell]) {
        sumOfBase[row] += most * at.by * factor(row, at.cell);
      }
      free.or(units.unitOf(at.cell));
    }
    return most > 0;
  }
}
