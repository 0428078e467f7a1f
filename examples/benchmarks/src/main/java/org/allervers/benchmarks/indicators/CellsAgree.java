package org.allervers.benchmarks.indicators;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.allervers.indicators.Plan;

/**
 * Counts random cohorts in four ways, from records and from columns, by DuckDB and by plain streams, and fails unless all
 * give the same cells. {@code [cohorts [seed]]}
 */
public final class CellsAgree {

  private static final int MOST = 4_000;

  private CellsAgree() {}

  /** Runs it. */
  public static void main(String[] arguments) throws SQLException {
    int cohorts = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20;
    long seed =
        arguments.length > 1 ? Long.parseLong(arguments[1]) : new SplittableRandom().nextLong();
    System.out.println("seed " + seed);
    SplittableRandom random = new SplittableRandom(seed);
    long cells = 0;
    for (int i = 0; i < cohorts; i++) {
      List<Person> people =
          FictitiousCohort.of(random.nextInt(1_000_000), random.nextInt(MOST + 1));
      for (Grid grid : Grid.values()) {
        cells += compare(grid, people);
      }
    }
    System.out.println(cohorts + " random cohorts, " + cells
        + " cells: records, columns, DuckDB and streams give the same");
  }

  private static int compare(Grid grid, List<Person> people) throws SQLException {
    Plan<Person> plan = grid.plan();
    long[] expected = grid.cells(plan.evaluate(people));
    check("columns", expected, grid.cells(plan.evaluate(plan.cohort(people))));
    check("streams", expected, new Streams(grid, people).cells());
    try (DuckDb database = new DuckDb(grid, people, 1)) {
      check("DuckDB", expected, database.cells());
    }
    return expected.length;
  }

  private static void check(String what, long[] expected, long[] found) {
    if (!Arrays.equals(expected, found)) {
      int at = Arrays.mismatch(expected, found);
      throw new IllegalStateException(what + " differ from records, first in cell " + at);
    }
  }
}
