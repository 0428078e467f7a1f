package org.allervers.core.health;

import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.allervers.core.answer.Answer;
import org.allervers.core.answer.Preserved;
import org.allervers.core.code.Code;
import org.allervers.core.time.History;
import org.allervers.core.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Who follows the person medically. This class is immutable and thread-safe.
 *
 * @terme suivi médical
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), typologie des données
 */
public final class MedicalFollowUp {

  private static final MedicalFollowUp EMPTY = builder().build();

  private final Answer<@Size(max = 200) String> structure;
  private final History<Code<AttendingDoctor>> attendingDoctor;
  private final Answer<@Size(max = 200) String> doctorName;
  private final Answer<@Size(max = 200) String> pharmacy;
  private final Answer<PartialDate> lastVisit;
  private final @Size(max = 10000) @Nullable String note;
  private final Preserved preserved;

  private MedicalFollowUp(Builder builder) {
    this.structure = builder.structure;
    this.attendingDoctor = builder.attendingDoctor;
    this.doctorName = builder.doctorName;
    this.pharmacy = builder.pharmacy;
    this.lastVisit = builder.lastVisit;
    this.note = builder.note;
    this.preserved = builder.preserved;
  }

  /** Returns a builder in which nothing is set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns the instance in which nothing is recorded. */
  public static MedicalFollowUp empty() {
    return EMPTY;
  }

  /** Returns a builder that starts from this value. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.structure = structure;
    builder.attendingDoctor = attendingDoctor;
    builder.doctorName = doctorName;
    builder.pharmacy = pharmacy;
    builder.lastVisit = lastVisit;
    builder.note = note;
    builder.preserved = preserved;
    return builder;
  }

  /** Returns the structure of medical follow-up. */
  public Answer<String> structure() {
    return structure;
  }

  /** Returns who acts as attending doctor, as it changes. */
  public History<Code<AttendingDoctor>> attendingDoctor() {
    return attendingDoctor;
  }

  /** Returns the name of the attending doctor. */
  public Answer<String> doctorName() {
    return doctorName;
  }

  /** Returns the pharmacy in use. */
  public Answer<String> pharmacy() {
    return pharmacy;
  }

  /** Returns the date of the last visit to a doctor, as far as it is known. */
  public Answer<PartialDate> lastVisit() {
    return lastVisit;
  }

  /** Returns what else is worth knowing, or empty. */
  public Optional<String> note() {
    return note == null ? Optional.empty() : Optional.of(note);
  }

  /** Returns what a newer version wrote here, untouched. */
  public Preserved preserved() {
    return preserved;
  }

  private List<@Nullable Object> components() {
    return Arrays.asList(
        structure, attendingDoctor, doctorName, pharmacy, lastVisit, note, preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof MedicalFollowUp that && components().equals(that.components()));
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "MedicalFollowUp[redacted]";
  }

  /** Builds a {@link MedicalFollowUp}. Not thread-safe. */
  public static final class Builder {
    private Answer<String> structure = Answer.notRecorded();
    private History<Code<AttendingDoctor>> attendingDoctor = History.empty();
    private Answer<String> doctorName = Answer.notRecorded();
    private Answer<String> pharmacy = Answer.notRecorded();
    private Answer<PartialDate> lastVisit = Answer.notRecorded();
    private @Nullable String note;
    private Preserved preserved = Preserved.empty();

    /** Creates a builder in which nothing is set. */
    public Builder() {}

    /** Sets the structure of medical follow-up. */
    public Builder structure(Answer<String> value) {
      this.structure = value;
      return this;
    }

    /** Sets the structure of medical follow-up, known. */
    public Builder structure(String value) {
      return structure(Answer.of(value));
    }

    /** Sets who acts as attending doctor, as it changes. */
    public Builder attendingDoctor(History<Code<AttendingDoctor>> value) {
      this.attendingDoctor = value;
      return this;
    }

    /** Sets the name of the attending doctor. */
    public Builder doctorName(Answer<String> value) {
      this.doctorName = value;
      return this;
    }

    /** Sets the name of the attending doctor, known. */
    public Builder doctorName(String value) {
      return doctorName(Answer.of(value));
    }

    /** Sets the pharmacy in use. */
    public Builder pharmacy(Answer<String> value) {
      this.pharmacy = value;
      return this;
    }

    /** Sets the pharmacy in use, known. */
    public Builder pharmacy(String value) {
      return pharmacy(Answer.of(value));
    }

    /** Sets the date of the last visit to a doctor, as far as it is known. */
    public Builder lastVisit(Answer<PartialDate> value) {
      this.lastVisit = value;
      return this;
    }

    /** Sets the date of the last visit to a doctor, as far as it is known, known. */
    public Builder lastVisit(PartialDate value) {
      return lastVisit(Answer.of(value));
    }

    /** Sets what else is worth knowing; null clears it. */
    public Builder note(@Nullable String value) {
      this.note = value;
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
    public MedicalFollowUp build() {
      return new MedicalFollowUp(this);
    }
  }
}
