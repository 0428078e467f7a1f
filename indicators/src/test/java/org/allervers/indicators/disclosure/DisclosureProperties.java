package org.allervers.indicators.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.allervers.indicators.Evaluation;
import org.allervers.indicators.disclosure.Facts.Role;
import org.allervers.indicators.explain.Cell;
import org.allervers.indicators.internal.secrecy.BoundsAttack;
import org.allervers.indicators.internal.secrecy.Effort;
import org.allervers.indicators.table.Count;
import org.allervers.indicators.table.Row;
import org.allervers.indicators.table.Table;

@Draws
class DisclosureProperties {

  private static final DisclosureControl STRICT = DisclosureControl.under(SecrecyPolicy.strict());

  @Provide
  Arbitrary<List<Street.Person>> people() {
    return Street.people();
  }

  @Provide
  Arbitrary<Street.Person> person() {
    return Street.person();
  }

  private static Evaluation evaluation(List<Street.Person> people) {
    return Street.evaluation(people, List.of(Street.persons()), Street.FIRST, Street.HALF);
  }

  private static Evaluation withVisits(List<Street.Person> people) {
    return Street.evaluation(
        people,
        List.of(Street.persons(), Street.visits()),
        Street.FIRST,
        Street.SECOND,
        Street.HALF);
  }

  private static ProtectedTables published(Evaluation... evaluations) {
    Outcome outcome = STRICT.publish(evaluations);
    Assume.that(outcome instanceof Outcome.Released);
    return ((Outcome.Released) outcome).tables();
  }

  @Property(tries = 3)
  void no_shown_figure_stands_on_one_to_ten_persons(@ForAll("people") List<Street.Person> people) {
    Evaluation evaluation = withVisits(people);
    for (Map.Entry<Cell, Count> figure : figures(published(evaluation)).entrySet()) {
      if (figure.getValue().exact().isPresent()) {
        long persons = evaluation.contributors(figure.getKey());
        assertThat(persons == 0 || persons >= 11).as(figure.getKey().toString()).isTrue();
      }
    }
  }

  @Property(tries = 3)
  void lines_that_are_all_shown_add_up_to_the_shown_total(
      @ForAll("people") List<Street.Person> people) {
    for (Table table : published(evaluation(people)).tables()) {
      long sum =
          table.rows().stream().mapToLong(row -> row.count().exact().orElse(0)).sum();
      boolean isWhole =
          table.rows().stream().allMatch(row -> row.count().exact().isPresent());
      table.total().orElseThrow().count().exact().ifPresent(total -> {
        assertThat(sum).isLessThanOrEqualTo(total);
        assertThat(!isWhole || sum == total).isTrue();
      });
    }
  }

  @Property(tries = 3)
  void one_more_person_never_shows_a_figure_that_still_stands_on_few(
      @ForAll("people") List<Street.Person> people, @ForAll("person") Street.Person more) {
    Map<Cell, Count> before = figures(published(evaluation(people)));
    List<Street.Person> grown = new ArrayList<>(people);
    grown.add(more);
    Evaluation evaluation = evaluation(grown);
    figures(published(evaluation)).forEach((cell, count) -> {
      boolean wasFew = before.get(cell) instanceof Count.Withheld;
      if (wasFew && count.exact().isPresent()) {
        assertThat(evaluation.contributors(cell)).isGreaterThanOrEqualTo(11);
      }
    });
  }

  @Property(tries = 3)
  void the_order_of_records_and_of_evaluations_changes_nothing(
      @ForAll("people") List<Street.Person> people, @ForAll Random random) {
    List<Street.Person> shuffled = new ArrayList<>(people);
    Collections.shuffle(shuffled, random);
    assertThat(published(evaluation(shuffled)).tables())
        .isEqualTo(published(evaluation(people)).tables());
    Evaluation first = Street.evaluation(people, List.of(Street.persons()), Street.FIRST);
    Evaluation half = Street.evaluation(people, List.of(Street.persons()), Street.HALF);
    assertThat(published(first, half).tables())
        .containsExactlyInAnyOrderElementsOf(published(half, first).tables());
  }

  @Property(tries = 3)
  void publishing_again_after_the_first_time_gives_the_same_tables(
      @ForAll("people") List<Street.Person> people) {
    Evaluation evaluation = evaluation(people);
    Outcome first = STRICT.publish(evaluation);
    Assume.that(first instanceof Outcome.Released);
    Outcome.Released released = (Outcome.Released) first;
    ReleaseLedger ledger =
        ReleaseLedger.of("EQUIPE").append(released, LocalDate.of(2023, 8, 1), LedgerTest.SEAL);
    Outcome again = STRICT.after(ledger).publish(evaluation);
    assertThat(again).isInstanceOf(Outcome.Released.class);
    assertThat(((Outcome.Released) again).tables().tables())
        .isEqualTo(released.tables().tables());
  }

  @Property(tries = 3)
  void what_is_published_keeps_each_small_figure_open_up_to_the_threshold(
      @ForAll("people") List<Street.Person> people) {
    Evaluation evaluation = withVisits(people);
    ProtectedTables tables = published(evaluation);
    assertThat(told(tables, evaluation)).isEmpty();
  }

  /** Small figures that an attack on the tables bounds below the threshold. */
  static List<Cell> told(ProtectedTables tables, Evaluation evaluation) {
    return told(tables.tables(), tables.secrecy().structure(), evaluation);
  }

  static List<Cell> told(List<Table> tables, List<String> structure, Evaluation evaluation) {
    SecrecyPolicy policy = SecrecyPolicy.strict();
    TableSystem seen = TableSystem.seen(tables, Structure.parse(structure), policy);
    assertThat(seen.contradictions()).isEmpty();
    BoundsAttack attack =
        BoundsAttack.of(seen.view(policy, SensitiveFacts.standard()), Effort.standard());
    assertThat(attack.isContradictory()).isFalse();
    List<Cell> told = new ArrayList<>();
    for (int i = 0; i < seen.figures().size(); i++) {
      Facts.Variable figure = seen.figures().get(i);
      Facts.Place place = figure.place();
      boolean isPrinted = figure.role() == Role.LINE || figure.role() == Role.TOTAL;
      if (figure.value().isEmpty() && isPrinted) {
        Cell cell = new Cell(place.definition(), place.scope(), place.period(), place.row());
        long value = evaluation.value(cell);
        if (value < 11 && attack.bounds(i).most() < 11) {
          told.add(cell);
        }
      }
    }
    return told;
  }

  private static Map<Cell, Count> figures(ProtectedTables tables) {
    Map<Cell, Count> figures = new HashMap<>();
    for (Table table : tables.tables()) {
      for (Row row : table.rows()) {
        figures.put(cell(table, row.code()), row.count());
      }
      figures.put(cell(table, Cell.TOTAL), table.total().orElseThrow().count());
    }
    return figures;
  }

  private static Cell cell(Table table, String row) {
    return new Cell(table.id(), table.scope().code(), table.period(), row);
  }
}
