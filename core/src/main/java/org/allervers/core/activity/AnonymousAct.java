package org.allervers.core.activity;

import jakarta.validation.constraints.Min;
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
import org.allervers.core.dispositif.Profession;
import org.jspecify.annotations.Nullable;

/**
 * Acts done for people who have no dossier, such as those who refuse one: care goes on and is counted. This class is
 * immutable and thread-safe.
 *
 * @terme prestation anonyme
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), droits des usagers
 */
public final class AnonymousAct {

  private final UUID id;
  private final LocalDate date;
  private final @Nullable UUID team;
  private final @Nullable UUID slot;
  private final @Nullable UUID maraude;
  private final Code<ActKind> kind;
  private final @Min(1) Integer count;
  private final @Nullable Code<PlaceKind> placeKind;
  private final @Size(max = 200) @Nullable String place;
  private final @Nullable Code<Profession> profession;
  private final Preserved preserved;

  private AnonymousAct(Builder builder) {
    this.id = Objects.requireNonNull(builder.id);
    this.date = Objects.requireNonNull(builder.date);
    this.team = builder.team;
    this.slot = builder.slot;
    this.maraude = builder.maraude;
    this.kind = Objects.requireNonNull(builder.kind);
    this.count = Objects.requireNonNull(builder.count);
    this.placeKind = builder.placeKind;
    this.place = builder.place;
    this.profession = builder.profession;
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
    builder.maraude = maraude;
    builder.kind = kind;
    builder.count = count;
    builder.placeKind = placeKind;
    builder.place = place;
    builder.profession = profession;
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

  /** Returns the identifier of the round, or empty. */
  public Optional<UUID> maraude() {
    return maraude == null ? Optional.empty() : Optional.of(maraude);
  }

  /** Returns what was done. */
  public Code<ActKind> kind() {
    return kind;
  }

  /** Returns how many times. */
  public Integer count() {
    return count;
  }

  /** Returns the kind of place, or empty. */
  public Optional<Code<PlaceKind>> placeKind() {
    return placeKind == null ? Optional.empty() : Optional.of(placeKind);
  }

  /** Returns the place, or empty. */
  public Optional<String> place() {
    return place == null ? Optional.empty() : Optional.of(place);
  }

  /** Returns the profession of who did it, or empty. */
  public Optional<Code<Profession>> profession() {
    return profession == null ? Optional.empty() : Optional.of(profession);
  }

  /** Returns what a newer version wrote here, untouched. */
  public Preserved preserved() {
    return preserved;
  }

  private List<@Nullable Object> components() {
    return Arrays.asList(
        id, date, team, slot, maraude, kind, count, placeKind, place, profession, preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof AnonymousAct that && components().equals(that.components()));
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "AnonymousAct[redacted]";
  }

  /** Builds a {@link AnonymousAct}. Not thread-safe. */
  public static final class Builder {
    private @Nullable UUID id;
    private @Nullable LocalDate date;
    private @Nullable UUID team;
    private @Nullable UUID slot;
    private @Nullable UUID maraude;
    private @Nullable Code<ActKind> kind;
    private @Nullable Integer count;
    private @Nullable Code<PlaceKind> placeKind;
    private @Nullable String place;
    private @Nullable Code<Profession> profession;
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

    /** Sets the identifier of the round; null clears it. */
    public Builder maraude(@Nullable UUID value) {
      this.maraude = value;
      return this;
    }

    /** Sets what was done. Required. */
    public Builder kind(Code<ActKind> value) {
      this.kind = value;
      return this;
    }

    /** Sets how many times. Required. */
    public Builder count(Integer value) {
      this.count = value;
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

    /** Sets the profession of who did it; null clears it. */
    public Builder profession(@Nullable Code<Profession> value) {
      this.profession = value;
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
    public AnonymousAct build() {
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
      if (count == null) {
        missing.add("nombre");
      }
      if (!missing.isEmpty()) {
        throw new IncompleteException("AnonymousAct", missing);
      }
      return new AnonymousAct(this);
    }
  }
}
