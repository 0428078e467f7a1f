package org.allervers.indicators;

import java.util.Arrays;
import java.util.List;
import org.allervers.core.time.ReportingPeriod;
import org.allervers.indicators.period.TimeKind;

/** Up to 64 periods at once: which of them, as bits, select an event or a spell. */
final class PeriodIndex {

  /** How many periods one index can hold. */
  static final int MAX = Long.SIZE;

  /** The end of a spell that has not ended. */
  static final long OPEN = Long.MAX_VALUE;

  private static final int WIDEST_TABLE = 1 << 17;

  private final List<ReportingPeriod> periods;
  private final long all;
  private final Steps startsAfter;
  private final Steps endsAfter;

  PeriodIndex(List<ReportingPeriod> periods) {
    this.periods = List.copyOf(periods);
    this.all = periods.size() == MAX ? -1L : (1L << periods.size()) - 1;
    this.startsAfter =
        new Steps(periods.stream().mapToLong(p -> p.start().toEpochDay()).toArray());
    this.endsAfter =
        new Steps(periods.stream().mapToLong(p -> p.end().toEpochDay()).toArray());
  }

  int size() {
    return periods.size();
  }

  ReportingPeriod period(int index) {
    return periods.get(index);
  }

  /** Every period. */
  long all() {
    return all;
  }

  /** The periods that select the entry; the bounds are those of {@link TimeKind}, but for the first ever. */
  long selecting(TimeKind kind, long from, long to) {
    return switch (kind) {
      case STOCK_AT_START -> startsAfter.than(from) & ~startsAfter.than(to);
      case STOCK_AT_END -> endsAfter.than(from) & ~endsAfter.than(to);
      case ENTRIES, EVENT_IN_PERIOD, FIRST_EVER_IN_PERIOD -> in(from);
      case EXITS -> in(to);
      case OVERLAP -> endsAfter.than(from) & (~startsAfter.than(to - 1) | ~startsAfter.than(from));
    };
  }

  /** The periods that have the day. */
  private long in(long day) {
    return endsAfter.than(day) & ~startsAfter.than(day);
  }

  /** The periods of which a mark lies after a day. */
  private static final class Steps {

    private final long first;
    private final long last;
    private final long all;
    private final long[] days;
    private final long[] masks;
    private final boolean isDense;

    /** @param marks one day for each period */
    Steps(long[] marks) {
      long[] sorted = Arrays.stream(marks).distinct().sorted().toArray();
      this.first = sorted[0];
      this.last = sorted[sorted.length - 1];
      this.all = after(marks, Long.MIN_VALUE);
      this.isDense = last - first < WIDEST_TABLE;
      if (isDense) {
        this.days = new long[0];
        this.masks = new long[(int) (last - first)];
        for (int i = 0; i < masks.length; i++) {
          masks[i] = after(marks, first + i);
        }
      } else {
        this.days = sorted;
        this.masks = Arrays.stream(sorted).map(day -> after(marks, day)).toArray();
      }
    }

    private static long after(long[] marks, long day) {
      long mask = 0;
      for (int p = 0; p < marks.length; p++) {
        mask |= marks[p] > day ? 1L << p : 0;
      }
      return mask;
    }

    long than(long day) {
      if (day < first) {
        return all;
      }
      if (day >= last) {
        return 0;
      }
      if (isDense) {
        return masks[(int) (day - first)];
      }
      int found = Arrays.binarySearch(days, day);
      return masks[found >= 0 ? found : -found - 2];
    }
  }
}
