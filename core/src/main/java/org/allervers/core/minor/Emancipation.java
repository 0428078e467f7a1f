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
import org.allervers.core.code.Code;
import org.jspecify.annotations.Nullable;

/**
 * An emancipation: from its day, the minor is no longer under parental authority. This class is immutable and
 * thread-safe.
 *
 * @terme émancipation
 * @source Code civil, art. 413-1 à 413-7
 */
public final class Emancipation {

  private final LocalDate date;
  private final @Nullable Code<EmancipationGround> ground;
  private final @Size(max = 10000) @Nullable String note;
  private final Preserved preserved;

  private Emancipation(Builder builder) {
    this.date = Objects.requireNonNull(builder.date);
    this.ground = builder.ground;
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
    builder.date = date;
    builder.ground = ground;
    builder.note = note;
    builder.preserved = preserved;
    return builder;
  }

  /** Returns the day from which it holds. */
  public LocalDate date() {
    return date;
  }

  /** Returns the ground, or empty. */
  public Optional<Code<EmancipationGround>> ground() {
    return ground == null ? Optional.empty() : Optional.of(ground);
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
    return Arrays.asList(date, ground, note, preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Emancipation that && components().equals(that.components()));
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "Emancipation[redacted]";
  }

  /** Builds a {@link Emancipation}. Not thread-safe. */
  public static final class Builder {
    private @Nullable LocalDate date;
    private @Nullable Code<EmancipationGround> ground;
    private @Nullable String note;
    private Preserved preserved = Preserved.empty();

    /** Creates a builder in which nothing is set. */
    public Builder() {}

    /** Sets the day from which it holds. Required. */
    public Builder date(LocalDate value) {
      this.date = value;
      return this;
    }

    /** Sets the ground; null clears it. */
    public Builder ground(@Nullable Code<EmancipationGround> value) {
      this.ground = value;
      return this;
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
    public Emancipation build() {
      List<String> missing = new ArrayList<>();
      if (date == null) {
        missing.add("date");
      }
      if (!missing.isEmpty()) {
        throw new IncompleteException("Emancipation", missing);
      }
      return new Emancipation(this);
    }
  }
}
