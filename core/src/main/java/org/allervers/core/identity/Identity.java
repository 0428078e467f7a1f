package org.allervers.core.identity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.allervers.core.answer.Answer;
import org.allervers.core.answer.Answers;
import org.allervers.core.answer.Preserved;
import org.allervers.core.code.Code;
import org.allervers.core.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Who the person is and how to reach them. A pseudonym is a name like any other; nothing here asks for an identity
 * document. This class is immutable and thread-safe.
 *
 * @terme identification
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), typologie des données
 */
public final class Identity {

  private static final Identity EMPTY = builder().build();

  private final Answer<@Size(max = 200) String> familyName;
  private final Answer<@Size(max = 200) String> givenName;
  private final List<@Size(max = 200) String> otherNames;
  private final Answer<Code<Gender>> gender;
  private final List<@Valid BirthDate> birthDates;
  private final Answer<@Pattern(regexp = "[A-Z]{2}") String> birthCountry;
  private final Answer<Code<Nationality>> nationality;
  private final List<@Pattern(regexp = "[A-Z]{2}") String> nationalities;
  private final Answer<Code<OriginZone>> originZone;
  private final Answer<Boolean> allophone;
  private final List<@Pattern(regexp = "[a-z]{2,3}") String> languages;
  private final List<@Valid Phone> phones;
  private final Answer<@Size(max = 254) @Email String> email;
  private final List<@Valid Contact> contacts;
  private final @Nullable @Valid InsIdentity ins;
  private final List<@Valid ExternalId> externalIds;
  private final Answers answers;
  private final Preserved preserved;

  private Identity(Builder builder) {
    this.familyName = builder.familyName;
    this.givenName = builder.givenName;
    this.otherNames = List.copyOf(builder.otherNames);
    this.gender = builder.gender;
    this.birthDates = List.copyOf(builder.birthDates);
    this.birthCountry = builder.birthCountry;
    this.nationality = builder.nationality;
    this.nationalities = List.copyOf(builder.nationalities);
    this.originZone = builder.originZone;
    this.allophone = builder.allophone;
    this.languages = List.copyOf(builder.languages);
    this.phones = List.copyOf(builder.phones);
    this.email = builder.email;
    this.contacts = List.copyOf(builder.contacts);
    this.ins = builder.ins;
    this.externalIds = List.copyOf(builder.externalIds);
    this.answers = builder.answers;
    this.preserved = builder.preserved;
  }

  /** Returns a builder in which nothing is set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns the instance in which nothing is recorded. */
  public static Identity empty() {
    return EMPTY;
  }

  /** Returns a builder that starts from this value. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.familyName = familyName;
    builder.givenName = givenName;
    builder.otherNames = new ArrayList<>(otherNames);
    builder.gender = gender;
    builder.birthDates = new ArrayList<>(birthDates);
    builder.birthCountry = birthCountry;
    builder.nationality = nationality;
    builder.nationalities = new ArrayList<>(nationalities);
    builder.originZone = originZone;
    builder.allophone = allophone;
    builder.languages = new ArrayList<>(languages);
    builder.phones = new ArrayList<>(phones);
    builder.email = email;
    builder.contacts = new ArrayList<>(contacts);
    builder.ins = ins;
    builder.externalIds = new ArrayList<>(externalIds);
    builder.answers = answers;
    builder.preserved = preserved;
    return builder;
  }

  /** Returns the family name or pseudonym. */
  public Answer<String> familyName() {
    return familyName;
  }

  /** Returns the given name. */
  public Answer<String> givenName() {
    return givenName;
  }

  /** Returns the other names and pseudonyms. */
  public List<String> otherNames() {
    return otherNames;
  }

  /** Returns the gender that the person states. */
  public Answer<Code<Gender>> gender() {
    return gender;
  }

  /** Returns the dates of birth that were declared or proved, the one in use first. */
  public List<BirthDate> birthDates() {
    return birthDates;
  }

  /** Returns the country of birth, ISO 3166-1 alpha-2. */
  public Answer<String> birthCountry() {
    return birthCountry;
  }

  /** Returns the broad group of nationality. */
  public Answer<Code<Nationality>> nationality() {
    return nationality;
  }

  /** Returns the countries of nationality, ISO 3166-1 alpha-2. */
  public List<String> nationalities() {
    return nationalities;
  }

  /** Returns the geographic zone of origin. */
  public Answer<Code<OriginZone>> originZone() {
    return originZone;
  }

  /** Returns whether the person's first language is not French. */
  public Answer<Boolean> allophone() {
    return allophone;
  }

  /** Returns the languages spoken, ISO 639. */
  public List<String> languages() {
    return languages;
  }

  /** Returns the telephone numbers. */
  public List<Phone> phones() {
    return phones;
  }

  /** Returns the e-mail address. */
  public Answer<String> email() {
    return email;
  }

  /** Returns the people to reach about the person. */
  public List<Contact> contacts() {
    return contacts;
  }

  /** Returns the national health identity, or empty. */
  public Optional<InsIdentity> ins() {
    return ins == null ? Optional.empty() : Optional.of(ins);
  }

  /** Returns the identifiers of the person in other programs. */
  public List<ExternalId> externalIds() {
    return externalIds;
  }

  /** Returns the answers to the organisation's own fields. */
  public Answers answers() {
    return answers;
  }

  /** Returns what a newer version wrote here, untouched. */
  public Preserved preserved() {
    return preserved;
  }

  /** Returns the date of birth in use, the first of those kept. */
  public Answer<PartialDate> birthDate() {
    return birthDates.isEmpty()
        ? Answer.notRecorded()
        : Answer.of(birthDates.get(0).date());
  }

  private List<@Nullable Object> components() {
    return Arrays.asList(
        familyName,
        givenName,
        otherNames,
        gender,
        birthDates,
        birthCountry,
        nationality,
        nationalities,
        originZone,
        allophone,
        languages,
        phones,
        email,
        contacts,
        ins,
        externalIds,
        answers,
        preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Identity that && components().equals(that.components()));
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "Identity[redacted]";
  }

  /** Builds a {@link Identity}. Not thread-safe. */
  public static final class Builder {
    private Answer<String> familyName = Answer.notRecorded();
    private Answer<String> givenName = Answer.notRecorded();
    private List<String> otherNames = new ArrayList<>();
    private Answer<Code<Gender>> gender = Answer.notRecorded();
    private List<BirthDate> birthDates = new ArrayList<>();
    private Answer<String> birthCountry = Answer.notRecorded();
    private Answer<Code<Nationality>> nationality = Answer.notRecorded();
    private List<String> nationalities = new ArrayList<>();
    private Answer<Code<OriginZone>> originZone = Answer.notRecorded();
    private Answer<Boolean> allophone = Answer.notRecorded();
    private List<String> languages = new ArrayList<>();
    private List<Phone> phones = new ArrayList<>();
    private Answer<String> email = Answer.notRecorded();
    private List<Contact> contacts = new ArrayList<>();
    private @Nullable InsIdentity ins;
    private List<ExternalId> externalIds = new ArrayList<>();
    private Answers answers = Answers.empty();
    private Preserved preserved = Preserved.empty();

    /** Creates a builder in which nothing is set. */
    public Builder() {}

    /** Sets the family name or pseudonym. */
    public Builder familyName(Answer<String> value) {
      this.familyName = value;
      return this;
    }

    /** Sets the family name or pseudonym, known. */
    public Builder familyName(String value) {
      return familyName(Answer.of(value));
    }

    /** Sets the given name. */
    public Builder givenName(Answer<String> value) {
      this.givenName = value;
      return this;
    }

    /** Sets the given name, known. */
    public Builder givenName(String value) {
      return givenName(Answer.of(value));
    }

    /** Sets the other names and pseudonyms, replacing those set before. */
    public Builder otherNames(Collection<String> values) {
      this.otherNames = new ArrayList<>(values);
      return this;
    }

    /** Adds one to the other names and pseudonyms. */
    public Builder addOtherName(String value) {
      this.otherNames.add(value);
      return this;
    }

    /** Sets the gender that the person states. */
    public Builder gender(Answer<Code<Gender>> value) {
      this.gender = value;
      return this;
    }

    /** Sets the gender that the person states, known. */
    public Builder gender(Code<Gender> value) {
      return gender(Answer.of(value));
    }

    /** Sets the dates of birth that were declared or proved, the one in use first, replacing those set before. */
    public Builder birthDates(Collection<BirthDate> values) {
      this.birthDates = new ArrayList<>(values);
      return this;
    }

    /** Adds one to the dates of birth that were declared or proved, the one in use first. */
    public Builder addBirthDate(BirthDate value) {
      this.birthDates.add(value);
      return this;
    }

    /** Sets the country of birth, ISO 3166-1 alpha-2. */
    public Builder birthCountry(Answer<String> value) {
      this.birthCountry = value;
      return this;
    }

    /** Sets the country of birth, ISO 3166-1 alpha-2, known. */
    public Builder birthCountry(String value) {
      return birthCountry(Answer.of(value));
    }

    /** Sets the broad group of nationality. */
    public Builder nationality(Answer<Code<Nationality>> value) {
      this.nationality = value;
      return this;
    }

    /** Sets the broad group of nationality, known. */
    public Builder nationality(Code<Nationality> value) {
      return nationality(Answer.of(value));
    }

    /** Sets the countries of nationality, ISO 3166-1 alpha-2, replacing those set before. */
    public Builder nationalities(Collection<String> values) {
      this.nationalities = new ArrayList<>(values);
      return this;
    }

    /** Adds one to the countries of nationality, ISO 3166-1 alpha-2. */
    public Builder addNationalityCountry(String value) {
      this.nationalities.add(value);
      return this;
    }

    /** Sets the geographic zone of origin. */
    public Builder originZone(Answer<Code<OriginZone>> value) {
      this.originZone = value;
      return this;
    }

    /** Sets the geographic zone of origin, known. */
    public Builder originZone(Code<OriginZone> value) {
      return originZone(Answer.of(value));
    }

    /** Sets whether the person's first language is not French. */
    public Builder allophone(Answer<Boolean> value) {
      this.allophone = value;
      return this;
    }

    /** Sets whether the person's first language is not French, known. */
    public Builder allophone(Boolean value) {
      return allophone(Answer.of(value));
    }

    /** Sets the languages spoken, ISO 639, replacing those set before. */
    public Builder languages(Collection<String> values) {
      this.languages = new ArrayList<>(values);
      return this;
    }

    /** Adds one to the languages spoken, ISO 639. */
    public Builder addLanguage(String value) {
      this.languages.add(value);
      return this;
    }

    /** Sets the telephone numbers, replacing those set before. */
    public Builder phones(Collection<Phone> values) {
      this.phones = new ArrayList<>(values);
      return this;
    }

    /** Adds one to the telephone numbers. */
    public Builder addPhone(Phone value) {
      this.phones.add(value);
      return this;
    }

    /** Sets the e-mail address. */
    public Builder email(Answer<String> value) {
      this.email = value;
      return this;
    }

    /** Sets the e-mail address, known. */
    public Builder email(String value) {
      return email(Answer.of(value));
    }

    /** Sets the people to reach about the person, replacing those set before. */
    public Builder contacts(Collection<Contact> values) {
      this.contacts = new ArrayList<>(values);
      return this;
    }

    /** Adds one to the people to reach about the person. */
    public Builder addContact(Contact value) {
      this.contacts.add(value);
      return this;
    }

    /** Sets the national health identity; null clears it. */
    public Builder ins(@Nullable InsIdentity value) {
      this.ins = value;
      return this;
    }

    /** Sets the identifiers of the person in other programs, replacing those set before. */
    public Builder externalIds(Collection<ExternalId> values) {
      this.externalIds = new ArrayList<>(values);
      return this;
    }

    /** Adds one to the identifiers of the person in other programs. */
    public Builder addExternalId(ExternalId value) {
      this.externalIds.add(value);
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

    /** Returns the value. */
    public Identity build() {
      return new Identity(this);
    }
  }
}
