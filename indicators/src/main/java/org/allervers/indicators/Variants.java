package org.allervers.indicators;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.allervers.core.time.ReportingPeriod;
import org.allervers.indicators.UnboundDefinitionException.Kind;
import org.allervers.indicators.UnboundDefinitionException.Problem;
import org.allervers.indicators.definition.Basis;
import org.allervers.indicators.definition.Measure;
import org.allervers.indicators.explain.Cell;
import org.allervers.indicators.explain.StepResult.Step;
import org.allervers.indicators.table.Quotient;
import org.allervers.indicators.table.Scope;

/**
 * Several versions of the same definitions, counted side by side in one pass and record by record: who stands behind the
 * difference of two of them can be told without reading anything twice. Versions may share an identifier, so they are named
 * by their place in the list, from 0; levels and rows by theirs.
 *
 * <p>It is confidential, small counts included, and no exporter takes it.
 *
 * <p>Not thread-safe.
 *
 * @param <T> the type of a record
 */
public final class Variants<T> {

  /** Takes the units of a record that are counted. */
  @FunctionalInterface
  public interface Units {

    /**
     * A unit is counted in a row.
     *
     * @param scope place of the level
     * @param row place of the row
     * @param unit the record for a definition that counts persons, else the entry of its source
     */
    void take(int scope, int row, Object unit);
  }

  private final Schema<T> schema;
  private final Layout layout;
  private final Program program;
  private final Cells all;
  private final Cells current;
  private final Map<Rejection, Long> rejections = new EnumMap<>(Rejection.class);
  private final List<List<String>> rows = new ArrayList<>();
  private final int[][] rowOfSlot;
  private final Map<String, List<Object>> entries = new HashMap<>();
  private Optional<T> record = Optional.empty();
  private long records;
  private Optional<Evaluation> evaluation = Optional.empty();

  private Variants(Schema<T> schema, Layout layout, Program program) {
    this.schema = schema;
    this.layout = layout;
    this.program = program;
    this.all = new Cells(layout);
    this.current = new Cells(layout);
    this.rowOfSlot = new int[layout.indicators().size()][];
    for (int i = 0; i < rowOfSlot.length; i++) {
      int[] rowOf = new int[layout.width(i)];
      Set<String> codes = new LinkedHashSet<>(List.of(Cell.TOTAL));
      for (int slot = Slots.line(0); slot < rowOf.length; slot++) {
        CellSlots.rowOf(layout, i, slot).ifPresent(codes::add);
      }
      codes.add(Cell.UNKNOWN);
      List<String> inOrder = List.copyOf(codes);
      for (int slot = 0; slot < rowOf.length; slot++) {
        rowOf[slot] = CellSlots.rowOf(layout, i, slot).map(inOrder::indexOf).orElse(-1);
      }
      rows.add(inOrder);
      rowOfSlot[i] = rowOf;
    }
  }

  /**
   * Binds definitions.
   *
   * @param definitions one or more; several may have one identifier
   * @throws UnboundDefinitionException listing everything that cannot be bound
   */
  public static <T> Variants<T> of(
      Schema<T> schema,
      List<Indicator> definitions,
      Organisation organisation,
      ReportingPeriod period) {
    List<Problem> problems = new ArrayList<>();
    if (definitions.isEmpty()) {
      problems.add(new Problem("plan", Kind.NOTHING_TO_COUNT, "indicators"));
    }
    List<List<Scope>> scopes = new ArrayList<>();
    for (Indicator definition : definitions) {
      scopes.add(Layout.scopesOf(definition, organisation).orElseGet(() -> {
        problems.add(new Problem(
            definition.id(),
            Kind.UNKNOWN_LEVEL,
            String.join(", ", definition.levels().orElse(List.of()))));
        return List.of();
      }));
    }
    Layout layout = new Layout(schema.name(), definitions, organisation, List.of(period), scopes);
    Program program = Program.bind(schema, layout, 0);
    problems.addAll(program.problems());
    if (!problems.isEmpty()) {
      throw new UnboundDefinitionException(problems);
    }
    return new Variants<>(schema, layout, program);
  }

  /** The definitions, in the order given. */
  public List<Indicator> definitions() {
    return layout.indicators();
  }

  /** The levels of a definition. */
  public List<Scope> scopes(int definition) {
    return layout.scopes(definition);
  }

  /** The codes of the rows of a definition: the total first, the unknown line last, whether they are printed or not. */
  public List<String> rows(int definition) {
    return rows.get(definition);
  }

  /**
   * Counts a record.
   *
   * @param look called once the record is counted: what speaks of the current record speaks of this one, until it returns
   * @return false if the record could not be read; it counts nowhere then, and {@code look} is not called
   */
  public boolean add(T newRecord, Runnable look) {
    Objects.requireNonNull(newRecord, "record");
    evaluation = Optional.empty();
    records++;
    try {
      program.read(newRecord);
    } catch (RuntimeException e) {
      // The cause may quote the record, so it is counted and not kept.
      rejections.merge(Rejection.EXTRACTOR_FAILED, 1L, Long::sum);
      return false;
    }
    program.count(all, 1);
    program.addRejections(rejections, 1);
    program.count(current, 1);
    record = Optional.of(newRecord);
    try {
      look.run();
    } finally {
      program.count(current, -1);
      record = Optional.empty();
      entries.clear();
    }
    return true;
  }

  /** Whether two versions have the same levels and rows, and the current record adds the same to every figure of both. */
  public boolean isAlike(int one, int other) {
    if (!layout.scopes(one).equals(layout.scopes(other))
        || !rows.get(one).equals(rows.get(other))
        || Layout.hasAmounts(layout.indicators().get(one))
            != Layout.hasAmounts(layout.indicators().get(other))) {
      return false;
    }
    int from = layout.cell(one, 0, 0, 0);
    int to = layout.cell(other, 0, 0, 0);
    int size = layout.width(one) * layout.scopes(one).size();
    if (!Arrays.equals(current.units, from, from + size, current.units, to, to + size)) {
      return false;
    }
    if (!Layout.hasAmounts(layout.indicators().get(one))) {
      return true;
    }
    int a = from + layout.amountShift(one);
    int b = to + layout.amountShift(other);
    return Arrays.equals(current.amounts, a, a + size, current.amounts, b, b + size);
  }

  /** Whether no unit of the current record is counted at a level. */
  public boolean isAbsent(int definition, int scope) {
    return current.units[layout.cell(definition, 0, scope, Slots.COUNTED)] == 0;
  }

  /** How many units of the current record are counted in a row. */
  public long units(int definition, int scope, int row) {
    long sum = 0;
    for (int slot = 0; slot < rowOfSlot[definition].length; slot++) {
      if (rowOfSlot[definition][slot] == row) {
        sum += current.units[layout.cell(definition, 0, scope, slot)];
      }
    }
    return sum;
  }

  /** How many units of the current record have the quantity of a definition, where it has one. */
  public long measured(int definition, int scope, int row) {
    return row == 0
        ? current.units[layout.cell(definition, 0, scope, Slots.PLACED)]
        : units(definition, scope, row);
  }

  /** What the current record adds up in a row; 0 where nothing is added up. */
  public long amount(int definition, int scope, int row) {
    long sum = 0;
    if (Layout.hasAmounts(layout.indicators().get(definition))) {
      for (int slot = 0; slot < rowOfSlot[definition].length; slot++) {
        if (rowOfSlot[definition][slot] == row) {
          sum += current
              .amounts[layout.cell(definition, 0, scope, slot) + layout.amountShift(definition)];
        }
      }
    }
    return sum;
  }

  /** Gives the units of the current record that a definition counts, in their order. */
  public void forEachUnit(int definition, Units units) {
    program.explain(definition, 0, new Tracing(definition, units));
  }

  /**
   * The whole number of a row over all records, as {@link Evaluation#value}.
   *
   * @throws UnclosedTotalsException never, unless an extractor answers one question in two ways
   */
  public long value(int definition, int scope, int row) {
    Evaluation figures = evaluation();
    long sum = 0;
    for (int slot = 0; slot < rowOfSlot[definition].length; slot++) {
      if (rowOfSlot[definition][slot] == row) {
        sum += figures.figure(definition, 0, scope, slot);
      }
    }
    return sum;
  }

  /**
   * The mean, median, ratio or number per person of a row over all records, as {@link Evaluation#quotient}.
   *
   * @return empty if it is undefined there for want of units, for a definition that prints whole numbers only, and for the
   *     unknown line
   */
  public Optional<BigDecimal> quotient(int definition, int scope, int row) {
    String code = rows.get(definition).get(row);
    Measure measure = layout.indicators().get(definition).measure();
    if (code.equals(Cell.UNKNOWN) || measure.scale().isEmpty()) {
      return Optional.empty();
    }
    for (int slot = 0; slot < rowOfSlot[definition].length; slot++) {
      if (rowOfSlot[definition][slot] == row) {
        return evaluation().quotient(definition, 0, scope, slot).flatMap(Quotient::value);
      }
    }
    return Optional.empty();
  }

  /** Records seen, the rejected ones included. */
  public long records() {
    return records;
  }

  /** What was left out, by reason; reasons without a case are absent. */
  public Map<Rejection, Long> rejections() {
    return evaluation().rejections();
  }

  private List<Object> read(String source, Object from) {
    List<Object> all = new ArrayList<>();
    Objects.requireNonNull(schema.sources().get(source), source)
        .items()
        .apply(from)
        .forEach(all::add);
    return all;
  }

  private Evaluation evaluation() {
    Evaluation figures = evaluation.orElseGet(
        () -> new Evaluation(layout, new Partial(layout, all, records, rejections)));
    evaluation = Optional.of(figures);
    return figures;
  }

  /** The number of records and definitions; no figure. */
  @Override
  public String toString() {
    return "Variants[" + records + " records, " + layout.indicators().size() + " definitions]";
  }

  private final class Tracing implements Sink {

    private final int definition;
    private final Units units;
    private final List<Object> all;
    private Object unit;

    private Tracing(int definition, Units units) {
      Indicator indicator = layout.indicators().get(definition);
      this.definition = definition;
      this.units = units;
      this.unit = record.orElseThrow(
          () -> new IllegalStateException("units are told of a current record only"));
      this.all = indicator.basis() == Basis.PERSON
          ? List.of()
          : entries.computeIfAbsent(indicator.timing().source(), name -> read(name, unit));
    }

    @Override
    public void unit(int item) {
      unit = item < 0 || all.isEmpty() ? unit : all.get(item);
    }

    @Override
    public void step(Step step, int exclusion, boolean passed) {
      // Who is counted is told by the rows.
    }

    @Override
    public void enter(int scope, int slot) {
      int row = rowOfSlot[definition][slot];
      if (row >= 0) {
        units.take(scope, row, unit);
      }
    }
  }
}
