package org.allervers.core.episode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.allervers.core.answer.IncompleteException;
import org.allervers.core.dispositif.Dispositif;
import org.allervers.core.time.DateRange;
import org.junit.jupiter.api.Test;

class EpisodeTest {

  private static final LocalDate FIRST_OF_FEBRUARY = LocalDate.of(2024, 2, 1);
  private static final LocalDate FIRST_OF_MARCH = LocalDate.of(2024, 3, 1);

  @Test
  void lists_all_missing_parts_at_once() {
    assertThatThrownBy(() -> Episode.builder().build())
        .isInstanceOfSatisfying(
            IncompleteException.class,
            e -> assertThat(e.missing()).containsExactly("id", "dispositif", "entreLe"));
  }

  @Test
  void counts_the_day_of_entry_and_not_the_day_of_exit() {
    Episode episode = enteredOn(FIRST_OF_FEBRUARY).exit(exit(FIRST_OF_MARCH)).build();
    assertThat(episode.isOpenOn(FIRST_OF_FEBRUARY.minusDays(1))).isFalse();
    assertThat(episode.isOpenOn(FIRST_OF_FEBRUARY)).isTrue();
    assertThat(episode.isOpenOn(LocalDate.of(2024, 2, 29))).isTrue();
    assertThat(episode.isOpenOn(FIRST_OF_MARCH)).isFalse();
  }

  @Test
  void counts_the_29th_of_february() {
    assertThat(enteredOn(FIRST_OF_FEBRUARY).build().durationInDays(FIRST_OF_MARCH))
        .isEqualTo(29);
    assertThat(enteredOn(LocalDate.of(2024, 2, 29)).build().durationInDays(FIRST_OF_MARCH))
        .isEqualTo(1);
    assertThat(enteredOn(LocalDate.of(2023, 2, 1)).build().durationInDays(LocalDate.of(2023, 3, 1)))
        .isEqualTo(28);
  }

  @Test
  void lasts_no_day_yet_on_the_day_of_entry_or_before() {
    Episode episode = enteredOn(FIRST_OF_FEBRUARY).build();
    assertThat(episode.durationInDays(FIRST_OF_FEBRUARY)).isZero();
    assertThat(episode.durationInDays(FIRST_OF_FEBRUARY.minusYears(1))).isZero();
  }

  @Test
  void stops_lasting_at_the_exit() {
    Episode episode = enteredOn(FIRST_OF_FEBRUARY).exit(exit(FIRST_OF_MARCH)).build();
    assertThat(episode.durationInDays(FIRST_OF_MARCH.plusYears(1))).isEqualTo(29);
    assertThat(episode.durationInDays(FIRST_OF_FEBRUARY.plusDays(10))).isEqualTo(10);
  }

  @Test
  void leaves_out_the_days_between_an_exit_and_the_reopening() {
    LocalDate back = LocalDate.of(2024, 7, 1);
    Episode episode = enteredOn(FIRST_OF_FEBRUARY)
        .addReopening(
            Reopening.builder().date(back).undoneExit(exit(FIRST_OF_MARCH)).build())
        .build();
    assertThat(episode.ranges())
        .containsExactly(DateRange.of(FIRST_OF_FEBRUARY, FIRST_OF_MARCH), DateRange.from(back));
    assertThat(episode.isOpenOn(LocalDate.of(2024, 5, 1))).isFalse();
    assertThat(episode.isOpenOn(back)).isTrue();
    assertThat(episode.durationInDays(back.plusDays(2))).isEqualTo(31);
  }

  @Test
  void holds_an_exit_before_the_entry_without_a_negative_duration() {
    Episode episode = enteredOn(FIRST_OF_MARCH).exit(exit(FIRST_OF_FEBRUARY)).build();
    assertThat(episode.isOpenOn(FIRST_OF_MARCH)).isFalse();
    assertThat(episode.durationInDays(FIRST_OF_MARCH.plusYears(1))).isZero();
  }

  @Test
  void says_nothing_of_what_it_holds() {
    Episode episode = enteredOn(FIRST_OF_FEBRUARY)
        .note("canari")
        .addReferent("canari")
        .exit(exit(FIRST_OF_MARCH).toBuilder().destination("canari").build())
        .build();
    assertThat(episode.toString() + episode.exit() + episode.referents().size())
        .doesNotContain("canari")
        .doesNotContain("2024");
  }

  private static Episode.Builder enteredOn(LocalDate day) {
    return Episode.builder()
        .id(UUID.randomUUID())
        .dispositif(Dispositif.LHSS_JOUR)
        .enteredOn(day);
  }

  private static Exit exit(LocalDate day) {
    return Exit.builder().date(day).motive(ExitMotive.of("ABSENCE_3_MOIS")).build();
  }
}
