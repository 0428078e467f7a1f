package org.allervers.core.coordination;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.allervers.core.answer.Preserved;
import org.allervers.core.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * The dates on which the keeping of the dossier depends. What to do with them is for the rules and the controller.
 * This class is immutable and thread-safe.
 *
 * @terme conservation et archivage
 * @source CNIL, délibérations n° 2021-028 du 11 mars 2021 et n° 2023-095 du 14 septembre 2023
 */
public final class Retention {

  private static final Retention EMPTY = builder().build();

  private final @Nullable LocalDate lastContactFromPerson;
  private final @Nullable PartialDate died;
  private final @Nullable LocalDate archivedOn;
  private final @Size(max = 2000) @Nullable String archiveReason;
  private final @Nullable LocalDate heldSince;
  private final @Nullable LocalDate heldUntil;
  private final @Size(max = 2000) @Nullable String heldReason;
  private final Preserved preserved;

  private Retention(Builder builder) {
    this.lastContactFromPerson = builder.lastContactFromPerson;
    this.died = builder.died;
    this.archivedOn = builder.archivedOn;
    this.archiveReason = builder.archiveReason;
    this.heldSince = builder.heldSince;
    this.heldUntil = builder.heldUntil;
    this.heldReason = builder.heldReason;
    this.preserved = builder.preserved;
  }

  /** Returns a builder in which nothing is set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns the instance in which nothing is recorded. */
  public static Retention empty() {
    return EMPTY;
  }

  /** Returns a builder that starts from this value. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.lastContactFromPerson = lastContactFromPerson;
    builder.died = died;
    builder.archivedOn = archivedOn;
    builder.archiveReason = archiveReason;
    builder.heldSince = heldSince;
    builder.heldUntil = heldUntil;
    builder.heldReason = heldReason;
    builder.preserved = preserved;
    return builder;
  }

  /** Returns the day of the last contact that came from the person, or empty. */
  public Optional<LocalDate> lastContactFromPerson() {
    return lastContactFromPerson == null ? Optional.empty() : Optional.of(lastContactFromPerson);
  }

  /** Returns the date of death, as far as it is known, or empty. */
  public Optional<PartialDate> died() {
    return died == null ? Optional.empty() : Optional.of(died);
  }

  /** Returns the day on which the dossier went to the archive, or empty. */
  public Optional<LocalDate> archivedOn() {
    return archivedOn == null ? Optional.empty() : Optional.of(archivedOn);
  }

  /** Returns why it is kept in the archive, or empty. */
  public Optional<String> archiveReason() {
    return archiveReason == null ? Optional.empty() : Optional.of(archiveReason);
  }

  /** Returns the day since which nothing may be destroyed, because of a claim or a duty, or empty. */
  public Optional<LocalDate> heldSince() {
    return heldSince == null ? Optional.empty() : Optional.of(heldSince);
  }

  /** Returns the day from which this no longer holds, or empty. */
  public Optional<LocalDate> heldUntil() {
    return heldUntil == null ? Optional.empty() : Optional.of(heldUntil);
  }

  /** Returns why nothing may be destroyed, or empty. */
  public Optional<String> heldReason() {
    return heldReason == null ? Optional.empty() : Optional.of(heldReason);
  }

  /** Returns what a newer version wrote here, untouched. */
  public Preserved preserved() {
    return preserved;
  }

  private List<@Nullable Object> components() {
    return Arrays.asList(
        lastContactFromPerson,
        died,
        archivedOn,
        archiveReason,
        heldSince,
        heldUntil,
        heldReason,
        preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Retention that && components().equals(that.components()));
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "Retention[redacted]";
  }

  /** Builds a {@link Retention}. Not thread-safe. */
  public static final class Builder {
    private @Nullable LocalDate lastContactFromPerson;
    private @Nullable PartialDate died;
    private @Nullable LocalDate archivedOn;
    private @Nullable String archiveReason;
    private @Nullable LocalDate heldSince;
    private @Nullable LocalDate heldUntil;
    private @Nullable String heldReason;
    private Preserved preserved = Preserved.empty();

    /** Creates a builder in which nothing is set. */
    public Builder() {}

    /** Sets the day of the last contact that came from the person; null clears it. */
    public Builder lastContactFromPerson(@Nullable LocalDate value) {
      this.lastContactFromPerson = value;
      return this;
    }

    /** Sets the date of death, as far as it is known; null clears it. */
    public Builder died(@Nullable PartialDate value) {
      this.died = value;
      return this;
    }

    /** Sets the day on which the dossier went to the archive; null clears it. */
    public Builder archivedOn(@Nullable LocalDate value) {
      this.archivedOn = value;
      return this;
    }

    /** Sets why it is kept in the archive; null clears it. */
    public Builder archiveReason(@Nullable String value) {
      this.archiveReason = value;
      return this;
    }

    /** Sets the day since which nothing may be destroyed, because of a claim or a duty; null clears it. */
    public Builder heldSince(@Nullable LocalDate value) {
      this.heldSince = value;
      return this;
    }

    /** Sets the day from which this no longer holds; null clears it. */
    public Builder heldUntil(@Nullable LocalDate value) {
      this.heldUntil = value;
      return this;
    }

    /** Sets why nothing may be destroyed; null clears it. */
    public Builder heldReason(@Nullable String value) {
      this.heldReason = value;
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
    public Retention build() {
      return new Retention(this);
    }
  }
}
