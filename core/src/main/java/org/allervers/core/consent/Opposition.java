package org.allervers.core.consent;

import jakarta.validation.Valid;
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
 * An opposition of the person to the collection, the exchange or the sharing of information. It may be voiced at any
 * time, taken back, and works forward. This class is immutable and thread-safe.
 *
 * @terme opposition
 * @source Code de la santé publique, art. L. 1110-4; Règlement (UE) 2016/679, art. 21; ARS Île-de-France, référentiel
 *     des équipes mobiles médico-sociales (mars 2022), dossier de l'usager
 */
public final class Opposition {

  private final Code<OppositionKind> kind;
  private final LocalDate date;
  private final @Valid ConsentScope scope;
  private final @Nullable Code<ConsentMeans> means;
  private final @Size(max = 2000) @Nullable String grounds;
  private final @Nullable LocalDate revokedOn;
  private final @Size(max = 80) @Nullable String recordedBy;
  private final Preserved preserved;

  private Opposition(Builder builder) {
    this.kind = Objects.requireNonNull(builder.kind);
    this.date = Objects.requireNonNull(builder.date);
    this.scope = builder.scope;
    this.means = builder.means;
    this.grounds = builder.grounds;
    this.revokedOn = builder.revokedOn;
    this.recordedBy = builder.recordedBy;
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
    builder.scope = scope;
    builder.means = means;
    builder.grounds = grounds;
    builder.revokedOn = revokedOn;
    builder.recordedBy = recordedBy;
    builder.preserved = preserved;
    return builder;
  }

  /** Returns what the person opposes. */
  public Code<OppositionKind> kind() {
    return kind;
  }

  /** Returns the day from which it holds. */
  public LocalDate date() {
    return date;
  }

  /** Returns the data and the recipients to which it applies. */
  public ConsentScope scope() {
    return scope;
  }

  /** Returns the form, or empty. */
  public Optional<Code<ConsentMeans>> means() {
    return means == null ? Optional.empty() : Optional.of(means);
  }

  /** Returns the grounds, where the person gave them, or empty. */
  public Optional<String> grounds() {
    return grounds == null ? Optional.empty() : Optional.of(grounds);
  }

  /** Returns the day from which the person took it back, or empty. */
  public Optional<LocalDate> revokedOn() {
    return revokedOn == null ? Optional.empty() : Optional.of(revokedOn);
  }

  /** Returns the identifier of the professional who recorded it, or empty. */
  public Optional<String> recordedBy() {
    return recordedBy == null ? Optional.empty() : Optional.of(recordedBy);
  }

  /** Returns what a newer version wrote here, untouched. */
  public Preserved preserved() {
    return preserved;
  }

  /** Returns whether the opposition holds on {@code day}: from its day on, until the day on which it was taken back. */
  public boolean isInForce(LocalDate day) {
    return !date.isAfter(day) && (revokedOn == null || day.isBefore(revokedOn));
  }

  private List<@Nullable Object> components() {
    return Arrays.asList(kind, date, scope, means, grounds, revokedOn, recordedBy, preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Opposition that && components().equals(that.components()));
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "Opposition[redacted]";
  }

  /** Builds a {@link Opposition}. Not thread-safe. */
  public static final class Builder {
    private @Nullable Code<OppositionKind> kind;
    private @Nullable LocalDate date;
    private ConsentScope scope = ConsentScope.empty();
    private @Nullable Code<ConsentMeans> means;
    private @Nullable String grounds;
    private @Nullable LocalDate revokedOn;
    private @Nullable String recordedBy;
    private Preserved preserved = Preserved.empty();

    /** Creates a builder in which nothing is set. */
    public Builder() {}

    /** Sets what the person opposes. Required. */
    public Builder kind(Code<OppositionKind> value) {
      this.kind = value;
      return this;
    }

    /** Sets the day from which it holds. Required. */
    public Builder date(LocalDate value) {
      this.date = value;
      return this;
    }

    /** Sets the data and the recipients to which it applies. */
    public Builder scope(ConsentScope value) {
      this.scope = value;
      return this;
    }

    /** Sets the form; null clears it. */
    public Builder means(@Nullable Code<ConsentMeans> value) {
      this.means = value;
      return this;
    }

    /** Sets the grounds, where the person gave them; null clears it. */
    public Builder grounds(@Nullable String value) {
      this.grounds = value;
      return this;
    }

    /** Sets the day from which the person took it back; null clears it. */
    public Builder revokedOn(@Nullable LocalDate value) {
      this.revokedOn = value;
      return this;
    }

    /** Sets the identifier of the professional who recorded it; null clears it. */
    public Builder recordedBy(@Nullable String value) {
      this.recordedBy = value;
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
    public Opposition build() {
      List<String> missing = new ArrayList<>();
      if (kind == null) {
        missing.add("type");
      }
      if (date == null) {
        missing.add("date");
      }
      if (!missing.isEmpty()) {
        throw new IncompleteException("Opposition", missing);
      }
      return new Opposition(this);
    }
  }
}
