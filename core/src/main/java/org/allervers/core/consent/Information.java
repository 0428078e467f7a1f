package org.allervers.core.consent;

import jakarta.validation.constraints.Pattern;
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
import org.jspecify.annotations.Nullable;

/**
 * What the person was told, in which version and which language. This class is immutable and thread-safe.
 *
 * @terme information donnée
 * @source Règlement (UE) 2016/679, art. 13 et 14; Code de la santé publique, art. D. 1110-3-1
 */
public final class Information {

  private final LocalDate date;
  private final @Size(max = 200) @Nullable String notice;
  private final @Size(max = 100) @Nullable String version;
  private final @Pattern(regexp = "[a-z]{2,3}") @Nullable String language;
  private final @Nullable Boolean interpreter;
  private final Answer<Boolean> understood;
  private final @Size(max = 80) @Nullable String professional;
  private final Preserved preserved;

  private Information(Builder builder) {
    this.date = Objects.requireNonNull(builder.date);
    this.notice = builder.notice;
    this.version = builder.version;
    this.language = builder.language;
    this.interpreter = builder.interpreter;
    this.understood = builder.understood;
    this.professional = builder.professional;
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
    builder.notice = notice;
    builder.version = version;
    builder.language = language;
    builder.interpreter = interpreter;
    builder.understood = understood;
    builder.professional = professional;
    builder.preserved = preserved;
    return builder;
  }

  /** Returns the day. */
  public LocalDate date() {
    return date;
  }

  /** Returns the notice that was given or read out, or empty. */
  public Optional<String> notice() {
    return notice == null ? Optional.empty() : Optional.of(notice);
  }

  /** Returns its version, or empty. */
  public Optional<String> version() {
    return version == null ? Optional.empty() : Optional.of(version);
  }

  /** Returns the language, ISO 639, or empty. */
  public Optional<String> language() {
    return language == null ? Optional.empty() : Optional.of(language);
  }

  /** Returns whether an interpreter took part, or empty. */
  public Optional<Boolean> interpreter() {
    return interpreter == null ? Optional.empty() : Optional.of(interpreter);
  }

  /** Returns whether the person showed that they understood. */
  public Answer<Boolean> understood() {
    return understood;
  }

  /** Returns the identifier of the professional, or empty. */
  public Optional<String> professional() {
    return professional == null ? Optional.empty() : Optional.of(professional);
  }

  /** Returns what a newer version wrote here, untouched. */
  public Preserved preserved() {
    return preserved;
  }

  private List<@Nullable Object> components() {
    return Arrays.asList(
        date, notice, version, language, interpreter, understood, professional, preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Information that && components().equals(that.components()));
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "Information[redacted]";
  }

  /** Builds a {@link Information}. Not thread-safe. */
  public static final class Builder {
    private @Nullable LocalDate date;
    private @Nullable String notice;
    private @Nullable String version;
    private @Nullable String language;
    private @Nullable Boolean interpreter;
    private Answer<Boolean> understood = Answer.notRecorded();
    private @Nullable String professional;
    private Preserved preserved = Preserved.empty();

    /** Creates a builder in which nothing is set. */
    public Builder() {}

    /** Sets the day. Required. */
    public Builder date(LocalDate value) {
      this.date = value;
      return this;
    }

    /** Sets the notice that was given or read out; null clears it. */
    public Builder notice(@Nullable String value) {
      this.notice = value;
      return this;
    }

    /** Sets its version; null clears it. */
    public Builder version(@Nullable String value) {
      this.version = value;
      return this;
    }

    /** Sets the language, ISO 639; null clears it. */
    public Builder language(@Nullable String value) {
      this.language = value;
      return this;
    }

    /** Sets whether an interpreter took part; null clears it. */
    public Builder interpreter(@Nullable Boolean value) {
      this.interpreter = value;
      return this;
    }

    /** Sets whether the person showed that they understood. */
    public Builder understood(Answer<Boolean> value) {
      this.understood = value;
      return this;
    }

    /** Sets whether the person showed that they understood, known. */
    public Builder understood(Boolean value) {
      return understood(Answer.of(value));
    }

    /** Sets the identifier of the professional; null clears it. */
    public Builder professional(@Nullable String value) {
      this.professional = value;
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
    public Information build() {
      List<String> missing = new ArrayList<>();
      if (date == null) {
        missing.add("date");
      }
      if (!missing.isEmpty()) {
        throw new IncompleteException("Information", missing);
      }
      return new Information(this);
    }
  }
}
