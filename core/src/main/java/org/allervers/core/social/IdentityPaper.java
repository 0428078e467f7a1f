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
import org.jspecify.annotations.Nullable;

/**
 * An identity or residence paper: whether the person has it, and until when it is valid. Nothing requires a paper.
 * This class is immutable and thread-safe.
 *
 * @terme pièce d'identité ou de séjour
 */
public final class IdentityPaper {

  private final Code<PaperKind> kind;
  private final Answer<Boolean> held;
  private final @Nullable LocalDate lastDay;
  private final Answer<@Size(max = 200) String> keptBy;
  private final @Size(max = 10000) @Nullable String note;
  private final Preserved preserved;

  private IdentityPaper(Builder builder) {
    this.kind = Objects.requireNonNull(builder.kind);
    this.held = builder.held;
    this.lastDay = builder.lastDay;
    this.keptBy = builder.keptBy;
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
    builder.held = held;
    builder.lastDay = lastDay;
    builder.keptBy = keptBy;
    builder.note = note;
    builder.preserved = preserved;
    return builder;
  }

  /** Returns the kind of paper. */
  public Code<PaperKind> kind() {
    return kind;
  }

  /** Returns whether the person has it. */
  public Answer<Boolean> held() {
    return held;
  }

  /** Returns the last day on which it is valid, or empty. */
  public Optional<LocalDate> lastDay() {
    return lastDay == null ? Optional.empty() : Optional.of(lastDay);
  }

  /** Returns who keeps it, if not the person. */
  public Answer<String> keptBy() {
    return keptBy;
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
    return Arrays.asList(kind, held, lastDay, keptBy, note, preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof IdentityPaper that && components().equals(that.components()));
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "IdentityPaper[redacted]";
  }

  /** Builds a {@link IdentityPaper}. Not thread-safe. */
  public static final class Builder {
    private @Nullable Code<PaperKind> kind;
    private Answer<Boolean> held = Answer.notRecorded();
    private @Nullable LocalDate lastDay;
    private Answer<String> keptBy = Answer.notRecorded();
    private @Nullable String note;
    private Preserved preserved = Preserved.empty();

    /** Creates a builder in which nothing is set. */
    public Builder() {}

    /** Sets the kind of paper. Required. */
    public Builder kind(Code<PaperKind> value) {
      this.kind = value;
      return this;
    }

    /** Sets whether the person has it. */
    public Builder held(Answer<Boolean> value) {
      this.held = value;
      return this;
    }

    /** Sets whether the person has it, known. */
    public Builder held(Boolean value) {
      return held(Answer.of(value));
    }

    /** Sets the last day on which it is valid; null clears it. */
    public Builder lastDay(@Nullable LocalDate value) {
      this.lastDay = value;
      return this;
    }

    /** Sets who keeps it, if not the person. */
    public Builder keptBy(Answer<String> value) {
      this.keptBy = value;
      return this;
    }

    /** Sets who keeps it, if not the person, known. */
    public Builder keptBy(String value) {
      return keptBy(Answer.of(value));
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
    public IdentityPaper build() {
      List<String> missing = new ArrayList<>();
      if (kind == null) {
        missing.add("nature");
      }
      if (!missing.isEmpty()) {
        throw new IncompleteException("IdentityPaper", missing);
      }
      return new IdentityPaper(this);
    }
  }
}
