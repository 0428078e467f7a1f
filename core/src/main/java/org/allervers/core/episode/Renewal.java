package org.allervers.core.episode;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.allervers.core.answer.Answer;
import org.allervers.core.answer.Preserved;
import org.allervers.core.code.Code;
import org.jspecify.annotations.Nullable;

/**
 * The decision to go on for one more period. Whether it came late is derived from its day, never stored. This class
 * is immutable and thread-safe.
 *
 * @terme renouvellement
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), annexe 2, LHSS et EMSP
 *     §1.3.4
 */
public final class Renewal {

  private final @Nullable LocalDate decidedOn;
  private final @Size(max = 80) @Nullable String decidedBy;
  private final List<Code<RenewalMotive>> motives;
  private final @Size(max = 10000) @Nullable String explanation;
  private final Answer<Boolean> orientationReviewed;
  private final Preserved preserved;

  private Renewal(Builder builder) {
    this.decidedOn = builder.decidedOn;
    this.decidedBy = builder.decidedBy;
    this.motives = List.copyOf(builder.motives);
    this.explanation = builder.explanation;
    this.orientationReviewed = builder.orientationReviewed;
    this.preserved = builder.preserved;
  }

  /** Returns a builder in which nothing is set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder that starts from this value. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.decidedOn = decidedOn;
    builder.decidedBy = decidedBy;
    builder.motives = new ArrayList<>(motives);
    builder.explanation = explanation;
    builder.orientationReviewed = orientationReviewed;
    builder.preserved = preserved;
    return builder;
  }

  /** Returns the day on which it was decided, or empty. */
  public Optional<LocalDate> decidedOn() {
    return decidedOn == null ? Optional.empty() : Optional.of(decidedOn);
  }

  /** Returns the identifier of the professional who decided, or empty. */
  public Optional<String> decidedBy() {
    return decidedBy == null ? Optional.empty() : Optional.of(decidedBy);
  }

  /** Returns why the episode goes on. */
  public List<Code<RenewalMotive>> motives() {
    return motives;
  }

  /** Returns the reasons in words, as far as everybody who works with the person may read them, or empty. */
  public Optional<String> explanation() {
    return explanation == null ? Optional.empty() : Optional.of(explanation);
  }

  /** Returns whether an orientation to common law was considered again. */
  public Answer<Boolean> orientationReviewed() {
    return orientationReviewed;
  }

  /** Returns what a newer version wrote here, untouched. */
  public Preserved preserved() {
    return preserved;
  }

  private List<@Nullable Object> components() {
    return Arrays.asList(
        decidedOn, decidedBy, motives, explanation, orientationReviewed, preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Renewal that && components().equals(that.components()));
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "Renewal[redacted]";
  }

  /** Builds a {@link Renewal}. Not thread-safe. */
  public static final class Builder {
    private @Nullable LocalDate decidedOn;
    private @Nullable String decidedBy;
    private List<Code<RenewalMotive>> motives = new ArrayList<>();
    private @Nullable String explanation;
    private Answer<Boolean> orientationReviewed = Answer.notRecorded();
    private Preserved preserved = Preserved.empty();

    /** Creates a builder in which nothing is set. */
    public Builder() {}

    /** Sets the day on which it was decided; null clears it. */
    public Builder decidedOn(@Nullable LocalDate value) {
      this.decidedOn = value;
      return this;
    }

    /** Sets the identifier of the professional who decided; null clears it. */
    public Builder decidedBy(@Nullable String value) {
      this.decidedBy = value;
      return this;
    }

    /** Sets why the episode goes on, replacing those set before. */
    public Builder motives(Collection<Code<RenewalMotive>> values) {
      this.motives = new ArrayList<>(values);
      return this;
    }

    /** Adds one to why the episode goes on. */
    public Builder addMotive(Code<RenewalMotive> value) {
      this.motives.add(value);
      return this;
    }

    /** Sets the reasons in words, as far as everybody who works with the person may read them; null clears it. */
    public Builder explanation(@Nullable String value) {
      this.explanation = value;
      return this;
    }

    /** Sets whether an orientation to common law was considered again. */
    public Builder orientationReviewed(Answer<Boolean> value) {
      this.orientationReviewed = value;
      return this;
    }

    /** Sets whether an orientation to common law was considered again, known. */
    public Builder orientationReviewed(Boolean value) {
      return orientationReviewed(Answer.of(value));
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
    public Renewal build() {
      return new Renewal(this);
    }
  }
}
