package org.allervers.indicators;

import java.util.List;

/**
 * A bound expression, asked for all periods at once. Not thread-safe: it belongs to one program.
 *
 * <p>Bits are periods. The current unit is the current entry of each source, or the person.
 */
interface Condition {

  /** Those of the asked periods for which it holds. */
  long in(long asked);

  static Condition never() {
    return asked -> 0;
  }

  static Condition all(List<Condition> parts) {
    if (parts.size() == 1) {
      return parts.get(0);
    }
    Condition[] array = parts.toArray(Condition[]::new);
    return asked -> {
      long left = asked;
      for (int i = 0; i < array.length && left != 0; i++) {
        left = array[i].in(left);
      }
      return left;
    };
  }

  static Condition any(List<Condition> parts) {
    Condition[] array = parts.toArray(Condition[]::new);
    return asked -> {
      long found = 0;
      for (int i = 0; i < array.length && found != asked; i++) {
        found |= array[i].in(asked & ~found);
      }
      return found;
    };
  }

  static Condition not(Condition part) {
    return asked -> asked & ~part.in(asked);
  }

  /** Whether some code is wanted; wanted is asked by number. */
  static Condition code(CodeReader reader, WantedCodes wanted) {
    if (reader instanceof CodeReader.OfEntry one) {
      return asked -> wanted.has(one.id()) ? asked : 0;
    }
    return asked -> {
      long found = 0;
      for (int i = reader.open() - 1; i >= 0; i--) {
        found |= wanted.has(reader.id(i)) ? reader.mask(i) : 0;
      }
      return asked & found;
    };
  }

  static Condition between(NumberReader number, long min, long max) {
    if (number.isConstant()) {
      return asked -> isBetween(number, 0, min, max) ? asked : 0;
    }
    return asked -> {
      long found = 0;
      for (long left = asked; left != 0; left &= left - 1) {
        int period = Long.numberOfTrailingZeros(left);
        found |= isBetween(number, period, min, max) ? 1L << period : 0;
      }
      return found;
    };
  }

  private static boolean isBetween(NumberReader number, int period, long min, long max) {
    if (number.reason(period) >= 0) {
      return false;
    }
    long value = number.value(period);
    return value >= min && value <= max;
  }

  /** A set of code numbers. */
  final class WantedCodes {

    private final boolean[] wanted;

    /** @param size one more than the highest number that is wanted */
    WantedCodes(int size) {
      this.wanted = new boolean[size];
    }

    void want(int id) {
      wanted[id] = true;
    }

    boolean has(int id) {
      return id < wanted.length && wanted[id];
    }
  }
}
