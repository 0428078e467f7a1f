package org.allervers.indicators.definition;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import org.allervers.indicators.internal.JsonObject;
import org.allervers.indicators.period.TimeKind;

/**
 * A condition on a person or on an event: a closed language without scripts, so that every condition ends, can be
 * explained and can be hashed.
 *
 * <p>Two-valued: an unknown value equals no code and lies in no range, hence {@code is} is false of it and {@code not}
 * of that is true. Whoever wants only known values adds {@link #known}.
 *
 * <p>This class is immutable and thread-safe.
 */
public sealed interface Expression {

  /** Canonical JSON: sorted keys, no white space. */
  String canonicalJson();

  /** True of everybody. */
  static Expression always() {
    return new All(List.of());
  }

  /** True if every condition is; true of everybody if there is none. */
  static Expression all(Expression... conditions) {
    return new All(Arrays.asList(conditions));
  }

  /** True if some condition is; of nobody if there is none. */
  static Expression any(Expression... conditions) {
    return new Any(Arrays.asList(conditions));
  }

  static Expression not(Expression condition) {
    return new Not(condition);
  }

  /** True if the attribute has this code, or has it among others. */
  static Expression is(Attribute attribute, String code) {
    return new In(attribute, new TreeSet<>(List.of(code)));
  }

  /** True if the attribute has one of these codes. */
  static Expression in(Attribute attribute, String... codes) {
    return new In(attribute, new TreeSet<>(Arrays.asList(codes)));
  }

  /** True if the number is known and lies between the limits, both included. */
  static Expression between(Attribute attribute, long min, long max) {
    return new Between(attribute, min, max);
  }

  /** True if the value is known. */
  static Expression known(Attribute attribute) {
    return new Known(attribute);
  }

  /** True if at least one event or spell of the source is selected by the period. */
  static Expression exists(String source, TimeKind kind) {
    return new Occurs(source, kind, always(), 1);
  }

  /** True if at least one event or spell of the source is selected by the period and meets the condition. */
  static Expression exists(String source, TimeKind kind, Expression where) {
    return new Occurs(source, kind, where, 1);
  }

  /** True if at least {@code atLeast} events or spells are selected by the period and meet the condition. */
  static Expression occurs(String source, TimeKind kind, Expression where, int atLeast) {
    return new Occurs(source, kind, where, atLeast);
  }

  /**
   * And.
   *
   * @param conditions all must hold
   */
  record All(List<Expression> conditions) implements Expression {

    public All {
      conditions = List.copyOf(conditions);
    }

    @Override
    public String canonicalJson() {
      return new JsonObject().raws("all", texts(conditions)).json();
    }
  }

  /**
   * Or.
   *
   * @param conditions one must hold
   */
  record Any(List<Expression> conditions) implements Expression {

    public Any {
      conditions = List.copyOf(conditions);
    }

    @Override
    public String canonicalJson() {
      return new JsonObject().raws("any", texts(conditions)).json();
    }
  }

  /**
   * Not.
   *
   * @param condition must not hold
   */
  record Not(Expression condition) implements Expression {

    public Not {
      Objects.requireNonNull(condition, "condition");
    }

    @Override
    public String canonicalJson() {
      return new JsonObject().raw("not", condition.canonicalJson()).json();
    }
  }

  /**
   * A value in a set of codes.
   *
   * @param attribute the fact
   * @param codes one code or more, in their natural order
   */
  record In(Attribute attribute, NavigableSet<String> codes) implements Expression {

    /**
     * Copies the codes.
     *
     * @throws IllegalArgumentException if there is none
     */
    public In {
      Objects.requireNonNull(attribute, "attribute");
      if (codes.isEmpty()) {
        throw new IllegalArgumentException("a set of codes must have at least one");
      }
      codes = Collections.unmodifiableNavigableSet(new TreeSet<>(codes));
    }

    @Override
    public String canonicalJson() {
      return new JsonObject()
          .raw("value", attribute.canonicalJson())
          .texts("in", List.copyOf(codes))
          .json();
    }
  }

  /**
   * A number in a range.
   *
   * @param attribute the fact
   * @param min lowest value, included
   * @param max highest value, included
   */
  record Between(Attribute attribute, long min, long max) implements Expression {

    /**
     * Checks the limits.
     *
     * @throws IllegalArgumentException if {@code max} is below {@code min}
     */
    public Between {
      Objects.requireNonNull(attribute, "attribute");
      if (max < min) {
        throw new IllegalArgumentException(
            "max must not be below min, but was " + min + ".." + max);
      }
    }

    @Override
    public String canonicalJson() {
      return new JsonObject()
          .raw("value", attribute.canonicalJson())
          .number("min", min)
          .number("max", max)
          .json();
    }
  }

  /**
   * A known value.
   *
   * @param attribute the fact
   */
  record Known(Attribute attribute) implements Expression {

    public Known {
      Objects.requireNonNull(attribute, "attribute");
    }

    @Override
    public String canonicalJson() {
      return new JsonObject().raw("known", attribute.canonicalJson()).json();
    }
  }

  /**
   * Enough events or spells in the period.
   *
   * @param source source in the schema
   * @param kind which of its events the period selects
   * @param where a condition on each, which may use the attributes of that event
   * @param atLeast how many, one or more
   */
  record Occurs(String source, TimeKind kind, Expression where, int atLeast) implements Expression {

    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException if {@code atLeast} is below one
     */
    public Occurs {
      Objects.requireNonNull(source, "source");
      Objects.requireNonNull(kind, "kind");
      Objects.requireNonNull(where, "where");
      if (atLeast < 1) {
        throw new IllegalArgumentException("atLeast must be one or more, but was " + atLeast);
      }
    }

    @Override
    public String canonicalJson() {
      return new JsonObject()
          .text("occurs", source)
          .text("time", kind.code())
          .raw("where", where.canonicalJson())
          .number("atLeast", atLeast)
          .json();
    }
  }

  private static List<String> texts(List<Expression> conditions) {
    return conditions.stream().map(Expression::canonicalJson).toList();
  }
}
