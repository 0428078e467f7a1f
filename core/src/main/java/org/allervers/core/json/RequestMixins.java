package org.allervers.core.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allervers.core.answer.Answer;
import org.allervers.core.answer.Answers;
import org.allervers.core.code.Code;
import org.allervers.core.dispositif.Dispositif;
import org.allervers.core.dispositif.Requester;
import org.allervers.core.dispositif.ServiceKind;
import org.allervers.core.episode.Decision;
import org.allervers.core.episode.DecisionKind;
import org.allervers.core.episode.Evaluation;
import org.allervers.core.episode.Meeting;
import org.allervers.core.episode.RefusalMotive;
import org.allervers.core.episode.Request;
import org.allervers.core.episode.Urgency;

/** The wire names of {@code episode}, in the order of the form. */
final class RequestMixins {

  private RequestMixins() {}

  static void register(MixinRegistry registry) {
    registry.add(
        Meeting.class, MeetingMixin.class, Meeting.Builder.class, MeetingBuilderMixin.class);
    registry.add(
        Evaluation.class,
        EvaluationMixin.class,
        Evaluation.Builder.class,
        EvaluationBuilderMixin.class);
    registry.add(
        Decision.class, DecisionMixin.class, Decision.Builder.class, DecisionBuilderMixin.class);
    registry.add(
        Request.class, RequestMixin.class, Request.Builder.class, RequestBuilderMixin.class);
  }

  @WireObject
  @JsonDeserialize(builder = Meeting.Builder.class)
  @JsonPropertyOrder({"date", "tripartite", "participants", "rencontre", "lieu", "remarque"})
  interface MeetingMixin extends WireMixin {
    @JsonProperty("date")
    LocalDate date();

    @JsonProperty("tripartite")
    Optional<Boolean> tripartite();

    @JsonProperty("participants")
    List<String> participants();

    @JsonProperty("rencontre")
    Optional<UUID> encounter();

    @JsonProperty("lieu")
    Optional<String> place();

    @JsonProperty("remarque")
    Optional<String> note();
  }

  @WireBuilder
  interface MeetingBuilderMixin extends WireBuilderMixin {
    @JsonProperty("date")
    Meeting.Builder date(LocalDate value);

    @JsonProperty("tripartite")
    Meeting.Builder tripartite(Boolean value);

    @JsonProperty("participants")
    Meeting.Builder participants(Collection<String> value);

    @JsonProperty("rencontre")
    Meeting.Builder encounter(UUID value);

    @JsonProperty("lieu")
    Meeting.Builder place(String value);

    @JsonProperty("remarque")
    Meeting.Builder note(String value);
  }

  @WireObject
  @JsonDeserialize(builder = Evaluation.Builder.class)
  @JsonPropertyOrder({
    "debuteeLe",
    "rencontres",
    "partenaires",
    "professionnels",
    "accordPersonne",
    "conclueLe",
    "conclusions"
  })
  interface EvaluationMixin extends WireMixin {
    @JsonProperty("debuteeLe")
    Optional<LocalDate> startedOn();

    @JsonProperty("rencontres")
    List<Meeting> meetings();

    @JsonProperty("partenaires")
    List<String> partners();

    @JsonProperty("professionnels")
    List<String> professionals();

    @JsonProperty("accordPersonne")
    Answer<Boolean> personAgrees();

    @JsonProperty("conclueLe")
    Optional<LocalDate> concludedOn();

    @JsonProperty("conclusions")
    Optional<String> conclusions();
  }

  @WireBuilder
  interface EvaluationBuilderMixin extends WireBuilderMixin {
    @JsonProperty("debuteeLe")
    Evaluation.Builder startedOn(LocalDate value);

    @JsonProperty("rencontres")
    Evaluation.Builder meetings(Collection<Meeting> value);

    @JsonProperty("partenaires")
    Evaluation.Builder partners(Collection<String> value);

    @JsonProperty("professionnels")
    Evaluation.Builder professionals(Collection<String> value);

    @JsonProperty("accordPersonne")
    Evaluation.Builder personAgrees(Answer<Boolean> value);

    @JsonProperty("conclueLe")
    Evaluation.Builder concludedOn(LocalDate value);

    @JsonProperty("conclusions")
    Evaluation.Builder conclusions(String value);
  }

  @WireObject
  @JsonDeserialize(builder = Decision.Builder.class)
  @JsonPropertyOrder({
    "date",
    "decision",
    "motifRefus",
    "precision",
    "decidePar",
    "reorienteVers",
    "structure",
    "notifieeLe"
  })
  interface DecisionMixin extends WireMixin {
    @JsonProperty("date")
    LocalDate date();

    @JsonProperty("decision")
    Code<DecisionKind> decision();

    @JsonProperty("motifRefus")
    Optional<Code<RefusalMotive>> refusalMotive();

    @JsonProperty("precision")
    Optional<String> explanation();

    @JsonProperty("decidePar")
    Optional<String> decidedBy();

    @JsonProperty("reorienteVers")
    Optional<Code<ServiceKind>> reorientedTo();

    @JsonProperty("structure")
    Optional<UUID> structure();

    @JsonProperty("notifieeLe")
    Optional<LocalDate> notifiedOn();
  }

  @WireBuilder
  interface DecisionBuilderMixin extends WireBuilderMixin {
    @JsonProperty("date")
    Decision.Builder date(LocalDate value);

    @JsonProperty("decision")
    Decision.Builder decision(Code<DecisionKind> value);

    @JsonProperty("motifRefus")
    Decision.Builder refusalMotive(Code<RefusalMotive> value);

    @JsonProperty("precision")
    Decision.Builder explanation(String value);

    @JsonProperty("decidePar")
    Decision.Builder decidedBy(String value);

    @JsonProperty("reorienteVers")
    Decision.Builder reorientedTo(Code<ServiceKind> value);

    @JsonProperty("structure")
    Decision.Builder structure(UUID value);

    @JsonProperty("notifieeLe")
    Decision.Builder notifiedOn(LocalDate value);
  }

  @WireObject
  @JsonDeserialize(builder = Request.Builder.class)
  @JsonPropertyOrder({
    "id",
    "recueLe",
    "dispositif",
    "equipe",
    "origine",
    "origineTexte",
    "structure",
    "arsExpresse",
    "urgence",
    "motif",
    "evaluations",
    "decisions",
    "remarque",
    "champs"
  })
  interface RequestMixin extends WireMixin {
    @JsonProperty("id")
    UUID id();

    @JsonProperty("recueLe")
    LocalDate receivedOn();

    @JsonProperty("dispositif")
    Optional<Code<Dispositif>> dispositif();

    @JsonProperty("equipe")
    Optional<UUID> team();

    @JsonProperty("origine")
    Answer<Code<Requester>> origin();

    @JsonProperty("origineTexte")
    Optional<String> originName();

    @JsonProperty("structure")
    Optional<UUID> structure();

    @JsonProperty("arsExpresse")
    Optional<Boolean> arsExpress();

    @JsonProperty("urgence")
    Answer<Code<Urgency>> urgency();

    @JsonProperty("motif")
    Optional<String> reason();

    @JsonProperty("evaluations")
    List<Evaluation> evaluations();

    @JsonProperty("decisions")
    List<Decision> decisions();

    @JsonProperty("remarque")
    Optional<String> note();

    @JsonProperty("champs")
    Answers answers();
  }

  @WireBuilder
  interface RequestBuilderMixin extends WireBuilderMixin {
    @JsonProperty("id")
    Request.Builder id(UUID value);

    @JsonProperty("recueLe")
    Request.Builder receivedOn(LocalDate value);

    @JsonProperty("dispositif")
    Request.Builder dispositif(Code<Dispositif> value);

    @JsonProperty("equipe")
    Request.Builder team(UUID value);

    @JsonProperty("origine")
    Request.Builder origin(Answer<Code<Requester>> value);

    @JsonProperty("origineTexte")
    Request.Builder originName(String value);

    @JsonProperty("structure")
    Request.Builder structure(UUID value);

    @JsonProperty("arsExpresse")
    Request.Builder arsExpress(Boolean value);

    @JsonProperty("urgence")
    Request.Builder urgency(Answer<Code<Urgency>> value);

    @JsonProperty("motif")
    Request.Builder reason(String value);

    @JsonProperty("evaluations")
    Request.Builder evaluations(Collection<Evaluation> value);

    @JsonProperty("decisions")
    Request.Builder decisions(Collection<Decision> value);

    @JsonProperty("remarque")
    Request.Builder note(String value);

    @JsonProperty("champs")
    Request.Builder answers(Answers value);
  }
}
