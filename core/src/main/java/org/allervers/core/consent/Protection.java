package org.allervers.core.consent;

import jakarta.validation.Valid;
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
import org.allervers.core.identity.Contact;
import org.allervers.core.time.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * A legal protection measure of an adult. Representation for decisions about the person is a fact of the judgment: no
 * measure implies it. This class is immutable and thread-safe.
 *
 * @terme mesure de protection
 * @source Code civil, art. 433 à 515, notamment art. 459
 */
public final class Protection {

  private final Code<ProtectionMeasure> measure;
  private final Answer<Boolean> coversPerson;
  private final Answer<Boolean> coversProperty;
  private final Answer<Boolean> representationForPerson;
  private final @Nullable DateRange mandate;
  private final @Nullable LocalDate orderedOn;
  private final @Size(max = 200) @Nullable String court;
  private final @Nullable @Valid Contact representative;
  private final @Size(max = 200) @Nullable String structure;
  private final @Size(max = 10000) @Nullable String note;
  private final Preserved preserved;

  private Protection(Builder builder) {
    this.measure = Objects.requireNonNull(builder.measure);
    this.coversPerson = builder.coversPerson;
    this.coversProperty = builder.coversProperty;
    this.representationForPerson = builder.representationForPerson;
    this.mandate = builder.mandate;
    this.orderedOn = builder.orderedOn;
    this.court = builder.court;
    this.representative = builder.representative;
    this.structure = builder.structure;
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
    builder.measure = measure;
    builder.coversPerson = coversPerson;
    builder.coversProperty = coversProperty;
    builder.representationForPerson = representationForPerson;
    builder.mandate = mandate;
    builder.orderedOn = orderedOn;
    builder.court = court;
    builder.representative = representative;
    builder.structure = structure;
    builder.note = note;
    builder.preserved = preserved;
    return builder;
  }

  /** Returns the measure. */
  public Code<ProtectionMeasure> measure() {
    return measure;
  }

  /** Returns whether it covers decisions about the person. */
  public Answer<Boolean> coversPerson() {
    return coversPerson;
  }

  /** Returns whether it covers property. */
  public Answer<Boolean> coversProperty() {
    return coversProperty;
  }

  /** Returns whether the judge ordered representation for decisions about the person. */
  public Answer<Boolean> representationForPerson() {
    return representationForPerson;
  }

  /** Returns the days for which it was ordered, or empty. */
  public Optional<DateRange> mandate() {
    return mandate == null ? Optional.empty() : Optional.of(mandate);
  }

  /** Returns the day of the judgment, or empty. */
  public Optional<LocalDate> orderedOn() {
    return orderedOn == null ? Optional.empty() : Optional.of(orderedOn);
  }

  /** Returns the court, or empty. */
  public Optional<String> court() {
    return court == null ? Optional.empty() : Optional.of(court);
  }

  /** Returns the representative and how to reach them, or empty. */
  public Optional<Contact> representative() {
    return representative == null ? Optional.empty() : Optional.of(representative);
  }

  /** Returns the structure of the representative, or empty. */
  public Optional<String> structure() {
    return structure == null ? Optional.empty() : Optional.of(structure);
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
        measure,
        coversPerson,
        coversProperty,
        representationForPerson,
        mandate,
        orderedOn,
        court,
        representative,
        structure,
        note,
        preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Protection that && components().equals(that.components()));
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "Protection[redacted]";
  }

  /** Builds a {@link Protection}. Not thread-safe. */
  public static final class Builder {
    private @Nullable Code<ProtectionMeasure> measure;
    private Answer<Boolean> coversPerson = Answer.notRecorded();
    private Answer<Boolean> coversProperty = Answer.notRecorded();
    private Answer<Boolean> representationForPerson = Answer.notRecorded();
    private @Nullable DateRange mandate;
    private @Nullable LocalDate orderedOn;
    private @Nullable String court;
    private @Nullable Contact representative;
    private @Nullable String structure;
    private @Nullable String note;
    private Preserved preserved = Preserved.empty();

    /** Creates a builder in which nothing is set. */
    public Builder() {}

    /** Sets the measure. Required. */
    public Builder measure(Code<ProtectionMeasure> value) {
      this.measure = value;
      return this;
    }

    /** Sets whether it covers decisions about the person. */
    public Builder coversPerson(Answer<Boolean> value) {
      this.coversPerson = value;
      return this;
    }

    /** Sets whether it covers decisions about the person, known. */
    public Builder coversPerson(Boolean value) {
      return coversPerson(Answer.of(value));
    }

    /** Sets whether it covers property. */
    public Builder coversProperty(Answer<Boolean> value) {
      this.coversProperty = value;
      return this;
    }

    /** Sets whether it covers property, known. */
    public Builder coversProperty(Boolean value) {
      return coversProperty(Answer.of(value));
    }

    /** Sets whether the judge ordered representation for decisions about the person. */
    public Builder representationForPerson(Answer<Boolean> value) {
      this.representationForPerson = value;
      return this;
    }

    /** Sets whether the judge ordered representation for decisions about the person, known. */
    public Builder representationForPerson(Boolean value) {
      return representationForPerson(Answer.of(value));
    }

    /** Sets the days for which it was ordered; null clears it. */
    public Builder mandate(@Nullable DateRange value) {
      this.mandate = value;
      return this;
    }

    /** Sets the day of the judgment; null clears it. */
    public Builder orderedOn(@Nullable LocalDate value) {
      this.orderedOn = value;
      return this;
    }

    /** Sets the court; null clears it. */
    public Builder court(@Nullable String value) {
      this.court = value;
      return this;
    }

    /** Sets the representative and how to reach them; null clears it. */
    public Builder representative(@Nullable Contact value) {
      this.representative = value;
      return this;
    }

    /** Sets the structure of the representative; null clears it. */
    public Builder structure(@Nullable String value) {
      this.structure = value;
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

    /**
     * Returns the value.
     *
     * @throws IncompleteException if a required part is missing; it lists all of them
     */
    public Protection build() {
      List<String> missing = new ArrayList<>();
      if (measure == null) {
        missing.add("mesure");
      }
      if (!missing.isEmpty()) {
        throw new IncompleteException("Protection", missing);
      }
      return new Protection(this);
    }
  }
}
