package org.allervers.indicators;

import java.util.Arrays;

/** In which lines of a breakdown a unit stands, and in which periods; or why in none. Not thread-safe. */
final class Lines {

  private int[] numbers = new int[8];
  private long[] masks = new long[8];
  private int size;
  private final long[] unplaced = new long[Unplaced.values().length];
  private long anyUnplaced;
  private long placed;
  private long further;

  void clear() {
    size = 0;
    placed = 0;
    further = 0;
    if (anyUnplaced != 0) {
      Arrays.fill(unplaced, 0);
      anyUnplaced = 0;
    }
  }

  /** Puts the unit into a line, once however often it is said. */
  void place(int line, long mask) {
    if (mask == 0) {
      return;
    }
    placed |= mask;
    for (int i = 0; i < size; i++) {
      if (numbers[i] == line) {
        masks[i] |= mask;
        return;
      }
    }
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * size);
      masks = Arrays.copyOf(masks, 2 * size);
    }
    numbers[size] = line;
    masks[size] = mask;
    size++;
  }

  void leaveOut(int reason, long mask) {
    unplaced[reason] |= mask;
    anyUnplaced |= mask;
  }

  /** Where there is no line, all units are placed. */
  void placeAll(long mask) {
    placed |= mask;
  }

  /** The unit has answers outside the list beside those in it. */
  void addFurther(long mask) {
    further |= mask;
  }

  int size() {
    return size;
  }

  int number(int index) {
    return numbers[index];
  }

  long mask(int index) {
    return masks[index];
  }

  long unplaced(int reason) {
    return unplaced[reason];
  }

  long anyUnplaced() {
    return anyUnplaced;
  }

  long placed() {
    return placed;
  }

  long further() {
    return further;
  }
}
