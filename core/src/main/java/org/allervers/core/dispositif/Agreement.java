package org.allervers.core.dispositif;

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
import org.allervers.core.time.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * An agreement of a team with a partner. This class is immutable and thread-safe.
 *
 * @terme convention de partenariat
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), partenariats
 */
public final class Agreement {

  private final UUID id;
  private final @Nullable Code<AgreementKind> kind;
  private final @Nullable Code<PartnerKind> partnerKind;
  private final @Size(max = 200) @Nullable String partner;
  private final @Nullable UUID structure;
  private final @Nullable LocalDate signedOn;
  private final @Nullable DateRange range;
  private final @Size(max = 10000) @Nullable String subject;
  private final Preserved preserved;

  private Agreement(Builder builder) {
    this.id = Objects.requireNonNull(builder.id);
    this.kind = builder.kind;
    this.partnerKind = builder.partnerKind;
    this.partner = builder.partner;
    this.structure = builder.structure;
    this.signedOn = builder.signedOn;
    this.range = builder.range;
    this.subject = builder.subject;
    this.preserved = builder.preserved;
  }

  /** Returns a builder in which nothing is set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder that starts from this value. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.id = id;
    builder.kind = kind;
    builder.partnerKind = partnerKind;
    builder.partner = partner;
    builder.structure = structure;
    builder.signedOn = signedOn;
    builder.range = range;
    builder.subject = subject;
    builder.preserved = preserved;
    return builder;
  }

  /** Returns the identifier. */
  public UUID id() {
    return id;
  }

  /** Returns the kind of agreement, or empty. */
  public Optional<Code<AgreementKind>> kind() {
    return kind == null ? Optional.empty() : Optional.of(kind);
  }

  /** Returns the kind of partner, or empty. */
  public Optional<Code<PartnerKind>> partnerKind() {
    return partnerKind == null ? Optional.empty() : Optional.of(partnerKind);
  }

  /** Returns the name of the partner, or empty. */
  public Optional<String> partner() {
    return partner == null ? Optional.empty() : Optional.of(partner);
  }

  /** Returns the identifier of the partner in the directory, or empty. */
  public Optional<UUID> structure() {
    return structure == null ? Optional.empty() : Optional.of(structure);
  }

  /** Returns the day of signature, or empty. */
  public Optional<LocalDate> signedOn() {
    return signedOn == null ? Optional.empty() : Optional.of(signedOn);
  }

  /** Returns the days on which the agreement holds, or empty. */
  public Optional<DateRange> range() {
    return range == null ? Optional.empty() : Optional.of(range);
  }

  /** Returns what the agreement is about, or empty. */
  public Optional<String> subject() {
    return subject == null ? Optional.empty() : Optional.of(subject);
  }

  /** Returns what a newer version wrote here, untouched. */
  public Preserved preserved() {
    return preserved;
  }

  /** Returns whether the agreement is signed and holds on {@code date}; without a range, from its signature on. */
  public boolean isInForceOn(LocalDate date) {
    return signedOn != null && !date.isBefore(signedOn) && (range == null || range.contains(date));
  }

  private List<@Nullable Object> components() {
    return Arrays.asList(
        id, kind, partnerKind, partner, structure, signedOn, range, subject, preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Agreement that && components().equals(that.components()));
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "Agreement[redacted]";
  }

  /** Builds a {@link Agreement}. Not thread-safe. */
  public static final class Builder {
    private @Nullable UUID id;
    private @Nullable Code<AgreementKind> kind;
    private @Nullable Code<PartnerKind> partnerKind;
    private @Nullable String partner;
    private @Nullable UUID structure;
    private @Nullable LocalDate signedOn;
    private @Nullable DateRange range;
    private @Nullable String subject;
    private Preserved preserved = Preserved.empty();

    /** Creates a builder in which nothing is set. */
    public Builder() {}

    /** Sets the identifier. Required. */
    public Builder id(UUID value) {
      this.id = value;
      return this;
    }

    /** Sets the kind of agreement; null clears it. */
    public Builder kind(@Nullable Code<AgreementKind> value) {
      this.kind = value;
      return this;
    }

    /** Sets the kind of partner; null clears it. */
    public Builder partnerKind(@Nullable Code<PartnerKind> value) {
      this.partnerKind = value;
      return this;
    }

    /** Sets the name of the partner; null clears it. */
    public Builder partner(@Nullable String value) {
      this.partner = value;
      return this;
    }

    /** Sets the identifier of the partner in the directory; null clears it. */
    public Builder structure(@Nullable UUID value) {
      this.structure = value;
      return this;
    }

    /** Sets the day of signature; null clears it. */
    public Builder signedOn(@Nullable LocalDate value) {
      this.signedOn = value;
      return this;
    }

    /** Sets the days on which the agreement holds; null clears it. */
    public Builder range(@Nullable DateRange value) {
      this.range = value;
      return this;
    }

    /** Sets what the agreement is about; null clears it. */
    public Builder subject(@Nullable String value) {
      this.subject = value;
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
    public Agreement build() {
      List<String> missing = new ArrayList<>();
      if (id == null) {
        missing.add("id");
      }
      if (!missing.isEmpty()) {
        throw new IncompleteException("Agreement", missing);
      }
      return new Agreement(this);
    }
  }
}
