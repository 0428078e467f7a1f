package org.allervers.core.dispositif;

import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;

/**
 * Who asks a team to act.
 *
 * <p>Its list is {@code origine-demande}.
 *
 * @terme origine de la demande (orienteur)
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), modalités d'intervention;
 *     LEO, rapport d'activité 2022
 */
@CodeSystem.Bundled("origine-demande")
public interface Requester extends CodeSystem {

  /** Returns the list. */
  static CodeList<Requester> list() {
    return CodeList.of(Requester.class);
  }

  /**
   * Returns the listed code.
   *
   * @throws IllegalArgumentException if the list does not hold it
   */
  static Code<Requester> of(String code) {
    return list().code(code);
  }
}
