package org.allervers.core.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import org.allervers.core.assessment.Completeness.OfSection;
import org.junit.jupiter.api.Test;

class CompletenessTest {

  private static OfSection section(String section, String answers) {
    return Answering.FORM.completeness(Answering.of(answers)).find(section).orElseThrow();
  }

  @Test
  void an_empty_assessment_skips_what_is_asked_and_waits_for_the_rest() {
    assertThat(section("E", "")).isEqualTo(new OfSection("E", 0, 0, 0, 5, 6));
    assertThat(section("D", "")).isEqualTo(new OfSection("D", 0, 0, 0, 0, 0));
    assertThat(section("D", "rubrique D").skipped()).isEqualTo(4);
  }

  @Test
  void nspr_nvpr_and_empty_are_three_things() {
    OfSection section = section("E", "E1=JAMAIS & E2=NSPR & E3=NVPR & E5=NON & E5b=OUI");
    assertThat(section).isEqualTo(new OfSection("E", 3, 1, 1, 1, 1));
    assertThat(section.answered()).isEqualTo(5);
    assertThat(section.asked()).isEqualTo(6);
    assertThat(section.isComplete()).isFalse();
  }

  @Test
  void a_section_is_complete_when_nothing_is_skipped_or_waits() {
    assertThat(section("E", "E1=JAMAIS & E2=NSPR & E3=NVPR & E4=JAMAIS & E5=NON & E5b=OUI")
            .isComplete())
        .isTrue();
    assertThat(section("D", "").isComplete()).isTrue();
  }

  @Test
  void answers_to_questions_that_are_not_asked_do_not_count() {
    assertThat(section("D", "D2=1").answered()).isZero();
  }

  @Test
  void computed_values_are_not_asked() {
    Completeness completeness = Answering.FORM.completeness(Answering.empty());
    assertThat(completeness.find("CALCUL")).isEmpty();
    OfSection measures = section("B", "");
    assertThat(measures.skipped()).as("B1, B3 to B8, B8b and B9, without B2").isEqualTo(9);
  }
}
