package org.allervers.crypto.internal.shamir;

import java.security.SecureRandom;
import java.util.Arrays;

/**
 * Splits bytes so that any {@code needed} parts give them back and fewer say nothing about them but their number. Each byte is
 * the value at 0 of a random polynomial of its own; the part of holder x is its values at x.
 *
 * <p>It is computed here and not by Bouncy Castle, which leaves its polynomials in memory.
 *
 * @source A. Shamir, How to share a secret, 1979
 */
public final class Shamir {
  private static final BinaryField FIELD = BinaryField.BYTES;

  private Shamir() {}

  /**
   * Returns the parts of the holders 1 to {@code holders}, which the caller has to wipe.
   *
   * @param needed from 2 to {@code holders}
   * @param holders at most 255
   */
  public static byte[][] split(byte[] secret, int needed, int holders, SecureRandom random) {
    if (needed < 2 || holders < needed || holders > 255) {
      throw new IllegalArgumentException("cannot split for " + needed + " of " + holders);
    }
    // All coefficients are drawn, the highest too: were it never zero, fewer parts would exclude
    // values.
    byte[][] coefficients = new byte[needed][secret.length];
    System.arraycopy(secret, 0, coefficients[0], 0, secret.length);
    for (int i = 1; i < needed; i++) {
      random.nextBytes(coefficients[i]);
    }
    byte[][] parts = new byte[holders][secret.length];
    for (int x = 1; x <= holders; x++) {
      for (int at = 0; at < secret.length; at++) {
        int value = 0;
        for (int i = needed - 1; i >= 0; i--) {
          value = FIELD.multiply(value, x) ^ Byte.toUnsignedInt(coefficients[i][at]);
        }
        parts[x - 1][at] = (byte) value;
      }
    }
    for (byte[] each : coefficients) {
      Arrays.fill(each, (byte) 0);
    }
    return parts;
  }

  /**
   * Returns the values at {@code x} of the polynomials that go through those parts: the secret at 0, the part of another
   * holder elsewhere. The caller has to wipe it.
   *
   * @param holders different numbers from 1 to 255
   * @param parts of those holders, all of one length
   */
  public static byte[] at(int x, int[] holders, byte[][] parts) {
    byte[] values = new byte[parts[0].length];
    for (int i = 0; i < holders.length; i++) {
      int weight = 1;
      for (int j = 0; j < holders.length; j++) {
        if (j != i) {
          int quotient = FIELD.multiply(x ^ holders[j], FIELD.inverse(holders[i] ^ holders[j]));
          weight = FIELD.multiply(weight, quotient);
        }
      }
      for (int at = 0; at < values.length; at++) {
        values[at] ^= (byte) FIELD.multiply(Byte.toUnsignedInt(parts[i][at]), weight);
      }
    }
    return values;
  }
}
