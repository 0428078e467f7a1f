package org.allervers.core.episode;

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
import org.allervers.core.answer.Answer;
import org.allervers.core.answer.Answers;
import org.allervers.core.answer.IncompleteException;
import org.allervers.core.answer.Preserved;
import org.allervers.core.code.Code;
import org.allervers.core.dispositif.Dispositif;
import org.allervers.core.dispositif.Requester;
import org.jspecify.annotations.Nullable;

/**
 * A request that the team take somebody on. This class is immutable and thread-safe.
 *
 * @terme demande d'admission ou d'intervention
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), modalités d'intervention
 */
public final class Request {

  private final UUID id;
  private final LocalDate receivedOn;
  private final @Nullable Code<Dispositif> dispositif;
  private final @Nullable UUID team;
  private final Answer<Code<Requester>> origin;
  private final @Size(max = 200) @Nullable String originName;
  private final @Nullable UUID structure;
  private final @Nullable Boolean arsExpress;
  private final Answer<Code<Urgency>> urgency;
  private final @Size(max = 10000) @Nullable String reason;
  private final List<@Valid Evaluation> evaluations;
  private final List<@Valid Decision> decisions;
  private final @Size(max = 10000) @Nullable String note;
  private final Answers answers;
  private final Preserved preserved;

  private Request(Builder builder) {
    this.id = Objects.requireNonNull(builder.id);
    this.receivedOn = Objects.requireNonNull(builder.receivedOn);
    this.dispositif = builder.dispositif;
    this.team = builder.team;
    this.origin = builder.origin;
    this.originName = builder.originName;
    this.structure = builder.structure;
    this.arsExpress = builder.arsExpress;
    this.urgency = builder.urgency;
    this.reason = builder.reason;
    this.evaluations = List.copyOf(builder.evaluations);
    this.decisions = List.copyOf(builder.decisions);
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
    builder.receivedOn = receivedOn;
    builder.dispositif = dispositif;
    builder.team = team;
    builder.origin = origin;
    builder.originName = originName;
    builder.structure = structure;
    builder.arsExpress = arsExpress;
    builder.urgency = urgency;
    builder.reason = reason;
    builder.evaluations = new ArrayList<>(evaluations);
    builder.decisions = new ArrayList<>(decisions);
    builder.note = note;
    builder.answers = answers;
    builder.preserved = preserved;
    return builder;
  }

  /** Returns the identifier. */
  public UUID id() {
    return id;
  }

  /** Returns the day on which it was received. */
  public LocalDate receivedOn() {
    return receivedOn;
  }

  /** Returns the kind of team that is asked, or empty. */
  public Optional<Code<Dispositif>> dispositif() {
    return dispositif == null ? Optional.empty() : Optional.of(dispositif);
  }

  /** Returns the identifier of the team, or empty. */
  public Optional<UUID> team() {
    return team == null ? Optional.empty() : Optional.of(team);
  }

  /** Returns who asks. */
  public Answer<Code<Requester>> origin() {
    return origin;
  }

  /** Returns the name of who asks, or empty. */
  public Optional<String> originName() {
    return originName == null ? Optional.empty() : Optional.of(originName);
  }

  /** Returns the identifier of who asks in the directory, or empty. */
  public Optional<UUID> structure() {
    return structure == null ? Optional.empty() : Optional.of(structure);
  }

  /** Returns whether the ARS asks expressly, so that the team cannot refuse, or empty. */
  public Optional<Boolean> arsExpress() {
    return arsExpress == null ? Optional.empty() : Optional.of(arsExpress);
  }

  /** Returns how fast it must be answered. */
  public Answer<Code<Urgency>> urgency() {
    return urgency;
  }

  /** Returns the reasons in words, as far as everybody who works with the person may read them, or empty. */
  public Optional<String> reason() {
    return reason == null ? Optional.empty() : Optional.of(reason);
  }

  /** Returns the evaluations, in their order. */
  public List<Evaluation> evaluations() {
    return evaluations;
  }

  /** Returns the decisions, in their order. */
  public List<Decision> decisions() {
    return decisions;
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

  /** Returns the decision of the latest day, of several of one day the one added last, or empty. */
  public Optional<Decision> latestDecision() {
    return decisions.stream().reduce((a, b) -> b.date().isBefore(a.date()) ? a : b);
  }

  private List<@Nullable Object> components() {
    return Arrays.asList(
        id,
        receivedOn,
        dispositif,
        team,
        origin,
        originName,
        structure,
        arsExpress,
        urgency,
        reason,
        evaluations,
        decisions,
        note,
        answers,
        preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Request that && components().equals(that.components()));
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "Request[redacted]";
  }

  /** Builds a {@link Request}. Not thread-safe. */
  public static final class Builder {
    private @Nullable UUID id;
    private @Nullable LocalDate receivedOn;
    private @Nullable Code<Dispositif> dispositif;
    private @Nullable UUID team;
    private Answer<Code<Requester>> origin = Answer.notRecorded();
    private @Nullable String originName;
    private @Nullable UUID structure;
    private @Nullable Boolean arsExpress;
    private Answer<Code<Urgency>> urgency = Answer.notRecorded();
    private @Nullable String reason;
    private List<Evaluation> evaluations = new ArrayList<>();
    private List<Decision> decisions = new ArrayList<>();
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

    /** Sets the day on which it was received. Required. */
    public Builder receivedOn(LocalDate value) {
      this.receivedOn = value;
      return this;
    }

    /** Sets the kind of team that is asked; null clears it. */
    public Builder dispositif(@Nullable Code<Dispositif> value) {
      this.dispositif = value;
      return this;
    }

    /** Sets the identifier of the team; null clears it. */
    public Builder team(@Nullable UUID value) {
      this.team = value;
      return this;
    }

    /** Sets who asks. */
    public Builder origin(Answer<Code<Requester>> value) {
      this.origin = value;
      return this;
    }

    /** Sets who asks, known. */
    public Builder origin(Code<Requester> value) {
      return origin(Answer.of(value));
    }

    /** Sets the name of who asks; null clears it. */
    public Builder originName(@Nullable String value) {
      this.originName = value;
      return this;
    }

    /** Sets the identifier of who asks in the directory; null clears it. */
    public Builder structure(@Nullable UUID value) {
      this.structure = value;
      return this;
    }

    /** Sets whether the ARS asks expressly, so that the team cannot refuse; null clears it. */
    public Builder arsExpress(@Nullable Boolean value) {
      this.arsExpress = value;
      return this;
    }

    /** Sets how fast it must be answered. */
    public Builder urgency(Answer<Code<Urgency>> value) {
      this.urgency = value;
      return this;
    }

    /** Sets how fast it must be answered, known. */
    public Builder urgency(Code<Urgency> value) {
      return urgency(Answer.of(value));
    }

    /** Sets the reasons in words, as far as everybody who works with the person may read them; null clears it. */
    public Builder reason(@Nullable String value) {
      this.reason = value;
      return this;
    }

    /** Sets the evaluations, in their order, replacing those set before. */
    public Builder evaluations(Collection<Evaluation> values) {
      this.evaluations = new ArrayList<>(values);
      return this;
    }

    /** Adds one to the evaluations, in their order. */
    public Builder addEvaluation(Evaluation value) {
      this.evaluations.add(value);
      return this;
    }

    /** Sets the decisions, in their order, replacing those set before. */
    public Builder decisions(Collection<Decision> values) {
      this.decisions = new ArrayList<>(values);
      return this;
    }

    /** Adds one to the decisions, in their order. */
    public Builder addDecision(Decision value) {
      this.decisions.add(value);
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
    public Request build() {
      List<String> missing = new ArrayList<>();
      if (id == null) {
        missing.add("id");
      }
      if (receivedOn == null) {
        missing.add("recueLe");
      }
      if (!missing.isEmpty()) {
        throw new IncompleteException("Request", missing);
      }
      return new Request(this);
    }
  }
}
