package org.allervers.core.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.allervers.core.answer.Answer;
import org.allervers.core.answer.Answers;
import org.allervers.core.code.Code;
import org.allervers.core.health.Allergies;
import org.allervers.core.health.Allergy;
import org.allervers.core.health.Antecedent;
import org.allervers.core.health.AntecedentCategory;
import org.allervers.core.health.Antecedents;
import org.allervers.core.health.AttendingDoctor;
import org.allervers.core.health.Consumption;
import org.allervers.core.health.ConsumptionFrequency;
import org.allervers.core.health.ConsumptionRoute;
import org.allervers.core.health.Consumptions;
import org.allervers.core.health.Disability;
import org.allervers.core.health.HealthFile;
import org.allervers.core.health.HealthNote;
import org.allervers.core.health.Immunisation;
import org.allervers.core.health.Measurement;
import org.allervers.core.health.MedicalCover;
import org.allervers.core.health.MedicalFollowUp;
import org.allervers.core.health.Pathologies;
import org.allervers.core.health.Pathology;
import org.allervers.core.health.PathologyCategory;
import org.allervers.core.health.Pregnancy;
import org.allervers.core.health.Prescription;
import org.allervers.core.health.Substance;
import org.allervers.core.health.Treatment;
import org.allervers.core.health.Vaccination;
import org.allervers.core.health.VaccinationStatus;
import org.allervers.core.health.Vaccine;
import org.allervers.core.health.Vulnerability;
import org.allervers.core.time.History;
import org.allervers.core.time.PartialDate;

/** The wire names of {@code health}, in the order of the form. */
final class HealthMixins {

  private HealthMixins() {}

  static void register(MixinRegistry registry) {
    registry.add(
        Immunisation.class,
        ImmunisationMixin.class,
        Immunisation.Builder.class,
        ImmunisationBuilderMixin.class);
    registry.add(
        Vaccination.class,
        VaccinationMixin.class,
        Vaccination.Builder.class,
        VaccinationBuilderMixin.class);
    registry.add(
        MedicalFollowUp.class,
        MedicalFollowUpMixin.class,
        MedicalFollowUp.Builder.class,
        MedicalFollowUpBuilderMixin.class);
    registry.add(
        Consumption.class,
        ConsumptionMixin.class,
        Consumption.Builder.class,
        ConsumptionBuilderMixin.class);
    registry.add(
        Consumptions.class,
        ConsumptionsMixin.class,
        Consumptions.Builder.class,
        ConsumptionsBuilderMixin.class);
    registry.add(
        Antecedent.class,
        AntecedentMixin.class,
        Antecedent.Builder.class,
        AntecedentBuilderMixin.class);
    registry.add(
        Antecedents.class,
        AntecedentsMixin.class,
        Antecedents.Builder.class,
        AntecedentsBuilderMixin.class);
    registry.add(
        Pathologies.class,
        PathologiesMixin.class,
        Pathologies.Builder.class,
        PathologiesBuilderMixin.class);
    registry.add(
        Allergies.class,
        AllergiesMixin.class,
        Allergies.Builder.class,
        AllergiesBuilderMixin.class);
    registry.add(
        HealthFile.class,
        HealthFileMixin.class,
        HealthFile.Builder.class,
        HealthFileBuilderMixin.class);
  }

  @WireObject
  @JsonDeserialize(builder = Immunisation.Builder.class)
  @JsonPropertyOrder({"vaccin", "date", "lot", "remarque"})
  interface ImmunisationMixin extends WireMixin {
    @JsonProperty("vaccin")
    Code<Vaccine> vaccine();

    @JsonProperty("date")
    Answer<PartialDate> date();

    @JsonProperty("lot")
    Optional<String> batch();

    @JsonProperty("remarque")
    Optional<String> note();
  }

  @WireBuilder
  interface ImmunisationBuilderMixin extends WireBuilderMixin {
    @JsonProperty("vaccin")
    Immunisation.Builder vaccine(Code<Vaccine> value);

    @JsonProperty("date")
    Immunisation.Builder date(Answer<PartialDate> value);

    @JsonProperty("lot")
    Immunisation.Builder batch(String value);

    @JsonProperty("remarque")
    Immunisation.Builder note(String value);
  }

  @WireObject
  @JsonDeserialize(builder = Vaccination.Builder.class)
  @JsonPropertyOrder({"etat", "carnet", "vaccins"})
  interface VaccinationMixin extends WireMixin {
    @JsonProperty("etat")
    History<Code<VaccinationStatus>> status();

    @JsonProperty("carnet")
    Answer<Boolean> booklet();

    @JsonProperty("vaccins")
    List<Immunisation> immunisations();
  }

  @WireBuilder
  interface VaccinationBuilderMixin extends WireBuilderMixin {
    @JsonProperty("etat")
    Vaccination.Builder status(History<Code<VaccinationStatus>> value);

    @JsonProperty("carnet")
    Vaccination.Builder booklet(Answer<Boolean> value);

    @JsonProperty("vaccins")
    Vaccination.Builder immunisations(Collection<Immunisation> value);
  }

  @WireObject
  @JsonDeserialize(builder = MedicalFollowUp.Builder.class)
  @JsonPropertyOrder({
    "structure",
    "medecinTraitant",
    "nomMedecin",
    "pharmacie",
    "derniereConsultation",
    "remarque"
  })
  interface MedicalFollowUpMixin extends WireMixin {
    @JsonProperty("structure")
    Answer<String> structure();

    @JsonProperty("medecinTraitant")
    History<Code<AttendingDoctor>> attendingDoctor();

    @JsonProperty("nomMedecin")
    Answer<String> doctorName();

    @JsonProperty("pharmacie")
    Answer<String> pharmacy();

    @JsonProperty("derniereConsultation")
    Answer<PartialDate> lastVisit();

    @JsonProperty("remarque")
    Optional<String> note();
  }

  @WireBuilder
  interface MedicalFollowUpBuilderMixin extends WireBuilderMixin {
    @JsonProperty("structure")
    MedicalFollowUp.Builder structure(Answer<String> value);

    @JsonProperty("medecinTraitant")
    MedicalFollowUp.Builder attendingDoctor(History<Code<AttendingDoctor>> value);

    @JsonProperty("nomMedecin")
    MedicalFollowUp.Builder doctorName(Answer<String> value);

    @JsonProperty("pharmacie")
    MedicalFollowUp.Builder pharmacy(Answer<String> value);

    @JsonProperty("derniereConsultation")
    MedicalFollowUp.Builder lastVisit(Answer<PartialDate> value);

    @JsonProperty("remarque")
    MedicalFollowUp.Builder note(String value);
  }

  @WireObject
  @JsonDeserialize(builder = Consumption.Builder.class)
  @JsonPropertyOrder({
    "produit",
    "frequence",
    "voies",
    "besoinRdr",
    "depuis",
    "jusque",
    "souhaiteAccompagnement",
    "remarque"
  })
  interface ConsumptionMixin extends WireMixin {
    @JsonProperty("produit")
    Code<Substance> substance();

    @JsonProperty("frequence")
    Answer<Code<ConsumptionFrequency>> frequency();

    @JsonProperty("voies")
    Answer<List<Code<ConsumptionRoute>>> routes();

    @JsonProperty("besoinRdr")
    Answer<Boolean> harmReductionNeed();

    @JsonProperty("depuis")
    Answer<PartialDate> since();

    @JsonProperty("jusque")
    Optional<PartialDate> until();

    @JsonProperty("souhaiteAccompagnement")
    Answer<Boolean> careWanted();

    @JsonProperty("remarque")
    Optional<String> note();
  }

  @WireBuilder
  interface ConsumptionBuilderMixin extends WireBuilderMixin {
    @JsonProperty("produit")
    Consumption.Builder substance(Code<Substance> value);

    @JsonProperty("frequence")
    Consumption.Builder frequency(Answer<Code<ConsumptionFrequency>> value);

    @JsonProperty("voies")
    Consumption.Builder routes(Answer<List<Code<ConsumptionRoute>>> value);

    @JsonProperty("besoinRdr")
    Consumption.Builder harmReductionNeed(Answer<Boolean> value);

    @JsonProperty("depuis")
    Consumption.Builder since(Answer<PartialDate> value);

    @JsonProperty("jusque")
    Consumption.Builder until(PartialDate value);

    @JsonProperty("souhaiteAccompagnement")
    Consumption.Builder careWanted(Answer<Boolean> value);

    @JsonProperty("remarque")
    Consumption.Builder note(String value);
  }

  @WireObject
  @JsonDeserialize(builder = Consumptions.Builder.class)
  @JsonPropertyOrder({"consomme", "produits"})
  interface ConsumptionsMixin extends WireMixin {
    @JsonProperty("consomme")
    Answer<Boolean> consumes();

    @JsonProperty("produits")
    List<Consumption> substances();
  }

  @WireBuilder
  interface ConsumptionsBuilderMixin extends WireBuilderMixin {
    @JsonProperty("consomme")
    Consumptions.Builder consumes(Answer<Boolean> value);

    @JsonProperty("produits")
    Consumptions.Builder substances(Collection<Consumption> value);
  }

  @WireObject
  @JsonDeserialize(builder = Antecedent.Builder.class)
  @JsonPropertyOrder({"categorie", "texte", "depuis"})
  interface AntecedentMixin extends WireMixin {
    @JsonProperty("categorie")
    Code<AntecedentCategory> category();

    @JsonProperty("texte")
    Answer<String> text();

    @JsonProperty("depuis")
    Answer<PartialDate> since();
  }

  @WireBuilder
  interface AntecedentBuilderMixin extends WireBuilderMixin {
    @JsonProperty("categorie")
    Antecedent.Builder category(Code<AntecedentCategory> value);

    @JsonProperty("texte")
    Antecedent.Builder text(Answer<String> value);

    @JsonProperty("depuis")
    Antecedent.Builder since(Answer<PartialDate> value);
  }

  @WireObject
  @JsonDeserialize(builder = Antecedents.Builder.class)
  @JsonPropertyOrder({"presents", "liste"})
  interface AntecedentsMixin extends WireMixin {
    @JsonProperty("presents")
    Answer<Boolean> present();

    @JsonProperty("liste")
    List<Antecedent> known();
  }

  @WireBuilder
  interface AntecedentsBuilderMixin extends WireBuilderMixin {
    @JsonProperty("presents")
    Antecedents.Builder present(Answer<Boolean> value);

    @JsonProperty("liste")
    Antecedents.Builder known(Collection<Antecedent> value);
  }

  @WireObject
  @JsonDeserialize(builder = Pathologies.Builder.class)
  @JsonPropertyOrder({"motifsIntervention", "liste"})
  interface PathologiesMixin extends WireMixin {
    @JsonProperty("motifsIntervention")
    History<List<Code<PathologyCategory>>> interventionMotives();

    @JsonProperty("liste")
    List<Pathology> known();
  }

  @WireBuilder
  interface PathologiesBuilderMixin extends WireBuilderMixin {
    @JsonProperty("motifsIntervention")
    Pathologies.Builder interventionMotives(History<List<Code<PathologyCategory>>> value);

    @JsonProperty("liste")
    Pathologies.Builder known(Collection<Pathology> value);
  }

  @WireObject
  @JsonDeserialize(builder = Allergies.Builder.class)
  @JsonPropertyOrder({"presentes", "liste"})
  interface AllergiesMixin extends WireMixin {
    @JsonProperty("presentes")
    Answer<Boolean> present();

    @JsonProperty("liste")
    List<Allergy> known();
  }

  @WireBuilder
  interface AllergiesBuilderMixin extends WireBuilderMixin {
    @JsonProperty("presentes")
    Allergies.Builder present(Answer<Boolean> value);

    @JsonProperty("liste")
    Allergies.Builder known(Collection<Allergy> value);
  }

  @WireObject
  @JsonDeserialize(builder = HealthFile.Builder.class)
  @JsonPropertyOrder({
    "vaccination",
    "couvertureMedicale",
    "suiviMedical",
    "consommations",
    "vulnerabilites",
    "antecedents",
    "pathologies",
    "allergies",
    "traitements",
    "prescriptions",
    "mesures",
    "handicap",
    "grossesses",
    "notes",
    "champs"
  })
  interface HealthFileMixin extends WireMixin {
    @JsonProperty("vaccination")
    Vaccination vaccination();

    @JsonProperty("couvertureMedicale")
    History<List<Code<MedicalCover>>> medicalCover();

    @JsonProperty("suiviMedical")
    MedicalFollowUp followUp();

    @JsonProperty("consommations")
    Consumptions consumptions();

    @JsonProperty("vulnerabilites")
    History<List<Code<Vulnerability>>> vulnerabilities();

    @JsonProperty("antecedents")
    Antecedents antecedents();

    @JsonProperty("pathologies")
    Pathologies pathologies();

    @JsonProperty("allergies")
    Allergies allergies();

    @JsonProperty("traitements")
    List<Treatment> treatments();

    @JsonProperty("prescriptions")
    List<Prescription> prescriptions();

    @JsonProperty("mesures")
    List<Measurement> measurements();

    @JsonProperty("handicap")
    Disability disability();

    @JsonProperty("grossesses")
    List<Pregnancy> pregnancies();

    @JsonProperty("notes")
    List<HealthNote> notes();

    @JsonProperty("champs")
    Answers answers();
  }

  @WireBuilder
  interface HealthFileBuilderMixin extends WireBuilderMixin {
    @JsonProperty("vaccination")
    HealthFile.Builder vaccination(Vaccination value);

    @JsonProperty("couvertureMedicale")
    HealthFile.Builder medicalCover(History<List<Code<MedicalCover>>> value);

    @JsonProperty("suiviMedical")
    HealthFile.Builder followUp(MedicalFollowUp value);

    @JsonProperty("consommations")
    HealthFile.Builder consumptions(Consumptions value);

    @JsonProperty("vulnerabilites")
    HealthFile.Builder vulnerabilities(History<List<Code<Vulnerability>>> value);

    @JsonProperty("antecedents")
    HealthFile.Builder antecedents(Antecedents value);

    @JsonProperty("pathologies")
    HealthFile.Builder pathologies(Pathologies value);

    @JsonProperty("allergies")
    HealthFile.Builder allergies(Allergies value);

    @JsonProperty("traitements")
    HealthFile.Builder treatments(Collection<Treatment> value);

    @JsonProperty("prescriptions")
    HealthFile.Builder prescriptions(Collection<Prescription> value);

    @JsonProperty("mesures")
    HealthFile.Builder measurements(Collection<Measurement> value);

    @JsonProperty("handicap")
    HealthFile.Builder disability(Disability value);

    @JsonProperty("grossesses")
    HealthFile.Builder pregnancies(Collection<Pregnancy> value);

    @JsonProperty("notes")
    HealthFile.Builder notes(Collection<HealthNote> value);

    @JsonProperty("champs")
    HealthFile.Builder answers(Answers value);
  }
}
