package org.allervers.indicators;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the code of each picked entry stands for in a definition. From a cohort it is found where the code is kept, for picked
 * entries only. Not thread-safe: it belongs to one program.
 */
final class PickedCodes {

  /** What each picked entry's code stands for. */
  int[] values = {};

  private final Column.@Nullable One column;
  private final int[] map;
  private final int otherwise;
  private int[] keptMap = {};

  /**
   * @param column the code of each entry; null if none is asked for
   * @param map what each code stands for
   * @param otherwise what stands where no code is asked for
   */
  PickedCodes(Column.@Nullable One column, int[] map, int otherwise) {
    this.column = column;
    this.map = map.clone();
    this.otherwise = otherwise;
  }

  /** Whether all entries have the same, since no code is asked for. */
  boolean isConstant() {
    return column == null;
  }

  /** Whether they are found from the same codes. */
  boolean isSame(PickedCodes other) {
    return Objects.equals(column, other.column);
  }

  /** Takes codes from a cohort from now on. */
  void attach(KeptFrame kept) {
    Column.One codes = column;
    if (codes != null) {
      keptMap = Arrays.stream(kept.translation(codes)).map(code -> map[code]).toArray();
    }
  }

  void find(PickedDays days, int picked) {
    if (values.length < days.rows.length) {
      values = new int[days.rows.length];
      Arrays.fill(values, otherwise);
    }
    Column.One codes = column;
    if (codes == null) {
      Arrays.fill(values, 0, picked, otherwise);
    } else if (days.source.isKept()) {
      days.source.kept().copy(codes, days.rows, picked, values, keptMap);
    } else {
      int[] ids = codes.ids;
      int[] rows = days.rows;
      for (int i = 0; i < picked; i++) {
        values[i] = map[ids[rows[i]]];
      }
    }
  }
}
