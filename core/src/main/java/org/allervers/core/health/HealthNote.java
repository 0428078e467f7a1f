package org.allervers.core.health;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
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
 * A dated note of the health file. It may be kept to its author and a few named professionals. This class is
 * immutable and thread-safe.
 *
 * @terme note de santé
 * @source Code de la santé publique, art. L. 1110-4 et R. 1111-6
 */
public final class HealthNote {

  private final LocalDate on;
  private final @Size(max = 100) @Nullable String author;
  private final Answer<Code<Profession>> role;
  private final @Size(max = 20000) String text;
  private final List<@Size(max = 100) String> restrictedTo;
  private final Answer<Boolean> keptFromHolders;
  private final Preserved preserved;

  private HealthNote(Builder builder) {
    this.on = Objects.requireNonNull(builder.on);
    this.author = builder.author;
    this.role = builder.role;
    this.text = Objects.requireNonNull(builder.text);
    this.restrictedTo = List.copyOf(builder.restrictedTo);
    this.keptFromHolders = builder.keptFromHolders;
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
    builder.text = text;
    builder.restrictedTo = new ArrayList<>(restrictedTo);
    builder.keptFromHolders = keptFromHolders;
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

  /** Returns the text. */
  public String text() {
    return text;
  }

  /**
   * Returns the identifiers of the only professionals who may read it beside its author; empty when all health
   * professionals may.
   */
  public List<String> restrictedTo() {
    return restrictedTo;
  }

  /** Returns whether a minor asked to keep it from the holders of parental authority. */
  public Answer<Boolean> keptFromHolders() {
    return keptFromHolders;
  }

  /** Returns what a newer version wrote here, untouched. */
  public Preserved preserved() {
    return preserved;
  }

  /** Returns whether only its author and the named professionals may read this note. */
  public boolean isRestricted() {
    return !restrictedTo.isEmpty();
  }

  /** Returns whether {@code professional}, an identifier, may read this note among health professionals. */
  public boolean isReadableBy(String professional) {
    return !isRestricted() || professional.equals(author) || restrictedTo.contains(professional);
  }

  private List<@Nullable Object> components() {
    return Arrays.asList(on, author, role, text, restrictedTo, keptFromHolders, preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof HealthNote that && components().equals(that.components());
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "HealthNote[redacted]";
  }

  /** Builds a {@link HealthNote}. Not thread-safe. */
  public static final class Builder {
    private @Nullable LocalDate on;
    private @Nullable String author;
    private Answer<Code<Profession>> role = Answer.notRecorded();
    private @Nullable String text;
    private List<String> restrictedTo = new ArrayList<>();
    private Answer<Boolean> keptFromHolders = Answer.notRecorded();
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

    /** Sets the text. Required. */
    public Builder text(String value) {
      this.text = value;
      return this;
    }

    /**
     * Sets the identifiers of the only professionals who may read it beside its author; empty when all health
     * professionals may, replacing those set before.
     */
    public Builder restrictedTo(Collection<String> values) {
      this.restrictedTo = new ArrayList<>(values);
      return this;
    }

    /**
     * Adds one to the identifiers of the only professionals who may read it beside its author; empty when all health
     * professionals may.
     */
    public Builder addReader(String value) {
      this.restrictedTo.add(value);
      return this;
    }

    /** Sets whether a minor asked to keep it from the holders of parental authority. */
    public Builder keptFromHolders(Answer<Boolean> value) {
      this.keptFromHolders = value;
      return this;
    }

    /** Sets whether a minor asked to keep it from the holders of parental authority, known. */
    public Builder keptFromHolders(Boolean value) {
      return keptFromHolders(Answer.of(value));
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
    public HealthNote build() {
      List<String> missing = new ArrayList<>();
      if (on == null) {
        missing.add("date");
      }
      if (text == null) {
        missing.add("texte");
      }
      if (!missing.isEmpty()) {
        throw new IncompleteException("HealthNote", missing);
      }
      return new HealthNote(this);
    }
  }
}
