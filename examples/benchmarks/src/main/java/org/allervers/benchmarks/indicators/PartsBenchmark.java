package org.allervers.benchmarks.indicators;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.allervers.indicators.Accumulator;
import org.allervers.indicators.InternalTables;
import org.allervers.indicators.Partial;
import org.allervers.indicators.Plan;
import org.allervers.indicators.PublishedTables;
import org.allervers.indicators.disclosure.BenchmarkTables;
import org.allervers.indicators.export.XlsxReport;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What is done beside counting: two results brought together, one dossier changed, a workbook written. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
    value = 1,
    jvmArgs = {"-Xms2g", "-Xmx2g"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@State(Scope.Benchmark)
public class PartsBenchmark {

  private static final int DOSSIERS = 20_000;
  private static final int MOST_CELLS = 40_000;
  private static final String CELL = "<c r=";

  private final Plan<Person> plan = Grid.W2.plan();
  private final List<Person> people = FictitiousCohort.of(DOSSIERS);
  private final Accumulator<Person> accumulator = plan.accumulator();
  private Partial left;
  private Partial right;
  private PublishedTables tables;
  private PublishedTables fewer;
  private int next;

  /** Counts once, and checks that a change and its undoing leave nothing behind. */
  @Setup
  public void setUp() throws IOException {
    left = plan.partial(people.subList(0, DOSSIERS / 2));
    right = plan.partial(people.subList(DOSSIERS / 2, DOSSIERS));
    tables = BenchmarkTables.of(plan.finish(left.merge(right)).internal());
    fewer = ofCells(MOST_CELLS);
    people.forEach(accumulator::add);
    Partial before = accumulator.partial();
    accumulator.replace(people.get(0), people.get(1)).replace(people.get(1), people.get(0));
    if (!before.equals(left.merge(right)) || !before.equals(accumulator.partial())) {
      throw new IllegalStateException("a change and its undoing must leave nothing behind");
    }
  }

  /** Merges two results of 38 760 printed cells. */
  @Benchmark
  public Object merge() {
    return left.merge(right);
  }

  /** Takes a dossier out and counts it again. */
  @Benchmark
  public Object update() {
    next = (next + 1) % DOSSIERS;
    Person person = people.get(next);
    return accumulator.replace(person, person);
  }

  /** Writes the workbook of the grid. */
  @Benchmark
  public void workbook() throws IOException {
    XlsxReport.of(tables).writeTo(OutputStream.nullOutputStream());
  }

  /** Writes as many of its tables as fit in a workbook of 40 000 cells, those with a text or nothing in them included. */
  @Benchmark
  public void workbookOf40000Cells() throws IOException {
    XlsxReport.of(fewer).writeTo(OutputStream.nullOutputStream());
  }

  /** The tables at the beginning, as many as fit. */
  private PublishedTables ofCells(int most) throws IOException {
    int fit = 0;
    int tooMany = tables.tables().size() + 1;
    while (tooMany - fit > 1) {
      int some = (fit + tooMany) / 2;
      if (cells(first(some)) <= most) {
        fit = some;
      } else {
        tooMany = some;
      }
    }
    PublishedTables found = first(fit);
    System.out.println(fit + " tables, " + cells(found) + " cells");
    return found;
  }

  private PublishedTables first(int some) {
    return BenchmarkTables.of(InternalTables.of(tables.tables().subList(0, some)));
  }

  private static int cells(PublishedTables some) throws IOException {
    ByteArrayOutputStream workbook = new ByteArrayOutputStream();
    XlsxReport.of(some).writeTo(workbook);
    // The entries of the file are stored as they are.
    String all = workbook.toString(StandardCharsets.ISO_8859_1);
    int cells = 0;
    for (int at = all.indexOf(CELL); at >= 0; at = all.indexOf(CELL, at + 1)) {
      cells++;
    }
    return cells;
  }
}
