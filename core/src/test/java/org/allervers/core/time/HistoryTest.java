package org.allervers.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.allervers.core.answer.Answer;
import org.junit.jupiter.api.Test;

class HistoryTest {

  private static final LocalDate DAY = LocalDate.of(2022, 3, 1);
  private static final History<String> STREET_THEN_HOME =
      History.since(DAY.plusMonths(2), "home").with(DAY, "street");

  @Test
  void answers_with_what_held_on_the_day() {
    assertThat(STREET_THEN_HOME.at(DAY.minusDays(1))).isEqualTo(Answer.notRecorded());
    assertThat(STREET_THEN_HOME.at(DAY)).isEqualTo(Answer.of("street"));
    assertThat(STREET_THEN_HOME.at(DAY.plusMonths(2).minusDays(1))).isEqualTo(Answer.of("street"));
    assertThat(STREET_THEN_HOME.at(DAY.plusMonths(2))).isEqualTo(Answer.of("home"));
    assertThat(STREET_THEN_HOME.first()).isEqualTo(Answer.of("street"));
    assertThat(STREET_THEN_HOME.latest()).isEqualTo(Answer.of("home"));
  }

  @Test
  void lets_the_later_added_of_one_day_hold_and_keeps_both() {
    History<String> corrected = STREET_THEN_HOME.with(DAY, Answer.declined());
    assertThat(corrected.at(DAY)).isEqualTo(Answer.declined());
    assertThat(corrected.entries()).hasSize(3);
  }

  @Test
  void shows_no_value_in_its_text() {
    assertThat(STREET_THEN_HOME.toString() + STREET_THEN_HOME.entries().get(0))
        .doesNotContain("street");
  }
}
