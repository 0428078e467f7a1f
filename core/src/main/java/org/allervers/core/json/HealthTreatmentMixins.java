package org.allervers.core.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.allervers.core.answer.Answer;
import org.allervers.core.code.Code;
import org.allervers.core.health.Prescription;
import org.allervers.core.health.PrescriptionKind;
import org.allervers.core.health.Treatment;
import org.allervers.core.time.PartialDate;

/** The wire names of {@code health}, in the order of the form. */
final class HealthTreatmentMixins {

  private HealthTreatmentMixins() {}

  static void register(MixinRegistry registry) {
    registry.add(
        Treatment.class,
        TreatmentMixin.class,
        Treatment.Builder.class,
        TreatmentBuilderMixin.class);
    registry.add(
        Prescription.class,
        PrescriptionMixin.class,
        Prescription.Builder.class,
        PrescriptionBuilderMixin.class);
  }

  @WireObject
  @JsonDeserialize(builder = Treatment.Builder.class)
  @JsonPropertyOrder({
    "nom",
    "dose",
    "frequence",
    "indication",
    "prescripteur",
    "debut",
    "dernierJour",
    "interrompu",
    "chronique",
    "prepareParEquipe",
    "remarque"
  })
  interface TreatmentMixin extends WireMixin {
    @JsonProperty("nom")
    String name();

    @JsonProperty("dose")
    Answer<String> dose();

    @JsonProperty("frequence")
    Answer<String> frequency();

    @JsonProperty("indication")
    Answer<String> indication();

    @JsonProperty("prescripteur")
    Answer<String> prescriber();

    @JsonProperty("debut")
    Answer<PartialDate> start();

    @JsonProperty("dernierJour")
    Optional<PartialDate> lastDay();

    @JsonProperty("interrompu")
    Answer<Boolean> interrupted();

    @JsonProperty("chronique")
    Answer<Boolean> chronic();

    @JsonProperty("prepareParEquipe")
    Answer<Boolean> preparedByTeam();

    @JsonProperty("remarque")
    Optional<String> note();
  }

  @WireBuilder
  interface TreatmentBuilderMixin extends WireBuilderMixin {
    @JsonProperty("nom")
    Treatment.Builder name(String value);

    @JsonProperty("dose")
    Treatment.Builder dose(Answer<String> value);

    @JsonProperty("frequence")
    Treatment.Builder frequency(Answer<String> value);

    @JsonProperty("indication")
    Treatment.Builder indication(Answer<String> value);

    @JsonProperty("prescripteur")
    Treatment.Builder prescriber(Answer<String> value);

    @JsonProperty("debut")
    Treatment.Builder start(Answer<PartialDate> value);

    @JsonProperty("dernierJour")
    Treatment.Builder lastDay(PartialDate value);

    @JsonProperty("interrompu")
    Treatment.Builder interrupted(Answer<Boolean> value);

    @JsonProperty("chronique")
    Treatment.Builder chronic(Answer<Boolean> value);

    @JsonProperty("prepareParEquipe")
    Treatment.Builder preparedByTeam(Answer<Boolean> value);

    @JsonProperty("remarque")
    Treatment.Builder note(String value);
  }

  @WireObject
  @JsonDeserialize(builder = Prescription.Builder.class)
  @JsonPropertyOrder({
    "id",
    "date",
    "prescripteur",
    "nature",
    "contenu",
    "debut",
    "dernierJour",
    "dureeJours",
    "renouvelle",
    "remarque"
  })
  interface PrescriptionMixin extends WireMixin {
    @JsonProperty("id")
    UUID id();

    @JsonProperty("date")
    LocalDate date();

    @JsonProperty("prescripteur")
    Optional<String> prescriber();

    @JsonProperty("nature")
    Optional<Code<PrescriptionKind>> kind();

    @JsonProperty("contenu")
    Optional<String> content();

    @JsonProperty("debut")
    Optional<LocalDate> start();

    @JsonProperty("dernierJour")
    Optional<LocalDate> lastDay();

    @JsonProperty("dureeJours")
    Optional<Integer> durationDays();

    @JsonProperty("renouvelle")
    Optional<UUID> renews();

    @JsonProperty("remarque")
    Optional<String> note();
  }

  @WireBuilder
  interface PrescriptionBuilderMixin extends WireBuilderMixin {
    @JsonProperty("id")
    Prescription.Builder id(UUID value);

    @JsonProperty("date")
    Prescription.Builder date(LocalDate value);

    @JsonProperty("prescripteur")
    Prescription.Builder prescriber(String value);

    @JsonProperty("nature")
    Prescription.Builder kind(Code<PrescriptionKind> value);

    @JsonProperty("contenu")
    Prescription.Builder content(String value);

    @JsonProperty("debut")
    Prescription.Builder start(LocalDate value);

    @JsonProperty("dernierJour")
    Prescription.Builder lastDay(LocalDate value);

    @JsonProperty("dureeJours")
    Prescription.Builder durationDays(Integer value);

    @JsonProperty("renouvelle")
    Prescription.Builder renews(UUID value);

    @JsonProperty("remarque")
    Prescription.Builder note(String value);
  }
}
