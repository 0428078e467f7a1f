package org.allervers.indicators.internal.secrecy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Worlds found so far, each as its distance from the true values. One world often answers many demands. Not thread-safe. */
final class Moves {

  private final CellSystem system;
  private final List<Move> moves = new ArrayList<>();

  Moves(CellSystem system) {
    this.system = system;
    add(new long[system.size()]);
  }

  /** A world: how far each cell is from its true value, and the relations that must not be known for it to be one. */
  private static final class Move {
    final long[] by;
    final BitSet moved;
    final BitSet broken;

    Move(long[] by, BitSet moved, BitSet broken) {
      this.by = by;
      this.moved = moved;
      this.broken = broken;
    }
  }

  /** Takes note of a world, whatever must be hidden for it; false if no choice of hidden cells makes it one. */
  boolean add(long[] by) {
    BitSet moved = new BitSet();
    long[] values = system.values();
    for (int i = 0; i < by.length; i++) {
      if (by[i] != 0) {
        moved.set(i);
        values[i] += by[i];
        if (values[i] < system.least(i) || values[i] > system.most(i)) {
          return false;
        }
      }
    }
    BitSet broken = new BitSet();
    for (int i = 0; i < system.relations().size(); i++) {
      CellSystem.Held held = system.relations().get(i);
      if (!held.relation().holds(values)) {
        if (held.holders().isEmpty()) {
          return false;
        }
        broken.set(i);
      }
    }
    moves.add(new Move(by, moved, broken));
    return true;
  }

  private boolean isWorld(Move move, BitSet hidden) {
    if (!move.broken.isEmpty()
        && move.broken.stream().anyMatch(r -> system.relations().get(r).isKnown(hidden))) {
      return false;
    }
    BitSet shown = (BitSet) move.moved.clone();
    shown.andNot(hidden);
    return shown.isEmpty();
  }

  /** The worlds that agree with what a reader sees when these cells are hidden. */
  List<long[]> worlds(BitSet hidden) {
    List<long[]> worlds = new ArrayList<>();
    for (Move move : moves) {
      if (isWorld(move, hidden)) {
        worlds.add(move.by);
      }
    }
    return worlds;
  }
}
