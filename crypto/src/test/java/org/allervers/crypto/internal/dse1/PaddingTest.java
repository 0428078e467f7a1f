package org.allervers.crypto.internal.dse1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @ValueSource(ints = {0, 5, 511, 4095, 16_383, 16_384, 16_385, 32_767, 400_000})
  void parts_put_together_are_the_payload_its_mark_and_zeros(int length) {
    byte[] payload = new byte[length];
    Arrays.fill(payload, (byte) 7);
    byte[] expected = Arrays.copyOf(payload, Padding.paddedLength(length));
    expected[length] = (byte) 0x80;
    byte[] part = new byte[Cobblestone.CHUNK];
    Arrays.fill(part, (byte) 9);
    byte[] found = new byte[expected.length];
    for (int start = 0; start < found.length; start += part.length) {
      int put = Math.min(part.length, found.length - start);
      Padding.put(payload, start, part, put);
      System.arraycopy(part, 0, found, start, put);
    }
    assertThat(found).isEqualTo(expected);
    assertThat(Padding.lastMark(found, found.length)).isEqualTo(length);
  }

  @Test
  void finds_the_last_mark_wherever_it_is() {
    for (int length = 0; length < 40; length++) {
      byte[] bytes = new byte[40];
      Arrays.fill(bytes, length, bytes.length, (byte) 9);
      assertThat(Padding.lastMark(bytes, length)).isEqualTo(-1);
      for (int at = 0; at < length; at++) {
        bytes[at] = 1;
        assertThat(Padding.lastMark(bytes, length)).isEqualTo(at);
      }
    }
  }

  @Test
  void refuses_a_padding_that_no_writer_makes() throws Exception {
    assertThat(opened(padded(5, 512))).isEqualTo(new byte[5]);
    assertThat(opened(padded(5_000, 5_120))).isEqualTo(new byte[5_000]);
    byte[] wrongMark = padded(5, 512);
    wrongMark[5] = 1;
    for (byte[] message : new byte[][] {
      new byte[0], new byte[512], new byte[40_000], wrongMark, padded(5, 1024), padded(5, 40_000)
    }) {
      assertThatThrownBy(() -> opened(message))
          .isInstanceOfSatisfying(
              Refused.class, e -> assertThat(e.check()).isEqualTo(Refused.Check.PADDING));
    }
  }

  private static byte[] padded(int length, int padded) {
    byte[] message = new byte[padded];
    message[length] = (byte) 0x80;
    return message;
  }

  private static byte[] opened(byte[] message) throws Refused {
    EpochKey key = EpochKey.of(new UUID(1, 2), 1, 0, new byte[EpochKey.LENGTH]);
    RecordHeader header = new RecordHeader(1, 0, 1, new UUID(3, 4), 1);
    return new RecordEngine(new SecureRandom(), new UUID(5, 6), new AtomicLong())
        .open(key, Forgery.sealed(key, header, message));
  }
}
