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
import org.allervers.core.answer.Answer;
import org.allervers.core.code.Code;
import org.allervers.core.dispositif.Profession;
import org.allervers.core.health.Allergy;
import org.allervers.core.health.Disability;
import org.allervers.core.health.HealthNote;
import org.allervers.core.health.Measurement;
import org.allervers.core.health.MeasurementKind;
import org.allervers.core.health.Pathology;
import org.allervers.core.health.PathologyCategory;
import org.allervers.core.health.Pregnancy;
import org.allervers.core.time.PartialDate;

/** The wire names of {@code health}, in the order of the form. */
final class HealthItemMixins {

  private HealthItemMixins() {}

  static void register(MixinRegistry registry) {
    registry.add(
        Pathology.class,
        PathologyMixin.class,
        Pathology.Builder.class,
        PathologyBuilderMixin.class);
    registry.add(
        Allergy.class, AllergyMixin.class, Allergy.Builder.class, AllergyBuilderMixin.class);
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
    Optional<String> note();
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
    Pathology.Builder note(String value);
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
  @JsonDeserialize(builder = Measurement.Builder.class)
  @JsonPropertyOrder({"date", "heure", "nature", "valeur", "auteur", "remarque"})
  interface MeasurementMixin extends WireMixin {
    @JsonProperty("date")
    LocalDate date();

    @JsonProperty("heure")
    Optional<LocalTime> time();

    @JsonProperty("nature")
    Code<MeasurementKind> kind();

    @JsonProperty("valeur")
    BigDecimal value();

    @JsonProperty("auteur")
    Optional<String> author();

    @JsonProperty("remarque")
    Optional<String> note();
  }

  @WireBuilder
  interface MeasurementBuilderMixin extends WireBuilderMixin {
    @JsonProperty("date")
    Measurement.Builder date(LocalDate value);

    @JsonProperty("heure")
    Measurement.Builder time(LocalTime value);

    @JsonProperty("nature")
    Measurement.Builder kind(Code<MeasurementKind> value);

    @JsonProperty("valeur")
    Measurement.Builder value(BigDecimal value);

    @JsonProperty("auteur")
    Measurement.Builder author(String value);

    @JsonProperty("remarque")
    Measurement.Builder note(String value);
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
    Optional<String> note();
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
    Disability.Builder note(String value);
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
    Optional<String> note();
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
    Pregnancy.Builder note(String value);
  }

  @WireObject
  @JsonDeserialize(builder = HealthNote.Builder.class)
  @JsonPropertyOrder({"date", "auteur", "profession", "texte", "reserveeA", "secretMineur"})
  interface HealthNoteMixin extends WireMixin {
    @JsonProperty("date")
    LocalDate date();

    @JsonProperty("auteur")
    Optional<String> author();

    @JsonProperty("profession")
    Optional<Code<Profession>> profession();

    @JsonProperty("texte")
    String text();

    @JsonProperty("reserveeA")
    List<String> restrictedTo();

    @JsonProperty("secretMineur")
    Optional<Boolean> secret();
  }

  @WireBuilder
  interface HealthNoteBuilderMixin extends WireBuilderMixin {
    @JsonProperty("date")
    HealthNote.Builder date(LocalDate value);

    @JsonProperty("auteur")
    HealthNote.Builder author(String value);

    @JsonProperty("profession")
    HealthNote.Builder profession(Code<Profession> value);

    @JsonProperty("texte")
    HealthNote.Builder text(String value);

    @JsonProperty("reserveeA")
    HealthNote.Builder restrictedTo(Collection<String> value);

    @JsonProperty("secretMineur")
    HealthNote.Builder secret(Boolean value);
  }
}
