package org.allervers.core.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.allervers.core.activity.Act;
import org.allervers.core.activity.ActKind;
import org.allervers.core.activity.ActOutcome;
import org.allervers.core.activity.Distribution;
import org.allervers.core.activity.Interpreting;
import org.allervers.core.activity.InterpretingMode;
import org.allervers.core.activity.Material;
import org.allervers.core.activity.MinorBasis;
import org.allervers.core.activity.PlaceKind;
import org.allervers.core.activity.Unit;
import org.allervers.core.answer.Answer;
import org.allervers.core.answer.Answers;
import org.allervers.core.code.Code;
import org.allervers.core.dispositif.Profession;

/** The wire names of {@code activity}, in the order of the form. */
final class ActMixins {

  private ActMixins() {}

  static void register(MixinRegistry registry) {
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
}
