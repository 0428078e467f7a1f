package org.allervers.core.assessment;

/**
 * The completed weeks since the last period, exact from its date, a range from a month of pregnancy; both ends included.
 *
 * @param least the least number of weeks
 * @param greatest the greatest number of weeks
 * @terme terme en semaines d'aménorrhée
 */
public record GestationalAge(int least, int greatest) {

  /** Days from the last period to the presumed beginning of pregnancy. */
  private static final int DAYS_BEFORE = 14;

  static GestationalAge ofDays(long days) {
    int weeks = (int) (days / 7);
    return new GestationalAge(weeks, weeks);
  }

  /** Returns the weeks of one month of pregnancy, 1 to 9, a month being 365.25 / 12 days. */
  static GestationalAge ofMonth(int month) {
    return new GestationalAge(weeksAfterMonths(month - 1), weeksAfterMonths(month));
  }

  private static int weeksAfterMonths(int months) {
    // 365.25 / 12 = 487 / 16
    return (DAYS_BEFORE + months * 487 / 16) / 7;
  }

  /** Returns whether the number of weeks is known exactly. */
  public boolean isExact() {
    return least == greatest;
  }

  /** Returns a text without the weeks, which are personal. */
  @Override
  public String toString() {
    return "GestationalAge[redacted]";
  }
}
