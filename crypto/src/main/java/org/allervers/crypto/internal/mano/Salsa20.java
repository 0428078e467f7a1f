package org.allervers.crypto.internal.mano;

import static java.lang.Integer.rotateLeft;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The stream cipher XSalsa20: a key of 32 bytes, a nonce of 24, blocks of 64 bytes counted from 0. Not thread-safe.
 *
 * @source D. J. Bernstein, "Extending the Salsa20 nonce" and "Salsa20 specification"
 */
final class Salsa20 {
  static final int BLOCK = 64;

  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final int WORDS = 16;
  private static final int DOUBLE_ROUNDS = 10;
  // "expand 32-byte k", on the diagonal.
  private static final int SIGMA_0 = 0x61707865;
  private static final int SIGMA_5 = 0x3320646e;
  private static final int SIGMA_10 = 0x79622d32;
  private static final int SIGMA_15 = 0x6b206574;

  private final int[] state = new int[WORDS];
  private final int[] mixed = new int[WORDS];

  Salsa20() {
    state[0] = SIGMA_0;
    state[5] = SIGMA_5;
    state[10] = SIGMA_10;
    state[15] = SIGMA_15;
  }

  /** Starts at block 0, under the nonce whose 24 bytes begin at {@code at}. */
  void start(byte[] key, byte[] nonce, int at) {
    for (int i = 0; i < 4; i++) {
      state[1 + i] = (int) INT.get(key, 4 * i);
      state[6 + i] = (int) INT.get(nonce, at + 4 * i);
      state[11 + i] = (int) INT.get(key, 16 + 4 * i);
    }
    mix();
    // HSalsa20: the diagonal and the words of the nonce become the key of this nonce.
    state[1] = mixed[0];
    state[2] = mixed[5];
    state[3] = mixed[10];
    state[4] = mixed[15];
    state[6] = (int) INT.get(nonce, at + 16);
    state[7] = (int) INT.get(nonce, at + 20);
    state[8] = 0;
    state[9] = 0;
    for (int i = 0; i < 4; i++) {
      state[11 + i] = mixed[6 + i];
    }
  }

  /** Adds the next block of the stream to 64 bytes, in place. */
  void addBlock(byte[] bytes, int at) {
    mix();
    for (int i = 0; i < WORDS; i++) {
      int place = at + 4 * i;
      INT.set(bytes, place, (int) INT.get(bytes, place) ^ (mixed[i] + state[i]));
    }
    // An array has fewer than 2^25 blocks: the upper half of the counter stays 0.
    state[8]++;
  }

  /** Wipes what depends on the key. */
  void destroy() {
    Arrays.fill(state, 1, 5, 0);
    Arrays.fill(state, 11, 15, 0);
    Arrays.fill(mixed, 0);
  }

  private void mix() {
    int[] s = state;
    int x0 = s[0];
    int x1 = s[1];
    int x2 = s[2];
    int x3 = s[3];
    int x4 = s[4];
    int x5 = s[5];
    int x6 = s[6];
    int x7 = s[7];
    int x8 = s[8];
    int x9 = s[9];
    int x10 = s[10];
    int x11 = s[11];
    int x12 = s[12];
    int x13 = s[13];
    int x14 = s[14];
    int x15 = s[15];
    // Sixteen local variables stay in registers; a loop over an array does not.
    for (int i = 0; i < DOUBLE_ROUNDS; i++) {
      x4 ^= rotateLeft(x0 + x12, 7);
      x8 ^= rotateLeft(x4 + x0, 9);
      x12 ^= rotateLeft(x8 + x4, 13);
      x0 ^= rotateLeft(x12 + x8, 18);
      x9 ^= rotateLeft(x5 + x1, 7);
      x13 ^= rotateLeft(x9 + x5, 9);
      x1 ^= rotateLeft(x13 + x9, 13);
      x5 ^= rotateLeft(x1 + x13, 18);
      x14 ^= rotateLeft(x10 + x6, 7);
      x2 ^= rotateLeft(x14 + x10, 9);
      x6 ^= rotateLeft(x2 + x14, 13);
      x10 ^= rotateLeft(x6 + x2, 18);
      x3 ^= rotateLeft(x15 + x11, 7);
      x7 ^= rotateLeft(x3 + x15, 9);
      x11 ^= rotateLeft(x7 + x3, 13);
      x15 ^= rotateLeft(x11 + x7, 18);
      x1 ^= rotateLeft(x0 + x3, 7);
      x2 ^= rotateLeft(x1 + x0, 9);
      x3 ^= rotateLeft(x2 + x1, 13);
      x0 ^= rotateLeft(x3 + x2, 18);
      x6 ^= rotateLeft(x5 + x4, 7);
      x7 ^= rotateLeft(x6 + x5, 9);
      x4 ^= rotateLeft(x7 + x6, 13);
      x5 ^= rotateLeft(x4 + x7, 18);
      x11 ^= rotateLeft(x10 + x9, 7);
      x8 ^= rotateLeft(x11 + x10, 9);
      x9 ^= rotateLeft(x8 + x11, 13);
      x10 ^= rotateLeft(x9 + x8, 18);
      x12 ^= rotateLeft(x15 + x14, 7);
      x13 ^= rotateLeft(x12 + x15, 9);
      x14 ^= rotateLeft(x13 + x12, 13);
      x15 ^= rotateLeft(x14 + x13, 18);
    }
    int[] m = mixed;
    m[0] = x0;
    m[1] = x1;
    m[2] = x2;
    m[3] = x3;
    m[4] = x4;
    m[5] = x5;
    m[6] = x6;
    m[7] = x7;
    m[8] = x8;
    m[9] = x9;
    m[10] = x10;
    m[11] = x11;
    m[12] = x12;
    m[13] = x13;
    m[14] = x14;
    m[15] = x15;
  }
}
