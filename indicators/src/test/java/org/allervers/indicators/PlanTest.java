package org.allervers.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.allervers.core.time.ReportingPeriod;
import org.allervers.indicators.People.Person;
import org.allervers.indicators.People.Stay;
import org.allervers.indicators.People.Visit;
import org.allervers.indicators.UnboundDefinitionException.Kind;
import org.allervers.indicators.UnboundDefinitionException.Problem;
import org.allervers.indicators.definition.Attribute;
import org.allervers.indicators.definition.Basis;
import org.allervers.indicators.definition.Breakdown;
import org.allervers.indicators.definition.Category;
import org.allervers.indicators.definition.Expression;
import org.allervers.indicators.definition.Population;
import org.allervers.indicators.definition.ReferenceDate;
import org.allervers.indicators.definition.Shares;
import org.allervers.indicators.definition.Timing;
import org.allervers.indicators.explain.Cell;
import org.allervers.indicators.explain.Explanation;
import org.allervers.indicators.explain.StepResult;
import org.allervers.indicators.explain.StepResult.Step;
import org.allervers.indicators.period.TimeKind;
import org.allervers.indicators.table.Label;
import org.allervers.indicators.table.PercentBase;
import org.allervers.indicators.table.Row;
import org.allervers.indicators.table.Scope;
import org.allervers.indicators.table.Table;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanTest {

  private static final LocalDate NEW_YEAR = LocalDate.of(2022, 1, 1);
  private static final Attribute SEX = Attribute.of("sexe", ReferenceDate.TIMELESS);

  private static Person person(String sex, Stay... stays) {
    return new Person(1, sex, Optional.empty(), List.of(stays), List.of());
  }

  private static Stay stay(String from, String to) {
    Optional<LocalDate> end = to == null ? Optional.empty() : Optional.of(LocalDate.parse(to));
    return new Stay(LocalDate.parse(from), end, "N1", Optional.of("FIN"));
  }

  private static Table table(Evaluation evaluation, String id, String scope) {
    return evaluation.internal().tables().stream()
        .filter(t -> t.id().equals(id) && t.scope().code().equals(scope))
        .findFirst()
        .orElseThrow();
  }

  @Nested
  class Compiling {

    @Test
    void lists_everything_that_is_unbound() {
      Attribute wrongDay = Attribute.of("sexe", ReferenceDate.PERIOD_END);
      Attribute noDay = Attribute.of("age", ReferenceDate.TIMELESS);
      Indicator bad = People.draft("BAD")
          .timing(new Timing(TimeKind.EVENT_IN_PERIOD, "suivi"))
          .population(Population.of(Expression.all(
              Expression.is(Attribute.of("taille", ReferenceDate.TIMELESS), "X"),
              Expression.exists("passage", TimeKind.EVENT_IN_PERIOD),
              Expression.is(wrongDay, "F"),
              Expression.known(noDay),
              Expression.between(SEX, 1, 2),
              Expression.is(Attribute.of("age", ReferenceDate.PERIOD_END), "X"),
              Expression.is(Attribute.ofEvent("visite", "service"), "SOIN"),
              Expression.is(Attribute.of("age", ReferenceDate.EVENT), "X"))))
          .at("OUEST")
          .build();
      UnboundDefinitionException thrown = catchThrowableOfType(
          UnboundDefinitionException.class,
          () -> People.schema().compile(List.of(bad, bad), People.TEAMS, People.YEAR));
      assertThat(thrown.problems())
          .contains(
              new Problem("BAD", Kind.UNKNOWN_LEVEL, "OUEST"),
              new Problem("BAD", Kind.WRONG_TIME_KIND, "suivi event-in-period"),
              new Problem("BAD", Kind.UNBOUND_ATTRIBUTE, "taille"),
              new Problem("BAD", Kind.UNBOUND_SOURCE, "passage"),
              new Problem("BAD", Kind.NOT_DATED, "sexe"),
              new Problem("BAD", Kind.NOT_TIMELESS, "age"),
              new Problem("BAD", Kind.NOT_A_NUMBER, "sexe"),
              new Problem("BAD", Kind.NOT_A_CODE, "age"),
              new Problem("BAD", Kind.NO_EVENT, "visite.service"),
              new Problem("BAD", Kind.DUPLICATE_ID, "BAD"));
      assertThat(thrown).hasMessageContaining("taille").hasMessageContaining("passage");
    }

    @Test
    void needs_something_to_count_and_a_way_to_attribute_it() {
      UnboundDefinitionException nothing = catchThrowableOfType(
          UnboundDefinitionException.class, () -> People.schema().compile(List.of(), People.TEAMS));
      assertThat(nothing.problems())
          .extracting(Problem::kind)
          .containsExactly(Kind.NOTHING_TO_COUNT);
      Indicator homeless = People.bySex().toBuilder("X").attributedBy(null).build();
      UnboundDefinitionException level = catchThrowableOfType(
          UnboundDefinitionException.class,
          () -> People.schema().compile(List.of(homeless), People.TEAMS, People.YEAR));
      assertThat(level.problems()).extracting(Problem::kind).containsExactly(Kind.NO_ATTRIBUTION);
    }

    @Test
    void a_schema_binds_each_name_once() {
      Schema.Builder<Person> schema =
          Schema.builder("x", Person.class).code("a", p -> Optional.empty());
      assertThatIllegalArgumentException()
          .isThrownBy(() -> schema.code("a", p -> Optional.empty()));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> schema.events("e", Visit.class, Person::visits, ev -> {}));
    }

    @Test
    void the_hash_covers_definitions_levels_periods_and_schema() {
      Plan<Person> plan = People.plan();
      assertThat(People.plan().definitionHash())
          .isEqualTo(plan.definitionHash())
          .hasSize(64);
      assertThat(People.schema()
              .compile(People.indicators(), People.TEAMS, People.YEAR)
              .definitionHash())
          .isNotEqualTo(plan.definitionHash());
    }
  }

  @Nested
  class Time {

    @ParameterizedTest
    @CsvSource(
        nullValues = "open",
        value = {
          // from, to (excluded), stock at start, stock at end, entry, exit, overlap
          "2021-12-31, open, 1, 1, 0, 0, 1",
          "2022-01-01, open, 0, 1, 1, 0, 1",
          "2022-12-31, open, 0, 1, 1, 0, 1",
          "2023-01-01, open, 0, 0, 0, 0, 0",
          "2021-06-01, 2022-01-01, 1, 0, 0, 1, 0",
          "2021-06-01, 2021-12-31, 0, 0, 0, 0, 0",
          "2021-06-01, 2022-01-02, 1, 0, 0, 1, 1",
          "2021-06-01, 2022-12-31, 1, 0, 0, 1, 1",
          "2021-06-01, 2023-01-01, 1, 1, 0, 0, 1",
          "2022-03-01, 2022-03-01, 0, 0, 1, 1, 1"
        })
    void bounds_are_half_open(
        String from, String to, long atStart, long atEnd, long entry, long exit, long overlap) {
      List<TimeKind> kinds = List.of(
          TimeKind.STOCK_AT_START,
          TimeKind.STOCK_AT_END,
          TimeKind.ENTRIES,
          TimeKind.EXITS,
          TimeKind.OVERLAP);
      List<Long> counted = new ArrayList<>();
      for (TimeKind kind : kinds) {
        counted.add(count(new Timing(kind, "suivi"), person("F", stay(from, to))));
      }
      assertThat(counted).containsExactly(atStart, atEnd, entry, exit, overlap);
    }

    private long count(Timing timing, Person person) {
      Indicator indicator = People.draft("X").timing(timing).build();
      return People.schema()
          .compile(List.of(indicator), People.TEAMS, People.YEAR)
          .evaluate(List.of(person))
          .value(new Cell("X", Scope.TOTAL, People.YEAR, Cell.TOTAL));
    }

    @Test
    void first_ever_looks_at_the_whole_life() {
      Timing first = new Timing(TimeKind.FIRST_EVER_IN_PERIOD, "suivi");
      assertThat(count(first, person("F", stay("2022-05-01", null)))).isEqualTo(1);
      assertThat(
              count(first, person("F", stay("2022-05-01", null), stay("2020-05-01", "2020-06-01"))))
          .isZero();
    }

    @Test
    void initial_situation_is_read_at_the_first_contact() {
      Schema<Person> schema = Schema.builder("x", Person.class)
          .codeAt("habitat", (p, day) -> Optional.of(day.isBefore(NEW_YEAR) ? "RUE" : "TIERS"))
          .spells("suivi", Stay.class, Person::stays, sp -> sp.from(Stay::from).to(Stay::to))
          .build();
      List<Category> categories =
          List.of(Category.of("RUE", "A la rue", "Rough"), Category.of("TIERS", "Tiers", "Hosted"));
      Indicator initial = People.draft("X")
          .attributedBy(null)
          .at(Scope.TOTAL)
          .breakdown(Breakdown.byCode(
              Label.ofBoth("Habitat"),
              Attribute.of("habitat", ReferenceDate.firstOf("suivi")),
              categories))
          .build();
      Person person = person("F", stay("2022-05-01", null), stay("2021-05-01", "2021-06-01"));
      Evaluation evaluation =
          schema.compile(List.of(initial), People.TEAMS, People.YEAR).evaluate(List.of(person));
      assertThat(evaluation.value(new Cell("X", Scope.TOTAL, People.YEAR, "RUE")))
          .isEqualTo(1);
    }

    @Test
    void the_age_at_an_exit_is_the_age_on_that_day() {
      Indicator minors = People.draft("X")
          .basis(Basis.SPELL)
          .timing(new Timing(TimeKind.EXITS, "suivi"))
          .population(
              Population.of(Expression.between(Attribute.of("age", ReferenceDate.EVENT), 0, 17)))
          .build();
      Person person = new Person(
          1,
          "F",
          Optional.of(LocalDate.of(2004, 6, 1)),
          List.of(stay("2021-01-01", "2022-05-31"), stay("2022-05-31", "2022-06-01")),
          List.of());
      Evaluation evaluation = People.schema()
          .compile(List.of(minors), People.TEAMS, People.YEAR)
          .evaluate(List.of(person));
      assertThat(evaluation.value(new Cell("X", Scope.TOTAL, People.YEAR, Cell.TOTAL)))
          .isEqualTo(1);
    }

    @Test
    void someone_born_on_29_february_grows_older_on_1_march() {
      Schema<LocalDate> schema = Schema.builder("x", LocalDate.class)
          .ageFrom("age", Optional::of)
          .events("jour", LocalDate.class, birth -> List.of(birth), ev -> ev.on(birth -> NEW_YEAR))
          .build();
      Indicator adult = People.draft("X")
          .timing(new Timing(TimeKind.EVENT_IN_PERIOD, "jour"))
          .attributedBy(null)
          .at(Scope.TOTAL)
          .population(Population.of(
              Expression.between(Attribute.of("age", ReferenceDate.PERIOD_END), 18, 200)))
          .build();
      LocalDate born = LocalDate.of(2004, 2, 29);
      for (int day : List.of(28, 29)) {
        ReportingPeriod until =
            ReportingPeriod.ofClosed(NEW_YEAR, LocalDate.of(2022, 2, 1).plusDays(day - 1));
        Evaluation e = schema.compile(List.of(adult), People.TEAMS, until).evaluate(List.of(born));
        assertThat(e.value(new Cell("X", Scope.TOTAL, until, Cell.TOTAL)))
            .isEqualTo(day == 28 ? 0 : 1);
      }
    }
  }

  @Nested
  class BadRecords {

    @Test
    void are_counted_with_a_reason_and_stop_nothing() {
      Person unreadable = person("!", stay("2022-01-05", null));
      Person reversed = person("F", stay("2022-03-01", "2022-02-01"), stay("2022-04-01", null));
      Evaluation evaluation = People.plan()
          .evaluate(
              Arrays.asList(unreadable, null, reversed, person("H", stay("2022-01-05", null))));
      assertThat(evaluation.records()).isEqualTo(4);
      assertThat(evaluation.rejections())
          .isEqualTo(Map.of(
              Rejection.EXTRACTOR_FAILED,
              1L,
              Rejection.NULL_RECORD,
              1L,
              Rejection.REVERSED_SPELL,
              1L));
      assertThat(evaluation.value(new Cell("SEXE", Scope.TOTAL, People.YEAR, "F")))
          .isEqualTo(1);
      assertThat(evaluation.value(new Cell("SEXE", Scope.TOTAL, People.YEAR, "H")))
          .isEqualTo(1);
    }

    @Test
    void an_undated_event_is_in_no_period() {
      Schema<Visit> schema = Schema.builder("x", Visit.class)
          .events(
              "visite", Visit.class, v -> List.of(v, v), ev -> ev.onIfKnown(v -> Optional.empty()))
          .build();
      Indicator visits = People.draft("X")
          .basis(Basis.EVENT)
          .timing(new Timing(TimeKind.EVENT_IN_PERIOD, "visite"))
          .attributedBy(null)
          .at(Scope.TOTAL)
          .build();
      Evaluation evaluation = schema
          .compile(List.of(visits), People.TEAMS, People.YEAR)
          .evaluate(List.of(new Visit(NEW_YEAR, "N1", List.of(), 1)));
      assertThat(evaluation.rejections()).isEqualTo(Map.of(Rejection.UNDATED_EVENT, 2L));
      assertThat(evaluation.value(new Cell("X", Scope.TOTAL, People.YEAR, Cell.TOTAL)))
          .isZero();
    }

    @Test
    void an_empty_cohort_has_empty_tables() {
      Table table = table(People.plan().evaluate(List.of()), "SEXE", Scope.TOTAL);
      assertThat(table.rows())
          .allMatch(row -> row.count().exact().orElse(-1) == 0 && row.percent().isEmpty());
    }
  }

  @Nested
  class Tables {

    private final Person known = person("F", stay("2022-01-05", null));
    private final Person declined = person("?", stay("2022-01-05", null));
    private final Person unlisted = person("X", stay("2022-01-05", null));

    @Test
    void keep_the_unknown_beside_or_in_a_line_of_their_own() {
      Evaluation evaluation = People.plan().evaluate(List.of(known, declined, unlisted));
      Table sex = table(evaluation, "SEXE", Scope.TOTAL);
      assertThat(sex.base().known().exact()).hasValue(1);
      assertThat(sex.base().total().exact()).hasValue(3);
      assertThat(sex.total().orElseThrow().count().exact()).hasValue(1);
      assertThat(sex.findRow("F").orElseThrow().percent())
          .hasValueSatisfying(p -> assertThat(p).isEqualByComparingTo("100"));
      assertThat(sex.notes()).extracting(Label::fr).contains("1 avec une valeur hors liste");
      Table age = table(evaluation, "AGE", Scope.TOTAL);
      Row unknown = age.findRow(Cell.UNKNOWN).orElseThrow();
      assertThat(unknown.count().exact()).hasValue(3);
      assertThat(unknown.percent())
          .hasValueSatisfying(p -> assertThat(p).isEqualByComparingTo("100.0"));
      assertThat(age.total().orElseThrow().count().exact()).hasValue(3);
    }

    @Test
    void a_percentage_base_can_be_those_concerned() {
      Schema<String> schema = Schema.builder("x", String.class)
          .reading(
              "droit",
              s -> s.equals("-")
                  ? Reading.missing(Unplaced.NOT_APPLICABLE)
                  : s.isEmpty() ? Reading.missing(Unplaced.NOT_RECORDED) : Reading.ofCode(s))
          .events("jour", String.class, s -> List.of(s), ev -> ev.on(s -> NEW_YEAR))
          .build();
      Indicator rights = People.draft("X")
          .timing(new Timing(TimeKind.EVENT_IN_PERIOD, "jour"))
          .attributedBy(null)
          .at(Scope.TOTAL)
          .shares(Shares.of(PercentBase.CONCERNED, 0))
          .breakdown(Breakdown.byCode(
              Label.ofBoth("Droit"),
              Attribute.of("droit", ReferenceDate.TIMELESS),
              List.of(Category.of("OUI", "Oui", "Yes"))))
          .build();
      Evaluation e = schema
          .compile(List.of(rights), People.TEAMS, People.YEAR)
          .evaluate(List.of("OUI", "", "-", "-"));
      assertThat(e.internal().tables().get(0).findRow("OUI").orElseThrow().percent())
          .hasValueSatisfying(p -> assertThat(p).isEqualByComparingTo("50"));
    }

    @Test
    void a_level_counts_once_in_every_level_above_it() {
      Person both = new Person(
          1,
          "F",
          Optional.empty(),
          List.of(
              stay("2022-01-05", null),
              new Stay(NEW_YEAR, Optional.empty(), "N2", Optional.empty())),
          List.of());
      Evaluation evaluation = People.plan().evaluate(List.of(both));
      for (String scope : List.of("N1", "N2", "NORD", Scope.TOTAL)) {
        assertThat(evaluation.value(new Cell("SEXE", scope, People.YEAR, "F")))
            .as(scope)
            .isEqualTo(1);
      }
      assertThat(evaluation.value(new Cell("SEXE", "SUD", People.YEAR, "F"))).isZero();
    }

    @Test
    void several_values_where_one_is_allowed_are_contradictory() {
      Schema<String> schema = Schema.builder("x", String.class)
          .codes("ressource", s -> List.of(s.split(",", -1)))
          .events("jour", String.class, s -> List.of(s), ev -> ev.on(s -> NEW_YEAR))
          .build();
      Indicator one = People.draft("X")
          .timing(new Timing(TimeKind.EVENT_IN_PERIOD, "jour"))
          .attributedBy(null)
          .at(Scope.TOTAL)
          .breakdown(Breakdown.byCode(
              Label.ofBoth("Ressource"),
              Attribute.of("ressource", ReferenceDate.TIMELESS),
              List.of(Category.of("RSA", "RSA", "RSA"), Category.of("AAH", "AAH", "AAH"))))
          .build();
      Table table = schema
          .compile(List.of(one), People.TEAMS, People.YEAR)
          .evaluate(List.of("RSA,AAH", "RSA"))
          .internal()
          .tables()
          .get(0);
      assertThat(table.base().known().exact()).hasValue(1);
      assertThat(table.notes())
          .extracting(Label::fr)
          .contains("1 avec des valeurs contradictoires");
    }

    @Test
    void a_unit_of_no_known_level_is_in_the_total_and_said_so() {
      Person elsewhere =
          person("F", new Stay(NEW_YEAR, Optional.empty(), "AILLEURS", Optional.empty()));
      Table table = table(People.plan().evaluate(List.of(elsewhere)), "SEXE", Scope.TOTAL);
      assertThat(table.findRow("F").orElseThrow().count().exact()).hasValue(1);
      assertThat(table.notes()).extracting(Label::fr).contains("1 sans rattachement connu");
    }
  }

  @Nested
  class Explaining {

    private final Plan<Person> plan = People.plan();

    @Test
    void says_which_step_failed() {
      Explanation early =
          plan.explain(person("F", stay("2020-01-01", "2020-02-01")), "SORTIS").get(0);
      assertThat(early.isCounted()).isFalse();
      assertThat(early.units().get(0).steps())
          .extracting(StepResult::step)
          .containsExactly(Step.TIME);
      Explanation excluded =
          plan.explain(person("X", stay("2022-01-05", null)), "SORTIS").get(0);
      StepResult last = excluded.units().get(0).steps().get(3);
      assertThat(last.step()).isEqualTo(Step.EXCLUSION);
      assertThat(last.passed()).isFalse();
      assertThat(last.condition()).contains("\"in\":[\"X\"]");
      Explanation present =
          plan.explain(person("F", stay("2022-01-05", null)), "SORTIS").get(0);
      assertThat(present.units().get(0).steps())
          .last()
          .extracting(StepResult::step)
          .isEqualTo(Step.NUMERATOR);
    }

    @Test
    void names_the_cells_that_were_entered() {
      Explanation counted =
          plan.explain(person("F", stay("2022-01-05", "2022-02-05")), "SEXE").get(0);
      assertThat(counted.units().get(0).cells())
          .contains(
              new Cell("SEXE", "N1", People.YEAR, "F"),
              new Cell("SEXE", "NORD", People.YEAR, "F"),
              new Cell("SEXE", Scope.TOTAL, People.YEAR, "F"));
    }

    @Test
    void gives_each_event_its_own_way() {
      Person twice = person(
          "F",
          stay("2021-01-01", "2022-02-01"),
          stay("2020-01-01", "2020-02-01"),
          stay("2022-03-01", "2022-04-01"));
      Explanation exits = plan.explain(twice, "SORTIE").get(0);
      assertThat(exits.units())
          .extracting(Explanation.Unit::event)
          .containsExactly(OptionalInt.of(0), OptionalInt.of(2));
    }

    @Test
    void text_forms_tell_nothing_of_the_person() {
      Person person = person("F", stay("2022-01-05", null));
      Explanation explanation = plan.explain(person, "SEXE").get(0);
      assertThat(explanation.toString() + explanation.units().get(0) + Reading.ofCode("F"))
          .doesNotContain("\"F\"")
          .doesNotContain("row=F")
          .doesNotContain("[F]");
      Evaluation evaluation = plan.evaluate(List.of(person));
      assertThat(evaluation.toString()).isEqualTo("Evaluation[1 records, 6 indicators]");
      assertThat(plan.partial(List.of(person)).toString()).isEqualTo("Partial[1 records]");
    }

    @Test
    void refuses_cells_that_the_plan_does_not_have() {
      assertThatIllegalArgumentException().isThrownBy(() -> plan.explain(person("F"), "AUTRE"));
      for (Cell cell : List.of(
          new Cell("AUTRE", Scope.TOTAL, People.YEAR, "F"),
          new Cell("SEXE", "OUEST", People.YEAR, "F"),
          new Cell("SEXE", Scope.TOTAL, ReportingPeriod.ofYear(1999), "F"),
          new Cell("SEXE", Scope.TOTAL, People.YEAR, "Z"))) {
        assertThatIllegalArgumentException().isThrownBy(() -> plan.members(List.of(), cell));
        assertThatIllegalArgumentException()
            .isThrownBy(() -> plan.evaluate(List.of()).value(cell));
      }
    }
  }
}
