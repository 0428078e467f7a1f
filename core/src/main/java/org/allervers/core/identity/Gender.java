package org.allervers.core.identity;

import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;

/**
 * The gender that the person states.
 *
 * <p>Its list is {@code genre}.
 *
 * @terme genre
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), typologie des données
 */
@CodeSystem.Bundled("genre")
public interface Gender extends CodeSystem {

  /** Returns the list. */
  static CodeList<Gender> list() {
    return CodeList.of(Gender.class);
  }

  /**
   * Returns the listed code.
   *
   * @throws IllegalArgumentException if the list does not hold it
   */
  static Code<Gender> of(String code) {
    return list().code(code);
  }
}
