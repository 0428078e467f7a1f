package org.allervers.core.activity;

import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;

/**
 * Who calls on a team: a partner, or a resident of another service.
 *
 * <p>Its list is {@code type-sollicitation}.
 *
 * @terme type de sollicitation
 * @source Promotion Santé Grand Est, fiche de capitalisation LHSS mobiles de Haute-Marne (2025)
 */
@CodeSystem.Bundled("type-sollicitation")
public interface SolicitationKind extends CodeSystem {

  /** Returns the list. */
  static CodeList<SolicitationKind> list() {
    return CodeList.of(SolicitationKind.class);
  }

  /**
   * Returns the listed code.
   *
   * @throws IllegalArgumentException if the list does not hold it
   */
  static Code<SolicitationKind> of(String code) {
    return list().code(code);
  }
}
