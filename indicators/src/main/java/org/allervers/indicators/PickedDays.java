package org.allervers.indicators;

import java.util.Arrays;

/**
 * The entries of a batch that lie in some period by the day on which they begin, or end. Picked in one walk over all entries,
 * without a branch and without a walk for each record: half of all entries may lie in none, records have more or fewer, and
 * nobody can guess which. Not thread-safe: it belongs to one program.
 */
final class PickedDays {

  final SourceFrame source;
  final boolean atEnd;

  /** Entries, in the order of the batch. */
  int[] rows = {};

  /** Window of each; see {@link PeriodIndex#window}. */
  int[] windows = {};

  /** The record of each. */
  int[] owners = {};

  /** Where the entries of each record begin, and after them where the last one's end. */
  final int[] starts = new int[SourceFrame.BATCH + 1];

  /** Periods in which each record has some entry. */
  final long[] presence = new long[SourceFrame.BATCH];

  /** Window of each entry of the batch. */
  private int[] windowOf = {};

  /** How many records begin at each entry of the batch. */
  private int[] begun = {};

  PickedDays(SourceFrame source, boolean atEnd) {
    this.source = source;
    this.atEnd = atEnd;
  }

  /** Picks from a batch. */
  void pick(int records) {
    int[] startsOfAll = source.starts();
    int entries = startsOfAll[records];
    if (rows.length <= entries) {
      rows = new int[2 * entries + 1];
      windows = new int[rows.length];
      owners = new int[rows.length];
      windowOf = new int[rows.length];
      begun = new int[rows.length];
    }
    source.findWindows(atEnd, entries, windowOf);
    Arrays.fill(begun, 0, entries + 1, 0);
    for (int r = 0; r < records; r++) {
      begun[startsOfAll[r]]++;
    }
    int owner = -1;
    int picked = 0;
    for (int row = 0; row < entries; row++) {
      int window = windowOf[row];
      owner += begun[row];
      rows[picked] = row;
      windows[picked] = window;
      owners[picked] = owner;
      picked += -window >>> (Integer.SIZE - 1);
    }
    findRecords(records, picked);
  }

  private void findRecords(int records, int picked) {
    long[] masks = source.periods().windows();
    Arrays.fill(presence, 0, records, 0);
    Arrays.fill(starts, 0, records + 1, 0);
    for (int i = 0; i < picked; i++) {
      int owner = owners[i];
      presence[owner] |= masks[windows[i]];
      starts[owner + 1] = i + 1;
    }
    for (int r = 0; r < records; r++) {
      starts[r + 1] = Math.max(starts[r], starts[r + 1]);
    }
  }
}
