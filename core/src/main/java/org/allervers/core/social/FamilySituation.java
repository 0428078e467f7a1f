package org.allervers.core.social;

import jakarta.validation.Valid;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.allervers.core.answer.Answer;
import org.allervers.core.answer.Preserved;
import org.allervers.core.code.Code;
import org.allervers.core.time.History;
import org.jspecify.annotations.Nullable;

/**
 * The household, the couple and the children. Counts stand for themselves: they may be known when the children are
 * not listed. This class is immutable and thread-safe.
 *
 * @terme situation familiale et ménage
 * @source LEO, rapport d'activité 2022; Saint Benoît Labre, LHSS mobiles, rapport d'activité 2024
 */
public final class FamilySituation {

  private static final FamilySituation EMPTY = builder().build();

  private final History<Code<HouseholdType>> householdType;
  private final History<Code<MaritalStatus>> maritalStatus;
  private final Answer<Boolean> parent;
  private final Answer<@PositiveOrZero Integer> childCount;
  private final Answer<@PositiveOrZero Integer> dependentChildCount;
  private final List<@Valid Child> children;
  private final List<@Valid HouseholdMembership> households;
  private final @Size(max = 10000) @Nullable String note;
  private final Preserved preserved;

  private FamilySituation(Builder builder) {
    this.householdType = builder.householdType;
    this.maritalStatus = builder.maritalStatus;
    this.parent = builder.parent;
    this.childCount = builder.childCount;
    this.dependentChildCount = builder.dependentChildCount;
    this.children = List.copyOf(builder.children);
    this.households = List.copyOf(builder.households);
    this.note = builder.note;
    this.preserved = builder.preserved;
  }

  /** Returns a builder in which nothing is set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns the instance in which nothing is recorded. */
  public static FamilySituation empty() {
    return EMPTY;
  }

  /** Returns a builder that starts from this value. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.householdType = householdType;
    builder.maritalStatus = maritalStatus;
    builder.parent = parent;
    builder.childCount = childCount;
    builder.dependentChildCount = dependentChildCount;
    builder.children = new ArrayList<>(children);
    builder.households = new ArrayList<>(households);
    builder.note = note;
    builder.preserved = preserved;
    return builder;
  }

  /** Returns the make-up of the household, as it changes. */
  public History<Code<HouseholdType>> householdType() {
    return householdType;
  }

  /** Returns the marital status that the person states, as it changes. */
  public History<Code<MaritalStatus>> maritalStatus() {
    return maritalStatus;
  }

  /** Returns whether the person has children. */
  public Answer<Boolean> parent() {
    return parent;
  }

  /** Returns the number of children. */
  public Answer<Integer> childCount() {
    return childCount;
  }

  /** Returns the number of children whom the person supports. */
  public Answer<Integer> dependentChildCount() {
    return dependentChildCount;
  }

  /** Returns the children. */
  public List<Child> children() {
    return children;
  }

  /** Returns the households to which the person belongs or belonged. */
  public List<HouseholdMembership> households() {
    return households;
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
        householdType,
        maritalStatus,
        parent,
        childCount,
        dependentChildCount,
        children,
        households,
        note,
        preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof FamilySituation that && components().equals(that.components()));
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "FamilySituation[redacted]";
  }

  /** Builds a {@link FamilySituation}. Not thread-safe. */
  public static final class Builder {
    private History<Code<HouseholdType>> householdType = History.empty();
    private History<Code<MaritalStatus>> maritalStatus = History.empty();
    private Answer<Boolean> parent = Answer.notRecorded();
    private Answer<Integer> childCount = Answer.notRecorded();
    private Answer<Integer> dependentChildCount = Answer.notRecorded();
    private List<Child> children = new ArrayList<>();
    private List<HouseholdMembership> households = new ArrayList<>();
    private @Nullable String note;
    private Preserved preserved = Preserved.empty();

    /** Creates a builder in which nothing is set. */
    public Builder() {}

    /** Sets the make-up of the household, as it changes. */
    public Builder householdType(History<Code<HouseholdType>> value) {
      this.householdType = value;
      return this;
    }

    /** Sets the marital status that the person states, as it changes. */
    public Builder maritalStatus(History<Code<MaritalStatus>> value) {
      this.maritalStatus = value;
      return this;
    }

    /** Sets whether the person has children. */
    public Builder parent(Answer<Boolean> value) {
      this.parent = value;
      return this;
    }

    /** Sets whether the person has children, known. */
    public Builder parent(Boolean value) {
      return parent(Answer.of(value));
    }

    /** Sets the number of children. */
    public Builder childCount(Answer<Integer> value) {
      this.childCount = value;
      return this;
    }

    /** Sets the number of children, known. */
    public Builder childCount(Integer value) {
      return childCount(Answer.of(value));
    }

    /** Sets the number of children whom the person supports. */
    public Builder dependentChildCount(Answer<Integer> value) {
      this.dependentChildCount = value;
      return this;
    }

    /** Sets the number of children whom the person supports, known. */
    public Builder dependentChildCount(Integer value) {
      return dependentChildCount(Answer.of(value));
    }

    /** Sets the children, replacing those set before. */
    public Builder children(Collection<Child> values) {
      this.children = new ArrayList<>(values);
      return this;
    }

    /** Adds one to the children. */
    public Builder addChild(Child value) {
      this.children.add(value);
      return this;
    }

    /** Sets the households to which the person belongs or belonged, replacing those set before. */
    public Builder households(Collection<HouseholdMembership> values) {
      this.households = new ArrayList<>(values);
      return this;
    }

    /** Adds one to the households to which the person belongs or belonged. */
    public Builder addHousehold(HouseholdMembership value) {
      this.households.add(value);
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

    /** Returns the value. */
    public FamilySituation build() {
      return new FamilySituation(this);
    }
  }
}
