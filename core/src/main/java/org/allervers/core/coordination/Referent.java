package org.allervers.core.coordination;

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
 * A professional who is the person's referent in the team. This class is immutable and thread-safe.
 *
 * @terme référent
 */
public final class Referent {

  private final @Size(max = 80) String professional;
  private final @Nullable Code<Profession> profession;
  private final @Nullable UUID team;
  private final @Nullable LocalDate since;
  private final @Nullable LocalDate lastDay;
  private final Preserved preserved;

  private Referent(Builder builder) {
    this.professional = Objects.requireNonNull(builder.professional);
    this.profession = builder.profession;
    this.team = builder.team;
    this.since = builder.since;
    this.lastDay = builder.lastDay;
    this.preserved = builder.preserved;
  }

  /** Returns a builder in which nothing is set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder that starts from this value. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.professional = professional;
    builder.profession = profession;
    builder.team = team;
    builder.since = since;
    builder.lastDay = lastDay;
    builder.preserved = preserved;
    return builder;
  }

  /** Returns the identifier of the professional. */
  public String professional() {
    return professional;
  }

  /** Returns the profession, or empty. */
  public Optional<Code<Profession>> profession() {
    return profession == null ? Optional.empty() : Optional.of(profession);
  }

  /** Returns the identifier of the team, or empty. */
  public Optional<UUID> team() {
    return team == null ? Optional.empty() : Optional.of(team);
  }

  /** Returns the first day, or empty. */
  public Optional<LocalDate> since() {
    return since == null ? Optional.empty() : Optional.of(since);
  }

  /** Returns the last day, or empty. */
  public Optional<LocalDate> lastDay() {
    return lastDay == null ? Optional.empty() : Optional.of(lastDay);
  }

  /** Returns what a newer version wrote here, untouched. */
  public Preserved preserved() {
    return preserved;
  }

  private List<@Nullable Object> components() {
    return Arrays.asList(professional, profession, team, since, lastDay, preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Referent that && components().equals(that.components()));
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "Referent[redacted]";
  }

  /** Builds a {@link Referent}. Not thread-safe. */
  public static final class Builder {
    private @Nullable String professional;
    private @Nullable Code<Profession> profession;
    private @Nullable UUID team;
    private @Nullable LocalDate since;
    private @Nullable LocalDate lastDay;
    private Preserved preserved = Preserved.empty();

    /** Creates a builder in which nothing is set. */
    public Builder() {}

    /** Sets the identifier of the professional. Required. */
    public Builder professional(String value) {
      this.professional = value;
      return this;
    }

    /** Sets the profession; null clears it. */
    public Builder profession(@Nullable Code<Profession> value) {
      this.profession = value;
      return this;
    }

    /** Sets the identifier of the team; null clears it. */
    public Builder team(@Nullable UUID value) {
      this.team = value;
      return this;
    }

    /** Sets the first day; null clears it. */
    public Builder since(@Nullable LocalDate value) {
      this.since = value;
      return this;
    }

    /** Sets the last day; null clears it. */
    public Builder lastDay(@Nullable LocalDate value) {
      this.lastDay = value;
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
    public Referent build() {
      List<String> missing = new ArrayList<>();
      if (professional == null) {
        missing.add("professionnel");
      }
      if (!missing.isEmpty()) {
        throw new IncompleteException("Referent", missing);
      }
      return new Referent(this);
    }
  }
}
