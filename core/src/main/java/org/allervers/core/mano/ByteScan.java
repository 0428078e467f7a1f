package org.allervers.core.mano;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Searches bytes eight at a time: a dump is read several times over for its few signs. */
final class ByteScan {

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH = 0x8080808080808080L;

  private ByteScan() {}

  /** Returns the first place of {@code sign}, an ASCII one, or {@code to} if it is nowhere. */
  static int find(byte[] bytes, char sign, int from, int to) {
    long pattern = ONES * sign;
    int at = from;
    for (; at <= to - Long.BYTES; at += Long.BYTES) {
      long eight = (long) LONG.get(bytes, at) ^ pattern;
      // The lowest high bit that is left stands over the first byte that was the sign.
      long found = (eight - ONES) & ~eight & HIGH;
      if (found != 0) {
        return at + Long.numberOfTrailingZeros(found) / Byte.SIZE;
      }
    }
    while (at < to && bytes[at] != sign) {
      at++;
    }
    return at;
  }

  /** Returns whether all are ASCII. */
  static boolean isAscii(byte[] bytes, int from, int to) {
    long all = 0;
    int at = from;
    for (; at <= to - Long.BYTES; at += Long.BYTES) {
      all |= (long) LONG.get(bytes, at);
    }
    for (; at < to; at++) {
      all |= bytes[at];
    }
    return (all & HIGH) == 0;
  }
}
