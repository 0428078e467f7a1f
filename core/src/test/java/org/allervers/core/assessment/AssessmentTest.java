package org.allervers.core.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.List;
import org.allervers.core.answer.Answer;
import org.allervers.core.answer.AnswerStatus;
import org.allervers.core.answer.IncompleteException;
import org.allervers.core.time.PartialDate;
import org.junit.jupiter.api.Test;

class AssessmentTest {

  @Test
  void every_way_of_answering_is_of_the_type_of_its_question() {
    Assessment assessment = Answering.empty()
        .open("D")
        .answer("A4", true)
        .answer("A4a", List.of("AME"))
        .answer("A5", "MARIE")
        .answer("B1", new BigDecimal("70.5"))
        .answer("B3", 175)
        .answer("B1a", 75)
        .answer("B1a.DELAI", Period.ofMonths(3))
        .answer("B5", BloodPressure.of(120, 80))
        .answer("B8", new BigDecimal("1.10"))
        .answer("B8a", Duration.ofMinutes(150))
        .answer("C9", true)
        .answer("C9b", true)
        .answer("C9b.DEPUIS", PartialDate.of(YearMonth.of(2025, 11)))
        .answer("D4", true)
        .answer("D4a", LocalDate.of(2025, 12, 1))
        .skip("E1", Answer.declined());
    assertThat(Answering.FORM.check(assessment)).isEmpty();
    assertThat(assessment.answerTo("B8a").known()).contains("PT2H30M");
    assertThat(assessment.answerTo("E1").status()).isEqualTo(AnswerStatus.DECLINED);
  }

  @Test
  void answering_leaves_the_assessment_as_it_was() {
    Assessment before = Answering.empty();
    Assessment after = before.answer("B3", 175);
    assertThat(before.answerTo("B3").status()).isEqualTo(AnswerStatus.NOT_RECORDED);
    assertThat(after.skip("B3", Answer.notRecorded())).isEqualTo(before);
  }

  @Test
  void a_reason_to_skip_holds_no_value() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Answering.empty().skip("B1", Answer.of("70")));
  }

  @Test
  void opening_a_section_twice_is_opening_it_once() {
    assertThat(Answering.empty().open("D").open("D").sections()).containsExactly("D");
  }

  @Test
  void names_all_that_it_lacks() {
    assertThatExceptionOfType(IncompleteException.class)
        .isThrownBy(() -> Assessment.builder().build())
        .extracting(IncompleteException::missing)
        .isEqualTo(List.of("id", "questionnaire", "version", "date"));
  }

  @Test
  void strings_hold_no_answer() {
    Assessment assessment = Answering.of("B1=70.25 & B3=175 & B5=131/77 & C3=Zeste");
    assertThat(List.of(
            assessment,
            BloodPressure.of(131, 77),
            Answering.FORM.derive(assessment),
            Answering.FORM.completeness(assessment),
            new GestationalAge(13, 17),
            Reading.of(Answering.FORM.question("B1"), assessment.answerTo("B1"))))
        .extracting(Object::toString)
        .allSatisfy(
            text -> assertThat(text).doesNotContain("70", "175", "131", "77", "13", "17", "Zeste"));
  }

  @Test
  void a_pressure_is_read_as_it_is_written() {
    assertThat(BloodPressure.find("120/80")).contains(BloodPressure.of(120, 80));
    assertThat(BloodPressure.find("120-80")).isEmpty();
    assertThat(BloodPressure.find("12000/80")).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> BloodPressure.of(-1, 80));
  }
}
