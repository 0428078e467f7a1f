package org.allervers.core.social;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.allervers.core.answer.Answer;
import org.allervers.core.answer.IncompleteException;
import org.allervers.core.answer.Preserved;
import org.allervers.core.code.Code;
import org.jspecify.annotations.Nullable;

/**
 * The needs that the person put into words on one day. This class is immutable and thread-safe.
 *
 * @terme besoins exprimés
 * @source LEO, rapport d'activité 2022, besoins exprimés
 */
public final class ExpressedNeeds {

  private final LocalDate on;
  private final List<Code<Need>> needs;
  private final Answer<@Size(max = 2000) String> note;
  private final Preserved preserved;

  private ExpressedNeeds(Builder builder) {
    this.on = Objects.requireNonNull(builder.on);
    this.needs = List.copyOf(builder.needs);
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
    builder.on = on;
    builder.needs = new ArrayList<>(needs);
    builder.note = note;
    builder.preserved = preserved;
    return builder;
  }

  /** Returns the day. */
  public LocalDate on() {
    return on;
  }

  /** Returns the needs. */
  public List<Code<Need>> needs() {
    return needs;
  }

  /** Returns anything worth knowing. */
  public Answer<String> note() {
    return note;
  }

  /** Returns what a newer version wrote here, untouched. */
  public Preserved preserved() {
    return preserved;
  }

  private List<@Nullable Object> components() {
    return Arrays.asList(on, needs, note, preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ExpressedNeeds that && components().equals(that.components());
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "ExpressedNeeds[redacted]";
  }

  /** Builds a {@link ExpressedNeeds}. Not thread-safe. */
  public static final class Builder {
    private @Nullable LocalDate on;
    private List<Code<Need>> needs = new ArrayList<>();
    private Answer<String> note = Answer.notRecorded();
    private Preserved preserved = Preserved.empty();

    /** Creates a builder in which nothing is set. */
    public Builder() {}

    /** Sets the day. Required. */
    public Builder on(LocalDate value) {
      this.on = value;
      return this;
    }

    /** Sets the needs, replacing those set before. */
    public Builder needs(Collection<Code<Need>> values) {
      this.needs = new ArrayList<>(values);
      return this;
    }

    /** Adds one to the needs. */
    public Builder addNeed(Code<Need> value) {
      this.needs.add(value);
      return this;
    }

    /** Sets anything worth knowing. */
    public Builder note(Answer<String> value) {
      this.note = value;
      return this;
    }

    /** Sets anything worth knowing, known. */
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
    public ExpressedNeeds build() {
      List<String> missing = new ArrayList<>();
      if (on == null) {
        missing.add("date");
      }
      if (!missing.isEmpty()) {
        throw new IncompleteException("ExpressedNeeds", missing);
      }
      return new ExpressedNeeds(this);
    }
  }
}
