package org.allervers.indicators;

import java.util.ArrayList;
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
  private static final int MARGIN = 4096;

  private final List<ReportingPeriod> periods;
  private final long all;
  private final Steps startsAfter;
  private final Steps endsAfter;
  private final int firstDay;
  private final byte[] windowOfDay;
  private final long[] windows;

  PeriodIndex(List<ReportingPeriod> periods) {
    this.periods = List.copyOf(periods);
    this.all = periods.size() == MAX ? -1L : (1L << periods.size()) - 1;
    this.startsAfter =
        new Steps(periods.stream().mapToLong(p -> p.start().toEpochDay()).toArray());
    this.endsAfter =
        new Steps(periods.stream().mapToLong(p -> p.end().toEpochDay()).toArray());
    // The years around are in the table too, so that most days are found without a guess.
    long first = startsAfter.first - MARGIN;
    long days = endsAfter.last + MARGIN - first;
    if (days > WIDEST_TABLE || days < 0) {
      this.firstDay = 0;
      this.windowOfDay = new byte[0];
      this.windows = new long[0];
      return;
    }
    this.firstDay = Math.toIntExact(first);
    this.windowOfDay = new byte[(int) days];
    List<Long> distinct = new ArrayList<>(List.of(0L));
    for (int i = 0; i < windowOfDay.length; i++) {
      long mask = in(first + i);
      if (!distinct.contains(mask)) {
        distinct.add(mask);
      }
      windowOfDay[i] = (byte) distinct.indexOf(mask);
    }
    this.windows = distinct.stream().mapToLong(Long::longValue).toArray();
  }

  /** Whether days have windows: not if the periods lie centuries apart. */
  boolean hasWindows() {
    return windows.length > 0;
  }

  /** The sets of periods that some day lies in; the first one is empty. */
  long[] windows() {
    return windows;
  }

  /** No day before it is in a period, if days have windows. */
  long firstDayWithWindow() {
    return firstDay;
  }

  /** Which window a day lies in; 0 if it is in no period. */
  int window(long day) {
    long at = day - firstDay;
    return at >= 0 && at < windowOfDay.length ? windowOfDay[(int) at] : 0;
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
