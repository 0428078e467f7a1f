package org.allervers.benchmarks.indicators;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.allervers.indicators.Cohort;
import org.allervers.indicators.Plan;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Counts a whole grid on one thread. Before anything is timed the contender gives its cells, and they are those of the plan
 * from records. The score is the time of one grid.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
    value = 1,
    // Counting is batch work: the collector for throughput, which keeps a list beside its entries,
    // and large pages.
    jvmArgs = {"-Xms6g", "-Xmx6g", "-XX:+UseParallelGC", "-XX:+UseTransparentHugePages"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@State(Scope.Benchmark)
public class GridBenchmark {

  /** Who counts. */
  @Param({"cohort", "records", "duckdb", "streams"})
  public String contender = "";

  /** What is counted, see {@link Grid}. */
  @Param({"W1", "W2"})
  public String workload = "";

  /** How many dossiers; each has ten events on average. */
  @Param("1000000")
  public int dossiers;

  private Contender counting;
  private DuckDb database;

  /** One who counts. */
  private interface Contender {
    Object count() throws SQLException;
  }

  /** Makes the cohort and the contender, and checks it. */
  @Setup
  public void setUp() throws SQLException {
    Grid grid = Grid.valueOf(workload);
    List<Person> people = FictitiousCohort.of(dossiers);
    Plan<Person> plan = grid.plan();
    long[] expected = grid.cells(plan.evaluate(people));
    long[] found;
    switch (contender) {
      case "records" -> {
        counting = () -> plan.evaluate(people);
        found = expected;
      }
      case "cohort" -> {
        Cohort<Person> cohort = plan.cohort(people);
        counting = () -> plan.evaluate(cohort);
        found = grid.cells(plan.evaluate(cohort));
      }
      case "duckdb" -> {
        DuckDb duckdb = new DuckDb(grid, people, 1);
        database = duckdb;
        counting = duckdb::cells;
        found = duckdb.cells();
      }
      case "streams" -> {
        Streams streams = new Streams(grid, people);
        counting = streams::cells;
        found = streams.cells();
      }
      default -> throw new IllegalArgumentException("contender must be known: " + contender);
    }
    if (!Arrays.equals(expected, found)) {
      throw new IllegalStateException(contender + " does not count what the plan counts");
    }
  }

  /** Closes the database. */
  @TearDown
  public void tearDown() throws SQLException {
    if (database != null) {
      database.close();
    }
  }

  /** Counts. */
  @Benchmark
  public Object count() throws SQLException {
    return counting.count();
  }
}
