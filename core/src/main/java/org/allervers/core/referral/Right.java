package org.allervers.core.referral;

import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;

/**
 * A right that is opened, or the step towards it.
 *
 * <p>Its list is {@code droit}.
 *
 * @terme droit (démarche)
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), typologie des données;
 *     annexe 2, LHSS et EMSP §1.2
 */
@CodeSystem.Bundled("droit")
public interface Right extends CodeSystem {

  /** Returns the list. */
  static CodeList<Right> list() {
    return CodeList.of(Right.class);
  }

  /**
   * Returns the listed code.
   *
   * @throws IllegalArgumentException if the list does not hold it
   */
  static Code<Right> of(String code) {
    return list().code(code);
  }
}
