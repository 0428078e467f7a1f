package org.allervers.indicators.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.allervers.core.Dossier;
import org.allervers.core.DossierId;
import org.allervers.core.dispositif.Dispositif;
import org.allervers.core.episode.Episode;
import org.allervers.core.episode.Exit;
import org.allervers.core.social.Habitat;
import org.allervers.core.social.LivingPlace;
import org.allervers.core.social.SocialFile;
import org.allervers.core.time.History;
import org.allervers.core.time.ReportingPeriod;
import org.allervers.indicators.Evaluation;
import org.allervers.indicators.Indicator;
import org.allervers.indicators.Organisation;
import org.allervers.indicators.catalogue.RasaTemplates;
import org.allervers.indicators.catalogue.Uncounted;
import org.allervers.indicators.definition.DefinitionProblem;
import org.allervers.indicators.definition.UnreadableDefinitionException;
import org.allervers.indicators.dossier.DossierSchema;
import org.allervers.indicators.explain.Cell;
import org.allervers.indicators.table.Label;
import org.allervers.indicators.table.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateTest {

  private static final Template FORM = RasaTemplates.superset();
  private static final ReportingPeriod YEAR = ReportingPeriod.ofYear(2024);
  private static final LocalDate ENTERED = LocalDate.of(2024, 2, 1);
  private static final LocalDate LEFT = LocalDate.of(2024, 8, 1);
  private static final UUID NORTH = new UUID(0, 1);
  private static final UUID SOUTH = new UUID(0, 2);
  private static final String SMALL = """
      {"format":1,"id":"F","version":"1","official":false,"title":{"fr":"f","en":"f"},
       "note":{"fr":"n","en":"n"},"validity":{"from":"2024-01-01"},"jurisdiction":"FR",
       "source":"s","legal":[],"dispositifs":["EMSP"],
       "populations":[{"id":"p","counting":{"fr":"c","en":"c"},"unit":"persons",
        "basis":"person","timing":{"kind":"overlap","source":"accompagnement"},
        "population":{"initial":{"all":[]},"denominator":{"all":[]},"exclusions":[]},
        "attribution":{"attribute":"territoire","of":"accompagnement","over":"overlap"},
        "dispositif":{"attribute":"dispositif","of":"accompagnement","over":"overlap"}}],
       "tables":[{"id":"T","title":{"fr":"t","en":"t"},"unknown":"own-line",
        "shares":{"base":"known","rounding":"half-up","scale":1},
        "columns":[{"id":"C","label":{"fr":"c","en":"c"},"population":"p"}]}]}
      """;

  /** From the street to a shelter; two mobile teams of two regions and a day place. */
  private static List<Dossier> people() {
    List<Dossier> people = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      boolean left = i < 5;
      Episode.Builder episode = Episode.builder()
          .id(new UUID(2, i))
          .dispositif(Dispositif.of(i < 6 ? "LHSS_MOBILE" : "LHSS_JOUR"))
          .team(i % 2 == 0 ? NORTH : SOUTH)
          .enteredOn(ENTERED);
      if (left) {
        episode.exit(Exit.builder().date(LEFT).build());
      }
      people.add(Dossier.builder()
          .id(DossierId.of(new UUID(1, i)))
          .social(SocialFile.builder()
              .livingPlace(LivingPlace.builder()
                  .habitat(History.since(ENTERED, Habitat.of("RUE")).with(LEFT, Habitat.of("CHRS")))
                  .build())
              .build())
          .addEpisode(episode.build())
          .build());
    }
    return people;
  }

  private static Evaluation evaluate(List<Indicator> indicators) {
    return DossierSchema.of(Map.of(NORTH, "NORD", SOUTH, "SUD"))
        .compile(
            indicators,
            Organisation.builder(Label.ofBoth("Total"))
                .level("NORD", Label.ofBoth("Nord"))
                .level("SUD", Label.ofBoth("Sud"))
                .build(),
            YEAR)
        .evaluate(people());
  }

  private static long value(Evaluation evaluation, String id, String scope, String row) {
    return evaluation.value(new Cell(id, scope, YEAR, row));
  }

  @Test
  void an_entry_and_an_exit_stand_side_by_side() {
    Evaluation evaluation = evaluate(FORM.indicators());
    assertThat(value(evaluation, "RASA-08-ENTREE", Scope.TOTAL, "RUE")).isEqualTo(9);
    assertThat(value(evaluation, "RASA-08-SORTIE", Scope.TOTAL, "CHRS")).isEqualTo(5);
    assertThat(value(evaluation, "RASA-08-SORTIE", Scope.TOTAL, "RUE")).isZero();
    assertThat(value(evaluation, "RASA-02-FIN", Scope.TOTAL, Cell.TOTAL)).isEqualTo(4);
  }

  @Test
  void a_form_is_filled_by_region_and_by_dispositif() {
    Evaluation all = evaluate(FORM.indicators());
    assertThat(value(all, "RASA-02-ANNEE", "NORD", Cell.TOTAL)).isEqualTo(5);
    assertThat(value(all, "RASA-02-ANNEE", "SUD", Cell.TOTAL)).isEqualTo(4);
    Evaluation mobile = evaluate(FORM.indicators("LHSS_MOBILE"));
    assertThat(value(mobile, "RASA-02-ANNEE@LHSS_MOBILE", Scope.TOTAL, Cell.TOTAL))
        .isEqualTo(6);
    assertThat(value(mobile, "RASA-02-ANNEE@LHSS_MOBILE", "NORD", Cell.TOTAL)).isEqualTo(3);
    assertThat(value(mobile, "RASA-08-SORTIE@LHSS_MOBILE", Scope.TOTAL, "CHRS")).isEqualTo(5);
    Evaluation day = evaluate(FORM.indicators("LHSS_JOUR"));
    assertThat(value(day, "RASA-08-SORTIE@LHSS_JOUR", Scope.TOTAL, "CHRS")).isZero();
  }

  @Test
  void every_dispositif_of_the_form_compiles_and_leaves_out_the_tables_of_others() {
    for (String dispositif : FORM.dispositifs()) {
      assertThat(evaluate(FORM.indicators(dispositif)).indicators()).isNotEmpty();
    }
    assertThat(FORM.indicators("EMSP"))
        .extracting(Indicator::id)
        .contains("RASA-14-ENTREE@EMSP")
        .doesNotContain("RASA-14-ACTIVITE-ENTREE@EMSP");
    assertThatIllegalArgumentException().isThrownBy(() -> FORM.indicators("CHRS"));
  }

  @Test
  void the_superset_says_that_it_is_not_official() {
    assertThat(FORM.isOfficial()).isFalse();
    assertThat(FORM.note().fr()).contains("pas le formulaire officiel");
    assertThat(FORM.indicators()).allSatisfy(one -> assertThat(one.notes()).contains(FORM.note()));
  }

  @Test
  void every_item_of_the_superset_is_a_table_or_has_a_reason_why_not() {
    Set<String> numbers = new TreeSet<>();
    FORM.tables().forEach(table -> numbers.add(table.id().substring(0, 7)));
    RasaTemplates.uncounted().stream()
        .map(Uncounted::id)
        .forEach(id -> numbers.add(id.substring(0, 7)));
    assertThat(numbers)
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, 18).mapToObj("RASA-%02d"::formatted).toList());
  }

  @Test
  void another_form_is_another_text() {
    Template form = Template.parse(SMALL);
    assertThat(value(evaluate(form.indicators()), "T-C", Scope.TOTAL, Cell.TOTAL))
        .isEqualTo(9);
    assertThat(form.sha256()).isEqualTo(Template.parse(SMALL + " ").sha256());
    assertThat(form.sha256())
        .isNotEqualTo(
            Template.parse(SMALL.replace("\"overlap\",\"source\"", "\"entries\",\"source\""))
                .sha256());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"format\":1 | \"format\":2 | NEWER_FORMAT",
        "\"format\":1, | '' | FOREIGN",
        "\"official\":false | \"official\":\"no\" | WRONG_TYPE",
        "\"legal\":[] | \"legal\":[],\"more\":1 | UNKNOWN_MEMBER",
        "\"population\":\"p\" | \"population\":\"q\" | UNKNOWN_WORD",
        "\"population\":\"p\" | \"population\":\"p\",\"at\":\"noon\" | UNKNOWN_WORD",
        "\"dispositifs\":[\"EMSP\"] | \"dispositifs\":\"EMSP\" | WRONG_TYPE",
        "\"unknown\":\"own-line\", | '' | MISSING",
        "]}]} | ]}] | NOT_JSON"
      })
  void a_text_that_is_no_form_is_refused_by_name(
      String there, String instead, DefinitionProblem.Kind kind) {
    assertThat(SMALL).contains(there);
    assertThatExceptionOfType(UnreadableDefinitionException.class)
        .isThrownBy(() -> Template.parse(SMALL.replace(there, instead)))
        .satisfies(refused ->
            assertThat(refused.problems()).extracting(DefinitionProblem::kind).contains(kind));
  }
}
