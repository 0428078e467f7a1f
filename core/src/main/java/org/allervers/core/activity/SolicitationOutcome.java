package org.allervers.core.activity;

import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;

/**
 * What came of a call on a team.
 *
 * <p>Its list is {@code issue-sollicitation}.
 *
 * @terme suite donnée à la sollicitation
 */
@CodeSystem.Bundled("issue-sollicitation")
public interface SolicitationOutcome extends CodeSystem {

  /** Returns the list. */
  static CodeList<SolicitationOutcome> list() {
    return CodeList.of(SolicitationOutcome.class);
  }

  /**
   * Returns the listed code.
   *
   * @throws IllegalArgumentException if the list does not hold it
   */
  static Code<SolicitationOutcome> of(String code) {
    return list().code(code);
  }
}
