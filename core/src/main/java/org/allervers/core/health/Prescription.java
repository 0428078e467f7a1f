package org.allervers.core.health;

import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
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

  private final UUID id;
  private final LocalDate date;
  private final @Size(max = 200) @Nullable String prescriber;
  private final @Nullable Code<PrescriptionKind> kind;
  private final @Size(max = 2000) @Nullable String content;
  private final @Nullable LocalDate start;
  private final @Nullable LocalDate lastDay;
  private final @Positive @Nullable Integer durationDays;
  private final @Nullable UUID renews;
  private final @Size(max = 10000) @Nullable String note;
  private final Preserved preserved;

  private Prescription(Builder builder) {
    this.id = Objects.requireNonNull(builder.id);
    this.date = Objects.requireNonNull(builder.date);
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
    builder.date = date;
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

  /** Returns the identifier, by which acts and periods refer to it. */
  public UUID id() {
    return id;
  }

  /** Returns the day on which it was written. */
  public LocalDate date() {
    return date;
  }

  /** Returns who wrote it, or empty. */
  public Optional<String> prescriber() {
    return prescriber == null ? Optional.empty() : Optional.of(prescriber);
  }

  /** Returns what it orders, or empty. */
  public Optional<Code<PrescriptionKind>> kind() {
    return kind == null ? Optional.empty() : Optional.of(kind);
  }

  /** Returns its words, or empty. */
  public Optional<String> content() {
    return content == null ? Optional.empty() : Optional.of(content);
  }

  /** Returns the first day for which it holds, if not the day on which it was written, or empty. */
  public Optional<LocalDate> start() {
    return start == null ? Optional.empty() : Optional.of(start);
  }

  /** Returns the last day for which it holds, or empty. */
  public Optional<LocalDate> lastDay() {
    return lastDay == null ? Optional.empty() : Optional.of(lastDay);
  }

  /** Returns for how many days it holds, read when it names no last day, or empty. */
  public Optional<Integer> durationDays() {
    return durationDays == null ? Optional.empty() : Optional.of(durationDays);
  }

  /** Returns the identifier of the prescription that it renews, or empty. */
  public Optional<UUID> renews() {
    return renews == null ? Optional.empty() : Optional.of(renews);
  }

  /** Returns what else is worth knowing, or empty. */
  public Optional<String> note() {
    return note == null ? Optional.empty() : Optional.of(note);
  }

  /** Returns what a newer version wrote here, untouched. */
  public Preserved preserved() {
    return preserved;
  }

  /**
   * Returns the days for which this prescription holds, or empty if it names neither a last day nor a positive
   * duration, or a last day before its first. Beyond the last date that there is, the range has no end.
   */
  public Optional<DateRange> period() {
    LocalDate first = start == null ? date : start;
    if (lastDay != null) {
      return lastDay.isBefore(first)
          ? Optional.empty()
          : Optional.of(days(first, ChronoUnit.DAYS.between(first, lastDay) + 1));
    }
    return durationDays == null || durationDays <= 0
        ? Optional.empty()
        : Optional.of(days(first, durationDays));
  }

  private static DateRange days(LocalDate first, long count) {
    return count > ChronoUnit.DAYS.between(first, LocalDate.MAX)
        ? DateRange.from(first)
        : DateRange.of(first, first.plusDays(count));
  }

  private List<@Nullable Object> components() {
    return Arrays.asList(
        id, date, prescriber, kind, content, start, lastDay, durationDays, renews, note, preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Prescription that && components().equals(that.components()));
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
    private @Nullable LocalDate date;
    private @Nullable String prescriber;
    private @Nullable Code<PrescriptionKind> kind;
    private @Nullable String content;
    private @Nullable LocalDate start;
    private @Nullable LocalDate lastDay;
    private @Nullable Integer durationDays;
    private @Nullable UUID renews;
    private @Nullable String note;
    private Preserved preserved = Preserved.empty();

    /** Creates a builder in which nothing is set. */
    public Builder() {}

    /** Sets the identifier, by which acts and periods refer to it. Required. */
    public Builder id(UUID value) {
      this.id = value;
      return this;
    }

    /** Sets the day on which it was written. Required. */
    public Builder date(LocalDate value) {
      this.date = value;
      return this;
    }

    /** Sets who wrote it; null clears it. */
    public Builder prescriber(@Nullable String value) {
      this.prescriber = value;
      return this;
    }

    /** Sets what it orders; null clears it. */
    public Builder kind(@Nullable Code<PrescriptionKind> value) {
      this.kind = value;
      return this;
    }

    /** Sets its words; null clears it. */
    public Builder content(@Nullable String value) {
      this.content = value;
      return this;
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
    public Prescription build() {
      List<String> missing = new ArrayList<>();
      if (id == null) {
        missing.add("id");
      }
      if (date == null) {
        missing.add("date");
      }
      if (!missing.isEmpty()) {
        throw new IncompleteException("Prescription", missing);
      }
      return new Prescription(this);
    }
  }
}
