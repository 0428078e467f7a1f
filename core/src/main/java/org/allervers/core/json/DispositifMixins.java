package org.allervers.core.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allervers.core.answer.Answers;
import org.allervers.core.code.Code;
import org.allervers.core.dispositif.Agreement;
import org.allervers.core.dispositif.AgreementKind;
import org.allervers.core.dispositif.Dispositif;
import org.allervers.core.dispositif.HalfDay;
import org.allervers.core.dispositif.OpeningHours;
import org.allervers.core.dispositif.PartnerKind;
import org.allervers.core.dispositif.Perimeter;
import org.allervers.core.dispositif.PerimeterKind;
import org.allervers.core.dispositif.Profession;
import org.allervers.core.dispositif.ReceptionMode;
import org.allervers.core.dispositif.StaffMember;
import org.allervers.core.dispositif.Team;
import org.allervers.core.dispositif.VehicleLog;
import org.allervers.core.dispositif.Weekday;
import org.allervers.core.time.DateRange;
import org.allervers.core.time.History;

/** The wire names of {@code dispositif}, in the order of the form. */
final class DispositifMixins {

  private DispositifMixins() {}

  static void register(MixinRegistry registry) {
    registry.add(
        Perimeter.class,
        PerimeterMixin.class,
        Perimeter.Builder.class,
        PerimeterBuilderMixin.class);
    registry.add(
        OpeningHours.class,
        OpeningHoursMixin.class,
        OpeningHours.Builder.class,
        OpeningHoursBuilderMixin.class);
    registry.add(
        StaffMember.class,
        StaffMemberMixin.class,
        StaffMember.Builder.class,
        StaffMemberBuilderMixin.class);
    registry.add(
        Agreement.class,
        AgreementMixin.class,
        Agreement.Builder.class,
        AgreementBuilderMixin.class);
    registry.add(
        VehicleLog.class,
        VehicleLogMixin.class,
        VehicleLog.Builder.class,
        VehicleLogBuilderMixin.class);
    registry.add(Team.class, TeamMixin.class, Team.Builder.class, TeamBuilderMixin.class);
  }

  @WireObject
  @JsonDeserialize(builder = Perimeter.Builder.class)
  @JsonPropertyOrder({"type", "code", "nom", "periode"})
  interface PerimeterMixin extends WireMixin {
    @JsonProperty("type")
    Optional<Code<PerimeterKind>> kind();

    @JsonProperty("code")
    Optional<String> code();

    @JsonProperty("nom")
    String name();

    @JsonProperty("periode")
    Optional<DateRange> range();
  }

  @WireBuilder
  interface PerimeterBuilderMixin extends WireBuilderMixin {
    @JsonProperty("type")
    Perimeter.Builder kind(Code<PerimeterKind> value);

    @JsonProperty("code")
    Perimeter.Builder code(String value);

    @JsonProperty("nom")
    Perimeter.Builder name(String value);

    @JsonProperty("periode")
    Perimeter.Builder range(DateRange value);
  }

  @WireObject
  @JsonDeserialize(builder = OpeningHours.Builder.class)
  @JsonPropertyOrder({"jour", "demiJournee", "de", "a", "accueil", "periode"})
  interface OpeningHoursMixin extends WireMixin {
    @JsonProperty("jour")
    Code<Weekday> weekday();

    @JsonProperty("demiJournee")
    Optional<Code<HalfDay>> half();

    @JsonProperty("de")
    Optional<LocalTime> opensAt();

    @JsonProperty("a")
    Optional<LocalTime> closesAt();

    @JsonProperty("accueil")
    Optional<Code<ReceptionMode>> mode();

    @JsonProperty("periode")
    Optional<DateRange> range();
  }

  @WireBuilder
  interface OpeningHoursBuilderMixin extends WireBuilderMixin {
    @JsonProperty("jour")
    OpeningHours.Builder weekday(Code<Weekday> value);

    @JsonProperty("demiJournee")
    OpeningHours.Builder half(Code<HalfDay> value);

    @JsonProperty("de")
    OpeningHours.Builder opensAt(LocalTime value);

    @JsonProperty("a")
    OpeningHours.Builder closesAt(LocalTime value);

    @JsonProperty("accueil")
    OpeningHours.Builder mode(Code<ReceptionMode> value);

    @JsonProperty("periode")
    OpeningHours.Builder range(DateRange value);
  }

  @WireObject
  @JsonDeserialize(builder = StaffMember.Builder.class)
  @JsonPropertyOrder({"professionnel", "profession", "etp", "astreinte", "coordination", "periode"})
  interface StaffMemberMixin extends WireMixin {
    @JsonProperty("professionnel")
    String professionalId();

    @JsonProperty("profession")
    Optional<Code<Profession>> profession();

    @JsonProperty("etp")
    History<BigDecimal> fullTimeEquivalent();

    @JsonProperty("astreinte")
    Optional<Boolean> onCall();

    @JsonProperty("coordination")
    Optional<Boolean> coordinator();

    @JsonProperty("periode")
    Optional<DateRange> range();
  }

  @WireBuilder
  interface StaffMemberBuilderMixin extends WireBuilderMixin {
    @JsonProperty("professionnel")
    StaffMember.Builder professionalId(String value);

    @JsonProperty("profession")
    StaffMember.Builder profession(Code<Profession> value);

    @JsonProperty("etp")
    StaffMember.Builder fullTimeEquivalent(History<BigDecimal> value);

    @JsonProperty("astreinte")
    StaffMember.Builder onCall(Boolean value);

    @JsonProperty("coordination")
    StaffMember.Builder coordinator(Boolean value);

    @JsonProperty("periode")
    StaffMember.Builder range(DateRange value);
  }

  @WireObject
  @JsonDeserialize(builder = Agreement.Builder.class)
  @JsonPropertyOrder({
    "id",
    "type",
    "typePartenaire",
    "partenaire",
    "structure",
    "signeeLe",
    "periode",
    "objet"
  })
  interface AgreementMixin extends WireMixin {
    @JsonProperty("id")
    UUID id();

    @JsonProperty("type")
    Optional<Code<AgreementKind>> kind();

    @JsonProperty("typePartenaire")
    Optional<Code<PartnerKind>> partnerKind();

    @JsonProperty("partenaire")
    Optional<String> partner();

    @JsonProperty("structure")
    Optional<UUID> structure();

    @JsonProperty("signeeLe")
    Optional<LocalDate> signedOn();

    @JsonProperty("periode")
    Optional<DateRange> range();

    @JsonProperty("objet")
    Optional<String> subject();
  }

  @WireBuilder
  interface AgreementBuilderMixin extends WireBuilderMixin {
    @JsonProperty("id")
    Agreement.Builder id(UUID value);

    @JsonProperty("type")
    Agreement.Builder kind(Code<AgreementKind> value);

    @JsonProperty("typePartenaire")
    Agreement.Builder partnerKind(Code<PartnerKind> value);

    @JsonProperty("partenaire")
    Agreement.Builder partner(String value);

    @JsonProperty("structure")
    Agreement.Builder structure(UUID value);

    @JsonProperty("signeeLe")
    Agreement.Builder signedOn(LocalDate value);

    @JsonProperty("periode")
    Agreement.Builder range(DateRange value);

    @JsonProperty("objet")
    Agreement.Builder subject(String value);
  }

  @WireObject
  @JsonDeserialize(builder = VehicleLog.Builder.class)
  @JsonPropertyOrder({"id", "date", "equipe", "plage", "km", "vehicule", "motif"})
  interface VehicleLogMixin extends WireMixin {
    @JsonProperty("id")
    UUID id();

    @JsonProperty("date")
    LocalDate date();

    @JsonProperty("equipe")
    Optional<UUID> team();

    @JsonProperty("plage")
    Optional<UUID> slot();

    @JsonProperty("km")
    BigDecimal kilometres();

    @JsonProperty("vehicule")
    Optional<String> vehicle();

    @JsonProperty("motif")
    Optional<String> purpose();
  }

  @WireBuilder
  interface VehicleLogBuilderMixin extends WireBuilderMixin {
    @JsonProperty("id")
    VehicleLog.Builder id(UUID value);

    @JsonProperty("date")
    VehicleLog.Builder date(LocalDate value);

    @JsonProperty("equipe")
    VehicleLog.Builder team(UUID value);

    @JsonProperty("plage")
    VehicleLog.Builder slot(UUID value);

    @JsonProperty("km")
    VehicleLog.Builder kilometres(BigDecimal value);

    @JsonProperty("vehicule")
    VehicleLog.Builder vehicle(String value);

    @JsonProperty("motif")
    VehicleLog.Builder purpose(String value);
  }

  @WireObject
  @JsonDeserialize(builder = Team.Builder.class)
  @JsonPropertyOrder({
    "id",
    "nom",
    "dispositif",
    "perinatalite",
    "retablissement",
    "finess",
    "ouverteLe",
    "fermeeLe",
    "perimetres",
    "horaires",
    "placesFinancees",
    "publicCible",
    "professionnels",
    "conventions",
    "remarque",
    "champs"
  })
  interface TeamMixin extends WireMixin {
    @JsonProperty("id")
    UUID id();

    @JsonProperty("nom")
    String name();

    @JsonProperty("dispositif")
    Optional<Code<Dispositif>> dispositif();

    @JsonProperty("perinatalite")
    Optional<Boolean> perinatal();

    @JsonProperty("retablissement")
    Optional<Boolean> rehabilitation();

    @JsonProperty("finess")
    Optional<String> serviceFiness();

    @JsonProperty("ouverteLe")
    Optional<LocalDate> openedOn();

    @JsonProperty("fermeeLe")
    Optional<LocalDate> closedOn();

    @JsonProperty("perimetres")
    List<Perimeter> perimeters();

    @JsonProperty("horaires")
    List<OpeningHours> openingHours();

    @JsonProperty("placesFinancees")
    History<Integer> fundedPlaces();

    @JsonProperty("publicCible")
    Optional<String> audience();

    @JsonProperty("professionnels")
    List<StaffMember> staff();

    @JsonProperty("conventions")
    List<Agreement> agreements();

    @JsonProperty("remarque")
    Optional<String> note();

    @JsonProperty("champs")
    Answers answers();
  }

  @WireBuilder
  interface TeamBuilderMixin extends WireBuilderMixin {
    @JsonProperty("id")
    Team.Builder id(UUID value);

    @JsonProperty("nom")
    Team.Builder name(String value);

    @JsonProperty("dispositif")
    Team.Builder dispositif(Code<Dispositif> value);

    @JsonProperty("perinatalite")
    Team.Builder perinatal(Boolean value);

    @JsonProperty("retablissement")
    Team.Builder rehabilitation(Boolean value);

    @JsonProperty("finess")
    Team.Builder serviceFiness(String value);

    @JsonProperty("ouverteLe")
    Team.Builder openedOn(LocalDate value);

    @JsonProperty("fermeeLe")
    Team.Builder closedOn(LocalDate value);

    @JsonProperty("perimetres")
    Team.Builder perimeters(Collection<Perimeter> value);

    @JsonProperty("horaires")
    Team.Builder openingHours(Collection<OpeningHours> value);

    @JsonProperty("placesFinancees")
    Team.Builder fundedPlaces(History<Integer> value);

    @JsonProperty("publicCible")
    Team.Builder audience(String value);

    @JsonProperty("professionnels")
    Team.Builder staff(Collection<StaffMember> value);

    @JsonProperty("conventions")
    Team.Builder agreements(Collection<Agreement> value);

    @JsonProperty("remarque")
    Team.Builder note(String value);

    @JsonProperty("champs")
    Team.Builder answers(Answers value);
  }
}
