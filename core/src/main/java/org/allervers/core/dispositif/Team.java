package org.allervers.core.dispositif;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.allervers.core.answer.Answers;
import org.allervers.core.answer.IncompleteException;
import org.allervers.core.answer.Preserved;
import org.allervers.core.code.Code;
import org.allervers.core.time.History;
import org.jspecify.annotations.Nullable;

/**
 * A team: what it is, where it works, who works in it and with whom it has agreements. This class is immutable and
 * thread-safe.
 *
 * @terme équipe
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), présentation des équipes
 */
public final class Team {

  private final UUID id;
  private final @Size(max = 200) String name;
  private final @Nullable Code<Dispositif> dispositif;
  private final @Nullable Boolean perinatal;
  private final @Nullable Boolean rehabilitation;
  private final @Pattern(regexp = "[0-9][0-9AB][0-9]{7}") @Nullable String serviceFiness;
  private final @Nullable LocalDate openedOn;
  private final @Nullable LocalDate closedOn;
  private final List<@Valid Perimeter> perimeters;
  private final List<@Valid OpeningHours> openingHours;
  private final History<@PositiveOrZero Integer> fundedPlaces;
  private final @Size(max = 10000) @Nullable String audience;
  private final List<@Valid StaffMember> staff;
  private final List<@Valid Agreement> agreements;
  private final @Size(max = 10000) @Nullable String note;
  private final Answers answers;
  private final Preserved preserved;

  private Team(Builder builder) {
    this.id = Objects.requireNonNull(builder.id);
    this.name = Objects.requireNonNull(builder.name);
    this.dispositif = builder.dispositif;
    this.perinatal = builder.perinatal;
    this.rehabilitation = builder.rehabilitation;
    this.serviceFiness = builder.serviceFiness;
    this.openedOn = builder.openedOn;
    this.closedOn = builder.closedOn;
    this.perimeters = List.copyOf(builder.perimeters);
    this.openingHours = List.copyOf(builder.openingHours);
    this.fundedPlaces = builder.fundedPlaces;
    this.audience = builder.audience;
    this.staff = List.copyOf(builder.staff);
    this.agreements = List.copyOf(builder.agreements);
    this.note = builder.note;
    this.answers = builder.answers;
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
    builder.name = name;
    builder.dispositif = dispositif;
    builder.perinatal = perinatal;
    builder.rehabilitation = rehabilitation;
    builder.serviceFiness = serviceFiness;
    builder.openedOn = openedOn;
    builder.closedOn = closedOn;
    builder.perimeters = new ArrayList<>(perimeters);
    builder.openingHours = new ArrayList<>(openingHours);
    builder.fundedPlaces = fundedPlaces;
    builder.audience = audience;
    builder.staff = new ArrayList<>(staff);
    builder.agreements = new ArrayList<>(agreements);
    builder.note = note;
    builder.answers = answers;
    builder.preserved = preserved;
    return builder;
  }

  /** Returns the identifier. */
  public UUID id() {
    return id;
  }

  /** Returns the name. */
  public String name() {
    return name;
  }

  /** Returns the legal kind of the team, or empty. */
  public Optional<Code<Dispositif>> dispositif() {
    return dispositif == null ? Optional.empty() : Optional.of(dispositif);
  }

  /** Returns whether the team is for pregnant women and young mothers, or empty. */
  public Optional<Boolean> perinatal() {
    return perinatal == null ? Optional.empty() : Optional.of(perinatal);
  }

  /** Returns whether the team accompanies as long as needed, towards recovery, or empty. */
  public Optional<Boolean> rehabilitation() {
    return rehabilitation == null ? Optional.empty() : Optional.of(rehabilitation);
  }

  /** Returns the FINESS number of the service, nine characters, or empty. */
  public Optional<String> serviceFiness() {
    return serviceFiness == null ? Optional.empty() : Optional.of(serviceFiness);
  }

  /** Returns the day on which the team opened, or empty. */
  public Optional<LocalDate> openedOn() {
    return openedOn == null ? Optional.empty() : Optional.of(openedOn);
  }

  /** Returns the first day on which the team was closed for good, or empty. */
  public Optional<LocalDate> closedOn() {
    return closedOn == null ? Optional.empty() : Optional.of(closedOn);
  }

  /** Returns the areas in which the team works. */
  public List<Perimeter> perimeters() {
    return perimeters;
  }

  /** Returns the half-days on which the team is open. */
  public List<OpeningHours> openingHours() {
    return openingHours;
  }

  /** Returns the number of funded places, as it changes. */
  public History<Integer> fundedPlaces() {
    return fundedPlaces;
  }

  /** Returns the people for whom the team works, or empty. */
  public Optional<String> audience() {
    return audience == null ? Optional.empty() : Optional.of(audience);
  }

  /** Returns the professionals. */
  public List<StaffMember> staff() {
    return staff;
  }

  /** Returns the agreements with partners. */
  public List<Agreement> agreements() {
    return agreements;
  }

  /** Returns what else is worth knowing, or empty. */
  public Optional<String> note() {
    return note == null ? Optional.empty() : Optional.of(note);
  }

  /** Returns the answers to the organisation's own fields. */
  public Answers answers() {
    return answers;
  }

  /** Returns what a newer version wrote here, untouched. */
  public Preserved preserved() {
    return preserved;
  }

  private List<@Nullable Object> components() {
    return Arrays.asList(
        id,
        name,
        dispositif,
        perinatal,
        rehabilitation,
        serviceFiness,
        openedOn,
        closedOn,
        perimeters,
        openingHours,
        fundedPlaces,
        audience,
        staff,
        agreements,
        note,
        answers,
        preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || (other instanceof Team that && components().equals(that.components()));
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "Team[redacted]";
  }

  /** Builds a {@link Team}. Not thread-safe. */
  public static final class Builder {
    private @Nullable UUID id;
    private @Nullable String name;
    private @Nullable Code<Dispositif> dispositif;
    private @Nullable Boolean perinatal;
    private @Nullable Boolean rehabilitation;
    private @Nullable String serviceFiness;
    private @Nullable LocalDate openedOn;
    private @Nullable LocalDate closedOn;
    private List<Perimeter> perimeters = new ArrayList<>();
    private List<OpeningHours> openingHours = new ArrayList<>();
    private History<Integer> fundedPlaces = History.empty();
    private @Nullable String audience;
    private List<StaffMember> staff = new ArrayList<>();
    private List<Agreement> agreements = new ArrayList<>();
    private @Nullable String note;
    private Answers answers = Answers.empty();
    private Preserved preserved = Preserved.empty();

    /** Creates a builder in which nothing is set. */
    public Builder() {}

    /** Sets the identifier. Required. */
    public Builder id(UUID value) {
      this.id = value;
      return this;
    }

    /** Sets the name. Required. */
    public Builder name(String value) {
      this.name = value;
      return this;
    }

    /** Sets the legal kind of the team; null clears it. */
    public Builder dispositif(@Nullable Code<Dispositif> value) {
      this.dispositif = value;
      return this;
    }

    /** Sets whether the team is for pregnant women and young mothers; null clears it. */
    public Builder perinatal(@Nullable Boolean value) {
      this.perinatal = value;
      return this;
    }

    /** Sets whether the team accompanies as long as needed, towards recovery; null clears it. */
    public Builder rehabilitation(@Nullable Boolean value) {
      this.rehabilitation = value;
      return this;
    }

    /** Sets the FINESS number of the service, nine characters; null clears it. */
    public Builder serviceFiness(@Nullable String value) {
      this.serviceFiness = value;
      return this;
    }

    /** Sets the day on which the team opened; null clears it. */
    public Builder openedOn(@Nullable LocalDate value) {
      this.openedOn = value;
      return this;
    }

    /** Sets the first day on which the team was closed for good; null clears it. */
    public Builder closedOn(@Nullable LocalDate value) {
      this.closedOn = value;
      return this;
    }

    /** Sets the areas in which the team works, replacing those set before. */
    public Builder perimeters(Collection<Perimeter> values) {
      this.perimeters = new ArrayList<>(values);
      return this;
    }

    /** Adds one to the areas in which the team works. */
    public Builder addPerimeter(Perimeter value) {
      this.perimeters.add(value);
      return this;
    }

    /** Sets the half-days on which the team is open, replacing those set before. */
    public Builder openingHours(Collection<OpeningHours> values) {
      this.openingHours = new ArrayList<>(values);
      return this;
    }

    /** Adds one to the half-days on which the team is open. */
    public Builder addOpeningHours(OpeningHours value) {
      this.openingHours.add(value);
      return this;
    }

    /** Sets the number of funded places, as it changes. */
    public Builder fundedPlaces(History<Integer> value) {
      this.fundedPlaces = value;
      return this;
    }

    /** Sets the people for whom the team works; null clears it. */
    public Builder audience(@Nullable String value) {
      this.audience = value;
      return this;
    }

    /** Sets the professionals, replacing those set before. */
    public Builder staff(Collection<StaffMember> values) {
      this.staff = new ArrayList<>(values);
      return this;
    }

    /** Adds one to the professionals. */
    public Builder addStaffMember(StaffMember value) {
      this.staff.add(value);
      return this;
    }

    /** Sets the agreements with partners, replacing those set before. */
    public Builder agreements(Collection<Agreement> values) {
      this.agreements = new ArrayList<>(values);
      return this;
    }

    /** Adds one to the agreements with partners. */
    public Builder addAgreement(Agreement value) {
      this.agreements.add(value);
      return this;
    }

    /** Sets what else is worth knowing; null clears it. */
    public Builder note(@Nullable String value) {
      this.note = value;
      return this;
    }

    /** Sets the answers to the organisation's own fields. */
    public Builder answers(Answers value) {
      this.answers = value;
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
    public Team build() {
      List<String> missing = new ArrayList<>();
      if (id == null) {
        missing.add("id");
      }
      if (name == null) {
        missing.add("nom");
      }
      if (!missing.isEmpty()) {
        throw new IncompleteException("Team", missing);
      }
      return new Team(this);
    }
  }
}
