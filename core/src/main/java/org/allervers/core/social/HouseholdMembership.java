package org.allervers.core.social;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.allervers.core.answer.Answer;
import org.allervers.core.answer.IncompleteException;
import org.allervers.core.answer.Preserved;
import org.allervers.core.code.Code;
import org.allervers.core.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * The place of the person in a household that others share. Members of one household carry the same identifier, and
 * each keeps a file of their own. This class is immutable and thread-safe.
 *
 * @terme appartenance à un ménage
 */
public final class HouseholdMembership {

  private final UUID household;
  private final Answer<Code<HouseholdRole>> role;
  private final Answer<PartialDate> since;
  private final @Nullable LocalDate lastDay;
  private final Preserved preserved;

  private HouseholdMembership(Builder builder) {
    this.household = Objects.requireNonNull(builder.household);
    this.role = builder.role;
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
    builder.household = household;
    builder.role = role;
    builder.since = since;
    builder.lastDay = lastDay;
    builder.preserved = preserved;
    return builder;
  }

  /** Returns the identifier of the household, the same for all its members. */
  public UUID household() {
    return household;
  }

  /** Returns the place in the household. */
  public Answer<Code<HouseholdRole>> role() {
    return role;
  }

  /** Returns the date since which the person belongs to it. */
  public Answer<PartialDate> since() {
    return since;
  }

  /** Returns the last day on which the person belonged to it, or empty. */
  public Optional<LocalDate> lastDay() {
    return lastDay == null ? Optional.empty() : Optional.of(lastDay);
  }

  /** Returns what a newer version wrote here, untouched. */
  public Preserved preserved() {
    return preserved;
  }

  private List<@Nullable Object> components() {
    return Arrays.asList(household, role, since, lastDay, preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof HouseholdMembership that && components().equals(that.components()));
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "HouseholdMembership[redacted]";
  }

  /** Builds a {@link HouseholdMembership}. Not thread-safe. */
  public static final class Builder {
    private @Nullable UUID household;
    private Answer<Code<HouseholdRole>> role = Answer.notRecorded();
    private Answer<PartialDate> since = Answer.notRecorded();
    private @Nullable LocalDate lastDay;
    private Preserved preserved = Preserved.empty();

    /** Creates a builder in which nothing is set. */
    public Builder() {}

    /** Sets the identifier of the household, the same for all its members. Required. */
    public Builder household(UUID value) {
      this.household = value;
      return this;
    }

    /** Sets the place in the household. */
    public Builder role(Answer<Code<HouseholdRole>> value) {
      this.role = value;
      return this;
    }

    /** Sets the place in the household, known. */
    public Builder role(Code<HouseholdRole> value) {
      return role(Answer.of(value));
    }

    /** Sets the date since which the person belongs to it. */
    public Builder since(Answer<PartialDate> value) {
      this.since = value;
      return this;
    }

    /** Sets the date since which the person belongs to it, known. */
    public Builder since(PartialDate value) {
      return since(Answer.of(value));
    }

    /** Sets the last day on which the person belonged to it; null clears it. */
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
    public HouseholdMembership build() {
      List<String> missing = new ArrayList<>();
      if (household == null) {
        missing.add("menage");
      }
      if (!missing.isEmpty()) {
        throw new IncompleteException("HouseholdMembership", missing);
      }
      return new HouseholdMembership(this);
    }
  }
}
