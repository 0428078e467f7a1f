package org.allervers.indicators;

import java.util.Arrays;

/** Whole numbers one after another, in as few bytes as the widest of them needs. Written once, then only read. */
final class Packed {

  private static final int[] NONE = {};

  private byte[] bytes = new byte[16];
  private short[] shorts = {};
  private int[] ints = NONE;
  private long[] longs = {};
  private int width = Byte.BYTES;
  private int size;

  int size() {
    return size;
  }

  void add(long value) {
    while (!fits(value)) {
      widen();
    }
    switch (width) {
      case Byte.BYTES -> {
        bytes = size < bytes.length ? bytes : Arrays.copyOf(bytes, 2 * size);
        bytes[size] = (byte) value;
      }
      case Short.BYTES -> {
        shorts = size < shorts.length ? shorts : Arrays.copyOf(shorts, 2 * size);
        shorts[size] = (short) value;
      }
      case Integer.BYTES -> {
        ints = size < ints.length ? ints : Arrays.copyOf(ints, 2 * size);
        ints[size] = (int) value;
      }
      default -> {
        longs = size < longs.length ? longs : Arrays.copyOf(longs, 2 * size);
        longs[size] = value;
      }
    }
    size++;
  }

  private boolean fits(long value) {
    return switch (width) {
      case Byte.BYTES -> value == (byte) value;
      case Short.BYTES -> value == (short) value;
      case Integer.BYTES -> value == (int) value;
      default -> true;
    };
  }

  private void widen() {
    long[] all = new long[size];
    copy(0, size, all, 0);
    int room = Math.max(16, size);
    switch (width) {
      case Byte.BYTES -> {
        bytes = new byte[0];
        shorts = new short[room];
        width = Short.BYTES;
      }
      case Short.BYTES -> {
        shorts = new short[0];
        ints = new int[room];
        width = Integer.BYTES;
      }
      default -> {
        ints = NONE;
        longs = new long[room];
        width = Long.BYTES;
      }
    }
    for (int i = 0; i < all.length; i++) {
      switch (width) {
        case Short.BYTES -> shorts[i] = (short) all[i];
        case Integer.BYTES -> ints[i] = (int) all[i];
        default -> longs[i] = all[i];
      }
    }
  }

  /** Gives room back that is not needed. */
  void trim() {
    bytes = Arrays.copyOf(bytes, width == Byte.BYTES ? size : 0);
    shorts = Arrays.copyOf(shorts, width == Short.BYTES ? size : 0);
    ints = Arrays.copyOf(ints, width == Integer.BYTES ? size : 0);
    longs = Arrays.copyOf(longs, width == Long.BYTES ? size : 0);
  }

  /** Forgets the last ones. */
  void truncate(int newSize) {
    size = newSize;
  }

  long get(int index) {
    return switch (width) {
      case Byte.BYTES -> bytes[index];
      case Short.BYTES -> shorts[index];
      case Integer.BYTES -> ints[index];
      default -> longs[index];
    };
  }

  /** Copies those from {@code first} up to before {@code end}. */
  void copy(int first, int end, long[] into, int at) {
    int shift = at - first;
    switch (width) {
      case Byte.BYTES -> {
        for (int i = first; i < end; i++) {
          into[i + shift] = bytes[i];
        }
      }
      case Short.BYTES -> {
        for (int i = first; i < end; i++) {
          into[i + shift] = shorts[i];
        }
      }
      case Integer.BYTES -> {
        for (int i = first; i < end; i++) {
          into[i + shift] = ints[i];
        }
      }
      default -> System.arraycopy(longs, first, into, at, end - first);
    }
  }

  /** Copies those from {@code first} up to before {@code end}, less than {@code base}. */
  void copyLess(int base, int first, int end, int[] into, int at) {
    int shift = at - first;
    if (width == Integer.BYTES) {
      for (int i = first; i < end; i++) {
        into[i + shift] = ints[i] - base;
      }
      return;
    }
    for (int i = first; i < end; i++) {
      into[i + shift] = (int) get(i) - base;
    }
  }

  /** Whether those from the first on are 1, 2, 3 and so on. */
  boolean countsUp() {
    for (int i = 0; i < size; i++) {
      if (get(i) != i + 1) {
        return false;
      }
    }
    return true;
  }

  /** Copies those from {@code first} up to before {@code end}, each as what the map has in its place. */
  void copy(int first, int end, int[] into, int[] map) {
    switch (width) {
      case Byte.BYTES -> {
        for (int i = first; i < end; i++) {
          into[i - first] = map[bytes[i]];
        }
      }
      case Short.BYTES -> {
        for (int i = first; i < end; i++) {
          into[i - first] = map[shorts[i]];
        }
      }
      default -> {
        for (int i = first; i < end; i++) {
          into[i - first] = map[(int) get(i)];
        }
      }
    }
  }

  /** Copies those that stand so far behind {@code first}, each as what the map has in its place. */
  void copy(int first, int[] behind, int count, int[] into, int[] map) {
    switch (width) {
      case Byte.BYTES -> {
        for (int i = 0; i < count; i++) {
          into[i] = map[bytes[first + behind[i]]];
        }
      }
      case Short.BYTES -> {
        for (int i = 0; i < count; i++) {
          into[i] = map[shorts[first + behind[i]]];
        }
      }
      default -> {
        for (int i = 0; i < count; i++) {
          into[i] = map[(int) get(first + behind[i])];
        }
      }
    }
  }

  /** Finds the windows of the days from {@code first} up to before {@code end}. */
  void windows(int first, int end, PeriodIndex periods, int[] into) {
    switch (width) {
      case Short.BYTES -> {
        for (int i = first; i < end; i++) {
          into[i - first] = periods.window(shorts[i]);
        }
      }
      case Integer.BYTES -> {
        for (int i = first; i < end; i++) {
          into[i - first] = periods.window(ints[i]);
        }
      }
      default -> {
        for (int i = first; i < end; i++) {
          into[i - first] = periods.window(get(i));
        }
      }
    }
  }
}
