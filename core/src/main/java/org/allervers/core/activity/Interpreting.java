package org.allervers.core.activity;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
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
import org.jspecify.annotations.Nullable;

/**
 * An interpreting service that was requested, whether or not it was obtained. This class is immutable and
 * thread-safe.
 *
 * @terme prestation d'interprétariat
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), typologie des données;
 *     annexe 2, LHSS et EMSP §1.8
 */
public final class Interpreting {

  private final UUID id;
  private final LocalDate date;
  private final Answer<Code<InterpretingMode>> mode;
  private final Answer<@Pattern(regexp = "[a-z]{2,3}") String> language;
  private final Answer<Boolean> requested;
  private final Answer<Boolean> obtained;
  private final @Size(max = 200) @Nullable String provider;
  private final @Nullable UUID encounter;
  private final @Nullable UUID team;
  private final @Min(0) @Max(1440) @Nullable Integer durationInMinutes;
  private final @Size(max = 10000) @Nullable String note;
  private final Preserved preserved;

  private Interpreting(Builder builder) {
    this.id = Objects.requireNonNull(builder.id);
    this.date = Objects.requireNonNull(builder.date);
    this.mode = builder.mode;
    this.language = builder.language;
    this.requested = builder.requested;
    this.obtained = builder.obtained;
    this.provider = builder.provider;
    this.encounter = builder.encounter;
    this.team = builder.team;
    this.durationInMinutes = builder.durationInMinutes;
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
    builder.mode = mode;
    builder.language = language;
    builder.requested = requested;
    builder.obtained = obtained;
    builder.provider = provider;
    builder.encounter = encounter;
    builder.team = team;
    builder.durationInMinutes = durationInMinutes;
    builder.note = note;
    builder.preserved = preserved;
    return builder;
  }

  /** Returns the identifier. */
  public UUID id() {
    return id;
  }

  /** Returns the day for which interpreting was needed. */
  public LocalDate date() {
    return date;
  }

  /** Returns how interpreting was given or was to be given. */
  public Answer<Code<InterpretingMode>> mode() {
    return mode;
  }

  /** Returns the language, ISO 639. */
  public Answer<String> language() {
    return language;
  }

  /** Returns whether a service was requested, unlike a relative who happened to be there. */
  public Answer<Boolean> requested() {
    return requested;
  }

  /** Returns whether interpreting took place. */
  public Answer<Boolean> obtained() {
    return obtained;
  }

  /** Returns who interpreted, or empty. */
  public Optional<String> provider() {
    return provider == null ? Optional.empty() : Optional.of(provider);
  }

  /** Returns the identifier of the encounter, or empty. */
  public Optional<UUID> encounter() {
    return encounter == null ? Optional.empty() : Optional.of(encounter);
  }

  /** Returns the identifier of the team, or empty. */
  public Optional<UUID> team() {
    return team == null ? Optional.empty() : Optional.of(team);
  }

  /** Returns the duration, in minutes, or empty. */
  public Optional<Integer> durationInMinutes() {
    return durationInMinutes == null ? Optional.empty() : Optional.of(durationInMinutes);
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
    return Arrays.asList(
        id,
        date,
        mode,
        language,
        requested,
        obtained,
        provider,
        encounter,
        team,
        durationInMinutes,
        note,
        preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Interpreting that && components().equals(that.components()));
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "Interpreting[redacted]";
  }

  /** Builds a {@link Interpreting}. Not thread-safe. */
  public static final class Builder {
    private @Nullable UUID id;
    private @Nullable LocalDate date;
    private Answer<Code<InterpretingMode>> mode = Answer.notRecorded();
    private Answer<String> language = Answer.notRecorded();
    private Answer<Boolean> requested = Answer.notRecorded();
    private Answer<Boolean> obtained = Answer.notRecorded();
    private @Nullable String provider;
    private @Nullable UUID encounter;
    private @Nullable UUID team;
    private @Nullable Integer durationInMinutes;
    private @Nullable String note;
    private Preserved preserved = Preserved.empty();

    /** Creates a builder in which nothing is set. */
    public Builder() {}

    /** Sets the identifier. Required. */
    public Builder id(UUID value) {
      this.id = value;
      return this;
    }

    /** Sets the day for which interpreting was needed. Required. */
    public Builder date(LocalDate value) {
      this.date = value;
      return this;
    }

    /** Sets how interpreting was given or was to be given. */
    public Builder mode(Answer<Code<InterpretingMode>> value) {
      this.mode = value;
      return this;
    }

    /** Sets how interpreting was given or was to be given, known. */
    public Builder mode(Code<InterpretingMode> value) {
      return mode(Answer.of(value));
    }

    /** Sets the language, ISO 639. */
    public Builder language(Answer<String> value) {
      this.language = value;
      return this;
    }

    /** Sets the language, ISO 639, known. */
    public Builder language(String value) {
      return language(Answer.of(value));
    }

    /** Sets whether a service was requested, unlike a relative who happened to be there. */
    public Builder requested(Answer<Boolean> value) {
      this.requested = value;
      return this;
    }

    /** Sets whether a service was requested, unlike a relative who happened to be there, known. */
    public Builder requested(Boolean value) {
      return requested(Answer.of(value));
    }

    /** Sets whether interpreting took place. */
    public Builder obtained(Answer<Boolean> value) {
      this.obtained = value;
      return this;
    }

    /** Sets whether interpreting took place, known. */
    public Builder obtained(Boolean value) {
      return obtained(Answer.of(value));
    }

    /** Sets who interpreted; null clears it. */
    public Builder provider(@Nullable String value) {
      this.provider = value;
      return this;
    }

    /** Sets the identifier of the encounter; null clears it. */
    public Builder encounter(@Nullable UUID value) {
      this.encounter = value;
      return this;
    }

    /** Sets the identifier of the team; null clears it. */
    public Builder team(@Nullable UUID value) {
      this.team = value;
      return this;
    }

    /** Sets the duration, in minutes; null clears it. */
    public Builder durationInMinutes(@Nullable Integer value) {
      this.durationInMinutes = value;
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
    public Interpreting build() {
      List<String> missing = new ArrayList<>();
      if (id == null) {
        missing.add("id");
      }
      if (date == null) {
        missing.add("date");
      }
      if (!missing.isEmpty()) {
        throw new IncompleteException("Interpreting", missing);
      }
      return new Interpreting(this);
    }
  }
}
