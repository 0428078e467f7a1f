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

  /** The first entry of the batch in the cohort. */
  private int first;

  private int size;
  private boolean isFilled;

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

  /** Takes the entries of some persons as a batch. What is known of them is {@linkplain #fill filled in} where it is needed. */
  void take(int firstPerson, int persons) {
    first = source.first(firstPerson);
    int[] starts = frame.starts();
    starts[0] = 0;
    source.ends.copyLess(first, firstPerson, firstPerson + persons, starts, 1);
    size = starts[persons];
    isFilled = false;
    frame.beginKept(persons);
  }

  /** Unpacks all that is known of the batch's entries. */
  void fill() {
    if (isFilled) {
      return;
    }
    isFilled = true;
    int end = first + size;
    frame.fit(size);
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

  /** Whether the windows of ends, or beginnings, can be found without unpacking them. */
  boolean hasWindows(boolean ofEnds) {
    return !ofEnds || (source.hasEnds && KeptSource.hasWindowsOfEnds(frame.periods()));
  }

  /** Finds the windows of the batch's entries; see {@link #hasWindows}. */
  void findWindows(boolean ofEnds, int[] into) {
    (ofEnds ? source.to : source.from).windows(first, first + size, frame.periods(), into);
  }

  /** Days of a spell that has ended. */
  long length(int row) {
    return KeptSource.end(source.to.get(first + row)) - source.from.get(first + row);
  }

  /** What the kept codes of a column are here. */
  int[] translation(Column column) {
    return translations.get(columns.indexOf(column));
  }

  /** Copies the codes of some entries of the batch, each as what the map has in its place. */
  void copy(Column column, int[] rows, int count, int[] into, int[] map) {
    kept.get(columns.indexOf(column)).ids().copy(first, rows, count, into, map);
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
