package org.allervers.core.dispositif;

import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;

/**
 * A day of the week.
 *
 * <p>Its list is {@code jour-semaine}.
 *
 * @terme jour de la semaine
 */
@CodeSystem.Bundled("jour-semaine")
public interface Weekday extends CodeSystem {

  /** Returns the list. */
  static CodeList<Weekday> list() {
    return CodeList.of(Weekday.class);
  }

  /**
   * Returns the listed code.
   *
   * @throws IllegalArgumentException if the list does not hold it
   */
  static Code<Weekday> of(String code) {
    return list().code(code);
  }
}
