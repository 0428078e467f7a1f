package org.allervers.core.activity;

import jakarta.validation.constraints.Max;
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
import org.allervers.core.Compartment;
import org.allervers.core.answer.Answer;
import org.allervers.core.answer.Answers;
import org.allervers.core.answer.IncompleteException;
import org.allervers.core.answer.Preserved;
import org.allervers.core.code.Code;
import org.allervers.core.dispositif.Profession;
import org.jspecify.annotations.Nullable;

/**
 * Something done for the person, with its date and place. One encounter may hold several. This class is immutable and
 * thread-safe.
 *
 * @terme acte (prestation)
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), typologie des données;
 *     annexe 2, LHSS et EMSP §1.2
 */
public final class Act {

  private final UUID id;
  private final LocalDate date;
  private final @Nullable LocalTime time;
  private final Code<ActKind> kind;
  private final @Nullable UUID encounter;
  private final @Nullable UUID team;
  private final @Nullable Code<PlaceKind> placeKind;
  private final @Size(max = 200) @Nullable String place;
  private final @Size(max = 80) @Nullable String professional;
  private final @Nullable Code<Profession> profession;
  private final @Nullable UUID prescription;
  private final @Nullable UUID episode;
  private final @Min(0) @Max(1440) @Nullable Integer durationInMinutes;
  private final Answer<Code<ActOutcome>> outcome;
  private final @Nullable Code<MinorBasis> minorBasis;
  private final @Nullable Boolean secret;
  private final @Size(max = 10000) @Nullable String note;
  private final Answers answers;
  private final Preserved preserved;

  private Act(Builder builder) {
    this.id = Objects.requireNonNull(builder.id);
    this.date = Objects.requireNonNull(builder.date);
    this.time = builder.time;
    this.kind = Objects.requireNonNull(builder.kind);
    this.encounter = builder.encounter;
    this.team = builder.team;
    this.placeKind = builder.placeKind;
    this.place = builder.place;
    this.professional = builder.professional;
    this.profession = builder.profession;
    this.prescription = builder.prescription;
    this.episode = builder.episode;
    this.durationInMinutes = builder.durationInMinutes;
    this.outcome = builder.outcome;
    this.minorBasis = builder.minorBasis;
    this.secret = builder.secret;
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
    builder.kind = kind;
    builder.encounter = encounter;
    builder.team = team;
    builder.placeKind = placeKind;
    builder.place = place;
    builder.professional = professional;
    builder.profession = profession;
    builder.prescription = prescription;
    builder.episode = episode;
    builder.durationInMinutes = durationInMinutes;
    builder.outcome = outcome;
    builder.minorBasis = minorBasis;
    builder.secret = secret;
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

  /** Returns what was done. */
  public Code<ActKind> kind() {
    return kind;
  }

  /** Returns the identifier of the encounter, or empty. */
  public Optional<UUID> encounter() {
    return encounter == null ? Optional.empty() : Optional.of(encounter);
  }

  /** Returns the identifier of the team, or empty. */
  public Optional<UUID> team() {
    return team == null ? Optional.empty() : Optional.of(team);
  }

  /** Returns the kind of place, or empty. */
  public Optional<Code<PlaceKind>> placeKind() {
    return placeKind == null ? Optional.empty() : Optional.of(placeKind);
  }

  /** Returns the place, or empty. */
  public Optional<String> place() {
    return place == null ? Optional.empty() : Optional.of(place);
  }

  /** Returns the identifier of the professional who did it, or empty. */
  public Optional<String> professional() {
    return professional == null ? Optional.empty() : Optional.of(professional);
  }

  /** Returns the profession of who did it, on that day, or empty. */
  public Optional<Code<Profession>> profession() {
    return profession == null ? Optional.empty() : Optional.of(profession);
  }

  /** Returns the identifier of the prescription on which it was done, or empty. */
  public Optional<UUID> prescription() {
    return prescription == null ? Optional.empty() : Optional.of(prescription);
  }

  /** Returns the identifier of the episode in which it was done, or empty. */
  public Optional<UUID> episode() {
    return episode == null ? Optional.empty() : Optional.of(episode);
  }

  /** Returns the duration, in minutes, or empty. */
  public Optional<Integer> durationInMinutes() {
    return durationInMinutes == null ? Optional.empty() : Optional.of(durationInMinutes);
  }

  /** Returns how it ended. */
  public Answer<Code<ActOutcome>> outcome() {
    return outcome;
  }

  /** Returns the legal ground on which it was done, for a minor, or empty. */
  public Optional<Code<MinorBasis>> minorBasis() {
    return minorBasis == null ? Optional.empty() : Optional.of(minorBasis);
  }

  /**
   * Returns whether the minor opposes that the holders of parental authority learn of it (Code de la santé publique,
   * art. R.1111-6), or empty.
   */
  public Optional<Boolean> secret() {
    return secret == null ? Optional.empty() : Optional.of(secret);
  }

  /** Returns what else is worth knowing, within the compartment of the act, or empty. */
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

  /**
   * Returns the compartment to which this act belongs: the one that the list of acts gives to its kind, and
   * {@link Compartment#HEALTH}, the most guarded, for a kind that the list does not hold or does not place.
   */
  public Compartment compartment() {
    List<String> named = kind.concept().map(concept -> concept.mapping("volet")).orElse(List.of());
    if (named.equals(List.of(Compartment.SOCIAL.code()))) {
      return Compartment.SOCIAL;
    }
    return named.equals(List.of(Compartment.COORDINATION.code()))
        ? Compartment.COORDINATION
        : Compartment.HEALTH;
  }

  private List<@Nullable Object> components() {
    return Arrays.asList(
        id,
        date,
        time,
        kind,
        encounter,
        team,
        placeKind,
        place,
        professional,
        profession,
        prescription,
        episode,
        durationInMinutes,
        outcome,
        minorBasis,
        secret,
        note,
        answers,
        preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || (other instanceof Act that && components().equals(that.components()));
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "Act[redacted]";
  }

  /** Builds a {@link Act}. Not thread-safe. */
  public static final class Builder {
    private @Nullable UUID id;
    private @Nullable LocalDate date;
    private @Nullable LocalTime time;
    private @Nullable Code<ActKind> kind;
    private @Nullable UUID encounter;
    private @Nullable UUID team;
    private @Nullable Code<PlaceKind> placeKind;
    private @Nullable String place;
    private @Nullable String professional;
    private @Nullable Code<Profession> profession;
    private @Nullable UUID prescription;
    private @Nullable UUID episode;
    private @Nullable Integer durationInMinutes;
    private Answer<Code<ActOutcome>> outcome = Answer.notRecorded();
    private @Nullable Code<MinorBasis> minorBasis;
    private @Nullable Boolean secret;
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

    /** Sets what was done. Required. */
    public Builder kind(Code<ActKind> value) {
      this.kind = value;
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

    /** Sets the identifier of the professional who did it; null clears it. */
    public Builder professional(@Nullable String value) {
      this.professional = value;
      return this;
    }

    /** Sets the profession of who did it, on that day; null clears it. */
    public Builder profession(@Nullable Code<Profession> value) {
      this.profession = value;
      return this;
    }

    /** Sets the identifier of the prescription on which it was done; null clears it. */
    public Builder prescription(@Nullable UUID value) {
      this.prescription = value;
      return this;
    }

    /** Sets the identifier of the episode in which it was done; null clears it. */
    public Builder episode(@Nullable UUID value) {
      this.episode = value;
      return this;
    }

    /** Sets the duration, in minutes; null clears it. */
    public Builder durationInMinutes(@Nullable Integer value) {
      this.durationInMinutes = value;
      return this;
    }

    /** Sets how it ended. */
    public Builder outcome(Answer<Code<ActOutcome>> value) {
      this.outcome = value;
      return this;
    }

    /** Sets how it ended, known. */
    public Builder outcome(Code<ActOutcome> value) {
      return outcome(Answer.of(value));
    }

    /** Sets the legal ground on which it was done, for a minor; null clears it. */
    public Builder minorBasis(@Nullable Code<MinorBasis> value) {
      this.minorBasis = value;
      return this;
    }

    /**
     * Sets whether the minor opposes that the holders of parental authority learn of it (Code de la santé publique,
     * art. R.1111-6); null clears it.
     */
    public Builder secret(@Nullable Boolean value) {
      this.secret = value;
      return this;
    }

    /** Sets what else is worth knowing, within the compartment of the act; null clears it. */
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
    public Act build() {
      List<String> missing = new ArrayList<>();
      if (id == null) {
        missing.add("id");
      }
      if (date == null) {
        missing.add("date");
      }
      if (kind == null) {
        missing.add("acte");
      }
      if (!missing.isEmpty()) {
        throw new IncompleteException("Act", missing);
      }
      return new Act(this);
    }
  }
}
