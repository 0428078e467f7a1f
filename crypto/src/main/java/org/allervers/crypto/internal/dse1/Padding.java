package org.allervers.crypto.internal.dse1;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Hides the length of a payload: 0x80 then zeros, up to a bucket.
 *
 * @source Nikitin et al., "Reducing Metadata Leakage from Encrypted Files and Communication with PURBs", 2019: Padmé
 */
final class Padding {
  private static final int[] BUCKETS = {512, 1024, 2048, 4096};
  private static final byte END = (byte) 0x80;
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

  private Padding() {}

  /** Returns the length, in bytes, to which {@code least} bytes are padded. */
  static long bucket(long least) {
    for (int bucket : BUCKETS) {
      if (least <= bucket) {
        return bucket;
      }
    }
    int exponent = 63 - Long.numberOfLeadingZeros(least);
    int kept = 32 - Integer.numberOfLeadingZeros(exponent);
    long mask = (1L << (exponent - kept)) - 1;
    return Math.addExact(least, mask) & ~mask;
  }

  /** Returns the padded length, in bytes, of a payload of {@code length} bytes with its end mark. */
  static int paddedLength(int length) {
    return Math.toIntExact(bucket(length + 1L));
  }

  /**
   * Puts into {@code to} the part of the padded payload that begins at {@code start}.
   *
   * @param length of the part, in bytes
   */
  static void put(byte[] payload, int start, byte[] to, int length) {
    int kept = Math.max(0, Math.min(payload.length - start, length));
    if (kept > 0) {
      System.arraycopy(payload, start, to, 0, kept);
    }
    Arrays.fill(to, kept, length, (byte) 0);
    int end = payload.length - start;
    if (end >= 0 && end < length) {
      to[end] = END;
    }
  }

  /** Returns where the last byte that is not zero is among the first {@code length} bytes; -1 if there is none. */
  static int lastMark(byte[] bytes, int length) {
    int end = length;
    // Eight bytes at a time: half a bucket may be padding.
    while (end >= Long.BYTES && (long) EIGHT.get(bytes, end - Long.BYTES) == 0) {
      end -= Long.BYTES;
    }
    end--;
    while (end >= 0 && bytes[end] == 0) {
      end--;
    }
    return end;
  }

  /**
   * Checks the end of a padded payload.
   *
   * @param mark the last byte that is not zero
   * @param end where it was, in the whole
   * @param padded the length of the whole, in bytes
   * @throws Refused if the end is not marked, or if the bucket is not the one of that payload
   */
  static void check(byte mark, int end, int padded) throws Refused {
    if (mark != END || paddedLength(end) != padded) {
      throw new Refused(Refused.Check.PADDING, 0);
    }
  }
}
