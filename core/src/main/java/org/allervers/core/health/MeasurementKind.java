package org.allervers.core.health;

import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;

/**
 * What was measured; each kind has one unit.
 *
 * <p>Its list is {@code mesure-sante}.
 *
 * @terme mesure de santé
 */
@CodeSystem.Bundled("mesure-sante")
public interface MeasurementKind extends CodeSystem {

  /** Returns the list. */
  static CodeList<MeasurementKind> list() {
    return CodeList.of(MeasurementKind.class);
  }

  /**
   * Returns the listed code.
   *
   * @throws IllegalArgumentException if the list does not hold it
   */
  static Code<MeasurementKind> of(String code) {
    return list().code(code);
  }
}
