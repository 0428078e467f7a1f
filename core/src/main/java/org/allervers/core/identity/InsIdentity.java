package org.allervers.core.identity;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import org.allervers.core.answer.Answer;
import org.allervers.core.answer.Preserved;
import org.allervers.core.code.Code;
import org.allervers.core.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * The traits and the status of the national health identity. Street teams mostly do without: nothing here is
 * required. This class is immutable and thread-safe.
 *
 * @terme identité nationale de santé (INS)
 * @source Référentiel national d'identitovigilance
 */
public final class InsIdentity {

  private final Answer<Code<InsStatus>> status;
  private final Answer<@Size(max = 200) String> birthName;
  private final Answer<@Size(max = 200) String> birthGivenNames;
  private final Answer<@Size(max = 200) String> firstGivenName;
  private final Answer<Code<CivilSex>> sex;
  private final Answer<PartialDate> birthDate;
  private final Answer<@Pattern(regexp = "[0-9A-Z]{5}") String> birthPlace;
  private final Answer<@Pattern(regexp = "[0-9]{6}[0-9AB][0-9]{8}") String> matricule;
  private final Answer<@Pattern(regexp = "[0-9.]+") String> authority;
  private final Answer<Code<ProofKind>> proof;
  private final Preserved preserved;

  private InsIdentity(Builder builder) {
    this.status = builder.status;
    this.birthName = builder.birthName;
    this.birthGivenNames = builder.birthGivenNames;
    this.firstGivenName = builder.firstGivenName;
    this.sex = builder.sex;
    this.birthDate = builder.birthDate;
    this.birthPlace = builder.birthPlace;
    this.matricule = builder.matricule;
    this.authority = builder.authority;
    this.proof = builder.proof;
    this.preserved = builder.preserved;
  }

  /** Returns a builder in which nothing is set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder that starts from this value. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.status = status;
    builder.birthName = birthName;
    builder.birthGivenNames = birthGivenNames;
    builder.firstGivenName = firstGivenName;
    builder.sex = sex;
    builder.birthDate = birthDate;
    builder.birthPlace = birthPlace;
    builder.matricule = matricule;
    builder.authority = authority;
    builder.proof = proof;
    builder.preserved = preserved;
    return builder;
  }

  /** Returns how far the identity was checked. */
  public Answer<Code<InsStatus>> status() {
    return status;
  }

  /** Returns the family name at birth. */
  public Answer<String> birthName() {
    return birthName;
  }

  /** Returns the given names of the birth certificate. */
  public Answer<String> birthGivenNames() {
    return birthGivenNames;
  }

  /** Returns the first given name of the birth certificate. */
  public Answer<String> firstGivenName() {
    return firstGivenName;
  }

  /** Returns the sex of the civil status. */
  public Answer<Code<CivilSex>> sex() {
    return sex;
  }

  /** Returns the date of birth of the civil status. */
  public Answer<PartialDate> birthDate() {
    return birthDate;
  }

  /** Returns the official geographic code of the place of birth, five characters. */
  public Answer<String> birthPlace() {
    return birthPlace;
  }

  /** Returns the NIR or NIA with its key, 15 characters; it may circulate only when the status is QUAL. */
  public Answer<String> matricule() {
    return matricule;
  }

  /** Returns the OID of the authority that assigned the number. */
  public Answer<String> authority() {
    return authority;
  }

  /** Returns the document on which the check rests. */
  public Answer<Code<ProofKind>> proof() {
    return proof;
  }

  /** Returns what a newer version wrote here, untouched. */
  public Preserved preserved() {
    return preserved;
  }

  private List<@Nullable Object> components() {
    return Arrays.asList(
        status,
        birthName,
        birthGivenNames,
        firstGivenName,
        sex,
        birthDate,
        birthPlace,
        matricule,
        authority,
        proof,
        preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof InsIdentity that && components().equals(that.components()));
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "InsIdentity[redacted]";
  }

  /** Builds a {@link InsIdentity}. Not thread-safe. */
  public static final class Builder {
    private Answer<Code<InsStatus>> status = Answer.notRecorded();
    private Answer<String> birthName = Answer.notRecorded();
    private Answer<String> birthGivenNames = Answer.notRecorded();
    private Answer<String> firstGivenName = Answer.notRecorded();
    private Answer<Code<CivilSex>> sex = Answer.notRecorded();
    private Answer<PartialDate> birthDate = Answer.notRecorded();
    private Answer<String> birthPlace = Answer.notRecorded();
    private Answer<String> matricule = Answer.notRecorded();
    private Answer<String> authority = Answer.notRecorded();
    private Answer<Code<ProofKind>> proof = Answer.notRecorded();
    private Preserved preserved = Preserved.empty();

    /** Creates a builder in which nothing is set. */
    public Builder() {}

    /** Sets how far the identity was checked. */
    public Builder status(Answer<Code<InsStatus>> value) {
      this.status = value;
      return this;
    }

    /** Sets how far the identity was checked, known. */
    public Builder status(Code<InsStatus> value) {
      return status(Answer.of(value));
    }

    /** Sets the family name at birth. */
    public Builder birthName(Answer<String> value) {
      this.birthName = value;
      return this;
    }

    /** Sets the family name at birth, known. */
    public Builder birthName(String value) {
      return birthName(Answer.of(value));
    }

    /** Sets the given names of the birth certificate. */
    public Builder birthGivenNames(Answer<String> value) {
      this.birthGivenNames = value;
      return this;
    }

    /** Sets the given names of the birth certificate, known. */
    public Builder birthGivenNames(String value) {
      return birthGivenNames(Answer.of(value));
    }

    /** Sets the first given name of the birth certificate. */
    public Builder firstGivenName(Answer<String> value) {
      this.firstGivenName = value;
      return this;
    }

    /** Sets the first given name of the birth certificate, known. */
    public Builder firstGivenName(String value) {
      return firstGivenName(Answer.of(value));
    }

    /** Sets the sex of the civil status. */
    public Builder sex(Answer<Code<CivilSex>> value) {
      this.sex = value;
      return this;
    }

    /** Sets the sex of the civil status, known. */
    public Builder sex(Code<CivilSex> value) {
      return sex(Answer.of(value));
    }

    /** Sets the date of birth of the civil status. */
    public Builder birthDate(Answer<PartialDate> value) {
      this.birthDate = value;
      return this;
    }

    /** Sets the date of birth of the civil status, known. */
    public Builder birthDate(PartialDate value) {
      return birthDate(Answer.of(value));
    }

    /** Sets the official geographic code of the place of birth, five characters. */
    public Builder birthPlace(Answer<String> value) {
      this.birthPlace = value;
      return this;
    }

    /** Sets the official geographic code of the place of birth, five characters, known. */
    public Builder birthPlace(String value) {
      return birthPlace(Answer.of(value));
    }

    /** Sets the NIR or NIA with its key, 15 characters; it may circulate only when the status is QUAL. */
    public Builder matricule(Answer<String> value) {
      this.matricule = value;
      return this;
    }

    /** Sets the NIR or NIA with its key, 15 characters; it may circulate only when the status is QUAL, known. */
    public Builder matricule(String value) {
      return matricule(Answer.of(value));
    }

    /** Sets the OID of the authority that assigned the number. */
    public Builder authority(Answer<String> value) {
      this.authority = value;
      return this;
    }

    /** Sets the OID of the authority that assigned the number, known. */
    public Builder authority(String value) {
      return authority(Answer.of(value));
    }

    /** Sets the document on which the check rests. */
    public Builder proof(Answer<Code<ProofKind>> value) {
      this.proof = value;
      return this;
    }

    /** Sets the document on which the check rests, known. */
    public Builder proof(Code<ProofKind> value) {
      return proof(Answer.of(value));
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
    public InsIdentity build() {
      return new InsIdentity(this);
    }
  }
}
