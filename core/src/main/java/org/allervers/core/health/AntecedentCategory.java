package org.allervers.core.health;

import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;

/**
 * A category of medical antecedent.
 *
 * <p>Its list is {@code antecedent}.
 *
 * @terme catégorie d'antécédents
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), typologie des données
 */
@CodeSystem.Bundled("antecedent")
public interface AntecedentCategory extends CodeSystem {

  /** Returns the list. */
  static CodeList<AntecedentCategory> list() {
    return CodeList.of(AntecedentCategory.class);
  }

  /**
   * Returns the listed code.
   *
   * @throws IllegalArgumentException if the list does not hold it
   */
  static Code<AntecedentCategory> of(String code) {
    return list().code(code);
  }
}
