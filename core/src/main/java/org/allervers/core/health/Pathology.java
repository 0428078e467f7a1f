package org.allervers.core.health;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.allervers.core.answer.Answer;
import org.allervers.core.answer.IncompleteException;
import org.allervers.core.answer.Preserved;
import org.allervers.core.code.Code;
import org.allervers.core.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * One current or past health trouble: a broad category, and a diagnosis only where a professional set one. This class
 * is immutable and thread-safe.
 *
 * @terme pathologie
 * @source Saint Benoît Labre, LHSS mobiles, rapport d'activité 2024
 */
public final class Pathology {

  private final Code<PathologyCategory> category;
  private final Answer<@Size(max = 200) String> label;
  private final Answer<@Pattern(regexp = "[A-Z][0-9]{2}(\\.?[0-9+]{1,4})?") String> cim10;
  private final Answer<Boolean> confirmed;
  private final Answer<Boolean> main;
  private final Answer<Boolean> chronic;
  private final Answer<Boolean> longTermCondition;
  private final Answer<PartialDate> since;
  private final @Nullable PartialDate until;
  private final @Size(max = 10000) @Nullable String note;
  private final Preserved preserved;

  private Pathology(Builder builder) {
    this.category = Objects.requireNonNull(builder.category);
    this.label = builder.label;
    this.cim10 = builder.cim10;
    this.confirmed = builder.confirmed;
    this.main = builder.main;
    this.chronic = builder.chronic;
    this.longTermCondition = builder.longTermCondition;
    this.since = builder.since;
    this.until = builder.until;
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
    builder.category = category;
    builder.label = label;
    builder.cim10 = cim10;
    builder.confirmed = confirmed;
    builder.main = main;
    builder.chronic = chronic;
    builder.longTermCondition = longTermCondition;
    builder.since = since;
    builder.until = until;
    builder.note = note;
    builder.preserved = preserved;
    return builder;
  }

  /** Returns the category. */
  public Code<PathologyCategory> category() {
    return category;
  }

  /** Returns the name in words. */
  public Answer<String> label() {
    return label;
  }

  /** Returns the code of the International Classification of Diseases, tenth revision, such as {@code E11.9}. */
  public Answer<String> cim10() {
    return cim10;
  }

  /** Returns whether a doctor confirmed it. */
  public Answer<Boolean> confirmed() {
    return confirmed;
  }

  /** Returns whether it is the main one. */
  public Answer<Boolean> main() {
    return main;
  }

  /** Returns whether it is chronic. */
  public Answer<Boolean> chronic() {
    return chronic;
  }

  /** Returns whether it is recognised as an ALD. */
  public Answer<Boolean> longTermCondition() {
    return longTermCondition;
  }

  /** Returns the date since which it is known. */
  public Answer<PartialDate> since() {
    return since;
  }

  /** Returns the date until which it lasted; absent while it lasts, or empty. */
  public Optional<PartialDate> until() {
    return until == null ? Optional.empty() : Optional.of(until);
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
        category,
        label,
        cim10,
        confirmed,
        main,
        chronic,
        longTermCondition,
        since,
        until,
        note,
        preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Pathology that && components().equals(that.components()));
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "Pathology[redacted]";
  }

  /** Builds a {@link Pathology}. Not thread-safe. */
  public static final class Builder {
    private @Nullable Code<PathologyCategory> category;
    private Answer<String> label = Answer.notRecorded();
    private Answer<String> cim10 = Answer.notRecorded();
    private Answer<Boolean> confirmed = Answer.notRecorded();
    private Answer<Boolean> main = Answer.notRecorded();
    private Answer<Boolean> chronic = Answer.notRecorded();
    private Answer<Boolean> longTermCondition = Answer.notRecorded();
    private Answer<PartialDate> since = Answer.notRecorded();
    private @Nullable PartialDate until;
    private @Nullable String note;
    private Preserved preserved = Preserved.empty();

    /** Creates a builder in which nothing is set. */
    public Builder() {}

    /** Sets the category. Required. */
    public Builder category(Code<PathologyCategory> value) {
      this.category = value;
      return this;
    }

    /** Sets the name in words. */
    public Builder label(Answer<String> value) {
      this.label = value;
      return this;
    }

    /** Sets the name in words, known. */
    public Builder label(String value) {
      return label(Answer.of(value));
    }

    /** Sets the code of the International Classification of Diseases, tenth revision, such as {@code E11.9}. */
    public Builder cim10(Answer<String> value) {
      this.cim10 = value;
      return this;
    }

    /** Sets the code of the International Classification of Diseases, tenth revision, such as {@code E11.9}, known. */
    public Builder cim10(String value) {
      return cim10(Answer.of(value));
    }

    /** Sets whether a doctor confirmed it. */
    public Builder confirmed(Answer<Boolean> value) {
      this.confirmed = value;
      return this;
    }

    /** Sets whether a doctor confirmed it, known. */
    public Builder confirmed(Boolean value) {
      return confirmed(Answer.of(value));
    }

    /** Sets whether it is the main one. */
    public Builder main(Answer<Boolean> value) {
      this.main = value;
      return this;
    }

    /** Sets whether it is the main one, known. */
    public Builder main(Boolean value) {
      return main(Answer.of(value));
    }

    /** Sets whether it is chronic. */
    public Builder chronic(Answer<Boolean> value) {
      this.chronic = value;
      return this;
    }

    /** Sets whether it is chronic, known. */
    public Builder chronic(Boolean value) {
      return chronic(Answer.of(value));
    }

    /** Sets whether it is recognised as an ALD. */
    public Builder longTermCondition(Answer<Boolean> value) {
      this.longTermCondition = value;
      return this;
    }

    /** Sets whether it is recognised as an ALD, known. */
    public Builder longTermCondition(Boolean value) {
      return longTermCondition(Answer.of(value));
    }

    /** Sets the date since which it is known. */
    public Builder since(Answer<PartialDate> value) {
      this.since = value;
      return this;
    }

    /** Sets the date since which it is known, known. */
    public Builder since(PartialDate value) {
      return since(Answer.of(value));
    }

    /** Sets the date until which it lasted; absent while it lasts; null clears it. */
    public Builder until(@Nullable PartialDate value) {
      this.until = value;
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
    public Pathology build() {
      List<String> missing = new ArrayList<>();
      if (category == null) {
        missing.add("categorie");
      }
      if (!missing.isEmpty()) {
        throw new IncompleteException("Pathology", missing);
      }
      return new Pathology(this);
    }
  }
}
