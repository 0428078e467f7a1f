package org.allervers.core.dispositif;

import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;

/**
 * The kind of a partner with whom agreements are made.
 *
 * <p>Its list is {@code partenaire}.
 *
 * @terme type de partenaire
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), partenariats
 */
@CodeSystem.Bundled("partenaire")
public interface PartnerKind extends CodeSystem {

  /** Returns the list. */
  static CodeList<PartnerKind> list() {
    return CodeList.of(PartnerKind.class);
  }

  /**
   * Returns the listed code.
   *
   * @throws IllegalArgumentException if the list does not hold it
   */
  static Code<PartnerKind> of(String code) {
    return list().code(code);
  }
}
