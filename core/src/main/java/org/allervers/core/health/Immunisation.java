package org.allervers.core.health;

import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.allervers.core.answer.Answer;
import org.allervers.core.answer.IncompleteException;
import org.allervers.core.answer.Preserved;
import org.allervers.core.code.Code;
import org.allervers.core.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * One dose of a vaccine. This class is immutable and thread-safe.
 *
 * @terme vaccin reçu
 */
public final class Immunisation {

  private final Code<Vaccine> vaccine;
  private final Answer<PartialDate> date;
  private final @Size(max = 100) @Nullable String batch;
  private final @Size(max = 10000) @Nullable String note;
  private final Preserved preserved;

  private Immunisation(Builder builder) {
    this.vaccine = Objects.requireNonNull(builder.vaccine);
    this.date = builder.date;
    this.batch = builder.batch;
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
    builder.vaccine = vaccine;
    builder.date = date;
    builder.batch = batch;
    builder.note = note;
    builder.preserved = preserved;
    return builder;
  }

  /** Returns the vaccine. */
  public Code<Vaccine> vaccine() {
    return vaccine;
  }

  /** Returns the date of the dose, as far as it is known. */
  public Answer<PartialDate> date() {
    return date;
  }

  /** Returns the batch number, or empty. */
  public Optional<String> batch() {
    return batch == null ? Optional.empty() : Optional.of(batch);
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
    return Arrays.asList(vaccine, date, batch, note, preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Immunisation that && components().equals(that.components()));
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "Immunisation[redacted]";
  }

  /** Builds a {@link Immunisation}. Not thread-safe. */
  public static final class Builder {
    private @Nullable Code<Vaccine> vaccine;
    private Answer<PartialDate> date = Answer.notRecorded();
    private @Nullable String batch;
    private @Nullable String note;
    private Preserved preserved = Preserved.empty();

    /** Creates a builder in which nothing is set. */
    public Builder() {}

    /** Sets the vaccine. Required. */
    public Builder vaccine(Code<Vaccine> value) {
      this.vaccine = value;
      return this;
    }

    /** Sets the date of the dose, as far as it is known. */
    public Builder date(Answer<PartialDate> value) {
      this.date = value;
      return this;
    }

    /** Sets the date of the dose, as far as it is known, known. */
    public Builder date(PartialDate value) {
      return date(Answer.of(value));
    }

    /** Sets the batch number; null clears it. */
    public Builder batch(@Nullable String value) {
      this.batch = value;
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
    public Immunisation build() {
      List<String> missing = new ArrayList<>();
      if (vaccine == null) {
        missing.add("vaccin");
      }
      if (!missing.isEmpty()) {
        throw new IncompleteException("Immunisation", missing);
      }
      return new Immunisation(this);
    }
  }
}
