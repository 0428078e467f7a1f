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
 * Whether the person has medical antecedents, and which. This class is immutable and thread-safe.
 *
 * @terme antécédents
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), typologie des données
 */
public final class Antecedents {

  private static final Antecedents EMPTY = builder().build();

  private final Answer<Boolean> present;
  private final List<@Valid Antecedent> known;
  private final Preserved preserved;

  private Antecedents(Builder builder) {
    this.present = builder.present;
    this.known = List.copyOf(builder.known);
    this.preserved = builder.preserved;
  }

  /** Returns a builder in which nothing is set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns the instance in which nothing is recorded. */
  public static Antecedents empty() {
    return EMPTY;
  }

  /** Returns a builder that starts from this value. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.present = present;
    builder.known = new ArrayList<>(known);
    builder.preserved = preserved;
    return builder;
  }

  /** Returns whether there are any. */
  public Answer<Boolean> present() {
    return present;
  }

  /** Returns the antecedents. */
  public List<Antecedent> known() {
    return known;
  }

  /** Returns what a newer version wrote here, untouched. */
  public Preserved preserved() {
    return preserved;
  }

  private List<@Nullable Object> components() {
    return Arrays.asList(present, known, preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Antecedents that && components().equals(that.components()));
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "Antecedents[redacted]";
  }

  /** Builds a {@link Antecedents}. Not thread-safe. */
  public static final class Builder {
    private Answer<Boolean> present = Answer.notRecorded();
    private List<Antecedent> known = new ArrayList<>();
    private Preserved preserved = Preserved.empty();

    /** Creates a builder in which nothing is set. */
    public Builder() {}

    /** Sets whether there are any. */
    public Builder present(Answer<Boolean> value) {
      this.present = value;
      return this;
    }

    /** Sets whether there are any, known. */
    public Builder present(Boolean value) {
      return present(Answer.of(value));
    }

    /** Sets the antecedents, replacing those set before. */
    public Builder known(Collection<Antecedent> values) {
      this.known = new ArrayList<>(values);
      return this;
    }

    /** Adds one to the antecedents. */
    public Builder addAntecedent(Antecedent value) {
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
    public Antecedents build() {
      return new Antecedents(this);
    }
  }
}
