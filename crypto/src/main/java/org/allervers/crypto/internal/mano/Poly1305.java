package org.allervers.crypto.internal.mano;

import static java.lang.Math.multiplyHigh;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The one-time authenticator Poly1305, a key of 32 bytes for one message. Numbers are three limbs of 44, 44 and 42 bits; no
 * branch and no index depends on the key or the message. Not thread-safe.
 *
 * @source RFC 8439, section 2.5
 */
final class Poly1305 {
  static final int TAG = 16;

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long LOW_44 = (1L << 44) - 1;
  private static final long LOW_42 = (1L << 42) - 1;
  // 2^128, in the highest limb: the byte 1 that ends a full block.
  private static final long FULL_BLOCK = 1L << 40;

  private final byte[] rest = new byte[TAG];
  private long r0;
  private long r1;
  private long r2;
  private long h0;
  private long h1;
  private long h2;
  private long low;
  private long high;

  /** Computes the tag of {@code length} bytes, with the key in the first 32 bytes of {@code key}. */
  void compute(byte[] key, byte[] message, int from, int length) {
    long k0 = (long) LONG.get(key, 0);
    long k1 = (long) LONG.get(key, 8);
    r0 = k0 & 0xffc0fffffffL;
    r1 = (k0 >>> 44 | k1 << 20) & 0xfffffc0ffffL;
    r2 = k1 >>> 24 & 0x00ffffffc0fL;
    h0 = 0;
    h1 = 0;
    h2 = 0;
    int whole = length & -TAG;
    absorb(message, from, from + whole, FULL_BLOCK);
    int left = length - whole;
    if (left > 0) {
      Arrays.fill(rest, (byte) 0);
      System.arraycopy(message, from + whole, rest, 0, left);
      rest[left] = 1;
      absorb(rest, 0, TAG, 0);
    }
    finish((long) LONG.get(key, 16), (long) LONG.get(key, 24));
  }

  /** Writes the tag last computed. */
  void writeTag(byte[] bytes, int at) {
    LONG.set(bytes, at, low);
    LONG.set(bytes, at + 8, high);
  }

  /** Returns whether those 16 bytes are the tag last computed, in a time that says nothing of where they differ. */
  boolean isTag(byte[] bytes, int at) {
    return ((low ^ (long) LONG.get(bytes, at)) | (high ^ (long) LONG.get(bytes, at + 8))) == 0;
  }

  /** Wipes what depends on the key. */
  void destroy() {
    Arrays.fill(rest, (byte) 0);
    r0 = 0;
    r1 = 0;
    r2 = 0;
    h0 = 0;
    h1 = 0;
    h2 = 0;
    low = 0;
    high = 0;
  }

  private void absorb(byte[] m, int from, int to, long end) {
    long a0 = r0;
    long a1 = r1;
    long a2 = r2;
    // 2^132 is 20 modulo 2^130 - 5.
    long b1 = a1 * 20;
    long b2 = a2 * 20;
    long x0 = h0;
    long x1 = h1;
    long x2 = h2;
    for (int at = from; at < to; at += TAG) {
      long t0 = (long) LONG.get(m, at);
      long t1 = (long) LONG.get(m, at + 8);
      x0 += t0 & LOW_44;
      x1 += (t0 >>> 44 | t1 << 20) & LOW_44;
      x2 += t1 >>> 24 | end;
      // Each product, below 2^96, is cut at bit 44: the low parts and the high parts add up without
      // a carry.
      long p = x0 * a0;
      long q = x1 * b2;
      long s = x2 * b1;
      long low0 = (p & LOW_44) + (q & LOW_44) + (s & LOW_44);
      long high0 = (multiplyHigh(x0, a0) << 20 | p >>> 44)
          + (multiplyHigh(x1, b2) << 20 | q >>> 44)
          + (multiplyHigh(x2, b1) << 20 | s >>> 44);
      p = x0 * a1;
      q = x1 * a0;
      s = x2 * b2;
      long low1 = (p & LOW_44) + (q & LOW_44) + (s & LOW_44);
      long high1 = (multiplyHigh(x0, a1) << 20 | p >>> 44)
          + (multiplyHigh(x1, a0) << 20 | q >>> 44)
          + (multiplyHigh(x2, b2) << 20 | s >>> 44);
      p = x0 * a2;
      q = x1 * a1;
      s = x2 * a0;
      long low2 = (p & LOW_44) + (q & LOW_44) + (s & LOW_44);
      long high2 = (multiplyHigh(x0, a2) << 20 | p >>> 44)
          + (multiplyHigh(x1, a1) << 20 | q >>> 44)
          + (multiplyHigh(x2, a0) << 20 | s >>> 44);
      x0 = low0 & LOW_44;
      low1 += (low0 >>> 44) + high0;
      x1 = low1 & LOW_44;
      low2 += (low1 >>> 44) + high1;
      x2 = low2 & LOW_42;
      x0 += ((low2 >>> 42) + (high2 << 2)) * 5;
      x1 += x0 >>> 44;
      x0 &= LOW_44;
    }
    h0 = x0;
    h1 = x1;
    h2 = x2;
  }

  private void finish(long pad0, long pad1) {
    long x0 = h0;
    long x1 = h1;
    long x2 = h2;
    for (int i = 0; i < 2; i++) {
      x2 += x1 >>> 44;
      x1 &= LOW_44;
      x0 += (x2 >>> 42) * 5;
      x2 &= LOW_42;
      x1 += x0 >>> 44;
      x0 &= LOW_44;
    }
    // Subtract 2^130 - 5 and keep the result unless it is negative.
    long y0 = x0 + 5;
    long y1 = x1 + (y0 >>> 44);
    long y2 = x2 + (y1 >>> 44) - (1L << 42);
    long keep = (y2 >>> 63) - 1;
    x0 = (x0 & ~keep) | (y0 & LOW_44 & keep);
    x1 = (x1 & ~keep) | (y1 & LOW_44 & keep);
    x2 = (x2 & ~keep) | (y2 & keep);
    x0 += pad0 & LOW_44;
    x1 += ((pad0 >>> 44 | pad1 << 20) & LOW_44) + (x0 >>> 44);
    x2 += (pad1 >>> 24) + (x1 >>> 44);
    low = (x0 & LOW_44) | (x1 << 44);
    high = ((x1 & LOW_44) >>> 20) | (x2 << 24);
  }
}
