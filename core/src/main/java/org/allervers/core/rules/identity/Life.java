package org.allervers.core.rules.identity;

import java.time.LocalDate;
import java.util.List;
import org.allervers.core.Dossier;
import org.allervers.core.identity.BirthDate;
import org.allervers.core.rules.Fact;
import org.allervers.core.rules.dossier.DaySpan;
import org.allervers.core.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * The longest life that the declared dates allow, so that whatever lies outside is surely wrong.
 *
 * @param first the first day that a declared date of birth can mean; null if none is known
 * @param last the last day that the date of death can mean; null if none is known
 */
record Life(@Nullable LocalDate first, @Nullable LocalDate last) {

  static final Fact<Dossier, Life> OF_PERSON = Fact.of((dossier, asOf) -> of(dossier));

  private static Life of(Dossier dossier) {
    LocalDate first = null;
    List<BirthDate> declared = dossier.identity().birthDates();
    for (int i = 0; i < declared.size(); i++) {
      LocalDate earliest = declared.get(i).date().earliest().orElse(null);
      if (earliest != null && (first == null || earliest.isBefore(first))) {
        first = earliest;
      }
    }
    return new Life(
        first,
        dossier.coordination().retention().died().flatMap(PartialDate::latest).orElse(null));
  }

  boolean isKnown() {
    return first != null || last != null;
  }

  boolean contains(LocalDate day) {
    return (first == null || !day.isBefore(first)) && (last == null || !day.isAfter(last));
  }

  boolean contains(DaySpan days) {
    return days.isWithin(first, last);
  }

  /** Returns nothing: birth and death are personal. */
  @Override
  public String toString() {
    return "Life[redacted]";
  }
}
