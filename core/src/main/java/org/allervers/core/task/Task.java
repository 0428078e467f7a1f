package org.allervers.core.task;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.allervers.core.Compartment;
import org.allervers.core.answer.Answers;
import org.allervers.core.answer.IncompleteException;
import org.allervers.core.answer.Preserved;
import org.allervers.core.code.Code;
import org.jspecify.annotations.Nullable;

/**
 * Something planned: an appointment, a call, an errand. This class is immutable and thread-safe.
 *
 * @terme tâche (action, rendez-vous)
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), annexe 1, Mano
 */
public final class Task {

  private final UUID id;
  private final @Size(max = 200) @Nullable String title;
  private final @Nullable LocalDate dueOn;
  private final @Nullable LocalTime dueAt;
  private final @Nullable Code<TaskStatus> status;
  private final List<Code<TaskCategory>> categories;
  private final @Nullable Boolean urgent;
  private final List<UUID> teams;
  private final @Size(max = 80) @Nullable String assignee;
  private final @Nullable LocalDate doneOn;
  private final @Size(max = 200) @Nullable String recurrence;
  private final @Nullable Boolean family;
  private final @Nullable UUID structure;
  private final @Pattern(regexp = "social|sante|coordination") @Nullable String compartmentCode;
  private final @Size(max = 10000) @Nullable String description;
  private final Answers answers;
  private final Preserved preserved;

  private Task(Builder builder) {
    this.id = Objects.requireNonNull(builder.id);
    this.title = builder.title;
    this.dueOn = builder.dueOn;
    this.dueAt = builder.dueAt;
    this.status = builder.status;
    this.categories = List.copyOf(builder.categories);
    this.urgent = builder.urgent;
    this.teams = List.copyOf(builder.teams);
    this.assignee = builder.assignee;
    this.doneOn = builder.doneOn;
    this.recurrence = builder.recurrence;
    this.family = builder.family;
    this.structure = builder.structure;
    this.compartmentCode = builder.compartmentCode;
    this.description = builder.description;
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
    builder.title = title;
    builder.dueOn = dueOn;
    builder.dueAt = dueAt;
    builder.status = status;
    builder.categories = new ArrayList<>(categories);
    builder.urgent = urgent;
    builder.teams = new ArrayList<>(teams);
    builder.assignee = assignee;
    builder.doneOn = doneOn;
    builder.recurrence = recurrence;
    builder.family = family;
    builder.structure = structure;
    builder.compartmentCode = compartmentCode;
    builder.description = description;
    builder.answers = answers;
    builder.preserved = preserved;
    return builder;
  }

  /** Returns the identifier. */
  public UUID id() {
    return id;
  }

  /** Returns what is to be done, or empty. */
  public Optional<String> title() {
    return title == null ? Optional.empty() : Optional.of(title);
  }

  /** Returns the day on which it is due, or empty. */
  public Optional<LocalDate> dueOn() {
    return dueOn == null ? Optional.empty() : Optional.of(dueOn);
  }

  /** Returns the hour at which it is due, local time, or empty. */
  public Optional<LocalTime> dueAt() {
    return dueAt == null ? Optional.empty() : Optional.of(dueAt);
  }

  /** Returns how it stands, or empty. */
  public Optional<Code<TaskStatus>> status() {
    return status == null ? Optional.empty() : Optional.of(status);
  }

  /** Returns what it is about. */
  public List<Code<TaskCategory>> categories() {
    return categories;
  }

  /** Returns whether it is urgent, or empty. */
  public Optional<Boolean> urgent() {
    return urgent == null ? Optional.empty() : Optional.of(urgent);
  }

  /** Returns the identifiers of the teams in charge. */
  public List<UUID> teams() {
    return teams;
  }

  /** Returns the identifier of the professional in charge, or empty. */
  public Optional<String> assignee() {
    return assignee == null ? Optional.empty() : Optional.of(assignee);
  }

  /** Returns the day on which it was done or cancelled, or empty. */
  public Optional<LocalDate> doneOn() {
    return doneOn == null ? Optional.empty() : Optional.of(doneOn);
  }

  /** Returns how it comes back, in words or as an iCalendar rule, or empty. */
  public Optional<String> recurrence() {
    return recurrence == null ? Optional.empty() : Optional.of(recurrence);
  }

  /** Returns whether it concerns the person's whole family, or empty. */
  public Optional<Boolean> family() {
    return family == null ? Optional.empty() : Optional.of(family);
  }

  /** Returns the identifier in the directory of the structure where it takes place, or empty. */
  public Optional<UUID> structure() {
    return structure == null ? Optional.empty() : Optional.of(structure);
  }

  /** Returns the code of the compartment to which it belongs, or empty. */
  public Optional<String> compartmentCode() {
    return compartmentCode == null ? Optional.empty() : Optional.of(compartmentCode);
  }

  /** Returns the details, within the compartment of the task, or empty. */
  public Optional<String> description() {
    return description == null ? Optional.empty() : Optional.of(description);
  }

  /** Returns the answers to the organisation's own fields. */
  public Answers answers() {
    return answers;
  }

  /** Returns what a newer version wrote here, untouched. */
  public Preserved preserved() {
    return preserved;
  }

  /**
   * Returns the compartment to which this task belongs: the one that was chosen; else the most guarded of those that the
   * list gives to its categories, health before social; else {@link Compartment#COORDINATION}. What is not known, chosen
   * or category, counts as {@link Compartment#HEALTH}.
   */
  public Compartment compartment() {
    List<Compartment> named = compartmentCode != null
        ? List.of(compartmentNamed(List.of(compartmentCode)))
        : categories.stream().map(Task::compartmentOf).toList();
    if (named.contains(Compartment.HEALTH)) {
      return Compartment.HEALTH;
    }
    return named.contains(Compartment.SOCIAL) ? Compartment.SOCIAL : Compartment.COORDINATION;
  }

  private static Compartment compartmentOf(Code<TaskCategory> category) {
    return category
        .concept()
        .map(concept -> compartmentNamed(concept.mapping("volet")))
        .orElse(Compartment.HEALTH);
  }

  private static Compartment compartmentNamed(List<String> codes) {
    if (codes.equals(List.of(Compartment.SOCIAL.code()))) {
      return Compartment.SOCIAL;
    }
    return codes.equals(List.of(Compartment.COORDINATION.code()))
        ? Compartment.COORDINATION
        : Compartment.HEALTH;
  }

  private List<@Nullable Object> components() {
    return Arrays.asList(
        id,
        title,
        dueOn,
        dueAt,
        status,
        categories,
        urgent,
        teams,
        assignee,
        doneOn,
        recurrence,
        family,
        structure,
        compartmentCode,
        description,
        answers,
        preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || (other instanceof Task that && components().equals(that.components()));
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "Task[redacted]";
  }

  /** Builds a {@link Task}. Not thread-safe. */
  public static final class Builder {
    private @Nullable UUID id;
    private @Nullable String title;
    private @Nullable LocalDate dueOn;
    private @Nullable LocalTime dueAt;
    private @Nullable Code<TaskStatus> status;
    private List<Code<TaskCategory>> categories = new ArrayList<>();
    private @Nullable Boolean urgent;
    private List<UUID> teams = new ArrayList<>();
    private @Nullable String assignee;
    private @Nullable LocalDate doneOn;
    private @Nullable String recurrence;
    private @Nullable Boolean family;
    private @Nullable UUID structure;
    private @Nullable String compartmentCode;
    private @Nullable String description;
    private Answers answers = Answers.empty();
    private Preserved preserved = Preserved.empty();

    /** Creates a builder in which nothing is set. */
    public Builder() {}

    /** Sets the identifier. Required. */
    public Builder id(UUID value) {
      this.id = value;
      return this;
    }

    /** Sets what is to be done; null clears it. */
    public Builder title(@Nullable String value) {
      this.title = value;
      return this;
    }

    /** Sets the day on which it is due; null clears it. */
    public Builder dueOn(@Nullable LocalDate value) {
      this.dueOn = value;
      return this;
    }

    /** Sets the hour at which it is due, local time; null clears it. */
    public Builder dueAt(@Nullable LocalTime value) {
      this.dueAt = value;
      return this;
    }

    /** Sets how it stands; null clears it. */
    public Builder status(@Nullable Code<TaskStatus> value) {
      this.status = value;
      return this;
    }

    /** Sets what it is about, replacing those set before. */
    public Builder categories(Collection<Code<TaskCategory>> values) {
      this.categories = new ArrayList<>(values);
      return this;
    }

    /** Adds one to what it is about. */
    public Builder addCategory(Code<TaskCategory> value) {
      this.categories.add(value);
      return this;
    }

    /** Sets whether it is urgent; null clears it. */
    public Builder urgent(@Nullable Boolean value) {
      this.urgent = value;
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

    /** Sets the identifier of the professional in charge; null clears it. */
    public Builder assignee(@Nullable String value) {
      this.assignee = value;
      return this;
    }

    /** Sets the day on which it was done or cancelled; null clears it. */
    public Builder doneOn(@Nullable LocalDate value) {
      this.doneOn = value;
      return this;
    }

    /** Sets how it comes back, in words or as an iCalendar rule; null clears it. */
    public Builder recurrence(@Nullable String value) {
      this.recurrence = value;
      return this;
    }

    /** Sets whether it concerns the person's whole family; null clears it. */
    public Builder family(@Nullable Boolean value) {
      this.family = value;
      return this;
    }

    /** Sets the identifier in the directory of the structure where it takes place; null clears it. */
    public Builder structure(@Nullable UUID value) {
      this.structure = value;
      return this;
    }

    /** Sets the code of the compartment to which it belongs; null clears it. */
    public Builder compartmentCode(@Nullable String value) {
      this.compartmentCode = value;
      return this;
    }

    /** Sets the details, within the compartment of the task; null clears it. */
    public Builder description(@Nullable String value) {
      this.description = value;
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
    public Task build() {
      List<String> missing = new ArrayList<>();
      if (id == null) {
        missing.add("id");
      }
      if (!missing.isEmpty()) {
        throw new IncompleteException("Task", missing);
      }
      return new Task(this);
    }
  }
}
