package org.allervers.core.activity;

import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;

/**
 * The atmosphere of a place.
 *
 * <p>Its list is {@code ambiance}.
 *
 * @terme ambiance
 * @source Mano v1.309, observations de territoire
 */
@CodeSystem.Bundled("ambiance")
public interface Atmosphere extends CodeSystem {

  /** Returns the list. */
  static CodeList<Atmosphere> list() {
    return CodeList.of(Atmosphere.class);
  }

  /**
   * Returns the listed code.
   *
   * @throws IllegalArgumentException if the list does not hold it
   */
  static Code<Atmosphere> of(String code) {
    return list().code(code);
  }
}
