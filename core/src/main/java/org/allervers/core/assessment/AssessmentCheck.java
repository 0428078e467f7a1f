package org.allervers.core.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.allervers.core.answer.AnswerStatus;
import org.allervers.core.assessment.Bound.Tier;
import org.allervers.core.rules.Finding;
import org.allervers.core.rules.Findings;
import org.allervers.core.rules.Severity;
import org.allervers.core.time.PartialDate;

/** One check of one assessment. Messages hold parameters, never answers. */
final class AssessmentCheck {

  private final Questionnaire questionnaire;
  private final Assessment assessment;
  private final AssessmentReader answers;
  private final boolean maybeMinor;
  private final List<Finding> findings = new ArrayList<>();

  AssessmentCheck(Questionnaire questionnaire, Assessment assessment, PartialDate birth) {
    this.questionnaire = questionnaire;
    this.assessment = assessment;
    this.answers = new AssessmentReader(questionnaire, assessment, birth);
    this.maybeMinor = answers.age().map(age -> age.least() < 18).orElse(false);
  }

  Findings findings() {
    if (!(assessment.questionnaire().equals(questionnaire.id())
        && assessment.version().equals(questionnaire.version()))) {
      findings.add(AssessmentRule.VERSION.at("version"));
    }
    List<Question> questions = questionnaire.questions();
    for (int i = 0; i < questions.size(); i++) {
      check(questions.get(i));
    }
    for (String code : assessment.answers().asMap().keySet()) {
      if (questionnaire.find(code).isEmpty()) {
        findings.add(AssessmentRule.QUESTION.at(path(code)));
      }
    }
    List<Coherence> coherences = questionnaire.coherences();
    for (int i = 0; i < coherences.size(); i++) {
      check(coherences.get(i));
    }
    List<Threshold> thresholds = questionnaire.thresholds().asList();
    if (!thresholds.isEmpty()) {
      DerivedValues values = new DerivedValues(questionnaire, answers);
      for (Threshold threshold : thresholds) {
        if (threshold.isReached(values, answers.age(), answers.date())) {
          findings.add(alert(threshold));
        }
      }
    }
    return Findings.of(findings);
  }

  private static AssessmentRule rule(Bound bound) {
    return bound.tier() == Tier.REJECT ? AssessmentRule.REJECT : AssessmentRule.CONFIRM;
  }

  private void check(Question question) {
    Reading reading = answers.reading(question.code());
    if (reading.status() == AnswerStatus.NOT_RECORDED) {
      return;
    }
    switch (reading.problem()) {
      case TYPE -> findings.add(AssessmentRule.TYPE.at(path(question.code())));
      case OPTION -> findings.add(AssessmentRule.OPTION.at(path(question.code())));
      case NONE ->
        reading.measures().forEach((measure, values) -> bound(question, measure, values));
    }
    if (answers.asking(question.code()) == Asking.NOT_ASKED) {
      findings.add(AssessmentRule.CONDITION.at(path(question.code())));
    }
  }

  /** One bound that several values break is said once. */
  private void bound(Question question, String measure, List<BigDecimal> values) {
    List<Bound> broken = List.of();
    for (int i = 0; i < values.size(); i++) {
      Optional<Bound> bound = findBroken(measure, values.get(i));
      if (bound.isPresent() && !broken.contains(bound.get())) {
        broken = new ArrayList<>(broken);
        broken.add(bound.get());
        findings.add(outside(bound.get(), question, path(question.code())));
      }
    }
  }

  private Optional<Bound> findBroken(String measure, BigDecimal value) {
    return questionnaire.bounds().findBroken(measure, value, answers.date(), maybeMinor);
  }

  private static Finding outside(Bound bound, Question question, String path) {
    AssessmentRule rule = rule(bound);
    String unit = question.unit().map(each -> " " + each).orElse("");
    // The parts of a composite answer have units of their own, which the measure's name says.
    String shownUnit =
        bound.measure().equals(question.code()) || question.type() == QuestionType.PRESSURE
            ? unit
            : "";
    return new Finding(
        rule.id(),
        rule.severity(),
        path,
        rule.french() + expected(bound, " (attendu : ", "au moins ", "au plus ", " à ", ',')
            + shownUnit + ").",
        rule.english() + expected(bound, " (expected: ", "at least ", "at most ", " to ", '.')
            + shownUnit + ").");
  }

  private static String expected(
      Bound bound, String start, String atLeast, String atMost, String to, char point) {
    String least = bound.least().map(each -> text(each, point)).orElse("");
    String greatest = bound.greatest().map(each -> text(each, point)).orElse("");
    if (greatest.isEmpty()) {
      return start + atLeast + least;
    }
    return least.isEmpty() ? start + atMost + greatest : start + least + to + greatest;
  }

  private static String text(BigDecimal number, char point) {
    return number.toPlainString().replace('.', point);
  }

  private boolean isViolated(Coherence coherence) {
    boolean off = coherence.tier() == Tier.CONFIRM && !questionnaire.bounds().isConfirming();
    return !off && !coherence.from().isAfter(answers.date()) && coherence.isViolatedBy(answers);
  }

  private void check(Coherence coherence) {
    if (!isViolated(coherence)) {
      return;
    }
    AssessmentRule rule = AssessmentRule.COHERENCE;
    findings.add(new Finding(
        rule.id() + "-" + coherence.code(),
        coherence.tier() == Tier.REJECT ? rule.severity() : Severity.WARNING,
        path(questionnaire.questionOf(coherence.measures().get(0))),
        rule.french() + " : " + coherence.french() + ".",
        rule.english() + ": " + coherence.english() + "."));
  }

  private Finding alert(Threshold threshold) {
    Derivation.Formula formula = switch (threshold.measure()) {
      case BMI_BELOW -> Derivation.Formula.BMI;
      case LOSS_AT_LEAST -> Derivation.Formula.WEIGHT_LOSS;
    };
    String code = questionnaire.questions().stream()
        .flatMap(question -> question.derivation().stream())
        .filter(derivation -> derivation.formula() == formula)
        .findFirst()
        .map(derivation -> derivation.questions().get(0))
        .orElse("");
    return new Finding(
        threshold.id(),
        Severity.INFO,
        path(code),
        "Contrôle de saisie, sans valeur de diagnostic : " + threshold.french() + ".",
        "Entry check, not a diagnosis: " + threshold.english() + ".");
  }

  private static String path(String question) {
    return "reponses[" + question + "]";
  }
}
