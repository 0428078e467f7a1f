package org.allervers.core.social;

import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;

/**
 * The basic health protection.
 *
 * <p>Its list is {@code couverture-base}.
 *
 * @terme protection maladie de base
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), typologie des données
 */
@CodeSystem.Bundled("couverture-base")
public interface BasicHealthProtection extends CodeSystem {

  /** Returns the list. */
  static CodeList<BasicHealthProtection> list() {
    return CodeList.of(BasicHealthProtection.class);
  }

  /**
   * Returns the listed code.
   *
   * @throws IllegalArgumentException if the list does not hold it
   */
  static Code<BasicHealthProtection> of(String code) {
    return list().code(code);
  }
}
