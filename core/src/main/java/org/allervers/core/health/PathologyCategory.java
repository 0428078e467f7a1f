package org.allervers.core.health;

import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;

/**
 * A broad category of health trouble, as a team names it; not a diagnosis.
 *
 * <p>Its list is {@code pathologie}.
 *
 * @terme typologie des pathologies
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), typologie des données
 */
@CodeSystem.Bundled("pathologie")
public interface PathologyCategory extends CodeSystem {

  /** Returns the list. */
  static CodeList<PathologyCategory> list() {
    return CodeList.of(PathologyCategory.class);
  }

  /**
   * Returns the listed code.
   *
   * @throws IllegalArgumentException if the list does not hold it
   */
  static Code<PathologyCategory> of(String code) {
    return list().code(code);
  }
}
