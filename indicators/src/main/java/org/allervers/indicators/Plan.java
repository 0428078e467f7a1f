package org.allervers.indicators;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collector;
import java.util.stream.Stream;
import org.allervers.core.time.ReportingPeriod;
import org.allervers.indicators.UnboundDefinitionException.Kind;
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

  /** A sink that is told which definition and period come next. */
  interface PlanSink extends Sink {
    void begin(int indicator, int period);
  }

  private final Layout layout;
  private final List<BoundIndicator> bound;
  private final List<SourceBinding> sources;

  private Plan(Layout layout, List<BoundIndicator> bound, List<SourceBinding> sources) {
    this.layout = layout;
    this.bound = bound;
    this.sources = sources;
  }

  static <T> Plan<T> compile(
      Schema<T> schema,
      List<Indicator> indicators,
      Organisation organisation,
      List<ReportingPeriod> periods) {
    Binder binder = new Binder(schema);
    binder.begin("plan");
    if (indicators.isEmpty() || periods.isEmpty()) {
      binder.problem(Kind.NOTHING_TO_COUNT, indicators.isEmpty() ? "indicators" : "periods");
    }
    Set<String> ids = new HashSet<>();
    List<BoundIndicator> bound = new ArrayList<>();
    List<List<Scope>> scopes = new ArrayList<>();
    for (Indicator indicator : indicators) {
      binder.begin(indicator.id());
      if (!ids.add(indicator.id())) {
        binder.problem(Kind.DUPLICATE_ID, indicator.id());
      }
      List<Scope> own = Layout.scopesOf(indicator, organisation).orElseGet(() -> {
        binder.problem(Kind.UNKNOWN_LEVEL, String.join(", ", indicator.levels().orElseThrow()));
        return List.of();
      });
      scopes.add(own);
      bound.add(BoundIndicator.bind(indicator, binder, organisation, own));
    }
    if (!binder.problems().isEmpty()) {
      throw new UnboundDefinitionException(binder.problems());
    }
    Layout layout = new Layout(schema.name(), indicators, organisation, periods, scopes);
    return new Plan<>(layout, List.copyOf(bound), binder.sources());
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
    records.sequential().forEach(accumulator::add);
    return finish(accumulator.partial());
  }

  /** Counts a part of the records. */
  public Partial partial(Iterable<? extends T> records) {
    Accumulator<T> accumulator = accumulator();
    records.forEach(accumulator::add);
    return accumulator.partial();
  }

  /** A new accumulator with nothing in it. */
  public Accumulator<T> accumulator() {
    return new Accumulator<>(this);
  }

  /** The partial result of no record, the identity of {@link Partial#merge}. */
  public Partial zero() {
    return Partial.zero(layout.hash(), layout.size());
  }

  /**
   * Turns counts into an evaluation.
   *
   * @throws PartialMismatchException if the partial result was made by a plan that counts something else
   * @throws IllegalArgumentException if a count is negative: more was taken out than was put in
   */
  public Evaluation finish(Partial partial) {
    if (!layout.hash().equals(partial.definitionHash())) {
      throw new PartialMismatchException(layout.hash(), partial.definitionHash());
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
    Frame frame = newFrame();
    frame.open(record);
    List<Explanation> result = new ArrayList<>();
    for (int p = 0; p < layout.periods().size(); p++) {
      frame.look(layout.periods().get(p));
      Tracing tracing = new Tracing(layout, index, p);
      bound.get(index).follow(frame, tracing);
      result.add(tracing.explanation());
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
    Frame frame = newFrame();
    Searching searching = new Searching(slots, index, period);
    List<R> found = new ArrayList<>();
    for (R record : records) {
      searching.found = false;
      try {
        // The whole plan, so that a record rejected by the evaluation is rejected here too.
        follow(frame, record, searching);
      } catch (RuntimeException e) {
        continue;
      }
      if (searching.found) {
        found.add(record);
      }
    }
    return found;
  }

  Layout layout() {
    return layout;
  }

  Frame newFrame() {
    return new Frame(sources);
  }

  void follow(Frame frame, Object record, PlanSink sink) {
    frame.open(record);
    for (int p = 0; p < layout.periods().size(); p++) {
      frame.look(layout.periods().get(p));
      for (int i = 0; i < bound.size(); i++) {
        sink.begin(i, p);
        bound.get(i).follow(frame, sink);
      }
    }
  }

  private int indexOf(String indicator) {
    for (int i = 0; i < layout.indicators().size(); i++) {
      if (layout.indicators().get(i).id().equals(indicator)) {
        return i;
      }
    }
    throw new IllegalArgumentException("the plan must have the indicator " + indicator);
  }

  private static final class Searching implements PlanSink {

    private final CellSlots wanted;
    private final int indicator;
    private final int period;
    private boolean isLooking;
    private boolean found;

    private Searching(CellSlots wanted, int indicator, int period) {
      this.wanted = wanted;
      this.indicator = indicator;
      this.period = period;
    }

    @Override
    public void begin(int newIndicator, int newPeriod) {
      isLooking = newIndicator == indicator && newPeriod == period;
    }

    @Override
    public void unit(int item) {}

    @Override
    public void step(Step step, int exclusion, boolean passed) {}

    @Override
    public void enter(int scope, int slot, long amount) {
      found |= isLooking && scope == wanted.scope() && wanted.slots().contains(slot);
    }
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
    public void enter(int scope, int slot, long amount) {
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
