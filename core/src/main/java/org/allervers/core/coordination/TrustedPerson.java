package org.allervers.core.coordination;

import jakarta.validation.constraints.Size;
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
import org.allervers.core.identity.Relationship;
import org.jspecify.annotations.Nullable;

/**
 * The adult whom the person named to accompany and advise. A trusted person gives an opinion and never consents in
 * the person's place. This class is immutable and thread-safe.
 *
 * @terme personne de confiance
 * @source Code de l'action sociale et des familles, art. L. 311-5-1; Code de la santé publique, art. L. 1111-6
 */
public final class TrustedPerson {

  private final @Size(max = 200) String name;
  private final Answer<Code<Relationship>> relationship;
  private final Answer<@Size(max = 40) String> phone;
  private final Answer<Boolean> adult;
  private final @Nullable LocalDate named;
  private final @Nullable Boolean writtenForm;
  private final @Nullable LocalDate revoked;
  private final @Size(max = 10000) @Nullable String note;
  private final Preserved preserved;

  private TrustedPerson(Builder builder) {
    this.name = Objects.requireNonNull(builder.name);
    this.relationship = builder.relationship;
    this.phone = builder.phone;
    this.adult = builder.adult;
    this.named = builder.named;
    this.writtenForm = builder.writtenForm;
    this.revoked = builder.revoked;
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
    builder.name = name;
    builder.relationship = relationship;
    builder.phone = phone;
    builder.adult = adult;
    builder.named = named;
    builder.writtenForm = writtenForm;
    builder.revoked = revoked;
    builder.note = note;
    builder.preserved = preserved;
    return builder;
  }

  /** Returns the name. */
  public String name() {
    return name;
  }

  /** Returns who they are to the person. */
  public Answer<Code<Relationship>> relationship() {
    return relationship;
  }

  /** Returns the telephone number. */
  public Answer<String> phone() {
    return phone;
  }

  /** Returns whether the trusted person is of age. */
  public Answer<Boolean> adult() {
    return adult;
  }

  /** Returns the day on which the person named them, or empty. */
  public Optional<LocalDate> named() {
    return named == null ? Optional.empty() : Optional.of(named);
  }

  /** Returns whether the form was signed, or empty. */
  public Optional<Boolean> writtenForm() {
    return writtenForm == null ? Optional.empty() : Optional.of(writtenForm);
  }

  /** Returns the day on which the person took it back, or empty. */
  public Optional<LocalDate> revoked() {
    return revoked == null ? Optional.empty() : Optional.of(revoked);
  }

  /** Returns what else is worth knowing, or empty. */
  public Optional<String> note() {
    return note == null ? Optional.empty() : Optional.of(note);
  }

  /** Returns what a newer version wrote here, untouched. */
  public Preserved preserved() {
    return preserved;
  }

  /** Returns whether the person had named them on {@code day} or before and had not taken it back by then. */
  public boolean isInForce(LocalDate day) {
    return named != null && !named.isAfter(day) && (revoked == null || day.isBefore(revoked));
  }

  private List<@Nullable Object> components() {
    return Arrays.asList(
        name, relationship, phone, adult, named, writtenForm, revoked, note, preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof TrustedPerson that && components().equals(that.components()));
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "TrustedPerson[redacted]";
  }

  /** Builds a {@link TrustedPerson}. Not thread-safe. */
  public static final class Builder {
    private @Nullable String name;
    private Answer<Code<Relationship>> relationship = Answer.notRecorded();
    private Answer<String> phone = Answer.notRecorded();
    private Answer<Boolean> adult = Answer.notRecorded();
    private @Nullable LocalDate named;
    private @Nullable Boolean writtenForm;
    private @Nullable LocalDate revoked;
    private @Nullable String note;
    private Preserved preserved = Preserved.empty();

    /** Creates a builder in which nothing is set. */
    public Builder() {}

    /** Sets the name. Required. */
    public Builder name(String value) {
      this.name = value;
      return this;
    }

    /** Sets who they are to the person. */
    public Builder relationship(Answer<Code<Relationship>> value) {
      this.relationship = value;
      return this;
    }

    /** Sets who they are to the person, known. */
    public Builder relationship(Code<Relationship> value) {
      return relationship(Answer.of(value));
    }

    /** Sets the telephone number. */
    public Builder phone(Answer<String> value) {
      this.phone = value;
      return this;
    }

    /** Sets the telephone number, known. */
    public Builder phone(String value) {
      return phone(Answer.of(value));
    }

    /** Sets whether the trusted person is of age. */
    public Builder adult(Answer<Boolean> value) {
      this.adult = value;
      return this;
    }

    /** Sets whether the trusted person is of age, known. */
    public Builder adult(Boolean value) {
      return adult(Answer.of(value));
    }

    /** Sets the day on which the person named them; null clears it. */
    public Builder named(@Nullable LocalDate value) {
      this.named = value;
      return this;
    }

    /** Sets whether the form was signed; null clears it. */
    public Builder writtenForm(@Nullable Boolean value) {
      this.writtenForm = value;
      return this;
    }

    /** Sets the day on which the person took it back; null clears it. */
    public Builder revoked(@Nullable LocalDate value) {
      this.revoked = value;
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

    /**
     * Returns the value.
     *
     * @throws IncompleteException if a required part is missing; it lists all of them
     */
    public TrustedPerson build() {
      List<String> missing = new ArrayList<>();
      if (name == null) {
        missing.add("nom");
      }
      if (!missing.isEmpty()) {
        throw new IncompleteException("TrustedPerson", missing);
      }
      return new TrustedPerson(this);
    }
  }
}
