package org.allervers.core.referral;

import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;

/**
 * How a step stands.
 *
 * <p>Its list is {@code statut-demarche}.
 *
 * @terme statut de la démarche
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), annexe 2, LHSS et EMSP §1.8
 */
@CodeSystem.Bundled("statut-demarche")
public interface StepStatus extends CodeSystem {

  /** Returns the list. */
  static CodeList<StepStatus> list() {
    return CodeList.of(StepStatus.class);
  }

  /**
   * Returns the listed code.
   *
   * @throws IllegalArgumentException if the list does not hold it
   */
  static Code<StepStatus> of(String code) {
    return list().code(code);
  }
}
