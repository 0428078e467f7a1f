package org.allervers.core.social;

import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;

/**
 * The make-up of the household.
 *
 * <p>Its list is {@code menage}.
 *
 * @terme type de ménage
 * @source Saint Benoît Labre, LHSS mobiles, rapport d'activité 2024
 */
@CodeSystem.Bundled("menage")
public interface HouseholdType extends CodeSystem {

  /** Returns the list. */
  static CodeList<HouseholdType> list() {
    return CodeList.of(HouseholdType.class);
  }

  /**
   * Returns the listed code.
   *
   * @throws IllegalArgumentException if the list does not hold it
   */
  static Code<HouseholdType> of(String code) {
    return list().code(code);
  }
}
