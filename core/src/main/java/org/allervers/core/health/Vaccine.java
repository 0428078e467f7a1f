package org.allervers.core.health;

import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;

/**
 * A vaccine or the disease against which it protects.
 *
 * <p>Its list is {@code vaccin}.
 *
 * @terme vaccin
 */
@CodeSystem.Bundled("vaccin")
public interface Vaccine extends CodeSystem {

  /** Returns the list. */
  static CodeList<Vaccine> list() {
    return CodeList.of(Vaccine.class);
  }

  /**
   * Returns the listed code.
   *
   * @throws IllegalArgumentException if the list does not hold it
   */
  static Code<Vaccine> of(String code) {
    return list().code(code);
  }
}
