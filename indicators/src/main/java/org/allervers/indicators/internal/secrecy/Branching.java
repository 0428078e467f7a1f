package org.allervers.indicators.internal.secrecy;

import java.util.Optional;

/**
 * Looks for whole-number points between bounds that change from one search to the next: a linear programme that is never
 * rebuilt, and branch and bound where its points are not whole. Not thread-safe.
 */
final class Branching {

  private final int whole;
  private final long[] least;
  private final long[] most;
  private final int mostNodes;
  private final Work work;
  private final LinearProgramme programme;
  private int nodes;
  private boolean gaveUp;

  /**
   * Prepares searches.
   *
   * @param cost what is to be cheap; the first point found is returned, which need not be the cheapest
   * @param whole how many of the columns, the first ones, must be whole
   */
  Branching(
      Rows rows, long[] least, long[] most, long[] cost, int whole, int mostNodes, Work work) {
    this.whole = whole;
    this.least = least.clone();
    this.most = most.clone();
    this.mostNodes = mostNodes;
    this.work = work;
    programme = new LinearProgramme(rows, least, most, cost);
  }

  /** Makes it sure before it says that there is no point. */
  Branching careful() {
    programme.careful();
    return this;
  }

  long most(int column) {
    return most[column];
  }

  void set(int column, long low, long high) {
    least[column] = low;
    most[column] = high;
    programme.bounds(column, low, high);
  }

  /** A point with a column between further ends; none if there is none, or if the search gave up. */
  Optional<long[]> find(int column, long atLeast, long atMost) {
    gaveUp = false;
    nodes = 0;
    long low = least[column];
    long high = most[column];
    if (Math.max(low, atLeast) > Math.min(high, atMost)) {
      return Optional.empty();
    }
    set(column, Math.max(low, atLeast), Math.min(high, atMost));
    Optional<long[]> found = branch();
    set(column, low, high);
    return found;
  }

  /** Whether the last search ended without an answer. */
  boolean gaveUp() {
    return gaveUp;
  }

  private Optional<long[]> branch() {
    if (!work.isLeft() || nodes++ >= mostNodes) {
      gaveUp = true;
      return Optional.empty();
    }
    if (!programme.solve(work)) {

      return Optional.empty();
    }
    int uneven = -1;
    int most = 0;
    for (int c = 0; c < whole; c++) {
      int unevenness = programme.isWhole(c) ? 0 : Math.max(1, programme.unevenness(c));
      if (unevenness > most) {
        most = unevenness;
        uneven = c;
      }
    }

    if (uneven < 0) {
      long[] point = new long[whole];
      for (int c = 0; c < whole; c++) {
        point[c] = programme.nearest(c);
      }
      return Optional.of(point);
    }
    return split(uneven, programme.floor(uneven), programme.nearest(uneven));
  }

  private Optional<long[]> split(int column, long floor, long nearest) {
    long low = least[column];
    long high = most[column];
    for (int side = 0; side < 2; side++) {
      if ((nearest == floor) == (side == 0)) {
        set(column, low, floor);
      } else {
        set(column, floor + 1, high);
      }
      Optional<long[]> found = branch();
      set(column, low, high);
      if (found.isPresent() || gaveUp) {
        return found;
      }
    }
    return Optional.empty();
  }
}
