package org.allervers.core.minor;

import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;

/**
 * How child protection or a judge was contacted.
 *
 * <p>Its list is {@code articulation-ase}.
 *
 * @terme articulation avec l'ASE
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), annexe 4
 */
@CodeSystem.Bundled("articulation-ase")
public interface AseContactKind extends CodeSystem {

  /** Returns the list. */
  static CodeList<AseContactKind> list() {
    return CodeList.of(AseContactKind.class);
  }

  /**
   * Returns the listed code.
   *
   * @throws IllegalArgumentException if the list does not hold it
   */
  static Code<AseContactKind> of(String code) {
    return list().code(code);
  }
}
