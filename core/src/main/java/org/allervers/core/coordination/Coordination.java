package org.allervers.core.coordination;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allervers.core.answer.Answer;
import org.allervers.core.answer.Answers;
import org.allervers.core.answer.Preserved;
import org.allervers.core.code.Code;
import org.allervers.core.time.History;
import org.jspecify.annotations.Nullable;

/**
 * What the whole team shares to work together: who follows the person, whom to call, where to meet, what to beware
 * of. This class is immutable and thread-safe.
 *
 * @terme coordination
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), typologie des données; Code
 *     de la santé publique, art. L. 1110-4
 */
public final class Coordination {

  private static final Coordination EMPTY = builder().build();

  private final @Nullable LocalDate followedSince;
  private final List<UUID> teams;
  private final List<@Valid Referent> referents;
  private final Answer<Boolean> veryVulnerable;
  private final List<@Valid Partner> partners;
  private final History<Code<TrustedPersonStatus>> trustedPersonStatus;
  private final List<@Valid TrustedPerson> trustedPersons;
  private final List<@Valid SharedExtract> sharedExtracts;
  private final List<@Valid MeetingPoint> meetingPoints;
  private final List<@Valid Alert> alerts;
  private final List<@Valid TeamNote> notes;
  private final @Valid Retention retention;
  private final Answers answers;
  private final Preserved preserved;

  private Coordination(Builder builder) {
    this.followedSince = builder.followedSince;
    this.teams = List.copyOf(builder.teams);
    this.referents = List.copyOf(builder.referents);
    this.veryVulnerable = builder.veryVulnerable;
    this.partners = List.copyOf(builder.partners);
    this.trustedPersonStatus = builder.trustedPersonStatus;
    this.trustedPersons = List.copyOf(builder.trustedPersons);
    this.sharedExtracts = List.copyOf(builder.sharedExtracts);
    this.meetingPoints = List.copyOf(builder.meetingPoints);
    this.alerts = List.copyOf(builder.alerts);
    this.notes = List.copyOf(builder.notes);
    this.retention = builder.retention;
    this.answers = builder.answers;
    this.preserved = builder.preserved;
  }

  /** Returns a builder in which nothing is set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns the instance in which nothing is recorded. */
  public static Coordination empty() {
    return EMPTY;
  }

  /** Returns a builder that starts from this value. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.followedSince = followedSince;
    builder.teams = new ArrayList<>(teams);
    builder.referents = new ArrayList<>(referents);
    builder.veryVulnerable = veryVulnerable;
    builder.partners = new ArrayList<>(partners);
    builder.trustedPersonStatus = trustedPersonStatus;
    builder.trustedPersons = new ArrayList<>(trustedPersons);
    builder.sharedExtracts = new ArrayList<>(sharedExtracts);
    builder.meetingPoints = new ArrayList<>(meetingPoints);
    builder.alerts = new ArrayList<>(alerts);
    builder.notes = new ArrayList<>(notes);
    builder.retention = retention;
    builder.answers = answers;
    builder.preserved = preserved;
    return builder;
  }

  /** Returns the day since which the person is followed, or on which the dossier was opened, or empty. */
  public Optional<LocalDate> followedSince() {
    return followedSince == null ? Optional.empty() : Optional.of(followedSince);
  }

  /** Returns the identifiers of the teams in charge. */
  public List<UUID> teams() {
    return teams;
  }

  /** Returns the referents in the team. */
  public List<Referent> referents() {
    return referents;
  }

  /** Returns whether the team holds the person to be very vulnerable. */
  public Answer<Boolean> veryVulnerable() {
    return veryVulnerable;
  }

  /** Returns the partners who know the person. */
  public List<Partner> partners() {
    return partners;
  }

  /** Returns how the naming of a trusted person stands, as it changes. */
  public History<Code<TrustedPersonStatus>> trustedPersonStatus() {
    return trustedPersonStatus;
  }

  /** Returns the trusted persons, past and present. */
  public List<TrustedPerson> trustedPersons() {
    return trustedPersons;
  }

  /** Returns the health items that were shared. */
  public List<SharedExtract> sharedExtracts() {
    return sharedExtracts;
  }

  /** Returns where and when the person can be met. */
  public List<MeetingPoint> meetingPoints() {
    return meetingPoints;
  }

  /** Returns the alerts. */
  public List<Alert> alerts() {
    return alerts;
  }

  /** Returns the dated notes. */
  public List<TeamNote> notes() {
    return notes;
  }

  /** Returns the dates on which the keeping of the dossier depends. */
  public Retention retention() {
    return retention;
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
        followedSince,
        teams,
        referents,
        veryVulnerable,
        partners,
        trustedPersonStatus,
        trustedPersons,
        sharedExtracts,
        meetingPoints,
        alerts,
        notes,
        retention,
        answers,
        preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Coordination that && components().equals(that.components()));
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "Coordination[redacted]";
  }

  /** Builds a {@link Coordination}. Not thread-safe. */
  public static final class Builder {
    private @Nullable LocalDate followedSince;
    private List<UUID> teams = new ArrayList<>();
    private List<Referent> referents = new ArrayList<>();
    private Answer<Boolean> veryVulnerable = Answer.notRecorded();
    private List<Partner> partners = new ArrayList<>();
    private History<Code<TrustedPersonStatus>> trustedPersonStatus = History.empty();
    private List<TrustedPerson> trustedPersons = new ArrayList<>();
    private List<SharedExtract> sharedExtracts = new ArrayList<>();
    private List<MeetingPoint> meetingPoints = new ArrayList<>();
    private List<Alert> alerts = new ArrayList<>();
    private List<TeamNote> notes = new ArrayList<>();
    private Retention retention = Retention.empty();
    private Answers answers = Answers.empty();
    private Preserved preserved = Preserved.empty();

    /** Creates a builder in which nothing is set. */
    public Builder() {}

    /** Sets the day since which the person is followed, or on which the dossier was opened; null clears it. */
    public Builder followedSince(@Nullable LocalDate value) {
      this.followedSince = value;
      return this;
    }

    /** Sets the identifiers of the teams in charge, replacing those set before. */
    public Builder teams(Collection<UUID> values) {
      this.teams = new ArrayList<>(values);
      return this;
    }

    /** Adds one to the identifiers of the teams in charge. */
    public Builder addTeam(UUID value) {
      this.teams.add(value);
      return this;
    }

    /** Sets the referents in the team, replacing those set before. */
    public Builder referents(Collection<Referent> values) {
      this.referents = new ArrayList<>(values);
      return this;
    }

    /** Adds one to the referents in the team. */
    public Builder addReferent(Referent value) {
      this.referents.add(value);
      return this;
    }

    /** Sets whether the team holds the person to be very vulnerable. */
    public Builder veryVulnerable(Answer<Boolean> value) {
      this.veryVulnerable = value;
      return this;
    }

    /** Sets whether the team holds the person to be very vulnerable, known. */
    public Builder veryVulnerable(Boolean value) {
      return veryVulnerable(Answer.of(value));
    }

    /** Sets the partners who know the person, replacing those set before. */
    public Builder partners(Collection<Partner> values) {
      this.partners = new ArrayList<>(values);
      return this;
    }

    /** Adds one to the partners who know the person. */
    public Builder addPartner(Partner value) {
      this.partners.add(value);
      return this;
    }

    /** Sets how the naming of a trusted person stands, as it changes. */
    public Builder trustedPersonStatus(History<Code<TrustedPersonStatus>> value) {
      this.trustedPersonStatus = value;
      return this;
    }

    /** Sets the trusted persons, past and present, replacing those set before. */
    public Builder trustedPersons(Collection<TrustedPerson> values) {
      this.trustedPersons = new ArrayList<>(values);
      return this;
    }

    /** Adds one to the trusted persons, past and present. */
    public Builder addTrustedPerson(TrustedPerson value) {
      this.trustedPersons.add(value);
      return this;
    }

    /** Sets the health items that were shared, replacing those set before. */
    public Builder sharedExtracts(Collection<SharedExtract> values) {
      this.sharedExtracts = new ArrayList<>(values);
      return this;
    }

    /** Adds one to the health items that were shared. */
    public Builder addSharedExtract(SharedExtract value) {
      this.sharedExtracts.add(value);
      return this;
    }

    /** Sets where and when the person can be met, replacing those set before. */
    public Builder meetingPoints(Collection<MeetingPoint> values) {
      this.meetingPoints = new ArrayList<>(values);
      return this;
    }

    /** Adds one to where and when the person can be met. */
    public Builder addMeetingPoint(MeetingPoint value) {
      this.meetingPoints.add(value);
      return this;
    }

    /** Sets the alerts, replacing those set before. */
    public Builder alerts(Collection<Alert> values) {
      this.alerts = new ArrayList<>(values);
      return this;
    }

    /** Adds one to the alerts. */
    public Builder addAlert(Alert value) {
      this.alerts.add(value);
      return this;
    }

    /** Sets the dated notes, replacing those set before. */
    public Builder notes(Collection<TeamNote> values) {
      this.notes = new ArrayList<>(values);
      return this;
    }

    /** Adds one to the dated notes. */
    public Builder addNote(TeamNote value) {
      this.notes.add(value);
      return this;
    }

    /** Sets the dates on which the keeping of the dossier depends. */
    public Builder retention(Retention value) {
      this.retention = value;
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

    /** Returns the value. */
    public Coordination build() {
      return new Coordination(this);
    }
  }
}
