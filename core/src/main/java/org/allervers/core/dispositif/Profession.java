package org.allervers.core.dispositif;

import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;

/**
 * What a professional is.
 *
 * <p>Its list is {@code profession}.
 *
 * @terme profession
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), annexe 2, LHSS et EMSP
 *     §1.3.1
 */
@CodeSystem.Bundled("profession")
public interface Profession extends CodeSystem {

  /** Returns the list. */
  static CodeList<Profession> list() {
    return CodeList.of(Profession.class);
  }

  /**
   * Returns the listed code.
   *
   * @throws IllegalArgumentException if the list does not hold it
   */
  static Code<Profession> of(String code) {
    return list().code(code);
  }
}
