package org.allervers.core.health;

import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
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
  private final Answer<PartialDate> on;
  private final Answer<@Size(max = 100) String> batch;
  private final Answer<@Size(max = 2000) String> note;
  private final Preserved preserved;

  private Immunisation(Builder builder) {
    this.vaccine = Objects.requireNonNull(builder.vaccine);
    this.on = builder.on;
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
    builder.on = on;
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
  public Answer<PartialDate> on() {
    return on;
  }

  /** Returns the batch number. */
  public Answer<String> batch() {
    return batch;
  }

  /** Returns anything worth knowing. */
  public Answer<String> note() {
    return note;
  }

  /** Returns what a newer version wrote here, untouched. */
  public Preserved preserved() {
    return preserved;
  }

  private List<@Nullable Object> components() {
    return Arrays.asList(vaccine, on, batch, note, preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Immunisation that && components().equals(that.components());
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
    private Answer<PartialDate> on = Answer.notRecorded();
    private Answer<String> batch = Answer.notRecorded();
    private Answer<String> note = Answer.notRecorded();
    private Preserved preserved = Preserved.empty();

    /** Creates a builder in which nothing is set. */
    public Builder() {}

    /** Sets the vaccine. Required. */
    public Builder vaccine(Code<Vaccine> value) {
      this.vaccine = value;
      return this;
    }

    /** Sets the date of the dose, as far as it is known. */
    public Builder on(Answer<PartialDate> value) {
      this.on = value;
      return this;
    }

    /** Sets the date of the dose, as far as it is known, known. */
    public Builder on(PartialDate value) {
      return on(Answer.of(value));
    }

    /** Sets the batch number. */
    public Builder batch(Answer<String> value) {
      this.batch = value;
      return this;
    }

    /** Sets the batch number, known. */
    public Builder batch(String value) {
      return batch(Answer.of(value));
    }

    /** Sets anything worth knowing. */
    public Builder note(Answer<String> value) {
      this.note = value;
      return this;
    }

    /** Sets anything worth knowing, known. */
    public Builder note(String value) {
      return note(Answer.of(value));
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
