package org.allervers.core.activity;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
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
import org.jspecify.annotations.Nullable;

/**
 * A meeting with the person: one time of care or of listening in a slot. Whether it is the first is derived from the
 * others, never stored. This class is immutable and thread-safe.
 *
 * @terme rencontre
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), typologie des données;
 *     annexe 2, LHSS et EMSP §1.8
 */
public final class Encounter {

  private final UUID id;
  private final LocalDate date;
  private final @Nullable LocalTime time;
  private final @Nullable UUID slot;
  private final @Nullable UUID maraude;
  private final Answer<Code<EncounterKind>> kind;
  private final @Nullable Code<PlaceKind> placeKind;
  private final @Size(max = 200) @Nullable String place;
  private final @Nullable UUID team;
  private final List<@Size(max = 80) String> professionals;
  private final List<@Size(max = 200) String> partners;
  private final @Nullable UUID episode;
  private final @Min(0) @Max(1440) @Nullable Integer durationInMinutes;
  private final @Size(max = 10000) @Nullable String note;
  private final Answers answers;
  private final Preserved preserved;

  private Encounter(Builder builder) {
    this.id = Objects.requireNonNull(builder.id);
    this.date = Objects.requireNonNull(builder.date);
    this.time = builder.time;
    this.slot = builder.slot;
    this.maraude = builder.maraude;
    this.kind = builder.kind;
    this.placeKind = builder.placeKind;
    this.place = builder.place;
    this.team = builder.team;
    this.professionals = List.copyOf(builder.professionals);
    this.partners = List.copyOf(builder.partners);
    this.episode = builder.episode;
    this.durationInMinutes = builder.durationInMinutes;
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
    builder.time = time;
    builder.slot = slot;
    builder.maraude = maraude;
    builder.kind = kind;
    builder.placeKind = placeKind;
    builder.place = place;
    builder.team = team;
    builder.professionals = new ArrayList<>(professionals);
    builder.partners = new ArrayList<>(partners);
    builder.episode = episode;
    builder.durationInMinutes = durationInMinutes;
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

  /** Returns the hour, local time, or empty. */
  public Optional<LocalTime> time() {
    return time == null ? Optional.empty() : Optional.of(time);
  }

  /** Returns the identifier of the slot of activity, or empty. */
  public Optional<UUID> slot() {
    return slot == null ? Optional.empty() : Optional.of(slot);
  }

  /** Returns the identifier of the round, or empty. */
  public Optional<UUID> maraude() {
    return maraude == null ? Optional.empty() : Optional.of(maraude);
  }

  /** Returns how the person was met. */
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

  /** Returns the identifier of the team, or empty. */
  public Optional<UUID> team() {
    return team == null ? Optional.empty() : Optional.of(team);
  }

  /** Returns the identifiers of the professionals who took part. */
  public List<String> professionals() {
    return professionals;
  }

  /** Returns the partners who were there. */
  public List<String> partners() {
    return partners;
  }

  /** Returns the identifier of the episode in which it took place, or empty. */
  public Optional<UUID> episode() {
    return episode == null ? Optional.empty() : Optional.of(episode);
  }

  /** Returns the duration, in minutes, or empty. */
  public Optional<Integer> durationInMinutes() {
    return durationInMinutes == null ? Optional.empty() : Optional.of(durationInMinutes);
  }

  /** Returns what everybody who works with the person may read of it, or empty. */
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
        time,
        slot,
        maraude,
        kind,
        placeKind,
        place,
        team,
        professionals,
        partners,
        episode,
        durationInMinutes,
        note,
        answers,
        preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Encounter that && components().equals(that.components()));
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "Encounter[redacted]";
  }

  /** Builds a {@link Encounter}. Not thread-safe. */
  public static final class Builder {
    private @Nullable UUID id;
    private @Nullable LocalDate date;
    private @Nullable LocalTime time;
    private @Nullable UUID slot;
    private @Nullable UUID maraude;
    private Answer<Code<EncounterKind>> kind = Answer.notRecorded();
    private @Nullable Code<PlaceKind> placeKind;
    private @Nullable String place;
    private @Nullable UUID team;
    private List<String> professionals = new ArrayList<>();
    private List<String> partners = new ArrayList<>();
    private @Nullable UUID episode;
    private @Nullable Integer durationInMinutes;
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

    /** Sets the hour, local time; null clears it. */
    public Builder time(@Nullable LocalTime value) {
      this.time = value;
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

    /** Sets how the person was met. */
    public Builder kind(Answer<Code<EncounterKind>> value) {
      this.kind = value;
      return this;
    }

    /** Sets how the person was met, known. */
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

    /** Sets the identifier of the team; null clears it. */
    public Builder team(@Nullable UUID value) {
      this.team = value;
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

    /** Sets the partners who were there, replacing those set before. */
    public Builder partners(Collection<String> values) {
      this.partners = new ArrayList<>(values);
      return this;
    }

    /** Adds one to the partners who were there. */
    public Builder addPartner(String value) {
      this.partners.add(value);
      return this;
    }

    /** Sets the identifier of the episode in which it took place; null clears it. */
    public Builder episode(@Nullable UUID value) {
      this.episode = value;
      return this;
    }

    /** Sets the duration, in minutes; null clears it. */
    public Builder durationInMinutes(@Nullable Integer value) {
      this.durationInMinutes = value;
      return this;
    }

    /** Sets what everybody who works with the person may read of it; null clears it. */
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
    public Encounter build() {
      List<String> missing = new ArrayList<>();
      if (id == null) {
        missing.add("id");
      }
      if (date == null) {
        missing.add("date");
      }
      if (!missing.isEmpty()) {
        throw new IncompleteException("Encounter", missing);
      }
      return new Encounter(this);
    }
  }
}
