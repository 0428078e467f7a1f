package org.allervers.core.identity;

import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import org.allervers.core.answer.Answer;
import org.allervers.core.answer.Preserved;
import org.allervers.core.code.Code;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to reach about the person: a relative, a friend, a professional. This class is immutable and thread-safe.
 *
 * @terme contact
 */
public final class Contact {

  private final Answer<@Size(max = 200) String> name;
  private final Answer<Code<Relationship>> relationship;
  private final Answer<@Size(max = 40) String> phone;
  private final Answer<@Size(max = 2000) String> note;
  private final Preserved preserved;

  private Contact(Builder builder) {
    this.name = builder.name;
    this.relationship = builder.relationship;
    this.phone = builder.phone;
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
    builder.note = note;
    builder.preserved = preserved;
    return builder;
  }

  /** Returns the name. */
  public Answer<String> name() {
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

  /** Returns anything worth knowing before calling. */
  public Answer<String> note() {
    return note;
  }

  /** Returns what a newer version wrote here, untouched. */
  public Preserved preserved() {
    return preserved;
  }

  private List<@Nullable Object> components() {
    return Arrays.asList(name, relationship, phone, note, preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Contact that && components().equals(that.components()));
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "Contact[redacted]";
  }

  /** Builds a {@link Contact}. Not thread-safe. */
  public static final class Builder {
    private Answer<String> name = Answer.notRecorded();
    private Answer<Code<Relationship>> relationship = Answer.notRecorded();
    private Answer<String> phone = Answer.notRecorded();
    private Answer<String> note = Answer.notRecorded();
    private Preserved preserved = Preserved.empty();

    /** Creates a builder in which nothing is set. */
    public Builder() {}

    /** Sets the name. */
    public Builder name(Answer<String> value) {
      this.name = value;
      return this;
    }

    /** Sets the name, known. */
    public Builder name(String value) {
      return name(Answer.of(value));
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

    /** Sets anything worth knowing before calling. */
    public Builder note(Answer<String> value) {
      this.note = value;
      return this;
    }

    /** Sets anything worth knowing before calling, known. */
    public Builder note(String value) {
      return note(Answer.of(value));
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
    public Contact build() {
      return new Contact(this);
    }
  }
}
