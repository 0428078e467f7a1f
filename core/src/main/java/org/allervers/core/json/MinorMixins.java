package org.allervers.core.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.allervers.core.answer.Answer;
import org.allervers.core.answer.Answers;
import org.allervers.core.code.Code;
import org.allervers.core.minor.AgeStatus;
import org.allervers.core.minor.AseContact;
import org.allervers.core.minor.AuthorityHolder;
import org.allervers.core.minor.Companion;
import org.allervers.core.minor.Emancipation;
import org.allervers.core.minor.EmancipationGround;
import org.allervers.core.minor.Entrustment;
import org.allervers.core.minor.HolderKind;
import org.allervers.core.minor.HolderPosition;
import org.allervers.core.minor.MaturityOpinion;
import org.allervers.core.minor.MinorOpposition;
import org.allervers.core.minor.MinorSituation;
import org.allervers.core.minor.MinorityDecision;
import org.allervers.core.minor.MinorityEvaluation;
import org.allervers.core.minor.MinorityRecord;
import org.allervers.core.minor.OwnCover;
import org.allervers.core.minor.PersuasionEffort;
import org.allervers.core.minor.Reachability;
import org.allervers.core.social.BasicHealthProtection;
import org.allervers.core.time.DateRange;
import org.allervers.core.time.History;

/** The wire names of {@code minor}, in the order of the form. */
final class MinorMixins {

  private MinorMixins() {}

  static void register(MixinRegistry registry) {
    registry.add(
        AuthorityHolder.class,
        AuthorityHolderMixin.class,
        AuthorityHolder.Builder.class,
        AuthorityHolderBuilderMixin.class);
    registry.add(
        Emancipation.class,
        EmancipationMixin.class,
        Emancipation.Builder.class,
        EmancipationBuilderMixin.class);
    registry.add(
        Entrustment.class,
        EntrustmentMixin.class,
        Entrustment.Builder.class,
        EntrustmentBuilderMixin.class);
    registry.add(
        OwnCover.class, OwnCoverMixin.class, OwnCover.Builder.class, OwnCoverBuilderMixin.class);
    registry.add(
        MinorityEvaluation.class,
        MinorityEvaluationMixin.class,
        MinorityEvaluation.Builder.class,
        MinorityEvaluationBuilderMixin.class);
    registry.add(
        MinorityRecord.class,
        MinorityRecordMixin.class,
        MinorityRecord.Builder.class,
        MinorityRecordBuilderMixin.class);
  }

  @WireObject
  @JsonDeserialize(builder = AuthorityHolder.Builder.class)
  @JsonPropertyOrder({
    "type",
    "nom",
    "coordonnees",
    "depuis",
    "dernierJour",
    "mineur",
    "joignabilite",
    "position",
    "informeLe",
    "remarque"
  })
  interface AuthorityHolderMixin extends WireMixin {
    @JsonProperty("type")
    Code<HolderKind> kind();

    @JsonProperty("nom")
    Answer<String> name();

    @JsonProperty("coordonnees")
    Answer<String> contact();

    @JsonProperty("depuis")
    Optional<LocalDate> since();

    @JsonProperty("dernierJour")
    Optional<LocalDate> lastDay();

    @JsonProperty("mineur")
    Answer<Boolean> minor();

    @JsonProperty("joignabilite")
    History<Code<Reachability>> reachability();

    @JsonProperty("position")
    History<Code<HolderPosition>> position();

    @JsonProperty("informeLe")
    Optional<LocalDate> informedOn();

    @JsonProperty("remarque")
    Optional<String> note();
  }

  @WireBuilder
  interface AuthorityHolderBuilderMixin extends WireBuilderMixin {
    @JsonProperty("type")
    AuthorityHolder.Builder kind(Code<HolderKind> value);

    @JsonProperty("nom")
    AuthorityHolder.Builder name(Answer<String> value);

    @JsonProperty("coordonnees")
    AuthorityHolder.Builder contact(Answer<String> value);

    @JsonProperty("depuis")
    AuthorityHolder.Builder since(LocalDate value);

    @JsonProperty("dernierJour")
    AuthorityHolder.Builder lastDay(LocalDate value);

    @JsonProperty("mineur")
    AuthorityHolder.Builder minor(Answer<Boolean> value);

    @JsonProperty("joignabilite")
    AuthorityHolder.Builder reachability(History<Code<Reachability>> value);

    @JsonProperty("position")
    AuthorityHolder.Builder position(History<Code<HolderPosition>> value);

    @JsonProperty("informeLe")
    AuthorityHolder.Builder informedOn(LocalDate value);

    @JsonProperty("remarque")
    AuthorityHolder.Builder note(String value);
  }

  @WireObject
  @JsonDeserialize(builder = Emancipation.Builder.class)
  @JsonPropertyOrder({"date", "motif", "remarque"})
  interface EmancipationMixin extends WireMixin {
    @JsonProperty("date")
    LocalDate date();

    @JsonProperty("motif")
    Optional<Code<EmancipationGround>> ground();

    @JsonProperty("remarque")
    Optional<String> note();
  }

  @WireBuilder
  interface EmancipationBuilderMixin extends WireBuilderMixin {
    @JsonProperty("date")
    Emancipation.Builder date(LocalDate value);

    @JsonProperty("motif")
    Emancipation.Builder ground(Code<EmancipationGround> value);

    @JsonProperty("remarque")
    Emancipation.Builder note(String value);
  }

  @WireObject
  @JsonDeserialize(builder = Entrustment.Builder.class)
  @JsonPropertyOrder({"periode", "service", "decision", "reference"})
  interface EntrustmentMixin extends WireMixin {
    @JsonProperty("periode")
    DateRange period();

    @JsonProperty("service")
    Optional<String> service();

    @JsonProperty("decision")
    Optional<String> decision();

    @JsonProperty("reference")
    Optional<String> reference();
  }

  @WireBuilder
  interface EntrustmentBuilderMixin extends WireBuilderMixin {
    @JsonProperty("periode")
    Entrustment.Builder period(DateRange value);

    @JsonProperty("service")
    Entrustment.Builder service(String value);

    @JsonProperty("decision")
    Entrustment.Builder decision(String value);

    @JsonProperty("reference")
    Entrustment.Builder reference(String value);
  }

  @WireObject
  @JsonDeserialize(builder = OwnCover.Builder.class)
  @JsonPropertyOrder({"liensRompus", "couvertureBase", "complementaireSolidaire"})
  interface OwnCoverMixin extends WireMixin {
    @JsonProperty("liensRompus")
    History<Boolean> tiesBroken();

    @JsonProperty("couvertureBase")
    History<Code<BasicHealthProtection>> base();

    @JsonProperty("complementaireSolidaire")
    History<Boolean> complementary();
  }

  @WireBuilder
  interface OwnCoverBuilderMixin extends WireBuilderMixin {
    @JsonProperty("liensRompus")
    OwnCover.Builder tiesBroken(History<Boolean> value);

    @JsonProperty("couvertureBase")
    OwnCover.Builder base(History<Code<BasicHealthProtection>> value);

    @JsonProperty("complementaireSolidaire")
    OwnCover.Builder complementary(History<Boolean> value);
  }

  @WireObject
  @JsonDeserialize(builder = MinorityEvaluation.Builder.class)
  @JsonPropertyOrder({
    "demandeeLe",
    "miseAbri",
    "rendezVousLe",
    "decision",
    "notifieeLe",
    "saisineJugeLe",
    "jugementLe",
    "jugement",
    "appelLe",
    "departement",
    "remarque"
  })
  interface MinorityEvaluationMixin extends WireMixin {
    @JsonProperty("demandeeLe")
    Optional<LocalDate> requestedOn();

    @JsonProperty("miseAbri")
    Optional<DateRange> shelter();

    @JsonProperty("rendezVousLe")
    Optional<LocalDate> appointmentOn();

    @JsonProperty("decision")
    Optional<Code<MinorityDecision>> decision();

    @JsonProperty("notifieeLe")
    Optional<LocalDate> notifiedOn();

    @JsonProperty("saisineJugeLe")
    Optional<LocalDate> judgeSeizedOn();

    @JsonProperty("jugementLe")
    Optional<LocalDate> judgmentOn();

    @JsonProperty("jugement")
    Optional<Code<MinorityDecision>> judgment();

    @JsonProperty("appelLe")
    Optional<LocalDate> appealedOn();

    @JsonProperty("departement")
    Optional<String> department();

    @JsonProperty("remarque")
    Optional<String> note();
  }

  @WireBuilder
  interface MinorityEvaluationBuilderMixin extends WireBuilderMixin {
    @JsonProperty("demandeeLe")
    MinorityEvaluation.Builder requestedOn(LocalDate value);

    @JsonProperty("miseAbri")
    MinorityEvaluation.Builder shelter(DateRange value);

    @JsonProperty("rendezVousLe")
    MinorityEvaluation.Builder appointmentOn(LocalDate value);

    @JsonProperty("decision")
    MinorityEvaluation.Builder decision(Code<MinorityDecision> value);

    @JsonProperty("notifieeLe")
    MinorityEvaluation.Builder notifiedOn(LocalDate value);

    @JsonProperty("saisineJugeLe")
    MinorityEvaluation.Builder judgeSeizedOn(LocalDate value);

    @JsonProperty("jugementLe")
    MinorityEvaluation.Builder judgmentOn(LocalDate value);

    @JsonProperty("jugement")
    MinorityEvaluation.Builder judgment(Code<MinorityDecision> value);

    @JsonProperty("appelLe")
    MinorityEvaluation.Builder appealedOn(LocalDate value);

    @JsonProperty("departement")
    MinorityEvaluation.Builder department(String value);

    @JsonProperty("remarque")
    MinorityEvaluation.Builder note(String value);
  }

  @WireObject
  @JsonDeserialize(builder = MinorityRecord.Builder.class)
  @JsonPropertyOrder({
    "situation",
    "statutAge",
    "sourceStatutAge",
    "conteste",
    "titulaires",
    "contactsAse",
    "demarchesAupresDuMineur",
    "oppositions",
    "accompagnants",
    "evaluations",
    "placements",
    "emancipation",
    "couverturePropre",
    "mineurParent",
    "discernement",
    "champs"
  })
  interface MinorityRecordMixin extends WireMixin {
    @JsonProperty("situation")
    History<Code<MinorSituation>> situation();

    @JsonProperty("statutAge")
    History<Code<AgeStatus>> ageStatus();

    @JsonProperty("sourceStatutAge")
    Optional<String> ageStatusSource();

    @JsonProperty("conteste")
    History<Boolean> contested();

    @JsonProperty("titulaires")
    List<AuthorityHolder> holders();

    @JsonProperty("contactsAse")
    List<AseContact> aseContacts();

    @JsonProperty("demarchesAupresDuMineur")
    List<PersuasionEffort> persuasionEfforts();

    @JsonProperty("oppositions")
    List<MinorOpposition> oppositions();

    @JsonProperty("accompagnants")
    List<Companion> companions();

    @JsonProperty("evaluations")
    List<MinorityEvaluation> evaluations();

    @JsonProperty("placements")
    List<Entrustment> entrustments();

    @JsonProperty("emancipation")
    Optional<Emancipation> emancipation();

    @JsonProperty("couverturePropre")
    OwnCover ownCover();

    @JsonProperty("mineurParent")
    Answer<Boolean> parent();

    @JsonProperty("discernement")
    List<MaturityOpinion> maturity();

    @JsonProperty("champs")
    Answers answers();
  }

  @WireBuilder
  interface MinorityRecordBuilderMixin extends WireBuilderMixin {
    @JsonProperty("situation")
    MinorityRecord.Builder situation(History<Code<MinorSituation>> value);

    @JsonProperty("statutAge")
    MinorityRecord.Builder ageStatus(History<Code<AgeStatus>> value);

    @JsonProperty("sourceStatutAge")
    MinorityRecord.Builder ageStatusSource(String value);

    @JsonProperty("conteste")
    MinorityRecord.Builder contested(History<Boolean> value);

    @JsonProperty("titulaires")
    MinorityRecord.Builder holders(Collection<AuthorityHolder> value);

    @JsonProperty("contactsAse")
    MinorityRecord.Builder aseContacts(Collection<AseContact> value);

    @JsonProperty("demarchesAupresDuMineur")
    MinorityRecord.Builder persuasionEfforts(Collection<PersuasionEffort> value);

    @JsonProperty("oppositions")
    MinorityRecord.Builder oppositions(Collection<MinorOpposition> value);

    @JsonProperty("accompagnants")
    MinorityRecord.Builder companions(Collection<Companion> value);

    @JsonProperty("evaluations")
    MinorityRecord.Builder evaluations(Collection<MinorityEvaluation> value);

    @JsonProperty("placements")
    MinorityRecord.Builder entrustments(Collection<Entrustment> value);

    @JsonProperty("emancipation")
    MinorityRecord.Builder emancipation(Emancipation value);

    @JsonProperty("couverturePropre")
    MinorityRecord.Builder ownCover(OwnCover value);

    @JsonProperty("mineurParent")
    MinorityRecord.Builder parent(Answer<Boolean> value);

    @JsonProperty("discernement")
    MinorityRecord.Builder maturity(Collection<MaturityOpinion> value);

    @JsonProperty("champs")
    MinorityRecord.Builder answers(Answers value);
  }
}
