package org.allervers.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ReportingPeriodTest {

  private static final LocalDate NEW_YEAR = LocalDate.of(2022, 1, 1);

  @Test
  void includes_its_first_day_and_excludes_its_end() {
    ReportingPeriod year = ReportingPeriod.ofYear(2022);
    assertThat(year.contains(NEW_YEAR)).isTrue();
    assertThat(year.contains(LocalDate.of(2022, 12, 31))).isTrue();
    assertThat(year.contains(LocalDate.of(2023, 1, 1))).isFalse();
    assertThat(year.last()).isEqualTo(LocalDate.of(2022, 12, 31));
  }

  @Test
  void quarters_make_the_year() {
    LocalDate day = NEW_YEAR;
    for (int quarter = 1; quarter <= 4; quarter++) {
      ReportingPeriod part = ReportingPeriod.ofQuarter(2022, quarter);
      assertThat(part.start()).isEqualTo(day);
      day = part.end();
    }
    assertThat(day).isEqualTo(ReportingPeriod.ofYear(2022).end());
  }

  @Test
  void closed_bounds_include_the_last_day() {
    assertThat(ReportingPeriod.ofClosed(NEW_YEAR, NEW_YEAR))
        .isEqualTo(ReportingPeriod.of(NEW_YEAR, NEW_YEAR.plusDays(1)));
  }

  @Test
  void rejects_a_period_of_no_day() {
    assertThatIllegalArgumentException().isThrownBy(() -> ReportingPeriod.of(NEW_YEAR, NEW_YEAR));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ReportingPeriod.of(NEW_YEAR, NEW_YEAR.minusDays(1)));
    assertThatIllegalArgumentException().isThrownBy(() -> ReportingPeriod.ofQuarter(2022, 5));
  }
}
