package org.allervers.indicators.table;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;

/**
 * Two whole numbers and their quotient, which is computed once, rounded half up. A quotient by zero is undefined: it is
 * absent, never a zero.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param dividend what is divided
 * @param divisor zero or more
 * @param scale decimals of the quotient, 0 to 6
 */
public record Quotient(BigInteger dividend, BigInteger divisor, int scale) {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the divisor is negative or the scale is not 0 to 6
   */
  public Quotient {
    Objects.requireNonNull(dividend, "dividend");
    if (divisor.signum() < 0 || scale < 0 || scale > 6) {
      throw new IllegalArgumentException("divisor must be zero or more and scale 0 to 6");
    }
  }

  public static Quotient of(long dividend, long divisor, int scale) {
    return new Quotient(BigInteger.valueOf(dividend), BigInteger.valueOf(divisor), scale);
  }

  /** The quotient in percent. */
  public static Quotient ofPercent(long part, long base, int scale) {
    BigInteger hundredfold = BigInteger.valueOf(part).multiply(BigInteger.valueOf(100));
    return new Quotient(hundredfold, BigInteger.valueOf(base), scale);
  }

  /** The quotient at its scale; empty if the divisor is zero. */
  public Optional<BigDecimal> value() {
    return divisor.signum() == 0
        ? Optional.empty()
        : Optional.of(
            new BigDecimal(dividend).divide(new BigDecimal(divisor), scale, RoundingMode.HALF_UP));
  }
}
