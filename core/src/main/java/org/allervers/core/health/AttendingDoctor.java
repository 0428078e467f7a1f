package org.allervers.core.health;

import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;

/**
 * Who acts as the person's attending doctor.
 *
 * <p>Its list is {@code medecin-traitant}.
 *
 * @terme médecin traitant
 * @source Saint Benoît Labre, LHSS mobiles, rapport d'activité 2024
 */
@CodeSystem.Bundled("medecin-traitant")
public interface AttendingDoctor extends CodeSystem {

  /** Returns the list. */
  static CodeList<AttendingDoctor> list() {
    return CodeList.of(AttendingDoctor.class);
  }

  /**
   * Returns the listed code.
   *
   * @throws IllegalArgumentException if the list does not hold it
   */
  static Code<AttendingDoctor> of(String code) {
    return list().code(code);
  }
}
