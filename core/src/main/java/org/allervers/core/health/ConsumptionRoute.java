package org.allervers.core.health;

import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;

/**
 * How a substance is taken.
 *
 * <p>Its list is {@code voie-consommation}.
 *
 * @terme voie de consommation
 */
@CodeSystem.Bundled("voie-consommation")
public interface ConsumptionRoute extends CodeSystem {

  /** Returns the list. */
  static CodeList<ConsumptionRoute> list() {
    return CodeList.of(ConsumptionRoute.class);
  }

  /**
   * Returns the listed code.
   *
   * @throws IllegalArgumentException if the list does not hold it
   */
  static Code<ConsumptionRoute> of(String code) {
    return list().code(code);
  }
}
