package org.allervers.indicators;

/** The counts of one accumulator, as flat arrays that {@link Layout} addresses. Not thread-safe. */
final class Cells {

  final long[] units;
  final long[] amounts;
  final long[] contributors;
  final LongCounts sparse = new LongCounts();

  Cells(Layout layout) {
    this.units = new long[layout.size()];
    this.amounts = new long[layout.amountSize()];
    this.contributors = new long[layout.contributorSize()];
  }
}
