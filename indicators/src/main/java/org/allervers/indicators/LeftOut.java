package org.allervers.indicators;

import java.util.Map;

/** How many entries of a source count nowhere, by reason: of the current record, and of each record of a batch. */
final class LeftOut {

  long undated;
  long reversed;
  long outsideSlots;

  private final long[] undatedOf = new long[SourceFrame.BATCH];
  private final long[] reversedOf = new long[SourceFrame.BATCH];
  private final long[] outsideSlotsOf = new long[SourceFrame.BATCH];

  /** Turns to another record. */
  void clear() {
    undated = 0;
    reversed = 0;
    outsideSlots = 0;
  }

  /** The current record is this one of the batch. */
  void end(int inBatch) {
    undatedOf[inBatch] = undated;
    reversedOf[inBatch] = reversed;
    outsideSlotsOf[inBatch] = outsideSlots;
  }

  /** Adds those of the current record. */
  void addTo(Map<Rejection, Long> all, int sign) {
    add(all, sign * undated, sign * reversed, sign * outsideSlots);
  }

  /** Adds those of a batch; a record that failed is rejected whole. */
  void addTo(Map<Rejection, Long> all, int records, boolean[] failed) {
    long[] sums = new long[3];
    for (int r = 0; r < records; r++) {
      if (!failed[r]) {
        sums[0] += undatedOf[r];
        sums[1] += reversedOf[r];
        sums[2] += outsideSlotsOf[r];
      }
    }
    add(all, sums[0], sums[1], sums[2]);
  }

  void addTo(KeptSource kept, int inBatch) {
    kept.undated += undatedOf[inBatch];
    kept.reversed += reversedOf[inBatch];
    kept.outsideSlots += outsideSlotsOf[inBatch];
  }

  private static void add(Map<Rejection, Long> all, long some, long others, long outside) {
    if ((some | others | outside) != 0) {
      all.merge(Rejection.UNDATED_EVENT, some, Long::sum);
      all.merge(Rejection.REVERSED_SPELL, others, Long::sum);
      all.merge(Rejection.OUTSIDE_SLOT, outside, Long::sum);
    }
  }
}
