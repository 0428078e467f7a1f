package org.allervers.core.rules;

import java.time.LocalDate;
import java.util.Objects;
import java.util.function.BiFunction;

/**
 * Something that several rules work out of the whole, and that one check works out only once.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param <R> the type of the whole
 * @param <T> the type of the fact
 * @terme fait dérivé
 */
public final class Fact<R, T> {

  private final BiFunction<R, LocalDate, T> derivation;

  private Fact(BiFunction<R, LocalDate, T> derivation) {
    this.derivation = derivation;
  }

  /**
   * Returns a fact.
   *
   * @param derivation a pure function of the whole and of the day of the check
   */
  public static <R, T> Fact<R, T> of(BiFunction<R, LocalDate, T> derivation) {
    return new Fact<>(Objects.requireNonNull(derivation, "derivation"));
  }

  T derive(R root, LocalDate asOf) {
    return derivation.apply(root, asOf);
  }
}
