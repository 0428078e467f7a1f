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
 * One substance that the person takes or took. This class is immutable and thread-safe.
 *
 * @terme consommation
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), typologie des données
 */
public final class Consumption {

  private final Code<Substance> substance;
  private final Answer<Code<ConsumptionFrequency>> frequency;
  private final Answer<List<Code<ConsumptionRoute>>> routes;
  private final Answer<Boolean> harmReductionNeed;
  private final Answer<PartialDate> since;
  private final @Nullable PartialDate until;
  private final Answer<Boolean> careWanted;
  private final @Size(max = 10000) @Nullable String note;
  private final Preserved preserved;

  private Consumption(Builder builder) {
    this.substance = Objects.requireNonNull(builder.substance);
    this.frequency = builder.frequency;
    this.routes = builder.routes;
    this.harmReductionNeed = builder.harmReductionNeed;
    this.since = builder.since;
    this.until = builder.until;
    this.careWanted = builder.careWanted;
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
    builder.substance = substance;
    builder.frequency = frequency;
    builder.routes = routes;
    builder.harmReductionNeed = harmReductionNeed;
    builder.since = since;
    builder.until = until;
    builder.careWanted = careWanted;
    builder.note = note;
    builder.preserved = preserved;
    return builder;
  }

  /** Returns the substance. */
  public Code<Substance> substance() {
    return substance;
  }

  /** Returns how often it is taken. */
  public Answer<Code<ConsumptionFrequency>> frequency() {
    return frequency;
  }

  /** Returns how it is taken. */
  public Answer<List<Code<ConsumptionRoute>>> routes() {
    return routes;
  }

  /** Returns whether harm reduction material or advice is needed. */
  public Answer<Boolean> harmReductionNeed() {
    return harmReductionNeed;
  }

  /** Returns the date since which it is taken. */
  public Answer<PartialDate> since() {
    return since;
  }

  /** Returns the date until which it was taken; absent while it still is, or empty. */
  public Optional<PartialDate> until() {
    return until == null ? Optional.empty() : Optional.of(until);
  }

  /** Returns whether the person wants support to change it. */
  public Answer<Boolean> careWanted() {
    return careWanted;
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
        substance, frequency, routes, harmReductionNeed, since, until, careWanted, note, preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Consumption that && components().equals(that.components()));
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "Consumption[redacted]";
  }

  /** Builds a {@link Consumption}. Not thread-safe. */
  public static final class Builder {
    private @Nullable Code<Substance> substance;
    private Answer<Code<ConsumptionFrequency>> frequency = Answer.notRecorded();
    private Answer<List<Code<ConsumptionRoute>>> routes = Answer.notRecorded();
    private Answer<Boolean> harmReductionNeed = Answer.notRecorded();
    private Answer<PartialDate> since = Answer.notRecorded();
    private @Nullable PartialDate until;
    private Answer<Boolean> careWanted = Answer.notRecorded();
    private @Nullable String note;
    private Preserved preserved = Preserved.empty();

    /** Creates a builder in which nothing is set. */
    public Builder() {}

    /** Sets the substance. Required. */
    public Builder substance(Code<Substance> value) {
      this.substance = value;
      return this;
    }

    /** Sets how often it is taken. */
    public Builder frequency(Answer<Code<ConsumptionFrequency>> value) {
      this.frequency = value;
      return this;
    }

    /** Sets how often it is taken, known. */
    public Builder frequency(Code<ConsumptionFrequency> value) {
      return frequency(Answer.of(value));
    }

    /** Sets how it is taken. */
    public Builder routes(Answer<List<Code<ConsumptionRoute>>> value) {
      this.routes = value;
      return this;
    }

    /** Sets how it is taken, known. */
    public Builder routes(List<Code<ConsumptionRoute>> value) {
      return routes(Answer.of(value));
    }

    /** Sets whether harm reduction material or advice is needed. */
    public Builder harmReductionNeed(Answer<Boolean> value) {
      this.harmReductionNeed = value;
      return this;
    }

    /** Sets whether harm reduction material or advice is needed, known. */
    public Builder harmReductionNeed(Boolean value) {
      return harmReductionNeed(Answer.of(value));
    }

    /** Sets the date since which it is taken. */
    public Builder since(Answer<PartialDate> value) {
      this.since = value;
      return this;
    }

    /** Sets the date since which it is taken, known. */
    public Builder since(PartialDate value) {
      return since(Answer.of(value));
    }

    /** Sets the date until which it was taken; absent while it still is; null clears it. */
    public Builder until(@Nullable PartialDate value) {
      this.until = value;
      return this;
    }

    /** Sets whether the person wants support to change it. */
    public Builder careWanted(Answer<Boolean> value) {
      this.careWanted = value;
      return this;
    }

    /** Sets whether the person wants support to change it, known. */
    public Builder careWanted(Boolean value) {
      return careWanted(Answer.of(value));
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
    public Consumption build() {
      List<String> missing = new ArrayList<>();
      if (substance == null) {
        missing.add("produit");
      }
      if (!missing.isEmpty()) {
        throw new IncompleteException("Consumption", missing);
      }
      return new Consumption(this);
    }
  }
}
