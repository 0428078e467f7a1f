package org.allervers.core.rules.minor;

import java.time.LocalDate;
import java.time.Period;
import org.allervers.core.time.PartialDate;
import org.jspecify.annotations.Nullable;

/** Days that stay within what dates can hold. */
final class Days {

  private static final int MAJORITY = 18;

  private Days() {}

  static LocalDate after(LocalDate day, int days) {
    return day.isAfter(LocalDate.MAX.minusDays(days)) ? LocalDate.MAX : day.plusDays(days);
  }

  static boolean isUpTo(LocalDate day, LocalDate limit) {
    return !day.isAfter(limit);
  }

  /**
   * Returns the first day on which somebody born then is of age, or null if the date tells nothing. Whoever was born on 29
   * February is of age on 1 March in a year without that day. Of a date of which the day or the month is missing, the
   * last day that it can mean counts as a day under age too.
   */
  static @Nullable LocalDate firstAdultDay(PartialDate birth) {
    LocalDate latest = birth.latest().orElse(null);
    if (latest == null) {
      return null;
    }
    LocalDate birthday = latest.plusYears(MAJORITY);
    if (birth.precision() != PartialDate.Precision.DAY) {
      return birthday.plusDays(1);
    }
    return Period.between(latest, birthday).getYears() < MAJORITY ? birthday.plusDays(1) : birthday;
  }

  /** Returns the age in whole years on a day, 0 before birth. */
  static int age(LocalDate birth, LocalDate day) {
    return birth.isAfter(day) ? 0 : Period.between(birth, day).getYears();
  }
}
