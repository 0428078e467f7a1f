package org.allervers.core.rules.beanvalidation;

import jakarta.validation.valueextraction.ExtractedValue;
import jakarta.validation.valueextraction.ValueExtractor;
import org.allervers.core.time.History;

/** Shows a validator the known values of a history, by their place in it. */
final class HistoryExtractor implements ValueExtractor<History<@ExtractedValue ?>> {

  static final String ENTRY = "<entry>";

  @Override
  public void extractValues(History<?> history, ValueReceiver receiver) {
    for (int i = 0; i < history.entries().size(); i++) {
      int index = i;
      history
          .entries()
          .get(i)
          .answer()
          .known()
          .ifPresent(value -> receiver.indexedValue(ENTRY, index, value));
    }
  }
}
