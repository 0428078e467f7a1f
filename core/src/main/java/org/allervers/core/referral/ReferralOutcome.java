package org.allervers.core.referral;

import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;

/**
 * What came of a referral.
 *
 * <p>Its list is {@code issue-orientation}.
 *
 * @terme issue de l'orientation
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), modalités d'intervention
 */
@CodeSystem.Bundled("issue-orientation")
public interface ReferralOutcome extends CodeSystem {

  /** Returns the list. */
  static CodeList<ReferralOutcome> list() {
    return CodeList.of(ReferralOutcome.class);
  }

  /**
   * Returns the listed code.
   *
   * @throws IllegalArgumentException if the list does not hold it
   */
  static Code<ReferralOutcome> of(String code) {
    return list().code(code);
  }
}
