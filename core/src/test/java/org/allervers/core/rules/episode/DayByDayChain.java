package org.allervers.core.rules.episode;

import java.util.ArrayList;
import java.util.List;

/**
 * The slow twin of the renewal chain. It walks from day to day with months of its own and looks at each day whether a period
 * ends there; it cannot add a month to a date. A day is written year × 10000 + month × 100 + day.
 */
final class DayByDayChain {

  private final List<Integer> expiries = new ArrayList<>();

  /**
   * Walks from an anchor to a day, that day excluded.
   *
   * @param pauses the first day of each suspension and the day on which it is over; on these days no time passes
   */
  DayByDayChain(int anchor, int months, List<int[]> pauses, int until) {
    int running = anchor;
    for (int day = anchor; day < until; day = next(day)) {
      if (!isPaused(day, pauses)) {
        running = next(running);
        if (endsPeriod(running, anchor, months)) {
          expiries.add(next(day));
        }
      }
    }
  }

  private static boolean isPaused(int day, List<int[]> pauses) {
    return pauses.stream().anyMatch(pause -> pause[0] <= day && day < pause[1]);
  }

  private static boolean endsPeriod(int day, int anchor, int months) {
    int passed = day / 10_000 * 12 + day / 100 % 100 - anchor / 10_000 * 12 - anchor / 100 % 100;
    int length = length(day / 10_000, day / 100 % 100);
    return passed > 0 && passed % months == 0 && day % 100 == Math.min(anchor % 100, length);
  }

  static int next(int date) {
    int year = date / 10_000;
    int month = date / 100 % 100;
    if (date % 100 < length(year, month)) {
      return date + 1;
    }
    return month < 12 ? year * 10_000 + (month + 1) * 100 + 1 : (year + 1) * 10_000 + 101;
  }

  private static int length(int year, int month) {
    return switch (month) {
      case 4, 6, 9, 11 -> 30;
      case 2 -> year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
      default -> 31;
    };
  }

  /** Returns the expiries that the walk saw. */
  List<Integer> expiries() {
    return expiries;
  }

  /** Returns the number of the period of a day that the walk saw. */
  int number(int day) {
    return 1 + (int) expiries.stream().filter(expiry -> expiry <= day).count();
  }
}
