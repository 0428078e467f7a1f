package org.allervers.indicators.internal.secrecy;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** A sum of cells, each with a whole factor. This class is immutable and thread-safe. */
public final class Terms {

  private static final Terms NONE = new Terms(new int[0], new long[0]);

  private final int[] cells;
  private final long[] factors;

  private Terms(int[] cells, long[] factors) {
    this.cells = cells;
    this.factors = factors;
  }

  /** Returns the sum of no cell, to start from. */
  public static Terms none() {
    return NONE;
  }

  /** Returns the plain sum of cells; one that is named twice counts twice. */
  public static Terms sum(int... cells) {
    return NONE.and(1, cells);
  }

  /** Returns {@code total} less the sum of {@code parts}: 0 where the parts add up. */
  public static Terms difference(int total, int... parts) {
    return NONE.and(1, total).and(-1, parts);
  }

  /** Returns the sum with these factors for these cells, each of them named once and in any order. */
  static Terms of(int[] cells, long[] factors) {
    Map<Integer, Long> sum = new TreeMap<>();
    for (int i = 0; i < cells.length; i++) {
      sum.put(cells[i], factors[i]);
    }
    return of(sum);
  }

  private static Terms of(Map<Integer, Long> sum) {
    return new Terms(
        sum.keySet().stream().mapToInt(Integer::intValue).toArray(),
        sum.values().stream().mapToLong(Long::longValue).toArray());
  }

  /**
   * Returns this sum and {@code factor} times each of {@code more}.
   *
   * @throws ArithmeticException if a factor leaves the range of a {@code long}
   */
  public Terms and(long factor, int... more) {
    Map<Integer, Long> sum = new TreeMap<>();
    for (int i = 0; i < cells.length; i++) {
      sum.put(cells[i], factors[i]);
    }
    for (int cell : more) {
      if (cell < 0) {
        throw new IllegalArgumentException("a cell must be 0 or more, but was " + cell);
      }
      sum.merge(cell, factor, Math::addExact);
    }
    sum.values().removeIf(f -> f == 0);
    return of(sum);
  }

  /** The number of distinct cells with a factor other than 0. */
  public int size() {
    return cells.length;
  }

  /** The cell of one term; terms stand in the order of their cells. */
  public int cell(int term) {
    return cells[term];
  }

  /** The factor of one term, never 0. */
  public long factor(int term) {
    return factors[term];
  }

  /**
   * The sum for given values of all cells.
   *
   * @throws ArithmeticException if it leaves the range of a {@code long}
   */
  public long at(long[] values) {
    long sum = 0;
    for (int i = 0; i < cells.length; i++) {
      sum = Math.addExact(sum, Math.multiplyExact(factors[i], values[cells[i]]));
    }
    return sum;
  }

  /** Whether a cell has a factor in this sum. */
  public boolean has(int cell) {
    return Arrays.binarySearch(cells, cell) >= 0;
  }

  int last() {
    return cells.length == 0 ? -1 : cells[cells.length - 1];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Terms that
        && Arrays.equals(cells, that.cells)
        && Arrays.equals(factors, that.factors);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(cells) + Arrays.hashCode(factors);
  }

  @Override
  public String toString() {
    return "Terms" + Arrays.toString(cells) + Arrays.toString(factors);
  }
}
