package org.allervers.core.social;

import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;

/**
 * The level of formal education.
 *
 * <p>Its list is {@code niveau-education}.
 *
 * @terme niveau d'éducation formelle
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), typologie des données
 */
@CodeSystem.Bundled("niveau-education")
public interface EducationLevel extends CodeSystem {

  /** Returns the list. */
  static CodeList<EducationLevel> list() {
    return CodeList.of(EducationLevel.class);
  }

  /**
   * Returns the listed code.
   *
   * @throws IllegalArgumentException if the list does not hold it
   */
  static Code<EducationLevel> of(String code) {
    return list().code(code);
  }
}
