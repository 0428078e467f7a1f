package org.allervers.core.mano;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read the fast way is what the JDK reads; what the JDK refuses is not read. */
class UsualMomentProperties {

  private static Optional<Instant> slow(String text) {
    try {
      return Optional.of(ManoValues.instant(text, ZoneOffset.UTC));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static void compare(String text) {
    Optional<Instant> fast = UsualMoment.of(text);
    if (fast.isPresent()) {
      assertThat(slow(text)).as(text).isEqualTo(fast);
    }
  }

  @Property(tries = 3000)
  void agrees_with_the_jdk(
      @ForAll @IntRange(max = 9999) int year,
      @ForAll @IntRange(max = 13) int month,
      @ForAll @IntRange(max = 32) int day,
      @ForAll @IntRange(max = 61) int other,
      @ForAll @IntRange(max = 10) int digits,
      @ForAll Random random) {
    StringBuilder text = new StringBuilder(String.format(
        Locale.ROOT,
        "%04d-%02d-%02d%s%02d:%02d:%02d",
        year,
        month,
        day,
        random.nextBoolean() ? "T" : " ",
        random.nextInt(26),
        other,
        random.nextInt(62)));
    if (digits > 0) {
      text.append('.');
      random.ints(digits, 0, 10).forEach(text::append);
    }
    text.append(random.nextBoolean() ? "Z" : "+00");
    compare(text.toString());
    // One letter anywhere is another.
    text.setCharAt(random.nextInt(text.length()), "0T -:.Z+٣x".charAt(random.nextInt(10)));
    compare(text.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-05-01T08:30:00.000Z",
        "2024-02-29T23:59:59Z",
        "2024-05-31 08:30:00.12+00",
        "1999-12-31 00:00:00+00"
      })
  void reads_the_usual_forms(String text) {
    assertThat(UsualMoment.of(text)).isPresent().isEqualTo(slow(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2023-02-29T08:30:00Z",
        "2024-05-01T24:00:00Z",
        "2024-05-01T08:30:00.Z",
        "2024-05-01",
        "Z",
        ""
      })
  void leaves_the_others(String text) {
    assertThat(UsualMoment.of(text)).isEmpty();
  }
}
