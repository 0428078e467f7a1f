package org.allervers.core.consent;

import jakarta.validation.constraints.Pattern;
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
 * A document that the law hands to the person on inclusion: welcome booklet, charter, house rules, individual care
 * document. This class is immutable and thread-safe.
 *
 * @terme remise d'un document
 * @source Code de l'action sociale et des familles, art. L. 311-4 et L. 311-7
 */
public final class Handover {

  private final Code<HandoverKind> kind;
  private final @Nullable LocalDate date;
  private final @Nullable Code<HandoverOutcome> outcome;
  private final @Nullable LocalDate signedOn;
  private final @Size(max = 100) @Nullable String version;
  private final @Pattern(regexp = "[a-z]{2,3}") @Nullable String language;
  private final @Nullable Boolean interpreter;
  private final @Size(max = 80) @Nullable String professional;
  private final Preserved preserved;

  private Handover(Builder builder) {
    this.kind = Objects.requireNonNull(builder.kind);
    this.date = builder.date;
    this.outcome = builder.outcome;
    this.signedOn = builder.signedOn;
    this.version = builder.version;
    this.language = builder.language;
    this.interpreter = builder.interpreter;
    this.professional = builder.professional;
    this.preserved = builder.preserved;
  }

  /** Returns a builder in which nothing is set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder that starts from this value. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.kind = kind;
    builder.date = date;
    builder.outcome = outcome;
    builder.signedOn = signedOn;
    builder.version = version;
    builder.language = language;
    builder.interpreter = interpreter;
    builder.professional = professional;
    builder.preserved = preserved;
    return builder;
  }

  /** Returns the document. */
  public Code<HandoverKind> kind() {
    return kind;
  }

  /** Returns the day on which it was handed over or offered, or empty. */
  public Optional<LocalDate> date() {
    return date == null ? Optional.empty() : Optional.of(date);
  }

  /** Returns what came of it, or empty. */
  public Optional<Code<HandoverOutcome>> outcome() {
    return outcome == null ? Optional.empty() : Optional.of(outcome);
  }

  /** Returns the day on which the person signed it, or empty. */
  public Optional<LocalDate> signedOn() {
    return signedOn == null ? Optional.empty() : Optional.of(signedOn);
  }

  /** Returns the version of the document, or empty. */
  public Optional<String> version() {
    return version == null ? Optional.empty() : Optional.of(version);
  }

  /** Returns its language, ISO 639, or empty. */
  public Optional<String> language() {
    return language == null ? Optional.empty() : Optional.of(language);
  }

  /** Returns whether an interpreter took part, or empty. */
  public Optional<Boolean> interpreter() {
    return interpreter == null ? Optional.empty() : Optional.of(interpreter);
  }

  /** Returns the identifier of the professional, or empty. */
  public Optional<String> professional() {
    return professional == null ? Optional.empty() : Optional.of(professional);
  }

  /** Returns what a newer version wrote here, untouched. */
  public Preserved preserved() {
    return preserved;
  }

  private List<@Nullable Object> components() {
    return Arrays.asList(
        kind, date, outcome, signedOn, version, language, interpreter, professional, preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Handover that && components().equals(that.components()));
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "Handover[redacted]";
  }

  /** Builds a {@link Handover}. Not thread-safe. */
  public static final class Builder {
    private @Nullable Code<HandoverKind> kind;
    private @Nullable LocalDate date;
    private @Nullable Code<HandoverOutcome> outcome;
    private @Nullable LocalDate signedOn;
    private @Nullable String version;
    private @Nullable String language;
    private @Nullable Boolean interpreter;
    private @Nullable String professional;
    private Preserved preserved = Preserved.empty();

    /** Creates a builder in which nothing is set. */
    public Builder() {}

    /** Sets the document. Required. */
    public Builder kind(Code<HandoverKind> value) {
      this.kind = value;
      return this;
    }

    /** Sets the day on which it was handed over or offered; null clears it. */
    public Builder date(@Nullable LocalDate value) {
      this.date = value;
      return this;
    }

    /** Sets what came of it; null clears it. */
    public Builder outcome(@Nullable Code<HandoverOutcome> value) {
      this.outcome = value;
      return this;
    }

    /** Sets the day on which the person signed it; null clears it. */
    public Builder signedOn(@Nullable LocalDate value) {
      this.signedOn = value;
      return this;
    }

    /** Sets the version of the document; null clears it. */
    public Builder version(@Nullable String value) {
      this.version = value;
      return this;
    }

    /** Sets its language, ISO 639; null clears it. */
    public Builder language(@Nullable String value) {
      this.language = value;
      return this;
    }

    /** Sets whether an interpreter took part; null clears it. */
    public Builder interpreter(@Nullable Boolean value) {
      this.interpreter = value;
      return this;
    }

    /** Sets the identifier of the professional; null clears it. */
    public Builder professional(@Nullable String value) {
      this.professional = value;
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
    public Handover build() {
      List<String> missing = new ArrayList<>();
      if (kind == null) {
        missing.add("document");
      }
      if (!missing.isEmpty()) {
        throw new IncompleteException("Handover", missing);
      }
      return new Handover(this);
    }
  }
}
