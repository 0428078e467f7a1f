package org.allervers.core.minor;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.allervers.core.answer.IncompleteException;
import org.allervers.core.answer.Preserved;
import org.jspecify.annotations.Nullable;

/**
 * The minor's express opposition to consulting the holders of parental authority, and its written mention. While it
 * stands, the holders have no access to what it covers. This class is immutable and thread-safe.
 *
 * @terme opposition du mineur
 * @source Code de la santé publique, art. L. 1111-5 et L. 1111-5-1 et art. R. 1111-6
 */
public final class MinorOpposition {

  private final LocalDate date;
  private final @Nullable LocalTime time;
  private final @Nullable LocalDate maintainedOn;
  private final @Size(max = 2000) @Nullable String subject;
  private final @Size(max = 80) @Nullable String mentionBy;
  private final @Nullable LocalDate mentionOn;
  private final @Nullable LocalDate revokedOn;
  private final Preserved preserved;

  private MinorOpposition(Builder builder) {
    this.date = Objects.requireNonNull(builder.date);
    this.time = builder.time;
    this.maintainedOn = builder.maintainedOn;
    this.subject = builder.subject;
    this.mentionBy = builder.mentionBy;
    this.mentionOn = builder.mentionOn;
    this.revokedOn = builder.revokedOn;
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
    builder.time = time;
    builder.maintainedOn = maintainedOn;
    builder.subject = subject;
    builder.mentionBy = mentionBy;
    builder.mentionOn = mentionOn;
    builder.revokedOn = revokedOn;
    builder.preserved = preserved;
    return builder;
  }

  /** Returns the day on which the minor voiced it. */
  public LocalDate date() {
    return date;
  }

  /** Returns the time of day, or empty. */
  public Optional<LocalTime> time() {
    return time == null ? Optional.empty() : Optional.of(time);
  }

  /** Returns the day on which the minor maintained it after the effort to obtain agreement, or empty. */
  public Optional<LocalDate> maintainedOn() {
    return maintainedOn == null ? Optional.empty() : Optional.of(maintainedOn);
  }

  /** Returns the act or the matter, or empty. */
  public Optional<String> subject() {
    return subject == null ? Optional.empty() : Optional.of(subject);
  }

  /** Returns the identifier of the professional who wrote the mention, or empty. */
  public Optional<String> mentionBy() {
    return mentionBy == null ? Optional.empty() : Optional.of(mentionBy);
  }

  /** Returns the day of the written mention, or empty. */
  public Optional<LocalDate> mentionOn() {
    return mentionOn == null ? Optional.empty() : Optional.of(mentionOn);
  }

  /** Returns the day from which the minor took it back, or empty. */
  public Optional<LocalDate> revokedOn() {
    return revokedOn == null ? Optional.empty() : Optional.of(revokedOn);
  }

  /** Returns what a newer version wrote here, untouched. */
  public Preserved preserved() {
    return preserved;
  }

  /** Returns whether the minor opposes on {@code day}: from the day it was voiced, until the day it was taken back. */
  public boolean isInForce(LocalDate day) {
    return !date.isAfter(day) && (revokedOn == null || day.isBefore(revokedOn));
  }

  private List<@Nullable Object> components() {
    return Arrays.asList(
        date, time, maintainedOn, subject, mentionBy, mentionOn, revokedOn, preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof MinorOpposition that && components().equals(that.components()));
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "MinorOpposition[redacted]";
  }

  /** Builds a {@link MinorOpposition}. Not thread-safe. */
  public static final class Builder {
    private @Nullable LocalDate date;
    private @Nullable LocalTime time;
    private @Nullable LocalDate maintainedOn;
    private @Nullable String subject;
    private @Nullable String mentionBy;
    private @Nullable LocalDate mentionOn;
    private @Nullable LocalDate revokedOn;
    private Preserved preserved = Preserved.empty();

    /** Creates a builder in which nothing is set. */
    public Builder() {}

    /** Sets the day on which the minor voiced it. Required. */
    public Builder date(LocalDate value) {
      this.date = value;
      return this;
    }

    /** Sets the time of day; null clears it. */
    public Builder time(@Nullable LocalTime value) {
      this.time = value;
      return this;
    }

    /** Sets the day on which the minor maintained it after the effort to obtain agreement; null clears it. */
    public Builder maintainedOn(@Nullable LocalDate value) {
      this.maintainedOn = value;
      return this;
    }

    /** Sets the act or the matter; null clears it. */
    public Builder subject(@Nullable String value) {
      this.subject = value;
      return this;
    }

    /** Sets the identifier of the professional who wrote the mention; null clears it. */
    public Builder mentionBy(@Nullable String value) {
      this.mentionBy = value;
      return this;
    }

    /** Sets the day of the written mention; null clears it. */
    public Builder mentionOn(@Nullable LocalDate value) {
      this.mentionOn = value;
      return this;
    }

    /** Sets the day from which the minor took it back; null clears it. */
    public Builder revokedOn(@Nullable LocalDate value) {
      this.revokedOn = value;
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
    public MinorOpposition build() {
      List<String> missing = new ArrayList<>();
      if (date == null) {
        missing.add("date");
      }
      if (!missing.isEmpty()) {
        throw new IncompleteException("MinorOpposition", missing);
      }
      return new MinorOpposition(this);
    }
  }
}
