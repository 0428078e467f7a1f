package org.allervers.indicators.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.allervers.indicators.definition.Attribute;
import org.allervers.indicators.definition.Bands;
import org.allervers.indicators.definition.Breakdown;
import org.allervers.indicators.definition.Category;
import org.allervers.indicators.definition.DefinitionProblem.Kind;
import org.allervers.indicators.definition.Expression;
import org.allervers.indicators.definition.Measure;
import org.allervers.indicators.definition.Memo;
import org.allervers.indicators.definition.Population;
import org.allervers.indicators.definition.ReferenceDate;
import org.allervers.indicators.definition.Shares;
import org.allervers.indicators.definition.Timing;
import org.allervers.indicators.definition.Validity;
import org.allervers.indicators.period.TimeKind;
import org.allervers.indicators.table.Label;
import org.allervers.indicators.table.PercentBase;

/**
 * Reads the parts of a definition from canonical JSON. What cannot be read is noted and replaced by a harmless value,
 * which nobody sees because the whole is then refused.
 */
public final class DefinitionReader {

  private static final Label NO_LABEL = Label.ofBoth("?");
  private static final Attribute NO_ATTRIBUTE = Attribute.of("?", ReferenceDate.TIMELESS);
  private static final Breakdown NO_BREAKDOWN =
      Breakdown.byCode(NO_LABEL, NO_ATTRIBUTE, List.of(new Category("?", NO_LABEL, List.of())));

  private DefinitionReader() {}

  /** What {@code made} gives, or the substitute after noting why it refused. */
  public static <V> V made(JsonView view, Supplier<V> made, V otherwise) {
    try {
      return made.get();
    } catch (IllegalArgumentException e) {
      view.problem(Kind.INVALID, String.valueOf(e.getMessage()));
      return otherwise;
    }
  }

  public static Label label(JsonView view) {
    view.only(Set.of("fr", "en"));
    return words(view);
  }

  private static Label words(JsonView view) {
    String fr = view.text("fr");
    String en = view.text("en");
    return made(view, () -> Label.of(fr, en), NO_LABEL);
  }

  public static Validity validity(JsonView view) {
    view.only(Set.of("from", "until"));
    LocalDate from = day(view, "from");
    Optional<LocalDate> until =
        view.has("until") ? Optional.of(day(view, "until")) : Optional.empty();
    return made(view, () -> new Validity(from, until), Validity.from(from));
  }

  private static LocalDate day(JsonView view, String key) {
    String text = view.text(key);
    try {
      return text.isEmpty() ? LocalDate.EPOCH : LocalDate.parse(text);
    } catch (DateTimeException e) {
      view.problem(Kind.WRONG_TYPE, key + " must be a day");
      return LocalDate.EPOCH;
    }
  }

  public static Timing timing(JsonView view) {
    view.only(Set.of("kind", "source"));
    return new Timing(kind(view, "kind"), view.text("source"));
  }

  private static TimeKind kind(JsonView view, String key) {
    return view.word(key, TimeKind.values(), TimeKind::code);
  }

  public static Population population(JsonView view) {
    view.only(Set.of("initial", "denominator", "exclusions", "numerator"));
    Optional<Expression> numerator = view.has("numerator")
        ? Optional.of(expression(view.object("numerator")))
        : Optional.empty();
    return new Population(
        expression(view.object("initial")),
        expression(view.object("denominator")),
        view.array("exclusions").stream().map(DefinitionReader::expression).toList(),
        numerator);
  }

  public static Shares shares(JsonView view) {
    view.only(Set.of("base", "rounding", "scale"));
    PercentBase base =
        view.word("base", PercentBase.values(), b -> b.name().toLowerCase(Locale.ROOT));
    Shares.Rounding rounding =
        view.word("rounding", Shares.Rounding.values(), Shares.Rounding::code);
    OptionalInt scale = scale(view);
    return made(view, () -> new Shares(base, scale, rounding), Shares.notPrinted(base));
  }

  private static OptionalInt scale(JsonView view) {
    return view.has("scale") ? OptionalInt.of(view.smallNumber("scale")) : OptionalInt.empty();
  }

  public static Measure measure(JsonView view) {
    view.only(Set.of("kind", "quantity", "scale"));
    Measure.Kind kind = view.word("kind", Measure.Kind.values(), Measure.Kind::code);
    Optional<Attribute> quantity =
        view.has("quantity") ? Optional.of(attribute(view.object("quantity"))) : Optional.empty();
    OptionalInt scale = scale(view);
    return made(view, () -> new Measure(kind, quantity, scale), Measure.count());
  }

  public static Memo memo(JsonView view) {
    view.only(Set.of("code", "fr", "en", "where"));
    Category category = new Category(view.text("code"), words(view), List.of());
    return new Memo(category, expression(view.object("where")));
  }

  public static Breakdown breakdown(JsonView view) {
    if (view.has("crossed")) {
      view.only(Set.of("crossed"));
      List<Breakdown> parts =
          view.array("crossed").stream().map(DefinitionReader::breakdown).toList();
      return made(view, () -> new Breakdown.Crossed(parts), NO_BREAKDOWN);
    }
    if (view.has("bands")) {
      view.only(Set.of("value", "fr", "en", "bands"));
      Label dimension = words(view);
      Attribute attribute = attribute(view.object("value"));
      List<Bands.Band> bands =
          view.array("bands").stream().map(DefinitionReader::band).toList();
      return made(
          view, () -> Breakdown.byBand(dimension, attribute, Bands.of(bands)), NO_BREAKDOWN);
    }
    view.only(Set.of("value", "fr", "en", "categories", "multiple"));
    Label dimension = words(view);
    Attribute attribute = attribute(view.object("value"));
    List<Category> categories =
        view.array("categories").stream().map(DefinitionReader::category).toList();
    boolean isMultiple = view.flag("multiple");
    return made(
        view,
        () -> new Breakdown.ByCode(dimension, attribute, categories, isMultiple),
        NO_BREAKDOWN);
  }

  private static Category category(JsonView view) {
    view.only(Set.of("code", "fr", "en", "includes"));
    List<String> includes = view.has("includes") ? view.texts("includes") : List.of();
    return new Category(view.text("code"), words(view), includes);
  }

  private static Bands.Band band(JsonView view) {
    view.only(Set.of("code", "fr", "en", "min", "max"));
    Category category = new Category(view.text("code"), words(view), List.of());
    return new Bands.Band(category, limit(view, "min"), limit(view, "max"));
  }

  private static OptionalLong limit(JsonView view, String key) {
    return view.has(key) ? OptionalLong.of(view.number(key)) : OptionalLong.empty();
  }

  public static Attribute attribute(JsonView view) {
    if (view.has("duration")) {
      view.only(Set.of("duration"));
      return Attribute.durationOf(view.text("duration"));
    }
    view.only(Set.of("attribute", "at", "of", "over"));
    String name = view.text("attribute");
    if (!view.has("of")) {
      return Attribute.of(name, referenceDate(view));
    }
    if (view.has("at")) {
      view.problem(Kind.UNKNOWN_MEMBER, "at");
    }
    String source = view.text("of");
    return view.has("over")
        ? Attribute.collected(source, name, kind(view, "over"))
        : Attribute.ofEvent(source, name);
  }

  /** The reference date that the member {@code at} names. */
  public static ReferenceDate referenceDate(JsonView view) {
    if (view.has("over")) {
      view.problem(Kind.UNKNOWN_MEMBER, "over");
    }
    String firstOf = ReferenceDate.Kind.FIRST_OF.code() + ":";
    // A missing "at" is noted below: when a fact is read is never implied.
    if (view.has("at") && view.text("at").startsWith(firstOf)) {
      return ReferenceDate.firstOf(view.text("at").substring(firstOf.length()));
    }
    ReferenceDate[] words = {
      ReferenceDate.TIMELESS,
      ReferenceDate.PERIOD_START,
      ReferenceDate.PERIOD_END,
      ReferenceDate.EVENT,
      ReferenceDate.ENTRY
    };
    return view.word("at", words, ReferenceDate::code);
  }

  public static Expression expression(JsonView view) {
    if (view.has("all")) {
      view.only(Set.of("all"));
      return new Expression.All(expressions(view, "all"));
    }
    if (view.has("any")) {
      view.only(Set.of("any"));
      return new Expression.Any(expressions(view, "any"));
    }
    if (view.has("not")) {
      view.only(Set.of("not"));
      return Expression.not(expression(view.object("not")));
    }
    if (view.has("known")) {
      view.only(Set.of("known"));
      return Expression.known(attribute(view.object("known")));
    }
    if (view.has("in")) {
      view.only(Set.of("in", "value"));
      Attribute attribute = attribute(view.object("value"));
      TreeSet<String> codes = new TreeSet<>(view.texts("in"));
      return made(view, () -> new Expression.In(attribute, codes), Expression.always());
    }
    if (view.has("occurs")) {
      return occurs(view);
    }
    if (view.has("min") || view.has("max")) {
      view.only(Set.of("min", "max", "value"));
      Attribute attribute = attribute(view.object("value"));
      long min = view.number("min");
      long max = view.number("max");
      return made(view, () -> Expression.between(attribute, min, max), Expression.always());
    }
    if (view.isObject()) {
      view.problem(
          Kind.UNKNOWN_WORD, "a condition must be all, any, not, known, in, occurs or min and max");
    }
    return Expression.always();
  }

  private static Expression occurs(JsonView view) {
    view.only(Set.of("occurs", "time", "where", "atLeast"));
    String source = view.text("occurs");
    TimeKind kind = kind(view, "time");
    Expression where = expression(view.object("where"));
    int atLeast = view.smallNumber("atLeast");
    return made(view, () -> Expression.occurs(source, kind, where, atLeast), Expression.always());
  }

  private static List<Expression> expressions(JsonView view, String key) {
    return list(view, key, DefinitionReader::expression);
  }

  /** The elements of a member that must be an array, each read in the same way. */
  public static <V> List<V> list(JsonView view, String key, Function<JsonView, V> reader) {
    return view.array(key).stream().map(reader).toList();
  }
}
