package org.allervers.indicators.internal.secrecy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A whole publication as numbers: the true value of each cell, what everybody knows of them, which may be hidden at what
 * cost, and which must be protected. This class is immutable and thread-safe.
 */
public final class CellSystem {

  /** The least end of a range without one. */
  public static final long NO_LEAST = Long.MIN_VALUE;

  /** The greatest end of a range without one. */
  public static final long NO_MOST = Long.MAX_VALUE;

  /** No value, bound or cost may be farther from 0. */
  public static final long LARGEST = 1L << 40;

  /** No factor may be farther from 0. */
  public static final long LARGEST_FACTOR = 1L << 20;

  private final List<Cell> cells;
  private final long[] values;
  private final BitSet alwaysShown;
  private final BitSet alwaysHidden;
  private final BitSet shownLast;
  private final SortedMap<Integer, Demand> demands;
  private final List<int[]> together;
  private final List<Held> relations;

  private CellSystem(Builder from) {
    cells = List.copyOf(from.cells);
    values = cells.stream().mapToLong(Cell::value).toArray();
    alwaysShown = (BitSet) from.alwaysShown.clone();
    alwaysHidden = (BitSet) from.alwaysHidden.clone();
    shownLast = (BitSet) from.shownLast.clone();
    demands = new TreeMap<>(from.demands);
    together = List.copyOf(from.together);
    relations = List.copyOf(from.relations);
  }

  /** Returns a builder without cells. */
  public static Builder builder() {
    return new Builder();
  }

  /** The number of cells; they are numbered from 0. */
  public int size() {
    return cells.size();
  }

  /** What is owed to each protected cell, in the order of their numbers. */
  public List<Demand> demands() {
    return List.copyOf(demands.values());
  }

  /** What hiding these cells costs; cells that are always hidden cost nothing. */
  public long cost(BitSet hidden) {
    return hidden.stream()
        .filter(c -> !alwaysHidden.get(c))
        .mapToLong(c -> cells.get(c).cost)
        .sum();
  }

  /**
   * What a reader has if these cells are hidden, and those that always are.
   *
   * @throws IllegalArgumentException if one of them must be shown, or is not a cell
   */
  public ReaderView seenBy(BitSet hidden) {
    if (hidden.length() > size() || hidden.intersects(alwaysShown)) {
      throw new IllegalArgumentException(
          "a cell that is no cell or must be shown cannot be hidden");
    }
    ReaderView.Builder view = ReaderView.builder();
    for (int i = 0; i < size(); i++) {
      Cell cell = cells.get(i);
      if (hidden.get(i) || alwaysHidden.get(i)) {
        view.hidden(cell.least, cell.most);
      } else {
        view.shown(cell.value);
      }
    }
    for (Held held : relations) {
      if (held.isKnown(hidden) && held.isKnown(alwaysHidden)) {
        view.relation(held.relation);
      }
    }
    return view.build();
  }

  long[] values() {
    return values.clone();
  }

  long value(int cell) {
    return values[cell];
  }

  long least(int cell) {
    return cells.get(cell).least;
  }

  long most(int cell) {
    return cells.get(cell).most;
  }

  long cost(int cell) {
    return cells.get(cell).cost;
  }

  BitSet alwaysShown() {
    return (BitSet) alwaysShown.clone();
  }

  BitSet alwaysHidden() {
    return (BitSet) alwaysHidden.clone();
  }

  BitSet shownLast() {
    return (BitSet) shownLast.clone();
  }

  List<int[]> together() {
    return together;
  }

  List<Held> relations() {
    return relations;
  }

  @Override
  public String toString() {
    return "CellSystem[" + size() + " cells, " + relations.size() + " relations, " + demands.size()
        + " protected]";
  }

  static void checkValue(long value) {
    if (value < -LARGEST || value > LARGEST) {
      throw new IllegalArgumentException("a value must be within 2^40 of 0");
    }
  }

  static void checkFactor(long factor) {
    if (factor < -LARGEST_FACTOR || factor > LARGEST_FACTOR) {
      throw new IllegalArgumentException("a factor must be within 2^20 of 0");
    }
  }

  static void checkBounds(long least, long most) {
    if (least > most) {
      throw new IllegalArgumentException("least must not pass most");
    }
    if (least != NO_LEAST) {
      checkValue(least);
    }
    if (most != NO_MOST) {
      checkValue(most);
    }
  }

  private record Cell(long value, long least, long most, long cost) {}

  /** A relation and the cells that must all be shown for it to be known; none, and it always is. */
  record Held(Relation relation, BitSet holders) {

    boolean isKnown(BitSet hidden) {
      return !holders.intersects(hidden);
    }
  }

  /** Not thread-safe. */
  public static final class Builder {

    private final List<Cell> cells = new ArrayList<>();
    private final BitSet alwaysShown = new BitSet();
    private final BitSet alwaysHidden = new BitSet();
    private final BitSet shownLast = new BitSet();
    private final SortedMap<Integer, Demand> demands = new TreeMap<>();
    private final List<int[]> together = new ArrayList<>();
    private final List<Held> relations = new ArrayList<>();

    /** Starts without cells. */
    public Builder() {}

    /**
     * Adds a cell and returns its number, counted from 0.
     *
     * @param value what it truly is
     * @param leastWhenHidden what a reader knows it to be at least although it is hidden, or {@link #NO_LEAST}
     * @param mostWhenHidden what a reader knows it to be at most although it is hidden, or {@link #NO_MOST}
     * @param cost what hiding it costs, 1 or more
     */
    public int cell(long value, long leastWhenHidden, long mostWhenHidden, long cost) {
      checkValue(value);
      checkBounds(leastWhenHidden, mostWhenHidden);
      if (cost < 1 || cost > LARGEST) {
        throw new IllegalArgumentException("cost must be from 1 to 2^40, but was " + cost);
      }
      cells.add(new Cell(value, leastWhenHidden, mostWhenHidden, cost));
      return cells.size() - 1;
    }

    /** A cell that must not be hidden, because an earlier release printed it. */
    public Builder alwaysShown(int cell) {
      alwaysShown.set(known(cell));
      return this;
    }

    /** A cell that is never printed, or that an earlier release hid: a reader does not have it, and hiding it is free. */
    public Builder alwaysHidden(int cell) {
      alwaysHidden.set(known(cell));
      return this;
    }

    /** A cell that is shown only where no other one has to be hidden for it, whatever hiding it costs. */
    public Builder shownLast(int cell) {
      shownLast.set(known(cell));
      return this;
    }

    /**
     * A cell to hide, of which a reader must not be able to exclude {@code low} or less, nor {@code high} or more. Of
     * several demands on one cell the lowest low and the highest high count.
     */
    public Builder protect(int cell, long low, long high) {
      checkValue(low);
      checkValue(high);
      demands.merge(
          known(cell),
          new Demand(cell, low, high),
          (a, b) -> new Demand(cell, Math.min(a.low(), b.low()), Math.max(a.high(), b.high())));
      return this;
    }

    /** Cells of which all are hidden if one is. */
    public Builder hideTogether(int... group) {
      for (int cell : group) {
        known(cell);
      }
      together.add(group.clone());
      return this;
    }

    /** What everybody knows of a sum; {@link #NO_LEAST} and {@link #NO_MOST} for no such end. */
    public Builder relation(Terms terms, long least, long most) {
      return relationWhileShown(new int[0], terms, least, most);
    }

    /** What is known of a sum while all {@code holders} are shown, as a printed percentage tells it. */
    public Builder relationWhileShown(int[] holders, Terms terms, long least, long most) {
      BitSet held = new BitSet();
      for (int holder : holders) {
        held.set(known(holder));
      }
      for (int t = 0; t < terms.size(); t++) {
        known(terms.cell(t));
        checkFactor(terms.factor(t));
      }
      checkBounds(least, most);
      relations.add(new Held(new Relation(terms, least, most), held));
      return this;
    }

    private int known(int cell) {
      if (cell < 0 || cell >= cells.size()) {
        throw new IllegalArgumentException("no cell " + cell);
      }
      return cell;
    }

    /**
     * Returns the system.
     *
     * @throws BrokenRelationException if the true values break a relation, or a cell lies outside of what would be known of
     *     it
     * @throws IllegalArgumentException if a cell is both always shown and always hidden, or is to be hidden together with
     *     one that is the other
     * @throws ArithmeticException if a sum of true values leaves the range of a {@code long}
     */
    public CellSystem build() throws BrokenRelationException {
      if (alwaysShown.intersects(alwaysHidden)) {
        throw new IllegalArgumentException("a cell is both always shown and always hidden");
      }
      CellSystem system = new CellSystem(this);
      Units units = new Units(system);
      if (alwaysHidden.stream().anyMatch(c -> units.unitOf(c).intersects(alwaysShown))) {
        throw new IllegalArgumentException("a cell always shown cannot go with one always hidden");
      }
      for (int i = 0; i < cells.size(); i++) {
        Cell cell = cells.get(i);
        if (cell.value < cell.least || cell.value > cell.most) {
          throw new BrokenRelationException(BrokenRelationException.Kind.BOUND, i);
        }
      }
      for (int i = 0; i < relations.size(); i++) {
        if (!relations.get(i).relation.holds(system.values)) {
          throw new BrokenRelationException(BrokenRelationException.Kind.RELATION, i);
        }
      }
      return system;
    }
  }
}
