package org.allervers.core.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionTest {

  private static final String CASES = "/org/allervers/core/assessment/conditions.csv";

  @ParameterizedTest
  @CsvFileSource(resources = CASES, delimiter = ';', numLinesToSkip = 1, emptyValue = "")
  void a_question_is_asked_as_the_cases_say(String question, String answers, String expected) {
    Asking asking = Answering.FORM.asking(question, Answering.of(answers == null ? "" : answers));
    assertThat(asking)
        .isEqualTo(
            switch (expected) {
              case "POSEE" -> Asking.ASKED;
              case "NON_POSEE" -> Asking.NOT_ASKED;
              case "INDETERMINEE" -> Asking.UNDETERMINED;
              default -> throw new AssertionError("unknown word in the cases");
            });
  }

  @Test
  void every_conditional_question_has_a_case_both_ways() throws IOException {
    Map<String, Set<String>> expectations;
    try (InputStream in = ConditionTest.class.getResourceAsStream(CASES)) {
      expectations = new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split(";", -1))
          .collect(Collectors.groupingBy(
              cells -> cells[0], Collectors.mapping(cells -> cells[2], Collectors.toSet())));
    }
    List<String> conditional = Answering.FORM.questions().stream()
        .filter(question -> !(question.condition() instanceof Condition.Always))
        .map(Question::code)
        .toList();
    assertThat(conditional)
        .hasSizeGreaterThan(35)
        .allSatisfy(code -> assertThat(expectations.get(code)).contains("POSEE", "NON_POSEE"));
  }

  @Test
  void the_vaccination_booklet_is_asked_whatever_the_vaccines() {
    assertThat(Answering.FORM.question("C14a").condition()).isEqualTo(new Condition.Always());
  }

  @Test
  void an_unlisted_box_of_the_parent_leaves_the_child_undetermined() {
    Assessment newer = Answering.empty().answer("E1", "PRESQUE_JAMAIS");
    assertThat(Answering.FORM.asking("E1a", newer)).isEqualTo(Asking.UNDETERMINED);
    Assessment both = Answering.of("A6=OUI").answer("A7b", List.of("ENFANTS", "COUSINS"));
    assertThat(Answering.FORM.asking("A7c", both)).isEqualTo(Asking.ASKED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "optional",
        "section:D",
        "A4=OUI",
        "E1 in PARFOIS,SOUVENT",
        "A7b has ENFANTS",
        "D2>0",
        "B8 known",
        "section:D and D2>0"
      })
  void a_condition_is_written_as_it_was_read(String text) {
    assertThat(Condition.parse(text).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"A4", "A4==OUI", "A4=OUI and", "D2>x", "section:", "A4 or A5=X", "A in"})
  void refuses_what_is_no_condition(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Condition.parse(text));
  }
}
