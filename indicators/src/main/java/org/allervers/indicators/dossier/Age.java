package org.allervers.indicators.dossier;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.OptionalLong;
import org.allervers.core.answer.Answer;
import org.allervers.core.time.PartialDate;

/** Completed years, where they are certain. */
final class Age {

  private Age() {}

  /** The age on a day, if every day of birth that the date can mean gives the same one. */
  static OptionalLong on(LocalDate day, Answer<PartialDate> birth) {
    Optional<LocalDate> earliest = birth.known().flatMap(PartialDate::earliest);
    Optional<LocalDate> latest = birth.known().flatMap(PartialDate::latest);
    if (earliest.isEmpty() || latest.isEmpty() || latest.get().isAfter(day)) {
      return OptionalLong.empty();
    }
    int highest = Period.between(earliest.get(), day).getYears();
    int lowest = Period.between(latest.get(), day).getYears();
    return highest == lowest ? OptionalLong.of(highest) : OptionalLong.empty();
  }
}
