package org.allervers.core.minor;

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
import org.allervers.core.time.History;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who holds parental authority or stands in for those who do. A holder may be a minor. This class is
 * immutable and thread-safe.
 *
 * @terme titulaire de l'autorité parentale
 * @source Code civil, art. 371-1 à 377 et 411
 */
public final class AuthorityHolder {

  private final Code<HolderKind> kind;
  private final Answer<@Size(max = 200) String> name;
  private final Answer<@Size(max = 500) String> contact;
  private final @Nullable LocalDate since;
  private final @Nullable LocalDate lastDay;
  private final Answer<Boolean> minor;
  private final History<Code<Reachability>> reachability;
  private final History<Code<HolderPosition>> position;
  private final @Nullable LocalDate informedOn;
  private final @Size(max = 10000) @Nullable String note;
  private final Preserved preserved;

  private AuthorityHolder(Builder builder) {
    this.kind = Objects.requireNonNull(builder.kind);
    this.name = builder.name;
    this.contact = builder.contact;
    this.since = builder.since;
    this.lastDay = builder.lastDay;
    this.minor = builder.minor;
    this.reachability = builder.reachability;
    this.position = builder.position;
    this.informedOn = builder.informedOn;
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
    builder.contact = contact;
    builder.since = since;
    builder.lastDay = lastDay;
    builder.minor = minor;
    builder.reachability = reachability;
    builder.position = position;
    builder.informedOn = informedOn;
    builder.note = note;
    builder.preserved = preserved;
    return builder;
  }

  /** Returns in what capacity. */
  public Code<HolderKind> kind() {
    return kind;
  }

  /** Returns the name. */
  public Answer<String> name() {
    return name;
  }

  /** Returns how to reach them. */
  public Answer<String> contact() {
    return contact;
  }

  /** Returns the day since which they hold it, or empty. */
  public Optional<LocalDate> since() {
    return since == null ? Optional.empty() : Optional.of(since);
  }

  /** Returns the last day on which they held it, or empty. */
  public Optional<LocalDate> lastDay() {
    return lastDay == null ? Optional.empty() : Optional.of(lastDay);
  }

  /** Returns whether the holder is a minor. */
  public Answer<Boolean> minor() {
    return minor;
  }

  /** Returns whether they can be reached, as it changes. */
  public History<Code<Reachability>> reachability() {
    return reachability;
  }

  /** Returns what they say of the care, as it changes. */
  public History<Code<HolderPosition>> position() {
    return position;
  }

  /** Returns the day on which they were informed, or empty. */
  public Optional<LocalDate> informedOn() {
    return informedOn == null ? Optional.empty() : Optional.of(informedOn);
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
        kind,
        name,
        contact,
        since,
        lastDay,
        minor,
        reachability,
        position,
        informedOn,
        note,
        preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof AuthorityHolder that && components().equals(that.components()));
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "AuthorityHolder[redacted]";
  }

  /** Builds a {@link AuthorityHolder}. Not thread-safe. */
  public static final class Builder {
    private @Nullable Code<HolderKind> kind;
    private Answer<String> name = Answer.notRecorded();
    private Answer<String> contact = Answer.notRecorded();
    private @Nullable LocalDate since;
    private @Nullable LocalDate lastDay;
    private Answer<Boolean> minor = Answer.notRecorded();
    private History<Code<Reachability>> reachability = History.empty();
    private History<Code<HolderPosition>> position = History.empty();
    private @Nullable LocalDate informedOn;
    private @Nullable String note;
    private Preserved preserved = Preserved.empty();

    /** Creates a builder in which nothing is set. */
    public Builder() {}

    /** Sets in what capacity. Required. */
    public Builder kind(Code<HolderKind> value) {
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

    /** Sets how to reach them. */
    public Builder contact(Answer<String> value) {
      this.contact = value;
      return this;
    }

    /** Sets how to reach them, known. */
    public Builder contact(String value) {
      return contact(Answer.of(value));
    }

    /** Sets the day since which they hold it; null clears it. */
    public Builder since(@Nullable LocalDate value) {
      this.since = value;
      return this;
    }

    /** Sets the last day on which they held it; null clears it. */
    public Builder lastDay(@Nullable LocalDate value) {
      this.lastDay = value;
      return this;
    }

    /** Sets whether the holder is a minor. */
    public Builder minor(Answer<Boolean> value) {
      this.minor = value;
      return this;
    }

    /** Sets whether the holder is a minor, known. */
    public Builder minor(Boolean value) {
      return minor(Answer.of(value));
    }

    /** Sets whether they can be reached, as it changes. */
    public Builder reachability(History<Code<Reachability>> value) {
      this.reachability = value;
      return this;
    }

    /** Sets what they say of the care, as it changes. */
    public Builder position(History<Code<HolderPosition>> value) {
      this.position = value;
      return this;
    }

    /** Sets the day on which they were informed; null clears it. */
    public Builder informedOn(@Nullable LocalDate value) {
      this.informedOn = value;
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
    public AuthorityHolder build() {
      List<String> missing = new ArrayList<>();
      if (kind == null) {
        missing.add("type");
      }
      if (!missing.isEmpty()) {
        throw new IncompleteException("AuthorityHolder", missing);
      }
      return new AuthorityHolder(this);
    }
  }
}
