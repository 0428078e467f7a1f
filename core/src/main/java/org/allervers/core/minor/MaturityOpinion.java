package org.allervers.core.minor;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.allervers.core.answer.IncompleteException;
import org.allervers.core.answer.Preserved;
import org.jspecify.annotations.Nullable;

/**
 * What a professional made of the minor's discernment. No age stands in for it. This class is immutable and
 * thread-safe.
 *
 * @terme discernement du mineur
 * @source Code de la santé publique, art. L. 1111-2
 */
public final class MaturityOpinion {

  private final LocalDate date;
  private final @Size(max = 80) @Nullable String professional;
  private final @Nullable Boolean able;
  private final @Size(max = 2000) @Nullable String text;
  private final Preserved preserved;

  private MaturityOpinion(Builder builder) {
    this.date = Objects.requireNonNull(builder.date);
    this.professional = builder.professional;
    this.able = builder.able;
    this.text = builder.text;
    this.preserved = builder.preserved;
  }

  /** Returns a builder in which nothing is set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder that starts from this value. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.date = date;
    builder.professional = professional;
    builder.able = able;
    builder.text = text;
    builder.preserved = preserved;
    return builder;
  }

  /** Returns the day. */
  public LocalDate date() {
    return date;
  }

  /** Returns the identifier of the professional, or empty. */
  public Optional<String> professional() {
    return professional == null ? Optional.empty() : Optional.of(professional);
  }

  /** Returns whether the minor is able to take part in the decision, or empty. */
  public Optional<Boolean> able() {
    return able == null ? Optional.empty() : Optional.of(able);
  }

  /** Returns the reasons, or empty. */
  public Optional<String> text() {
    return text == null ? Optional.empty() : Optional.of(text);
  }

  /** Returns what a newer version wrote here, untouched. */
  public Preserved preserved() {
    return preserved;
  }

  private List<@Nullable Object> components() {
    return Arrays.asList(date, professional, able, text, preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof MaturityOpinion that && components().equals(that.components()));
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "MaturityOpinion[redacted]";
  }

  /** Builds a {@link MaturityOpinion}. Not thread-safe. */
  public static final class Builder {
    private @Nullable LocalDate date;
    private @Nullable String professional;
    private @Nullable Boolean able;
    private @Nullable String text;
    private Preserved preserved = Preserved.empty();

    /** Creates a builder in which nothing is set. */
    public Builder() {}

    /** Sets the day. Required. */
    public Builder date(LocalDate value) {
      this.date = value;
      return this;
    }

    /** Sets the identifier of the professional; null clears it. */
    public Builder professional(@Nullable String value) {
      this.professional = value;
      return this;
    }

    /** Sets whether the minor is able to take part in the decision; null clears it. */
    public Builder able(@Nullable Boolean value) {
      this.able = value;
      return this;
    }

    /** Sets the reasons; null clears it. */
    public Builder text(@Nullable String value) {
      this.text = value;
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
    public MaturityOpinion build() {
      List<String> missing = new ArrayList<>();
      if (date == null) {
        missing.add("date");
      }
      if (!missing.isEmpty()) {
        throw new IncompleteException("MaturityOpinion", missing);
      }
      return new MaturityOpinion(this);
    }
  }
}
