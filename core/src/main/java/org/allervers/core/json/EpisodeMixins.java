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
import org.allervers.core.dispositif.ServiceKind;
import org.allervers.core.episode.Episode;
import org.allervers.core.episode.Exit;
import org.allervers.core.episode.ExitMotive;
import org.allervers.core.episode.IndividualProject;
import org.allervers.core.episode.Period;
import org.allervers.core.episode.Renewal;
import org.allervers.core.episode.RenewalMotive;
import org.allervers.core.episode.Reopening;
import org.allervers.core.episode.SocialWatch;
import org.allervers.core.episode.Summary;
import org.allervers.core.episode.SummaryStatus;
import org.allervers.core.episode.Suspension;
import org.allervers.core.episode.SuspensionMotive;
import org.allervers.core.time.DateRange;

/** The wire names of {@code episode}, in the order of the form. */
final class EpisodeMixins {

  private EpisodeMixins() {}

  static void register(MixinRegistry registry) {
    registry.add(
        Renewal.class, RenewalMixin.class, Renewal.Builder.class, RenewalBuilderMixin.class);
    registry.add(Period.class, PeriodMixin.class, Period.Builder.class, PeriodBuilderMixin.class);
    registry.add(
        Suspension.class,
        SuspensionMixin.class,
        Suspension.Builder.class,
        SuspensionBuilderMixin.class);
    registry.add(
        IndividualProject.class,
        IndividualProjectMixin.class,
        IndividualProject.Builder.class,
        IndividualProjectBuilderMixin.class);
    registry.add(
        Summary.class, SummaryMixin.class, Summary.Builder.class, SummaryBuilderMixin.class);
    registry.add(Exit.class, ExitMixin.class, Exit.Builder.class, ExitBuilderMixin.class);
    registry.add(
        Reopening.class,
        ReopeningMixin.class,
        Reopening.Builder.class,
        ReopeningBuilderMixin.class);
    registry.add(
        Episode.class, EpisodeMixin.class, Episode.Builder.class, EpisodeBuilderMixin.class);
    registry.add(
        SocialWatch.class,
        SocialWatchMixin.class,
        SocialWatch.Builder.class,
        SocialWatchBuilderMixin.class);
  }

  @WireObject
  @JsonDeserialize(builder = Renewal.Builder.class)
  @JsonPropertyOrder({"decideLe", "decidePar", "motifs", "precision", "orientationReexaminee"})
  interface RenewalMixin extends WireMixin {
    @JsonProperty("decideLe")
    Optional<LocalDate> decidedOn();

    @JsonProperty("decidePar")
    Optional<String> decidedBy();

    @JsonProperty("motifs")
    List<Code<RenewalMotive>> motives();

    @JsonProperty("precision")
    Optional<String> explanation();

    @JsonProperty("orientationReexaminee")
    Answer<Boolean> orientationReviewed();
  }

  @WireBuilder
  interface RenewalBuilderMixin extends WireBuilderMixin {
    @JsonProperty("decideLe")
    Renewal.Builder decidedOn(LocalDate value);

    @JsonProperty("decidePar")
    Renewal.Builder decidedBy(String value);

    @JsonProperty("motifs")
    Renewal.Builder motives(Collection<Code<RenewalMotive>> value);

    @JsonProperty("precision")
    Renewal.Builder explanation(String value);

    @JsonProperty("orientationReexaminee")
    Renewal.Builder orientationReviewed(Answer<Boolean> value);
  }

  @WireObject
  @JsonDeserialize(builder = Period.Builder.class)
  @JsonPropertyOrder({"numero", "periode", "renouvellement", "prescription"})
  interface PeriodMixin extends WireMixin {
    @JsonProperty("numero")
    Integer number();

    @JsonProperty("periode")
    DateRange range();

    @JsonProperty("renouvellement")
    Optional<Renewal> renewal();

    @JsonProperty("prescription")
    Optional<UUID> prescription();
  }

  @WireBuilder
  interface PeriodBuilderMixin extends WireBuilderMixin {
    @JsonProperty("numero")
    Period.Builder number(Integer value);

    @JsonProperty("periode")
    Period.Builder range(DateRange value);

    @JsonProperty("renouvellement")
    Period.Builder renewal(Renewal value);

    @JsonProperty("prescription")
    Period.Builder prescription(UUID value);
  }

  @WireObject
  @JsonDeserialize(builder = Suspension.Builder.class)
  @JsonPropertyOrder({"periode", "motif", "remarque"})
  interface SuspensionMixin extends WireMixin {
    @JsonProperty("periode")
    DateRange range();

    @JsonProperty("motif")
    Answer<Code<SuspensionMotive>> motive();

    @JsonProperty("remarque")
    Optional<String> note();
  }

  @WireBuilder
  interface SuspensionBuilderMixin extends WireBuilderMixin {
    @JsonProperty("periode")
    Suspension.Builder range(DateRange value);

    @JsonProperty("motif")
    Suspension.Builder motive(Answer<Code<SuspensionMotive>> value);

    @JsonProperty("remarque")
    Suspension.Builder note(String value);
  }

  @WireObject
  @JsonDeserialize(builder = IndividualProject.Builder.class)
  @JsonPropertyOrder({"signeLe", "periode", "objectifs", "revisions", "document"})
  interface IndividualProjectMixin extends WireMixin {
    @JsonProperty("signeLe")
    Optional<LocalDate> signedOn();

    @JsonProperty("periode")
    Optional<DateRange> range();

    @JsonProperty("objectifs")
    Optional<String> objectives();

    @JsonProperty("revisions")
    List<LocalDate> reviewedOn();

    @JsonProperty("document")
    Optional<UUID> document();
  }

  @WireBuilder
  interface IndividualProjectBuilderMixin extends WireBuilderMixin {
    @JsonProperty("signeLe")
    IndividualProject.Builder signedOn(LocalDate value);

    @JsonProperty("periode")
    IndividualProject.Builder range(DateRange value);

    @JsonProperty("objectifs")
    IndividualProject.Builder objectives(String value);

    @JsonProperty("revisions")
    IndividualProject.Builder reviewedOn(Collection<LocalDate> value);

    @JsonProperty("document")
    IndividualProject.Builder document(UUID value);
  }

  @WireObject
  @JsonDeserialize(builder = Summary.Builder.class)
  @JsonPropertyOrder({"statut", "date", "destinataire", "document", "precision"})
  interface SummaryMixin extends WireMixin {
    @JsonProperty("statut")
    Answer<Code<SummaryStatus>> status();

    @JsonProperty("date")
    Optional<LocalDate> date();

    @JsonProperty("destinataire")
    Optional<String> recipient();

    @JsonProperty("document")
    Optional<UUID> document();

    @JsonProperty("precision")
    Optional<String> explanation();
  }

  @WireBuilder
  interface SummaryBuilderMixin extends WireBuilderMixin {
    @JsonProperty("statut")
    Summary.Builder status(Answer<Code<SummaryStatus>> value);

    @JsonProperty("date")
    Summary.Builder date(LocalDate value);

    @JsonProperty("destinataire")
    Summary.Builder recipient(String value);

    @JsonProperty("document")
    Summary.Builder document(UUID value);

    @JsonProperty("precision")
    Summary.Builder explanation(String value);
  }

  @WireObject
  @JsonDeserialize(builder = Exit.Builder.class)
  @JsonPropertyOrder({
    "date",
    "motif",
    "precision",
    "orienteVers",
    "structure",
    "destination",
    "avisMedical",
    "decidePar",
    "constateeLe",
    "synthese",
    "remarque"
  })
  interface ExitMixin extends WireMixin {
    @JsonProperty("date")
    LocalDate date();

    @JsonProperty("motif")
    Answer<Code<ExitMotive>> motive();

    @JsonProperty("precision")
    Optional<String> explanation();

    @JsonProperty("orienteVers")
    Optional<Code<ServiceKind>> orientedTo();

    @JsonProperty("structure")
    Optional<UUID> structure();

    @JsonProperty("destination")
    Answer<String> destination();

    @JsonProperty("avisMedical")
    Answer<Boolean> medicalOpinion();

    @JsonProperty("decidePar")
    Optional<String> decidedBy();

    @JsonProperty("constateeLe")
    Optional<LocalDate> recordedOn();

    @JsonProperty("synthese")
    Optional<Summary> summary();

    @JsonProperty("remarque")
    Optional<String> note();
  }

  @WireBuilder
  interface ExitBuilderMixin extends WireBuilderMixin {
    @JsonProperty("date")
    Exit.Builder date(LocalDate value);

    @JsonProperty("motif")
    Exit.Builder motive(Answer<Code<ExitMotive>> value);

    @JsonProperty("precision")
    Exit.Builder explanation(String value);

    @JsonProperty("orienteVers")
    Exit.Builder orientedTo(Code<ServiceKind> value);

    @JsonProperty("structure")
    Exit.Builder structure(UUID value);

    @JsonProperty("destination")
    Exit.Builder destination(Answer<String> value);

    @JsonProperty("avisMedical")
    Exit.Builder medicalOpinion(Answer<Boolean> value);

    @JsonProperty("decidePar")
    Exit.Builder decidedBy(String value);

    @JsonProperty("constateeLe")
    Exit.Builder recordedOn(LocalDate value);

    @JsonProperty("synthese")
    Exit.Builder summary(Summary value);

    @JsonProperty("remarque")
    Exit.Builder note(String value);
  }

  @WireObject
  @JsonDeserialize(builder = Reopening.Builder.class)
  @JsonPropertyOrder({"date", "motif", "sortieAnnulee"})
  interface ReopeningMixin extends WireMixin {
    @JsonProperty("date")
    LocalDate date();

    @JsonProperty("motif")
    Optional<String> reason();

    @JsonProperty("sortieAnnulee")
    Exit undoneExit();
  }

  @WireBuilder
  interface ReopeningBuilderMixin extends WireBuilderMixin {
    @JsonProperty("date")
    Reopening.Builder date(LocalDate value);

    @JsonProperty("motif")
    Reopening.Builder reason(String value);

    @JsonProperty("sortieAnnulee")
    Reopening.Builder undoneExit(Exit value);
  }

  @WireObject
  @JsonDeserialize(builder = Episode.Builder.class)
  @JsonPropertyOrder({
    "id",
    "dispositif",
    "equipe",
    "demande",
    "admisLe",
    "entreLe",
    "referents",
    "prescription",
    "projets",
    "periodes",
    "suspensions",
    "sortie",
    "reouvertures",
    "remarque",
    "champs"
  })
  interface EpisodeMixin extends WireMixin {
    @JsonProperty("id")
    UUID id();

    @JsonProperty("dispositif")
    Code<Dispositif> dispositif();

    @JsonProperty("equipe")
    Optional<UUID> team();

    @JsonProperty("demande")
    Optional<UUID> request();

    @JsonProperty("admisLe")
    Optional<LocalDate> admittedOn();

    @JsonProperty("entreLe")
    LocalDate enteredOn();

    @JsonProperty("referents")
    List<String> referents();

    @JsonProperty("prescription")
    Optional<UUID> prescription();

    @JsonProperty("projets")
    List<IndividualProject> projects();

    @JsonProperty("periodes")
    List<Period> periods();

    @JsonProperty("suspensions")
    List<Suspension> suspensions();

    @JsonProperty("sortie")
    Optional<Exit> exit();

    @JsonProperty("reouvertures")
    List<Reopening> reopenings();

    @JsonProperty("remarque")
    Optional<String> note();

    @JsonProperty("champs")
    Answers answers();
  }

  @WireBuilder
  interface EpisodeBuilderMixin extends WireBuilderMixin {
    @JsonProperty("id")
    Episode.Builder id(UUID value);

    @JsonProperty("dispositif")
    Episode.Builder dispositif(Code<Dispositif> value);

    @JsonProperty("equipe")
    Episode.Builder team(UUID value);

    @JsonProperty("demande")
    Episode.Builder request(UUID value);

    @JsonProperty("admisLe")
    Episode.Builder admittedOn(LocalDate value);

    @JsonProperty("entreLe")
    Episode.Builder enteredOn(LocalDate value);

    @JsonProperty("referents")
    Episode.Builder referents(Collection<String> value);

    @JsonProperty("prescription")
    Episode.Builder prescription(UUID value);

    @JsonProperty("projets")
    Episode.Builder projects(Collection<IndividualProject> value);

    @JsonProperty("periodes")
    Episode.Builder periods(Collection<Period> value);

    @JsonProperty("suspensions")
    Episode.Builder suspensions(Collection<Suspension> value);

    @JsonProperty("sortie")
    Episode.Builder exit(Exit value);

    @JsonProperty("reouvertures")
    Episode.Builder reopenings(Collection<Reopening> value);

    @JsonProperty("remarque")
    Episode.Builder note(String value);

    @JsonProperty("champs")
    Episode.Builder answers(Answers value);
  }

  @WireObject
  @JsonDeserialize(builder = SocialWatch.Builder.class)
  @JsonPropertyOrder({"id", "periode", "equipe", "motif", "demande", "remarque"})
  interface SocialWatchMixin extends WireMixin {
    @JsonProperty("id")
    UUID id();

    @JsonProperty("periode")
    DateRange range();

    @JsonProperty("equipe")
    Optional<UUID> team();

    @JsonProperty("motif")
    Optional<String> reason();

    @JsonProperty("demande")
    Optional<UUID> request();

    @JsonProperty("remarque")
    Optional<String> note();
  }

  @WireBuilder
  interface SocialWatchBuilderMixin extends WireBuilderMixin {
    @JsonProperty("id")
    SocialWatch.Builder id(UUID value);

    @JsonProperty("periode")
    SocialWatch.Builder range(DateRange value);

    @JsonProperty("equipe")
    SocialWatch.Builder team(UUID value);

    @JsonProperty("motif")
    SocialWatch.Builder reason(String value);

    @JsonProperty("demande")
    SocialWatch.Builder request(UUID value);

    @JsonProperty("remarque")
    SocialWatch.Builder note(String value);
  }
}
