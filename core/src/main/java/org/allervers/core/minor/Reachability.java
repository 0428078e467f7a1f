package org.allervers.core.minor;

import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;

/**
 * Whether somebody can be reached. Unreachable is not the same as opposed.
 *
 * <p>Its list is {@code etat-joignabilite}.
 *
 * @terme joignabilité
 */
@CodeSystem.Bundled("etat-joignabilite")
public interface Reachability extends CodeSystem {

  /** Returns the list. */
  static CodeList<Reachability> list() {
    return CodeList.of(Reachability.class);
  }

  /**
   * Returns the listed code.
   *
   * @throws IllegalArgumentException if the list does not hold it
   */
  static Code<Reachability> of(String code) {
    return list().code(code);
  }
}
