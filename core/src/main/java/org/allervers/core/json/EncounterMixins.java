package org.allervers.core.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allervers.core.activity.Encounter;
import org.allervers.core.activity.EncounterKind;
import org.allervers.core.activity.PlaceKind;
import org.allervers.core.activity.Visit;
import org.allervers.core.answer.Answer;
import org.allervers.core.answer.Answers;
import org.allervers.core.code.Code;
import org.allervers.core.dispositif.ReceptionMode;

/** The wire names of {@code activity}, in the order of the form. */
final class EncounterMixins {

  private EncounterMixins() {}

  static void register(MixinRegistry registry) {
    registry.add(
        Encounter.class,
        EncounterMixin.class,
        Encounter.Builder.class,
        EncounterBuilderMixin.class);
    registry.add(Visit.class, VisitMixin.class, Visit.Builder.class, VisitBuilderMixin.class);
  }

  @WireObject
  @JsonDeserialize(builder = Encounter.Builder.class)
  @JsonPropertyOrder({
    "id",
    "date",
    "heure",
    "plage",
    "maraude",
    "type",
    "typeLieu",
    "lieu",
    "equipe",
    "professionnels",
    "partenaires",
    "accompagnement",
    "dureeMinutes",
    "remarque",
    "champs"
  })
  interface EncounterMixin extends WireMixin {
    @JsonProperty("id")
    UUID id();

    @JsonProperty("date")
    LocalDate date();

    @JsonProperty("heure")
    Optional<LocalTime> time();

    @JsonProperty("plage")
    Optional<UUID> slot();

    @JsonProperty("maraude")
    Optional<UUID> maraude();

    @JsonProperty("type")
    Answer<Code<EncounterKind>> kind();

    @JsonProperty("typeLieu")
    Optional<Code<PlaceKind>> placeKind();

    @JsonProperty("lieu")
    Optional<String> place();

    @JsonProperty("equipe")
    Optional<UUID> team();

    @JsonProperty("professionnels")
    List<String> professionals();

    @JsonProperty("partenaires")
    List<String> partners();

    @JsonProperty("accompagnement")
    Optional<UUID> episode();

    @JsonProperty("dureeMinutes")
    Optional<Integer> durationInMinutes();

    @JsonProperty("remarque")
    Optional<String> note();

    @JsonProperty("champs")
    Answers answers();
  }

  @WireBuilder
  interface EncounterBuilderMixin extends WireBuilderMixin {
    @JsonProperty("id")
    Encounter.Builder id(UUID value);

    @JsonProperty("date")
    Encounter.Builder date(LocalDate value);

    @JsonProperty("heure")
    Encounter.Builder time(LocalTime value);

    @JsonProperty("plage")
    Encounter.Builder slot(UUID value);

    @JsonProperty("maraude")
    Encounter.Builder maraude(UUID value);

    @JsonProperty("type")
    Encounter.Builder kind(Answer<Code<EncounterKind>> value);

    @JsonProperty("typeLieu")
    Encounter.Builder placeKind(Code<PlaceKind> value);

    @JsonProperty("lieu")
    Encounter.Builder place(String value);

    @JsonProperty("equipe")
    Encounter.Builder team(UUID value);

    @JsonProperty("professionnels")
    Encounter.Builder professionals(Collection<String> value);

    @JsonProperty("partenaires")
    Encounter.Builder partners(Collection<String> value);

    @JsonProperty("accompagnement")
    Encounter.Builder episode(UUID value);

    @JsonProperty("dureeMinutes")
    Encounter.Builder durationInMinutes(Integer value);

    @JsonProperty("remarque")
    Encounter.Builder note(String value);

    @JsonProperty("champs")
    Encounter.Builder answers(Answers value);
  }

  @WireObject
  @JsonDeserialize(builder = Visit.Builder.class)
  @JsonPropertyOrder({
    "id",
    "date",
    "heure",
    "plage",
    "equipe",
    "accueil",
    "lieu",
    "professionnels",
    "accompagnement",
    "remarque",
    "champs"
  })
  interface VisitMixin extends WireMixin {
    @JsonProperty("id")
    UUID id();

    @JsonProperty("date")
    LocalDate date();

    @JsonProperty("heure")
    Optional<LocalTime> time();

    @JsonProperty("plage")
    Optional<UUID> slot();

    @JsonProperty("equipe")
    Optional<UUID> team();

    @JsonProperty("accueil")
    Optional<Code<ReceptionMode>> mode();

    @JsonProperty("lieu")
    Optional<String> place();

    @JsonProperty("professionnels")
    List<String> professionals();

    @JsonProperty("accompagnement")
    Optional<UUID> episode();

    @JsonProperty("remarque")
    Optional<String> note();

    @JsonProperty("champs")
    Answers answers();
  }

  @WireBuilder
  interface VisitBuilderMixin extends WireBuilderMixin {
    @JsonProperty("id")
    Visit.Builder id(UUID value);

    @JsonProperty("date")
    Visit.Builder date(LocalDate value);

    @JsonProperty("heure")
    Visit.Builder time(LocalTime value);

    @JsonProperty("plage")
    Visit.Builder slot(UUID value);

    @JsonProperty("equipe")
    Visit.Builder team(UUID value);

    @JsonProperty("accueil")
    Visit.Builder mode(Code<ReceptionMode> value);

    @JsonProperty("lieu")
    Visit.Builder place(String value);

    @JsonProperty("professionnels")
    Visit.Builder professionals(Collection<String> value);

    @JsonProperty("accompagnement")
    Visit.Builder episode(UUID value);

    @JsonProperty("remarque")
    Visit.Builder note(String value);

    @JsonProperty("champs")
    Visit.Builder answers(Answers value);
  }
}
