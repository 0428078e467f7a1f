package org.allervers.core.social;

import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;

/**
 * What a person does for work.
 *
 * <p>Its list is {@code situation-professionnelle}.
 *
 * @terme situation professionnelle
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), typologie des données
 */
@CodeSystem.Bundled("situation-professionnelle")
public interface ProfessionalSituation extends CodeSystem {

  /** Returns the list. */
  static CodeList<ProfessionalSituation> list() {
    return CodeList.of(ProfessionalSituation.class);
  }

  /**
   * Returns the listed code.
   *
   * @throws IllegalArgumentException if the list does not hold it
   */
  static Code<ProfessionalSituation> of(String code) {
    return list().code(code);
  }
}
