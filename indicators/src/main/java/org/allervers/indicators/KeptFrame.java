package org.allervers.indicators;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fills a source with entries of a cohort instead of records. Not thread-safe: it belongs to one program. */
final class KeptFrame {

  private final SourceFrame frame;
  private final KeptSource source;
  private final boolean needsHalfDay;
  private final List<Column> columns = new ArrayList<>();
  private final List<KeptColumn> kept = new ArrayList<>();
  private final List<int[]> translations = new ArrayList<>();

  /** @throws IllegalArgumentException if the cohort lacks a column */
  KeptFrame(
      SourceFrame frame, KeptSource source, Map<Object, Column> columnOf, boolean needsHalfDay) {
    this.frame = frame;
    this.source = source;
    this.needsHalfDay = needsHalfDay;
    if (needsHalfDay && !source.hasHalfDays) {
      Cohort.require(Optional.empty(), "half-days");
    }
    columnOf.forEach((key, column) -> {
      KeptColumn some =
          Cohort.require(Optional.ofNullable(source.columns.get(key)), "an attribute of an entry");
      columns.add(column);
      kept.add(some);
      translations.add(column.translation(some));
    });
  }

  /** How many entries those persons have. */
  int entries(int firstPerson, int persons) {
    return source.end(firstPerson + persons - 1) - source.first(firstPerson);
  }

  /** Takes the entries of some persons as a batch. */
  void take(int firstPerson, int persons) {
    int first = source.first(firstPerson);
    int[] starts = frame.starts();
    starts[0] = 0;
    for (int r = 0; r < persons; r++) {
      starts[r + 1] = source.end(firstPerson + r) - first;
    }
    frame.beginKept(persons);
    int size = starts[persons];
    int end = first + size;
    source.from.copy(first, end, frame.from, 0);
    if (source.hasEnds) {
      source.to.copy(first, end, frame.to, 0);
      for (int row = 0; row < size; row++) {
        frame.to[row] = KeptSource.end(frame.to[row]);
      }
    } else {
      Arrays.fill(frame.to, 0, size, PeriodIndex.OPEN);
    }
    for (int row = 0; needsHalfDay && row < size; row++) {
      frame.halfDays[row] = (int) source.halfDays.get(first + row);
    }
    for (int i = 0; i < columns.size(); i++) {
      columns.get(i).take(kept.get(i), first, end, translations.get(i));
    }
    frame.findFirsts();
  }

  /** Adds the entries that the cohort left out, by reason. */
  void addRejections(Map<Rejection, Long> all) {
    if (frame.isWalked()) {
      all.merge(Rejection.UNDATED_EVENT, source.undated, Long::sum);
      all.merge(Rejection.REVERSED_SPELL, source.reversed, Long::sum);
      all.merge(Rejection.OUTSIDE_SLOT, needsHalfDay ? source.outsideSlots : 0, Long::sum);
    }
  }
}
