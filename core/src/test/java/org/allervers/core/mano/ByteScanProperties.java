package org.allervers.core.mano;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Eight bytes at a time find what one at a time finds. */
class ByteScanProperties {

  /** Bytes next to the sign, and the sign with its high bit, are what a search by words mistakes. */
  private static final byte[] NEAR = {'\t', '\b', '\n', 0, 1, -1, -128, (byte) 0x89, (byte) 0x88};

  private static byte[] bytes(Random random, int length, int kinds) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = NEAR[NEAR.length - 1 - random.nextInt(kinds)];
    }
    return bytes;
  }

  @Property(tries = 2000)
  void finds_the_first_sign(
      @ForAll Random random,
      @ForAll @IntRange(max = 60) int length,
      @ForAll @IntRange(max = 20) int from,
      @ForAll @IntRange(max = 20) int left) {
    // Of every other try the sign itself is among the kinds.
    byte[] bytes = bytes(random, length, NEAR.length - random.nextInt(2));
    int first = Math.min(from, length);
    int to = Math.max(first, length - left);
    int expected = first;
    while (expected < to && bytes[expected] != '\t') {
      expected++;
    }
    assertThat(ByteScan.find(bytes, '\t', first, to)).isEqualTo(expected);
  }

  @Property(tries = 1000)
  void tells_ascii(
      @ForAll Random random,
      @ForAll @IntRange(max = 40) int length,
      @ForAll @IntRange(max = 60) int at,
      @ForAll @IntRange(max = 10) int from) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) random.nextInt(128);
    }
    int first = Math.min(from, length);
    assertThat(ByteScan.isAscii(bytes, first, length)).isTrue();
    if (at < length) {
      bytes[at] = (byte) 0x80;
      assertThat(ByteScan.isAscii(bytes, first, length)).isEqualTo(at < first);
    }
  }
}
