package org.allervers.core.assessment;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A blood pressure in mm Hg. Any two numbers from 0 to 9999 can be held, the wrong way round too: checks say so.
 *
 * @param systolic the systolic pressure in mm Hg, 0 to 9999
 * @param diastolic the diastolic pressure in mm Hg, 0 to 9999
 * @terme pression artérielle
 */
public record BloodPressure(int systolic, int diastolic) {

  private static final Pattern WRITTEN = Pattern.compile("[0-9]{1,4}/[0-9]{1,4}");

  /**
   * Refuses what no form can hold.
   *
   * @throws IllegalArgumentException if a pressure is not between 0 and 9999
   */
  public BloodPressure {
    if (systolic < 0 || systolic > 9999 || diastolic < 0 || diastolic > 9999) {
      throw new IllegalArgumentException("a blood pressure must be between 0 and 9999 mm Hg");
    }
  }

  /**
   * Returns the given pressures, in mm Hg.
   *
   * @throws IllegalArgumentException if a pressure is not between 0 and 9999
   */
  public static BloodPressure of(int systolic, int diastolic) {
    return new BloodPressure(systolic, diastolic);
  }

  /** Returns the pressures written as {@code 120/80}, or empty if the text has another form. */
  public static Optional<BloodPressure> find(String text) {
    return WRITTEN.matcher(text).matches()
        ? Optional.of(of(
            Integer.parseInt(text.substring(0, text.indexOf('/'))),
            Integer.parseInt(text.substring(text.indexOf('/') + 1))))
        : Optional.empty();
  }

  /** Returns the pressures as {@link #find} reads them. */
  public String text() {
    return systolic + "/" + diastolic;
  }

  /** Returns a text without the pressures, which are personal. */
  @Override
  public String toString() {
    return "BloodPressure[redacted]";
  }
}
