package org.allervers.core.assessment;

import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.allervers.core.answer.Answer;
import org.allervers.core.answer.AnswerStatus;
import org.allervers.core.answer.Answers;
import org.allervers.core.answer.IncompleteException;
import org.allervers.core.answer.Preserved;
import org.allervers.core.code.Code;
import org.allervers.core.dispositif.Profession;
import org.allervers.core.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * One person's answers to a questionnaire, on one day.
 *
 * <p>Answers are kept by the code of their question, so those to questions of a newer version stay. Nothing is
 * refused: {@link Questionnaire#check} says what looks wrong. This class is immutable and thread-safe.
 *
 * @terme bilan de santé infirmier
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), annexe 3
 */
public final class Assessment {

  private final UUID id;
  private final @Size(max = 200) String questionnaire;
  private final @Size(max = 40) String version;
  private final LocalDate date;
  private final @Size(max = 200) @Nullable String place;
  private final @Size(max = 200) @Nullable String professionalId;
  private final @Nullable Code<Profession> profession;
  private final List<@Size(max = 40) String> sections;
  private final Answers answers;
  private final Preserved preserved;

  private Assessment(Builder builder) {
    this.id = Objects.requireNonNull(builder.id);
    this.questionnaire = Objects.requireNonNull(builder.questionnaire);
    this.version = Objects.requireNonNull(builder.version);
    this.date = Objects.requireNonNull(builder.date);
    this.place = builder.place;
    this.professionalId = builder.professionalId;
    this.profession = builder.profession;
    this.sections = List.copyOf(builder.sections);
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
    builder.questionnaire = questionnaire;
    builder.version = version;
    builder.date = date;
    builder.place = place;
    builder.professionalId = professionalId;
    builder.profession = profession;
    builder.sections = new ArrayList<>(sections);
    builder.answers = answers;
    builder.preserved = preserved;
    return builder;
  }

  /** Returns the identifier. */
  public UUID id() {
    return id;
  }

  /** Returns the id of the questionnaire. */
  public String questionnaire() {
    return questionnaire;
  }

  /** Returns the version of the questionnaire. */
  public String version() {
    return version;
  }

  /** Returns the day of the assessment. */
  public LocalDate date() {
    return date;
  }

  /** Returns the place, as the team names it, or empty. */
  public Optional<String> place() {
    return place == null ? Optional.empty() : Optional.of(place);
  }

  /** Returns the identifier of the professional who asked, or empty. */
  public Optional<String> professionalId() {
    return professionalId == null ? Optional.empty() : Optional.of(professionalId);
  }

  /** Returns the profession of that professional, or empty. */
  public Optional<Code<Profession>> profession() {
    return profession == null ? Optional.empty() : Optional.of(profession);
  }

  /** Returns the codes of the sections that the nurse opened. */
  public List<String> sections() {
    return sections;
  }

  /** Returns the answers by question code. */
  public Answers answers() {
    return answers;
  }

  /** Returns what a newer version wrote here, untouched. */
  public Preserved preserved() {
    return preserved;
  }

  /** Returns the answer to a question as it is stored; {@link QuestionType} says how. Not recorded if there is none. */
  public Answer<Object> answerTo(String question) {
    return answers.asMap().getOrDefault(question, Answer.notRecorded());
  }

  /** Returns this assessment with a text, the code of an option, or any other stored form as the answer. */
  public Assessment answer(String question, String value) {
    return store(question, Answer.of(value));
  }

  /** Returns this assessment with a number as the answer. */
  public Assessment answer(String question, BigDecimal value) {
    return store(question, Answer.of(value));
  }

  /** Returns this assessment with a whole number as the answer. */
  public Assessment answer(String question, long value) {
    return answer(question, BigDecimal.valueOf(value));
  }

  /** Returns this assessment with yes or no as the answer. */
  public Assessment answer(String question, boolean value) {
    return store(question, Answer.of(value));
  }

  /** Returns this assessment with several codes, or several ages, as the answer. */
  public Assessment answer(String question, List<String> values) {
    return store(question, Answer.of(List.copyOf(values)));
  }

  /** Returns this assessment with a pressure as the answer. */
  public Assessment answer(String question, BloodPressure value) {
    return answer(question, value.text());
  }

  /** Returns this assessment with a date as the answer. */
  public Assessment answer(String question, LocalDate value) {
    return answer(question, value.toString());
  }

  /** Returns this assessment with a partial date as the answer. */
  public Assessment answer(String question, PartialDate value) {
    return answer(question, value.toString());
  }

  /** Returns this assessment with hours and minutes as the answer. */
  public Assessment answer(String question, Duration value) {
    return answer(question, value.toString());
  }

  /** Returns this assessment with years and months as the answer. */
  public Assessment answer(String question, Period value) {
    return answer(question, value.toString());
  }

  /**
   * Returns this assessment with a question passed over.
   *
   * @param reason {@link Answer#unknown()} for the box "NSPR", {@link Answer#declined()} for "NVPR", {@link
   *     Answer#notRecorded()} to take the answer back
   * @throws IllegalArgumentException if {@code reason} holds a value
   */
  public Assessment skip(String question, Answer<?> reason) {
    return store(question, Answer.without(reason.status()));
  }

  /** Returns this assessment with a section opened; one that is open stays so. */
  public Assessment open(String section) {
    return sections.contains(section) ? this : toBuilder().addSection(section).build();
  }

  private Assessment store(String question, Answer<Object> answer) {
    Map<String, Answer<Object>> copy = new LinkedHashMap<>(answers.asMap());
    if (answer.status() == AnswerStatus.NOT_RECORDED) {
      copy.remove(question);
    } else {
      copy.put(question, answer);
    }
    return toBuilder().answers(Answers.of(copy)).build();
  }

  private List<@Nullable Object> components() {
    return Arrays.asList(
        id,
        questionnaire,
        version,
        date,
        place,
        professionalId,
        profession,
        sections,
        answers,
        preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Assessment that && components().equals(that.components()));
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "Assessment[redacted]";
  }

  /** Builds a {@link Assessment}. Not thread-safe. */
  public static final class Builder {
    private @Nullable UUID id;
    private @Nullable String questionnaire;
    private @Nullable String version;
    private @Nullable LocalDate date;
    private @Nullable String place;
    private @Nullable String professionalId;
    private @Nullable Code<Profession> profession;
    private List<String> sections = new ArrayList<>();
    private Answers answers = Answers.empty();
    private Preserved preserved = Preserved.empty();

    /** Creates a builder in which nothing is set. */
    public Builder() {}

    /** Sets the identifier. Required. */
    public Builder id(UUID value) {
      this.id = value;
      return this;
    }

    /** Sets the id of the questionnaire. Required. */
    public Builder questionnaire(String value) {
      this.questionnaire = value;
      return this;
    }

    /** Sets the version of the questionnaire. Required. */
    public Builder version(String value) {
      this.version = value;
      return this;
    }

    /** Sets the day of the assessment. Required. */
    public Builder date(LocalDate value) {
      this.date = value;
      return this;
    }

    /** Sets the place, as the team names it; null clears it. */
    public Builder place(@Nullable String value) {
      this.place = value;
      return this;
    }

    /** Sets the identifier of the professional who asked; null clears it. */
    public Builder professionalId(@Nullable String value) {
      this.professionalId = value;
      return this;
    }

    /** Sets the profession of that professional; null clears it. */
    public Builder profession(@Nullable Code<Profession> value) {
      this.profession = value;
      return this;
    }

    /** Sets the codes of the sections that the nurse opened, replacing those set before. */
    public Builder sections(Collection<String> values) {
      this.sections = new ArrayList<>(values);
      return this;
    }

    /** Adds one to the codes of the sections that the nurse opened. */
    public Builder addSection(String value) {
      this.sections.add(value);
      return this;
    }

    /** Sets the answers by question code. */
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
    public Assessment build() {
      List<String> missing = new ArrayList<>();
      if (id == null) {
        missing.add("id");
      }
      if (questionnaire == null) {
        missing.add("questionnaire");
      }
      if (version == null) {
        missing.add("version");
      }
      if (date == null) {
        missing.add("date");
      }
      if (!missing.isEmpty()) {
        throw new IncompleteException("Assessment", missing);
      }
      return new Assessment(this);
    }
  }
}
