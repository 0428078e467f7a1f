package org.allervers.core.activity;

import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;

/**
 * The unit in which what is given out is counted.
 *
 * <p>Its list is {@code unite}.
 *
 * @terme unité de compte
 * @source LEO, rapport d'activité 2022
 */
@CodeSystem.Bundled("unite")
public interface Unit extends CodeSystem {

  /** Returns the list. */
  static CodeList<Unit> list() {
    return CodeList.of(Unit.class);
  }

  /**
   * Returns the listed code.
   *
   * @throws IllegalArgumentException if the list does not hold it
   */
  static Code<Unit> of(String code) {
    return list().code(code);
  }
}
