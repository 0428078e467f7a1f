package org.allervers.core.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.allervers.core.answer.Answer;

/** Fills in assessments from the short texts of the test files. */
final class Answering {

  static final Questionnaire FORM = Questionnaire.nurseAssessment2022();
  static final LocalDate DAY = LocalDate.of(2026, 1, 31);

  private Answering() {}

  static Assessment empty() {
    return FORM.start(new UUID(0, 1), DAY);
  }

  /** Reads {@code rubrique D & D4=OUI & A7b=CONJOINT+ENFANTS}; NSPR and NVPR are no answers. */
  static Assessment of(String text) {
    Assessment assessment = empty();
    for (String part : text.isBlank() ? List.<String>of() : List.of(text.split(" & ", -1))) {
      if (part.startsWith("rubrique ")) {
        assessment = assessment.open(part.substring("rubrique ".length()));
      } else {
        int equals = part.indexOf('=');
        assessment = with(assessment, part.substring(0, equals), part.substring(equals + 1));
      }
    }
    return assessment;
  }

  private static Assessment with(Assessment assessment, String code, String value) {
    if (value.equals("NSPR")) {
      return assessment.skip(code, Answer.unknown());
    }
    if (value.equals("NVPR")) {
      return assessment.skip(code, Answer.declined());
    }
    return switch (FORM.question(code).type()) {
      case INTEGER, DECIMAL -> assessment.answer(code, new BigDecimal(value));
      case BOOLEAN, TRISTATE -> assessment.answer(code, value.equals("OUI"));
      case MULTIPLE, AGES -> assessment.answer(code, List.of(value.split("\\+", -1)));
      case DATE_OR_MONTH ->
        value.length() <= 2
            ? assessment.answer(code, Long.parseLong(value))
            : assessment.answer(code, value);
      default -> assessment.answer(code, value);
    };
  }
}
