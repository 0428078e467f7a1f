package org.allervers.core.activity;

import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;

/**
 * What was done for a person.
 *
 * <p>Its list is {@code acte}.
 *
 * @terme acte (prestation)
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), typologie des données;
 *     annexe 2, LHSS et EMSP §1.2
 */
@CodeSystem.Bundled("acte")
public interface ActKind extends CodeSystem {

  /** Returns the list. */
  static CodeList<ActKind> list() {
    return CodeList.of(ActKind.class);
  }

  /**
   * Returns the listed code.
   *
   * @throws IllegalArgumentException if the list does not hold it
   */
  static Code<ActKind> of(String code) {
    return list().code(code);
  }
}
