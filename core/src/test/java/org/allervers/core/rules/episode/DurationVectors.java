package org.allervers.core.rules.episode;

import static org.allervers.core.rules.episode.Drawn.calendar;
import static org.allervers.core.rules.episode.Drawn.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.allervers.core.Dossier;
import org.allervers.core.rules.Parameters;
import org.allervers.core.testkit.Sketch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The days that every implementation must agree on. */
class DurationVectors {

  private static DurationCalendar mobile(String entry) {
    return calendar("accompagnements[0].dispositif=LHSS_MOBILE; .entreLe=" + entry);
  }

  @Test
  void two_months_from_31_december_2022_end_on_28_february() {
    assertThat(mobile("2022-12-31").nextExpiry(day("2022-12-31"))).contains(day("2023-02-28"));
  }

  @ParameterizedTest
  @CsvSource({"2023-12-29", "2023-12-30", "2023-12-31"})
  void two_months_from_the_last_days_of_2023_end_on_29_february(String entry) {
    assertThat(mobile(entry).nextExpiry(day(entry))).contains(day("2024-02-29"));
  }

  @Test
  void the_fourth_expiry_counted_from_the_anchor_is_31_august() {
    List<LegalPeriod> periods = mobile("2022-12-31").periods(day("2023-08-30"));
    assertThat(periods)
        .extracting(period -> period.range().toString())
        .containsExactly(
            "2022-12-31/2023-02-28",
            "2023-02-28/2023-04-30",
            "2023-04-30/2023-06-30",
            "2023-06-30/2023-08-31");
  }

  @Test
  void an_entry_on_29_february_expires_on_the_29th_each_time() {
    assertThat(mobile("2024-02-29").periods(day("2025-03-01")))
        .extracting(period -> period.range().start().toString())
        .containsExactly(
            "2024-02-29",
            "2024-04-29",
            "2024-06-29",
            "2024-08-29",
            "2024-10-29",
            "2024-12-29",
            "2025-02-28");
  }

  @Test
  void two_hundred_and_ninety_eight_days_are_five_periods() {
    DurationCalendar calendar = mobile("2023-01-10");
    assertThat(calendar.practisedDuration(day("2023-01-10").plusDays(298)))
        .isEqualTo(new AccompaniedTime(298, 5));
  }

  @Test
  void eighteen_months_are_nine_periods_and_their_last_day_is_in_the_ninth() {
    DurationCalendar calendar = mobile("2023-01-10");
    assertThat(calendar.practisedDuration(day("2024-07-10")).periods()).isEqualTo(9);
    assertThat(calendar.practisedDuration(day("2024-07-11")).periods()).isEqualTo(10);
  }

  @ParameterizedTest
  @CsvSource({
    "2023-11-30, 2024-03-01",
    "2024-11-29, 2025-03-01",
    "2024-11-30, 2025-03-01",
    "2024-01-31, 2024-05-01"
  })
  void a_day_place_closes_after_more_than_three_months(String visit, String dueFrom) {
    Dossier dossier = Sketch.dossier(
        "accompagnements[0].dispositif=LHSS_JOUR; .entreLe=2023-06-01; passages[0].date=" + visit);
    assertThat(DayServiceAbsence.of(
            dossier, dossier.episodes().get(0), day(dueFrom).minusDays(1), Parameters.standard()))
        .isEmpty();
    assertThat(DayServiceAbsence.of(
            dossier, dossier.episodes().get(0), day(dueFrom), Parameters.standard()))
        .hasValueSatisfying(absence -> {
          assertThat(absence.lastVisit()).isEqualTo(visit);
          assertThat(absence.dueFrom()).isEqualTo(dueFrom);
          assertThat(absence.exitDate()).isEqualTo(dueFrom);
        });
  }
}
