package org.allervers.indicators;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The entries of one source of a cohort, person after person. */
final class KeptSource {

  /** Stands for having no end: a day of 1887, so that ends fit in two bytes. */
  private static final long NO_END = -30_000;

  final Packed ends = new Packed();
  final Packed from = new Packed();
  final Packed to = new Packed();
  final Packed halfDays = new Packed();
  final Map<Object, KeptColumn> columns = new LinkedHashMap<>();
  final boolean hasEnds;
  final boolean hasHalfDays;
  long undated;
  long reversed;
  long outsideSlots;

  KeptSource(boolean hasEnds, boolean hasHalfDays) {
    this.hasEnds = hasEnds;
    this.hasHalfDays = hasHalfDays;
  }

  int first(int person) {
    return person == 0 ? 0 : (int) ends.get(person - 1);
  }

  int end(int person) {
    return (int) ends.get(person);
  }

  /** Adds the entries of a block as those of the next person. */
  void add(SourceFrame block, Map<Object, Column> columnOf) {
    for (int row = block.begin(); row < block.size(); row++) {
      from.add(block.from(row));
      if (hasEnds) {
        to.add(keptEnd(block.to(row)));
      }
      if (hasHalfDays) {
        halfDays.add(block.halfDay(row));
      }
    }
    columnOf.forEach((key, column) ->
        column.keep(block, Objects.requireNonNull(columns.get(key), "a kept column")));
    ends.add(from.size());
  }

  void trim() {
    ends.trim();
    from.trim();
    to.trim();
    halfDays.trim();
    columns.values().forEach(KeptColumn::trim);
  }

  /** An end as it is kept: one long past day stands for none, and earlier ones make room for it. */
  static long keptEnd(long end) {
    return end == PeriodIndex.OPEN ? NO_END : end <= NO_END ? end - 1 : end;
  }

  static long end(long kept) {
    return kept == NO_END ? PeriodIndex.OPEN : kept < NO_END ? kept + 1 : kept;
  }

  /** Whether each end that is kept has the window of the day: not where periods lie before all ends of our time. */
  static boolean hasWindowsOfEnds(PeriodIndex periods) {
    return periods.firstDayWithWindow() > NO_END;
  }
}
