package org.allervers.indicators.disclosure;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A line of a table as a fact. Immutable.
 *
 * @param code code of the line
 * @param isMemo whether it stands beside the sum
 * @param figure its units
 * @param percent its share as printed
 * @param quotient what is printed beside its units
 * @param divisor what that was divided by; empty: not known to this side
 * @param amount the sum of its quantities, where a mean is made of them; empty: not known to this side
 */
record FactRow(
    String code,
    boolean isMemo,
    Figure figure,
    Optional<BigDecimal> percent,
    Optional<BigDecimal> quotient,
    OptionalLong divisor,
    OptionalLong amount) {

  static FactRow of(String code, Figure figure) {
    return new FactRow(
        code,
        false,
        figure,
        Optional.empty(),
        Optional.empty(),
        OptionalLong.empty(),
        OptionalLong.empty());
  }
}
