package org.allervers.core.rules.episode;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.allervers.core.identity.BirthDate;
import org.allervers.core.identity.Identity;
import org.allervers.core.time.PartialDate;

/** Whether somebody may be under 18, by the declared date of birth that protects most. */
final class MaybeMinor {

  private static final int MAJORITY = 18;

  private MaybeMinor() {}

  /** Returns whether at least a year of birth was declared. */
  static boolean isDecided(Identity identity) {
    List<BirthDate> declared = identity.birthDates();
    for (int i = 0; i < declared.size(); i++) {
      if (declared.get(i).date().precision() != PartialDate.Precision.UNKNOWN) {
        return true;
      }
    }
    return false;
  }

  static boolean on(LocalDate day, Identity identity) {
    List<BirthDate> declared = identity.birthDates();
    for (int i = 0; i < declared.size(); i++) {
      LocalDate latest = declared.get(i).date().latest().orElse(LocalDate.MIN);
      // plusYears would end the minority of a 29 February one day too early.
      if (Period.between(latest, day).getYears() < MAJORITY) {
        return true;
      }
    }
    return false;
  }
}
