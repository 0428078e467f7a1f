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
import org.allervers.core.code.Code;
import org.allervers.core.dispositif.Profession;
import org.jspecify.annotations.Nullable;

/**
 * An effort of a professional to obtain the minor's agreement to consult the holders of parental authority. This
 * class is immutable and thread-safe.
 *
 * @terme démarche auprès du mineur
 * @source Code de la santé publique, art. L. 1111-5 et L. 1111-5-1
 */
public final class PersuasionEffort {

  private final LocalDate date;
  private final @Nullable LocalTime time;
  private final @Size(max = 80) @Nullable String professional;
  private final @Nullable Code<Profession> profession;
  private final @Size(max = 2000) @Nullable String subject;
  private final @Nullable Code<PersuasionOutcome> outcome;
  private final @Size(max = 10000) @Nullable String note;
  private final Preserved preserved;

  private PersuasionEffort(Builder builder) {
    this.date = Objects.requireNonNull(builder.date);
    this.time = builder.time;
    this.professional = builder.professional;
    this.profession = builder.profession;
    this.subject = builder.subject;
    this.outcome = builder.outcome;
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
    builder.professional = professional;
    builder.profession = profession;
    builder.subject = subject;
    builder.outcome = outcome;
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

  /** Returns the identifier of the professional, or empty. */
  public Optional<String> professional() {
    return professional == null ? Optional.empty() : Optional.of(professional);
  }

  /** Returns the profession of that professional, or empty. */
  public Optional<Code<Profession>> profession() {
    return profession == null ? Optional.empty() : Optional.of(profession);
  }

  /** Returns the act or the matter, or empty. */
  public Optional<String> subject() {
    return subject == null ? Optional.empty() : Optional.of(subject);
  }

  /** Returns what came of it, or empty. */
  public Optional<Code<PersuasionOutcome>> outcome() {
    return outcome == null ? Optional.empty() : Optional.of(outcome);
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
    return Arrays.asList(date, time, professional, profession, subject, outcome, note, preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof PersuasionEffort that && components().equals(that.components()));
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "PersuasionEffort[redacted]";
  }

  /** Builds a {@link PersuasionEffort}. Not thread-safe. */
  public static final class Builder {
    private @Nullable LocalDate date;
    private @Nullable LocalTime time;
    private @Nullable String professional;
    private @Nullable Code<Profession> profession;
    private @Nullable String subject;
    private @Nullable Code<PersuasionOutcome> outcome;
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

    /** Sets the identifier of the professional; null clears it. */
    public Builder professional(@Nullable String value) {
      this.professional = value;
      return this;
    }

    /** Sets the profession of that professional; null clears it. */
    public Builder profession(@Nullable Code<Profession> value) {
      this.profession = value;
      return this;
    }

    /** Sets the act or the matter; null clears it. */
    public Builder subject(@Nullable String value) {
      this.subject = value;
      return this;
    }

    /** Sets what came of it; null clears it. */
    public Builder outcome(@Nullable Code<PersuasionOutcome> value) {
      this.outcome = value;
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
    public PersuasionEffort build() {
      List<String> missing = new ArrayList<>();
      if (date == null) {
        missing.add("date");
      }
      if (!missing.isEmpty()) {
        throw new IncompleteException("PersuasionEffort", missing);
      }
      return new PersuasionEffort(this);
    }
  }
}
