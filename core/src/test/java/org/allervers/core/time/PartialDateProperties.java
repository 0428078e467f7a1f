package org.allervers.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

class PartialDateProperties {

  @Provide
  Arbitrary<PartialDate> partialDates() {
    Arbitrary<LocalDate> days =
        Arbitraries.longs().between(-719162, 2932896).map(LocalDate::ofEpochDay);
    return Arbitraries.oneOf(
        days.map(PartialDate::of),
        days.map(day -> PartialDate.of(YearMonth.from(day))),
        days.map(day -> PartialDate.of(Year.from(day))),
        Arbitraries.just(PartialDate.unknown()));
  }

  @Property
  void is_written_as_it_is_read(@ForAll("partialDates") PartialDate date) {
    assertThat(PartialDate.parse(date.toString())).isEqualTo(date).hasSameHashCodeAs(date);
  }

  @Property
  void lies_between_its_bounds(@ForAll("partialDates") PartialDate date) {
    assertThat(date.earliest().isPresent())
        .isEqualTo(date.precision() != PartialDate.Precision.UNKNOWN);
    date.day().ifPresent(day -> assertThat(date.earliest()).contains(day).isEqualTo(date.latest()));
    date.earliest()
        .ifPresent(first -> assertThat(first).isBeforeOrEqualTo(date.latest().orElseThrow()));
    date.year()
        .ifPresent(
            year -> assertThat(date.latest().orElseThrow().getYear()).isEqualTo(year.getValue()));
  }

  @Property
  void refuses_any_other_text_without_repeating_it(@ForAll @StringLength(max = 12) String text) {
    try {
      assertThat(PartialDate.parse(text)).hasToString(text);
    } catch (DateTimeParseException e) {
      assertThat(e.getMessage()).isEqualTo("a partial date must be yyyy-mm-dd, yyyy-mm, yyyy or ?");
      assertThat(e.getParsedString()).isEmpty();
    }
  }

  @Property
  void knows_the_last_day_of_each_month(
      @ForAll @IntRange(min = 1, max = 9999) int year,
      @ForAll @IntRange(min = 1, max = 12) int month) {
    LocalDate last = LocalDate.of(year, month, 1).plusMonths(1).minusDays(1);
    assertThat(PartialDate.of(YearMonth.of(year, month)).latest()).contains(last);
  }

  @Example
  void refuses_a_day_that_does_not_exist() {
    assertThatThrownBy(() -> PartialDate.parse("2023-02-29"))
        .isInstanceOf(DateTimeParseException.class);
    assertThatThrownBy(() -> PartialDate.parse("2023-13"))
        .isInstanceOf(DateTimeParseException.class);
    assertThatThrownBy(() -> PartialDate.parse("0000")).isInstanceOf(DateTimeParseException.class);
    assertThat(PartialDate.parse("2024-02-29").day()).contains(LocalDate.of(2024, 2, 29));
  }
}
