package org.allervers.core.minor;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.allervers.core.answer.IncompleteException;
import org.allervers.core.answer.Preserved;
import org.allervers.core.code.Code;
import org.jspecify.annotations.Nullable;

/**
 * One contact of the team with child protection, a judge or a prosecutor. It holds the least that proves the contact.
 * This class is immutable and thread-safe.
 *
 * @terme articulation avec l'ASE
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), annexe 4; Code de l'action
 *     sociale et des familles, art. L. 226-2-1 et L. 226-2-2
 */
public final class AseContact {

  private final LocalDate date;
  private final Code<AseContactKind> kind;
  private final @Size(max = 200) @Nullable String body;
  private final @Size(max = 200) @Nullable String interlocutor;
  private final @Size(max = 80) @Nullable String professional;
  private final @Size(max = 500) @Nullable String ground;
  private final @Nullable Boolean minorInformed;
  private final @Size(max = 2000) @Nullable String notInformedReason;
  private final @Size(max = 100) @Nullable String reference;
  private final @Size(max = 2000) @Nullable String outcome;
  private final Preserved preserved;

  private AseContact(Builder builder) {
    this.date = Objects.requireNonNull(builder.date);
    this.kind = Objects.requireNonNull(builder.kind);
    this.body = builder.body;
    this.interlocutor = builder.interlocutor;
    this.professional = builder.professional;
    this.ground = builder.ground;
    this.minorInformed = builder.minorInformed;
    this.notInformedReason = builder.notInformedReason;
    this.reference = builder.reference;
    this.outcome = builder.outcome;
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
    builder.kind = kind;
    builder.body = body;
    builder.interlocutor = interlocutor;
    builder.professional = professional;
    builder.ground = ground;
    builder.minorInformed = minorInformed;
    builder.notInformedReason = notInformedReason;
    builder.reference = reference;
    builder.outcome = outcome;
    builder.preserved = preserved;
    return builder;
  }

  /** Returns the day. */
  public LocalDate date() {
    return date;
  }

  /** Returns how they were contacted. */
  public Code<AseContactKind> kind() {
    return kind;
  }

  /** Returns the service or the court, or empty. */
  public Optional<String> body() {
    return body == null ? Optional.empty() : Optional.of(body);
  }

  /** Returns the person spoken to, or empty. */
  public Optional<String> interlocutor() {
    return interlocutor == null ? Optional.empty() : Optional.of(interlocutor);
  }

  /** Returns the identifier of the professional, or empty. */
  public Optional<String> professional() {
    return professional == null ? Optional.empty() : Optional.of(professional);
  }

  /** Returns the legal ground, or empty. */
  public Optional<String> ground() {
    return ground == null ? Optional.empty() : Optional.of(ground);
  }

  /** Returns whether the minor was informed, or empty. */
  public Optional<Boolean> minorInformed() {
    return minorInformed == null ? Optional.empty() : Optional.of(minorInformed);
  }

  /** Returns why the minor was not informed, or empty. */
  public Optional<String> notInformedReason() {
    return notInformedReason == null ? Optional.empty() : Optional.of(notInformedReason);
  }

  /** Returns the reference that they gave, or empty. */
  public Optional<String> reference() {
    return reference == null ? Optional.empty() : Optional.of(reference);
  }

  /** Returns what came of it, or empty. */
  public Optional<String> outcome() {
    return outcome == null ? Optional.empty() : Optional.of(outcome);
  }

  /** Returns what a newer version wrote here, untouched. */
  public Preserved preserved() {
    return preserved;
  }

  private List<@Nullable Object> components() {
    return Arrays.asList(
        date,
        kind,
        body,
        interlocutor,
        professional,
        ground,
        minorInformed,
        notInformedReason,
        reference,
        outcome,
        preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof AseContact that && components().equals(that.components()));
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "AseContact[redacted]";
  }

  /** Builds a {@link AseContact}. Not thread-safe. */
  public static final class Builder {
    private @Nullable LocalDate date;
    private @Nullable Code<AseContactKind> kind;
    private @Nullable String body;
    private @Nullable String interlocutor;
    private @Nullable String professional;
    private @Nullable String ground;
    private @Nullable Boolean minorInformed;
    private @Nullable String notInformedReason;
    private @Nullable String reference;
    private @Nullable String outcome;
    private Preserved preserved = Preserved.empty();

    /** Creates a builder in which nothing is set. */
    public Builder() {}

    /** Sets the day. Required. */
    public Builder date(LocalDate value) {
      this.date = value;
      return this;
    }

    /** Sets how they were contacted. Required. */
    public Builder kind(Code<AseContactKind> value) {
      this.kind = value;
      return this;
    }

    /** Sets the service or the court; null clears it. */
    public Builder body(@Nullable String value) {
      this.body = value;
      return this;
    }

    /** Sets the person spoken to; null clears it. */
    public Builder interlocutor(@Nullable String value) {
      this.interlocutor = value;
      return this;
    }

    /** Sets the identifier of the professional; null clears it. */
    public Builder professional(@Nullable String value) {
      this.professional = value;
      return this;
    }

    /** Sets the legal ground; null clears it. */
    public Builder ground(@Nullable String value) {
      this.ground = value;
      return this;
    }

    /** Sets whether the minor was informed; null clears it. */
    public Builder minorInformed(@Nullable Boolean value) {
      this.minorInformed = value;
      return this;
    }

    /** Sets why the minor was not informed; null clears it. */
    public Builder notInformedReason(@Nullable String value) {
      this.notInformedReason = value;
      return this;
    }

    /** Sets the reference that they gave; null clears it. */
    public Builder reference(@Nullable String value) {
      this.reference = value;
      return this;
    }

    /** Sets what came of it; null clears it. */
    public Builder outcome(@Nullable String value) {
      this.outcome = value;
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
    public AseContact build() {
      List<String> missing = new ArrayList<>();
      if (date == null) {
        missing.add("date");
      }
      if (kind == null) {
        missing.add("type");
      }
      if (!missing.isEmpty()) {
        throw new IncompleteException("AseContact", missing);
      }
      return new AseContact(this);
    }
  }
}
