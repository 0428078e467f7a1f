package org.allervers.core.social;

import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;

/**
 * The place of a person in a household.
 *
 * <p>Its list is {@code role-menage}.
 *
 * @terme place dans le ménage
 */
@CodeSystem.Bundled("role-menage")
public interface HouseholdRole extends CodeSystem {

  /** Returns the list. */
  static CodeList<HouseholdRole> list() {
    return CodeList.of(HouseholdRole.class);
  }

  /**
   * Returns the listed code.
   *
   * @throws IllegalArgumentException if the list does not hold it
   */
  static Code<HouseholdRole> of(String code) {
    return list().code(code);
  }
}
