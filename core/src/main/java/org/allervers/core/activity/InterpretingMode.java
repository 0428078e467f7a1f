package org.allervers.core.activity;

import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;

/**
 * How interpreting was given.
 *
 * <p>Its list is {@code interpretariat}.
 *
 * @terme mode d'interprétariat
 * @source Saint Benoît Labre, LHSS mobiles, rapport d'activité 2024
 */
@CodeSystem.Bundled("interpretariat")
public interface InterpretingMode extends CodeSystem {

  /** Returns the list. */
  static CodeList<InterpretingMode> list() {
    return CodeList.of(InterpretingMode.class);
  }

  /**
   * Returns the listed code.
   *
   * @throws IllegalArgumentException if the list does not hold it
   */
  static Code<InterpretingMode> of(String code) {
    return list().code(code);
  }
}
