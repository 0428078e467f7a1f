package org.allervers.indicators.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.allervers.indicators.Evaluation;
import org.allervers.indicators.Indicator;
import org.allervers.indicators.table.Count;
import org.allervers.indicators.table.Row;
import org.allervers.indicators.table.Table;
import org.junit.jupiter.api.Test;

class DisclosureControlTest {

  private static final DisclosureControl STRICT = DisclosureControl.under(SecrecyPolicy.strict());

  private static final Decision DECISION =
      new Decision("Direction, après avis du DPO", LocalDate.of(2023, 1, 10), "Petite équipe.");

  private static Outcome.Released released(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Released.class);
    return (Outcome.Released) outcome;
  }

  private static Table only(Outcome outcome) {
    return released(outcome).tables().tables().stream()
        .filter(table -> table.scope().isTotal())
        .findFirst()
        .orElseThrow();
  }

  private static Evaluation of(List<Street.Person> people, Indicator... indicators) {
    return Street.evaluation(people, List.of(indicators), Street.HALF);
  }

  private static Indicator atTotal(Indicator indicator) {
    return indicator.toBuilder(indicator.id()).at("TOTAL").build();
  }

  private static List<Count> counts(Table table) {
    return table.rows().stream().map(Row::count).toList();
  }

  @Test
  void one_small_line_takes_another_one_with_it() {
    // Fifteen, five and three of twenty-three: whatever is added or taken off must not tell the
    // small ones.
    Table table = only(STRICT.publish(of(Street.groups(15, 5, 3), atTotal(Street.persons()))));
    assertThat(counts(table))
        .containsExactly(Count.withheld(), Count.withheld(), Count.withheld(), Count.of(0));
    assertThat(table.total().orElseThrow().count()).isEqualTo(Count.of(23));
    assertThat(table.rows()).allSatisfy(row -> {
      if (row.count().equals(Count.withheld())) {
        assertThat(row.percent()).isEmpty();
      }
    });
  }

  @Test
  void a_single_small_line_is_not_left_alone() {
    Table table = only(STRICT.publish(of(Street.groups(40, 30, 1), atTotal(Street.persons()))));
    assertThat(table.findRow("C").orElseThrow().count()).isEqualTo(Count.withheld());
    long withheld = counts(table).stream().filter(Count.withheld()::equals).count();
    boolean isTotal = table.total().orElseThrow().count().equals(Count.withheld());
    assertThat(withheld + (isTotal ? 1 : 0)).isEqualTo(2);
  }

  @Test
  void many_acts_of_few_persons_are_withheld() {
    List<Street.Person> people = new ArrayList<>(Street.groups(40, 30, 20));
    List<Street.Visit> often = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      often.add(new Street.Visit(LocalDate.of(2023, 1, 1).plusDays(i), "NORD"));
    }
    people.add(new Street.Person("D", often));
    Table table = only(STRICT.publish(of(people, atTotal(Street.visits()))));
    assertThat(table.findRow("D").orElseThrow().count()).isEqualTo(Count.withheld());
  }

  @Test
  void what_is_sensitive_and_true_of_everybody_is_not_told() {
    Outcome all = STRICT.publish(of(Street.groups(40), Street.patients()));
    Table table = only(all);
    boolean tells = table.findRow("A").orElseThrow().count().exact().isPresent()
        && table.base().known().exact().isPresent();
    assertThat(tells).isFalse();
    // The same lines of a fact that is not sensitive may be told.
    Table plain = only(STRICT.publish(of(Street.groups(40), atTotal(Street.persons()))));
    assertThat(plain.findRow("A").orElseThrow().count().exact()).hasValue(40);
  }

  @Test
  void a_small_team_publishes_no_sensitive_table_and_says_so() {
    DisclosureControl small = DisclosureControl.under(SecrecyPolicy.smallTeam(DECISION));
    Outcome refused = small.publish(of(Street.groups(40, 20), Street.patients()));
    assertThat(((Outcome.Refused) refused).refusals())
        .extracting(Refusal::reason)
        .containsExactly(Refusal.Reason.NOTHING_LEFT);
    Outcome.Released both = released(
        small.publish(of(Street.groups(40, 20, 7), Street.patients(), atTotal(Street.persons()))));
    assertThat(both.tables().tables()).extracting(Table::id).containsExactly("PERSONNES");
    assertThat(both.report().losses()).extracting(Loss::why).containsExactly(Loss.Why.SENSITIVE);
    assertThat(both.tables().secrecy().decision().orElseThrow().fr()).contains("avis du DPO");
  }

  @Test
  void the_same_table_twice_is_refused() {
    Evaluation one = of(Street.groups(40, 20), atTotal(Street.persons()));
    assertThat(((Outcome.Refused) STRICT.publish(one, one)).refusals())
        .extracting(Refusal::reason)
        .containsExactly(Refusal.Reason.TABLE_TWICE);
    assertThatIllegalArgumentException().isThrownBy(STRICT::publish);
  }

  @Test
  void without_work_nothing_is_proven_and_nothing_leaves() {
    Evaluation several = Street.evaluation(
        Street.groups(15, 5, 3, 30),
        List.of(Street.persons(), Street.visits()),
        Street.FIRST,
        Street.HALF);
    Outcome outcome = STRICT.within(1).publish(several);
    assertThat(((Outcome.Refused) outcome).refusals())
        .extracting(Refusal::reason)
        .containsExactly(Refusal.Reason.NOT_PROVEN);
  }

  @Test
  void one_new_person_in_the_second_quarter_is_not_a_difference_of_two_shown_figures() {
    List<Street.Person> people = new ArrayList<>(Street.groups(40, 30, 20, 15));
    people.add(Street.person("A", LocalDate.of(2023, 5, 1), "NORD"));
    Outcome.Released outcome = released(STRICT.publish(
        Street.evaluation(people, List.of(Street.persons()), Street.FIRST, Street.HALF)));
    TableSystem seen = TableSystem.seen(
        outcome.tables().tables(),
        Structure.parse(outcome.tables().secrecy().structure()),
        SecrecyPolicy.strict());
    assertThat(seen.smallDifferences(11)).isEmpty();
  }

  @Test
  void persons_at_none_of_the_levels_are_no_contradiction() {
    List<Street.Person> people = new ArrayList<>(Street.groups(40, 30, 20, 15));
    for (int i = 0; i < 60; i++) {
      people.add(Street.person(i % 2 == 0 ? "A" : "C", LocalDate.of(2023, 2, 1), "AILLEURS"));
    }
    Outcome.Released outcome = released(STRICT.publish(of(people, Street.persons())));
    assertThat(outcome.tables().secrecy().structure()).contains("{\"openScope\":\"TOTAL\"}");
    assertThat(counts(only(outcome)))
        .containsExactly(Count.of(70), Count.of(30), Count.of(50), Count.of(15));
  }

  @Test
  void whoever_is_counted_is_at_a_level_unless_the_file_says_otherwise() {
    Outcome.Released outcome =
        released(STRICT.publish(of(Street.groups(40, 30, 20, 15), Street.persons())));
    assertThat(outcome.tables().secrecy().structure()).noneMatch(line -> line.contains("open"));
  }

  @Test
  void rounded_figures_are_multiples_and_keep_three_values_open() {
    Outcome.Released outcome = released(DisclosureControl.under(SecrecyPolicy.rounding())
        .publish(of(Street.groups(41, 13, 7, 2), Street.persons())));
    for (Table table : outcome.tables().tables()) {
      for (Count count : counts(table)) {
        assertThat(count.exact().orElse(0) % 5).isZero();
      }
    }
    Table total = outcome.tables().tables().get(0);
    assertThat(counts(total)).startsWith(Count.of(40), Count.of(15), Count.of(5), Count.of(0));
  }

  @Test
  void evolutions_are_of_shown_figures_only() {
    Outcome.Released outcome = released(STRICT.publish(Street.evaluation(
        Street.groups(40, 30, 3, 2), List.of(Street.persons()), Street.FIRST, Street.HALF)));
    ProtectedTables tables = outcome.tables().withEvolution(Street.FIRST, Street.HALF);
    assertThat(tables.evolutions()).isNotEmpty();
    assertThat(tables.evolutions())
        .allSatisfy(table -> assertThat(table.rows())
            .allSatisfy(row -> assertThat(row.evolution().isPresent())
                .isEqualTo(
                    row.before().exact().isPresent() && row.after().exact().isPresent())));
  }

  @Test
  void the_proof_stays_and_its_hash_leaves() {
    Outcome.Released outcome =
        released(STRICT.publish(of(Street.groups(40, 30, 3, 2), Street.persons())));
    assertThat(outcome.tables().secrecy().certificate())
        .isEqualTo(outcome.proof().sha256());
    assertThat(outcome.proof().worlds()).isPositive();
    assertThat(outcome.toString()).doesNotContain("40");
    assertThat(outcome.report().pooled()).isNotEmpty();
    assertThat(outcome.report().pooled().get(0).sentence().en()).contains("at most");
  }
}
