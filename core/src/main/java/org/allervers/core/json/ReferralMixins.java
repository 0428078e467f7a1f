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
import org.allervers.core.dispositif.ServiceKind;
import org.allervers.core.referral.DocumentSent;
import org.allervers.core.referral.Referral;
import org.allervers.core.referral.ReferralOutcome;
import org.allervers.core.referral.Reminder;
import org.allervers.core.referral.Right;
import org.allervers.core.referral.RightsOpening;
import org.allervers.core.referral.Step;
import org.allervers.core.referral.StepStatus;
import org.allervers.core.time.History;

/** The wire names of {@code referral}, in the order of the form. */
final class ReferralMixins {

  private ReferralMixins() {}

  static void register(MixinRegistry registry) {
    registry.add(
        Referral.class, ReferralMixin.class, Referral.Builder.class, ReferralBuilderMixin.class);
    registry.add(
        Reminder.class, ReminderMixin.class, Reminder.Builder.class, ReminderBuilderMixin.class);
    registry.add(
        DocumentSent.class,
        DocumentSentMixin.class,
        DocumentSent.Builder.class,
        DocumentSentBuilderMixin.class);
    registry.add(Step.class, StepMixin.class, Step.Builder.class, StepBuilderMixin.class);
    registry.add(
        RightsOpening.class,
        RightsOpeningMixin.class,
        RightsOpening.Builder.class,
        RightsOpeningBuilderMixin.class);
  }

  @WireObject
  @JsonDeserialize(builder = Referral.Builder.class)
  @JsonPropertyOrder({
    "id",
    "proposeeLe",
    "dispositif",
    "structure",
    "structureTexte",
    "droitCommun",
    "equipe",
    "professionnel",
    "accompagnement",
    "acte",
    "motif",
    "issues",
    "personneInformee",
    "compteRenduRemis",
    "consentementPartage",
    "remarque",
    "champs"
  })
  interface ReferralMixin extends WireMixin {
    @JsonProperty("id")
    UUID id();

    @JsonProperty("proposeeLe")
    LocalDate proposedOn();

    @JsonProperty("dispositif")
    Code<ServiceKind> kind();

    @JsonProperty("structure")
    Optional<UUID> structure();

    @JsonProperty("structureTexte")
    Optional<String> structureName();

    @JsonProperty("droitCommun")
    Optional<Boolean> commonLaw();

    @JsonProperty("equipe")
    Optional<UUID> team();

    @JsonProperty("professionnel")
    Optional<String> professional();

    @JsonProperty("accompagnement")
    Optional<UUID> episode();

    @JsonProperty("acte")
    Optional<UUID> act();

    @JsonProperty("motif")
    Optional<String> reason();

    @JsonProperty("issues")
    History<Code<ReferralOutcome>> outcomes();

    @JsonProperty("personneInformee")
    Answer<Boolean> personInformed();

    @JsonProperty("compteRenduRemis")
    Answer<Boolean> reportHandedOver();

    @JsonProperty("consentementPartage")
    Optional<UUID> sharingConsent();

    @JsonProperty("remarque")
    Optional<String> note();

    @JsonProperty("champs")
    Answers answers();
  }

  @WireBuilder
  interface ReferralBuilderMixin extends WireBuilderMixin {
    @JsonProperty("id")
    Referral.Builder id(UUID value);

    @JsonProperty("proposeeLe")
    Referral.Builder proposedOn(LocalDate value);

    @JsonProperty("dispositif")
    Referral.Builder kind(Code<ServiceKind> value);

    @JsonProperty("structure")
    Referral.Builder structure(UUID value);

    @JsonProperty("structureTexte")
    Referral.Builder structureName(String value);

    @JsonProperty("droitCommun")
    Referral.Builder commonLaw(Boolean value);

    @JsonProperty("equipe")
    Referral.Builder team(UUID value);

    @JsonProperty("professionnel")
    Referral.Builder professional(String value);

    @JsonProperty("accompagnement")
    Referral.Builder episode(UUID value);

    @JsonProperty("acte")
    Referral.Builder act(UUID value);

    @JsonProperty("motif")
    Referral.Builder reason(String value);

    @JsonProperty("issues")
    Referral.Builder outcomes(History<Code<ReferralOutcome>> value);

    @JsonProperty("personneInformee")
    Referral.Builder personInformed(Answer<Boolean> value);

    @JsonProperty("compteRenduRemis")
    Referral.Builder reportHandedOver(Answer<Boolean> value);

    @JsonProperty("consentementPartage")
    Referral.Builder sharingConsent(UUID value);

    @JsonProperty("remarque")
    Referral.Builder note(String value);

    @JsonProperty("champs")
    Referral.Builder answers(Answers value);
  }

  @WireObject
  @JsonDeserialize(builder = Reminder.Builder.class)
  @JsonPropertyOrder({"date", "professionnel", "remarque"})
  interface ReminderMixin extends WireMixin {
    @JsonProperty("date")
    LocalDate date();

    @JsonProperty("professionnel")
    Optional<String> professional();

    @JsonProperty("remarque")
    Optional<String> note();
  }

  @WireBuilder
  interface ReminderBuilderMixin extends WireBuilderMixin {
    @JsonProperty("date")
    Reminder.Builder date(LocalDate value);

    @JsonProperty("professionnel")
    Reminder.Builder professional(String value);

    @JsonProperty("remarque")
    Reminder.Builder note(String value);
  }

  @WireObject
  @JsonDeserialize(builder = DocumentSent.Builder.class)
  @JsonPropertyOrder({"date", "piece", "destinataire"})
  interface DocumentSentMixin extends WireMixin {
    @JsonProperty("date")
    LocalDate date();

    @JsonProperty("piece")
    Optional<String> title();

    @JsonProperty("destinataire")
    Optional<String> recipient();
  }

  @WireBuilder
  interface DocumentSentBuilderMixin extends WireBuilderMixin {
    @JsonProperty("date")
    DocumentSent.Builder date(LocalDate value);

    @JsonProperty("piece")
    DocumentSent.Builder title(String value);

    @JsonProperty("destinataire")
    DocumentSent.Builder recipient(String value);
  }

  @WireObject
  @JsonDeserialize(builder = Step.Builder.class)
  @JsonPropertyOrder({
    "id",
    "droit",
    "intitule",
    "debuteeLe",
    "statuts",
    "relances",
    "piecesEnvoyees",
    "organisme",
    "structure",
    "equipe",
    "professionnel",
    "accompagnement",
    "remarque",
    "champs"
  })
  interface StepMixin extends WireMixin {
    @JsonProperty("id")
    UUID id();

    @JsonProperty("droit")
    Code<Right> right();

    @JsonProperty("intitule")
    Optional<String> title();

    @JsonProperty("debuteeLe")
    Optional<LocalDate> startedOn();

    @JsonProperty("statuts")
    History<Code<StepStatus>> statuses();

    @JsonProperty("relances")
    List<Reminder> reminders();

    @JsonProperty("piecesEnvoyees")
    List<DocumentSent> documentsSent();

    @JsonProperty("organisme")
    Optional<String> organisation();

    @JsonProperty("structure")
    Optional<UUID> structure();

    @JsonProperty("equipe")
    Optional<UUID> team();

    @JsonProperty("professionnel")
    Optional<String> professional();

    @JsonProperty("accompagnement")
    Optional<UUID> episode();

    @JsonProperty("remarque")
    Optional<String> note();

    @JsonProperty("champs")
    Answers answers();
  }

  @WireBuilder
  interface StepBuilderMixin extends WireBuilderMixin {
    @JsonProperty("id")
    Step.Builder id(UUID value);

    @JsonProperty("droit")
    Step.Builder right(Code<Right> value);

    @JsonProperty("intitule")
    Step.Builder title(String value);

    @JsonProperty("debuteeLe")
    Step.Builder startedOn(LocalDate value);

    @JsonProperty("statuts")
    Step.Builder statuses(History<Code<StepStatus>> value);

    @JsonProperty("relances")
    Step.Builder reminders(Collection<Reminder> value);

    @JsonProperty("piecesEnvoyees")
    Step.Builder documentsSent(Collection<DocumentSent> value);

    @JsonProperty("organisme")
    Step.Builder organisation(String value);

    @JsonProperty("structure")
    Step.Builder structure(UUID value);

    @JsonProperty("equipe")
    Step.Builder team(UUID value);

    @JsonProperty("professionnel")
    Step.Builder professional(String value);

    @JsonProperty("accompagnement")
    Step.Builder episode(UUID value);

    @JsonProperty("remarque")
    Step.Builder note(String value);

    @JsonProperty("champs")
    Step.Builder answers(Answers value);
  }

  @WireObject
  @JsonDeserialize(builder = RightsOpening.Builder.class)
  @JsonPropertyOrder({
    "id",
    "droit",
    "demandeLe",
    "obtenuLe",
    "refuseLe",
    "expireLe",
    "renouvellement",
    "demarche",
    "equipe",
    "organisme",
    "motifRefus",
    "remarque"
  })
  interface RightsOpeningMixin extends WireMixin {
    @JsonProperty("id")
    UUID id();

    @JsonProperty("droit")
    Code<Right> right();

    @JsonProperty("demandeLe")
    Optional<LocalDate> requestedOn();

    @JsonProperty("obtenuLe")
    Optional<LocalDate> obtainedOn();

    @JsonProperty("refuseLe")
    Optional<LocalDate> refusedOn();

    @JsonProperty("expireLe")
    Optional<LocalDate> validUntil();

    @JsonProperty("renouvellement")
    Optional<Boolean> renewal();

    @JsonProperty("demarche")
    Optional<UUID> step();

    @JsonProperty("equipe")
    Optional<UUID> team();

    @JsonProperty("organisme")
    Optional<String> organisation();

    @JsonProperty("motifRefus")
    Optional<String> refusalReason();

    @JsonProperty("remarque")
    Optional<String> note();
  }

  @WireBuilder
  interface RightsOpeningBuilderMixin extends WireBuilderMixin {
    @JsonProperty("id")
    RightsOpening.Builder id(UUID value);

    @JsonProperty("droit")
    RightsOpening.Builder right(Code<Right> value);

    @JsonProperty("demandeLe")
    RightsOpening.Builder requestedOn(LocalDate value);

    @JsonProperty("obtenuLe")
    RightsOpening.Builder obtainedOn(LocalDate value);

    @JsonProperty("refuseLe")
    RightsOpening.Builder refusedOn(LocalDate value);

    @JsonProperty("expireLe")
    RightsOpening.Builder validUntil(LocalDate value);

    @JsonProperty("renouvellement")
    RightsOpening.Builder renewal(Boolean value);

    @JsonProperty("demarche")
    RightsOpening.Builder step(UUID value);

    @JsonProperty("equipe")
    RightsOpening.Builder team(UUID value);

    @JsonProperty("organisme")
    RightsOpening.Builder organisation(String value);

    @JsonProperty("motifRefus")
    RightsOpening.Builder refusalReason(String value);

    @JsonProperty("remarque")
    RightsOpening.Builder note(String value);
  }
}
