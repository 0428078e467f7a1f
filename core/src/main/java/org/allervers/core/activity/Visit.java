package org.allervers.core.activity;

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
import org.allervers.core.answer.Answers;
import org.allervers.core.answer.IncompleteException;
import org.allervers.core.answer.Preserved;
import org.allervers.core.code.Code;
import org.allervers.core.dispositif.ReceptionMode;
import org.jspecify.annotations.Nullable;

/**
 * A visit of the person to a day place. This class is immutable and thread-safe.
 *
 * @terme passage
 * @source Saint Benoît Labre, LHSS de jour, rapport d'activité 2024
 */
public final class Visit {

  private final UUID id;
  private final LocalDate date;
  private final @Nullable LocalTime time;
  private final @Nullable UUID slot;
  private final @Nullable UUID team;
  private final @Nullable Code<ReceptionMode> mode;
  private final @Size(max = 200) @Nullable String place;
  private final List<@Size(max = 80) String> professionals;
  private final @Nullable UUID episode;
  private final @Size(max = 10000) @Nullable String note;
  private final Answers answers;
  private final Preserved preserved;

  private Visit(Builder builder) {
    this.id = Objects.requireNonNull(builder.id);
    this.date = Objects.requireNonNull(builder.date);
    this.time = builder.time;
    this.slot = builder.slot;
    this.team = builder.team;
    this.mode = builder.mode;
    this.place = builder.place;
    this.professionals = List.copyOf(builder.professionals);
    this.episode = builder.episode;
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
    builder.team = team;
    builder.mode = mode;
    builder.place = place;
    builder.professionals = new ArrayList<>(professionals);
    builder.episode = episode;
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

  /** Returns the identifier of the team, or empty. */
  public Optional<UUID> team() {
    return team == null ? Optional.empty() : Optional.of(team);
  }

  /** Returns whether the person had an appointment, or empty. */
  public Optional<Code<ReceptionMode>> mode() {
    return mode == null ? Optional.empty() : Optional.of(mode);
  }

  /** Returns the day place, or empty. */
  public Optional<String> place() {
    return place == null ? Optional.empty() : Optional.of(place);
  }

  /** Returns the identifiers of the professionals who took part. */
  public List<String> professionals() {
    return professionals;
  }

  /** Returns the identifier of the episode in which it took place, or empty. */
  public Optional<UUID> episode() {
    return episode == null ? Optional.empty() : Optional.of(episode);
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
        id, date, time, slot, team, mode, place, professionals, episode, note, answers, preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || (other instanceof Visit that && components().equals(that.components()));
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "Visit[redacted]";
  }

  /** Builds a {@link Visit}. Not thread-safe. */
  public static final class Builder {
    private @Nullable UUID id;
    private @Nullable LocalDate date;
    private @Nullable LocalTime time;
    private @Nullable UUID slot;
    private @Nullable UUID team;
    private @Nullable Code<ReceptionMode> mode;
    private @Nullable String place;
    private List<String> professionals = new ArrayList<>();
    private @Nullable UUID episode;
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

    /** Sets the identifier of the team; null clears it. */
    public Builder team(@Nullable UUID value) {
      this.team = value;
      return this;
    }

    /** Sets whether the person had an appointment; null clears it. */
    public Builder mode(@Nullable Code<ReceptionMode> value) {
      this.mode = value;
      return this;
    }

    /** Sets the day place; null clears it. */
    public Builder place(@Nullable String value) {
      this.place = value;
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

    /** Sets the identifier of the episode in which it took place; null clears it. */
    public Builder episode(@Nullable UUID value) {
      this.episode = value;
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
    public Visit build() {
      List<String> missing = new ArrayList<>();
      if (id == null) {
        missing.add("id");
      }
      if (date == null) {
        missing.add("date");
      }
      if (!missing.isEmpty()) {
        throw new IncompleteException("Visit", missing);
      }
      return new Visit(this);
    }
  }
}
