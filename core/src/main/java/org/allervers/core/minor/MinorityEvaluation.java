package org.allervers.core.minor;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.allervers.core.answer.Preserved;
import org.allervers.core.code.Code;
import org.allervers.core.time.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * One evaluation of minority and isolation by child protection, from the request to the decision. This class is
 * immutable and thread-safe.
 *
 * @terme évaluation de la minorité et de l'isolement
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), annexe 4; Code de l'action
 *     sociale et des familles, art. L. 221-2-4 et R. 221-11
 */
public final class MinorityEvaluation {

  private final @Nullable LocalDate requestedOn;
  private final @Nullable DateRange shelter;
  private final @Nullable LocalDate appointmentOn;
  private final @Nullable Code<MinorityDecision> decision;
  private final @Nullable LocalDate notifiedOn;
  private final @Nullable LocalDate judgeSeizedOn;
  private final @Nullable LocalDate judgmentOn;
  private final @Nullable Code<MinorityDecision> judgment;
  private final @Nullable LocalDate appealedOn;
  private final @Pattern(regexp = "[0-9][0-9AB][0-9]?") @Nullable String department;
  private final @Size(max = 10000) @Nullable String note;
  private final Preserved preserved;

  private MinorityEvaluation(Builder builder) {
    this.requestedOn = builder.requestedOn;
    this.shelter = builder.shelter;
    this.appointmentOn = builder.appointmentOn;
    this.decision = builder.decision;
    this.notifiedOn = builder.notifiedOn;
    this.judgeSeizedOn = builder.judgeSeizedOn;
    this.judgmentOn = builder.judgmentOn;
    this.judgment = builder.judgment;
    this.appealedOn = builder.appealedOn;
    this.department = builder.department;
    this.note = builder.note;
    this.preserved = builder.preserved;
  }

  /** Returns a builder in which nothing is set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder that starts from this value. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.requestedOn = requestedOn;
    builder.shelter = shelter;
    builder.appointmentOn = appointmentOn;
    builder.decision = decision;
    builder.notifiedOn = notifiedOn;
    builder.judgeSeizedOn = judgeSeizedOn;
    builder.judgmentOn = judgmentOn;
    builder.judgment = judgment;
    builder.appealedOn = appealedOn;
    builder.department = department;
    builder.note = note;
    builder.preserved = preserved;
    return builder;
  }

  /** Returns the day on which the young person asked for it, or empty. */
  public Optional<LocalDate> requestedOn() {
    return requestedOn == null ? Optional.empty() : Optional.of(requestedOn);
  }

  /** Returns the days of emergency shelter, or empty. */
  public Optional<DateRange> shelter() {
    return shelter == null ? Optional.empty() : Optional.of(shelter);
  }

  /** Returns the day of the appointment, or empty. */
  public Optional<LocalDate> appointmentOn() {
    return appointmentOn == null ? Optional.empty() : Optional.of(appointmentOn);
  }

  /** Returns the decision, or empty. */
  public Optional<Code<MinorityDecision>> decision() {
    return decision == null ? Optional.empty() : Optional.of(decision);
  }

  /** Returns the day on which it was notified, or empty. */
  public Optional<LocalDate> notifiedOn() {
    return notifiedOn == null ? Optional.empty() : Optional.of(notifiedOn);
  }

  /** Returns the day on which the children's judge was seized, or empty. */
  public Optional<LocalDate> judgeSeizedOn() {
    return judgeSeizedOn == null ? Optional.empty() : Optional.of(judgeSeizedOn);
  }

  /** Returns the day of the judgment, or empty. */
  public Optional<LocalDate> judgmentOn() {
    return judgmentOn == null ? Optional.empty() : Optional.of(judgmentOn);
  }

  /** Returns what the judge decided, or empty. */
  public Optional<Code<MinorityDecision>> judgment() {
    return judgment == null ? Optional.empty() : Optional.of(judgment);
  }

  /** Returns the day of an appeal, or empty. */
  public Optional<LocalDate> appealedOn() {
    return appealedOn == null ? Optional.empty() : Optional.of(appealedOn);
  }

  /** Returns the code of the department, or empty. */
  public Optional<String> department() {
    return department == null ? Optional.empty() : Optional.of(department);
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
        requestedOn,
        shelter,
        appointmentOn,
        decision,
        notifiedOn,
        judgeSeizedOn,
        judgmentOn,
        judgment,
        appealedOn,
        department,
        note,
        preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof MinorityEvaluation that && components().equals(that.components()));
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "MinorityEvaluation[redacted]";
  }

  /** Builds a {@link MinorityEvaluation}. Not thread-safe. */
  public static final class Builder {
    private @Nullable LocalDate requestedOn;
    private @Nullable DateRange shelter;
    private @Nullable LocalDate appointmentOn;
    private @Nullable Code<MinorityDecision> decision;
    private @Nullable LocalDate notifiedOn;
    private @Nullable LocalDate judgeSeizedOn;
    private @Nullable LocalDate judgmentOn;
    private @Nullable Code<MinorityDecision> judgment;
    private @Nullable LocalDate appealedOn;
    private @Nullable String department;
    private @Nullable String note;
    private Preserved preserved = Preserved.empty();

    /** Creates a builder in which nothing is set. */
    public Builder() {}

    /** Sets the day on which the young person asked for it; null clears it. */
    public Builder requestedOn(@Nullable LocalDate value) {
      this.requestedOn = value;
      return this;
    }

    /** Sets the days of emergency shelter; null clears it. */
    public Builder shelter(@Nullable DateRange value) {
      this.shelter = value;
      return this;
    }

    /** Sets the day of the appointment; null clears it. */
    public Builder appointmentOn(@Nullable LocalDate value) {
      this.appointmentOn = value;
      return this;
    }

    /** Sets the decision; null clears it. */
    public Builder decision(@Nullable Code<MinorityDecision> value) {
      this.decision = value;
      return this;
    }

    /** Sets the day on which it was notified; null clears it. */
    public Builder notifiedOn(@Nullable LocalDate value) {
      this.notifiedOn = value;
      return this;
    }

    /** Sets the day on which the children's judge was seized; null clears it. */
    public Builder judgeSeizedOn(@Nullable LocalDate value) {
      this.judgeSeizedOn = value;
      return this;
    }

    /** Sets the day of the judgment; null clears it. */
    public Builder judgmentOn(@Nullable LocalDate value) {
      this.judgmentOn = value;
      return this;
    }

    /** Sets what the judge decided; null clears it. */
    public Builder judgment(@Nullable Code<MinorityDecision> value) {
      this.judgment = value;
      return this;
    }

    /** Sets the day of an appeal; null clears it. */
    public Builder appealedOn(@Nullable LocalDate value) {
      this.appealedOn = value;
      return this;
    }

    /** Sets the code of the department; null clears it. */
    public Builder department(@Nullable String value) {
      this.department = value;
      return this;
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
    public MinorityEvaluation build() {
      return new MinorityEvaluation(this);
    }
  }
}
