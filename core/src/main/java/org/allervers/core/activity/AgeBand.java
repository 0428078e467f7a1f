package org.allervers.core.activity;

import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;

/**
 * An age band, for people whose age is only guessed.
 *
 * <p>Its list is {@code tranche-age}.
 *
 * @terme tranche d'âge
 */
@CodeSystem.Bundled("tranche-age")
public interface AgeBand extends CodeSystem {

  /** Returns the list. */
  static CodeList<AgeBand> list() {
    return CodeList.of(AgeBand.class);
  }

  /**
   * Returns the listed code.
   *
   * @throws IllegalArgumentException if the list does not hold it
   */
  static Code<AgeBand> of(String code) {
    return list().code(code);
  }
}
