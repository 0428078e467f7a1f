package org.allervers.core.social;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.allervers.core.answer.IncompleteException;
import org.allervers.core.answer.Preserved;
import org.allervers.core.code.Code;
import org.jspecify.annotations.Nullable;

/**
 * The needs that the person put into words on one day. This class is immutable and thread-safe.
 *
 * @terme besoins exprimés
 * @source LEO, rapport d'activité 2022, besoins exprimés
 */
public final class ExpressedNeeds {

  private final LocalDate date;
  private final List<Code<Need>> needs;
  private final @Size(max = 10000) @Nullable String note;
  private final Preserved preserved;

  private ExpressedNeeds(Builder builder) {
    this.date = Objects.requireNonNull(builder.date);
    this.needs = List.copyOf(builder.needs);
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
    builder.needs = new ArrayList<>(needs);
    builder.note = note;
    builder.preserved = preserved;
    return builder;
  }

  /** Returns the day. */
  public LocalDate date() {
    return date;
  }

  /** Returns the needs. */
  public List<Code<Need>> needs() {
    return needs;
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
    return Arrays.asList(date, needs, note, preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof ExpressedNeeds that && components().equals(that.components()));
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "ExpressedNeeds[redacted]";
  }

  /** Builds a {@link ExpressedNeeds}. Not thread-safe. */
  public static final class Builder {
    private @Nullable LocalDate date;
    private List<Code<Need>> needs = new ArrayList<>();
    private @Nullable String note;
    private Preserved preserved = Preserved.empty();

    /** Creates a builder in which nothing is set. */
    public Builder() {}

    /** Sets the day. Required. */
    public Builder date(LocalDate value) {
      this.date = value;
      return this;
    }

    /** Sets the needs, replacing those set before. */
    public Builder needs(Collection<Code<Need>> values) {
      this.needs = new ArrayList<>(values);
      return this;
    }

    /** Adds one to the needs. */
    public Builder addNeed(Code<Need> value) {
      this.needs.add(value);
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
    public ExpressedNeeds build() {
      List<String> missing = new ArrayList<>();
      if (date == null) {
        missing.add("date");
      }
      if (!missing.isEmpty()) {
        throw new IncompleteException("ExpressedNeeds", missing);
      }
      return new ExpressedNeeds(this);
    }
  }
}
