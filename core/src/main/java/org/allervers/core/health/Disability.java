package org.allervers.core.health;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.allervers.core.answer.Answer;
import org.allervers.core.answer.Preserved;
import org.jspecify.annotations.Nullable;

/**
 * Disability and what the disability office granted. This class is immutable and thread-safe.
 *
 * @terme handicap, dossier MDPH
 * @source Mano 1.309, champs par défaut
 */
public final class Disability {

  private static final Disability EMPTY = builder().build();

  private final Answer<Boolean> present;
  private final Answer<Boolean> officeFile;
  private final Answer<@Min(0) @Max(100) Integer> rate;
  private final Answer<@Size(max = 2000) String> grants;
  private final @Nullable LocalDate lastDay;
  private final @Size(max = 10000) @Nullable String note;
  private final Preserved preserved;

  private Disability(Builder builder) {
    this.present = builder.present;
    this.officeFile = builder.officeFile;
    this.rate = builder.rate;
    this.grants = builder.grants;
    this.lastDay = builder.lastDay;
    this.note = builder.note;
    this.preserved = builder.preserved;
  }

  /** Returns a builder in which nothing is set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns the instance in which nothing is recorded. */
  public static Disability empty() {
    return EMPTY;
  }

  /** Returns a builder that starts from this value. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.present = present;
    builder.officeFile = officeFile;
    builder.rate = rate;
    builder.grants = grants;
    builder.lastDay = lastDay;
    builder.note = note;
    builder.preserved = preserved;
    return builder;
  }

  /** Returns whether the person lives with a disability. */
  public Answer<Boolean> present() {
    return present;
  }

  /** Returns whether a file is open at the MDPH. */
  public Answer<Boolean> officeFile() {
    return officeFile;
  }

  /** Returns the recognised rate, in percent from 0 to 100. */
  public Answer<Integer> rate() {
    return rate;
  }

  /** Returns what was granted. */
  public Answer<String> grants() {
    return grants;
  }

  /** Returns the last day on which the grant holds, or empty. */
  public Optional<LocalDate> lastDay() {
    return lastDay == null ? Optional.empty() : Optional.of(lastDay);
  }

  /** Returns what it means in daily life, or empty. */
  public Optional<String> note() {
    return note == null ? Optional.empty() : Optional.of(note);
  }

  /** Returns what a newer version wrote here, untouched. */
  public Preserved preserved() {
    return preserved;
  }

  private List<@Nullable Object> components() {
    return Arrays.asList(present, officeFile, rate, grants, lastDay, note, preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Disability that && components().equals(that.components()));
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "Disability[redacted]";
  }

  /** Builds a {@link Disability}. Not thread-safe. */
  public static final class Builder {
    private Answer<Boolean> present = Answer.notRecorded();
    private Answer<Boolean> officeFile = Answer.notRecorded();
    private Answer<Integer> rate = Answer.notRecorded();
    private Answer<String> grants = Answer.notRecorded();
    private @Nullable LocalDate lastDay;
    private @Nullable String note;
    private Preserved preserved = Preserved.empty();

    /** Creates a builder in which nothing is set. */
    public Builder() {}

    /** Sets whether the person lives with a disability. */
    public Builder present(Answer<Boolean> value) {
      this.present = value;
      return this;
    }

    /** Sets whether the person lives with a disability, known. */
    public Builder present(Boolean value) {
      return present(Answer.of(value));
    }

    /** Sets whether a file is open at the MDPH. */
    public Builder officeFile(Answer<Boolean> value) {
      this.officeFile = value;
      return this;
    }

    /** Sets whether a file is open at the MDPH, known. */
    public Builder officeFile(Boolean value) {
      return officeFile(Answer.of(value));
    }

    /** Sets the recognised rate, in percent from 0 to 100. */
    public Builder rate(Answer<Integer> value) {
      this.rate = value;
      return this;
    }

    /** Sets the recognised rate, in percent from 0 to 100, known. */
    public Builder rate(Integer value) {
      return rate(Answer.of(value));
    }

    /** Sets what was granted. */
    public Builder grants(Answer<String> value) {
      this.grants = value;
      return this;
    }

    /** Sets what was granted, known. */
    public Builder grants(String value) {
      return grants(Answer.of(value));
    }

    /** Sets the last day on which the grant holds; null clears it. */
    public Builder lastDay(@Nullable LocalDate value) {
      this.lastDay = value;
      return this;
    }

    /** Sets what it means in daily life; null clears it. */
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
    public Disability build() {
      return new Disability(this);
    }
  }
}
