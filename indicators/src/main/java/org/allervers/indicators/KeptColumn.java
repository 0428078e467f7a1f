package org.allervers.indicators;

import org.jspecify.annotations.Nullable;

/**
 * One attribute of all entries, or of all persons, of a cohort. Codes are numbers of a table of their own, which a plan
 * translates into its own numbers.
 */
final class KeptColumn {

  /** The codes that the numbers stand for; null for a column of whole numbers. */
  private final @Nullable CodeTable table;

  /** Where the codes of each row end; null if each row has exactly one. */
  private @Nullable Packed ends;

  /** Codes, or for a column of whole numbers the reasons for having none, -1 where there is one. */
  private final Packed ids = new Packed();

  private final @Nullable Packed values;

  private KeptColumn(@Nullable CodeTable table, boolean isOne, boolean isNumber) {
    this.table = table;
    this.ends = isOne || isNumber ? null : new Packed();
    this.values = isNumber ? new Packed() : null;
  }

  static KeptColumn ofOne(CodeTable table) {
    return new KeptColumn(table, true, false);
  }

  static KeptColumn ofSome(CodeTable table) {
    return new KeptColumn(table, false, false);
  }

  static KeptColumn ofNumbers() {
    return new KeptColumn(null, false, true);
  }

  int rows() {
    return ends != null ? ends.size() : ids.size();
  }

  void truncate(int rows) {
    if (ends != null) {
      ids.truncate(rows == 0 ? 0 : (int) ends.get(rows - 1));
      ends.truncate(rows);
    } else {
      ids.truncate(rows);
    }
    if (values != null) {
      values.truncate(rows);
    }
  }

  void trim() {
    ids.trim();
    if (ends != null && ends.countsUp()) {
      ends = null;
    }
    if (ends != null) {
      ends.trim();
    }
    if (values != null) {
      values.trim();
    }
  }

  /** Adds a code to the row that is being written. */
  void addId(int id) {
    ids.add(id);
  }

  /** Ends the row that is being written. */
  void endRow() {
    if (ends != null) {
      ends.add(ids.size());
    }
  }

  void addNumber(int reason, long value) {
    ids.add(reason);
    if (values != null) {
      values.add(value);
    }
  }

  void addReading(Reading reading) {
    int missing = reading.missing().orElse(Unplaced.NOT_RECORDED).slot();
    if (values != null) {
      addNumber(reading.number().isPresent() ? -1 : missing, reading.number().orElse(0));
      return;
    }
    if (reading.missing().isPresent()) {
      addId(missing);
    }
    for (String code : reading.codes()) {
      addId(table == null ? missing : table.of(code));
    }
    endRow();
  }

  /** What a plan calls each of the codes. */
  int[] translation(CodeTable into) {
    CodeTable own = table;
    int[] map = new int[own == null ? 0 : own.size()];
    for (int id = 0; id < map.length; id++) {
      map[id] = own == null || id < CodeTable.FIRST ? id : into.of(own.code(id));
    }
    return map;
  }

  /** Where the codes of a row begin. */
  int first(int row) {
    return ends == null ? row : row == 0 ? 0 : (int) ends.get(row - 1);
  }

  int end(int row) {
    return ends == null ? row + 1 : (int) ends.get(row);
  }

  int id(int index) {
    return (int) ids.get(index);
  }

  long value(int row) {
    return values == null ? 0 : values.get(row);
  }

  /** Whether each row has exactly one code. */
  boolean isOne() {
    return ends == null;
  }

  /** Copies the numbers of some rows. */
  void copyValues(int first, int end, long[] into) {
    if (values != null) {
      values.copy(first, end, into, 0);
    }
  }

  Packed ids() {
    return ids;
  }
}
