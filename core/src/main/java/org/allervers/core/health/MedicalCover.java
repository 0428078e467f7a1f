package org.allervers.core.health;

import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;

/**
 * A kind of medical cover. "None" excludes every other.
 *
 * <p>Its list is {@code couverture-medicale}.
 *
 * @terme couverture médicale
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), typologie des données
 */
@CodeSystem.Bundled("couverture-medicale")
public interface MedicalCover extends CodeSystem {

  /** Returns the list. */
  static CodeList<MedicalCover> list() {
    return CodeList.of(MedicalCover.class);
  }

  /**
   * Returns the listed code.
   *
   * @throws IllegalArgumentException if the list does not hold it
   */
  static Code<MedicalCover> of(String code) {
    return list().code(code);
  }
}
