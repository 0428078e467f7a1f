package org.allervers.core.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.allervers.core.answer.Answer;
import org.allervers.core.code.Code;
import org.allervers.core.consent.ConsentMeans;
import org.allervers.core.consent.ConsentScope;
import org.allervers.core.consent.DataCategory;
import org.allervers.core.consent.DataRight;
import org.allervers.core.consent.Handover;
import org.allervers.core.consent.HandoverKind;
import org.allervers.core.consent.HandoverOutcome;
import org.allervers.core.consent.Opposition;
import org.allervers.core.consent.OppositionKind;
import org.allervers.core.consent.Protection;
import org.allervers.core.consent.ProtectionMeasure;
import org.allervers.core.consent.RequestOutcome;
import org.allervers.core.consent.RightsRequest;
import org.allervers.core.identity.Contact;
import org.allervers.core.time.DateRange;

/** The wire names of {@code consent}, in the order of the form. */
final class ConsentRightsMixins {

  private ConsentRightsMixins() {}

  static void register(MixinRegistry registry) {
    registry.add(
        Opposition.class,
        OppositionMixin.class,
        Opposition.Builder.class,
        OppositionBuilderMixin.class);
    registry.add(
        Handover.class, HandoverMixin.class, Handover.Builder.class, HandoverBuilderMixin.class);
    registry.add(
        Protection.class,
        ProtectionMixin.class,
        Protection.Builder.class,
        ProtectionBuilderMixin.class);
    registry.add(
        RightsRequest.class,
        RightsRequestMixin.class,
        RightsRequest.Builder.class,
        RightsRequestBuilderMixin.class);
  }

  @WireObject
  @JsonDeserialize(builder = Opposition.Builder.class)
  @JsonPropertyOrder({"type", "date", "portee", "forme", "motif", "leveeLe", "enregistreePar"})
  interface OppositionMixin extends WireMixin {
    @JsonProperty("type")
    Code<OppositionKind> kind();

    @JsonProperty("date")
    LocalDate date();

    @JsonProperty("portee")
    ConsentScope scope();

    @JsonProperty("forme")
    Optional<Code<ConsentMeans>> means();

    @JsonProperty("motif")
    Optional<String> grounds();

    @JsonProperty("leveeLe")
    Optional<LocalDate> revokedOn();

    @JsonProperty("enregistreePar")
    Optional<String> recordedBy();
  }

  @WireBuilder
  interface OppositionBuilderMixin extends WireBuilderMixin {
    @JsonProperty("type")
    Opposition.Builder kind(Code<OppositionKind> value);

    @JsonProperty("date")
    Opposition.Builder date(LocalDate value);

    @JsonProperty("portee")
    Opposition.Builder scope(ConsentScope value);

    @JsonProperty("forme")
    Opposition.Builder means(Code<ConsentMeans> value);

    @JsonProperty("motif")
    Opposition.Builder grounds(String value);

    @JsonProperty("leveeLe")
    Opposition.Builder revokedOn(LocalDate value);

    @JsonProperty("enregistreePar")
    Opposition.Builder recordedBy(String value);
  }

  @WireObject
  @JsonDeserialize(builder = Handover.Builder.class)
  @JsonPropertyOrder({
    "document",
    "date",
    "issue",
    "signeLe",
    "version",
    "langue",
    "interprete",
    "professionnel"
  })
  interface HandoverMixin extends WireMixin {
    @JsonProperty("document")
    Code<HandoverKind> kind();

    @JsonProperty("date")
    Optional<LocalDate> date();

    @JsonProperty("issue")
    Optional<Code<HandoverOutcome>> outcome();

    @JsonProperty("signeLe")
    Optional<LocalDate> signedOn();

    @JsonProperty("version")
    Optional<String> version();

    @JsonProperty("langue")
    Optional<String> language();

    @JsonProperty("interprete")
    Optional<Boolean> interpreter();

    @JsonProperty("professionnel")
    Optional<String> professional();
  }

  @WireBuilder
  interface HandoverBuilderMixin extends WireBuilderMixin {
    @JsonProperty("document")
    Handover.Builder kind(Code<HandoverKind> value);

    @JsonProperty("date")
    Handover.Builder date(LocalDate value);

    @JsonProperty("issue")
    Handover.Builder outcome(Code<HandoverOutcome> value);

    @JsonProperty("signeLe")
    Handover.Builder signedOn(LocalDate value);

    @JsonProperty("version")
    Handover.Builder version(String value);

    @JsonProperty("langue")
    Handover.Builder language(String value);

    @JsonProperty("interprete")
    Handover.Builder interpreter(Boolean value);

    @JsonProperty("professionnel")
    Handover.Builder professional(String value);
  }

  @WireObject
  @JsonDeserialize(builder = Protection.Builder.class)
  @JsonPropertyOrder({
    "mesure",
    "porteSurLaPersonne",
    "porteSurLesBiens",
    "representationPersonne",
    "mandat",
    "prononceeLe",
    "juridiction",
    "mandataire",
    "structure",
    "remarque"
  })
  interface ProtectionMixin extends WireMixin {
    @JsonProperty("mesure")
    Code<ProtectionMeasure> measure();

    @JsonProperty("porteSurLaPersonne")
    Answer<Boolean> coversPerson();

    @JsonProperty("porteSurLesBiens")
    Answer<Boolean> coversProperty();

    @JsonProperty("representationPersonne")
    Answer<Boolean> representationForPerson();

    @JsonProperty("mandat")
    Optional<DateRange> mandate();

    @JsonProperty("prononceeLe")
    Optional<LocalDate> orderedOn();

    @JsonProperty("juridiction")
    Optional<String> court();

    @JsonProperty("mandataire")
    Optional<Contact> representative();

    @JsonProperty("structure")
    Optional<String> structure();

    @JsonProperty("remarque")
    Optional<String> note();
  }

  @WireBuilder
  interface ProtectionBuilderMixin extends WireBuilderMixin {
    @JsonProperty("mesure")
    Protection.Builder measure(Code<ProtectionMeasure> value);

    @JsonProperty("porteSurLaPersonne")
    Protection.Builder coversPerson(Answer<Boolean> value);

    @JsonProperty("porteSurLesBiens")
    Protection.Builder coversProperty(Answer<Boolean> value);

    @JsonProperty("representationPersonne")
    Protection.Builder representationForPerson(Answer<Boolean> value);

    @JsonProperty("mandat")
    Protection.Builder mandate(DateRange value);

    @JsonProperty("prononceeLe")
    Protection.Builder orderedOn(LocalDate value);

    @JsonProperty("juridiction")
    Protection.Builder court(String value);

    @JsonProperty("mandataire")
    Protection.Builder representative(Contact value);

    @JsonProperty("structure")
    Protection.Builder structure(String value);

    @JsonProperty("remarque")
    Protection.Builder note(String value);
  }

  @WireObject
  @JsonDeserialize(builder = RightsRequest.Builder.class)
  @JsonPropertyOrder({
    "droit",
    "recueLe",
    "demandeur",
    "categoriesDonnees",
    "objet",
    "issue",
    "reponseLe",
    "motif",
    "limitation",
    "traiteePar"
  })
  interface RightsRequestMixin extends WireMixin {
    @JsonProperty("droit")
    Code<DataRight> right();

    @JsonProperty("recueLe")
    LocalDate receivedOn();

    @JsonProperty("demandeur")
    Optional<String> requester();

    @JsonProperty("categoriesDonnees")
    List<Code<DataCategory>> dataCategories();

    @JsonProperty("objet")
    Optional<String> subject();

    @JsonProperty("issue")
    Optional<Code<RequestOutcome>> outcome();

    @JsonProperty("reponseLe")
    Optional<LocalDate> answeredOn();

    @JsonProperty("motif")
    Optional<String> reason();

    @JsonProperty("limitation")
    Optional<DateRange> restriction();

    @JsonProperty("traiteePar")
    Optional<String> handledBy();
  }

  @WireBuilder
  interface RightsRequestBuilderMixin extends WireBuilderMixin {
    @JsonProperty("droit")
    RightsRequest.Builder right(Code<DataRight> value);

    @JsonProperty("recueLe")
    RightsRequest.Builder receivedOn(LocalDate value);

    @JsonProperty("demandeur")
    RightsRequest.Builder requester(String value);

    @JsonProperty("categoriesDonnees")
    RightsRequest.Builder dataCategories(Collection<Code<DataCategory>> value);

    @JsonProperty("objet")
    RightsRequest.Builder subject(String value);

    @JsonProperty("issue")
    RightsRequest.Builder outcome(Code<RequestOutcome> value);

    @JsonProperty("reponseLe")
    RightsRequest.Builder answeredOn(LocalDate value);

    @JsonProperty("motif")
    RightsRequest.Builder reason(String value);

    @JsonProperty("limitation")
    RightsRequest.Builder restriction(DateRange value);

    @JsonProperty("traiteePar")
    RightsRequest.Builder handledBy(String value);
  }
}
