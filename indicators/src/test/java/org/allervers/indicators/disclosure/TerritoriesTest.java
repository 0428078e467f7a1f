package org.allervers.indicators.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.allervers.indicators.Evaluation;
import org.allervers.indicators.Organisation;
import org.allervers.indicators.catalogue.Leo2022;
import org.allervers.indicators.catalogue.LeoCohort;
import org.allervers.indicators.table.Count;
import org.allervers.indicators.table.Label;
import org.allervers.indicators.table.Table;

/** Levels that stand in place of those under them, where that tells of more persons and of no fewer figures. */
class TerritoriesTest {

  private static final DisclosureControl STRICT = DisclosureControl.under(SecrecyPolicy.strict());

  private static final Organisation FLAT = Organisation.builder(Label.of("Ensemble", "All"))
      .level("NORD", Label.ofBoth("Nord"))
      .level("SUD", Label.ofBoth("Sud"))
      .level("EST", Label.of("Est", "East"))
      .build();

  private static final Organisation GROUPED = Organisation.builder(Label.of("Ensemble", "All"))
      .level("PAYS", Label.of("Pays", "Country side"))
      .level("NORD", Label.ofBoth("Nord"), "PAYS")
      .level("SUD", Label.ofBoth("Sud"), "PAYS")
      .level("EST", Label.of("Est", "East"))
      .build();

  private static final Hierarchies TERRITORIES = Hierarchies.standard().withTerritories(GROUPED);

  private static List<Street.Person> met(String team, int... sizes) {
    List<Street.Person> people = new ArrayList<>();
    for (int group = 0; group < sizes.length; group++) {
      for (int i = 0; i < sizes[group]; i++) {
        people.add(
            Street.person("ABCD".substring(group, group + 1), LocalDate.of(2023, 2, 1), team));
      }
    }
    return people;
  }

  private static List<Street.Person> all(List<List<Street.Person>> teams) {
    return teams.stream().flatMap(List::stream).toList();
  }

  private static Evaluation counted(Organisation organisation, List<Street.Person> people) {
    return Street.schema()
        .compile(List.of(Street.persons()), organisation, Street.HALF)
        .evaluate(people);
  }

  private static Outcome.Released released(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Released.class);
    return (Outcome.Released) outcome;
  }

  private static List<String> levels(Outcome.Released released) {
    return released.tables().tables().stream()
        .map(table -> table.scope().code())
        .toList();
  }

  private static List<Count> lines(Outcome.Released released, String level) {
    Table table = released.tables().tables().stream()
        .filter(one -> one.scope().code().equals(level))
        .findFirst()
        .orElseThrow();
    return table.rows().stream().map(row -> row.count()).toList();
  }

  @Example
  void two_territories_that_would_tell_little_are_told_as_one() {
    List<Street.Person> people =
        all(List.of(met("NORD", 9, 8, 12), met("SUD", 8, 9, 13), met("EST", 40, 30, 25)));
    Outcome.Released apart = released(STRICT.publish(counted(FLAT, people)));
    assertThat(lines(apart, "NORD")).contains(Count.withheld());
    Outcome.Released merged = released(STRICT.with(TERRITORIES).publish(counted(GROUPED, people)));
    assertThat(levels(merged)).containsExactly("TOTAL", "PAYS", "EST");
    assertThat(lines(merged, "PAYS"))
        .containsExactly(Count.of(17), Count.of(17), Count.of(25), Count.of(0));
    assertThat(merged.report().hidden()).isLessThan(apart.report().hidden());
    assertThat(merged.report().personsShown()).isGreaterThan(apart.report().personsShown());
    assertThat(merged.tables().secrecy().recodings())
        .contains(Label.of(
            "Territoires regroupés : « Pays » à la place de Nord, Sud",
            "Territories merged: Country side in place of Nord, Sud"));
  }

  @Example
  void a_person_met_by_both_counts_once_in_the_level_that_stands_for_them() {
    List<Street.Person> people = new ArrayList<>(
        all(List.of(met("NORD", 9, 8, 12), met("SUD", 8, 9, 13), met("EST", 40, 30, 25))));
    people.add(new Street.Person(
        "A",
        List.of(
            new Street.Visit(LocalDate.of(2023, 2, 1), "NORD"),
            new Street.Visit(LocalDate.of(2023, 2, 2), "SUD"))));
    Outcome.Released merged = released(STRICT.with(TERRITORIES).publish(counted(GROUPED, people)));
    assertThat(lines(merged, "PAYS")).startsWith(Count.of(18));
  }

  @Example
  void two_territories_that_tell_enough_are_left_apart() {
    List<Street.Person> people =
        all(List.of(met("NORD", 30, 20, 15), met("SUD", 25, 18, 14), met("EST", 40, 30, 25)));
    Outcome.Released told = released(STRICT.with(TERRITORIES).publish(counted(GROUPED, people)));
    assertThat(levels(told)).containsExactly("TOTAL", "NORD", "SUD", "EST");
    assertThat(told.report().hidden()).isZero();
    assertThat(told.tables().secrecy().recodings())
        .extracting(Label::en)
        .singleElement()
        .asString()
        .startsWith("Territories not merged: Country side");
  }

  @Example
  void a_figure_of_a_territory_is_not_given_up_for_a_few_persons() {
    // Together they would tell of three more persons, and of half as many figures.
    List<Street.Person> people = all(
        List.of(met("NORD", 30, 20, 15), met("SUD", 25, 18, 14, 3), met("EST", 40, 30, 25, 12)));
    assertThat(levels(released(STRICT.with(TERRITORIES).publish(counted(GROUPED, people)))))
        .containsExactly("TOTAL", "NORD", "SUD", "EST");
  }

  @Example
  void territories_go_where_they_keep_the_total_from_being_told() {
    List<Street.Person> people = all(List.of(met("NORD", 26, 6), met("SUD", 14, 5)));
    Organisation two = Organisation.builder(Label.of("Ensemble", "All"))
        .level("NORD", Label.ofBoth("Nord"))
        .level("SUD", Label.ofBoth("Sud"))
        .build();
    Outcome.Released apart = released(STRICT.publish(counted(two, people)));
    assertThat(apart.report().personsShown()).isLessThan(51);
    Outcome.Released total = released(
        STRICT.with(Hierarchies.standard().withTerritories(two)).publish(counted(two, people)));
    assertThat(levels(total)).containsExactly("TOTAL");
    assertThat(lines(total, "TOTAL")).startsWith(Count.of(40), Count.of(11));
  }

  @Example
  void a_level_that_was_not_counted_is_suggested_and_never_added_up() {
    List<Street.Person> people =
        all(List.of(met("NORD", 9, 8, 12), met("SUD", 8, 9, 13), met("EST", 40, 30, 25)));
    Outcome.Released apart = released(STRICT.with(TERRITORIES).publish(counted(FLAT, people)));
    assertThat(levels(apart)).contains("NORD", "SUD").doesNotContain("PAYS");
    assertThat(apart.report().suggestions())
        .extracting(Label::fr)
        .singleElement()
        .asString()
        .contains("« Pays »", "au plus 59 unités", "contre 25");
    List<Street.Person> many =
        all(List.of(met("NORD", 30, 20, 15), met("SUD", 25, 18, 14), met("EST", 40, 30, 25)));
    assertThat(released(STRICT.with(TERRITORIES).publish(counted(FLAT, many)))
            .report()
            .suggestions())
        .isEmpty();
  }

  @Example
  void levels_that_were_released_are_kept() {
    List<Street.Person> people =
        all(List.of(met("NORD", 9, 8, 12), met("SUD", 8, 9, 13), met("EST", 40, 30, 25)));
    List<Street.Person> many =
        all(List.of(met("NORD", 30, 20, 15), met("SUD", 25, 18, 14), met("EST", 40, 30, 25)));
    ReleaseLedger ledger = ReleaseLedger.of("EQUIPE")
        .append(
            released(STRICT.with(TERRITORIES).publish(counted(GROUPED, people))),
            LocalDate.of(2023, 8, 1),
            LedgerTest.SEAL);
    Evaluation next = Street.schema()
        .compile(List.of(Street.persons()), GROUPED, Street.FIRST)
        .evaluate(many);
    assertThat(levels(released(STRICT.with(TERRITORIES).publish(next)))).contains("NORD");
    Outcome.Released after =
        released(STRICT.with(TERRITORIES).after(ledger).correcting().publish(next));
    assertThat(levels(after)).contains("PAYS").doesNotContain("NORD");
  }

  @Example
  void levels_with_one_left_out_between_them_are_still_tied() {
    // Pays is left out: what Nord and Sud tell must still not give the total away, nor the reverse.
    List<Street.Person> people = all(List.of(
        met("NORD", 30, 20, 15, 3), met("SUD", 25, 18, 14, 12), met("EST", 40, 30, 25, 12)));
    Evaluation evaluation = counted(GROUPED, people);
    Outcome.Released told = released(STRICT.with(TERRITORIES).publish(evaluation));
    assertThat(levels(told)).doesNotContain("PAYS");
    assertThat(lines(told, "NORD").get(3)).isEqualTo(Count.withheld());
    assertThat(DisclosureProperties.told(told.tables(), evaluation)).isEmpty();
    TableSystem seen = TableSystem.seen(
        told.tables().tables(),
        Structure.parse(told.tables().secrecy().structure()),
        SecrecyPolicy.strict());
    assertThat(seen.sums()).anySatisfy(sum -> assertThat(sum.cells()).hasSize(4));
  }

  @Example
  void the_report_of_two_territories_tells_of_no_fewer_persons() {
    Evaluation year = LeoCohort.evaluation(Leo2022.period());
    Outcome.Released apart = released(STRICT.publish(year));
    Outcome.Released merged = released(STRICT
        .with(Hierarchies.standard().withTerritories(Leo2022.organisation()))
        .publish(year));
    assertThat(merged.report().personsShown()).isGreaterThan(apart.report().personsShown());
    assertThat(merged.report().personsAll() - merged.report().personsShown())
        .isLessThan(apart.report().personsAll() - apart.report().personsShown());
  }

  @Provide
  Arbitrary<List<Street.Person>> people() {
    return Combinators.combine(
            Arbitraries.of("A", "A", "B", "B", "C", "D"),
            Arbitraries.of("NORD", "SUD", "EST", "EST"),
            Arbitraries.of("NORD", "SUD", "EST", "EST"))
        .as((group, one, other) -> new Street.Person(
            group,
            List.of(
                new Street.Visit(LocalDate.of(2023, 2, 1), one),
                new Street.Visit(LocalDate.of(2023, 3, 1), other))))
        .list()
        .ofMinSize(60)
        .ofMaxSize(120);
  }

  @Property(tries = 4)
  void a_coarser_publication_hides_fewer_persons_than_the_finest(
      @ForAll("people") List<Street.Person> people, @ForAll Random random) {
    Outcome plain = STRICT.publish(counted(FLAT, people));
    Evaluation evaluation = counted(GROUPED, people);
    Outcome coarser = STRICT.with(TERRITORIES).publish(evaluation);
    Assume.that(plain instanceof Outcome.Released);
    LossReport before = released(plain).report();
    LossReport after = released(coarser).report();
    assertThat(after.personsShown()).isGreaterThanOrEqualTo(before.personsShown());
    assertThat(after.personsAll() - after.personsShown())
        .isLessThanOrEqualTo(before.personsAll() - before.personsShown());
    assertThat(DisclosureProperties.told(released(coarser).tables(), evaluation))
        .isEmpty();
    List<Street.Person> shuffled = new ArrayList<>(people);
    Collections.shuffle(shuffled, random);
    assertThat(released(STRICT.with(TERRITORIES).publish(counted(GROUPED, shuffled)))
            .tables()
            .tables())
        .isEqualTo(released(coarser).tables().tables());
  }
}
