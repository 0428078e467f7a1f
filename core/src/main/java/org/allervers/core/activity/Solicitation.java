package org.allervers.core.activity;

import jakarta.validation.constraints.Size;
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
import org.allervers.core.dispositif.Requester;
import org.jspecify.annotations.Nullable;

/**
 * A call on the team by a partner or by a resident of another service, whether or not a request follows. This class
 * is immutable and thread-safe.
 *
 * @terme sollicitation
 * @source Promotion Santé Grand Est, fiche de capitalisation LHSS mobiles de Haute-Marne (2025)
 */
public final class Solicitation {

  private final UUID id;
  private final LocalDate date;
  private final @Nullable UUID team;
  private final Answer<Code<SolicitationKind>> kind;
  private final Answer<Code<Requester>> origin;
  private final @Size(max = 200) @Nullable String originName;
  private final @Nullable UUID structure;
  private final @Size(max = 10000) @Nullable String subject;
  private final Answer<Code<SolicitationOutcome>> outcome;
  private final @Nullable UUID request;
  private final @Size(max = 80) @Nullable String professional;
  private final @Size(max = 10000) @Nullable String note;
  private final Preserved preserved;

  private Solicitation(Builder builder) {
    this.id = Objects.requireNonNull(builder.id);
    this.date = Objects.requireNonNull(builder.date);
    this.team = builder.team;
    this.kind = builder.kind;
    this.origin = builder.origin;
    this.originName = builder.originName;
    this.structure = builder.structure;
    this.subject = builder.subject;
    this.outcome = builder.outcome;
    this.request = builder.request;
    this.professional = builder.professional;
    this.note = builder.note;
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
    builder.date = date;
    builder.team = team;
    builder.kind = kind;
    builder.origin = origin;
    builder.originName = originName;
    builder.structure = structure;
    builder.subject = subject;
    builder.outcome = outcome;
    builder.request = request;
    builder.professional = professional;
    builder.note = note;
    builder.preserved = preserved;
    return builder;
  }

  /** Returns the identifier. */
  public UUID id() {
    return id;
  }

  /** Returns the day. */
  public LocalDate date() {
    return date;
  }

  /** Returns the identifier of the team, or empty. */
  public Optional<UUID> team() {
    return team == null ? Optional.empty() : Optional.of(team);
  }

  /** Returns whether a partner or a resident called. */
  public Answer<Code<SolicitationKind>> kind() {
    return kind;
  }

  /** Returns who called. */
  public Answer<Code<Requester>> origin() {
    return origin;
  }

  /** Returns the name of the partner or service, or empty. */
  public Optional<String> originName() {
    return originName == null ? Optional.empty() : Optional.of(originName);
  }

  /** Returns the identifier of the partner in the directory, or empty. */
  public Optional<UUID> structure() {
    return structure == null ? Optional.empty() : Optional.of(structure);
  }

  /** Returns what the call was about, or empty. */
  public Optional<String> subject() {
    return subject == null ? Optional.empty() : Optional.of(subject);
  }

  /** Returns what came of it. */
  public Answer<Code<SolicitationOutcome>> outcome() {
    return outcome;
  }

  /** Returns the identifier of the request that followed, or empty. */
  public Optional<UUID> request() {
    return request == null ? Optional.empty() : Optional.of(request);
  }

  /** Returns the identifier of the professional who answered, or empty. */
  public Optional<String> professional() {
    return professional == null ? Optional.empty() : Optional.of(professional);
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
        id,
        date,
        team,
        kind,
        origin,
        originName,
        structure,
        subject,
        outcome,
        request,
        professional,
        note,
        preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Solicitation that && components().equals(that.components()));
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "Solicitation[redacted]";
  }

  /** Builds a {@link Solicitation}. Not thread-safe. */
  public static final class Builder {
    private @Nullable UUID id;
    private @Nullable LocalDate date;
    private @Nullable UUID team;
    private Answer<Code<SolicitationKind>> kind = Answer.notRecorded();
    private Answer<Code<Requester>> origin = Answer.notRecorded();
    private @Nullable String originName;
    private @Nullable UUID structure;
    private @Nullable String subject;
    private Answer<Code<SolicitationOutcome>> outcome = Answer.notRecorded();
    private @Nullable UUID request;
    private @Nullable String professional;
    private @Nullable String note;
    private Preserved preserved = Preserved.empty();

    /** Creates a builder in which nothing is set. */
    public Builder() {}

    /** Sets the identifier. Required. */
    public Builder id(UUID value) {
      this.id = value;
      return this;
    }

    /** Sets the day. Required. */
    public Builder date(LocalDate value) {
      this.date = value;
      return this;
    }

    /** Sets the identifier of the team; null clears it. */
    public Builder team(@Nullable UUID value) {
      this.team = value;
      return this;
    }

    /** Sets whether a partner or a resident called. */
    public Builder kind(Answer<Code<SolicitationKind>> value) {
      this.kind = value;
      return this;
    }

    /** Sets whether a partner or a resident called, known. */
    public Builder kind(Code<SolicitationKind> value) {
      return kind(Answer.of(value));
    }

    /** Sets who called. */
    public Builder origin(Answer<Code<Requester>> value) {
      this.origin = value;
      return this;
    }

    /** Sets who called, known. */
    public Builder origin(Code<Requester> value) {
      return origin(Answer.of(value));
    }

    /** Sets the name of the partner or service; null clears it. */
    public Builder originName(@Nullable String value) {
      this.originName = value;
      return this;
    }

    /** Sets the identifier of the partner in the directory; null clears it. */
    public Builder structure(@Nullable UUID value) {
      this.structure = value;
      return this;
    }

    /** Sets what the call was about; null clears it. */
    public Builder subject(@Nullable String value) {
      this.subject = value;
      return this;
    }

    /** Sets what came of it. */
    public Builder outcome(Answer<Code<SolicitationOutcome>> value) {
      this.outcome = value;
      return this;
    }

    /** Sets what came of it, known. */
    public Builder outcome(Code<SolicitationOutcome> value) {
      return outcome(Answer.of(value));
    }

    /** Sets the identifier of the request that followed; null clears it. */
    public Builder request(@Nullable UUID value) {
      this.request = value;
      return this;
    }

    /** Sets the identifier of the professional who answered; null clears it. */
    public Builder professional(@Nullable String value) {
      this.professional = value;
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

    /**
     * Returns the value.
     *
     * @throws IncompleteException if a required part is missing; it lists all of them
     */
    public Solicitation build() {
      List<String> missing = new ArrayList<>();
      if (id == null) {
        missing.add("id");
      }
      if (date == null) {
        missing.add("date");
      }
      if (!missing.isEmpty()) {
        throw new IncompleteException("Solicitation", missing);
      }
      return new Solicitation(this);
    }
  }
}
