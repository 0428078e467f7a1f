package org.allervers.core.rules.beanvalidation;

import jakarta.validation.valueextraction.ExtractedValue;
import jakarta.validation.valueextraction.ValueExtractor;
import org.allervers.core.answer.Answer;

/** Shows a validator the value of a known answer. */
final class AnswerExtractor implements ValueExtractor<Answer<@ExtractedValue ?>> {

  @Override
  public void extractValues(Answer<?> answer, ValueReceiver receiver) {
    answer.known().ifPresent(value -> receiver.value(null, value));
  }
}
