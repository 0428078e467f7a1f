package org.allervers.core.social;

import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;

/**
 * Where a person stands with the courts.
 *
 * <p>Its list is {@code situation-justice}.
 *
 * @terme situation judiciaire
 * @source Saint Benoît Labre, LHSS mobiles, rapport d'activité 2024
 */
@CodeSystem.Bundled("situation-justice")
public interface JudicialSituation extends CodeSystem {

  /** Returns the list. */
  static CodeList<JudicialSituation> list() {
    return CodeList.of(JudicialSituation.class);
  }

  /**
   * Returns the listed code.
   *
   * @throws IllegalArgumentException if the list does not hold it
   */
  static Code<JudicialSituation> of(String code) {
    return list().code(code);
  }
}
