package org.allervers.core.rules.minor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DecisionTableTest {

  private static final List<LocalDate> ERAS = List.of(
      LocalDate.of(2001, 1, 1),
      LocalDate.of(2002, 3, 5),
      LocalDate.of(2010, 6, 1),
      LocalDate.of(2016, 1, 27),
      LocalDate.of(2016, 1, 28),
      LocalDate.of(2022, 2, 28),
      LocalDate.of(2022, 3, 1),
      Questions.TODAY);

  @Test
  void each_of_the_1600_questions_is_decided_by_one_row_and_none_of_todays_rows_is_dead() {
    Map<String, Integer> decided = new HashMap<>();
    for (MinorQuestion question : Questions.all(Questions.TODAY)) {
      decided.merge(MinorDecisions.standard().decide(question).rule(), 1, Integer::sum);
    }
    assertThat(decided.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(1600);
    Set<String> idle =
        new TreeSet<>(DecisionTable.ROWS.stream().map(row -> row.id).toList());
    idle.removeAll(decided.keySet());
    // These two belong to earlier law.
    assertThat(idle).containsExactly("L01", "R05c");
  }

  @Test
  void ids_of_rows_are_never_shared() {
    assertThat(DecisionTable.ROWS.stream().map(row -> row.id)).doesNotHaveDuplicates();
  }

  @Test
  void every_row_decides_on_some_day_and_every_day_every_question_is_decided() {
    Set<String> used = new TreeSet<>();
    for (LocalDate day : ERAS) {
      for (MinorQuestion question : Questions.all(day)) {
        MinorDecision decision = MinorDecisions.standard().decide(question);
        used.add(decision.rule());
        assertThat(decision.basis()).as(Questions.describe(question)).isNotEmpty();
        LocalDate law = day.isBefore(MinorLaw.PATIENTS_RIGHTS) ? MinorLaw.PATIENTS_RIGHTS : day;
        assertThat(decision.basis())
            .as(Questions.describe(question) + " " + decision.rule())
            .allMatch(basis -> basis.isInForce(law));
      }
    }
    assertThat(used)
        .containsExactlyInAnyOrderElementsOf(
            DecisionTable.ROWS.stream().map(row -> row.id).collect(Collectors.toSet()));
  }

  @Test
  void days_beyond_all_calendars_are_answered_too() {
    for (LocalDate day : List.of(LocalDate.MIN, LocalDate.MAX)) {
      for (MinorQuestion question : Questions.all(day)) {
        assertThat(MinorDecisions.standard().decide(question).duties())
            .allMatch(duty -> !duty.due().isBefore(duty.since()));
      }
    }
  }

  @Test
  void every_row_speaks_both_languages() {
    assertThat(DecisionTable.ROWS).allSatisfy(row -> {
      assertThat(row.french).hasSizeGreaterThan(20).endsWith(".");
      assertThat(row.english).hasSizeGreaterThan(20).endsWith(".");
    });
  }
}
