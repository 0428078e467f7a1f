package org.allervers.core.directory;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.allervers.core.answer.Answers;
import org.allervers.core.answer.IncompleteException;
import org.allervers.core.answer.Preserved;
import org.allervers.core.code.Code;
import org.allervers.core.time.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * A place or organisation to which people are oriented or which orients them. This class is immutable and
 * thread-safe.
 *
 * @terme structure (annuaire)
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), annexe 1, Mano
 */
public final class Structure {

  private final UUID id;
  private final @Size(max = 200) String name;
  private final List<Code<StructureKind>> kinds;
  private final @Pattern(regexp = "[0-9][0-9AB][0-9]{7}") @Nullable String finess;
  private final @Nullable Boolean commonLaw;
  private final @Size(max = 500) @Nullable String address;
  private final @Size(max = 10) @Nullable String postcode;
  private final @Size(max = 200) @Nullable String city;
  private final @Size(max = 40) @Nullable String phone;
  private final @Size(max = 254) @Email @Nullable String email;
  private final @Size(max = 10000) @Nullable String openingHours;
  private final @Size(max = 10000) @Nullable String coverage;
  private final List<@Valid StructureService> services;
  private final @Nullable DateRange range;
  private final @Size(max = 10000) @Nullable String note;
  private final Answers answers;
  private final Preserved preserved;

  private Structure(Builder builder) {
    this.id = Objects.requireNonNull(builder.id);
    this.name = Objects.requireNonNull(builder.name);
    this.kinds = List.copyOf(builder.kinds);
    this.finess = builder.finess;
    this.commonLaw = builder.commonLaw;
    this.address = builder.address;
    this.postcode = builder.postcode;
    this.city = builder.city;
    this.phone = builder.phone;
    this.email = builder.email;
    this.openingHours = builder.openingHours;
    this.coverage = builder.coverage;
    this.services = List.copyOf(builder.services);
    this.range = builder.range;
    this.note = builder.note;
    this.answers = builder.answers;
    this.preserved = builder.preserved;
  }

  /** Returns a builder in which nothing is set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder that starts from this value. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.id = id;
    builder.name = name;
    builder.kinds = new ArrayList<>(kinds);
    builder.finess = finess;
    builder.commonLaw = commonLaw;
    builder.address = address;
    builder.postcode = postcode;
    builder.city = city;
    builder.phone = phone;
    builder.email = email;
    builder.openingHours = openingHours;
    builder.coverage = coverage;
    builder.services = new ArrayList<>(services);
    builder.range = range;
    builder.note = note;
    builder.answers = answers;
    builder.preserved = preserved;
    return builder;
  }

  /** Returns the identifier. */
  public UUID id() {
    return id;
  }

  /** Returns the name. */
  public String name() {
    return name;
  }

  /** Returns the kinds of structure that it is. */
  public List<Code<StructureKind>> kinds() {
    return kinds;
  }

  /** Returns the FINESS number, nine characters, or empty. */
  public Optional<String> finess() {
    return finess == null ? Optional.empty() : Optional.of(finess);
  }

  /** Returns whether the structure is open to everybody under common law, not only to people in precarity, or empty. */
  public Optional<Boolean> commonLaw() {
    return commonLaw == null ? Optional.empty() : Optional.of(commonLaw);
  }

  /** Returns the street and number, or empty. */
  public Optional<String> address() {
    return address == null ? Optional.empty() : Optional.of(address);
  }

  /** Returns the postcode, or empty. */
  public Optional<String> postcode() {
    return postcode == null ? Optional.empty() : Optional.of(postcode);
  }

  /** Returns the town, or empty. */
  public Optional<String> city() {
    return city == null ? Optional.empty() : Optional.of(city);
  }

  /** Returns the telephone number, or empty. */
  public Optional<String> phone() {
    return phone == null ? Optional.empty() : Optional.of(phone);
  }

  /** Returns the e-mail address, or empty. */
  public Optional<String> email() {
    return email == null ? Optional.empty() : Optional.of(email);
  }

  /** Returns when the structure is open, or empty. */
  public Optional<String> openingHours() {
    return openingHours == null ? Optional.empty() : Optional.of(openingHours);
  }

  /** Returns the area that the structure covers, or empty. */
  public Optional<String> coverage() {
    return coverage == null ? Optional.empty() : Optional.of(coverage);
  }

  /** Returns the services that the structure offers. */
  public List<StructureService> services() {
    return services;
  }

  /** Returns the days on which the structure exists, or empty. */
  public Optional<DateRange> range() {
    return range == null ? Optional.empty() : Optional.of(range);
  }

  /** Returns what else is worth knowing, or empty. */
  public Optional<String> note() {
    return note == null ? Optional.empty() : Optional.of(note);
  }

  /** Returns the answers to the organisation's own fields. */
  public Answers answers() {
    return answers;
  }

  /** Returns what a newer version wrote here, untouched. */
  public Preserved preserved() {
    return preserved;
  }

  private List<@Nullable Object> components() {
    return Arrays.asList(
        id,
        name,
        kinds,
        finess,
        commonLaw,
        address,
        postcode,
        city,
        phone,
        email,
        openingHours,
        coverage,
        services,
        range,
        note,
        answers,
        preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Structure that && components().equals(that.components()));
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "Structure[redacted]";
  }

  /** Builds a {@link Structure}. Not thread-safe. */
  public static final class Builder {
    private @Nullable UUID id;
    private @Nullable String name;
    private List<Code<StructureKind>> kinds = new ArrayList<>();
    private @Nullable String finess;
    private @Nullable Boolean commonLaw;
    private @Nullable String address;
    private @Nullable String postcode;
    private @Nullable String city;
    private @Nullable String phone;
    private @Nullable String email;
    private @Nullable String openingHours;
    private @Nullable String coverage;
    private List<StructureService> services = new ArrayList<>();
    private @Nullable DateRange range;
    private @Nullable String note;
    private Answers answers = Answers.empty();
    private Preserved preserved = Preserved.empty();

    /** Creates a builder in which nothing is set. */
    public Builder() {}

    /** Sets the identifier. Required. */
    public Builder id(UUID value) {
      this.id = value;
      return this;
    }

    /** Sets the name. Required. */
    public Builder name(String value) {
      this.name = value;
      return this;
    }

    /** Sets the kinds of structure that it is, replacing those set before. */
    public Builder kinds(Collection<Code<StructureKind>> values) {
      this.kinds = new ArrayList<>(values);
      return this;
    }

    /** Adds one to the kinds of structure that it is. */
    public Builder addKind(Code<StructureKind> value) {
      this.kinds.add(value);
      return this;
    }

    /** Sets the FINESS number, nine characters; null clears it. */
    public Builder finess(@Nullable String value) {
      this.finess = value;
      return this;
    }

    /**
     * Sets whether the structure is open to everybody under common law, not only to people in precarity; null clears
     * it.
     */
    public Builder commonLaw(@Nullable Boolean value) {
      this.commonLaw = value;
      return this;
    }

    /** Sets the street and number; null clears it. */
    public Builder address(@Nullable String value) {
      this.address = value;
      return this;
    }

    /** Sets the postcode; null clears it. */
    public Builder postcode(@Nullable String value) {
      this.postcode = value;
      return this;
    }

    /** Sets the town; null clears it. */
    public Builder city(@Nullable String value) {
      this.city = value;
      return this;
    }

    /** Sets the telephone number; null clears it. */
    public Builder phone(@Nullable String value) {
      this.phone = value;
      return this;
    }

    /** Sets the e-mail address; null clears it. */
    public Builder email(@Nullable String value) {
      this.email = value;
      return this;
    }

    /** Sets when the structure is open; null clears it. */
    public Builder openingHours(@Nullable String value) {
      this.openingHours = value;
      return this;
    }

    /** Sets the area that the structure covers; null clears it. */
    public Builder coverage(@Nullable String value) {
      this.coverage = value;
      return this;
    }

    /** Sets the services that the structure offers, replacing those set before. */
    public Builder services(Collection<StructureService> values) {
      this.services = new ArrayList<>(values);
      return this;
    }

    /** Adds one to the services that the structure offers. */
    public Builder addService(StructureService value) {
      this.services.add(value);
      return this;
    }

    /** Sets the days on which the structure exists; null clears it. */
    public Builder range(@Nullable DateRange value) {
      this.range = value;
      return this;
    }

    /** Sets what else is worth knowing; null clears it. */
    public Builder note(@Nullable String value) {
      this.note = value;
      return this;
    }

    /** Sets the answers to the organisation's own fields. */
    public Builder answers(Answers value) {
      this.answers = value;
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
    public Structure build() {
      List<String> missing = new ArrayList<>();
      if (id == null) {
        missing.add("id");
      }
      if (name == null) {
        missing.add("nom");
      }
      if (!missing.isEmpty()) {
        throw new IncompleteException("Structure", missing);
      }
      return new Structure(this);
    }
  }
}
