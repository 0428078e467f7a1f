package org.allervers.core.consent;

import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;

/**
 * A legal protection measure. It does not say whether the person is represented for their care.
 *
 * <p>Its list is {@code mesure-protection}.
 *
 * @terme mesure de protection
 * @source Code civil, art. 433 à 515
 */
@CodeSystem.Bundled("mesure-protection")
public interface ProtectionMeasure extends CodeSystem {

  /** Returns the list. */
  static CodeList<ProtectionMeasure> list() {
    return CodeList.of(ProtectionMeasure.class);
  }

  /**
   * Returns the listed code.
   *
   * @throws IllegalArgumentException if the list does not hold it
   */
  static Code<ProtectionMeasure> of(String code) {
    return list().code(code);
  }
}
