package org.allervers.crypto.internal.shamir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.bouncycastle.crypto.threshold.ShamirSecretSplitter;
import org.bouncycastle.crypto.threshold.ShamirSplitSecret;
import org.bouncycastle.crypto.threshold.ShamirSplitSecretShare;
import org.junit.jupiter.api.Test;

class ShamirProperties {
  private static final SecureRandom RANDOM = new SecureRandom();

  private static byte[] combine(List<Integer> holders, byte[][] parts) {
    int[] x = holders.stream().mapToInt(Integer::intValue).toArray();
    byte[][] y = holders.stream().map(holder -> parts[holder - 1]).toArray(byte[][]::new);
    return Shamir.at(0, x, y);
  }

  @Property(tries = 300)
  void any_parts_that_are_enough_give_the_secret_back(
      @ForAll @Size(min = 1, max = 48) byte[] secret,
      @ForAll @IntRange(min = 2, max = 16) int needed,
      @ForAll @IntRange(min = 0, max = 14) int more,
      @ForAll long order) {
    int holders = Math.min(16, needed + more);
    byte[][] parts = Shamir.split(secret, needed, holders, RANDOM);
    List<Integer> all =
        new ArrayList<>(IntStream.rangeClosed(1, holders).boxed().toList());
    Collections.shuffle(all, new Random(order));
    assertThat(combine(all.subList(0, needed), parts)).isEqualTo(secret);
    int[] x = all.subList(0, needed).stream().mapToInt(Integer::intValue).toArray();
    byte[][] y = Arrays.stream(x).mapToObj(holder -> parts[holder - 1]).toArray(byte[][]::new);
    for (int holder : all) {
      assertThat(Shamir.at(holder, x, y)).isEqualTo(parts[holder - 1]);
    }
  }

  @Property(tries = 60)
  void parts_that_are_too_few_fit_every_secret_alike(
      @ForAll byte secret,
      @ForAll @IntRange(min = 2, max = 6) int needed,
      @ForAll @IntRange(min = 0, max = 4) int more) {
    int holders = needed + more;
    byte[][] parts = Shamir.split(new byte[] {secret}, needed, holders, RANDOM);
    // With one part missing, each of its 256 values gives another secret: none is excluded, none is
    // likelier.
    List<Integer> enough = IntStream.rangeClosed(1, needed).boxed().toList();
    Set<Byte> secrets = new HashSet<>();
    for (int value = 0; value < 256; value++) {
      parts[needed - 1] = new byte[] {(byte) value};
      secrets.add(combine(enough, parts)[0]);
    }
    assertThat(secrets).hasSize(256);
  }

  @Test
  void the_highest_coefficient_is_drawn_like_the_others_and_may_be_zero() {
    // Two parts of a set of two are the same value exactly when the slope is zero: one time in 256.
    int same = 0;
    for (int i = 0; i < 20_000; i++) {
      byte[][] parts = Shamir.split(new byte[] {7}, 2, 2, RANDOM);
      same += parts[0][0] == 7 ? 1 : 0;
    }
    // 78 are expected; the chance of fewer than 20 is below 10^-14.
    assertThat(same).isBetween(20, 250);
  }

  @Test
  void a_known_answer_worked_by_hand() {
    // 0x2a + 0x05 x over the holders 1, 2, 3: 2a^05, 2a^0a, 2a^0f.
    byte[][] parts = {{0x2f}, {0x20}, {0x25}};
    assertThat(combine(List.of(1, 2), parts)).containsExactly(0x2a);
    assertThat(combine(List.of(3, 1), parts)).containsExactly(0x2a);
    assertThat(Shamir.at(3, new int[] {1, 2}, new byte[][] {{0x2f}, {0x20}})).containsExactly(0x25);
  }

  @Property(tries = 60)
  void bouncy_castle_combines_ours_and_we_combine_its(
      @ForAll @Size(32) byte[] secret, @ForAll @IntRange(min = 2, max = 5) int needed)
      throws Exception {
    int holders = needed + 2;
    byte[][] ours = Shamir.split(secret, needed, holders, RANDOM);
    ShamirSplitSecretShare[] shares = new ShamirSplitSecretShare[needed];
    for (int i = 0; i < needed; i++) {
      shares[i] = new ShamirSplitSecretShare(ours[holders - 1 - i], holders - i);
    }
    assertThat(ShamirSplitSecret.getInstance(ShamirSecretSplitter.Algorithm.AES, shares)
            .getSecret())
        .isEqualTo(secret);
    ShamirSplitSecret theirs = ShamirSecretSplitter.getInstance(
            ShamirSecretSplitter.Algorithm.AES, 32, RANDOM)
        .splitAround(new ShamirSplitSecretShare(secret, 1), needed, holders);
    byte[][] parts = new byte[holders][];
    for (int i = 0; i < holders; i++) {
      parts[i] = theirs.getSecretShares()[i].getEncoded();
    }
    // Bouncy Castle puts the value that it splits around at 1, and so does what is compared here.
    int[] x = IntStream.rangeClosed(2, needed + 1).toArray();
    byte[][] y = Arrays.stream(x).mapToObj(holder -> parts[holder - 1]).toArray(byte[][]::new);
    assertThat(Shamir.at(1, x, y)).isEqualTo(secret);
    assertThat(Shamir.at(0, x, y)).isEqualTo(theirs.getSecret());
  }

  @Test
  void one_part_must_never_be_enough() {
    assertThatThrownBy(() -> Shamir.split(new byte[1], 1, 2, RANDOM))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Shamir.split(new byte[1], 3, 2, RANDOM))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
