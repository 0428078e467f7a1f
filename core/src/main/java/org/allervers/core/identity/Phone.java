package org.allervers.core.identity;

import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.allervers.core.answer.Answer;
import org.allervers.core.answer.IncompleteException;
import org.allervers.core.answer.Preserved;
import org.jspecify.annotations.Nullable;

/**
 * A telephone number and what it is good for. This class is immutable and thread-safe.
 *
 * @terme téléphone
 */
public final class Phone {

  private final @Size(max = 40) String number;
  private final Answer<@Size(max = 200) String> holder;
  private final Answer<@Size(max = 2000) String> note;
  private final Preserved preserved;

  private Phone(Builder builder) {
    this.number = Objects.requireNonNull(builder.number);
    this.holder = builder.holder;
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
    builder.number = number;
    builder.holder = holder;
    builder.note = note;
    builder.preserved = preserved;
    return builder;
  }

  /** Returns the number, as given. */
  public String number() {
    return number;
  }

  /** Returns whose telephone it is, if not the person's own. */
  public Answer<String> holder() {
    return holder;
  }

  /** Returns when and how to call. */
  public Answer<String> note() {
    return note;
  }

  /** Returns what a newer version wrote here, untouched. */
  public Preserved preserved() {
    return preserved;
  }

  private List<@Nullable Object> components() {
    return Arrays.asList(number, holder, note, preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || (other instanceof Phone that && components().equals(that.components()));
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "Phone[redacted]";
  }

  /** Builds a {@link Phone}. Not thread-safe. */
  public static final class Builder {
    private @Nullable String number;
    private Answer<String> holder = Answer.notRecorded();
    private Answer<String> note = Answer.notRecorded();
    private Preserved preserved = Preserved.empty();

    /** Creates a builder in which nothing is set. */
    public Builder() {}

    /** Sets the number, as given. Required. */
    public Builder number(String value) {
      this.number = value;
      return this;
    }

    /** Sets whose telephone it is, if not the person's own. */
    public Builder holder(Answer<String> value) {
      this.holder = value;
      return this;
    }

    /** Sets whose telephone it is, if not the person's own, known. */
    public Builder holder(String value) {
      return holder(Answer.of(value));
    }

    /** Sets when and how to call. */
    public Builder note(Answer<String> value) {
      this.note = value;
      return this;
    }

    /** Sets when and how to call, known. */
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

    /**
     * Returns the value.
     *
     * @throws IncompleteException if a required part is missing; it lists all of them
     */
    public Phone build() {
      List<String> missing = new ArrayList<>();
      if (number == null) {
        missing.add("numero");
      }
      if (!missing.isEmpty()) {
        throw new IncompleteException("Phone", missing);
      }
      return new Phone(this);
    }
  }
}
