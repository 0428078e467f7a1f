package org.allervers.indicators;

import static org.allervers.indicators.ManoRecords.QUARTER;
import static org.allervers.indicators.ManoRecords.TEAMS;
import static org.allervers.indicators.ManoRecords.YEAR;
import static org.allervers.indicators.ManoRecords.doing;
import static org.allervers.indicators.ManoRecords.passing;
import static org.allervers.indicators.ManoRecords.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.reflect.Method;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.allervers.core.time.ReportingPeriod;
import org.allervers.indicators.ManoRecords.Action;
import org.allervers.indicators.ManoRecords.Following;
import org.allervers.indicators.ManoRecords.Passage;
import org.allervers.indicators.ManoRecords.Person;
import org.allervers.indicators.definition.Attribute;
import org.allervers.indicators.definition.Basis;
import org.allervers.indicators.definition.Expression;
import org.allervers.indicators.definition.Measure;
import org.allervers.indicators.definition.Population;
import org.allervers.indicators.definition.ReferenceDate;
import org.allervers.indicators.definition.Timing;
import org.allervers.indicators.explain.Cell;
import org.allervers.indicators.period.HalfDay;
import org.allervers.indicators.period.TimeKind;
import org.allervers.indicators.table.Evolution;
import org.allervers.indicators.table.Scope;
import org.allervers.indicators.table.Table;
import org.allervers.indicators.table.Unit;
import org.junit.jupiter.api.Test;

/**
 * Defects that other tools confirmed in their own figures. Each is right here, or cannot be written. Fictitious people.
 */
class KnownDefectsTest {

  private static final LocalDate SPRING = LocalDate.of(2024, 4, 1);

  private static Evaluation evaluate(Indicator indicator, Person... people) {
    return ManoRecords.schema()
        .compile(List.of(indicator), TEAMS, YEAR, QUARTER)
        .evaluate(Arrays.asList(people));
  }

  private static long total(Indicator indicator, ReportingPeriod period, Person... people) {
    return evaluate(indicator, people)
        .value(new Cell(indicator.id(), Scope.TOTAL, period, Cell.TOTAL));
  }

  @Test
  void d1_a_report_is_of_its_civil_day_wherever_the_browser_is() {
    // A night round of 31 December until two in the morning is one of 31 December.
    Passage late = new Passage(LocalDateTime.of(2024, 12, 31, 23, 59), "MARAUDE");
    Passage next = new Passage(LocalDateTime.of(2025, 1, 1, 0, 0), "MARAUDE");
    assertThat(total(ManoRecords.passages(), YEAR, passing(late, next))).isEqualTo(1);
    assertThat(HalfDay.of(late.at().toLocalTime())).isEqualTo(HalfDay.AFTERNOON);
  }

  @Test
  void d2_an_item_without_a_day_is_in_no_period_and_is_reported() {
    Evaluation evaluation =
        evaluate(ManoRecords.actions(), doing(new Action(null, "ACCUEIL", List.of("SOIN"))));
    assertThat(evaluation.value(new Cell("ACTIONS", Scope.TOTAL, YEAR, Cell.TOTAL)))
        .isZero();
    assertThat(evaluation.rejections()).isEqualTo(Map.of(Rejection.UNDATED_EVENT, 1L));
  }

  @Test
  void d3_age_two_is_in_the_band_that_says_two() {
    Person two = person(LocalDate.of(2022, 12, 31), new Following(SPRING, null, null));
    assertThat(evaluate(ManoRecords.followed(), two)
            .value(new Cell("SUIVIES", Scope.TOTAL, YEAR, "0-2")))
        .isEqualTo(1);
  }

  @Test
  void d5_and_489_age_and_state_are_those_of_the_period_and_never_of_today() {
    Person born1990 = person(LocalDate.of(1990, 6, 1), new Following(SPRING, null, null));
    assertThat(evaluate(ManoRecords.followed(), born1990)
            .value(new Cell("SUIVIES", Scope.TOTAL, YEAR, "25-44")))
        .isEqualTo(1);
    assertThat(Arrays.stream(ReferenceDate.Kind.values()).map(ReferenceDate.Kind::code))
        .as("the days at which a fact can be read")
        .containsExactlyInAnyOrder(
            "timeless", "period-start", "period-end", "first-of", "event", "entry");
    // A duration stops at the end of the period, so that last year's report stays what it was.
    Indicator followUp = ManoRecords.draft(
            "DUREE", Unit.EPISODES, Basis.SPELL, new Timing(TimeKind.STOCK_AT_END, "suivi"))
        .measure(Measure.mean(Attribute.durationOf("suivi"), 0))
        .build();
    assertThat(
            evaluate(followUp, born1990).quotient(new Cell("DUREE", Scope.TOTAL, YEAR, Cell.TOTAL)))
        .hasValueSatisfying(days -> assertThat(days).isEqualByComparingTo("275"));
  }

  @Test
  void d6_actions_are_counted_once_and_their_answers_apart() {
    Action both = new Action(SPRING, "ACCUEIL", List.of("SOIN", "DROITS"));
    Evaluation evaluation = evaluate(ManoRecords.actions(), doing(both));
    Table table = evaluation.internal().tables().get(0);
    assertThat(table.hasMultipleAnswers()).isTrue();
    assertThat(evaluation.value(new Cell("ACTIONS", Scope.TOTAL, YEAR, "SOIN"))).isEqualTo(1);
    assertThat(evaluation.value(new Cell("ACTIONS", Scope.TOTAL, YEAR, "DROITS")))
        .isEqualTo(1);
    assertThat(table.base().total().exact()).hasValue(1);
    assertThat(evaluation.contributors(new Cell("ACTIONS", Scope.TOTAL, YEAR, "SOIN")))
        .isEqualTo(1);
  }

  @Test
  void d7_the_unknown_is_no_zero_and_a_zero_is_no_unknown() {
    Schema<long[]> schema = Schema.builder("nombres/1", long[].class)
        .events(
            "mesure",
            long[].class,
            List::of,
            event -> event
                .on(n -> SPRING)
                .quantity("valeur", n -> n.length == 0 ? AttributeBinding.NO_NUMBER : n[0]))
        .build();
    Indicator mean = ManoRecords.draft(
            "MOYENNE", Unit.EVENTS, Basis.EVENT, new Timing(TimeKind.EVENT_IN_PERIOD, "mesure"))
        .measure(Measure.mean(Attribute.ofEvent("mesure", "valeur"), 1))
        .build();
    Indicator small = ManoRecords.draft(
            "PETIT", Unit.EVENTS, Basis.EVENT, new Timing(TimeKind.EVENT_IN_PERIOD, "mesure"))
        .population(Population.of(
            Expression.between(Attribute.ofEvent("mesure", "valeur"), Long.MIN_VALUE, 5)))
        .build();
    Indicator unknown = small.toBuilder("INCONNU")
        .population(
            Population.of(Expression.not(Expression.known(Attribute.ofEvent("mesure", "valeur")))))
        .build();
    Evaluation e = schema
        .compile(List.of(mean, small, unknown), TEAMS, YEAR)
        .evaluate(List.of(new long[] {0}, new long[] {10}, new long[0]));
    assertThat(e.quotient(new Cell("MOYENNE", Scope.TOTAL, YEAR, Cell.TOTAL)))
        .hasValueSatisfying(m -> assertThat(m).isEqualByComparingTo("5.0"));
    assertThat(e.value(new Cell("PETIT", Scope.TOTAL, YEAR, Cell.TOTAL))).isEqualTo(1);
    assertThat(e.value(new Cell("INCONNU", Scope.TOTAL, YEAR, Cell.TOTAL))).isEqualTo(1);
  }

  @Test
  void d9_1343_and_907_an_exit_counts_on_its_effective_day_whatever_came_after() {
    Person back = person(
        null,
        new Following(SPRING, LocalDate.of(2024, 9, 1), "RELAIS"),
        new Following(LocalDate.of(2024, 10, 1), LocalDate.of(2025, 2, 1), "PERDU"));
    Evaluation evaluation = evaluate(ManoRecords.exits(), back);
    assertThat(evaluation.value(new Cell("SORTIES", Scope.TOTAL, YEAR, "RELAIS")))
        .isEqualTo(1);
    assertThat(evaluation.value(new Cell("SORTIES", Scope.TOTAL, YEAR, "PERDU")))
        .isZero();
    assertThat(evaluation.value(new Cell("SORTIES", Scope.TOTAL, QUARTER, "RELAIS")))
        .isZero();
  }

  @Test
  void d10_an_exit_that_is_written_down_makes_nobody_followed() {
    Person gone =
        person(null, new Following(LocalDate.of(2023, 1, 1), LocalDate.of(2024, 1, 1), "PERDU"));
    assertThat(total(ManoRecords.followed(), YEAR, gone)).isZero();
    assertThat(total(ManoRecords.exits(), YEAR, gone)).isEqualTo(1);
  }

  @Test
  void d13_a_new_person_is_one_met_for_the_first_time() {
    Indicator first = ManoRecords.draft(
            "NOUVELLES",
            Unit.PERSONS,
            Basis.PERSON,
            new Timing(TimeKind.FIRST_EVER_IN_PERIOD, "passage"))
        .build();
    Passage before = new Passage(LocalDateTime.of(2023, 5, 2, 10, 0), "ACCUEIL");
    Passage now = new Passage(LocalDateTime.of(2024, 5, 2, 10, 0), "ACCUEIL");
    assertThat(total(first, YEAR, passing(now, before), passing(now))).isEqualTo(1);
  }

  @Test
  void d14_what_cannot_be_read_or_attributed_is_counted_as_such() {
    Passage nowhere = new Passage(LocalDateTime.of(2024, 5, 2, 10, 0), null);
    Evaluation evaluation = evaluate(ManoRecords.passages(), passing(nowhere), (Person) null);
    Table table = evaluation.internal().tables().get(0);
    assertThat(table.notes()).anyMatch(note -> note.fr().equals("1 sans rattachement connu"));
    assertThat(evaluation.rejections()).isEqualTo(Map.of(Rejection.NULL_RECORD, 1L));
  }

  @Test
  void d15_persons_outside_the_bands_are_not_unknown_ones() {
    Indicator adults = ManoRecords.followed().toBuilder("ADULTES")
        .breakdown(org.allervers.indicators.definition.Breakdown.byBand(
            org.allervers.indicators.table.Label.ofBoth("Âge"),
            Attribute.of("age", ReferenceDate.PERIOD_END),
            org.allervers.indicators.definition.Bands.ofClosed()
                .band("18-99", org.allervers.indicators.table.Label.ofBoth("18-99"), 18, 99)
                .build()))
        .build();
    Table table = evaluate(
            adults,
            person(LocalDate.of(2020, 1, 1), new Following(SPRING, null, null)),
            person(null, new Following(SPRING, null, null)))
        .internal()
        .tables()
        .get(0);
    assertThat(table.notes()).anyMatch(note -> note.fr().equals("1 avec une valeur hors liste"));
    assertThat(table.findRow(Cell.UNKNOWN).orElseThrow().count().exact()).hasValue(2);
  }

  @Test
  void issue_1587_each_team_counts_its_own_and_the_whole_counts_everyone_once() {
    Indicator met = ManoRecords.draft(
            "RENCONTREES",
            Unit.PERSONS,
            Basis.PERSON,
            new Timing(TimeKind.EVENT_IN_PERIOD, "passage"))
        .attributedBy(Attribute.collected("passage", "equipe", TimeKind.EVENT_IN_PERIOD))
        .atEveryLevel()
        .build();
    Evaluation evaluation = evaluate(
        met,
        passing(
            new Passage(LocalDateTime.of(2024, 5, 2, 10, 0), "ACCUEIL"),
            new Passage(LocalDateTime.of(2024, 5, 3, 21, 0), "MARAUDE")));
    for (String scope : List.of("ACCUEIL", "MARAUDE", "75", Scope.TOTAL)) {
      assertThat(evaluation.value(new Cell("RENCONTREES", scope, YEAR, Cell.TOTAL)))
          .as(scope)
          .isEqualTo(1);
    }
  }

  @Test
  void issue_1609_a_filter_on_categories_cannot_forget_the_period() {
    // There is no way to look at events without saying which ones of the period.
    List<Method> ways = Arrays.stream(Expression.class.getDeclaredMethods())
        .filter(way -> List.of("exists", "occurs").contains(way.getName()))
        .toList();
    assertThat(ways)
        .isNotEmpty()
        .allSatisfy(way -> assertThat(way.getParameterTypes()).contains(TimeKind.class));
    Indicator cared = ManoRecords.followed().toBuilder("SOIGNEES")
        .population(Population.of(Expression.exists(
            "action",
            TimeKind.EVENT_IN_PERIOD,
            Expression.is(Attribute.ofEvent("action", "categorie"), "SOIN"))))
        .build();
    Person lastYear = new Person(
        "Fictive",
        null,
        null,
        List.of(new Following(SPRING, null, null)),
        List.of(),
        List.of(new Action(SPRING.minusYears(1), "ACCUEIL", List.of("SOIN"))));
    assertThat(total(cared, YEAR, lastYear)).isZero();
  }

  @Test
  void issue_1608_several_conditions_are_all_of_them_or_any_by_name() {
    Expression woman = Expression.is(Attribute.of("genre", ReferenceDate.TIMELESS), "FEMME");
    Expression adult = Expression.between(Attribute.of("age", ReferenceDate.PERIOD_END), 18, 200);
    Person girl = person(LocalDate.of(2015, 1, 1), new Following(SPRING, null, null));
    Indicator all = ManoRecords.followed().toBuilder("ET")
        .population(Population.of(Expression.all(woman, adult)))
        .build();
    Indicator any = ManoRecords.followed().toBuilder("OU")
        .population(Population.of(Expression.any(woman, adult)))
        .build();
    assertThat(total(all, YEAR, girl)).isZero();
    assertThat(total(any, YEAR, girl)).isEqualTo(1);
  }

  @Test
  void issue_1611_nothing_divided_by_nothing_is_undefined_and_no_number() {
    Indicator mean = ManoRecords.draft(
            "DUREE", Unit.EPISODES, Basis.SPELL, new Timing(TimeKind.EXITS, "suivi"))
        .measure(Measure.mean(Attribute.durationOf("suivi"), 1))
        .build();
    Evaluation nobody = evaluate(mean);
    assertThat(nobody.quotient(new Cell("DUREE", Scope.TOTAL, YEAR, Cell.TOTAL)))
        .isEmpty();
    assertThat(new Evolution(0, 7).percent(0)).isEqualTo(Optional.empty());
    assertThat(nobody.internal().tables().get(0).rows())
        .allMatch(row -> row.percent().isEmpty() && row.quotient().isEmpty());
  }

  @Test
  void every_output_names_its_definition() {
    Table table = evaluate(ManoRecords.followed()).internal().tables().get(0);
    assertThat(table.definition().sha256()).isEqualTo(ManoRecords.followed().sha256());
    assertThat(table.definition().version()).isEqualTo("1.0.0");
    assertThat(table.definition().counting().fr()).isNotBlank();
  }

  @Test
  void a_definition_without_its_choices_does_not_come_to_be() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Indicator.builder("X", "1").build())
        .withMessageContaining("timing")
        .withMessageContaining("basis")
        .withMessageContaining("unknown")
        .withMessageContaining("shares");
  }
}
