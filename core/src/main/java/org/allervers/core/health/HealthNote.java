package org.allervers.core.health;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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

  private final LocalDate date;
  private final @Size(max = 80) @Nullable String author;
  private final @Nullable Code<Profession> profession;
  private final @Size(max = 20000) String text;
  private final List<@Size(max = 80) String> restrictedTo;
  private final @Nullable Boolean secret;
  private final Preserved preserved;

  private HealthNote(Builder builder) {
    this.date = Objects.requireNonNull(builder.date);
    this.author = builder.author;
    this.profession = builder.profession;
    this.text = Objects.requireNonNull(builder.text);
    this.restrictedTo = List.copyOf(builder.restrictedTo);
    this.secret = builder.secret;
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
    builder.text = text;
    builder.restrictedTo = new ArrayList<>(restrictedTo);
    builder.secret = secret;
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

  /** Returns whether a minor opposes that the holders of parental authority learn of it, or empty. */
  public Optional<Boolean> secret() {
    return secret == null ? Optional.empty() : Optional.of(secret);
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
    return Arrays.asList(date, author, profession, text, restrictedTo, secret, preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof HealthNote that && components().equals(that.components()));
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
    private @Nullable LocalDate date;
    private @Nullable String author;
    private @Nullable Code<Profession> profession;
    private @Nullable String text;
    private List<String> restrictedTo = new ArrayList<>();
    private @Nullable Boolean secret;
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

    /** Sets whether a minor opposes that the holders of parental authority learn of it; null clears it. */
    public Builder secret(@Nullable Boolean value) {
      this.secret = value;
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
    public HealthNote build() {
      List<String> missing = new ArrayList<>();
      if (date == null) {
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
