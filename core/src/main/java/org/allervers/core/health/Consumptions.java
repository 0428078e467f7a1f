package org.allervers.core.health;

import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.allervers.core.answer.Answer;
import org.allervers.core.answer.Preserved;
import org.jspecify.annotations.Nullable;

/**
 * Whether the person takes psychoactive substances, and which. A person known to take none is told apart from one who
 * was not asked. This class is immutable and thread-safe.
 *
 * @terme consommations
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), typologie des données
 */
public final class Consumptions {

  private static final Consumptions EMPTY = builder().build();

  private final Answer<Boolean> consumes;
  private final List<@Valid Consumption> substances;
  private final Preserved preserved;

  private Consumptions(Builder builder) {
    this.consumes = builder.consumes;
    this.substances = List.copyOf(builder.substances);
    this.preserved = builder.preserved;
  }

  /** Returns a builder in which nothing is set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns the instance in which nothing is recorded. */
  public static Consumptions empty() {
    return EMPTY;
  }

  /** Returns a builder that starts from this value. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.consumes = consumes;
    builder.substances = new ArrayList<>(substances);
    builder.preserved = preserved;
    return builder;
  }

  /** Returns whether the person takes any. */
  public Answer<Boolean> consumes() {
    return consumes;
  }

  /** Returns the substances. */
  public List<Consumption> substances() {
    return substances;
  }

  /** Returns what a newer version wrote here, untouched. */
  public Preserved preserved() {
    return preserved;
  }

  private List<@Nullable Object> components() {
    return Arrays.asList(consumes, substances, preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Consumptions that && components().equals(that.components()));
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "Consumptions[redacted]";
  }

  /** Builds a {@link Consumptions}. Not thread-safe. */
  public static final class Builder {
    private Answer<Boolean> consumes = Answer.notRecorded();
    private List<Consumption> substances = new ArrayList<>();
    private Preserved preserved = Preserved.empty();

    /** Creates a builder in which nothing is set. */
    public Builder() {}

    /** Sets whether the person takes any. */
    public Builder consumes(Answer<Boolean> value) {
      this.consumes = value;
      return this;
    }

    /** Sets whether the person takes any, known. */
    public Builder consumes(Boolean value) {
      return consumes(Answer.of(value));
    }

    /** Sets the substances, replacing those set before. */
    public Builder substances(Collection<Consumption> values) {
      this.substances = new ArrayList<>(values);
      return this;
    }

    /** Adds one to the substances. */
    public Builder addSubstance(Consumption value) {
      this.substances.add(value);
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
    public Consumptions build() {
      return new Consumptions(this);
    }
  }
}
