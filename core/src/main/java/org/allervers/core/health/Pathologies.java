package org.allervers.core.health;

import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.allervers.core.answer.Preserved;
import org.allervers.core.code.Code;
import org.allervers.core.time.History;
import org.jspecify.annotations.Nullable;

/**
 * What motivated the intervention, and the health troubles known. This class is immutable and thread-safe.
 *
 * @terme pathologies
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), typologie des données
 */
public final class Pathologies {

  private static final Pathologies EMPTY = builder().build();

  private final History<List<Code<PathologyCategory>>> interventionMotives;
  private final List<@Valid Pathology> known;
  private final Preserved preserved;

  private Pathologies(Builder builder) {
    this.interventionMotives = builder.interventionMotives;
    this.known = List.copyOf(builder.known);
    this.preserved = builder.preserved;
  }

  /** Returns a builder in which nothing is set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns the instance in which nothing is recorded. */
  public static Pathologies empty() {
    return EMPTY;
  }

  /** Returns a builder that starts from this value. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.interventionMotives = interventionMotives;
    builder.known = new ArrayList<>(known);
    builder.preserved = preserved;
    return builder;
  }

  /** Returns the categories that motivated the team's intervention, dated by the start of each. */
  public History<List<Code<PathologyCategory>>> interventionMotives() {
    return interventionMotives;
  }

  /** Returns the health troubles. */
  public List<Pathology> known() {
    return known;
  }

  /** Returns what a newer version wrote here, untouched. */
  public Preserved preserved() {
    return preserved;
  }

  private List<@Nullable Object> components() {
    return Arrays.asList(interventionMotives, known, preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Pathologies that && components().equals(that.components()));
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "Pathologies[redacted]";
  }

  /** Builds a {@link Pathologies}. Not thread-safe. */
  public static final class Builder {
    private History<List<Code<PathologyCategory>>> interventionMotives = History.empty();
    private List<Pathology> known = new ArrayList<>();
    private Preserved preserved = Preserved.empty();

    /** Creates a builder in which nothing is set. */
    public Builder() {}

    /** Sets the categories that motivated the team's intervention, dated by the start of each. */
    public Builder interventionMotives(History<List<Code<PathologyCategory>>> value) {
      this.interventionMotives = value;
      return this;
    }

    /** Sets the health troubles, replacing those set before. */
    public Builder known(Collection<Pathology> values) {
      this.known = new ArrayList<>(values);
      return this;
    }

    /** Adds one to the health troubles. */
    public Builder addPathology(Pathology value) {
      this.known.add(value);
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
    public Pathologies build() {
      return new Pathologies(this);
    }
  }
}
