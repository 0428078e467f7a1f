package org.allervers.core.consent;

import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;

/**
 * Why a consent could not be sought.
 *
 * <p>Its list is {@code motif-impossibilite}.
 *
 * @terme motif d'impossibilité
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), dossier de l'usager
 */
@CodeSystem.Bundled("motif-impossibilite")
public interface ImpossibilityReason extends CodeSystem {

  /** Returns the list. */
  static CodeList<ImpossibilityReason> list() {
    return CodeList.of(ImpossibilityReason.class);
  }

  /**
   * Returns the listed code.
   *
   * @throws IllegalArgumentException if the list does not hold it
   */
  static Code<ImpossibilityReason> of(String code) {
    return list().code(code);
  }
}
