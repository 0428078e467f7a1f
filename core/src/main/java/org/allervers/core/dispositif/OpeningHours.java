package org.allervers.core.dispositif;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.allervers.core.answer.IncompleteException;
import org.allervers.core.answer.Preserved;
import org.allervers.core.code.Code;
import org.allervers.core.time.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * A half-day of the week on which a team or its place is open. This class is immutable and thread-safe.
 *
 * @terme horaires d'ouverture
 * @source Saint Benoît Labre, LHSS de jour, rapport d'activité 2024
 */
public final class OpeningHours {

  private final Code<Weekday> weekday;
  private final @Nullable Code<HalfDay> half;
  private final @Nullable LocalTime opensAt;
  private final @Nullable LocalTime closesAt;
  private final @Nullable Code<ReceptionMode> mode;
  private final @Nullable DateRange range;
  private final Preserved preserved;

  private OpeningHours(Builder builder) {
    this.weekday = Objects.requireNonNull(builder.weekday);
    this.half = builder.half;
    this.opensAt = builder.opensAt;
    this.closesAt = builder.closesAt;
    this.mode = builder.mode;
    this.range = builder.range;
    this.preserved = builder.preserved;
  }

  /** Returns a builder in which nothing is set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder that starts from this value. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.weekday = weekday;
    builder.half = half;
    builder.opensAt = opensAt;
    builder.closesAt = closesAt;
    builder.mode = mode;
    builder.range = range;
    builder.preserved = preserved;
    return builder;
  }

  /** Returns the day of the week. */
  public Code<Weekday> weekday() {
    return weekday;
  }

  /** Returns the part of the day; the whole day if absent, or empty. */
  public Optional<Code<HalfDay>> half() {
    return half == null ? Optional.empty() : Optional.of(half);
  }

  /** Returns the hour of opening, or empty. */
  public Optional<LocalTime> opensAt() {
    return opensAt == null ? Optional.empty() : Optional.of(opensAt);
  }

  /** Returns the hour of closing, or empty. */
  public Optional<LocalTime> closesAt() {
    return closesAt == null ? Optional.empty() : Optional.of(closesAt);
  }

  /** Returns whether an appointment is needed, or empty. */
  public Optional<Code<ReceptionMode>> mode() {
    return mode == null ? Optional.empty() : Optional.of(mode);
  }

  /** Returns the days on which these hours hold, or empty. */
  public Optional<DateRange> range() {
    return range == null ? Optional.empty() : Optional.of(range);
  }

  /** Returns what a newer version wrote here, untouched. */
  public Preserved preserved() {
    return preserved;
  }

  private List<@Nullable Object> components() {
    return Arrays.asList(weekday, half, opensAt, closesAt, mode, range, preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof OpeningHours that && components().equals(that.components()));
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "OpeningHours[redacted]";
  }

  /** Builds a {@link OpeningHours}. Not thread-safe. */
  public static final class Builder {
    private @Nullable Code<Weekday> weekday;
    private @Nullable Code<HalfDay> half;
    private @Nullable LocalTime opensAt;
    private @Nullable LocalTime closesAt;
    private @Nullable Code<ReceptionMode> mode;
    private @Nullable DateRange range;
    private Preserved preserved = Preserved.empty();

    /** Creates a builder in which nothing is set. */
    public Builder() {}

    /** Sets the day of the week. Required. */
    public Builder weekday(Code<Weekday> value) {
      this.weekday = value;
      return this;
    }

    /** Sets the part of the day; the whole day if absent; null clears it. */
    public Builder half(@Nullable Code<HalfDay> value) {
      this.half = value;
      return this;
    }

    /** Sets the hour of opening; null clears it. */
    public Builder opensAt(@Nullable LocalTime value) {
      this.opensAt = value;
      return this;
    }

    /** Sets the hour of closing; null clears it. */
    public Builder closesAt(@Nullable LocalTime value) {
      this.closesAt = value;
      return this;
    }

    /** Sets whether an appointment is needed; null clears it. */
    public Builder mode(@Nullable Code<ReceptionMode> value) {
      this.mode = value;
      return this;
    }

    /** Sets the days on which these hours hold; null clears it. */
    public Builder range(@Nullable DateRange value) {
      this.range = value;
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
    public OpeningHours build() {
      List<String> missing = new ArrayList<>();
      if (weekday == null) {
        missing.add("jour");
      }
      if (!missing.isEmpty()) {
        throw new IncompleteException("OpeningHours", missing);
      }
      return new OpeningHours(this);
    }
  }
}
