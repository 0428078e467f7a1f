package org.allervers.crypto.internal.shamir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BinaryFieldTest {
  /** Long division of polynomials, written otherwise than the field. */
  private static int product(int a, int b, int degree, int polynomial) {
    int product = 0;
    for (int i = 0; i <= degree; i++) {
      if ((b & 1 << i) != 0) {
        product ^= a << i;
      }
    }
    for (int i = 2 * degree; i >= degree; i--) {
      if ((product & 1 << i) != 0) {
        product ^= polynomial << (i - degree);
      }
    }
    return product;
  }

  @Test
  void known_products_of_fips_197() {
    assertThat(BinaryField.BYTES.multiply(0x57, 0x83)).isEqualTo(0xc1);
    assertThat(BinaryField.BYTES.multiply(0x57, 0x13)).isEqualTo(0xfe);
    assertThat(BinaryField.BYTES.inverse(0x53)).isEqualTo(0xca);
  }

  @Test
  void every_product_is_that_of_a_long_division() {
    for (int a = 0; a < 256; a++) {
      for (int b = 0; b < 256; b++) {
        assertThat(BinaryField.BYTES.multiply(a, b)).isEqualTo(product(a, b, 8, 0x11b));
      }
    }
    for (int a = 0; a < 1024; a += 3) {
      for (int b = 0; b < 1024; b += 5) {
        assertThat(BinaryField.WORDS.multiply(a, b)).isEqualTo(product(a, b, 10, 0x409));
      }
    }
  }

  @Test
  void every_element_but_zero_has_an_inverse() {
    for (int a = 1; a < 256; a++) {
      assertThat(BinaryField.BYTES.multiply(a, BinaryField.BYTES.inverse(a))).isEqualTo(1);
    }
    for (int a = 1; a < 1024; a++) {
      assertThat(BinaryField.WORDS.multiply(a, BinaryField.WORDS.inverse(a))).isEqualTo(1);
    }
    assertThat(BinaryField.BYTES.inverse(0)).isZero();
  }

  @Test
  void two_generates_the_field_of_words() {
    Set<Integer> seen = new HashSet<>();
    for (int power = 2; seen.add(power); power = BinaryField.WORDS.multiply(power, 2)) {
      assertThat(power).isBetween(1, 1023);
    }
    assertThat(seen).hasSize(1023);
  }
}
