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
import org.allervers.core.answer.IncompleteException;
import org.allervers.core.answer.Preserved;
import org.allervers.core.code.Code;
import org.allervers.core.time.DateRange;
import org.allervers.core.time.History;
import org.jspecify.annotations.Nullable;

/**
 * A professional of a team: what they are and how much of their time they give. This class is immutable and
 * thread-safe.
 *
 * @terme professionnel de l'équipe
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), annexe 2, LHSS et EMSP
 *     §1.3.1
 */
public final class StaffMember {

  private final @Size(max = 80) String professionalId;
  private final @Nullable Code<Profession> profession;
  private final History<@DecimalMin("0") @DecimalMax("20") BigDecimal> fullTimeEquivalent;
  private final @Nullable Boolean onCall;
  private final @Nullable Boolean coordinator;
  private final @Nullable DateRange range;
  private final Preserved preserved;

  private StaffMember(Builder builder) {
    this.professionalId = Objects.requireNonNull(builder.professionalId);
    this.profession = builder.profession;
    this.fullTimeEquivalent = builder.fullTimeEquivalent;
    this.onCall = builder.onCall;
    this.coordinator = builder.coordinator;
    this.range = builder.range;
    this.preserved = builder.preserved;
  }

  /** Returns a builder in which nothing is set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder that starts from this value. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.professionalId = professionalId;
    builder.profession = profession;
    builder.fullTimeEquivalent = fullTimeEquivalent;
    builder.onCall = onCall;
    builder.coordinator = coordinator;
    builder.range = range;
    builder.preserved = preserved;
    return builder;
  }

  /** Returns the identifier of the professional in the host program. */
  public String professionalId() {
    return professionalId;
  }

  /** Returns the profession, or empty. */
  public Optional<Code<Profession>> profession() {
    return profession == null ? Optional.empty() : Optional.of(profession);
  }

  /** Returns the share of a full-time post, as it changes; 1 is one full-time post. */
  public History<BigDecimal> fullTimeEquivalent() {
    return fullTimeEquivalent;
  }

  /** Returns whether the professional is on call rather than present, or empty. */
  public Optional<Boolean> onCall() {
    return onCall == null ? Optional.empty() : Optional.of(onCall);
  }

  /** Returns whether the professional coordinates the care of the team, or empty. */
  public Optional<Boolean> coordinator() {
    return coordinator == null ? Optional.empty() : Optional.of(coordinator);
  }

  /** Returns the days on which the professional belongs to the team, or empty. */
  public Optional<DateRange> range() {
    return range == null ? Optional.empty() : Optional.of(range);
  }

  /** Returns what a newer version wrote here, untouched. */
  public Preserved preserved() {
    return preserved;
  }

  /**
   * Returns whether the profession is one of health, as the list of professions says. A profession that is not recorded,
   * or that the list does not hold, is none: access to health data rests on this answer.
   */
  public boolean isHealthProfessional() {
    return profession()
        .flatMap(Code::concept)
        .filter(concept -> concept.mapping("sante").contains("oui"))
        .isPresent();
  }

  /** Returns whether the professional belongs to the team on {@code date}; without a range, on every day. */
  public boolean isPresentOn(LocalDate date) {
    return range == null || range.contains(date);
  }

  private List<@Nullable Object> components() {
    return Arrays.asList(
        professionalId, profession, fullTimeEquivalent, onCall, coordinator, range, preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof StaffMember that && components().equals(that.components()));
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "StaffMember[redacted]";
  }

  /** Builds a {@link StaffMember}. Not thread-safe. */
  public static final class Builder {
    private @Nullable String professionalId;
    private @Nullable Code<Profession> profession;
    private History<BigDecimal> fullTimeEquivalent = History.empty();
    private @Nullable Boolean onCall;
    private @Nullable Boolean coordinator;
    private @Nullable DateRange range;
    private Preserved preserved = Preserved.empty();

    /** Creates a builder in which nothing is set. */
    public Builder() {}

    /** Sets the identifier of the professional in the host program. Required. */
    public Builder professionalId(String value) {
      this.professionalId = value;
      return this;
    }

    /** Sets the profession; null clears it. */
    public Builder profession(@Nullable Code<Profession> value) {
      this.profession = value;
      return this;
    }

    /** Sets the share of a full-time post, as it changes; 1 is one full-time post. */
    public Builder fullTimeEquivalent(History<BigDecimal> value) {
      this.fullTimeEquivalent = value;
      return this;
    }

    /** Sets whether the professional is on call rather than present; null clears it. */
    public Builder onCall(@Nullable Boolean value) {
      this.onCall = value;
      return this;
    }

    /** Sets whether the professional coordinates the care of the team; null clears it. */
    public Builder coordinator(@Nullable Boolean value) {
      this.coordinator = value;
      return this;
    }

    /** Sets the days on which the professional belongs to the team; null clears it. */
    public Builder range(@Nullable DateRange value) {
      this.range = value;
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
    public StaffMember build() {
      List<String> missing = new ArrayList<>();
      if (professionalId == null) {
        missing.add("professionnel");
      }
      if (!missing.isEmpty()) {
        throw new IncompleteException("StaffMember", missing);
      }
      return new StaffMember(this);
    }
  }
}
