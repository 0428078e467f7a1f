package org.allervers.core.episode;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allervers.core.answer.Preserved;
import org.allervers.core.time.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * The project that the team and the person agreed on. This class is immutable and thread-safe.
 *
 * @terme projet individuel
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), annexe 2, ACT hors les murs
 *     §2.3
 */
public final class IndividualProject {

  private final @Nullable LocalDate signedOn;
  private final @Nullable DateRange range;
  private final @Size(max = 10000) @Nullable String objectives;
  private final List<LocalDate> reviewedOn;
  private final @Nullable UUID document;
  private final Preserved preserved;

  private IndividualProject(Builder builder) {
    this.signedOn = builder.signedOn;
    this.range = builder.range;
    this.objectives = builder.objectives;
    this.reviewedOn = List.copyOf(builder.reviewedOn);
    this.document = builder.document;
    this.preserved = builder.preserved;
  }

  /** Returns a builder in which nothing is set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder that starts from this value. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.signedOn = signedOn;
    builder.range = range;
    builder.objectives = objectives;
    builder.reviewedOn = new ArrayList<>(reviewedOn);
    builder.document = document;
    builder.preserved = preserved;
    return builder;
  }

  /** Returns the day on which it was agreed, or empty. */
  public Optional<LocalDate> signedOn() {
    return signedOn == null ? Optional.empty() : Optional.of(signedOn);
  }

  /** Returns the days that it foresees, or empty. */
  public Optional<DateRange> range() {
    return range == null ? Optional.empty() : Optional.of(range);
  }

  /** Returns the objectives, as far as everybody who works with the person may read them, or empty. */
  public Optional<String> objectives() {
    return objectives == null ? Optional.empty() : Optional.of(objectives);
  }

  /** Returns the days on which it was reviewed. */
  public List<LocalDate> reviewedOn() {
    return reviewedOn;
  }

  /** Returns the identifier of the document, or empty. */
  public Optional<UUID> document() {
    return document == null ? Optional.empty() : Optional.of(document);
  }

  /** Returns what a newer version wrote here, untouched. */
  public Preserved preserved() {
    return preserved;
  }

  private List<@Nullable Object> components() {
    return Arrays.asList(signedOn, range, objectives, reviewedOn, document, preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof IndividualProject that && components().equals(that.components()));
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "IndividualProject[redacted]";
  }

  /** Builds a {@link IndividualProject}. Not thread-safe. */
  public static final class Builder {
    private @Nullable LocalDate signedOn;
    private @Nullable DateRange range;
    private @Nullable String objectives;
    private List<LocalDate> reviewedOn = new ArrayList<>();
    private @Nullable UUID document;
    private Preserved preserved = Preserved.empty();

    /** Creates a builder in which nothing is set. */
    public Builder() {}

    /** Sets the day on which it was agreed; null clears it. */
    public Builder signedOn(@Nullable LocalDate value) {
      this.signedOn = value;
      return this;
    }

    /** Sets the days that it foresees; null clears it. */
    public Builder range(@Nullable DateRange value) {
      this.range = value;
      return this;
    }

    /** Sets the objectives, as far as everybody who works with the person may read them; null clears it. */
    public Builder objectives(@Nullable String value) {
      this.objectives = value;
      return this;
    }

    /** Sets the days on which it was reviewed, replacing those set before. */
    public Builder reviewedOn(Collection<LocalDate> values) {
      this.reviewedOn = new ArrayList<>(values);
      return this;
    }

    /** Adds one to the days on which it was reviewed. */
    public Builder addReviewedOn(LocalDate value) {
      this.reviewedOn.add(value);
      return this;
    }

    /** Sets the identifier of the document; null clears it. */
    public Builder document(@Nullable UUID value) {
      this.document = value;
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

    /** Returns the value. */
    public IndividualProject build() {
      return new IndividualProject(this);
    }
  }
}
