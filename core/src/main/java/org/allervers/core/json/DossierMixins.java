package org.allervers.core.json;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allervers.core.Compartment;
import org.allervers.core.Dossier;
import org.allervers.core.DossierId;
import org.allervers.core.Register;
import org.allervers.core.activity.Act;
import org.allervers.core.activity.AnonymousAct;
import org.allervers.core.activity.AnonymousEncounter;
import org.allervers.core.activity.AnonymousVisit;
import org.allervers.core.activity.Distribution;
import org.allervers.core.activity.Encounter;
import org.allervers.core.activity.GroupAction;
import org.allervers.core.activity.Interpreting;
import org.allervers.core.activity.Maraude;
import org.allervers.core.activity.Slot;
import org.allervers.core.activity.Solicitation;
import org.allervers.core.activity.Visit;
import org.allervers.core.answer.Answers;
import org.allervers.core.assessment.Assessment;
import org.allervers.core.consent.Consents;
import org.allervers.core.coordination.Coordination;
import org.allervers.core.directory.Structure;
import org.allervers.core.dispositif.Agreement;
import org.allervers.core.dispositif.Team;
import org.allervers.core.dispositif.VehicleLog;
import org.allervers.core.episode.Episode;
import org.allervers.core.episode.Request;
import org.allervers.core.episode.SocialWatch;
import org.allervers.core.health.HealthFile;
import org.allervers.core.identity.Identity;
import org.allervers.core.minor.MinorityRecord;
import org.allervers.core.referral.Referral;
import org.allervers.core.referral.RightsOpening;
import org.allervers.core.referral.Step;
import org.allervers.core.social.SocialFile;
import org.allervers.core.task.Task;

/** The wire names of {@code dossier}, in the order of the form. */
final class DossierMixins {

  private DossierMixins() {}

  static void register(MixinRegistry registry) {
    registry.add(
        Dossier.class, DossierMixin.class, Dossier.Builder.class, DossierBuilderMixin.class);
    registry.add(
        Register.class, RegisterMixin.class, Register.Builder.class, RegisterBuilderMixin.class);
  }

  @WireObject
  @JsonDeserialize(builder = Dossier.Builder.class)
  @JsonPropertyOrder({
    "id",
    "volets",
    "identite",
    "social",
    "sante",
    "coordination",
    "consentements",
    "minorite",
    "demandes",
    "accompagnements",
    "veillesSociales",
    "rencontres",
    "passages",
    "actes",
    "interpretariats",
    "distributions",
    "bilans",
    "orientations",
    "demarches",
    "ouverturesDroits",
    "taches"
  })
  interface DossierMixin extends WireMixin {
    @JsonProperty("id")
    DossierId id();

    @JsonProperty("volets")
    List<Compartment> parts();

    @JsonProperty("identite")
    Identity identity();

    @JsonProperty("social")
    SocialFile social();

    @JsonProperty("sante")
    HealthFile health();

    @JsonProperty("coordination")
    Coordination coordination();

    @JsonProperty("consentements")
    Consents consents();

    @JsonProperty("minorite")
    Optional<MinorityRecord> minority();

    @JsonProperty("demandes")
    List<Request> requests();

    @JsonProperty("accompagnements")
    List<Episode> episodes();

    @JsonProperty("veillesSociales")
    List<SocialWatch> socialWatches();

    @JsonProperty("rencontres")
    List<Encounter> encounters();

    @JsonProperty("passages")
    List<Visit> visits();

    @JsonProperty("actes")
    List<Act> acts();

    @JsonProperty("interpretariats")
    List<Interpreting> interpretings();

    @JsonProperty("distributions")
    List<Distribution> distributions();

    @JsonProperty("bilans")
    List<Assessment> assessments();

    @JsonProperty("orientations")
    List<Referral> referrals();

    @JsonProperty("demarches")
    List<Step> steps();

    @JsonProperty("ouverturesDroits")
    List<RightsOpening> rightsOpenings();

    @JsonProperty("taches")
    List<Task> tasks();
  }

  @JsonIgnoreProperties(FormatVersion.PROPERTY)
  @WireBuilder
  interface DossierBuilderMixin extends WireBuilderMixin {
    @JsonProperty("id")
    Dossier.Builder id(DossierId value);

    @JsonProperty("volets")
    Dossier.Builder parts(Collection<Compartment> value);

    @JsonProperty("identite")
    Dossier.Builder identity(Identity value);

    @JsonProperty("social")
    Dossier.Builder social(SocialFile value);

    @JsonProperty("sante")
    Dossier.Builder health(HealthFile value);

    @JsonProperty("coordination")
    Dossier.Builder coordination(Coordination value);

    @JsonProperty("consentements")
    Dossier.Builder consents(Consents value);

    @JsonProperty("minorite")
    Dossier.Builder minority(MinorityRecord value);

    @JsonProperty("demandes")
    Dossier.Builder requests(Collection<Request> value);

    @JsonProperty("accompagnements")
    Dossier.Builder episodes(Collection<Episode> value);

    @JsonProperty("veillesSociales")
    Dossier.Builder socialWatches(Collection<SocialWatch> value);

    @JsonProperty("rencontres")
    Dossier.Builder encounters(Collection<Encounter> value);

    @JsonProperty("passages")
    Dossier.Builder visits(Collection<Visit> value);

    @JsonProperty("actes")
    Dossier.Builder acts(Collection<Act> value);

    @JsonProperty("interpretariats")
    Dossier.Builder interpretings(Collection<Interpreting> value);

    @JsonProperty("distributions")
    Dossier.Builder distributions(Collection<Distribution> value);

    @JsonProperty("bilans")
    Dossier.Builder assessments(Collection<Assessment> value);

    @JsonProperty("orientations")
    Dossier.Builder referrals(Collection<Referral> value);

    @JsonProperty("demarches")
    Dossier.Builder steps(Collection<Step> value);

    @JsonProperty("ouverturesDroits")
    Dossier.Builder rightsOpenings(Collection<RightsOpening> value);

    @JsonProperty("taches")
    Dossier.Builder tasks(Collection<Task> value);
  }

  @WireObject
  @JsonDeserialize(builder = Register.Builder.class)
  @JsonPropertyOrder({
    "id",
    "nom",
    "equipes",
    "structures",
    "conventions",
    "plages",
    "maraudes",
    "rencontresAnonymes",
    "passagesAnonymes",
    "actesAnonymes",
    "distributions",
    "actionsCollectives",
    "sollicitations",
    "kilometres",
    "taches",
    "champs"
  })
  interface RegisterMixin extends WireMixin {
    @JsonProperty("id")
    UUID id();

    @JsonProperty("nom")
    Optional<String> name();

    @JsonProperty("equipes")
    List<Team> teams();

    @JsonProperty("structures")
    List<Structure> structures();

    @JsonProperty("conventions")
    List<Agreement> agreements();

    @JsonProperty("plages")
    List<Slot> slots();

    @JsonProperty("maraudes")
    List<Maraude> maraudes();

    @JsonProperty("rencontresAnonymes")
    List<AnonymousEncounter> anonymousEncounters();

    @JsonProperty("passagesAnonymes")
    List<AnonymousVisit> anonymousVisits();

    @JsonProperty("actesAnonymes")
    List<AnonymousAct> anonymousActs();

    @JsonProperty("distributions")
    List<Distribution> distributions();

    @JsonProperty("actionsCollectives")
    List<GroupAction> groupActions();

    @JsonProperty("sollicitations")
    List<Solicitation> solicitations();

    @JsonProperty("kilometres")
    List<VehicleLog> vehicleLogs();

    @JsonProperty("taches")
    List<Task> tasks();

    @JsonProperty("champs")
    Answers answers();
  }

  @JsonIgnoreProperties(FormatVersion.PROPERTY)
  @WireBuilder
  interface RegisterBuilderMixin extends WireBuilderMixin {
    @JsonProperty("id")
    Register.Builder id(UUID value);

    @JsonProperty("nom")
    Register.Builder name(String value);

    @JsonProperty("equipes")
    Register.Builder teams(Collection<Team> value);

    @JsonProperty("structures")
    Register.Builder structures(Collection<Structure> value);

    @JsonProperty("conventions")
    Register.Builder agreements(Collection<Agreement> value);

    @JsonProperty("plages")
    Register.Builder slots(Collection<Slot> value);

    @JsonProperty("maraudes")
    Register.Builder maraudes(Collection<Maraude> value);

    @JsonProperty("rencontresAnonymes")
    Register.Builder anonymousEncounters(Collection<AnonymousEncounter> value);

    @JsonProperty("passagesAnonymes")
    Register.Builder anonymousVisits(Collection<AnonymousVisit> value);

    @JsonProperty("actesAnonymes")
    Register.Builder anonymousActs(Collection<AnonymousAct> value);

    @JsonProperty("distributions")
    Register.Builder distributions(Collection<Distribution> value);

    @JsonProperty("actionsCollectives")
    Register.Builder groupActions(Collection<GroupAction> value);

    @JsonProperty("sollicitations")
    Register.Builder solicitations(Collection<Solicitation> value);

    @JsonProperty("kilometres")
    Register.Builder vehicleLogs(Collection<VehicleLog> value);

    @JsonProperty("taches")
    Register.Builder tasks(Collection<Task> value);

    @JsonProperty("champs")
    Register.Builder answers(Answers value);
  }
}
