package org.allervers.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.allervers.core.time.ReportingPeriod;
import org.allervers.indicators.CellChange.Side;
import org.allervers.indicators.People.Person;
import org.allervers.indicators.People.Stay;
import org.allervers.indicators.definition.Expression;
import org.allervers.indicators.definition.Population;
import org.allervers.indicators.explain.Cell;
import org.allervers.indicators.explain.Move;
import org.allervers.indicators.explain.Move.Origin;
import org.allervers.indicators.explain.Move.Reason;
import org.allervers.indicators.explain.StepResult.Step;
import org.allervers.indicators.period.TimeKind;
import org.allervers.indicators.table.Scope;
import org.junit.jupiter.api.Test;

class CellChangeTest {

  private static final ReportingPeriod NEXT = ReportingPeriod.ofYear(2023);
  private static final Plan<Person> PLAN = People.schema()
      .compile(List.of(People.bySex(), People.byService()), People.TEAMS, People.YEAR, NEXT);

  private static final Person ROSE = person(1, "F", 2022, 3, 400);
  private static final Person LILAS = person(2, "F", 2022, 5, 30);
  private static final Person IRIS = person(3, "F", 2023, 2, 30);

  @Test
  void a_new_dossier_enters_and_a_removed_one_leaves() {
    CellChange<Person> change = women(List.of(ROSE), List.of(LILAS));
    assertThat(change.entered()).hasSize(1);
    assertMove(change.entered().get(0), LILAS, Reason.ABSENT, Origin.DATA);
    assertMove(change.left().get(0), ROSE, Reason.ABSENT, Origin.DATA);
    assertThat(change.stayed()).isZero();
  }

  @Test
  void a_corrected_date_leaves_by_the_step_of_time() {
    Person corrected = person(2, "F", 2021, 5, 30);
    CellChange<Person> change = women(List.of(ROSE, LILAS), List.of(ROSE, corrected));
    assertThat(change.entered()).isEmpty();
    assertThat(change.stayed()).isEqualTo(1);
    Move<Person> move = change.left().get(0);
    assertMove(move, corrected, Reason.STEP, Origin.DATA);
    assertThat(move.step().orElseThrow().step()).isEqualTo(Step.TIME);
    assertThat(move.step().orElseThrow().condition()).contains("suivi");
  }

  @Test
  void a_corrected_answer_is_found_in_the_line_where_it_stands_now() {
    Person corrected = person(2, "H", 2022, 5, 30);
    Move<Person> move = women(List.of(LILAS), List.of(corrected)).left().get(0);
    assertMove(move, corrected, Reason.ELSEWHERE, Origin.DATA);
    assertThat(move.elsewhere()).extracting(Cell::row).contains("H", Cell.TOTAL);
  }

  @Test
  void what_cannot_be_read_any_more_is_said_to_be_unreadable() {
    Person broken = person(2, "!", 2022, 5, 30);
    assertMove(
        women(List.of(LILAS), List.of(broken)).left().get(0),
        broken,
        Reason.UNREADABLE,
        Origin.DATA);
  }

  @Test
  void another_period_is_told_from_other_data() {
    List<Person> people = List.of(ROSE, LILAS, IRIS);
    CellChange<Person> change = CellChange.between(
        new Side<>(PLAN, people, cell(People.YEAR)),
        new Side<>(PLAN, people, cell(NEXT)),
        Person::id);
    assertThat(change.stayed()).isEqualTo(1);
    assertMove(change.entered().get(0), IRIS, Reason.STEP, Origin.PERIOD);
    assertMove(change.left().get(0), LILAS, Reason.STEP, Origin.PERIOD);
  }

  @Test
  void another_definition_names_the_condition_that_now_fails() {
    Indicator strict = People.bySex().toBuilder("SEXE")
        .population(Population.everybody()
            .withExclusions(Expression.not(Expression.exists("suivi", TimeKind.STOCK_AT_END))))
        .build();
    Plan<Person> stricter =
        People.schema().compile(List.of(strict), People.TEAMS, People.YEAR, NEXT);
    List<Person> people = List.of(ROSE, LILAS);
    CellChange<Person> change = CellChange.between(
        new Side<>(PLAN, people, cell(People.YEAR)),
        new Side<>(stricter, people, cell(People.YEAR)),
        Person::id);
    Move<Person> move = change.left().get(0);
    assertMove(move, LILAS, Reason.STEP, Origin.DEFINITION);
    assertThat(move.step().orElseThrow().step()).isEqualTo(Step.EXCLUSION);
  }

  @Test
  void data_and_period_that_only_move_somebody_together_are_both_named() {
    // In 2022 she was not there before and would not be there now; in 2023 she is since the
    // correction.
    Person corrected = person(2, "F", 2023, 5, 30);
    Person before = person(2, "F", 2021, 5, 30);
    CellChange<Person> change = CellChange.between(
        new Side<>(PLAN, List.of(before), cell(People.YEAR)),
        new Side<>(PLAN, List.of(corrected), cell(NEXT)),
        Person::id);
    assertMove(change.entered().get(0), corrected, Reason.STEP, Origin.DATA, Origin.PERIOD);
  }

  @Test
  void only_one_figure_is_compared_and_each_person_once() {
    Side<Person> side = new Side<>(PLAN, List.of(ROSE), cell(People.YEAR));
    Side<Person> men =
        new Side<>(PLAN, List.of(ROSE), new Cell("SEXE", Scope.TOTAL, People.YEAR, "H"));
    Side<Person> twice = new Side<>(PLAN, List.of(ROSE, ROSE), cell(People.YEAR));
    assertThatThrownBy(() -> CellChange.between(side, men, Person::id))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> CellChange.between(side, twice, Person::id))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("1");
  }

  @Test
  void nothing_of_a_person_is_in_a_string() {
    CellChange<Person> change = women(List.of(ROSE), List.of(LILAS));
    assertThat(change.toString() + change.entered() + new Side<>(PLAN, List.of(ROSE), cell(NEXT)))
        .doesNotContain("Person", "id=");
  }

  private static CellChange<Person> women(List<Person> before, List<Person> after) {
    return CellChange.between(
        new Side<>(PLAN, before, cell(People.YEAR)),
        new Side<>(PLAN, after, cell(People.YEAR)),
        Person::id);
  }

  private static Cell cell(ReportingPeriod period) {
    return new Cell("SEXE", Scope.TOTAL, period, "F");
  }

  private static void assertMove(
      Move<Person> move, Person record, Reason reason, Origin... origins) {
    assertThat(move.record()).isSameAs(record);
    assertThat(move.reason()).isEqualTo(reason);
    assertThat(move.origins()).containsExactlyInAnyOrder(origins);
  }

  private static Person person(int id, String sex, int year, int month, int days) {
    LocalDate from = LocalDate.of(year, month, 1);
    return new Person(
        id,
        sex,
        Optional.empty(),
        List.of(new Stay(from, Optional.of(from.plusDays(days)), "N1", Optional.empty())),
        List.of());
  }
}
