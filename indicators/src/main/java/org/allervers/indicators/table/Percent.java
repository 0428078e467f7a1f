package org.allervers.indicators.table;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;

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
   * Shares of their sum that add up to exactly 100: each is rounded down, and what is missing goes, one last decimal
   * each, to those that lost most; of equals, to the first.
   *
   * @param parts zero or more each
   * @param scale decimals kept, 0 to 6
   * @return one share for each part, in their order; empty when the sum is zero
   * @throws IllegalArgumentException if a part is negative or the scale is out of bounds
   */
  public static List<BigDecimal> largestRemainder(List<Long> parts, int scale) {
    if (scale < 0 || scale > 6 || parts.stream().anyMatch(part -> part < 0)) {
      throw new IllegalArgumentException("parts must be zero or more and scale 0 to 6");
    }
    BigInteger sum =
        parts.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
    if (sum.signum() == 0) {
      return List.of();
    }
    BigInteger steps = BigInteger.TEN.pow(scale + 2);
    List<BigInteger[]> shares = parts.stream()
        .map(part -> BigInteger.valueOf(part).multiply(steps).divideAndRemainder(sum))
        .toList();
    BigInteger given = shares.stream().map(s -> s[0]).reduce(BigInteger.ZERO, BigInteger::add);
    List<Integer> byLoss =
        new ArrayList<>(IntStream.range(0, parts.size()).boxed().toList());
    byLoss.sort(Comparator.comparing((Integer i) -> shares.get(i)[1]).reversed());
    Set<Integer> raised = Set.copyOf(byLoss.subList(0, steps.subtract(given).intValueExact()));
    return IntStream.range(0, parts.size())
        .mapToObj(i -> shares.get(i)[0].add(raised.contains(i) ? BigInteger.ONE : BigInteger.ZERO))
        .map(share -> new BigDecimal(share, scale))
        .toList();
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
