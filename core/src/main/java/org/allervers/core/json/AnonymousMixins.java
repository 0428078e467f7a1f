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
import org.allervers.core.activity.ActKind;
import org.allervers.core.activity.AgeBand;
import org.allervers.core.activity.AnonymousAct;
import org.allervers.core.activity.AnonymousEncounter;
import org.allervers.core.activity.AnonymousVisit;
import org.allervers.core.activity.EncounterKind;
import org.allervers.core.activity.GroupAction;
import org.allervers.core.activity.GroupActionKind;
import org.allervers.core.activity.PlaceKind;
import org.allervers.core.activity.Solicitation;
import org.allervers.core.activity.SolicitationKind;
import org.allervers.core.activity.SolicitationOutcome;
import org.allervers.core.answer.Answer;
import org.allervers.core.code.Code;
import org.allervers.core.dispositif.Profession;
import org.allervers.core.dispositif.ReceptionMode;
import org.allervers.core.dispositif.Requester;
import org.allervers.core.identity.Gender;

/** The wire names of {@code activity}, in the order of the form. */
final class AnonymousMixins {

  private AnonymousMixins() {}

  static void register(MixinRegistry registry) {
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
