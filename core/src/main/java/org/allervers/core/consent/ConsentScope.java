package org.allervers.core.consent;

import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.allervers.core.answer.Preserved;
import org.allervers.core.code.Code;
import org.allervers.core.coordination.RecipientCategory;
import org.jspecify.annotations.Nullable;

/**
 * The data, the recipients and the act to which a consent or an opposition applies. Nothing named means no bound.
 * This class is immutable and thread-safe.
 *
 * @terme portée du consentement
 * @source Code de la santé publique, art. D. 1110-3-1
 */
public final class ConsentScope {

  private static final ConsentScope EMPTY = builder().build();

  private final @Size(max = 2000) @Nullable String subject;
  private final List<Code<DataCategory>> dataCategories;
  private final List<Code<RecipientCategory>> recipientCategories;
  private final List<@Size(max = 200) String> recipients;
  private final Preserved preserved;

  private ConsentScope(Builder builder) {
    this.subject = builder.subject;
    this.dataCategories = List.copyOf(builder.dataCategories);
    this.recipientCategories = List.copyOf(builder.recipientCategories);
    this.recipients = List.copyOf(builder.recipients);
    this.preserved = builder.preserved;
  }

  /** Returns a builder in which nothing is set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns the instance in which nothing is recorded. */
  public static ConsentScope empty() {
    return EMPTY;
  }

  /** Returns a builder that starts from this value. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.subject = subject;
    builder.dataCategories = new ArrayList<>(dataCategories);
    builder.recipientCategories = new ArrayList<>(recipientCategories);
    builder.recipients = new ArrayList<>(recipients);
    builder.preserved = preserved;
    return builder;
  }

  /** Returns the act or the matter, in words, or empty. */
  public Optional<String> subject() {
    return subject == null ? Optional.empty() : Optional.of(subject);
  }

  /** Returns the categories of data. */
  public List<Code<DataCategory>> dataCategories() {
    return dataCategories;
  }

  /** Returns the categories of recipients. */
  public List<Code<RecipientCategory>> recipientCategories() {
    return recipientCategories;
  }

  /** Returns the recipients by name. */
  public List<String> recipients() {
    return recipients;
  }

  /** Returns what a newer version wrote here, untouched. */
  public Preserved preserved() {
    return preserved;
  }

  private List<@Nullable Object> components() {
    return Arrays.asList(subject, dataCategories, recipientCategories, recipients, preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof ConsentScope that && components().equals(that.components()));
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "ConsentScope[redacted]";
  }

  /** Builds a {@link ConsentScope}. Not thread-safe. */
  public static final class Builder {
    private @Nullable String subject;
    private List<Code<DataCategory>> dataCategories = new ArrayList<>();
    private List<Code<RecipientCategory>> recipientCategories = new ArrayList<>();
    private List<String> recipients = new ArrayList<>();
    private Preserved preserved = Preserved.empty();

    /** Creates a builder in which nothing is set. */
    public Builder() {}

    /** Sets the act or the matter, in words; null clears it. */
    public Builder subject(@Nullable String value) {
      this.subject = value;
      return this;
    }

    /** Sets the categories of data, replacing those set before. */
    public Builder dataCategories(Collection<Code<DataCategory>> values) {
      this.dataCategories = new ArrayList<>(values);
      return this;
    }

    /** Adds one to the categories of data. */
    public Builder addDataCategory(Code<DataCategory> value) {
      this.dataCategories.add(value);
      return this;
    }

    /** Sets the categories of recipients, replacing those set before. */
    public Builder recipientCategories(Collection<Code<RecipientCategory>> values) {
      this.recipientCategories = new ArrayList<>(values);
      return this;
    }

    /** Adds one to the categories of recipients. */
    public Builder addRecipientCategory(Code<RecipientCategory> value) {
      this.recipientCategories.add(value);
      return this;
    }

    /** Sets the recipients by name, replacing those set before. */
    public Builder recipients(Collection<String> values) {
      this.recipients = new ArrayList<>(values);
      return this;
    }

    /** Adds one to the recipients by name. */
    public Builder addRecipient(String value) {
      this.recipients.add(value);
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
    public ConsentScope build() {
      return new ConsentScope(this);
    }
  }
}
