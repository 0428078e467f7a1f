package org.allervers.core.episode;

import jakarta.validation.Valid;
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
import org.allervers.core.dispositif.ServiceKind;
import org.jspecify.annotations.Nullable;

/**
 * The end of an episode. This class is immutable and thread-safe.
 *
 * @terme sortie
 * @source LEO, rapport d'activité 2022; ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars
 *     2022), document de synthèse
 */
public final class Exit {

  private final LocalDate date;
  private final Answer<Code<ExitMotive>> motive;
  private final @Size(max = 10000) @Nullable String explanation;
  private final @Nullable Code<ServiceKind> orientedTo;
  private final @Nullable UUID structure;
  private final Answer<@Size(max = 200) String> destination;
  private final Answer<Boolean> medicalOpinion;
  private final @Size(max = 80) @Nullable String decidedBy;
  private final @Nullable LocalDate recordedOn;
  private final @Nullable @Valid Summary summary;
  private final @Size(max = 10000) @Nullable String note;
  private final Preserved preserved;

  private Exit(Builder builder) {
    this.date = Objects.requireNonNull(builder.date);
    this.motive = builder.motive;
    this.explanation = builder.explanation;
    this.orientedTo = builder.orientedTo;
    this.structure = builder.structure;
    this.destination = builder.destination;
    this.medicalOpinion = builder.medicalOpinion;
    this.decidedBy = builder.decidedBy;
    this.recordedOn = builder.recordedOn;
    this.summary = builder.summary;
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
    builder.date = date;
    builder.motive = motive;
    builder.explanation = explanation;
    builder.orientedTo = orientedTo;
    builder.structure = structure;
    builder.destination = destination;
    builder.medicalOpinion = medicalOpinion;
    builder.decidedBy = decidedBy;
    builder.recordedOn = recordedOn;
    builder.summary = summary;
    builder.note = note;
    builder.preserved = preserved;
    return builder;
  }

  /** Returns the first day on which the person is not accompanied any more. */
  public LocalDate date() {
    return date;
  }

  /** Returns why the episode ends. */
  public Answer<Code<ExitMotive>> motive() {
    return motive;
  }

  /** Returns the reasons in words, as far as everybody who works with the person may read them, or empty. */
  public Optional<String> explanation() {
    return explanation == null ? Optional.empty() : Optional.of(explanation);
  }

  /** Returns the kind of service that takes over, or empty. */
  public Optional<Code<ServiceKind>> orientedTo() {
    return orientedTo == null ? Optional.empty() : Optional.of(orientedTo);
  }

  /** Returns the identifier in the directory of the structure that takes over, or empty. */
  public Optional<UUID> structure() {
    return structure == null ? Optional.empty() : Optional.of(structure);
  }

  /** Returns where the person lives from then on, in words. */
  public Answer<String> destination() {
    return destination;
  }

  /** Returns whether a doctor gave an opinion on the exit. */
  public Answer<Boolean> medicalOpinion() {
    return medicalOpinion;
  }

  /** Returns the identifier of the professional who recorded the exit, or empty. */
  public Optional<String> decidedBy() {
    return decidedBy == null ? Optional.empty() : Optional.of(decidedBy);
  }

  /** Returns the day on which the exit was found or decided, if not that of the exit, or empty. */
  public Optional<LocalDate> recordedOn() {
    return recordedOn == null ? Optional.empty() : Optional.of(recordedOn);
  }

  /** Returns the summary document, or empty. */
  public Optional<Summary> summary() {
    return summary == null ? Optional.empty() : Optional.of(summary);
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
        date,
        motive,
        explanation,
        orientedTo,
        structure,
        destination,
        medicalOpinion,
        decidedBy,
        recordedOn,
        summary,
        note,
        preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || (other instanceof Exit that && components().equals(that.components()));
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "Exit[redacted]";
  }

  /** Builds a {@link Exit}. Not thread-safe. */
  public static final class Builder {
    private @Nullable LocalDate date;
    private Answer<Code<ExitMotive>> motive = Answer.notRecorded();
    private @Nullable String explanation;
    private @Nullable Code<ServiceKind> orientedTo;
    private @Nullable UUID structure;
    private Answer<String> destination = Answer.notRecorded();
    private Answer<Boolean> medicalOpinion = Answer.notRecorded();
    private @Nullable String decidedBy;
    private @Nullable LocalDate recordedOn;
    private @Nullable Summary summary;
    private @Nullable String note;
    private Preserved preserved = Preserved.empty();

    /** Creates a builder in which nothing is set. */
    public Builder() {}

    /** Sets the first day on which the person is not accompanied any more. Required. */
    public Builder date(LocalDate value) {
      this.date = value;
      return this;
    }

    /** Sets why the episode ends. */
    public Builder motive(Answer<Code<ExitMotive>> value) {
      this.motive = value;
      return this;
    }

    /** Sets why the episode ends, known. */
    public Builder motive(Code<ExitMotive> value) {
      return motive(Answer.of(value));
    }

    /** Sets the reasons in words, as far as everybody who works with the person may read them; null clears it. */
    public Builder explanation(@Nullable String value) {
      this.explanation = value;
      return this;
    }

    /** Sets the kind of service that takes over; null clears it. */
    public Builder orientedTo(@Nullable Code<ServiceKind> value) {
      this.orientedTo = value;
      return this;
    }

    /** Sets the identifier in the directory of the structure that takes over; null clears it. */
    public Builder structure(@Nullable UUID value) {
      this.structure = value;
      return this;
    }

    /** Sets where the person lives from then on, in words. */
    public Builder destination(Answer<String> value) {
      this.destination = value;
      return this;
    }

    /** Sets where the person lives from then on, in words, known. */
    public Builder destination(String value) {
      return destination(Answer.of(value));
    }

    /** Sets whether a doctor gave an opinion on the exit. */
    public Builder medicalOpinion(Answer<Boolean> value) {
      this.medicalOpinion = value;
      return this;
    }

    /** Sets whether a doctor gave an opinion on the exit, known. */
    public Builder medicalOpinion(Boolean value) {
      return medicalOpinion(Answer.of(value));
    }

    /** Sets the identifier of the professional who recorded the exit; null clears it. */
    public Builder decidedBy(@Nullable String value) {
      this.decidedBy = value;
      return this;
    }

    /** Sets the day on which the exit was found or decided, if not that of the exit; null clears it. */
    public Builder recordedOn(@Nullable LocalDate value) {
      this.recordedOn = value;
      return this;
    }

    /** Sets the summary document; null clears it. */
    public Builder summary(@Nullable Summary value) {
      this.summary = value;
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
    public Exit build() {
      List<String> missing = new ArrayList<>();
      if (date == null) {
        missing.add("date");
      }
      if (!missing.isEmpty()) {
        throw new IncompleteException("Exit", missing);
      }
      return new Exit(this);
    }
  }
}
