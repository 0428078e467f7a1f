package org.allervers.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.allervers.indicators.catalogue.Leo2022;
import org.allervers.indicators.definition.Attribute;
import org.allervers.indicators.definition.Bands;
import org.allervers.indicators.definition.Basis;
import org.allervers.indicators.definition.Breakdown;
import org.allervers.indicators.definition.Category;
import org.allervers.indicators.definition.DefinitionProblem;
import org.allervers.indicators.definition.DefinitionProblem.Kind;
import org.allervers.indicators.definition.Expression;
import org.allervers.indicators.definition.Measure;
import org.allervers.indicators.definition.Memo;
import org.allervers.indicators.definition.Population;
import org.allervers.indicators.definition.ReferenceDate;
import org.allervers.indicators.definition.Timing;
import org.allervers.indicators.definition.UnreadableDefinitionException;
import org.allervers.indicators.period.TimeKind;
import org.allervers.indicators.table.Label;
import org.allervers.indicators.table.Unit;
import org.junit.jupiter.api.Test;

/** Definitions are data: what is written can be read, and nothing is guessed. */
class DefinitionJsonTest {

  private static final Attribute SEX = Attribute.of("sexe", ReferenceDate.TIMELESS);

  private static List<DefinitionProblem> problems(String json) {
    return catchThrowableOfType(UnreadableDefinitionException.class, () -> Indicator.parse(json))
        .problems();
  }

  /** One definition that uses every word of the language. */
  private static Indicator everyWord() {
    Bands bands = Bands.ofHalfOpen()
        .below("0-17", Label.ofBoth("0-17"), 18)
        .band("18-24", Label.ofBoth("18-24"), 18, 25)
        .from("25+", Label.ofBoth("25+"), 25)
        .build();
    return People.draft("TOUT")
        .title("Guillemets \"et\" \\ barre\n", "Everything")
        .addLegalReference("CASF R.314-50")
        .basis(Basis.SPELL)
        .unit(Unit.EPISODES)
        .timing(new Timing(TimeKind.EXITS, "suivi"))
        .attributedBy(Attribute.ofEvent("suivi", "equipe"))
        .population(Population.of(Expression.any(
                Expression.not(Expression.in(SEX, "H", "F")),
                Expression.between(Attribute.of("age", ReferenceDate.EVENT), 18, 25),
                Expression.known(Attribute.of("age", ReferenceDate.ENTRY)),
                Expression.exists(
                    "visite",
                    TimeKind.FIRST_EVER_IN_PERIOD,
                    Expression.is(Attribute.ofEvent("visite", "service"), "SOIN"))))
            .withDenominator(
                Expression.occurs("visite", TimeKind.EVENT_IN_PERIOD, Expression.always(), 2))
            .withExclusions(
                Expression.is(SEX, "X"),
                Expression.known(Attribute.collected("suivi", "motif", TimeKind.OVERLAP)))
            .withNumerator(Expression.between(Attribute.durationOf("suivi"), 0, 365)))
        .measure(Measure.median(Attribute.durationOf("suivi"), 1))
        .breakdown(Breakdown.crossed(
            Breakdown.byBand(
                Label.of("Âge", "Age"), Attribute.of("age", ReferenceDate.PERIOD_START), bands),
            Breakdown.byCode(
                Label.of("Sexe", "Sex"),
                SEX,
                List.of(Category.of("F", "Femme", "Woman").including("FT", "FX")))))
        .addMemo(new Memo(
            Category.of("PREMIER", "Premier", "First"),
            Expression.is(Attribute.of("sexe", ReferenceDate.firstOf("suivi")), "F")))
        .addNote("Note.", "Note.")
        .withoutTotal()
        .build();
  }

  @Test
  void what_is_written_can_be_read() {
    List<Indicator> all = new ArrayList<>(People.indicators());
    all.addAll(Leo2022.indicators());
    all.add(everyWord());
    for (Indicator indicator : all) {
      Indicator read = Indicator.parse(indicator.canonicalJson());
      assertThat(read.canonicalJson()).isEqualTo(indicator.canonicalJson());
      assertThat(read.sha256()).isEqualTo(indicator.sha256());
    }
  }

  @Test
  void the_hash_of_a_definition_is_for_ever() {
    // Frozen: a published table names this hash. A change of format raises the format, and leaves
    // these.
    assertThat(People.bySex().sha256())
        .isEqualTo("ad2a3cadba409852eb787327557bc815814e8261472f7d2908d0028c6d58f596");
    assertThat(everyWord().sha256())
        .isEqualTo("158640008e3ca1ba6b52cfef41adfa57f44e273180f952a3c392f1471a1cf6f1");
  }

  @Test
  void the_order_of_members_and_white_space_do_not_matter() {
    String json = People.bySex().canonicalJson();
    int comma = json.indexOf(",\"validity\"");
    String turned =
        "{ \"version\" : \"1.0.0\"," + json.substring(comma + 1, json.lastIndexOf(",\"version\""))
            + " ,\n" + json.substring(1, comma) + "}";
    assertThat(Indicator.parse(turned)).isEqualTo(People.bySex());
  }

  @Test
  void every_included_code_changes_the_hash() {
    Breakdown one = Breakdown.byCode(
        Label.ofBoth("x"), SEX, List.of(Category.of("F", "Femme", "Woman").including("FT")));
    Breakdown other = Breakdown.byCode(
        Label.ofBoth("x"), SEX, List.of(Category.of("F", "Femme", "Woman").including("FX")));
    assertThat(People.draft("X").breakdown(one).build().sha256())
        .isNotEqualTo(People.draft("X").breakdown(other).build().sha256());
  }

  @Test
  void lists_every_problem_with_its_path() {
    String json = People.bySex()
        .canonicalJson()
        .replace("\"basis\":\"person\"", "\"basis\":\"household\"")
        .replace("\"kind\":\"overlap\"", "\"kind\":\"today\"")
        .replace("\"scale\":0", "\"scale\":9")
        .replace("\"unit\":\"persons\"", "\"unit\":3")
        .replace("\"initial\":{\"all\":[]}", "\"initial\":{\"all\":[{\"runs\":\"script()\"}]}")
        .replace("\"exclusions\":[],", "")
        .replace("\"from\":\"2022-01-01\"", "\"from\":\"2022-02-30\"")
        .replace("\"source\":\"essai\"", "\"source\":\"essai\",\"colour\":\"red\"");
    assertThat(problems(json))
        .extracting(problem -> problem.path() + " " + problem.kind())
        .containsExactlyInAnyOrder(
            "$ UNKNOWN_MEMBER",
            "$.basis UNKNOWN_WORD",
            "$.timing.kind UNKNOWN_WORD",
            "$.shares INVALID",
            "$.unit WRONG_TYPE",
            "$.population.initial.all[0] UNKNOWN_WORD",
            "$.population MISSING",
            "$.validity WRONG_TYPE");
  }

  @Test
  void a_reference_date_is_never_implied() {
    String json = People.bySex().canonicalJson().replace("\"at\":\"timeless\",", "");
    assertThat(problems(json))
        .extracting(DefinitionProblem::path, DefinitionProblem::kind, DefinitionProblem::detail)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("$.breakdown.value", Kind.MISSING, "at"));
  }

  @Test
  void bands_with_a_gap_are_no_definition() {
    String json = People.byAge().canonicalJson().replace("\"min\":41", "\"min\":42");
    assertThat(problems(json)).singleElement().satisfies(problem -> {
      assertThat(problem.path()).isEqualTo("$.breakdown");
      assertThat(problem.kind()).isEqualTo(Kind.INVALID);
      assertThat(problem.detail()).contains("gap").contains("41+");
    });
  }

  @Test
  void a_newer_or_foreign_text_is_refused_at_once() {
    String json = People.bySex().canonicalJson();
    assertThat(problems(json.replace("\"format\":1", "\"format\":2")))
        .extracting(DefinitionProblem::kind)
        .containsExactly(Kind.NEWER_FORMAT);
    assertThat(problems("{\"resourceType\":\"Measure\"}"))
        .extracting(DefinitionProblem::kind)
        .containsExactly(Kind.FOREIGN);
    assertThat(problems("[]")).extracting(DefinitionProblem::kind).containsExactly(Kind.FOREIGN);
    for (String broken : List.of(
        "",
        "{",
        json + "x",
        json.replace("\"id\":\"SEXE\"", "\"id\":\"SEXE\",\"id\":\"AUTRE\""),
        "[".repeat(5000))) {
      assertThat(problems(broken))
          .extracting(DefinitionProblem::kind)
          .satisfies(kinds ->
              assertThat(kinds.get(0).name().toLowerCase(Locale.ROOT)).isIn("not_json", "foreign"));
    }
  }

  @Test
  void no_text_whatever_brings_it_down() {
    String json = everyWord().canonicalJson();
    for (int cut = 0; cut < json.length(); cut += 7) {
      String damaged = json.substring(0, cut) + json.substring(Math.min(json.length(), cut + 3));
      try {
        Indicator.parse(damaged);
      } catch (UnreadableDefinitionException e) {
        assertThat(e.problems()).isNotEmpty();
      }
    }
    assertThatExceptionOfType(UnreadableDefinitionException.class)
        .isThrownBy(() -> Indicator.parse("null"));
  }
}
