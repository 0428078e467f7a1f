package org.allervers.core.episode;

import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;

/**
 * What a team decides on a request.
 *
 * <p>Its list is {@code decision-demande}.
 *
 * @terme décision sur la demande
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), modalités d'intervention
 */
@CodeSystem.Bundled("decision-demande")
public interface DecisionKind extends CodeSystem {

  /** Returns the list. */
  static CodeList<DecisionKind> list() {
    return CodeList.of(DecisionKind.class);
  }

  /**
   * Returns the listed code.
   *
   * @throws IllegalArgumentException if the list does not hold it
   */
  static Code<DecisionKind> of(String code) {
    return list().code(code);
  }
}
