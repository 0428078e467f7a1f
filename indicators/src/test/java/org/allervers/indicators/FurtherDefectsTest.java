package org.allervers.indicators;

import static org.allervers.indicators.ManoRecords.QUARTER;
import static org.allervers.indicators.ManoRecords.TEAMS;
import static org.allervers.indicators.ManoRecords.YEAR;
import static org.allervers.indicators.ManoRecords.passing;
import static org.allervers.indicators.ManoRecords.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.allervers.indicators.ManoRecords.Following;
import org.allervers.indicators.ManoRecords.Gender;
import org.allervers.indicators.ManoRecords.Passage;
import org.allervers.indicators.ManoRecords.Person;
import org.allervers.indicators.definition.Attribute;
import org.allervers.indicators.definition.Basis;
import org.allervers.indicators.definition.Breakdown;
import org.allervers.indicators.definition.Category;
import org.allervers.indicators.definition.Expression;
import org.allervers.indicators.definition.Measure;
import org.allervers.indicators.definition.Population;
import org.allervers.indicators.definition.ReferenceDate;
import org.allervers.indicators.definition.Timing;
import org.allervers.indicators.explain.Cell;
import org.allervers.indicators.period.TimeKind;
import org.allervers.indicators.table.Label;
import org.allervers.indicators.table.Row;
import org.allervers.indicators.table.Scope;
import org.allervers.indicators.table.Table;
import org.allervers.indicators.table.Unit;
import org.junit.jupiter.api.Test;

/** More defects that other tools confirmed in their own figures. Fictitious people. */
class FurtherDefectsTest {

  private static final LocalDate SPRING = LocalDate.of(2024, 4, 1);

  /** The members of a family, as the tool links them two by two. */
  private record Family(LocalDate met, List<String> links) {

    /** Everybody whom a link names, once. */
    OptionalLong members() {
      Set<String> members = new HashSet<>();
      links.forEach(link -> members.addAll(List.of(link.split("-", -1))));
      return members.isEmpty() ? OptionalLong.empty() : OptionalLong.of(members.size());
    }
  }

  @Test
  void d4_a_family_is_as_large_as_its_members_however_they_are_linked() {
    Schema<Family> schema = Schema.builder("familles/1", Family.class)
        .number("taille", Family::members)
        .events("rencontre", LocalDate.class, f -> List.of(f.met()), event -> event.on(day -> day))
        .build();
    Indicator size = ManoRecords.draft(
            "TAILLE", Unit.PERSONS, Basis.PERSON, new Timing(TimeKind.EVENT_IN_PERIOD, "rencontre"))
        .measure(Measure.mean(Attribute.of("taille", ReferenceDate.TIMELESS), 1))
        .build();
    Family couple = new Family(SPRING, List.of("a-b"));
    Family chain = new Family(SPRING, List.of("a-b", "b-c", "c-d"));
    Family everyPair = new Family(SPRING, List.of("a-b", "a-c", "a-d", "b-c", "b-d", "c-d"));
    Family unknown = new Family(SPRING, List.of());
    Plan<Family> plan = schema.compile(List.of(size), TEAMS, YEAR);
    Cell cell = new Cell("TAILLE", Scope.TOTAL, YEAR, Cell.TOTAL);
    assertThat(plan.evaluate(List.of(couple)).quotient(cell).orElseThrow())
        .isEqualByComparingTo("2");
    for (Family four : List.of(chain, everyPair)) {
      assertThat(plan.evaluate(List.of(four, unknown)).quotient(cell).orElseThrow())
          .isEqualByComparingTo("4");
    }
  }

  @Test
  void d8_encounters_can_be_broken_down_by_who_was_met() {
    Indicator byGender = ManoRecords.draft(
            "RENCONTRES", Unit.EVENTS, Basis.EVENT, new Timing(TimeKind.EVENT_IN_PERIOD, "passage"))
        .breakdown(Breakdown.byCode(
            Label.of("Genre", "Gender"),
            Attribute.of("genre", ReferenceDate.TIMELESS),
            List.of(Category.of("FEMME", "Femme", "Woman"), Category.of("HOMME", "Homme", "Man"))))
        .build();
    Passage one = new Passage(SPRING.atTime(10, 0), "ACCUEIL");
    Passage two = new Passage(SPRING.atTime(11, 0), "ACCUEIL");
    Person man = passing(one, two);
    Person woman = new Person("Fictive", Gender.FEMME, null, List.of(), List.of(one), List.of());
    Person unknown = new Person("Fictive", null, null, List.of(), List.of(two), List.of());
    Table table = ManoRecords.schema()
        .compile(List.of(byGender), TEAMS, YEAR)
        .evaluate(List.of(man, woman, unknown))
        .internal()
        .tables()
        .get(0);
    assertThat(table.rows())
        .extracting(Row::code, row -> row.count().exact().orElseThrow())
        .containsExactly(tuple("FEMME", 1L), tuple("HOMME", 2L), tuple(Cell.UNKNOWN, 1L));
  }

  @Test
  void d11_an_exit_without_a_day_is_found_and_its_length_stops_with_the_period() {
    Person gone = person(null, new Following(SPRING, null, "PERDU"));
    Indicator undated = ManoRecords.draft(
            "SORTIES_SANS_DATE",
            Unit.EPISODES,
            Basis.SPELL,
            new Timing(TimeKind.STOCK_AT_END, "suivi"))
        .population(Population.of(Expression.known(Attribute.ofEvent("suivi", "motif"))))
        .build();
    Indicator length = ManoRecords.draft(
            "DUREE", Unit.EPISODES, Basis.SPELL, new Timing(TimeKind.STOCK_AT_END, "suivi"))
        .measure(Measure.mean(Attribute.durationOf("suivi"), 0))
        .build();
    Evaluation evaluation = ManoRecords.schema()
        .compile(List.of(undated, length, ManoRecords.exits()), TEAMS, YEAR)
        .evaluate(List.of(gone));
    assertThat(evaluation.value(new Cell("SORTIES_SANS_DATE", Scope.TOTAL, YEAR, Cell.TOTAL)))
        .isEqualTo(1);
    assertThat(evaluation.value(new Cell("SORTIES", Scope.TOTAL, YEAR, Cell.TOTAL)))
        .isZero();
    assertThat(evaluation
            .quotient(new Cell("DUREE", Scope.TOTAL, YEAR, Cell.TOTAL))
            .orElseThrow())
        .isEqualByComparingTo("275");
  }

  @Test
  void d12_the_old_count_of_a_day_is_never_added_to_the_new_one() {
    Plan<Person> plan =
        ManoRecords.schema().compile(List.of(ManoRecords.passages()), TEAMS, YEAR, QUARTER);
    Passage passage = new Passage(LocalDateTime.of(2024, 5, 2, 10, 0), "ACCUEIL");
    Shard day = Shard.of("ACCUEIL/2024-05-02");
    Partial reported = plan.partial(List.of(passing(passage))).covering(day);
    Partial recorded = plan.partial(List.of(passing(passage))).covering(day);
    assertThatThrownBy(() -> reported.merge(recorded)).isInstanceOf(PartialMismatchException.class);
  }
}
