package org.allervers.indicators;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Counts of a part of the records. Partial results of one plan form a commutative group: {@link #merge} is associative
 * and commutative, {@link Plan#zero} is its identity, {@link #minus} its inverse. Whole numbers only, so that every
 * order of merging gives the same bits.
 *
 * <p>It is confidential, small counts included, and no exporter takes it. Only {@link Plan#finish} reads it.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Partial {

  private final String hash;
  private final long[] units;
  private final long[] amounts;
  private final long[] contributors;
  private final long records;
  private final Map<Rejection, Long> rejections;

  /** Takes the arrays over; the caller must not keep them. */
  Partial(
      String hash,
      long[] units,
      long[] amounts,
      long[] contributors,
      long records,
      Map<Rejection, Long> rejections) {
    this.hash = hash;
    this.units = units;
    this.amounts = amounts;
    this.contributors = contributors;
    this.records = records;
    Map<Rejection, Long> copy = new EnumMap<>(Rejection.class);
    rejections.forEach((reason, count) -> {
      if (count != 0) {
        copy.put(reason, count);
      }
    });
    this.rejections = Collections.unmodifiableMap(copy);
  }

  static Partial zero(String hash, int size) {
    return new Partial(hash, new long[size], new long[size], new long[size], 0, Map.of());
  }

  /** SHA-256 over definitions, organisation, periods and schema name; equal hashes merge. */
  public String definitionHash() {
    return hash;
  }

  /** Records seen, the rejected ones included. */
  public long records() {
    return records;
  }

  /** What was left out, by reason; reasons without a case are absent. */
  public Map<Rejection, Long> rejections() {
    return rejections;
  }

  /**
   * The counts of both. The records of the two must be different ones.
   *
   * @throws PartialMismatchException if the other was made by a plan that counts something else
   * @throws ArithmeticException if a count leaves 64 bits
   */
  public Partial merge(Partial other) {
    return combine(other, 1);
  }

  /**
   * The counts of this one without those of the other.
   *
   * @throws PartialMismatchException if the other was made by a plan that counts something else
   * @throws ArithmeticException if a count leaves 64 bits
   */
  public Partial minus(Partial other) {
    return combine(other, -1);
  }

  private Partial combine(Partial other, int sign) {
    if (!hash.equals(other.hash)) {
      throw new PartialMismatchException(hash, other.hash);
    }
    Map<Rejection, Long> reasons = new EnumMap<>(Rejection.class);
    reasons.putAll(rejections);
    other.rejections.forEach(
        (reason, count) -> reasons.merge(reason, sign * count, Math::addExact));
    return new Partial(
        hash,
        add(units, other.units, sign),
        add(amounts, other.amounts, sign),
        add(contributors, other.contributors, sign),
        Math.addExact(records, sign * other.records),
        reasons);
  }

  private static long[] add(long[] left, long[] right, int sign) {
    long[] sum = new long[left.length];
    for (int i = 0; i < sum.length; i++) {
      sum[i] = sign > 0 ? Math.addExact(left[i], right[i]) : Math.subtractExact(left[i], right[i]);
    }
    return sum;
  }

  long units(int cell) {
    return units[cell];
  }

  long amount(int cell) {
    return amounts[cell];
  }

  long contributors(int cell) {
    return contributors[cell];
  }

  boolean hasNegative() {
    return records < 0
        || Arrays.stream(units).anyMatch(n -> n < 0)
        || Arrays.stream(contributors).anyMatch(n -> n < 0);
  }

  @Override
  public boolean equals(@Nullable Object o) {
    return o instanceof Partial that
        && hash.equals(that.hash)
        && records == that.records
        && Arrays.equals(units, that.units)
        && Arrays.equals(amounts, that.amounts)
        && Arrays.equals(contributors, that.contributors)
        && rejections.equals(that.rejections);
  }

  @Override
  public int hashCode() {
    return Objects.hash(hash, records, Arrays.hashCode(units));
  }

  /** The number of records; no count. */
  @Override
  public String toString() {
    return "Partial[" + records + " records]";
  }
}
