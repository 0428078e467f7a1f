package org.allervers.indicators.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.allervers.core.time.ReportingPeriod;
import org.jspecify.annotations.Nullable;

/**
 * One table of a report: one definition, one scope, one period.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Table {

  private final DefinitionStamp definition;
  private final Label title;
  private final Scope scope;
  private final ReportingPeriod period;
  private final Unit unit;
  private final Optional<Label> dimension;
  private final List<Row> rows;
  private final Optional<Total> total;
  private final Base base;
  private final Optional<QuotientKind> quotientKind;
  private final boolean multipleAnswers;
  private final List<Label> notes;

  private Table(Builder b) {
    this.definition = required(b.definition, "definition");
    this.title = required(b.title, "title");
    this.scope = required(b.scope, "scope");
    this.period = required(b.period, "period");
    this.unit = required(b.unit, "unit");
    this.base = required(b.base, "base");
    this.dimension = Optional.ofNullable(b.dimension);
    this.total = Optional.ofNullable(b.total);
    this.quotientKind = Optional.ofNullable(b.quotientKind);
    this.multipleAnswers = b.multipleAnswers;
    this.rows = List.copyOf(b.rows);
    this.notes = List.copyOf(b.notes);
  }

  public static Builder builder() {
    return new Builder();
  }

  /** The same content, open for change. */
  public Builder toBuilder() {
    Builder b = new Builder()
        .definition(definition)
        .title(title)
        .scope(scope)
        .period(period)
        .unit(unit)
        .base(base)
        .multipleAnswers(multipleAnswers)
        .rows(rows);
    dimension.ifPresent(b::dimension);
    total.ifPresent(b::total);
    quotientKind.ifPresent(b::quotientKind);
    notes.forEach(b::addNote);
    return b;
  }

  /** Identifier of the definition, for example "LEO-06". */
  public String id() {
    return definition.id();
  }

  /** Version of the definition. */
  public String version() {
    return definition.version();
  }

  public DefinitionStamp definition() {
    return definition;
  }

  public Label title() {
    return title;
  }

  public Scope scope() {
    return scope;
  }

  /** The period, first day included, end excluded. */
  public ReportingPeriod period() {
    return period;
  }

  public Unit unit() {
    return unit;
  }

  /** Heading of the first column, for example "Tranche d'âge"; empty when there is only a total. */
  public Optional<Label> dimension() {
    return dimension;
  }

  /** Lines in the order of the definition, the memo lines last. */
  public List<Row> rows() {
    return rows;
  }

  /** The recomputed total; empty where a total means nothing (different products added together). */
  public Optional<Total> total() {
    return total;
  }

  /** What stands beside the counts; empty when the definition prints whole numbers only. */
  public Optional<QuotientKind> quotientKind() {
    return quotientKind;
  }

  public Base base() {
    return base;
  }

  /** Whether one person may stand in several lines, so that the lines add up to answers and not to persons. */
  public boolean hasMultipleAnswers() {
    return multipleAnswers;
  }

  /** Sentences to print under the table. */
  public List<Label> notes() {
    return notes;
  }

  /** Whether any line carries a percentage. */
  public boolean hasPercentages() {
    return rows.stream().anyMatch(row -> row.percent().isPresent());
  }

  /** The line with this code. */
  public Optional<Row> findRow(String code) {
    return rows.stream().filter(row -> row.code().equals(code)).findFirst();
  }

  @Override
  public boolean equals(@Nullable Object o) {
    return o instanceof Table that
        && definition.equals(that.definition)
        && title.equals(that.title)
        && scope.equals(that.scope)
        && period.equals(that.period)
        && unit == that.unit
        && dimension.equals(that.dimension)
        && rows.equals(that.rows)
        && total.equals(that.total)
        && base.equals(that.base)
        && quotientKind.equals(that.quotientKind)
        && multipleAnswers == that.multipleAnswers
        && notes.equals(that.notes);
  }

  @Override
  public int hashCode() {
    return Objects.hash(definition, scope, period, rows, total, base);
  }

  @Override
  public String toString() {
    return "Table[" + id() + " " + version() + ", " + scope.code() + ", " + period + "]";
  }

  private static <V> V required(@Nullable V value, String name) {
    return Objects.requireNonNull(value, name);
  }

  /** Not thread-safe. */
  public static final class Builder {

    private @Nullable DefinitionStamp definition;
    private @Nullable Label title;
    private @Nullable Scope scope;
    private @Nullable ReportingPeriod period;
    private @Nullable Unit unit;
    private @Nullable Label dimension;
    private @Nullable Total total;
    private @Nullable Base base;
    private @Nullable QuotientKind quotientKind;
    private boolean multipleAnswers;
    private final List<Row> rows = new ArrayList<>();
    private final List<Label> notes = new ArrayList<>();

    public Builder() {}

    public Builder definition(DefinitionStamp value) {
      this.definition = value;
      return this;
    }

    public Builder title(Label value) {
      this.title = value;
      return this;
    }

    public Builder scope(Scope value) {
      this.scope = value;
      return this;
    }

    public Builder period(ReportingPeriod value) {
      this.period = value;
      return this;
    }

    public Builder unit(Unit value) {
      this.unit = value;
      return this;
    }

    public Builder dimension(@Nullable Label value) {
      this.dimension = value;
      return this;
    }

    /** Replaces all lines. */
    public Builder rows(List<Row> values) {
      rows.clear();
      rows.addAll(values);
      return this;
    }

    public Builder addRow(Row row) {
      rows.add(row);
      return this;
    }

    public Builder total(@Nullable Total value) {
      this.total = value;
      return this;
    }

    public Builder base(Base value) {
      this.base = value;
      return this;
    }

    public Builder quotientKind(@Nullable QuotientKind value) {
      this.quotientKind = value;
      return this;
    }

    public Builder multipleAnswers(boolean value) {
      this.multipleAnswers = value;
      return this;
    }

    /** Replaces all sentences. */
    public Builder notes(List<Label> values) {
      notes.clear();
      notes.addAll(values);
      return this;
    }

    public Builder addNote(Label note) {
      notes.add(note);
      return this;
    }

    /**
     * Builds the table.
     *
     * @throws NullPointerException naming the first of definition, title, scope, period, unit and base that is missing
     */
    public Table build() {
      return new Table(this);
    }
  }
}
