package org.allervers.examples.spark;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.allervers.core.time.ReportingPeriod;
import org.allervers.indicators.Accumulator;
import org.allervers.indicators.Evaluation;
import org.allervers.indicators.Partial;
import org.allervers.indicators.Plan;
import org.allervers.indicators.explain.Cell;
import org.allervers.indicators.table.Scope;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import scala.Tuple2;

/**
 * Counts 500 teams, 100 000 people and a million visits to team, département, region and country: once in one process,
 * then on Spark in 1, 10 and 100 partitions. The rows of the log are brought together to whole dossiers first, which is all
 * that the engine asks of a cluster; each partition then gives one partial result as bytes, and the results merge in a
 * tree. Exit code 0 only if each result is that of the single process, bit by bit.
 */
public final class SparkConsolidation {

  private static final int DIFFERENT = 1;

  private SparkConsolidation() {}

  /** The first argument is the Spark master, {@code local[2]} without one. */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    String master = arguments.length > 0 ? arguments[0] : "local[2]";
    if (!run(master, out)) {
      System.exit(DIFFERENT);
    }
  }

  private static boolean run(String master, PrintStream out) {
    NationalPlan national = new NationalPlan();
    Plan<Person> plan = national.plan();
    List<Person> people = IntStream.range(0, Country.PEOPLE)
        .mapToObj(number -> Country.person(number, Country.visits(number)))
        .toList();
    long visits = people.stream().mapToLong(person -> person.visits().size()).sum();
    say(out, "%,d teams, %,d people, %,d visits", Country.TEAMS, people.size(), visits);

    plan.partial(people);
    long begun = System.nanoTime();
    Partial single = plan.partial(people);
    Duration alone = since(begun);
    byte[] expected = single.toBytes();
    say(
        out,
        "one process, one thread, warm: %d ms; result of %,d bytes",
        alone.toMillis(),
        expected.length);

    SparkConf conf = new SparkConf()
        .setAppName("allervers-consolidation")
        .setMaster(master)
        .set("spark.ui.enabled", "false")
        .set("spark.driver.bindAddress", "127.0.0.1")
        .set("spark.driver.host", "127.0.0.1");
    boolean isEqual = true;
    try (JavaSparkContext spark = new JavaSparkContext(conf)) {
      Broadcast<NationalPlan> shared = spark.broadcast(national);
      // The first job also loads the classes of Spark, so it is run twice and told as such.
      isEqual &= isEqual(out, count(spark, shared, 1, out, "cold "), expected);
      for (int partitions : new int[] {1, 10, 100}) {
        isEqual &= isEqual(out, count(spark, shared, partitions, out, ""), expected);
      }
    }
    levels(plan.finish(single), out);
    say(
        out,
        isEqual
            ? "EQUAL: every result is that of the single process, bit by bit."
            : "DIFFERENT: a result is not that of the single process.");
    return isEqual;
  }

  private static byte[] count(
      JavaSparkContext spark,
      Broadcast<NationalPlan> shared,
      int partitions,
      PrintStream out,
      String remark) {
    List<Integer> numbers = new ArrayList<>();
    for (int number = 0; number < Country.PEOPLE; number++) {
      numbers.add(number);
    }
    long begun = System.nanoTime();
    // A log in no order: each row knows only the number of its person.
    JavaPairRDD<Integer, Visit> log = spark
        .parallelize(numbers, partitions)
        .flatMap(number -> Country.visits(number).iterator())
        .mapToPair(visit -> new Tuple2<>(visit.person(), visit));
    JavaRDD<Person> dossiers = log.groupByKey(partitions)
        .map(group -> Country.person(group._1(), listOf(group._2())))
        .cache();
    long records = dossiers.count();
    Duration grouping = since(begun);

    long counting = System.nanoTime();
    byte[] result = dossiers
        .mapPartitions(part -> partial(shared.value().plan(), part))
        .treeReduce((left, right) -> merge(shared.value().plan(), left, right), 2);
    Duration counted = since(counting);
    dossiers.unpersist(true);
    say(
        out,
        "Spark, %3d partitions: %s%,d whole dossiers made of the log in %d ms, counted and merged in %d ms",
        partitions,
        remark,
        records,
        grouping.toMillis(),
        counted.toMillis());
    return result;
  }

  private static Iterator<byte[]> partial(Plan<Person> plan, Iterator<Person> dossiers) {
    Accumulator<Person> accumulator = plan.accumulator();
    dossiers.forEachRemaining(accumulator::add);
    return List.of(accumulator.partial().toBytes()).iterator();
  }

  private static byte[] merge(Plan<Person> plan, byte[] left, byte[] right) {
    return plan.partial(left).merge(plan.partial(right)).toBytes();
  }

  private static List<Visit> listOf(Iterable<Visit> visits) {
    List<Visit> list = new ArrayList<>();
    visits.forEach(list::add);
    return list;
  }

  private static boolean isEqual(PrintStream out, byte[] result, byte[] expected) {
    boolean equal = Arrays.equals(result, expected);
    if (!equal) {
      say(out, "  differs from the single process");
    }
    return equal;
  }

  private static void levels(Evaluation evaluation, PrintStream out) {
    for (String level : List.of(Scope.TOTAL, Country.region(0), "D000", "E000")) {
      say(
          out,
          "%-5s %,7d persons, %,9d acts, %,9d half-days, mean %s min, median %s min",
          level,
          evaluation.value(cell("SEXE", level)) + evaluation.value(unknown(level)),
          evaluation.value(cell("ACTES", level)),
          evaluation.value(cell("DEMI_JOURNEES", level)),
          evaluation.quotient(cell("DUREE_MOYENNE", level)).orElseThrow(),
          evaluation.quotient(cell("DUREE_MEDIANE", level)).orElseThrow());
    }
  }

  private static Cell cell(String indicator, String level) {
    return new Cell(indicator, level, ReportingPeriod.ofYear(NationalPlan.YEAR), Cell.TOTAL);
  }

  private static Cell unknown(String level) {
    return new Cell("SEXE", level, ReportingPeriod.ofYear(NationalPlan.YEAR), Cell.UNKNOWN);
  }

  private static Duration since(long begun) {
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  private static void say(PrintStream out, String sentence, Object... facts) {
    out.println(String.format(Locale.ROOT, sentence, facts));
  }
}
