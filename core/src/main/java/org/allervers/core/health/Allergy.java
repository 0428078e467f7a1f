package org.allervers.core.health;

import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.allervers.core.answer.Answer;
import org.allervers.core.answer.IncompleteException;
import org.allervers.core.answer.Preserved;
import org.jspecify.annotations.Nullable;

/**
 * One allergy or intolerance. This class is immutable and thread-safe.
 *
 * @terme allergie
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), annexe 3, question C10
 */
public final class Allergy {

  private final @Size(max = 200) String to;
  private final Answer<@Size(max = 2000) String> reaction;
  private final Answer<Boolean> severe;
  private final Preserved preserved;

  private Allergy(Builder builder) {
    this.to = Objects.requireNonNull(builder.to);
    this.reaction = builder.reaction;
    this.severe = builder.severe;
    this.preserved = builder.preserved;
  }

  /** Returns a builder in which nothing is set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder that starts from this value. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.to = to;
    builder.reaction = reaction;
    builder.severe = severe;
    builder.preserved = preserved;
    return builder;
  }

  /** Returns that to which the person reacts. */
  public String to() {
    return to;
  }

  /** Returns how the person reacts. */
  public Answer<String> reaction() {
    return reaction;
  }

  /** Returns whether the reaction is severe. */
  public Answer<Boolean> severe() {
    return severe;
  }

  /** Returns what a newer version wrote here, untouched. */
  public Preserved preserved() {
    return preserved;
  }

  private List<@Nullable Object> components() {
    return Arrays.asList(to, reaction, severe, preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Allergy that && components().equals(that.components()));
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "Allergy[redacted]";
  }

  /** Builds a {@link Allergy}. Not thread-safe. */
  public static final class Builder {
    private @Nullable String to;
    private Answer<String> reaction = Answer.notRecorded();
    private Answer<Boolean> severe = Answer.notRecorded();
    private Preserved preserved = Preserved.empty();

    /** Creates a builder in which nothing is set. */
    public Builder() {}

    /** Sets that to which the person reacts. Required. */
    public Builder to(String value) {
      this.to = value;
      return this;
    }

    /** Sets how the person reacts. */
    public Builder reaction(Answer<String> value) {
      this.reaction = value;
      return this;
    }

    /** Sets how the person reacts, known. */
    public Builder reaction(String value) {
      return reaction(Answer.of(value));
    }

    /** Sets whether the reaction is severe. */
    public Builder severe(Answer<Boolean> value) {
      this.severe = value;
      return this;
    }

    /** Sets whether the reaction is severe, known. */
    public Builder severe(Boolean value) {
      return severe(Answer.of(value));
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
    public Allergy build() {
      List<String> missing = new ArrayList<>();
      if (to == null) {
        missing.add("allergene");
      }
      if (!missing.isEmpty()) {
        throw new IncompleteException("Allergy", missing);
      }
      return new Allergy(this);
    }
  }
}
