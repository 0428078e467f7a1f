package org.allervers.core.dispositif;

import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;

/**
 * How people come to a place: with an appointment or without.
 *
 * <p>Its list is {@code mode-accueil}.
 *
 * @terme mode d'accueil (avec ou sans rendez-vous)
 * @source Saint Benoît Labre, LHSS de jour, rapport d'activité 2024
 */
@CodeSystem.Bundled("mode-accueil")
public interface ReceptionMode extends CodeSystem {

  /** Returns the list. */
  static CodeList<ReceptionMode> list() {
    return CodeList.of(ReceptionMode.class);
  }

  /**
   * Returns the listed code.
   *
   * @throws IllegalArgumentException if the list does not hold it
   */
  static Code<ReceptionMode> of(String code) {
    return list().code(code);
  }
}
