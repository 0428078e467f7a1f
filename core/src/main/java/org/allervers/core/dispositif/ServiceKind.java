package org.allervers.core.dispositif;

import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;

/**
 * The kind of a service or device, as people are oriented to it.
 *
 * <p>Its list is {@code orientation}.
 *
 * @terme dispositif d'orientation
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), annexe 2, LHSS et EMSP §1.2
 */
@CodeSystem.Bundled("orientation")
public interface ServiceKind extends CodeSystem {

  /** Returns the list. */
  static CodeList<ServiceKind> list() {
    return CodeList.of(ServiceKind.class);
  }

  /**
   * Returns the listed code.
   *
   * @throws IllegalArgumentException if the list does not hold it
   */
  static Code<ServiceKind> of(String code) {
    return list().code(code);
  }
}
