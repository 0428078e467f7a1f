package org.allervers.core.consent;

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
import org.allervers.core.time.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * A request of the person to exercise a right over their data. This class is immutable and thread-safe.
 *
 * @terme demande d'exercice d'un droit
 * @source Règlement (UE) 2016/679, art. 12 et 15 à 21; Code de la santé publique, art. L. 1111-7; Code de l'action
 *     sociale et des familles, art. L. 311-3
 */
public final class RightsRequest {

  private final Code<DataRight> right;
  private final LocalDate receivedOn;
  private final @Size(max = 200) @Nullable String requester;
  private final List<Code<DataCategory>> dataCategories;
  private final @Size(max = 2000) @Nullable String subject;
  private final @Nullable Code<RequestOutcome> outcome;
  private final @Nullable LocalDate answeredOn;
  private final @Size(max = 2000) @Nullable String reason;
  private final @Nullable DateRange restriction;
  private final @Size(max = 80) @Nullable String handledBy;
  private final Preserved preserved;

  private RightsRequest(Builder builder) {
    this.right = Objects.requireNonNull(builder.right);
    this.receivedOn = Objects.requireNonNull(builder.receivedOn);
    this.requester = builder.requester;
    this.dataCategories = List.copyOf(builder.dataCategories);
    this.subject = builder.subject;
    this.outcome = builder.outcome;
    this.answeredOn = builder.answeredOn;
    this.reason = builder.reason;
    this.restriction = builder.restriction;
    this.handledBy = builder.handledBy;
    this.preserved = builder.preserved;
  }

  /** Returns a builder in which nothing is set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder that starts from this value. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.right = right;
    builder.receivedOn = receivedOn;
    builder.requester = requester;
    builder.dataCategories = new ArrayList<>(dataCategories);
    builder.subject = subject;
    builder.outcome = outcome;
    builder.answeredOn = answeredOn;
    builder.reason = reason;
    builder.restriction = restriction;
    builder.handledBy = handledBy;
    builder.preserved = preserved;
    return builder;
  }

  /** Returns the right. */
  public Code<DataRight> right() {
    return right;
  }

  /** Returns the day on which it was received. */
  public LocalDate receivedOn() {
    return receivedOn;
  }

  /** Returns who asked, if not the person, or empty. */
  public Optional<String> requester() {
    return requester == null ? Optional.empty() : Optional.of(requester);
  }

  /** Returns the categories of data to which it applies. */
  public List<Code<DataCategory>> dataCategories() {
    return dataCategories;
  }

  /** Returns what is asked, in words, or empty. */
  public Optional<String> subject() {
    return subject == null ? Optional.empty() : Optional.of(subject);
  }

  /** Returns what came of it, or empty. */
  public Optional<Code<RequestOutcome>> outcome() {
    return outcome == null ? Optional.empty() : Optional.of(outcome);
  }

  /** Returns the day of the answer, or empty. */
  public Optional<LocalDate> answeredOn() {
    return answeredOn == null ? Optional.empty() : Optional.of(answeredOn);
  }

  /** Returns the reasons of the answer, or empty. */
  public Optional<String> reason() {
    return reason == null ? Optional.empty() : Optional.of(reason);
  }

  /** Returns the days on which processing is restricted because of it, or empty. */
  public Optional<DateRange> restriction() {
    return restriction == null ? Optional.empty() : Optional.of(restriction);
  }

  /** Returns the identifier of the professional who handled it, or empty. */
  public Optional<String> handledBy() {
    return handledBy == null ? Optional.empty() : Optional.of(handledBy);
  }

  /** Returns what a newer version wrote here, untouched. */
  public Preserved preserved() {
    return preserved;
  }

  private List<@Nullable Object> components() {
    return Arrays.asList(
        right,
        receivedOn,
        requester,
        dataCategories,
        subject,
        outcome,
        answeredOn,
        reason,
        restriction,
        handledBy,
        preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof RightsRequest that && components().equals(that.components()));
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "RightsRequest[redacted]";
  }

  /** Builds a {@link RightsRequest}. Not thread-safe. */
  public static final class Builder {
    private @Nullable Code<DataRight> right;
    private @Nullable LocalDate receivedOn;
    private @Nullable String requester;
    private List<Code<DataCategory>> dataCategories = new ArrayList<>();
    private @Nullable String subject;
    private @Nullable Code<RequestOutcome> outcome;
    private @Nullable LocalDate answeredOn;
    private @Nullable String reason;
    private @Nullable DateRange restriction;
    private @Nullable String handledBy;
    private Preserved preserved = Preserved.empty();

    /** Creates a builder in which nothing is set. */
    public Builder() {}

    /** Sets the right. Required. */
    public Builder right(Code<DataRight> value) {
      this.right = value;
      return this;
    }

    /** Sets the day on which it was received. Required. */
    public Builder receivedOn(LocalDate value) {
      this.receivedOn = value;
      return this;
    }

    /** Sets who asked, if not the person; null clears it. */
    public Builder requester(@Nullable String value) {
      this.requester = value;
      return this;
    }

    /** Sets the categories of data to which it applies, replacing those set before. */
    public Builder dataCategories(Collection<Code<DataCategory>> values) {
      this.dataCategories = new ArrayList<>(values);
      return this;
    }

    /** Adds one to the categories of data to which it applies. */
    public Builder addDataCategory(Code<DataCategory> value) {
      this.dataCategories.add(value);
      return this;
    }

    /** Sets what is asked, in words; null clears it. */
    public Builder subject(@Nullable String value) {
      this.subject = value;
      return this;
    }

    /** Sets what came of it; null clears it. */
    public Builder outcome(@Nullable Code<RequestOutcome> value) {
      this.outcome = value;
      return this;
    }

    /** Sets the day of the answer; null clears it. */
    public Builder answeredOn(@Nullable LocalDate value) {
      this.answeredOn = value;
      return this;
    }

    /** Sets the reasons of the answer; null clears it. */
    public Builder reason(@Nullable String value) {
      this.reason = value;
      return this;
    }

    /** Sets the days on which processing is restricted because of it; null clears it. */
    public Builder restriction(@Nullable DateRange value) {
      this.restriction = value;
      return this;
    }

    /** Sets the identifier of the professional who handled it; null clears it. */
    public Builder handledBy(@Nullable String value) {
      this.handledBy = value;
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
    public RightsRequest build() {
      List<String> missing = new ArrayList<>();
      if (right == null) {
        missing.add("droit");
      }
      if (receivedOn == null) {
        missing.add("recueLe");
      }
      if (!missing.isEmpty()) {
        throw new IncompleteException("RightsRequest", missing);
      }
      return new RightsRequest(this);
    }
  }
}
