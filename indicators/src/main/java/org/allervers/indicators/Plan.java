package org.allervers.indicators;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Collector;
import java.util.stream.Stream;
import org.allervers.core.time.ReportingPeriod;
import org.allervers.indicators.UnboundDefinitionException.Kind;
import org.allervers.indicators.UnboundDefinitionException.Problem;
import org.allervers.indicators.explain.Cell;
import org.allervers.indicators.explain.Explanation;
import org.allervers.indicators.explain.StepResult;
import org.allervers.indicators.explain.StepResult.Step;
import org.allervers.indicators.table.Scope;

/**
 * Definitions bound to a schema, ready to count. One pass over the records serves all definitions, periods and levels.
 *
 * <p>This class is immutable, and thread-safe if the extractors of the schema are.
 *
 * @param <T> the type of a record; one record is one person
 */
public final class Plan<T> {

  private final Schema<T> schema;
  private final Layout layout;

  private Plan(Schema<T> schema, Layout layout) {
    this.schema = schema;
    this.layout = layout;
  }

  static <T> Plan<T> compile(
      Schema<T> schema,
      List<Indicator> indicators,
      Organisation organisation,
      List<ReportingPeriod> periods) {
    List<Problem> problems = new ArrayList<>();
    if (indicators.isEmpty() || periods.isEmpty()) {
      String nothing = indicators.isEmpty() ? "indicators" : "periods";
      problems.add(new Problem("plan", Kind.NOTHING_TO_COUNT, nothing));
    }
    if (Set.copyOf(periods).size() != periods.size()) {
      problems.add(new Problem("plan", Kind.DUPLICATE_PERIOD, periods.toString()));
    }
    Set<String> ids = new HashSet<>();
    List<List<Scope>> scopes = new ArrayList<>();
    for (Indicator indicator : indicators) {
      if (!ids.add(indicator.id())) {
        problems.add(new Problem(indicator.id(), Kind.DUPLICATE_ID, indicator.id()));
      }
      scopes.add(Layout.scopesOf(indicator, organisation).orElseGet(() -> {
        problems.add(new Problem(
            indicator.id(),
            Kind.UNKNOWN_LEVEL,
            String.join(", ", indicator.levels().orElseThrow())));
        return List.of();
      }));
    }
    Layout layout = new Layout(schema.name(), indicators, organisation, periods, scopes);
    if (!periods.isEmpty()) {
      problems.addAll(Program.bind(schema, layout, 0).problems());
    }
    if (!problems.isEmpty()) {
      throw new UnboundDefinitionException(problems);
    }
    return new Plan<>(schema, layout);
  }

  /** The definitions in the order of the report. */
  public List<Indicator> indicators() {
    return layout.indicators();
  }

  public List<ReportingPeriod> periods() {
    return layout.periods();
  }

  /** SHA-256 over definitions, organisation, periods and schema name: what partial results must share to merge. */
  public String definitionHash() {
    return layout.hash();
  }

  /** Counts all records in one pass. */
  public Evaluation evaluate(Iterable<? extends T> records) {
    return finish(partial(records));
  }

  /** Counts all records in one pass, in the order of the stream; the stream is not closed. */
  public Evaluation evaluate(Stream<? extends T> records) {
    Accumulator<T> accumulator = accumulator();
    accumulator.addAll(records.sequential().iterator());
    return finish(accumulator.partial());
  }

  /** Counts a part of the records. */
  public Partial partial(Iterable<? extends T> records) {
    Accumulator<T> accumulator = accumulator();
    accumulator.addAll(records.iterator());
    return accumulator.partial();
  }

  /**
   * Counts all records, in as many parts as asked, on threads of the host's choice. The result is that of one pass, bit
   * by bit. The extractors must be safe to call from several threads; the list is read by several at once.
   *
   * @param parts how many parts to make, 1 or more; as many as the executor has threads is best
   * @throws IllegalArgumentException if {@code parts} is below 1
   * @throws java.util.concurrent.RejectedExecutionException if the executor refuses a part
   */
  public Partial partial(List<? extends T> records, Executor executor, int parts) {
    return inParts(
        records.size(), executor, parts, (from, to) -> partial(records.subList(from, to)));
  }

  private interface Range {
    Partial count(int from, int to);
  }

  private Partial inParts(int size, Executor executor, int parts, Range range) {
    if (parts < 1) {
      throw new IllegalArgumentException("parts must be 1 or more, but was " + parts);
    }
    List<CompletableFuture<Partial>> running = new ArrayList<>();
    for (int i = 0; i < parts; i++) {
      int from = (int) ((long) size * i / parts);
      int to = (int) ((long) size * (i + 1) / parts);
      running.add(CompletableFuture.supplyAsync(() -> range.count(from, to), executor));
    }
    return running.stream().map(CompletableFuture::join).reduce(zero(), Partial::merge);
  }

  /** Counts all records as {@link #partial(List, Executor, int)} does. */
  public Evaluation evaluate(List<? extends T> records, Executor executor, int parts) {
    return finish(partial(records, executor, parts));
  }

  /**
   * Reads records into columns that this plan counts faster, and again and again: all that its definitions read, at its
   * periods' reference days.
   *
   * @throws IllegalArgumentException if the plan has more than 64 periods
   */
  public Cohort<T> cohort(Iterable<? extends T> records) {
    if (layout.periods().size() > PeriodIndex.MAX) {
      throw new IllegalArgumentException(
          "a cohort must be made by a plan of at most " + PeriodIndex.MAX + " periods");
    }
    return new CohortReading<>(schema, List.of(Program.bindToKeep(schema, layout, 0)))
        .read(records.iterator());
  }

  /**
   * Counts a cohort, with the result of its records bit by bit.
   *
   * @throws IllegalArgumentException if the cohort was read with another schema, or without something that this plan
   *     reads
   */
  public Evaluation evaluate(Cohort<T> cohort) {
    return finish(partial(cohort));
  }

  /** Counts a cohort as {@link #evaluate(Cohort)} does. */
  public Partial partial(Cohort<T> cohort) {
    Accumulator<T> accumulator = accumulator();
    accumulator.addRejected(cohort);
    accumulator.addAll(cohort, 0, cohort.persons());
    return accumulator.partial();
  }

  /**
   * Counts a cohort in as many parts as asked, on threads of the host's choice, as {@link #partial(List, Executor, int)}
   * does.
   *
   * @throws IllegalArgumentException if {@code parts} is below 1, or as {@link #evaluate(Cohort)} does
   */
  public Partial partial(Cohort<T> cohort, Executor executor, int parts) {
    Partial rejected = accumulator().addRejected(cohort).partial();
    return inParts(cohort.persons(), executor, parts, (from, to) -> {
          Accumulator<T> accumulator = accumulator();
          accumulator.addAll(cohort, from, to);
          return accumulator.partial();
        })
        .merge(rejected);
  }

  /** Counts a cohort as {@link #partial(Cohort, Executor, int)} does. */
  public Evaluation evaluate(Cohort<T> cohort, Executor executor, int parts) {
    return finish(partial(cohort, executor, parts));
  }

  /** A new accumulator with nothing in it. */
  public Accumulator<T> accumulator() {
    return new Accumulator<>(schema, layout, programs());
  }

  /** The partial result of no record, the identity of {@link Partial#merge}. */
  public Partial zero() {
    return Partial.zero(layout);
  }

  /**
   * Reads what {@link Partial#toBytes()} wrote.
   *
   * @throws UnreadablePartialException if the bytes are foreign, of a later version, cut off or altered
   * @throws PartialMismatchException if they were made by a plan that counts something else
   */
  public Partial partial(byte[] bytes) {
    return PartialCodec.read(bytes, layout);
  }

  /**
   * Brings the results of hosts together that cannot tell who is known to several of them.
   *
   * @throws PartialMismatchException if a result was made by a plan that counts something else, or two cover the same
   *     records
   * @throws IllegalArgumentException as {@link #finish} does
   */
  public Consolidation consolidate(List<Partial> hosts) {
    return Consolidation.of(this, hosts);
  }

  /**
   * Turns counts into an evaluation.
   *
   * @throws PartialMismatchException if the partial result was made by a plan that counts something else
   * @throws IllegalArgumentException if a count is negative: more was taken out than was put in
   * @throws UnclosedTotalsException if the counts do not close: the partial result was altered on its way
   */
  public Evaluation finish(Partial partial) {
    if (!layout.hash().equals(partial.definitionHash())) {
      throw PartialMismatchException.ofDefinitions(layout.hash(), partial.definitionHash());
    }
    if (partial.hasNegative()) {
      throw new IllegalArgumentException("a partial result to finish must have no negative count");
    }
    return new Evaluation(layout, partial);
  }

  /** A collector for streams, parallel ones included. */
  public Collector<T, ?, Evaluation> collector() {
    return Collector.of(
        () -> new Parts<>(accumulator()),
        Parts::add,
        Parts::join,
        parts -> finish(parts.partial()));
  }

  private static final class Parts<T> {

    private final Accumulator<T> own;
    private final List<Partial> others = new ArrayList<>();

    private Parts(Accumulator<T> own) {
      this.own = own;
    }

    private void add(T record) {
      own.add(record);
    }

    private Parts<T> join(Parts<T> other) {
      others.add(other.partial());
      return this;
    }

    private Partial partial() {
      return others.stream().reduce(own.partial(), Partial::merge);
    }
  }

  /**
   * Why a record counts or does not, for its own organisation only. A record that an evaluation rejects has no
   * explanation: whatever its extractor throws comes out here.
   *
   * @return one explanation for each period of the plan
   * @throws IllegalArgumentException if the plan has no such definition
   */
  public List<Explanation> explain(T record, String indicator) {
    int index = indexOf(indicator);
    List<Explanation> result = new ArrayList<>();
    for (Program program : programs()) {
      program.read(record);
      for (int p = 0; p < program.periods(); p++) {
        Tracing tracing = new Tracing(layout, index, result.size());
        program.explain(index, p, tracing);
        result.add(tracing.explanation());
      }
    }
    return result;
  }

  /**
   * The records behind a figure, for their own organisation only, in the order given. A record that cannot be read is
   * behind no figure.
   *
   * @throws IllegalArgumentException if the plan has no such cell
   */
  public <R extends T> List<R> members(Collection<R> records, Cell cell) {
    int index = indexOf(cell.indicator());
    CellSlots slots = CellSlots.of(layout, index, cell);
    int period = layout.periods().indexOf(cell.period());
    Accumulator<T> alone = accumulator();
    List<R> found = new ArrayList<>();
    for (R record : records) {
      alone.add(record);
      if (slots.slots().stream().anyMatch(slot -> alone.has(index, period, slots.scope(), slot))) {
        found.add(record);
      }
      alone.remove(record);
    }
    return found;
  }

  Layout layout() {
    return layout;
  }

  private List<Program> programs() {
    List<Program> programs = new ArrayList<>();
    for (int p = 0; p < layout.periods().size(); p += PeriodIndex.MAX) {
      programs.add(Program.bind(schema, layout, p));
    }
    return programs;
  }

  private int indexOf(String indicator) {
    for (int i = 0; i < layout.indicators().size(); i++) {
      if (layout.indicators().get(i).id().equals(indicator)) {
        return i;
      }
    }
    throw new IllegalArgumentException("the plan must have the indicator " + indicator);
  }

  private static final class Tracing implements Sink {

    private final Layout layout;
    private final int index;
    private final int period;
    private final List<Explanation.Unit> units = new ArrayList<>();
    private List<StepResult> steps = new ArrayList<>();
    private List<Cell> cells = new ArrayList<>();
    private int item = -1;
    private boolean begun;

    private Tracing(Layout layout, int index, int period) {
      this.layout = layout;
      this.index = index;
      this.period = period;
    }

    @Override
    public void unit(int newItem) {
      close();
      begun = true;
      item = newItem;
    }

    @Override
    public void step(Step step, int exclusion, boolean passed) {
      Indicator indicator = layout.indicators().get(index);
      String condition = switch (step) {
        case TIME -> indicator.timing().canonicalJson();
        case INITIAL -> indicator.population().initial().canonicalJson();
        case DENOMINATOR -> indicator.population().denominator().canonicalJson();
        case EXCLUSION -> indicator.population().exclusions().get(exclusion).canonicalJson();
        case NUMERATOR -> indicator.population().numerator().orElseThrow().canonicalJson();
      };
      steps.add(new StepResult(step, passed, condition));
    }

    @Override
    public void enter(int scope, int slot) {
      CellSlots.rowOf(layout, index, slot)
          .map(row -> new Cell(
              layout.indicators().get(index).id(),
              layout.scopes(index).get(scope).code(),
              layout.periods().get(period),
              row))
          .filter(cell -> !cells.contains(cell))
          .ifPresent(cells::add);
    }

    private Explanation explanation() {
      close();
      return new Explanation(
          layout.indicators().get(index).id(), layout.periods().get(period), units);
    }

    private void close() {
      if (begun) {
        OptionalInt event = item < 0 ? OptionalInt.empty() : OptionalInt.of(item);
        units.add(new Explanation.Unit(event, steps, cells));
        steps = new ArrayList<>();
        cells = new ArrayList<>();
      }
    }
  }
}
