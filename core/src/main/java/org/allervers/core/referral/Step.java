package org.allervers.core.referral;

import jakarta.validation.Valid;
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
 * A step undertaken with the person towards a right. This class is immutable and thread-safe.
 *
 * @terme démarche
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), typologie des données;
 *     annexe 2, LHSS et EMSP §1.8
 */
public final class Step {

  private final UUID id;
  private final Code<Right> right;
  private final @Size(max = 200) @Nullable String title;
  private final @Nullable LocalDate startedOn;
  private final History<Code<StepStatus>> statuses;
  private final List<@Valid Reminder> reminders;
  private final List<@Valid DocumentSent> documentsSent;
  private final @Size(max = 200) @Nullable String organisation;
  private final @Nullable UUID structure;
  private final @Nullable UUID team;
  private final @Size(max = 80) @Nullable String professional;
  private final @Nullable UUID episode;
  private final @Size(max = 10000) @Nullable String note;
  private final Answers answers;
  private final Preserved preserved;

  private Step(Builder builder) {
    this.id = Objects.requireNonNull(builder.id);
    this.right = Objects.requireNonNull(builder.right);
    this.title = builder.title;
    this.startedOn = builder.startedOn;
    this.statuses = builder.statuses;
    this.reminders = List.copyOf(builder.reminders);
    this.documentsSent = List.copyOf(builder.documentsSent);
    this.organisation = builder.organisation;
    this.structure = builder.structure;
    this.team = builder.team;
    this.professional = builder.professional;
    this.episode = builder.episode;
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
    builder.right = right;
    builder.title = title;
    builder.startedOn = startedOn;
    builder.statuses = statuses;
    builder.reminders = new ArrayList<>(reminders);
    builder.documentsSent = new ArrayList<>(documentsSent);
    builder.organisation = organisation;
    builder.structure = structure;
    builder.team = team;
    builder.professional = professional;
    builder.episode = episode;
    builder.note = note;
    builder.answers = answers;
    builder.preserved = preserved;
    return builder;
  }

  /** Returns the identifier. */
  public UUID id() {
    return id;
  }

  /** Returns the right, or the kind of step. */
  public Code<Right> right() {
    return right;
  }

  /** Returns the step in words, or empty. */
  public Optional<String> title() {
    return title == null ? Optional.empty() : Optional.of(title);
  }

  /** Returns the day on which it began, or empty. */
  public Optional<LocalDate> startedOn() {
    return startedOn == null ? Optional.empty() : Optional.of(startedOn);
  }

  /** Returns how it stands, as it changes. */
  public History<Code<StepStatus>> statuses() {
    return statuses;
  }

  /** Returns the reminders. */
  public List<Reminder> reminders() {
    return reminders;
  }

  /** Returns the documents sent. */
  public List<DocumentSent> documentsSent() {
    return documentsSent;
  }

  /** Returns who handles it, or empty. */
  public Optional<String> organisation() {
    return organisation == null ? Optional.empty() : Optional.of(organisation);
  }

  /** Returns the identifier in the directory of who handles it, or empty. */
  public Optional<UUID> structure() {
    return structure == null ? Optional.empty() : Optional.of(structure);
  }

  /** Returns the identifier of the team, or empty. */
  public Optional<UUID> team() {
    return team == null ? Optional.empty() : Optional.of(team);
  }

  /** Returns the identifier of the professional in charge, or empty. */
  public Optional<String> professional() {
    return professional == null ? Optional.empty() : Optional.of(professional);
  }

  /** Returns the identifier of the episode, or empty. */
  public Optional<UUID> episode() {
    return episode == null ? Optional.empty() : Optional.of(episode);
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
        right,
        title,
        startedOn,
        statuses,
        reminders,
        documentsSent,
        organisation,
        structure,
        team,
        professional,
        episode,
        note,
        answers,
        preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || (other instanceof Step that && components().equals(that.components()));
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "Step[redacted]";
  }

  /** Builds a {@link Step}. Not thread-safe. */
  public static final class Builder {
    private @Nullable UUID id;
    private @Nullable Code<Right> right;
    private @Nullable String title;
    private @Nullable LocalDate startedOn;
    private History<Code<StepStatus>> statuses = History.empty();
    private List<Reminder> reminders = new ArrayList<>();
    private List<DocumentSent> documentsSent = new ArrayList<>();
    private @Nullable String organisation;
    private @Nullable UUID structure;
    private @Nullable UUID team;
    private @Nullable String professional;
    private @Nullable UUID episode;
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

    /** Sets the right, or the kind of step. Required. */
    public Builder right(Code<Right> value) {
      this.right = value;
      return this;
    }

    /** Sets the step in words; null clears it. */
    public Builder title(@Nullable String value) {
      this.title = value;
      return this;
    }

    /** Sets the day on which it began; null clears it. */
    public Builder startedOn(@Nullable LocalDate value) {
      this.startedOn = value;
      return this;
    }

    /** Sets how it stands, as it changes. */
    public Builder statuses(History<Code<StepStatus>> value) {
      this.statuses = value;
      return this;
    }

    /** Sets the reminders, replacing those set before. */
    public Builder reminders(Collection<Reminder> values) {
      this.reminders = new ArrayList<>(values);
      return this;
    }

    /** Adds one to the reminders. */
    public Builder addReminder(Reminder value) {
      this.reminders.add(value);
      return this;
    }

    /** Sets the documents sent, replacing those set before. */
    public Builder documentsSent(Collection<DocumentSent> values) {
      this.documentsSent = new ArrayList<>(values);
      return this;
    }

    /** Adds one to the documents sent. */
    public Builder addDocumentSent(DocumentSent value) {
      this.documentsSent.add(value);
      return this;
    }

    /** Sets who handles it; null clears it. */
    public Builder organisation(@Nullable String value) {
      this.organisation = value;
      return this;
    }

    /** Sets the identifier in the directory of who handles it; null clears it. */
    public Builder structure(@Nullable UUID value) {
      this.structure = value;
      return this;
    }

    /** Sets the identifier of the team; null clears it. */
    public Builder team(@Nullable UUID value) {
      this.team = value;
      return this;
    }

    /** Sets the identifier of the professional in charge; null clears it. */
    public Builder professional(@Nullable String value) {
      this.professional = value;
      return this;
    }

    /** Sets the identifier of the episode; null clears it. */
    public Builder episode(@Nullable UUID value) {
      this.episode = value;
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
    public Step build() {
      List<String> missing = new ArrayList<>();
      if (id == null) {
        missing.add("id");
      }
      if (right == null) {
        missing.add("droit");
      }
      if (!missing.isEmpty()) {
        throw new IncompleteException("Step", missing);
      }
      return new Step(this);
    }
  }
}
