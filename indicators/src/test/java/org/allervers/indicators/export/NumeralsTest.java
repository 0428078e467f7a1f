package org.allervers.indicators.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.allervers.core.time.ReportingPeriod;
import org.allervers.indicators.table.Count;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumeralsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0|0",
        "12|12",
        "999|999",
        "1000|1_000",
        "1234567|1_234_567",
        "-1500|−1_500",
        "12.5|12,5",
        "1234.50|1_234,50",
        "0.05|0,05",
        "-0.5|−0,5",
        "1E+3|1_000"
      })
  void prints_groups_and_decimals_as_french_does(String value, String printed) {
    assertThat(Numerals.FRENCH.decimal(new BigDecimal(value)))
        .isEqualTo(printed.replace('_', '\u202F'));
  }

  @Test
  void keeps_the_percent_sign_with_its_number() {
    assertThat(Numerals.FRENCH.percent(new BigDecimal("12.5"))).isEqualTo("12,5\u00A0%");
  }

  @Test
  void a_withheld_count_is_not_a_number() {
    assertThat(Numerals.FRENCH.count(Count.withheld())).isEqualTo("n.c.");
    assertThat(Numerals.FRENCH.count(Count.of(0))).isEqualTo("0");
  }

  @Test
  void a_period_names_its_last_day_and_not_the_day_after() {
    assertThat(new Phrases(Wording.FRENCH).period(ReportingPeriod.ofYear(2022)))
        .isEqualTo("année 2022");
    assertThat(new Phrases(Wording.FRENCH).period(ReportingPeriod.ofQuarter(2022, 1)))
        .isEqualTo("du 1er\u00A0janvier 2022 au 31\u00A0mars 2022");
    assertThat(new Phrases(Wording.FRENCH)
            .period(ReportingPeriod.ofClosed(LocalDate.of(2022, 1, 1), LocalDate.of(2023, 12, 31))))
        .isEqualTo("du 1er\u00A0janvier 2022 au 31\u00A0décembre 2023");
  }
}
