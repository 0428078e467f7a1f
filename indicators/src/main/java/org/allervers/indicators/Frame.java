package org.allervers.indicators;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.allervers.core.time.ReportingPeriod;
import org.allervers.indicators.period.TimeKind;
import org.jspecify.annotations.Nullable;

/**
 * One record while it is being counted: its entries read once per source, the period looked at, and the entry that is
 * current in each source. One frame per thread, reused from record to record.
 */
final class Frame {

  /** The end of a spell that has not ended. */
  private static final long OPEN = Long.MAX_VALUE;

  private final List<SourceBinding> sources;
  private final @Nullable Entries[] entries;
  private final int[] current;
  private final Map<Rejection, Long> rejections = new EnumMap<>(Rejection.class);
  private Object record = this;
  private ReportingPeriod period = ReportingPeriod.ofYear(1970);
  private long start;
  private long end;
  private long eventDay;

  Frame(List<SourceBinding> sources) {
    this.sources = sources;
    this.entries = new Entries[sources.size()];
    this.current = new int[sources.size()];
  }

  void open(Object newRecord) {
    record = newRecord;
    Arrays.fill(entries, null);
    Arrays.fill(current, -1);
    rejections.clear();
  }

  void look(ReportingPeriod newPeriod) {
    period = newPeriod;
    start = newPeriod.start().toEpochDay();
    end = newPeriod.end().toEpochDay();
  }

  Object record() {
    return record;
  }

  ReportingPeriod period() {
    return period;
  }

  /** Entries left out of the sources that were read so far. */
  Map<Rejection, Long> rejections() {
    return rejections;
  }

  int size(int source) {
    return entries(source).items.length;
  }

  /** The current entry of a source; there must be one. */
  Object item(int source) {
    return entries(source).items[current[source]];
  }

  /** Position of the entry in the host's own list. */
  int position(int source, int item) {
    return entries(source).positions[item];
  }

  int current(int source) {
    return current[source];
  }

  void select(int source, int item) {
    current[source] = item;
  }

  long eventDay() {
    return eventDay;
  }

  void setEventDay(long day) {
    eventDay = day;
  }

  /** The day that counts for an entry selected by that kind: its end if it was selected by its end. */
  long dayOf(int source, int item, TimeKind kind) {
    Entries e = entries(source);
    return kind == TimeKind.EXITS ? e.to[item] : e.from[item];
  }

  /** The day of the first entry up to the end of the period, if there is one. */
  Optional<LocalDate> firstDay(int source) {
    Entries e = entries(source);
    long first = OPEN;
    for (long from : e.from) {
      first = Math.min(first, from);
    }
    return first < end ? Optional.of(LocalDate.ofEpochDay(first)) : Optional.empty();
  }

  /** Whether the period selects the entry. The bounds are those of {@link TimeKind}. */
  boolean selects(int source, int item, TimeKind kind) {
    Entries e = entries(source);
    long from = e.from[item];
    long to = e.to[item];
    return switch (kind) {
      case STOCK_AT_START -> from < start && to >= start;
      case STOCK_AT_END -> from < end && to >= end;
      case ENTRIES, EVENT_IN_PERIOD -> from >= start && from < end;
      case EXITS -> to >= start && to < end;
      case OVERLAP -> from < end && (to > start || from >= start);
      case FIRST_EVER_IN_PERIOD -> from >= start && from < end && isFirst(e, item);
    };
  }

  private static boolean isFirst(Entries e, int item) {
    for (int i = 0; i < e.from.length; i++) {
      if (e.from[i] < e.from[item] || (e.from[i] == e.from[item] && i < item)) {
        return false;
      }
    }
    return true;
  }

  private Entries entries(int source) {
    Entries e = entries[source];
    if (e == null) {
      e = read(sources.get(source));
      entries[source] = e;
    }
    return e;
  }

  private Entries read(SourceBinding source) {
    List<Object> items = new ArrayList<>();
    List<long[]> days = new ArrayList<>();
    int position = 0;
    for (Object item : source.items().apply(record)) {
      Objects.requireNonNull(item, "item");
      Optional<LocalDate> from = source.from().apply(item);
      long to = source.to().apply(item).map(LocalDate::toEpochDay).orElse(OPEN);
      if (from.isEmpty()) {
        rejections.merge(Rejection.UNDATED_EVENT, 1L, Long::sum);
      } else if (to < from.get().toEpochDay()) {
        rejections.merge(Rejection.REVERSED_SPELL, 1L, Long::sum);
      } else {
        items.add(item);
        days.add(new long[] {from.get().toEpochDay(), to, position});
      }
      position++;
    }
    return new Entries(items, days);
  }

  private static final class Entries {

    private final Object[] items;
    private final long[] from;
    private final long[] to;
    private final int[] positions;

    private Entries(List<Object> items, List<long[]> days) {
      this.items = items.toArray();
      this.from = days.stream().mapToLong(d -> d[0]).toArray();
      this.to = days.stream().mapToLong(d -> d[1]).toArray();
      this.positions = days.stream().mapToInt(d -> (int) d[2]).toArray();
    }
  }
}
