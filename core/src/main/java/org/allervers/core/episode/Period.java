package org.allervers.core.episode;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.allervers.core.answer.IncompleteException;
import org.allervers.core.answer.Preserved;
import org.allervers.core.time.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * A period for which an episode was decided: two months, or as long as a prescription or a project says. This class
 * is immutable and thread-safe.
 *
 * @terme période d'accompagnement
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), annexe 2, LHSS et EMSP
 *     §1.3.4
 */
public final class Period {

  private final @Min(1) Integer number;
  private final DateRange range;
  // Asked of every period by rule after rule: the first has none, the others have one, so the
  // answer is made once.
  private final Optional<@Valid Renewal> renewal;
  private final @Nullable UUID prescription;
  private final Preserved preserved;

  private Period(Builder builder) {
    this.number = Objects.requireNonNull(builder.number);
    this.range = Objects.requireNonNull(builder.range);
    this.renewal = Optional.ofNullable(builder.renewal);
    this.prescription = builder.prescription;
    this.preserved = builder.preserved;
  }

  /** Returns a builder in which nothing is set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder that starts from this value. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.number = number;
    builder.range = range;
    builder.renewal = renewal.orElse(null);
    builder.prescription = prescription;
    builder.preserved = preserved;
    return builder;
  }

  /** Returns the number of the period in the episode, from 1. */
  public Integer number() {
    return number;
  }

  /** Returns the days that it covers; the end is the first day not covered. */
  public DateRange range() {
    return range;
  }

  /** Returns the decision by which it follows the period before it, or empty. */
  public Optional<Renewal> renewal() {
    return renewal;
  }

  /** Returns the identifier of the prescription on which it rests, or empty. */
  public Optional<UUID> prescription() {
    return prescription == null ? Optional.empty() : Optional.of(prescription);
  }

  /** Returns what a newer version wrote here, untouched. */
  public Preserved preserved() {
    return preserved;
  }

  private List<@Nullable Object> components() {
    return Arrays.asList(number, range, renewal, prescription, preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Period that && components().equals(that.components()));
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "Period[redacted]";
  }

  /** Builds a {@link Period}. Not thread-safe. */
  public static final class Builder {
    private @Nullable Integer number;
    private @Nullable DateRange range;
    private @Nullable Renewal renewal;
    private @Nullable UUID prescription;
    private Preserved preserved = Preserved.empty();

    /** Creates a builder in which nothing is set. */
    public Builder() {}

    /** Sets the number of the period in the episode, from 1. Required. */
    public Builder number(Integer value) {
      this.number = value;
      return this;
    }

    /** Sets the days that it covers; the end is the first day not covered. Required. */
    public Builder range(DateRange value) {
      this.range = value;
      return this;
    }

    /** Sets the decision by which it follows the period before it; null clears it. */
    public Builder renewal(@Nullable Renewal value) {
      this.renewal = value;
      return this;
    }

    /** Sets the identifier of the prescription on which it rests; null clears it. */
    public Builder prescription(@Nullable UUID value) {
      this.prescription = value;
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
    public Period build() {
      List<String> missing = new ArrayList<>();
      if (number == null) {
        missing.add("numero");
      }
      if (range == null) {
        missing.add("periode");
      }
      if (!missing.isEmpty()) {
        throw new IncompleteException("Period", missing);
      }
      return new Period(this);
    }
  }
}
