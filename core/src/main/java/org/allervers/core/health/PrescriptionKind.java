package org.allervers.core.health;

import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;

/**
 * What a prescription orders.
 *
 * <p>Its list is {@code nature-prescription}.
 *
 * @terme nature de la prescription
 */
@CodeSystem.Bundled("nature-prescription")
public interface PrescriptionKind extends CodeSystem {

  /** Returns the list. */
  static CodeList<PrescriptionKind> list() {
    return CodeList.of(PrescriptionKind.class);
  }

  /**
   * Returns the listed code.
   *
   * @throws IllegalArgumentException if the list does not hold it
   */
  static Code<PrescriptionKind> of(String code) {
    return list().code(code);
  }
}
