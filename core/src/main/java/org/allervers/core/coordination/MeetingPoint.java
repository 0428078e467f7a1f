package org.allervers.core.coordination;

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
 * A place and a time at which the person can be met. This class is immutable and thread-safe.
 *
 * @terme point de rencontre
 */
public final class MeetingPoint {

  private final @Size(max = 500) String place;
  private final @Size(max = 500) @Nullable String when;
  private final @Nullable LocalDate since;
  private final @Nullable LocalDate lastDay;
  private final @Size(max = 10000) @Nullable String note;
  private final Preserved preserved;

  private MeetingPoint(Builder builder) {
    this.place = Objects.requireNonNull(builder.place);
    this.when = builder.when;
    this.since = builder.since;
    this.lastDay = builder.lastDay;
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
    builder.place = place;
    builder.when = when;
    builder.since = since;
    builder.lastDay = lastDay;
    builder.note = note;
    builder.preserved = preserved;
    return builder;
  }

  /** Returns the place. */
  public String place() {
    return place;
  }

  /** Returns the days and hours, or empty. */
  public Optional<String> when() {
    return when == null ? Optional.empty() : Optional.of(when);
  }

  /** Returns the first day, or empty. */
  public Optional<LocalDate> since() {
    return since == null ? Optional.empty() : Optional.of(since);
  }

  /** Returns the last day, or empty. */
  public Optional<LocalDate> lastDay() {
    return lastDay == null ? Optional.empty() : Optional.of(lastDay);
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
    return Arrays.asList(place, when, since, lastDay, note, preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof MeetingPoint that && components().equals(that.components()));
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "MeetingPoint[redacted]";
  }

  /** Builds a {@link MeetingPoint}. Not thread-safe. */
  public static final class Builder {
    private @Nullable String place;
    private @Nullable String when;
    private @Nullable LocalDate since;
    private @Nullable LocalDate lastDay;
    private @Nullable String note;
    private Preserved preserved = Preserved.empty();

    /** Creates a builder in which nothing is set. */
    public Builder() {}

    /** Sets the place. Required. */
    public Builder place(String value) {
      this.place = value;
      return this;
    }

    /** Sets the days and hours; null clears it. */
    public Builder when(@Nullable String value) {
      this.when = value;
      return this;
    }

    /** Sets the first day; null clears it. */
    public Builder since(@Nullable LocalDate value) {
      this.since = value;
      return this;
    }

    /** Sets the last day; null clears it. */
    public Builder lastDay(@Nullable LocalDate value) {
      this.lastDay = value;
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
    public MeetingPoint build() {
      List<String> missing = new ArrayList<>();
      if (place == null) {
        missing.add("lieu");
      }
      if (!missing.isEmpty()) {
        throw new IncompleteException("MeetingPoint", missing);
      }
      return new MeetingPoint(this);
    }
  }
}
