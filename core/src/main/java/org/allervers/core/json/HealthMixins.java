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
import org.allervers.core.answer.Answer;
import org.allervers.core.answer.Answers;
import org.allervers.core.code.Code;
import org.allervers.core.dispositif.Profession;
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
import org.allervers.core.health.MeasurementKind;
import org.allervers.core.health.MedicalCover;
import org.allervers.core.health.MedicalFollowUp;
import org.allervers.core.health.Pathologies;
import org.allervers.core.health.Pathology;
import org.allervers.core.health.PathologyCategory;
import org.allervers.core.health.Pregnancy;
import org.allervers.core.health.Prescription;
import org.allervers.core.health.PrescriptionKind;
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
        Pathology.class,
        PathologyMixin.class,
        Pathology.Builder.class,
        PathologyBuilderMixin.class);
    registry.add(
        Pathologies.class,
        PathologiesMixin.class,
        Pathologies.Builder.class,
        PathologiesBuilderMixin.class);
    registry.add(
        Allergy.class, AllergyMixin.class, Allergy.Builder.class, AllergyBuilderMixin.class);
    registry.add(
        Allergies.class,
        AllergiesMixin.class,
        Allergies.Builder.class,
        AllergiesBuilderMixin.class);
    registry.add(
        Treatment.class,
        TreatmentMixin.class,
        Treatment.Builder.class,
        TreatmentBuilderMixin.class);
    registry.add(
        Prescription.class,
        PrescriptionMixin.class,
        Prescription.Builder.class,
        PrescriptionBuilderMixin.class);
    registry.add(
        Measurement.class,
        MeasurementMixin.class,
        Measurement.Builder.class,
        MeasurementBuilderMixin.class);
    registry.add(
        Disability.class,
        DisabilityMixin.class,
        Disability.Builder.class,
        DisabilityBuilderMixin.class);
    registry.add(
        Pregnancy.class,
        PregnancyMixin.class,
        Pregnancy.Builder.class,
        PregnancyBuilderMixin.class);
    registry.add(
        HealthNote.class,
        HealthNoteMixin.class,
        HealthNote.Builder.class,
        HealthNoteBuilderMixin.class);
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
    Answer<PartialDate> on();

    @JsonProperty("lot")
    Answer<String> batch();

    @JsonProperty("remarque")
    Answer<String> note();
  }

  @WireBuilder
  interface ImmunisationBuilderMixin extends WireBuilderMixin {
    @JsonProperty("vaccin")
    Immunisation.Builder vaccine(Code<Vaccine> value);

    @JsonProperty("date")
    Immunisation.Builder on(Answer<PartialDate> value);

    @JsonProperty("lot")
    Immunisation.Builder batch(Answer<String> value);

    @JsonProperty("remarque")
    Immunisation.Builder note(Answer<String> value);
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
    Answer<String> note();
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
    MedicalFollowUp.Builder note(Answer<String> value);
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
    Answer<String> note();
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
    Consumption.Builder note(Answer<String> value);
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
  @JsonDeserialize(builder = Pathology.Builder.class)
  @JsonPropertyOrder({
    "categorie",
    "libelle",
    "cim10",
    "confirmee",
    "principale",
    "chronique",
    "ald",
    "depuis",
    "jusque",
    "remarque"
  })
  interface PathologyMixin extends WireMixin {
    @JsonProperty("categorie")
    Code<PathologyCategory> category();

    @JsonProperty("libelle")
    Answer<String> label();

    @JsonProperty("cim10")
    Answer<String> cim10();

    @JsonProperty("confirmee")
    Answer<Boolean> confirmed();

    @JsonProperty("principale")
    Answer<Boolean> main();

    @JsonProperty("chronique")
    Answer<Boolean> chronic();

    @JsonProperty("ald")
    Answer<Boolean> longTermCondition();

    @JsonProperty("depuis")
    Answer<PartialDate> since();

    @JsonProperty("jusque")
    Optional<PartialDate> until();

    @JsonProperty("remarque")
    Answer<String> note();
  }

  @WireBuilder
  interface PathologyBuilderMixin extends WireBuilderMixin {
    @JsonProperty("categorie")
    Pathology.Builder category(Code<PathologyCategory> value);

    @JsonProperty("libelle")
    Pathology.Builder label(Answer<String> value);

    @JsonProperty("cim10")
    Pathology.Builder cim10(Answer<String> value);

    @JsonProperty("confirmee")
    Pathology.Builder confirmed(Answer<Boolean> value);

    @JsonProperty("principale")
    Pathology.Builder main(Answer<Boolean> value);

    @JsonProperty("chronique")
    Pathology.Builder chronic(Answer<Boolean> value);

    @JsonProperty("ald")
    Pathology.Builder longTermCondition(Answer<Boolean> value);

    @JsonProperty("depuis")
    Pathology.Builder since(Answer<PartialDate> value);

    @JsonProperty("jusque")
    Pathology.Builder until(PartialDate value);

    @JsonProperty("remarque")
    Pathology.Builder note(Answer<String> value);
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
  @JsonDeserialize(builder = Allergy.Builder.class)
  @JsonPropertyOrder({"allergene", "reaction", "grave"})
  interface AllergyMixin extends WireMixin {
    @JsonProperty("allergene")
    String to();

    @JsonProperty("reaction")
    Answer<String> reaction();

    @JsonProperty("grave")
    Answer<Boolean> severe();
  }

  @WireBuilder
  interface AllergyBuilderMixin extends WireBuilderMixin {
    @JsonProperty("allergene")
    Allergy.Builder to(String value);

    @JsonProperty("reaction")
    Allergy.Builder reaction(Answer<String> value);

    @JsonProperty("grave")
    Allergy.Builder severe(Answer<Boolean> value);
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
  @JsonDeserialize(builder = Treatment.Builder.class)
  @JsonPropertyOrder({
    "nom",
    "dose",
    "frequence",
    "indication",
    "prescripteur",
    "debut",
    "dernierJour",
    "interrompu",
    "chronique",
    "prepareParEquipe",
    "remarque"
  })
  interface TreatmentMixin extends WireMixin {
    @JsonProperty("nom")
    String name();

    @JsonProperty("dose")
    Answer<String> dose();

    @JsonProperty("frequence")
    Answer<String> frequency();

    @JsonProperty("indication")
    Answer<String> indication();

    @JsonProperty("prescripteur")
    Answer<String> prescriber();

    @JsonProperty("debut")
    Answer<PartialDate> start();

    @JsonProperty("dernierJour")
    Optional<PartialDate> lastDay();

    @JsonProperty("interrompu")
    Answer<Boolean> interrupted();

    @JsonProperty("chronique")
    Answer<Boolean> chronic();

    @JsonProperty("prepareParEquipe")
    Answer<Boolean> preparedByTeam();

    @JsonProperty("remarque")
    Answer<String> note();
  }

  @WireBuilder
  interface TreatmentBuilderMixin extends WireBuilderMixin {
    @JsonProperty("nom")
    Treatment.Builder name(String value);

    @JsonProperty("dose")
    Treatment.Builder dose(Answer<String> value);

    @JsonProperty("frequence")
    Treatment.Builder frequency(Answer<String> value);

    @JsonProperty("indication")
    Treatment.Builder indication(Answer<String> value);

    @JsonProperty("prescripteur")
    Treatment.Builder prescriber(Answer<String> value);

    @JsonProperty("debut")
    Treatment.Builder start(Answer<PartialDate> value);

    @JsonProperty("dernierJour")
    Treatment.Builder lastDay(PartialDate value);

    @JsonProperty("interrompu")
    Treatment.Builder interrupted(Answer<Boolean> value);

    @JsonProperty("chronique")
    Treatment.Builder chronic(Answer<Boolean> value);

    @JsonProperty("prepareParEquipe")
    Treatment.Builder preparedByTeam(Answer<Boolean> value);

    @JsonProperty("remarque")
    Treatment.Builder note(Answer<String> value);
  }

  @WireObject
  @JsonDeserialize(builder = Prescription.Builder.class)
  @JsonPropertyOrder({
    "id",
    "date",
    "prescripteur",
    "nature",
    "contenu",
    "debut",
    "dernierJour",
    "dureeJours",
    "renouvelle",
    "remarque"
  })
  interface PrescriptionMixin extends WireMixin {
    @JsonProperty("id")
    Optional<UUID> id();

    @JsonProperty("date")
    LocalDate on();

    @JsonProperty("prescripteur")
    Answer<String> prescriber();

    @JsonProperty("nature")
    Answer<Code<PrescriptionKind>> kind();

    @JsonProperty("contenu")
    Answer<String> content();

    @JsonProperty("debut")
    Optional<LocalDate> start();

    @JsonProperty("dernierJour")
    Optional<LocalDate> lastDay();

    @JsonProperty("dureeJours")
    Optional<Integer> durationDays();

    @JsonProperty("renouvelle")
    Optional<UUID> renews();

    @JsonProperty("remarque")
    Answer<String> note();
  }

  @WireBuilder
  interface PrescriptionBuilderMixin extends WireBuilderMixin {
    @JsonProperty("id")
    Prescription.Builder id(UUID value);

    @JsonProperty("date")
    Prescription.Builder on(LocalDate value);

    @JsonProperty("prescripteur")
    Prescription.Builder prescriber(Answer<String> value);

    @JsonProperty("nature")
    Prescription.Builder kind(Answer<Code<PrescriptionKind>> value);

    @JsonProperty("contenu")
    Prescription.Builder content(Answer<String> value);

    @JsonProperty("debut")
    Prescription.Builder start(LocalDate value);

    @JsonProperty("dernierJour")
    Prescription.Builder lastDay(LocalDate value);

    @JsonProperty("dureeJours")
    Prescription.Builder durationDays(Integer value);

    @JsonProperty("renouvelle")
    Prescription.Builder renews(UUID value);

    @JsonProperty("remarque")
    Prescription.Builder note(Answer<String> value);
  }

  @WireObject
  @JsonDeserialize(builder = Measurement.Builder.class)
  @JsonPropertyOrder({"date", "heure", "nature", "valeur", "auteur", "remarque"})
  interface MeasurementMixin extends WireMixin {
    @JsonProperty("date")
    LocalDate on();

    @JsonProperty("heure")
    Optional<LocalTime> time();

    @JsonProperty("nature")
    Code<MeasurementKind> kind();

    @JsonProperty("valeur")
    BigDecimal value();

    @JsonProperty("auteur")
    Optional<String> author();

    @JsonProperty("remarque")
    Answer<String> note();
  }

  @WireBuilder
  interface MeasurementBuilderMixin extends WireBuilderMixin {
    @JsonProperty("date")
    Measurement.Builder on(LocalDate value);

    @JsonProperty("heure")
    Measurement.Builder time(LocalTime value);

    @JsonProperty("nature")
    Measurement.Builder kind(Code<MeasurementKind> value);

    @JsonProperty("valeur")
    Measurement.Builder value(BigDecimal value);

    @JsonProperty("auteur")
    Measurement.Builder author(String value);

    @JsonProperty("remarque")
    Measurement.Builder note(Answer<String> value);
  }

  @WireObject
  @JsonDeserialize(builder = Disability.Builder.class)
  @JsonPropertyOrder({"present", "dossierMdph", "taux", "droits", "dernierJour", "remarque"})
  interface DisabilityMixin extends WireMixin {
    @JsonProperty("present")
    Answer<Boolean> present();

    @JsonProperty("dossierMdph")
    Answer<Boolean> officeFile();

    @JsonProperty("taux")
    Answer<Integer> rate();

    @JsonProperty("droits")
    Answer<String> grants();

    @JsonProperty("dernierJour")
    Optional<LocalDate> lastDay();

    @JsonProperty("remarque")
    Answer<String> note();
  }

  @WireBuilder
  interface DisabilityBuilderMixin extends WireBuilderMixin {
    @JsonProperty("present")
    Disability.Builder present(Answer<Boolean> value);

    @JsonProperty("dossierMdph")
    Disability.Builder officeFile(Answer<Boolean> value);

    @JsonProperty("taux")
    Disability.Builder rate(Answer<Integer> value);

    @JsonProperty("droits")
    Disability.Builder grants(Answer<String> value);

    @JsonProperty("dernierJour")
    Disability.Builder lastDay(LocalDate value);

    @JsonProperty("remarque")
    Disability.Builder note(Answer<String> value);
  }

  @WireObject
  @JsonDeserialize(builder = Pregnancy.Builder.class)
  @JsonPropertyOrder({
    "declareeLe",
    "terme",
    "suivie",
    "structure",
    "aRisque",
    "terminee",
    "remarque"
  })
  interface PregnancyMixin extends WireMixin {
    @JsonProperty("declareeLe")
    Optional<LocalDate> declaredOn();

    @JsonProperty("terme")
    Answer<PartialDate> expected();

    @JsonProperty("suivie")
    Answer<Boolean> followed();

    @JsonProperty("structure")
    Answer<String> structure();

    @JsonProperty("aRisque")
    Answer<Boolean> atRisk();

    @JsonProperty("terminee")
    Optional<PartialDate> ended();

    @JsonProperty("remarque")
    Answer<String> note();
  }

  @WireBuilder
  interface PregnancyBuilderMixin extends WireBuilderMixin {
    @JsonProperty("declareeLe")
    Pregnancy.Builder declaredOn(LocalDate value);

    @JsonProperty("terme")
    Pregnancy.Builder expected(Answer<PartialDate> value);

    @JsonProperty("suivie")
    Pregnancy.Builder followed(Answer<Boolean> value);

    @JsonProperty("structure")
    Pregnancy.Builder structure(Answer<String> value);

    @JsonProperty("aRisque")
    Pregnancy.Builder atRisk(Answer<Boolean> value);

    @JsonProperty("terminee")
    Pregnancy.Builder ended(PartialDate value);

    @JsonProperty("remarque")
    Pregnancy.Builder note(Answer<String> value);
  }

  @WireObject
  @JsonDeserialize(builder = HealthNote.Builder.class)
  @JsonPropertyOrder({"date", "auteur", "fonction", "texte", "reserveeA", "secreteTitulaires"})
  interface HealthNoteMixin extends WireMixin {
    @JsonProperty("date")
    LocalDate on();

    @JsonProperty("auteur")
    Optional<String> author();

    @JsonProperty("fonction")
    Answer<Code<Profession>> role();

    @JsonProperty("texte")
    String text();

    @JsonProperty("reserveeA")
    List<String> restrictedTo();

    @JsonProperty("secreteTitulaires")
    Answer<Boolean> keptFromHolders();
  }

  @WireBuilder
  interface HealthNoteBuilderMixin extends WireBuilderMixin {
    @JsonProperty("date")
    HealthNote.Builder on(LocalDate value);

    @JsonProperty("auteur")
    HealthNote.Builder author(String value);

    @JsonProperty("fonction")
    HealthNote.Builder role(Answer<Code<Profession>> value);

    @JsonProperty("texte")
    HealthNote.Builder text(String value);

    @JsonProperty("reserveeA")
    HealthNote.Builder restrictedTo(Collection<String> value);

    @JsonProperty("secreteTitulaires")
    HealthNote.Builder keptFromHolders(Answer<Boolean> value);
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
