package org.allervers.core.consent;

import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;

/**
 * Whether the person was able to consent.
 *
 * <p>Its list is {@code aptitude-consentir}.
 *
 * @terme aptitude à consentir
 * @source Code de l'action sociale et des familles, art. L. 311-3
 */
@CodeSystem.Bundled("aptitude-consentir")
public interface Capacity extends CodeSystem {

  /** Returns the list. */
  static CodeList<Capacity> list() {
    return CodeList.of(Capacity.class);
  }

  /**
   * Returns the listed code.
   *
   * @throws IllegalArgumentException if the list does not hold it
   */
  static Code<Capacity> of(String code) {
    return list().code(code);
  }
}
