package org.allervers.core;

import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.allervers.core.activity.Act;
import org.allervers.core.activity.Distribution;
import org.allervers.core.activity.Encounter;
import org.allervers.core.activity.Interpreting;
import org.allervers.core.activity.Visit;
import org.allervers.core.answer.IncompleteException;
import org.allervers.core.answer.Preserved;
import org.allervers.core.assessment.Assessment;
import org.allervers.core.consent.Consents;
import org.allervers.core.coordination.Coordination;
import org.allervers.core.episode.Episode;
import org.allervers.core.episode.Request;
import org.allervers.core.episode.SocialWatch;
import org.allervers.core.health.HealthFile;
import org.allervers.core.identity.Identity;
import org.allervers.core.minor.MinorityRecord;
import org.allervers.core.referral.Referral;
import org.allervers.core.referral.RightsOpening;
import org.allervers.core.referral.Step;
import org.allervers.core.social.SocialFile;
import org.allervers.core.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * One person's dossier: an identifier and the chapters. It assembles; it does not think.
 *
 * <p>A dossier may be whole, or a part of which some compartments were left out: {@link #only} cuts one compartment
 * out, to be sealed under its own key, and {@link #join} puts opened compartments together again.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @terme dossier
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), typologie des données
 */
public final class Dossier {

  private final DossierId id;
  private final List<Compartment> parts;
  private final @Valid Identity identity;
  private final @Valid SocialFile social;
  private final @Valid HealthFile health;
  private final @Valid Coordination coordination;
  private final @Valid Consents consents;
  private final @Nullable @Valid MinorityRecord minority;
  private final List<@Valid Request> requests;
  private final List<@Valid Episode> episodes;
  private final List<@Valid SocialWatch> socialWatches;
  private final List<@Valid Encounter> encounters;
  private final List<@Valid Visit> visits;
  private final List<@Valid Act> acts;
  private final List<@Valid Interpreting> interpretings;
  private final List<@Valid Distribution> distributions;
  private final List<@Valid Assessment> assessments;
  private final List<@Valid Referral> referrals;
  private final List<@Valid Step> steps;
  private final List<@Valid RightsOpening> rightsOpenings;
  private final List<@Valid Task> tasks;
  private final Preserved preserved;

  private Dossier(Builder builder) {
    this.id = Objects.requireNonNull(builder.id);
    this.parts = List.copyOf(builder.parts);
    this.identity = builder.identity;
    this.social = builder.social;
    this.health = builder.health;
    this.coordination = builder.coordination;
    this.consents = builder.consents;
    this.minority = builder.minority;
    this.requests = List.copyOf(builder.requests);
    this.episodes = List.copyOf(builder.episodes);
    this.socialWatches = List.copyOf(builder.socialWatches);
    this.encounters = List.copyOf(builder.encounters);
    this.visits = List.copyOf(builder.visits);
    this.acts = List.copyOf(builder.acts);
    this.interpretings = List.copyOf(builder.interpretings);
    this.distributions = List.copyOf(builder.distributions);
    this.assessments = List.copyOf(builder.assessments);
    this.referrals = List.copyOf(builder.referrals);
    this.steps = List.copyOf(builder.steps);
    this.rightsOpenings = List.copyOf(builder.rightsOpenings);
    this.tasks = List.copyOf(builder.tasks);
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
    builder.parts = new ArrayList<>(parts);
    builder.identity = identity;
    builder.social = social;
    builder.health = health;
    builder.coordination = coordination;
    builder.consents = consents;
    builder.minority = minority;
    builder.requests = new ArrayList<>(requests);
    builder.episodes = new ArrayList<>(episodes);
    builder.socialWatches = new ArrayList<>(socialWatches);
    builder.encounters = new ArrayList<>(encounters);
    builder.visits = new ArrayList<>(visits);
    builder.acts = new ArrayList<>(acts);
    builder.interpretings = new ArrayList<>(interpretings);
    builder.distributions = new ArrayList<>(distributions);
    builder.assessments = new ArrayList<>(assessments);
    builder.referrals = new ArrayList<>(referrals);
    builder.steps = new ArrayList<>(steps);
    builder.rightsOpenings = new ArrayList<>(rightsOpenings);
    builder.tasks = new ArrayList<>(tasks);
    builder.preserved = preserved;
    return builder;
  }

  /** Returns the identifier of the dossier. */
  public DossierId id() {
    return id;
  }

  /** Returns the compartments that this part holds; empty for a whole dossier. */
  public List<Compartment> parts() {
    return parts;
  }

  /** Returns who the person is and how to reach them. */
  public Identity identity() {
    return identity;
  }

  /** Returns the social file. */
  public SocialFile social() {
    return social;
  }

  /** Returns the health file, for health professionals alone. */
  public HealthFile health() {
    return health;
  }

  /** Returns what the whole team needs to work together. */
  public Coordination coordination() {
    return coordination;
  }

  /** Returns the consents, oppositions and information given. */
  public Consents consents() {
    return consents;
  }

  /** Returns the situation of a minor, or of somebody who says so, or empty. */
  public Optional<MinorityRecord> minority() {
    return minority == null ? Optional.empty() : Optional.of(minority);
  }

  /** Returns the requests that the team take care of the person. */
  public List<Request> requests() {
    return requests;
  }

  /** Returns the accompaniments. */
  public List<Episode> episodes() {
    return episodes;
  }

  /** Returns the times of social watch. */
  public List<SocialWatch> socialWatches() {
    return socialWatches;
  }

  /** Returns the encounters. */
  public List<Encounter> encounters() {
    return encounters;
  }

  /** Returns the visits to a day place. */
  public List<Visit> visits() {
    return visits;
  }

  /** Returns the acts, of all compartments. */
  public List<Act> acts() {
    return acts;
  }

  /** Returns the interpreting services. */
  public List<Interpreting> interpretings() {
    return interpretings;
  }

  /** Returns the material given to the person. */
  public List<Distribution> distributions() {
    return distributions;
  }

  /** Returns the nurse health assessments. */
  public List<Assessment> assessments() {
    return assessments;
  }

  /** Returns the referrals to other structures. */
  public List<Referral> referrals() {
    return referrals;
  }

  /** Returns the steps undertaken with the person. */
  public List<Step> steps() {
    return steps;
  }

  /** Returns the rights requested and opened. */
  public List<RightsOpening> rightsOpenings() {
    return rightsOpenings;
  }

  /** Returns the planned tasks. */
  public List<Task> tasks() {
    return tasks;
  }

  /** Returns what a newer version wrote here, untouched. */
  public Preserved preserved() {
    return preserved;
  }

  /** Returns whether this dossier holds {@code compartment}. */
  public boolean holds(Compartment compartment) {
    return parts.isEmpty() || parts.contains(compartment);
  }

  /**
   * Returns the part of this dossier that belongs to one compartment. Joining the parts of all compartments that this
   * dossier holds gives the same dossier back, but for the order of acts, referrals and tasks.
   *
   * @throws IllegalArgumentException if this dossier does not hold {@code compartment}
   */
  public Dossier only(Compartment compartment) {
    return CompartmentSplit.only(this, compartment);
  }

  /**
   * Returns the dossier of which {@code parts} are the parts.
   *
   * @throws IllegalArgumentException if there is no part, if two parts are of different dossiers, or if two hold one
   *     compartment
   */
  public static Dossier join(Collection<Dossier> parts) {
    return CompartmentSplit.join(parts);
  }

  private List<@Nullable Object> components() {
    return Arrays.asList(
        id,
        parts,
        identity,
        social,
        health,
        coordination,
        consents,
        minority,
        requests,
        episodes,
        socialWatches,
        encounters,
        visits,
        acts,
        interpretings,
        distributions,
        assessments,
        referrals,
        steps,
        rightsOpenings,
        tasks,
        preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Dossier that && components().equals(that.components()));
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "Dossier[redacted]";
  }

  /** Builds a {@link Dossier}. Not thread-safe. */
  public static final class Builder {
    private @Nullable DossierId id;
    private List<Compartment> parts = new ArrayList<>();
    private Identity identity = Identity.empty();
    private SocialFile social = SocialFile.empty();
    private HealthFile health = HealthFile.empty();
    private Coordination coordination = Coordination.empty();
    private Consents consents = Consents.empty();
    private @Nullable MinorityRecord minority;
    private List<Request> requests = new ArrayList<>();
    private List<Episode> episodes = new ArrayList<>();
    private List<SocialWatch> socialWatches = new ArrayList<>();
    private List<Encounter> encounters = new ArrayList<>();
    private List<Visit> visits = new ArrayList<>();
    private List<Act> acts = new ArrayList<>();
    private List<Interpreting> interpretings = new ArrayList<>();
    private List<Distribution> distributions = new ArrayList<>();
    private List<Assessment> assessments = new ArrayList<>();
    private List<Referral> referrals = new ArrayList<>();
    private List<Step> steps = new ArrayList<>();
    private List<RightsOpening> rightsOpenings = new ArrayList<>();
    private List<Task> tasks = new ArrayList<>();
    private Preserved preserved = Preserved.empty();

    /** Creates a builder in which nothing is set. */
    public Builder() {}

    /** Sets the identifier of the dossier. Required. */
    public Builder id(DossierId value) {
      this.id = value;
      return this;
    }

    /** Sets the compartments that this part holds; empty for a whole dossier, replacing those set before. */
    public Builder parts(Collection<Compartment> values) {
      this.parts = new ArrayList<>(values);
      return this;
    }

    /** Sets who the person is and how to reach them. */
    public Builder identity(Identity value) {
      this.identity = value;
      return this;
    }

    /** Sets the social file. */
    public Builder social(SocialFile value) {
      this.social = value;
      return this;
    }

    /** Sets the health file, for health professionals alone. */
    public Builder health(HealthFile value) {
      this.health = value;
      return this;
    }

    /** Sets what the whole team needs to work together. */
    public Builder coordination(Coordination value) {
      this.coordination = value;
      return this;
    }

    /** Sets the consents, oppositions and information given. */
    public Builder consents(Consents value) {
      this.consents = value;
      return this;
    }

    /** Sets the situation of a minor, or of somebody who says so; null clears it. */
    public Builder minority(@Nullable MinorityRecord value) {
      this.minority = value;
      return this;
    }

    /** Sets the requests that the team take care of the person, replacing those set before. */
    public Builder requests(Collection<Request> values) {
      this.requests = new ArrayList<>(values);
      return this;
    }

    /** Adds one to the requests that the team take care of the person. */
    public Builder addRequest(Request value) {
      this.requests.add(value);
      return this;
    }

    /** Sets the accompaniments, replacing those set before. */
    public Builder episodes(Collection<Episode> values) {
      this.episodes = new ArrayList<>(values);
      return this;
    }

    /** Adds one to the accompaniments. */
    public Builder addEpisode(Episode value) {
      this.episodes.add(value);
      return this;
    }

    /** Sets the times of social watch, replacing those set before. */
    public Builder socialWatches(Collection<SocialWatch> values) {
      this.socialWatches = new ArrayList<>(values);
      return this;
    }

    /** Adds one to the times of social watch. */
    public Builder addSocialWatch(SocialWatch value) {
      this.socialWatches.add(value);
      return this;
    }

    /** Sets the encounters, replacing those set before. */
    public Builder encounters(Collection<Encounter> values) {
      this.encounters = new ArrayList<>(values);
      return this;
    }

    /** Adds one to the encounters. */
    public Builder addEncounter(Encounter value) {
      this.encounters.add(value);
      return this;
    }

    /** Sets the visits to a day place, replacing those set before. */
    public Builder visits(Collection<Visit> values) {
      this.visits = new ArrayList<>(values);
      return this;
    }

    /** Adds one to the visits to a day place. */
    public Builder addVisit(Visit value) {
      this.visits.add(value);
      return this;
    }

    /** Sets the acts, of all compartments, replacing those set before. */
    public Builder acts(Collection<Act> values) {
      this.acts = new ArrayList<>(values);
      return this;
    }

    /** Adds one to the acts, of all compartments. */
    public Builder addAct(Act value) {
      this.acts.add(value);
      return this;
    }

    /** Sets the interpreting services, replacing those set before. */
    public Builder interpretings(Collection<Interpreting> values) {
      this.interpretings = new ArrayList<>(values);
      return this;
    }

    /** Adds one to the interpreting services. */
    public Builder addInterpreting(Interpreting value) {
      this.interpretings.add(value);
      return this;
    }

    /** Sets the material given to the person, replacing those set before. */
    public Builder distributions(Collection<Distribution> values) {
      this.distributions = new ArrayList<>(values);
      return this;
    }

    /** Adds one to the material given to the person. */
    public Builder addDistribution(Distribution value) {
      this.distributions.add(value);
      return this;
    }

    /** Sets the nurse health assessments, replacing those set before. */
    public Builder assessments(Collection<Assessment> values) {
      this.assessments = new ArrayList<>(values);
      return this;
    }

    /** Adds one to the nurse health assessments. */
    public Builder addAssessment(Assessment value) {
      this.assessments.add(value);
      return this;
    }

    /** Sets the referrals to other structures, replacing those set before. */
    public Builder referrals(Collection<Referral> values) {
      this.referrals = new ArrayList<>(values);
      return this;
    }

    /** Adds one to the referrals to other structures. */
    public Builder addReferral(Referral value) {
      this.referrals.add(value);
      return this;
    }

    /** Sets the steps undertaken with the person, replacing those set before. */
    public Builder steps(Collection<Step> values) {
      this.steps = new ArrayList<>(values);
      return this;
    }

    /** Adds one to the steps undertaken with the person. */
    public Builder addStep(Step value) {
      this.steps.add(value);
      return this;
    }

    /** Sets the rights requested and opened, replacing those set before. */
    public Builder rightsOpenings(Collection<RightsOpening> values) {
      this.rightsOpenings = new ArrayList<>(values);
      return this;
    }

    /** Adds one to the rights requested and opened. */
    public Builder addRightsOpening(RightsOpening value) {
      this.rightsOpenings.add(value);
      return this;
    }

    /** Sets the planned tasks, replacing those set before. */
    public Builder tasks(Collection<Task> values) {
      this.tasks = new ArrayList<>(values);
      return this;
    }

    /** Adds one to the planned tasks. */
    public Builder addTask(Task value) {
      this.tasks.add(value);
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
    public Dossier build() {
      List<String> missing = new ArrayList<>();
      if (id == null) {
        missing.add("id");
      }
      if (!missing.isEmpty()) {
        throw new IncompleteException("Dossier", missing);
      }
      return new Dossier(this);
    }
  }
}
