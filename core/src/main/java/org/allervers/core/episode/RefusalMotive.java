package org.allervers.core.episode;

import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;

/**
 * Why a request is refused.
 *
 * <p>Its list is {@code motif-refus}.
 *
 * @terme motif de refus
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), modalités d'intervention
 */
@CodeSystem.Bundled("motif-refus")
public interface RefusalMotive extends CodeSystem {

  /** Returns the list. */
  static CodeList<RefusalMotive> list() {
    return CodeList.of(RefusalMotive.class);
  }

  /**
   * Returns the listed code.
   *
   * @throws IllegalArgumentException if the list does not hold it
   */
  static Code<RefusalMotive> of(String code) {
    return list().code(code);
  }
}
