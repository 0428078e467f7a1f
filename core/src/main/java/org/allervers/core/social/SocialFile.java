package org.allervers.core.social;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.allervers.core.answer.Answer;
import org.allervers.core.answer.Answers;
import org.allervers.core.answer.Preserved;
import org.allervers.core.code.Code;
import org.allervers.core.time.History;
import org.jspecify.annotations.Nullable;

/**
 * The social file: rights, resources, living place, family, needs. It is distinct from the health file and holds
 * nothing of it. This class is immutable and thread-safe.
 *
 * @terme dossier social
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), typologie des données
 */
public final class SocialFile {

  private static final SocialFile EMPTY = builder().build();

  private final History<Code<AdministrativeSituation>> administrativeSituation;
  private final History<Code<BasicHealthProtection>> basicHealthProtection;
  private final Answer<Code<EducationLevel>> educationLevel;
  private final History<Code<ProfessionalSituation>> professionalSituation;
  private final History<List<Code<Resource>>> resources;
  private final @Valid Budget budget;
  private final @Valid LivingPlace livingPlace;
  private final @Valid FamilySituation family;
  private final Answer<List<Code<Animal>>> animals;
  private final List<@Valid Domiciliation> domiciliations;
  private final History<Code<JudicialSituation>> judicialSituation;
  private final List<@Valid IdentityPaper> papers;
  private final List<@Valid ExpressedNeeds> expressedNeeds;
  private final Answer<@Size(max = 200) String> socialSupport;
  private final List<@Valid SocialEvaluation> evaluations;
  private final List<@Valid SocialNote> notes;
  private final Answers answers;
  private final Preserved preserved;

  private SocialFile(Builder builder) {
    this.administrativeSituation = builder.administrativeSituation;
    this.basicHealthProtection = builder.basicHealthProtection;
    this.educationLevel = builder.educationLevel;
    this.professionalSituation = builder.professionalSituation;
    this.resources = builder.resources;
    this.budget = builder.budget;
    this.livingPlace = builder.livingPlace;
    this.family = builder.family;
    this.animals = builder.animals;
    this.domiciliations = List.copyOf(builder.domiciliations);
    this.judicialSituation = builder.judicialSituation;
    this.papers = List.copyOf(builder.papers);
    this.expressedNeeds = List.copyOf(builder.expressedNeeds);
    this.socialSupport = builder.socialSupport;
    this.evaluations = List.copyOf(builder.evaluations);
    this.notes = List.copyOf(builder.notes);
    this.answers = builder.answers;
    this.preserved = builder.preserved;
  }

  /** Returns a builder in which nothing is set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns the instance in which nothing is recorded. */
  public static SocialFile empty() {
    return EMPTY;
  }

  /** Returns a builder that starts from this value. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.administrativeSituation = administrativeSituation;
    builder.basicHealthProtection = basicHealthProtection;
    builder.educationLevel = educationLevel;
    builder.professionalSituation = professionalSituation;
    builder.resources = resources;
    builder.budget = budget;
    builder.livingPlace = livingPlace;
    builder.family = family;
    builder.animals = animals;
    builder.domiciliations = new ArrayList<>(domiciliations);
    builder.judicialSituation = judicialSituation;
    builder.papers = new ArrayList<>(papers);
    builder.expressedNeeds = new ArrayList<>(expressedNeeds);
    builder.socialSupport = socialSupport;
    builder.evaluations = new ArrayList<>(evaluations);
    builder.notes = new ArrayList<>(notes);
    builder.answers = answers;
    builder.preserved = preserved;
    return builder;
  }

  /** Returns the right of residence, as it changes. */
  public History<Code<AdministrativeSituation>> administrativeSituation() {
    return administrativeSituation;
  }

  /** Returns the basic health protection, as it changes. */
  public History<Code<BasicHealthProtection>> basicHealthProtection() {
    return basicHealthProtection;
  }

  /** Returns the level of formal education. */
  public Answer<Code<EducationLevel>> educationLevel() {
    return educationLevel;
  }

  /** Returns the professional situation, as it changes. */
  public History<Code<ProfessionalSituation>> professionalSituation() {
    return professionalSituation;
  }

  /** Returns the kinds of resources, as they change. */
  public History<List<Code<Resource>>> resources() {
    return resources;
  }

  /** Returns the amounts, the debts and the bank. */
  public Budget budget() {
    return budget;
  }

  /** Returns where and how the person lives. */
  public LivingPlace livingPlace() {
    return livingPlace;
  }

  /** Returns the household and the family. */
  public FamilySituation family() {
    return family;
  }

  /** Returns the animals that live with the person. */
  public Answer<List<Code<Animal>>> animals() {
    return animals;
  }

  /** Returns the domiciliations. */
  public List<Domiciliation> domiciliations() {
    return domiciliations;
  }

  /** Returns the judicial situation, as it changes. */
  public History<Code<JudicialSituation>> judicialSituation() {
    return judicialSituation;
  }

  /** Returns the identity and residence papers. */
  public List<IdentityPaper> papers() {
    return papers;
  }

  /** Returns the needs that the person put into words. */
  public List<ExpressedNeeds> expressedNeeds() {
    return expressedNeeds;
  }

  /** Returns the structure that does the social follow-up. */
  public Answer<String> socialSupport() {
    return socialSupport;
  }

  /** Returns the social evaluations. */
  public List<SocialEvaluation> evaluations() {
    return evaluations;
  }

  /** Returns the dated notes. */
  public List<SocialNote> notes() {
    return notes;
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
        administrativeSituation,
        basicHealthProtection,
        educationLevel,
        professionalSituation,
        resources,
        budget,
        livingPlace,
        family,
        animals,
        domiciliations,
        judicialSituation,
        papers,
        expressedNeeds,
        socialSupport,
        evaluations,
        notes,
        answers,
        preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof SocialFile that && components().equals(that.components()));
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "SocialFile[redacted]";
  }

  /** Builds a {@link SocialFile}. Not thread-safe. */
  public static final class Builder {
    private History<Code<AdministrativeSituation>> administrativeSituation = History.empty();
    private History<Code<BasicHealthProtection>> basicHealthProtection = History.empty();
    private Answer<Code<EducationLevel>> educationLevel = Answer.notRecorded();
    private History<Code<ProfessionalSituation>> professionalSituation = History.empty();
    private History<List<Code<Resource>>> resources = History.empty();
    private Budget budget = Budget.empty();
    private LivingPlace livingPlace = LivingPlace.empty();
    private FamilySituation family = FamilySituation.empty();
    private Answer<List<Code<Animal>>> animals = Answer.notRecorded();
    private List<Domiciliation> domiciliations = new ArrayList<>();
    private History<Code<JudicialSituation>> judicialSituation = History.empty();
    private List<IdentityPaper> papers = new ArrayList<>();
    private List<ExpressedNeeds> expressedNeeds = new ArrayList<>();
    private Answer<String> socialSupport = Answer.notRecorded();
    private List<SocialEvaluation> evaluations = new ArrayList<>();
    private List<SocialNote> notes = new ArrayList<>();
    private Answers answers = Answers.empty();
    private Preserved preserved = Preserved.empty();

    /** Creates a builder in which nothing is set. */
    public Builder() {}

    /** Sets the right of residence, as it changes. */
    public Builder administrativeSituation(History<Code<AdministrativeSituation>> value) {
      this.administrativeSituation = value;
      return this;
    }

    /** Sets the basic health protection, as it changes. */
    public Builder basicHealthProtection(History<Code<BasicHealthProtection>> value) {
      this.basicHealthProtection = value;
      return this;
    }

    /** Sets the level of formal education. */
    public Builder educationLevel(Answer<Code<EducationLevel>> value) {
      this.educationLevel = value;
      return this;
    }

    /** Sets the level of formal education, known. */
    public Builder educationLevel(Code<EducationLevel> value) {
      return educationLevel(Answer.of(value));
    }

    /** Sets the professional situation, as it changes. */
    public Builder professionalSituation(History<Code<ProfessionalSituation>> value) {
      this.professionalSituation = value;
      return this;
    }

    /** Sets the kinds of resources, as they change. */
    public Builder resources(History<List<Code<Resource>>> value) {
      this.resources = value;
      return this;
    }

    /** Sets the amounts, the debts and the bank. */
    public Builder budget(Budget value) {
      this.budget = value;
      return this;
    }

    /** Sets where and how the person lives. */
    public Builder livingPlace(LivingPlace value) {
      this.livingPlace = value;
      return this;
    }

    /** Sets the household and the family. */
    public Builder family(FamilySituation value) {
      this.family = value;
      return this;
    }

    /** Sets the animals that live with the person. */
    public Builder animals(Answer<List<Code<Animal>>> value) {
      this.animals = value;
      return this;
    }

    /** Sets the animals that live with the person, known. */
    public Builder animals(List<Code<Animal>> value) {
      return animals(Answer.of(value));
    }

    /** Sets the domiciliations, replacing those set before. */
    public Builder domiciliations(Collection<Domiciliation> values) {
      this.domiciliations = new ArrayList<>(values);
      return this;
    }

    /** Adds one to the domiciliations. */
    public Builder addDomiciliation(Domiciliation value) {
      this.domiciliations.add(value);
      return this;
    }

    /** Sets the judicial situation, as it changes. */
    public Builder judicialSituation(History<Code<JudicialSituation>> value) {
      this.judicialSituation = value;
      return this;
    }

    /** Sets the identity and residence papers, replacing those set before. */
    public Builder papers(Collection<IdentityPaper> values) {
      this.papers = new ArrayList<>(values);
      return this;
    }

    /** Adds one to the identity and residence papers. */
    public Builder addPaper(IdentityPaper value) {
      this.papers.add(value);
      return this;
    }

    /** Sets the needs that the person put into words, replacing those set before. */
    public Builder expressedNeeds(Collection<ExpressedNeeds> values) {
      this.expressedNeeds = new ArrayList<>(values);
      return this;
    }

    /** Adds one to the needs that the person put into words. */
    public Builder addExpressedNeeds(ExpressedNeeds value) {
      this.expressedNeeds.add(value);
      return this;
    }

    /** Sets the structure that does the social follow-up. */
    public Builder socialSupport(Answer<String> value) {
      this.socialSupport = value;
      return this;
    }

    /** Sets the structure that does the social follow-up, known. */
    public Builder socialSupport(String value) {
      return socialSupport(Answer.of(value));
    }

    /** Sets the social evaluations, replacing those set before. */
    public Builder evaluations(Collection<SocialEvaluation> values) {
      this.evaluations = new ArrayList<>(values);
      return this;
    }

    /** Adds one to the social evaluations. */
    public Builder addEvaluation(SocialEvaluation value) {
      this.evaluations.add(value);
      return this;
    }

    /** Sets the dated notes, replacing those set before. */
    public Builder notes(Collection<SocialNote> values) {
      this.notes = new ArrayList<>(values);
      return this;
    }

    /** Adds one to the dated notes. */
    public Builder addNote(SocialNote value) {
      this.notes.add(value);
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
    public SocialFile build() {
      return new SocialFile(this);
    }
  }
}
