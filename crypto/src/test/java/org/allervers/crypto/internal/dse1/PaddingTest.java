package org.allervers.crypto.internal.dse1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaddingTest {

  @ParameterizedTest
  @CsvSource({
    "0, 512",
    "511, 512",
    "512, 1024",
    "1023, 1024",
    "1024, 2048",
    "2047, 2048",
    "2048, 4096",
    "4095, 4096",
    "4096, 4352",
    "4351, 4352",
    "4352, 4608",
    "8191, 8192",
    "16383, 16384",
    "16384, 17408",
    "67108864, 69206016"
  })
  void pads_to_the_bucket(int length, int bucket) {
    assertThat(Padding.paddedLength(length)).isEqualTo(bucket);
  }

  @Test
  void never_costs_more_than_an_eighth_above_the_buckets() {
    for (int length = 4096; length < 300_000; length += 7) {
      int padded = Padding.paddedLength(length);
      assertThat(padded).isGreaterThan(length);
      assertThat(padded - length).isLessThanOrEqualTo(1 + length / 8);
      assertThat(Padding.paddedLength(padded - 1)).as("a bucket holds itself").isEqualTo(padded);
    }
  }

  @Test
  void refuses_a_padding_that_no_writer_makes() throws Exception {
    assertThat(Padding.unpad(Padding.pad(new byte[5]))).isEqualTo(new byte[5]);
    byte[] noMark = new byte[512];
    byte[] wrongMark = Padding.pad(new byte[5]);
    wrongMark[5] = 1;
    byte[] wrongBucket = Arrays.copyOf(Padding.pad(new byte[5]), 1024);
    for (byte[] padded : new byte[][] {new byte[0], noMark, wrongMark, wrongBucket}) {
      assertThatThrownBy(() -> Padding.unpad(padded))
          .isInstanceOfSatisfying(
              Refused.class, e -> assertThat(e.check()).isEqualTo(Refused.Check.PADDING));
    }
  }
}
