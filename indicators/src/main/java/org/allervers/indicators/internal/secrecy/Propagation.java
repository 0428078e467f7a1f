package org.allervers.indicators.internal.secrecy;

import java.util.ArrayDeque;
import java.util.BitSet;

/**
 * Tightens bounds row by row, with whole numbers only: what the other cells of a sum leave for each of them. Not
 * thread-safe.
 */
final class Propagation {

  private final Rows rows;
  private final long[] least;
  private final long[] most;
  private final ArrayDeque<Integer> queue = new ArrayDeque<>();
  private final BitSet queued = new BitSet();

  private Propagation(Rows rows, long[] least, long[] most) {
    this.rows = rows;
    this.least = least;
    this.most = most;
  }

  /** Tightens bounds in place, and stops early when the work is spent; false if they exclude each other. */
  static boolean tighten(Rows rows, long[] least, long[] most, Work work) {
    Propagation propagation = new Propagation(rows, least, most);
    for (int row = 0; row < rows.size(); row++) {
      propagation.enqueue(row);
    }
    // Bounds that creep by one each round would go on for long; the solver sees at once where they
    // end.
    long patience = 50L * rows.size();
    while (!propagation.queue.isEmpty() && work.isLeft() && patience-- > 0) {
      int row = propagation.queue.remove();
      propagation.queued.clear(row);
      work.spend(rows.column[row].length);
      if (!propagation.tighten(row)) {
        return false;
      }
    }
    return true;
  }

  private void enqueue(int row) {
    if (!queued.get(row)) {
      queued.set(row);
      queue.add(row);
    }
  }

  private boolean tighten(int row) {
    try {
      return tighten(row, rows.most[row], false) && tighten(row, rows.least[row], true);
    } catch (ArithmeticException e) {
      // Too large to say anything.
      return true;
    }
  }

  /** Uses {@code sum <= end}, or, negated, {@code sum >= end}. */
  private boolean tighten(int row, long end, boolean isNegated) {
    if (end == CellSystem.NO_LEAST || end == CellSystem.NO_MOST) {
      return true;
    }
    int[] column = rows.column[row];
    long room = isNegated ? -end : end;
    int open = -1;
    for (int i = 0; i < column.length; i++) {
      long factor = factor(row, i, isNegated);
      long lowest = factor > 0 ? least[column[i]] : most[column[i]];
      if (lowest == CellSystem.NO_LEAST || lowest == CellSystem.NO_MOST) {
        if (open >= 0) {
          return true;
        }
        open = i;
      } else {
        room = Math.subtractExact(room, Math.multiplyExact(factor, lowest));
      }
    }
    if (open >= 0) {
      return narrow(column[open], factor(row, open, isNegated), room);
    }
    if (room < 0) {
      return false;
    }
    for (int i = 0; i < column.length; i++) {
      long factor = factor(row, i, isNegated);
      long lowest = factor > 0 ? least[column[i]] : most[column[i]];
      long own = Math.addExact(room, Math.multiplyExact(factor, lowest));
      if (!narrow(column[i], factor, own)) {
        return false;
      }
    }
    return true;
  }

  private long factor(int row, int i, boolean isNegated) {
    return isNegated ? -rows.factor[row][i] : rows.factor[row][i];
  }

  /** Uses {@code factor * cell <= room}. */
  private boolean narrow(int column, long factor, long room) {
    if (factor > 0) {
      long end = Math.floorDiv(room, factor);
      if (most[column] > end) {
        most[column] = end;
        changed(column);
      }
    } else {
      // Dividing by a negative factor turns the sign: cell >= ceil(room / factor).
      long end = -Math.floorDiv(room, -factor);
      if (least[column] < end) {
        least[column] = end;
        changed(column);
      }
    }
    return least[column] <= most[column];
  }

  private void changed(int column) {
    for (int row : rows.rowsOf[column]) {
      enqueue(row);
    }
  }
}
