package org.allervers.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.allervers.indicators.People.Person;
import org.allervers.indicators.People.Stay;
import org.allervers.indicators.People.Visit;
import org.allervers.indicators.explain.Cell;
import org.allervers.indicators.table.Count;
import org.allervers.indicators.table.Scope;

/** Hosts that cannot tell who is known to several of them. */
class ConsolidationProperties {

  private final Plan<Person> plan = People.plan();

  @Provide
  Arbitrary<List<Person>> people() {
    return People.persons().filter(p -> !p.sex().equals("!")).list().ofMaxSize(8);
  }

  private static Person joined(Person one, Person other) {
    List<Stay> stays = new ArrayList<>(one.stays());
    stays.addAll(other.stays());
    List<Visit> visits = new ArrayList<>(one.visits());
    visits.addAll(other.visits());
    return new Person(one.id(), one.sex(), one.birth(), stays, visits);
  }

  @Property(tries = 200)
  void the_truth_lies_between_the_bounds(
      @ForAll("people") List<Person> here, @ForAll("people") List<Person> there) {
    // The truth, which nobody knows: the first ones of both hosts are the same persons.
    int shared = Math.min(here.size(), there.size()) / 2;
    Map<Integer, Person> truth = new LinkedHashMap<>();
    List<Person> thereToo = new ArrayList<>(there);
    for (int i = 0; i < here.size(); i++) {
      truth.put(i, here.get(i));
    }
    for (int i = 0; i < there.size(); i++) {
      Person one = there.get(i);
      if (i < shared) {
        Person same = here.get(i);
        Person renamed = new Person(one.id(), same.sex(), same.birth(), one.stays(), one.visits());
        thereToo.set(i, renamed);
        truth.put(i, joined(same, renamed));
      } else {
        truth.put(1000 + i, one);
      }
    }
    Consolidation both = plan.consolidate(List.of(plan.partial(here), plan.partial(thereToo)));
    Evaluation known = plan.evaluate(truth.values());
    for (String row : List.of("F", "H", Cell.TOTAL)) {
      Cell cell = new Cell("SEXE", "NORD", People.YEAR, row);
      assertBetween(both.value(cell), known.value(cell));
      assertBetween(both.contributors(cell), known.contributors(cell));
    }
    Cell exits = new Cell("SORTIE", "NORD", People.YEAR, Cell.TOTAL);
    assertThat(both.value(exits).exact()).hasValue(known.value(exits));
    assertBetween(both.contributors(exits), known.contributors(exits));
  }

  private static void assertBetween(Count bounds, long truth) {
    if (bounds instanceof Count.Bounds between) {
      assertThat(truth).isBetween(between.least(), between.most());
    } else {
      assertThat(bounds.exact()).hasValue(truth);
    }
  }

  @Example
  void three_and_five_persons_are_five_to_eight() {
    Person person = new Person(
        1,
        "F",
        Optional.empty(),
        List.of(new Stay(People.YEAR.start(), Optional.empty(), "N1", Optional.empty())),
        List.of());
    Partial three = plan.partial(List.of(person, person, person)).covering(Shard.of("a"));
    Partial five =
        plan.partial(List.of(person, person, person, person, person)).covering(Shard.of("b"));
    Consolidation both = plan.consolidate(List.of(three, five));
    Cell women = new Cell("SEXE", Scope.TOTAL, People.YEAR, "F");
    assertThat(both.value(women)).isEqualTo(Count.between(5, 8));
    assertThat(both.value(women).text()).isEqualTo("5 à 8");
    assertThat(both.value(women).exact()).isEmpty();
    assertThat(both.hosts()).isEqualTo(2);
    assertThat(both.records()).isEqualTo(8);
    assertThat(both.toString()).isEqualTo("Consolidation[2 hosts]");
    assertThatExceptionOfType(PartialMismatchException.class)
        .isThrownBy(() -> plan.consolidate(List.of(three, three)));
  }
}
