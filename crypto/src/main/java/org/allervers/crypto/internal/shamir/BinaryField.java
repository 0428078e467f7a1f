package org.allervers.crypto.internal.shamir;

/**
 * The field of 2^n elements, n at most 15. Neither a branch nor a memory access depends on an element: what is computed with
 * takes the same time whatever it is. This class is immutable and thread-safe.
 */
public final class BinaryField {
  /** 256 elements, with the polynomial x^8 + x^4 + x^3 + x + 1 (FIPS 197). */
  public static final BinaryField BYTES = new BinaryField(8, 0x11b);

  /** 1024 elements, with the primitive polynomial x^10 + x^3 + 1; 2 generates all but zero. */
  public static final BinaryField WORDS = new BinaryField(10, 0x409);

  private final int bits;
  private final int polynomial;

  private BinaryField(int bits, int polynomial) {
    this.bits = bits;
    this.polynomial = polynomial;
  }

  /** Returns the product. The sum is XOR. */
  public int multiply(int a, int b) {
    int product = 0;
    for (int bit = bits - 1; bit >= 0; bit--) {
      product <<= 1;
      product ^= polynomial & -((product >>> bits) & 1);
      product ^= a & -((b >>> bit) & 1);
    }
    return product;
  }

  /** Returns the inverse, and 0 for 0. */
  public int inverse(int a) {
    // a^(2^n - 2): the squares from a^2 to a^(2^(n-1)), multiplied.
    int square = a;
    int inverse = 1;
    for (int i = 1; i < bits; i++) {
      square = multiply(square, square);
      inverse = multiply(inverse, square);
    }
    return inverse;
  }
}
