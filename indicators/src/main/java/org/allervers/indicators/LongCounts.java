package org.allervers.indicators;

import java.util.Arrays;

/** How often each key was seen: a table of whole numbers without objects. Keys are zero or more. Not thread-safe. */
final class LongCounts {

  private static final long FREE = -1;

  private long[] keys = new long[16];
  private long[] counts = new long[16];
  private int size;

  LongCounts() {
    Arrays.fill(keys, FREE);
  }

  void add(long key, long count) {
    int at = find(keys, key);
    boolean isNew = keys[at] == FREE;
    keys[at] = key;
    counts[at] += count;
    if (isNew) {
      size++;
      if (2 * size > keys.length) {
        grow();
      }
    }
  }

  /** Keys with a count other than zero, ascending. */
  SortedCounts sorted() {
    long[] used = new long[size];
    int n = 0;
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] != FREE && counts[i] != 0) {
        used[n++] = keys[i];
      }
    }
    long[] sorted = Arrays.copyOf(used, n);
    Arrays.sort(sorted);
    long[] values = new long[n];
    for (int i = 0; i < n; i++) {
      values[i] = counts[find(keys, sorted[i])];
    }
    return new SortedCounts(sorted, values);
  }

  private void grow() {
    long[] larger = new long[2 * keys.length];
    long[] largerCounts = new long[larger.length];
    Arrays.fill(larger, FREE);
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] != FREE && counts[i] != 0) {
        int at = find(larger, keys[i]);
        larger[at] = keys[i];
        largerCounts[at] = counts[i];
      }
    }
    size = 0;
    for (long key : larger) {
      size += key == FREE ? 0 : 1;
    }
    keys = larger;
    counts = largerCounts;
  }

  private static int find(long[] keys, long key) {
    long hash = key * 0x9E3779B97F4A7C15L;
    int mask = keys.length - 1;
    int at = (int) (hash >>> 32) & mask;
    while (keys[at] != FREE && keys[at] != key) {
      at = (at + 1) & mask;
    }
    return at;
  }
}
