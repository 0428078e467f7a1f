package org.allervers.indicators.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PercentVectors {

  @ParameterizedTest
  @CsvSource({
    "1,8,13", "5,8,63", "4,18,22", "5,18,28", "2,37,5", "4,37,11", "9,44,20", "2,44,5", "0,8,0",
    "8,8,100"
  })
  void rounds_the_direct_quotient_half_up(long part, long base, String expected) {
    assertThat(Percent.of(part, base, 0)).contains(new BigDecimal(expected));
  }

  @ParameterizedTest
  @CsvSource({"41,49,20", "39,55,41", "49,74,51", "84,162,93", "50,40,-20"})
  void divides_a_growth_by_the_earlier_figure(long before, long after, String expected) {
    assertThat(Percent.growth(before, after, 0)).contains(new BigDecimal(expected));
  }

  @ParameterizedTest
  @CsvSource({
    "75,41,0,-1",
    "54,162,2,87",
    "19,162,2,30",
    "24,49,1,12",
    "43,49,1,21",
    "0,10,1,0",
    "100,10,1,10"
  })
  void lists_the_whole_numbers_that_print_as_a_percentage(
      String percent, long base, long candidates, long first) {
    BigDecimal printed = new BigDecimal(percent);
    assertThat(Percent.candidates(printed, base)).isEqualTo(candidates);
    assertThat(Percent.firstCandidate(printed, base).orElse(-1)).isEqualTo(first);
  }

  @Test
  void keeps_the_decimals_that_are_asked_for() {
    assertThat(Percent.of(1, 3, 1)).contains(new BigDecimal("33.3"));
    assertThat(Percent.of(1, 16, 2)).contains(new BigDecimal("6.25"));
    assertThat(Percent.of(1, 16, 1)).contains(new BigDecimal("6.3"));
  }

  @Test
  void has_no_share_of_nothing() {
    assertThat(Percent.of(0, 0, 0)).isEmpty();
    assertThat(Percent.growth(0, 5, 0)).isEmpty();
    assertThat(Percent.firstCandidate(BigDecimal.TEN, 0)).isEmpty();
  }

  @Test
  void refuses_a_negative_base_and_a_scale_out_of_bounds() {
    assertThatIllegalArgumentException().isThrownBy(() -> Percent.of(1, -1, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> Percent.of(1, 1, 7));
  }

  @Property
  void equals_whole_number_arithmetic(
      @ForAll @LongRange(max = 1_000_000_000_000L) long part,
      @ForAll @LongRange(min = 1, max = 1_000_000_000_000L) long base) {
    // Half up on non-negative whole numbers: floor((200 k + n) / (2 n)).
    BigInteger n = BigInteger.valueOf(base);
    BigInteger expected =
        BigInteger.valueOf(part).multiply(BigInteger.valueOf(200)).add(n).divide(n.shiftLeft(1));
    assertThat(Percent.of(part, base, 0)).contains(new BigDecimal(expected));
  }

  @Property
  void candidates_are_those_that_print_so(
      @ForAll @IntRange(max = 100) int percent, @ForAll @IntRange(min = 1, max = 300) int base) {
    BigDecimal printed = BigDecimal.valueOf(percent);
    long expected = LongStream.rangeClosed(0, base)
        .filter(k -> Percent.of(k, base, 0).orElseThrow().compareTo(printed) == 0)
        .count();
    assertThat(Percent.candidates(printed, base)).isEqualTo(expected);
  }
}
