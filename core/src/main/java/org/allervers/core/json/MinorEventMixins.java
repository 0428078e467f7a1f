package org.allervers.core.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.allervers.core.answer.Answer;
import org.allervers.core.code.Code;
import org.allervers.core.dispositif.Profession;
import org.allervers.core.identity.Relationship;
import org.allervers.core.minor.AseContact;
import org.allervers.core.minor.AseContactKind;
import org.allervers.core.minor.Companion;
import org.allervers.core.minor.MaturityOpinion;
import org.allervers.core.minor.MinorOpposition;
import org.allervers.core.minor.PersuasionEffort;
import org.allervers.core.minor.PersuasionOutcome;

/** The wire names of {@code minor}, in the order of the form. */
final class MinorEventMixins {

  private MinorEventMixins() {}

  static void register(MixinRegistry registry) {
    registry.add(
        AseContact.class,
        AseContactMixin.class,
        AseContact.Builder.class,
        AseContactBuilderMixin.class);
    registry.add(
        PersuasionEffort.class,
        PersuasionEffortMixin.class,
        PersuasionEffort.Builder.class,
        PersuasionEffortBuilderMixin.class);
    registry.add(
        MinorOpposition.class,
        MinorOppositionMixin.class,
        MinorOpposition.Builder.class,
        MinorOppositionBuilderMixin.class);
    registry.add(
        Companion.class,
        CompanionMixin.class,
        Companion.Builder.class,
        CompanionBuilderMixin.class);
    registry.add(
        MaturityOpinion.class,
        MaturityOpinionMixin.class,
        MaturityOpinion.Builder.class,
        MaturityOpinionBuilderMixin.class);
  }

  @WireObject
  @JsonDeserialize(builder = AseContact.Builder.class)
  @JsonPropertyOrder({
    "date",
    "type",
    "service",
    "interlocuteur",
    "professionnel",
    "fondement",
    "mineurInforme",
    "motifNonInformation",
    "reference",
    "suite"
  })
  interface AseContactMixin extends WireMixin {
    @JsonProperty("date")
    LocalDate date();

    @JsonProperty("type")
    Code<AseContactKind> kind();

    @JsonProperty("service")
    Optional<String> body();

    @JsonProperty("interlocuteur")
    Optional<String> interlocutor();

    @JsonProperty("professionnel")
    Optional<String> professional();

    @JsonProperty("fondement")
    Optional<String> ground();

    @JsonProperty("mineurInforme")
    Optional<Boolean> minorInformed();

    @JsonProperty("motifNonInformation")
    Optional<String> notInformedReason();

    @JsonProperty("reference")
    Optional<String> reference();

    @JsonProperty("suite")
    Optional<String> outcome();
  }

  @WireBuilder
  interface AseContactBuilderMixin extends WireBuilderMixin {
    @JsonProperty("date")
    AseContact.Builder date(LocalDate value);

    @JsonProperty("type")
    AseContact.Builder kind(Code<AseContactKind> value);

    @JsonProperty("service")
    AseContact.Builder body(String value);

    @JsonProperty("interlocuteur")
    AseContact.Builder interlocutor(String value);

    @JsonProperty("professionnel")
    AseContact.Builder professional(String value);

    @JsonProperty("fondement")
    AseContact.Builder ground(String value);

    @JsonProperty("mineurInforme")
    AseContact.Builder minorInformed(Boolean value);

    @JsonProperty("motifNonInformation")
    AseContact.Builder notInformedReason(String value);

    @JsonProperty("reference")
    AseContact.Builder reference(String value);

    @JsonProperty("suite")
    AseContact.Builder outcome(String value);
  }

  @WireObject
  @JsonDeserialize(builder = PersuasionEffort.Builder.class)
  @JsonPropertyOrder({"date", "heure", "professionnel", "profession", "objet", "issue", "remarque"})
  interface PersuasionEffortMixin extends WireMixin {
    @JsonProperty("date")
    LocalDate date();

    @JsonProperty("heure")
    Optional<LocalTime> time();

    @JsonProperty("professionnel")
    Optional<String> professional();

    @JsonProperty("profession")
    Optional<Code<Profession>> profession();

    @JsonProperty("objet")
    Optional<String> subject();

    @JsonProperty("issue")
    Optional<Code<PersuasionOutcome>> outcome();

    @JsonProperty("remarque")
    Optional<String> note();
  }

  @WireBuilder
  interface PersuasionEffortBuilderMixin extends WireBuilderMixin {
    @JsonProperty("date")
    PersuasionEffort.Builder date(LocalDate value);

    @JsonProperty("heure")
    PersuasionEffort.Builder time(LocalTime value);

    @JsonProperty("professionnel")
    PersuasionEffort.Builder professional(String value);

    @JsonProperty("profession")
    PersuasionEffort.Builder profession(Code<Profession> value);

    @JsonProperty("objet")
    PersuasionEffort.Builder subject(String value);

    @JsonProperty("issue")
    PersuasionEffort.Builder outcome(Code<PersuasionOutcome> value);

    @JsonProperty("remarque")
    PersuasionEffort.Builder note(String value);
  }

  @WireObject
  @JsonDeserialize(builder = MinorOpposition.Builder.class)
  @JsonPropertyOrder({"date", "heure", "maintenueLe", "objet", "mentionPar", "mentionLe", "leveeLe"
  })
  interface MinorOppositionMixin extends WireMixin {
    @JsonProperty("date")
    LocalDate date();

    @JsonProperty("heure")
    Optional<LocalTime> time();

    @JsonProperty("maintenueLe")
    Optional<LocalDate> maintainedOn();

    @JsonProperty("objet")
    Optional<String> subject();

    @JsonProperty("mentionPar")
    Optional<String> mentionBy();

    @JsonProperty("mentionLe")
    Optional<LocalDate> mentionOn();

    @JsonProperty("leveeLe")
    Optional<LocalDate> revokedOn();
  }

  @WireBuilder
  interface MinorOppositionBuilderMixin extends WireBuilderMixin {
    @JsonProperty("date")
    MinorOpposition.Builder date(LocalDate value);

    @JsonProperty("heure")
    MinorOpposition.Builder time(LocalTime value);

    @JsonProperty("maintenueLe")
    MinorOpposition.Builder maintainedOn(LocalDate value);

    @JsonProperty("objet")
    MinorOpposition.Builder subject(String value);

    @JsonProperty("mentionPar")
    MinorOpposition.Builder mentionBy(String value);

    @JsonProperty("mentionLe")
    MinorOpposition.Builder mentionOn(LocalDate value);

    @JsonProperty("leveeLe")
    MinorOpposition.Builder revokedOn(LocalDate value);
  }

  @WireObject
  @JsonDeserialize(builder = Companion.Builder.class)
  @JsonPropertyOrder({
    "date",
    "majoriteAttestee",
    "dateNaissanceVerifiee",
    "choisieParLeMineur",
    "lien",
    "nom",
    "remarque"
  })
  interface CompanionMixin extends WireMixin {
    @JsonProperty("date")
    LocalDate date();

    @JsonProperty("majoriteAttestee")
    Optional<Boolean> adultAttested();

    @JsonProperty("dateNaissanceVerifiee")
    Optional<Boolean> birthDateChecked();

    @JsonProperty("choisieParLeMineur")
    Optional<Boolean> chosenByMinor();

    @JsonProperty("lien")
    Answer<Code<Relationship>> relationship();

    @JsonProperty("nom")
    Answer<String> name();

    @JsonProperty("remarque")
    Optional<String> note();
  }

  @WireBuilder
  interface CompanionBuilderMixin extends WireBuilderMixin {
    @JsonProperty("date")
    Companion.Builder date(LocalDate value);

    @JsonProperty("majoriteAttestee")
    Companion.Builder adultAttested(Boolean value);

    @JsonProperty("dateNaissanceVerifiee")
    Companion.Builder birthDateChecked(Boolean value);

    @JsonProperty("choisieParLeMineur")
    Companion.Builder chosenByMinor(Boolean value);

    @JsonProperty("lien")
    Companion.Builder relationship(Answer<Code<Relationship>> value);

    @JsonProperty("nom")
    Companion.Builder name(Answer<String> value);

    @JsonProperty("remarque")
    Companion.Builder note(String value);
  }

  @WireObject
  @JsonDeserialize(builder = MaturityOpinion.Builder.class)
  @JsonPropertyOrder({"date", "professionnel", "apte", "texte"})
  interface MaturityOpinionMixin extends WireMixin {
    @JsonProperty("date")
    LocalDate date();

    @JsonProperty("professionnel")
    Optional<String> professional();

    @JsonProperty("apte")
    Optional<Boolean> able();

    @JsonProperty("texte")
    Optional<String> text();
  }

  @WireBuilder
  interface MaturityOpinionBuilderMixin extends WireBuilderMixin {
    @JsonProperty("date")
    MaturityOpinion.Builder date(LocalDate value);

    @JsonProperty("professionnel")
    MaturityOpinion.Builder professional(String value);

    @JsonProperty("apte")
    MaturityOpinion.Builder able(Boolean value);

    @JsonProperty("texte")
    MaturityOpinion.Builder text(String value);
  }
}
