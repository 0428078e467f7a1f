package org.allervers.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DateRangeProperties {

  private static final LocalDate ORIGIN = LocalDate.of(2023, 12, 20);

  @Provide
  Arbitrary<DateRange> ranges() {
    Arbitrary<LocalDate> starts = Arbitraries.integers().between(0, 20).map(ORIGIN::plusDays);
    return Combinators.combine(starts, Arbitraries.integers().between(-1, 15))
        .as((start, days) ->
            days < 0 ? DateRange.from(start) : DateRange.of(start, start.plusDays(days)));
  }

  @Property
  void is_written_as_it_is_read(@ForAll("ranges") DateRange range) {
    assertThat(DateRange.parse(range.toString())).isEqualTo(range).hasSameHashCodeAs(range);
  }

  @Property
  void overlaps_exactly_where_a_day_is_in_both(
      @ForAll("ranges") DateRange one, @ForAll("ranges") DateRange other) {
    boolean shared = LongStream.range(0, 60)
        .mapToObj(ORIGIN::plusDays)
        .anyMatch(day -> one.contains(day) && other.contains(day));
    assertThat(one.overlaps(other)).isEqualTo(shared).isEqualTo(other.overlaps(one));
  }

  @Property
  void is_as_long_as_the_days_that_it_holds(@ForAll("ranges") DateRange range) {
    range
        .days()
        .ifPresent(days -> assertThat(LongStream.range(0, 60)
                .mapToObj(ORIGIN::plusDays)
                .filter(range::contains)
                .count())
            .isEqualTo(days));
  }

  @Example
  void rejects_end_before_start() {
    assertThatThrownBy(() -> DateRange.of(ORIGIN, ORIGIN.minusDays(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("end must not be before start");
    assertThat(DateRange.of(ORIGIN, ORIGIN).isEmpty()).isTrue();
    assertThat(DateRange.ofClosed(ORIGIN, ORIGIN).days()).hasValue(1);
    assertThatThrownBy(() -> DateRange.parse("2022-01-01"))
        .isInstanceOf(DateTimeParseException.class);
  }
}
