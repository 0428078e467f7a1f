package org.allervers.core.minor;

import jakarta.validation.Valid;
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
import org.allervers.core.time.History;
import org.jspecify.annotations.Nullable;

/**
 * What is known of somebody who is, or says they are, under age. Everything is dated: a refusal can be reversed, and
 * an act is judged by what was known on its day. This class is immutable and thread-safe.
 *
 * @terme situation de minorité
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), annexe 4
 */
public final class MinorityRecord {

  private static final MinorityRecord EMPTY = builder().build();

  private final History<Code<MinorSituation>> situation;
  private final History<Code<AgeStatus>> ageStatus;
  private final @Size(max = 500) @Nullable String ageStatusSource;
  private final History<Boolean> contested;
  private final List<@Valid AuthorityHolder> holders;
  private final List<@Valid AseContact> aseContacts;
  private final List<@Valid PersuasionEffort> persuasionEfforts;
  private final List<@Valid MinorOpposition> oppositions;
  private final List<@Valid Companion> companions;
  private final List<@Valid MinorityEvaluation> evaluations;
  private final List<@Valid Entrustment> entrustments;
  private final @Nullable @Valid Emancipation emancipation;
  private final @Valid OwnCover ownCover;
  private final Answer<Boolean> parent;
  private final List<@Valid MaturityOpinion> maturity;
  private final Answers answers;
  private final Preserved preserved;

  private MinorityRecord(Builder builder) {
    this.situation = builder.situation;
    this.ageStatus = builder.ageStatus;
    this.ageStatusSource = builder.ageStatusSource;
    this.contested = builder.contested;
    this.holders = List.copyOf(builder.holders);
    this.aseContacts = List.copyOf(builder.aseContacts);
    this.persuasionEfforts = List.copyOf(builder.persuasionEfforts);
    this.oppositions = List.copyOf(builder.oppositions);
    this.companions = List.copyOf(builder.companions);
    this.evaluations = List.copyOf(builder.evaluations);
    this.entrustments = List.copyOf(builder.entrustments);
    this.emancipation = builder.emancipation;
    this.ownCover = builder.ownCover;
    this.parent = builder.parent;
    this.maturity = List.copyOf(builder.maturity);
    this.answers = builder.answers;
    this.preserved = builder.preserved;
  }

  /** Returns a builder in which nothing is set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns the instance in which nothing is recorded. */
  public static MinorityRecord empty() {
    return EMPTY;
  }

  /** Returns a builder that starts from this value. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.situation = situation;
    builder.ageStatus = ageStatus;
    builder.ageStatusSource = ageStatusSource;
    builder.contested = contested;
    builder.holders = new ArrayList<>(holders);
    builder.aseContacts = new ArrayList<>(aseContacts);
    builder.persuasionEfforts = new ArrayList<>(persuasionEfforts);
    builder.oppositions = new ArrayList<>(oppositions);
    builder.companions = new ArrayList<>(companions);
    builder.evaluations = new ArrayList<>(evaluations);
    builder.entrustments = new ArrayList<>(entrustments);
    builder.emancipation = emancipation;
    builder.ownCover = ownCover;
    builder.parent = parent;
    builder.maturity = new ArrayList<>(maturity);
    builder.answers = answers;
    builder.preserved = preserved;
    return builder;
  }

  /** Returns where the minor stands with child protection, as it changes. */
  public History<Code<MinorSituation>> situation() {
    return situation;
  }

  /** Returns how the declared age is regarded, as it changes. */
  public History<Code<AgeStatus>> ageStatus() {
    return ageStatus;
  }

  /** Returns from whom the last status comes, or empty. */
  public Optional<String> ageStatusSource() {
    return ageStatusSource == null ? Optional.empty() : Optional.of(ageStatusSource);
  }

  /** Returns whether that status is contested, as it changes. */
  public History<Boolean> contested() {
    return contested;
  }

  /** Returns the holders of parental authority. */
  public List<AuthorityHolder> holders() {
    return holders;
  }

  /** Returns the contacts with child protection and the judge. */
  public List<AseContact> aseContacts() {
    return aseContacts;
  }

  /** Returns the efforts to obtain the minor's agreement to consult the holders. */
  public List<PersuasionEffort> persuasionEfforts() {
    return persuasionEfforts;
  }

  /** Returns the minor's oppositions to consulting the holders. */
  public List<MinorOpposition> oppositions() {
    return oppositions;
  }

  /** Returns the adults who accompanied the minor. */
  public List<Companion> companions() {
    return companions;
  }

  /** Returns the evaluations of minority and isolation. */
  public List<MinorityEvaluation> evaluations() {
    return evaluations;
  }

  /** Returns the times during which the minor is entrusted to child protection. */
  public List<Entrustment> entrustments() {
    return entrustments;
  }

  /** Returns the emancipation, or empty. */
  public Optional<Emancipation> emancipation() {
    return emancipation == null ? Optional.empty() : Optional.of(emancipation);
  }

  /** Returns broken ties and cover in the minor's own name. */
  public OwnCover ownCover() {
    return ownCover;
  }

  /** Returns whether the minor is a parent. */
  public Answer<Boolean> parent() {
    return parent;
  }

  /** Returns what professionals made of the minor's discernment. */
  public List<MaturityOpinion> maturity() {
    return maturity;
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
        situation,
        ageStatus,
        ageStatusSource,
        contested,
        holders,
        aseContacts,
        persuasionEfforts,
        oppositions,
        companions,
        evaluations,
        entrustments,
        emancipation,
        ownCover,
        parent,
        maturity,
        answers,
        preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof MinorityRecord that && components().equals(that.components()));
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "MinorityRecord[redacted]";
  }

  /** Builds a {@link MinorityRecord}. Not thread-safe. */
  public static final class Builder {
    private History<Code<MinorSituation>> situation = History.empty();
    private History<Code<AgeStatus>> ageStatus = History.empty();
    private @Nullable String ageStatusSource;
    private History<Boolean> contested = History.empty();
    private List<AuthorityHolder> holders = new ArrayList<>();
    private List<AseContact> aseContacts = new ArrayList<>();
    private List<PersuasionEffort> persuasionEfforts = new ArrayList<>();
    private List<MinorOpposition> oppositions = new ArrayList<>();
    private List<Companion> companions = new ArrayList<>();
    private List<MinorityEvaluation> evaluations = new ArrayList<>();
    private List<Entrustment> entrustments = new ArrayList<>();
    private @Nullable Emancipation emancipation;
    private OwnCover ownCover = OwnCover.empty();
    private Answer<Boolean> parent = Answer.notRecorded();
    private List<MaturityOpinion> maturity = new ArrayList<>();
    private Answers answers = Answers.empty();
    private Preserved preserved = Preserved.empty();

    /** Creates a builder in which nothing is set. */
    public Builder() {}

    /** Sets where the minor stands with child protection, as it changes. */
    public Builder situation(History<Code<MinorSituation>> value) {
      this.situation = value;
      return this;
    }

    /** Sets how the declared age is regarded, as it changes. */
    public Builder ageStatus(History<Code<AgeStatus>> value) {
      this.ageStatus = value;
      return this;
    }

    /** Sets from whom the last status comes; null clears it. */
    public Builder ageStatusSource(@Nullable String value) {
      this.ageStatusSource = value;
      return this;
    }

    /** Sets whether that status is contested, as it changes. */
    public Builder contested(History<Boolean> value) {
      this.contested = value;
      return this;
    }

    /** Sets the holders of parental authority, replacing those set before. */
    public Builder holders(Collection<AuthorityHolder> values) {
      this.holders = new ArrayList<>(values);
      return this;
    }

    /** Adds one to the holders of parental authority. */
    public Builder addHolder(AuthorityHolder value) {
      this.holders.add(value);
      return this;
    }

    /** Sets the contacts with child protection and the judge, replacing those set before. */
    public Builder aseContacts(Collection<AseContact> values) {
      this.aseContacts = new ArrayList<>(values);
      return this;
    }

    /** Adds one to the contacts with child protection and the judge. */
    public Builder addAseContact(AseContact value) {
      this.aseContacts.add(value);
      return this;
    }

    /** Sets the efforts to obtain the minor's agreement to consult the holders, replacing those set before. */
    public Builder persuasionEfforts(Collection<PersuasionEffort> values) {
      this.persuasionEfforts = new ArrayList<>(values);
      return this;
    }

    /** Adds one to the efforts to obtain the minor's agreement to consult the holders. */
    public Builder addPersuasionEffort(PersuasionEffort value) {
      this.persuasionEfforts.add(value);
      return this;
    }

    /** Sets the minor's oppositions to consulting the holders, replacing those set before. */
    public Builder oppositions(Collection<MinorOpposition> values) {
      this.oppositions = new ArrayList<>(values);
      return this;
    }

    /** Adds one to the minor's oppositions to consulting the holders. */
    public Builder addOpposition(MinorOpposition value) {
      this.oppositions.add(value);
      return this;
    }

    /** Sets the adults who accompanied the minor, replacing those set before. */
    public Builder companions(Collection<Companion> values) {
      this.companions = new ArrayList<>(values);
      return this;
    }

    /** Adds one to the adults who accompanied the minor. */
    public Builder addCompanion(Companion value) {
      this.companions.add(value);
      return this;
    }

    /** Sets the evaluations of minority and isolation, replacing those set before. */
    public Builder evaluations(Collection<MinorityEvaluation> values) {
      this.evaluations = new ArrayList<>(values);
      return this;
    }

    /** Adds one to the evaluations of minority and isolation. */
    public Builder addEvaluation(MinorityEvaluation value) {
      this.evaluations.add(value);
      return this;
    }

    /** Sets the times during which the minor is entrusted to child protection, replacing those set before. */
    public Builder entrustments(Collection<Entrustment> values) {
      this.entrustments = new ArrayList<>(values);
      return this;
    }

    /** Adds one to the times during which the minor is entrusted to child protection. */
    public Builder addEntrustment(Entrustment value) {
      this.entrustments.add(value);
      return this;
    }

    /** Sets the emancipation; null clears it. */
    public Builder emancipation(@Nullable Emancipation value) {
      this.emancipation = value;
      return this;
    }

    /** Sets broken ties and cover in the minor's own name. */
    public Builder ownCover(OwnCover value) {
      this.ownCover = value;
      return this;
    }

    /** Sets whether the minor is a parent. */
    public Builder parent(Answer<Boolean> value) {
      this.parent = value;
      return this;
    }

    /** Sets whether the minor is a parent, known. */
    public Builder parent(Boolean value) {
      return parent(Answer.of(value));
    }

    /** Sets what professionals made of the minor's discernment, replacing those set before. */
    public Builder maturity(Collection<MaturityOpinion> values) {
      this.maturity = new ArrayList<>(values);
      return this;
    }

    /** Adds one to what professionals made of the minor's discernment. */
    public Builder addMaturityOpinion(MaturityOpinion value) {
      this.maturity.add(value);
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
    public MinorityRecord build() {
      return new MinorityRecord(this);
    }
  }
}
