package org.allervers.indicators;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.allervers.indicators.PartialMismatchException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Counts of a part of the records. Partial results of one plan form a commutative group: {@link #merge} is associative
 * and commutative, {@link Plan#zero} is its identity, {@link #minus} its inverse. Whole numbers only, so that every
 * order of merging gives the same bits.
 *
 * <p>The persons of two partial results that merge must be different ones. Where two hosts cannot tell, a
 * {@link Consolidation} gives bounds instead.
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
  private final SortedCounts sparse;
  private final long records;
  private final Map<Rejection, Long> rejections;
  private final SortedSet<Shard> shards;

  /** Takes the arrays over; the caller must not keep them. */
  Partial(
      String hash,
      long[] units,
      long[] amounts,
      long[] contributors,
      SortedCounts sparse,
      long records,
      Map<Rejection, Long> rejections,
      SortedSet<Shard> shards) {
    this.hash = hash;
    this.units = units;
    this.amounts = amounts;
    this.contributors = contributors;
    this.sparse = sparse;
    this.records = records;
    Map<Rejection, Long> copy = new EnumMap<>(Rejection.class);
    rejections.forEach((reason, count) -> {
      if (count != 0) {
        copy.put(reason, count);
      }
    });
    this.rejections = Collections.unmodifiableMap(copy);
    this.shards = Collections.unmodifiableSortedSet(shards);
  }

  Partial(Layout layout, Cells cells, long records, Map<Rejection, Long> rejections) {
    this(
        layout.hash(),
        cells.units.clone(),
        cells.amounts.clone(),
        cells.contributors.clone(),
        cells.sparse.sorted(),
        records,
        rejections,
        new TreeSet<>());
    for (int i = 0; i < layout.indicators().size(); i++) {
      if (BoundIndicator.isPlain(layout.indicators().get(i))) {
        fillSteps(layout, i);
      }
    }
  }

  /** Where there is no condition, those looked at and the denominator are those counted. */
  private void fillSteps(Layout layout, int indicator) {
    boolean hasContributors = Layout.hasContributors(layout.indicators().get(indicator));
    int shift = layout.contributorShift(indicator);
    for (int p = 0; p < layout.periods().size(); p++) {
      for (int s = 0; s < layout.scopes(indicator).size(); s++) {
        int counted = layout.cell(indicator, p, s, Slots.COUNTED);
        for (int slot : new int[] {Slots.INITIAL, Slots.DENOMINATOR}) {
          int cell = layout.cell(indicator, p, s, slot);
          units[cell] = units[counted];
          if (hasContributors) {
            contributors[cell + shift] = contributors[counted + shift];
          }
        }
      }
    }
  }

  static Partial zero(Layout layout) {
    return new Partial(
        layout.hash(),
        new long[layout.size()],
        new long[layout.amountSize()],
        new long[layout.contributorSize()],
        SortedCounts.NONE,
        0,
        Map.of(),
        new TreeSet<>());
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

  /** The records that are covered, as far as it was said; empty if it was not. */
  public SortedSet<Shard> shards() {
    return shards;
  }

  /**
   * The same counts, said to be of these records. A partial result that names its shards merges only with others that
   * cover different ones.
   *
   * @throws IllegalArgumentException if two of the shards overlap
   */
  public Partial covering(Shard... covered) {
    SortedSet<Shard> own = new TreeSet<>();
    for (Shard shard : covered) {
      if (own.stream().anyMatch(shard::overlaps)) {
        throw new IllegalArgumentException("shards of one partial result must not overlap");
      }
      own.add(shard);
    }
    return new Partial(hash, units, amounts, contributors, sparse, records, rejections, own);
  }

  /**
   * The counts of both. The records of the two must be different ones, of different persons.
   *
   * @throws PartialMismatchException if the other was made by a plan that counts something else, or covers a shard that
   *     overlaps with one of this
   * @throws ArithmeticException if a count leaves 64 bits
   */
  public Partial merge(Partial other) {
    requireSameDefinitions(other);
    List<Shard> overlapping = new ArrayList<>();
    for (Shard shard : other.shards) {
      if (shards.stream().anyMatch(shard::overlaps)) {
        overlapping.add(shard);
      }
    }
    if (!overlapping.isEmpty()) {
      throw PartialMismatchException.ofShards(Reason.OVERLAPPING_SHARDS, hash, overlapping);
    }
    SortedSet<Shard> all = new TreeSet<>(shards);
    all.addAll(other.shards);
    return combine(other, 1, all);
  }

  /**
   * The counts of this one without those of the other.
   *
   * @throws PartialMismatchException if the other was made by a plan that counts something else, or covers a shard that
   *     this one does not have
   * @throws ArithmeticException if a count leaves 64 bits
   */
  public Partial minus(Partial other) {
    requireSameDefinitions(other);
    TreeSet<Shard> left = new TreeSet<>(shards);
    List<Shard> absent = new ArrayList<>(other.shards);
    absent.removeIf(left::remove);
    if (!absent.isEmpty()) {
      throw PartialMismatchException.ofShards(Reason.ABSENT_SHARDS, hash, absent);
    }
    return combine(other, -1, left);
  }

  /**
   * The counts as bytes, to be read by {@link Plan#partial(byte[])} of the same definitions anywhere. Equal results give
   * equal bytes. They are as confidential as this: seal them before they travel.
   */
  public byte[] toBytes() {
    return PartialCodec.write(this);
  }

  private void requireSameDefinitions(Partial other) {
    if (!hash.equals(other.hash)) {
      throw PartialMismatchException.ofDefinitions(hash, other.hash);
    }
  }

  private Partial combine(Partial other, int sign, SortedSet<Shard> covered) {
    Map<Rejection, Long> reasons = new EnumMap<>(Rejection.class);
    reasons.putAll(rejections);
    other.rejections.forEach(
        (reason, count) -> reasons.merge(reason, sign * count, Math::addExact));
    return new Partial(
        hash,
        add(units, other.units, sign),
        add(amounts, other.amounts, sign),
        add(contributors, other.contributors, sign),
        sparse.plus(other.sparse, sign),
        Math.addExact(records, sign * other.records),
        reasons,
        covered);
  }

  /** Sums without a question for each; the sign of {@code over} tells in the end whether some sum left 64 bits. */
  private static long[] add(long[] left, long[] right, int sign) {
    long[] sum = new long[left.length];
    long over = 0;
    if (sign > 0) {
      for (int i = 0; i < sum.length; i++) {
        long one = left[i] + right[i];
        over |= (left[i] ^ one) & (right[i] ^ one);
        sum[i] = one;
      }
    } else {
      for (int i = 0; i < sum.length; i++) {
        long one = left[i] - right[i];
        over |= (left[i] ^ right[i]) & (left[i] ^ one);
        sum[i] = one;
      }
    }
    if (over < 0) {
      throw new ArithmeticException("a count must fit in 64 bits");
    }
    return sum;
  }

  /** The units of all cells; not to be changed. */
  long[] units() {
    return units;
  }

  /** The amounts of all cells that have one; not to be changed. */
  long[] amounts() {
    return amounts;
  }

  /** The contributors of all cells that have their own; not to be changed. */
  long[] contributors() {
    return contributors;
  }

  SortedCounts sparse() {
    return sparse;
  }

  boolean hasNegative() {
    return records < 0
        || Arrays.stream(units).anyMatch(n -> n < 0)
        || Arrays.stream(amounts).anyMatch(n -> n < 0)
        || Arrays.stream(contributors).anyMatch(n -> n < 0)
        || sparse.hasNegative();
  }

  @Override
  public boolean equals(@Nullable Object o) {
    return o instanceof Partial that
        && hash.equals(that.hash)
        && records == that.records
        && Arrays.equals(units, that.units)
        && Arrays.equals(amounts, that.amounts)
        && Arrays.equals(contributors, that.contributors)
        && sparse.equals(that.sparse)
        && rejections.equals(that.rejections)
        && shards.equals(that.shards);
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
