package org.allervers.core.identity;

import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;

/**
 * The sex of the civil status, a trait of the national identity; not the gender that the person states.
 *
 * <p>Its list is {@code sexe-etat-civil}.
 *
 * @terme sexe (état civil)
 * @source Référentiel national d'identitovigilance, traits stricts de l'INS
 */
@CodeSystem.Bundled("sexe-etat-civil")
public interface CivilSex extends CodeSystem {

  /** Returns the list. */
  static CodeList<CivilSex> list() {
    return CodeList.of(CivilSex.class);
  }

  /**
   * Returns the listed code.
   *
   * @throws IllegalArgumentException if the list does not hold it
   */
  static Code<CivilSex> of(String code) {
    return list().code(code);
  }
}
