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
import org.allervers.core.activity.Act;
import org.allervers.core.activity.ActKind;
import org.allervers.core.activity.ActOutcome;
import org.allervers.core.activity.AgeBand;
import org.allervers.core.activity.AnonymousAct;
import org.allervers.core.activity.AnonymousEncounter;
import org.allervers.core.activity.AnonymousVisit;
import org.allervers.core.activity.Atmosphere;
import org.allervers.core.activity.Distribution;
import org.allervers.core.activity.Encounter;
import org.allervers.core.activity.EncounterKind;
import org.allervers.core.activity.GroupAction;
import org.allervers.core.activity.GroupActionKind;
import org.allervers.core.activity.Interpreting;
import org.allervers.core.activity.InterpretingMode;
import org.allervers.core.activity.Maraude;
import org.allervers.core.activity.Material;
import org.allervers.core.activity.MinorBasis;
import org.allervers.core.activity.PlaceKind;
import org.allervers.core.activity.Slot;
import org.allervers.core.activity.Solicitation;
import org.allervers.core.activity.SolicitationKind;
import org.allervers.core.activity.SolicitationOutcome;
import org.allervers.core.activity.TerritoryKind;
import org.allervers.core.activity.TerritoryObservation;
import org.allervers.core.activity.Unit;
import org.allervers.core.activity.Visit;
import org.allervers.core.answer.Answer;
import org.allervers.core.answer.Answers;
import org.allervers.core.code.Code;
import org.allervers.core.dispositif.HalfDay;
import org.allervers.core.dispositif.Profession;
import org.allervers.core.dispositif.ReceptionMode;
import org.allervers.core.dispositif.Requester;
import org.allervers.core.identity.Gender;

/** The wire names of {@code activity}, in the order of the form. */
final class ActivityMixins {

  private ActivityMixins() {}

  static void register(MixinRegistry registry) {
    registry.add(Slot.class, SlotMixin.class, Slot.Builder.class, SlotBuilderMixin.class);
    registry.add(
        TerritoryObservation.class,
        TerritoryObservationMixin.class,
        TerritoryObservation.Builder.class,
        TerritoryObservationBuilderMixin.class);
    registry.add(
        Maraude.class, MaraudeMixin.class, Maraude.Builder.class, MaraudeBuilderMixin.class);
    registry.add(
        Encounter.class,
        EncounterMixin.class,
        Encounter.Builder.class,
        EncounterBuilderMixin.class);
    registry.add(Visit.class, VisitMixin.class, Visit.Builder.class, VisitBuilderMixin.class);
    registry.add(
        AnonymousEncounter.class,
        AnonymousEncounterMixin.class,
        AnonymousEncounter.Builder.class,
        AnonymousEncounterBuilderMixin.class);
    registry.add(
        AnonymousVisit.class,
        AnonymousVisitMixin.class,
        AnonymousVisit.Builder.class,
        AnonymousVisitBuilderMixin.class);
    registry.add(
        AnonymousAct.class,
        AnonymousActMixin.class,
        AnonymousAct.Builder.class,
        AnonymousActBuilderMixin.class);
    registry.add(Act.class, ActMixin.class, Act.Builder.class, ActBuilderMixin.class);
    registry.add(
        Interpreting.class,
        InterpretingMixin.class,
        Interpreting.Builder.class,
        InterpretingBuilderMixin.class);
    registry.add(
        Distribution.class,
        DistributionMixin.class,
        Distribution.Builder.class,
        DistributionBuilderMixin.class);
    registry.add(
        GroupAction.class,
        GroupActionMixin.class,
        GroupAction.Builder.class,
        GroupActionBuilderMixin.class);
    registry.add(
        Solicitation.class,
        SolicitationMixin.class,
        Solicitation.Builder.class,
        SolicitationBuilderMixin.class);
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

  @WireObject
  @JsonDeserialize(builder = AnonymousEncounter.Builder.class)
  @JsonPropertyOrder({
    "id",
    "date",
    "heure",
    "equipe",
    "plage",
    "maraude",
    "type",
    "typeLieu",
    "lieu",
    "nombre",
    "genre",
    "trancheAge",
    "remarque"
  })
  interface AnonymousEncounterMixin extends WireMixin {
    @JsonProperty("id")
    UUID id();

    @JsonProperty("date")
    LocalDate date();

    @JsonProperty("heure")
    Optional<LocalTime> time();

    @JsonProperty("equipe")
    Optional<UUID> team();

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

    @JsonProperty("nombre")
    Integer count();

    @JsonProperty("genre")
    Answer<Code<Gender>> gender();

    @JsonProperty("trancheAge")
    Answer<Code<AgeBand>> ageBand();

    @JsonProperty("remarque")
    Optional<String> note();
  }

  @WireBuilder
  interface AnonymousEncounterBuilderMixin extends WireBuilderMixin {
    @JsonProperty("id")
    AnonymousEncounter.Builder id(UUID value);

    @JsonProperty("date")
    AnonymousEncounter.Builder date(LocalDate value);

    @JsonProperty("heure")
    AnonymousEncounter.Builder time(LocalTime value);

    @JsonProperty("equipe")
    AnonymousEncounter.Builder team(UUID value);

    @JsonProperty("plage")
    AnonymousEncounter.Builder slot(UUID value);

    @JsonProperty("maraude")
    AnonymousEncounter.Builder maraude(UUID value);

    @JsonProperty("type")
    AnonymousEncounter.Builder kind(Answer<Code<EncounterKind>> value);

    @JsonProperty("typeLieu")
    AnonymousEncounter.Builder placeKind(Code<PlaceKind> value);

    @JsonProperty("lieu")
    AnonymousEncounter.Builder place(String value);

    @JsonProperty("nombre")
    AnonymousEncounter.Builder count(Integer value);

    @JsonProperty("genre")
    AnonymousEncounter.Builder gender(Answer<Code<Gender>> value);

    @JsonProperty("trancheAge")
    AnonymousEncounter.Builder ageBand(Answer<Code<AgeBand>> value);

    @JsonProperty("remarque")
    AnonymousEncounter.Builder note(String value);
  }

  @WireObject
  @JsonDeserialize(builder = AnonymousVisit.Builder.class)
  @JsonPropertyOrder({
    "id",
    "date",
    "heure",
    "equipe",
    "plage",
    "accueil",
    "lieu",
    "nombre",
    "genre",
    "trancheAge",
    "remarque"
  })
  interface AnonymousVisitMixin extends WireMixin {
    @JsonProperty("id")
    UUID id();

    @JsonProperty("date")
    LocalDate date();

    @JsonProperty("heure")
    Optional<LocalTime> time();

    @JsonProperty("equipe")
    Optional<UUID> team();

    @JsonProperty("plage")
    Optional<UUID> slot();

    @JsonProperty("accueil")
    Optional<Code<ReceptionMode>> mode();

    @JsonProperty("lieu")
    Optional<String> place();

    @JsonProperty("nombre")
    Integer count();

    @JsonProperty("genre")
    Answer<Code<Gender>> gender();

    @JsonProperty("trancheAge")
    Answer<Code<AgeBand>> ageBand();

    @JsonProperty("remarque")
    Optional<String> note();
  }

  @WireBuilder
  interface AnonymousVisitBuilderMixin extends WireBuilderMixin {
    @JsonProperty("id")
    AnonymousVisit.Builder id(UUID value);

    @JsonProperty("date")
    AnonymousVisit.Builder date(LocalDate value);

    @JsonProperty("heure")
    AnonymousVisit.Builder time(LocalTime value);

    @JsonProperty("equipe")
    AnonymousVisit.Builder team(UUID value);

    @JsonProperty("plage")
    AnonymousVisit.Builder slot(UUID value);

    @JsonProperty("accueil")
    AnonymousVisit.Builder mode(Code<ReceptionMode> value);

    @JsonProperty("lieu")
    AnonymousVisit.Builder place(String value);

    @JsonProperty("nombre")
    AnonymousVisit.Builder count(Integer value);

    @JsonProperty("genre")
    AnonymousVisit.Builder gender(Answer<Code<Gender>> value);

    @JsonProperty("trancheAge")
    AnonymousVisit.Builder ageBand(Answer<Code<AgeBand>> value);

    @JsonProperty("remarque")
    AnonymousVisit.Builder note(String value);
  }

  @WireObject
  @JsonDeserialize(builder = AnonymousAct.Builder.class)
  @JsonPropertyOrder({
    "id",
    "date",
    "equipe",
    "plage",
    "maraude",
    "acte",
    "nombre",
    "typeLieu",
    "lieu",
    "profession"
  })
  interface AnonymousActMixin extends WireMixin {
    @JsonProperty("id")
    UUID id();

    @JsonProperty("date")
    LocalDate date();

    @JsonProperty("equipe")
    Optional<UUID> team();

    @JsonProperty("plage")
    Optional<UUID> slot();

    @JsonProperty("maraude")
    Optional<UUID> maraude();

    @JsonProperty("acte")
    Code<ActKind> kind();

    @JsonProperty("nombre")
    Integer count();

    @JsonProperty("typeLieu")
    Optional<Code<PlaceKind>> placeKind();

    @JsonProperty("lieu")
    Optional<String> place();

    @JsonProperty("profession")
    Optional<Code<Profession>> profession();
  }

  @WireBuilder
  interface AnonymousActBuilderMixin extends WireBuilderMixin {
    @JsonProperty("id")
    AnonymousAct.Builder id(UUID value);

    @JsonProperty("date")
    AnonymousAct.Builder date(LocalDate value);

    @JsonProperty("equipe")
    AnonymousAct.Builder team(UUID value);

    @JsonProperty("plage")
    AnonymousAct.Builder slot(UUID value);

    @JsonProperty("maraude")
    AnonymousAct.Builder maraude(UUID value);

    @JsonProperty("acte")
    AnonymousAct.Builder kind(Code<ActKind> value);

    @JsonProperty("nombre")
    AnonymousAct.Builder count(Integer value);

    @JsonProperty("typeLieu")
    AnonymousAct.Builder placeKind(Code<PlaceKind> value);

    @JsonProperty("lieu")
    AnonymousAct.Builder place(String value);

    @JsonProperty("profession")
    AnonymousAct.Builder profession(Code<Profession> value);
  }

  @WireObject
  @JsonDeserialize(builder = Act.Builder.class)
  @JsonPropertyOrder({
    "id",
    "date",
    "heure",
    "acte",
    "rencontre",
    "equipe",
    "typeLieu",
    "lieu",
    "professionnel",
    "profession",
    "prescription",
    "accompagnement",
    "dureeMinutes",
    "issue",
    "fondementMineur",
    "secretMineur",
    "remarque",
    "champs"
  })
  interface ActMixin extends WireMixin {
    @JsonProperty("id")
    UUID id();

    @JsonProperty("date")
    LocalDate date();

    @JsonProperty("heure")
    Optional<LocalTime> time();

    @JsonProperty("acte")
    Code<ActKind> kind();

    @JsonProperty("rencontre")
    Optional<UUID> encounter();

    @JsonProperty("equipe")
    Optional<UUID> team();

    @JsonProperty("typeLieu")
    Optional<Code<PlaceKind>> placeKind();

    @JsonProperty("lieu")
    Optional<String> place();

    @JsonProperty("professionnel")
    Optional<String> professional();

    @JsonProperty("profession")
    Optional<Code<Profession>> profession();

    @JsonProperty("prescription")
    Optional<UUID> prescription();

    @JsonProperty("accompagnement")
    Optional<UUID> episode();

    @JsonProperty("dureeMinutes")
    Optional<Integer> durationInMinutes();

    @JsonProperty("issue")
    Answer<Code<ActOutcome>> outcome();

    @JsonProperty("fondementMineur")
    Optional<Code<MinorBasis>> minorBasis();

    @JsonProperty("secretMineur")
    Optional<Boolean> secret();

    @JsonProperty("remarque")
    Optional<String> note();

    @JsonProperty("champs")
    Answers answers();
  }

  @WireBuilder
  interface ActBuilderMixin extends WireBuilderMixin {
    @JsonProperty("id")
    Act.Builder id(UUID value);

    @JsonProperty("date")
    Act.Builder date(LocalDate value);

    @JsonProperty("heure")
    Act.Builder time(LocalTime value);

    @JsonProperty("acte")
    Act.Builder kind(Code<ActKind> value);

    @JsonProperty("rencontre")
    Act.Builder encounter(UUID value);

    @JsonProperty("equipe")
    Act.Builder team(UUID value);

    @JsonProperty("typeLieu")
    Act.Builder placeKind(Code<PlaceKind> value);

    @JsonProperty("lieu")
    Act.Builder place(String value);

    @JsonProperty("professionnel")
    Act.Builder professional(String value);

    @JsonProperty("profession")
    Act.Builder profession(Code<Profession> value);

    @JsonProperty("prescription")
    Act.Builder prescription(UUID value);

    @JsonProperty("accompagnement")
    Act.Builder episode(UUID value);

    @JsonProperty("dureeMinutes")
    Act.Builder durationInMinutes(Integer value);

    @JsonProperty("issue")
    Act.Builder outcome(Answer<Code<ActOutcome>> value);

    @JsonProperty("fondementMineur")
    Act.Builder minorBasis(Code<MinorBasis> value);

    @JsonProperty("secretMineur")
    Act.Builder secret(Boolean value);

    @JsonProperty("remarque")
    Act.Builder note(String value);

    @JsonProperty("champs")
    Act.Builder answers(Answers value);
  }

  @WireObject
  @JsonDeserialize(builder = Interpreting.Builder.class)
  @JsonPropertyOrder({
    "id",
    "date",
    "mode",
    "langue",
    "sollicitee",
    "obtenue",
    "prestataire",
    "rencontre",
    "equipe",
    "dureeMinutes",
    "remarque"
  })
  interface InterpretingMixin extends WireMixin {
    @JsonProperty("id")
    UUID id();

    @JsonProperty("date")
    LocalDate date();

    @JsonProperty("mode")
    Answer<Code<InterpretingMode>> mode();

    @JsonProperty("langue")
    Answer<String> language();

    @JsonProperty("sollicitee")
    Answer<Boolean> requested();

    @JsonProperty("obtenue")
    Answer<Boolean> obtained();

    @JsonProperty("prestataire")
    Optional<String> provider();

    @JsonProperty("rencontre")
    Optional<UUID> encounter();

    @JsonProperty("equipe")
    Optional<UUID> team();

    @JsonProperty("dureeMinutes")
    Optional<Integer> durationInMinutes();

    @JsonProperty("remarque")
    Optional<String> note();
  }

  @WireBuilder
  interface InterpretingBuilderMixin extends WireBuilderMixin {
    @JsonProperty("id")
    Interpreting.Builder id(UUID value);

    @JsonProperty("date")
    Interpreting.Builder date(LocalDate value);

    @JsonProperty("mode")
    Interpreting.Builder mode(Answer<Code<InterpretingMode>> value);

    @JsonProperty("langue")
    Interpreting.Builder language(Answer<String> value);

    @JsonProperty("sollicitee")
    Interpreting.Builder requested(Answer<Boolean> value);

    @JsonProperty("obtenue")
    Interpreting.Builder obtained(Answer<Boolean> value);

    @JsonProperty("prestataire")
    Interpreting.Builder provider(String value);

    @JsonProperty("rencontre")
    Interpreting.Builder encounter(UUID value);

    @JsonProperty("equipe")
    Interpreting.Builder team(UUID value);

    @JsonProperty("dureeMinutes")
    Interpreting.Builder durationInMinutes(Integer value);

    @JsonProperty("remarque")
    Interpreting.Builder note(String value);
  }

  @WireObject
  @JsonDeserialize(builder = Distribution.Builder.class)
  @JsonPropertyOrder({
    "id",
    "date",
    "materiel",
    "quantite",
    "unite",
    "rencontre",
    "equipe",
    "plage",
    "maraude",
    "typeLieu",
    "lieu",
    "remarque"
  })
  interface DistributionMixin extends WireMixin {
    @JsonProperty("id")
    UUID id();

    @JsonProperty("date")
    LocalDate date();

    @JsonProperty("materiel")
    Code<Material> material();

    @JsonProperty("quantite")
    Integer quantity();

    @JsonProperty("unite")
    Optional<Code<Unit>> unit();

    @JsonProperty("rencontre")
    Optional<UUID> encounter();

    @JsonProperty("equipe")
    Optional<UUID> team();

    @JsonProperty("plage")
    Optional<UUID> slot();

    @JsonProperty("maraude")
    Optional<UUID> maraude();

    @JsonProperty("typeLieu")
    Optional<Code<PlaceKind>> placeKind();

    @JsonProperty("lieu")
    Optional<String> place();

    @JsonProperty("remarque")
    Optional<String> note();
  }

  @WireBuilder
  interface DistributionBuilderMixin extends WireBuilderMixin {
    @JsonProperty("id")
    Distribution.Builder id(UUID value);

    @JsonProperty("date")
    Distribution.Builder date(LocalDate value);

    @JsonProperty("materiel")
    Distribution.Builder material(Code<Material> value);

    @JsonProperty("quantite")
    Distribution.Builder quantity(Integer value);

    @JsonProperty("unite")
    Distribution.Builder unit(Code<Unit> value);

    @JsonProperty("rencontre")
    Distribution.Builder encounter(UUID value);

    @JsonProperty("equipe")
    Distribution.Builder team(UUID value);

    @JsonProperty("plage")
    Distribution.Builder slot(UUID value);

    @JsonProperty("maraude")
    Distribution.Builder maraude(UUID value);

    @JsonProperty("typeLieu")
    Distribution.Builder placeKind(Code<PlaceKind> value);

    @JsonProperty("lieu")
    Distribution.Builder place(String value);

    @JsonProperty("remarque")
    Distribution.Builder note(String value);
  }

  @WireObject
  @JsonDeserialize(builder = GroupAction.Builder.class)
  @JsonPropertyOrder({
    "id",
    "date",
    "de",
    "a",
    "intitule",
    "types",
    "equipe",
    "professionnels",
    "partenaires",
    "participants",
    "typeLieu",
    "lieu",
    "remarque"
  })
  interface GroupActionMixin extends WireMixin {
    @JsonProperty("id")
    UUID id();

    @JsonProperty("date")
    LocalDate date();

    @JsonProperty("de")
    Optional<LocalTime> startsAt();

    @JsonProperty("a")
    Optional<LocalTime> endsAt();

    @JsonProperty("intitule")
    Optional<String> title();

    @JsonProperty("types")
    List<Code<GroupActionKind>> kinds();

    @JsonProperty("equipe")
    Optional<UUID> team();

    @JsonProperty("professionnels")
    List<String> professionals();

    @JsonProperty("partenaires")
    List<String> partners();

    @JsonProperty("participants")
    Answer<Integer> participants();

    @JsonProperty("typeLieu")
    Optional<Code<PlaceKind>> placeKind();

    @JsonProperty("lieu")
    Optional<String> place();

    @JsonProperty("remarque")
    Optional<String> note();
  }

  @WireBuilder
  interface GroupActionBuilderMixin extends WireBuilderMixin {
    @JsonProperty("id")
    GroupAction.Builder id(UUID value);

    @JsonProperty("date")
    GroupAction.Builder date(LocalDate value);

    @JsonProperty("de")
    GroupAction.Builder startsAt(LocalTime value);

    @JsonProperty("a")
    GroupAction.Builder endsAt(LocalTime value);

    @JsonProperty("intitule")
    GroupAction.Builder title(String value);

    @JsonProperty("types")
    GroupAction.Builder kinds(Collection<Code<GroupActionKind>> value);

    @JsonProperty("equipe")
    GroupAction.Builder team(UUID value);

    @JsonProperty("professionnels")
    GroupAction.Builder professionals(Collection<String> value);

    @JsonProperty("partenaires")
    GroupAction.Builder partners(Collection<String> value);

    @JsonProperty("participants")
    GroupAction.Builder participants(Answer<Integer> value);

    @JsonProperty("typeLieu")
    GroupAction.Builder placeKind(Code<PlaceKind> value);

    @JsonProperty("lieu")
    GroupAction.Builder place(String value);

    @JsonProperty("remarque")
    GroupAction.Builder note(String value);
  }

  @WireObject
  @JsonDeserialize(builder = Solicitation.Builder.class)
  @JsonPropertyOrder({
    "id",
    "date",
    "equipe",
    "type",
    "origine",
    "origineTexte",
    "structure",
    "objet",
    "suite",
    "demande",
    "professionnel",
    "remarque"
  })
  interface SolicitationMixin extends WireMixin {
    @JsonProperty("id")
    UUID id();

    @JsonProperty("date")
    LocalDate date();

    @JsonProperty("equipe")
    Optional<UUID> team();

    @JsonProperty("type")
    Answer<Code<SolicitationKind>> kind();

    @JsonProperty("origine")
    Answer<Code<Requester>> origin();

    @JsonProperty("origineTexte")
    Optional<String> originName();

    @JsonProperty("structure")
    Optional<UUID> structure();

    @JsonProperty("objet")
    Optional<String> subject();

    @JsonProperty("suite")
    Answer<Code<SolicitationOutcome>> outcome();

    @JsonProperty("demande")
    Optional<UUID> request();

    @JsonProperty("professionnel")
    Optional<String> professional();

    @JsonProperty("remarque")
    Optional<String> note();
  }

  @WireBuilder
  interface SolicitationBuilderMixin extends WireBuilderMixin {
    @JsonProperty("id")
    Solicitation.Builder id(UUID value);

    @JsonProperty("date")
    Solicitation.Builder date(LocalDate value);

    @JsonProperty("equipe")
    Solicitation.Builder team(UUID value);

    @JsonProperty("type")
    Solicitation.Builder kind(Answer<Code<SolicitationKind>> value);

    @JsonProperty("origine")
    Solicitation.Builder origin(Answer<Code<Requester>> value);

    @JsonProperty("origineTexte")
    Solicitation.Builder originName(String value);

    @JsonProperty("structure")
    Solicitation.Builder structure(UUID value);

    @JsonProperty("objet")
    Solicitation.Builder subject(String value);

    @JsonProperty("suite")
    Solicitation.Builder outcome(Answer<Code<SolicitationOutcome>> value);

    @JsonProperty("demande")
    Solicitation.Builder request(UUID value);

    @JsonProperty("professionnel")
    Solicitation.Builder professional(String value);

    @JsonProperty("remarque")
    Solicitation.Builder note(String value);
  }
}
