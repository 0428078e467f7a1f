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
 * One medical antecedent: a category, and what is known of it. This class is immutable and thread-safe.
 *
 * @terme antécédent
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), typologie des données
 */
public final class Antecedent {

  private final Code<AntecedentCategory> category;
  private final Answer<@Size(max = 2000) String> text;
  private final Answer<PartialDate> since;
  private final Preserved preserved;

  private Antecedent(Builder builder) {
    this.category = Objects.requireNonNull(builder.category);
    this.text = builder.text;
    this.since = builder.since;
    this.preserved = builder.preserved;
  }

  /** Returns a builder in which nothing is set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder that starts from this value. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.category = category;
    builder.text = text;
    builder.since = since;
    builder.preserved = preserved;
    return builder;
  }

  /** Returns the category. */
  public Code<AntecedentCategory> category() {
    return category;
  }

  /** Returns what is known of it. */
  public Answer<String> text() {
    return text;
  }

  /** Returns the date of the event or of its start. */
  public Answer<PartialDate> since() {
    return since;
  }

  /** Returns what a newer version wrote here, untouched. */
  public Preserved preserved() {
    return preserved;
  }

  private List<@Nullable Object> components() {
    return Arrays.asList(category, text, since, preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Antecedent that && components().equals(that.components()));
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "Antecedent[redacted]";
  }

  /** Builds a {@link Antecedent}. Not thread-safe. */
  public static final class Builder {
    private @Nullable Code<AntecedentCategory> category;
    private Answer<String> text = Answer.notRecorded();
    private Answer<PartialDate> since = Answer.notRecorded();
    private Preserved preserved = Preserved.empty();

    /** Creates a builder in which nothing is set. */
    public Builder() {}

    /** Sets the category. Required. */
    public Builder category(Code<AntecedentCategory> value) {
      this.category = value;
      return this;
    }

    /** Sets what is known of it. */
    public Builder text(Answer<String> value) {
      this.text = value;
      return this;
    }

    /** Sets what is known of it, known. */
    public Builder text(String value) {
      return text(Answer.of(value));
    }

    /** Sets the date of the event or of its start. */
    public Builder since(Answer<PartialDate> value) {
      this.since = value;
      return this;
    }

    /** Sets the date of the event or of its start, known. */
    public Builder since(PartialDate value) {
      return since(Answer.of(value));
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
    public Antecedent build() {
      List<String> missing = new ArrayList<>();
      if (category == null) {
        missing.add("categorie");
      }
      if (!missing.isEmpty()) {
        throw new IncompleteException("Antecedent", missing);
      }
      return new Antecedent(this);
    }
  }
}
