package org.allervers.indicators;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.allervers.indicators.period.TimeKind;
import org.jspecify.annotations.Nullable;

/**
 * The entries of one source of the current record, block by block, so that a record of any length is read in constant
 * memory. A record whose entries fit in one block is read once. Not thread-safe: it belongs to one program.
 */
final class SourceFrame {

  static final int FIRST_BLOCK = 32;
  private static final int LARGEST_BLOCK = 4096;

  private final SourceBinding binding;
  private final PeriodIndex periods;
  private final List<Column> columns = new ArrayList<>();
  private final Map<Object, Column> columnOf = new HashMap<>();
  private final List<TimeKind> kinds = new ArrayList<>();
  private final Map<TimeKind, long[]> masks = new EnumMap<>(TimeKind.class);
  private boolean needsFirst;
  private boolean needsHalfDay;

  private Object record = this;
  private Iterable<?> entries = List.of();
  private @Nullable Iterator<?> iterator;
  private ArrayList<?> list = new ArrayList<>();
  private int next;
  private int position;
  private int size;
  private boolean isWhole;
  private boolean isFirstPass;
  private boolean isUnread;
  private Object[] items = new Object[FIRST_BLOCK];
  private long[] from = new long[FIRST_BLOCK];
  private long[] to = new long[FIRST_BLOCK];
  private int[] positions = new int[FIRST_BLOCK];
  private int[] halfDays = new int[FIRST_BLOCK];
  private long firstDay;
  private int firstPosition;
  private long undated;
  private long reversed;
  private long outsideSlots;

  /** The current entry. */
  int row;

  SourceFrame(SourceBinding binding, PeriodIndex periods) {
    this.binding = binding;
    this.periods = periods;
  }

  SourceBinding binding() {
    return binding;
  }

  PeriodIndex periods() {
    return periods;
  }

  /** The column of that key, made at first need. */
  <C extends Column> C column(Object key, Class<C> type, Function<Object, C> make) {
    return type.cast(columnOf.computeIfAbsent(key, k -> {
      C made = make.apply(k);
      columns.add(made);
      return made;
    }));
  }

  void use(TimeKind kind) {
    if (!kinds.contains(kind)) {
      kinds.add(kind);
    }
    needsFirst |= kind == TimeKind.FIRST_EVER_IN_PERIOD;
  }

  void useFirst() {
    needsFirst = true;
  }

  void useHalfDays() {
    needsHalfDay = true;
  }

  /** Turns to another record, and finds its first entry if that is needed. */
  void open(Object newRecord) {
    record = newRecord;
    undated = 0;
    reversed = 0;
    outsideSlots = 0;
    firstDay = PeriodIndex.OPEN;
    firstPosition = -1;
    entries = binding.items().apply(record);
    isWhole = false;
    if (needsFirst) {
      int at = 0;
      for (Object entry : entries) {
        Objects.requireNonNull(entry, "entry");
        long day = binding.begins(entry);
        if (day < firstDay && day != SourceBinding.UNDATED && isOrdered(day, entry)) {
          firstDay = day;
          firstPosition = at;
        }
        at++;
      }
    }
    if (firstPosition >= 0 && !(entries instanceof Collection)) {
      entries = binding.items().apply(record);
    }
    start();
    isUnread = true;
    isFirstPass = true;
  }

  private boolean isOrdered(long day, Object entry) {
    return binding.ends(entry) >= day;
  }

  /** Goes back to the first block. */
  void rewind() {
    if (isUnread) {
      return;
    }
    isFirstPass = false;
    if (isWhole) {
      next = 0;
      return;
    }
    if (!(entries instanceof Collection)) {
      // What is no collection may be good for one walk only.
      entries = binding.items().apply(record);
    }
    start();
  }

  private void start() {
    // Asked for the class and not for an interface: this runs for every record.
    if (entries instanceof ArrayList<?> some) {
      list = some;
      iterator = null;
    } else {
      iterator = entries.iterator();
    }
    next = 0;
    position = 0;
    size = -1;
  }

  /** Reads the next block; false after the last one. */
  boolean next() {
    if (isWhole) {
      next++;
      return next == 1 && size > 0;
    }
    isUnread = false;
    boolean isFirst = size < 0;
    size = 0;
    while (size < LARGEST_BLOCK && hasEntry()) {
      take(entry());
      position++;
    }
    if (isFirst && !hasEntry()) {
      isWhole = true;
      next = 1;
    }
    if (size == 0) {
      return false;
    }
    for (TimeKind kind : kinds) {
      select(kind);
    }
    for (Column column : columns) {
      column.read(this);
    }
    return true;
  }

  private boolean hasEntry() {
    return iterator != null ? iterator.hasNext() : next < list.size();
  }

  private Object entry() {
    Object entry = iterator != null ? iterator.next() : list.get(next++);
    return Objects.requireNonNull(entry, "entry");
  }

  private void take(Object entry) {
    long begins = binding.begins(entry);
    if (begins == SourceBinding.UNDATED) {
      undated += isFirstPass ? 1 : 0;
      return;
    }
    long ends = binding.ends(entry);
    if (ends < begins) {
      reversed += isFirstPass ? 1 : 0;
      return;
    }
    if (size == items.length) {
      grow();
    }
    if (needsHalfDay) {
      halfDays[size] = binding.halfDay().applyAsInt(entry);
      outsideSlots += isFirstPass && halfDays[size] < 0 ? 1 : 0;
    }
    items[size] = entry;
    from[size] = begins;
    to[size] = ends;
    positions[size] = position;
    size++;
  }

  private void grow() {
    int larger = 2 * items.length;
    items = Arrays.copyOf(items, larger);
    from = Arrays.copyOf(from, larger);
    to = Arrays.copyOf(to, larger);
    positions = Arrays.copyOf(positions, larger);
    halfDays = Arrays.copyOf(halfDays, larger);
  }

  private void select(TimeKind kind) {
    long[] into = masks.get(kind);
    if (into == null || into.length < size) {
      into = new long[items.length];
      masks.put(kind, into);
    }
    if (kind == TimeKind.FIRST_EVER_IN_PERIOD) {
      for (int i = 0; i < size; i++) {
        into[i] = positions[i] == firstPosition ? periods.selecting(kind, from[i], to[i]) : 0;
      }
      return;
    }
    for (int i = 0; i < size; i++) {
      into[i] = periods.selecting(kind, from[i], to[i]);
    }
  }

  Object record() {
    return record;
  }

  int size() {
    return size;
  }

  Object[] items() {
    return items;
  }

  Object item(int index) {
    return items[index];
  }

  long from(int index) {
    return from[index];
  }

  long to(int index) {
    return to[index];
  }

  /** Position of an entry in the host's own list. */
  int position(int index) {
    return positions[index];
  }

  /** Half-day of an entry, negative if it is outside any slot. */
  int halfDay(int index) {
    return halfDays[index];
  }

  /** The periods that select each entry. */
  long[] masks(TimeKind kind) {
    return Objects.requireNonNull(masks.get(kind), "an unused kind");
  }

  /** The day of the first entry; {@link PeriodIndex#OPEN} if there is none. */
  long firstDay() {
    return firstDay;
  }

  boolean hasRejections() {
    return (undated | reversed | outsideSlots) != 0;
  }

  long undated() {
    return undated;
  }

  long reversed() {
    return reversed;
  }

  long outsideSlots() {
    return outsideSlots;
  }
}
