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
import org.allervers.core.answer.Answers;
import org.allervers.core.answer.IncompleteException;
import org.allervers.core.answer.Preserved;
import org.allervers.core.code.Code;
import org.jspecify.annotations.Nullable;

/**
 * What a team saw in a place, including the people met who have no dossier. A count of zero was counted; one that is
 * not recorded was not. This class is immutable and thread-safe.
 *
 * @terme observation de territoire
 * @source Mano v1.309, observations de territoire
 */
public final class TerritoryObservation {

  private final UUID id;
  private final LocalDate date;
  private final @Nullable LocalTime time;
  private final @Nullable UUID team;
  private final @Size(max = 200) @Nullable String place;
  private final List<Code<TerritoryKind>> territoryKinds;
  private final Answer<@PositiveOrZero Integer> menMet;
  private final Answer<@PositiveOrZero Integer> womenMet;
  private final Answer<Boolean> policePresent;
  private final Answer<Code<Atmosphere>> atmosphere;
  private final Answer<@PositiveOrZero Integer> materialCollected;
  private final Answer<@PositiveOrZero Integer> residentMediations;
  private final Answer<@PositiveOrZero Integer> structureMediations;
  private final @Size(max = 10000) @Nullable String note;
  private final @Size(max = 80) @Nullable String professional;
  private final Answers answers;
  private final Preserved preserved;

  private TerritoryObservation(Builder builder) {
    this.id = Objects.requireNonNull(builder.id);
    this.date = Objects.requireNonNull(builder.date);
    this.time = builder.time;
    this.team = builder.team;
    this.place = builder.place;
    this.territoryKinds = List.copyOf(builder.territoryKinds);
    this.menMet = builder.menMet;
    this.womenMet = builder.womenMet;
    this.policePresent = builder.policePresent;
    this.atmosphere = builder.atmosphere;
    this.materialCollected = builder.materialCollected;
    this.residentMediations = builder.residentMediations;
    this.structureMediations = builder.structureMediations;
    this.note = builder.note;
    this.professional = builder.professional;
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
    builder.team = team;
    builder.place = place;
    builder.territoryKinds = new ArrayList<>(territoryKinds);
    builder.menMet = menMet;
    builder.womenMet = womenMet;
    builder.policePresent = policePresent;
    builder.atmosphere = atmosphere;
    builder.materialCollected = materialCollected;
    builder.residentMediations = residentMediations;
    builder.structureMediations = structureMediations;
    builder.note = note;
    builder.professional = professional;
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

  /** Returns the identifier of the team, or empty. */
  public Optional<UUID> team() {
    return team == null ? Optional.empty() : Optional.of(team);
  }

  /** Returns the place, or empty. */
  public Optional<String> place() {
    return place == null ? Optional.empty() : Optional.of(place);
  }

  /** Returns what the place is used for. */
  public List<Code<TerritoryKind>> territoryKinds() {
    return territoryKinds;
  }

  /** Returns the number of men met who are not known to the team. */
  public Answer<Integer> menMet() {
    return menMet;
  }

  /** Returns the number of women met who are not known to the team. */
  public Answer<Integer> womenMet() {
    return womenMet;
  }

  /** Returns whether the police were present. */
  public Answer<Boolean> policePresent() {
    return policePresent;
  }

  /** Returns the atmosphere. */
  public Answer<Code<Atmosphere>> atmosphere() {
    return atmosphere;
  }

  /** Returns the number of pieces of material picked up. */
  public Answer<Integer> materialCollected() {
    return materialCollected;
  }

  /** Returns the number of mediations with residents. */
  public Answer<Integer> residentMediations() {
    return residentMediations;
  }

  /** Returns the number of mediations with structures. */
  public Answer<Integer> structureMediations() {
    return structureMediations;
  }

  /** Returns what else is worth knowing, or empty. */
  public Optional<String> note() {
    return note == null ? Optional.empty() : Optional.of(note);
  }

  /** Returns the identifier of the professional who saw it, or empty. */
  public Optional<String> professional() {
    return professional == null ? Optional.empty() : Optional.of(professional);
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
        team,
        place,
        territoryKinds,
        menMet,
        womenMet,
        policePresent,
        atmosphere,
        materialCollected,
        residentMediations,
        structureMediations,
        note,
        professional,
        answers,
        preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof TerritoryObservation that && components().equals(that.components()));
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "TerritoryObservation[redacted]";
  }

  /** Builds a {@link TerritoryObservation}. Not thread-safe. */
  public static final class Builder {
    private @Nullable UUID id;
    private @Nullable LocalDate date;
    private @Nullable LocalTime time;
    private @Nullable UUID team;
    private @Nullable String place;
    private List<Code<TerritoryKind>> territoryKinds = new ArrayList<>();
    private Answer<Integer> menMet = Answer.notRecorded();
    private Answer<Integer> womenMet = Answer.notRecorded();
    private Answer<Boolean> policePresent = Answer.notRecorded();
    private Answer<Code<Atmosphere>> atmosphere = Answer.notRecorded();
    private Answer<Integer> materialCollected = Answer.notRecorded();
    private Answer<Integer> residentMediations = Answer.notRecorded();
    private Answer<Integer> structureMediations = Answer.notRecorded();
    private @Nullable String note;
    private @Nullable String professional;
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

    /** Sets the identifier of the team; null clears it. */
    public Builder team(@Nullable UUID value) {
      this.team = value;
      return this;
    }

    /** Sets the place; null clears it. */
    public Builder place(@Nullable String value) {
      this.place = value;
      return this;
    }

    /** Sets what the place is used for, replacing those set before. */
    public Builder territoryKinds(Collection<Code<TerritoryKind>> values) {
      this.territoryKinds = new ArrayList<>(values);
      return this;
    }

    /** Adds one to what the place is used for. */
    public Builder addTerritoryKind(Code<TerritoryKind> value) {
      this.territoryKinds.add(value);
      return this;
    }

    /** Sets the number of men met who are not known to the team. */
    public Builder menMet(Answer<Integer> value) {
      this.menMet = value;
      return this;
    }

    /** Sets the number of men met who are not known to the team, known. */
    public Builder menMet(Integer value) {
      return menMet(Answer.of(value));
    }

    /** Sets the number of women met who are not known to the team. */
    public Builder womenMet(Answer<Integer> value) {
      this.womenMet = value;
      return this;
    }

    /** Sets the number of women met who are not known to the team, known. */
    public Builder womenMet(Integer value) {
      return womenMet(Answer.of(value));
    }

    /** Sets whether the police were present. */
    public Builder policePresent(Answer<Boolean> value) {
      this.policePresent = value;
      return this;
    }

    /** Sets whether the police were present, known. */
    public Builder policePresent(Boolean value) {
      return policePresent(Answer.of(value));
    }

    /** Sets the atmosphere. */
    public Builder atmosphere(Answer<Code<Atmosphere>> value) {
      this.atmosphere = value;
      return this;
    }

    /** Sets the atmosphere, known. */
    public Builder atmosphere(Code<Atmosphere> value) {
      return atmosphere(Answer.of(value));
    }

    /** Sets the number of pieces of material picked up. */
    public Builder materialCollected(Answer<Integer> value) {
      this.materialCollected = value;
      return this;
    }

    /** Sets the number of pieces of material picked up, known. */
    public Builder materialCollected(Integer value) {
      return materialCollected(Answer.of(value));
    }

    /** Sets the number of mediations with residents. */
    public Builder residentMediations(Answer<Integer> value) {
      this.residentMediations = value;
      return this;
    }

    /** Sets the number of mediations with residents, known. */
    public Builder residentMediations(Integer value) {
      return residentMediations(Answer.of(value));
    }

    /** Sets the number of mediations with structures. */
    public Builder structureMediations(Answer<Integer> value) {
      this.structureMediations = value;
      return this;
    }

    /** Sets the number of mediations with structures, known. */
    public Builder structureMediations(Integer value) {
      return structureMediations(Answer.of(value));
    }

    /** Sets what else is worth knowing; null clears it. */
    public Builder note(@Nullable String value) {
      this.note = value;
      return this;
    }

    /** Sets the identifier of the professional who saw it; null clears it. */
    public Builder professional(@Nullable String value) {
      this.professional = value;
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
    public TerritoryObservation build() {
      List<String> missing = new ArrayList<>();
      if (id == null) {
        missing.add("id");
      }
      if (date == null) {
        missing.add("date");
      }
      if (!missing.isEmpty()) {
        throw new IncompleteException("TerritoryObservation", missing);
      }
      return new TerritoryObservation(this);
    }
  }
}
