package org.allervers.core.social;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.allervers.core.answer.Answer;
import org.allervers.core.answer.Preserved;
import org.jspecify.annotations.Nullable;

/**
 * A debt that the person reports. This class is immutable and thread-safe.
 *
 * @terme dette
 */
public final class Debt {

  private final Answer<@Size(max = 200) String> creditor;
  private final Answer<@PositiveOrZero @Digits(integer = 9, fraction = 2) BigDecimal> amount;
  private final @Nullable LocalDate reportedOn;
  private final @Nullable LocalDate settledOn;
  private final @Size(max = 10000) @Nullable String note;
  private final Preserved preserved;

  private Debt(Builder builder) {
    this.creditor = builder.creditor;
    this.amount = builder.amount;
    this.reportedOn = builder.reportedOn;
    this.settledOn = builder.settledOn;
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
    builder.creditor = creditor;
    builder.amount = amount;
    builder.reportedOn = reportedOn;
    builder.settledOn = settledOn;
    builder.note = note;
    builder.preserved = preserved;
    return builder;
  }

  /** Returns to whom the money is owed, or for what. */
  public Answer<String> creditor() {
    return creditor;
  }

  /** Returns the amount, in euros. */
  public Answer<BigDecimal> amount() {
    return amount;
  }

  /** Returns the day on which the person reported it, or empty. */
  public Optional<LocalDate> reportedOn() {
    return reportedOn == null ? Optional.empty() : Optional.of(reportedOn);
  }

  /** Returns the day on which it was settled, or empty. */
  public Optional<LocalDate> settledOn() {
    return settledOn == null ? Optional.empty() : Optional.of(settledOn);
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
    return Arrays.asList(creditor, amount, reportedOn, settledOn, note, preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || (other instanceof Debt that && components().equals(that.components()));
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "Debt[redacted]";
  }

  /** Builds a {@link Debt}. Not thread-safe. */
  public static final class Builder {
    private Answer<String> creditor = Answer.notRecorded();
    private Answer<BigDecimal> amount = Answer.notRecorded();
    private @Nullable LocalDate reportedOn;
    private @Nullable LocalDate settledOn;
    private @Nullable String note;
    private Preserved preserved = Preserved.empty();

    /** Creates a builder in which nothing is set. */
    public Builder() {}

    /** Sets to whom the money is owed, or for what. */
    public Builder creditor(Answer<String> value) {
      this.creditor = value;
      return this;
    }

    /** Sets to whom the money is owed, or for what, known. */
    public Builder creditor(String value) {
      return creditor(Answer.of(value));
    }

    /** Sets the amount, in euros. */
    public Builder amount(Answer<BigDecimal> value) {
      this.amount = value;
      return this;
    }

    /** Sets the amount, in euros, known. */
    public Builder amount(BigDecimal value) {
      return amount(Answer.of(value));
    }

    /** Sets the day on which the person reported it; null clears it. */
    public Builder reportedOn(@Nullable LocalDate value) {
      this.reportedOn = value;
      return this;
    }

    /** Sets the day on which it was settled; null clears it. */
    public Builder settledOn(@Nullable LocalDate value) {
      this.settledOn = value;
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

    /** Returns the value. */
    public Debt build() {
      return new Debt(this);
    }
  }
}
