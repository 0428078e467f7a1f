package org.allervers.core.social;

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
 * A postal address that an organism gives to a person without a stable home. This class is immutable and thread-safe.
 *
 * @terme domiciliation
 * @source Code de l'action sociale et des familles, art. L. 264-1
 */
public final class Domiciliation {

  private final Answer<@Size(max = 200) String> organism;
  private final Answer<@Size(max = 500) String> address;
  private final Answer<PartialDate> since;
  private final @Nullable LocalDate lastDay;
  private final @Size(max = 10000) @Nullable String note;
  private final Preserved preserved;

  private Domiciliation(Builder builder) {
    this.organism = builder.organism;
    this.address = builder.address;
    this.since = builder.since;
    this.lastDay = builder.lastDay;
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
    builder.organism = organism;
    builder.address = address;
    builder.since = since;
    builder.lastDay = lastDay;
    builder.note = note;
    builder.preserved = preserved;
    return builder;
  }

  /** Returns the organism that gives the address. */
  public Answer<String> organism() {
    return organism;
  }

  /** Returns the address. */
  public Answer<String> address() {
    return address;
  }

  /** Returns the date since which the address holds. */
  public Answer<PartialDate> since() {
    return since;
  }

  /** Returns the last day on which it holds, or empty. */
  public Optional<LocalDate> lastDay() {
    return lastDay == null ? Optional.empty() : Optional.of(lastDay);
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
    return Arrays.asList(organism, address, since, lastDay, note, preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Domiciliation that && components().equals(that.components()));
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "Domiciliation[redacted]";
  }

  /** Builds a {@link Domiciliation}. Not thread-safe. */
  public static final class Builder {
    private Answer<String> organism = Answer.notRecorded();
    private Answer<String> address = Answer.notRecorded();
    private Answer<PartialDate> since = Answer.notRecorded();
    private @Nullable LocalDate lastDay;
    private @Nullable String note;
    private Preserved preserved = Preserved.empty();

    /** Creates a builder in which nothing is set. */
    public Builder() {}

    /** Sets the organism that gives the address. */
    public Builder organism(Answer<String> value) {
      this.organism = value;
      return this;
    }

    /** Sets the organism that gives the address, known. */
    public Builder organism(String value) {
      return organism(Answer.of(value));
    }

    /** Sets the address. */
    public Builder address(Answer<String> value) {
      this.address = value;
      return this;
    }

    /** Sets the address, known. */
    public Builder address(String value) {
      return address(Answer.of(value));
    }

    /** Sets the date since which the address holds. */
    public Builder since(Answer<PartialDate> value) {
      this.since = value;
      return this;
    }

    /** Sets the date since which the address holds, known. */
    public Builder since(PartialDate value) {
      return since(Answer.of(value));
    }

    /** Sets the last day on which it holds; null clears it. */
    public Builder lastDay(@Nullable LocalDate value) {
      this.lastDay = value;
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
    public Domiciliation build() {
      return new Domiciliation(this);
    }
  }
}
