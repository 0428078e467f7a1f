package org.allervers.core.health;

import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.allervers.core.answer.Answer;
import org.allervers.core.answer.Preserved;
import org.allervers.core.code.Code;
import org.allervers.core.time.History;
import org.jspecify.annotations.Nullable;

/**
 * Vaccination status and the doses known. This class is immutable and thread-safe.
 *
 * @terme état de vaccination
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), typologie des données
 */
public final class Vaccination {

  private static final Vaccination EMPTY = builder().build();

  private final History<Code<VaccinationStatus>> status;
  private final Answer<Boolean> booklet;
  private final List<@Valid Immunisation> immunisations;
  private final Preserved preserved;

  private Vaccination(Builder builder) {
    this.status = builder.status;
    this.booklet = builder.booklet;
    this.immunisations = List.copyOf(builder.immunisations);
    this.preserved = builder.preserved;
  }

  /** Returns a builder in which nothing is set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns the instance in which nothing is recorded. */
  public static Vaccination empty() {
    return EMPTY;
  }

  /** Returns a builder that starts from this value. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.status = status;
    builder.booklet = booklet;
    builder.immunisations = new ArrayList<>(immunisations);
    builder.preserved = preserved;
    return builder;
  }

  /** Returns whether vaccinations are up to date, as it changes. */
  public History<Code<VaccinationStatus>> status() {
    return status;
  }

  /** Returns whether the person has a vaccination booklet. */
  public Answer<Boolean> booklet() {
    return booklet;
  }

  /** Returns the doses known. */
  public List<Immunisation> immunisations() {
    return immunisations;
  }

  /** Returns what a newer version wrote here, untouched. */
  public Preserved preserved() {
    return preserved;
  }

  private List<@Nullable Object> components() {
    return Arrays.asList(status, booklet, immunisations, preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Vaccination that && components().equals(that.components()));
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "Vaccination[redacted]";
  }

  /** Builds a {@link Vaccination}. Not thread-safe. */
  public static final class Builder {
    private History<Code<VaccinationStatus>> status = History.empty();
    private Answer<Boolean> booklet = Answer.notRecorded();
    private List<Immunisation> immunisations = new ArrayList<>();
    private Preserved preserved = Preserved.empty();

    /** Creates a builder in which nothing is set. */
    public Builder() {}

    /** Sets whether vaccinations are up to date, as it changes. */
    public Builder status(History<Code<VaccinationStatus>> value) {
      this.status = value;
      return this;
    }

    /** Sets whether the person has a vaccination booklet. */
    public Builder booklet(Answer<Boolean> value) {
      this.booklet = value;
      return this;
    }

    /** Sets whether the person has a vaccination booklet, known. */
    public Builder booklet(Boolean value) {
      return booklet(Answer.of(value));
    }

    /** Sets the doses known, replacing those set before. */
    public Builder immunisations(Collection<Immunisation> values) {
      this.immunisations = new ArrayList<>(values);
      return this;
    }

    /** Adds one to the doses known. */
    public Builder addImmunisation(Immunisation value) {
      this.immunisations.add(value);
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
    public Vaccination build() {
      return new Vaccination(this);
    }
  }
}
