package org.allervers.core.assessment;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.allervers.core.time.PartialDate;

/** The ages, in completed years, that a person may have on one day; both ends included. */
record AgeRange(int least, int greatest) {

  /** Returns the ages, or empty if the year of birth is unknown or all of it lies after {@code day}. */
  static Optional<AgeRange> of(PartialDate birth, LocalDate day) {
    Optional<LocalDate> earliest = birth.earliest();
    Optional<LocalDate> latest = birth.latest();
    if (earliest.isEmpty() || latest.isEmpty() || earliest.get().isAfter(day)) {
      return Optional.empty();
    }
    int greatest = Period.between(earliest.get(), day).getYears();
    int least =
        latest.get().isAfter(day) ? 0 : Period.between(latest.get(), day).getYears();
    return Optional.of(new AgeRange(least, greatest));
  }
}
