package org.allervers.core.episode;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allervers.core.answer.Answer;
import org.allervers.core.answer.Preserved;
import org.allervers.core.code.Code;
import org.jspecify.annotations.Nullable;

/**
 * The summary document of the care, to be handed over when somebody leaves. This class is immutable and thread-safe.
 *
 * @terme document de synthèse
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), document de synthèse
 */
public final class Summary {

  private final Answer<Code<SummaryStatus>> status;
  private final @Nullable LocalDate date;
  private final @Size(max = 200) @Nullable String recipient;
  private final @Nullable UUID document;
  private final @Size(max = 10000) @Nullable String explanation;
  private final Preserved preserved;

  private Summary(Builder builder) {
    this.status = builder.status;
    this.date = builder.date;
    this.recipient = builder.recipient;
    this.document = builder.document;
    this.explanation = builder.explanation;
    this.preserved = builder.preserved;
  }

  /** Returns a builder in which nothing is set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder that starts from this value. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.status = status;
    builder.date = date;
    builder.recipient = recipient;
    builder.document = document;
    builder.explanation = explanation;
    builder.preserved = preserved;
    return builder;
  }

  /** Returns what became of it. */
  public Answer<Code<SummaryStatus>> status() {
    return status;
  }

  /** Returns the day on which it was handed over, sent or refused, or empty. */
  public Optional<LocalDate> date() {
    return date == null ? Optional.empty() : Optional.of(date);
  }

  /** Returns who received it, if not the person, or empty. */
  public Optional<String> recipient() {
    return recipient == null ? Optional.empty() : Optional.of(recipient);
  }

  /** Returns the identifier of the document, or empty. */
  public Optional<UUID> document() {
    return document == null ? Optional.empty() : Optional.of(document);
  }

  /** Returns why it could not be handed over, or empty. */
  public Optional<String> explanation() {
    return explanation == null ? Optional.empty() : Optional.of(explanation);
  }

  /** Returns what a newer version wrote here, untouched. */
  public Preserved preserved() {
    return preserved;
  }

  private List<@Nullable Object> components() {
    return Arrays.asList(status, date, recipient, document, explanation, preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Summary that && components().equals(that.components()));
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "Summary[redacted]";
  }

  /** Builds a {@link Summary}. Not thread-safe. */
  public static final class Builder {
    private Answer<Code<SummaryStatus>> status = Answer.notRecorded();
    private @Nullable LocalDate date;
    private @Nullable String recipient;
    private @Nullable UUID document;
    private @Nullable String explanation;
    private Preserved preserved = Preserved.empty();

    /** Creates a builder in which nothing is set. */
    public Builder() {}

    /** Sets what became of it. */
    public Builder status(Answer<Code<SummaryStatus>> value) {
      this.status = value;
      return this;
    }

    /** Sets what became of it, known. */
    public Builder status(Code<SummaryStatus> value) {
      return status(Answer.of(value));
    }

    /** Sets the day on which it was handed over, sent or refused; null clears it. */
    public Builder date(@Nullable LocalDate value) {
      this.date = value;
      return this;
    }

    /** Sets who received it, if not the person; null clears it. */
    public Builder recipient(@Nullable String value) {
      this.recipient = value;
      return this;
    }

    /** Sets the identifier of the document; null clears it. */
    public Builder document(@Nullable UUID value) {
      this.document = value;
      return this;
    }

    /** Sets why it could not be handed over; null clears it. */
    public Builder explanation(@Nullable String value) {
      this.explanation = value;
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
    public Summary build() {
      return new Summary(this);
    }
  }
}
