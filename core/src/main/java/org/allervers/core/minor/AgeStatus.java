package org.allervers.core.minor;

import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;

/**
 * How the age that a person declares is regarded.
 *
 * <p>Its list is {@code statut-age}.
 *
 * @terme statut de l'âge
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), annexe 4
 */
@CodeSystem.Bundled("statut-age")
public interface AgeStatus extends CodeSystem {

  /** Returns the list. */
  static CodeList<AgeStatus> list() {
    return CodeList.of(AgeStatus.class);
  }

  /**
   * Returns the listed code.
   *
   * @throws IllegalArgumentException if the list does not hold it
   */
  static Code<AgeStatus> of(String code) {
    return list().code(code);
  }
}
