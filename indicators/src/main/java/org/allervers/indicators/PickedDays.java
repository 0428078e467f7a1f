package org.allervers.indicators;

/**
 * The entries of a batch that lie in some period by the day on which they begin, or end. Picked without a branch, since half of
 * all entries may lie in none and nobody can guess which. Not thread-safe: it belongs to one program.
 */
final class PickedDays {

  final SourceFrame source;
  final boolean atEnd;

  /** Entries, in the order of the batch. */
  int[] rows = {};

  /** Window of each; see {@link PeriodIndex#window}. */
  int[] windows = {};

  /** Where the entries of each record begin, and after them where the last one's end. */
  final int[] starts = new int[SourceFrame.BATCH + 1];

  /** Periods in which each record has some entry. */
  final long[] presence = new long[SourceFrame.BATCH];

  PickedDays(SourceFrame source, boolean atEnd) {
    this.source = source;
    this.atEnd = atEnd;
  }

  void pick(int records, int[] startsOfAll, long[] days, PeriodIndex periods) {
    int entries = startsOfAll[records];
    if (rows.length <= entries) {
      rows = new int[2 * entries + 1];
      windows = new int[2 * entries + 1];
    }
    long[] masks = periods.windows();
    int picked = 0;
    for (int r = 0; r < records; r++) {
      starts[r] = picked;
      long met = 0;
      for (int row = startsOfAll[r]; row < startsOfAll[r + 1]; row++) {
        int window = periods.window(days[row]);
        rows[picked] = row;
        windows[picked] = window;
        picked += -window >>> (Integer.SIZE - 1);
        met |= masks[window];
      }
      presence[r] = met;
    }
    starts[records] = picked;
  }
}
