package org.allervers.core.social;

import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;

/**
 * A kind of income. "No resources" excludes every other.
 *
 * <p>Its list is {@code ressource}.
 *
 * @terme ressources
 * @source LEO, rapport d'activité 2022
 */
@CodeSystem.Bundled("ressource")
public interface Resource extends CodeSystem {

  /** Returns the list. */
  static CodeList<Resource> list() {
    return CodeList.of(Resource.class);
  }

  /**
   * Returns the listed code.
   *
   * @throws IllegalArgumentException if the list does not hold it
   */
  static Code<Resource> of(String code) {
    return list().code(code);
  }
}
