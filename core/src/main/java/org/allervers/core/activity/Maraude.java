package org.allervers.core.activity;

import jakarta.validation.Valid;
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
import org.allervers.core.answer.Answer;
import org.allervers.core.answer.Answers;
import org.allervers.core.answer.IncompleteException;
import org.allervers.core.answer.Preserved;
import org.allervers.core.code.Code;
import org.allervers.core.dispositif.HalfDay;
import org.jspecify.annotations.Nullable;

/**
 * A round in the street, with its report. Several teams may go together. This class is immutable and thread-safe.
 *
 * @terme maraude (compte rendu)
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), annexe 1, Mano
 */
public final class Maraude {

  private final UUID id;
  private final LocalDate date;
  private final @Nullable Code<HalfDay> half;
  private final @Nullable UUID slot;
  private final List<UUID> teams;
  private final List<@Size(max = 80) String> professionals;
  private final @Nullable LocalTime startsAt;
  private final @Nullable LocalTime endsAt;
  private final @Size(max = 10000) @Nullable String route;
  private final @Size(max = 200) @Nullable String weather;
  private final Answer<Code<Atmosphere>> atmosphere;
  private final List<@Valid TerritoryObservation> observations;
  private final List<@Size(max = 200) String> collaborations;
  private final @Size(max = 10000) @Nullable String handover;
  private final @DecimalMin("0") @DecimalMax("5000") @Nullable BigDecimal kilometres;
  private final @Size(max = 10000) @Nullable String note;
  private final Answers answers;
  private final Preserved preserved;

  private Maraude(Builder builder) {
    this.id = Objects.requireNonNull(builder.id);
    this.date = Objects.requireNonNull(builder.date);
    this.half = builder.half;
    this.slot = builder.slot;
    this.teams = List.copyOf(builder.teams);
    this.professionals = List.copyOf(builder.professionals);
    this.startsAt = builder.startsAt;
    this.endsAt = builder.endsAt;
    this.route = builder.route;
    this.weather = builder.weather;
    this.atmosphere = builder.atmosphere;
    this.observations = List.copyOf(builder.observations);
    this.collaborations = List.copyOf(builder.collaborations);
    this.handover = builder.handover;
    this.kilometres = builder.kilometres;
    this.note = builder.note;
    this.answers = builder.answers;
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
    builder.half = half;
    builder.slot = slot;
    builder.teams = new ArrayList<>(teams);
    builder.professionals = new ArrayList<>(professionals);
    builder.startsAt = startsAt;
    builder.endsAt = endsAt;
    builder.route = route;
    builder.weather = weather;
    builder.atmosphere = atmosphere;
    builder.observations = new ArrayList<>(observations);
    builder.collaborations = new ArrayList<>(collaborations);
    builder.handover = handover;
    builder.kilometres = kilometres;
    builder.note = note;
    builder.answers = answers;
    builder.preserved = preserved;
    return builder;
  }

  /** Returns the identifier. */
  public UUID id() {
    return id;
  }

  /** Returns the day. */
  public LocalDate date() {
    return date;
  }

  /** Returns the part of the day, or empty. */
  public Optional<Code<HalfDay>> half() {
    return half == null ? Optional.empty() : Optional.of(half);
  }

  /** Returns the identifier of the slot of activity, or empty. */
  public Optional<UUID> slot() {
    return slot == null ? Optional.empty() : Optional.of(slot);
  }

  /** Returns the identifiers of the teams that went. */
  public List<UUID> teams() {
    return teams;
  }

  /** Returns the identifiers of the professionals who took part. */
  public List<String> professionals() {
    return professionals;
  }

  /** Returns the hour of departure, local time, or empty. */
  public Optional<LocalTime> startsAt() {
    return startsAt == null ? Optional.empty() : Optional.of(startsAt);
  }

  /** Returns the hour of return, local time; before the departure if past midnight, or empty. */
  public Optional<LocalTime> endsAt() {
    return endsAt == null ? Optional.empty() : Optional.of(endsAt);
  }

  /** Returns the way that the round took, or empty. */
  public Optional<String> route() {
    return route == null ? Optional.empty() : Optional.of(route);
  }

  /** Returns the weather, or empty. */
  public Optional<String> weather() {
    return weather == null ? Optional.empty() : Optional.of(weather);
  }

  /** Returns the atmosphere of the round. */
  public Answer<Code<Atmosphere>> atmosphere() {
    return atmosphere;
  }

  /** Returns what was seen. */
  public List<TerritoryObservation> observations() {
    return observations;
  }

  /** Returns the partners with whom the team worked. */
  public List<String> collaborations() {
    return collaborations;
  }

  /** Returns what the next team should know, or empty. */
  public Optional<String> handover() {
    return handover == null ? Optional.empty() : Optional.of(handover);
  }

  /** Returns the distance driven, in kilometres, or empty. */
  public Optional<BigDecimal> kilometres() {
    return kilometres == null ? Optional.empty() : Optional.of(kilometres);
  }

  /** Returns what else is worth knowing, or empty. */
  public Optional<String> note() {
    return note == null ? Optional.empty() : Optional.of(note);
  }

  /** Returns the answers to the organisation's own fields. */
  public Answers answers() {
    return answers;
  }

  /** Returns what a newer version wrote here, untouched. */
  public Preserved preserved() {
    return preserved;
  }

  private List<@Nullable Object> components() {
    return Arrays.asList(
        id,
        date,
        half,
        slot,
        teams,
        professionals,
        startsAt,
        endsAt,
        route,
        weather,
        atmosphere,
        observations,
        collaborations,
        handover,
        kilometres,
        note,
        answers,
        preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Maraude that && components().equals(that.components()));
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "Maraude[redacted]";
  }

  /** Builds a {@link Maraude}. Not thread-safe. */
  public static final class Builder {
    private @Nullable UUID id;
    private @Nullable LocalDate date;
    private @Nullable Code<HalfDay> half;
    private @Nullable UUID slot;
    private List<UUID> teams = new ArrayList<>();
    private List<String> professionals = new ArrayList<>();
    private @Nullable LocalTime startsAt;
    private @Nullable LocalTime endsAt;
    private @Nullable String route;
    private @Nullable String weather;
    private Answer<Code<Atmosphere>> atmosphere = Answer.notRecorded();
    private List<TerritoryObservation> observations = new ArrayList<>();
    private List<String> collaborations = new ArrayList<>();
    private @Nullable String handover;
    private @Nullable BigDecimal kilometres;
    private @Nullable String note;
    private Answers answers = Answers.empty();
    private Preserved preserved = Preserved.empty();

    /** Creates a builder in which nothing is set. */
    public Builder() {}

    /** Sets the identifier. Required. */
    public Builder id(UUID value) {
      this.id = value;
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

    /** Sets the identifier of the slot of activity; null clears it. */
    public Builder slot(@Nullable UUID value) {
      this.slot = value;
      return this;
    }

    /** Sets the identifiers of the teams that went, replacing those set before. */
    public Builder teams(Collection<UUID> values) {
      this.teams = new ArrayList<>(values);
      return this;
    }

    /** Adds one to the identifiers of the teams that went. */
    public Builder addTeam(UUID value) {
      this.teams.add(value);
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

    /** Sets the hour of departure, local time; null clears it. */
    public Builder startsAt(@Nullable LocalTime value) {
      this.startsAt = value;
      return this;
    }

    /** Sets the hour of return, local time; before the departure if past midnight; null clears it. */
    public Builder endsAt(@Nullable LocalTime value) {
      this.endsAt = value;
      return this;
    }

    /** Sets the way that the round took; null clears it. */
    public Builder route(@Nullable String value) {
      this.route = value;
      return this;
    }

    /** Sets the weather; null clears it. */
    public Builder weather(@Nullable String value) {
      this.weather = value;
      return this;
    }

    /** Sets the atmosphere of the round. */
    public Builder atmosphere(Answer<Code<Atmosphere>> value) {
      this.atmosphere = value;
      return this;
    }

    /** Sets the atmosphere of the round, known. */
    public Builder atmosphere(Code<Atmosphere> value) {
      return atmosphere(Answer.of(value));
    }

    /** Sets what was seen, replacing those set before. */
    public Builder observations(Collection<TerritoryObservation> values) {
      this.observations = new ArrayList<>(values);
      return this;
    }

    /** Adds one to what was seen. */
    public Builder addObservation(TerritoryObservation value) {
      this.observations.add(value);
      return this;
    }

    /** Sets the partners with whom the team worked, replacing those set before. */
    public Builder collaborations(Collection<String> values) {
      this.collaborations = new ArrayList<>(values);
      return this;
    }

    /** Adds one to the partners with whom the team worked. */
    public Builder addCollaboration(String value) {
      this.collaborations.add(value);
      return this;
    }

    /** Sets what the next team should know; null clears it. */
    public Builder handover(@Nullable String value) {
      this.handover = value;
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

    /** Sets the answers to the organisation's own fields. */
    public Builder answers(Answers value) {
      this.answers = value;
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
    public Maraude build() {
      List<String> missing = new ArrayList<>();
      if (id == null) {
        missing.add("id");
      }
      if (date == null) {
        missing.add("date");
      }
      if (!missing.isEmpty()) {
        throw new IncompleteException("Maraude", missing);
      }
      return new Maraude(this);
    }
  }
}
