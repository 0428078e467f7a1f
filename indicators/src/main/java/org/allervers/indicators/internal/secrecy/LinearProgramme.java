package org.allervers.indicators.internal.secrecy;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.linear.LinearSolver;
import org.ojalgo.structure.Mutate1D;

/**
 * A linear programme: the cheapest point within bounds and rows. The only class that knows the solver, which goes on from
 * its last point when bounds have changed. Nothing it says is relied upon: points are rounded and checked exactly, and
 * bounds are recomputed exactly from its multipliers. Not thread-safe.
 */
final class LinearProgramme {

  /** How near to a whole number counts as one; what is rounded is checked afterwards. */
  private static final BigDecimal NEAR = new BigDecimal("0.000001");

  /** Multipliers are taken as whole numbers of 2^-20. */
  static final int SCALE = 20;

  private final Rows rows;
  private final long[] least;
  private final long[] most;
  private final long[] cost;
  private final long steps;
  private @Nullable LinearSolver solver;
  private Optimisation.@Nullable Result result;
  private boolean isCareful;

  LinearProgramme(Rows rows, long[] least, long[] most, long[] cost) {
    this.rows = rows;
    this.least = least.clone();
    this.most = most.clone();
    this.cost = cost.clone();
    steps = 16L * (rows.coefficients() + rows.columns);
  }

  /** Makes it start anew before it says that there is no point. */
  LinearProgramme careful() {
    isCareful = true;
    return this;
  }

  private LinearSolver started() {
    int slack = rows.columns;
    for (int row = 0; row < rows.size(); row++) {
      slack += rows.least[row] == rows.most[row] ? 0 : 1;
    }
    double[] objective = new double[slack];
    for (int c = 0; c < rows.columns; c++) {
      objective[c] = cost[c];
    }
    LinearSolver.Builder builder = LinearSolver.newBuilder(objective);
    slack = rows.columns;
    for (int row = 0; row < rows.size(); row++) {
      boolean isEquality = rows.least[row] == rows.most[row];
      Mutate1D body = builder.equality(isEquality ? (double) rows.least[row] : 0.0);
      for (int i = 0; i < rows.column[row].length; i++) {
        body.set(rows.column[row][i], (double) rows.factor[row][i]);
      }
      if (!isEquality) {
        body.set(slack, -1.0);
        range(builder, slack, rows.least[row], rows.most[row]);
        slack++;
      }
    }
    for (int c = 0; c < rows.columns; c++) {
      range(builder, c, least[c], most[c]);
    }
    Optimisation.Options options = new Optimisation.Options();
    options.sparse = Boolean.TRUE;
    // Work is bounded by a count, never by a clock.
    options.time_abort = Long.MAX_VALUE;
    options.time_suffice = Long.MAX_VALUE;
    options.iterations_abort = 20 * (rows.columns + rows.size()) + 1_000;
    return builder.build(options);
  }

  private static void range(LinearSolver.Builder builder, int column, long least, long most) {
    builder.range(
        column,
        least == CellSystem.NO_LEAST ? Double.NEGATIVE_INFINITY : least,
        most == CellSystem.NO_MOST ? Double.POSITIVE_INFINITY : most);
  }

  /** Changes the bounds of a column. */
  void bounds(int column, long low, long high) {
    boolean isSameKind = (least[column] == CellSystem.NO_LEAST) == (low == CellSystem.NO_LEAST)
        && (most[column] == CellSystem.NO_MOST) == (high == CellSystem.NO_MOST);
    boolean isSame = least[column] == low && most[column] == high;
    least[column] = low;
    most[column] = high;
    if (!isSameKind) {
      // The solver cannot go on from a point at an end that is no more.
      solver = null;
    }
    if (solver != null && !isSame) {
      double lower = low == CellSystem.NO_LEAST ? Double.NEGATIVE_INFINITY : low;
      double upper = high == CellSystem.NO_MOST ? Double.POSITIVE_INFINITY : high;
      solver.updateRange(column, lower, upper);
    }
  }

  /** Solves it; false if there is no point, as far as the solver can tell. */
  boolean solve(Work work) {
    boolean isNew = solver == null;
    LinearSolver used = solver == null ? started() : solver;
    Optimisation.Result found = solve(used, work);
    boolean isDoubtful = found.getState().isFeasible() ? !isPoint(found) : isCareful;
    if (isDoubtful && !isNew) {
      used = started();
      found = solve(used, work);
    }
    // After a point that is none the solver's state is of no use.
    boolean isFound = found.getState().isFeasible() && isPoint(found);
    solver = isFound || !found.getState().isFeasible() ? used : null;
    result = isFound ? found : null;
    return isFound;
  }

  private Optimisation.Result solve(LinearSolver used, Work work) {
    work.spend(steps);
    Optimisation.Result found = used.solve();
    if (found.getState().isFeasible() && !found.getState().isOptimal()) {
      // A bound that was opened may leave a point that is not the cheapest; the second time it
      // starts from the costs.
      work.spend(steps);
      found = used.solve();
    }
    return found;
  }

  /** Rounding errors of many steps add up, until what is said to be a point is far from one. */
  private boolean isPoint(Optimisation.Result found) {
    double near = 1e-5;
    for (int c = 0; c < rows.columns; c++) {
      double value = found.doubleValue(c);
      boolean isWithin = (least[c] == CellSystem.NO_LEAST || value >= least[c] - near)
          && (most[c] == CellSystem.NO_MOST || value <= most[c] + near);
      if (!isWithin) {
        return false;
      }
    }
    return true;
  }

  private Optimisation.Result solved() {
    if (result == null) {
      throw new IllegalStateException("not solved");
    }
    return result;
  }

  /** The whole number nearest to a column of the point found. */
  long nearest(int column) {
    return Math.round(solved().doubleValue(column));
  }

  /** The whole number at or below a column of the point found. */
  long floor(int column) {
    return (long) Math.floor(solved().doubleValue(column));
  }

  /** Whether a column of the point found is a whole number, or nearly. */
  boolean isWhole(int column) {
    double value = solved().doubleValue(column);
    return Math.abs(value - Math.rint(value)) <= NEAR.doubleValue();
  }

  /** How far a column of the point found is from a whole number, in thousandths: 0 to 500. */
  int unevenness(int column) {
    double value = solved().doubleValue(column);
    return (int) Math.round(1000 * Math.abs(value - Math.rint(value)));
  }

  /** The multiplier of a row, in units of 2^-{@value #SCALE}; 0 if it is not solved. */
  long multiplier(int row) {
    return solver == null ? 0 : Math.round(solver.getDualMultiplier(row) * (1L << SCALE));
  }
}
