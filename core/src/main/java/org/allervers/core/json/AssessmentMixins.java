package org.allervers.core.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allervers.core.answer.Answers;
import org.allervers.core.assessment.Assessment;
import org.allervers.core.code.Code;
import org.allervers.core.dispositif.Profession;

/** The wire names of {@code assessment}, in the order of the form. */
final class AssessmentMixins {

  private AssessmentMixins() {}

  static void register(MixinRegistry registry) {
    registry.add(
        Assessment.class,
        AssessmentMixin.class,
        Assessment.Builder.class,
        AssessmentBuilderMixin.class);
  }

  @WireObject
  @JsonDeserialize(builder = Assessment.Builder.class)
  @JsonPropertyOrder({
    "id",
    "questionnaire",
    "version",
    "date",
    "lieu",
    "professionnel",
    "profession",
    "rubriques",
    "reponses"
  })
  interface AssessmentMixin extends WireMixin {
    @JsonProperty("id")
    UUID id();

    @JsonProperty("questionnaire")
    String questionnaire();

    @JsonProperty("version")
    String version();

    @JsonProperty("date")
    LocalDate date();

    @JsonProperty("lieu")
    Optional<String> place();

    @JsonProperty("professionnel")
    Optional<String> professionalId();

    @JsonProperty("profession")
    Optional<Code<Profession>> profession();

    @JsonProperty("rubriques")
    List<String> sections();

    @JsonProperty("reponses")
    Answers answers();
  }

  @WireBuilder
  interface AssessmentBuilderMixin extends WireBuilderMixin {
    @JsonProperty("id")
    Assessment.Builder id(UUID value);

    @JsonProperty("questionnaire")
    Assessment.Builder questionnaire(String value);

    @JsonProperty("version")
    Assessment.Builder version(String value);

    @JsonProperty("date")
    Assessment.Builder date(LocalDate value);

    @JsonProperty("lieu")
    Assessment.Builder place(String value);

    @JsonProperty("professionnel")
    Assessment.Builder professionalId(String value);

    @JsonProperty("profession")
    Assessment.Builder profession(Code<Profession> value);

    @JsonProperty("rubriques")
    Assessment.Builder sections(Collection<String> value);

    @JsonProperty("reponses")
    Assessment.Builder answers(Answers value);
  }
}
