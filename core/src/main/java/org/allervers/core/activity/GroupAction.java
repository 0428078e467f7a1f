package org.allervers.core.activity;

import jakarta.validation.constraints.PositiveOrZero;
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
import org.allervers.core.answer.IncompleteException;
import org.allervers.core.answer.Preserved;
import org.allervers.core.code.Code;
import org.jspecify.annotations.Nullable;

/**
 * An action with a group, such as prevention or health education. This class is immutable and thread-safe.
 *
 * @terme action collective
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), annexe 2, LHSS et EMSP §1.2
 */
public final class GroupAction {

  private final UUID id;
  private final LocalDate date;
  private final @Nullable LocalTime startsAt;
  private final @Nullable LocalTime endsAt;
  private final @Size(max = 200) @Nullable String title;
  private final List<Code<GroupActionKind>> kinds;
  private final @Nullable UUID team;
  private final List<@Size(max = 80) String> professionals;
  private final List<@Size(max = 200) String> partners;
  private final Answer<@PositiveOrZero Integer> participants;
  private final @Nullable Code<PlaceKind> placeKind;
  private final @Size(max = 200) @Nullable String place;
  private final @Size(max = 10000) @Nullable String note;
  private final Preserved preserved;

  private GroupAction(Builder builder) {
    this.id = Objects.requireNonNull(builder.id);
    this.date = Objects.requireNonNull(builder.date);
    this.startsAt = builder.startsAt;
    this.endsAt = builder.endsAt;
    this.title = builder.title;
    this.kinds = List.copyOf(builder.kinds);
    this.team = builder.team;
    this.professionals = List.copyOf(builder.professionals);
    this.partners = List.copyOf(builder.partners);
    this.participants = builder.participants;
    this.placeKind = builder.placeKind;
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
    builder.id = id;
    builder.date = date;
    builder.startsAt = startsAt;
    builder.endsAt = endsAt;
    builder.title = title;
    builder.kinds = new ArrayList<>(kinds);
    builder.team = team;
    builder.professionals = new ArrayList<>(professionals);
    builder.partners = new ArrayList<>(partners);
    builder.participants = participants;
    builder.placeKind = placeKind;
    builder.place = place;
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

  /** Returns the hour of the start, local time, or empty. */
  public Optional<LocalTime> startsAt() {
    return startsAt == null ? Optional.empty() : Optional.of(startsAt);
  }

  /** Returns the hour of the end, local time, or empty. */
  public Optional<LocalTime> endsAt() {
    return endsAt == null ? Optional.empty() : Optional.of(endsAt);
  }

  /** Returns the title, or empty. */
  public Optional<String> title() {
    return title == null ? Optional.empty() : Optional.of(title);
  }

  /** Returns the kinds of action. */
  public List<Code<GroupActionKind>> kinds() {
    return kinds;
  }

  /** Returns the identifier of the team, or empty. */
  public Optional<UUID> team() {
    return team == null ? Optional.empty() : Optional.of(team);
  }

  /** Returns the identifiers of the professionals who took part. */
  public List<String> professionals() {
    return professionals;
  }

  /** Returns the partners who took part. */
  public List<String> partners() {
    return partners;
  }

  /** Returns the number of people who took part. */
  public Answer<Integer> participants() {
    return participants;
  }

  /** Returns the kind of place, or empty. */
  public Optional<Code<PlaceKind>> placeKind() {
    return placeKind == null ? Optional.empty() : Optional.of(placeKind);
  }

  /** Returns the place, or empty. */
  public Optional<String> place() {
    return place == null ? Optional.empty() : Optional.of(place);
  }

  /** Returns what came of it, or empty. */
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
        startsAt,
        endsAt,
        title,
        kinds,
        team,
        professionals,
        partners,
        participants,
        placeKind,
        place,
        note,
        preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof GroupAction that && components().equals(that.components()));
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "GroupAction[redacted]";
  }

  /** Builds a {@link GroupAction}. Not thread-safe. */
  public static final class Builder {
    private @Nullable UUID id;
    private @Nullable LocalDate date;
    private @Nullable LocalTime startsAt;
    private @Nullable LocalTime endsAt;
    private @Nullable String title;
    private List<Code<GroupActionKind>> kinds = new ArrayList<>();
    private @Nullable UUID team;
    private List<String> professionals = new ArrayList<>();
    private List<String> partners = new ArrayList<>();
    private Answer<Integer> participants = Answer.notRecorded();
    private @Nullable Code<PlaceKind> placeKind;
    private @Nullable String place;
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

    /** Sets the hour of the start, local time; null clears it. */
    public Builder startsAt(@Nullable LocalTime value) {
      this.startsAt = value;
      return this;
    }

    /** Sets the hour of the end, local time; null clears it. */
    public Builder endsAt(@Nullable LocalTime value) {
      this.endsAt = value;
      return this;
    }

    /** Sets the title; null clears it. */
    public Builder title(@Nullable String value) {
      this.title = value;
      return this;
    }

    /** Sets the kinds of action, replacing those set before. */
    public Builder kinds(Collection<Code<GroupActionKind>> values) {
      this.kinds = new ArrayList<>(values);
      return this;
    }

    /** Adds one to the kinds of action. */
    public Builder addKind(Code<GroupActionKind> value) {
      this.kinds.add(value);
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

    /** Sets the partners who took part, replacing those set before. */
    public Builder partners(Collection<String> values) {
      this.partners = new ArrayList<>(values);
      return this;
    }

    /** Adds one to the partners who took part. */
    public Builder addPartner(String value) {
      this.partners.add(value);
      return this;
    }

    /** Sets the number of people who took part. */
    public Builder participants(Answer<Integer> value) {
      this.participants = value;
      return this;
    }

    /** Sets the number of people who took part, known. */
    public Builder participants(Integer value) {
      return participants(Answer.of(value));
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

    /** Sets what came of it; null clears it. */
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
    public GroupAction build() {
      List<String> missing = new ArrayList<>();
      if (id == null) {
        missing.add("id");
      }
      if (date == null) {
        missing.add("date");
      }
      if (!missing.isEmpty()) {
        throw new IncompleteException("GroupAction", missing);
      }
      return new GroupAction(this);
    }
  }
}
