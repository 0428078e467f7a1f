package org.allervers.core.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.StringReader;
import java.util.List;
import org.allervers.core.assessment.QuestionnaireFormatException.Reason;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionnaireTest {

  private static final Questionnaire FORM = Questionnaire.nurseAssessment2022();

  /** The codes printed on the form, in its order but for B2, which it prints before B3. */
  private static final List<String> PRINTED = List.of(("A1 A2 A3 A4 A4a A5 A6 A7a A7b A7c "
          + "B1 B1a B2 B3 B4 B5 B5a B6 B7 B8 B8a B8b B8c B9 "
          + "C1 C1a C1b C2 C3 C4 C4a C4b C5 C6 C6a C7 C7a C8 C8a C9 C9a C9b C10 C10a "
          + "C11 C11a C12 C12a C13 C13a C14 C14a "
          + "D1 D2 D2a D2b D3 D3a D4 D4a D4b D4c "
          + "E1 E1a E2 E2a E3 E3a E4 E4a E5 E5a E5b")
      .split(" "));

  @Test
  void holds_every_printed_code_and_no_other() {
    assertThat(FORM.questions().stream()
            .map(Question::code)
            .filter(code -> code.matches("[A-E][0-9]+[a-z]?")))
        .containsExactlyElementsOf(PRINTED);
    assertThat(FORM.find("E5c")).isEmpty();
  }

  @Test
  void every_other_code_is_a_part_of_a_printed_question_or_computed() {
    assertThat(FORM.questions())
        .filteredOn(question -> !PRINTED.contains(question.code()))
        .allMatch(question -> question.derivation().isPresent()
            || PRINTED.contains(question.code().replaceFirst("\\..*", "")));
  }

  @Test
  void every_question_has_labels_in_both_languages_and_a_source() {
    assertThat(FORM.questions()).allSatisfy(question -> {
      assertThat(question.french()).isNotBlank();
      assertThat(question.english()).isNotBlank();
      assertThat(question.source()).isNotBlank();
      assertThat(FORM.sections()).extracting(Section::code).contains(question.section());
    });
  }

  @Test
  void conditions_name_boxes_that_their_parent_has() {
    for (Question question : FORM.questions()) {
      for (Condition atom : atoms(question.condition())) {
        if (atom instanceof Condition.OneOf oneOf) {
          assertThat(oneOf.codes())
              .allMatch(code -> FORM.question(oneOf.question()).findOption(code).isPresent());
        } else if (atom instanceof Condition.Has has) {
          assertThat(FORM.question(has.question()).findOption(has.code())).isPresent();
        } else if (atom instanceof Condition.SectionOpen open) {
          assertThat(open.section()).isEqualTo(question.section());
        }
      }
    }
  }

  private static List<Condition> atoms(Condition condition) {
    return condition instanceof Condition.All all ? all.parts() : List.of(condition);
  }

  @Test
  void parameters_name_questions_and_their_source() {
    assertThat(FORM.bounds().asList()).hasSizeGreaterThan(30).allSatisfy(bound -> {
      assertThat(bound.source()).isNotBlank();
      assertThat(bound.confidence()).isIn("V", "E", "M", "P");
      assertThat(FORM.find(FORM.questionOf(bound.measure()))).isPresent();
    });
    assertThat(FORM.coherences()).hasSizeGreaterThan(8).allSatisfy(coherence -> {
      assertThat(coherence.source()).isNotBlank();
      assertThat(coherence.measures())
          .allMatch(measure -> FORM.find(FORM.questionOf(measure)).isPresent());
    });
    assertThat(Thresholds.nurseAssessment2022().asList())
        .hasSize(4)
        .allSatisfy(threshold -> assertThat(threshold.source()).contains("HAS"));
  }

  @Test
  void only_the_section_on_women_is_opened_by_the_nurse() {
    assertThat(FORM.sections())
        .filteredOn(Section::optional)
        .extracting(Section::code)
        .containsExactly("D");
  }

  @Test
  void frequencies_have_both_boxes_that_are_no_answer() {
    assertThat(FORM.question("E1").nonResponses())
        .containsExactly(NonResponse.NVPR, NonResponse.NSPR);
    assertThat(FORM.question("E1").options())
        .extracting(Option::code)
        .containsExactly("JAMAIS", "PARFOIS", "SOUVENT", "TOUS_LES_SOIRS");
    assertThat(FORM.question("E2").findOption("TOUS_LES_JOURS")).isPresent();
    assertThat(FORM.question("A4").nonResponses()).isEmpty();
  }

  @Test
  void knows_its_bundled_questionnaires_only() {
    assertThat(Questionnaire.of("bilan-infirmier-2022")).isSameAs(FORM);
    assertThatIllegalArgumentException().isThrownBy(() -> Questionnaire.of("../bilan"));
    assertThatIllegalArgumentException().isThrownBy(() -> FORM.question("E5c"));
  }

  @Nested
  class Reading {

    private static final String HEADER = """
        #id=local
        #version=1
        #title.fr=Local
        #title.en=Local
        #source=équipe
        code;section;fr;en;type;options;condition;derived;nonresponse
        """;

    @Test
    void reads_a_hosts_own_questionnaire() throws Exception {
      Questionnaire local = Questionnaire.read(new StringReader("\uFEFF" + HEADER
          + "Q1;X;Un;One;SINGLE;A=a=a | B=b=b;;;NSP | NVPR\r\n\r\nQ2;X;Deux;Two;TEXT;;Q1=B;;\n"));
      assertThat(local.id()).isEqualTo("local");
      assertThat(local.questions("X")).extracting(Question::code).containsExactly("Q1", "Q2");
      assertThat(local.sections()).containsExactly(new Section("X", "X", "X", false));
      assertThat(local.bounds().asList()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '!',
        value = {
          "Q1;X;Un;One;TEXT;;;!CELL",
          "Q1;X;;One;TEXT;;;;!CELL",
          "Q1;X;Un;One;PROSE;;;;!KEYWORD",
          "Q1;X;Un;One;TEXT;;;;PEUT_ETRE!KEYWORD",
          "Q1;X;Un;One;SINGLE;;;;!OPTION",
          "Q1;X;Un;One;SINGLE;A=a;;;!OPTION",
          "Q1;X;Un;One;SINGLE;A=a=a | A=b=b;;;!OPTION",
          "Q1;X;Un;One;TEXT;;Q0 is X;;!CONDITION",
          "Q1;X;Un;One;TEXT;;Q1=OUI;;!REFERENCE",
          "Q1;X;Un;One;DECIMAL;;;bmi(Q8,Q9);!REFERENCE",
          "Q1;X;Un;One;DECIMAL;;;bmi(Q8);!FORMULA",
          "Q0;X;Un;One;TEXT;;;;!DUPLICATE",
        })
    void names_the_line_that_it_cannot_read(String line, Reason reason) {
      String text = HEADER + "Q0;X;Zéro;Zero;TEXT;;;;\n" + line + "\n";
      assertThatExceptionOfType(QuestionnaireFormatException.class)
          .isThrownBy(() -> Questionnaire.read(new StringReader(text)))
          .satisfies(e -> {
            assertThat(e.reason()).isEqualTo(reason);
            assertThat(e.line()).isEqualTo(8);
          });
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '!',
        value = {"#id!1!HEADER", "code;section!1!COLUMN", "''!1!COLUMN"})
    void names_what_is_missing_from_the_whole(String text, int line, Reason reason) {
      assertThatExceptionOfType(QuestionnaireFormatException.class)
          .isThrownBy(() -> Questionnaire.read(new StringReader(text)))
          .satisfies(e -> {
            assertThat(e.reason()).isEqualTo(reason);
            assertThat(e.line()).isEqualTo(line);
          });
    }

    @Test
    void a_questionnaire_without_a_version_is_refused() {
      String text = HEADER.replace("#version=1\n", "");
      assertThatExceptionOfType(QuestionnaireFormatException.class)
          .isThrownBy(() -> Questionnaire.read(new StringReader(text)))
          .extracting(QuestionnaireFormatException::reason)
          .isEqualTo(Reason.HEADER);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "B1;reject;5;1;2022-01-01;x;P",
          "B1;perhaps;1;5;2022-01-01;x;P",
          "B1;reject;1e9;;2022-01-01;x;P",
          "B1;reject;1;5;2022-13-01;x;P",
          "B1;reject;1;5;;x;P",
          "B1;reject;1;5;2022-01-01;;P"
        })
    void refuses_malformed_bounds(String line) {
      assertThatExceptionOfType(QuestionnaireFormatException.class)
          .isThrownBy(() ->
              Bounds.read(new StringReader("code;tier;min;max;from;source;confidence\n" + line)))
          .extracting(QuestionnaireFormatException::line)
          .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"D2", "D2<", "1<2", "abs(B1)<2", "not (A)", "D2 ~ 3", "date-w<date"})
    void refuses_malformed_coherences(String check) {
      String text = "code;check;tier;fr;en;from;source\nK1;" + check + ";reject;a;a;2022-01-01;x\n";
      assertThatExceptionOfType(QuestionnaireFormatException.class)
          .isThrownBy(() -> Coherence.read(new StringReader(text)))
          .extracting(QuestionnaireFormatException::reason)
          .isEqualTo(Reason.FORMULA);
    }
  }
}
