package org.allervers.core.social;

import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;

/**
 * The right of residence, as the person states it.
 *
 * <p>Its list is {@code situation-administrative}.
 *
 * @terme situation administrative
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), annexe 3, question A3
 */
@CodeSystem.Bundled("situation-administrative")
public interface AdministrativeSituation extends CodeSystem {

  /** Returns the list. */
  static CodeList<AdministrativeSituation> list() {
    return CodeList.of(AdministrativeSituation.class);
  }

  /**
   * Returns the listed code.
   *
   * @throws IllegalArgumentException if the list does not hold it
   */
  static Code<AdministrativeSituation> of(String code) {
    return list().code(code);
  }
}
