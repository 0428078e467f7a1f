package org.allervers.core.episode;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.allervers.core.answer.Answer;
import org.allervers.core.answer.Preserved;
import org.jspecify.annotations.Nullable;

/**
 * The evaluation of a request by the team, alone or with partners. This class is immutable and thread-safe.
 *
 * @terme évaluation de la demande
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), modalités d'intervention
 */
public final class Evaluation {

  private final @Nullable LocalDate startedOn;
  private final List<@Valid Meeting> meetings;
  private final List<@Size(max = 200) String> partners;
  private final List<@Size(max = 80) String> professionals;
  private final Answer<Boolean> personAgrees;
  private final @Nullable LocalDate concludedOn;
  private final @Size(max = 10000) @Nullable String conclusions;
  private final Preserved preserved;

  private Evaluation(Builder builder) {
    this.startedOn = builder.startedOn;
    this.meetings = List.copyOf(builder.meetings);
    this.partners = List.copyOf(builder.partners);
    this.professionals = List.copyOf(builder.professionals);
    this.personAgrees = builder.personAgrees;
    this.concludedOn = builder.concludedOn;
    this.conclusions = builder.conclusions;
    this.preserved = builder.preserved;
  }

  /** Returns a builder in which nothing is set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder that starts from this value. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.startedOn = startedOn;
    builder.meetings = new ArrayList<>(meetings);
    builder.partners = new ArrayList<>(partners);
    builder.professionals = new ArrayList<>(professionals);
    builder.personAgrees = personAgrees;
    builder.concludedOn = concludedOn;
    builder.conclusions = conclusions;
    builder.preserved = preserved;
    return builder;
  }

  /** Returns the day on which it began, or empty. */
  public Optional<LocalDate> startedOn() {
    return startedOn == null ? Optional.empty() : Optional.of(startedOn);
  }

  /** Returns the meetings held. */
  public List<Meeting> meetings() {
    return meetings;
  }

  /** Returns the partners who evaluated with the team. */
  public List<String> partners() {
    return partners;
  }

  /** Returns the identifiers of the professionals who evaluated. */
  public List<String> professionals() {
    return professionals;
  }

  /** Returns whether the person agrees to be accompanied. */
  public Answer<Boolean> personAgrees() {
    return personAgrees;
  }

  /** Returns the day on which it was concluded, or empty. */
  public Optional<LocalDate> concludedOn() {
    return concludedOn == null ? Optional.empty() : Optional.of(concludedOn);
  }

  /** Returns the conclusions, as far as everybody who works with the person may read them, or empty. */
  public Optional<String> conclusions() {
    return conclusions == null ? Optional.empty() : Optional.of(conclusions);
  }

  /** Returns what a newer version wrote here, untouched. */
  public Preserved preserved() {
    return preserved;
  }

  private List<@Nullable Object> components() {
    return Arrays.asList(
        startedOn,
        meetings,
        partners,
        professionals,
        personAgrees,
        concludedOn,
        conclusions,
        preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Evaluation that && components().equals(that.components()));
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "Evaluation[redacted]";
  }

  /** Builds a {@link Evaluation}. Not thread-safe. */
  public static final class Builder {
    private @Nullable LocalDate startedOn;
    private List<Meeting> meetings = new ArrayList<>();
    private List<String> partners = new ArrayList<>();
    private List<String> professionals = new ArrayList<>();
    private Answer<Boolean> personAgrees = Answer.notRecorded();
    private @Nullable LocalDate concludedOn;
    private @Nullable String conclusions;
    private Preserved preserved = Preserved.empty();

    /** Creates a builder in which nothing is set. */
    public Builder() {}

    /** Sets the day on which it began; null clears it. */
    public Builder startedOn(@Nullable LocalDate value) {
      this.startedOn = value;
      return this;
    }

    /** Sets the meetings held, replacing those set before. */
    public Builder meetings(Collection<Meeting> values) {
      this.meetings = new ArrayList<>(values);
      return this;
    }

    /** Adds one to the meetings held. */
    public Builder addMeeting(Meeting value) {
      this.meetings.add(value);
      return this;
    }

    /** Sets the partners who evaluated with the team, replacing those set before. */
    public Builder partners(Collection<String> values) {
      this.partners = new ArrayList<>(values);
      return this;
    }

    /** Adds one to the partners who evaluated with the team. */
    public Builder addPartner(String value) {
      this.partners.add(value);
      return this;
    }

    /** Sets the identifiers of the professionals who evaluated, replacing those set before. */
    public Builder professionals(Collection<String> values) {
      this.professionals = new ArrayList<>(values);
      return this;
    }

    /** Adds one to the identifiers of the professionals who evaluated. */
    public Builder addProfessional(String value) {
      this.professionals.add(value);
      return this;
    }

    /** Sets whether the person agrees to be accompanied. */
    public Builder personAgrees(Answer<Boolean> value) {
      this.personAgrees = value;
      return this;
    }

    /** Sets whether the person agrees to be accompanied, known. */
    public Builder personAgrees(Boolean value) {
      return personAgrees(Answer.of(value));
    }

    /** Sets the day on which it was concluded; null clears it. */
    public Builder concludedOn(@Nullable LocalDate value) {
      this.concludedOn = value;
      return this;
    }

    /** Sets the conclusions, as far as everybody who works with the person may read them; null clears it. */
    public Builder conclusions(@Nullable String value) {
      this.conclusions = value;
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
    public Evaluation build() {
      return new Evaluation(this);
    }
  }
}
