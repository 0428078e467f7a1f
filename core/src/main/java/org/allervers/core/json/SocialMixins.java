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
import org.allervers.core.dispositif.Profession;
import org.allervers.core.social.AdministrativeSituation;
import org.allervers.core.social.Animal;
import org.allervers.core.social.BasicHealthProtection;
import org.allervers.core.social.Budget;
import org.allervers.core.social.Domiciliation;
import org.allervers.core.social.EducationLevel;
import org.allervers.core.social.ExpressedNeeds;
import org.allervers.core.social.FamilySituation;
import org.allervers.core.social.IdentityPaper;
import org.allervers.core.social.JudicialSituation;
import org.allervers.core.social.LivingPlace;
import org.allervers.core.social.Need;
import org.allervers.core.social.PaperKind;
import org.allervers.core.social.ProfessionalSituation;
import org.allervers.core.social.Resource;
import org.allervers.core.social.SocialEvaluation;
import org.allervers.core.social.SocialFile;
import org.allervers.core.social.SocialNote;
import org.allervers.core.time.History;
import org.allervers.core.time.PartialDate;

/** The wire names of {@code social}, in the order of the form. */
final class SocialMixins {

  private SocialMixins() {}

  static void register(MixinRegistry registry) {
    registry.add(
        Domiciliation.class,
        DomiciliationMixin.class,
        Domiciliation.Builder.class,
        DomiciliationBuilderMixin.class);
    registry.add(
        IdentityPaper.class,
        IdentityPaperMixin.class,
        IdentityPaper.Builder.class,
        IdentityPaperBuilderMixin.class);
    registry.add(
        ExpressedNeeds.class,
        ExpressedNeedsMixin.class,
        ExpressedNeeds.Builder.class,
        ExpressedNeedsBuilderMixin.class);
    registry.add(
        SocialEvaluation.class,
        SocialEvaluationMixin.class,
        SocialEvaluation.Builder.class,
        SocialEvaluationBuilderMixin.class);
    registry.add(
        SocialNote.class,
        SocialNoteMixin.class,
        SocialNote.Builder.class,
        SocialNoteBuilderMixin.class);
    registry.add(
        SocialFile.class,
        SocialFileMixin.class,
        SocialFile.Builder.class,
        SocialFileBuilderMixin.class);
  }

  @WireObject
  @JsonDeserialize(builder = Domiciliation.Builder.class)
  @JsonPropertyOrder({"organisme", "adresse", "depuis", "dernierJour", "remarque"})
  interface DomiciliationMixin extends WireMixin {
    @JsonProperty("organisme")
    Answer<String> organism();

    @JsonProperty("adresse")
    Answer<String> address();

    @JsonProperty("depuis")
    Answer<PartialDate> since();

    @JsonProperty("dernierJour")
    Optional<LocalDate> lastDay();

    @JsonProperty("remarque")
    Optional<String> note();
  }

  @WireBuilder
  interface DomiciliationBuilderMixin extends WireBuilderMixin {
    @JsonProperty("organisme")
    Domiciliation.Builder organism(Answer<String> value);

    @JsonProperty("adresse")
    Domiciliation.Builder address(Answer<String> value);

    @JsonProperty("depuis")
    Domiciliation.Builder since(Answer<PartialDate> value);

    @JsonProperty("dernierJour")
    Domiciliation.Builder lastDay(LocalDate value);

    @JsonProperty("remarque")
    Domiciliation.Builder note(String value);
  }

  @WireObject
  @JsonDeserialize(builder = IdentityPaper.Builder.class)
  @JsonPropertyOrder({"nature", "detenue", "dernierJour", "conserveePar", "remarque"})
  interface IdentityPaperMixin extends WireMixin {
    @JsonProperty("nature")
    Code<PaperKind> kind();

    @JsonProperty("detenue")
    Answer<Boolean> held();

    @JsonProperty("dernierJour")
    Optional<LocalDate> lastDay();

    @JsonProperty("conserveePar")
    Answer<String> keptBy();

    @JsonProperty("remarque")
    Optional<String> note();
  }

  @WireBuilder
  interface IdentityPaperBuilderMixin extends WireBuilderMixin {
    @JsonProperty("nature")
    IdentityPaper.Builder kind(Code<PaperKind> value);

    @JsonProperty("detenue")
    IdentityPaper.Builder held(Answer<Boolean> value);

    @JsonProperty("dernierJour")
    IdentityPaper.Builder lastDay(LocalDate value);

    @JsonProperty("conserveePar")
    IdentityPaper.Builder keptBy(Answer<String> value);

    @JsonProperty("remarque")
    IdentityPaper.Builder note(String value);
  }

  @WireObject
  @JsonDeserialize(builder = ExpressedNeeds.Builder.class)
  @JsonPropertyOrder({"date", "besoins", "remarque"})
  interface ExpressedNeedsMixin extends WireMixin {
    @JsonProperty("date")
    LocalDate date();

    @JsonProperty("besoins")
    List<Code<Need>> needs();

    @JsonProperty("remarque")
    Optional<String> note();
  }

  @WireBuilder
  interface ExpressedNeedsBuilderMixin extends WireBuilderMixin {
    @JsonProperty("date")
    ExpressedNeeds.Builder date(LocalDate value);

    @JsonProperty("besoins")
    ExpressedNeeds.Builder needs(Collection<Code<Need>> value);

    @JsonProperty("remarque")
    ExpressedNeeds.Builder note(String value);
  }

  @WireObject
  @JsonDeserialize(builder = SocialEvaluation.Builder.class)
  @JsonPropertyOrder({
    "date",
    "auteur",
    "profession",
    "situation",
    "demande",
    "conclusions",
    "transmiseSiaoLe"
  })
  interface SocialEvaluationMixin extends WireMixin {
    @JsonProperty("date")
    LocalDate date();

    @JsonProperty("auteur")
    Optional<String> author();

    @JsonProperty("profession")
    Optional<Code<Profession>> profession();

    @JsonProperty("situation")
    Optional<String> situation();

    @JsonProperty("demande")
    Optional<String> request();

    @JsonProperty("conclusions")
    Optional<String> conclusions();

    @JsonProperty("transmiseSiaoLe")
    Optional<LocalDate> sentToSiaoOn();
  }

  @WireBuilder
  interface SocialEvaluationBuilderMixin extends WireBuilderMixin {
    @JsonProperty("date")
    SocialEvaluation.Builder date(LocalDate value);

    @JsonProperty("auteur")
    SocialEvaluation.Builder author(String value);

    @JsonProperty("profession")
    SocialEvaluation.Builder profession(Code<Profession> value);

    @JsonProperty("situation")
    SocialEvaluation.Builder situation(String value);

    @JsonProperty("demande")
    SocialEvaluation.Builder request(String value);

    @JsonProperty("conclusions")
    SocialEvaluation.Builder conclusions(String value);

    @JsonProperty("transmiseSiaoLe")
    SocialEvaluation.Builder sentToSiaoOn(LocalDate value);
  }

  @WireObject
  @JsonDeserialize(builder = SocialNote.Builder.class)
  @JsonPropertyOrder({"date", "auteur", "profession", "texte"})
  interface SocialNoteMixin extends WireMixin {
    @JsonProperty("date")
    LocalDate date();

    @JsonProperty("auteur")
    Optional<String> author();

    @JsonProperty("profession")
    Optional<Code<Profession>> profession();

    @JsonProperty("texte")
    String text();
  }

  @WireBuilder
  interface SocialNoteBuilderMixin extends WireBuilderMixin {
    @JsonProperty("date")
    SocialNote.Builder date(LocalDate value);

    @JsonProperty("auteur")
    SocialNote.Builder author(String value);

    @JsonProperty("profession")
    SocialNote.Builder profession(Code<Profession> value);

    @JsonProperty("texte")
    SocialNote.Builder text(String value);
  }

  @WireObject
  @JsonDeserialize(builder = SocialFile.Builder.class)
  @JsonPropertyOrder({
    "situationAdministrative",
    "protectionMaladieBase",
    "niveauEducation",
    "situationProfessionnelle",
    "ressources",
    "budget",
    "lieuDeVie",
    "famille",
    "animaux",
    "domiciliations",
    "situationJustice",
    "pieces",
    "besoinsExprimes",
    "structureSuiviSocial",
    "evaluations",
    "notes",
    "champs"
  })
  interface SocialFileMixin extends WireMixin {
    @JsonProperty("situationAdministrative")
    History<Code<AdministrativeSituation>> administrativeSituation();

    @JsonProperty("protectionMaladieBase")
    History<Code<BasicHealthProtection>> basicHealthProtection();

    @JsonProperty("niveauEducation")
    Answer<Code<EducationLevel>> educationLevel();

    @JsonProperty("situationProfessionnelle")
    History<Code<ProfessionalSituation>> professionalSituation();

    @JsonProperty("ressources")
    History<List<Code<Resource>>> resources();

    @JsonProperty("budget")
    Budget budget();

    @JsonProperty("lieuDeVie")
    LivingPlace livingPlace();

    @JsonProperty("famille")
    FamilySituation family();

    @JsonProperty("animaux")
    Answer<List<Code<Animal>>> animals();

    @JsonProperty("domiciliations")
    List<Domiciliation> domiciliations();

    @JsonProperty("situationJustice")
    History<Code<JudicialSituation>> judicialSituation();

    @JsonProperty("pieces")
    List<IdentityPaper> papers();

    @JsonProperty("besoinsExprimes")
    List<ExpressedNeeds> expressedNeeds();

    @JsonProperty("structureSuiviSocial")
    Answer<String> socialSupport();

    @JsonProperty("evaluations")
    List<SocialEvaluation> evaluations();

    @JsonProperty("notes")
    List<SocialNote> notes();

    @JsonProperty("champs")
    Answers answers();
  }

  @WireBuilder
  interface SocialFileBuilderMixin extends WireBuilderMixin {
    @JsonProperty("situationAdministrative")
    SocialFile.Builder administrativeSituation(History<Code<AdministrativeSituation>> value);

    @JsonProperty("protectionMaladieBase")
    SocialFile.Builder basicHealthProtection(History<Code<BasicHealthProtection>> value);

    @JsonProperty("niveauEducation")
    SocialFile.Builder educationLevel(Answer<Code<EducationLevel>> value);

    @JsonProperty("situationProfessionnelle")
    SocialFile.Builder professionalSituation(History<Code<ProfessionalSituation>> value);

    @JsonProperty("ressources")
    SocialFile.Builder resources(History<List<Code<Resource>>> value);

    @JsonProperty("budget")
    SocialFile.Builder budget(Budget value);

    @JsonProperty("lieuDeVie")
    SocialFile.Builder livingPlace(LivingPlace value);

    @JsonProperty("famille")
    SocialFile.Builder family(FamilySituation value);

    @JsonProperty("animaux")
    SocialFile.Builder animals(Answer<List<Code<Animal>>> value);

    @JsonProperty("domiciliations")
    SocialFile.Builder domiciliations(Collection<Domiciliation> value);

    @JsonProperty("situationJustice")
    SocialFile.Builder judicialSituation(History<Code<JudicialSituation>> value);

    @JsonProperty("pieces")
    SocialFile.Builder papers(Collection<IdentityPaper> value);

    @JsonProperty("besoinsExprimes")
    SocialFile.Builder expressedNeeds(Collection<ExpressedNeeds> value);

    @JsonProperty("structureSuiviSocial")
    SocialFile.Builder socialSupport(Answer<String> value);

    @JsonProperty("evaluations")
    SocialFile.Builder evaluations(Collection<SocialEvaluation> value);

    @JsonProperty("notes")
    SocialFile.Builder notes(Collection<SocialNote> value);

    @JsonProperty("champs")
    SocialFile.Builder answers(Answers value);
  }
}
