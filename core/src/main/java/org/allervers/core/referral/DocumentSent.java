package org.allervers.core.referral;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.allervers.core.answer.IncompleteException;
import org.allervers.core.answer.Preserved;
import org.jspecify.annotations.Nullable;

/**
 * A document sent for a step. This class is immutable and thread-safe.
 *
 * @terme envoi de pièces
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), annexe 2, LHSS et EMSP §1.8
 */
public final class DocumentSent {

  private final LocalDate date;
  private final @Size(max = 200) @Nullable String title;
  private final @Size(max = 200) @Nullable String recipient;
  private final Preserved preserved;

  private DocumentSent(Builder builder) {
    this.date = Objects.requireNonNull(builder.date);
    this.title = builder.title;
    this.recipient = builder.recipient;
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
    builder.title = title;
    builder.recipient = recipient;
    builder.preserved = preserved;
    return builder;
  }

  /** Returns the day. */
  public LocalDate date() {
    return date;
  }

  /** Returns what was sent, or empty. */
  public Optional<String> title() {
    return title == null ? Optional.empty() : Optional.of(title);
  }

  /** Returns to whom, or empty. */
  public Optional<String> recipient() {
    return recipient == null ? Optional.empty() : Optional.of(recipient);
  }

  /** Returns what a newer version wrote here, untouched. */
  public Preserved preserved() {
    return preserved;
  }

  private List<@Nullable Object> components() {
    return Arrays.asList(date, title, recipient, preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof DocumentSent that && components().equals(that.components()));
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "DocumentSent[redacted]";
  }

  /** Builds a {@link DocumentSent}. Not thread-safe. */
  public static final class Builder {
    private @Nullable LocalDate date;
    private @Nullable String title;
    private @Nullable String recipient;
    private Preserved preserved = Preserved.empty();

    /** Creates a builder in which nothing is set. */
    public Builder() {}

    /** Sets the day. Required. */
    public Builder date(LocalDate value) {
      this.date = value;
      return this;
    }

    /** Sets what was sent; null clears it. */
    public Builder title(@Nullable String value) {
      this.title = value;
      return this;
    }

    /** Sets to whom; null clears it. */
    public Builder recipient(@Nullable String value) {
      this.recipient = value;
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
    public DocumentSent build() {
      List<String> missing = new ArrayList<>();
      if (date == null) {
        missing.add("date");
      }
      if (!missing.isEmpty()) {
        throw new IncompleteException("DocumentSent", missing);
      }
      return new DocumentSent(this);
    }
  }
}
