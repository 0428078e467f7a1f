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
import org.allervers.core.coordination.Alert;
import org.allervers.core.coordination.Coordination;
import org.allervers.core.coordination.MeetingPoint;
import org.allervers.core.coordination.Partner;
import org.allervers.core.coordination.Referent;
import org.allervers.core.coordination.Retention;
import org.allervers.core.coordination.SharedExtract;
import org.allervers.core.coordination.TeamNote;
import org.allervers.core.coordination.TrustedPerson;
import org.allervers.core.coordination.TrustedPersonStatus;
import org.allervers.core.dispositif.Profession;
import org.allervers.core.time.History;
import org.allervers.core.time.PartialDate;

/** The wire names of {@code coordination}, in the order of the form. */
final class CoordinationMixins {

  private CoordinationMixins() {}

  static void register(MixinRegistry registry) {
    registry.add(
        Referent.class, ReferentMixin.class, Referent.Builder.class, ReferentBuilderMixin.class);
    registry.add(
        MeetingPoint.class,
        MeetingPointMixin.class,
        MeetingPoint.Builder.class,
        MeetingPointBuilderMixin.class);
    registry.add(
        TeamNote.class, TeamNoteMixin.class, TeamNote.Builder.class, TeamNoteBuilderMixin.class);
    registry.add(
        Retention.class,
        RetentionMixin.class,
        Retention.Builder.class,
        RetentionBuilderMixin.class);
    registry.add(
        Coordination.class,
        CoordinationMixin.class,
        Coordination.Builder.class,
        CoordinationBuilderMixin.class);
  }

  @WireObject
  @JsonDeserialize(builder = Referent.Builder.class)
  @JsonPropertyOrder({"professionnel", "profession", "equipe", "depuis", "dernierJour"})
  interface ReferentMixin extends WireMixin {
    @JsonProperty("professionnel")
    String professional();

    @JsonProperty("profession")
    Optional<Code<Profession>> profession();

    @JsonProperty("equipe")
    Optional<UUID> team();

    @JsonProperty("depuis")
    Optional<LocalDate> since();

    @JsonProperty("dernierJour")
    Optional<LocalDate> lastDay();
  }

  @WireBuilder
  interface ReferentBuilderMixin extends WireBuilderMixin {
    @JsonProperty("professionnel")
    Referent.Builder professional(String value);

    @JsonProperty("profession")
    Referent.Builder profession(Code<Profession> value);

    @JsonProperty("equipe")
    Referent.Builder team(UUID value);

    @JsonProperty("depuis")
    Referent.Builder since(LocalDate value);

    @JsonProperty("dernierJour")
    Referent.Builder lastDay(LocalDate value);
  }

  @WireObject
  @JsonDeserialize(builder = MeetingPoint.Builder.class)
  @JsonPropertyOrder({"lieu", "quand", "depuis", "dernierJour", "remarque"})
  interface MeetingPointMixin extends WireMixin {
    @JsonProperty("lieu")
    String place();

    @JsonProperty("quand")
    Optional<String> when();

    @JsonProperty("depuis")
    Optional<LocalDate> since();

    @JsonProperty("dernierJour")
    Optional<LocalDate> lastDay();

    @JsonProperty("remarque")
    Optional<String> note();
  }

  @WireBuilder
  interface MeetingPointBuilderMixin extends WireBuilderMixin {
    @JsonProperty("lieu")
    MeetingPoint.Builder place(String value);

    @JsonProperty("quand")
    MeetingPoint.Builder when(String value);

    @JsonProperty("depuis")
    MeetingPoint.Builder since(LocalDate value);

    @JsonProperty("dernierJour")
    MeetingPoint.Builder lastDay(LocalDate value);

    @JsonProperty("remarque")
    MeetingPoint.Builder note(String value);
  }

  @WireObject
  @JsonDeserialize(builder = TeamNote.Builder.class)
  @JsonPropertyOrder({"date", "auteur", "profession", "texte"})
  interface TeamNoteMixin extends WireMixin {
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
  interface TeamNoteBuilderMixin extends WireBuilderMixin {
    @JsonProperty("date")
    TeamNote.Builder date(LocalDate value);

    @JsonProperty("auteur")
    TeamNote.Builder author(String value);

    @JsonProperty("profession")
    TeamNote.Builder profession(Code<Profession> value);

    @JsonProperty("texte")
    TeamNote.Builder text(String value);
  }

  @WireObject
  @JsonDeserialize(builder = Retention.Builder.class)
  @JsonPropertyOrder({
    "dernierContactPersonne",
    "deces",
    "archiveLe",
    "motifArchivage",
    "gelDepuis",
    "gelJusque",
    "motifGel"
  })
  interface RetentionMixin extends WireMixin {
    @JsonProperty("dernierContactPersonne")
    Optional<LocalDate> lastContactFromPerson();

    @JsonProperty("deces")
    Optional<PartialDate> died();

    @JsonProperty("archiveLe")
    Optional<LocalDate> archivedOn();

    @JsonProperty("motifArchivage")
    Optional<String> archiveReason();

    @JsonProperty("gelDepuis")
    Optional<LocalDate> heldSince();

    @JsonProperty("gelJusque")
    Optional<LocalDate> heldUntil();

    @JsonProperty("motifGel")
    Optional<String> heldReason();
  }

  @WireBuilder
  interface RetentionBuilderMixin extends WireBuilderMixin {
    @JsonProperty("dernierContactPersonne")
    Retention.Builder lastContactFromPerson(LocalDate value);

    @JsonProperty("deces")
    Retention.Builder died(PartialDate value);

    @JsonProperty("archiveLe")
    Retention.Builder archivedOn(LocalDate value);

    @JsonProperty("motifArchivage")
    Retention.Builder archiveReason(String value);

    @JsonProperty("gelDepuis")
    Retention.Builder heldSince(LocalDate value);

    @JsonProperty("gelJusque")
    Retention.Builder heldUntil(LocalDate value);

    @JsonProperty("motifGel")
    Retention.Builder heldReason(String value);
  }

  @WireObject
  @JsonDeserialize(builder = Coordination.Builder.class)
  @JsonPropertyOrder({
    "suiviDepuis",
    "equipes",
    "referents",
    "tresVulnerable",
    "partenaires",
    "designationPersonneConfiance",
    "personnesConfiance",
    "informationsPartagees",
    "pointsRencontre",
    "alertes",
    "notes",
    "conservation",
    "champs"
  })
  interface CoordinationMixin extends WireMixin {
    @JsonProperty("suiviDepuis")
    Optional<LocalDate> followedSince();

    @JsonProperty("equipes")
    List<UUID> teams();

    @JsonProperty("referents")
    List<Referent> referents();

    @JsonProperty("tresVulnerable")
    Answer<Boolean> veryVulnerable();

    @JsonProperty("partenaires")
    List<Partner> partners();

    @JsonProperty("designationPersonneConfiance")
    History<Code<TrustedPersonStatus>> trustedPersonStatus();

    @JsonProperty("personnesConfiance")
    List<TrustedPerson> trustedPersons();

    @JsonProperty("informationsPartagees")
    List<SharedExtract> sharedExtracts();

    @JsonProperty("pointsRencontre")
    List<MeetingPoint> meetingPoints();

    @JsonProperty("alertes")
    List<Alert> alerts();

    @JsonProperty("notes")
    List<TeamNote> notes();

    @JsonProperty("conservation")
    Retention retention();

    @JsonProperty("champs")
    Answers answers();
  }

  @WireBuilder
  interface CoordinationBuilderMixin extends WireBuilderMixin {
    @JsonProperty("suiviDepuis")
    Coordination.Builder followedSince(LocalDate value);

    @JsonProperty("equipes")
    Coordination.Builder teams(Collection<UUID> value);

    @JsonProperty("referents")
    Coordination.Builder referents(Collection<Referent> value);

    @JsonProperty("tresVulnerable")
    Coordination.Builder veryVulnerable(Answer<Boolean> value);

    @JsonProperty("partenaires")
    Coordination.Builder partners(Collection<Partner> value);

    @JsonProperty("designationPersonneConfiance")
    Coordination.Builder trustedPersonStatus(History<Code<TrustedPersonStatus>> value);

    @JsonProperty("personnesConfiance")
    Coordination.Builder trustedPersons(Collection<TrustedPerson> value);

    @JsonProperty("informationsPartagees")
    Coordination.Builder sharedExtracts(Collection<SharedExtract> value);

    @JsonProperty("pointsRencontre")
    Coordination.Builder meetingPoints(Collection<MeetingPoint> value);

    @JsonProperty("alertes")
    Coordination.Builder alerts(Collection<Alert> value);

    @JsonProperty("notes")
    Coordination.Builder notes(Collection<TeamNote> value);

    @JsonProperty("conservation")
    Coordination.Builder retention(Retention value);

    @JsonProperty("champs")
    Coordination.Builder answers(Answers value);
  }
}
