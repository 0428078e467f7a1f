package org.allervers.indicators.internal.secrecy;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;

/**
 * Looks for the cheapest way to move one cell so that everything known stays true: cells that are hidden move almost for
 * free, others at the cost of hiding them for each unit of their way. One linear programme, of which only bounds change,
 * with branch and bound where its points are not whole. Small moves of few cells are cheap, and mostly whole. Not
 * thread-safe.
 */
final class MoveSearch {

  /** What the dearest cell costs, beside a hidden cell that moves by one. Wider ranges lead solvers astray. */
  private static final long DEAREST = 2_000;

  private static final int NONE = -1;

  private final CellSystem system;
  private final Units units;
  private final long dearest;
  private final int[] cheapOf;
  private final int[] dearOf;
  private final int[] slackOf;
  private final Branching branching;

  /**
   * Prepares the search.
   *
   * @param hidden the cells that move for free
   * @param mayHide further cells that may move at their cost
   */
  MoveSearch(
      CellSystem system, Units units, BitSet hidden, BitSet mayHide, int mostNodes, Work work) {
    this.system = system;
    this.units = units;
    cheapOf = new int[system.size()];
    dearOf = new int[system.size()];
    slackOf = new int[system.relations().size()];
    Arrays.fill(cheapOf, NONE);
    Arrays.fill(dearOf, NONE);
    Arrays.fill(slackOf, NONE);
    int columns = 0;
    for (int i = 0; i < system.size(); i++) {
      if (hidden.get(i) || mayHide.get(i)) {
        cheapOf[i] = columns;
        columns += 2;
      }
      if (mayHide.get(i) && !hidden.get(i)) {
        dearOf[i] = columns;
        columns += 2;
      }
    }
    int whole = columns;
    BitSet concerned = (BitSet) hidden.clone();
    concerned.or(mayHide);
    for (int r = 0; r < slackOf.length; r++) {
      if (system.relations().get(r).holders().intersects(concerned)) {
        slackOf[r] = columns;
        columns += 4;
      }
    }
    dearest = Math.max(1, mayHide.stream().mapToLong(units::cost).max().orElse(1));
    long[] least = new long[columns];
    long[] most = new long[columns];
    long[] cost = new long[columns];
    for (int i = 0; i < system.size(); i++) {
      if (cheapOf[i] >= 0 && hidden.get(i)) {
        range(most, cheapOf[i], i);
      }
      price(cost, cheapOf[i], 1);
      if (dearOf[i] >= 0) {
        range(most, dearOf[i], i);
        price(cost, dearOf[i], dear(i));
      }
    }
    for (int r = 0; r < slackOf.length; r++) {
      if (slackOf[r] >= 0) {
        int holder = cheapestHolder(r, mayHide);
        long free = system.relations().get(r).isKnown(hidden) ? 0 : Distance.FAR;
        long paid = holder >= 0 ? Distance.FAR : 0;
        Arrays.fill(most, slackOf[r], slackOf[r] + 2, free);
        Arrays.fill(most, slackOf[r] + 2, slackOf[r] + 4, paid);
        price(cost, slackOf[r] + 2, holder >= 0 ? dear(holder) : 1);
      }
    }
    Rows.Collector rows = new Rows.Collector(columns);
    for (int r = 0; r < slackOf.length; r++) {
      addRow(rows, r);
    }
    branching = new Branching(rows.rows(), least, most, cost, whole, mostNodes, work);
  }

  /** Makes it sure before it says that there is no move. */
  MoveSearch careful() {
    branching.careful();
    return this;
  }

  private void range(long[] most, int column, int cell) {
    most[column] = Distance.most(system, cell);
    most[column + 1] = -Distance.least(system, cell);
  }

  private static void price(long[] cost, int column, long price) {
    if (column >= 0) {
      cost[column] = price;
      cost[column + 1] = price;
    }
  }

  private long dear(int cell) {
    return 2 + units.cost(cell) / Math.max(1, dearest / DEAREST);
  }

  private int cheapestHolder(int r, BitSet among) {
    return system.relations().get(r).holders().stream()
        .filter(among::get)
        .reduce((a, b) -> units.cost(b) < units.cost(a) ? b : a)
        .orElse(NONE);
  }

  private void addRow(Rows.Collector rows, int r) {
    Relation relation = system.relations().get(r).relation();
    Terms terms = relation.terms();
    int[] at = new int[4 * terms.size() + 4];
    long[] with = new long[at.length];
    int used = 0;
    for (int t = 0; t < terms.size(); t++) {
      used = put(at, with, used, cheapOf[terms.cell(t)], terms.factor(t));
      used = put(at, with, used, dearOf[terms.cell(t)], terms.factor(t));
    }
    if (used == 0) {
      return;
    }
    if (slackOf[r] >= 0) {
      used = put(at, with, used, slackOf[r], 1);
      used = put(at, with, used, slackOf[r] + 2, 1);
    }
    rows.add(
        Arrays.copyOf(at, used),
        Arrays.copyOf(with, used),
        Distance.least(system, relation),
        Distance.most(system, relation));
  }

  /** A column up and one down. */
  private static int put(int[] at, long[] with, int place, int column, long factor) {
    if (column < 0) {
      return place;
    }
    at[place] = column;
    with[place] = factor;
    at[place + 1] = column + 1;
    with[place + 1] = -factor;
    return place + 2;
  }

  /** Lets cells move for free, and forgets what only shown cells tell. */
  void hide(BitSet cells, BitSet hidden) {
    cells.stream().filter(c -> cheapOf[c] >= 0).forEach(c -> {
      branching.set(cheapOf[c], 0, Distance.most(system, c));
      branching.set(cheapOf[c] + 1, 0, -Distance.least(system, c));
      if (dearOf[c] >= 0) {
        branching.set(dearOf[c], 0, 0);
        branching.set(dearOf[c] + 1, 0, 0);
      }
    });
    know(hidden);
  }

  /** Holds cells at their true value, and makes known what they tell. */
  void show(BitSet cells, BitSet hidden) {
    cells.stream().filter(c -> cheapOf[c] >= 0).forEach(c -> {
      branching.set(cheapOf[c], 0, 0);
      branching.set(cheapOf[c] + 1, 0, 0);
    });
    know(hidden);
  }

  private void know(BitSet hidden) {
    for (int r = 0; r < slackOf.length; r++) {
      if (slackOf[r] >= 0) {
        long free = system.relations().get(r).isKnown(hidden) ? 0 : Distance.FAR;
        if (branching.most(slackOf[r]) != free) {
          branching.set(slackOf[r], 0, free);
          branching.set(slackOf[r] + 1, 0, free);
        }
      }
    }
  }

  /** A move that meets a goal on a hidden cell; none if there is none, or if the search gave up. */
  Optional<long[]> find(Goal goal) {
    int column = cheapOf[goal.cell()] + (goal.isHigh() ? 0 : 1);
    int back = cheapOf[goal.cell()] + (goal.isHigh() ? 1 : 0);
    long kept = branching.most(back);
    branching.set(back, 0, 0);
    Optional<long[]> found = branching.find(column, Math.abs(goal.by()), Long.MAX_VALUE);
    branching.set(back, 0, kept);
    return found.map(this::move);
  }

  private long[] move(long[] columns) {
    long[] by = new long[system.size()];
    for (int i = 0; i < by.length; i++) {
      if (cheapOf[i] >= 0) {
        by[i] = columns[cheapOf[i]] - columns[cheapOf[i] + 1];
      }
      if (dearOf[i] >= 0) {
        by[i] += columns[dearOf[i]] - columns[dearOf[i] + 1];
      }
    }
    return by;
  }

  /** Whether the last search ended without an answer. */
  boolean gaveUp() {
    return branching.gaveUp();
  }

  /** The cells that must be hidden for a move, with those that go with them. */
  BitSet unitsMoved(long[] by, BitSet hidden) {
    BitSet moved = new BitSet();
    for (int i = 0; i < by.length; i++) {
      if (by[i] != 0 && !hidden.get(i)) {
        moved.or(units.unitOf(i));
      }
    }
    long[] values = system.values();
    Arrays.setAll(values, i -> values[i] + by[i]);
    BitSet all = (BitSet) hidden.clone();
    all.or(moved);
    for (CellSystem.Held held : system.relations()) {
      if (held.isKnown(all) && !held.relation().holds(values)) {
        held.holders().stream()
            .filter(h -> !units.mustBeShown(h))
            .reduce((a, b) -> units.cost(b) < units.cost(a) ? b : a)
            .ifPresent(h -> {
              moved.or(units.unitOf(h));
              all.or(moved);
            });
      }
    }
    moved.andNot(hidden);
    return moved;
  }
}
