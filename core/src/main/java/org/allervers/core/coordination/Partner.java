package org.allervers.core.coordination;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.allervers.core.answer.Answer;
import org.allervers.core.answer.Preserved;
import org.allervers.core.code.Code;
import org.jspecify.annotations.Nullable;

/**
 * A professional outside the team who knows the person: doctor, social worker, home, court-appointed representative.
 * This class is immutable and thread-safe.
 *
 * @terme partenaire
 */
public final class Partner {

  private final @Nullable Code<PartnerKind> kind;
  private final Answer<@Size(max = 200) String> name;
  private final @Size(max = 200) @Nullable String structure;
  private final Answer<@Size(max = 40) String> phone;
  private final Answer<@Size(max = 254) @Email String> email;
  private final Answer<Boolean> contactAgreed;
  private final @Nullable LocalDate lastContactOn;
  private final @Size(max = 10000) @Nullable String note;
  private final Preserved preserved;

  private Partner(Builder builder) {
    this.kind = builder.kind;
    this.name = builder.name;
    this.structure = builder.structure;
    this.phone = builder.phone;
    this.email = builder.email;
    this.contactAgreed = builder.contactAgreed;
    this.lastContactOn = builder.lastContactOn;
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
    builder.kind = kind;
    builder.name = name;
    builder.structure = structure;
    builder.phone = phone;
    builder.email = email;
    builder.contactAgreed = contactAgreed;
    builder.lastContactOn = lastContactOn;
    builder.note = note;
    builder.preserved = preserved;
    return builder;
  }

  /** Returns what the partner does for the person, or empty. */
  public Optional<Code<PartnerKind>> kind() {
    return kind == null ? Optional.empty() : Optional.of(kind);
  }

  /** Returns the name. */
  public Answer<String> name() {
    return name;
  }

  /** Returns the structure, or empty. */
  public Optional<String> structure() {
    return structure == null ? Optional.empty() : Optional.of(structure);
  }

  /** Returns the telephone number. */
  public Answer<String> phone() {
    return phone;
  }

  /** Returns the e-mail address. */
  public Answer<String> email() {
    return email;
  }

  /** Returns whether the person agrees that the team contacts this partner. */
  public Answer<Boolean> contactAgreed() {
    return contactAgreed;
  }

  /** Returns the day of the team's last contact with this partner, or empty. */
  public Optional<LocalDate> lastContactOn() {
    return lastContactOn == null ? Optional.empty() : Optional.of(lastContactOn);
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
    return Arrays.asList(
        kind, name, structure, phone, email, contactAgreed, lastContactOn, note, preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Partner that && components().equals(that.components()));
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "Partner[redacted]";
  }

  /** Builds a {@link Partner}. Not thread-safe. */
  public static final class Builder {
    private @Nullable Code<PartnerKind> kind;
    private Answer<String> name = Answer.notRecorded();
    private @Nullable String structure;
    private Answer<String> phone = Answer.notRecorded();
    private Answer<String> email = Answer.notRecorded();
    private Answer<Boolean> contactAgreed = Answer.notRecorded();
    private @Nullable LocalDate lastContactOn;
    private @Nullable String note;
    private Preserved preserved = Preserved.empty();

    /** Creates a builder in which nothing is set. */
    public Builder() {}

    /** Sets what the partner does for the person; null clears it. */
    public Builder kind(@Nullable Code<PartnerKind> value) {
      this.kind = value;
      return this;
    }

    /** Sets the name. */
    public Builder name(Answer<String> value) {
      this.name = value;
      return this;
    }

    /** Sets the name, known. */
    public Builder name(String value) {
      return name(Answer.of(value));
    }

    /** Sets the structure; null clears it. */
    public Builder structure(@Nullable String value) {
      this.structure = value;
      return this;
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

    /** Sets the e-mail address. */
    public Builder email(Answer<String> value) {
      this.email = value;
      return this;
    }

    /** Sets the e-mail address, known. */
    public Builder email(String value) {
      return email(Answer.of(value));
    }

    /** Sets whether the person agrees that the team contacts this partner. */
    public Builder contactAgreed(Answer<Boolean> value) {
      this.contactAgreed = value;
      return this;
    }

    /** Sets whether the person agrees that the team contacts this partner, known. */
    public Builder contactAgreed(Boolean value) {
      return contactAgreed(Answer.of(value));
    }

    /** Sets the day of the team's last contact with this partner; null clears it. */
    public Builder lastContactOn(@Nullable LocalDate value) {
      this.lastContactOn = value;
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
    public Partner build() {
      return new Partner(this);
    }
  }
}
