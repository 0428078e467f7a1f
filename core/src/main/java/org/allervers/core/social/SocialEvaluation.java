package org.allervers.core.social;

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
import org.allervers.core.dispositif.Profession;
import org.jspecify.annotations.Nullable;

/**
 * What a professional made of the person's social situation on one day. This class is immutable and thread-safe.
 *
 * @terme évaluation sociale
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), document de synthèse
 */
public final class SocialEvaluation {

  private final LocalDate date;
  private final @Size(max = 80) @Nullable String author;
  private final @Nullable Code<Profession> profession;
  private final @Size(max = 20000) @Nullable String situation;
  private final @Size(max = 20000) @Nullable String request;
  private final @Size(max = 20000) @Nullable String conclusions;
  private final @Nullable LocalDate sentToSiaoOn;
  private final Preserved preserved;

  private SocialEvaluation(Builder builder) {
    this.date = Objects.requireNonNull(builder.date);
    this.author = builder.author;
    this.profession = builder.profession;
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
    builder.date = date;
    builder.author = author;
    builder.profession = profession;
    builder.situation = situation;
    builder.request = request;
    builder.conclusions = conclusions;
    builder.sentToSiaoOn = sentToSiaoOn;
    builder.preserved = preserved;
    return builder;
  }

  /** Returns the day. */
  public LocalDate date() {
    return date;
  }

  /** Returns the identifier of the professional, or empty. */
  public Optional<String> author() {
    return author == null ? Optional.empty() : Optional.of(author);
  }

  /** Returns the profession under which it was written, or empty. */
  public Optional<Code<Profession>> profession() {
    return profession == null ? Optional.empty() : Optional.of(profession);
  }

  /** Returns the situation, or empty. */
  public Optional<String> situation() {
    return situation == null ? Optional.empty() : Optional.of(situation);
  }

  /** Returns what the person asks for, or empty. */
  public Optional<String> request() {
    return request == null ? Optional.empty() : Optional.of(request);
  }

  /** Returns the conclusions, or empty. */
  public Optional<String> conclusions() {
    return conclusions == null ? Optional.empty() : Optional.of(conclusions);
  }

  /** Returns the day on which it was sent to the SIAO, or empty. */
  public Optional<LocalDate> sentToSiaoOn() {
    return sentToSiaoOn == null ? Optional.empty() : Optional.of(sentToSiaoOn);
  }

  /** Returns what a newer version wrote here, untouched. */
  public Preserved preserved() {
    return preserved;
  }

  private List<@Nullable Object> components() {
    return Arrays.asList(
        date, author, profession, situation, request, conclusions, sentToSiaoOn, preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof SocialEvaluation that && components().equals(that.components()));
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
    private @Nullable LocalDate date;
    private @Nullable String author;
    private @Nullable Code<Profession> profession;
    private @Nullable String situation;
    private @Nullable String request;
    private @Nullable String conclusions;
    private @Nullable LocalDate sentToSiaoOn;
    private Preserved preserved = Preserved.empty();

    /** Creates a builder in which nothing is set. */
    public Builder() {}

    /** Sets the day. Required. */
    public Builder date(LocalDate value) {
      this.date = value;
      return this;
    }

    /** Sets the identifier of the professional; null clears it. */
    public Builder author(@Nullable String value) {
      this.author = value;
      return this;
    }

    /** Sets the profession under which it was written; null clears it. */
    public Builder profession(@Nullable Code<Profession> value) {
      this.profession = value;
      return this;
    }

    /** Sets the situation; null clears it. */
    public Builder situation(@Nullable String value) {
      this.situation = value;
      return this;
    }

    /** Sets what the person asks for; null clears it. */
    public Builder request(@Nullable String value) {
      this.request = value;
      return this;
    }

    /** Sets the conclusions; null clears it. */
    public Builder conclusions(@Nullable String value) {
      this.conclusions = value;
      return this;
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
      if (date == null) {
        missing.add("date");
      }
      if (!missing.isEmpty()) {
        throw new IncompleteException("SocialEvaluation", missing);
      }
      return new SocialEvaluation(this);
    }
  }
}
