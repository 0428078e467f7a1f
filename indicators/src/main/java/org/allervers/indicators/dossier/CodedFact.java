package org.allervers.indicators.dossier;

import java.time.LocalDate;
import org.allervers.core.Dossier;
import org.allervers.core.code.CodeList;
import org.allervers.indicators.Reading;

/**
 * A fact of a person that is told by the codes of a value list.
 *
 * @param attribute its name in definitions
 * @param list the codes that it may take
 * @param isDated whether its history is kept, so that it is read at a day
 * @param reader how it is read
 */
record CodedFact(String attribute, CodeList<?> list, boolean isDated, Reader reader) {

  /** Reads the fact as it was on a day. */
  @FunctionalInterface
  interface Reader {
    Reading read(Dossier dossier, LocalDate day, Grouping grouping);
  }
}
