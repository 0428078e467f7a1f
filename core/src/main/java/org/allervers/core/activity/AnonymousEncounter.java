package org.allervers.core.activity;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
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
import org.allervers.core.identity.Gender;
import org.jspecify.annotations.Nullable;

/**
 * People met who have no dossier. They are counted as encounters, never as distinct persons. This class is immutable
 * and thread-safe.
 *
 * @terme rencontre anonyme
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), droits des usagers
 */
public final class AnonymousEncounter {

  private final UUID id;
  private final LocalDate date;
  private final @Nullable LocalTime time;
  private final @Nullable UUID team;
  private final @Nullable UUID slot;
  private final @Nullable UUID maraude;
  private final Answer<Code<EncounterKind>> kind;
  private final @Nullable Code<PlaceKind> placeKind;
  private final @Size(max = 200) @Nullable String place;
  private final @Min(1) Integer count;
  private final Answer<Code<Gender>> gender;
  private final Answer<Code<AgeBand>> ageBand;
  private final @Size(max = 10000) @Nullable String note;
  private final Preserved preserved;

  private AnonymousEncounter(Builder builder) {
    this.id = Objects.requireNonNull(builder.id);
    this.date = Objects.requireNonNull(builder.date);
    this.time = builder.time;
    this.team = builder.team;
    this.slot = builder.slot;
    this.maraude = builder.maraude;
    this.kind = builder.kind;
    this.placeKind = builder.placeKind;
    this.place = builder.place;
    this.count = Objects.requireNonNull(builder.count);
    this.gender = builder.gender;
    this.ageBand = builder.ageBand;
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
    builder.time = time;
    builder.team = team;
    builder.slot = slot;
    builder.maraude = maraude;
    builder.kind = kind;
    builder.placeKind = placeKind;
    builder.place = place;
    builder.count = count;
    builder.gender = gender;
    builder.ageBand = ageBand;
    builder.note = note;
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

  /** Returns the hour, local time, or empty. */
  public Optional<LocalTime> time() {
    return time == null ? Optional.empty() : Optional.of(time);
  }

  /** Returns the identifier of the team, or empty. */
  public Optional<UUID> team() {
    return team == null ? Optional.empty() : Optional.of(team);
  }

  /** Returns the identifier of the slot of activity, or empty. */
  public Optional<UUID> slot() {
    return slot == null ? Optional.empty() : Optional.of(slot);
  }

  /** Returns the identifier of the round, or empty. */
  public Optional<UUID> maraude() {
    return maraude == null ? Optional.empty() : Optional.of(maraude);
  }

  /** Returns how they were met. */
  public Answer<Code<EncounterKind>> kind() {
    return kind;
  }

  /** Returns the kind of place, or empty. */
  public Optional<Code<PlaceKind>> placeKind() {
    return placeKind == null ? Optional.empty() : Optional.of(placeKind);
  }

  /** Returns the place, or empty. */
  public Optional<String> place() {
    return place == null ? Optional.empty() : Optional.of(place);
  }

  /** Returns the number of people. */
  public Integer count() {
    return count;
  }

  /** Returns the gender, if all of them had the same. */
  public Answer<Code<Gender>> gender() {
    return gender;
  }

  /** Returns the age band, if all of them had the same. */
  public Answer<Code<AgeBand>> ageBand() {
    return ageBand;
  }

  /** Returns what else is worth knowing, without anything by which somebody could be recognised, or empty. */
  public Optional<String> note() {
    return note == null ? Optional.empty() : Optional.of(note);
  }

  /** Returns what a newer version wrote here, untouched. */
  public Preserved preserved() {
    return preserved;
  }

  private List<@Nullable Object> components() {
    return Arrays.asList(
        id, date, time, team, slot, maraude, kind, placeKind, place, count, gender, ageBand, note,
        preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof AnonymousEncounter that && components().equals(that.components()));
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "AnonymousEncounter[redacted]";
  }

  /** Builds a {@link AnonymousEncounter}. Not thread-safe. */
  public static final class Builder {
    private @Nullable UUID id;
    private @Nullable LocalDate date;
    private @Nullable LocalTime time;
    private @Nullable UUID team;
    private @Nullable UUID slot;
    private @Nullable UUID maraude;
    private Answer<Code<EncounterKind>> kind = Answer.notRecorded();
    private @Nullable Code<PlaceKind> placeKind;
    private @Nullable String place;
    private @Nullable Integer count;
    private Answer<Code<Gender>> gender = Answer.notRecorded();
    private Answer<Code<AgeBand>> ageBand = Answer.notRecorded();
    private @Nullable String note;
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

    /** Sets the hour, local time; null clears it. */
    public Builder time(@Nullable LocalTime value) {
      this.time = value;
      return this;
    }

    /** Sets the identifier of the team; null clears it. */
    public Builder team(@Nullable UUID value) {
      this.team = value;
      return this;
    }

    /** Sets the identifier of the slot of activity; null clears it. */
    public Builder slot(@Nullable UUID value) {
      this.slot = value;
      return this;
    }

    /** Sets the identifier of the round; null clears it. */
    public Builder maraude(@Nullable UUID value) {
      this.maraude = value;
      return this;
    }

    /** Sets how they were met. */
    public Builder kind(Answer<Code<EncounterKind>> value) {
      this.kind = value;
      return this;
    }

    /** Sets how they were met, known. */
    public Builder kind(Code<EncounterKind> value) {
      return kind(Answer.of(value));
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

    /** Sets the number of people. Required. */
    public Builder count(Integer value) {
      this.count = value;
      return this;
    }

    /** Sets the gender, if all of them had the same. */
    public Builder gender(Answer<Code<Gender>> value) {
      this.gender = value;
      return this;
    }

    /** Sets the gender, if all of them had the same, known. */
    public Builder gender(Code<Gender> value) {
      return gender(Answer.of(value));
    }

    /** Sets the age band, if all of them had the same. */
    public Builder ageBand(Answer<Code<AgeBand>> value) {
      this.ageBand = value;
      return this;
    }

    /** Sets the age band, if all of them had the same, known. */
    public Builder ageBand(Code<AgeBand> value) {
      return ageBand(Answer.of(value));
    }

    /** Sets what else is worth knowing, without anything by which somebody could be recognised; null clears it. */
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
    public AnonymousEncounter build() {
      List<String> missing = new ArrayList<>();
      if (id == null) {
        missing.add("id");
      }
      if (date == null) {
        missing.add("date");
      }
      if (count == null) {
        missing.add("nombre");
      }
      if (!missing.isEmpty()) {
        throw new IncompleteException("AnonymousEncounter", missing);
      }
      return new AnonymousEncounter(this);
    }
  }
}
