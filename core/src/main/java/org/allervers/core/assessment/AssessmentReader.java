package org.allervers.core.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.allervers.core.answer.AnswerStatus;
import org.allervers.core.time.PartialDate;

/** One assessment, read with one questionnaire: every answer, and whether its question is asked. */
final class AssessmentReader {

  private static final Reading NONE = Reading.without(AnswerStatus.NOT_RECORDED);

  private final LocalDate date;
  private final Set<String> openSections;
  private final Optional<AgeRange> age;
  private final Map<String, Reading> readings = new HashMap<>();
  private final Map<String, Asking> askings = new HashMap<>();
  private final Map<String, BigDecimal> numbers = new HashMap<>();

  AssessmentReader(Questionnaire questionnaire, Assessment assessment, PartialDate birth) {
    this.date = assessment.date();
    this.openSections = new HashSet<>(assessment.sections());
    this.age = AgeRange.of(birth, date);
    // Parents come before their children, so one pass is enough.
    for (Question question : questionnaire.questions()) {
      Reading reading = Reading.of(question, assessment.answerTo(question.code()));
      readings.put(question.code(), reading);
      reading.measures().forEach((measure, values) -> {
        if (values.size() == 1) {
          numbers.put(measure, values.get(0));
        }
      });
      askings.put(question.code(), evaluate(question.condition(), question));
    }
  }

  LocalDate date() {
    return date;
  }

  Optional<AgeRange> age() {
    return age;
  }

  Reading reading(String question) {
    return readings.getOrDefault(question, NONE);
  }

  Asking asking(String question) {
    return askings.getOrDefault(question, Asking.NOT_ASKED);
  }

  /** Returns the one number of a measure, or empty. */
  Optional<BigDecimal> number(String measure) {
    return Optional.ofNullable(numbers.get(measure));
  }

  private Asking evaluate(Condition condition, Question question) {
    if (condition instanceof Condition.OnDemand) {
      return reading(question.code()).status() == AnswerStatus.NOT_RECORDED
          ? Asking.NOT_ASKED
          : Asking.ASKED;
    }
    if (condition instanceof Condition.SectionOpen open) {
      return decided(openSections.contains(open.section()));
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
