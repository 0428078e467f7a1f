package org.allervers.indicators;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.allervers.indicators.period.TimeKind;

/**
 * A block of entries of one source as readers see it: their days, their attributes in columns, and which periods select them.
 * {@link SourceFrame} fills it. Not thread-safe: it belongs to one program.
 */
abstract class EntryFrame {

  static final int FIRST_BLOCK = 32;

  final SourceBinding binding;
  final PeriodIndex periods;
  final List<Column> columns = new ArrayList<>();
  final Map<Object, Column> columnOf = new HashMap<>();
  final List<TimeKind> kinds = new ArrayList<>();
  private final Map<TimeKind, long[]> masks = new EnumMap<>(TimeKind.class);
  boolean needsFirst;
  boolean needsHalfDay;

  /** The record that the block is of. */
  Object record = this;

  int begin;
  int size;
  Object[] items = new Object[FIRST_BLOCK];
  long[] from = new long[FIRST_BLOCK];
  long[] to = new long[FIRST_BLOCK];
  int[] positions = new int[FIRST_BLOCK];
  int[] halfDays = new int[FIRST_BLOCK];
  long firstDay;
  int firstPosition;

  /** The current entry. */
  int row;

  EntryFrame(SourceBinding binding, PeriodIndex periods) {
    this.binding = binding;
    this.periods = periods;
  }

  final SourceBinding binding() {
    return binding;
  }

  final PeriodIndex periods() {
    return periods;
  }

  /** The column of that key, made at first need. */
  final <C extends Column> C column(Object key, Class<C> type, Function<Object, C> make) {
    return type.cast(columnOf.computeIfAbsent(key, k -> {
      C made = make.apply(k);
      columns.add(made);
      return made;
    }));
  }

  final void use(TimeKind kind) {
    if (!kinds.contains(kind)) {
      kinds.add(kind);
    }
    needsFirst |= kind == TimeKind.FIRST_EVER_IN_PERIOD;
  }

  final void useFirst() {
    needsFirst = true;
  }

  final void useHalfDays() {
    needsHalfDay = true;
  }

  /** Whether some period selects from it, so that what is wrong with its entries is told. */
  final boolean isWalked() {
    return !kinds.isEmpty();
  }

  final void grow() {
    fit(2 * items.length);
  }

  /** Makes room for so many entries. */
  final void fit(int entries) {
    if (entries <= items.length) {
      return;
    }
    int larger = Math.max(entries, 2 * items.length);
    items = Arrays.copyOf(items, larger);
    from = Arrays.copyOf(from, larger);
    to = Arrays.copyOf(to, larger);
    positions = Arrays.copyOf(positions, larger);
    halfDays = Arrays.copyOf(halfDays, larger);
  }

  /** Finds the periods that select each entry of the block in that way. */
  final void select(TimeKind kind) {
    long[] into = masks.get(kind);
    if (into == null || into.length < size) {
      into = new long[items.length];
      masks.put(kind, into);
    }
    if (kind == TimeKind.FIRST_EVER_IN_PERIOD) {
      for (int i = begin; i < size; i++) {
        into[i] = positions[i] == firstPosition ? periods.selecting(kind, from[i], to[i]) : 0;
      }
      return;
    }
    for (int i = begin; i < size; i++) {
      into[i] = periods.selecting(kind, from[i], to[i]);
    }
  }

  final Object record() {
    return record;
  }

  /** The first entry of the block. */
  final int begin() {
    return begin;
  }

  /** One more than the last entry of the block. */
  final int size() {
    return size;
  }

  final Object[] items() {
    return items;
  }

  final Object item(int index) {
    return items[index];
  }

  final long from(int index) {
    return from[index];
  }

  final long to(int index) {
    return to[index];
  }

  /** Position of an entry in the host's own list. */
  final int position(int index) {
    return positions[index];
  }

  /** Half-day of an entry, negative if it is outside any slot. */
  final int halfDay(int index) {
    return halfDays[index];
  }

  /** The periods that select each entry. */
  final long[] masks(TimeKind kind) {
    return Objects.requireNonNull(masks.get(kind), "an unused kind");
  }

  /** The day of the first entry; {@link PeriodIndex#OPEN} if there is none. */
  final long firstDay() {
    return firstDay;
  }
}
