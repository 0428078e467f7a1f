package org.allervers.indicators.internal.secrecy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToLongFunction;

/**
 * Bounds hidden cells: by sums alone, which is mostly as far as it goes, so that a world at that bound is looked for first;
 * where there is none, by linear programmes, whose multipliers give a bound that is recomputed exactly; then by a search among
 * whole numbers for a world at that bound. Every world found serves all cells. Not thread-safe.
 */
final class Attacker {

  private static final int MOST_NODES = 2_000;

  /** For what no question waits for. */
  private static final int FEW_NODES = 200;

  /** A cell that nothing bounds is mostly as large as one likes, or else a search for how large would take long. */
  private static final int QUICK_NODES = 8;

  private static final int MOST_STEPS = 200;
  private static final long FARTHEST = 1L << 15;

  /** Beyond any threshold. */
  private static final long FAR = 1L << 10;

  private final ReaderView view;
  private final int[] cellOf;
  private final Rows rows;
  private final long[] least;
  private final long[] most;
  private final long[] leastSeen;
  private final long[] mostSeen;
  private final long[] enough;
  private boolean isContradictory;

  /** Searches that share what they may cost. */
  private record Searches(Branching thorough, Branching quick, Work work) {}

  Attacker(ReaderView view, IntToLongFunction enoughOf) {
    this.view = view;
    int[] columnOf = new int[view.cells()];
    int[] hidden = new int[view.cells()];
    int columns = 0;
    for (int i = 0; i < view.cells(); i++) {
      columnOf[i] = view.isShown(i) ? -1 : columns;
      if (!view.isShown(i)) {
        hidden[columns++] = i;
      }
    }
    cellOf = Arrays.copyOf(hidden, columns);
    least = Arrays.stream(cellOf).mapToLong(view::least).toArray();
    most = Arrays.stream(cellOf).mapToLong(view::most).toArray();
    enough = Arrays.stream(cellOf).mapToLong(enoughOf).toArray();
    leastSeen = new long[columns];
    mostSeen = new long[columns];
    Arrays.fill(leastSeen, CellSystem.NO_MOST);
    Arrays.fill(mostSeen, CellSystem.NO_LEAST);
    Rows.Collector collector = new Rows.Collector(columns);
    for (Relation relation : view.relations()) {
      isContradictory |= !collect(relation, columnOf, collector);
    }
    rows = collector.rows();
  }

  /** False if a relation among shown cells does not hold. */
  private boolean collect(Relation relation, int[] columnOf, Rows.Collector collector) {
    Terms terms = relation.terms();
    int[] at = new int[terms.size()];
    long[] with = new long[terms.size()];
    int used = 0;
    long shown = 0;
    for (int t = 0; t < at.length; t++) {
      int cell = terms.cell(t);
      if (columnOf[cell] >= 0) {
        at[used] = columnOf[cell];
        with[used++] = terms.factor(t);
      } else {
        shown = Math.addExact(shown, Math.multiplyExact(terms.factor(t), view.least(cell)));
      }
    }
    long low = relation.least() == CellSystem.NO_LEAST
        ? CellSystem.NO_LEAST
        : Math.subtractExact(relation.least(), shown);
    long high = relation.most() == CellSystem.NO_MOST
        ? CellSystem.NO_MOST
        : Math.subtractExact(relation.most(), shown);
    if (used == 0) {
      return low <= 0 && high >= 0;
    }
    collector.add(Arrays.copyOf(at, used), Arrays.copyOf(with, used), low, high);
    return true;
  }

  /** Answers what is asked, and bounds what is to be bounded as tightly as the effort allows. */
  Attacker ask(Effort effort) {
    Work work = Work.within(effort);
    isContradictory = isContradictory || !Propagation.tighten(rows, least, most, work);
    if (!isContradictory && cellOf.length > 0) {
      Searches searches = searches(MOST_NODES, work);
      Branching thorough = searches.thorough();
      Optional<long[]> first = thorough.find(0, CellSystem.NO_LEAST, CellSystem.NO_MOST);
      first.ifPresent(this::see);
      isContradictory = first.isEmpty() && !thorough.gaveUp();
      for (int column = 0; column < cellOf.length && !isContradictory; column++) {
        if (enough[column] == CellSystem.NO_MOST) {
          bound(searches, column, 1);
          bound(searches, column, -1);
        } else {
          reach(searches.quick(), column, work);
        }
      }
      // What a glance does not tell; worlds found for one cell may by now have answered for
      // another.
      for (int column = 0; column < cellOf.length && !isContradictory; column++) {
        if (!isAnswered(column)) {
          reachEnd(searches, column);
        }
        if (!reach(thorough, column, work)) {
          bound(searches, column, -1);
        }
      }
    }
    return this;
  }

  /** Then bounds all the others too, as far as little effort goes. */
  Attacker boundAll(Effort effort) {
    Searches searches = searches(FEW_NODES, Work.within(effort));
    for (int column = 0; column < cellOf.length && !isContradictory; column++) {
      if (enough[column] != CellSystem.NO_MOST) {
        bound(searches, column, 1);
        bound(searches, column, -1);
      }
    }
    return this;
  }

  private Searches searches(int nodes, Work work) {
    return new Searches(
        branching(nodes, work).careful(), branching(QUICK_NODES, work).careful(), work);
  }

  private Branching branching(int nodes, Work work) {
    return new Branching(rows, least, most, new long[rows.columns], cellOf.length, nodes, work);
  }

  BoundsAttack found() {
    List<Bounds> bounds = new ArrayList<>();
    int column = 0;
    for (int i = 0; i < view.cells(); i++) {
      if (view.isShown(i)) {
        long value = view.least(i);
        bounds.add(new Bounds(value, value, value, value));
      } else {
        bounds.add(new Bounds(least[column], most[column], leastSeen[column], mostSeen[column]));
        column++;
      }
    }
    return new BoundsAttack(isContradictory, bounds);
  }

  /** Lowers the distance between what is excluded and what is seen, below (1) or above (-1). */
  private void bound(Searches searches, int column, int side) {
    Branching search = searches.thorough();
    boolean isSolved = false;
    for (int step = 0; step < MOST_STEPS && !isSettled(column, side); step++) {
      if (!searches.work().isLeft()) {
        return;
      }
      long end = end(column, side);
      boolean isOpen = end == CellSystem.NO_LEAST || end == CellSystem.NO_MOST;
      Optional<long[]> found = isOpen ? Optional.empty() : reaching(search, column, side, end);
      if (found.isPresent()) {
        if (!see(found.get())) {
          return;
        }
        continue;
      }
      boolean isExcluded = !isOpen && !search.gaveUp();
      if (!isSolved) {
        // Its bound is exact, and may be far from this end.
        solve(column, side, searches.work());
        isSolved = true;
      }
      if (isExcluded) {
        exclude(column, side, side > 0 ? end + 1 : 1 - end);
      } else if (end(column, side) == end) {
        boolean isAsked = enough[column] == CellSystem.NO_MOST || (side < 0 && !isAnswered(column));
        if (isOpen && isAsked) {
          seeFarther(searches, column, side);
        }
        return;
      }
    }
  }

  private long end(int column, int side) {
    return side > 0 ? least[column] : most[column];
  }

  private static Optional<long[]> reaching(Branching search, int column, int side, long end) {
    return side > 0
        ? search.find(column, CellSystem.NO_LEAST, end)
        : search.find(column, end, CellSystem.NO_MOST);
  }

  /** Bounds a cell by a linear programme of its own. */
  private void solve(int column, int side, Work work) {
    long[] cost = new long[rows.columns];
    cost[column] = side;
    LinearProgramme programme = new LinearProgramme(rows, least, most, cost);
    if (programme.solve(work)) {
      see(programme);
      exclude(column, side, ExactBound.of(programme, rows, least, most, cost));
    }
  }

  /** Finds out whether a cell can be as large as is enough, and nothing more of it; false if the search gave up. */
  private boolean reach(Branching search, int column, Work work) {
    if (isAnswered(column) || !work.isLeft()) {
      return true;
    }
    Optional<long[]> found = search.find(column, enough[column], CellSystem.NO_MOST);
    if (found.isPresent()) {
      return see(found.get());
    }
    if (search.gaveUp()) {
      return false;
    }
    exclude(column, -1, 1 - enough[column]);
    return true;
  }

  /** A glance at the other end: whole numbers may be near there and far to seek where they are just enough. */
  private void reachEnd(Searches searches, int column) {
    solve(column, -1, searches.work());
    if (most[column] == CellSystem.NO_MOST) {
      seeFarther(searches.quick(), column, -1);
    } else if (!isAnswered(column)) {
      reaching(searches.quick(), column, -1, most[column]).ifPresent(this::see);
    }
  }

  /** Whether it is known of a cell if it can be as large as is enough; also where nothing is asked. */
  private boolean isAnswered(int column) {
    return mostSeen[column] >= enough[column]
        || most[column] < enough[column]
        || enough[column] == CellSystem.NO_MOST;
  }

  /**
   * Where nothing bounds a cell, worlds far beyond those seen show at least that it can be large. Only a cell that was never seen to
   * move far is worth a long search.
   */
  private void seeFarther(Searches searches, int column, int side) {
    boolean isMoved = mostSeen[column] - leastSeen[column] >= FAR;
    if (!seeFarther(searches.quick(), column, side) && !isMoved) {
      seeFarther(searches.thorough(), column, side);
    }
  }

  private boolean seeFarther(Branching search, int column, int side) {
    for (long far = FARTHEST; far > 0 && mostSeen[column] >= leastSeen[column]; far /= 32) {
      long end = side > 0 ? leastSeen[column] - far : mostSeen[column] + far;
      Optional<long[]> found = reaching(search, column, side, end);
      if (found.isPresent() && see(found.get())) {
        return true;
      }
    }
    return false;
  }

  private boolean isSettled(int column, int side) {
    return side > 0 ? leastSeen[column] <= least[column] : mostSeen[column] >= most[column];
  }

  /** Notes that {@code side * cell >= bound}. */
  private void exclude(int column, int side, long bound) {
    if (bound == CellSystem.NO_LEAST) {
      return;
    }
    if (side > 0) {
      least[column] = Math.max(least[column], bound);
    } else {
      most[column] = Math.min(most[column], -bound);
    }
  }

  private void see(LinearProgramme programme) {
    long[] point = new long[cellOf.length];
    for (int c = 0; c < point.length; c++) {
      if (!programme.isWhole(c)) {
        return;
      }
      point[c] = programme.nearest(c);
    }
    see(point);
  }

  /** Takes note of a point if it truly is a world. */
  private boolean see(long[] point) {
    for (int c = 0; c < point.length; c++) {
      if (point[c] < view.least(cellOf[c]) || point[c] > view.most(cellOf[c])) {
        return false;
      }
    }
    for (int row = 0; row < rows.size(); row++) {
      long sum = 0;
      try {
        for (int i = 0; i < rows.column[row].length; i++) {
          sum = Math.addExact(
              sum, Math.multiplyExact(rows.factor[row][i], point[rows.column[row][i]]));
        }
      } catch (ArithmeticException e) {
        return false;
      }
      if (sum < rows.least[row] || sum > rows.most[row]) {
        return false;
      }
    }
    for (int c = 0; c < point.length; c++) {
      leastSeen[c] = Math.min(leastSeen[c], point[c]);
      mostSeen[c] = Math.max(mostSeen[c], point[c]);
    }
    return true;
  }
}
