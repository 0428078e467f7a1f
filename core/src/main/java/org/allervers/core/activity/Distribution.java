package org.allervers.core.activity;

import jakarta.validation.constraints.PositiveOrZero;
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
 * Something given out. It counts units, not people. This class is immutable and thread-safe.
 *
 * @terme matériel distribué
 * @source LEO, rapport d'activité 2022
 */
public final class Distribution {

  private final UUID id;
  private final LocalDate date;
  private final Code<Material> material;
  private final @PositiveOrZero Integer quantity;
  private final @Nullable Code<Unit> unit;
  private final @Nullable UUID encounter;
  private final @Nullable UUID team;
  private final @Nullable UUID slot;
  private final @Nullable UUID maraude;
  private final @Nullable Code<PlaceKind> placeKind;
  private final @Size(max = 200) @Nullable String place;
  private final @Size(max = 10000) @Nullable String note;
  private final Preserved preserved;

  private Distribution(Builder builder) {
    this.id = Objects.requireNonNull(builder.id);
    this.date = Objects.requireNonNull(builder.date);
    this.material = Objects.requireNonNull(builder.material);
    this.quantity = Objects.requireNonNull(builder.quantity);
    this.unit = builder.unit;
    this.encounter = builder.encounter;
    this.team = builder.team;
    this.slot = builder.slot;
    this.maraude = builder.maraude;
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
    builder.material = material;
    builder.quantity = quantity;
    builder.unit = unit;
    builder.encounter = encounter;
    builder.team = team;
    builder.slot = slot;
    builder.maraude = maraude;
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

  /** Returns what was given out. */
  public Code<Material> material() {
    return material;
  }

  /** Returns how many units. */
  public Integer quantity() {
    return quantity;
  }

  /** Returns the unit; that of the material if absent, or empty. */
  public Optional<Code<Unit>> unit() {
    return unit == null ? Optional.empty() : Optional.of(unit);
  }

  /** Returns the identifier of the encounter, or empty. */
  public Optional<UUID> encounter() {
    return encounter == null ? Optional.empty() : Optional.of(encounter);
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

  /** Returns the kind of place, or empty. */
  public Optional<Code<PlaceKind>> placeKind() {
    return placeKind == null ? Optional.empty() : Optional.of(placeKind);
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
    return Arrays.asList(
        id, date, material, quantity, unit, encounter, team, slot, maraude, placeKind, place, note,
        preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Distribution that && components().equals(that.components()));
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "Distribution[redacted]";
  }

  /** Builds a {@link Distribution}. Not thread-safe. */
  public static final class Builder {
    private @Nullable UUID id;
    private @Nullable LocalDate date;
    private @Nullable Code<Material> material;
    private @Nullable Integer quantity;
    private @Nullable Code<Unit> unit;
    private @Nullable UUID encounter;
    private @Nullable UUID team;
    private @Nullable UUID slot;
    private @Nullable UUID maraude;
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

    /** Sets what was given out. Required. */
    public Builder material(Code<Material> value) {
      this.material = value;
      return this;
    }

    /** Sets how many units. Required. */
    public Builder quantity(Integer value) {
      this.quantity = value;
      return this;
    }

    /** Sets the unit; that of the material if absent; null clears it. */
    public Builder unit(@Nullable Code<Unit> value) {
      this.unit = value;
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
    public Distribution build() {
      List<String> missing = new ArrayList<>();
      if (id == null) {
        missing.add("id");
      }
      if (date == null) {
        missing.add("date");
      }
      if (material == null) {
        missing.add("materiel");
      }
      if (quantity == null) {
        missing.add("quantite");
      }
      if (!missing.isEmpty()) {
        throw new IncompleteException("Distribution", missing);
      }
      return new Distribution(this);
    }
  }
}
