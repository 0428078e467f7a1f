package org.allervers.indicators.definition;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.allervers.indicators.internal.JsonObject;

/**
 * Who counts, step by step: numerator within denominator within initial population, exclusions taken out of the
 * denominator.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param initial who is looked at, among those whom the timing selects
 * @param denominator whom the figure is about, among the initial population
 * @param exclusions taken out of the denominator if any of them holds
 * @param numerator who is counted, among the denominator; empty: the whole denominator
 */
public record Population(
    Expression initial,
    Expression denominator,
    List<Expression> exclusions,
    Optional<Expression> numerator) {

  public Population {
    Objects.requireNonNull(initial, "initial");
    Objects.requireNonNull(denominator, "denominator");
    exclusions = List.copyOf(exclusions);
    Objects.requireNonNull(numerator, "numerator");
  }

  /** Everybody whom the timing selects. */
  public static Population everybody() {
    return of(Expression.always());
  }

  public static Population of(Expression initial) {
    return new Population(initial, Expression.always(), List.of(), Optional.empty());
  }

  /** Whether there is no condition at all. */
  public boolean isEverybody() {
    return equals(everybody());
  }

  public Population withDenominator(Expression condition) {
    return new Population(initial, condition, exclusions, numerator);
  }

  public Population withExclusions(Expression... conditions) {
    return new Population(initial, denominator, List.of(conditions), numerator);
  }

  public Population withNumerator(Expression condition) {
    return new Population(initial, denominator, exclusions, Optional.of(condition));
  }

  /** Canonical JSON: sorted keys, no white space. */
  public String canonicalJson() {
    JsonObject json = new JsonObject()
        .raw("initial", initial.canonicalJson())
        .raw("denominator", denominator.canonicalJson())
        .raws("exclusions", exclusions.stream().map(Expression::canonicalJson).toList());
    numerator.ifPresent(condition -> json.raw("numerator", condition.canonicalJson()));
    return json.json();
  }
}
