package org.allervers.core.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allervers.core.activity.Atmosphere;
import org.allervers.core.activity.Maraude;
import org.allervers.core.activity.PlaceKind;
import org.allervers.core.activity.Slot;
import org.allervers.core.activity.TerritoryKind;
import org.allervers.core.activity.TerritoryObservation;
import org.allervers.core.answer.Answer;
import org.allervers.core.answer.Answers;
import org.allervers.core.code.Code;
import org.allervers.core.dispositif.HalfDay;

/** The wire names of {@code activity}, in the order of the form. */
final class RoundMixins {

  private RoundMixins() {}

  static void register(MixinRegistry registry) {
    registry.add(Slot.class, SlotMixin.class, Slot.Builder.class, SlotBuilderMixin.class);
    registry.add(
        TerritoryObservation.class,
        TerritoryObservationMixin.class,
        TerritoryObservation.Builder.class,
        TerritoryObservationBuilderMixin.class);
    registry.add(
        Maraude.class, MaraudeMixin.class, Maraude.Builder.class, MaraudeBuilderMixin.class);
  }

  @WireObject
  @JsonDeserialize(builder = Slot.Builder.class)
  @JsonPropertyOrder({
    "id",
    "equipe",
    "date",
    "demiJournee",
    "de",
    "a",
    "professionnels",
    "typeLieu",
    "lieu",
    "km",
    "remarque"
  })
  interface SlotMixin extends WireMixin {
    @JsonProperty("id")
    UUID id();

    @JsonProperty("equipe")
    UUID team();

    @JsonProperty("date")
    LocalDate date();

    @JsonProperty("demiJournee")
    Optional<Code<HalfDay>> half();

    @JsonProperty("de")
    Optional<LocalTime> startsAt();

    @JsonProperty("a")
    Optional<LocalTime> endsAt();

    @JsonProperty("professionnels")
    List<String> professionals();

    @JsonProperty("typeLieu")
    Optional<Code<PlaceKind>> placeKind();

    @JsonProperty("lieu")
    Optional<String> place();

    @JsonProperty("km")
    Optional<BigDecimal> kilometres();

    @JsonProperty("remarque")
    Optional<String> note();
  }

  @WireBuilder
  interface SlotBuilderMixin extends WireBuilderMixin {
    @JsonProperty("id")
    Slot.Builder id(UUID value);

    @JsonProperty("equipe")
    Slot.Builder team(UUID value);

    @JsonProperty("date")
    Slot.Builder date(LocalDate value);

    @JsonProperty("demiJournee")
    Slot.Builder half(Code<HalfDay> value);

    @JsonProperty("de")
    Slot.Builder startsAt(LocalTime value);

    @JsonProperty("a")
    Slot.Builder endsAt(LocalTime value);

    @JsonProperty("professionnels")
    Slot.Builder professionals(Collection<String> value);

    @JsonProperty("typeLieu")
    Slot.Builder placeKind(Code<PlaceKind> value);

    @JsonProperty("lieu")
    Slot.Builder place(String value);

    @JsonProperty("km")
    Slot.Builder kilometres(BigDecimal value);

    @JsonProperty("remarque")
    Slot.Builder note(String value);
  }

  @WireObject
  @JsonDeserialize(builder = TerritoryObservation.Builder.class)
  @JsonPropertyOrder({
    "id",
    "date",
    "heure",
    "equipe",
    "lieu",
    "typesTerritoire",
    "hommesRencontres",
    "femmesRencontrees",
    "presencePoliciere",
    "ambiance",
    "materielRamasse",
    "mediationsRiverains",
    "mediationsStructures",
    "remarque",
    "professionnel",
    "champs"
  })
  interface TerritoryObservationMixin extends WireMixin {
    @JsonProperty("id")
    UUID id();

    @JsonProperty("date")
    LocalDate date();

    @JsonProperty("heure")
    Optional<LocalTime> time();

    @JsonProperty("equipe")
    Optional<UUID> team();

    @JsonProperty("lieu")
    Optional<String> place();

    @JsonProperty("typesTerritoire")
    List<Code<TerritoryKind>> territoryKinds();

    @JsonProperty("hommesRencontres")
    Answer<Integer> menMet();

    @JsonProperty("femmesRencontrees")
    Answer<Integer> womenMet();

    @JsonProperty("presencePoliciere")
    Answer<Boolean> policePresent();

    @JsonProperty("ambiance")
    Answer<Code<Atmosphere>> atmosphere();

    @JsonProperty("materielRamasse")
    Answer<Integer> materialCollected();

    @JsonProperty("mediationsRiverains")
    Answer<Integer> residentMediations();

    @JsonProperty("mediationsStructures")
    Answer<Integer> structureMediations();

    @JsonProperty("remarque")
    Optional<String> note();

    @JsonProperty("professionnel")
    Optional<String> professional();

    @JsonProperty("champs")
    Answers answers();
  }

  @WireBuilder
  interface TerritoryObservationBuilderMixin extends WireBuilderMixin {
    @JsonProperty("id")
    TerritoryObservation.Builder id(UUID value);

    @JsonProperty("date")
    TerritoryObservation.Builder date(LocalDate value);

    @JsonProperty("heure")
    TerritoryObservation.Builder time(LocalTime value);

    @JsonProperty("equipe")
    TerritoryObservation.Builder team(UUID value);

    @JsonProperty("lieu")
    TerritoryObservation.Builder place(String value);

    @JsonProperty("typesTerritoire")
    TerritoryObservation.Builder territoryKinds(Collection<Code<TerritoryKind>> value);

    @JsonProperty("hommesRencontres")
    TerritoryObservation.Builder menMet(Answer<Integer> value);

    @JsonProperty("femmesRencontrees")
    TerritoryObservation.Builder womenMet(Answer<Integer> value);

    @JsonProperty("presencePoliciere")
    TerritoryObservation.Builder policePresent(Answer<Boolean> value);

    @JsonProperty("ambiance")
    TerritoryObservation.Builder atmosphere(Answer<Code<Atmosphere>> value);

    @JsonProperty("materielRamasse")
    TerritoryObservation.Builder materialCollected(Answer<Integer> value);

    @JsonProperty("mediationsRiverains")
    TerritoryObservation.Builder residentMediations(Answer<Integer> value);

    @JsonProperty("mediationsStructures")
    TerritoryObservation.Builder structureMediations(Answer<Integer> value);

    @JsonProperty("remarque")
    TerritoryObservation.Builder note(String value);

    @JsonProperty("professionnel")
    TerritoryObservation.Builder professional(String value);

    @JsonProperty("champs")
    TerritoryObservation.Builder answers(Answers value);
  }

  @WireObject
  @JsonDeserialize(builder = Maraude.Builder.class)
  @JsonPropertyOrder({
    "id",
    "date",
    "demiJournee",
    "plage",
    "equipes",
    "professionnels",
    "de",
    "a",
    "parcours",
    "meteo",
    "ambiance",
    "observations",
    "collaborations",
    "transmissions",
    "km",
    "remarque",
    "champs"
  })
  interface MaraudeMixin extends WireMixin {
    @JsonProperty("id")
    UUID id();

    @JsonProperty("date")
    LocalDate date();

    @JsonProperty("demiJournee")
    Optional<Code<HalfDay>> half();

    @JsonProperty("plage")
    Optional<UUID> slot();

    @JsonProperty("equipes")
    List<UUID> teams();

    @JsonProperty("professionnels")
    List<String> professionals();

    @JsonProperty("de")
    Optional<LocalTime> startsAt();

    @JsonProperty("a")
    Optional<LocalTime> endsAt();

    @JsonProperty("parcours")
    Optional<String> route();

    @JsonProperty("meteo")
    Optional<String> weather();

    @JsonProperty("ambiance")
    Answer<Code<Atmosphere>> atmosphere();

    @JsonProperty("observations")
    List<TerritoryObservation> observations();

    @JsonProperty("collaborations")
    List<String> collaborations();

    @JsonProperty("transmissions")
    Optional<String> handover();

    @JsonProperty("km")
    Optional<BigDecimal> kilometres();

    @JsonProperty("remarque")
    Optional<String> note();

    @JsonProperty("champs")
    Answers answers();
  }

  @WireBuilder
  interface MaraudeBuilderMixin extends WireBuilderMixin {
    @JsonProperty("id")
    Maraude.Builder id(UUID value);

    @JsonProperty("date")
    Maraude.Builder date(LocalDate value);

    @JsonProperty("demiJournee")
    Maraude.Builder half(Code<HalfDay> value);

    @JsonProperty("plage")
    Maraude.Builder slot(UUID value);

    @JsonProperty("equipes")
    Maraude.Builder teams(Collection<UUID> value);

    @JsonProperty("professionnels")
    Maraude.Builder professionals(Collection<String> value);

    @JsonProperty("de")
    Maraude.Builder startsAt(LocalTime value);

    @JsonProperty("a")
    Maraude.Builder endsAt(LocalTime value);

    @JsonProperty("parcours")
    Maraude.Builder route(String value);

    @JsonProperty("meteo")
    Maraude.Builder weather(String value);

    @JsonProperty("ambiance")
    Maraude.Builder atmosphere(Answer<Code<Atmosphere>> value);

    @JsonProperty("observations")
    Maraude.Builder observations(Collection<TerritoryObservation> value);

    @JsonProperty("collaborations")
    Maraude.Builder collaborations(Collection<String> value);

    @JsonProperty("transmissions")
    Maraude.Builder handover(String value);

    @JsonProperty("km")
    Maraude.Builder kilometres(BigDecimal value);

    @JsonProperty("remarque")
    Maraude.Builder note(String value);

    @JsonProperty("champs")
    Maraude.Builder answers(Answers value);
  }
}
