package org.allervers.core.coordination;

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
 * A health item that a health professional pushed to those outside the health file, and under which conditions. It
 * holds the item in words, strictly what the others need. This class is immutable and thread-safe.
 *
 * @terme information partagée
 * @source Code de la santé publique, art. L. 1110-4, R. 1110-1 et R. 1110-3
 */
public final class SharedExtract {

  private final LocalDate date;
  private final @Size(max = 80) String author;
  private final @Nullable Code<Profession> profession;
  private final @Size(max = 2000) String item;
  private final List<Code<RecipientCategory>> recipientCategories;
  private final List<@Size(max = 200) String> recipients;
  private final @Nullable Code<SharingPurpose> purpose;
  private final @Nullable Boolean personInformed;
  private final @Nullable LocalDate informedLaterOn;
  private final @Size(max = 2000) @Nullable String notInformedReason;
  private final @Nullable Boolean oppositionChecked;
  private final @Nullable LocalDate withdrawnOn;
  private final Preserved preserved;

  private SharedExtract(Builder builder) {
    this.date = Objects.requireNonNull(builder.date);
    this.author = Objects.requireNonNull(builder.author);
    this.profession = builder.profession;
    this.item = Objects.requireNonNull(builder.item);
    this.recipientCategories = List.copyOf(builder.recipientCategories);
    this.recipients = List.copyOf(builder.recipients);
    this.purpose = builder.purpose;
    this.personInformed = builder.personInformed;
    this.informedLaterOn = builder.informedLaterOn;
    this.notInformedReason = builder.notInformedReason;
    this.oppositionChecked = builder.oppositionChecked;
    this.withdrawnOn = builder.withdrawnOn;
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
    builder.item = item;
    builder.recipientCategories = new ArrayList<>(recipientCategories);
    builder.recipients = new ArrayList<>(recipients);
    builder.purpose = purpose;
    builder.personInformed = personInformed;
    builder.informedLaterOn = informedLaterOn;
    builder.notInformedReason = notInformedReason;
    builder.oppositionChecked = oppositionChecked;
    builder.withdrawnOn = withdrawnOn;
    builder.preserved = preserved;
    return builder;
  }

  /** Returns the day. */
  public LocalDate date() {
    return date;
  }

  /** Returns the identifier of the professional who shared it. */
  public String author() {
    return author;
  }

  /** Returns the profession of that professional, or empty. */
  public Optional<Code<Profession>> profession() {
    return profession == null ? Optional.empty() : Optional.of(profession);
  }

  /** Returns the item in words. */
  public String item() {
    return item;
  }

  /** Returns the categories of recipients. */
  public List<Code<RecipientCategory>> recipientCategories() {
    return recipientCategories;
  }

  /** Returns the recipients by name, where they are named. */
  public List<String> recipients() {
    return recipients;
  }

  /** Returns the purpose, or empty. */
  public Optional<Code<SharingPurpose>> purpose() {
    return purpose == null ? Optional.empty() : Optional.of(purpose);
  }

  /** Returns whether the person was informed beforehand, or empty. */
  public Optional<Boolean> personInformed() {
    return personInformed == null ? Optional.empty() : Optional.of(personInformed);
  }

  /** Returns the day on which the person was informed afterwards, if it could not be done before, or empty. */
  public Optional<LocalDate> informedLaterOn() {
    return informedLaterOn == null ? Optional.empty() : Optional.of(informedLaterOn);
  }

  /** Returns why the person could not be informed beforehand, or empty. */
  public Optional<String> notInformedReason() {
    return notInformedReason == null ? Optional.empty() : Optional.of(notInformedReason);
  }

  /** Returns whether it was checked that the person does not oppose it, or empty. */
  public Optional<Boolean> oppositionChecked() {
    return oppositionChecked == null ? Optional.empty() : Optional.of(oppositionChecked);
  }

  /** Returns the day on which the item was taken back, or empty. */
  public Optional<LocalDate> withdrawnOn() {
    return withdrawnOn == null ? Optional.empty() : Optional.of(withdrawnOn);
  }

  /** Returns what a newer version wrote here, untouched. */
  public Preserved preserved() {
    return preserved;
  }

  private List<@Nullable Object> components() {
    return Arrays.asList(
        date,
        author,
        profession,
        item,
        recipientCategories,
        recipients,
        purpose,
        personInformed,
        informedLaterOn,
        notInformedReason,
        oppositionChecked,
        withdrawnOn,
        preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof SharedExtract that && components().equals(that.components()));
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "SharedExtract[redacted]";
  }

  /** Builds a {@link SharedExtract}. Not thread-safe. */
  public static final class Builder {
    private @Nullable LocalDate date;
    private @Nullable String author;
    private @Nullable Code<Profession> profession;
    private @Nullable String item;
    private List<Code<RecipientCategory>> recipientCategories = new ArrayList<>();
    private List<String> recipients = new ArrayList<>();
    private @Nullable Code<SharingPurpose> purpose;
    private @Nullable Boolean personInformed;
    private @Nullable LocalDate informedLaterOn;
    private @Nullable String notInformedReason;
    private @Nullable Boolean oppositionChecked;
    private @Nullable LocalDate withdrawnOn;
    private Preserved preserved = Preserved.empty();

    /** Creates a builder in which nothing is set. */
    public Builder() {}

    /** Sets the day. Required. */
    public Builder date(LocalDate value) {
      this.date = value;
      return this;
    }

    /** Sets the identifier of the professional who shared it. Required. */
    public Builder author(String value) {
      this.author = value;
      return this;
    }

    /** Sets the profession of that professional; null clears it. */
    public Builder profession(@Nullable Code<Profession> value) {
      this.profession = value;
      return this;
    }

    /** Sets the item in words. Required. */
    public Builder item(String value) {
      this.item = value;
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

    /** Sets the recipients by name, where they are named, replacing those set before. */
    public Builder recipients(Collection<String> values) {
      this.recipients = new ArrayList<>(values);
      return this;
    }

    /** Adds one to the recipients by name, where they are named. */
    public Builder addRecipient(String value) {
      this.recipients.add(value);
      return this;
    }

    /** Sets the purpose; null clears it. */
    public Builder purpose(@Nullable Code<SharingPurpose> value) {
      this.purpose = value;
      return this;
    }

    /** Sets whether the person was informed beforehand; null clears it. */
    public Builder personInformed(@Nullable Boolean value) {
      this.personInformed = value;
      return this;
    }

    /** Sets the day on which the person was informed afterwards, if it could not be done before; null clears it. */
    public Builder informedLaterOn(@Nullable LocalDate value) {
      this.informedLaterOn = value;
      return this;
    }

    /** Sets why the person could not be informed beforehand; null clears it. */
    public Builder notInformedReason(@Nullable String value) {
      this.notInformedReason = value;
      return this;
    }

    /** Sets whether it was checked that the person does not oppose it; null clears it. */
    public Builder oppositionChecked(@Nullable Boolean value) {
      this.oppositionChecked = value;
      return this;
    }

    /** Sets the day on which the item was taken back; null clears it. */
    public Builder withdrawnOn(@Nullable LocalDate value) {
      this.withdrawnOn = value;
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
    public SharedExtract build() {
      List<String> missing = new ArrayList<>();
      if (date == null) {
        missing.add("date");
      }
      if (author == null) {
        missing.add("auteur");
      }
      if (item == null) {
        missing.add("element");
      }
      if (!missing.isEmpty()) {
        throw new IncompleteException("SharedExtract", missing);
      }
      return new SharedExtract(this);
    }
  }
}
