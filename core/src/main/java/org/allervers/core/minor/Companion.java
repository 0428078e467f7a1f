package org.allervers.core.minor;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.allervers.core.answer.Answer;
import org.allervers.core.answer.IncompleteException;
import org.allervers.core.answer.Preserved;
import org.allervers.core.code.Code;
import org.allervers.core.identity.Relationship;
import org.jspecify.annotations.Nullable;

/**
 * The adult of the minor's choice who was present. That they are of age is what counts; their name is not required.
 * This class is immutable and thread-safe.
 *
 * @terme personne majeure accompagnante
 * @source Code de la santé publique, art. L. 1111-5 et L. 1111-5-1
 */
public final class Companion {

  private final LocalDate date;
  private final @Nullable Boolean adultAttested;
  private final @Nullable Boolean birthDateChecked;
  private final @Nullable Boolean chosenByMinor;
  private final Answer<Code<Relationship>> relationship;
  private final Answer<@Size(max = 200) String> name;
  private final @Size(max = 10000) @Nullable String note;
  private final Preserved preserved;

  private Companion(Builder builder) {
    this.date = Objects.requireNonNull(builder.date);
    this.adultAttested = builder.adultAttested;
    this.birthDateChecked = builder.birthDateChecked;
    this.chosenByMinor = builder.chosenByMinor;
    this.relationship = builder.relationship;
    this.name = builder.name;
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
    builder.date = date;
    builder.adultAttested = adultAttested;
    builder.birthDateChecked = birthDateChecked;
    builder.chosenByMinor = chosenByMinor;
    builder.relationship = relationship;
    builder.name = name;
    builder.note = note;
    builder.preserved = preserved;
    return builder;
  }

  /** Returns the day on which they were present. */
  public LocalDate date() {
    return date;
  }

  /** Returns whether they attested that they are of age, or empty. */
  public Optional<Boolean> adultAttested() {
    return adultAttested == null ? Optional.empty() : Optional.of(adultAttested);
  }

  /** Returns whether their date of birth was checked, or empty. */
  public Optional<Boolean> birthDateChecked() {
    return birthDateChecked == null ? Optional.empty() : Optional.of(birthDateChecked);
  }

  /** Returns whether the minor chose them, or empty. */
  public Optional<Boolean> chosenByMinor() {
    return chosenByMinor == null ? Optional.empty() : Optional.of(chosenByMinor);
  }

  /** Returns who they are to the minor. */
  public Answer<Code<Relationship>> relationship() {
    return relationship;
  }

  /** Returns their name, where they gave it. */
  public Answer<String> name() {
    return name;
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
        date, adultAttested, birthDateChecked, chosenByMinor, relationship, name, note, preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Companion that && components().equals(that.components()));
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "Companion[redacted]";
  }

  /** Builds a {@link Companion}. Not thread-safe. */
  public static final class Builder {
    private @Nullable LocalDate date;
    private @Nullable Boolean adultAttested;
    private @Nullable Boolean birthDateChecked;
    private @Nullable Boolean chosenByMinor;
    private Answer<Code<Relationship>> relationship = Answer.notRecorded();
    private Answer<String> name = Answer.notRecorded();
    private @Nullable String note;
    private Preserved preserved = Preserved.empty();

    /** Creates a builder in which nothing is set. */
    public Builder() {}

    /** Sets the day on which they were present. Required. */
    public Builder date(LocalDate value) {
      this.date = value;
      return this;
    }

    /** Sets whether they attested that they are of age; null clears it. */
    public Builder adultAttested(@Nullable Boolean value) {
      this.adultAttested = value;
      return this;
    }

    /** Sets whether their date of birth was checked; null clears it. */
    public Builder birthDateChecked(@Nullable Boolean value) {
      this.birthDateChecked = value;
      return this;
    }

    /** Sets whether the minor chose them; null clears it. */
    public Builder chosenByMinor(@Nullable Boolean value) {
      this.chosenByMinor = value;
      return this;
    }

    /** Sets who they are to the minor. */
    public Builder relationship(Answer<Code<Relationship>> value) {
      this.relationship = value;
      return this;
    }

    /** Sets who they are to the minor, known. */
    public Builder relationship(Code<Relationship> value) {
      return relationship(Answer.of(value));
    }

    /** Sets their name, where they gave it. */
    public Builder name(Answer<String> value) {
      this.name = value;
      return this;
    }

    /** Sets their name, where they gave it, known. */
    public Builder name(String value) {
      return name(Answer.of(value));
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

    /**
     * Returns the value.
     *
     * @throws IncompleteException if a required part is missing; it lists all of them
     */
    public Companion build() {
      List<String> missing = new ArrayList<>();
      if (date == null) {
        missing.add("date");
      }
      if (!missing.isEmpty()) {
        throw new IncompleteException("Companion", missing);
      }
      return new Companion(this);
    }
  }
}
