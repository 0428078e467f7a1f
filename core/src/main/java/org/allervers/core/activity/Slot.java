package org.allervers.core.activity;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.allervers.core.answer.IncompleteException;
import org.allervers.core.answer.Preserved;
import org.allervers.core.code.Code;
import org.allervers.core.dispositif.HalfDay;
import org.jspecify.annotations.Nullable;

/**
 * A half-day of work of one team. A person is met for the first time "on a slot"; the number of encounters is counted
 * by slot. This class is immutable and thread-safe.
 *
 * @terme plage d'activité (demi-journée)
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), typologie des données
 */
public final class Slot {

  private final UUID id;
  private final UUID team;
  private final LocalDate date;
  private final @Nullable Code<HalfDay> half;
  private final @Nullable LocalTime startsAt;
  private final @Nullable LocalTime endsAt;
  private final List<@Size(max = 80) String> professionals;
  private final @Nullable Code<PlaceKind> placeKind;
  private final @Size(max = 200) @Nullable String place;
  private final @DecimalMin("0") @DecimalMax("5000") @Nullable BigDecimal kilometres;
  private final @Size(max = 10000) @Nullable String note;
  private final Preserved preserved;

  private Slot(Builder builder) {
    this.id = Objects.requireNonNull(builder.id);
    this.team = Objects.requireNonNull(builder.team);
    this.date = Objects.requireNonNull(builder.date);
    this.half = builder.half;
    this.startsAt = builder.startsAt;
    this.endsAt = builder.endsAt;
    this.professionals = List.copyOf(builder.professionals);
    this.placeKind = builder.placeKind;
    this.place = builder.place;
    this.kilometres = builder.kilometres;
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
    builder.team = team;
    builder.date = date;
    builder.half = half;
    builder.startsAt = startsAt;
    builder.endsAt = endsAt;
    builder.professionals = new ArrayList<>(professionals);
    builder.placeKind = placeKind;
    builder.place = place;
    builder.kilometres = kilometres;
    builder.note = note;
    builder.preserved = preserved;
    return builder;
  }

  /** Returns the identifier. */
  public UUID id() {
    return id;
  }

  /** Returns the identifier of the team. */
  public UUID team() {
    return team;
  }

  /** Returns the day. */
  public LocalDate date() {
    return date;
  }

  /** Returns the part of the day, or empty. */
  public Optional<Code<HalfDay>> half() {
    return half == null ? Optional.empty() : Optional.of(half);
  }

  /** Returns the hour at which work began, local time, or empty. */
  public Optional<LocalTime> startsAt() {
    return startsAt == null ? Optional.empty() : Optional.of(startsAt);
  }

  /** Returns the hour at which work ended, local time; before the start if past midnight, or empty. */
  public Optional<LocalTime> endsAt() {
    return endsAt == null ? Optional.empty() : Optional.of(endsAt);
  }

  /** Returns the identifiers of the professionals who took part. */
  public List<String> professionals() {
    return professionals;
  }

  /** Returns the kind of place, or empty. */
  public Optional<Code<PlaceKind>> placeKind() {
    return placeKind == null ? Optional.empty() : Optional.of(placeKind);
  }

  /** Returns the place, or empty. */
  public Optional<String> place() {
    return place == null ? Optional.empty() : Optional.of(place);
  }

  /** Returns the distance driven, in kilometres, or empty. */
  public Optional<BigDecimal> kilometres() {
    return kilometres == null ? Optional.empty() : Optional.of(kilometres);
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
        team,
        date,
        half,
        startsAt,
        endsAt,
        professionals,
        placeKind,
        place,
        kilometres,
        note,
        preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || (other instanceof Slot that && components().equals(that.components()));
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "Slot[redacted]";
  }

  /** Builds a {@link Slot}. Not thread-safe. */
  public static final class Builder {
    private @Nullable UUID id;
    private @Nullable UUID team;
    private @Nullable LocalDate date;
    private @Nullable Code<HalfDay> half;
    private @Nullable LocalTime startsAt;
    private @Nullable LocalTime endsAt;
    private List<String> professionals = new ArrayList<>();
    private @Nullable Code<PlaceKind> placeKind;
    private @Nullable String place;
    private @Nullable BigDecimal kilometres;
    private @Nullable String note;
    private Preserved preserved = Preserved.empty();

    /** Creates a builder in which nothing is set. */
    public Builder() {}

    /** Sets the identifier. Required. */
    public Builder id(UUID value) {
      this.id = value;
      return this;
    }

    /** Sets the identifier of the team. Required. */
    public Builder team(UUID value) {
      this.team = value;
      return this;
    }

    /** Sets the day. Required. */
    public Builder date(LocalDate value) {
      this.date = value;
      return this;
    }

    /** Sets the part of the day; null clears it. */
    public Builder half(@Nullable Code<HalfDay> value) {
      this.half = value;
      return this;
    }

    /** Sets the hour at which work began, local time; null clears it. */
    public Builder startsAt(@Nullable LocalTime value) {
      this.startsAt = value;
      return this;
    }

    /** Sets the hour at which work ended, local time; before the start if past midnight; null clears it. */
    public Builder endsAt(@Nullable LocalTime value) {
      this.endsAt = value;
      return this;
    }

    /** Sets the identifiers of the professionals who took part, replacing those set before. */
    public Builder professionals(Collection<String> values) {
      this.professionals = new ArrayList<>(values);
      return this;
    }

    /** Adds one to the identifiers of the professionals who took part. */
    public Builder addProfessional(String value) {
      this.professionals.add(value);
      return this;
    }

    /** Sets the kind of place; null clears it. */
    public Builder placeKind(@Nullable Code<PlaceKind> value) {
      this.placeKind = value;
      return this;
    }

    /** Sets the place; null clears it. */
    public Builder place(@Nullable String value) {
      this.place = value;
      return this;
    }

    /** Sets the distance driven, in kilometres; null clears it. */
    public Builder kilometres(@Nullable BigDecimal value) {
      this.kilometres = value;
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
    public Slot build() {
      List<String> missing = new ArrayList<>();
      if (id == null) {
        missing.add("id");
      }
      if (team == null) {
        missing.add("equipe");
      }
      if (date == null) {
        missing.add("date");
      }
      if (!missing.isEmpty()) {
        throw new IncompleteException("Slot", missing);
      }
      return new Slot(this);
    }
  }
}
