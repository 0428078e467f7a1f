package org.allervers.core.identity;

import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;

/**
 * The geographic zone from which the person comes.
 *
 * <p>Its list is {@code zone-origine}.
 *
 * @terme zone géographique d'origine
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), typologie des données
 */
@CodeSystem.Bundled("zone-origine")
public interface OriginZone extends CodeSystem {

  /** Returns the list. */
  static CodeList<OriginZone> list() {
    return CodeList.of(OriginZone.class);
  }

  /**
   * Returns the listed code.
   *
   * @throws IllegalArgumentException if the list does not hold it
   */
  static Code<OriginZone> of(String code) {
    return list().code(code);
  }
}
