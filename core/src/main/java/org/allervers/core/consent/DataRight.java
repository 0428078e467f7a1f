package org.allervers.core.consent;

import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;

/**
 * A right over one's own data.
 *
 * <p>Its list is {@code droit-rgpd}.
 *
 * @terme droit de la personne sur ses données
 * @source Règlement (UE) 2016/679, art. 15 à 21
 */
@CodeSystem.Bundled("droit-rgpd")
public interface DataRight extends CodeSystem {

  /** Returns the list. */
  static CodeList<DataRight> list() {
    return CodeList.of(DataRight.class);
  }

  /**
   * Returns the listed code.
   *
   * @throws IllegalArgumentException if the list does not hold it
   */
  static Code<DataRight> of(String code) {
    return list().code(code);
  }
}
