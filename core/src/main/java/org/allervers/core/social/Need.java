package org.allervers.core.social;

import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;

/**
 * A need that a person puts into words. "No request" excludes every other.
 *
 * <p>Its list is {@code besoin}.
 *
 * @terme besoin exprimé
 * @source LEO, rapport d'activité 2022, besoins exprimés
 */
@CodeSystem.Bundled("besoin")
public interface Need extends CodeSystem {

  /** Returns the list. */
  static CodeList<Need> list() {
    return CodeList.of(Need.class);
  }

  /**
   * Returns the listed code.
   *
   * @throws IllegalArgumentException if the list does not hold it
   */
  static Code<Need> of(String code) {
    return list().code(code);
  }
}
