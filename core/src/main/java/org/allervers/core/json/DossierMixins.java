package org.allervers.core.json;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import org.allervers.core.Dossier;
import org.allervers.core.DossierId;
import org.allervers.core.identity.Identity;

/** The wire names of {@code dossier}, in the order of the form. */
final class DossierMixins {

  private DossierMixins() {}

  static void register(MixinRegistry registry) {
    registry.add(
        Dossier.class, DossierMixin.class, Dossier.Builder.class, DossierBuilderMixin.class);
  }

  @WireObject
  @JsonDeserialize(builder = Dossier.Builder.class)
  @JsonPropertyOrder({"id", "identite"})
  interface DossierMixin extends WireMixin {
    @JsonProperty("id")
    DossierId id();

    @JsonProperty("identite")
    Identity identity();
  }

  @JsonIgnoreProperties(FormatVersion.PROPERTY)
  @WireBuilder
  interface DossierBuilderMixin extends WireBuilderMixin {
    @JsonProperty("id")
    Dossier.Builder id(DossierId value);

    @JsonProperty("identite")
    Dossier.Builder identity(Identity value);
  }
}
