package org.allervers.core.rules.episode;

import static org.allervers.core.rules.episode.Drawn.calendar;
import static org.allervers.core.rules.episode.Drawn.day;
import static org.allervers.core.rules.episode.Drawn.decided;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.allervers.core.code.Code;
import org.allervers.core.dispositif.Dispositif;
import org.allervers.core.rules.Parameters;
import org.allervers.core.rules.Source;
import org.allervers.core.rules.episode.PeriodBasis.Agreed;
import org.allervers.core.rules.episode.PeriodBasis.Prescribed;
import org.allervers.core.rules.episode.PeriodBasis.Recorded;
import org.allervers.core.time.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationCalendarTest {

  private static final String ESSIP = "accompagnements[0].dispositif=ESSIP; .entreLe=2023-03-01; "
      + "sante.prescriptions[0].date=2023-03-01; .nature=SOINS_INFIRMIERS; .dernierJour=2023-04-30";

  private static List<String> ranges(List<LegalPeriod> periods) {
    return periods.stream().map(period -> period.range().toString()).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "EMSP, PERIODS",
    "EMSP_PERINAT, PERIODS",
    "LHSS_MOBILE, PERIODS",
    "LHSS_MOBILE_PERINAT, PERIODS",
    "LHSS_JOUR, PERIODS",
    "ESSIP, PRESCRIPTIONS",
    "ACT_HLM, PROJECT"
  })
  void each_dispositif_lasts_by_its_own_measure(String dispositif, DurationKind kind) {
    DurationCalendar calendar =
        calendar("accompagnements[0].dispositif=" + dispositif + "; .entreLe=2023-01-10");
    assertThat(calendar.kind()).isEqualTo(kind);
    assertThat(calendar.nextExpiry(day("2023-01-20")).isPresent())
        .isEqualTo(kind == DurationKind.PERIODS);
  }

  @Test
  void the_length_of_a_period_is_that_of_the_value_list() {
    for (Code<Dispositif> code : Dispositif.list().codes()) {
      List<String> listed = code.concept().orElseThrow().mapping("duree-mois");
      if (DurationKind.of(code) == DurationKind.PERIODS) {
        assertThat(listed)
            .containsExactly(
                EpisodeParameters.PERIOD_MONTHS.at(day("2023-01-01")).toString());
      } else {
        assertThat(listed).isEmpty();
      }
    }
  }

  @Test
  void nothing_is_reckoned_for_a_dispositif_that_the_list_does_not_hold() {
    DurationCalendar calendar = DurationCalendar.of(
        Drawn.episode("accompagnements[0].dispositif=EMSP; .entreLe=2023-01-10").toBuilder()
            .dispositif(Dispositif.list().read("AUTRE_CHOSE"))
            .build(),
        List.of());
    assertThat(calendar.kind()).isEqualTo(DurationKind.UNKNOWN);
    assertThat(calendar.currentPeriod(day("2023-02-01"))).isEmpty();
    assertThat(calendar.expiredSince(day("2024-02-01"))).isEmpty();
    assertThat(calendar.periods(day("2024-02-01"))).isEmpty();
    assertThat(calendar.alertsDue(day("2023-01-01"), day("2025-01-01"))).isEmpty();
    assertThat(calendar.practisedDuration(day("2023-01-12"))).isEqualTo(new AccompaniedTime(2, 0));
  }

  @Test
  void each_period_says_what_decided_it() {
    DurationCalendar calendar = calendar("accompagnements[0].dispositif=EMSP; .entreLe=2023-01-10; "
        + "accompagnements[0].periodes[0].numero=1; .periode=2023-01-10/2023-03-10; "
        + "accompagnements[0].periodes[1].numero=3; .periode=2023-05-10/2023-07-10; "
        + ".renouvellement.decideLe=2023-05-02");
    List<LegalPeriod> periods = calendar.periods(day("2023-06-01"));
    assertThat(ranges(periods))
        .containsExactly("2023-01-10/2023-03-10", "2023-03-10/2023-05-10", "2023-05-10/2023-07-10");
    assertThat(periods).extracting(LegalPeriod::isDecided).containsExactly(true, false, true);
    assertThat(periods.get(1).basis()).isEqualTo(new PeriodBasis.Undecided());
    assertThat(periods.get(2).basis().decidedOn()).contains(day("2023-05-02"));
    assertThat(periods.get(2).basis())
        .isInstanceOfSatisfying(
            Recorded.class, recorded -> assertThat(recorded.period().number()).isEqualTo(3));
    assertThat(calendar.gaps(day("2023-06-01")))
        .containsExactly(DateRange.parse("2023-03-10/2023-05-10"));
    assertThat(calendar.expiredSince(day("2023-04-01"))).contains(day("2023-03-10"));
    assertThat(calendar.expiredSince(day("2023-06-01"))).isEmpty();
    assertThat(calendar.expiredSince(day("2023-08-01"))).contains(day("2023-07-10"));
  }

  @Test
  void a_decision_of_a_later_day_does_not_exist_yet() {
    DurationCalendar calendar = calendar("accompagnements[0].dispositif=EMSP; .entreLe=2023-01-10; "
        + "accompagnements[0].periodes[0].numero=2; .periode=2023-03-10/2023-05-10; "
        + ".renouvellement.decideLe=2023-03-20; accompagnements[0].sortie.date=2023-05-01");
    assertThat(calendar.expiredSince(day("2023-03-19"))).contains(day("2023-03-10"));
    assertThat(calendar.expiredSince(day("2023-03-20"))).isEmpty();
    assertThat(calendar.lateDecisions(day("2023-03-19"))).isEmpty();
    assertThat(calendar.lateDecisions(day("2023-03-20"))).singleElement().satisfies(late -> {
      assertThat(late.expiry()).isEqualTo("2023-03-10");
      assertThat(late.decidedOn()).isEqualTo("2023-03-20");
      assertThat(late.days()).isEqualTo(10);
    });
    assertThat(calendar.currentPeriod(day("2023-04-30"))).isPresent();
    assertThat(calendar.currentPeriod(day("2023-05-01"))).isEmpty();
    assertThat(calendar.expiredSince(day("2023-08-01"))).isEmpty();
  }

  @Test
  void a_late_decision_counts_from_the_old_expiry_or_from_its_own_day() {
    String sketch = "accompagnements[0].dispositif=EMSP; .entreLe=2023-01-10; "
        + "accompagnements[0].periodes[0].numero=2; .periode=2023-03-20/2023-05-20; "
        + ".renouvellement.decideLe=2023-03-20";
    LocalDate asOf = day("2023-04-01");
    assertThat(calendar(sketch).nextExpiry(asOf)).contains(day("2023-05-10"));
    assertThat(calendar(sketch).legalDuration(asOf)).isEqualTo(new AccompaniedTime(81, 2));
    DurationCalendar fromDecision = calendar(
        sketch, decided(EpisodeParameters.LATE_DECISION, LateDecisionPolicy.FROM_DECISION));
    assertThat(fromDecision.nextExpiry(asOf)).contains(day("2023-05-20"));
    assertThat(ranges(fromDecision.periods(asOf)))
        .containsExactly("2023-01-10/2023-03-10", "2023-03-20/2023-05-20");
    assertThat(fromDecision.legalDuration(asOf)).isEqualTo(new AccompaniedTime(71, 2));
    assertThat(fromDecision.practisedDuration(asOf)).isEqualTo(new AccompaniedTime(81, 2));
  }

  @Test
  void a_reopening_is_an_anchor_of_its_own() {
    DurationCalendar calendar =
        calendar("accompagnements[0].dispositif=LHSS_JOUR; .entreLe=2023-01-31; "
            + ".reouvertures[0].date=2023-08-15; .sortieAnnulee.date=2023-05-01");
    assertThat(ranges(calendar.periods(day("2023-11-01"))))
        .containsExactly(
            "2023-01-31/2023-03-31",
            "2023-03-31/2023-05-31",
            "2023-08-15/2023-10-15",
            "2023-10-15/2023-12-15");
    assertThat(calendar.periods(day("2023-11-01")))
        .extracting(LegalPeriod::entry)
        .containsExactly(1, 1, 2, 2);
    assertThat(calendar.currentPeriod(day("2023-06-01"))).isEmpty();
    assertThat(calendar.currentPeriod(day("2023-08-15")).map(LegalPeriod::number))
        .contains(1);
    assertThat(calendar.practisedDuration(day("2023-08-16"))).isEqualTo(new AccompaniedTime(91, 3));
  }

  @Test
  void a_suspension_runs_on_unless_the_host_decides_that_it_does_not() {
    String sketch = "accompagnements[0].dispositif=EMSP; .entreLe=2023-01-10; "
        + ".suspensions[0].periode=2023-02-01/2023-02-21";
    LocalDate asOf = day("2023-03-01");
    assertThat(calendar(sketch).nextExpiry(asOf)).contains(day("2023-03-10"));
    DurationCalendar stopped =
        calendar(sketch, decided(EpisodeParameters.SUSPENDED_DAYS_COUNT, false));
    assertThat(stopped.nextExpiry(asOf)).contains(day("2023-03-30"));
    assertThat(stopped.practisedDuration(asOf).days()).isEqualTo(30);
  }

  @Test
  void a_suspension_without_an_end_leaves_a_stopped_clock_without_an_expiry() {
    DurationCalendar stopped = calendar(
        "accompagnements[0].dispositif=EMSP; .entreLe=2023-01-10; "
            + ".suspensions[0].periode=2023-02-01/..",
        decided(EpisodeParameters.SUSPENDED_DAYS_COUNT, false));
    assertThat(stopped.nextExpiry(day("2023-01-31"))).contains(day("2023-03-10"));
    assertThat(stopped.nextExpiry(day("2024-03-01"))).isEmpty();
    assertThat(stopped.currentPeriod(day("2024-03-01")).map(LegalPeriod::number))
        .contains(1);
    assertThat(stopped.alertsDue(day("2023-02-02"), day("2030-01-01"))).isEmpty();
    assertThat(stopped.practisedDuration(day("2024-03-01")).days()).isEqualTo(22);
  }

  @Test
  void a_prescription_is_the_period_of_an_essip() {
    DurationCalendar calendar = calendar(ESSIP
        + "; sante.prescriptions[1].date=2023-05-04; .dureeJours=30"
        + "; sante.prescriptions[2].date=2023-03-02; .nature=MEDICAMENT; .dureeJours=300");
    assertThat(calendar.nextExpiry(day("2023-04-30"))).contains(day("2023-05-01"));
    assertThat(calendar.currentPeriod(day("2023-05-01"))).isEmpty();
    assertThat(calendar.expiredSince(day("2023-05-03"))).contains(day("2023-05-01"));
    assertThat(ranges(calendar.periods(day("2023-06-01"))))
        .containsExactly("2023-03-01/2023-05-01", "2023-05-04/2023-06-03");
    assertThat(calendar.gaps(day("2023-06-01")))
        .containsExactly(DateRange.parse("2023-05-01/2023-05-04"));
    assertThat(calendar.currentPeriod(day("2023-05-05")).orElseThrow().basis())
        .isInstanceOf(Prescribed.class);
    assertThat(calendar.legalDuration(day("2023-05-05"))).isEqualTo(new AccompaniedTime(62, 2));
    assertThat(calendar.practisedDuration(day("2023-05-05"))).isEqualTo(new AccompaniedTime(65, 2));
    assertThat(calendar.lateDecisions(day("2023-06-01"))).isEmpty();
  }

  @Test
  void an_essip_without_any_prescription_is_uncovered_since_its_entry() {
    DurationCalendar calendar =
        calendar("accompagnements[0].dispositif=ESSIP; .entreLe=2023-03-01");
    assertThat(calendar.expiredSince(day("2023-03-09"))).contains(day("2023-03-01"));
    assertThat(calendar.gaps(day("2023-03-09"))).isEmpty();
  }

  @Test
  void of_two_prescriptions_the_one_that_ends_last_is_shown() {
    DurationCalendar calendar =
        calendar(ESSIP + "; sante.prescriptions[1].date=2023-04-20; .dernierJour=2023-06-30");
    assertThat(calendar.nextExpiry(day("2023-04-25"))).contains(day("2023-07-01"));
    assertThat(calendar.nextExpiry(day("2023-04-19"))).contains(day("2023-05-01"));
    assertThat(calendar.gaps(day("2023-07-25"))).isEmpty();
  }

  @Test
  void a_project_is_the_period_of_an_act() {
    DurationCalendar calendar = calendar("accompagnements[0].dispositif=ACT_HLM; "
        + ".entreLe=2023-01-10; .projets[0].signeLe=2023-01-15; "
        + "accompagnements[0].projets[1].signeLe=2024-02-01; .periode=2024-02-01/2025-02-01");
    assertThat(ranges(calendar.periods(day("2024-06-01"))))
        .containsExactly("2023-01-15/2024-02-01", "2024-02-01/2025-02-01");
    assertThat(calendar.expiredSince(day("2023-01-12"))).contains(day("2023-01-10"));
    assertThat(calendar.nextExpiry(day("2024-06-01"))).contains(day("2025-02-01"));
    assertThat(calendar.expiredSince(day("2025-02-10"))).contains(day("2025-02-01"));
    assertThat(calendar.currentPeriod(day("2024-06-01")).orElseThrow().basis())
        .isInstanceOfSatisfying(
            Agreed.class, agreed -> assertThat(agreed.decidedOn()).contains(day("2024-02-01")));
  }

  @Test
  void a_law_of_another_year_measures_the_entries_of_that_year() {
    Parameters parameters = Parameters.standard()
        .with(EpisodeParameters.PERIOD_MONTHS.from("2027-01-01", 3, Source.decision("essai")));
    assertThat(calendar("accompagnements[0].dispositif=EMSP; .entreLe=2026-12-31", parameters)
            .nextExpiry(day("2027-01-10")))
        .contains(day("2027-02-28"));
    assertThat(calendar("accompagnements[0].dispositif=EMSP; .entreLe=2027-01-01", parameters)
            .nextExpiry(day("2027-01-10")))
        .contains(day("2027-04-01"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2023-03-26", "2023-10-29"})
  void the_change_of_the_hour_moves_nothing(String changing) {
    LocalDate entry = day(changing).minusMonths(2);
    DurationCalendar calendar = calendar("accompagnements[0].dispositif=EMSP; .entreLe=" + entry);
    assertThat(calendar.nextExpiry(entry)).contains(day(changing));
    assertThat(calendar.expiredSince(day(changing).minusDays(1))).isEmpty();
    assertThat(calendar.expiredSince(day(changing))).contains(day(changing));
    assertThat(calendar.practisedDuration(day(changing).plusDays(1)).days())
        .isEqualTo(entry.datesUntil(day(changing).plusDays(1)).count());
  }

  @Test
  void nothing_of_a_person_is_in_the_texts_of_its_values() {
    DurationCalendar calendar = calendar(ESSIP);
    assertThat(calendar).hasToString("DurationCalendar[PRESCRIPTIONS]");
    LegalPeriod period = calendar.currentPeriod(day("2023-03-02")).orElseThrow();
    assertThat(period).hasToString("LegalPeriod[redacted]");
    assertThat(period.basis()).hasToString("Prescribed[redacted]");
    assertThat(
            Optional.of(calendar.alertsDue(day("2023-03-01"), day("2023-06-01")).get(0)))
        .hasToString("Optional[DurationAlert[PRESCRIPTION_ENDING]]");
  }
}
