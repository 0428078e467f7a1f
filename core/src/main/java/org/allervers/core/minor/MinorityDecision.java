package org.allervers.core.minor;

import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;

/**
 * What an evaluation of minority and isolation decided.
 *
 * <p>Its list is {@code decision-minorite}.
 *
 * @terme décision sur la minorité et l'isolement
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), annexe 4
 */
@CodeSystem.Bundled("decision-minorite")
public interface MinorityDecision extends CodeSystem {

  /** Returns the list. */
  static CodeList<MinorityDecision> list() {
    return CodeList.of(MinorityDecision.class);
  }

  /**
   * Returns the listed code.
   *
   * @throws IllegalArgumentException if the list does not hold it
   */
  static Code<MinorityDecision> of(String code) {
    return list().code(code);
  }
}
