package org.allervers.indicators;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
import org.allervers.indicators.internal.JsonObject;
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

  private final String id;
  private final String version;
  private final Label title;
  private final Validity validity;
  private final String jurisdiction;
  private final String source;
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
    this.canonicalJson = write();
    this.sha256 = Sha256.of(canonicalJson);
  }

  public static Builder builder(String id, String version) {
    return new Builder(id, version);
  }

  /** The same definition, open for change. */
  public Builder toBuilder(String newId) {
    Builder b = new Builder(newId, version);
    b.title = title;
    b.validity = validity;
    b.jurisdiction = jurisdiction;
    b.source = source;
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
    if (measure.quantity().isPresent()
        && (basis != Basis.EVENT || !measure.quantity().get().source().equals(timing.source()))) {
      throw new IllegalArgumentException(
          id + " must add up a quantity of the events that it counts");
    }
  }

  private String write() {
    JsonObject json = new JsonObject()
        .text("id", id)
        .text("version", version)
        .raw("title", text(title))
        .raw("validity", validity.canonicalJson())
        .text("jurisdiction", jurisdiction)
        .text("source", source)
        .raw("counting", text(counting))
        .text("unit", unit.name().toLowerCase(Locale.ROOT))
        .text("basis", basis.code())
        .raw("timing", timing.canonicalJson())
        .raw("population", population.canonicalJson())
        .raw("measure", measure.canonicalJson())
        .text("unknown", unknown.code())
        .raw("shares", shares.canonicalJson())
        .raws("memos", memos.stream().map(Memo::canonicalJson).toList())
        .raws("notes", notes.stream().map(Indicator::text).toList());
    attribution.ifPresent(attribute -> json.raw("attribution", attribute.canonicalJson()));
    levels.ifPresent(codes -> json.texts("levels", codes));
    breakdown.ifPresent(lines -> json.raw("breakdown", lines.canonicalJson()));
    total.ifPresent(label -> json.raw("total", text(label)));
    return json.json();
  }

  private static String text(Label label) {
    return new JsonObject().text("fr", label.fr()).text("en", label.en()).json();
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
    private final List<Memo> memos = new ArrayList<>();
    private final List<Label> notes = new ArrayList<>();

    private Builder(String id, String version) {
      this.id = Objects.requireNonNull(id, "id");
      this.version = Objects.requireNonNull(version, "version");
    }

    public Builder title(String fr, String en) {
      this.title = Label.of(fr, en);
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

    /** How units are counted, in one sentence. */
    public Builder counting(String fr, String en) {
      this.counting = Label.of(fr, en);
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
      this.total = Label.of(fr, en);
      return this;
    }

    /** No total line: the lines do not add up to anything. */
    public Builder withoutTotal() {
      this.total = null;
      return this;
    }

    public Builder addNote(String fr, String en) {
      notes.add(Label.of(fr, en));
      return this;
    }

    /**
     * Checks that every compulsory choice was made.
     *
     * @throws IllegalArgumentException listing all choices that are missing; or naming a repeated row code; or if a
     *     quantity is not one of the counted events
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
