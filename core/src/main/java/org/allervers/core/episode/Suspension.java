package org.allervers.core.episode;

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
import org.allervers.core.time.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * A time in which an episode stands still. This class is immutable and thread-safe.
 *
 * @terme suspension de l'accompagnement
 */
public final class Suspension {

  private final DateRange range;
  private final Answer<Code<SuspensionMotive>> motive;
  private final @Size(max = 10000) @Nullable String note;
  private final Preserved preserved;

  private Suspension(Builder builder) {
    this.range = Objects.requireNonNull(builder.range);
    this.motive = builder.motive;
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
    builder.range = range;
    builder.motive = motive;
    builder.note = note;
    builder.preserved = preserved;
    return builder;
  }

  /** Returns the days of the suspension; the end is the day on which the episode goes on. */
  public DateRange range() {
    return range;
  }

  /** Returns why the episode stands still. */
  public Answer<Code<SuspensionMotive>> motive() {
    return motive;
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
    return Arrays.asList(range, motive, note, preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Suspension that && components().equals(that.components()));
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "Suspension[redacted]";
  }

  /** Builds a {@link Suspension}. Not thread-safe. */
  public static final class Builder {
    private @Nullable DateRange range;
    private Answer<Code<SuspensionMotive>> motive = Answer.notRecorded();
    private @Nullable String note;
    private Preserved preserved = Preserved.empty();

    /** Creates a builder in which nothing is set. */
    public Builder() {}

    /** Sets the days of the suspension; the end is the day on which the episode goes on. Required. */
    public Builder range(DateRange value) {
      this.range = value;
      return this;
    }

    /** Sets why the episode stands still. */
    public Builder motive(Answer<Code<SuspensionMotive>> value) {
      this.motive = value;
      return this;
    }

    /** Sets why the episode stands still, known. */
    public Builder motive(Code<SuspensionMotive> value) {
      return motive(Answer.of(value));
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
    public Suspension build() {
      List<String> missing = new ArrayList<>();
      if (range == null) {
        missing.add("periode");
      }
      if (!missing.isEmpty()) {
        throw new IncompleteException("Suspension", missing);
      }
      return new Suspension(this);
    }
  }
}
