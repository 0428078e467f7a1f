package org.allervers.indicators;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.allervers.indicators.definition.Attribute;
import org.allervers.indicators.definition.Basis;
import org.allervers.indicators.definition.Breakdown;
import org.allervers.indicators.definition.Category;
import org.allervers.indicators.definition.Measure;
import org.allervers.indicators.definition.Memo;
import org.allervers.indicators.definition.Population;
import org.allervers.indicators.definition.Shares;
import org.allervers.indicators.definition.Timing;
import org.allervers.indicators.definition.UnknownPolicy;
import org.allervers.indicators.definition.Validity;
import org.allervers.indicators.explain.Cell;
import org.allervers.indicators.internal.Sha256;
import org.allervers.indicators.table.Label;
import org.allervers.indicators.table.Scope;
import org.allervers.indicators.table.Unit;
import org.jspecify.annotations.Nullable;

/**
 * A definition: what is counted, of whom, when, shared out how. Data only: it names attributes and sources, and a
 * {@link Schema} says how to read them from records.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @terme indicateur
 */
public final class Indicator {

  /** Version of the canonical JSON; a reader refuses a later one. */
  static final int FORMAT = 1;

  private final String id;
  private final String version;
  private final Label title;
  private final Validity validity;
  private final String jurisdiction;
  private final String source;
  private final List<String> legalReferences;
  private final Label counting;
  private final Unit unit;
  private final Basis basis;
  private final Timing timing;
  private final Population population;
  private final Optional<Attribute> attribution;
  private final Optional<List<String>> levels;
  private final Measure measure;
  private final Optional<Breakdown> breakdown;
  private final UnknownPolicy unknown;
  private final Shares shares;
  private final List<Memo> memos;
  private final Optional<Label> total;
  private final List<Label> notes;
  private final String canonicalJson;
  private final String sha256;

  private Indicator(Builder b) {
    this.id = b.id;
    this.version = b.version;
    this.title = Objects.requireNonNull(b.title, "title");
    this.validity = Objects.requireNonNull(b.validity, "validity");
    this.jurisdiction = Objects.requireNonNull(b.jurisdiction, "jurisdiction");
    this.source = Objects.requireNonNull(b.source, "source");
    this.legalReferences = List.copyOf(b.legalReferences);
    this.counting = Objects.requireNonNull(b.counting, "counting");
    this.unit = Objects.requireNonNull(b.unit, "unit");
    this.basis = Objects.requireNonNull(b.basis, "basis");
    this.timing = Objects.requireNonNull(b.timing, "timing");
    this.population = Objects.requireNonNull(b.population, "population");
    this.unknown = Objects.requireNonNull(b.unknown, "unknown");
    this.shares = Objects.requireNonNull(b.shares, "shares");
    this.attribution = Optional.ofNullable(b.attribution);
    this.levels = b.everyLevel ? Optional.empty() : Optional.of(List.copyOf(b.levels));
    this.measure = b.measure;
    this.breakdown = Optional.ofNullable(b.breakdown);
    this.memos = List.copyOf(b.memos);
    this.total = Optional.ofNullable(b.total);
    this.notes = List.copyOf(b.notes);
    checkRows();
    checkMeasure();
    this.canonicalJson = IndicatorWriter.write(this);
    this.sha256 = Sha256.of(canonicalJson);
  }

  public static Builder builder(String id, String version) {
    return new Builder(id, version);
  }

  /**
   * Reads a definition that {@link #canonicalJson()} wrote. Order of members and white space do not matter; a member
   * that this format does not have is refused, since it could change the count.
   *
   * @throws org.allervers.indicators.definition.UnreadableDefinitionException listing everything that is wrong, each
   *     with its path: text that is not JSON, foreign or of a newer format, missing or unknown members, and parts that
   *     make no definition
   */
  public static Indicator parse(String json) {
    return IndicatorReader.read(json);
  }

  /** The same definition, open for change. */
  public Builder toBuilder(String newId) {
    Builder b = new Builder(newId, version);
    b.title = title;
    b.validity = validity;
    b.jurisdiction = jurisdiction;
    b.source = source;
    b.legalReferences.addAll(legalReferences);
    b.counting = counting;
    b.unit = unit;
    b.basis = basis;
    b.timing = timing;
    b.population = population;
    b.unknown = unknown;
    b.shares = shares;
    b.attribution = attribution.orElse(null);
    b.everyLevel = levels.isEmpty();
    b.levels = levels.orElse(List.of());
    b.measure = measure;
    b.breakdown = breakdown.orElse(null);
    b.memos.addAll(memos);
    b.total = total.orElse(null);
    b.notes.addAll(notes);
    return b;
  }

  /** Stable identifier, never reused. */
  public String id() {
    return id;
  }

  public String version() {
    return version;
  }

  public Label title() {
    return title;
  }

  public Validity validity() {
    return validity;
  }

  /** Where the definition applies: "FR", "FR-IDF", or the name of a report for local practice. */
  public String jurisdiction() {
    return jurisdiction;
  }

  /** The text that asks for the figure or prints it. */
  public String source() {
    return source;
  }

  /** Articles of law that ask for the figure, such as "CASF R.314-50"; empty for local practice. */
  public List<String> legalReferences() {
    return legalReferences;
  }

  /** How units are counted, in one sentence. */
  public Label counting() {
    return counting;
  }

  public Unit unit() {
    return unit;
  }

  public Basis basis() {
    return basis;
  }

  public Timing timing() {
    return timing;
  }

  public Population population() {
    return population;
  }

  /** The attribute that gives the organisational level of a unit; empty: only the total is known. */
  public Optional<Attribute> attribution() {
    return attribution;
  }

  /** Codes of the levels that the figure is given for; empty: the total and every level. */
  public Optional<List<String>> levels() {
    return levels;
  }

  public Measure measure() {
    return measure;
  }

  /** The lines; empty when there is only a total. */
  public Optional<Breakdown> breakdown() {
    return breakdown;
  }

  public UnknownPolicy unknown() {
    return unknown;
  }

  public Shares shares() {
    return shares;
  }

  public List<Memo> memos() {
    return memos;
  }

  /** Wording of the total line; empty when a total means nothing. */
  public Optional<Label> total() {
    return total;
  }

  public List<Label> notes() {
    return notes;
  }

  /** Canonical JSON: sorted keys, no white space, whole numbers only. Equal definitions give equal text. */
  public String canonicalJson() {
    return canonicalJson;
  }

  /** SHA-256 of the canonical JSON in UTF-8, 64 lower-case hexadecimal digits. */
  public String sha256() {
    return sha256;
  }

  @Override
  public boolean equals(@Nullable Object o) {
    return o instanceof Indicator that && canonicalJson.equals(that.canonicalJson);
  }

  @Override
  public int hashCode() {
    return canonicalJson.hashCode();
  }

  @Override
  public String toString() {
    return "Indicator[" + id + " " + version + "]";
  }

  private void checkRows() {
    Set<String> codes = new HashSet<>(List.of(Cell.TOTAL, Cell.UNKNOWN));
    List<String> rows = new ArrayList<>();
    breakdown.ifPresent(
        lines -> lines.categories().stream().map(Category::code).forEach(rows::add));
    memos.forEach(memo -> rows.add(memo.category().code()));
    for (String code : rows) {
      if (!codes.add(code)) {
        throw new IllegalArgumentException(
            id + " must have distinct row codes, but repeats " + code);
      }
    }
  }

  private void checkMeasure() {
    Measure.Kind kind = measure.kind();
    measure.quantity().ifPresent(this::checkQuantity);
    if (kind == Measure.Kind.RATIO && population.numerator().isEmpty()) {
      throw new IllegalArgumentException(id + " must have a numerator to be a ratio");
    }
    if (kind == Measure.Kind.PER_PERSON && basis == Basis.PERSON) {
      throw new IllegalArgumentException(id + " must count something else than persons per person");
    }
    if (shares.rounding() == Shares.Rounding.LARGEST_REMAINDER
        && breakdown.map(Breakdown::isMultiple).orElse(true)) {
      throw new IllegalArgumentException(
          id + " must have one line for each unit to make percentages add up to 100");
    }
    if (basis == Basis.SESSION && kind != Measure.Kind.COUNT) {
      throw new IllegalArgumentException(id + " must count sessions, and no more");
    }
  }

  private void checkQuantity(Attribute quantity) {
    boolean ofUnit = switch (basis) {
      case PERSON -> quantity instanceof Attribute.OfPerson;
      case EVENT, SPELL ->
        quantity instanceof Attribute.OfPerson
            || (quantity instanceof Attribute.OfEvent event
                && event.source().equals(timing.source()))
            || (quantity instanceof Attribute.Duration duration
                && duration.source().equals(timing.source()));
      case SESSION -> false;
    };
    if (!ofUnit) {
      throw new IllegalArgumentException(
          id + " must measure a quantity of the units that it counts");
    }
  }

  /** Not thread-safe. */
  public static final class Builder {

    private final String id;
    private final String version;
    private @Nullable Label title;
    private @Nullable Validity validity;
    private @Nullable String jurisdiction;
    private @Nullable String source;
    private @Nullable Label counting;
    private @Nullable Unit unit;
    private @Nullable Basis basis;
    private @Nullable Timing timing;
    private @Nullable Population population;
    private @Nullable UnknownPolicy unknown;
    private @Nullable Shares shares;
    private @Nullable Attribute attribution;
    private @Nullable Breakdown breakdown;
    private @Nullable Label total = Label.of("Total", "Total");
    private boolean everyLevel;
    private List<String> levels = List.of(Scope.TOTAL);
    private Measure measure = Measure.count();
    private final List<String> legalReferences = new ArrayList<>();
    private final List<Memo> memos = new ArrayList<>();
    private final List<Label> notes = new ArrayList<>();

    private Builder(String id, String version) {
      this.id = Objects.requireNonNull(id, "id");
      this.version = Objects.requireNonNull(version, "version");
    }

    public Builder title(String fr, String en) {
      return title(Label.of(fr, en));
    }

    Builder title(Label value) {
      this.title = value;
      return this;
    }

    public Builder validity(Validity value) {
      this.validity = value;
      return this;
    }

    public Builder jurisdiction(String value) {
      this.jurisdiction = value;
      return this;
    }

    public Builder source(String value) {
      this.source = value;
      return this;
    }

    /** An article of law that asks for the figure, such as "CASF R.314-50". */
    public Builder addLegalReference(String value) {
      legalReferences.add(Objects.requireNonNull(value, "legal reference"));
      return this;
    }

    /** How units are counted, in one sentence. */
    public Builder counting(String fr, String en) {
      return counting(Label.of(fr, en));
    }

    Builder counting(Label value) {
      this.counting = value;
      return this;
    }

    public Builder unit(Unit value) {
      this.unit = value;
      return this;
    }

    public Builder basis(Basis value) {
      this.basis = value;
      return this;
    }

    public Builder timing(Timing value) {
      this.timing = value;
      return this;
    }

    public Builder population(Population value) {
      this.population = value;
      return this;
    }

    public Builder unknown(UnknownPolicy value) {
      this.unknown = value;
      return this;
    }

    public Builder shares(Shares value) {
      this.shares = value;
      return this;
    }

    /** The attribute that gives the organisational level of a unit; null: only the total is known. */
    public Builder attributedBy(@Nullable Attribute value) {
      this.attribution = value;
      return this;
    }

    /** Gives the figure for these levels only; the default is the total alone. */
    public Builder at(String... codes) {
      this.levels = List.of(codes);
      this.everyLevel = false;
      return this;
    }

    /** Gives the figure for the total and every level of the organisation. */
    public Builder atEveryLevel() {
      this.everyLevel = true;
      return this;
    }

    /** What is added up; the default is one per unit. */
    public Builder measure(Measure value) {
      this.measure = value;
      return this;
    }

    public Builder breakdown(@Nullable Breakdown value) {
      this.breakdown = value;
      return this;
    }

    public Builder addMemo(Memo memo) {
      memos.add(memo);
      return this;
    }

    /** Wording of the total line; the default is "Total". */
    public Builder total(String fr, String en) {
      return total(Label.of(fr, en));
    }

    Builder total(Label value) {
      this.total = value;
      return this;
    }

    /** No total line: the lines do not add up to anything. */
    public Builder withoutTotal() {
      this.total = null;
      return this;
    }

    public Builder addNote(String fr, String en) {
      return addNote(Label.of(fr, en));
    }

    Builder addNote(Label value) {
      notes.add(value);
      return this;
    }

    /**
     * Checks that every compulsory choice was made.
     *
     * @throws IllegalArgumentException listing all choices that are missing; or naming a repeated row code; or if the
     *     measure does not fit the basis and the population
     */
    public Indicator build() {
      Map<String, @Nullable Object> compulsory = new LinkedHashMap<>();
      compulsory.put("title", title);
      compulsory.put("validity", validity);
      compulsory.put("jurisdiction", jurisdiction);
      compulsory.put("source", source);
      compulsory.put("counting", counting);
      compulsory.put("unit", unit);
      compulsory.put("basis", basis);
      compulsory.put("timing", timing);
      compulsory.put("population", population);
      compulsory.put("unknown", unknown);
      compulsory.put("shares", shares);
      compulsory.values().removeIf(Objects::nonNull);
      if (!compulsory.isEmpty()) {
        throw new IllegalArgumentException(
            id + " must state " + String.join(", ", compulsory.keySet()));
      }
      return new Indicator(this);
    }
  }
}
