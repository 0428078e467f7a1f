package org.allervers.core.health;

import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.allervers.core.answer.Answers;
import org.allervers.core.answer.Preserved;
import org.allervers.core.code.Code;
import org.allervers.core.time.History;
import org.jspecify.annotations.Nullable;

/**
 * The health file, reserved for health professionals and distinct from the social file. This class is immutable and
 * thread-safe.
 *
 * @terme dossier sanitaire
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), typologie des données
 */
public final class HealthFile {

  private static final HealthFile EMPTY = builder().build();

  private final @Valid Vaccination vaccination;
  private final History<List<Code<MedicalCover>>> medicalCover;
  private final @Valid MedicalFollowUp followUp;
  private final @Valid Consumptions consumptions;
  private final History<List<Code<Vulnerability>>> vulnerabilities;
  private final @Valid Antecedents antecedents;
  private final @Valid Pathologies pathologies;
  private final @Valid Allergies allergies;
  private final List<@Valid Treatment> treatments;
  private final List<@Valid Prescription> prescriptions;
  private final List<@Valid Measurement> measurements;
  private final @Valid Disability disability;
  private final List<@Valid Pregnancy> pregnancies;
  private final List<@Valid HealthNote> notes;
  private final Answers answers;
  private final Preserved preserved;

  private HealthFile(Builder builder) {
    this.vaccination = builder.vaccination;
    this.medicalCover = builder.medicalCover;
    this.followUp = builder.followUp;
    this.consumptions = builder.consumptions;
    this.vulnerabilities = builder.vulnerabilities;
    this.antecedents = builder.antecedents;
    this.pathologies = builder.pathologies;
    this.allergies = builder.allergies;
    this.treatments = List.copyOf(builder.treatments);
    this.prescriptions = List.copyOf(builder.prescriptions);
    this.measurements = List.copyOf(builder.measurements);
    this.disability = builder.disability;
    this.pregnancies = List.copyOf(builder.pregnancies);
    this.notes = List.copyOf(builder.notes);
    this.answers = builder.answers;
    this.preserved = builder.preserved;
  }

  /** Returns a builder in which nothing is set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns the instance in which nothing is recorded. */
  public static HealthFile empty() {
    return EMPTY;
  }

  /** Returns a builder that starts from this value. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.vaccination = vaccination;
    builder.medicalCover = medicalCover;
    builder.followUp = followUp;
    builder.consumptions = consumptions;
    builder.vulnerabilities = vulnerabilities;
    builder.antecedents = antecedents;
    builder.pathologies = pathologies;
    builder.allergies = allergies;
    builder.treatments = new ArrayList<>(treatments);
    builder.prescriptions = new ArrayList<>(prescriptions);
    builder.measurements = new ArrayList<>(measurements);
    builder.disability = disability;
    builder.pregnancies = new ArrayList<>(pregnancies);
    builder.notes = new ArrayList<>(notes);
    builder.answers = answers;
    builder.preserved = preserved;
    return builder;
  }

  /** Returns vaccination. */
  public Vaccination vaccination() {
    return vaccination;
  }

  /** Returns the kinds of medical cover, as they change. */
  public History<List<Code<MedicalCover>>> medicalCover() {
    return medicalCover;
  }

  /** Returns who follows the person medically. */
  public MedicalFollowUp followUp() {
    return followUp;
  }

  /** Returns the psychoactive substances. */
  public Consumptions consumptions() {
    return consumptions;
  }

  /** Returns the vulnerabilities, as they change. */
  public History<List<Code<Vulnerability>>> vulnerabilities() {
    return vulnerabilities;
  }

  /** Returns the medical antecedents. */
  public Antecedents antecedents() {
    return antecedents;
  }

  /** Returns the pathologies. */
  public Pathologies pathologies() {
    return pathologies;
  }

  /** Returns the allergies. */
  public Allergies allergies() {
    return allergies;
  }

  /** Returns the treatments. */
  public List<Treatment> treatments() {
    return treatments;
  }

  /** Returns the prescriptions. */
  public List<Prescription> prescriptions() {
    return prescriptions;
  }

  /** Returns the values measured outside the assessment. */
  public List<Measurement> measurements() {
    return measurements;
  }

  /** Returns the disability. */
  public Disability disability() {
    return disability;
  }

  /** Returns the pregnancies. */
  public List<Pregnancy> pregnancies() {
    return pregnancies;
  }

  /** Returns the dated notes. */
  public List<HealthNote> notes() {
    return notes;
  }

  /** Returns the answers to the organisation's own fields. */
  public Answers answers() {
    return answers;
  }

  /** Returns what a newer version wrote here, untouched. */
  public Preserved preserved() {
    return preserved;
  }

  private List<@Nullable Object> components() {
    return Arrays.asList(
        vaccination,
        medicalCover,
        followUp,
        consumptions,
        vulnerabilities,
        antecedents,
        pathologies,
        allergies,
        treatments,
        prescriptions,
        measurements,
        disability,
        pregnancies,
        notes,
        answers,
        preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof HealthFile that && components().equals(that.components()));
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "HealthFile[redacted]";
  }

  /** Builds a {@link HealthFile}. Not thread-safe. */
  public static final class Builder {
    private Vaccination vaccination = Vaccination.empty();
    private History<List<Code<MedicalCover>>> medicalCover = History.empty();
    private MedicalFollowUp followUp = MedicalFollowUp.empty();
    private Consumptions consumptions = Consumptions.empty();
    private History<List<Code<Vulnerability>>> vulnerabilities = History.empty();
    private Antecedents antecedents = Antecedents.empty();
    private Pathologies pathologies = Pathologies.empty();
    private Allergies allergies = Allergies.empty();
    private List<Treatment> treatments = new ArrayList<>();
    private List<Prescription> prescriptions = new ArrayList<>();
    private List<Measurement> measurements = new ArrayList<>();
    private Disability disability = Disability.empty();
    private List<Pregnancy> pregnancies = new ArrayList<>();
    private List<HealthNote> notes = new ArrayList<>();
    private Answers answers = Answers.empty();
    private Preserved preserved = Preserved.empty();

    /** Creates a builder in which nothing is set. */
    public Builder() {}

    /** Sets vaccination. */
    public Builder vaccination(Vaccination value) {
      this.vaccination = value;
      return this;
    }

    /** Sets the kinds of medical cover, as they change. */
    public Builder medicalCover(History<List<Code<MedicalCover>>> value) {
      this.medicalCover = value;
      return this;
    }

    /** Sets who follows the person medically. */
    public Builder followUp(MedicalFollowUp value) {
      this.followUp = value;
      return this;
    }

    /** Sets the psychoactive substances. */
    public Builder consumptions(Consumptions value) {
      this.consumptions = value;
      return this;
    }

    /** Sets the vulnerabilities, as they change. */
    public Builder vulnerabilities(History<List<Code<Vulnerability>>> value) {
      this.vulnerabilities = value;
      return this;
    }

    /** Sets the medical antecedents. */
    public Builder antecedents(Antecedents value) {
      this.antecedents = value;
      return this;
    }

    /** Sets the pathologies. */
    public Builder pathologies(Pathologies value) {
      this.pathologies = value;
      return this;
    }

    /** Sets the allergies. */
    public Builder allergies(Allergies value) {
      this.allergies = value;
      return this;
    }

    /** Sets the treatments, replacing those set before. */
    public Builder treatments(Collection<Treatment> values) {
      this.treatments = new ArrayList<>(values);
      return this;
    }

    /** Adds one to the treatments. */
    public Builder addTreatment(Treatment value) {
      this.treatments.add(value);
      return this;
    }

    /** Sets the prescriptions, replacing those set before. */
    public Builder prescriptions(Collection<Prescription> values) {
      this.prescriptions = new ArrayList<>(values);
      return this;
    }

    /** Adds one to the prescriptions. */
    public Builder addPrescription(Prescription value) {
      this.prescriptions.add(value);
      return this;
    }

    /** Sets the values measured outside the assessment, replacing those set before. */
    public Builder measurements(Collection<Measurement> values) {
      this.measurements = new ArrayList<>(values);
      return this;
    }

    /** Adds one to the values measured outside the assessment. */
    public Builder addMeasurement(Measurement value) {
      this.measurements.add(value);
      return this;
    }

    /** Sets the disability. */
    public Builder disability(Disability value) {
      this.disability = value;
      return this;
    }

    /** Sets the pregnancies, replacing those set before. */
    public Builder pregnancies(Collection<Pregnancy> values) {
      this.pregnancies = new ArrayList<>(values);
      return this;
    }

    /** Adds one to the pregnancies. */
    public Builder addPregnancy(Pregnancy value) {
      this.pregnancies.add(value);
      return this;
    }

    /** Sets the dated notes, replacing those set before. */
    public Builder notes(Collection<HealthNote> values) {
      this.notes = new ArrayList<>(values);
      return this;
    }

    /** Adds one to the dated notes. */
    public Builder addNote(HealthNote value) {
      this.notes.add(value);
      return this;
    }

    /** Sets the answers to the organisation's own fields. */
    public Builder answers(Answers value) {
      this.answers = value;
      return this;
    }

    /** Sets what a newer version wrote here. */
    public Builder preserved(Preserved value) {
      this.preserved = value;
      return this;
    }

    /** Keeps one property that this version does not know, as JSON text. */
    public Builder preserve(String name, String json) {
      this.preserved = preserved.with(name, json);
      return this;
    }

    /** Returns the value. */
    public HealthFile build() {
      return new HealthFile(this);
    }
  }
}
