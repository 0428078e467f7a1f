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
import org.allervers.core.answer.Answer;
import org.allervers.core.answer.Answers;
import org.allervers.core.code.Code;
import org.allervers.core.consent.Capacity;
import org.allervers.core.consent.ConsentActor;
import org.allervers.core.consent.ConsentEvent;
import org.allervers.core.consent.ConsentMeans;
import org.allervers.core.consent.ConsentScope;
import org.allervers.core.consent.ConsentState;
import org.allervers.core.consent.ConsentType;
import org.allervers.core.consent.Consents;
import org.allervers.core.consent.DataCategory;
import org.allervers.core.consent.Handover;
import org.allervers.core.consent.ImpossibilityReason;
import org.allervers.core.consent.Information;
import org.allervers.core.consent.Opposition;
import org.allervers.core.consent.Protection;
import org.allervers.core.consent.RightsRequest;
import org.allervers.core.coordination.RecipientCategory;
import org.allervers.core.time.DateRange;

/** The wire names of {@code consent}, in the order of the form. */
final class ConsentMixins {

  private ConsentMixins() {}

  static void register(MixinRegistry registry) {
    registry.add(
        Information.class,
        InformationMixin.class,
        Information.Builder.class,
        InformationBuilderMixin.class);
    registry.add(
        ConsentEvent.class,
        ConsentEventMixin.class,
        ConsentEvent.Builder.class,
        ConsentEventBuilderMixin.class);
    registry.add(
        ConsentScope.class,
        ConsentScopeMixin.class,
        ConsentScope.Builder.class,
        ConsentScopeBuilderMixin.class);
    registry.add(
        Consents.class, ConsentsMixin.class, Consents.Builder.class, ConsentsBuilderMixin.class);
  }

  @WireObject
  @JsonDeserialize(builder = Information.Builder.class)
  @JsonPropertyOrder({
    "date",
    "texte",
    "version",
    "langue",
    "interprete",
    "comprise",
    "professionnel"
  })
  interface InformationMixin extends WireMixin {
    @JsonProperty("date")
    LocalDate date();

    @JsonProperty("texte")
    Optional<String> notice();

    @JsonProperty("version")
    Optional<String> version();

    @JsonProperty("langue")
    Optional<String> language();

    @JsonProperty("interprete")
    Optional<Boolean> interpreter();

    @JsonProperty("comprise")
    Answer<Boolean> understood();

    @JsonProperty("professionnel")
    Optional<String> professional();
  }

  @WireBuilder
  interface InformationBuilderMixin extends WireBuilderMixin {
    @JsonProperty("date")
    Information.Builder date(LocalDate value);

    @JsonProperty("texte")
    Information.Builder notice(String value);

    @JsonProperty("version")
    Information.Builder version(String value);

    @JsonProperty("langue")
    Information.Builder language(String value);

    @JsonProperty("interprete")
    Information.Builder interpreter(Boolean value);

    @JsonProperty("comprise")
    Information.Builder understood(Answer<Boolean> value);

    @JsonProperty("professionnel")
    Information.Builder professional(String value);
  }

  @WireObject
  @JsonDeserialize(builder = ConsentEvent.Builder.class)
  @JsonPropertyOrder({
    "id",
    "date",
    "heure",
    "type",
    "etat",
    "portee",
    "acteur",
    "nomActeur",
    "aptitude",
    "forme",
    "information",
    "supportRemis",
    "validite",
    "retireLe",
    "motifImpossibilite",
    "aRedemanderLe",
    "enregistrePar",
    "remarque"
  })
  interface ConsentEventMixin extends WireMixin {
    @JsonProperty("id")
    UUID id();

    @JsonProperty("date")
    LocalDate date();

    @JsonProperty("heure")
    Optional<LocalTime> time();

    @JsonProperty("type")
    Code<ConsentType> type();

    @JsonProperty("etat")
    Code<ConsentState> state();

    @JsonProperty("portee")
    ConsentScope scope();

    @JsonProperty("acteur")
    Optional<Code<ConsentActor>> actor();

    @JsonProperty("nomActeur")
    Optional<String> actorName();

    @JsonProperty("aptitude")
    Optional<Code<Capacity>> capacity();

    @JsonProperty("forme")
    Optional<Code<ConsentMeans>> means();

    @JsonProperty("information")
    Optional<Information> information();

    @JsonProperty("supportRemis")
    Optional<Boolean> supportHandedOver();

    @JsonProperty("validite")
    Optional<DateRange> validity();

    @JsonProperty("retireLe")
    Optional<LocalDate> withdrawnOn();

    @JsonProperty("motifImpossibilite")
    Optional<Code<ImpossibilityReason>> impossibilityReason();

    @JsonProperty("aRedemanderLe")
    Optional<LocalDate> askAgainOn();

    @JsonProperty("enregistrePar")
    Optional<String> recordedBy();

    @JsonProperty("remarque")
    Optional<String> note();
  }

  @WireBuilder
  interface ConsentEventBuilderMixin extends WireBuilderMixin {
    @JsonProperty("id")
    ConsentEvent.Builder id(UUID value);

    @JsonProperty("date")
    ConsentEvent.Builder date(LocalDate value);

    @JsonProperty("heure")
    ConsentEvent.Builder time(LocalTime value);

    @JsonProperty("type")
    ConsentEvent.Builder type(Code<ConsentType> value);

    @JsonProperty("etat")
    ConsentEvent.Builder state(Code<ConsentState> value);

    @JsonProperty("portee")
    ConsentEvent.Builder scope(ConsentScope value);

    @JsonProperty("acteur")
    ConsentEvent.Builder actor(Code<ConsentActor> value);

    @JsonProperty("nomActeur")
    ConsentEvent.Builder actorName(String value);

    @JsonProperty("aptitude")
    ConsentEvent.Builder capacity(Code<Capacity> value);

    @JsonProperty("forme")
    ConsentEvent.Builder means(Code<ConsentMeans> value);

    @JsonProperty("information")
    ConsentEvent.Builder information(Information value);

    @JsonProperty("supportRemis")
    ConsentEvent.Builder supportHandedOver(Boolean value);

    @JsonProperty("validite")
    ConsentEvent.Builder validity(DateRange value);

    @JsonProperty("retireLe")
    ConsentEvent.Builder withdrawnOn(LocalDate value);

    @JsonProperty("motifImpossibilite")
    ConsentEvent.Builder impossibilityReason(Code<ImpossibilityReason> value);

    @JsonProperty("aRedemanderLe")
    ConsentEvent.Builder askAgainOn(LocalDate value);

    @JsonProperty("enregistrePar")
    ConsentEvent.Builder recordedBy(String value);

    @JsonProperty("remarque")
    ConsentEvent.Builder note(String value);
  }

  @WireObject
  @JsonDeserialize(builder = ConsentScope.Builder.class)
  @JsonPropertyOrder({"objet", "categoriesDonnees", "categoriesDestinataires", "destinataires"})
  interface ConsentScopeMixin extends WireMixin {
    @JsonProperty("objet")
    Optional<String> subject();

    @JsonProperty("categoriesDonnees")
    List<Code<DataCategory>> dataCategories();

    @JsonProperty("categoriesDestinataires")
    List<Code<RecipientCategory>> recipientCategories();

    @JsonProperty("destinataires")
    List<String> recipients();
  }

  @WireBuilder
  interface ConsentScopeBuilderMixin extends WireBuilderMixin {
    @JsonProperty("objet")
    ConsentScope.Builder subject(String value);

    @JsonProperty("categoriesDonnees")
    ConsentScope.Builder dataCategories(Collection<Code<DataCategory>> value);

    @JsonProperty("categoriesDestinataires")
    ConsentScope.Builder recipientCategories(Collection<Code<RecipientCategory>> value);

    @JsonProperty("destinataires")
    ConsentScope.Builder recipients(Collection<String> value);
  }

  @WireObject
  @JsonDeserialize(builder = Consents.Builder.class)
  @JsonPropertyOrder({
    "evenements",
    "oppositions",
    "informations",
    "documents",
    "protections",
    "demandesDroits",
    "champs"
  })
  interface ConsentsMixin extends WireMixin {
    @JsonProperty("evenements")
    List<ConsentEvent> events();

    @JsonProperty("oppositions")
    List<Opposition> oppositions();

    @JsonProperty("informations")
    List<Information> information();

    @JsonProperty("documents")
    List<Handover> handovers();

    @JsonProperty("protections")
    List<Protection> protections();

    @JsonProperty("demandesDroits")
    List<RightsRequest> rightsRequests();

    @JsonProperty("champs")
    Answers answers();
  }

  @WireBuilder
  interface ConsentsBuilderMixin extends WireBuilderMixin {
    @JsonProperty("evenements")
    Consents.Builder events(Collection<ConsentEvent> value);

    @JsonProperty("oppositions")
    Consents.Builder oppositions(Collection<Opposition> value);

    @JsonProperty("informations")
    Consents.Builder information(Collection<Information> value);

    @JsonProperty("documents")
    Consents.Builder handovers(Collection<Handover> value);

    @JsonProperty("protections")
    Consents.Builder protections(Collection<Protection> value);

    @JsonProperty("demandesDroits")
    Consents.Builder rightsRequests(Collection<RightsRequest> value);

    @JsonProperty("champs")
    Consents.Builder answers(Answers value);
  }
}
