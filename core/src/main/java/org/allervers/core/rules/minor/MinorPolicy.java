package org.allervers.core.rules.minor;

import java.time.LocalDate;
import java.util.Objects;
import org.allervers.core.rules.Parameters;

/**
 * What an organisation decided where the texts on minors leave a choice.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param situation3 how situation 3 is treated
 * @param ownCoverForAll whether broken ties and own cover also let nurses and staff trained for rapid tests act on the
 *     minor's word alone; the text names doctors and midwives in its first paragraph and nobody in the second
 * @param ameIsCover whether AME alone is cover enough
 * @param referralDays in how many days, 0 or more, a referral follows
 * @param childProtectionDays in how many days, 0 or more, child protection is contacted
 * @param maturityAge under which age, in years, a written opinion on discernment is asked for
 * @terme choix de l'organisme (mineurs)
 */
public record MinorPolicy(
    Situation3Policy situation3,
    boolean ownCoverForAll,
    boolean ameIsCover,
    int referralDays,
    int childProtectionDays,
    int maturityAge) {

  private static final MinorPolicy STANDARD = of(Parameters.standard(), MinorLaw.ANNEX);

  /**
   * Refuses a missing choice.
   *
   * @throws IllegalArgumentException if a number is negative
   */
  public MinorPolicy {
    Objects.requireNonNull(situation3, "situation3");
    if (referralDays < 0 || childProtectionDays < 0 || maturityAge < 0) {
      throw new IllegalArgumentException("days and age must not be negative");
    }
  }

  /** Returns the defaults of {@link MinorParameters}. */
  public static MinorPolicy standard() {
    return STANDARD;
  }

  /** Returns the choices that hold on a day, the host's where it made one. */
  public static MinorPolicy of(Parameters parameters, LocalDate day) {
    return new MinorPolicy(
        parameters.of(MinorParameters.SITUATION_3).at(day),
        parameters.of(MinorParameters.OWN_COVER_FOR_ALL).at(day),
        parameters.of(MinorParameters.AME_IS_COVER).at(day),
        parameters.of(MinorParameters.REFERRAL_DAYS).at(day),
        parameters.of(MinorParameters.CHILD_PROTECTION_DAYS).at(day),
        parameters.of(MinorParameters.MATURITY_AGE).at(day));
  }

  /** Returns these choices with another one for situation 3. */
  public MinorPolicy withSituation3(Situation3Policy value) {
    return new MinorPolicy(
        value, ownCoverForAll, ameIsCover, referralDays, childProtectionDays, maturityAge);
  }

  /** Returns these choices with another one on whom own cover serves. */
  public MinorPolicy withOwnCoverForAll(boolean value) {
    return new MinorPolicy(
        situation3, value, ameIsCover, referralDays, childProtectionDays, maturityAge);
  }

  /** Returns these choices with another one on AME. */
  public MinorPolicy withAmeIsCover(boolean value) {
    return new MinorPolicy(
        situation3, ownCoverForAll, value, referralDays, childProtectionDays, maturityAge);
  }

  /** Returns these choices with other delays, in days. */
  public MinorPolicy withDelays(int referral, int childProtection) {
    return new MinorPolicy(
        situation3, ownCoverForAll, ameIsCover, referral, childProtection, maturityAge);
  }
}
