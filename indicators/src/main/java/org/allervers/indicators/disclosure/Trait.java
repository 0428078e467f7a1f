package org.allervers.indicators.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.allervers.indicators.Indicator;
import org.allervers.indicators.definition.Attribute;
import org.allervers.indicators.definition.Basis;
import org.allervers.indicators.definition.Breakdown;
import org.allervers.indicators.definition.Measure;
import org.allervers.indicators.definition.Population;
import org.allervers.indicators.definition.UnknownPolicy;
import org.allervers.indicators.internal.JsonObject;
import org.allervers.indicators.internal.JsonView;
import org.allervers.indicators.internal.Sha256;
import org.allervers.indicators.period.TimeKind;

/**
 * What a definition tells of the relations that its figures obey. All of it follows from the definition, which is public;
 * it says nothing of any figure. Immutable.
 *
 * @param id identifier of the definition
 * @param counted which units are looked at
 * @param lines how they are shared out
 * @param nature what is made of them
 * @param quantity the whole number read on each of them
 */
record Trait(String id, Counted counted, Lines lines, Nature nature, Quantity quantity) {

  /**
   * Which units are looked at.
   *
   * @param basis what one unit is
   * @param time what "in the period" means
   * @param source the source of dated facts
   * @param population the same text for the same denominator
   * @param isEverybody whether the timing alone selects
   * @param isNarrowed whether only some of the denominator are counted
   */
  record Counted(
      Basis basis,
      TimeKind time,
      String source,
      String population,
      boolean isEverybody,
      boolean isNarrowed) {}

  /**
   * How units are shared out.
   *
   * @param series the same text for the same lines of the same units
   * @param any whether there are lines
   * @param isMultiple whether one unit may stand in several
   * @param ownLine whether units without a known value have a line of their own
   * @param isStable whether a unit stands in the same line in every period
   */
  record Lines(String series, boolean any, boolean isMultiple, boolean ownLine, boolean isStable) {}

  /**
   * What is made of the units.
   *
   * @param kind what is made of them
   * @param isSensitive whether a sensitive fact is read
   * @param isCrossed whether lines combine several facts
   * @param isDuration whether the quantity is a length of stay
   */
  record Nature(Measure.Kind kind, boolean isSensitive, boolean isCrossed, boolean isDuration) {}

  /** Whether the quantity of a unit is the same in a period as in a longer one around it. */
  enum Change {
    STEADY("steady"),
    /** It may be more in the longer one. */
    GROWS("grows"),
    ANY("any");

    private final String code;

    Change(String code) {
      this.code = code;
    }
  }

  /**
   * The whole number read on each unit, 0 or more.
   *
   * @param series the same text for the same quantity of the same lines of the same units; empty if none is read
   * @param change whether it is the same in every period
   * @param most the most that everybody knows it to be, or {@link #NO_MOST}
   */
  record Quantity(String series, Change change, long most) {

    static final long NO_MOST = Long.MAX_VALUE;

    static final Quantity NONE = new Quantity("", Change.ANY, NO_MOST);

    /** Nobody is older; nobody stays longer than that. */
    private static final long YEARS = 130;

    private static final long DAYS = YEARS * 366;

    boolean isNone() {
      return series.isEmpty();
    }

    private static Quantity of(String series, Attribute attribute, TimeKind time) {
      if (attribute instanceof Attribute.Duration) {
        return new Quantity(series, time == TimeKind.EXITS ? Change.STEADY : Change.GROWS, DAYS);
      }
      boolean isAge =
          attribute instanceof Attribute.OfPerson && attribute.name().equals("age");
      return new Quantity(
          series, isStable(attribute) ? Change.STEADY : Change.ANY, isAge ? YEARS : NO_MOST);
    }
  }

  /** Units of which no quantity is read. */
  Trait(String id, Counted counted, Lines lines, Nature nature) {
    this(id, counted, lines, nature, Quantity.NONE);
  }

  static Trait of(Indicator indicator, SensitiveFacts sensitive) {
    Population population = indicator.population();
    String denominator = digest(
        indicator.basis().code(),
        indicator.timing().canonicalJson(),
        population.initial().canonicalJson(),
        population.denominator().canonicalJson(),
        texts(population.exclusions(), one -> one.canonicalJson()),
        indicator.attribution().map(Attribute::canonicalJson).orElse(""));
    Measure measure = indicator.measure();
    boolean addsUp = measure.kind() == Measure.Kind.SUM || measure.kind() == Measure.Kind.RATIO;
    String series = digest(
        denominator,
        population.numerator().map(one -> one.canonicalJson()).orElse(""),
        indicator.breakdown().map(Breakdown::canonicalJson).orElse(""),
        measure.quantity().map(Attribute::canonicalJson).orElse(""),
        addsUp ? measure.kind().code() : "");
    return new Trait(
        indicator.id(),
        new Counted(
            indicator.basis(),
            indicator.timing().kind(),
            indicator.timing().source(),
            denominator,
            new Population(
                    population.initial(),
                    population.denominator(),
                    population.exclusions(),
                    Optional.empty())
                .isEverybody(),
            population.numerator().isPresent()),
        new Lines(
            series,
            indicator.breakdown().isPresent(),
            indicator.breakdown().map(Breakdown::isMultiple).orElse(false),
            indicator.unknown() == UnknownPolicy.OWN_LINE,
            indicator.breakdown().map(Trait::isStable).orElse(true)),
        new Nature(
            measure.kind(),
            sensitive.touches(indicator),
            indicator
                .breakdown()
                .map(lines -> lines instanceof Breakdown.Crossed)
                .orElse(false),
            measure.quantity().map(q -> q instanceof Attribute.Duration).orElse(false)),
        quantity(indicator, denominator));
  }

  private static Quantity quantity(Indicator indicator, String denominator) {
    Optional<Attribute> read = indicator.measure().quantity();
    if (read.isEmpty()) {
      return Quantity.NONE;
    }
    String series = digest(
        denominator,
        indicator.population().numerator().map(one -> one.canonicalJson()).orElse(""),
        indicator.breakdown().map(Breakdown::canonicalJson).orElse(""),
        read.get().canonicalJson());
    return Quantity.of(series, read.get(), indicator.timing().kind());
  }

  /** The same definition with coarser lines. */
  Trait recoded(String by) {
    return new Trait(
        id,
        counted,
        new Lines(
            digest(lines.series, by), lines.any, lines.isMultiple, lines.ownLine, lines.isStable),
        nature,
        quantity.isNone()
            ? quantity
            : new Quantity(digest(quantity.series, by), quantity.change, quantity.most));
  }

  /** Whether lines count units, so that they can be set beside the units of the base. */
  boolean countsUnits() {
    return nature.kind != Measure.Kind.SUM && nature.kind != Measure.Kind.RATIO;
  }

  /** Whether each counted unit is in one line or in none, and the known units are their sum. */
  boolean isSingle() {
    return lines.any && !lines.isMultiple && counted.basis != Basis.SESSION && countsUnits();
  }

  boolean isOfPersons() {
    return counted.basis == Basis.PERSON;
  }

  /** Whether a longer period holds all units of a shorter one within it. */
  boolean growsWithPeriod() {
    return switch (counted.time) {
      case STOCK_AT_START, STOCK_AT_END -> false;
      case ENTRIES, EXITS, OVERLAP, EVENT_IN_PERIOD, FIRST_EVER_IN_PERIOD -> true;
    };
  }

  /** Whether no unit is in two periods that have no day in common. */
  boolean addsUpOverPeriods() {
    return switch (counted.time) {
      case FIRST_EVER_IN_PERIOD -> true;
      case ENTRIES, EXITS, EVENT_IN_PERIOD -> !isOfPersons();
      case STOCK_AT_START, STOCK_AT_END, OVERLAP -> false;
    };
  }

  String canonicalJson() {
    return new JsonObject()
        .text("id", id)
        .text("basis", counted.basis.code())
        .text("time", counted.time.code())
        .text("source", counted.source)
        .text("population", counted.population)
        .flag("everybody", counted.isEverybody)
        .flag("narrowed", counted.isNarrowed)
        .text("series", lines.series)
        .flag("lines", lines.any)
        .flag("multiple", lines.isMultiple)
        .flag("ownLine", lines.ownLine)
        .flag("stable", lines.isStable)
        .text("measure", nature.kind.code())
        .flag("sensitive", nature.isSensitive)
        .flag("crossed", nature.isCrossed)
        .flag("duration", nature.isDuration)
        .raw("quantity", quantityJson())
        .json();
  }

  private String quantityJson() {
    JsonObject json =
        new JsonObject().text("series", quantity.series).text("change", quantity.change.code);
    if (quantity.most < Quantity.NO_MOST) {
      json.number("most", quantity.most);
    }
    return json.json();
  }

  private static Quantity quantity(JsonView view) {
    return new Quantity(
        view.text("series"),
        view.word("change", Change.values(), one -> one.code),
        view.has("most") ? view.number("most") : Quantity.NO_MOST);
  }

  static Trait read(JsonView view) {
    return new Trait(
        view.text("id"),
        new Counted(
            view.word("basis", Basis.values(), Basis::code),
            view.word("time", TimeKind.values(), TimeKind::code),
            view.text("source"),
            view.text("population"),
            view.flag("everybody"),
            view.flag("narrowed")),
        new Lines(
            view.text("series"),
            view.flag("lines"),
            view.flag("multiple"),
            view.flag("ownLine"),
            view.flag("stable")),
        new Nature(
            view.word("measure", Measure.Kind.values(), Measure.Kind::code),
            view.flag("sensitive"),
            view.flag("crossed"),
            view.flag("duration")),
        view.has("quantity") ? quantity(view.object("quantity")) : Quantity.NONE);
  }

  private static boolean isStable(Breakdown lines) {
    List<Attribute> read = new ArrayList<>();
    collect(lines, read);
    return read.stream().allMatch(Trait::isStable);
  }

  private static boolean isStable(Attribute attribute) {
    if (attribute instanceof Attribute.OfPerson fact) {
      return switch (fact.at().kind()) {
        case TIMELESS, FIRST_OF, EVENT, ENTRY -> true;
        case PERIOD_START, PERIOD_END -> false;
      };
    }
    return !(attribute instanceof Attribute.Duration);
  }

  private static void collect(Breakdown lines, List<Attribute> into) {
    if (lines instanceof Breakdown.ByCode byCode) {
      into.add(byCode.attribute());
    } else if (lines instanceof Breakdown.ByBand byBand) {
      into.add(byBand.attribute());
    } else if (lines instanceof Breakdown.Crossed crossed) {
      crossed.parts().forEach(part -> collect(part, into));
    }
  }

  private static <V> String texts(List<V> values, Function<V, String> text) {
    return String.join(";", values.stream().map(text).toList());
  }

  private static String digest(String... parts) {
    // Sixteen digits tell the definitions of one publication apart.
    return Sha256.of(String.join("\n", parts)).substring(0, 16);
  }
}
