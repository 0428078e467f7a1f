package org.allervers.crypto.internal.dse1;

import java.util.Arrays;

/**
 * Hides the length of a payload: 0x80 then zeros, up to a bucket.
 *
 * @source Nikitin et al., "Reducing Metadata Leakage from Encrypted Files and Communication with PURBs", 2019: Padmé
 */
final class Padding {
  private static final int[] BUCKETS = {512, 1024, 2048, 4096};
  private static final byte END = (byte) 0x80;

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

  /** Returns the payload padded, in a new array that the caller has to wipe. */
  static byte[] pad(byte[] payload) {
    byte[] padded = Arrays.copyOf(payload, paddedLength(payload.length));
    padded[payload.length] = END;
    return padded;
  }

  /**
   * Returns the payload of {@code padded}, in a new array.
   *
   * @throws Refused if the end is not marked, or if the bucket is not the one of that payload
   */
  static byte[] unpad(byte[] padded) throws Refused {
    int end = padded.length - 1;
    while (end >= 0 && padded[end] == 0) {
      end--;
    }
    if (end < 0 || padded[end] != END || paddedLength(end) != padded.length) {
      throw new Refused(Refused.Check.PADDING, 0);
    }
    return Arrays.copyOf(padded, end);
  }
}
