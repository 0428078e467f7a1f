package org.allervers.core.health;

import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.allervers.core.answer.Answer;
import org.allervers.core.answer.IncompleteException;
import org.allervers.core.answer.Preserved;
import org.allervers.core.code.Code;
import org.allervers.core.time.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * A medical prescription. An ESSIP intervenes on one, for as long as it runs. This class is immutable and
 * thread-safe.
 *
 * @terme prescription médicale
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), annexe 2, ESSIP
 */
public final class Prescription {

  private final @Nullable UUID id;
  private final LocalDate on;
  private final Answer<@Size(max = 200) String> prescriber;
  private final Answer<Code<PrescriptionKind>> kind;
  private final Answer<@Size(max = 2000) String> content;
  private final @Nullable LocalDate start;
  private final @Nullable LocalDate lastDay;
  private final @Positive @Nullable Integer durationDays;
  private final @Nullable UUID renews;
  private final Answer<@Size(max = 2000) String> note;
  private final Preserved preserved;

  private Prescription(Builder builder) {
    this.id = builder.id;
    this.on = Objects.requireNonNull(builder.on);
    this.prescriber = builder.prescriber;
    this.kind = builder.kind;
    this.content = builder.content;
    this.start = builder.start;
    this.lastDay = builder.lastDay;
    this.durationDays = builder.durationDays;
    this.renews = builder.renews;
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
    builder.id = id;
    builder.on = on;
    builder.prescriber = prescriber;
    builder.kind = kind;
    builder.content = content;
    builder.start = start;
    builder.lastDay = lastDay;
    builder.durationDays = durationDays;
    builder.renews = renews;
    builder.note = note;
    builder.preserved = preserved;
    return builder;
  }

  /** Returns the identifier, by which acts refer to it, or empty. */
  public Optional<UUID> id() {
    return Optional.ofNullable(id);
  }

  /** Returns the day on which it was written. */
  public LocalDate on() {
    return on;
  }

  /** Returns who wrote it. */
  public Answer<String> prescriber() {
    return prescriber;
  }

  /** Returns what it orders. */
  public Answer<Code<PrescriptionKind>> kind() {
    return kind;
  }

  /** Returns its words. */
  public Answer<String> content() {
    return content;
  }

  /** Returns the first day for which it holds, if not the day on which it was written, or empty. */
  public Optional<LocalDate> start() {
    return Optional.ofNullable(start);
  }

  /** Returns the last day for which it holds, or empty. */
  public Optional<LocalDate> lastDay() {
    return Optional.ofNullable(lastDay);
  }

  /** Returns for how many days it holds, read when it names no last day, or empty. */
  public Optional<Integer> durationDays() {
    return Optional.ofNullable(durationDays);
  }

  /** Returns the identifier of the prescription that it renews, or empty. */
  public Optional<UUID> renews() {
    return Optional.ofNullable(renews);
  }

  /** Returns anything worth knowing. */
  public Answer<String> note() {
    return note;
  }

  /** Returns what a newer version wrote here, untouched. */
  public Preserved preserved() {
    return preserved;
  }

  /**
   * Returns the days for which this prescription holds, or empty if it names neither a last day nor a positive
   * duration, or a last day before its first.
   */
  public Optional<DateRange> period() {
    LocalDate first = start == null ? on : start;
    if (lastDay != null) {
      return lastDay.isBefore(first)
          ? Optional.empty()
          : Optional.of(DateRange.ofClosed(first, lastDay));
    }
    return durationDays == null || durationDays <= 0
        ? Optional.empty()
        : Optional.of(DateRange.of(first, first.plusDays(durationDays)));
  }

  private List<@Nullable Object> components() {
    return Arrays.asList(
        id, on, prescriber, kind, content, start, lastDay, durationDays, renews, note, preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Prescription that && components().equals(that.components());
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "Prescription[redacted]";
  }

  /** Builds a {@link Prescription}. Not thread-safe. */
  public static final class Builder {
    private @Nullable UUID id;
    private @Nullable LocalDate on;
    private Answer<String> prescriber = Answer.notRecorded();
    private Answer<Code<PrescriptionKind>> kind = Answer.notRecorded();
    private Answer<String> content = Answer.notRecorded();
    private @Nullable LocalDate start;
    private @Nullable LocalDate lastDay;
    private @Nullable Integer durationDays;
    private @Nullable UUID renews;
    private Answer<String> note = Answer.notRecorded();
    private Preserved preserved = Preserved.empty();

    /** Creates a builder in which nothing is set. */
    public Builder() {}

    /** Sets the identifier, by which acts refer to it; null clears it. */
    public Builder id(@Nullable UUID value) {
      this.id = value;
      return this;
    }

    /** Sets the day on which it was written. Required. */
    public Builder on(LocalDate value) {
      this.on = value;
      return this;
    }

    /** Sets who wrote it. */
    public Builder prescriber(Answer<String> value) {
      this.prescriber = value;
      return this;
    }

    /** Sets who wrote it, known. */
    public Builder prescriber(String value) {
      return prescriber(Answer.of(value));
    }

    /** Sets what it orders. */
    public Builder kind(Answer<Code<PrescriptionKind>> value) {
      this.kind = value;
      return this;
    }

    /** Sets what it orders, known. */
    public Builder kind(Code<PrescriptionKind> value) {
      return kind(Answer.of(value));
    }

    /** Sets its words. */
    public Builder content(Answer<String> value) {
      this.content = value;
      return this;
    }

    /** Sets its words, known. */
    public Builder content(String value) {
      return content(Answer.of(value));
    }

    /** Sets the first day for which it holds, if not the day on which it was written; null clears it. */
    public Builder start(@Nullable LocalDate value) {
      this.start = value;
      return this;
    }

    /** Sets the last day for which it holds; null clears it. */
    public Builder lastDay(@Nullable LocalDate value) {
      this.lastDay = value;
      return this;
    }

    /** Sets for how many days it holds, read when it names no last day; null clears it. */
    public Builder durationDays(@Nullable Integer value) {
      this.durationDays = value;
      return this;
    }

    /** Sets the identifier of the prescription that it renews; null clears it. */
    public Builder renews(@Nullable UUID value) {
      this.renews = value;
      return this;
    }

    /** Sets anything worth knowing. */
    public Builder note(Answer<String> value) {
      this.note = value;
      return this;
    }

    /** Sets anything worth knowing, known. */
    public Builder note(String value) {
      return note(Answer.of(value));
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
    public Prescription build() {
      List<String> missing = new ArrayList<>();
      if (on == null) {
        missing.add("date");
      }
      if (!missing.isEmpty()) {
        throw new IncompleteException("Prescription", missing);
      }
      return new Prescription(this);
    }
  }
}
