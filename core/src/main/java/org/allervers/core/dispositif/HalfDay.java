package org.allervers.core.dispositif;

import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;

/**
 * The part of a day that one slot of activity takes.
 *
 * <p>Its list is {@code demi-journee}.
 *
 * @terme demi-journée (plage d'activité)
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), typologie des données
 */
@CodeSystem.Bundled("demi-journee")
public interface HalfDay extends CodeSystem {

  /** Returns the list. */
  static CodeList<HalfDay> list() {
    return CodeList.of(HalfDay.class);
  }

  /**
   * Returns the listed code.
   *
   * @throws IllegalArgumentException if the list does not hold it
   */
  static Code<HalfDay> of(String code) {
    return list().code(code);
  }
}
