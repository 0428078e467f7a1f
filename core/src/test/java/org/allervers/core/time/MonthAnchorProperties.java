package org.allervers.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class MonthAnchorProperties {

  @Property
  void ends_on_the_same_day_of_the_month_or_else_on_the_last(
      @ForAll @IntRange(min = 0, max = 4000) int offset,
      @ForAll @IntRange(min = 1, max = 30) int k) {
    LocalDate start = LocalDate.of(2019, 1, 1).plusDays(offset);
    LocalDate expiry = new MonthAnchor(start, 2).expiry(k);
    YearMonth month = YearMonth.from(start).plusMonths(2L * k);
    assertThat(expiry)
        .isEqualTo(month.atDay(Math.min(start.getDayOfMonth(), month.lengthOfMonth())));
  }

  @Property
  void leaves_no_gap_and_no_overlap(@ForAll @IntRange(min = 0, max = 4000) int offset) {
    MonthAnchor anchor = new MonthAnchor(LocalDate.of(2019, 1, 1).plusDays(offset), 2);
    for (int k = 1; k < 12; k++) {
      assertThat(anchor.period(k).end()).contains(anchor.period(k + 1).start());
    }
  }

  @Example
  void does_not_drift_after_a_short_month() {
    MonthAnchor anchor = new MonthAnchor(LocalDate.of(2022, 12, 31), 2);
    assertThat(anchor.expiry(1)).isEqualTo("2023-02-28");
    assertThat(anchor.expiry(4)).isEqualTo("2023-08-31");
    assertThat(new MonthAnchor(LocalDate.of(2023, 12, 31), 2).expiry(1)).isEqualTo("2024-02-29");
    assertThatThrownBy(() -> anchor.expiry(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new MonthAnchor(anchor.start(), 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
