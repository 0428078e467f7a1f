package org.allervers.indicators.internal.secrecy;

import java.util.ArrayList;
import java.util.List;

/** Relations over columns numbered from 0, laid out for solvers. */
final class Rows {

  final int columns;
  final int[][] column;
  final long[][] factor;
  final long[] least;
  final long[] most;

  /** The rows in which each column has a factor. */
  final int[][] rowsOf;

  private final int coefficients;

  private Rows(int columns, List<int[]> column, List<long[]> factor, List<long[]> ends) {
    this.columns = columns;
    this.column = column.toArray(int[][]::new);
    this.factor = factor.toArray(long[][]::new);
    least = ends.stream().mapToLong(e -> e[0]).toArray();
    most = ends.stream().mapToLong(e -> e[1]).toArray();
    int[] counts = new int[columns];
    int all = 0;
    for (int[] row : this.column) {
      for (int c : row) {
        counts[c]++;
        all++;
      }
    }
    coefficients = all;
    rowsOf = new int[columns][];
    for (int c = 0; c < columns; c++) {
      rowsOf[c] = new int[counts[c]];
    }
    for (int row = this.column.length - 1; row >= 0; row--) {
      for (int c : this.column[row]) {
        rowsOf[c][--counts[c]] = row;
      }
    }
  }

  int size() {
    return column.length;
  }

  /** The number of factors in all rows. */
  int coefficients() {
    return coefficients;
  }

  /** Collects rows. Not thread-safe. */
  static final class Collector {

    private final int columns;
    private final List<int[]> column = new ArrayList<>();
    private final List<long[]> factor = new ArrayList<>();
    private final List<long[]> ends = new ArrayList<>();

    Collector(int columns) {
      this.columns = columns;
    }

    void add(int[] at, long[] with, long least, long most) {
      column.add(at);
      factor.add(with);
      ends.add(new long[] {least, most});
    }

    Rows rows() {
      return new Rows(columns, column, factor, ends);
    }
  }
}
