package org.allervers.core.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.allervers.core.answer.Answer;
import org.allervers.core.dispositif.Profession;
import org.allervers.core.json.DossierModule;
import org.junit.jupiter.api.Test;

class AssessmentWireTest {

  private static final JsonMapper MAPPER = JsonMapper.builder()
      .addModule(new DossierModule())
      .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
      .build();

  @Test
  void is_written_in_the_words_of_the_form() throws Exception {
    Assessment assessment =
        Questionnaire.nurseAssessment2022()
            .start(new UUID(0, 1), LocalDate.of(2026, 1, 31))
            .toBuilder()
            .place("Maraude nord")
            .professionalId("p1")
            .profession(Profession.list().read("IDE"))
            .build()
            .open("D")
            .answer("B1", new BigDecimal("70.50"))
            .answer("A4", true)
            .answer("A4a", List.of("AME"))
            .answer("B5", BloodPressure.of(120, 80))
            .skip("C1", Answer.unknown())
            .skip("E1", Answer.declined());
    String json = """
        {"id":"00000000-0000-0000-0000-000000000001","questionnaire":"bilan-infirmier-2022",\
        "version":"2022.1","date":"2026-01-31","lieu":"Maraude nord","professionnel":"p1",\
        "profession":"IDE","rubriques":["D"],"reponses":{"B1":70.50,"A4":true,"A4a":["AME"],\
        "B5":"120/80","C1":{"sansReponse":"NSP"},"E1":{"sansReponse":"NVPR"}}}""";
    assertThat(MAPPER.writeValueAsString(assessment)).isEqualTo(json);
    assertThat(MAPPER.readValue(json, Assessment.class)).isEqualTo(assessment);
  }

  @Test
  void what_a_newer_version_wrote_survives() throws Exception {
    String json = """
        {"id":"00000000-0000-0000-0000-000000000001","questionnaire":"bilan-infirmier-2030",\
        "version":"2030.1","date":"2030-01-31","reponses":{"F1":{"nouveau":[1,2]},"B1":70},\
        "signature":{"par":"p1"}}""";
    Assessment assessment = MAPPER.readValue(json, Assessment.class);
    assertThat(MAPPER.writeValueAsString(assessment)).isEqualTo(json);
    assertThat(Questionnaire.nurseAssessment2022().check(assessment)).hasSize(2);
  }
}
