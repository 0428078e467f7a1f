package org.allervers.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.allervers.indicators.CellChange.Side;
import org.allervers.indicators.People.Person;
import org.allervers.indicators.explain.Cell;
import org.allervers.indicators.explain.Move;
import org.allervers.indicators.explain.Move.Reason;

class CellChangeProperties {

  private static final Plan<Person> PLAN = People.plan();

  @Property(tries = 60)
  void those_who_came_less_those_who_left_are_the_difference(
      @ForAll("people") List<Person> before, @ForAll("people") List<Person> after) {
    IdentityHashMap<Person, Integer> keys = new IdentityHashMap<>();
    number(before, keys);
    number(after, keys);
    Evaluation earlier = PLAN.evaluate(before);
    Evaluation later = PLAN.evaluate(after);
    for (Cell from : cells()) {
      Cell to = new Cell(from.indicator(), from.scope(), People.YEAR, from.row());
      CellChange<Person> change = CellChange.between(
          new Side<>(PLAN, before, from), new Side<>(PLAN, after, to), keys::get);
      assertThat((long) change.entered().size())
          .isEqualTo(later.contributors(to) - change.stayed());
      assertThat((long) change.left().size())
          .isEqualTo(earlier.contributors(from) - change.stayed());
      List<Move<Person>> all = new ArrayList<>(change.entered());
      all.addAll(change.left());
      assertThat(all).allSatisfy(move -> {
        assertThat(move.origins()).isNotEmpty();
        assertThat(move.step().isPresent()).isEqualTo(move.reason() == Reason.STEP);
        assertThat(move.elsewhere().isEmpty()).isEqualTo(move.reason() != Reason.ELSEWHERE);
      });
    }
  }

  private static List<Cell> cells() {
    return List.of(
        new Cell("SEXE", "NORD", People.YEAR, "F"),
        new Cell("AGE", "TOTAL", People.QUARTER, Cell.TOTAL),
        new Cell("SERVICE", "N1", People.YEAR, "ASSIDU"),
        new Cell("SORTIE", "TOTAL", People.QUARTER, "FIN"),
        new Cell("UNITES", "SUD", People.YEAR, Cell.TOTAL),
        new Cell("SORTIS", "TOTAL", People.QUARTER, Cell.TOTAL));
  }

  private static void number(List<Person> people, IdentityHashMap<Person, Integer> keys) {
    for (int i = 0; i < people.size(); i++) {
      keys.put(people.get(i), i);
    }
  }

  @Provide
  Arbitrary<List<Person>> people() {
    return People.persons().list().ofMinSize(0).ofMaxSize(12);
  }
}
