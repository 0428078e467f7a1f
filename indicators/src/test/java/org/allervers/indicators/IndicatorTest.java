package org.allervers.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.allervers.indicators.definition.Attribute;
import org.allervers.indicators.definition.Breakdown;
import org.allervers.indicators.definition.Category;
import org.allervers.indicators.definition.Expression;
import org.allervers.indicators.definition.Measure;
import org.allervers.indicators.definition.Memo;
import org.allervers.indicators.definition.Population;
import org.allervers.indicators.definition.ReferenceDate;
import org.allervers.indicators.period.TimeKind;
import org.allervers.indicators.table.Label;
import org.junit.jupiter.api.Test;

class IndicatorTest {

  private static final Attribute SEX = Attribute.of("sexe", ReferenceDate.TIMELESS);

  @Test
  void lists_every_choice_that_was_not_made() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Indicator.builder("X", "1").build())
        .withMessage(
            "X must state title, validity, jurisdiction, source, counting, unit, basis, timing,"
                + " population, unknown, shares");
  }

  @Test
  void canonical_json_has_sorted_keys_and_no_space() {
    Indicator indicator = People.draft("X")
        .population(Population.of(Expression.any(
            Expression.not(Expression.in(SEX, "H", "F")),
            Expression.between(Attribute.of("age", ReferenceDate.PERIOD_END), 18, 25),
            Expression.exists(
                "suivi", TimeKind.EXITS, Expression.known(Attribute.ofEvent("suivi", "motif"))))))
        .at("TOTAL")
        .addNote("Guillemets \"et\" \\ barre\n", "Quotes")
        .build();
    assertThat(indicator.canonicalJson())
        .isEqualTo(
            "{\"attribution\":{\"attribute\":\"equipe\",\"of\":\"suivi\",\"over\":\"overlap\"},"
                + "\"basis\":\"person\",\"counting\":{\"en\":\"Test.\",\"fr\":\"Essai.\"},\"format\":1,\"id\":\"X\","
                + "\"jurisdiction\":\"FR\",\"legal\":[],\"levels\":[\"TOTAL\"],\"measure\":{\"kind\":\"count\"},\"memos\":[],\"notes\":[{\"en\":\"Quotes\",\"fr\":\"Guillemets"
                + " \\\"et\\\" \\\\ barre\\u000a\"}],"
                + "\"population\":{\"denominator\":{\"all\":[]},\"exclusions\":[],"
                + "\"initial\":{\"any\":[{\"not\":{\"in\":[\"F\",\"H\"],"
                + "\"value\":{\"at\":\"timeless\",\"attribute\":\"sexe\"}}},"
                + "{\"max\":25,\"min\":18,\"value\":{\"at\":\"period-end\",\"attribute\":\"age\"}},"
                + "{\"atLeast\":1,\"occurs\":\"suivi\",\"time\":\"exits\","
                + "\"where\":{\"known\":{\"attribute\":\"motif\",\"of\":\"suivi\"}}}]}},"
                + "\"shares\":{\"base\":\"known\",\"rounding\":\"half-up\",\"scale\":0},\"source\":\"essai\","
                + "\"timing\":{\"kind\":\"overlap\",\"source\":\"suivi\"},\"title\":{\"en\":\"Test\",\"fr\":\"Essai\"},"
                + "\"total\":{\"en\":\"Total\",\"fr\":\"Total\"},\"unit\":\"persons\",\"unknown\":\"beside\","
                + "\"validity\":{\"from\":\"2022-01-01\"},\"version\":\"1.0.0\"}");
  }

  @Test
  void equal_definitions_have_equal_hashes_and_every_change_another_one() {
    Indicator indicator = People.bySex();
    assertThat(People.bySex()).isEqualTo(indicator).hasSameHashCodeAs(indicator);
    assertThat(indicator.toBuilder("SEXE").build().sha256())
        .isEqualTo(indicator.sha256())
        .hasSize(64);
    assertThat(indicator.toBuilder("AUTRE").build().sha256()).isNotEqualTo(indicator.sha256());
    assertThat(indicator.toBuilder("SEXE").at("N1").build().sha256())
        .isNotEqualTo(indicator.sha256());
    assertThat(indicator.toBuilder("SEXE").withoutTotal().build().sha256())
        .isNotEqualTo(indicator.sha256());
  }

  @Test
  void the_order_of_codes_in_a_condition_does_not_matter() {
    assertThat(Expression.in(SEX, "H", "F").canonicalJson())
        .isEqualTo(Expression.in(SEX, "F", "H").canonicalJson());
  }

  @Test
  void refuses_row_codes_that_repeat_or_are_reserved() {
    Memo memo = new Memo(Category.of("F", "Femme", "Woman"), Expression.always());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> People.bySex().toBuilder("X").addMemo(memo).build())
        .withMessageContaining("F");
    Memo total = new Memo(Category.of("TOTAL", "Total", "Total"), Expression.always());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> People.draft("X").addMemo(total).build());
    List<Category> twice =
        List.of(Category.of("A", "a", "a"), Category.of("B", "b", "b").including("A"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Breakdown.byCode(Label.ofBoth("x"), SEX, twice));
  }

  @Test
  void adds_up_only_quantities_of_the_events_it_counts() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> People.draft("X").measure(Measure.sum("visite", "unites")).build());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> People.exits().toBuilder("X")
            .measure(Measure.sum("visite", "unites"))
            .build());
  }

  @Test
  void a_first_of_needs_its_source_and_a_count_at_least_one() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ReferenceDate(ReferenceDate.Kind.FIRST_OF, Optional.empty()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Expression.occurs("suivi", TimeKind.OVERLAP, Expression.always(), 0));
    assertThatIllegalArgumentException().isThrownBy(() -> Expression.between(SEX, 2, 1));
  }
}
