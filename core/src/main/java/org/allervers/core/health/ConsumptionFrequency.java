package org.allervers.core.health;

import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;

/**
 * How often a substance is taken.
 *
 * <p>Its list is {@code frequence}.
 *
 * @terme fréquence de consommation
 */
@CodeSystem.Bundled("frequence")
public interface ConsumptionFrequency extends CodeSystem {

  /** Returns the list. */
  static CodeList<ConsumptionFrequency> list() {
    return CodeList.of(ConsumptionFrequency.class);
  }

  /**
   * Returns the listed code.
   *
   * @throws IllegalArgumentException if the list does not hold it
   */
  static Code<ConsumptionFrequency> of(String code) {
    return list().code(code);
  }
}
