package org.allervers.core;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.allervers.core.activity.AnonymousAct;
import org.allervers.core.activity.AnonymousEncounter;
import org.allervers.core.activity.AnonymousVisit;
import org.allervers.core.activity.Distribution;
import org.allervers.core.activity.GroupAction;
import org.allervers.core.activity.Maraude;
import org.allervers.core.activity.Slot;
import org.allervers.core.activity.Solicitation;
import org.allervers.core.answer.Answers;
import org.allervers.core.answer.IncompleteException;
import org.allervers.core.answer.Preserved;
import org.allervers.core.directory.Structure;
import org.allervers.core.dispositif.Agreement;
import org.allervers.core.dispositif.Team;
import org.allervers.core.dispositif.VehicleLog;
import org.allervers.core.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * What a service records that belongs to no one person: its teams, its half-days, its rounds, those it met without a
 * name, its partners. Nothing here names a person who is cared for. This class is immutable and thread-safe.
 *
 * @terme registre d'activité
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), §1.8
 */
public final class Register {

  private final UUID id;
  private final @Size(max = 200) @Nullable String name;
  private final List<@Valid Team> teams;
  private final List<@Valid Structure> structures;
  private final List<@Valid Agreement> agreements;
  private final List<@Valid Slot> slots;
  private final List<@Valid Maraude> maraudes;
  private final List<@Valid AnonymousEncounter> anonymousEncounters;
  private final List<@Valid AnonymousVisit> anonymousVisits;
  private final List<@Valid AnonymousAct> anonymousActs;
  private final List<@Valid Distribution> distributions;
  private final List<@Valid GroupAction> groupActions;
  private final List<@Valid Solicitation> solicitations;
  private final List<@Valid VehicleLog> vehicleLogs;
  private final List<@Valid Task> tasks;
  private final Answers answers;
  private final Preserved preserved;

  private Register(Builder builder) {
    this.id = Objects.requireNonNull(builder.id);
    this.name = builder.name;
    this.teams = List.copyOf(builder.teams);
    this.structures = List.copyOf(builder.structures);
    this.agreements = List.copyOf(builder.agreements);
    this.slots = List.copyOf(builder.slots);
    this.maraudes = List.copyOf(builder.maraudes);
    this.anonymousEncounters = List.copyOf(builder.anonymousEncounters);
    this.anonymousVisits = List.copyOf(builder.anonymousVisits);
    this.anonymousActs = List.copyOf(builder.anonymousActs);
    this.distributions = List.copyOf(builder.distributions);
    this.groupActions = List.copyOf(builder.groupActions);
    this.solicitations = List.copyOf(builder.solicitations);
    this.vehicleLogs = List.copyOf(builder.vehicleLogs);
    this.tasks = List.copyOf(builder.tasks);
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
    builder.teams = new ArrayList<>(teams);
    builder.structures = new ArrayList<>(structures);
    builder.agreements = new ArrayList<>(agreements);
    builder.slots = new ArrayList<>(slots);
    builder.maraudes = new ArrayList<>(maraudes);
    builder.anonymousEncounters = new ArrayList<>(anonymousEncounters);
    builder.anonymousVisits = new ArrayList<>(anonymousVisits);
    builder.anonymousActs = new ArrayList<>(anonymousActs);
    builder.distributions = new ArrayList<>(distributions);
    builder.groupActions = new ArrayList<>(groupActions);
    builder.solicitations = new ArrayList<>(solicitations);
    builder.vehicleLogs = new ArrayList<>(vehicleLogs);
    builder.tasks = new ArrayList<>(tasks);
    builder.answers = answers;
    builder.preserved = preserved;
    return builder;
  }

  /** Returns the identifier of the register. */
  public UUID id() {
    return id;
  }

  /** Returns the name of the service, or empty. */
  public Optional<String> name() {
    return name == null ? Optional.empty() : Optional.of(name);
  }

  /** Returns the teams. */
  public List<Team> teams() {
    return teams;
  }

  /** Returns the directory of structures. */
  public List<Structure> structures() {
    return structures;
  }

  /** Returns the agreements with partners. */
  public List<Agreement> agreements() {
    return agreements;
  }

  /** Returns the half-days of work. */
  public List<Slot> slots() {
    return slots;
  }

  /** Returns the rounds, with their reports. */
  public List<Maraude> maraudes() {
    return maraudes;
  }

  /** Returns the people met without a name. */
  public List<AnonymousEncounter> anonymousEncounters() {
    return anonymousEncounters;
  }

  /** Returns the visits without a name. */
  public List<AnonymousVisit> anonymousVisits() {
    return anonymousVisits;
  }

  /** Returns the acts done for people without a dossier. */
  public List<AnonymousAct> anonymousActs() {
    return anonymousActs;
  }

  /** Returns the material given out without a dossier. */
  public List<Distribution> distributions() {
    return distributions;
  }

  /** Returns the group actions. */
  public List<GroupAction> groupActions() {
    return groupActions;
  }

  /** Returns the calls by partners and residents. */
  public List<Solicitation> solicitations() {
    return solicitations;
  }

  /** Returns the distances driven. */
  public List<VehicleLog> vehicleLogs() {
    return vehicleLogs;
  }

  /** Returns the team's own tasks. */
  public List<Task> tasks() {
    return tasks;
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
        teams,
        structures,
        agreements,
        slots,
        maraudes,
        anonymousEncounters,
        anonymousVisits,
        anonymousActs,
        distributions,
        groupActions,
        solicitations,
        vehicleLogs,
        tasks,
        answers,
        preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Register that && components().equals(that.components()));
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "Register[redacted]";
  }

  /** Builds a {@link Register}. Not thread-safe. */
  public static final class Builder {
    private @Nullable UUID id;
    private @Nullable String name;
    private List<Team> teams = new ArrayList<>();
    private List<Structure> structures = new ArrayList<>();
    private List<Agreement> agreements = new ArrayList<>();
    private List<Slot> slots = new ArrayList<>();
    private List<Maraude> maraudes = new ArrayList<>();
    private List<AnonymousEncounter> anonymousEncounters = new ArrayList<>();
    private List<AnonymousVisit> anonymousVisits = new ArrayList<>();
    private List<AnonymousAct> anonymousActs = new ArrayList<>();
    private List<Distribution> distributions = new ArrayList<>();
    private List<GroupAction> groupActions = new ArrayList<>();
    private List<Solicitation> solicitations = new ArrayList<>();
    private List<VehicleLog> vehicleLogs = new ArrayList<>();
    private List<Task> tasks = new ArrayList<>();
    private Answers answers = Answers.empty();
    private Preserved preserved = Preserved.empty();

    /** Creates a builder in which nothing is set. */
    public Builder() {}

    /** Sets the identifier of the register. Required. */
    public Builder id(UUID value) {
      this.id = value;
      return this;
    }

    /** Sets the name of the service; null clears it. */
    public Builder name(@Nullable String value) {
      this.name = value;
      return this;
    }

    /** Sets the teams, replacing those set before. */
    public Builder teams(Collection<Team> values) {
      this.teams = new ArrayList<>(values);
      return this;
    }

    /** Adds one to the teams. */
    public Builder addTeam(Team value) {
      this.teams.add(value);
      return this;
    }

    /** Sets the directory of structures, replacing those set before. */
    public Builder structures(Collection<Structure> values) {
      this.structures = new ArrayList<>(values);
      return this;
    }

    /** Adds one to the directory of structures. */
    public Builder addStructure(Structure value) {
      this.structures.add(value);
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

    /** Sets the half-days of work, replacing those set before. */
    public Builder slots(Collection<Slot> values) {
      this.slots = new ArrayList<>(values);
      return this;
    }

    /** Adds one to the half-days of work. */
    public Builder addSlot(Slot value) {
      this.slots.add(value);
      return this;
    }

    /** Sets the rounds, with their reports, replacing those set before. */
    public Builder maraudes(Collection<Maraude> values) {
      this.maraudes = new ArrayList<>(values);
      return this;
    }

    /** Adds one to the rounds, with their reports. */
    public Builder addMaraude(Maraude value) {
      this.maraudes.add(value);
      return this;
    }

    /** Sets the people met without a name, replacing those set before. */
    public Builder anonymousEncounters(Collection<AnonymousEncounter> values) {
      this.anonymousEncounters = new ArrayList<>(values);
      return this;
    }

    /** Adds one to the people met without a name. */
    public Builder addAnonymousEncounter(AnonymousEncounter value) {
      this.anonymousEncounters.add(value);
      return this;
    }

    /** Sets the visits without a name, replacing those set before. */
    public Builder anonymousVisits(Collection<AnonymousVisit> values) {
      this.anonymousVisits = new ArrayList<>(values);
      return this;
    }

    /** Adds one to the visits without a name. */
    public Builder addAnonymousVisit(AnonymousVisit value) {
      this.anonymousVisits.add(value);
      return this;
    }

    /** Sets the acts done for people without a dossier, replacing those set before. */
    public Builder anonymousActs(Collection<AnonymousAct> values) {
      this.anonymousActs = new ArrayList<>(values);
      return this;
    }

    /** Adds one to the acts done for people without a dossier. */
    public Builder addAnonymousAct(AnonymousAct value) {
      this.anonymousActs.add(value);
      return this;
    }

    /** Sets the material given out without a dossier, replacing those set before. */
    public Builder distributions(Collection<Distribution> values) {
      this.distributions = new ArrayList<>(values);
      return this;
    }

    /** Adds one to the material given out without a dossier. */
    public Builder addDistribution(Distribution value) {
      this.distributions.add(value);
      return this;
    }

    /** Sets the group actions, replacing those set before. */
    public Builder groupActions(Collection<GroupAction> values) {
      this.groupActions = new ArrayList<>(values);
      return this;
    }

    /** Adds one to the group actions. */
    public Builder addGroupAction(GroupAction value) {
      this.groupActions.add(value);
      return this;
    }

    /** Sets the calls by partners and residents, replacing those set before. */
    public Builder solicitations(Collection<Solicitation> values) {
      this.solicitations = new ArrayList<>(values);
      return this;
    }

    /** Adds one to the calls by partners and residents. */
    public Builder addSolicitation(Solicitation value) {
      this.solicitations.add(value);
      return this;
    }

    /** Sets the distances driven, replacing those set before. */
    public Builder vehicleLogs(Collection<VehicleLog> values) {
      this.vehicleLogs = new ArrayList<>(values);
      return this;
    }

    /** Adds one to the distances driven. */
    public Builder addVehicleLog(VehicleLog value) {
      this.vehicleLogs.add(value);
      return this;
    }

    /** Sets the team's own tasks, replacing those set before. */
    public Builder tasks(Collection<Task> values) {
      this.tasks = new ArrayList<>(values);
      return this;
    }

    /** Adds one to the team's own tasks. */
    public Builder addTask(Task value) {
      this.tasks.add(value);
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
    public Register build() {
      List<String> missing = new ArrayList<>();
      if (id == null) {
        missing.add("id");
      }
      if (!missing.isEmpty()) {
        throw new IncompleteException("Register", missing);
      }
      return new Register(this);
    }
  }
}
