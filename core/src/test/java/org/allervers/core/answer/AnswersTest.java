package org.allervers.core.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;
import org.junit.jupiter.api.Test;

class AnswersTest {

  interface District extends CodeSystem {}

  private static final CodeList<District> DISTRICTS = CodeList.builder(
          District.class, "quartier", "1")
      .title("Quartier", "District")
      .add("NORD", "Nord", "North")
      .add("SUD", "Sud", "South")
      .build();

  @Test
  void reads_each_field_as_its_own_type() {
    Field<BigDecimal> dogs = Field.number("chiens");
    Field<LocalDate> seen = Field.date("vuLe");
    Answers answers = Answers.empty()
        .with(dogs, new BigDecimal("2.0"))
        .with(seen, LocalDate.of(2024, 2, 29))
        .with(Field.choice("quartier", DISTRICTS), DISTRICTS.code("SUD"))
        .with(
            Field.choices("quartiers", DISTRICTS),
            List.of(DISTRICTS.code("SUD"), DISTRICTS.read("EST")))
        .with(Field.text("nom"), Answer.declined());
    assertThat(answers.get(dogs)).isEqualTo(Answer.of(new BigDecimal("2.0")));
    assertThat(answers.get(seen)).isEqualTo(Answer.of(LocalDate.of(2024, 2, 29)));
    assertThat(answers.get(Field.choice("quartier", DISTRICTS)).known())
        .contains(DISTRICTS.code("SUD"));
    assertThat(answers
            .get(Field.choices("quartiers", DISTRICTS))
            .known()
            .orElseThrow()
            .get(1)
            .isListed())
        .isFalse();
    assertThat(answers.get(Field.text("nom"))).isEqualTo(Answer.declined());
    assertThat(answers.get(Field.text("absent"))).isEqualTo(Answer.notRecorded());
    assertThat(answers.with(dogs, Answer.notRecorded()).names()).doesNotContain("chiens");
    assertThat(answers.toString()).isEqualTo("Answers[5]");
  }

  @Test
  void names_the_field_and_not_the_value_when_the_type_does_not_fit() {
    Answers answers = Answers.empty().with(Field.text("vuLe"), "Sow");
    assertThatThrownBy(() -> answers.get(Field.date("vuLe")))
        .isInstanceOfSatisfying(
            FieldMismatchException.class, e -> assertThat(e.field()).isEqualTo("vuLe"))
        .hasMessageNotContaining("Sow")
        .hasNoCause();
    assertThatThrownBy(() -> Answers.of(Map.of("x", Answer.of(new Object()))))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
