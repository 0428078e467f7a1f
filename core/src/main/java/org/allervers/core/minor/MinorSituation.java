package org.allervers.core.minor;

import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;

/**
 * Where a young person stands with child protection.
 *
 * <p>Its list is {@code situation-mineur}.
 *
 * @terme situation du mineur
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), annexe 4
 */
@CodeSystem.Bundled("situation-mineur")
public interface MinorSituation extends CodeSystem {

  /** The parents are present. */
  Code<MinorSituation> M0 = of("M0");

  /** No contact with child protection yet. */
  Code<MinorSituation> M1 = of("M1");

  /** Being evaluated, or waiting to be. */
  Code<MinorSituation> M2 = of("M2");

  /** Not recognised by child protection; the judge may still be seized. */
  Code<MinorSituation> M3 = of("M3");

  /** Not recognised by the judge. */
  Code<MinorSituation> M4 = of("M4");

  /** Recognised and entrusted to child protection. */
  Code<MinorSituation> M5 = of("M5");

  /** Returns the list. */
  static CodeList<MinorSituation> list() {
    return CodeList.of(MinorSituation.class);
  }

  /**
   * Returns the listed code.
   *
   * @throws IllegalArgumentException if the list does not hold it
   */
  static Code<MinorSituation> of(String code) {
    return list().code(code);
  }
}
