package org.allervers.core.consent;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.allervers.core.answer.IncompleteException;
import org.allervers.core.answer.Preserved;
import org.allervers.core.code.Code;
import org.allervers.core.time.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * One occasion on which a consent was sought, and what came of it. Events are added and never rewritten; the present
 * state follows from all of them. This class is immutable and thread-safe.
 *
 * @terme consentement
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), dossier de l'usager; Code
 *     de la santé publique, art. L. 1110-4, L. 1111-4 et D. 1110-3-1
 */
public final class ConsentEvent {

  private final UUID id;
  private final LocalDate date;
  private final @Nullable LocalTime time;
  private final Code<ConsentType> type;
  private final Code<ConsentState> state;
  private final @Valid ConsentScope scope;
  private final @Nullable Code<ConsentActor> actor;
  private final @Size(max = 200) @Nullable String actorName;
  private final @Nullable Code<Capacity> capacity;
  private final @Nullable Code<ConsentMeans> means;
  private final @Nullable @Valid Information information;
  private final @Nullable Boolean supportHandedOver;
  private final @Nullable DateRange validity;
  private final @Nullable LocalDate withdrawnOn;
  private final @Nullable Code<ImpossibilityReason> impossibilityReason;
  private final @Nullable LocalDate askAgainOn;
  private final @Size(max = 80) @Nullable String recordedBy;
  private final @Size(max = 10000) @Nullable String note;
  private final Preserved preserved;

  private ConsentEvent(Builder builder) {
    this.id = Objects.requireNonNull(builder.id);
    this.date = Objects.requireNonNull(builder.date);
    this.time = builder.time;
    this.type = Objects.requireNonNull(builder.type);
    this.state = Objects.requireNonNull(builder.state);
    this.scope = builder.scope;
    this.actor = builder.actor;
    this.actorName = builder.actorName;
    this.capacity = builder.capacity;
    this.means = builder.means;
    this.information = builder.information;
    this.supportHandedOver = builder.supportHandedOver;
    this.validity = builder.validity;
    this.withdrawnOn = builder.withdrawnOn;
    this.impossibilityReason = builder.impossibilityReason;
    this.askAgainOn = builder.askAgainOn;
    this.recordedBy = builder.recordedBy;
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
    builder.type = type;
    builder.state = state;
    builder.scope = scope;
    builder.actor = actor;
    builder.actorName = actorName;
    builder.capacity = capacity;
    builder.means = means;
    builder.information = information;
    builder.supportHandedOver = supportHandedOver;
    builder.validity = validity;
    builder.withdrawnOn = withdrawnOn;
    builder.impossibilityReason = impossibilityReason;
    builder.askAgainOn = askAgainOn;
    builder.recordedBy = recordedBy;
    builder.note = note;
    builder.preserved = preserved;
    return builder;
  }

  /** Returns the identifier, by which orientations refer to it. */
  public UUID id() {
    return id;
  }

  /** Returns the day. */
  public LocalDate date() {
    return date;
  }

  /** Returns the time of day, or empty. */
  public Optional<LocalTime> time() {
    return time == null ? Optional.empty() : Optional.of(time);
  }

  /** Returns to what it was sought. */
  public Code<ConsentType> type() {
    return type;
  }

  /** Returns what came of it. */
  public Code<ConsentState> state() {
    return state;
  }

  /** Returns the data and the recipients to which it applies. */
  public ConsentScope scope() {
    return scope;
  }

  /** Returns who spoke for the person, or empty. */
  public Optional<Code<ConsentActor>> actor() {
    return actor == null ? Optional.empty() : Optional.of(actor);
  }

  /** Returns the name of whoever spoke, if not the person, or empty. */
  public Optional<String> actorName() {
    return actorName == null ? Optional.empty() : Optional.of(actorName);
  }

  /** Returns whether the person was able to consent, or empty. */
  public Optional<Code<Capacity>> capacity() {
    return capacity == null ? Optional.empty() : Optional.of(capacity);
  }

  /** Returns the form, or empty. */
  public Optional<Code<ConsentMeans>> means() {
    return means == null ? Optional.empty() : Optional.of(means);
  }

  /** Returns what was said beforehand, or empty. */
  public Optional<Information> information() {
    return information == null ? Optional.empty() : Optional.of(information);
  }

  /** Returns whether a written support of that information was handed over, or empty. */
  public Optional<Boolean> supportHandedOver() {
    return supportHandedOver == null ? Optional.empty() : Optional.of(supportHandedOver);
  }

  /** Returns the days for which it was given, where they are bounded, or empty. */
  public Optional<DateRange> validity() {
    return validity == null ? Optional.empty() : Optional.of(validity);
  }

  /** Returns the day from which it was withdrawn, or empty. */
  public Optional<LocalDate> withdrawnOn() {
    return withdrawnOn == null ? Optional.empty() : Optional.of(withdrawnOn);
  }

  /** Returns why it could not be sought, or empty. */
  public Optional<Code<ImpossibilityReason>> impossibilityReason() {
    return impossibilityReason == null ? Optional.empty() : Optional.of(impossibilityReason);
  }

  /** Returns the day on which to ask again, or empty. */
  public Optional<LocalDate> askAgainOn() {
    return askAgainOn == null ? Optional.empty() : Optional.of(askAgainOn);
  }

  /** Returns the identifier of the professional who recorded it, or empty. */
  public Optional<String> recordedBy() {
    return recordedBy == null ? Optional.empty() : Optional.of(recordedBy);
  }

  /** Returns what else is worth knowing, or empty. */
  public Optional<String> note() {
    return note == null ? Optional.empty() : Optional.of(note);
  }

  /** Returns what a newer version wrote here, untouched. */
  public Preserved preserved() {
    return preserved;
  }

  /**
   * Returns whether this event, taken alone, is a consent that holds on {@code day}: given on that day or before,
   * within its validity if it has one, and not withdrawn by then. Later events are not looked at.
   */
  public boolean isInForce(LocalDate day) {
    return state.equals(ConsentState.CONSENTI)
        && !date.isAfter(day)
        && (validity == null || validity.contains(day))
        && (withdrawnOn == null || day.isBefore(withdrawnOn));
  }

  private List<@Nullable Object> components() {
    return Arrays.asList(
        id,
        date,
        time,
        type,
        state,
        scope,
        actor,
        actorName,
        capacity,
        means,
        information,
        supportHandedOver,
        validity,
        withdrawnOn,
        impossibilityReason,
        askAgainOn,
        recordedBy,
        note,
        preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof ConsentEvent that && components().equals(that.components()));
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "ConsentEvent[redacted]";
  }

  /** Builds a {@link ConsentEvent}. Not thread-safe. */
  public static final class Builder {
    private @Nullable UUID id;
    private @Nullable LocalDate date;
    private @Nullable LocalTime time;
    private @Nullable Code<ConsentType> type;
    private @Nullable Code<ConsentState> state;
    private ConsentScope scope = ConsentScope.empty();
    private @Nullable Code<ConsentActor> actor;
    private @Nullable String actorName;
    private @Nullable Code<Capacity> capacity;
    private @Nullable Code<ConsentMeans> means;
    private @Nullable Information information;
    private @Nullable Boolean supportHandedOver;
    private @Nullable DateRange validity;
    private @Nullable LocalDate withdrawnOn;
    private @Nullable Code<ImpossibilityReason> impossibilityReason;
    private @Nullable LocalDate askAgainOn;
    private @Nullable String recordedBy;
    private @Nullable String note;
    private Preserved preserved = Preserved.empty();

    /** Creates a builder in which nothing is set. */
    public Builder() {}

    /** Sets the identifier, by which orientations refer to it. Required. */
    public Builder id(UUID value) {
      this.id = value;
      return this;
    }

    /** Sets the day. Required. */
    public Builder date(LocalDate value) {
      this.date = value;
      return this;
    }

    /** Sets the time of day; null clears it. */
    public Builder time(@Nullable LocalTime value) {
      this.time = value;
      return this;
    }

    /** Sets to what it was sought. Required. */
    public Builder type(Code<ConsentType> value) {
      this.type = value;
      return this;
    }

    /** Sets what came of it. Required. */
    public Builder state(Code<ConsentState> value) {
      this.state = value;
      return this;
    }

    /** Sets the data and the recipients to which it applies. */
    public Builder scope(ConsentScope value) {
      this.scope = value;
      return this;
    }

    /** Sets who spoke for the person; null clears it. */
    public Builder actor(@Nullable Code<ConsentActor> value) {
      this.actor = value;
      return this;
    }

    /** Sets the name of whoever spoke, if not the person; null clears it. */
    public Builder actorName(@Nullable String value) {
      this.actorName = value;
      return this;
    }

    /** Sets whether the person was able to consent; null clears it. */
    public Builder capacity(@Nullable Code<Capacity> value) {
      this.capacity = value;
      return this;
    }

    /** Sets the form; null clears it. */
    public Builder means(@Nullable Code<ConsentMeans> value) {
      this.means = value;
      return this;
    }

    /** Sets what was said beforehand; null clears it. */
    public Builder information(@Nullable Information value) {
      this.information = value;
      return this;
    }

    /** Sets whether a written support of that information was handed over; null clears it. */
    public Builder supportHandedOver(@Nullable Boolean value) {
      this.supportHandedOver = value;
      return this;
    }

    /** Sets the days for which it was given, where they are bounded; null clears it. */
    public Builder validity(@Nullable DateRange value) {
      this.validity = value;
      return this;
    }

    /** Sets the day from which it was withdrawn; null clears it. */
    public Builder withdrawnOn(@Nullable LocalDate value) {
      this.withdrawnOn = value;
      return this;
    }

    /** Sets why it could not be sought; null clears it. */
    public Builder impossibilityReason(@Nullable Code<ImpossibilityReason> value) {
      this.impossibilityReason = value;
      return this;
    }

    /** Sets the day on which to ask again; null clears it. */
    public Builder askAgainOn(@Nullable LocalDate value) {
      this.askAgainOn = value;
      return this;
    }

    /** Sets the identifier of the professional who recorded it; null clears it. */
    public Builder recordedBy(@Nullable String value) {
      this.recordedBy = value;
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
    public ConsentEvent build() {
      List<String> missing = new ArrayList<>();
      if (id == null) {
        missing.add("id");
      }
      if (date == null) {
        missing.add("date");
      }
      if (type == null) {
        missing.add("type");
      }
      if (state == null) {
        missing.add("etat");
      }
      if (!missing.isEmpty()) {
        throw new IncompleteException("ConsentEvent", missing);
      }
      return new ConsentEvent(this);
    }
  }
}
