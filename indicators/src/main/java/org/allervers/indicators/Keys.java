package org.allervers.indicators;

/**
 * Where a unit stands, as one number: first the reasons for standing in no line, then "placed" where there are no lines, then
 * the lines.
 */
final class Keys {

  /** Placed, where a definition has no lines. */
  static final int PLACED = Unplaced.values().length;

  private Keys() {}

  static int line(int line) {
    return PLACED + 1 + line;
  }

  static int count(int lines) {
    return line(lines);
  }

  static boolean isPlaced(int key) {
    return key >= PLACED;
  }

  static boolean isLine(int key) {
    return key > PLACED;
  }

  /** The slot of the line or of the reason. */
  static int slot(int key) {
    return isLine(key) ? Slots.line(key - PLACED - 1) : Slots.unplaced(key);
  }
}
