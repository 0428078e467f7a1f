package org.allervers.core.social;

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
import org.allervers.core.dispositif.Profession;
import org.jspecify.annotations.Nullable;

/**
 * What a professional made of the person's social situation on one day. This class is immutable and thread-safe.
 *
 * @terme évaluation sociale
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), document de synthèse
 */
public final class SocialEvaluation {

  private final LocalDate on;
  private final @Size(max = 100) @Nullable String author;
  private final Answer<Code<Profession>> role;
  private final Answer<@Size(max = 20000) String> situation;
  private final Answer<@Size(max = 20000) String> request;
  private final Answer<@Size(max = 20000) String> conclusions;
  private final @Nullable LocalDate sentToSiaoOn;
  private final Preserved preserved;

  private SocialEvaluation(Builder builder) {
    this.on = Objects.requireNonNull(builder.on);
    this.author = builder.author;
    this.role = builder.role;
    this.situation = builder.situation;
    this.request = builder.request;
    this.conclusions = builder.conclusions;
    this.sentToSiaoOn = builder.sentToSiaoOn;
    this.preserved = builder.preserved;
  }

  /** Returns a builder in which nothing is set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder that starts from this value. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.on = on;
    builder.author = author;
    builder.role = role;
    builder.situation = situation;
    builder.request = request;
    builder.conclusions = conclusions;
    builder.sentToSiaoOn = sentToSiaoOn;
    builder.preserved = preserved;
    return builder;
  }

  /** Returns the day. */
  public LocalDate on() {
    return on;
  }

  /** Returns the identifier of the professional, or empty. */
  public Optional<String> author() {
    return Optional.ofNullable(author);
  }

  /** Returns the profession under which it was written. */
  public Answer<Code<Profession>> role() {
    return role;
  }

  /** Returns the situation. */
  public Answer<String> situation() {
    return situation;
  }

  /** Returns what the person asks for. */
  public Answer<String> request() {
    return request;
  }

  /** Returns the conclusions. */
  public Answer<String> conclusions() {
    return conclusions;
  }

  /** Returns the day on which it was sent to the SIAO, or empty. */
  public Optional<LocalDate> sentToSiaoOn() {
    return Optional.ofNullable(sentToSiaoOn);
  }

  /** Returns what a newer version wrote here, untouched. */
  public Preserved preserved() {
    return preserved;
  }

  private List<@Nullable Object> components() {
    return Arrays.asList(
        on, author, role, situation, request, conclusions, sentToSiaoOn, preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SocialEvaluation that && components().equals(that.components());
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "SocialEvaluation[redacted]";
  }

  /** Builds a {@link SocialEvaluation}. Not thread-safe. */
  public static final class Builder {
    private @Nullable LocalDate on;
    private @Nullable String author;
    private Answer<Code<Profession>> role = Answer.notRecorded();
    private Answer<String> situation = Answer.notRecorded();
    private Answer<String> request = Answer.notRecorded();
    private Answer<String> conclusions = Answer.notRecorded();
    private @Nullable LocalDate sentToSiaoOn;
    private Preserved preserved = Preserved.empty();

    /** Creates a builder in which nothing is set. */
    public Builder() {}

    /** Sets the day. Required. */
    public Builder on(LocalDate value) {
      this.on = value;
      return this;
    }

    /** Sets the identifier of the professional; null clears it. */
    public Builder author(@Nullable String value) {
      this.author = value;
      return this;
    }

    /** Sets the profession under which it was written. */
    public Builder role(Answer<Code<Profession>> value) {
      this.role = value;
      return this;
    }

    /** Sets the profession under which it was written, known. */
    public Builder role(Code<Profession> value) {
      return role(Answer.of(value));
    }

    /** Sets the situation. */
    public Builder situation(Answer<String> value) {
      this.situation = value;
      return this;
    }

    /** Sets the situation, known. */
    public Builder situation(String value) {
      return situation(Answer.of(value));
    }

    /** Sets what the person asks for. */
    public Builder request(Answer<String> value) {
      this.request = value;
      return this;
    }

    /** Sets what the person asks for, known. */
    public Builder request(String value) {
      return request(Answer.of(value));
    }

    /** Sets the conclusions. */
    public Builder conclusions(Answer<String> value) {
      this.conclusions = value;
      return this;
    }

    /** Sets the conclusions, known. */
    public Builder conclusions(String value) {
      return conclusions(Answer.of(value));
    }

    /** Sets the day on which it was sent to the SIAO; null clears it. */
    public Builder sentToSiaoOn(@Nullable LocalDate value) {
      this.sentToSiaoOn = value;
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
    public SocialEvaluation build() {
      List<String> missing = new ArrayList<>();
      if (on == null) {
        missing.add("date");
      }
      if (!missing.isEmpty()) {
        throw new IncompleteException("SocialEvaluation", missing);
      }
      return new SocialEvaluation(this);
    }
  }
}
