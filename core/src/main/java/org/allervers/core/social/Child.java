package org.allervers.core.social;

import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.allervers.core.answer.Answer;
import org.allervers.core.answer.Preserved;
import org.allervers.core.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A child of the person. A partial date of birth is enough. This class is immutable and thread-safe.
 *
 * @terme enfant
 * @source LEO, rapport d'activité 2022
 */
public final class Child {

  private final Answer<PartialDate> birthDate;
  private final Answer<Boolean> dependent;
  private final Answer<Boolean> livesWithPerson;
  private final Answer<Boolean> entrusted;
  private final @Size(max = 10000) @Nullable String note;
  private final Preserved preserved;

  private Child(Builder builder) {
    this.birthDate = builder.birthDate;
    this.dependent = builder.dependent;
    this.livesWithPerson = builder.livesWithPerson;
    this.entrusted = builder.entrusted;
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
    builder.birthDate = birthDate;
    builder.dependent = dependent;
    builder.livesWithPerson = livesWithPerson;
    builder.entrusted = entrusted;
    builder.note = note;
    builder.preserved = preserved;
    return builder;
  }

  /** Returns the date of birth, as far as it is known. */
  public Answer<PartialDate> birthDate() {
    return birthDate;
  }

  /** Returns whether the person supports the child. */
  public Answer<Boolean> dependent() {
    return dependent;
  }

  /** Returns whether the child lives with the person. */
  public Answer<Boolean> livesWithPerson() {
    return livesWithPerson;
  }

  /** Returns whether the child is entrusted to a service or to somebody else. */
  public Answer<Boolean> entrusted() {
    return entrusted;
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
    return Arrays.asList(birthDate, dependent, livesWithPerson, entrusted, note, preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || (other instanceof Child that && components().equals(that.components()));
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "Child[redacted]";
  }

  /** Builds a {@link Child}. Not thread-safe. */
  public static final class Builder {
    private Answer<PartialDate> birthDate = Answer.notRecorded();
    private Answer<Boolean> dependent = Answer.notRecorded();
    private Answer<Boolean> livesWithPerson = Answer.notRecorded();
    private Answer<Boolean> entrusted = Answer.notRecorded();
    private @Nullable String note;
    private Preserved preserved = Preserved.empty();

    /** Creates a builder in which nothing is set. */
    public Builder() {}

    /** Sets the date of birth, as far as it is known. */
    public Builder birthDate(Answer<PartialDate> value) {
      this.birthDate = value;
      return this;
    }

    /** Sets the date of birth, as far as it is known, known. */
    public Builder birthDate(PartialDate value) {
      return birthDate(Answer.of(value));
    }

    /** Sets whether the person supports the child. */
    public Builder dependent(Answer<Boolean> value) {
      this.dependent = value;
      return this;
    }

    /** Sets whether the person supports the child, known. */
    public Builder dependent(Boolean value) {
      return dependent(Answer.of(value));
    }

    /** Sets whether the child lives with the person. */
    public Builder livesWithPerson(Answer<Boolean> value) {
      this.livesWithPerson = value;
      return this;
    }

    /** Sets whether the child lives with the person, known. */
    public Builder livesWithPerson(Boolean value) {
      return livesWithPerson(Answer.of(value));
    }

    /** Sets whether the child is entrusted to a service or to somebody else. */
    public Builder entrusted(Answer<Boolean> value) {
      this.entrusted = value;
      return this;
    }

    /** Sets whether the child is entrusted to a service or to somebody else, known. */
    public Builder entrusted(Boolean value) {
      return entrusted(Answer.of(value));
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
    public Child build() {
      return new Child(this);
    }
  }
}
