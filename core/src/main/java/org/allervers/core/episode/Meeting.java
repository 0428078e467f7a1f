package org.allervers.core.episode;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.allervers.core.answer.IncompleteException;
import org.allervers.core.answer.Preserved;
import org.jspecify.annotations.Nullable;

/**
 * A meeting held to evaluate a request. This class is immutable and thread-safe.
 *
 * @terme rencontre d'évaluation
 * @source Saint Benoît Labre, LHSS mobiles, rapport d'activité 2024
 */
public final class Meeting {

  private final LocalDate date;
  private final @Nullable Boolean tripartite;
  private final List<@Size(max = 200) String> participants;
  private final @Nullable UUID encounter;
  private final @Size(max = 200) @Nullable String place;
  private final @Size(max = 10000) @Nullable String note;
  private final Preserved preserved;

  private Meeting(Builder builder) {
    this.date = Objects.requireNonNull(builder.date);
    this.tripartite = builder.tripartite;
    this.participants = List.copyOf(builder.participants);
    this.encounter = builder.encounter;
    this.place = builder.place;
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
    builder.tripartite = tripartite;
    builder.participants = new ArrayList<>(participants);
    builder.encounter = encounter;
    builder.place = place;
    builder.note = note;
    builder.preserved = preserved;
    return builder;
  }

  /** Returns the day. */
  public LocalDate date() {
    return date;
  }

  /** Returns whether the person, the team and the referrer were all there, or empty. */
  public Optional<Boolean> tripartite() {
    return tripartite == null ? Optional.empty() : Optional.of(tripartite);
  }

  /** Returns who was there besides the person. */
  public List<String> participants() {
    return participants;
  }

  /** Returns the identifier of the encounter, or empty. */
  public Optional<UUID> encounter() {
    return encounter == null ? Optional.empty() : Optional.of(encounter);
  }

  /** Returns the place, or empty. */
  public Optional<String> place() {
    return place == null ? Optional.empty() : Optional.of(place);
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
    return Arrays.asList(date, tripartite, participants, encounter, place, note, preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Meeting that && components().equals(that.components()));
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "Meeting[redacted]";
  }

  /** Builds a {@link Meeting}. Not thread-safe. */
  public static final class Builder {
    private @Nullable LocalDate date;
    private @Nullable Boolean tripartite;
    private List<String> participants = new ArrayList<>();
    private @Nullable UUID encounter;
    private @Nullable String place;
    private @Nullable String note;
    private Preserved preserved = Preserved.empty();

    /** Creates a builder in which nothing is set. */
    public Builder() {}

    /** Sets the day. Required. */
    public Builder date(LocalDate value) {
      this.date = value;
      return this;
    }

    /** Sets whether the person, the team and the referrer were all there; null clears it. */
    public Builder tripartite(@Nullable Boolean value) {
      this.tripartite = value;
      return this;
    }

    /** Sets who was there besides the person, replacing those set before. */
    public Builder participants(Collection<String> values) {
      this.participants = new ArrayList<>(values);
      return this;
    }

    /** Adds one to who was there besides the person. */
    public Builder addParticipant(String value) {
      this.participants.add(value);
      return this;
    }

    /** Sets the identifier of the encounter; null clears it. */
    public Builder encounter(@Nullable UUID value) {
      this.encounter = value;
      return this;
    }

    /** Sets the place; null clears it. */
    public Builder place(@Nullable String value) {
      this.place = value;
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
    public Meeting build() {
      List<String> missing = new ArrayList<>();
      if (date == null) {
        missing.add("date");
      }
      if (!missing.isEmpty()) {
        throw new IncompleteException("Meeting", missing);
      }
      return new Meeting(this);
    }
  }
}
