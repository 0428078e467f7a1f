package org.allervers.core.episode;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.allervers.core.answer.IncompleteException;
import org.allervers.core.answer.Preserved;
import org.allervers.core.code.Code;
import org.allervers.core.dispositif.ServiceKind;
import org.jspecify.annotations.Nullable;

/**
 * What the team decided on a request, and when. Several may follow each other, such as a waiting list and then an
 * admission. This class is immutable and thread-safe.
 *
 * @terme décision sur la demande
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), modalités d'intervention
 */
public final class Decision {

  private final LocalDate date;
  private final Code<DecisionKind> decision;
  private final @Nullable Code<RefusalMotive> refusalMotive;
  private final @Size(max = 10000) @Nullable String explanation;
  private final @Size(max = 80) @Nullable String decidedBy;
  private final @Nullable Code<ServiceKind> reorientedTo;
  private final @Nullable UUID structure;
  private final @Nullable LocalDate notifiedOn;
  private final Preserved preserved;

  private Decision(Builder builder) {
    this.date = Objects.requireNonNull(builder.date);
    this.decision = Objects.requireNonNull(builder.decision);
    this.refusalMotive = builder.refusalMotive;
    this.explanation = builder.explanation;
    this.decidedBy = builder.decidedBy;
    this.reorientedTo = builder.reorientedTo;
    this.structure = builder.structure;
    this.notifiedOn = builder.notifiedOn;
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
    builder.decision = decision;
    builder.refusalMotive = refusalMotive;
    builder.explanation = explanation;
    builder.decidedBy = decidedBy;
    builder.reorientedTo = reorientedTo;
    builder.structure = structure;
    builder.notifiedOn = notifiedOn;
    builder.preserved = preserved;
    return builder;
  }

  /** Returns the day. */
  public LocalDate date() {
    return date;
  }

  /** Returns what was decided. */
  public Code<DecisionKind> decision() {
    return decision;
  }

  /** Returns why the request was refused, or empty. */
  public Optional<Code<RefusalMotive>> refusalMotive() {
    return refusalMotive == null ? Optional.empty() : Optional.of(refusalMotive);
  }

  /** Returns the reasons in words, or empty. */
  public Optional<String> explanation() {
    return explanation == null ? Optional.empty() : Optional.of(explanation);
  }

  /** Returns the identifier of the professional who decided, or empty. */
  public Optional<String> decidedBy() {
    return decidedBy == null ? Optional.empty() : Optional.of(decidedBy);
  }

  /** Returns the kind of service proposed instead, or empty. */
  public Optional<Code<ServiceKind>> reorientedTo() {
    return reorientedTo == null ? Optional.empty() : Optional.of(reorientedTo);
  }

  /** Returns the identifier in the directory of the structure proposed instead, or empty. */
  public Optional<UUID> structure() {
    return structure == null ? Optional.empty() : Optional.of(structure);
  }

  /** Returns the day on which the requester was told, or empty. */
  public Optional<LocalDate> notifiedOn() {
    return notifiedOn == null ? Optional.empty() : Optional.of(notifiedOn);
  }

  /** Returns what a newer version wrote here, untouched. */
  public Preserved preserved() {
    return preserved;
  }

  private List<@Nullable Object> components() {
    return Arrays.asList(
        date,
        decision,
        refusalMotive,
        explanation,
        decidedBy,
        reorientedTo,
        structure,
        notifiedOn,
        preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Decision that && components().equals(that.components()));
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "Decision[redacted]";
  }

  /** Builds a {@link Decision}. Not thread-safe. */
  public static final class Builder {
    private @Nullable LocalDate date;
    private @Nullable Code<DecisionKind> decision;
    private @Nullable Code<RefusalMotive> refusalMotive;
    private @Nullable String explanation;
    private @Nullable String decidedBy;
    private @Nullable Code<ServiceKind> reorientedTo;
    private @Nullable UUID structure;
    private @Nullable LocalDate notifiedOn;
    private Preserved preserved = Preserved.empty();

    /** Creates a builder in which nothing is set. */
    public Builder() {}

    /** Sets the day. Required. */
    public Builder date(LocalDate value) {
      this.date = value;
      return this;
    }

    /** Sets what was decided. Required. */
    public Builder decision(Code<DecisionKind> value) {
      this.decision = value;
      return this;
    }

    /** Sets why the request was refused; null clears it. */
    public Builder refusalMotive(@Nullable Code<RefusalMotive> value) {
      this.refusalMotive = value;
      return this;
    }

    /** Sets the reasons in words; null clears it. */
    public Builder explanation(@Nullable String value) {
      this.explanation = value;
      return this;
    }

    /** Sets the identifier of the professional who decided; null clears it. */
    public Builder decidedBy(@Nullable String value) {
      this.decidedBy = value;
      return this;
    }

    /** Sets the kind of service proposed instead; null clears it. */
    public Builder reorientedTo(@Nullable Code<ServiceKind> value) {
      this.reorientedTo = value;
      return this;
    }

    /** Sets the identifier in the directory of the structure proposed instead; null clears it. */
    public Builder structure(@Nullable UUID value) {
      this.structure = value;
      return this;
    }

    /** Sets the day on which the requester was told; null clears it. */
    public Builder notifiedOn(@Nullable LocalDate value) {
      this.notifiedOn = value;
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
    public Decision build() {
      List<String> missing = new ArrayList<>();
      if (date == null) {
        missing.add("date");
      }
      if (decision == null) {
        missing.add("decision");
      }
      if (!missing.isEmpty()) {
        throw new IncompleteException("Decision", missing);
      }
      return new Decision(this);
    }
  }
}
