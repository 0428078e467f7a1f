package org.allervers.indicators;

import java.time.LocalDate;

/** Epoch days of civil days, for the years around our own without a division. */
final class CivilDays {

  private static final int FIRST_YEAR = 1900;
  private static final int YEARS = 256;
  private static final int MONTHS = 16;
  private static final int[] BEFORE_MONTH = new int[YEARS * MONTHS];

  static {
    for (int year = 0; year < YEARS; year++) {
      for (int month = 1; month <= 12; month++) {
        LocalDate first = LocalDate.of(FIRST_YEAR + year, month, 1);
        BEFORE_MONTH[year * MONTHS + month] = (int) first.toEpochDay() - 1;
      }
    }
  }

  private CivilDays() {}

  static long of(LocalDate day) {
    int year = day.getYear() - FIRST_YEAR;
    return year >= 0 && year < YEARS
        ? BEFORE_MONTH[year * MONTHS + day.getMonthValue()] + day.getDayOfMonth()
        : day.toEpochDay();
  }
}
