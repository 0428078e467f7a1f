package org.allervers.indicators;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Keys in ascending order with counts other than zero. Immutable; its arrays belong to it. */
final class SortedCounts {

  static final SortedCounts NONE = new SortedCounts(new long[0], new long[0]);

  private final long[] keys;
  private final long[] counts;

  SortedCounts(long[] keys, long[] counts) {
    this.keys = keys;
    this.counts = counts;
  }

  int size() {
    return keys.length;
  }

  long key(int index) {
    return keys[index];
  }

  long count(int index) {
    return counts[index];
  }

  /** Index of the first key that is not below. */
  int from(long key) {
    int found = Arrays.binarySearch(keys, key);
    return found >= 0 ? found : -found - 1;
  }

  /** The sum, or with sign -1 the difference. */
  SortedCounts plus(SortedCounts other, int sign) {
    if (other.keys.length == 0) {
      return this;
    }
    long[] merged = new long[keys.length + other.keys.length];
    long[] sums = new long[merged.length];
    int left = 0;
    int right = 0;
    int n = 0;
    while (left < keys.length || right < other.keys.length) {
      long next = Math.min(
          left < keys.length ? keys[left] : Long.MAX_VALUE,
          right < other.keys.length ? other.keys[right] : Long.MAX_VALUE);
      long sum = 0;
      if (left < keys.length && keys[left] == next) {
        sum = counts[left++];
      }
      if (right < other.keys.length && other.keys[right] == next) {
        sum = Math.addExact(sum, Math.multiplyExact(sign, other.counts[right++]));
      }
      if (sum != 0) {
        merged[n] = next;
        sums[n++] = sum;
      }
    }
    return new SortedCounts(Arrays.copyOf(merged, n), Arrays.copyOf(sums, n));
  }

  boolean hasNegative() {
    return Arrays.stream(counts).anyMatch(n -> n < 0);
  }

  @Override
  public boolean equals(@Nullable Object o) {
    return o instanceof SortedCounts that
        && Arrays.equals(keys, that.keys)
        && Arrays.equals(counts, that.counts);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(keys) + Arrays.hashCode(counts);
  }
}
