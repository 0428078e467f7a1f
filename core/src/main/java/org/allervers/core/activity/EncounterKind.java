package org.allervers.core.activity;

import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;

/**
 * How a person was met.
 *
 * <p>Its list is {@code type-rencontre}.
 *
 * @terme type de rencontre
 */
@CodeSystem.Bundled("type-rencontre")
public interface EncounterKind extends CodeSystem {

  /** Returns the list. */
  static CodeList<EncounterKind> list() {
    return CodeList.of(EncounterKind.class);
  }

  /**
   * Returns the listed code.
   *
   * @throws IllegalArgumentException if the list does not hold it
   */
  static Code<EncounterKind> of(String code) {
    return list().code(code);
  }
}
