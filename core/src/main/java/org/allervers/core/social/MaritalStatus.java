package org.allervers.core.social;

import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;

/**
 * The marital status that a person states.
 *
 * <p>Its list is {@code situation-familiale}.
 *
 * @terme situation familiale
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), annexe 3, question A5
 */
@CodeSystem.Bundled("situation-familiale")
public interface MaritalStatus extends CodeSystem {

  /** Returns the list. */
  static CodeList<MaritalStatus> list() {
    return CodeList.of(MaritalStatus.class);
  }

  /**
   * Returns the listed code.
   *
   * @throws IllegalArgumentException if the list does not hold it
   */
  static Code<MaritalStatus> of(String code) {
    return list().code(code);
  }
}
