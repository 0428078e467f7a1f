package org.allervers.core.health;

import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;

/**
 * A psychoactive substance.
 *
 * <p>Its list is {@code consommation}.
 *
 * @terme consommation
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), annexe 3, question C13;
 *     Mano 1.309, champs par défaut
 */
@CodeSystem.Bundled("consommation")
public interface Substance extends CodeSystem {

  /** Returns the list. */
  static CodeList<Substance> list() {
    return CodeList.of(Substance.class);
  }

  /**
   * Returns the listed code.
   *
   * @throws IllegalArgumentException if the list does not hold it
   */
  static Code<Substance> of(String code) {
    return list().code(code);
  }
}
