package org.allervers.core.episode;

import jakarta.validation.Valid;
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
 * The return of somebody who had left, in the same episode. It keeps the exit that it undoes: an exit once counted
 * stays counted. This class is immutable and thread-safe.
 *
 * @terme réouverture
 * @source Saint Benoît Labre, LHSS de jour, rapport d'activité 2024
 */
public final class Reopening {

  private final LocalDate date;
  private final @Size(max = 10000) @Nullable String reason;
  private final @Valid Exit undoneExit;
  private final Preserved preserved;

  private Reopening(Builder builder) {
    this.date = Objects.requireNonNull(builder.date);
    this.reason = builder.reason;
    this.undoneExit = Objects.requireNonNull(builder.undoneExit);
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
    builder.reason = reason;
    builder.undoneExit = undoneExit;
    builder.preserved = preserved;
    return builder;
  }

  /** Returns the first day on which the person is accompanied again. */
  public LocalDate date() {
    return date;
  }

  /** Returns why the person came back, or empty. */
  public Optional<String> reason() {
    return reason == null ? Optional.empty() : Optional.of(reason);
  }

  /** Returns the exit before it. */
  public Exit undoneExit() {
    return undoneExit;
  }

  /** Returns what a newer version wrote here, untouched. */
  public Preserved preserved() {
    return preserved;
  }

  private List<@Nullable Object> components() {
    return Arrays.asList(date, reason, undoneExit, preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Reopening that && components().equals(that.components()));
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "Reopening[redacted]";
  }

  /** Builds a {@link Reopening}. Not thread-safe. */
  public static final class Builder {
    private @Nullable LocalDate date;
    private @Nullable String reason;
    private @Nullable Exit undoneExit;
    private Preserved preserved = Preserved.empty();

    /** Creates a builder in which nothing is set. */
    public Builder() {}

    /** Sets the first day on which the person is accompanied again. Required. */
    public Builder date(LocalDate value) {
      this.date = value;
      return this;
    }

    /** Sets why the person came back; null clears it. */
    public Builder reason(@Nullable String value) {
      this.reason = value;
      return this;
    }

    /** Sets the exit before it. Required. */
    public Builder undoneExit(Exit value) {
      this.undoneExit = value;
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
    public Reopening build() {
      List<String> missing = new ArrayList<>();
      if (date == null) {
        missing.add("date");
      }
      if (undoneExit == null) {
        missing.add("sortieAnnulee");
      }
      if (!missing.isEmpty()) {
        throw new IncompleteException("Reopening", missing);
      }
      return new Reopening(this);
    }
  }
}
