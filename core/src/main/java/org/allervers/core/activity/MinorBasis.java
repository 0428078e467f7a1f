package org.allervers.core.activity;

import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;

/**
 * The legal ground on which an act was done for a minor.
 *
 * <p>Its list is {@code fondement-acte-mineur}.
 *
 * @terme fondement de l'acte (mineur)
 * @source Code de la santé publique, art. L. 1111-5 et L. 1111-5-1; ARS Île-de-France, référentiel des équipes
 *     mobiles médico-sociales (mars 2022), annexe 4
 */
@CodeSystem.Bundled("fondement-acte-mineur")
public interface MinorBasis extends CodeSystem {

  /** Returns the list. */
  static CodeList<MinorBasis> list() {
    return CodeList.of(MinorBasis.class);
  }

  /**
   * Returns the listed code.
   *
   * @throws IllegalArgumentException if the list does not hold it
   */
  static Code<MinorBasis> of(String code) {
    return list().code(code);
  }
}
