package org.allervers.core.minor;

import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.allervers.core.answer.IncompleteException;
import org.allervers.core.answer.Preserved;
import org.allervers.core.time.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * A time during which the minor is entrusted to child protection. This class is immutable and thread-safe.
 *
 * @terme mineur confié à l'ASE
 * @source Code civil, art. 375-3, 375-5, 375-7 et 411
 */
public final class Entrustment {

  private final DateRange period;
  private final @Size(max = 200) @Nullable String service;
  private final @Size(max = 500) @Nullable String decision;
  private final @Size(max = 200) @Nullable String reference;
  private final Preserved preserved;

  private Entrustment(Builder builder) {
    this.period = Objects.requireNonNull(builder.period);
    this.service = builder.service;
    this.decision = builder.decision;
    this.reference = builder.reference;
    this.preserved = builder.preserved;
  }

  /** Returns a builder in which nothing is set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder that starts from this value. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.period = period;
    builder.service = service;
    builder.decision = decision;
    builder.reference = reference;
    builder.preserved = preserved;
    return builder;
  }

  /** Returns the days. */
  public DateRange period() {
    return period;
  }

  /** Returns the service, or empty. */
  public Optional<String> service() {
    return service == null ? Optional.empty() : Optional.of(service);
  }

  /** Returns the decision and its date, or empty. */
  public Optional<String> decision() {
    return decision == null ? Optional.empty() : Optional.of(decision);
  }

  /** Returns the educational referent and how to reach them, or empty. */
  public Optional<String> reference() {
    return reference == null ? Optional.empty() : Optional.of(reference);
  }

  /** Returns what a newer version wrote here, untouched. */
  public Preserved preserved() {
    return preserved;
  }

  private List<@Nullable Object> components() {
    return Arrays.asList(period, service, decision, reference, preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Entrustment that && components().equals(that.components()));
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "Entrustment[redacted]";
  }

  /** Builds a {@link Entrustment}. Not thread-safe. */
  public static final class Builder {
    private @Nullable DateRange period;
    private @Nullable String service;
    private @Nullable String decision;
    private @Nullable String reference;
    private Preserved preserved = Preserved.empty();

    /** Creates a builder in which nothing is set. */
    public Builder() {}

    /** Sets the days. Required. */
    public Builder period(DateRange value) {
      this.period = value;
      return this;
    }

    /** Sets the service; null clears it. */
    public Builder service(@Nullable String value) {
      this.service = value;
      return this;
    }

    /** Sets the decision and its date; null clears it. */
    public Builder decision(@Nullable String value) {
      this.decision = value;
      return this;
    }

    /** Sets the educational referent and how to reach them; null clears it. */
    public Builder reference(@Nullable String value) {
      this.reference = value;
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
    public Entrustment build() {
      List<String> missing = new ArrayList<>();
      if (period == null) {
        missing.add("periode");
      }
      if (!missing.isEmpty()) {
        throw new IncompleteException("Entrustment", missing);
      }
      return new Entrustment(this);
    }
  }
}
