package org.allervers.core.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.allervers.core.answer.AnswerStatus;
import org.allervers.core.time.PartialDate;

/** One assessment, read with one questionnaire: every answer, and whether its question is asked. */
final class AssessmentReader {

  private static final Reading NONE = Reading.without(AnswerStatus.NOT_RECORDED);

  private final Questionnaire questionnaire;
  private final Assessment assessment;
  private final Optional<AgeRange> age;
  private final Map<String, Reading> readings = new HashMap<>();
  private final Map<String, Asking> askings = new HashMap<>();

  AssessmentReader(Questionnaire questionnaire, Assessment assessment, PartialDate birth) {
    this.questionnaire = questionnaire;
    this.assessment = assessment;
    this.age = AgeRange.of(birth, assessment.date());
  }

  LocalDate date() {
    return assessment.date();
  }

  Optional<AgeRange> age() {
    return age;
  }

  /** Reads an answer when it is first asked for: most questions of a form have none. */
  Reading reading(String question) {
    Reading known = readings.get(question);
    if (known != null) {
      return known;
    }
    Optional<Question> asked = questionnaire.find(question);
    if (asked.isEmpty() || !assessment.answers().asMap().containsKey(question)) {
      return NONE;
    }
    Reading reading = Reading.of(asked.get(), assessment.answerTo(question));
    readings.put(question, reading);
    return reading;
  }

  Asking asking(String question) {
    Asking known = askings.get(question);
    Optional<Question> asked = known == null ? questionnaire.find(question) : Optional.empty();
    if (asked.isEmpty()) {
      return known == null ? Asking.NOT_ASKED : known;
    }
    // A question that asked for itself would find this.
    askings.put(question, Asking.NOT_ASKED);
    Asking asking = evaluate(asked.get().condition(), asked.get());
    askings.put(question, asking);
    return asking;
  }

  /** Returns the one number of a measure, or empty. */
  Optional<BigDecimal> number(String measure) {
    List<BigDecimal> values = reading(questionnaire.questionOf(measure)).measures(measure);
    return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
  }

  private Asking evaluate(Condition condition, Question question) {
    if (condition instanceof Condition.OnDemand) {
      return reading(question.code()).status() == AnswerStatus.NOT_RECORDED
          ? Asking.NOT_ASKED
          : Asking.ASKED;
    }
    if (condition instanceof Condition.SectionOpen open) {
      return decided(assessment.sections().contains(open.section()));
    }
    if (condition instanceof Condition.OneOf oneOf) {
      return parent(
          oneOf.question(),
          parent -> coded(parent, parent.codes().stream().anyMatch(oneOf.codes()::contains)));
    }
    if (condition instanceof Condition.Has has) {
      return parent(has.question(), parent -> coded(parent, parent.codes().contains(has.code())));
    }
    if (condition instanceof Condition.GreaterThan greater) {
      return parent(
          greater.question(),
          parent -> number(greater.question())
              .map(number -> decided(number.compareTo(greater.limit()) > 0))
              .orElse(Asking.UNDETERMINED));
    }
    if (condition instanceof Condition.Known known) {
      return parent(known.question(), parent -> Asking.ASKED);
    }
    if (condition instanceof Condition.All all) {
      return all.parts().stream()
          .map(part -> evaluate(part, question))
          .reduce(Asking.ASKED, Asking::and);
    }
    return Asking.ASKED;
  }

  private interface KnownParent {
    Asking decide(Reading parent);
  }

  private Asking parent(String code, KnownParent decision) {
    Asking own = asking(code);
    Reading parent = reading(code);
    return switch (parent.status()) {
      case NOT_RECORDED -> own.and(Asking.UNDETERMINED);
      case UNKNOWN, DECLINED -> Asking.NOT_ASKED;
      case KNOWN -> own.and(decision.decide(parent));
    };
  }

  /** A box that the questionnaire does not have may mean anything. */
  private static Asking coded(Reading parent, boolean holds) {
    return holds || parent.problem() == Reading.Problem.NONE ? decided(holds) : Asking.UNDETERMINED;
  }

  private static Asking decided(boolean holds) {
    return holds ? Asking.ASKED : Asking.NOT_ASKED;
  }
}
