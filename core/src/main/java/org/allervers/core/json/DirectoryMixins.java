package org.allervers.core.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allervers.core.answer.Answers;
import org.allervers.core.code.Code;
import org.allervers.core.directory.Structure;
import org.allervers.core.directory.StructureKind;
import org.allervers.core.directory.StructureService;
import org.allervers.core.dispositif.ServiceKind;
import org.allervers.core.time.DateRange;

/** The wire names of {@code directory}, in the order of the form. */
final class DirectoryMixins {

  private DirectoryMixins() {}

  static void register(MixinRegistry registry) {
    registry.add(
        StructureService.class,
        StructureServiceMixin.class,
        StructureService.Builder.class,
        StructureServiceBuilderMixin.class);
    registry.add(
        Structure.class,
        StructureMixin.class,
        Structure.Builder.class,
        StructureBuilderMixin.class);
  }

  @WireObject
  @JsonDeserialize(builder = StructureService.Builder.class)
  @JsonPropertyOrder({"type", "nom", "telephone", "remarque"})
  interface StructureServiceMixin extends WireMixin {
    @JsonProperty("type")
    Optional<Code<ServiceKind>> kind();

    @JsonProperty("nom")
    Optional<String> name();

    @JsonProperty("telephone")
    Optional<String> phone();

    @JsonProperty("remarque")
    Optional<String> note();
  }

  @WireBuilder
  interface StructureServiceBuilderMixin extends WireBuilderMixin {
    @JsonProperty("type")
    StructureService.Builder kind(Code<ServiceKind> value);

    @JsonProperty("nom")
    StructureService.Builder name(String value);

    @JsonProperty("telephone")
    StructureService.Builder phone(String value);

    @JsonProperty("remarque")
    StructureService.Builder note(String value);
  }

  @WireObject
  @JsonDeserialize(builder = Structure.Builder.class)
  @JsonPropertyOrder({
    "id",
    "nom",
    "types",
    "finess",
    "droitCommun",
    "adresse",
    "codePostal",
    "commune",
    "telephone",
    "courriel",
    "horaires",
    "territoire",
    "services",
    "periode",
    "remarque",
    "champs"
  })
  interface StructureMixin extends WireMixin {
    @JsonProperty("id")
    UUID id();

    @JsonProperty("nom")
    String name();

    @JsonProperty("types")
    List<Code<StructureKind>> kinds();

    @JsonProperty("finess")
    Optional<String> finess();

    @JsonProperty("droitCommun")
    Optional<Boolean> commonLaw();

    @JsonProperty("adresse")
    Optional<String> address();

    @JsonProperty("codePostal")
    Optional<String> postcode();

    @JsonProperty("commune")
    Optional<String> city();

    @JsonProperty("telephone")
    Optional<String> phone();

    @JsonProperty("courriel")
    Optional<String> email();

    @JsonProperty("horaires")
    Optional<String> openingHours();

    @JsonProperty("territoire")
    Optional<String> coverage();

    @JsonProperty("services")
    List<StructureService> services();

    @JsonProperty("periode")
    Optional<DateRange> range();

    @JsonProperty("remarque")
    Optional<String> note();

    @JsonProperty("champs")
    Answers answers();
  }

  @WireBuilder
  interface StructureBuilderMixin extends WireBuilderMixin {
    @JsonProperty("id")
    Structure.Builder id(UUID value);

    @JsonProperty("nom")
    Structure.Builder name(String value);

    @JsonProperty("types")
    Structure.Builder kinds(Collection<Code<StructureKind>> value);

    @JsonProperty("finess")
    Structure.Builder finess(String value);

    @JsonProperty("droitCommun")
    Structure.Builder commonLaw(Boolean value);

    @JsonProperty("adresse")
    Structure.Builder address(String value);

    @JsonProperty("codePostal")
    Structure.Builder postcode(String value);

    @JsonProperty("commune")
    Structure.Builder city(String value);

    @JsonProperty("telephone")
    Structure.Builder phone(String value);

    @JsonProperty("courriel")
    Structure.Builder email(String value);

    @JsonProperty("horaires")
    Structure.Builder openingHours(String value);

    @JsonProperty("territoire")
    Structure.Builder coverage(String value);

    @JsonProperty("services")
    Structure.Builder services(Collection<StructureService> value);

    @JsonProperty("periode")
    Structure.Builder range(DateRange value);

    @JsonProperty("remarque")
    Structure.Builder note(String value);

    @JsonProperty("champs")
    Structure.Builder answers(Answers value);
  }
}
