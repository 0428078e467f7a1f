package org.allervers.indicators.internal.secrecy;

/**
 * A bound on a linear programme that holds whatever the solver did: any multipliers give one, good ones a tight one.
 * Computed with whole numbers only.
 */
final class ExactBound {

  private ExactBound() {}

  /** The least whole number that the cost can be, or {@link CellSystem#NO_LEAST} if these multipliers do not tell. */
  static long of(LinearProgramme programme, Rows rows, long[] least, long[] most, long[] cost) {
    long[] multipliers = new long[rows.size()];
    long[] negated = new long[rows.size()];
    for (int row = 0; row < multipliers.length; row++) {
      multipliers[row] = programme.multiplier(row);
      negated[row] = -multipliers[row];
    }
    // Which sign a solver gives them is a matter of taste: both are valid, one is useful.
    return Math.max(of(multipliers, rows, least, most, cost), of(negated, rows, least, most, cost));
  }

  private static long of(long[] multipliers, Rows rows, long[] least, long[] most, long[] cost) {
    try {
      // cost * x = (cost - multipliers * rows) * x + multipliers * (rows * x), each part at its
      // least.
      long[] reduced = new long[cost.length];
      for (int c = 0; c < cost.length; c++) {
        reduced[c] = Math.multiplyExact(cost[c], 1L << LinearProgramme.SCALE);
      }
      long sum = 0;
      for (int row = 0; row < rows.size(); row++) {
        long multiplier = multipliers[row];
        long end = multiplier > 0 ? rows.least[row] : rows.most[row];
        if (multiplier == 0 || end == CellSystem.NO_LEAST || end == CellSystem.NO_MOST) {
          continue;
        }
        sum = Math.addExact(sum, Math.multiplyExact(multiplier, end));
        for (int i = 0; i < rows.column[row].length; i++) {
          int c = rows.column[row][i];
          reduced[c] =
              Math.subtractExact(reduced[c], Math.multiplyExact(multiplier, rows.factor[row][i]));
        }
      }
      for (int c = 0; c < reduced.length; c++) {
        long end = reduced[c] > 0 ? least[c] : most[c];
        if (reduced[c] != 0) {
          if (end == CellSystem.NO_LEAST || end == CellSystem.NO_MOST) {
            return CellSystem.NO_LEAST;
          }
          sum = Math.addExact(sum, Math.multiplyExact(reduced[c], end));
        }
      }
      return -Math.floorDiv(-sum, 1L << LinearProgramme.SCALE);
    } catch (ArithmeticException e) {
      return CellSystem.NO_LEAST;
    }
  }
}
