package org.allervers.core.health;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
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
 * One value measured outside the nurse health assessment. This class is immutable and thread-safe.
 *
 * @terme mesure de santé
 */
public final class Measurement {

  private final LocalDate date;
  private final @Nullable LocalTime time;
  private final Code<MeasurementKind> kind;
  private final @Digits(integer = 6, fraction = 3) BigDecimal value;
  private final @Size(max = 80) @Nullable String author;
  private final @Size(max = 10000) @Nullable String note;
  private final Preserved preserved;

  private Measurement(Builder builder) {
    this.date = Objects.requireNonNull(builder.date);
    this.time = builder.time;
    this.kind = Objects.requireNonNull(builder.kind);
    this.value = Objects.requireNonNull(builder.value);
    this.author = builder.author;
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
    builder.time = time;
    builder.kind = kind;
    builder.value = value;
    builder.author = author;
    builder.note = note;
    builder.preserved = preserved;
    return builder;
  }

  /** Returns the day. */
  public LocalDate date() {
    return date;
  }

  /** Returns the time of day, or empty. */
  public Optional<LocalTime> time() {
    return time == null ? Optional.empty() : Optional.of(time);
  }

  /** Returns what was measured. */
  public Code<MeasurementKind> kind() {
    return kind;
  }

  /** Returns the value, in the unit of the kind. */
  public BigDecimal value() {
    return value;
  }

  /** Returns the identifier of the professional, or empty. */
  public Optional<String> author() {
    return author == null ? Optional.empty() : Optional.of(author);
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
    return Arrays.asList(date, time, kind, value, author, note, preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Measurement that && components().equals(that.components()));
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "Measurement[redacted]";
  }

  /** Builds a {@link Measurement}. Not thread-safe. */
  public static final class Builder {
    private @Nullable LocalDate date;
    private @Nullable LocalTime time;
    private @Nullable Code<MeasurementKind> kind;
    private @Nullable BigDecimal value;
    private @Nullable String author;
    private @Nullable String note;
    private Preserved preserved = Preserved.empty();

    /** Creates a builder in which nothing is set. */
    public Builder() {}

    /** Sets the day. Required. */
    public Builder date(LocalDate value) {
      this.date = value;
      return this;
    }

    /** Sets the time of day; null clears it. */
    public Builder time(@Nullable LocalTime value) {
      this.time = value;
      return this;
    }

    /** Sets what was measured. Required. */
    public Builder kind(Code<MeasurementKind> value) {
      this.kind = value;
      return this;
    }

    /** Sets the value, in the unit of the kind. Required. */
    public Builder value(BigDecimal value) {
      this.value = value;
      return this;
    }

    /** Sets the identifier of the professional; null clears it. */
    public Builder author(@Nullable String value) {
      this.author = value;
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
    public Measurement build() {
      List<String> missing = new ArrayList<>();
      if (date == null) {
        missing.add("date");
      }
      if (kind == null) {
        missing.add("nature");
      }
      if (value == null) {
        missing.add("valeur");
      }
      if (!missing.isEmpty()) {
        throw new IncompleteException("Measurement", missing);
      }
      return new Measurement(this);
    }
  }
}
