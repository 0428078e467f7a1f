package org.allervers.core.assessment;

import java.io.IOException;
import java.io.Reader;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.allervers.core.answer.AnswerStatus;
import org.allervers.core.rules.Findings;
import org.allervers.core.time.PartialDate;

/**
 * A versioned questionnaire held as data: sections, questions, conditions, and the parameters of its checks.
 *
 * <p>Nothing here prevents recording. Bounds that ask to confirm, and alert thresholds, are off until the host turns them
 * on; none of them is a medical device. This class is immutable and thread-safe.
 *
 * @terme questionnaire
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), annexe 3
 */
public final class Questionnaire {

  static final String NURSE_2022 = "bilan-infirmier-2022";

  private final String id;
  private final String version;
  private final String french;
  private final String english;
  private final String source;
  private final List<Section> sections;
  private final Map<String, Question> questions;
  private final List<Question> ordered;
  private final Bounds bounds;
  private final List<Coherence> coherences;
  private final Thresholds thresholds;

  private static final class Nurse2022 {
    private static final Questionnaire INSTANCE = load(NURSE_2022);
  }

  Questionnaire(
      String id,
      String version,
      String french,
      String english,
      String source,
      List<Section> sections,
      List<Question> questions) {
    this.id = id;
    this.version = version;
    this.french = french;
    this.english = english;
    this.source = source;
    this.sections = List.copyOf(sections);
    Map<String, Question> byCode = new LinkedHashMap<>();
    questions.forEach(question -> byCode.put(question.code(), question));
    this.questions = Collections.unmodifiableMap(byCode);
    this.ordered = List.copyOf(byCode.values());
    this.bounds = Bounds.none();
    this.coherences = List.of();
    this.thresholds = Thresholds.none();
  }

  private Questionnaire(
      Questionnaire base, Bounds bounds, List<Coherence> coherences, Thresholds thresholds) {
    this.id = base.id;
    this.version = base.version;
    this.french = base.french;
    this.english = base.english;
    this.source = base.source;
    this.sections = base.sections;
    this.questions = base.questions;
    this.ordered = base.ordered;
    this.bounds = bounds;
    this.coherences = List.copyOf(coherences);
    this.thresholds = thresholds;
  }

  /**
   * Returns the nurse health assessment, with bounds that reject and coherences; what asks to confirm is off.
   *
   * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), annexe 3
   */
  public static Questionnaire nurseAssessment2022() {
    return Nurse2022.INSTANCE;
  }

  /**
   * Returns a bundled questionnaire with its bounds and coherences.
   *
   * @param id today only {@code bilan-infirmier-2022}
   * @throws IllegalArgumentException if no questionnaire of that id is bundled
   */
  public static Questionnaire of(String id) {
    if (!id.equals(NURSE_2022)) {
      throw new IllegalArgumentException("the questionnaire must be bundled");
    }
    return nurseAssessment2022();
  }

  private static Questionnaire load(String id) {
    return TableFile.bundled(id + ".csv", Questionnaire::read)
        .withBounds(TableFile.bundled(id + "-bornes.csv", Bounds::read))
        .withCoherences(TableFile.bundled(id + "-coherences.csv", Coherence::read));
  }

  /**
   * Reads a questionnaire, without bounds, coherences or thresholds. The reader is left open.
   *
   * <p>Header lines {@code #name=value} give {@code id}, {@code version}, {@code title.fr}, {@code title.en}, {@code
   * source}, and for a section {@code X} perhaps {@code section.X.fr} and {@code section.X.en}; {@code
   * optional-sections} lists those that the nurse opens, with {@code |} between them. Then come a line of column names
   * and a line for each question, cells separated by {@code ;}: {@code code}, {@code section}, {@code fr}, {@code en},
   * {@code type} ({@link QuestionType}), and where they matter {@code unit}, {@code options} ({@code CODE=français=English
   * | …}), {@code condition} ({@link Condition#parse}), {@code derived} ({@link Derivation}), {@code nonresponse} ({@link
   * NonResponse}, with {@code |} between them), {@code list} and {@code source}. Other columns are left alone. A question
   * comes after those on which its condition depends.
   *
   * @throws IOException if the text cannot be read
   * @throws QuestionnaireFormatException if the text is malformed; it names the line
   */
  public static Questionnaire read(Reader reader) throws IOException, QuestionnaireFormatException {
    return QuestionnaireFile.read(reader);
  }

  /** Returns the stable id, such as {@code bilan-infirmier-2022}. */
  public String id() {
    return id;
  }

  /** Returns the version. */
  public String version() {
    return version;
  }

  /** Returns the title in French. */
  public String french() {
    return french;
  }

  /** Returns the title in English. */
  public String english() {
    return english;
  }

  /** Returns the text from which the questionnaire comes. */
  public String source() {
    return source;
  }

  /** Returns the sections, in the order of the form. */
  public List<Section> sections() {
    return sections;
  }

  /** Returns the questions, computed ones too, in the order of the form. */
  public List<Question> questions() {
    return ordered;
  }

  /** Returns the questions of one section, in the order of the form. */
  public List<Question> questions(String section) {
    return questions.values().stream()
        .filter(question -> question.section().equals(section))
        .toList();
  }

  /** Returns the question that has the given code, or empty. */
  public Optional<Question> find(String code) {
    return Optional.ofNullable(questions.get(code));
  }

  /**
   * Returns the question that has the given code.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Question question(String code) {
    return find(code)
        .orElseThrow(() -> new IllegalArgumentException("the question must be in " + id));
  }

  /** Returns the bounds. */
  public Bounds bounds() {
    return bounds;
  }

  /** Returns what answers have to agree with among themselves. */
  public List<Coherence> coherences() {
    return coherences;
  }

  /** Returns the alert thresholds: none, unless the host gave some. */
  public Thresholds thresholds() {
    return thresholds;
  }

  /** Returns this questionnaire with other bounds, such as {@code bounds().confirming()}. */
  public Questionnaire withBounds(Bounds other) {
    return new Questionnaire(this, other, coherences, thresholds);
  }

  /** Returns this questionnaire with other coherences. */
  public Questionnaire withCoherences(List<Coherence> others) {
    return new Questionnaire(this, bounds, others, thresholds);
  }

  /** Returns this questionnaire with other alert thresholds. */
  public Questionnaire withThresholds(Thresholds others) {
    return new Questionnaire(this, bounds, coherences, others);
  }

  /** Returns an assessment with this questionnaire in which nothing is answered. */
  public Assessment start(UUID assessment, LocalDate date) {
    return Assessment.builder()
        .id(assessment)
        .questionnaire(id)
        .version(version)
        .date(date)
        .build();
  }

  /** Returns what looks wrong in an assessment, the date of birth being unknown. */
  public Findings check(Assessment assessment) {
    return check(assessment, PartialDate.unknown());
  }

  /**
   * Returns what looks wrong in an assessment, in the order of the form; coherences and alerts come last. Findings never
   * prevent recording.
   *
   * @param birth the date of birth, as far as it is known; bounds for adults, ages and alert thresholds need it
   */
  public Findings check(Assessment assessment, PartialDate birth) {
    return new AssessmentCheck(this, assessment, birth).findings();
  }

  /**
   * Returns whether a question is asked, after the answers so far.
   *
   * @throws IllegalArgumentException if this questionnaire does not have the question
   */
  public Asking asking(String question, Assessment assessment) {
    return reader(assessment).asking(question(question).code());
  }

  /** Returns how much of an assessment was answered. */
  public Completeness completeness(Assessment assessment) {
    AssessmentReader answers = reader(assessment);
    return new Completeness(sections.stream()
        .filter(section -> questions(section.code()).stream()
            .anyMatch(question -> question.derivation().isEmpty()))
        .map(section -> completeness(section, answers))
        .toList());
  }

  private Completeness.OfSection completeness(Section section, AssessmentReader answers) {
    Map<AnswerStatus, Integer> asked = new EnumMap<>(AnswerStatus.class);
    int undetermined = 0;
    for (Question question : questions(section.code())) {
      if (question.derivation().isPresent()) {
        continue;
      }
      switch (answers.asking(question.code())) {
        case ASKED -> asked.merge(answers.reading(question.code()).status(), 1, Integer::sum);
        case UNDETERMINED -> undetermined++;
        case NOT_ASKED -> {}
      }
    }
    return new Completeness.OfSection(
        section.code(),
        asked.getOrDefault(AnswerStatus.KNOWN, 0),
        asked.getOrDefault(AnswerStatus.UNKNOWN, 0),
        asked.getOrDefault(AnswerStatus.DECLINED, 0),
        asked.getOrDefault(AnswerStatus.NOT_RECORDED, 0),
        undetermined);
  }

  /** Returns the values that this questionnaire computes from an assessment. */
  public DerivedValues derive(Assessment assessment) {
    return new DerivedValues(this, reader(assessment));
  }

  private AssessmentReader reader(Assessment assessment) {
    return new AssessmentReader(this, assessment, PartialDate.unknown());
  }

  /** Returns the code of the question to which a measure belongs; the measure itself if there is none. */
  String questionOf(String measure) {
    String code = measure;
    while (!questions.containsKey(code)) {
      int dot = code.lastIndexOf('.');
      if (dot < 0) {
        return measure;
      }
      code = code.substring(0, dot);
    }
    return code;
  }

  /** Returns the id and the version. */
  @Override
  public String toString() {
    return "Questionnaire[" + id + ", " + version + "]";
  }
}
