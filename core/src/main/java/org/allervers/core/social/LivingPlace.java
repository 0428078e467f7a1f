package org.allervers.core.social;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.allervers.core.answer.Answer;
import org.allervers.core.answer.Preserved;
import org.allervers.core.code.Code;
import org.allervers.core.time.History;
import org.allervers.core.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Where and how the person lives, and since when. The kind of place is dated: entry and exit figures read it at two
 * dates. This class is immutable and thread-safe.
 *
 * @terme lieu de vie
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), typologie des données
 */
public final class LivingPlace {

  private static final LivingPlace EMPTY = builder().build();

  private final History<Code<Habitat>> habitat;
  private final Answer<PartialDate> streetOrShelteredSince;
  private final Answer<List<Code<StreetReason>>> streetReasons;
  private final Answer<@Size(max = 500) String> address;
  private final Answer<@Pattern(regexp = "[0-9]{5}") String> postalCode;
  private final Answer<@Size(max = 200) String> commune;
  private final Answer<@Pattern(regexp = "[0-9][0-9AB][0-9]{3}") String> communeCode;
  private final Answer<@Size(max = 500) String> meetingPlace;
  private final @Size(max = 10000) @Nullable String note;
  private final Preserved preserved;

  private LivingPlace(Builder builder) {
    this.habitat = builder.habitat;
    this.streetOrShelteredSince = builder.streetOrShelteredSince;
    this.streetReasons = builder.streetReasons;
    this.address = builder.address;
    this.postalCode = builder.postalCode;
    this.commune = builder.commune;
    this.communeCode = builder.communeCode;
    this.meetingPlace = builder.meetingPlace;
    this.note = builder.note;
    this.preserved = builder.preserved;
  }

  /** Returns a builder in which nothing is set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns the instance in which nothing is recorded. */
  public static LivingPlace empty() {
    return EMPTY;
  }

  /** Returns a builder that starts from this value. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.habitat = habitat;
    builder.streetOrShelteredSince = streetOrShelteredSince;
    builder.streetReasons = streetReasons;
    builder.address = address;
    builder.postalCode = postalCode;
    builder.commune = commune;
    builder.communeCode = communeCode;
    builder.meetingPlace = meetingPlace;
    builder.note = note;
    builder.preserved = preserved;
    return builder;
  }

  /** Returns the kind of place where the person lives, as it changes. */
  public History<Code<Habitat>> habitat() {
    return habitat;
  }

  /** Returns the date since which the person has been on the street or sheltered. */
  public Answer<PartialDate> streetOrShelteredSince() {
    return streetOrShelteredSince;
  }

  /** Returns the reasons that led to the street. */
  public Answer<List<Code<StreetReason>>> streetReasons() {
    return streetReasons;
  }

  /** Returns the address or the name of the place, as it is told. */
  public Answer<String> address() {
    return address;
  }

  /** Returns the postal code, five digits. */
  public Answer<String> postalCode() {
    return postalCode;
  }

  /** Returns the name of the commune. */
  public Answer<String> commune() {
    return commune;
  }

  /** Returns the official geographic code of the commune, five characters. */
  public Answer<String> communeCode() {
    return communeCode;
  }

  /** Returns where the person can usually be found. */
  public Answer<String> meetingPlace() {
    return meetingPlace;
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
        habitat,
        streetOrShelteredSince,
        streetReasons,
        address,
        postalCode,
        commune,
        communeCode,
        meetingPlace,
        note,
        preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof LivingPlace that && components().equals(that.components()));
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "LivingPlace[redacted]";
  }

  /** Builds a {@link LivingPlace}. Not thread-safe. */
  public static final class Builder {
    private History<Code<Habitat>> habitat = History.empty();
    private Answer<PartialDate> streetOrShelteredSince = Answer.notRecorded();
    private Answer<List<Code<StreetReason>>> streetReasons = Answer.notRecorded();
    private Answer<String> address = Answer.notRecorded();
    private Answer<String> postalCode = Answer.notRecorded();
    private Answer<String> commune = Answer.notRecorded();
    private Answer<String> communeCode = Answer.notRecorded();
    private Answer<String> meetingPlace = Answer.notRecorded();
    private @Nullable String note;
    private Preserved preserved = Preserved.empty();

    /** Creates a builder in which nothing is set. */
    public Builder() {}

    /** Sets the kind of place where the person lives, as it changes. */
    public Builder habitat(History<Code<Habitat>> value) {
      this.habitat = value;
      return this;
    }

    /** Sets the date since which the person has been on the street or sheltered. */
    public Builder streetOrShelteredSince(Answer<PartialDate> value) {
      this.streetOrShelteredSince = value;
      return this;
    }

    /** Sets the date since which the person has been on the street or sheltered, known. */
    public Builder streetOrShelteredSince(PartialDate value) {
      return streetOrShelteredSince(Answer.of(value));
    }

    /** Sets the reasons that led to the street. */
    public Builder streetReasons(Answer<List<Code<StreetReason>>> value) {
      this.streetReasons = value;
      return this;
    }

    /** Sets the reasons that led to the street, known. */
    public Builder streetReasons(List<Code<StreetReason>> value) {
      return streetReasons(Answer.of(value));
    }

    /** Sets the address or the name of the place, as it is told. */
    public Builder address(Answer<String> value) {
      this.address = value;
      return this;
    }

    /** Sets the address or the name of the place, as it is told, known. */
    public Builder address(String value) {
      return address(Answer.of(value));
    }

    /** Sets the postal code, five digits. */
    public Builder postalCode(Answer<String> value) {
      this.postalCode = value;
      return this;
    }

    /** Sets the postal code, five digits, known. */
    public Builder postalCode(String value) {
      return postalCode(Answer.of(value));
    }

    /** Sets the name of the commune. */
    public Builder commune(Answer<String> value) {
      this.commune = value;
      return this;
    }

    /** Sets the name of the commune, known. */
    public Builder commune(String value) {
      return commune(Answer.of(value));
    }

    /** Sets the official geographic code of the commune, five characters. */
    public Builder communeCode(Answer<String> value) {
      this.communeCode = value;
      return this;
    }

    /** Sets the official geographic code of the commune, five characters, known. */
    public Builder communeCode(String value) {
      return communeCode(Answer.of(value));
    }

    /** Sets where the person can usually be found. */
    public Builder meetingPlace(Answer<String> value) {
      this.meetingPlace = value;
      return this;
    }

    /** Sets where the person can usually be found, known. */
    public Builder meetingPlace(String value) {
      return meetingPlace(Answer.of(value));
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

    /** Returns the value. */
    public LivingPlace build() {
      return new LivingPlace(this);
    }
  }
}
