package org.allervers.core.coordination;

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
import org.jspecify.annotations.Nullable;

/**
 * What a colleague must know before going: a danger, a dog, a code at the door. This class is immutable and
 * thread-safe.
 *
 * @terme alerte
 */
public final class Alert {

  private final @Nullable Code<AlertKind> kind;
  private final @Size(max = 2000) String text;
  private final @Nullable LocalDate since;
  private final @Nullable LocalDate lastDay;
  private final @Size(max = 80) @Nullable String author;
  private final Preserved preserved;

  private Alert(Builder builder) {
    this.kind = builder.kind;
    this.text = Objects.requireNonNull(builder.text);
    this.since = builder.since;
    this.lastDay = builder.lastDay;
    this.author = builder.author;
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
    builder.text = text;
    builder.since = since;
    builder.lastDay = lastDay;
    builder.author = author;
    builder.preserved = preserved;
    return builder;
  }

  /** Returns what it warns of, or empty. */
  public Optional<Code<AlertKind>> kind() {
    return kind == null ? Optional.empty() : Optional.of(kind);
  }

  /** Returns the warning. */
  public String text() {
    return text;
  }

  /** Returns the first day, or empty. */
  public Optional<LocalDate> since() {
    return since == null ? Optional.empty() : Optional.of(since);
  }

  /** Returns the last day, or empty. */
  public Optional<LocalDate> lastDay() {
    return lastDay == null ? Optional.empty() : Optional.of(lastDay);
  }

  /** Returns the identifier of the professional who raised it, or empty. */
  public Optional<String> author() {
    return author == null ? Optional.empty() : Optional.of(author);
  }

  /** Returns what a newer version wrote here, untouched. */
  public Preserved preserved() {
    return preserved;
  }

  /** Returns whether the alert holds on {@code day}; a missing first or last day does not bound it. */
  public boolean isInForce(LocalDate day) {
    return (since == null || !day.isBefore(since)) && (lastDay == null || !day.isAfter(lastDay));
  }

  private List<@Nullable Object> components() {
    return Arrays.asList(kind, text, since, lastDay, author, preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || (other instanceof Alert that && components().equals(that.components()));
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "Alert[redacted]";
  }

  /** Builds a {@link Alert}. Not thread-safe. */
  public static final class Builder {
    private @Nullable Code<AlertKind> kind;
    private @Nullable String text;
    private @Nullable LocalDate since;
    private @Nullable LocalDate lastDay;
    private @Nullable String author;
    private Preserved preserved = Preserved.empty();

    /** Creates a builder in which nothing is set. */
    public Builder() {}

    /** Sets what it warns of; null clears it. */
    public Builder kind(@Nullable Code<AlertKind> value) {
      this.kind = value;
      return this;
    }

    /** Sets the warning. Required. */
    public Builder text(String value) {
      this.text = value;
      return this;
    }

    /** Sets the first day; null clears it. */
    public Builder since(@Nullable LocalDate value) {
      this.since = value;
      return this;
    }

    /** Sets the last day; null clears it. */
    public Builder lastDay(@Nullable LocalDate value) {
      this.lastDay = value;
      return this;
    }

    /** Sets the identifier of the professional who raised it; null clears it. */
    public Builder author(@Nullable String value) {
      this.author = value;
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
    public Alert build() {
      List<String> missing = new ArrayList<>();
      if (text == null) {
        missing.add("texte");
      }
      if (!missing.isEmpty()) {
        throw new IncompleteException("Alert", missing);
      }
      return new Alert(this);
    }
  }
}
