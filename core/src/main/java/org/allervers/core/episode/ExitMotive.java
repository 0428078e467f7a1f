package org.allervers.core.episode;

import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;

/**
 * Why an episode ends. A refused orientation is no such reason.
 *
 * <p>Its list is {@code sortie}.
 *
 * @terme motif de sortie
 * @source LEO, rapport d'activité 2022; Mano v1.309; ARS Île-de-France, référentiel des équipes mobiles
 *     médico-sociales (mars 2022), document de synthèse
 */
@CodeSystem.Bundled("sortie")
public interface ExitMotive extends CodeSystem {

  /** Returns the list. */
  static CodeList<ExitMotive> list() {
    return CodeList.of(ExitMotive.class);
  }

  /**
   * Returns the listed code.
   *
   * @throws IllegalArgumentException if the list does not hold it
   */
  static Code<ExitMotive> of(String code) {
    return list().code(code);
  }
}
