package org.allervers.core.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.allervers.core.answer.Answer;
import org.allervers.core.answer.IncompleteException;
import org.allervers.core.answer.Preserved;
import org.allervers.core.code.Code;
import org.allervers.core.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A date of birth as it was declared or proved; several may be kept. This class is immutable and thread-safe.
 *
 * @terme date de naissance
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), typologie des données
 */
public final class BirthDate {

  private final PartialDate date;
  private final Answer<Code<ProofKind>> proof;
  private final @Nullable LocalDate declaredOn;
  private final Preserved preserved;

  private BirthDate(Builder builder) {
    this.date = Objects.requireNonNull(builder.date);
    this.proof = builder.proof;
    this.declaredOn = builder.declaredOn;
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
    builder.proof = proof;
    builder.declaredOn = declaredOn;
    builder.preserved = preserved;
    return builder;
  }

  /** Returns the date, as far as it is known. */
  public PartialDate date() {
    return date;
  }

  /** Returns the kind of proof behind the date. */
  public Answer<Code<ProofKind>> proof() {
    return proof;
  }

  /** Returns the day on which it was declared or proved, or empty. */
  public Optional<LocalDate> declaredOn() {
    return declaredOn == null ? Optional.empty() : Optional.of(declaredOn);
  }

  /** Returns what a newer version wrote here, untouched. */
  public Preserved preserved() {
    return preserved;
  }

  private List<@Nullable Object> components() {
    return Arrays.asList(date, proof, declaredOn, preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof BirthDate that && components().equals(that.components()));
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "BirthDate[redacted]";
  }

  /** Builds a {@link BirthDate}. Not thread-safe. */
  public static final class Builder {
    private @Nullable PartialDate date;
    private Answer<Code<ProofKind>> proof = Answer.notRecorded();
    private @Nullable LocalDate declaredOn;
    private Preserved preserved = Preserved.empty();

    /** Creates a builder in which nothing is set. */
    public Builder() {}

    /** Sets the date, as far as it is known. Required. */
    public Builder date(PartialDate value) {
      this.date = value;
      return this;
    }

    /** Sets the kind of proof behind the date. */
    public Builder proof(Answer<Code<ProofKind>> value) {
      this.proof = value;
      return this;
    }

    /** Sets the kind of proof behind the date, known. */
    public Builder proof(Code<ProofKind> value) {
      return proof(Answer.of(value));
    }

    /** Sets the day on which it was declared or proved; null clears it. */
    public Builder declaredOn(@Nullable LocalDate value) {
      this.declaredOn = value;
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
    public BirthDate build() {
      List<String> missing = new ArrayList<>();
      if (date == null) {
        missing.add("date");
      }
      if (!missing.isEmpty()) {
        throw new IncompleteException("BirthDate", missing);
      }
      return new BirthDate(this);
    }
  }
}
