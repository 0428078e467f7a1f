package org.allervers.core.referral;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.allervers.core.answer.IncompleteException;
import org.allervers.core.answer.Preserved;
import org.allervers.core.code.Code;
import org.jspecify.annotations.Nullable;

/**
 * A right requested for the person, and whether it was obtained. This class is immutable and thread-safe.
 *
 * @terme ouverture de droits
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), typologie des données;
 *     annexe 2, LHSS et EMSP §1.8
 */
public final class RightsOpening {

  private final UUID id;
  private final Code<Right> right;
  private final @Nullable LocalDate requestedOn;
  private final @Nullable LocalDate obtainedOn;
  private final @Nullable LocalDate refusedOn;
  private final @Nullable LocalDate validUntil;
  private final @Nullable Boolean renewal;
  private final @Nullable UUID step;
  private final @Nullable UUID team;
  private final @Size(max = 200) @Nullable String organisation;
  private final @Size(max = 10000) @Nullable String refusalReason;
  private final @Size(max = 10000) @Nullable String note;
  private final Preserved preserved;

  private RightsOpening(Builder builder) {
    this.id = Objects.requireNonNull(builder.id);
    this.right = Objects.requireNonNull(builder.right);
    this.requestedOn = builder.requestedOn;
    this.obtainedOn = builder.obtainedOn;
    this.refusedOn = builder.refusedOn;
    this.validUntil = builder.validUntil;
    this.renewal = builder.renewal;
    this.step = builder.step;
    this.team = builder.team;
    this.organisation = builder.organisation;
    this.refusalReason = builder.refusalReason;
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
    builder.right = right;
    builder.requestedOn = requestedOn;
    builder.obtainedOn = obtainedOn;
    builder.refusedOn = refusedOn;
    builder.validUntil = validUntil;
    builder.renewal = renewal;
    builder.step = step;
    builder.team = team;
    builder.organisation = organisation;
    builder.refusalReason = refusalReason;
    builder.note = note;
    builder.preserved = preserved;
    return builder;
  }

  /** Returns the identifier. */
  public UUID id() {
    return id;
  }

  /** Returns the right. */
  public Code<Right> right() {
    return right;
  }

  /** Returns the day on which it was requested, or empty. */
  public Optional<LocalDate> requestedOn() {
    return requestedOn == null ? Optional.empty() : Optional.of(requestedOn);
  }

  /** Returns the day on which it was obtained, or empty. */
  public Optional<LocalDate> obtainedOn() {
    return obtainedOn == null ? Optional.empty() : Optional.of(obtainedOn);
  }

  /** Returns the day on which it was refused, or empty. */
  public Optional<LocalDate> refusedOn() {
    return refusedOn == null ? Optional.empty() : Optional.of(refusedOn);
  }

  /** Returns the first day on which it does not hold any more, or empty. */
  public Optional<LocalDate> validUntil() {
    return validUntil == null ? Optional.empty() : Optional.of(validUntil);
  }

  /** Returns whether a right already held was renewed, or empty. */
  public Optional<Boolean> renewal() {
    return renewal == null ? Optional.empty() : Optional.of(renewal);
  }

  /** Returns the identifier of the step that led to it, or empty. */
  public Optional<UUID> step() {
    return step == null ? Optional.empty() : Optional.of(step);
  }

  /** Returns the identifier of the team, or empty. */
  public Optional<UUID> team() {
    return team == null ? Optional.empty() : Optional.of(team);
  }

  /** Returns who grants it, or empty. */
  public Optional<String> organisation() {
    return organisation == null ? Optional.empty() : Optional.of(organisation);
  }

  /** Returns why it was refused, or empty. */
  public Optional<String> refusalReason() {
    return refusalReason == null ? Optional.empty() : Optional.of(refusalReason);
  }

  /** Returns what else is worth knowing, or empty. */
  public Optional<String> note() {
    return note == null ? Optional.empty() : Optional.of(note);
  }

  /** Returns what a newer version wrote here, untouched. */
  public Preserved preserved() {
    return preserved;
  }

  /** Returns whether the right was obtained and holds on {@code date}; a later refusal does not count here. */
  public boolean isHeldOn(LocalDate date) {
    return obtainedOn != null
        && !date.isBefore(obtainedOn)
        && (validUntil == null || date.isBefore(validUntil));
  }

  private List<@Nullable Object> components() {
    return Arrays.asList(
        id,
        right,
        requestedOn,
        obtainedOn,
        refusedOn,
        validUntil,
        renewal,
        step,
        team,
        organisation,
        refusalReason,
        note,
        preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof RightsOpening that && components().equals(that.components()));
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "RightsOpening[redacted]";
  }

  /** Builds a {@link RightsOpening}. Not thread-safe. */
  public static final class Builder {
    private @Nullable UUID id;
    private @Nullable Code<Right> right;
    private @Nullable LocalDate requestedOn;
    private @Nullable LocalDate obtainedOn;
    private @Nullable LocalDate refusedOn;
    private @Nullable LocalDate validUntil;
    private @Nullable Boolean renewal;
    private @Nullable UUID step;
    private @Nullable UUID team;
    private @Nullable String organisation;
    private @Nullable String refusalReason;
    private @Nullable String note;
    private Preserved preserved = Preserved.empty();

    /** Creates a builder in which nothing is set. */
    public Builder() {}

    /** Sets the identifier. Required. */
    public Builder id(UUID value) {
      this.id = value;
      return this;
    }

    /** Sets the right. Required. */
    public Builder right(Code<Right> value) {
      this.right = value;
      return this;
    }

    /** Sets the day on which it was requested; null clears it. */
    public Builder requestedOn(@Nullable LocalDate value) {
      this.requestedOn = value;
      return this;
    }

    /** Sets the day on which it was obtained; null clears it. */
    public Builder obtainedOn(@Nullable LocalDate value) {
      this.obtainedOn = value;
      return this;
    }

    /** Sets the day on which it was refused; null clears it. */
    public Builder refusedOn(@Nullable LocalDate value) {
      this.refusedOn = value;
      return this;
    }

    /** Sets the first day on which it does not hold any more; null clears it. */
    public Builder validUntil(@Nullable LocalDate value) {
      this.validUntil = value;
      return this;
    }

    /** Sets whether a right already held was renewed; null clears it. */
    public Builder renewal(@Nullable Boolean value) {
      this.renewal = value;
      return this;
    }

    /** Sets the identifier of the step that led to it; null clears it. */
    public Builder step(@Nullable UUID value) {
      this.step = value;
      return this;
    }

    /** Sets the identifier of the team; null clears it. */
    public Builder team(@Nullable UUID value) {
      this.team = value;
      return this;
    }

    /** Sets who grants it; null clears it. */
    public Builder organisation(@Nullable String value) {
      this.organisation = value;
      return this;
    }

    /** Sets why it was refused; null clears it. */
    public Builder refusalReason(@Nullable String value) {
      this.refusalReason = value;
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
    public RightsOpening build() {
      List<String> missing = new ArrayList<>();
      if (id == null) {
        missing.add("id");
      }
      if (right == null) {
        missing.add("droit");
      }
      if (!missing.isEmpty()) {
        throw new IncompleteException("RightsOpening", missing);
      }
      return new RightsOpening(this);
    }
  }
}
