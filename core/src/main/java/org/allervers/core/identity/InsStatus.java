package org.allervers.core.identity;

import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;

/**
 * How far an identity was checked.
 *
 * <p>Its list is {@code statut-ins}.
 *
 * @terme statut de confiance de l'identité (INS)
 * @source Référentiel national d'identitovigilance
 */
@CodeSystem.Bundled("statut-ins")
public interface InsStatus extends CodeSystem {

  /** Returns the list. */
  static CodeList<InsStatus> list() {
    return CodeList.of(InsStatus.class);
  }

  /**
   * Returns the listed code.
   *
   * @throws IllegalArgumentException if the list does not hold it
   */
  static Code<InsStatus> of(String code) {
    return list().code(code);
  }
}
