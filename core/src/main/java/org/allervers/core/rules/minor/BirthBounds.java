package org.allervers.core.rules.minor;

import java.time.LocalDate;
import org.allervers.core.Dossier;
import org.allervers.core.identity.BirthDate;
import org.allervers.core.identity.InsIdentity;
import org.allervers.core.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Between which days somebody was born, by all that was declared or proved up to a day, and since when they are of age by
 * all of it. A date after the day of the question is a mistake and tells nothing.
 *
 * @param earliest the first day that any date can mean
 * @param latest the last day that any date can mean
 * @param adultFrom the first day on which every date says of age
 * @param adultByOne the first day on which at least one date says of age
 */
record BirthBounds(
    @Nullable LocalDate earliest,
    @Nullable LocalDate latest,
    @Nullable LocalDate adultFrom,
    @Nullable LocalDate adultByOne) {

  static BirthBounds of(Dossier dossier, LocalDate knownOn) {
    BirthBounds bounds = new BirthBounds(null, null, null, null);
    for (BirthDate declared : dossier.identity().birthDates()) {
      if (declared.declaredOn().isEmpty() || !declared.declaredOn().get().isAfter(knownOn)) {
        bounds = bounds.with(declared.date(), knownOn);
      }
    }
    InsIdentity ins = dossier.identity().ins().orElse(null);
    if (ins != null && ins.birthDate().known().isPresent()) {
      bounds = bounds.with(ins.birthDate().known().get(), knownOn);
    }
    return bounds;
  }

  private BirthBounds with(PartialDate date, LocalDate knownOn) {
    LocalDate first = date.earliest().orElse(null);
    LocalDate last = date.latest().orElse(null);
    LocalDate adult = Days.firstAdultDay(date);
    if (first == null || last == null || adult == null || first.isAfter(knownOn)) {
      return this;
    }
    LocalDate soonest = first.plusYears(18);
    return new BirthBounds(
        earliest == null || first.isBefore(earliest) ? first : earliest,
        latest == null || last.isAfter(latest) ? last : latest,
        adultFrom == null || adult.isAfter(adultFrom) ? adult : adultFrom,
        adultByOne == null || soonest.isBefore(adultByOne) ? soonest : adultByOne);
  }
}
