package org.allervers.core.health;

import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;

/**
 * Whether vaccinations are up to date.
 *
 * <p>Its list is {@code vaccination}.
 *
 * @terme état de vaccination
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), annexe 3, question C14
 */
@CodeSystem.Bundled("vaccination")
public interface VaccinationStatus extends CodeSystem {

  /** Returns the list. */
  static CodeList<VaccinationStatus> list() {
    return CodeList.of(VaccinationStatus.class);
  }

  /**
   * Returns the listed code.
   *
   * @throws IllegalArgumentException if the list does not hold it
   */
  static Code<VaccinationStatus> of(String code) {
    return list().code(code);
  }
}
