package org.allervers.indicators.table;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Shares of whole numbers: the direct quotient, rounded half up, once. Five eighths at scale 0 are 63, one eighth is 13.
 */
public final class Percent {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Percent() {}

  /**
   * {@code 100 * part / base}, rounded half up.
   *
   * @param scale decimals kept, 0 to 6
   * @return empty when {@code base} is zero
   * @throws IllegalArgumentException if {@code base} is negative or the scale is out of bounds
   */
  public static Optional<BigDecimal> of(long part, long base, int scale) {
    if (base < 0 || scale < 0 || scale > 6) {
      throw new IllegalArgumentException("base must be zero or more and scale 0 to 6");
    }
    if (base == 0) {
      return Optional.empty();
    }
    return Optional.of(quotient(BigInteger.valueOf(part), BigInteger.valueOf(base), scale));
  }

  /**
   * Growth {@code (after - before) / before} in percent, rounded half up (away from zero for a half).
   *
   * @return empty when {@code before} is zero
   */
  public static Optional<BigDecimal> growth(long before, long after, int scale) {
    return of(Math.subtractExact(after, before), before, scale);
  }

  /**
   * The smallest whole {@code k} from 0 to {@code base} whose share of {@code base} prints as {@code percent}, at the
   * scale of {@code percent}. The others, if any, follow it directly: see {@link #candidates}.
   */
  public static OptionalLong firstCandidate(BigDecimal percent, long base) {
    if (base <= 0) {
      return OptionalLong.empty();
    }
    // k >= (percent - half a step) * base / 100, and half up makes the bound inclusive.
    BigDecimal halfStep =
        BigDecimal.ONE.movePointLeft(percent.scale()).divide(BigDecimal.valueOf(2));
    BigDecimal low =
        percent.subtract(halfStep).multiply(BigDecimal.valueOf(base)).divide(HUNDRED);
    long k = Math.max(0, low.setScale(0, RoundingMode.CEILING).longValueExact());
    return k <= base && prints(k, base, percent) ? OptionalLong.of(k) : OptionalLong.empty();
  }

  /**
   * How many whole numbers from 0 to {@code base} print as {@code percent}; zero means that the share is unattainable.
   */
  public static long candidates(BigDecimal percent, long base) {
    OptionalLong first = firstCandidate(percent, base);
    if (first.isEmpty()) {
      return 0;
    }
    long k = first.getAsLong();
    while (k <= base && prints(k, base, percent)) {
      k++;
    }
    return k - first.getAsLong();
  }

  private static boolean prints(long part, long base, BigDecimal percent) {
    return quotient(BigInteger.valueOf(part), BigInteger.valueOf(base), percent.scale())
            .compareTo(percent)
        == 0;
  }

  private static BigDecimal quotient(BigInteger part, BigInteger base, int scale) {
    return new BigDecimal(part)
        .multiply(HUNDRED)
        .divide(new BigDecimal(base), scale, RoundingMode.HALF_UP);
  }
}
