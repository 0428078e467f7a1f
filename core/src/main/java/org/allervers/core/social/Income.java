package org.allervers.core.social;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
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
 * An amount that the person receives each month. Amounts are never required: the kinds of resources are recorded
 * apart. This class is immutable and thread-safe.
 *
 * @terme revenu
 */
public final class Income {

  private final Code<Resource> resource;
  private final Answer<@PositiveOrZero @Digits(integer = 7, fraction = 2) BigDecimal> monthlyAmount;
  private final Answer<PartialDate> since;
  private final @Nullable LocalDate lastDay;
  private final Preserved preserved;

  private Income(Builder builder) {
    this.resource = Objects.requireNonNull(builder.resource);
    this.monthlyAmount = builder.monthlyAmount;
    this.since = builder.since;
    this.lastDay = builder.lastDay;
    this.preserved = builder.preserved;
  }

  /** Returns a builder in which nothing is set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder that starts from this value. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.resource = resource;
    builder.monthlyAmount = monthlyAmount;
    builder.since = since;
    builder.lastDay = lastDay;
    builder.preserved = preserved;
    return builder;
  }

  /** Returns the kind of income. */
  public Code<Resource> resource() {
    return resource;
  }

  /** Returns the amount a month, in euros. */
  public Answer<BigDecimal> monthlyAmount() {
    return monthlyAmount;
  }

  /** Returns the date since which the person receives it. */
  public Answer<PartialDate> since() {
    return since;
  }

  /** Returns the last day on which the person received it, or empty. */
  public Optional<LocalDate> lastDay() {
    return lastDay == null ? Optional.empty() : Optional.of(lastDay);
  }

  /** Returns what a newer version wrote here, untouched. */
  public Preserved preserved() {
    return preserved;
  }

  private List<@Nullable Object> components() {
    return Arrays.asList(resource, monthlyAmount, since, lastDay, preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Income that && components().equals(that.components()));
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "Income[redacted]";
  }

  /** Builds a {@link Income}. Not thread-safe. */
  public static final class Builder {
    private @Nullable Code<Resource> resource;
    private Answer<BigDecimal> monthlyAmount = Answer.notRecorded();
    private Answer<PartialDate> since = Answer.notRecorded();
    private @Nullable LocalDate lastDay;
    private Preserved preserved = Preserved.empty();

    /** Creates a builder in which nothing is set. */
    public Builder() {}

    /** Sets the kind of income. Required. */
    public Builder resource(Code<Resource> value) {
      this.resource = value;
      return this;
    }

    /** Sets the amount a month, in euros. */
    public Builder monthlyAmount(Answer<BigDecimal> value) {
      this.monthlyAmount = value;
      return this;
    }

    /** Sets the amount a month, in euros, known. */
    public Builder monthlyAmount(BigDecimal value) {
      return monthlyAmount(Answer.of(value));
    }

    /** Sets the date since which the person receives it. */
    public Builder since(Answer<PartialDate> value) {
      this.since = value;
      return this;
    }

    /** Sets the date since which the person receives it, known. */
    public Builder since(PartialDate value) {
      return since(Answer.of(value));
    }

    /** Sets the last day on which the person received it; null clears it. */
    public Builder lastDay(@Nullable LocalDate value) {
      this.lastDay = value;
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
    public Income build() {
      List<String> missing = new ArrayList<>();
      if (resource == null) {
        missing.add("ressource");
      }
      if (!missing.isEmpty()) {
        throw new IncompleteException("Income", missing);
      }
      return new Income(this);
    }
  }
}
