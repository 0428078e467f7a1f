package org.allervers.indicators.internal.secrecy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A system with its cells and relations in an order that follows from what they are, not from how they were numbered: each
 * cell is told by its own figures, then by the relations it stands in and by the cells that stand there with it, again and
 * again. Cells that this does not tell apart keep the order in which they came.
 */
final class Canonical {

  private static final int ROUNDS = 8;

  private final CellSystem original;
  private final CellSystem system;

  /** The original number of each cell. */
  private final int[] cellAt;

  private final int[] numberOf;

  private Canonical(CellSystem original, long[] marks) {
    this.original = original;
    cellAt = IntStream.range(0, original.size())
        .boxed()
        .sorted(Comparator.comparingLong(c -> marks[c]))
        .mapToInt(Integer::intValue)
        .toArray();
    numberOf = new int[cellAt.length];
    for (int i = 0; i < cellAt.length; i++) {
      numberOf[cellAt[i]] = i;
    }
    system = renumbered(marks);
  }

  static Canonical of(CellSystem system) {
    long[] marks = new long[system.size()];
    BitSet alwaysShown = system.alwaysShown();
    BitSet alwaysHidden = system.alwaysHidden();
    for (int i = 0; i < marks.length; i++) {
      marks[i] = mix(
          system.value(i),
          system.least(i),
          system.most(i),
          system.cost(i),
          alwaysShown.get(i) ? 1 : 0,
          alwaysHidden.get(i) ? 1 : 0);
    }
    BitSet shownLast = system.shownLast();
    for (int c = shownLast.nextSetBit(0); c >= 0; c = shownLast.nextSetBit(c + 1)) {
      marks[c] = mix(marks[c], 11);
    }
    for (Demand demand : system.demands()) {
      marks[demand.cell()] = mix(marks[demand.cell()], demand.low(), demand.high());
    }
    for (int round = 0; round < ROUNDS; round++) {
      marks = next(system, marks);
    }
    return new Canonical(system, marks);
  }

  private static long[] next(CellSystem system, long[] marks) {
    long[] next = new long[marks.length];
    for (CellSystem.Held held : system.relations()) {
      long mark = mark(held, marks);
      Terms terms = held.relation().terms();
      for (int t = 0; t < terms.size(); t++) {
        next[terms.cell(t)] += mix(mark, terms.factor(t));
      }
      held.holders().stream().forEach(h -> next[h] += mix(mark, 7, 7));
    }
    for (int[] group : system.together()) {
      long mark = Arrays.stream(group).mapToLong(c -> marks[c]).sum();
      Arrays.stream(group).forEach(c -> next[c] += mix(mark, 5, 5, 5));
    }
    for (int i = 0; i < next.length; i++) {
      next[i] = mix(marks[i], next[i]);
    }
    return next;
  }

  private static long mark(CellSystem.Held held, long[] marks) {
    Terms terms = held.relation().terms();
    long sum = 0;
    for (int t = 0; t < terms.size(); t++) {
      sum += mix(marks[terms.cell(t)], terms.factor(t));
    }
    long holders = held.holders().stream().mapToLong(h -> mix(marks[h], 3, 3)).sum();
    return mix(held.relation().least(), held.relation().most(), sum, holders);
  }

  /** Spreads numbers over all bits, as SplitMix64 does. */
  private static long mix(long... numbers) {
    long mixed = 0;
    for (long number : numbers) {
      mixed += number + 0x9e3779b97f4a7c15L;
      mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
      mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
      mixed ^= mixed >>> 31;
    }
    return mixed;
  }

  private CellSystem renumbered(long[] marks) {
    CellSystem.Builder builder = CellSystem.builder();
    for (int cell : cellAt) {
      builder.cell(
          original.value(cell), original.least(cell), original.most(cell), original.cost(cell));
    }
    original.alwaysShown().stream().forEach(c -> builder.alwaysShown(numberOf[c]));
    original.alwaysHidden().stream().forEach(c -> builder.alwaysHidden(numberOf[c]));
    original.shownLast().stream().forEach(c -> builder.shownLast(numberOf[c]));
    original.demands().forEach(d -> builder.protect(numberOf[d.cell()], d.low(), d.high()));
    for (int[] group : original.together()) {
      builder.hideTogether(Arrays.stream(group).map(c -> numberOf[c]).toArray());
    }
    List<CellSystem.Held> relations = new ArrayList<>(original.relations());
    relations.sort(Comparator.comparingLong(h -> mark(h, marks)));
    for (CellSystem.Held held : relations) {
      Terms terms = held.relation().terms();
      int[] cells = new int[terms.size()];
      long[] factors = new long[terms.size()];
      for (int t = 0; t < cells.length; t++) {
        cells[t] = numberOf[terms.cell(t)];
        factors[t] = terms.factor(t);
      }
      builder.relationWhileShown(
          held.holders().stream().map(h -> numberOf[h]).toArray(),
          Terms.of(cells, factors),
          held.relation().least(),
          held.relation().most());
    }
    try {
      return builder.build();
    } catch (BrokenRelationException e) {
      throw new AssertionError("another numbering cannot break a relation; please report", e);
    }
  }

  /** The system in its own order. */
  CellSystem system() {
    return system;
  }

  /** The numbers that the cells came with. */
  BitSet original(BitSet cells) {
    BitSet back = new BitSet();
    cells.stream().forEach(c -> back.set(cellAt[c]));
    return back;
  }

  /** The number that a cell came with. */
  int original(int cell) {
    return cellAt[cell];
  }

  /** Distances from the truth in the order in which the cells came. */
  long[] original(long[] by) {
    long[] back = new long[by.length];
    for (int i = 0; i < by.length; i++) {
      back[cellAt[i]] = by[i];
    }
    return back;
  }
}
