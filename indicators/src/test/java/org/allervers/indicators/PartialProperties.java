package org.allervers.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.allervers.indicators.People.Person;

class PartialProperties {

  private final Plan<Person> plan = People.plan();

  @Provide
  Arbitrary<List<Person>> people() {
    return People.persons().list().ofMaxSize(6);
  }

  @Property(tries = 150)
  void merging_is_associative_and_commutative(
      @ForAll("people") List<Person> a,
      @ForAll("people") List<Person> b,
      @ForAll("people") List<Person> c) {
    Partial pa = plan.partial(a);
    Partial pb = plan.partial(b);
    Partial pc = plan.partial(c);
    assertThat(pa.merge(pb).merge(pc)).isEqualTo(pa.merge(pb.merge(pc)));
    assertThat(pa.merge(pb)).isEqualTo(pb.merge(pa)).hasSameHashCodeAs(pb.merge(pa));
  }

  @Property(tries = 150)
  void zero_is_the_identity_and_minus_the_inverse(
      @ForAll("people") List<Person> a, @ForAll("people") List<Person> b) {
    Partial pa = plan.partial(a);
    Partial pb = plan.partial(b);
    assertThat(pa.merge(plan.zero())).isEqualTo(pa);
    assertThat(pa.minus(pa)).isEqualTo(plan.zero());
    assertThat(pa.merge(pb).minus(pb)).isEqualTo(pa);
  }

  @Property(tries = 150)
  void any_split_gives_the_result_of_one_pass(
      @ForAll("people") List<Person> people, @ForAll long seed) {
    List<Person> shuffled = new ArrayList<>(people);
    Collections.shuffle(shuffled, new Random(seed));
    int cut = shuffled.isEmpty() ? 0 : (int) Math.floorMod(seed, (long) shuffled.size());
    Partial parts = plan.partial(shuffled.subList(0, cut))
        .merge(plan.partial(shuffled.subList(cut, shuffled.size())));
    assertThat(parts).isEqualTo(plan.partial(people));
  }

  @Property(tries = 150)
  void a_record_taken_out_was_never_there(
      @ForAll("people") List<Person> people, @ForAll("people") List<Person> others) {
    Accumulator<Person> accumulator = plan.accumulator();
    people.forEach(accumulator::add);
    others.forEach(accumulator::add);
    others.forEach(accumulator::remove);
    assertThat(accumulator.partial()).isEqualTo(plan.partial(people));
  }

  @Property(tries = 50)
  void a_parallel_stream_gives_the_same_tables(@ForAll("people") List<Person> people) {
    assertThat(people.parallelStream().collect(plan.collector()).internal().tables())
        .isEqualTo(plan.evaluate(people.stream()).internal().tables());
  }

  @Example
  void refuses_the_partial_result_of_other_definitions() {
    Plan<Person> other =
        People.schema().compile(List.of(People.bySex()), People.TEAMS, People.YEAR);
    assertThatThrownBy(() -> plan.zero().merge(other.zero()))
        .isInstanceOfSatisfying(PartialMismatchException.class, e -> {
          assertThat(e.expected()).isEqualTo(plan.definitionHash());
          assertThat(e.actual()).isEqualTo(other.definitionHash());
        });
    assertThatThrownBy(() -> plan.finish(other.zero()))
        .isInstanceOf(PartialMismatchException.class);
    assertThatThrownBy(() -> plan.zero().minus(other.zero()))
        .isInstanceOf(PartialMismatchException.class);
  }

  @Example
  void does_not_finish_a_negative_result() {
    Person person = new Person(1, "F", java.util.Optional.empty(), List.of(), List.of());
    Partial negative = plan.zero().minus(plan.partial(List.of(person)));
    assertThatIllegalArgumentException().isThrownBy(() -> plan.finish(negative));
  }
}
