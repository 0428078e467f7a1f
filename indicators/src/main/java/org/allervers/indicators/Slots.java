package org.allervers.indicators;

/**
 * The block of cells that one indicator has for one period and one scope: population steps, then the reasons for
 * standing in no line, then the lines, then the memo lines.
 */
final class Slots {

  static final int INITIAL = 0;
  static final int DENOMINATOR = 1;
  static final int EXCLUDED = 2;
  static final int COUNTED = 3;

  /** Counted units that stand in at least one line. */
  static final int PLACED = 4;

  /** Counted units without a known organisational level; filled in the block of the total only. */
  static final int UNATTRIBUTED = 5;

  /** Units with an answer outside the list beside one in it, where several answers are possible. */
  static final int FURTHER_ANSWERS = 6;

  private static final int UNPLACED = 7;
  private static final int LINES = UNPLACED + Unplaced.values().length;

  private Slots() {}

  static int unplaced(Unplaced reason) {
    return UNPLACED + reason.slot();
  }

  static int unplaced(int reason) {
    return UNPLACED + reason;
  }

  static boolean isUnplaced(int slot) {
    return slot >= UNPLACED && slot < LINES;
  }

  static int line(int index) {
    return LINES + index;
  }

  static int memo(int lines, int index) {
    return LINES + lines + index;
  }

  static int width(int lines, int memos) {
    return LINES + lines + memos;
  }
}
