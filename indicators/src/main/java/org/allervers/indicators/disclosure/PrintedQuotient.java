package org.allervers.indicators.disclosure;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.allervers.indicators.internal.secrecy.CellSystem;

/**
 * A quotient as it is printed, and all that it may have been before lengths of stay were rounded to several days: the
 * protector and the reader know the same of it. Immutable.
 *
 * @param value as printed
 * @param low the least quotient, at the scale of the definition and in units of its last decimal, that is printed so
 * @param high the greatest
 */
record PrintedQuotient(BigDecimal value, long low, long high) {

  /** Printed with all its decimals. */
  static PrintedQuotient of(BigDecimal value) {
    long units = value.unscaledValue().longValueExact();
    return new PrintedQuotient(value, units, units);
  }

  /** Lengths of stay to the nearest multiple of so many days, a half upwards; anything else with all its decimals. */
  static PrintedQuotient of(BigDecimal value, Trait trait, int durationStep) {
    if (!trait.nature().isDuration() || durationStep <= 1) {
      return of(value);
    }
    long step = Math.multiplyExact(durationStep, unit(value.scale()));
    long units = value.unscaledValue().longValueExact();
    long shown = Math.multiplyExact(Math.floorDiv(Math.addExact(2 * units, step), 2 * step), step);
    // Half a step below the multiple is rounded to it, half a step above to the next one.
    long low = Math.max(0, -Math.floorDiv(step - 2 * shown, 2));
    long high = -Math.floorDiv(-(2 * shown + step), 2) - 1;
    return new PrintedQuotient(new BigDecimal(BigInteger.valueOf(shown), value.scale()), low, high);
  }

  /**
   * Whether what it tells fits into the system of figures. What does not cannot be protected and is not printed.
   *
   * @param times 100 where it is in percent
   */
  boolean fits(long times) {
    return value.scale() <= 6
        && 4 * times * unit(value.scale()) <= CellSystem.LARGEST_FACTOR
        && high < CellSystem.LARGEST_FACTOR / 2;
  }

  /** Notes that {@code times * part / base}, rounded half up, is printed so: two inequalities in whole numbers. */
  void tell(Facts facts, int part, long times, int base, List<Integer> holders) {
    if (fits(times)) {
      long twice = 2 * times * unit(value.scale());
      List<Integer> cells = List.of(part, base);
      facts.printed(cells, List.of(twice, 1 - 2 * low), 0, Long.MAX_VALUE, holders);
      facts.printed(cells, List.of(twice, -(2 * high + 1)), Long.MIN_VALUE, -1, holders);
    }
  }

  /**
   * Notes that it is the middle value: the upper half of all values are at least that, the lower half at most. No value
   * is less than 0, or more than {@code most}.
   */
  void tellMiddle(Facts facts, int sum, int values, long most, List<Integer> holders) {
    if (!fits(1)) {
      return;
    }
    long four = 4 * unit(value.scale());
    List<Integer> cells = List.of(sum, values);
    facts.printed(cells, List.of(four, 1 - 2 * low), 0, Long.MAX_VALUE, holders);
    if (most < CellSystem.LARGEST_FACTOR / four) {
      long upper = 2 * high + 1 + four / 2 * most;
      if (upper <= CellSystem.LARGEST_FACTOR) {
        facts.printed(cells, List.of(four, -upper), Long.MIN_VALUE, 0, holders);
      }
    }
  }

  private static long unit(int scale) {
    return BigInteger.TEN.pow(scale).longValueExact();
  }
}
