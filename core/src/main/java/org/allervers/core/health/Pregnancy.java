package org.allervers.core.health;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.allervers.core.answer.Answer;
import org.allervers.core.answer.Preserved;
import org.allervers.core.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * One pregnancy. This class is immutable and thread-safe.
 *
 * @terme grossesse
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), annexe 3, questions D2 à D4
 */
public final class Pregnancy {

  private final @Nullable LocalDate declaredOn;
  private final Answer<PartialDate> expected;
  private final Answer<Boolean> followed;
  private final Answer<@Size(max = 200) String> structure;
  private final Answer<Boolean> atRisk;
  private final @Nullable PartialDate ended;
  private final @Size(max = 10000) @Nullable String note;
  private final Preserved preserved;

  private Pregnancy(Builder builder) {
    this.declaredOn = builder.declaredOn;
    this.expected = builder.expected;
    this.followed = builder.followed;
    this.structure = builder.structure;
    this.atRisk = builder.atRisk;
    this.ended = builder.ended;
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
    builder.declaredOn = declaredOn;
    builder.expected = expected;
    builder.followed = followed;
    builder.structure = structure;
    builder.atRisk = atRisk;
    builder.ended = ended;
    builder.note = note;
    builder.preserved = preserved;
    return builder;
  }

  /** Returns the day on which the team learned of it, or empty. */
  public Optional<LocalDate> declaredOn() {
    return declaredOn == null ? Optional.empty() : Optional.of(declaredOn);
  }

  /** Returns the expected date of birth. */
  public Answer<PartialDate> expected() {
    return expected;
  }

  /** Returns whether it is followed medically. */
  public Answer<Boolean> followed() {
    return followed;
  }

  /** Returns where it is followed. */
  public Answer<String> structure() {
    return structure;
  }

  /** Returns whether it is considered at risk. */
  public Answer<Boolean> atRisk() {
    return atRisk;
  }

  /** Returns the date on which it ended; absent while it lasts, or empty. */
  public Optional<PartialDate> ended() {
    return ended == null ? Optional.empty() : Optional.of(ended);
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
    return Arrays.asList(declaredOn, expected, followed, structure, atRisk, ended, note, preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Pregnancy that && components().equals(that.components()));
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "Pregnancy[redacted]";
  }

  /** Builds a {@link Pregnancy}. Not thread-safe. */
  public static final class Builder {
    private @Nullable LocalDate declaredOn;
    private Answer<PartialDate> expected = Answer.notRecorded();
    private Answer<Boolean> followed = Answer.notRecorded();
    private Answer<String> structure = Answer.notRecorded();
    private Answer<Boolean> atRisk = Answer.notRecorded();
    private @Nullable PartialDate ended;
    private @Nullable String note;
    private Preserved preserved = Preserved.empty();

    /** Creates a builder in which nothing is set. */
    public Builder() {}

    /** Sets the day on which the team learned of it; null clears it. */
    public Builder declaredOn(@Nullable LocalDate value) {
      this.declaredOn = value;
      return this;
    }

    /** Sets the expected date of birth. */
    public Builder expected(Answer<PartialDate> value) {
      this.expected = value;
      return this;
    }

    /** Sets the expected date of birth, known. */
    public Builder expected(PartialDate value) {
      return expected(Answer.of(value));
    }

    /** Sets whether it is followed medically. */
    public Builder followed(Answer<Boolean> value) {
      this.followed = value;
      return this;
    }

    /** Sets whether it is followed medically, known. */
    public Builder followed(Boolean value) {
      return followed(Answer.of(value));
    }

    /** Sets where it is followed. */
    public Builder structure(Answer<String> value) {
      this.structure = value;
      return this;
    }

    /** Sets where it is followed, known. */
    public Builder structure(String value) {
      return structure(Answer.of(value));
    }

    /** Sets whether it is considered at risk. */
    public Builder atRisk(Answer<Boolean> value) {
      this.atRisk = value;
      return this;
    }

    /** Sets whether it is considered at risk, known. */
    public Builder atRisk(Boolean value) {
      return atRisk(Answer.of(value));
    }

    /** Sets the date on which it ended; absent while it lasts; null clears it. */
    public Builder ended(@Nullable PartialDate value) {
      this.ended = value;
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
    public Pregnancy build() {
      return new Pregnancy(this);
    }
  }
}
