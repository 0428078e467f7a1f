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
import org.allervers.core.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A medicine or another treatment that the person takes or took. This class is immutable and thread-safe.
 *
 * @terme traitement
 * @source Mano 1.309, champs par défaut
 */
public final class Treatment {

  private final @Size(max = 200) String name;
  private final Answer<@Size(max = 200) String> dose;
  private final Answer<@Size(max = 200) String> frequency;
  private final Answer<@Size(max = 2000) String> indication;
  private final Answer<@Size(max = 200) String> prescriber;
  private final Answer<PartialDate> start;
  private final @Nullable PartialDate lastDay;
  private final Answer<Boolean> interrupted;
  private final Answer<Boolean> chronic;
  private final Answer<Boolean> preparedByTeam;
  private final @Size(max = 10000) @Nullable String note;
  private final Preserved preserved;

  private Treatment(Builder builder) {
    this.name = Objects.requireNonNull(builder.name);
    this.dose = builder.dose;
    this.frequency = builder.frequency;
    this.indication = builder.indication;
    this.prescriber = builder.prescriber;
    this.start = builder.start;
    this.lastDay = builder.lastDay;
    this.interrupted = builder.interrupted;
    this.chronic = builder.chronic;
    this.preparedByTeam = builder.preparedByTeam;
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
    builder.name = name;
    builder.dose = dose;
    builder.frequency = frequency;
    builder.indication = indication;
    builder.prescriber = prescriber;
    builder.start = start;
    builder.lastDay = lastDay;
    builder.interrupted = interrupted;
    builder.chronic = chronic;
    builder.preparedByTeam = preparedByTeam;
    builder.note = note;
    builder.preserved = preserved;
    return builder;
  }

  /** Returns the name. */
  public String name() {
    return name;
  }

  /** Returns the dose. */
  public Answer<String> dose() {
    return dose;
  }

  /** Returns how often it is taken. */
  public Answer<String> frequency() {
    return frequency;
  }

  /** Returns what it is for. */
  public Answer<String> indication() {
    return indication;
  }

  /** Returns who prescribed it. */
  public Answer<String> prescriber() {
    return prescriber;
  }

  /** Returns the first day, as far as it is known. */
  public Answer<PartialDate> start() {
    return start;
  }

  /** Returns the last day, as far as it is known; absent while it goes on, or empty. */
  public Optional<PartialDate> lastDay() {
    return lastDay == null ? Optional.empty() : Optional.of(lastDay);
  }

  /** Returns whether it was broken off. */
  public Answer<Boolean> interrupted() {
    return interrupted;
  }

  /** Returns whether it is a long-term treatment. */
  public Answer<Boolean> chronic() {
    return chronic;
  }

  /** Returns whether the team prepares or delivers it. */
  public Answer<Boolean> preparedByTeam() {
    return preparedByTeam;
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
        name,
        dose,
        frequency,
        indication,
        prescriber,
        start,
        lastDay,
        interrupted,
        chronic,
        preparedByTeam,
        note,
        preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Treatment that && components().equals(that.components()));
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "Treatment[redacted]";
  }

  /** Builds a {@link Treatment}. Not thread-safe. */
  public static final class Builder {
    private @Nullable String name;
    private Answer<String> dose = Answer.notRecorded();
    private Answer<String> frequency = Answer.notRecorded();
    private Answer<String> indication = Answer.notRecorded();
    private Answer<String> prescriber = Answer.notRecorded();
    private Answer<PartialDate> start = Answer.notRecorded();
    private @Nullable PartialDate lastDay;
    private Answer<Boolean> interrupted = Answer.notRecorded();
    private Answer<Boolean> chronic = Answer.notRecorded();
    private Answer<Boolean> preparedByTeam = Answer.notRecorded();
    private @Nullable String note;
    private Preserved preserved = Preserved.empty();

    /** Creates a builder in which nothing is set. */
    public Builder() {}

    /** Sets the name. Required. */
    public Builder name(String value) {
      this.name = value;
      return this;
    }

    /** Sets the dose. */
    public Builder dose(Answer<String> value) {
      this.dose = value;
      return this;
    }

    /** Sets the dose, known. */
    public Builder dose(String value) {
      return dose(Answer.of(value));
    }

    /** Sets how often it is taken. */
    public Builder frequency(Answer<String> value) {
      this.frequency = value;
      return this;
    }

    /** Sets how often it is taken, known. */
    public Builder frequency(String value) {
      return frequency(Answer.of(value));
    }

    /** Sets what it is for. */
    public Builder indication(Answer<String> value) {
      this.indication = value;
      return this;
    }

    /** Sets what it is for, known. */
    public Builder indication(String value) {
      return indication(Answer.of(value));
    }

    /** Sets who prescribed it. */
    public Builder prescriber(Answer<String> value) {
      this.prescriber = value;
      return this;
    }

    /** Sets who prescribed it, known. */
    public Builder prescriber(String value) {
      return prescriber(Answer.of(value));
    }

    /** Sets the first day, as far as it is known. */
    public Builder start(Answer<PartialDate> value) {
      this.start = value;
      return this;
    }

    /** Sets the first day, as far as it is known, known. */
    public Builder start(PartialDate value) {
      return start(Answer.of(value));
    }

    /** Sets the last day, as far as it is known; absent while it goes on; null clears it. */
    public Builder lastDay(@Nullable PartialDate value) {
      this.lastDay = value;
      return this;
    }

    /** Sets whether it was broken off. */
    public Builder interrupted(Answer<Boolean> value) {
      this.interrupted = value;
      return this;
    }

    /** Sets whether it was broken off, known. */
    public Builder interrupted(Boolean value) {
      return interrupted(Answer.of(value));
    }

    /** Sets whether it is a long-term treatment. */
    public Builder chronic(Answer<Boolean> value) {
      this.chronic = value;
      return this;
    }

    /** Sets whether it is a long-term treatment, known. */
    public Builder chronic(Boolean value) {
      return chronic(Answer.of(value));
    }

    /** Sets whether the team prepares or delivers it. */
    public Builder preparedByTeam(Answer<Boolean> value) {
      this.preparedByTeam = value;
      return this;
    }

    /** Sets whether the team prepares or delivers it, known. */
    public Builder preparedByTeam(Boolean value) {
      return preparedByTeam(Answer.of(value));
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
    public Treatment build() {
      List<String> missing = new ArrayList<>();
      if (name == null) {
        missing.add("nom");
      }
      if (!missing.isEmpty()) {
        throw new IncompleteException("Treatment", missing);
      }
      return new Treatment(this);
    }
  }
}
