package org.allervers.core.dispositif;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.allervers.core.answer.IncompleteException;
import org.allervers.core.answer.Preserved;
import org.jspecify.annotations.Nullable;

/**
 * The distance that a team drove on one day. This class is immutable and thread-safe.
 *
 * @terme distance kilométrique parcourue
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), annexe 2, LHSS et EMSP §1.8
 */
public final class VehicleLog {

  private final UUID id;
  private final LocalDate date;
  private final @Nullable UUID team;
  private final @Nullable UUID slot;
  private final @DecimalMin("0") @DecimalMax("5000") BigDecimal kilometres;
  private final @Size(max = 200) @Nullable String vehicle;
  private final @Size(max = 10000) @Nullable String purpose;
  private final Preserved preserved;

  private VehicleLog(Builder builder) {
    this.id = Objects.requireNonNull(builder.id);
    this.date = Objects.requireNonNull(builder.date);
    this.team = builder.team;
    this.slot = builder.slot;
    this.kilometres = Objects.requireNonNull(builder.kilometres);
    this.vehicle = builder.vehicle;
    this.purpose = builder.purpose;
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
    builder.team = team;
    builder.slot = slot;
    builder.kilometres = kilometres;
    builder.vehicle = vehicle;
    builder.purpose = purpose;
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

  /** Returns the identifier of the team, or empty. */
  public Optional<UUID> team() {
    return team == null ? Optional.empty() : Optional.of(team);
  }

  /** Returns the identifier of the slot of activity, or empty. */
  public Optional<UUID> slot() {
    return slot == null ? Optional.empty() : Optional.of(slot);
  }

  /** Returns the distance, in kilometres. */
  public BigDecimal kilometres() {
    return kilometres;
  }

  /** Returns which vehicle, or empty. */
  public Optional<String> vehicle() {
    return vehicle == null ? Optional.empty() : Optional.of(vehicle);
  }

  /** Returns why the team drove, or empty. */
  public Optional<String> purpose() {
    return purpose == null ? Optional.empty() : Optional.of(purpose);
  }

  /** Returns what a newer version wrote here, untouched. */
  public Preserved preserved() {
    return preserved;
  }

  private List<@Nullable Object> components() {
    return Arrays.asList(id, date, team, slot, kilometres, vehicle, purpose, preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof VehicleLog that && components().equals(that.components()));
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "VehicleLog[redacted]";
  }

  /** Builds a {@link VehicleLog}. Not thread-safe. */
  public static final class Builder {
    private @Nullable UUID id;
    private @Nullable LocalDate date;
    private @Nullable UUID team;
    private @Nullable UUID slot;
    private @Nullable BigDecimal kilometres;
    private @Nullable String vehicle;
    private @Nullable String purpose;
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

    /** Sets the distance, in kilometres. Required. */
    public Builder kilometres(BigDecimal value) {
      this.kilometres = value;
      return this;
    }

    /** Sets which vehicle; null clears it. */
    public Builder vehicle(@Nullable String value) {
      this.vehicle = value;
      return this;
    }

    /** Sets why the team drove; null clears it. */
    public Builder purpose(@Nullable String value) {
      this.purpose = value;
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
    public VehicleLog build() {
      List<String> missing = new ArrayList<>();
      if (id == null) {
        missing.add("id");
      }
      if (date == null) {
        missing.add("date");
      }
      if (kilometres == null) {
        missing.add("km");
      }
      if (!missing.isEmpty()) {
        throw new IncompleteException("VehicleLog", missing);
      }
      return new VehicleLog(this);
    }
  }
}
